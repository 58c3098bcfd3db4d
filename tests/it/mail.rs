//! What people find in their mailbox.

pub mod receiver;
mod safety;
mod transport;

use std::collections::BTreeSet;

use mail_parser::MessageParser;
use proptest::prelude::*;
use stampbook::clock::Instant;
use stampbook::ids::PersonId;
use stampbook::mail::examples::{example, several};
use stampbook::mail::message::PasswordReason;
use stampbook::mail::{
    Envelope, Error, Kind, Links, Mail, Message, Rendered, compose, message_id, preview, render, thread_id,
};

const PUBLIC_URL: &str = "https://learn.northwind.example";

fn amara() -> PersonId {
    PersonId(uuid::Uuid::from_u128(0x0193_a000_0000_7000_8000_0000_0000_0001))
}

fn grace() -> PersonId {
    PersonId(uuid::Uuid::from_u128(0x0193_a000_0000_7000_8000_0000_0000_0002))
}

fn links() -> Links {
    Links::new([7; 32])
}

fn envelope(kind: Kind) -> Envelope {
    Envelope {
        to_name: "Amara Okafor".into(),
        to_address: "amara@northwind.example".into(),
        from: "Northwind Library <passport@northwind.example>".parse().unwrap(),
        public_url: PUBLIC_URL.into(),
        locale: "en".into(),
        unsubscribe_url: kind.may_be_switched_off().then(|| format!("{PUBLIC_URL}/unsubscribe/abc123")),
        preferences_url: Some(format!("{PUBLIC_URL}/preferences")),
        message_id: message_id(&links(), kind, amara(), "2026-W47", "northwind.example"),
        thread: None,
        date: "2026-11-23T07:00:00Z".parse::<Instant>().unwrap(),
        zone: jiff::tz::TimeZone::UTC,
    }
}

fn drawn(kind: Kind) -> Rendered {
    render(&example(kind, PUBLIC_URL), &envelope(kind)).unwrap()
}

fn mail(kind: Kind) -> Mail {
    compose(&example(kind, PUBLIC_URL), &envelope(kind)).unwrap()
}

fn parsed(mail: &Mail) -> mail_parser::Message<'_> {
    MessageParser::default().parse(mail.source.as_bytes()).unwrap()
}

fn header<'a>(mail: &'a Mail, name: &str) -> Option<&'a str> {
    let head = mail.source.split("\r\n\r\n").next().unwrap();
    head.split("\r\n").find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// Every web address in a text, as it would be followed.
fn addresses(text: &str) -> BTreeSet<String> {
    let text = text.replace("&amp;", "&").replace("&#38;", "&");
    let starts = text.match_indices("https://").map(|(at, _)| at);
    let ends = |c: char| c.is_whitespace() || "\"<>'".contains(c);
    starts.map(|at| text[at..].split(ends).next().unwrap().trim_end_matches(':').to_owned()).collect()
}

/// HTML with characters for their numbers and single spaces: what a mail program makes of it.
fn as_shown(html: &str) -> String {
    let mut pieces = html.split("&#");
    let mut shown = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once(';').unwrap();
        shown.push(char::from_u32(number.parse().unwrap()).unwrap());
        shown.push_str(rest);
    }
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_mail_reads_well_without_html() {
    for kind in Kind::ALL {
        let Rendered { subject, text, .. } = drawn(*kind);
        insta::assert_snapshot!(kind.as_str(), format!("Subject: {subject}\n\n{text}"));
    }
}

