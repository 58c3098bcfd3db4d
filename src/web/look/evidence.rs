use super::{Drawn, NAMES, at, day, drawn, lead, learner, passports::COMPETENCIES, person, signed_in, t};
use crate::web::page::{Form, Frame, Roles};
use crate::web::views::evidence::{
    Attachment, ChainStep, ClaimLine, Claimable, ClaimableLevel, Comment, CyclePart, EvidenceLine,
    EvidenceListPage, EvidencePage, Fork, LogEvidencePage,
};
use crate::web::views::parts::{Badge, Begun, Choice, Happening, Pager, State, Unfinished};
use crate::web::views::shown::{ShownLine, ShownPage};

pub(super) const PICTURE: &str = "/assets/picture.png";

pub(super) fn attachments() -> Vec<Attachment> {
    vec![
        Attachment {
            id: "sha256:1".into(),
            name: "flip-chart.jpg".into(),
            about: "Photo, 840 kB".into(),
            href: "#".into(),
            thumbnail: PICTURE.into(),
            alt: "A flip chart with coloured notes".into(),
            ..Attachment::default()
        },
        Attachment {
            id: "sha256:2".into(),
            name: "Handover-checklist-final-final-v7-with-comments-from-everyone.pdf".into(),
            about: "PDF document, 240 kB".into(),
            href: "#".into(),
            ..Attachment::default()
        },
        Attachment {
            name: "https://intranet.example.org/wards/handover".into(),
            href: "#".into(),
            link: true,
            ..Attachment::default()
        },
        Attachment {
            id: "sha256:3".into(),
            name: "group.jpg".into(),
            quarantined: "Out of sight since 3 March: shows patients.".into(),
            ..Attachment::default()
        },
    ]
}

pub(super) fn chain() -> Vec<ChainStep> {
    let step = |text: &str, href: &str, on: &str| ChainStep {
        text: text.into(),
        href: href.into(),
        when: t().short_day(day(on)),
    };
    vec![
        step("Two lists, two truths", "#", "2026-02-03"),
        step("Ward handover on one board", "", "2026-03-03"),
        step("The leave calendar, read aloud", "#", "2026-04-07"),
    ]
}

fn claimable() -> Vec<Claimable> {
    COMPETENCIES
        .iter()
        .map(|(code, title)| Claimable {
            id: (*code).into(),
            code: (*code).into(),
            title: (*title).into(),
            levels: [(1, "Foundation", true), (2, "Practitioner", false), (3, "Lead", false)]
                .map(|(level, name, held)| ClaimableLevel {
                    level,
                    name: name.into(),
                    held,
                    descriptor: "Listens before answering, checks what was understood, and adapts words and form to the people in the room.".into(),
                })
                .to_vec(),
        })
        .collect()
}

fn unfinished() -> Unfinished {
    let draft = |title: &str, saved: &str| Begun {
        href: "/evidence/2/edit".into(),
        title: title.into(),
        saved: t().moment(at(saved)),
    };
    Unfinished {
        drafts: vec![
            draft("Written in the lift", "2026-03-12T09:58:00Z"),
            draft("محادثة صعبة عن الأجر", "2026-03-10T17:20:00Z"),
            draft("Without a title", "2026-02-12T09:58:00Z"),
        ],
        more: true,
    }
}

fn log(frame: Frame, form: Form) -> LogEvidencePage {
    LogEvidencePage {
        t: t(),
        frame,
        form,
        action: "/evidence".into(),
        revising: false,
        returned: String::new(),
        in_part: String::new(),
        autosave: "/evidence/drafts/1".into(),
        saved: None,
        today: day("2026-03-12"),
        cohorts: vec![Choice {
            value: "1".into(),
            text: "HR core, autumn 2026".into(),
            about: String::new(),
        }],
        competencies: claimable(),
        over: String::new(),
        attachments: Vec::new(),
        follows: None,
        unfinished: unfinished(),
        sizes: ["25 MB", "25 MB", "25 MB", "100 MB"].map(Into::into),
        discard: String::new(),
    }
}

pub(super) const STORY: &str = "<p>The night shift and the day shift each kept their own list. On Tuesday I brought \
    both teams to one board for ten minutes and we agreed on one list, read aloud by whoever leaves.</p>\
    <p>After a week nothing had been forgotten twice, and the <strong>day shift asked to keep it</strong>.</p>";

