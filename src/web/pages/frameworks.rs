//! Frameworks to read: the list, and one of them with what its levels ask for.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::framework_drafts;
use crate::app::App;
use crate::clock::day_of;
use crate::ids::FrameworkId;
use crate::record::framework::{Competency, Framework, Level, LevelText as Asked, Source};
use crate::store::{cohorts, frameworks, reach};
use crate::web::api::list::{Page, Part};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::markdown::{is_safe, rendered};
use crate::web::page;
use crate::web::views::framework::{
    CompetencyText, FrameworkLine, FrameworkListPage, FrameworkPage, LevelText,
};
use crate::web::views::parts::{Badge, Link, Pager, State};
use crate::web::words::Words;

const ON_A_PAGE: i64 = 100;
/// Most cohorts that are named because they work through an earlier version.
const MOST_BEHIND: i64 = 20;

/// Where the list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Query {
    cursor: String,
}

/// `GET /frameworks`.
pub(crate) async fn list(
    app: web::Data<App>,
    desk: Desk,
    query: web::Query<Query>,
) -> Result<HttpResponse, Failure> {
    let cursor = query.into_inner().cursor;
    let part = Part { limit: Some(ON_A_PAGE), cursor: (!cursor.is_empty()).then_some(cursor.clone()) };
    let after = part.after::<FrameworkId>()?;
    let page = app
        .db
        .read(move |conn| {
            let t = desk.t;
            let found = frameworks::newest(conn, after, ON_A_PAGE + 1)?;
            let mut found = Page::of(found, ON_A_PAGE, |last| last.id);
            found.items.sort_by_key(|one| one.title.to_lowercase());
            let lines = found.items.iter().map(|one| FrameworkLine {
                href: format!("/frameworks/{}", one.id),
                title: one.title.clone(),
                about: t
                    .msg("framework-since")
                    .arg("version", one.version)
                    .arg("day", t.day(day_of(one.published_at)))
                    .to_string(),
                badge: Badge::saying(State::Signed, t.text("framework-published")),
            });
            let later = |next: &String| {
                format!("/frameworks?{}", serde_urlencoded::to_string([("cursor", next)]).unwrap_or_default())
            };
            let may_edit = desk.folds.access(conn)?.keeps_records(desk.who.person, desk.today);
            let drafts = if may_edit { framework_drafts::lines(conn, &desk)? } else { Vec::new() };
            Ok::<_, Failure>(FrameworkListPage {
                frame: desk.frame(conn, t.text("frameworks-title"))?,
                frameworks: lines.collect(),
                pages: Pager {
                    earlier: if cursor.is_empty() { String::new() } else { "/frameworks".to_owned() },
                    later: found.next.as_ref().map(later).unwrap_or_default(),
                },
                may_edit,
                drafts,
                t,
            })
        })
        .await?;
    Ok(page::ok(&page))
}

/// Which version is shown.
#[derive(serde::Deserialize)]
pub(crate) struct Shown {
    version: Option<u32>,
}

