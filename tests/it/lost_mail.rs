//! Mail that is in danger of getting lost, of coming twice, or of being out of date.

use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use jiff::SignedDuration;
use serde_json::{Value, json};
use stampbook::jobs::courier::{self, Tally};
use stampbook::language::Sentence;
use stampbook::record::access::Role;
use stampbook::record::review::Decision;
use stampbook::store::outbox::{self, Outgoing};
use stampbook::store::{Backend, Db, Error, Target, accounts, bounces};

use crate::mail::receiver::Manner;
use crate::post::{Class, header};
use crate::support::proxy::Proxy;
use crate::support::server::Person;

fn in_english(why: Option<Sentence>) -> Option<String> {
    why.map(|why| why.to_string())
}

/// Postfix says of every reader that it does not relay. That is no fault of the readers: their mail waits, their
/// addresses are fine, and the administrator reads why.
#[test]
fn a_server_that_does_not_relay_for_us_loses_nothing() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let root = server.with_role("Root", Role::Administrator);
    post.receiver.turns(Manner::Says("RCPT", "554 5.7.1 <somebody>: Relay access denied"));
    let leads = class.many_notices(20);
    assert_eq!(post.drain(), Tally { waiting: 20, ..Tally::default() });
    assert!(post.outbox().iter().all(|row| row.state == "due"));
    assert!(leads.iter().all(|lead| post.failure_of(lead).is_none()));
    let (_, page) = root.page("/administration");
    assert!(page.contains("held up") && page.contains("/mail?state=due"), "{page}");
    // When it is tried again is told as every other moment of the page: a script puts them all into the reader's time.
    let (_, page) = root.page("/mail?state=due");
    let badge = page.split("is tried again ").nth(1).unwrap_or_else(|| panic!("{page}"));
    assert!(badge.starts_with("<time datetime="), "{badge}");
    let (_, list) = root.get("/api/v1/outbox?state=due");
    let errors: Vec<&str> =
        list["items"].as_array().unwrap().iter().filter_map(|item| item["error"].as_str()).collect();
    assert!(errors.iter().any(|why| why.contains("Relay access denied")), "{list}");
    post.receiver.turns(Manner::Polite);
    server.wait(SignedDuration::from_mins(2));
    assert_eq!(post.drain().sent, 20);
}

/// What was given up can all be sent again at once, by page and by API.
#[test]
fn all_failed_mails_are_tried_again_together() {
    let class = Class::start();
    let post = &class.post;
    let ruth = post.server.with_role("Ruth Adeyemi", Role::Registrar);
    let fails = || {
        post.receiver.turns(Manner::Says("RCPT", "550 5.1.1 nobody of that name"));
        for round in 0..3 {
            class.sends(&format!("Round {round}"));
            assert_eq!(post.drain().failed, 1);
        }
        post.receiver.turns(Manner::Polite);
    };
    fails();
    assert!(post.failure_of(&class.grace).is_some());
    let (_, page) = ruth.page("/mail?state=failed");
    assert!(page.contains("/mail/retry"), "{page}");
    assert_eq!(ruth.send_form("/mail/retry", &[]).status(), 303);
    assert_eq!(post.failure_of(&class.grace), None);
    assert_eq!(post.drain().sent, 3);
    let (_, page) = ruth.page("/mail");
    assert!(!page.contains("/mail/retry"), "nothing failed: {page}");
    post.server.wait(SignedDuration::from_mins(61));
    let (ruth, ben) = (post.server.with_role("Ruth the second", Role::Registrar), post.server.person("Ben"));
    fails();
    let (status, said) = ruth.post("/api/v1/outbox/retry", &json!({}));
    assert_eq!((status, said["count"].as_u64()), (200, Some(3)), "{said}");
    assert_eq!(post.drain().sent, 3);
    assert_eq!(ben.post("/api/v1/outbox/retry", &json!({})).0, 403);
}