pub(super) fn cycle() -> Vec<CyclePart> {
    [
        ("Experience", "Two lists, two truths. I felt caught between the teams."),
        ("Reflection", "People did not distrust each other, they distrusted the lists."),
        ("Concept", "One shared object beats two good ones."),
        ("Experiment", "Try the same with the leave calendar in April."),
    ]
    .map(|(name, text)| CyclePart { name: name.into(), text: text.into() })
    .to_vec()
}

fn evidence(own: bool) -> EvidencePage {
    let claim = |n: usize, level: u8, state: State, said: &str, comment: &str| ClaimLine {
        competency: COMPETENCIES[n].1.into(),
        level,
        level_name: "Practitioner".into(),
        badge: Badge::saying(state, said),
        comment: comment.into(),
        note: String::new(),
    };
    let happened = |state: State, title: &str, when: &str, said: &str| Happening {
        state,
        title: title.into(),
        when: t().moment(at(when)),
        said: said.into(),
        link: None,
    };
    EvidencePage {
        t: t(),
        frame: if own {
            learner("Ward handover", "/evidence/1")
        } else {
            lead("Ward handover", "/evidence/1")
        },
        title: "Ward handover on one board".into(),
        badge: Badge::saying(State::Waiting, "waiting for Grace since Tuesday"),
        learner: person("Amara Okafor", "People and Culture"),
        own,
        cohort: "HR core, autumn 2026".into(),
        happened_on: Some(t().day(day("2026-03-03"))),
        clock_note: if own {
            String::new()
        } else {
            "The phone this was written on had its clock three days ahead.".into()
        },
        left_note: String::new(),
        version_note: "Version 2. Grace sees this version.".into(),
        narrative_html: STORY.into(),
        cycle: cycle(),
        cycle_complete: true,
        private_reflection: if own {
            "I was afraid they would laugh at the board.".into()
        } else {
            String::new()
        },
        has_private_reflection: true,
        claims: vec![
            claim(3, 2, State::Waiting, "waiting for Grace", ""),
            claim(
                2,
                2,
                State::Returned,
                "returned: add the outcome",
                "What changed after a week? One sentence is enough.",
            ),
            claim(1, 1, State::Signed, "signed 4 March 2026", ""),
        ],
        attachments: attachments(),
        comments: vec![Comment {
            who: person("Grace Nakamura", ""),
            when: t().moment(at("2026-03-04T08:05:00Z")),
            text: "I like that the leaver reads it aloud.\nWho took the picture?".into(),
        }],
        endorsements: vec![Comment {
            who: person("สมชาย ใจดี", ""),
            when: t().moment(at("2026-03-05T11:00:00Z")),
            text: String::new(),
        }],
        timeline: vec![
            happened(State::Waiting, "Amara Okafor submitted version 2", "2026-03-10T07:40:00Z", ""),
            happened(
                State::Returned,
                "Grace Nakamura returned Collaboration, level 2",
                "2026-03-04T08:10:00Z",
                "What changed after a week? One sentence is enough.",
            ),
            happened(
                State::Signed,
                "Grace Nakamura signed Change management, level 1",
                "2026-03-04T08:09:00Z",
                "",
            ),
            happened(State::Evidence, "Amara Okafor submitted version 1", "2026-03-03T18:30:00Z", ""),
        ],
        forks: Vec::new(),
        newest: String::new(),
        peer: false,
        quarantine: if own { "/evidence/1/quarantine".into() } else { String::new() },
        files: vec![],
        chain: chain(),
        edit: if own { "/evidence/1/edit".into() } else { String::new() },
        submit: String::new(),
        appeal: if own { "/evidence/1/appeal".into() } else { String::new() },
        follow_up: if own { "/evidence/new?follows=1".into() } else { String::new() },
        review: if own { String::new() } else { "/queue/1".into() },
        answered: false,
        endorse: if own { String::new() } else { "/evidence/1/endorsements".into() },
        comment: "/evidence/1/comments".into(),
        form: Form::default(),
    }
}

