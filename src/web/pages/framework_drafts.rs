//! Writing a framework: begun empty, from a version or from a file; changed a piece at a time. A draft takes whatever is
//! typed: what is missing is asked for before it is published.

use actix_web::{HttpRequest, HttpResponse, web};

use super::sent::Sent;
use super::sign_in::see;
use crate::app::App;
use crate::app::drafting::{Content, Draft, Saved};
use crate::clock::day_of;
use crate::ids::{CompetencyId, FrameworkDraftId, FrameworkId};
use crate::interchange::{DEFAULT_LEVEL_NAMES, joined_group, split_group};
use crate::record::framework::{Competency, EvidenceRule, Framework, Level, LevelText};
use crate::record::framework_rules::{FRAMEWORK_LIMIT, VALID_MONTHS_LIMIT};
use crate::store::{framework_drafts, frameworks, people};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::framework::DraftListLine;
use crate::web::views::framework_draft::{
    DraftCompetencyPage, DraftLevel, DraftLine, DraftNewPage, DraftPage,
};
use crate::web::views::parts::Choice;
use crate::web::who::{PostedByRegistrar, Registrar};
use crate::web::words::Words;

/// Most drafts, and most versions to go on from, on a page.
const MOST: i64 = 100;

/// A draft by its id.
pub(super) async fn opened(app: &App, id: FrameworkDraftId) -> Result<Draft, Failure> {
    app.draft(id).await?.ok_or(Failure::Missing("draft"))
}

/// The revision that a form was drawn from.
pub(super) fn revision_of(sent: &Sent) -> u32 {
    sent.value("revision").parse().unwrap_or(0)
}

/// Somebody saved meanwhile; what was typed is in the form still.
pub(super) fn overtaken(t: Words, form: Form) -> Form {
    form.wrong("", t.text("draft-overtaken"))
}

pub(super) fn titled(t: Words, title: &str) -> String {
    if title.trim().is_empty() { t.text("draft-untitled") } else { title.to_owned() }
}

/// Text as it was typed, with line ends as everywhere else.
pub(super) fn typed(sent: &Sent, field: &str) -> String {
    sent.value(field).replace("\r\n", "\n").replace('\0', "").trim().to_owned()
}

/// Drafts for the list of frameworks.
pub(super) fn lines(
    conn: &mut crate::store::Conn,
    desk: &Desk,
) -> Result<Vec<DraftListLine>, crate::store::Error> {
    let t = desk.t;
    let found = framework_drafts::list(conn, None, MOST)?;
    let names = people::names(conn, found.iter().map(|one| one.owner))?;
    let line = |one: &framework_drafts::Draft| {
        let name = names.get(&one.owner).cloned().unwrap_or_else(|| t.text("import-somebody"));
        DraftListLine {
            href: format!("/frameworks/drafts/{}", one.id),
            title: titled(t, &one.title),
            about: about(t, one.based_on, &name, t.since(day_of(one.saved_at), desk.today).text),
        }
    };
    Ok(found.iter().map(line).collect())
}

fn about(t: Words, based_on: Option<u32>, name: &str, saved: String) -> String {
    let begun = match based_on {
        Some(version) => t.msg("draft-follows").arg("version", version).to_string(),
        None => t.text("draft-first"),
    };
    t.msg("draft-about").arg("begun", begun).arg("name", name).arg("saved", saved).to_string()
}

/// `GET /frameworks/drafts/new`.
pub(crate) async fn new(app: web::Data<App>, _who: Registrar, desk: Desk) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&new_page(&app, &desk, Form::default()).await?))
}

async fn new_page(app: &App, desk: &Desk, form: Form) -> Result<DraftNewPage, Failure> {
    let (at, t) = (desk.clone(), desk.t);
    app.db
        .read(move |conn| {
            let version = |one: frameworks::Newest| Choice {
                value: format!("{}/{}", one.id, one.version),
                text: t
                    .msg("draft-from-version")
                    .arg("title", one.title)
                    .arg("version", one.version)
                    .to_string(),
                about: String::new(),
            };
            Ok(DraftNewPage {
                t,
                frame: at.frame(conn, t.text("draft-new"))?,
                form,
                versions: frameworks::newest(conn, None, MOST)?.into_iter().map(version).collect(),
            })
        })
        .await
}

