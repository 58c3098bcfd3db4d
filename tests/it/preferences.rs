//! Which mail somebody gets, and what those who keep the instance see of it.

use serde_json::{Value, json};
use stampbook::ids::{MailId, PersonId};
use stampbook::jobs::digest;
use stampbook::jobs::periods::Stretch;
use stampbook::mail::message::SignInLink;
use stampbook::mail::{Kind, Message};
use stampbook::record::access::Role;
use stampbook::store::Error;
use stampbook::store::outbox::{self, Outgoing};

use crate::post::{Class, header};
use crate::support::server::{Person, Server};

impl Class {
    /// What follows the host in the address that stops Grace's mail.
    fn stop(&self) -> String {
        self.sends("The night round");
        self.post.drain();
        let mail = self.post.mails(&self.grace).pop().unwrap();
        let address = header(&mail, "List-Unsubscribe");
        address.trim_matches(['<', '>']).strip_prefix("https://learn.riverside.example").unwrap().to_owned()
    }

    fn wanted(&self, person: &Person, kind: &str) -> bool {
        let (_, answer) = person.get("/api/v1/me/mail");
        let items = answer["items"].as_array().unwrap();
        items.iter().find(|item| item["kind"] == kind).unwrap()["wanted"].as_bool().unwrap()
    }
}

fn press(server: &Server, path: &str, body: &'static str) -> (u16, String) {
    let client = reqwest::blocking::Client::new();
    let request = client.post(format!("{}{path}", server.address));
    let answer = request
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "text/html")
        .body(body)
        .send()
        .unwrap();
    (answer.status().as_u16(), answer.text().unwrap())
}

/// C-6, RFC 8058: one press in the mail program, no sign-in, and it is that kind of mail alone.
#[test]
fn one_click_stops_one_kind_of_mail() {
    let class = Class::start();
    let (server, stop) = (&class.post.server, class.stop());
    let shown = server.anonymous(&stop);
    assert_eq!(shown.status(), 200);
    let page = shown.text().unwrap();
    assert!(page.contains("Evidence to review") && page.contains(&class.grace.email), "{page}");
    assert!(class.wanted(&class.grace, "evidence.waiting"), "looking stops nothing");
    for _ in 0..2 {
        let (status, page) = press(server, &stop, "List-Unsubscribe=One-Click");
        assert_eq!(status, 200);
        assert!(page.contains("Stopped"), "{page}");
    }
    assert!(!class.wanted(&class.grace, "evidence.waiting"));
    assert!(class.wanted(&class.grace, "digest.lead"));
    server.wait(jiff::SignedDuration::from_mins(61));
    class.sends("The morning round");
    assert_eq!(class.post.drain().skipped, 1);
}

#[test]
fn an_address_that_is_not_ours_stops_nothing() {
    let class = Class::start();
    let stop = class.stop();
    let mut changed = stop.clone();
    let last = if changed.ends_with('A') { 'E' } else { 'A' };
    changed.pop();
    changed.push(last);
    for path in [changed.as_str(), "/unsubscribe/x", "/unsubscribe/%F0%9F%98%80"] {
        let (status, page) = press(&class.post.server, path, "List-Unsubscribe=One-Click");
        assert_eq!(status, 404, "{path}: {page}");
    }
    assert!(class.wanted(&class.grace, "evidence.waiting"));
}

#[test]
fn grace_chooses_her_mail_in_her_account() {
    let class = Class::start();
    let (status, page) = class.grace.page("/account/mail");
    assert_eq!(status, 200);
    assert!(
        page.contains("Weekly digest for leads") && !page.contains("Weekly digest for learners"),
        "{page}"
    );
    assert_eq!(page.matches(" checked").count(), 6, "{page}");
    // What comes to leads alone is not offered to who learns.
    assert!(page.contains("Evidence to review again"), "{page}");
    let (_, learners) = class.ada.page("/account/mail");
    assert!(
        learners.contains("Evidence came back") && !learners.contains("Evidence to review"),
        "{learners}"
    );
    let saved = class.grace.send_form("/account/mail", &[("mail", "digest.lead"), ("mail", "nonsense")]);
    assert_eq!(saved.status(), 303);
    assert!(class.wanted(&class.grace, "digest.lead") && !class.wanted(&class.grace, "evidence.waiting"));
    assert!(class.wanted(&class.grace, "level.signed"), "what was not on the page is as it was");
    let (_, account) = class.grace.page("/account");
    let ticked =
        account.split("<input").filter(|input| input.contains("name=\"mail\"") && input.contains(" checked"));
    assert_eq!(ticked.count(), 1, "{account}");
}

