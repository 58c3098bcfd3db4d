//! People, frameworks, mail, administration, account and the small pages.

use super::passports::COMPETENCIES;
use super::signoffs::stamp;
use super::{Drawn, NAMES, at, day, drawn, lead, learner, person, registrar, stranger, t};
use crate::web::page::{Form, Frame};
use crate::web::views::account::{AccountPage, AssessmentLine, AssessmentPage, SignedInLine};
use crate::web::views::administration::{
    AdministrationPage, DueLine, DuePage, DueSection, Outbox, Setting, Verification,
};
use crate::web::views::cohort::Tile;
use crate::web::views::framework::{
    Change, ChangeKind, CompetencyText, Difference, FrameworkImportPage, FrameworkLine, FrameworkListPage,
    FrameworkPage, LevelText, Publish,
};
use crate::web::views::mail::{MailLine, MailListPage, MailPage};
use crate::web::views::parts::{Badge, Choice, Link, Pager, State};
use crate::web::views::people::{
    Grant, PeoplePage, PersonEditPage, PersonLine, PersonPage, RosterImportPage,
};
use crate::web::views::plain::{DemoPage, ProblemPage, UnsubscribePage};
use crate::web::views::sign_in::DemoPerson;

fn choice(value: &str, text: &str, about: &str) -> Choice {
    Choice { value: value.into(), text: text.into(), about: about.into() }
}

fn link(text: &str, href: &str) -> Link {
    Link { text: text.into(), href: href.into() }
}

fn roles() -> Vec<Choice> {
    vec![choice("learner", "Learner", ""), choice("lead", "Lead", ""), choice("registrar", "Registrar", "")]
}

pub(super) fn pages() -> Vec<Drawn> {
    [people(), frameworks(), mails(), administration(), accounts(), plain()].concat()
}

fn people() -> Vec<Drawn> {
    let list = |names: &[&str]| PeoplePage {
        t: t(),
        frame: registrar("People", "/people"),
        form: Form::default().with("q", if names.is_empty() { "qx" } else { "" }),
        roles: roles(),
        people: names
            .iter()
            .enumerate()
            .map(|(n, name)| PersonLine {
                person: person(name, "people.and.culture@example.org · Riverside North"),
                roles: if n % 4 == 1 { "Learner, lead".into() } else { "Learner".into() },
                badge: (n % 5 == 2).then(|| Badge::saying(State::None, "never signed in")),
            })
            .collect(),
        pages: if names.is_empty() {
            Pager::default()
        } else {
            Pager { earlier: "?c=1".into(), later: "?c=2".into() }
        },
        may_add: true,
    };
    let one = PersonPage {
        t: t(),
        frame: registrar("People", "/people/1"),
        person: person(NAMES[5], ""),
        email: "ingibjorg.solrun.gisladottir@riverside-north.example.org".into(),
        unit: "Riverside North".into(),
        last_seen: "Signed in yesterday".into(),
        mail_problem: "550 5.1.1 The email account that you tried to reach does not exist".into(),
        grants: vec![
            Grant {
                id: "1".into(),
                role: "Lead".into(),
                scope: "HR core, autumn 2026".into(),
                from: t().short_day(day("2026-09-01")),
                until: Some(t().short_day(day("2027-06-30"))),
                live: true,
                granted_by: "Zoë Łukasiewicz-Nguyễn".into(),
            },
            Grant {
                id: "2".into(),
                role: "Learner".into(),
                scope: "everywhere".into(),
                from: t().short_day(day("2025-09-01")),
                until: None,
                live: true,
                granted_by: "a roster".into(),
            },
            Grant {
                id: "3".into(),
                role: "Peer".into(),
                scope: "Ward 4".into(),
                from: t().short_day(day("2024-09-01")),
                until: Some(t().short_day(day("2025-02-01"))),
                live: false,
                granted_by: "محمد عبد الرحمن الشريف".into(),
            },
        ],
        cohorts: vec![link("HR core, autumn 2026", "/cohorts/1")],
        has_passport: true,
        may_edit: true,
        roles: roles(),
        scopes: vec![choice("", "Everywhere", ""), choice("1", "HR core, autumn 2026", "")],
        today: day("2026-03-12"),
        form: Form::default(),
    };
    let roster = |result: Option<Difference>| RosterImportPage {
        t: t(),
        frame: registrar("Import a roster", "/people/import"),
        form: Form::default(),
        result,
    };
    vec![
        drawn("people", &list(&NAMES)),
        drawn("people-nobody", &list(&[])),
        drawn("person", &one),
        drawn(
            "person-new",
            &PersonEditPage {
                t: t(),
                frame: registrar("Add a person", "/people/new"),
                form: Form::default()
                    .with("email", "amara@")
                    .wrong("email", "Enter an address like name@example.org"),
                action: "/people".into(),
                name: String::new(),
                roles: roles(),
            },
        ),
        drawn("roster", &roster(None)),
        drawn(
            "roster-result",
            &roster(Some(Difference {
                summary: "14 people are new, 3 change, 120 stay as they are.".into(),
                problems: vec![
                    "Line 12: “31.02.2026” is not a day. Write dates like 2026-02-28.".into(),
                    "Lines 20 and 41 have the same address, bo.li@example.org.".into(),
                ],
                notes: vec!["The column “password” is ignored: people set their own.".into()],
                changes: vec![
                    Change {
                        kind: ChangeKind::Added,
                        title: NAMES[4].into(),
                        detail: "Learner in HR core, autumn 2026".into(),
                    },
                    Change {
                        kind: ChangeKind::Changed,
                        title: NAMES[12].into(),
                        detail: "unit: Ward 4 becomes Ward 7".into(),
                    },
                ],
                more: 15,
                upload: String::new(),
            })),
        ),
    ]
}