/// `POST /frameworks/drafts`: begins one, empty or from a version.
pub(crate) async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    posted: PostedByRegistrar<Sent>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let sent = posted.form;
    let title = typed(&sent, "title");
    let from = sent.value("from").split_once('/');
    let from =
        from.and_then(|(id, version)| Some((id.parse::<FrameworkId>().ok()?, version.parse::<u32>().ok()?)));
    let (content, based_on) = if let Some((id, version)) = from {
        let folds = app.folds();
        let versions = app.db.read(move |conn| folds.versions(conn, id)).await?;
        let found = versions.version(version).ok_or(Failure::Missing("version of this framework"))?;
        let framework = match title.is_empty() {
            true => found.clone(),
            false => Framework { title, ..found.clone() },
        };
        (Content { framework, crosswalk: Vec::new() }, Some(version))
    } else if title.is_empty() {
        let desk = Desk::at(&app, posted.who, &request);
        let form = sent.form().wrong("title", desk.t.text("draft-title-missing"));
        return Ok(page::mend(&new_page(&app, &desk, form).await?));
    } else {
        let id = app.ids.mint(app.clock.now());
        (Content::empty(id, title, DEFAULT_LEVEL_NAMES.map(str::to_owned)), None)
    };
    match app.begin_draft(posted.who.person, None, based_on, content).await? {
        Saved::Yes(draft) => Ok(see(&format!("/frameworks/drafts/{}?done=draft-begun", draft.id))),
        _ => Err(Failure::Missing("draft")),
    }
}

/// `GET /frameworks/drafts/{draft}`.
pub(crate) async fn show(
    app: web::Data<App>,
    _who: Registrar,
    desk: Desk,
    draft: web::Path<FrameworkDraftId>,
) -> Result<HttpResponse, Failure> {
    let draft = opened(&app, *draft).await?;
    let framework = &draft.content.framework;
    let mut form = Form::default()
        .with("title", &framework.title)
        .with("description", &framework.description)
        .with("language", framework.language.clone().unwrap_or_default());
    for level in Level::ALL {
        form = form.with(&format!("level-{level}"), framework.level_name(level));
    }
    if let Some(level) = framework.foundation_first {
        form = form.with("foundation_first", level.to_string());
    }
    Ok(page::ok(&drawn(&app, &desk, form, draft).await?))
}

/// `POST /frameworks/drafts/{draft}`: everything typed is saved, whatever button was pressed.
pub(crate) async fn change(
    request: HttpRequest,
    app: web::Data<App>,
    draft: web::Path<FrameworkDraftId>,
    posted: PostedByRegistrar<Sent>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let sent = posted.form;
    let desk = Desk::at(&app, posted.who, &request);
    let mut draft = opened(&app, *draft).await?;
    let seen = revision_of(&sent);
    if seen != draft.revision {
        let form = overtaken(desk.t, sent.form());
        return Ok(page::mend(&drawn(&app, &desk, form, draft).await?));
    }
    let then = sent.value("then");
    let framework = &mut draft.content.framework;
    framework.title = typed(&sent, "title");
    framework.description = typed(&sent, "description");
    framework.language = Some(typed(&sent, "language")).filter(|tag| !tag.is_empty());
    framework.level_names = Level::ALL.map(|level| typed(&sent, &format!("level-{level}")));
    framework.foundation_first =
        sent.value("foundation_first").parse().ok().and_then(|n: u8| Level::try_from(n).ok());
    let (code, title) = (typed(&sent, "new_code"), typed(&sent, "new_title"));
    let adds = !title.is_empty();
    if adds {
        draft.content.add(&app.ids, app.clock.now(), &code, &title);
    }
    for (way, down) in [("up-", false), ("down-", true)] {
        if let Some(id) = then.strip_prefix(way).and_then(|id| id.parse().ok()) {
            draft.content.shift(id, down);
        }
    }
    let here = format!("/frameworks/drafts/{}", draft.id);
    let missing = then == "add" && !adds;
    match app.save_draft(draft).await? {
        Saved::Yes(draft) if missing => {
            let form = sent.form().wrong("new_title", desk.t.text("draft-competency-untitled"));
            Ok(page::mend(&drawn(&app, &desk, form, *draft).await?))
        }
        Saved::Yes(_) if then == "look" => Ok(see(&format!("{here}/publication"))),
        Saved::Yes(_) if adds => Ok(see(&format!("{here}?done=draft-added#competencies"))),
        Saved::Yes(_) if then == "save" => Ok(see(&format!("{here}?done=draft-saved"))),
        Saved::Yes(_) => Ok(see(&format!("{here}#competencies"))),
        Saved::Overtaken(there) => {
            let form = overtaken(desk.t, sent.form());
            Ok(page::mend(&drawn(&app, &desk, form, *there).await?))
        }
        Saved::TooLarge(_) => {
            let form = too_large(desk.t, sent.form());
            let there = opened(&app, here_id(&here)?).await?;
            Ok(page::mend(&drawn(&app, &desk, form, there).await?))
        }
        Saved::Gone => Err(Failure::Missing("draft")),
    }
}