/// Several notices in one mail: as plain text, in HTML, and where their links lead.
#[test]
fn several_notices_in_one_mail_read_as_well_as_one() {
    let mut kinds = 0;
    for kind in Kind::ALL {
        let Some(message) = several(*kind, PUBLIC_URL) else { continue };
        kinds += 1;
        assert_eq!(message.kind(), *kind, "whoever wants no such mail gets none of these");
        let Rendered { subject, text, html } = render(&message, &envelope(*kind)).unwrap();
        insta::assert_snapshot!(format!("{kind}.several"), format!("Subject: {subject}\n\n{text}"));
        assert_eq!(addresses(&html), addresses(&text), "{kind}");
        assert!(html.len() < 25 * 1024, "{kind}: {} bytes of three; a mail has up to twenty", html.len());
        for part in [&subject, &text, &html] {
            assert!(!part.contains('⟨') && !part.contains("{$") && !part.contains("{ $"), "{kind}: {part}");
        }
        let mail = compose(&message, &envelope(*kind)).unwrap();
        assert!(mail.source.is_ascii() && mail.source.split("\r\n").all(|line| line.len() <= 998), "{kind}");
        let stored = serde_json::to_string(&message).unwrap();
        assert_eq!(serde_json::from_str::<Message>(&stored).unwrap(), message);
        assert!(!serde_json::to_string(&message.without_secrets()).unwrap().contains("/disputes/"), "{kind}");
    }
    assert_eq!(kinds, 5);
    assert_eq!(several(Kind::SignInLink, PUBLIC_URL), None, "a link that signs in comes by itself");
}

#[test]
fn every_mail_shows_in_programs_that_fetch_and_run_nothing() {
    for kind in Kind::ALL {
        let html = drawn(*kind).html;
        for never in
            ["<img", "<svg", "<script", "<link", "<iframe", "url(", "@import", "http-equiv", "javascript:"]
        {
            assert!(!html.contains(never), "{kind}: {never}");
        }
        assert!(html.len() < 60 * 1024, "{kind}: {} bytes; mail programs cut at 100 KB", html.len());
        assert!(html.contains("max-width:600px"), "{kind}");
        assert!(html.contains("prefers-color-scheme: dark"), "{kind}");
        assert!(html.starts_with("<!doctype html>"), "{kind}");
    }
}

#[test]
fn no_sentence_is_missing_and_no_value_unfilled() {
    for kind in Kind::ALL {
        let Rendered { subject, text, html } = drawn(*kind);
        for part in [&subject, &text, &html] {
            assert!(!part.contains('⟨') && !part.contains("{$") && !part.contains("{ $"), "{kind}: {part}");
        }
    }
}

#[test]
fn every_sentence_that_is_asked_for_exists_and_every_one_that_exists_is_said() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut asked = String::new();
    let mut folders = vec![root.join("templates/mail"), root.join("src/mail")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                asked.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let words = std::fs::read_to_string(root.join("locales/en/mail.ftl")).unwrap();
    let keys: BTreeSet<&str> =
        words.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect();
    let asked: BTreeSet<&str> =
        asked.split('"').filter(|text| text.starts_with("mail-") && !text.contains([' ', '/'])).collect();
    let inside = ["mail-weekday-name", "mail-month-name", "mail-month-abbreviated"];
    let said: BTreeSet<&str> = keys.iter().copied().filter(|key| !inside.contains(key)).collect();
    let unmatched: Vec<_> = asked.symmetric_difference(&said).collect();
    assert!(unmatched.is_empty(), "{unmatched:?}");
}

