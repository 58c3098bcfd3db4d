use super::{Drawn, NAMES, at, day, drawn, lead, passports::COMPETENCIES, person, registrar, stranger, t};
use crate::web::page::Form;
use crate::web::views::cohort::{
    Cell, CohortEditPage, CohortLine, CohortListPage, CohortPage, Column, HeatRow, Invitation, JoinPage,
    Member, SessionEditPage, SessionLine, SessionPage, Stalled, Tile,
};
use crate::web::views::parts::{Badge, Choice, Link, State};

fn cohort(closed: bool, empty: bool) -> CohortPage {
    let names: &[&str] = if empty { &[] } else { &NAMES };
    let cell = |n: usize, m: usize, name: &str| {
        let reached = u8::try_from((n * 5 + m * 3) % 4).unwrap();
        let (waiting, returned) = ((n + m * 2).is_multiple_of(7), (n * 2 + m) % 9 == 4);
        Cell {
            reached,
            waiting,
            returned,
            label: format!(
                "{name}, {}: level {reached}{}",
                COMPETENCIES[m].1,
                if waiting { ", waiting for review" } else { "" }
            ),
            href: "#".into(),
        }
    };
    let member = |name: &&str, role: &str| Member {
        person: person(name, ""),
        role: role.into(),
        since: t().short_day(day("2026-09-01")),
        attendance: if role == "Lead" { String::new() } else { "8 of 9 sessions".into() },
    };
    CohortPage {
        t: t(),
        frame: lead("HR core, autumn 2026", "/cohorts/1"),
        id: "1".into(),
        title: "HR core, autumn 2026".into(),
        badge: if closed {
            Badge::saying(State::Revoked, "Closed 30 June 2027")
        } else {
            Badge::saying(State::Signed, "Live")
        },
        dates: "September 2026 to June 2027".into(),
        framework: Link { text: "HR core competencies, version 2".into(), href: "#".into() },
        leads: vec![person("Grace Nakamura", ""), person("Ørjan Dahl", "")],
        places: "12 of 12 places taken".into(),
        tiles: if empty {
            Vec::new()
        } else {
            [
                ("41 of 252", "levels signed", ""),
                ("7", "wait for review", "/queue"),
                ("3", "learners without evidence for three weeks", ""),
            ]
            .map(|(number, words, href)| Tile {
                number: number.into(),
                words: words.into(),
                href: href.into(),
            })
            .to_vec()
        },
        competencies: COMPETENCIES
            .iter()
            .map(|(code, title)| Column { code: (*code).into(), title: (*title).into() })
            .collect(),
        learners: names
            .iter()
            .enumerate()
            .map(|(n, name)| HeatRow {
                learner: person(name, ""),
                cells: (0..7).map(|m| cell(n, m, name)).collect(),
            })
            .collect(),
        stalled: names
            .iter()
            .skip(7)
            .take(3)
            .map(|name| Stalled { learner: person(name, ""), since: "last evidence 4 weeks ago".into() })
            .collect(),
        members: std::iter::once(member(&"Grace Nakamura", "Lead"))
            .chain(names.iter().map(|name| member(name, "Learner")))
            .collect(),
        waiting_list: if empty { Vec::new() } else { vec![member(&"Bo Li", "Learner")] },
        sessions: if empty {
            Vec::new()
        } else {
            [
                ("Opening: what we want", "2026-09-08T14:00:00Z", "12 attended"),
                ("Hard conversations", "2026-10-06T14:00:00Z", "9 attended, 2 apologised"),
            ]
            .map(|(title, when, about)| SessionLine {
                href: "#".into(),
                title: title.into(),
                when: t().moment(at(when)),
                about: about.into(),
            })
            .to_vec()
        },
        invitation: (!empty).then(|| Invitation {
            link: "https://stampbook.example.org/join/HR26-7QKM".into(),
            code: "HR26-7QKM".into(),
            until: "Works until 30 September 2026.".into(),
        }),
        may_edit: true,
        closed,
        certificates: if closed { "#".into() } else { String::new() },
        form: Form::default(),
    }
}

pub(super) fn pages() -> Vec<Drawn> {
    let line = |title: &str, waiting: &str| CohortLine {
        href: "/cohorts/1".into(),
        title: title.into(),
        about: "HR core competencies v2 · 12 of 12 places · led by Grace Nakamura".into(),
        dates: "September 2026 to June 2027".into(),
        waiting: waiting.into(),
    };
    let list = |live: Vec<CohortLine>, closed: Vec<CohortLine>| CohortListPage {
        t: t(),
        frame: registrar("Cohorts", "/cohorts"),
        live,
        closed,
        may_create: true,
    };
    let back = Link { text: "HR core, autumn 2026".into(), href: "/cohorts/1".into() };
    let choice = |value: &str, text: &str, about: &str| Choice {
        value: value.into(),
        text: text.into(),
        about: about.into(),
    };
    vec![
        drawn("cohorts", &list(vec![line("HR core, autumn 2026", "7 wait for review"), line("Führungskräfte Süd", "")], vec![line("HR core, autumn 2025", "")])),
        drawn("cohorts-empty", &list(Vec::new(), Vec::new())),
        drawn("cohort", &cohort(false, false)),
        drawn("cohort-new", &cohort(false, true)),
        drawn("cohort-closed", &cohort(true, false)),
        drawn(
            "cohort-edit",
            &CohortEditPage {
                t: t(),
                frame: registrar("New cohort", "/cohorts/new"),
                form: Form::default().with("capacity", "12").wrong("title", "Give the cohort a title").wrong("ends_on", "The end must come after the start"),
                action: "/cohorts".into(),
                title: String::new(),
                frameworks: vec![choice("1", "HR core competencies, version 2", "")],
                leads: vec![choice("1", "Grace Nakamura", "grace@example.org"), choice("2", "Ørjan Dahl", "orjan@example.org")],
                levels: vec![choice("1", "Level 1, Foundation", ""), choice("2", "Level 2, Practitioner", "")],
            },
        ),
        drawn(
            "session",
            &SessionPage {
                t: t(),
                frame: lead("Hard conversations", "/cohorts/1/sessions/2"),
                cohort: back.clone(),
                title: "Hard conversations".into(),
                when: t().moment(at("2026-10-06T14:00:00Z")),
                place: "Room 4, second floor".into(),
                join: "https://meet.example.org/hr".into(),
                agenda_html: "<ol><li>What happened since last time</li><li>Practice in threes</li><li>One thing to try</li></ol>".into(),
                action: "/cohorts/1/sessions/2/attendance".into(),
                members: NAMES[..6].iter().map(|name| person(name, "")).collect(),
                form: Form::default().with("attendance-p-12", "attended").with("contributed-p-12", "yes"),
                may_edit: true,
                queue: "/queue?cohort=1".into(),
            },
        ),
        drawn(
            "session-new",
            &SessionEditPage {
                t: t(),
                frame: lead("New session", "/cohorts/1/sessions/new"),
                form: Form::default(),
                cohort: back,
                action: "/cohorts/1/sessions".into(),
            },
        ),
        drawn(
            "join",
            &JoinPage {
                t: t(),
                frame: stranger("Join HR core"),
                form: Form::default(),
                action: "/join/HR26-7QKM".into(),
                title: "HR core, autumn 2026".into(),
                about: "Riverside Health Trust · led by Grace Nakamura · September 2026 to June 2027".into(),
                full: true,
                spent: String::new(),
            },
        ),
    ]
}
