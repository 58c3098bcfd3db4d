//! Bringing a framework in: the file is read and compared first, published on a second tap.

use std::collections::HashSet;

use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::brought::{self, Sent, Taken};
use super::crossings::{self, Becomes, Questions, named};
use super::framework_drafts::titled;
use super::frameworks::level_texts;
use super::people::said;
use super::sign_in::see;
use crate::app::App;
use crate::app::drafting::{Content, Saved};
use crate::app::publishing::Proposal;
use crate::ids::{CompetencyId, FrameworkId};
use crate::interchange::{self, Imported, Input, LevelMapping, NotThree};
use crate::language::Sentence;
use crate::record::framework::{Competency, Framework, Level};
use crate::store::imports::{self, Brought, Kind};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::framework::{Change, ChangeKind, Difference, FrameworkImportPage};
use crate::web::who::Registrar;
use crate::web::words::Words;

/// Most lines of a difference on a page.
const MOST_CHANGES: usize = 200;
/// Most competencies that are named for levels without a descriptor.
const MOST_SILENT: usize = 8;

/// What was answered about a file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Answers {
    /// The level mapping as typed.
    levels: String,
    /// What became of competencies.
    becomes: Becomes,
    /// What it is to the one here that has its identifier: `new`, `next`, or not said.
    taken: String,
    /// The framework whose next version is brought, where it was said beforehand.
    of: String,
}

impl Answers {
    /// What was answered in the steps before.
    fn kept(brought: &Brought) -> Self {
        serde_json::from_str(&brought.answers).unwrap_or_default()
    }

    fn of(sent: &Sent, before: &str) -> Self {
        let mut answers: Self = serde_json::from_str(before).unwrap_or_default();
        if sent.fields.iter().any(|(name, _)| name == "levels") {
            sent.one("levels").clone_into(&mut answers.levels);
        }
        if sent.fields.iter().any(|(name, _)| name == "as") {
            sent.one("as").clone_into(&mut answers.taken);
        }
        if sent.fields.iter().any(|(name, _)| name == "of") {
            sent.one("of").clone_into(&mut answers.of);
        }
        answers.becomes.take_in(&sent.fields);
        answers
    }
}

/// A framework that was found in the files, and what publishing it would do.
struct Found {
    notes: Vec<Sentence>,
    proposal: Proposal,
    before: Option<Framework>,
    becomes: Becomes,
}

/// `GET /frameworks/import`.
pub(crate) async fn show(
    app: web::Data<App>,
    _may: Registrar,
    desk: Desk,
    query: web::Query<brought::Query>,
) -> Result<HttpResponse, Failure> {
    let brought = match brought::named(&app, Kind::Framework, &desk, &query).await? {
        Ok(Some(brought)) => brought,
        Ok(None) => {
            let form = Form::default().with("of", &query.of);
            return Ok(page::ok(&drawn(&app, &desk, form, None, None).await?));
        }
        Err(form) => return Ok(page::mend(&drawn(&app, &desk, form, None, None).await?)),
    };
    let answers = Answers::kept(&brought);
    match look(&app, desk.t, &brought, &answers).await? {
        Err(form) => Ok(page::mend(&drawn(&app, &desk, form, Some(&brought), None).await?)),
        Ok(found) => {
            let form = kept(&answers);
            Ok(page::ok(&drawn(&app, &desk, form, Some(&brought), Some(&found)).await?))
        }
    }
}