fn here_id(path: &str) -> Result<FrameworkDraftId, Failure> {
    path.rsplit('/').next().and_then(|id| id.parse().ok()).ok_or(Failure::Missing("draft"))
}

pub(super) fn too_large(t: Words, form: Form) -> Form {
    form.wrong("", t.msg("draft-too-large").arg("most", FRAMEWORK_LIMIT / 1024 / 1024).to_string())
}

/// "2 of 3 levels described".
fn described(t: Words, competency: &Competency) -> String {
    if competency.levels_alike() {
        return t.text("draft-alike");
    }
    let levels = competency.levels.iter().filter(|level| !level.descriptor.trim().is_empty());
    t.msg("draft-described").arg("count", levels.count()).to_string()
}

async fn drawn(app: &App, desk: &Desk, form: Form, draft: Draft) -> Result<DraftPage, Failure> {
    let (at, t) = (desk.clone(), desk.t);
    app.db
        .read(move |conn| {
            let framework = &draft.content.framework;
            let name = people::names(conn, [draft.owner])?.remove(&draft.owner);
            let name = name.unwrap_or_else(|| t.text("import-somebody"));
            let last = framework.competencies.len().saturating_sub(1);
            let line = |(at, one): (usize, &Competency)| DraftLine {
                id: one.id.to_string(),
                code: one.code.clone(),
                title: titled(t, &one.title),
                group: one.group.join(" › "),
                foundational: one.foundational,
                about: described(t, one),
                first: at == 0,
                last: at == last,
            };
            let foundation = |level: Level| Choice {
                value: level.to_string(),
                text: t
                    .msg("framework-foundation-first")
                    .arg("level", level.number())
                    .arg("above", level.number().saturating_add(1))
                    .to_string(),
                about: String::new(),
            };
            let title = titled(t, &framework.title);
            Ok(DraftPage {
                t,
                frame: at.frame(conn, title.clone())?,
                form,
                id: draft.id.to_string(),
                title,
                about: about(t, draft.based_on, &name, t.since(day_of(draft.saved_at), at.today).text),
                revision: draft.revision,
                competencies: framework.competencies.iter().enumerate().map(line).collect(),
                foundations: [Level::One, Level::Two].map(foundation).into(),
            })
        })
        .await
}

/// `POST /frameworks/drafts/{draft}/removal`.
pub(crate) async fn discard(
    app: web::Data<App>,
    draft: web::Path<FrameworkDraftId>,
    _posted: PostedByRegistrar<Sent>,
) -> Result<HttpResponse, Failure> {
    match app.discard_draft(*draft).await? {
        true => Ok(see("/frameworks?done=draft-discarded")),
        false => Err(Failure::Missing("draft")),
    }
}

/// `GET /frameworks/drafts/{draft}/competencies/{competency}`.
pub(crate) async fn competency(
    app: web::Data<App>,
    _who: Registrar,
    desk: Desk,
    path: web::Path<(FrameworkDraftId, CompetencyId)>,
) -> Result<HttpResponse, Failure> {
    let (draft, id) = path.into_inner();
    let draft = opened(&app, draft).await?;
    let one = draft.content.framework.competency(id).ok_or(Failure::Missing("competency"))?;
    let mut form = Form::default()
        .with("code", &one.code)
        .with("title", &one.title)
        .with("group", joined_group(&one.group))
        .with("description", &one.description);
    if one.foundational {
        form = form.with("foundational", "yes");
    }
    for level in Level::ALL {
        let text = one.level(level);
        let EvidenceRule { pieces, cycles, renewal_pieces } = text.evidence;
        for (field, value) in [
            ("descriptor", text.descriptor.clone()),
            ("learning", text.learning.clone()),
            ("practice", text.practice.clone()),
            ("assessment", text.assessment.clone()),
            ("pieces", pieces.to_string()),
            ("cycles", cycles.to_string()),
            ("renewal", renewal_pieces.to_string()),
            ("months", text.valid_months.map(|months| months.to_string()).unwrap_or_default()),
            ("second", if text.second_signer { "yes".to_owned() } else { String::new() }),
        ] {
            form = form.with(&format!("{field}-{level}"), value);
        }
    }
    Ok(page::ok(&competency_page(&app, &desk, form, &draft, id).await?))
}

/// A count as it was typed; nothing typed is `none`.
fn count<N: std::str::FromStr>(
    t: Words,
    sent: &Sent,
    (name, level): (&str, Level),
    none: Option<N>,
    most: u16,
    wrong: &mut Vec<(String, String)>,
) -> Option<N> {
    let field = format!("{name}-{level}");
    match sent.value(&field).trim() {
        "" => none,
        text => {
            let read = text.parse::<u16>().ok().filter(|n| *n <= most).and_then(|_| text.parse().ok());
            if read.is_none() {
                let words =
                    t.msg("draft-no-number").arg("level", level.number()).arg("most", most).to_string();
                wrong.push((field, words));
            }
            read
        }
    }
}

