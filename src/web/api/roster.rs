//! A roster by API: people, units, cohorts and who is in which, from one CSV file, all or nothing.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::app::roster::Plan;
use crate::ids::FrameworkId;
use crate::interchange::Input;
use crate::interchange::roster::read_roster;
use crate::language::Sentence;
use crate::store::people;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::Registrar;

/// How it is taken in.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Only say what would change.
    pub dry_run: bool,
    /// What new cohorts work through that name no framework; the only one there is if left out.
    #[param(value_type = Option<String>)]
    pub framework: Option<FrameworkId>,
    /// What the file is called, for complaints about its lines.
    pub name: Option<String>,
}

/// One thing that changes.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = RosterChange)]
pub struct Change {
    /// Something that was not there.
    pub new: bool,
    /// Who or what.
    pub title: String,
    /// What changes.
    #[schema(value_type = String)]
    pub detail: Sentence,
}

/// What a roster changes, or would.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = RosterReport)]
pub struct Report {
    /// Nothing was taken in.
    pub dry_run: bool,
    /// Everybody and everything in it is here already.
    pub unchanged: bool,
    /// People who are new.
    pub new_people: usize,
    /// People about whom something changes.
    pub changed_people: usize,
    /// People about whom nothing does.
    pub same_people: usize,
    /// A line each.
    pub changes: Vec<Change>,
    /// What was left out or assumed.
    #[schema(value_type = Vec<String>)]
    pub notes: Vec<Sentence>,
    /// Why it cannot be taken in, each with its line.
    #[schema(value_type = Vec<String>)]
    pub problems: Vec<Sentence>,
}

fn report(plan: &Plan, dry_run: bool) -> Report {
    let change = |one: &crate::app::roster::Change| Change {
        new: one.new,
        title: one.title.clone(),
        detail: one.detail.clone(),
    };
    Report {
        dry_run,
        unchanged: plan.is_empty(),
        new_people: plan.new_people,
        changed_people: plan.changed_people,
        same_people: plan.same_people,
        changes: plan.changes.iter().map(change).collect(),
        notes: plan.notes.clone(),
        problems: plan.problems.clone(),
    }
}

/// `POST /api/v1/roster?dry_run=…`
///
/// Takes a roster in, all or nothing: the body is a CSV file with the columns name and email and, where you like,
/// unit, cohort, role, framework, `starts_on` and `ends_on`. People who are new are invited by mail; nobody is removed.
#[utoipa::path(post, path = "/api/v1/roster", tag = "people", params(Asked),
    request_body(content = String, content_type = "text/csv"),
    responses((status = 201, body = Report), (status = 200, body = Report, description = "A dry run, or nothing differs"),
        (status = 403, description = "Only registrars and administrators"), (status = 422, description = "What is wrong, with its line")))]
pub async fn import(
    app: web::Data<App>,
    who: Registrar,
    asked: Query<Asked>,
    body: web::Bytes,
) -> Result<HttpResponse, Failure> {
    let Asked { dry_run, framework, name } = asked.into_inner();
    let name = name.unwrap_or_else(|| "roster.csv".to_owned());
    let roster = web::block(move || read_roster(Input::File { name: &name, bytes: &body }))
        .await
        .map_err(Failure::internal)?;
    let (planner, author) = (app.clone(), who.0.author());
    let plan = app.db.read(move |conn| planner.plan_roster(conn, author, &roster, framework)).await?;
    if dry_run {
        return Ok(HttpResponse::Ok().json(report(&plan, true)));
    }
    if !plan.problems.is_empty() {
        let problem = |detail: &Sentence| FieldProblem::new("", detail.clone());
        return Err(Failure::Invalid(plan.problems.iter().map(problem).collect()));
    }
    let report = report(&plan, false);
    if report.unchanged {
        return Ok(HttpResponse::Ok().json(report));
    }
    let me = who.0.person;
    let by = app.db.read(move |conn| people::names(conn, [me])).await?.remove(&me);
    app.import_roster(author, plan, by).await?;
    Ok(HttpResponse::Created().json(report))
}
