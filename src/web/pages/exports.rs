//! Passports of many people in one file: asking for one, seeing how far it is, fetching it.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::sign_in::{Nothing, see};
use super::units::{parents, tree};
use crate::app::App;
use crate::clock::day_of;
use crate::ids::ExportId;
use crate::jobs::exports::gone_at;
use crate::language::{Language, Sentence};
use crate::store::exports::{self, Choice as Whose, Export, State as Stands};
use crate::store::housekeeping::EXPORTS;
use crate::store::people;
use crate::web::api::exports::{ExportRequest, asked, in_words, taken};
use crate::web::desk::Desk;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::page::{self, Form, Undo};
use crate::web::views::exports::{ExportLine, ExportsPage};
use crate::web::views::parts::{Badge, Choice, State};
use crate::web::who::{PostedByRegistrar, Registrar, SignedIn};
use crate::web::words::Words;

/// Exports in the list: what is older than its file is of no use.
const MOST: i64 = 30;
/// Cohorts to choose from.
const COHORTS: i64 = 500;

fn choice(value: impl Into<String>, text: impl Into<String>) -> Choice {
    Choice { value: value.into(), text: text.into(), about: String::new() }
}

async fn exports_page(app: &App, desk: Desk, form: Form) -> Result<ExportsPage, Failure> {
    let language = app.settings.language;
    app.db
        .read(move |conn| {
            let (t, now) = (desk.t, desk.now);
            let cohorts = people::all_cohorts(conn, COHORTS)?;
            let units = tree(conn)?;
            let found = exports::list(conn, None, MOST, now)?;
            let form = if form.value("language").is_empty() {
                form.instead("language", language.to_string())
            } else {
                form
            };
            let mut frame = desk.frame(conn, t.text("exports-title"))?;
            if let Some(flash) = &mut frame.flash {
                flash.undo = way_back(&desk, &found);
            }
            if has_ended(&desk, &found) {
                frame.flash = None;
            }
            Ok(ExportsPage {
                frame,
                form,
                cohorts: cohorts.into_iter().map(|(id, title)| choice(id.to_string(), title)).collect(),
                units: parents(&units, None),
                languages: Language::all().map(|one| choice(one.to_string(), one.own_name())).collect(),
                papers: vec![choice("a4", t.text("paper-a4")), choice("letter", t.text("paper-letter"))],
                goes_on: found.iter().any(|export| export.state.goes_on()),
                exports: found.iter().map(|export| line(t, export)).collect(),
                days: EXPORTS.as_hours() / 24,
                t,
            })
        })
        .await
}

fn line(t: Words, export: &Export) -> ExportLine {
    let title = match export.choice {
        Whose::Everybody => t.text("exports-everybody"),
        Whose::SignedSince(day) => t.msg("exports-since-day").arg("day", t.day(day)).to_string(),
        Whose::Cohort(_) | Whose::Unit(_) => {
            export.title.clone().unwrap_or_else(|| t.text("exports-untitled"))
        }
    };
    let badge = match export.state {
        Stands::Waiting => Badge::saying(State::Waiting, t.text("export-waiting")),
        Stands::Running if export.in_hand => Badge::saying(State::Evidence, t.text("export-running")),
        Stands::Running => Badge::saying(State::Waiting, t.text("export-interrupted")),
        Stands::Done => Badge::saying(State::Signed, t.text("export-done")),
        Stands::Failed => Badge::saying(State::Returned, t.text("export-failed")),
        Stands::Cancelled => Badge::saying(State::None, t.text("export-cancelled")),
    };
    let words = match (export.state, export.problem.as_deref()) {
        (Stands::Failed, Some("erased")) => t.text("export-erased"),
        (Stands::Failed, Some("role_ended")) => t.text("export-role-ended"),
        (Stands::Failed, Some("given_up")) => t.text("export-given-up"),
        (Stands::Failed, why) => t.msg("export-broken").arg("why", why.unwrap_or_default()).to_string(),
        (Stands::Running, _) if !export.in_hand => t.text("export-interrupted-words"),
        (Stands::Done, _) => {
            t.msg("export-inside").arg("count", export.done.saturating_sub(export.left_out)).to_string()
        }
        (Stands::Cancelled, _) => t.text("export-cancelled-words"),
        _ => in_words(t, export),
    };
    ExportLine {
        id: export.id.to_string(),
        title,
        badge,
        made: t.moment(export.made_at),
        maker: export.maker.clone().unwrap_or_default(),
        words,
        left_out: match export.left_out {
            0 => String::new(),
            count => t.msg("export-left-out").arg("count", count).to_string(),
        },
        done: export.done,
        people: export.people.max(1),
        goes_on: export.state.goes_on(),
        size: export.size.map(|size| t.language().size(size)).unwrap_or_default(),
        until: export.ended_at.filter(|_| export.size.is_some()).map(|at| t.day(day_of(gone_at(at)))),
    }
}

/// `GET /exports`.
pub(crate) async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    who: Registrar,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, who.0, &request);
    Ok(page::ok(&exports_page(&app, desk, fresh()).await?))
}