fn shown() -> ShownPage {
    let roles = Roles { peer: true, ..Roles::default() };
    let line = |n: usize, title: &str| ShownLine {
        href: "/evidence/1".into(),
        title: title.into(),
        learner: person(NAMES[n], ""),
        cohort: ["HR core, autumn 2026", "Line managers"][n % 2].into(),
        when: t().short_day(day("2026-03-03")),
    };
    ShownPage {
        t: t(),
        frame: signed_in("Shown to you", "สมชาย ใจดี", "Peer", &roles, "/shown"),
        form: Form::default(),
        cohorts: ["HR core, autumn 2026", "Line managers"]
            .map(|text| Choice { value: text.into(), text: text.into(), about: String::new() })
            .to_vec(),
        items: vec![
            line(0, "Ward handover on one board"),
            line(4, "محادثة صعبة عن الأجر"),
            line(
                11,
                "Pay run without the old spreadsheet, which took three months and the patience of everybody",
            ),
        ],
        pages: Pager::default(),
    }
}

pub(super) fn pages() -> Vec<Drawn> {
    let line = |title: &str, badge: Badge, claims: &str, picture: bool| EvidenceLine {
        href: "/evidence/1".into(),
        title: title.into(),
        when: Some(t().short_day(day("2026-03-03"))),
        badge,
        claims: claims.into(),
        thumbnail: if picture { PICTURE.into() } else { String::new() },
    };
    let list = |items: Vec<EvidenceLine>| EvidenceListPage {
        t: t(),
        frame: learner("Your evidence", "/evidence"),
        form: Form::default(),
        states: [("draft", "Draft"), ("waiting", "Waiting for review")]
            .map(|(value, text)| Choice { value: value.into(), text: text.into(), about: String::new() })
            .to_vec(),
        items,
        pages: Pager { earlier: String::new(), later: "/evidence?cursor=2".into() },
        filtered: false,
    };
    let mut nothing = list(Vec::new());
    nothing.pages = Pager::default();
    let mut revising = log(
        learner("Change your evidence", "/evidence/1/edit"),
        Form::default()
            .with("title", "")
            .with("narrative", "The night shift and the day shift each kept their own list.")
            .with("happened_on", "2026-03-03")
            .with("claim", "C3:2")
            .with("experience", "Two lists, two truths.")
            .wrong("title", "Give it a title, so that you and Grace can find it again")
            .wrong("happened_on", "It cannot have happened in the future: choose a day up to today"),
    );
    revising.revising = true;
    revising.unfinished = Unfinished::default();
    revising.returned = "What changed after a week? One sentence is enough.".into();
    revising.attachments = attachments();
    revising.saved = Some(t().moment(at("2026-03-12T09:58:00Z")));
    let mut forked = evidence(true);
    forked.forks = vec![
        Fork {
            when: t().moment(at("2026-03-09T07:40:00Z")),
            href: "/evidence/1?version=2".into(),
            whence: "on your phone".into(),
            title: "Ward handover on one board".into(),
            text: "After a week nothing had been forgotten twice.".into(),
            keep: "/evidence/1/revisions/2".into(),
        },
        Fork {
            when: t().moment(at("2026-03-10T07:40:00Z")),
            href: "/evidence/1?version=2".into(),
            whence: "in this browser".into(),
            title: "One board for the handover".into(),
            text: "After a week nothing had been forgotten twice, and the day shift asked to keep it.".into(),
            keep: "/evidence/1/revisions/3".into(),
        },
    ];
    vec![
        drawn(
            "log",
            &log(learner("Log evidence", "/evidence/new"), Form::default().with("happened_on", "2026-03-12")),
        ),
        drawn("log-revise", &revising),
        drawn("evidence", &evidence(true)),
        drawn("evidence-forked", &forked),
        drawn("evidence-of-another", &evidence(false)),
        drawn(
            "evidence-list",
            &list(vec![
                line(
                    "Ward handover on one board",
                    Badge::saying(State::Waiting, "waiting for Grace since Tuesday"),
                    "Communication 2, Collaboration 2",
                    true,
                ),
                line(
                    "Листок-памятка для новых коллег",
                    Badge::saying(State::Returned, "returned: add the outcome"),
                    "Change management 1",
                    false,
                ),
                line("A photo from the training day", Badge::plain(t(), State::Draft), "", true),
                line(
                    "Pay run without the old spreadsheet, which took three months and the patience of everybody",
                    Badge::plain(t(), State::Signed),
                    "Technical knowledge 1, Problem-solving 1",
                    false,
                ),
            ]),
        ),
        drawn("evidence-list-empty", &nothing),
        drawn("shown", &shown()),
    ]
}