/// One mail whose record cannot be read fails by itself; the others of its batch go out.
#[test]
fn a_mail_that_cannot_be_put_in_words_holds_up_no_other() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let zoe = server.person("Zoë Ångström");
    let sent = class.sends("The night round");
    let broken = format!(
        "INSERT INTO facts (seq, id, scope, writer, n, kind, head, hash, link, sig, salt, body, author, happened_at, received_at, state) \
         SELECT seq + 1000, '0199c0de-0000-7000-8000-000000000001', 'learner/{}', writer, 1, kind, head, hash, link, sig, salt, \
         '{{\"nonsense\": 1}}', author, happened_at, received_at, state FROM facts WHERE id = '{}'",
        zoe.id, sent.revision
    );
    let bad = Outgoing {
        kind: "evidence.waiting".into(),
        person: Some(class.grace.id),
        address: None,
        cause: "0199c0de-0000-7000-8000-000000000001".into(),
        payload: json!({ "learner": zoe.id }).to_string(),
    };
    let (now, ids) = (server.now(), server.app.ids.clone());
    let db = &server.app.db;
    db.write_blocking::<_, Error, _>(move |conn| {
        conn.batch_execute(&broken)?;
        outbox::queue_message(conn, &bad, now, &ids)
    })
    .unwrap();
    assert_eq!(post.drain(), Tally { sent: 1, waiting: 1, ..Tally::default() });
    assert_eq!(post.mails(&class.grace).len(), 1);
}

/// What was held up behind others and is over by now is not told any more, however often it was tried.
#[test]
fn news_that_is_over_is_no_news() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let sent = class.sends("The night round");
    post.receiver.turns(Manner::Says("greeting", "421 not now"));
    post.drain();
    server.answers(class.grace.id, sent, Decision::Returned, "What did the others say?");
    let again = class.sends_again(sent, "The night round, longer");
    server.answers(class.grace.id, again, Decision::Accepted, "Clear.");
    server.wait(SignedDuration::from_mins(61));
    post.receiver.turns(Manner::Polite);
    let tally = post.drain();
    // Of both pieces Grace has answered; Ada has sent in again what came back. What was accepted is news still.
    assert_eq!((tally.sent, tally.skipped), (1, 3), "{tally:?} {:?}", post.outbox());
    assert_eq!(post.subjects(&class.ada), ["“The night round, longer” was accepted"]);
}

/// A server that dies in the middle of a batch repeats what was on its way, not the batch.
#[test]
fn a_crash_in_the_middle_repeats_a_handful() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let leads = class.many_notices(60);
    let app = server.app.clone();
    let arrived = || post.receiver.mails().len();
    let sending = post.runtime.spawn(async move { courier::drain(&app, "").await });
    assert!(crate::post::eventually(|| arrived() >= 40));
    sending.abort();
    std::thread::sleep(Duration::from_millis(300));
    server.wait(SignedDuration::from_mins(7));
    let before = arrived();
    let tally = post.drain();
    let mails = || leads.iter().flat_map(|lead| post.mails(lead)).collect::<Vec<_>>();
    assert_eq!(mails().len(), before + tally.sent);
    let ids: std::collections::BTreeSet<String> =
        mails().iter().map(|mail| header(mail, "Message-ID")).collect();
    assert_eq!(ids.len(), 60, "every mail arrived");
    let twice = arrived() - 60;
    assert!(twice <= 16 + 8 + 4, "{twice} of 60 came twice");
}

/// The database goes away after mails have gone out and before that is written down: it is written down when the
/// database is back, and no mail goes out twice.
#[test]
fn what_went_out_is_marked_when_the_database_is_back() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    if server.app.db.backend() == Backend::Sqlite {
        crate::support::skipped("SQLite has no server that could go away");
        return;
    }
    let shown = server.database().to_string();
    let (place, name) = shown.trim_start_matches("postgres://").split_once('/').unwrap();
    let proxy = Proxy::to(place);
    let url = std::env::var("STAMPBOOK_TEST_POSTGRES").unwrap();
    let who = url.split_once("://").unwrap().1.split_once('@').map_or("", |(who, _)| who);
    let target = Target::parse(&format!("postgres://{who}@127.0.0.1:{}/{name}", proxy.port())).unwrap();
    let mut app = server.app.clone();
    app.db = Db::open(&target.with_connections(2).with_patience(Duration::from_secs(1)), false).unwrap();
    let leads = class.many_notices(10);
    let batch = post.runtime.block_on(courier::take(&app, "")).unwrap();
    let sending = post.runtime.spawn(async move { courier::send(&app, batch).await });
    proxy.cut();
    assert!(crate::post::eventually(|| !post.receiver.mails().is_empty()));
    std::thread::sleep(Duration::from_millis(500));
    assert!(!sending.is_finished(), "it waits for the database");
    proxy.mend();
    let (tally, _) = post.runtime.block_on(sending).unwrap().unwrap();
    assert_eq!(tally.sent + tally.waiting, 10, "{tally:?}");
    server.wait(SignedDuration::from_mins(7));
    post.drain();
    assert_eq!(post.mails(&leads[0]).len(), 10, "each once");
}

