//! H-1: holders hear that there is a certificate, and that one was taken back.

use jiff::SignedDuration;
use serde_json::json;
use stampbook::clock::{Day, day_of};
use stampbook::ids::{CompetencyId, FactId};
use stampbook::jobs::courier::Tally;
use stampbook::record::access::Role;
use stampbook::record::certificate::{CertificateIssued, CertificateRevoked, Certified, Code};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;

use crate::post::{Class, header, parsed, text};
use crate::support::server::Person;
use crate::support::story::claim;

/// Grace signed Ada's first level; Ruth keeps the records.
struct Vouched {
    class: Class,
    ruth: Person,
    signed: FactId,
}

impl Vouched {
    fn start() -> Self {
        let class = Class::start();
        let server = &class.post.server;
        let ruth = server.with_role("Ruth Adeyemi", Role::Registrar);
        let sent = class.sends("The night round");
        server.answers(class.grace.id, sent, Decision::Accepted, "");
        let signed = server.signs(class.grace.id, &class.framework, sent);
        class.post.drain();
        server.wait(SignedDuration::from_hours(1));
        Self { class, ruth, signed }
    }

    fn issues(&self, chance: u64) -> (FactId, Code) {
        self.issues_of(chance, 7)
    }

    fn issues_of(&self, chance: u64, competencies: u32) -> (FactId, Code) {
        let server = &self.class.post.server;
        let competency: CompetencyId = claim(&self.class.framework, "Listening", Level::One).competency;
        let code = Code::of(chance.to_be_bytes());
        let said = CertificateIssued {
            code,
            holder: "Ada Lovelace".into(),
            issuer: "Riverside Trust".into(),
            framework: self.class.framework.id,
            version: 1,
            title: "Working with people".into(),
            competencies,
            levels: vec![Certified {
                signoff: self.signed,
                competency,
                code: "LI".into(),
                title: "Listening".into(),
                level: Level::One,
                level_name: "Foundation".into(),
                signed_on: day_of(server.now()),
                signers: vec!["Grace Hopper".into()],
                expires_on: None,
            }],
            cohort: Some(self.class.cohort),
            cohort_title: Some("Spring".into()),
            language: "en".into(),
            expires_on: None,
        };
        (server.says(self.ruth.id, self.class.ada.id, said), code)
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
    let (id, code) = vouched.issues(1);
    assert_eq!(post.drain(), Tally { sent: 1, ..Tally::default() });
    let (subject, words) = vouched.last();
    assert_eq!(subject, "Your certificate: Working with people");
    let (own, check) = (
        format!("https://learn.riverside.example/certificates/{id}"),
        format!("https://learn.riverside.example/verify/{code}"),
    );
    for said in [
        "Congratulations on your certificate",
        "Riverside Trust has issued you a certificate: you have shown 1 of the 7 competencies of “Working with people”.",
        "Framework: Working with people, version 1",
        "Cohort: Spring",
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
    vouched.issues_of(1, 1);
    vouched.class.post.drain();
    let (_, words) = vouched.last();
    assert!(
        words.contains(
            "you have shown the one competency of “Working with people” at level 1 (Foundation) or above."
        ),
        "{words}"
    );
}

#[test]
fn ada_hears_why_a_certificate_was_taken_back() {
    let vouched = Vouched::start();
    let (id, code) = vouched.issues(1);
    vouched.class.post.drain();
    vouched.class.post.server.wait(SignedDuration::from_hours(24));
    vouched.takes_back(id);
    assert_eq!(vouched.class.post.drain().sent, 1);
    let (subject, words) = vouched.last();
    assert_eq!(subject, "Taken back: your certificate in Working with people");
    for said in [
        "Ruth Adeyemi took back your certificate in “Working with people” on",
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
    let (first, _) = vouched.issues(1);
    let (second, _) = vouched.issues(2);
    server.wait(SignedDuration::from_hours(2));
    vouched.takes_back(second);
    // The second was taken back, so that nothing has taken the place of the first.
    assert_eq!(post.drain(), Tally { sent: 2, skipped: 1, ..Tally::default() });
    assert_eq!(post.mails(&vouched.class.ada).len(), before + 2);
    let third = vouched.issues(3).0;
    vouched.issues(4);
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
    let (id, _) = vouched.issues(1);
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
    vouched.issues(1);
    vouched.class.post.drain();
    let (subject, words) = vouched.last();
    assert_eq!(subject, "Ihr Zertifikat: Working with people");
    assert!(
        words.contains("Sie haben 1 der 7 Kompetenzen aus „Working with people“ nachgewiesen."),
        "{words}"
    );
}
