//! People and frameworks.

use super::keeping::{choice, link};
use super::passports::COMPETENCIES;
use super::{Drawn, NAMES, at, day, drawn, lead, person, registrar, t};
use crate::web::page::Form;
use crate::web::views::account::SignedInLine;
use crate::web::views::framework::{
    Change, ChangeKind, CompetencyText, CrossingField, Difference, DraftListLine, FrameworkImportPage,
    FrameworkLine, FrameworkListPage, FrameworkPage, LevelText,
};
use crate::web::views::parts::{Badge, Choice, Pager, State};
use crate::web::views::people::{
    ClosurePage, ErasurePage, Grant, PeoplePage, PersonEditPage, PersonLine, PersonPage, RosterImportPage,
    UnitEditPage, UnitLine, UnitsPage,
};

fn roles() -> Vec<Choice> {
    vec![choice("learner", "Learner", ""), choice("lead", "Lead", ""), choice("registrar", "Registrar", "")]
}

pub(super) fn pages() -> Vec<Drawn> {
    [people(), frameworks()].concat()
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
                linked: n % 7 != 6,
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
        devices: vec![SignedInLine {
            what: "Safari on iPhone".into(),
            since: t().moment(at("2026-02-01T08:00:00Z")),
            seen: Some(t().moment(at("2026-03-11T17:40:00Z"))),
            here: false,
            end: "5e55".into(),
        }],
        cohorts: vec![link("HR core, autumn 2026", "/cohorts/1")],
        still_leads: vec![link("HR core, autumn 2026", "/cohorts/1/edit")],
        stands_in: vec![link(
            "HR core, spring 2026: for Grace Okafor, 3 Mar 2026 to 17 Mar 2026",
            "/cohorts/2",
        )],
        has_passport: true,
        may_edit: true,
        may_grant: true,
        closed: false,
        roles: roles(),
        scopes: vec![choice("", "Everywhere", ""), choice("1", "HR core, autumn 2026", "")],
        today: day("2026-03-12"),
        form: Form::default(),
    };
    let roster = |result: Option<Difference>| RosterImportPage {
        t: t(),
        frame: registrar("Import a roster", "/people/import"),
        form: Form::default(),
        upload: result.as_ref().map(|_| "u-1".to_owned()).unwrap_or_default(),
        files: String::new(),
        frameworks: Vec::new(),
        mail: "People who are new get a mail with a link to set a password. Nobody is removed by a roster."
            .into(),
        result,
    };
    let unit = |name: &str, above: &str| UnitLine { id: "1".into(), name: name.into(), above: above.into() };
    let parents =
        || vec![choice("1", "Riverside North", ""), choice("2", "Riverside North › Krankenhaus Süd", "")];
    let units = UnitsPage {
        t: t(),
        frame: registrar("Units", "/people/units"),
        units: vec![
            unit("Riverside North", ""),
            unit("Krankenhaus Süd", "Riverside North"),
            unit("الجناح الرابع", "Riverside North › Krankenhaus Süd"),
        ],
        parents: parents(),
        form: Form::default(),
    };
    let unit = UnitEditPage {
        t: t(),
        frame: registrar("Krankenhaus Süd", "/people/units/1"),
        id: "1".into(),
        name: "Krankenhaus Süd".into(),
        parents: parents(),
        form: Form::default()
            .with("name", "Krankenhaus Süd")
            .with("parent", "2")
            .wrong("parent", "A unit cannot be part of itself, or of a unit that is part of it."),
    };
    let erasure = ErasurePage {
        t: t(),
        frame: registrar("Erase everything about them", "/people/1/erasure"),
        id: "1".into(),
        name: NAMES[5].into(),
        form: Form::default().wrong("sure", "Tick this if it is what you want"),
    };
    let closure = ClosurePage {
        t: t(),
        frame: registrar("Close their account", "/people/1/account"),
        id: "1".into(),
        name: NAMES[5].into(),
        leads: vec![link("HR core, autumn 2026: nobody else leads it", "/cohorts/1/edit")],
        stands_in: vec![link(
            "HR core, spring 2026: for Grace Okafor, 3 Mar 2026 to 17 Mar 2026",
            "/cohorts/2",
        )],
    };
    vec![
        drawn("people-units", &units),
        drawn("people-unit", &unit),
        drawn("person-erasure", &erasure),
        drawn("person-closure", &closure),
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
                missing: Vec::new(),
                missing_at: Vec::new(),
                notes: vec!["The column “password” is ignored: people set their own.".into()],
                changes: vec![
                    Change {
                        kind: ChangeKind::Added,
                        title: NAMES[4].into(),
                        detail: "Learner in HR core, autumn 2026".into(),
                        asks: Vec::new(),
                    },
                    Change {
                        kind: ChangeKind::Changed,
                        title: NAMES[12].into(),
                        detail: "unit: Ward 4 becomes Ward 7".into(),
                        asks: Vec::new(),
                    },
                ],
                more: 15,
                upload: String::new(),
            })),
        ),
    ]
}