/// The notice that a mail server sends when a mail it took did not arrive (RFC 3464).
fn notice(original: &str, to: &str) -> String {
    format!(
        "From: MAILER-DAEMON@relay.example\r\nTo: passport@riverside.example\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"XX\"\r\n\r\n\
         --XX\r\nContent-Type: text/plain\r\n\r\nI am sorry.\r\n\
         --XX\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example\r\n\r\n\
         Final-Recipient: rfc822; {to}\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         Diagnostic-Code: smtp; 550 5.1.1 no such mailbox\r\n\
         --XX\r\nContent-Type: message/rfc822\r\n\r\n{original}\r\n--XX--\r\n"
    )
}

fn hand_over(person: &Person, kind: &str, raw: String) -> (u16, Value) {
    let answer =
        person.api("POST", "/api/v1/mail/bounces").header("content-type", kind).body(raw).send().unwrap();
    let status = answer.status().as_u16();
    (status, serde_json::from_str(&answer.text().unwrap()).unwrap_or_default())
}

/// A mail that came back after a server had taken it is shown to the administrator, until the address is corrected.
#[test]
fn a_mail_that_came_back_is_shown_until_the_address_is_corrected() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let root = server.with_role("Root", Role::Administrator);
    class.sends("The night round");
    assert_eq!(post.drain().sent, 1);
    let original = post.mails(&class.grace)[0].source.clone();
    // Grace's mail was forwarded, so that the server that gave up names another address.
    let raw = notice(&original, "grace@elsewhere.example");
    let (status, said) = hand_over(&root, "message/rfc822", raw.clone());
    assert_eq!(
        (status, said["items"][0]["email"].as_str()),
        (200, Some(class.grace.email.as_str())),
        "{said}"
    );
    let why = "came back: 550 5.1.1 no such mailbox";
    assert_eq!(post.failure_of(&class.grace).as_deref(), Some(why));
    let row = &post.outbox()[0];
    assert_eq!((row.state.as_str(), in_english(row.last_error.clone()).as_deref()), ("failed", Some(why)));
    let (_, page) = root.page("/administration");
    assert!(page.contains("Needs a hand"), "{page}");
    // That a relay takes the next mail means nothing.
    class.sends("The morning round");
    assert_eq!(post.drain().sent, 1);
    assert_eq!(post.failure_of(&class.grace).as_deref(), Some(why));
    let grace = class.grace.id;
    let mends =
        move |conn: &mut stampbook::store::Conn| accounts::set_email(conn, grace, "grace.h@example.org");
    server.app.db.write_blocking::<_, Error, _>(mends).unwrap();
    assert_eq!(post.failure_of(&class.grace), None);
}

#[test]
fn what_is_no_notice_of_ours_changes_nothing() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let root = server.with_role("Root", Role::Administrator);
    class.sends("The night round");
    post.drain();
    let original = post.mails(&class.grace)[0].source.clone();
    let foreign = original.replace("@riverside.example>", "@another.example>");
    let holiday = "From: grace@example.org\r\nSubject: On holiday\r\n\r\nBack on Monday.\r\n".to_owned();
    for raw in [notice(&foreign, &class.grace.email), holiday, "\0\u{1}nonsense".to_owned(), String::new()] {
        let (status, said) = hand_over(&root, "message/rfc822", raw);
        assert_eq!((status, said["items"].as_array().map(Vec::len)), (200, Some(0)), "{said}");
    }
    assert_eq!(hand_over(&root, "text/plain", notice(&original, &class.grace.email)).0, 415);
    assert_eq!(hand_over(&class.grace, "message/rfc822", notice(&original, &class.grace.email)).0, 403);
    assert_eq!((post.failure_of(&class.grace), post.outbox()[0].state.as_str()), (None, "sent"));
}