/// `GET /frameworks/{id}`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<FrameworkId>,
    which: web::Query<Shown>,
) -> Result<HttpResponse, Failure> {
    let (id, wanted) = (id.into_inner(), which.version);
    let page = app
        .db
        .read(move |conn| {
            let t = desk.t;
            let versions = desk.folds.versions(conn, id)?;
            let newest = versions.newest().ok_or(Failure::Missing("framework"))?.version;
            let number = wanted.unwrap_or(newest);
            let framework = versions.version(number).ok_or(Failure::Missing("version of this framework"))?;
            let published = frameworks::published_at(conn, id, number)?.map(day_of);
            let badge = match published {
                Some(day) if number == newest => Badge::saying(
                    State::Signed,
                    t.msg("framework-published-on").arg("day", t.day(day)).to_string(),
                ),
                _ => Badge::saying(
                    State::Expired,
                    t.msg("framework-followed").arg("version", number + 1).to_string(),
                ),
            };
            let others = versions.all().iter().rev().filter(|other| other.version != number);
            let may_edit = desk.folds.access(conn)?.keeps_records(desk.who.person, desk.today);
            let behind = if may_edit && number == newest {
                cohorts::behind(conn, id, newest, MOST_BEHIND)?
            } else {
                Vec::new()
            };
            let learns = reach::learning(conn, desk.who.person, desk.today)?;
            let mine = learns.into_iter().filter(|one| one.framework == id && one.version != number);
            Ok::<_, Failure>(FrameworkPage {
                frame: desk.frame(conn, framework.title.clone())?,
                id: id.to_string(),
                title: framework.title.clone(),
                version: number,
                badge,
                description_html: rendered(&framework.description),
                source: framework.source.as_ref().map(|source| source_words(t, source)).unwrap_or_default(),
                source_href: framework
                    .source
                    .as_ref()
                    .map(|source| source.uri.clone())
                    .filter(|uri| is_safe(uri))
                    .unwrap_or_default(),
                rule: foundation_words(t, framework),
                competencies: competencies(t, framework),
                versions: others
                    .map(|other| Link {
                        text: t.msg("framework-version").arg("version", other.version).to_string(),
                        href: format!("/frameworks/{id}?version={}", other.version),
                    })
                    .collect(),
                mine: mine
                    .map(|one| Link {
                        text: t
                            .msg("framework-mine")
                            .arg("cohort", one.title)
                            .arg("version", one.version)
                            .to_string(),
                        href: format!("/frameworks/{id}?version={}", one.version),
                    })
                    .collect(),
                behind: behind
                    .into_iter()
                    .map(|(cohort, title, version)| Link {
                        text: t
                            .msg("cohort-version-choice")
                            .arg("title", title)
                            .arg("version", version)
                            .to_string(),
                        href: format!("/cohorts/{cohort}/edit#framework"),
                    })
                    .collect(),
                may_edit,
                t,
            })
        })
        .await?;
    Ok(page::ok(&page))
}

fn source_words(t: Words, source: &Source) -> String {
    let by = t.msg("framework-by").arg("name", &source.creator).to_string();
    let parts = [if source.creator.is_empty() { String::new() } else { by }, source.licence.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&t.text("list-comma"))
}

/// P-2 in words.
fn foundation_words(t: Words, framework: &Framework) -> String {
    let Some(level) = framework.foundation_first else { return String::new() };
    t.msg("framework-foundation-first")
        .arg("level", level.number())
        .arg("above", level.number().saturating_add(1))
        .to_string()
}

fn competencies(t: Words, framework: &Framework) -> Vec<CompetencyText> {
    let mut before: &[String] = &[];
    let mut texts = Vec::with_capacity(framework.competencies.len());
    for one in &framework.competencies {
        let group = if one.group == before { String::new() } else { one.group.join(" › ") };
        before = &one.group;
        texts.push(CompetencyText {
            id: one.id.to_string(),
            code: one.code.clone(),
            title: one.title.clone(),
            group,
            foundational: one.foundational,
            description_html: rendered(&one.description),
            levels: level_texts(t, framework, one),
        });
    }
    texts
}

/// What the levels of a competency ask for, lowest first.
pub(super) fn level_texts(t: Words, framework: &Framework, competency: &Competency) -> Vec<LevelText> {
    Level::ALL.map(|level| level_text(t, framework, competency, level)).into()
}

fn level_text(t: Words, framework: &Framework, competency: &Competency, level: Level) -> LevelText {
    let asked = competency.level(level);
    LevelText {
        level: level.number(),
        name: framework.level_name(level).to_owned(),
        descriptor_html: rendered(&asked.descriptor),
        learning_html: rendered(&asked.learning),
        practice_html: rendered(&asked.practice),
        assessment_html: rendered(&asked.assessment),
        rule: rule_words(t, asked),
    }
}

/// "2 accepted pieces of evidence, one with a complete learning cycle · a second signer".
fn rule_words(t: Words, asked: &Asked) -> String {
    let counted = |key: &str, count: u16| (count > 0).then(|| t.msg(key).arg("count", count).to_string());
    let parts = [
        counted("framework-pieces", asked.evidence.pieces.into()),
        counted("framework-cycles", asked.evidence.cycles.into()),
        asked.second_signer.then(|| t.text("framework-second-signer")),
        counted("framework-holds", asked.valid_months.unwrap_or(0)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