pub(super) fn difference() -> Difference {
    Difference {
        summary: "HR core competencies, version 3: 1 competency is new, 2 change, 5 stay as they are.".into(),
        problems: Vec::new(),
        missing: vec!["2 of 21 levels have no descriptor: nobody could read there what they ask for.".into()],
        missing_at: vec!["Working with data: levels 2, 3".into()],
        notes: vec!["4 links point outside the package and are kept as they are.".into()],
        changes: vec![
            Change {
                kind: ChangeKind::Added,
                title: "Working with data".into(),
                detail: "Working with people › Every day · Foundational".into(),
                asks: levels(),
            },
            Change {
                kind: ChangeKind::Changed,
                title: "Collaboration".into(),
                detail: "was “Teamwork”; 9 people keep what they earned".into(),
                asks: Vec::new(),
            },
            Change {
                kind: ChangeKind::Removed,
                title: "Fax etiquette".into(),
                detail: "2 people keep level 1 on their passports".into(),
                asks: Vec::new(),
            },
        ],
        more: 0,
        upload: "u-1".into(),
    }
}

/// What a level asks for; the third one is not described yet.
fn level(level: u8, name: &str) -> LevelText {
    let text = "<p>Listens before answering, checks what was understood, and adapts words and form to the people in the room.</p>";
    let first = |words: &str| if level == 1 { words.into() } else { String::new() };
    LevelText {
        level,
        name: name.into(),
        descriptor_html: if level == 3 { String::new() } else { text.into() },
        learning_html: first("<p>The course “Hard conversations”.</p>"),
        practice_html: first("<p>Two talks with a colleague watching.</p>"),
        assessment_html: String::new(),
        rule: if level == 2 {
            "2 accepted pieces, one with a complete learning cycle; holds 24 months.".into()
        } else {
            "1 accepted piece.".into()
        },
    }
}

fn levels() -> Vec<LevelText> {
    vec![level(1, "Foundation"), level(2, "Practitioner"), level(3, "Lead")]
}

fn frameworks() -> Vec<Drawn> {
    let list = |frameworks: Vec<FrameworkLine>| FrameworkListPage {
        t: t(),
        frame: registrar("Frameworks", "/frameworks"),
        drafts: frameworks
            .iter()
            .take(1)
            .map(|_| DraftListLine {
                href: "/frameworks/drafts/1".into(),
                title: "HR core competencies".into(),
                about: "Follows version 3 · begun by Zoë Łukasiewicz-Nguyễn · saved yesterday".into(),
            })
            .collect(),
        frameworks,
        pages: Pager::default(),
        may_edit: true,
    };
    let line = |title: &str, badge: Badge| FrameworkLine {
        href: "/frameworks/1".into(),
        title: title.into(),
        about: "Version 2, published 3 March 2026".into(),
        badge,
    };
    let page = || FrameworkPage {
        t: t(),
        frame: lead("HR core competencies", "/frameworks/1"),
        id: "1".into(),
        title: "HR core competencies".into(),
        version: 3,
        badge: Badge::saying(State::Signed, "Published 3 March 2026"),
        description_html: "<p>What everyone in People and Culture can be good at.</p>".into(),
        source: "by Riverside Health Trust, CC BY 4.0".into(),
        source_href: "https://example.org".into(),
        rule: "Level 1 of every foundational competency comes before level 2 of any other.".into(),
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
                levels: levels(),
            })
            .collect(),
        versions: vec![link("Version 1", "?version=1"), link("Version 2", "?version=2")],
        mine: vec![link("HR core, autumn 2026 works through version 2.", "?version=2")],
        behind: vec![
            link("Spring 2026, version 2", "/cohorts/1"),
            link("مجموعة الخريف, version 1", "/cohorts/2"),
        ],
        may_edit: true,
    };
    let import = |form: Form, result: Option<Difference>| FrameworkImportPage {
        t: t(),
        frame: registrar("Import a framework", "/frameworks/import"),
        form,
        upload: result.as_ref().map(|_| "u-1".to_owned()).unwrap_or_default(),
        files: String::new(),
        crossings: result
            .iter()
            .map(|_| CrossingField {
                title: "Fax etiquette".into(),
                gone: true,
                fields: vec!["becomes-1".into(), "becomes-1-2".into()],
                first: vec![
                    choice("retires", "nothing: it retires", ""),
                    choice("2", "Working with data", ""),
                ],
                more: vec![choice("2", "Working with data", "")],
            })
            .collect(),
        others: result.iter().map(|_| choice("2", "Working with data", "")).collect(),
        unnamed: 0,
        version: 3,
        nothing: false,
        stranger_to: String::new(),
        look_first: result.is_some(),
        next_of: result.as_ref().map(|_| ("1".to_owned(), "Working with data".to_owned())),
        of_another: result.is_some(),
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
        drawn("framework", &page()),
        drawn("framework-import", &import(Form::default(), None)),
        drawn("framework-import-refused", &import(refused, None)),
        drawn("framework-import-result", &import(Form::default(), Some(difference()))),
    ]
}
