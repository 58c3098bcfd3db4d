//! What was found.

use super::{Drawn, NAMES, drawn, lead, learner, registrar, t};
use crate::web::api::search::{Hit, SearchAnswer};
use crate::web::page::Form;
use crate::web::views::search::{Kind, SearchPage};

fn hit(title: &str, context: &str) -> Hit {
    Hit { id: "1".into(), title: title.into(), context: context.into(), address: "/evidence/1".into() }
}

pub(super) fn pages() -> Vec<Drawn> {
    let empty = SearchPage {
        t: t(),
        frame: learner("Search", "/search"),
        form: Form::default(),
        kinds: Vec::new(),
        nothing: false,
        teaches: true,
    };
    let answer = SearchAnswer {
        people: NAMES
            .iter()
            .map(|name| hit(name, "people.and.culture@example.org · Riverside North"))
            .collect(),
        competencies: vec![hit("Listening and hearing what is not said", "C2 · People and culture")],
        evidence: vec![
            hit(
                "Opened the ward round",
                "Amara Okafor · 12 Mar 2026 · …and then I opened the round with a check-in that took two minutes…",
            ),
            hit("新人研修の改善", "山田 花子 · 2 Mar 2026"),
        ],
        cohorts: vec![hit("HR core, autumn 2026", "People and culture · 1 Sep 2026 to 30 Jun 2027")],
        more: vec!["people"],
        nearly: vec!["people", "cohorts"],
    };
    vec![
        drawn("search", &empty),
        drawn(
            "search-short",
            &SearchPage {
                t: t(),
                frame: lead("Search", "/search"),
                form: Form::default().with("q", "a").wrong("q", "Type at least two letters."),
                kinds: Vec::new(),
                nothing: false,
                teaches: true,
            },
        ),
        drawn(
            "search-nothing",
            &SearchPage {
                t: t(),
                frame: lead("Search: qx", "/search"),
                form: Form::default().with("q", "qx"),
                kinds: Vec::new(),
                nothing: true,
                teaches: false,
            },
        ),
        drawn(
            "search-found",
            &SearchPage {
                t: t(),
                frame: registrar("Search: op", "/search"),
                form: Form::default().with("q", "op"),
                kinds: Kind::all(t(), answer),
                nothing: false,
                teaches: false,
            },
        ),
    ]
}