/// `POST /frameworks/import`: `then` is `try`, `import` or `draft`.
pub(crate) async fn send(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<Registrar, Failure>,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let answered = |sent: &Sent, before: &str| {
        serde_json::to_string(&Answers::of(sent, before)).map_err(Failure::internal)
    };
    let taken = brought::taken(&request, &app, Kind::Framework, who, payload, answered).await?;
    let Taken { sent, who, desk, brought, unseen } = taken;
    let brought = match brought {
        Ok(brought) => brought,
        Err(words) => {
            let form = Form::default()
                .with("levels", sent.one("levels"))
                .with("of", sent.one("of"))
                .wrong("file", words);
            return Ok(page::mend(&drawn(&app, &desk, form, None, None).await?));
        }
    };
    let answers = Answers::kept(&brought);
    let found = match look(&app, desk.t, &brought, &answers).await? {
        Err(form) => return Ok(page::mend(&drawn(&app, &desk, form, Some(&brought), None).await?)),
        Ok(found) => found,
    };
    let proposal = &found.proposal;
    if sent.one("then") == "draft" && proposal.stranger_to.is_none() {
        let content = Content {
            framework: proposal.published.framework.clone(),
            crosswalk: answers.becomes.crosswalk(),
        };
        let begun = app.begin_draft(who.0.person, None, proposal.follows, content).await?;
        if let Saved::Yes(draft) = begun {
            app.db.write(move |conn| imports::remove(conn, brought.id)).await?;
            return Ok(see(&format!("/frameworks/drafts/{}?done=draft-begun", draft.id)));
        }
    }
    if sent.one("then") != "import" {
        return Ok(see(&format!("/frameworks/import?upload={}", brought.id)));
    }
    let framework = proposal.published.framework.id;
    if proposal.is_unchanged() {
        return Ok(see(&format!("/frameworks/{framework}")));
    }
    let mut form = kept(&answers);
    if unseen {
        // What follows from these answers was on no page yet.
        form = form.wrong("", desk.t.text("publish-look-again"));
    } else if proposal.problems.is_empty() {
        match app.publish(who.0.author(), proposal).await {
            Ok(()) => {
                app.db.write(move |conn| imports::remove(conn, brought.id)).await?;
                return Ok(see(&format!("/frameworks/{framework}?done=framework-published")));
            }
            Err(error) => form = said(desk.t, form, error)?,
        }
    }
    Ok(page::mend(&drawn(&app, &desk, form, Some(&brought), Some(&found)).await?))
}

fn kept(answers: &Answers) -> Form {
    answers.becomes.fill(Form::default().with("levels", &answers.levels).with("of", &answers.of))
}

/// Reads the files and compares them with what is published; otherwise the form says why there is nothing to read.
async fn look(
    app: &App,
    t: Words,
    brought: &Brought,
    answers: &Answers,
) -> Result<Result<Found, Form>, Failure> {
    let form = Form::default().with("levels", &answers.levels).with("of", &answers.of);
    let mapping = match answers.levels.as_str() {
        "" => None,
        typed => match LevelMapping::parse(typed) {
            Ok(mapping) => Some(mapping),
            Err(error) => return Ok(Err(form.wrong("levels", sentence(&t.said(error.sentence()))))),
        },
    };
    let files = brought.files.clone();
    let read = web::block(move || interchange::read(Input::of(&files), mapping.as_ref()))
        .await
        .map_err(Failure::internal)?;
    let Imported { framework, notes, .. } = match read {
        Ok(imported) => imported,
        Err(interchange::Error::Levels { file, found, .. }) => {
            let NotThree { detail, suggestion } = *found;
            let words = Sentence::of("import-levels-wrong")
                .with("file", file)
                .with("detail", detail)
                .with("example", &suggestion);
            let form = if answers.levels.is_empty() { form.instead("levels", suggestion) } else { form };
            return Ok(Err(form.wrong("levels", t.said(words))));
        }
        Err(interchange::Error::Content { file, faults }) => {
            let more = faults.len().saturating_sub(20);
            let shown = faults.into_iter().take(20).map(|fault| t.said(fault.within(&file).sentence()));
            let mut form = shown.fold(form, |form, line| form.wrong("file", line));
            if more > 0 {
                form = form.wrong("", t.msg("difference-more").arg("count", more).to_string());
            }
            return Ok(Err(form));
        }
        Err(error) => return Ok(Err(form.wrong("file", sentence(&t.said(error.sentence()))))),
    };
    let taken = answers.taken.parse().unwrap_or_default();
    let proposal = app.propose_file(framework, answers.becomes.crosswalk(), taken).await?;
    let (folds, id) = (app.folds(), proposal.published.framework.id);
    let versions = app.db.read(move |conn| folds.versions(conn, id)).await?;
    let before = versions.newest().map(|newest| newest.framework.clone());
    Ok(Ok(Found { notes, proposal, before, becomes: answers.becomes.clone() }))
}

/// With a full stop at the end.
pub(super) fn sentence(text: &str) -> String {
    format!("{}.", text.trim_end_matches('.'))
}

