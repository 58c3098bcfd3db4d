//! How somebody sees themselves, beside the stamps (P-11).

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use super::sign_in::see;
use crate::app::App;
use crate::clock::day_of;
use crate::ids::{CompetencyId, FrameworkId};
use crate::record::evidence::SelfAssessed;
use crate::record::fact::{Draft, Scope};
use crate::record::framework::{Framework, Level};
use crate::record::lineage::Lineage;
use crate::record::passport::SelfView;
use crate::record::passport_drawing::frameworks_of;
use crate::record::portfolio::Portfolio;
use crate::record::versions::Versions;
use crate::store::{Conn, Error, reach};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form, Frame};
use crate::web::views::account::{AssessmentLine, AssessmentPage};
use crate::web::views::parts::{Choice, Link};
use crate::web::who::Posted;

/// A framework that somebody works on, in the version that is theirs.
struct Own {
    versions: Arc<Versions>,
    id: FrameworkId,
    version: u32,
}

impl Own {
    fn framework(&self) -> Option<&Framework> {
        self.versions.version(self.version)
    }
}

/// What somebody works on: their live cohorts' frameworks, then those they have evidence or levels of.
fn own(conn: &mut Conn, desk: &Desk, portfolio: &Portfolio) -> Result<Vec<Own>, Error> {
    let mut found: Vec<Own> = Vec::new();
    for learning in reach::learning(conn, desk.who.person, desk.today)? {
        match found.iter_mut().find(|known| known.id == learning.framework) {
            Some(known) => known.version = known.version.max(learning.version),
            None => {
                let versions = desk.folds.versions(conn, learning.framework)?;
                found.push(Own { versions, id: learning.framework, version: learning.version });
            }
        }
    }
    for id in frameworks_of(portfolio) {
        if found.iter().any(|known| known.id == id) {
            continue;
        }
        let versions = desk.folds.versions(conn, id)?;
        if let Some(version) = versions.newest().map(|newest| newest.version) {
            found.push(Own { versions, id, version });
        }
    }
    Ok(found)
}

/// Links to where somebody can say how they see themselves.
pub(super) fn places(conn: &mut Conn, desk: &Desk) -> Result<Vec<Link>, Error> {
    let portfolio = desk.folds.portfolio(conn, desk.who.person)?;
    let place = |one: Own| {
        let text = one.framework()?.title.clone();
        Some(Link { text, href: format!("/account/assessment/{}", one.id) })
    };
    Ok(own(conn, desk, &portfolio)?.into_iter().filter_map(place).collect())
}

async fn gathered(
    app: &App,
    desk: &Desk,
    framework: FrameworkId,
) -> Result<(Frame, Arc<Portfolio>, Own), Failure> {
    let at = desk.clone();
    app.db
        .read(move |conn| {
            let portfolio = at.folds.portfolio(conn, at.who.person)?;
            let own = own(conn, &at, &portfolio)?.into_iter().find(|one| one.id == framework);
            let own = own.ok_or(Failure::Missing("framework of yours"))?;
            Ok((at.frame(conn, at.t.text("assessment-title"))?, portfolio, own))
        })
        .await
}

fn field(id: &impl std::fmt::Display) -> String {
    format!("level-{id}")
}

/// What somebody said last about a competency, also while it was called otherwise.
fn last(portfolio: &Portfolio, lineage: &Lineage, competency: CompetencyId) -> Option<SelfView> {
    let said = lineage.parts(competency).filter_map(|id| portfolio.self_assessed.get(&id)?.last().copied());
    said.max_by_key(|view| view.said_at)
}

fn drawn(
    desk: &Desk,
    frame: Frame,
    portfolio: &Portfolio,
    own: &Own,
    form: Option<Form>,
) -> Result<AssessmentPage, Failure> {
    let t = desk.t;
    let framework = own.framework().ok_or(Failure::Missing("framework version"))?;
    let lineage = Lineage::of(&own.versions, own.version);
    let before = || {
        framework.competencies.iter().fold(Form::default(), |form, competency| {
            match last(portfolio, &lineage, competency.id) {
                Some(view) => {
                    form.with(&field(&competency.id), view.level.map_or("0".to_owned(), |l| l.to_string()))
                }
                None => form,
            }
        })
    };
    let mut competencies: Vec<_> = framework.competencies.iter().collect();
    competencies.sort_by_key(|competency| !competency.foundational);
    let line = |competency: &&crate::record::framework::Competency| AssessmentLine {
        id: competency.id.to_string(),
        title: competency.title.clone(),
        levels: Level::ALL
            .map(|level| Choice {
                value: level.to_string(),
                text: framework.level_name(level).to_owned(),
                about: competency.level(level).descriptor.clone(),
            })
            .to_vec(),
    };
    Ok(AssessmentPage {
        t,
        frame,
        form: form.unwrap_or_else(before),
        action: format!("/account/assessment/{}", own.id),
        framework: framework.title.clone(),
        competencies: competencies.iter().map(line).collect(),
        last: portfolio
            .self_assessed
            .values()
            .flatten()
            .map(|view| view.said_at)
            .max()
            .map(|at| t.msg("assessment-last").arg("day", t.day(day_of(at)).text).to_string())
            .unwrap_or_default(),
    })
}

/// `GET /account/assessment/{framework}`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    framework: web::Path<FrameworkId>,
) -> Result<HttpResponse, Failure> {
    let (frame, portfolio, own) = gathered(&app, &desk, *framework).await?;
    Ok(page::ok(&drawn(&desk, frame, &portfolio, &own, None)?))
}

/// `POST /account/assessment/{framework}`: says what has changed; nothing that was said before is altered.
pub(crate) async fn save(
    app: web::Data<App>,
    request: HttpRequest,
    framework: web::Path<FrameworkId>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, posted.who, &request);
    let (frame, portfolio, own) = gathered(&app, &desk, *framework).await?;
    let lineage = Lineage::of(&own.versions, own.version);
    let competencies = &own.framework().ok_or(Failure::Missing("framework version"))?.competencies;
    let mut form = Form::default();
    let (mut chosen, mut drafts) = (0, Vec::new());
    for (name, value) in posted.form.iter().filter(|(name, _)| name != "csrf") {
        form = form.with(name, value);
        let Some(competency) = competencies.iter().find(|one| field(&one.id) == *name) else { continue };
        let level = match value.as_str() {
            "0" => None,
            value => match value.parse::<u8>().ok().and_then(|number| Level::try_from(number).ok()) {
                Some(level) => Some(level),
                None => {
                    form = form.wrong(name, desk.t.text("assessment-wrong"));
                    continue;
                }
            },
        };
        chosen += 1;
        if last(&portfolio, &lineage, competency.id).map(|view| view.level) != Some(level) {
            let said = SelfAssessed { competency: competency.id, level, note: String::new() };
            drafts.push(Draft {
                id: app.ids.mint(desk.now),
                scope: Scope::Learner(desk.who.person),
                happened_at: desk.now,
                body: said.into(),
            });
        }
    }
    if chosen == 0 && !form.failed() {
        form = form.wrong("", desk.t.text("assessment-choose"));
    }
    if form.failed() {
        return Ok(page::mend(&drawn(&desk, frame, &portfolio, &own, Some(form))?));
    }
    if !drafts.is_empty() {
        app.door.append(desk.who.author(), drafts).await?;
    }
    Ok(see("/passport?done=assessed"))
}
