use super::{
    Drawn, NAMES, at, day, drawn, keeping::link, lead, learner, passports::COMPETENCIES, person, registrar,
    stranger, t,
};
use crate::web::page::Form;
use crate::web::views::charts::Chart;
use crate::web::views::cohort::{
    Cell, CohortEditPage, CohortLine, CohortListPage, CohortPage, Column, HeatRow, HeatView, Invitation,
    Member, MemberPage, OverviewLine, OverviewNumbers, OverviewPage, Reached, SessionLine, SponsoredPage,
    Stalled, StandIn, TargetField, Tile,
};
use crate::web::views::parts::{Badge, Choice, Link, Pager, State};
use crate::web::views::session::{
    Candidate, CodePage, JoinPage, SessionEditPage, SessionPage, SignedLine, SignedPage, TogetherPage,
};

fn sessions() -> Vec<SessionLine> {
    [
        ("Opening: what we want", "2026-09-08T14:00:00Z", "12 attended"),
        ("Hard conversations", "2026-10-06T14:00:00Z", "9 attended, 2 apologised"),
    ]
    .map(|(title, when, about)| SessionLine {
        href: "#".into(),
        title: title.into(),
        when: t().moment(at(when)),
        about: about.into(),
        past: about.starts_with("12"),
    })
    .to_vec()
}

fn choice(value: &str, text: &str, about: &str) -> Choice {
    Choice { value: value.into(), text: text.into(), about: about.into() }
}

fn tiles(tiles: &[(&str, &str)]) -> Vec<Tile> {
    let tile = |(number, words): &(&str, &str)| Tile {
        number: (*number).into(),
        words: (*words).into(),
        href: String::new(),
    };
    tiles.iter().map(tile).collect()
}

fn framework() -> Link {
    Link { text: "HR core competencies, version 2".into(), href: "#".into() }
}