/// With a capital at the beginning, too, for what begins with words of ours.
fn whole_sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    sentence(&first.chain(letters).collect::<String>())
}

async fn drawn(
    app: &App,
    desk: &Desk,
    form: Form,
    brought: Option<&Brought>,
    found: Option<&Found>,
) -> Result<FrameworkImportPage, Failure> {
    let (at, t) = (desk.clone(), desk.t);
    let of = form.value("of").parse::<FrameworkId>().ok();
    let (frame, next_of) = app
        .db
        .read(move |conn| {
            let newest = of.map(|id| at.folds.versions(conn, id)).transpose()?;
            let title = newest.and_then(|versions| Some(versions.newest()?.framework.title.clone()));
            let next_of = of.zip(title).map(|(id, title)| (id.to_string(), title));
            Ok::<_, Failure>((at.frame(conn, t.text("frameworks-import"))?, next_of))
        })
        .await?;
    let of_another = found.is_some_and(|found| {
        next_of.as_ref().is_some_and(|(id, _)| *id != found.proposal.published.framework.id.to_string())
    });
    let (mut result, mut questions, mut version) = (None, Questions::default(), 0);
    let (mut nothing, mut look_first) = (false, false);
    if let Some(Found { notes, proposal, before, becomes }) = found {
        let id = brought.map(|brought| brought.id.to_string()).unwrap_or_default();
        let good = proposal.problems.is_empty() && !proposal.is_unchanged();
        let differs = difference(t, proposal, before.as_ref(), notes);
        let loses = proposal.levels.iter().any(|change| !change.is_gain());
        look_first = good && (!differs.missing.is_empty() || !notes.is_empty() || loses);
        result = Some(match &proposal.stranger_to {
            // What would differ is no news before it is said what it is.
            Some(here) => Difference {
                summary: t.msg("import-stranger").arg("title", here).to_string(),
                problems: differs.problems,
                ..Difference::default()
            },
            None => Difference { upload: if good { id } else { String::new() }, ..differs },
        });
        version = proposal.published.version;
        nothing = proposal.is_unchanged();
        if let Some(before) = before.as_ref().filter(|_| !nothing && proposal.stranger_to.is_none()) {
            questions = crossings::questions(t, before, &proposal.published.framework, becomes);
        }
    }
    Ok(FrameworkImportPage {
        t,
        frame,
        form,
        result,
        upload: brought.map(|brought| brought.id.to_string()).unwrap_or_default(),
        files: brought::names(brought),
        crossings: questions.fields,
        others: questions.others,
        unnamed: questions.unnamed,
        version,
        nothing,
        stranger_to: found.and_then(|found| found.proposal.stranger_to.clone()).unwrap_or_default(),
        look_first,
        next_of,
        of_another,
    })
}

/// What the levels of a framework do not say yet, in sentences, and which of them have no descriptor.
fn undescribed(t: Words, framework: &Framework) -> (Vec<String>, Vec<String>) {
    let (mut sentences, mut lines, mut count, mut alike) = (Vec::new(), Vec::new(), 0, 0);
    for one in &framework.competencies {
        let said = Level::ALL.map(|level| one.level(level).descriptor.trim());
        alike += usize::from(one.levels_alike());
        let silent = |level: &Level| said[level.index()].is_empty();
        let levels: Vec<String> = Level::ALL.into_iter().filter(silent).map(|l| l.to_string()).collect();
        count += levels.len();
        if !levels.is_empty() {
            let line = t.msg("import-undescribed-at").arg("title", named(one)).arg("count", levels.len());
            lines.push(line.arg("levels", levels.join(&t.text("list-comma"))).to_string());
        }
    }
    let competencies = framework.competencies.len();
    let all = competencies * Level::ALL.len();
    if count > 0 && count == all {
        sentences.push(t.text("import-undescribed-all"));
        lines.clear();
    } else if count > 0 {
        sentences.push(t.msg("import-undescribed").arg("count", count).arg("all", all).to_string());
    }
    if alike > 0 {
        sentences.push(t.msg("import-alike").arg("count", alike).arg("all", competencies).to_string());
    }
    if lines.len() > MOST_SILENT {
        let more = t.msg("difference-more").arg("count", lines.len() - MOST_SILENT).to_string();
        lines.truncate(MOST_SILENT);
        lines.push(more);
    }
    (sentences, lines)
}