#[test]
fn mails_about_rarer_things_say_so() {
    let says = |message: &Message, sentence: &str| {
        let Rendered { subject, text, html } = render(message, &envelope(message.kind())).unwrap();
        let text = format!("{subject} {}", text.split_whitespace().collect::<Vec<_>>().join(" "));
        assert!(text.contains(sentence), "{text}");
        assert!(!text.contains('⟨') && !html.contains('⟨'));
    };
    for kind in Kind::ALL {
        match example(*kind, PUBLIC_URL) {
            Message::SetPassword(mut password) => {
                password.reason = PasswordReason::Reset;
                says(&Message::SetPassword(password.clone()), "your password stays as it is");
                password.reason = PasswordReason::Invitation { by: None };
                says(&Message::SetPassword(password), "An account was opened for you");
            }
            Message::EvidenceWaiting(mut waiting) => {
                waiting.revised = true;
                waiting.waiting = 1;
                says(&Message::EvidenceWaiting(waiting.clone()), "Amara Okafor revised “Explaining");
                says(&Message::EvidenceWaiting(waiting), "One piece of evidence waits for your answer now.");
            }
            Message::SignOffReceipt(mut receipt) => {
                receipt.awaits_second = true;
                receipt.evidence.clear();
                says(&Message::SignOffReceipt(receipt.clone()), "the second signature is missing");
                receipt.prior_learning_reason = Some("Ten years as a mediator".into());
                says(&Message::SignOffReceipt(receipt.clone()), "once a second person has signed");
                says(
                    &Message::SignOffReceipt(receipt),
                    "Evidence judged: none Prior learning: Ten years as a mediator",
                );
            }
            Message::CohortInvitation(mut invitation) => {
                invitation.places_left = Some(0);
                says(&Message::CohortInvitation(invitation), "you would join the waiting list");
            }
            Message::WeeklyLead(mut digest) => {
                let cohort = &mut digest.cohorts[0];
                cohort.waiting.clear();
                cohort.waiting_total = 0;
                says(&Message::WeeklyLead(digest.clone()), "2 learners have gone quiet Your queue is clear");
                digest.cohorts[0].stalled.clear();
                says(&Message::WeeklyLead(digest), "Your cohorts this week");
            }
            Message::WeeklyLearner(mut digest) => {
                digest.returned.clear();
                says(&Message::WeeklyLearner(digest.clone()), "A level was signed off for you");
                digest.newly_signed.clear();
                digest.signed = 0;
                says(
                    &Message::WeeklyLearner(digest.clone()),
                    "What is next: Collaboration, level 2 (Practising)",
                );
                digest.next.clear();
                says(&Message::WeeklyLearner(digest), "Your passport is ready to fill");
            }
            Message::AppealDecided(mut appeal) => {
                appeal.upheld = false;
                appeal.evidence = None;
                says(&Message::AppealDecided(appeal), "Your appeal was not upheld");
            }
            Message::SignOffDisputed(mut disputed) => {
                says(&Message::SignOffDisputed(disputed.clone()), "then decide whether it stands");
                disputed.own = true;
                says(&Message::SignOffDisputed(disputed), "You get a mail when it is decided");
            }
            Message::DisputeSettled(mut settled) => {
                says(&Message::DisputeSettled(settled.clone()), "decided that it does not stand");
                settled.own = true;
                says(&Message::DisputeSettled(settled.clone()), "you can appeal on the sign-off's page");
                settled.stands = true;
                says(&Message::DisputeSettled(settled.clone()), "It counts again.");
                settled.half_signed = true;
                says(&Message::DisputeSettled(settled), "The level waits for its second signature again.");
            }
            Message::AppealMade(mut appeal) => {
                appeal.evidence = None;
                says(
                    &Message::AppealMade(appeal),
                    "was taken back. Amara Okafor sees it differently and asks you to decide",
                );
            }
            Message::ExpiringSoon(mut soon) => {
                soon.items.truncate(1);
                says(
                    &Message::ExpiringSoon(soon),
                    "Ethics and integrity, level 1 (Aware) runs out on Friday 4 December",
                );
            }
            _ => {}
        }
    }
}

#[test]
fn both_parts_lead_to_the_same_places() {
    for kind in Kind::ALL {
        let Rendered { text, html, .. } = drawn(*kind);
        assert_eq!(addresses(&html), addresses(&text), "{kind}");
    }
}

