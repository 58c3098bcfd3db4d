//! Mail, administration, account and the small pages.

use super::passports::COMPETENCIES;
use super::signoffs::stamp;
use super::{Drawn, at, drawn, lead, learner, registrar, stranger, t};
use crate::web::hints::Dismissed;
use crate::web::page::{Form, Frame};
use crate::web::views::account::{
    AccountMailPage, AccountPage, AssessmentLine, AssessmentPage, DeviceLine, SignedInLine,
};
use crate::web::views::administration::{
    AdministrationPage, Checking, DueLine, DuePage, DueSection, HoldPage, Outbox, Progress, Setting, Step,
    Verification,
};
use crate::web::views::cohort::Tile;
use crate::web::views::help::{HelpPage, HelpRole};
use crate::web::views::mail::{MailLine, MailListPage, MailPage, Unmatched};
use crate::web::views::parts::{Badge, Choice, Link, Pager, State};
use crate::web::views::plain::{DemoPage, ProblemPage, Stop, UnprintedPage, UnsubscribePage};
use crate::web::views::pwa::WaitingPage;
use crate::web::views::reference::ReferencePage;
use crate::web::views::sign_in::DemoPerson;

pub(super) fn choice(value: &str, text: &str, about: &str) -> Choice {
    Choice { value: value.into(), text: text.into(), about: about.into() }
}

pub(super) fn link(text: &str, href: &str) -> Link {
    Link { text: text.into(), href: href.into() }
}

pub(super) fn pages() -> Vec<Drawn> {
    [mails(), administration(), accounts(), plain()].concat()
}

fn mails() -> Vec<Drawn> {
    let line = |subject: &str, badge: Badge| MailLine {
        href: "/mail/1".into(),
        subject: subject.into(),
        to: "grace.nakamura@example.org".into(),
        kind: "Weekly digest".into(),
        when: t().moment(at("2026-03-09T06:00:00Z")),
        badge,
    };
    let list = |mails: Vec<MailLine>| MailListPage {
        t: t(),
        frame: registrar("Mail", "/mail"),
        form: Form::default(),
        states: vec![choice("failed", "Failed", ""), choice("sent", "Sent", "")],
        retry: if mails.is_empty() { String::new() } else { "/mail/retry".into() },
        mails,
        pages: Pager::default(),
        transport_note: "Mail is kept here and goes nowhere: no SMTP server is set.".into(),
        unmatched: vec![Unmatched {
            address: "grace@example.org".into(),
            reason: "550 5.1.1 no such mailbox".into(),
            when: t().moment(at("2026-03-09T06:00:00Z")),
        }],
        examples: vec![link("Weekly digest for leads", "/mail/preview/digest.lead")],
    };
    vec![
        drawn("mails", &list(vec![
            line("Your week: 5 wait for you", Badge::saying(State::Signed, "sent")),
            line("山田 花子 submitted 新人研修の改善", Badge::saying(State::Waiting, "tries again in 5 minutes")),
            line("You signed off level 2", Badge::saying(State::Returned, "refused by the other side")),
        ])),
        drawn("mails-empty", &list(Vec::new())),
        drawn("mail", &MailPage {
            t: t(),
            frame: registrar("Your week: 5 wait for you", "/mail/1"),
            back: link("Mail", "/mail"),
            subject: "Your week: 5 wait for you".into(),
            from: "Stampbook <stampbook@example.org>".into(),
            to: "Grace Nakamura <grace.nakamura@example.org>".into(),
            kind: "Weekly digest".into(),
            when: t().moment(at("2026-03-09T06:00:00Z")),
            badge: Some(Badge::saying(State::Returned, "refused by the other side")),
            note: String::new(),
            problem: "550 5.1.1 User unknown, after 1 attempt.".into(),
            html: String::new(),
            text: "Good morning Grace,\n\n5 pieces of evidence wait for you.\nLongest: Amara Okafor, since 12 February.\n\nhttps://stampbook.example.org/queue\n".into(),
            attachments: vec!["passport.pdf".into()],
            retry: "/mail/1/retry".into(),
        }),
    ]
}

