//! Importing a roster: read and compared first, taken in on a second tap, all or nothing.

use actix_web::{HttpRequest, HttpResponse, web};

use super::brought::{self, Sent, Taken};
use super::people::said;
use super::sign_in::see;
use crate::app::App;
use crate::app::roster::Plan;
use crate::ids::FrameworkId;
use crate::interchange::Input;
use crate::interchange::roster::read_roster;
use crate::language::Sentence;
use crate::store::imports::{self, Brought, Kind};
use crate::store::{frameworks, people};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::framework::{Change, ChangeKind, Difference};
use crate::web::views::parts::{Choice, Link};
use crate::web::views::people::RosterImportPage;
use crate::web::who::Registrar;
use crate::web::words::Words;

/// Most lines of a difference, and of what is wrong, on a page.
const MOST: usize = 200;

/// `GET /people/import`.
pub(crate) async fn show(
    app: web::Data<App>,
    who: Registrar,
    desk: Desk,
    query: web::Query<brought::Query>,
) -> Result<HttpResponse, Failure> {
    let brought = match brought::named(&app, Kind::Roster, &desk, &query).await? {
        Ok(Some(brought)) => brought,
        Ok(None) => return Ok(page::ok(&drawn(&app, &desk, Form::default(), None, None).await?)),
        Err(form) => return Ok(page::mend(&drawn(&app, &desk, form, None, None).await?)),
    };
    let plan = plan(&app, &who, &brought).await?;
    let form = Form::default().with("framework", &brought.answers);
    Ok(page::ok(&drawn(&app, &desk, form, Some(&brought), Some(&plan)).await?))
}

async fn plan(app: &App, who: &Registrar, brought: &Brought) -> Result<Plan, Failure> {
    let (files, framework) = (brought.files.clone(), brought.answers.parse::<FrameworkId>().ok());
    let roster = web::block(move || read_roster(Input::of(&files))).await.map_err(Failure::internal)?;
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
    let answered = |sent: &Sent, before: &str| {
        let asked = sent.fields.iter().any(|(name, _)| name == "framework");
        Ok(if asked { sent.one("framework").to_owned() } else { before.to_owned() })
    };
    let taken = brought::taken(&request, &app, Kind::Roster, who, payload, answered).await?;
    let Taken { sent, who, desk, brought, .. } = taken;
    let brought = match brought {
        Ok(brought) => brought,
        Err(words) => {
            let form = Form::default().wrong("file", words);
            return Ok(page::mend(&drawn(&app, &desk, form, None, None).await?));
        }
    };
    let plan = plan(&app, &who, &brought).await?;
    let mut form = Form::default().with("framework", &brought.answers);
    if plan.problems.is_empty() && sent.one("then") != "import" {
        return Ok(see(&format!("/people/import?upload={}", brought.id)));
    }
    if plan.problems.is_empty() {
        let me = who.0.person;
        let by = app.db.read(move |conn| people::names(conn, [me])).await?.remove(&me);
        let (new, word) = (plan.new_people, if app.mailer.keeps() { "roster-kept" } else { "roster" });
        match app.import_roster(who.0.author(), plan.clone(), by).await {
            Ok(()) => {
                app.db.write(move |conn| imports::remove(conn, brought.id)).await?;
                return Ok(see(&format!("/people?done={word}&count={new}")));
            }
            Err(error) => form = said(desk.t, form, error)?,
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
    // Only new cohorts that name no framework of their own ask for one.
    let chooses = plan.is_some_and(|plan| plan.needs_framework);
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
        mail: t.text(if app.mailer.keeps() { "roster-mail-kept" } else { "roster-mail" }),
        form,
        result,
        upload: id,
        files: brought::names(brought),
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
        detail: t.said(change.detail.clone()),
        asks: Vec::new(),
    };
    let said = |sentence: &Sentence| t.said(sentence.clone());
    let mut problems: Vec<Link> = plan.problems.iter().take(MOST).map(|one| said(one).into()).collect();
    if plan.problems.len() > MOST {
        problems.push(t.msg("difference-more").arg("count", plan.problems.len() - MOST).to_string().into());
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
        notes: plan.notes.iter().map(said).collect(),
        missing: Vec::new(),
        missing_at: Vec::new(),
        changes: changes.iter().take(MOST).map(line).collect(),
        more: u32::try_from(changes.len().saturating_sub(MOST)).unwrap_or(u32::MAX),
        upload: String::new(),
    }
}
