//! `/api/v1/search`: one question about people, competencies, evidence and cohorts. The page asks the same way.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::list::within_bounds;
use crate::app::App;
use crate::clock::Day;
use crate::ids::FactId;
use crate::language::Sentence;
use crate::record::fact::{Body, Fact};
use crate::record::letters::is_visible;
use crate::record::search::{LONGEST, Unasked, asked, excerpt, fits, words_of};
use crate::store::find_people::Found;
use crate::store::search::{self, CohortFound, CompetencyFound, EvidenceFound, Looker};
use crate::store::{Conn, Error, folds, words};
use crate::web::desk::Desk;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;

/// How many of each kind, where nothing is said.
const SOME: u16 = 10;

/// What is looked for.
#[derive(Clone, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Beginnings of words in any order, 2 to 200 characters; 1 where one character is a word.
    #[param(min_length = 1, max_length = 200, required)]
    #[serde(default)]
    q: String,
    /// How many items of each kind, 1 to 200; 10 if left out.
    #[param(minimum = 1, maximum = 200)]
    #[serde(default, deserialize_with = "within_bounds")]
    limit: Option<i64>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Hit {
    /// Which.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// One line about it, in the asker's language; may be empty.
    pub context: String,
    /// Where it is, below the address of this server.
    pub address: String,
}

/// What was found, by kind; each kind as far as the asker may see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct SearchAnswer {
    /// In order of their names: everybody for registrars and administrators, else yourself and whom you lead.
    pub people: Vec<Hit>,
    /// Of the newest version of every published framework.
    pub competencies: Vec<Hit>,
    /// Submitted evidence, last sent first: your own, and what is yours to read.
    pub evidence: Vec<Hit>,
    /// Those that end last first: all for registrars and administrators, else those you are in.
    pub cohorts: Vec<Hit>,
    /// Kinds of which there is more than was asked for.
    pub more: Vec<&'static str>,
    /// Kinds of which nothing has these words: what is there is spelled nearly so.
    pub nearly: Vec<&'static str>,
}

impl SearchAnswer {
    /// Whether nothing was found.
    pub(crate) fn is_empty(&self) -> bool {
        [&self.people, &self.competencies, &self.evidence, &self.cohorts].iter().all(|hits| hits.is_empty())
    }
}

/// People, competencies, evidence and cohorts with these words.
///
/// Only what you may see is looked through. Words are found by their beginnings, in any order, without case and accents. Of a
/// kind of which nothing has them, those with names or titles that are spelled nearly so are found instead. Evidence is found by its title, its account and the parts of its learning cycle; never by drafts or private reflections.
#[utoipa::path(get, path = "/api/v1/search", tag = "Search", params(Question), responses(
    (status = 200, body = SearchAnswer),
    (status = 422, description = "The question is too short or too long."),
))]
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    question: Query<Question>,
) -> Result<HttpResponse, Failure> {
    let Question { q, limit } = question.into_inner();
    let limit = limit.and_then(|limit| u16::try_from(limit).ok()).unwrap_or(SOME);
    if let Err(problem) = asked(&q) {
        let words = match problem {
            Unasked::TooShort => Sentence::of("search-too-short"),
            Unasked::TooLong => Sentence::of("search-too-long").with("most", LONGEST),
        };
        return Err(Failure::Invalid(vec![FieldProblem::new("/q", words)]));
    }
    come_up_to_date(&app).await;
    let found = app.db.read(move |conn| found(conn, &desk, &q, limit)).await?;
    Ok(HttpResponse::Ok().json(found))
}

/// Facts whose words are written at once while somebody waits. More than come in a busy second.
const AT_ONCE: i64 = 500;

/// Whoever searches finds what was submitted a moment ago. What cannot be written now is found later.
pub(crate) async fn come_up_to_date(app: &App) {
    let up_to_date = async || {
        if app.db.read(words::are_behind).await? {
            app.db.write(|conn| words::follow(conn, AT_ONCE)).await?;
        }
        Ok::<_, Error>(())
    };
    if let Err(error) = up_to_date().await {
        tracing::warn!(error = format!("{error:#}"), "the newest evidence cannot be found yet");
    }
}

