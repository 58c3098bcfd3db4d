//! Importing a roster: read and compared first, taken in on a second tap, all or nothing.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::brought;
use super::people::said;
use super::sign_in::see;
use crate::app::App;
use crate::app::roster::Plan;
use crate::ids::{FrameworkId, ImportId};
use crate::interchange::Input;
use crate::interchange::roster::read_roster;
use crate::store::imports::{self, Brought, Kind};
use crate::store::{frameworks, people};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::framework::{Change, ChangeKind, Difference};
use crate::web::views::parts::Choice;
use crate::web::views::people::RosterImportPage;
use crate::web::who::Registrar;
use crate::web::words::Words;

/// Most lines of a difference, and of what is wrong, on a page.
const MOST: usize = 200;

/// Which import.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Query {
    upload: String,
}

/// `GET /people/import`.
pub(crate) async fn show(
    app: web::Data<App>,
    who: Registrar,
    desk: Desk,
    query: web::Query<Query>,
) -> Result<HttpResponse, Failure> {
    if query.upload.is_empty() {
        return Ok(page::ok(&drawn(&app, &desk, Form::default(), None, None).await?));
    }
    let Some(brought) = find(&app, &who, &query.upload).await? else {
        let form = Form::default().wrong("file", desk.t.text("import-gone"));
        return Ok(page::mend(&drawn(&app, &desk, form, None, None).await?));
    };
    let plan = plan(&app, &who, &brought).await?;
    let form = Form::default().with("framework", &brought.answers);
    Ok(page::ok(&drawn(&app, &desk, form, Some(&brought), Some(&plan)).await?))
}

async fn find(app: &App, who: &Registrar, upload: &str) -> Result<Option<Brought>, Failure> {
    let (Ok(id), by) = (upload.parse::<ImportId>(), who.0.person) else { return Ok(None) };
    Ok(app.db.read(move |conn| imports::find(conn, Kind::Roster, by, id)).await?)
}

async fn plan(app: &App, who: &Registrar, brought: &Brought) -> Result<Plan, Failure> {
    let (files, framework) = (brought.files.clone(), brought.answers.parse::<FrameworkId>().ok());
    let roster = web::block(move || match files.as_slice() {
        [(name, bytes)] => read_roster(Input::File { name, bytes }),
        several => read_roster(Input::Folder { name: "", files: several }),
    })
    .await
    .map_err(Failure::internal)?;
    let (planner, author) = (app.clone(), who.0.author());
    Ok(app.db.read(move |conn| planner.plan_roster(conn, author, &roster, framework)).await?)
}

/// `POST /people/import`: `then` is `try` or `import`.
pub(crate) async fn send(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<Registrar, Failure>,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let mut sent = brought::read(&request, who, payload).await?;
    let who = Registrar(sent.who.clone());
    let desk = Desk::at(&app, sent.who.clone(), &request);
    let now = app.clock.now();
    let known = find(&app, &who, sent.one("upload")).await?;
    let brought = match (std::mem::take(&mut sent.files), known) {
        _ if sent.too_large => Err("roster-too-large"),
        (files, _) if !files.is_empty() => Ok(Brought {
            id: app.ids.mint(now),
            kind: Kind::Roster,
            by: who.0.person,
            files,
            answers: String::new(),
        }),
        (_, Some(known)) => Ok(known),
        (_, None) if sent.one("upload").is_empty() => Err("import-no-file"),
        (_, None) => Err("import-gone"),
    };
    let mut brought = match brought {
        Ok(brought) => brought,
        Err(words) => {
            let form = Form::default().wrong("file", desk.t.text(words));
            return Ok(page::mend(&drawn(&app, &desk, form, None, None).await?));
        }
    };
    if sent.fields.iter().any(|(name, _)| name == "framework") {
        sent.one("framework").clone_into(&mut brought.answers);
    }
    let keeping = brought.clone();
    app.db.write(move |conn| imports::keep(conn, &keeping, now)).await?;
    let plan = plan(&app, &who, &brought).await?;
    let mut form = Form::default().with("framework", &brought.answers);
    if plan.problems.is_empty() && sent.one("then") != "import" {
        return Ok(see(&format!("/people/import?upload={}", brought.id)));
    }
    if plan.problems.is_empty() {
        let me = who.0.person;
        let by = app.db.read(move |conn| people::names(conn, [me])).await?.remove(&me);
        match app.import_roster(who.0.author(), plan.clone(), by).await {
            Ok(()) => {
                app.db.write(move |conn| imports::remove(conn, brought.id)).await?;
                return Ok(see("/people?done=roster"));
            }
            Err(error) => form = said(form, error)?,
        }
    }
    Ok(page::mend(&drawn(&app, &desk, form, Some(&brought), Some(&plan)).await?))
}

async fn drawn(
    app: &App,
    desk: &Desk,
    form: Form,
    brought: Option<&Brought>,
    plan: Option<&Plan>,
) -> Result<RosterImportPage, Failure> {
    let (at, t) = (desk.clone(), desk.t);
    let chooses = plan.is_some();
    let (frame, published) = app
        .db
        .read(move |conn| {
            let frame = at.frame(conn, t.text("roster-title"))?;
            let published = if chooses { frameworks::newest(conn, None, 100)? } else { Vec::new() };
            Ok::<_, Failure>((frame, published))
        })
        .await?;
    let id = brought.map(|brought| brought.id.to_string()).unwrap_or_default();
    let choice =
        |one: frameworks::Newest| Choice { value: one.id.to_string(), text: one.title, about: String::new() };
    let result = plan.map(|plan| Difference {
        upload: if plan.problems.is_empty() && !plan.is_empty() { id.clone() } else { String::new() },
        ..difference(t, plan)
    });
    Ok(RosterImportPage {
        t,
        frame,
        form,
        result,
        upload: id,
        files: brought
            .map(|brought| brought.files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>().join(", "))
            .unwrap_or_default(),
        // One is taken without asking.
        frameworks: if published.len() > 1 {
            published.into_iter().map(choice).collect()
        } else {
            Vec::new()
        },
    })
}

fn difference(t: Words, plan: &Plan) -> Difference {
    let line = |change: &crate::app::roster::Change| Change {
        kind: if change.new { ChangeKind::Added } else { ChangeKind::Changed },
        title: change.title.clone(),
        detail: change.detail.clone(),
    };
    let mut problems: Vec<String> = plan.problems.iter().take(MOST).cloned().collect();
    if plan.problems.len() > MOST {
        problems.push(t.msg("difference-more").arg("count", plan.problems.len() - MOST).to_string());
    }
    let refused = !problems.is_empty();
    let summary = if refused {
        t.text("roster-refused")
    } else if plan.is_empty() {
        t.text("roster-nothing")
    } else {
        t.msg("roster-summary")
            .arg("new", plan.new_people)
            .arg("changed", plan.changed_people)
            .arg("same", plan.same_people)
            .to_string()
    };
    // What a part of the rows would change is no news.
    let changes: &[_] = if refused { &[] } else { &plan.changes };
    Difference {
        summary,
        problems,
        notes: plan.notes.clone(),
        changes: changes.iter().take(MOST).map(line).collect(),
        more: u32::try_from(changes.len().saturating_sub(MOST)).unwrap_or(u32::MAX),
        upload: String::new(),
    }
}