#[test]
fn a_mail_reads_back_as_it_was_written() {
    for kind in Kind::ALL {
        let (mail, drawn) = (mail(*kind), drawn(*kind));
        let read = parsed(&mail);
        assert_eq!(read.subject(), Some(drawn.subject.as_str()), "{kind}");
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), drawn.text, "{kind}");
        assert_eq!(as_shown(&read.body_html(0).unwrap()), as_shown(&drawn.html), "{kind}");
        assert_eq!((read.text_body_count(), read.html_body_count(), read.attachment_count()), (1, 1, 0));
        assert_eq!(read.message_id(), Some(mail.message_id.as_str()));
        assert_eq!(read.date().unwrap().to_rfc3339(), "2026-11-23T07:00:00Z");
        assert_eq!(header(&mail, "Auto-Submitted"), Some("auto-generated"));
        assert_eq!(header(&mail, "X-Auto-Response-Suppress"), Some("All"));
        assert!(mail.source.is_ascii(), "{kind}");
        assert!(mail.source.split("\r\n").all(|line| line.len() <= 998), "{kind}: too long a line");
    }
}

#[test]
fn names_in_any_script_arrive() {
    for name in [
        "Þóra Björnsdóttir",
        "Nguyễn Thị Hồng Nhung",
        "Αλέξανδρος",
        "Олена Шевченко",
        "عمر حداد",
        "נועה לוי",
        "दीपा सेन",
        "สมชาย ใจดี",
        "李小龍",
        "山田 花子",
        "김민준",
        "O'Brien, \"Pat\" <x>",
    ] {
        let mut envelope = envelope(Kind::EvidenceWaiting);
        envelope.to_name = name.into();
        let Message::EvidenceWaiting(mut waiting) = example(Kind::EvidenceWaiting, PUBLIC_URL) else {
            panic!()
        };
        waiting.learner = name.into();
        let mail = compose(&Message::EvidenceWaiting(waiting), &envelope).unwrap();
        let read = parsed(&mail);
        let to = read.to().and_then(|to| to.first()).unwrap();
        assert_eq!((to.name(), to.address()), (Some(name), Some("amara@northwind.example")));
        assert!(read.subject().unwrap().starts_with(name), "{:?}", read.subject());
        assert!(read.body_text(0).unwrap().contains(name));
    }
}

#[test]
fn a_right_to_left_name_does_not_turn_the_sentence_around_it() {
    let Message::EvidenceReturned(mut returned) = example(Kind::EvidenceReturned, PUBLIC_URL) else {
        panic!()
    };
    returned.lead = "נועה לוי".into();
    let drawn = render(&Message::EvidenceReturned(returned), &envelope(Kind::EvidenceReturned)).unwrap();
    for part in [&drawn.text, &drawn.html] {
        assert!(part.contains("\u{2068}נועה לוי\u{2069} read your evidence"), "{part}");
    }
}

#[test]
fn nobody_can_write_a_header() {
    let evil = "Eve\r\nBcc: everyone@northwind.example\r\n\r\n<script>alert(1)</script>\0\u{202E}";
    let Message::EvidenceWaiting(mut waiting) = example(Kind::EvidenceWaiting, PUBLIC_URL) else { panic!() };
    waiting.learner = evil.into();
    waiting.title = evil.into();
    let mut envelope = envelope(Kind::EvidenceWaiting);
    envelope.to_name = evil.into();
    envelope.from = format!("{evil} <passport@northwind.example>").parse().unwrap();
    let mail = compose(&Message::EvidenceWaiting(waiting), &envelope).unwrap();
    assert_eq!(header(&mail, "Bcc"), None);
    let read = parsed(&mail);
    assert!(read.bcc().is_none());
    assert!(!read.body_html(0).unwrap().contains("<script"));
    assert!(!read.subject().unwrap().contains(['\r', '\n', '\0', '\u{202E}']));
    assert_eq!(read.to().unwrap().iter().count(), 1);
}

#[test]
fn nobody_can_end_a_part_early() {
    let plain = mail(Kind::EvidenceReturned);
    let boundary = plain.source.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap();
    let evil = format!("--{boundary}");
    let Message::EvidenceReturned(mut returned) = example(Kind::EvidenceReturned, PUBLIC_URL) else {
        panic!()
    };
    returned.title.clone_from(&evil);
    returned.returned[0].comment = format!("{evil}\n{evil}--\n\n{}", format!("{evil} ").repeat(40));
    let mail = compose(&Message::EvidenceReturned(returned), &envelope(Kind::EvidenceReturned)).unwrap();
    let read = parsed(&mail);
    assert_eq!((read.text_body_count(), read.html_body_count(), read.attachment_count()), (1, 1, 0));
    assert!(read.body_text(0).unwrap().contains(&evil));
    assert!(read.body_html(0).unwrap().trim_end().ends_with("</html>"));
}