#[test]
fn programs_switch_mail_too_and_hear_what_cannot_be() {
    let class = Class::start();
    let put = |body: Value| class.ada.put("/api/v1/me/mail", &body);
    let (status, _) = put(json!({ "items": [{ "kind": "level.signed", "wanted": false }] }));
    assert_eq!((status, class.wanted(&class.ada, "level.signed")), (200, false));
    for (body, says) in [
        (json!({ "items": [{ "kind": "post.card", "wanted": true }] }), "/items/0/kind"),
        (json!({ "items": [{ "kind": "signoff.receipt", "wanted": false }] }), "/items/0/wanted"),
    ] {
        let (status, problem) = put(body);
        assert_eq!((status, problem["errors"][0]["pointer"].as_str()), (422, Some(says)));
    }
    assert_eq!(put(json!({ "items": [], "more": 1 })).0, 400);
}

#[test]
fn the_outbox_is_for_those_who_keep_the_instance() {
    let class = Class::start();
    let ruth = class.post.server.with_role("Ruth Adeyemi", Role::Registrar);
    for path in ["/api/v1/outbox", "/mail", "/mail/preview/digest.lead"] {
        assert_eq!(class.ada.get(path).0, 403, "{path}");
    }
    let leads = class.many_notices(10);
    class.post.drain();
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let (status, page) = ruth.get(&format!("/api/v1/outbox?state=sent&limit=2{cursor}"));
        assert_eq!(status, 200);
        seen.extend(
            page["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()),
        );
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(seen.len(), 10);
    assert!(seen.windows(2).all(|pair| pair[0] > pair[1]), "newest first: {seen:?}");
    assert_eq!(ruth.get("/api/v1/outbox?state=lost").0, 422);
    assert_eq!(ruth.get("/api/v1/outbox?cursor=lost").0, 400);
    let (_, page) = ruth.get("/api/v1/outbox?limit=1");
    let item = &page["items"][0];
    assert_eq!((item["to"].as_str(), item["name"].as_str()), (Some(leads[0].email.as_str()), Some("Lead 0")));
    let log = class.post.server.app.db.count_statements();
    log.take();
    ruth.get("/api/v1/outbox?limit=2");
    assert!(log.take().len() <= 3);
}

#[test]
fn ruth_reads_a_mail_as_it_was_sent_in_a_frame_that_can_do_nothing() {
    let class = Class::start();
    let ruth = class.post.server.with_role("Ruth Adeyemi", Role::Registrar);
    class.sends("The night round");
    let id = class.post.outbox()[0].id;
    let (_, before) = ruth.page(&format!("/mail/{id}"));
    assert!(before.contains("This is what it says now"), "{before}");
    class.post.drain();
    let (status, page) = ruth.page(&format!("/mail/{id}"));
    assert_eq!(status, 200);
    assert!(
        page.contains("The night round") && page.contains("sandbox") && !page.contains("/unsubscribe/"),
        "{page}"
    );
    let (status, list) = ruth.page("/mail?state=sent");
    assert!(status == 200 && list.contains(&format!("/mail/{id}")), "{list}");
    let (status, body) = ruth.page(&format!("/mail/{id}/body"));
    assert!(status == 200 && body.starts_with("<!doctype html>"), "{body}");
    assert_eq!(ruth.page("/mail/0199c0de-0000-7000-8000-000000000000").0, 404);
    assert_eq!(class.ada.page(&format!("/mail/{id}")).0, 403);
    for kind in Kind::ALL {
        assert_eq!(ruth.page(&format!("/mail/preview/{kind}")).0, 200, "{kind}");
        assert_eq!(ruth.page(&format!("/mail/preview/{kind}/body")).0, 200, "{kind}");
    }
    assert_eq!(ruth.page("/mail/preview/post.card").0, 404);
}

#[test]
fn ruth_sends_a_failed_mail_again() {
    use crate::mail::receiver::Manner;
    let class = Class::start();
    let ruth = class.post.server.with_role("Ruth Adeyemi", Role::Registrar);
    class.post.receiver.turns(Manner::Says("RCPT", "550 nobody of that name"));
    class.sends("The night round");
    class.post.drain();
    let id = class.post.outbox()[0].id;
    let (_, page) = ruth.page(&format!("/mail/{id}"));
    assert!(page.contains("nobody of that name") && page.contains("given up"), "{page}");
    class.post.receiver.turns(Manner::Polite);
    assert_eq!(ruth.send_form(&format!("/mail/{id}/retry"), &[]).status(), 303);
    assert_eq!(class.post.drain().sent, 1);
    let (status, problem) = ruth.post(&format!("/api/v1/outbox/{id}/retry"), &json!({}));
    assert_eq!((status, problem["code"].as_str()), (409, Some("already_done")));
    assert_eq!(ruth.post("/api/v1/outbox/0199c0de-0000-7000-8000-000000000000/retry", &json!({})).0, 404);
    assert_eq!(class.ada.post(&format!("/api/v1/outbox/{id}/retry"), &json!({})).0, 403);
}

/// E-6: nobody signs as somebody else, so nobody reads their sign-in links; but where no mail server is set, an
/// administrator has to hand them on.
#[test]
fn sign_in_links_are_not_for_others_to_read() {
    let queue = |server: &Server, person: PersonId| -> MailId {
        let link = "https://learn.riverside.example/sign-in/link/s3cr3t".to_owned();
        let message = Message::SignInLink(SignInLink { link, valid_minutes: 15, device: None });
        let mail = Outgoing {
            kind: message.kind().as_str().into(),
            person: Some(person),
            address: None,
            cause: "now".into(),
            payload: serde_json::to_string(&message).unwrap(),
        };
        let (now, ids) = (server.now(), server.app.ids.clone());
        let db = &server.app.db;
        db.write_blocking::<_, Error, _>(move |c| outbox::queue_message(c, &mail, now, &ids)).unwrap();
        let newest = db.read_blocking::<_, Error, _>(|c| outbox::list(c, Some("due"), None, 1)).unwrap();
        newest[0].id
    };
    let class = Class::start();
    let server = &class.post.server;
    let root = server.with_role("Root", Role::Administrator);
    let id = queue(server, class.ada.id);
    let reads = |who: &Person, id: MailId| {
        let (_, page) = who.page(&format!("/mail/{id}"));
        let (_, body) = who.page(&format!("/mail/{id}/body"));
        page.contains("s3cr3t") || body.contains("s3cr3t")
    };
    assert!(!reads(&root, id));
    class.post.drain();
    assert!(!reads(&root, id));
    assert!(!class.post.outbox().iter().any(|row| row.mail.payload.contains("s3cr3t")), "not kept once sent");
    let kept = Server::start();
    let (ada, root) = (kept.person("Ada Lovelace"), kept.with_role("Root", Role::Administrator));
    let ruth = kept.with_role("Ruth Adeyemi", Role::Registrar);
    let id = queue(&kept, ada.id);
    assert!(reads(&root, id) && !reads(&ruth, id));
}

#[test]
fn a_lead_looks_at_the_digest_of_her_cohort() {
    let class = Class::start();
    let lin = class.post.server.person("Lin Wei");
    class.sends("The night round");
    let path = format!("/cohorts/{}/digest-preview", class.cohort);
    let (status, page) = class.grace.page(&path);
    assert!(status == 200 && page.contains("Ada Lovelace"), "{page}");
    assert!(
        page.contains("<dt>To</dt><dd><bdi>Grace Hopper</bdi></dd>"),
        "it says who would read it: {page}"
    );
    assert_eq!(class.grace.page(&format!("{path}/body")).0, 200);
    for stranger in [&lin, &class.ada] {
        assert_eq!(stranger.page(&path).0, 404);
        assert_eq!(stranger.page(&format!("{path}/body")).0, 404);
    }
    let before = class.post.outbox().len();
    let week = Stretch::parse("2026-W09", &jiff::tz::TimeZone::UTC).unwrap();
    let seen = class.post.runtime.block_on(digest::preview(&class.post.server.app, &week)).unwrap();
    assert_eq!((seen.len(), class.post.outbox().len()), (2, before), "looking sends nothing");
}

/// Where mail goes and what is always sent is found from the account page.
#[test]
fn the_account_leads_to_all_about_mail() {
    let (_server, ada, grace, ..) = Server::with_learner_and_lead();
    for who in [&ada, &grace] {
        assert!(who.page("/account").1.contains("href=\"/account/mail\""));
        let (status, page) = who.page("/account/mail");
        assert!(status == 200 && page.contains(&who.email) && page.contains("Session cancelled"), "{page}");
    }
}