fn difference() -> Difference {
    Difference {
        summary: "HR core competencies, version 3: 1 competency is new, 2 change, 5 stay as they are.".into(),
        problems: Vec::new(),
        notes: vec!["4 links point outside the package and are kept as they are.".into()],
        changes: vec![
            Change {
                kind: ChangeKind::Added,
                title: "Working with data".into(),
                detail: "three levels".into(),
            },
            Change {
                kind: ChangeKind::Changed,
                title: "Collaboration".into(),
                detail: "was “Teamwork”; 9 people keep what they earned".into(),
            },
            Change {
                kind: ChangeKind::Removed,
                title: "Fax etiquette".into(),
                detail: "2 people keep level 1 on their passports".into(),
            },
        ],
        more: 0,
        upload: "u-1".into(),
    }
}

fn frameworks() -> Vec<Drawn> {
    let list = |frameworks: Vec<FrameworkLine>| FrameworkListPage {
        t: t(),
        frame: registrar("Frameworks", "/frameworks"),
        frameworks,
        may_edit: true,
    };
    let line = |title: &str, badge: Badge| FrameworkLine {
        href: "/frameworks/1".into(),
        title: title.into(),
        about: "7 competencies · version 2 since 3 March 2026".into(),
        badge,
    };
    let text = "<p>Listens before answering, checks what was understood, and adapts words and form to the people in the room.</p>";
    let level = |level: u8, name: &str| LevelText {
        level,
        name: name.into(),
        descriptor_html: if level == 3 { String::new() } else { text.into() },
        learning_html: if level == 1 {
            "<p>The course “Hard conversations”.</p>".into()
        } else {
            String::new()
        },
        practice_html: if level == 1 {
            "<p>Two talks with a colleague watching.</p>".into()
        } else {
            String::new()
        },
        assessment_html: String::new(),
        rule: if level == 2 {
            "2 accepted pieces, one with a complete learning cycle; holds 24 months.".into()
        } else {
            "1 accepted piece.".into()
        },
    };
    let page = |publish: Option<Publish>| FrameworkPage {
        t: t(),
        frame: lead("HR core competencies", "/frameworks/1"),
        id: "1".into(),
        title: "HR core competencies".into(),
        version: 3,
        badge: if publish.is_some() {
            Badge::plain(t(), State::Draft)
        } else {
            Badge::saying(State::Signed, "Published 3 March 2026")
        },
        description_html: "<p>What everyone in People and Culture can be good at.</p>".into(),
        source: "by Riverside Health Trust, CC BY 4.0".into(),
        rule: "Level 1 of every foundational competency comes before level 2 of any other.".into(),
        level_names: ["Foundation", "Practitioner", "Lead"].map(Into::into),
        competencies: COMPETENCIES
            .iter()
            .enumerate()
            .map(|(n, (code, title))| CompetencyText {
                id: (*code).into(),
                code: (*code).into(),
                title: (*title).into(),
                group: if n == 2 { "Working with people › Every day".into() } else { String::new() },
                foundational: n == 0,
                description_html: if n == 0 {
                    "<p>Everyone belongs, and it shows in how work is done.</p>".into()
                } else {
                    String::new()
                },
                levels: vec![level(1, "Foundation"), level(2, "Practitioner"), level(3, "Lead")],
            })
            .collect(),
        versions: vec![link("Version 1", "?version=1"), link("Version 2", "?version=2")],
        publish,
        may_edit: true,
    };
    let import = |form: Form, result: Option<Difference>| FrameworkImportPage {
        t: t(),
        frame: registrar("Import a framework", "/frameworks/import"),
        form,
        result,
    };
    let refused = Form::default().with("levels", "0>1").wrong(
        "levels",
        "This framework has five levels, 0 to 4, and Stampbook has three. Say which become which, such as 0,1>1 2>2 3,4>3",
    );
    vec![
        drawn(
            "frameworks",
            &list(vec![
                line("HR core competencies", Badge::saying(State::Signed, "Published")),
                line("Förderung und Führung", Badge::plain(t(), State::Draft)),
            ]),
        ),
        drawn("frameworks-empty", &list(Vec::new())),
        drawn("framework", &page(None)),
        drawn(
            "framework-draft",
            &page(Some(Publish { action: "/frameworks/1/publication".into(), result: difference() })),
        ),
        drawn("framework-import", &import(Form::default(), None)),
        drawn("framework-import-refused", &import(refused, None)),
        drawn("framework-import-result", &import(Form::default(), Some(difference()))),
    ]
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
        mails,
        pages: Pager::default(),
        transport_note: "Mail is kept here and goes nowhere: no SMTP server is set.".into(),
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
            subject: "Your week: 5 wait for you".into(),
            from: "Stampbook <stampbook@example.org>".into(),
            to: "Grace Nakamura <grace.nakamura@example.org>".into(),
            kind: "Weekly digest".into(),
            when: t().moment(at("2026-03-09T06:00:00Z")),
            badge: Badge::saying(State::Returned, "refused by the other side"),
            problem: "550 5.1.1 User unknown, after 1 attempt.".into(),
            html: String::new(),
            text: "Good morning Grace,\n\n5 pieces of evidence wait for you.\nLongest: Amara Okafor, since 12 February.\n\nhttps://stampbook.example.org/queue\n".into(),
            attachments: vec!["passport.pdf".into()],
            retry: "/mail/1/attempts".into(),
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
        tiles: vec![tile("1,204", "people"), tile("48,212", "facts in the record"), tile("2.1 GB", "files")],
        transport: "Through smtp.example.org with TLS".into(),
        outbox: Outbox { waiting: 2, sent: 812, failed: if well { 0 } else { 3 } },
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
        jobs: "2 waiting, 1 running, none failed.".into(),
        settings: vec![
            setting("DATABASE_URL", "sqlite:/var/lib/stampbook/stampbook.db", "default"),
            setting("SMTP_URL", "smtps://stampbook@smtp.example.org:465 (password set)", "variable"),
            setting("STAMPBOOK_PUBLIC_URL", "https://stampbook.example.org", "stampbook.toml, line 3"),
        ],
        version: "Stampbook 0.1.0, SQLite 3.50".into(),
    };
    let due = |sections: Vec<DueSection>| DuePage { t: t(), frame: registrar("Due", "/due"), sections };
    vec![
        drawn("administration", &page(true)),
        drawn("administration-attention", &page(false)),
        drawn(
            "due",
            &due(vec![
                DueSection {
                    title: "Sign-offs on hold".into(),
                    lines: vec![DueLine {
                        href: "/signoffs/1".into(),
                        title: "Amara Okafor: Communication, level 2".into(),
                        about: "Grace Nakamura said “this was not me”".into(),
                        badge: Badge::saying(State::Suspended, "on hold since Friday"),
                    }],
                },
                DueSection {
                    title: "Expiring in 90 days".into(),
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
                frame: lead("Your account", "/account"),
                name: "Grace Nakamura".into(),
                email: "grace.nakamura@example.org".into(),
                mail: vec![
                    choice(
                        "digest",
                        "Weekly digest",
                        "Who waits, who stalls. Nothing is sent when there is nothing to say.",
                    ),
                    choice("submitted", "Someone submits evidence", "At once, one mail a piece."),
                ],
                form: Form::default().with("mail", "digest"),
                sessions: vec![
                    SignedInLine {
                        what: "Firefox on Linux".into(),
                        since: t().moment(at("2026-03-12T08:00:00Z")),
                        here: true,
                    },
                    SignedInLine {
                        what: "Safari on iPhone".into(),
                        since: t().moment(at("2026-02-01T08:00:00Z")),
                        here: false,
                    },
                ],
                assessments: vec![link("HR core competencies", "/account/assessment/1")],
                stand_ins: vec![choice("1", "Ørjan Dahl", "")],
                delegation: "Ørjan Dahl signs for you from 3 to 17 March.".into(),
                today: day("2026-03-12"),
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
    vec![
        drawn("problem-404", &ProblemPage::missing(t(), learner("", "/nowhere"))),
        drawn("problem-403", &ProblemPage::forbidden(t(), learner("", "/people"))),
        drawn("problem-stale", &ProblemPage::stale(t(), learner("", "/evidence/new"), "/evidence/new")),
        drawn("problem-429", &ProblemPage::too_often(t(), Frame::default())),
        drawn("problem-500", &ProblemPage::broken(t(), Frame::default(), "7QK2-M9X".into())),
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