#[test]
fn a_long_text_without_spaces_still_travels() {
    let Message::EvidenceReturned(mut returned) = example(Kind::EvidenceReturned, PUBLIC_URL) else {
        panic!()
    };
    returned.returned[0].comment = "請補充團隊在之後一週做了哪些不同的事情".repeat(60);
    let message = Message::EvidenceReturned(returned);
    let mail = compose(&message, &envelope(Kind::EvidenceReturned)).unwrap();
    let drawn = render(&message, &envelope(Kind::EvidenceReturned)).unwrap();
    assert!(mail.source.split("\r\n").all(|line| line.len() <= 998));
    assert_eq!(as_shown(&parsed(&mail).body_html(0).unwrap()), as_shown(&drawn.html));
}

#[test]
fn a_bad_address_or_identity_is_an_error_that_names_it() {
    let fails = |change: fn(&mut Envelope)| {
        let mut envelope = envelope(Kind::WeeklyLead);
        change(&mut envelope);
        compose(&example(Kind::WeeklyLead, PUBLIC_URL), &envelope).unwrap_err()
    };
    for bad in [
        "",
        "amara",
        "amara@",
        "@x",
        "a@b@",
        "a b@x.example",
        "a@x.example\r\nBcc: b@x.example",
        "<a@x.example>",
    ] {
        let mut envelope = envelope(Kind::WeeklyLead);
        envelope.to_address = bad.into();
        let error = compose(&example(Kind::WeeklyLead, PUBLIC_URL), &envelope).unwrap_err();
        assert!(matches!(error, Error::Address(_)), "{bad}: {error}");
    }
    assert!(matches!(fails(|e| e.message_id = "a b@c".into()), Error::MessageId(_)));
    assert!(matches!(fails(|e| e.thread = Some("x>\r\nBcc: y@z".into())), Error::MessageId(_)));
    for bad in ["javascript:alert(1)", "https://x.example/\r\nBcc: y", "mailto:x@y.example", "nonsense"] {
        let mut envelope = envelope(Kind::WeeklyLead);
        envelope.unsubscribe_url = Some(bad.into());
        let error = compose(&example(Kind::WeeklyLead, PUBLIC_URL), &envelope).unwrap_err();
        assert!(matches!(error, Error::Unsubscribe(_)), "{bad}: {error}");
    }
}

#[test]
fn an_address_in_another_script_travels_in_ascii() {
    let mut envelope = envelope(Kind::WeeklyLead);
    envelope.to_address = "thora@bókasafn.example".into();
    let mail = compose(&example(Kind::WeeklyLead, PUBLIC_URL), &envelope).unwrap();
    assert_eq!(mail.to, "thora@xn--bkasafn-l0a.example");
    assert!(mail.source.is_ascii());
}

#[test]
fn one_click_stops_what_may_be_stopped_and_nothing_else() {
    for kind in Kind::ALL {
        let mut envelope = envelope(*kind);
        envelope.unsubscribe_url = Some(format!("{PUBLIC_URL}/unsubscribe/abc123"));
        let mail = compose(&example(*kind, PUBLIC_URL), &envelope).unwrap();
        let (address, post) = (header(&mail, "List-Unsubscribe"), header(&mail, "List-Unsubscribe-Post"));
        if kind.may_be_switched_off() {
            assert_eq!(address, Some("<https://learn.northwind.example/unsubscribe/abc123>"));
            assert_eq!(post, Some("List-Unsubscribe=One-Click"));
        } else {
            assert_eq!((address, post), (None, None), "{kind}");
            assert!(!drawn(*kind).text.contains("unsubscribe"));
        }
    }
    assert!(!Kind::SignOffReceipt.may_be_switched_off() && !Kind::SignInLink.may_be_switched_off());
}