/// The form before anybody chose.
fn fresh() -> Form {
    Form::default().with("of", "cohort").with("paper", "a4")
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ExportForm {
    of: String,
    cohort: String,
    unit: String,
    since: String,
    language: String,
    paper: String,
}

impl ExportForm {
    fn kept(&self) -> Form {
        Form::default()
            .with("of", &self.of)
            .with("cohort", &self.cohort)
            .with("unit", &self.unit)
            .with("since", &self.since)
            .with("language", &self.language)
            .with("paper", &self.paper)
    }

    /// What is asked for; a day that is none is said to be so. What was not chosen does not matter.
    fn request(&self, id: Option<ExportId>) -> Result<ExportRequest, Failure> {
        let since = match self.since.trim() {
            typed if self.of == "signed_since" && !typed.is_empty() => Some(typed.parse().map_err(|_| {
                let detail = Sentence::of("refused-day").with("typed", typed);
                Failure::Invalid(vec![FieldProblem::new("/since", detail)])
            })?),
            _ => None,
        };
        Ok(ExportRequest {
            id,
            of: self.of.clone(),
            cohort_id: self.cohort.parse().ok(),
            unit_id: self.unit.parse().ok(),
            since,
            language: Some(self.language.clone()),
            paper: Some(self.paper.clone()),
        })
    }
}

/// `POST /exports`.
pub(crate) async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    posted: PostedByRegistrar<ExportForm>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let (by, sent) = (posted.who.person, posted.form);
    let wanted = sent.request(posted.once.map(ExportId));
    let made = match wanted {
        Ok(wanted) => asked(&app, by, wanted).await,
        Err(failure) => Err(failure),
    };
    match made {
        Ok(id) => Ok(begun(id)),
        Err(failure) => refused(&app, &request, posted.who, sent.kept(), failure).await,
    }
}

/// The page with what is wrong, at its fields.
async fn refused(
    app: &App,
    request: &HttpRequest,
    who: SignedIn,
    kept: Form,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let problems: Vec<(&str, Sentence)> = match failure {
        Failure::Invalid(fields) => {
            let field = |pointer: &str| match pointer {
                "/cohort_id" => "cohort",
                "/unit_id" => "unit",
                "/since" => "since",
                "/language" => "language",
                "/paper" => "paper",
                _ => "of",
            };
            fields.into_iter().map(|one| (field(&one.pointer), one.detail)).collect()
        }
        Failure::Refused(refusal) => vec![("", refusal.sentence())],
        failure => return Err(failure),
    };
    let desk = Desk::at(app, who, request);
    let t = desk.t;
    let form = problems.into_iter().fold(kept, |form, (field, words)| form.wrong(field, t.said(words)));
    Ok(page::mend(&exports_page(app, desk, form).await?))
}

/// `POST /exports/{id}/cancellation`: one that goes on ends, and can be begun anew from the answer. What was finished
/// meanwhile stays.
pub(crate) async fn cancel(
    app: web::Data<App>,
    id: web::Path<ExportId>,
    _posted: PostedByRegistrar<Nothing>,
) -> Result<HttpResponse, Failure> {
    Ok(match app.cancel_export(*id).await? {
        true => see(&format!("/exports?done=export-cancelled&export={}", *id)),
        false => see("/exports"),
    })
}

/// `POST /exports/{id}/removal`: its file goes for good.
pub(crate) async fn remove(
    app: web::Data<App>,
    id: web::Path<ExportId>,
    _posted: PostedByRegistrar<Nothing>,
) -> Result<HttpResponse, Failure> {
    app.take_export_back(*id).await?;
    Ok(see("/exports?done=export-removed"))
}

/// Back to the list, with a word that the server is at it.
fn begun(id: ExportId) -> HttpResponse {
    see(&format!("/exports?done=export-begun&export={id}"))
}

/// Whether what the address says was begun has come to its end since: the list says how, and nothing says otherwise.
fn has_ended(desk: &Desk, found: &[Export]) -> bool {
    let asked: Option<ExportId> = desk.said("export").and_then(|id| id.parse().ok());
    let goes_on = |export: &Export| export.state.goes_on() && asked.is_none_or(|id| id == export.id);
    desk.just("export-begun") && !found.iter().any(goes_on)
}

/// The way back for whoever just cancelled an export, in the answer to that.
fn way_back(desk: &Desk, found: &[Export]) -> Option<Undo> {
    let id: ExportId = desk.said("export")?.parse().ok().filter(|_| desk.just("export-cancelled"))?;
    let cancelled = found.iter().any(|export| export.id == id && export.state == Stands::Cancelled);
    cancelled.then(|| Undo { action: format!("/exports/{id}/renewal"), fields: Vec::new() })
}

/// `POST /exports/{id}/renewal`: what was cancelled begins anew.
pub(crate) async fn renew(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<ExportId>,
    posted: PostedByRegistrar<Nothing>,
) -> Result<HttpResponse, Failure> {
    let taken = match app.ask_export_again(*id).await? {
        // Pressed twice, or gone meanwhile: the list says how it stands.
        None => return Ok(see("/exports")),
        Some(answer) => taken(&app, answer, "/of"),
    };
    match taken {
        Ok(()) => Ok(begun(*id)),
        Err(failure) => refused(&app, &request, posted.0.who, fresh(), failure).await,
    }
}