fn administration() -> Vec<Drawn> {
    let tile =
        |number: &str, words: &str| Tile { number: number.into(), words: words.into(), href: String::new() };
    let setting = |name: &str, value: &str, source: &str| Setting {
        name: name.into(),
        value: value.into(),
        source: source.into(),
    };
    let page = |well: bool| AdministrationPage {
        t: t(),
        frame: registrar("Administration", "/administration"),
        attention: if well {
            Vec::new()
        } else {
            vec![link("3 mails failed", "/mail?state=failed"), link("The backup is 9 days old", "#")]
        },
        guide: vec![
            Step {
                title: "Publish a framework".into(),
                words: "Competencies.".into(),
                href: String::new(),
                done: true,
            },
            Step {
                title: "Open a cohort".into(),
                words: "A title.".into(),
                href: "/cohorts/new".into(),
                done: false,
            },
        ],
        tiles: vec![tile("1,204", "people"), tile("48,212", "facts in the record"), tile("2.1 GB", "files")],
        transport: "Through smtp.example.org with TLS".into(),
        outbox: Outbox {
            waiting: 2,
            sent: 812,
            kept: if well { 0 } else { 9 },
            failed: if well { 0 } else { 3 },
            held: u32::from(!well),
            oldest: Some(t().moment(at("2026-03-12T02:10:00Z"))),
        },
        verification: Some(Verification {
            when: t().moment(at("2026-03-12T03:00:00Z")),
            badge: if well {
                Badge::saying(State::Signed, "verified")
            } else {
                Badge::saying(State::Returned, "broken")
            },
            words: "48,212 facts in 311 chains.".into(),
            problems: if well {
                Vec::new()
            } else {
                vec![
                    "Fact 0195-8f3e in the chain of Amara Okafor: its hash is not the one that was signed."
                        .into(),
                ]
            },
        }),
        check_ended: if well { "The check broke off: the disk is gone".into() } else { String::new() },
        checking: (!well).then(|| Checking {
            done: 12_000,
            all: 48_212,
            words: "12,000 of 48,212 facts".into(),
        }),
        progress: well.then(|| Progress {
            words: "The last progress mails were those for 2026-W10, written".into(),
            when: t().moment(at("2026-03-09T06:00:00Z")),
        }),
        hour: "7:00 (Europe/Oslo)".into(),
        settings: vec![
            setting("DATABASE_URL", "sqlite:/var/lib/stampbook/stampbook.db", "default"),
            setting("SMTP_URL", "smtps://stampbook@smtp.example.org:465 (password set)", "variable"),
            setting("STAMPBOOK_PUBLIC_URL", "https://stampbook.example.org", "stampbook.toml, line 3"),
        ],
        version: "Stampbook 0.1.0, SQLite 3.50".into(),
    };
    let due = |sections: Vec<DueSection>| DuePage {
        t: t(),
        frame: registrar("Due", "/due"),
        long: sections.len() > 1,
        sections,
    };
    let hold = |settled: bool, form: Form| HoldPage {
        t: t(),
        frame: registrar("On hold", "/due"),
        form,
        action: "/holds/1".into(),
        what: "Evidence".into(),
        author: "Amara Okafor".into(),
        learner: String::new(),
        title: "Ward handover on one board".into(),
        text: "We put the three open questions on one board.".into(),
        said_on: t().moment(at("2026-03-09T21:40:00Z")),
        came_on: t().moment(at("2026-03-12T07:05:00Z")),
        why: "The device had been revoked before it brought this.".into(),
        settled,
        own: false,
        may_count: true,
    };
    let wrong = Form::default().wrong("decision", "Choose what becomes of it.");
    vec![
        drawn("hold", &hold(false, Form::default())),
        drawn("hold-wrong", &hold(false, wrong)),
        drawn("hold-settled", &hold(true, Form::default())),
        drawn("administration", &page(true)),
        drawn("administration-attention", &page(false)),
        drawn(
            "due",
            &due(vec![
                DueSection {
                    id: "on-hold",
                    title: "Sign-offs on hold".into(),
                    count: "1".into(),
                    more: String::new(),
                    lines: vec![DueLine {
                        href: "/signoffs/1".into(),
                        title: "Amara Okafor: Communication, level 2".into(),
                        about: "Grace Nakamura said “this was not me”".into(),
                        badge: Badge::saying(State::Suspended, "on hold since Friday"),
                    }],
                },
                DueSection {
                    id: "expiring",
                    title: "Expiring in 90 days".into(),
                    count: "50+".into(),
                    more: "There are more.".into(),
                    lines: vec![DueLine {
                        href: "/signoffs/2".into(),
                        title: "김민준: Ethics and integrity, level 1".into(),
                        about: "HR core, autumn 2024".into(),
                        badge: Badge::saying(State::Expired, "until 30 April 2026"),
                    }],
                },
            ]),
        ),
        drawn("due-empty", &due(Vec::new())),
    ]
}