#[test]
fn mails_about_one_piece_of_evidence_lie_together() {
    let thread = thread_id(amara(), "evidence 0193", "northwind.example");
    for kind in [Kind::EvidenceReturned, Kind::EvidenceAccepted] {
        let mut envelope = envelope(kind);
        envelope.thread = Some(thread.clone());
        let mail = compose(&example(kind, PUBLIC_URL), &envelope).unwrap();
        assert_eq!(header(&mail, "References"), Some(format!("<{thread}>").as_str()));
        assert_eq!(header(&mail, "In-Reply-To"), Some(format!("<{thread}>").as_str()));
    }
    assert_eq!(header(&mail(Kind::EvidenceReturned), "References"), None);
}

#[test]
fn the_same_mail_made_twice_is_the_same_to_the_byte() {
    for kind in Kind::ALL {
        assert_eq!(mail(*kind), mail(*kind));
    }
    let id = |kind, person, period| message_id(&links(), kind, person, period, "northwind.example");
    let mine = id(Kind::WeeklyLead, grace(), "2026-W47");
    assert_eq!(mine, id(Kind::WeeklyLead, grace(), "2026-W47"));
    assert_ne!(mine, id(Kind::WeeklyLead, grace(), "2026-W48"));
    assert_ne!(mine, id(Kind::WeeklyLead, amara(), "2026-W47"));
    assert_ne!(mine, id(Kind::WeeklyLearner, grace(), "2026-W47"));
    let elsewhere = Links::new([8; 32]);
    assert_ne!(mine, message_id(&elsewhere, Kind::WeeklyLead, grace(), "2026-W47", "northwind.example"));
    assert!(mine.starts_with("digest.lead.") && mine.ends_with("@northwind.example"), "{mine}");
}

#[test]
fn a_message_waits_in_the_outbox_as_json_and_is_the_same_after() {
    for kind in Kind::ALL {
        let message = example(*kind, PUBLIC_URL);
        let stored = serde_json::to_value(&message).unwrap();
        assert_eq!(stored["kind"], kind.as_str());
        assert_eq!(serde_json::from_value::<Message>(stored).unwrap(), message);
        assert_eq!(kind.as_str().parse::<Kind>().unwrap(), *kind);
        assert_eq!(message.kind(), *kind);
    }
    assert!(matches!("digest.nobody".parse::<Kind>(), Err(Error::UnknownKind(_))));
}

#[test]
fn nothing_to_say_means_nothing_to_send() {
    for kind in [Kind::WeeklyLead, Kind::WeeklyLearner, Kind::MonthlySponsor, Kind::ExpiringSoon] {
        let full = example(kind, PUBLIC_URL);
        assert!(!full.is_empty());
        let mut empty = full.clone();
        match &mut empty {
            Message::WeeklyLead(digest) => digest.cohorts.clear(),
            Message::WeeklyLearner(digest) => {
                digest.returned.clear();
                digest.next.clear();
                digest.waiting.clear();
                digest.half.clear();
                digest.newly_signed.clear();
                digest.next_session = None;
            }
            Message::MonthlySponsor(digest) => digest.cohorts.clear(),
            Message::ExpiringSoon(soon) => soon.items.clear(),
            _ => unreachable!(),
        }
        assert!(empty.is_empty(), "{kind}");
        // Even then a preview can be drawn.
        assert!(preview(&empty, &envelope(kind)).unwrap().contains("</html>"));
    }
}

#[test]
fn a_sponsor_never_reads_a_name() {
    let Rendered { text, html, .. } = drawn(Kind::MonthlySponsor);
    for name in ["Amara Okafor,", "Þóra", "Grace Hopper"] {
        assert!(!text.replace("Hello Amara Okafor,", "").contains(name));
        assert!(!html.replace("Hello Amara Okafor,", "").contains(name));
    }
}

