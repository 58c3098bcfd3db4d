//! What was found, by kind.

use askama::Template;

use crate::web::api::search::{Hit, SearchAnswer};
use crate::web::page::{Form, Frame};
use crate::web::words::Words;

/// `GET /search`.
#[derive(Template)]
#[template(path = "search/search.html")]
pub(crate) struct SearchPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    /// Those of which anything was found.
    pub(crate) kinds: Vec<Kind>,
    /// Something was looked for and is nowhere.
    pub(crate) nothing: bool,
    /// Nothing was looked for yet.
    pub(crate) teaches: bool,
}

/// What was found of one kind.
#[derive(Clone, Debug)]
pub(crate) struct Kind {
    /// `people`, `competencies`, `evidence` or `cohorts`.
    pub(crate) name: &'static str,
    /// In words.
    pub(crate) title: String,
    /// A file of `assets/icons`.
    pub(crate) icon: &'static str,
    pub(crate) hits: Vec<Hit>,
    /// There is more than is shown.
    pub(crate) more: bool,
    /// That nothing is called exactly so, where what was found is spelled nearly so.
    pub(crate) nearly: Option<String>,
}

impl Kind {
    /// The kinds of which anything was found, in the order in which they are looked at.
    pub(crate) fn all(t: Words, answer: SearchAnswer) -> Vec<Self> {
        let SearchAnswer { people, competencies, evidence, cohorts, more, nearly } = answer;
        [
            ("people", "search-people", "people", people),
            ("competencies", "search-competencies", "framework", competencies),
            ("evidence", "search-evidence", "evidence", evidence),
            ("cohorts", "search-cohorts", "cohort", cohorts),
        ]
        .into_iter()
        .filter(|(.., hits)| !hits.is_empty())
        .map(|(name, key, icon, hits)| Self {
            name,
            title: t.text(key),
            icon,
            hits,
            more: more.contains(&name),
            nearly: nearly
                .contains(&name)
                .then(|| t.text(if name == "people" { "search-nearly" } else { "search-nearly-titles" })),
        })
        .collect()
    }
}