/// Mails about one thing, and digests of one kind, lie together in a mail program.
#[test]
fn mails_about_one_sign_off_lie_together() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let sent = class.sends("The night round");
    server.answers(class.grace.id, sent, Decision::Accepted, "Clear.");
    let signoff = server.signs(class.grace.id, &class.framework, sent);
    let reason = "Wrong Ada.".to_owned();
    let revoked = stampbook::record::signoff::SignOffRevoked {
        signoff,
        cohort: Some(class.cohort),
        for_lead: None,
        reason,
    };
    server.says(class.grace.id, class.ada.id, revoked);
    post.drain();
    let threads = |person: &Person, word: &str| -> Vec<String> {
        let mails = post.mails(person).into_iter();
        let about = mails.filter(|mail| crate::post::text(mail).contains(word));
        about.map(|mail| header(&mail, "References")).collect()
    };
    let found = threads(&class.ada, "Listening");
    let signed: Vec<&String> = found.iter().filter(|thread| !thread.is_empty()).collect();
    assert_eq!(signed.len(), found.len(), "every one has a thread: {found:?}");
    let unique: std::collections::BTreeSet<&String> = signed.into_iter().collect();
    assert_eq!(unique.len(), 2, "the piece, and the sign-off with what became of it: {found:?}");
}

/// An invitation goes to an address behind which nobody is known: it is found by its Message-ID, counts as failed, and is
/// shown to the administrator with the address it went to. A notice without the mail is only shown.
#[test]
fn an_invitation_that_came_back_is_shown_as_failed() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let root = server.with_role("Root", Role::Administrator);
    let path = format!("/cohorts/{}/invitations/mail", class.cohort);
    for address in ["new@example.org", "other@example.org", "third@example.org"] {
        assert_eq!(class.grace.send_form(&path, &[("address", address)]).status(), 303);
    }
    assert_eq!(post.drain().sent, 3);
    let mails = post.receiver.mails();
    let to = |address: &str| mails.iter().find(|mail| mail.to == address).unwrap().source.clone();
    let why = "came back: 550 5.1.1 no such mailbox";
    let state = |address: &str| {
        let row = post.outbox().into_iter().find(|row| row.mail.address.as_deref() == Some(address)).unwrap();
        (row.state, in_english(row.last_error))
    };
    // Forwarded, so that the server that gave up names another address.
    let (status, said) =
        hand_over(&root, "message/rfc822", notice(&to("new@example.org"), "new@far.example"));
    assert_eq!((status, &said["items"][0]["email"]), (200, &json!("new@example.org")), "{said}");
    assert_eq!(said["items"][0]["person_id"], Value::Null);
    assert_eq!(state("new@example.org"), ("failed".to_owned(), Some(why.to_owned())));
    assert_eq!(state("other@example.org").0, "sent");
    let bare = notice("", "Other@Example.org");
    let (_, said) = hand_over(&root, "message/rfc822", bare);
    assert_eq!(
        (&said["items"], &said["not_matched"][0]["address"]),
        (&json!([]), &json!("Other@Example.org"))
    );
    assert_eq!(state("other@example.org").0, "sent", "anybody could have written that");
    assert_eq!(state("third@example.org").0, "sent");
    let (_, page) = root.page("/administration");
    assert!(page.contains("Needs a hand"), "{page}");
    let (_, page) = root.page("/due");
    assert!(page.contains("new@example.org") && page.contains("no such mailbox"), "{page}");
}