/// What is found behind page and API; nothing for a question that cannot be asked.
pub(crate) fn found(conn: &mut Conn, desk: &Desk, q: &str, limit: u16) -> Result<SearchAnswer, Failure> {
    let words = asked(q).unwrap_or_default();
    if words.is_empty() {
        return Ok(SearchAnswer::default());
    }
    let who = Looker::of(&*desk.folds.access(conn)?, desk.who.person, desk.today);
    let (most, one_more) = (usize::from(limit), limit.saturating_add(1));
    let (mut more, mut nearly) = (Vec::new(), Vec::new());
    let mut cut = |kind: &'static str, hits: Vec<Hit>| {
        if hits.len() > most {
            more.push(kind);
        }
        hits.into_iter().take(most).collect()
    };
    let mut people = search::people(conn, who, q, one_more)?;
    if people.is_empty() {
        people = search::nearly(conn, who, q, one_more)?;
        nearly.extend((!people.is_empty()).then_some("people"));
    }
    let (competencies, competencies_nearly) = search::competencies(conn, &desk.folds, &words, one_more)?;
    nearly.extend(competencies_nearly.then_some("competencies"));
    let mut evidence = search::evidence(conn, who, &words, one_more)?;
    if evidence.is_empty() {
        evidence = search::evidence_nearly(conn, who, &words, one_more)?;
        nearly.extend((!evidence.is_empty()).then_some("evidence"));
    }
    let around = around(conn, &evidence, &words)?;
    let mut cohorts = search::cohorts(conn, who, &words, one_more)?;
    if cohorts.is_empty() {
        cohorts = search::cohorts_nearly(conn, who, &words, one_more)?;
        nearly.extend((!cohorts.is_empty()).then_some("cohorts"));
    }
    Ok(SearchAnswer {
        people: cut("people", people.into_iter().map(|found| person(found, who)).collect()),
        competencies: cut("competencies", competencies.into_iter().map(competency).collect()),
        evidence: cut("evidence", evidence.into_iter().map(|found| piece(found, desk, &around)).collect()),
        cohorts: cut("cohorts", cohorts.into_iter().map(|found| cohort(found, desk)).collect()),
        more,
        nearly,
    })
}

fn person(found: Found, who: Looker) -> Hit {
    let address = match found.id {
        id if id == who.person => "/passport".to_owned(),
        id if who.keeps => format!("/people/{id}"),
        id => format!("/passports/{id}"),
    };
    let email = found.email.filter(|_| who.keeps);
    let about: Vec<String> = email.into_iter().chain(found.unit.map(|(_, name)| name)).collect();
    Hit { id: found.id.to_string(), title: found.name, context: about.join(" · "), address }
}

fn competency(found: CompetencyFound) -> Hit {
    let about: Vec<&str> = [found.code.as_str(), found.framework_title.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    Hit {
        id: found.id.to_string(),
        context: about.join(" · "),
        address: format!("/frameworks/{}#c-{}", found.framework, found.id),
        title: found.title,
    }
}

/// What stands around the words in the texts of evidence that has them not in its title alone. One statement.
fn around(
    conn: &mut Conn,
    evidence: &[EvidenceFound],
    words: &[String],
) -> Result<Vec<(String, String)>, Failure> {
    let named = evidence.iter().filter(|one| !fits(&words_of([one.title.as_str()]), words));
    let named: Vec<(FactId, String)> =
        named.filter_map(|one| Some((one.revision_id.parse().ok()?, one.id.clone()))).collect();
    let facts: HashMap<FactId, Fact> = folds::facts_named(conn, named.iter().map(|(id, _)| *id))?;
    let line = |fact: &Fact| {
        let Some(Body::EvidenceSubmitted(said)) = &fact.body else { return None };
        let parts = said.cycle.parts().map(|(_, text)| text.as_str());
        [said.narrative.as_str()]
            .into_iter()
            .chain(parts)
            .map(|text| excerpt(text, words))
            .find(|line| !line.is_empty())
    };
    Ok(named.into_iter().filter_map(|(id, evidence)| Some((evidence, line(facts.get(&id)?)?))).collect())
}

fn piece(found: EvidenceFound, desk: &Desk, around: &[(String, String)]) -> Hit {
    let name = found.name.filter(|_| found.person_id != desk.who.person.to_string());
    let day = found.happened_on.parse().ok().map(|day: Day| desk.t.short_day(day).text);
    let said = around.iter().find(|(id, _)| *id == found.id).map(|(_, line)| line.clone());
    let about: Vec<String> = name.into_iter().chain(day).chain(said).collect();
    let title = if is_visible(&found.title) { found.title } else { desk.t.text("evidence-untitled") };
    Hit { address: format!("/evidence/{}", found.id), id: found.id, title, context: about.join(" · ") }
}

fn cohort(found: CohortFound, desk: &Desk) -> Hit {
    let day = |text: &str| text.parse().ok().map(|day: Day| desk.t.short_day(day).text).unwrap_or_default();
    let days = desk
        .t
        .msg("search-days")
        .arg("from", day(&found.starts_on))
        .arg("until", day(&found.ends_on))
        .to_string();
    let about: Vec<String> = found.framework.into_iter().chain([days]).collect();
    Hit {
        address: format!("/cohorts/{}", found.id),
        id: found.id,
        title: found.title,
        context: about.join(" · "),
    }
}