/// What the form says about one level; numbers that are none are named in `wrong`.
fn level_of(t: Words, sent: &Sent, level: Level, wrong: &mut Vec<(String, String)>) -> LevelText {
    let of = |name: &str| format!("{name}-{level}");
    let mut small = |name: &str| count(t, sent, (name, level), Some(0_u8), 255, wrong).unwrap_or(0);
    let evidence =
        EvidenceRule { pieces: small("pieces"), cycles: small("cycles"), renewal_pieces: small("renewal") };
    LevelText {
        descriptor: typed(sent, &of("descriptor")),
        learning: typed(sent, &of("learning")),
        practice: typed(sent, &of("practice")),
        assessment: typed(sent, &of("assessment")),
        evidence,
        second_signer: sent.value(&of("second")) == "yes",
        valid_months: count(t, sent, ("months", level), None, VALID_MONTHS_LIMIT, wrong),
    }
}

/// `POST /frameworks/drafts/{draft}/competencies/{competency}`.
pub(crate) async fn change_competency(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<(FrameworkDraftId, CompetencyId)>,
    posted: PostedByRegistrar<Sent>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let (sent, (draft, id)) = (posted.form, path.into_inner());
    let desk = Desk::at(&app, posted.who, &request);
    let t = desk.t;
    let mut draft = opened(&app, draft).await?;
    if revision_of(&sent) != draft.revision {
        let form = overtaken(t, sent.form());
        return Ok(page::mend(&competency_page(&app, &desk, form, &draft, id).await?));
    }
    let here = format!("/frameworks/drafts/{}", draft.id);
    let competencies = &mut draft.content.framework.competencies;
    let at = competencies.iter().position(|one| one.id == id).ok_or(Failure::Missing("competency"))?;
    let next = competencies.get(at + 1).map(|one| one.id);
    let mut wrong = Vec::new();
    if sent.value("then") == "remove" {
        draft.content.take_out(id);
    } else {
        let levels = Level::ALL.map(|level| level_of(t, &sent, level, &mut wrong));
        let Some(one) = competencies.get_mut(at) else { return Err(Failure::Missing("competency")) };
        one.code = typed(&sent, "code");
        one.title = typed(&sent, "title");
        one.group = split_group(&typed(&sent, "group"));
        one.description = typed(&sent, "description");
        one.foundational = sent.value("foundational") == "yes";
        one.levels = levels;
    }
    if !wrong.is_empty() {
        let form = wrong.into_iter().fold(sent.form(), |form, (field, words)| form.wrong(&field, words));
        let there = opened(&app, draft.id).await?;
        return Ok(page::mend(&competency_page(&app, &desk, form, &there, id).await?));
    }
    match app.save_draft(draft).await? {
        Saved::Yes(_) => Ok(see(&match (sent.value("then"), next) {
            ("remove", _) => format!("{here}?done=draft-removed#competencies"),
            ("next", Some(next)) => format!("{here}/competencies/{next}?done=draft-saved"),
            ("stay", _) => format!("{here}/competencies/{id}?done=draft-saved"),
            _ => format!("{here}?done=draft-saved#competencies"),
        })),
        Saved::Overtaken(there) => {
            let form = overtaken(t, sent.form());
            Ok(page::mend(&competency_page(&app, &desk, form, &there, id).await?))
        }
        Saved::TooLarge(_) => {
            let form = too_large(t, sent.form());
            let there = opened(&app, here_id(&here)?).await?;
            Ok(page::mend(&competency_page(&app, &desk, form, &there, id).await?))
        }
        Saved::Gone => Err(Failure::Missing("draft")),
    }
}

async fn competency_page(
    app: &App,
    desk: &Desk,
    form: Form,
    draft: &Draft,
    id: CompetencyId,
) -> Result<DraftCompetencyPage, Failure> {
    let (at, t, framework) = (desk.clone(), desk.t, &draft.content.framework);
    let place = framework.competencies.iter().position(|one| one.id == id);
    let title = titled(t, framework.competency(id).map_or("", |one| one.title.as_str()));
    let heading = title.clone();
    let frame = app.db.read(move |conn| at.frame(conn, heading)).await?;
    let level = |level: Level| DraftLevel::new(level.number(), titled(t, framework.level_name(level)));
    Ok(DraftCompetencyPage {
        t,
        frame,
        form,
        draft: draft.id.to_string(),
        draft_title: titled(t, &framework.title),
        id: id.to_string(),
        title,
        revision: draft.revision,
        levels: Level::ALL.map(level).into(),
        has_next: place.is_some_and(|at| at + 1 < framework.competencies.len()),
    })
}