fn accounts() -> Vec<Drawn> {
    vec![
        drawn(
            "account",
            &AccountPage {
                t: t(),
                frame: Frame { dismissed: Dismissed("queue ".into()), ..lead("Your account", "/account") },
                name: "Grace Nakamura".into(),
                email: "grace.nakamura@example.org".into(),
                portrait: String::new(),
                mail: vec![
                    choice(
                        "digest",
                        "Weekly digest",
                        "Who waits, who stalls. Nothing is sent when there is nothing to say.",
                    ),
                    choice("submitted", "Someone submits evidence", "At once, one mail a piece."),
                ],
                languages: vec![choice("en", "English", ""), choice("ar", "العربية", "")],
                form: Form::default().with("mail", "digest").with("language", "en"),
                devices: vec![DeviceLine {
                    id: "1".into(),
                    name: "Grace’s laptop".into(),
                    since: t().moment(at("2026-03-01T08:00:00Z")),
                    seen: Some(t().moment(at("2026-03-12T08:00:00Z"))),
                }],
                sessions: vec![
                    SignedInLine {
                        what: "Firefox on Linux".into(),
                        since: t().moment(at("2026-03-12T08:00:00Z")),
                        seen: None,
                        here: true,
                        end: String::new(),
                    },
                    SignedInLine {
                        what: "Safari on iPhone".into(),
                        since: t().moment(at("2026-02-01T08:00:00Z")),
                        seen: Some(t().moment(at("2026-03-11T17:40:00Z"))),
                        here: false,
                        end: "5e55".into(),
                    },
                ],
                assessments: vec![link("HR core competencies", "/account/assessment/1")],
                stand_ins: vec![choice("1", "Ørjan Dahl", "")],
                delegation: "Ørjan Dahl signs for you from 3 to 17 March.".into(),
            },
        ),
        drawn(
            "account-mail",
            &AccountMailPage {
                t: t(),
                frame: stranger("Your mail"),
                email: "grace.nakamura@example.org".into(),
                mail: vec![choice("digest", "Weekly digest", "Who waits, who stalls.")],
                always: vec!["Links to sign in".into(), "Receipts for what you sign".into()],
                form: Form::default().with("mail", "digest"),
            },
        ),
        drawn(
            "assessment",
            &AssessmentPage {
                t: t(),
                frame: learner("How you see yourself", "/passport"),
                form: Form::default().with("level-C2", "1").with("level-C3", "2"),
                action: "/account/assessment/1".into(),
                framework: "HR core competencies".into(),
                competencies: COMPETENCIES[2..5]
                    .iter()
                    .map(|(code, title)| AssessmentLine {
                        id: (*code).into(),
                        title: (*title).into(),
                        levels: vec![
                            choice("1", "Foundation", "Listens before answering."),
                            choice(
                                "2",
                                "Practitioner",
                                "Prepares difficult conversations and checks what was understood.",
                            ),
                            choice("3", "Lead", "Helps others to do so."),
                        ],
                    })
                    .collect(),
                last: "last time 3 December 2025".into(),
            },
        ),
    ]
}

fn help() -> HelpPage {
    let role = |title: &str, href: &str| HelpRole {
        title: title.into(),
        words: "Your queue shows who waits for you, longest first.".into(),
        steps: vec!["Open a piece: what the level asks for stands beside the evidence.".into()],
        href: href.into(),
    };
    HelpPage {
        t: t(),
        frame: lead("How this works", "/help"),
        own: vec![role("You lead a cohort", "/queue")],
        others: vec![role("You learn", "")],
        marks: vec![Badge::saying(State::Waiting, "Waiting for review")],
    }
}

fn unprinted() -> UnprintedPage {
    let stop = |character: char, place: &str, text: &str, link: Option<Link>| Stop {
        character,
        place: place.into(),
        text: text.into(),
        advice: "A registrar can write it with other characters under People.".into(),
        link,
    };
    UnprintedPage {
        t: t(),
        frame: registrar("There is no PDF of this passport yet", "/passports/1"),
        back: link("Tala ⵣ", "/passports/1"),
        stops: vec![
            stop('ⵣ', "The name of the learner", "Tala ⵣ", Some(link("Change it", "/people/1/edit"))),
            stop('Շ', "A text that was signed", "Շնորհակալություն letter of the whole night shift", None),
        ],
    }
}

fn plain() -> Vec<Drawn> {
    let unsubscribe = |done: bool| UnsubscribePage {
        t: t(),
        frame: stranger("Stop this mail?"),
        action: "/unsubscribe/x".into(),
        kind: "weekly digest".into(),
        email: "grace.nakamura@example.org".into(),
        done,
        unknown: false,
    };
    let reference = |query: &str| {
        let document = crate::web::api::document::document();
        ReferencePage::of(
            t(),
            stranger("Talking to Stampbook"),
            document,
            query,
            "https://passports.example.org",
        )
    };
    vec![
        drawn("waiting", &WaitingPage { t: t(), frame: learner("Waiting to be sent", "/waiting") }),
        drawn("problem-404", &ProblemPage::missing(t(), learner("", "/nowhere"))),
        drawn("problem-403", &ProblemPage::forbidden(t(), learner("", "/people"))),
        drawn("problem-429", &ProblemPage::too_often(t(), Frame::default())),
        drawn("problem-500", &ProblemPage::broken(t(), Frame::default(), "7QK2-M9X".into())),
        drawn("passport-unprinted", &unprinted()),
        drawn("help", &help()),
        drawn("reference", &reference("")),
        drawn("reference-nothing", &reference("unicorn")),
        drawn("unsubscribe", &unsubscribe(false)),
        drawn("unsubscribe-done", &unsubscribe(true)),
        drawn(
            "demo",
            &DemoPage {
                t: t(),
                frame: Frame { demo: true, ..stranger("Demo") },
                organisation: "Riverside Health Trust".into(),
                stamps: (1..=3).map(|level| stamp(level, State::Signed, "")).collect(),
                people: ["Amara Okafor", "Grace Nakamura", "Zoë Łukasiewicz"]
                    .map(|name| DemoPerson {
                        name: name.into(),
                        role: "Learner".into(),
                        email: "a@example.org".into(),
                        password: "x".into(),
                    })
                    .to_vec(),
            },
        ),
    ]
}