/// What a dry run says, in lines.
pub(super) fn difference(
    t: Words,
    proposal: &Proposal,
    before: Option<&Framework>,
    notes: &[Sentence],
) -> Difference {
    use interchange::Change as Differs;
    let next = &proposal.published.framework;
    let title = |id: &CompetencyId, code: &str| {
        let known = next.competency(*id).or_else(|| before.and_then(|before| before.competency(*id)));
        known.map_or_else(|| code.to_owned(), named)
    };
    let level_lines = proposal.levels.iter().map(|change| Change {
        kind: if change.is_gain() { ChangeKind::Added } else { ChangeKind::Removed },
        title: proposal.names.get(&change.person).cloned().unwrap_or_else(|| t.text("import-somebody")),
        detail: t.said(change.sentence()),
        asks: Vec::new(),
    });
    let (mut new, mut gone, mut changed) = (HashSet::new(), HashSet::new(), HashSet::new());
    let added = |one: &Competency| {
        let foundational = if one.foundational { t.text("passport-foundational") } else { String::new() };
        let said = [one.group.join(" › "), foundational];
        Change {
            kind: ChangeKind::Added,
            title: named(one),
            detail: said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            asks: level_texts(t, next, one),
        }
    };
    let content_lines: Vec<Change> = if proposal.follows.is_none() {
        next.competencies.iter().map(added).collect()
    } else {
        let line_of = |kind, title, detail| Change { kind, title, detail, asks: Vec::new() };
        let line = |change: &Differs| match change {
            Differs::Framework { .. } | Differs::Reordered => {
                line_of(ChangeKind::Changed, next.title.clone(), t.said(change.sentence()))
            }
            Differs::Added { id, code, .. } => {
                new.insert(*id);
                match next.competency(*id) {
                    Some(one) => added(one),
                    None => line_of(ChangeKind::Added, title(id, code), String::new()),
                }
            }
            Differs::Removed { id, code, .. } => {
                gone.insert(*id);
                line_of(ChangeKind::Removed, title(id, code), String::new())
            }
            Differs::Renamed { id, code, .. } | Differs::Changed { id, code, .. } => {
                changed.insert(*id);
                line_of(ChangeKind::Changed, title(id, code), t.said(change.sentence()))
            }
        };
        proposal.changes.iter().map(line).collect()
    };
    let mut changes: Vec<Change> = level_lines.chain(content_lines).collect();
    let more = changes.len().saturating_sub(MOST_CHANGES);
    changes.truncate(MOST_CHANGES);
    let summary = if proposal.is_unchanged() {
        t.msg("import-unchanged")
            .arg("title", titled(t, &next.title))
            .arg("version", proposal.published.version - 1)
    } else if proposal.follows.is_none() {
        t.msg("import-new").arg("title", titled(t, &next.title)).arg("count", next.competencies.len())
    } else {
        t.msg("import-next")
            .arg("title", titled(t, &next.title))
            .arg("version", proposal.published.version)
            .arg("new", new.len())
            .arg("changed", changed.len())
            .arg("gone", gone.len())
    };
    let mut notes: Vec<String> = notes.iter().map(|note| t.said(note.clone())).collect();
    if proposal.follows.is_some() && !proposal.is_unchanged() && proposal.problems.is_empty() {
        let gains = proposal.levels.iter().filter(|change| change.is_gain()).count();
        let losses = proposal.levels.len() - gains;
        notes.insert(0, t.msg("import-levels-move").arg("gains", gains).arg("losses", losses).to_string());
    }
    let (missing, missing_at) =
        if proposal.is_unchanged() { (Vec::new(), Vec::new()) } else { undescribed(t, next) };
    Difference {
        summary: summary.to_string(),
        missing,
        missing_at,
        problems: proposal
            .problems
            .iter()
            .map(|one| whole_sentence(&t.said(one.detail.clone())).into())
            .collect(),
        notes,
        changes,
        more: u32::try_from(more).unwrap_or(u32::MAX),
        upload: String::new(),
    }
}