#[test]
fn sixty_competencies_and_forty_learners_still_make_a_mail() {
    let Message::WeeklyLead(mut digest) = example(Kind::WeeklyLead, PUBLIC_URL) else { panic!() };
    let heat = digest.cohorts[0].heat.as_mut().unwrap();
    heat.competencies = heat.competencies.iter().cycle().take(60).cloned().collect();
    heat.learners = heat.learners.iter().cycle().take(40).cloned().collect();
    let drawn = render(&Message::WeeklyLead(digest), &envelope(Kind::WeeklyLead)).unwrap();
    assert!(drawn.html.len() < 80 * 1024, "{} bytes", drawn.html.len());
    for part in [&drawn.text, &drawn.html] {
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(part.contains("50 more competencies are on the cohort"), "{part}");
        assert!(part.contains("10 more learners are on the cohort"), "{part}");
    }
}

#[test]
fn a_name_of_four_thousand_letters_bends_nothing() {
    let name = "Wolfeschlegelsteinhausenbergerdorff ".repeat(110);
    let Message::EvidenceWaiting(mut waiting) = example(Kind::EvidenceWaiting, PUBLIC_URL) else { panic!() };
    waiting.learner.clone_from(&name);
    let mut envelope = envelope(Kind::EvidenceWaiting);
    envelope.to_name = name;
    let mail = compose(&Message::EvidenceWaiting(waiting), &envelope).unwrap();
    assert!(mail.subject.chars().count() <= 180, "{}", mail.subject);
    assert!(mail.source.split("\r\n").all(|line| line.len() <= 998));
}

proptest! {
    #[test]
    fn whatever_people_type_a_mail_keeps_its_shape(
        name in any::<String>(), title in any::<String>(), comment in any::<String>(), cause in any::<String>(),
        domain in any::<String>(),
    ) {
        let Message::EvidenceReturned(mut returned) = example(Kind::EvidenceReturned, PUBLIC_URL) else { panic!() };
        returned.lead.clone_from(&name);
        returned.title = title;
        returned.returned[0].comment = comment;
        let mut envelope = envelope(Kind::EvidenceReturned);
        envelope.to_name = name;
        envelope.message_id = message_id(&links(), Kind::EvidenceReturned, amara(), &cause, &domain);
        let mail = compose(&Message::EvidenceReturned(returned), &envelope).unwrap();
        let read = parsed(&mail);
        prop_assert_eq!(read.message_id(), Some(envelope.message_id.as_str()));
        prop_assert_eq!((read.text_body_count(), read.html_body_count()), (1, 1));
        prop_assert_eq!(read.to().unwrap().iter().count(), 1);
        prop_assert!(read.body_html(0).unwrap().trim_end().ends_with("</html>"));
        prop_assert!(mail.source.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
    }
}

/// Every mail lies in `target/look-mails`: as a page, as plain text, and as it is sent, which is the same two again.
#[test]
fn every_mail_can_be_looked_at() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/look-mails");
    std::fs::create_dir_all(&folder).unwrap();
    for kind in Kind::ALL {
        let message = example(*kind, PUBLIC_URL);
        for (name, message) in [("", Some(message)), (".several", several(*kind, PUBLIC_URL))] {
            let Some(message) = message else { continue };
            let drawn = render(&message, &envelope(*kind)).unwrap();
            let sent = compose(&message, &envelope(*kind)).unwrap();
            for (ending, text) in [("html", &drawn.html), ("txt", &drawn.text), ("eml", &sent.source)] {
                std::fs::write(folder.join(format!("{kind}{name}.{ending}")), text).unwrap();
            }
            let read = parsed(&sent);
            assert_eq!(read.subject(), Some(drawn.subject.as_str()), "{kind}{name}");
            assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), drawn.text, "{kind}{name}");
            assert!(as_shown(&read.body_html(0).unwrap()) == as_shown(&drawn.html), "{kind}{name}");
        }
    }
}
