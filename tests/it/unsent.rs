//! Why a mail did not go out, told to whoever keeps the instance in their language.

use jiff::SignedDuration;
use serde_json::json;
use stampbook::record::access::Role;
use stampbook::store::{Error, accounts, bounces, outbox, readers};

use crate::framework_pages::words;
use crate::mail::receiver::Manner;
use crate::post::Class;
use crate::support::server::Person;

fn reads(who: &Person, language: &str, path: &str) -> String {
    assert_eq!(who.send_form("/account/language", &[("language", language)]).status(), 303);
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{path}");
    assert!(!page.contains('⟦'), "{page}");
    words(&page).replace(['\u{2068}', '\u{2069}'], "")
}

/// What the mail server said stands in the sentence as it was said; the sentence is the reader's.
#[test]
fn root_reads_in_each_language_why_a_mail_was_refused() {
    let class = Class::start();
    let post = &class.post;
    let root = post.server.with_role("Root", Role::Administrator);
    let grace = &class.grace.email;
    post.receiver.turns(Manner::Says("RCPT", "550 5.1.1 no such mailbox"));
    class.sends("The night round");
    assert_eq!(post.drain().failed, 1);
    let mail = format!("/mail/{}", post.outbox()[0].id);
    for (language, said) in [
        ("en", format!("{grace} was refused: 550 5.1.1 no such mailbox (one attempt)")),
        ("de", format!("{grace} wurde abgelehnt: 550 5.1.1 no such mailbox (")),
        ("es", format!("{grace} fue rechazada: 550 5.1.1 no such mailbox (")),
        ("fr", format!("{grace} a été refusée\u{a0}: 550 5.1.1 no such mailbox (")),
        ("ar", format!("رُفض العنوان {grace}: 550 5.1.1 no such mailbox (")),
    ] {
        let page = reads(&root, language, &mail);
        assert!(page.contains(&said), "{language}: {said}\n{page}");
    }
    // The same where it stands beside whose address it is, and among what is due.
    for path in [format!("/people/{}", class.grace.id), "/due".to_owned()] {
        let page = reads(&root, "de", &path);
        assert!(
            page.contains(&format!("{grace} wurde abgelehnt: 550 5.1.1 no such mailbox")),
            "{path}: {page}"
        );
    }
    // A program reads English, whatever a person reads.
    let (_, list) = root.get("/api/v1/outbox?state=failed");
    assert_eq!(list["items"][0]["error"], json!(format!("{grace} was refused: 550 5.1.1 no such mailbox")));
}

#[test]
fn root_reads_in_their_language_why_a_mail_waits_or_was_not_for_sending() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let root = server.with_role("Root", Role::Administrator);
    post.receiver.turns(Manner::Drops("DATA"));
    class.sends("The night round");
    assert_eq!(post.drain().waiting, 1);
    let held_up = format!("/mail/{}", post.outbox()[0].id);
    let page = reads(&root, "de", &held_up);
    assert!(page.contains("hat die Verbindung abgebrochen (DATA): "), "{page}");
    let page = reads(&root, "ar", &held_up);
    assert!(page.contains("قطع ") && page.contains(" الاتصال (DATA): "), "{page}");

    post.receiver.turns(Manner::Polite);
    let (grace, now) = (class.grace.id, server.now());
    let off = server.app.db.write_blocking::<_, Error, _>(move |conn| {
        readers::prefer(conn, grace, &[("evidence.waiting", false)], now)
    });
    off.unwrap();
    class.sends("The morning round");
    server.wait(SignedDuration::from_mins(61));
    assert!(post.drain().skipped > 0);
    let skipped = post.outbox().into_iter().find(|row| row.state == "skipped").unwrap();
    let path = format!("/mail/{}", skipped.id);
    let page = reads(&root, "de", &path);
    assert!(
        page.contains("Nicht gesendet: Die Person, an die sie geht, hat diese Art von Mail abgestellt."),
        "{page}"
    );
    let page = reads(&root, "ar", &path);
    assert!(page.contains("لم تُرسل: أوقف قارئها هذا النوع من البريد."), "{page}");
}

/// What an earlier version wrote down in English is shown as it was, and means what it meant.
#[test]
fn what_was_written_down_in_english_before_is_shown_as_it_was() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let root = server.with_role("Root", Role::Administrator);
    class.sends("The night round");
    assert_eq!(post.drain().sent, 1);
    let (grace, row, now) = (class.grace.id, post.outbox()[0].id, server.now());
    let back = server.app.db.write_blocking::<_, Error, _>(move |conn| {
        bounces::came_back(conn, row, "550 gone")?;
        bounces::address_fails(conn, grace, "", now)
    });
    back.unwrap();
    let page = reads(&root, "de", &format!("/mail/{row}"));
    assert!(page.contains("Kam zurück: 550 gone ("), "{page}");
    let page = reads(&root, "de", &format!("/people/{grace}"));
    assert!(page.contains("Kam zurück: ohne Angabe eines Grundes"), "{page}");

    let old = "came back: 550 5.1.1 moved away";
    let sql = format!(
        "UPDATE outbox SET last_error = '{old}'; UPDATE accounts SET mail_failure = '{old}' WHERE person_id = '{grace}';"
    );
    let written = server.app.db.write_blocking::<_, Error, _>(move |conn| {
        use diesel::connection::SimpleConnection as _;
        Ok(conn.batch_execute(&sql)?)
    });
    written.unwrap();
    for path in [format!("/mail/{row}"), format!("/people/{grace}")] {
        let page = reads(&root, "de", &path);
        assert!(page.contains(old), "{page}");
    }
    // That a relay takes the next mail clears it as little as it did then.
    class.sends("The morning round");
    assert_eq!(post.drain().sent, 1);
    let account = server.app.db.read_blocking::<_, Error, _>(move |conn| accounts::of(conn, grace)).unwrap();
    assert_eq!(account.unwrap().mail_failure.map(|why| why.to_string()).as_deref(), Some(old));
    // Sending it again forgets it.
    let again = server.app.db.write_blocking::<_, Error, _>(move |conn| outbox::retry_failed(conn, now));
    assert_eq!(again.unwrap(), 1);
}
