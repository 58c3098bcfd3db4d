//! H-1: holders hear that there is a certificate, and that one was taken back.

use jiff::SignedDuration;
use serde_json::json;
use stampbook::clock::Day;
use stampbook::ids::FactId;
use stampbook::jobs::courier::Tally;
use stampbook::record::access::Role;
use stampbook::record::certificate::{CertificateRevoked, Code};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;

use crate::post::{Class, header, parsed, text};
use crate::support::server::Person;
use crate::support::story::claim;

/// Grace signed Ada's first level; Ruth keeps the records.
struct Vouched {
    class: Class,
    ruth: Person,
}

impl Vouched {
    fn start() -> Self {
        let class = Class::start();
        let server = &class.post.server;
        let ruth = server.with_role("Ruth Adeyemi", Role::Registrar);
        let sent = class.sends("The night round");
        server.answers(class.grace.id, sent, Decision::Accepted, "");
        server.signs(class.grace.id, &class.framework, sent);
        class.post.drain();
        server.wait(SignedDuration::from_hours(1));
        Self { class, ruth }
    }

    /// Ruth issues Ada a certificate of the cohort. Which one, its code, and who vouches for it.
    fn issues(&self) -> (FactId, Code, String) {
        let ruth = self.class.post.server.signed_in_again(&self.ruth);
        let wanted =
            json!({ "learner_id": self.class.ada.id, "cohort_id": self.class.cohort, "language": "en" });
        let (status, made) = ruth.post("/api/v1/certificates", &wanted);
        assert_eq!(status, 201, "{made}");
        let word = |name: &str| made[name].as_str().unwrap().to_owned();
        (word("id").parse().unwrap(), word("code").parse().unwrap(), word("issuer"))
    }

    fn takes_back(&self, certificate: FactId) -> FactId {
        let said = CertificateRevoked { certificate, reason: "Your name is misspelt.".into() };
        self.class.post.server.says(self.ruth.id, self.class.ada.id, said)
    }

    /// The last mail that reached Ada: subject and text.
    fn last(&self) -> (String, String) {
        let mail = self.class.post.mails(&self.class.ada).pop().unwrap();
        let words = text(&mail).split_whitespace().collect::<Vec<_>>().join(" ");
        (parsed(&mail).subject().unwrap().to_owned(), words)
    }
}

#[test]
fn ada_hears_of_her_certificate_and_how_others_check_it() {
    let vouched = Vouched::start();
    let post = &vouched.class.post;
    let (id, code, issuer) = vouched.issues();
    assert_eq!(post.drain(), Tally { sent: 1, ..Tally::default() });
    let (subject, words) = vouched.last();
    assert_eq!(subject, "Your certificate: Ward work");
    let ruth = post.server.signed_in_again(&vouched.ruth);
    let (_, cohort) = ruth.get(&format!("/api/v1/cohorts/{}", vouched.class.cohort));
    let (own, check) = (
        format!("https://learn.riverside.example/certificates/{id}"),
        format!("https://learn.riverside.example/verify/{code}"),
    );
    for said in [
        "Congratulations on your certificate",
        &format!(
            "{issuer} has issued you a certificate: you have shown 1 of the 3 competencies of “Ward work”."
        ),
        "Framework: Ward work, version 1",
        &format!("Cohort: {}", cohort["title"].as_str().unwrap()),
        &format!("Code: {code}"),
        &format!("Open your certificate: {own}"),
        &check,
    ] {
        assert!(words.contains(said), "{said} in\n{words}");
    }
    assert!(!words.contains("Holds until"), "it holds for ever: {words}");
    let mail = post.mails(&vouched.class.ada).pop().unwrap();
    let html = parsed(&mail).body_html(0).unwrap().into_owned();
    assert!(html.contains(&own) && html.contains(&check), "{html}");
    assert!(!header(&mail, "List-Unsubscribe").is_empty(), "it can be stopped");
}

#[test]
fn a_certificate_without_a_gap_says_at_which_level() {
    let vouched = Vouched::start();
    let (class, server) = (&vouched.class, &vouched.class.post.server);
    for title in ["Writing", "Chairing"] {
        let level = claim(&class.framework, title, Level::One);
        let sent = server.submits(class.ada.id, class.cohort, &class.framework, level, "The morning round");
        server.answers(class.grace.id, sent, Decision::Accepted, "");
        server.signs(class.grace.id, &class.framework, sent);
    }
    class.post.drain();
    server.wait(SignedDuration::from_hours(1));
    class.post.drain();
    vouched.issues();
    vouched.class.post.drain();
    let (_, words) = vouched.last();
    assert!(
        words.contains(
            "you have shown all 3 competencies of “Ward work”, each at level 1 (Foundation) or above."
        ),
        "{words}"
    );
}