fn cohort(closed: bool, empty: bool) -> CohortPage {
    let names: &[&str] = if empty { &[] } else { &NAMES };
    let cell = |n: usize, m: usize, name: &str| {
        let reached = u8::try_from((n * 5 + m * 3) % 4).unwrap();
        let (waiting, returned) = ((n + m * 2).is_multiple_of(7), (n * 2 + m) % 9 == 4);
        let suspended = (n, m) == (1, 2);
        Cell {
            reached,
            waiting,
            returned,
            suspended,
            label: format!(
                "{name}, {}: level {reached}{}{}",
                COMPETENCIES[m].1,
                if suspended { ", on hold" } else { "" },
                if waiting { ", waiting for review" } else { "" }
            ),
            href: "#".into(),
        }
    };
    let member = |name: &&str, role: &str| Member {
        person: person(name, ""),
        part: if role == "Lead" { "lead" } else { "learner" },
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
        framework: framework(),
        leads: vec![person("Grace Nakamura", ""), person("Ørjan Dahl", "")],
        places: "12 of 12 places taken".into(),
        tiles: if empty {
            Vec::new()
        } else {
            [
                ("41 of 252", "levels signed", ""),
                ("7", "pieces of evidence wait for review", "/queue"),
                ("3", "learners without evidence for three weeks", ""),
            ]
            .map(|(number, words, href)| Tile {
                number: number.into(),
                words: words.into(),
                href: href.into(),
            })
            .to_vec()
        },
        competencies: COMPETENCIES.iter().map(|(_, title)| Column { title: (*title).into() }).collect(),
        learners: names
            .iter()
            .enumerate()
            .map(|(n, name)| HeatRow {
                learner: person(name, ""),
                cells: (0..7).map(|m| cell(n, m, name)).collect(),
                href: "#".into(),
            })
            .collect(),
        heat: HeatView {
            form: Form::default().with("sort", "").with("only", if closed { "waiting" } else { "" }),
            sorts: vec![
                choice("progress", "Levels reached, most first", ""),
                choice("activity", "Quiet for longest", ""),
            ],
            parts: vec![choice("waiting", "Who waits for review", "")],
            said: if closed { "Who waits for review, by name: 13 of 20".into() } else { String::new() },
            home: if closed { "/cohorts/1".into() } else { String::new() },
            everybody: names.len(),
            part: if closed { "Learners 51 to 63 of 63".into() } else { String::new() },
            pages: if closed {
                Pager { earlier: "#".into(), later: String::new() }
            } else {
                Pager::default()
            },
        },
        stalled: names
            .iter()
            .skip(7)
            .take(3)
            .map(|name| Stalled { learner: person(name, ""), since: "last evidence 4 weeks ago".into() })
            .collect(),
        stalled_all: if closed { link("See all 14", "#") } else { Link::default() },
        stalled_words: "No evidence for 3 weeks.".into(),
        members: std::iter::once(member(&"Grace Nakamura", "Lead"))
            .chain(names.iter().map(|name| member(name, "Learner")))
            .collect(),
        all_members: if closed { 63 } else { names.len() + 1 },
        member_pages: if closed {
            Pager { earlier: String::new(), later: "#".into() }
        } else {
            Pager::default()
        },
        lists_members: closed,
        waiting_list: if empty { Vec::new() } else { vec![member(&"Bo Li", "Learner")] },
        no_place: if closed { String::new() } else { "All 12 places are taken.".into() },
        sessions: if empty { Vec::new() } else { sessions() },
        invitation: (!empty).then(|| Invitation {
            link: "https://stampbook.example.org/join/HR26-7QKM".into(),
            code: "HR26-7QKM".into(),
            until: "Works until 30 September 2026, for 9 more people.".into(),
        }),
        stand_ins: if empty {
            Vec::new()
        } else {
            vec![StandIn {
                id: "1".into(),
                text: "Samuel Owusu stands in for Ørjan Dahl, 3 Mar 2026 to 17 Mar 2026".into(),
            }]
        },
        away: vec![choice("1", "Grace Nakamura", ""), choice("2", "Ørjan Dahl", "")],
        candidates: vec![choice("3", "Samuel Owusu", "")],
        digest: "#".into(),
        csv: "#".into(),
        may_edit: true,
        closed,
        left: if closed { "2 pieces of evidence were left waiting.".into() } else { String::new() },
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
        nobody_signs: if title.starts_with('F') { "Nobody can sign here".into() } else { String::new() },
    };
    let list = |live: Vec<CohortLine>, closed: Vec<CohortLine>| CohortListPage {
        t: t(),
        frame: registrar("Cohorts", "/cohorts"),
        live,
        closed,
        pages: Pager::default(),
        may_create: true,
    };
    let back = Link { text: "HR core, autumn 2026".into(), href: "/cohorts/1".into() };
    vec![
        drawn("cohorts", &list(vec![line("HR core, autumn 2026", "7 pieces wait for review"), line("Führungskräfte Süd", "")], vec![line("HR core, autumn 2025", "")])),
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
                back: "/cohorts".into(),
                title: String::new(),
                frameworks: vec![choice("1", "HR core competencies, version 2", "")],
                leads: vec![choice("1", "Grace Nakamura", "grace@example.org"), choice("2", "Ørjan Dahl", "orjan@example.org")],
                nobody_leads: false,
                may_make_leads: false,
                levels: vec![choice("1", "Level 1, Foundation", ""), choice("2", "Level 2, Practitioner", "")],
                units: vec![choice("1", "Ward 4", ""), choice("2", "Ward 7", "")],
                targets: COMPETENCIES
                    .iter()
                    .map(|(code, title)| TargetField { field: format!("target-{code}"), title: (*title).into() })
                    .collect(),
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
                runs: true,
                may_edit: true,
                own: String::new(),
                cancelled: None,
                cancel: "#".into(),
                edit: "#".into(),
                together: "#".into(),
                competencies: COMPETENCIES.iter().map(|(code, title)| choice(code, title, "")).collect(),
                levels: vec![choice("1", "Level 1, Foundation", ""), choice("2", "Level 2, Practitioner", "")],
            },
        ),
        drawn(
            "session-new",
            &SessionEditPage {
                t: t(),
                frame: lead("New session", "/cohorts/1/sessions/new"),
                form: Form::default(),
                cohort: back.clone(),
                title: String::new(),
                back: "/cohorts/1".into(),
                zone: "Hours in Europe/Oslo.".into(),
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
                waits: "All places are taken. You can join the waiting list; a lead gives you a place when one is free.".into(),
                spent: String::new(),
                cohort: String::new(),
            },
        ),
        drawn("join-code", &CodePage { t: t(), frame: learner("Join a cohort", "/join"), form: Form::default().wrong("code", "This code does not work.") }),
    ]
    .into_iter()
    .chain(together(&back))
    .chain(for_others())
    .collect()
}