/// Anybody can write to the sender's address that mail to somebody comes back. Without the Message-ID of a mail that went
/// out from here, nobody's mail is held for lost: the administrator sees what came, and decides.
#[test]
fn a_made_up_notice_blocks_nobody() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let root = server.with_role("Root", Role::Administrator);
    class.sends("The night round");
    assert_eq!(post.drain().sent, 1);
    let grace = class.grace.email.as_str();
    let original = post.mails(&class.grace)[0].source.clone();
    let id = header(&post.mails(&class.grace)[0], "Message-ID");
    let called = |id: &str| notice(&format!("To: {grace}\r\nMessage-ID: {id}\r\n\r\nHello"), grace);
    let guess = id.replace(['0', '1', '2', '3'], "f");
    let hostile = [
        notice("", grace),
        notice(&format!("To: {grace}\r\n\r\nHello"), grace),
        called(&guess),
        called("<digest.learner.00000000000000000000000000000000@riverside.example>"),
        called("<evidence.waiting.@riverside.example>"),
        called("<@riverside.example>"),
        called("<thread.00ff@riverside.example>"),
        called(&id.replace("riverside.example", "riverside.example.evil.example")),
        called(&id.replace("evidence.waiting", "digest.lead")),
        called(&format!("<{}@riverside.example>", "evidence.waiting.".repeat(2000))),
    ];
    let (count, why) = (hostile.len(), "550 5.1.1 no such mailbox");
    for raw in hostile {
        let (status, said) = hand_over(&root, "message/rfc822", raw);
        assert_eq!((status, &said["items"]), (200, &json!([])), "{said}");
        let shown = &said["not_matched"][0];
        assert_eq!((&shown["address"], &shown["reason"]), (&json!(grace), &json!(why)), "{said}");
    }
    assert_eq!((post.failure_of(&class.grace), post.outbox()[0].state.as_str()), (None, "sent"));
    let (_, page) = root.page("/mail");
    let page = page.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains(&format!("{count} reports of mail that came back name no mail of ours")), "{page}");
    assert!(page.contains(grace) && page.contains(why), "{page}");
    // Script in what they say is words; and of a flood the last few are remembered.
    for number in 0..30 {
        let raw = notice("", grace).replace("no such mailbox", &format!("<script>alert({number})</script>"));
        hand_over(&root, "message/rfc822", raw);
    }
    let (_, page) = root.page("/mail");
    assert!(
        page.contains("alert(29)") && !page.contains("alert(9)") && !page.contains("<script>alert"),
        "{page}"
    );
    // A real one of another mail says nothing about Grace: who knows their own mail's name cannot block others.
    server.answers(class.grace.id, class.sends("Again"), Decision::Accepted, "Clear.");
    post.drain();
    let hers = header(&post.mails(&class.ada)[0], "Message-ID");
    let (_, said) = hand_over(&root, "message/rfc822", called(&hers));
    assert_eq!(said["items"][0]["person_id"], json!(class.ada.id), "{said}");
    assert_eq!((post.failure_of(&class.grace), post.failure_of(&class.ada)), (None, None));
    // Nor does one of a mail to an address that is not Grace's any more.
    let (who, new) = (class.grace.id, "grace.h@example.org");
    let moves = move |conn: &mut stampbook::store::Conn| accounts::set_email(conn, who, new);
    server.app.db.write_blocking::<_, Error, _>(moves).unwrap();
    let (_, said) = hand_over(&root, "message/rfc822", notice(&original, grace));
    assert_eq!(said["items"][0]["person_id"], json!(who), "{said}");
    assert_eq!(post.failure_of(&class.grace), None);
}

/// Reports that nothing matched are somebody's words about somebody's address: they leave with whoever is erased, and
/// after thirty days.
#[test]
fn reports_that_nothing_matched_are_not_kept_for_long() {
    let class = Class::start();
    let server = &class.post.server;
    let root = server.with_role("Root", Role::Administrator);
    for address in [class.ada.email.to_uppercase(), "somebody@example.org".to_owned()] {
        hand_over(&root, "message/rfc822", notice("", &address));
    }
    let kept = || {
        let reports = server.app.db.read_blocking::<_, Error, _>(bounces::unmatched).unwrap();
        reports.into_iter().map(|report| report.address).collect::<Vec<_>>()
    };
    assert_eq!(kept(), ["somebody@example.org".to_owned(), class.ada.email.to_uppercase()], "newest first");
    let asked = json!({ "person_id": class.ada.id, "reason": "Asked for." });
    let (status, said) = root.post("/api/v1/erasures", &asked);
    assert!(status < 300, "{status} {said}");
    assert_eq!(kept(), ["somebody@example.org"]);
    server.wait(SignedDuration::from_hours(24 * 31));
    class.post.runtime.block_on(stampbook::jobs::housekeeping::tidy(&server.app)).unwrap();
    assert!(kept().is_empty());
}