#[test]
fn ada_hears_why_a_certificate_was_taken_back() {
    let vouched = Vouched::start();
    let (id, code, _) = vouched.issues();
    vouched.class.post.drain();
    vouched.class.post.server.wait(SignedDuration::from_hours(24));
    vouched.takes_back(id);
    assert_eq!(vouched.class.post.drain().sent, 1);
    let (subject, words) = vouched.last();
    assert_eq!(subject, "Taken back: your certificate in Ward work");
    for said in [
        "Ruth Adeyemi took back your certificate in “Ward work” on",
        &format!("has the code {code}."),
        "Ruth Adeyemi wrote: > Your name is misspelt.",
        "The levels in your passport stay as they are.",
        &format!("/certificates/{id}"),
    ] {
        assert!(words.contains(said), "{said} in\n{words}");
    }
    let mails = vouched.class.post.mails(&vouched.class.ada);
    let [issued, revoked] = &mails[mails.len() - 2..] else { panic!() };
    assert_eq!(header(issued, "References"), header(revoked, "References"), "they lie together");
    assert!(header(revoked, "List-Unsubscribe").is_empty(), "it always goes out");
}

#[test]
fn a_late_mail_does_not_tell_of_what_is_over() {
    let vouched = Vouched::start();
    let (post, server) = (&vouched.class.post, &vouched.class.post.server);
    let before = post.mails(&vouched.class.ada).len();
    let first = vouched.issues().0;
    let second = vouched.issues().0;
    server.wait(SignedDuration::from_hours(2));
    vouched.takes_back(second);
    // The second was taken back, so that nothing has taken the place of the first.
    assert_eq!(post.drain(), Tally { sent: 2, skipped: 1, ..Tally::default() });
    assert_eq!(post.mails(&vouched.class.ada).len(), before + 2);
    let third = vouched.issues().0;
    vouched.issues();
    server.wait(SignedDuration::from_hours(2));
    assert_eq!(post.drain(), Tally { sent: 1, skipped: 1, ..Tally::default() });
    let reasons: Vec<String> =
        post.outbox().into_iter().filter_map(|row| Some(row.last_error?.to_string())).collect();
    for why in ["the certificate was taken back before", "a newer certificate took its place before"] {
        assert!(
            reasons.iter().any(|reason| reason.contains(why)),
            "{why} of {first} or {third}: {reasons:?}"
        );
    }
}

#[test]
fn ada_may_switch_off_the_one_and_not_the_other() {
    let vouched = Vouched::start();
    let post = &vouched.class.post;
    let ada = &post.server.signed_in_again(&vouched.class.ada);
    let unwanted = json!({ "items": [{ "kind": "certificate.issued", "wanted": false }] });
    assert_eq!(ada.put("/api/v1/me/mail", &unwanted).0, 200);
    let unwanted = json!({ "items": [{ "kind": "certificate.revoked", "wanted": false }] });
    assert_eq!(ada.put("/api/v1/me/mail", &unwanted).0, 422);
    let page = ada.page("/account/mail").1;
    assert!(
        page.contains("Certificate issued") && page.contains("When a certificate is issued to you."),
        "{page}"
    );
    let id = vouched.issues().0;
    assert_eq!(post.drain(), Tally { skipped: 1, ..Tally::default() });
    vouched.takes_back(id);
    assert_eq!(post.drain().sent, 1);
    assert!(vouched.last().0.starts_with("Taken back: your certificate"));
}

/// In German, with a last day, as of the day on which it was issued.
#[test]
fn the_mail_says_until_when_it_holds_in_the_language_of_its_reader() {
    let message = stampbook::mail::examples::example(
        stampbook::mail::Kind::CertificateIssued,
        "https://learn.riverside.example",
    );
    let stampbook::mail::Message::CertificateIssued(about) = &message else { panic!() };
    assert_eq!(about.expires_on, Some(Day::constant(2028, 11, 20)));
    let vouched = Vouched::start();
    vouched.class.ada.send_form("/account/language", &[("language", "de")]);
    vouched.issues();
    vouched.class.post.drain();
    let (subject, words) = vouched.last();
    assert_eq!(subject, "Ihr Zertifikat: Ward work");
    assert!(words.contains("Sie haben 1 der 3 Kompetenzen aus „Ward work“ nachgewiesen."), "{words}");
}