fn together(back: &Link) -> Vec<Drawn> {
    let session = Link { text: "Hard conversations".into(), href: "#".into() };
    let piece = |text: &str| Link { text: text.into(), href: "#".into() };
    let candidate = |name: &&str, holds: bool, pieces: Vec<Link>| {
        Candidate {
        person: person(name, ""),
        attendance: "Attended".into(),
        note: if holds { "Holds this level already".into() } else { String::new() },
        why: match holds || !pieces.is_empty() {
            true => String::new(),
            false => {
                "Level 2 cannot be signed before level 1. Sign level 1 first, or recognise prior learning with a reason."
                    .into()
            }
        },
        ready: !holds && !pieces.is_empty(),
        pieces,
        holds,
    }
    };
    let line = |name: &str, signed: bool| SignedLine {
        person: person(name, ""),
        badge: match signed {
            true => Badge::saying(State::Signed, "Signed"),
            false => Badge::saying(State::Returned, "Not signed"),
        },
        why: if signed {
            String::new()
        } else {
            "Level 2 needs level 1 first. Sign level 1, or recognise it as prior learning.".into()
        },
        link: Link { text: format!("See the sign-off of {name}"), href: "#".into() },
    };
    vec![
        drawn(
            "session-together",
            &TogetherPage {
                t: t(),
                frame: lead("Sign off together", "/cohorts/1/sessions/2/signoffs"),
                cohort: back.clone(),
                session: session.clone(),
                action: "#".into(),
                competency: COMPETENCIES[2].1.into(),
                competency_id: "c".into(),
                level: 2,
                level_name: "Practitioner".into(),
                descriptor_html:
                    "<p>Leads a hard conversation so that both can look each other in the eye afterwards.</p>"
                        .into(),
                rule: "It takes two pieces of evidence.".into(),
                learners: vec![
                    candidate(
                        &NAMES[0],
                        false,
                        vec![
                            piece("Told the ward manager no (waits for review)"),
                            piece("Feedback round (accepted)"),
                        ],
                    ),
                    candidate(&NAMES[4], false, Vec::new()),
                    candidate(&NAMES[7], true, Vec::new()),
                ],
                form: Form::default().with("learner", "p-12"),
            },
        ),
        drawn(
            "session-signed",
            &SignedPage {
                t: t(),
                frame: lead("One was signed, one was not", "/cohorts/1/sessions/2/signoffs"),
                cohort: back.clone(),
                session,
                competency: COMPETENCIES[2].1.into(),
                level: 2,
                level_name: "Practitioner".into(),
                summary: "One was signed, one was not".into(),
                results: vec![line(NAMES[0], true), line(NAMES[4], false)],
            },
        ),
    ]
}

fn for_others() -> Vec<Drawn> {
    let live = || Badge::saying(State::Signed, "Live");
    vec![
        drawn(
            "cohort-member",
            &MemberPage {
                t: t(),
                frame: learner("HR core, autumn 2026", "/cohorts/1"),
                id: "1".into(),
                title: "HR core, autumn 2026".into(),
                badge: live(),
                dates: "1 Sep 2026 to 30 Jun 2027".into(),
                framework: framework(),
                leads: vec![person("Grace Nakamura", ""), person("Ørjan Dahl", "")],
                waits: String::new(),
                tiles: tiles(&[
                    ("6 of 21", "levels signed in your passport"),
                    ("2", "levels wait for review"),
                    ("5 of 6", "sessions attended"),
                ]),
                sessions: sessions(),
                members: NAMES.iter().map(|name| person(name, "")).collect(),
                may_leave: true,
                form: Form::default(),
            },
        ),
        drawn(
            "cohort-sponsored",
            &SponsoredPage {
                t: t(),
                frame: learner("HR core, autumn 2026", "/cohorts/1"),
                title: "HR core, autumn 2026".into(),
                badge: live(),
                dates: "1 Sep 2026 to 30 Jun 2027".into(),
                framework: framework(),
                leads: vec![person("Grace Nakamura", "")],
                tiles: tiles(&[
                    ("12", "learners"),
                    ("41 of 252", "levels signed"),
                    ("87 %", "attendance at sessions"),
                ]),
                competencies: COMPETENCIES
                    .iter()
                    .enumerate()
                    .map(|(n, (_, title))| Reached { title: (*title).into(), levels: [12 - n, 7 - n, n / 3] })
                    .collect(),
                levels: ["Foundation", "Practitioner", "Lead"].map(Into::into),
                learners: 12,
                small: String::new(),
                sessions: sessions(),
            },
        ),
        drawn(
            "sponsor",
            &OverviewPage {
                t: t(),
                frame: learner("Overview", "/sponsor"),
                scope: "Harbour Hospital".into(),
                tiles: tiles(&[("2", "cohorts"), ("20", "learners"), ("41 of 420", "levels signed")]),
                months: Chart::of_highest(
                    "Month".into(),
                    "Levels signed".into(),
                    &(1_u32..=12).map(|n| (format!("Month {n}"), n * 5 % 13)).collect::<Vec<_>>(),
                ),
                attendance: Chart::of(
                    100,
                    "Month".into(),
                    "Attendance in %".into(),
                    &(1_u32..=6).map(|n| (format!("Month {n}"), 70 + n * 7 % 30)).collect::<Vec<_>>(),
                ),
                funnel: Chart::of(
                    140,
                    "Level".into(),
                    "Levels held".into(),
                    &[("Foundation".into(), 92), ("Practitioner".into(), 41), ("Lead".into(), 12)],
                ),
                counted: true,
                small: "One cohort is too small to be told of.".into(),
                least: "fewer than 5 learners".into(),
                cohorts: vec![OverviewLine {
                    href: "#".into(),
                    title: "HR core, autumn 2026".into(),
                    dates: "1 Sep 2026 to 30 Jun 2027".into(),
                    badge: live(),
                    numbers: Some(OverviewNumbers {
                        learners: "12".into(),
                        reached: "41 of 252".into(),
                        done: 41,
                        all: 252,
                        attendance: "87 %".into(),
                        evidence: "31".into(),
                    }),
                }],
                pages: Pager { earlier: String::new(), later: "/sponsor?page=2#all".into() },
            },
        ),
    ]
}
