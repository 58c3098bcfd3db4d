//! A draft's competencies as one table, a row each, filled like a spreadsheet and from one.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::framework_drafts::{opened, overtaken, revision_of, titled, too_large, typed};
use super::sent::Sent;
use super::sign_in::see;
use crate::app::App;
use crate::app::drafting::{Content, Draft, Saved};
use crate::clock::Instant;
use crate::files::Hash;
use crate::ids::{CompetencyId, FrameworkDraftId, Ids};
use crate::interchange::{joined_group, pasted, split_group};
use crate::record::framework::{Competency, Level};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::framework_draft::{DraftTablePage, TableRow};
use crate::web::views::parts::Pager;
use crate::web::who::{PostedByRegistrar, Registrar};
use crate::web::words::Words;

/// Competencies on one page.
const ROWS: usize = 50;
/// Empty rows at the end, for whoever has no scripts to add some.
const EMPTY: usize = 3;
/// Empty rows at the end for whoever asks for more.
const MORE: usize = 10;

/// Which part of the table is shown.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Part {
    page: usize,
    more: bool,
}

/// What one row says.
#[derive(Default)]
struct Row {
    code: String,
    title: String,
    group: String,
    foundational: bool,
    levels: [String; 3],
}

impl Row {
    fn sent(sent: &Sent, key: &str) -> Self {
        let cell = |name: &str| typed(sent, &format!("{name}-{key}"));
        Self {
            code: cell("code"),
            title: cell("title"),
            group: cell("group"),
            foundational: cell("foundational") == "yes",
            levels: [cell("level1"), cell("level2"), cell("level3")],
        }
    }

    fn of(one: &Competency) -> Self {
        Self {
            code: one.code.clone(),
            title: one.title.clone(),
            group: joined_group(&one.group),
            foundational: one.foundational,
            levels: one.levels.clone().map(|level| level.descriptor),
        }
    }

    /// Tells whether a row still says what it said when it was drawn: a short hash of its words.
    fn mark(&self) -> String {
        let texts = [&self.code, &self.title, &self.group];
        let texts =
            texts.into_iter().chain(&self.levels).map(|text| text.replace("\r\n", "\n").trim().to_owned());
        let all = texts.chain([self.foundational.to_string()]).collect::<Vec<_>>().join("\u{1f}");
        Hash::of(all.as_bytes()).hex().chars().take(16).collect()
    }

    fn is_blank(&self) -> bool {
        let texts = [&self.code, &self.title, &self.group];
        !self.foundational && texts.into_iter().chain(&self.levels).all(String::is_empty)
    }

    /// Says it of a competency. What has no column stays as it is.
    fn say(self, of: &mut Competency) {
        of.code = self.code;
        of.title = self.title;
        of.group = split_group(&self.group);
        of.foundational = self.foundational;
        for (level, descriptor) in of.levels.iter_mut().zip(self.levels) {
            level.descriptor = descriptor;
        }
    }

    fn add(self, content: &mut Content, ids: &Ids, now: Instant) {
        let id = content.add(ids, now, &self.code, &self.title);
        let code = content.framework.competency(id).map_or_else(String::new, |one| one.code.clone());
        if let Some(one) = content.framework.competencies.iter_mut().find(|one| one.id == id) {
            Self { code, ..self }.say(one);
        }
    }
}

/// The rows that were sent, in their order: those whose field `row-ROW` says so.
fn rows_of(sent: &Sent) -> impl Iterator<Item = &str> {
    sent.0.iter().filter_map(|(name, value)| name.strip_prefix("row-").filter(|key| key == value))
}

/// The rows of pasted text, in the order of the table's columns.
fn pasted_rows(t: Words, text: &str) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    for (at, cells) in pasted::cells(text).into_iter().enumerate() {
        let number = at + 1;
        if cells.len() > 7 {
            let words = t.msg("table-pasted-wide").arg("row", number).arg("count", cells.len());
            return Err(words.to_string());
        }
        let mut cells = cells.into_iter();
        let mut next = || cells.next().unwrap_or_default();
        let (code, title, group, foundational) = (next(), next(), next(), next());
        let levels = [next(), next(), next()];
        let Some(foundational) = pasted::yes(&foundational) else {
            // The row of headings, which people copy along; any other word there is a slip, and its row must not be lost.
            let heading = foundational.to_lowercase();
            if at == 0
                && (heading == "foundational" || heading == t.text("draft-field-foundational").to_lowercase())
            {
                continue;
            }
            let words = t.msg("table-pasted-neither").arg("row", number).arg("cell", foundational);
            return Err(words.to_string());
        };
        rows.push(Row { code, title, group, foundational, levels });
    }
    Ok(rows)
}

/// `GET /frameworks/drafts/{draft}/table`.
pub(crate) async fn show(
    app: web::Data<App>,
    _who: Registrar,
    desk: Desk,
    draft: web::Path<FrameworkDraftId>,
    part: web::Query<Part>,
) -> Result<HttpResponse, Failure> {
    let draft = opened(&app, *draft).await?;
    let Part { page, more } = part.into_inner();
    let shown = Shown::of(&draft, page);
    let mut form = Form::default();
    for one in shown.competencies(&draft) {
        let cell = |name: &str| format!("{name}-{}", one.id);
        form = form.with(&cell("code"), &one.code).with(&cell("title"), &one.title);
        form = form.with(&cell("group"), joined_group(&one.group));
        if one.foundational {
            form = form.with(&cell("foundational"), "yes");
        }
        for level in Level::ALL {
            form = form.with(&cell(&format!("level{level}")), &one.level(level).descriptor);
        }
        form = form.with(&cell("was"), Row::of(one).mark());
    }
    let ids = shown.competencies(&draft).iter().map(|one| one.id.to_string());
    let empty = if more { MORE } else { EMPTY };
    let new = (1..=empty).map(|n| format!("new-{n}")).filter(|_| shown.is_last());
    let keys = ids.chain(new).collect();
    Ok(page::ok(&drawn(&app, &desk, form, &draft, shown, keys).await?))
}

/// `POST /frameworks/drafts/{draft}/table`: everything typed is saved, whatever button was pressed.
pub(crate) async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    place: web::Path<FrameworkDraftId>,
    posted: PostedByRegistrar<Sent>,
) -> Result<HttpResponse, Failure> {
    let PostedByRegistrar(posted) = posted;
    let sent = posted.form;
    let desk = Desk::at(&app, posted.who, &request);
    let t = desk.t;
    let id = *place;
    let mut draft = opened(&app, id).await?;
    let shown = Shown::of(&draft, sent.value("page").parse().unwrap_or(1));
    if revision_of(&sent) != draft.revision {
        return again(&app, &desk, overtaken(t, sent.form()), &sent, &draft).await;
    }
    let more = match pasted_rows(t, &sent.value("pasted").replace('\0', "")) {
        Ok(rows) => rows,
        Err(words) => {
            return again(&app, &desk, sent.form().wrong("pasted", words), &sent, &draft).await;
        }
    };
    let now = app.clock.now();
    for key in rows_of(&sent) {
        let row = Row::sent(&sent, key);
        let known = key.parse::<CompetencyId>().ok();
        let there =
            known.and_then(|id| draft.content.framework.competencies.iter_mut().find(|one| one.id == id));
        let (out, touched) =
            (sent.value(&format!("out-{key}")) == "yes", sent.value(&format!("was-{key}")) != row.mark());
        match (there, known) {
            (_, Some(id)) if out => draft.content.take_out(id),
            // What somebody else changed meanwhile is not taken back by whoever did not touch it.
            (_, Some(_)) if !touched => {}
            (Some(one), _) => row.say(one),
            // New, or taken out by somebody else while it was changed here.
            _ if !row.is_blank() => row.add(&mut draft.content, &app.ids, now),
            _ => {}
        }
    }
    for row in more {
        row.add(&mut draft.content, &app.ids, now);
    }
    let here = format!("/frameworks/drafts/{}", draft.id);
    match app.save_draft(draft).await? {
        Saved::Yes(draft) => Ok(see(&match sent.value("then") {
            "back" => format!("{here}?done=draft-saved#competencies"),
            "more" => format!("{here}/table?page={}&more=true#end", Shown::of(&draft, usize::MAX).page),
            _ => format!("{here}/table?page={}&done=draft-saved", shown.page),
        })),
        Saved::Overtaken(there) => again(&app, &desk, overtaken(t, sent.form()), &sent, &there).await,
        Saved::TooLarge(_) => {
            let there = opened(&app, id).await?;
            again(&app, &desk, too_large(t, sent.form()), &sent, &there).await
        }
        Saved::Gone => Err(Failure::Missing("draft")),
    }
}

/// The table as it was sent, with what is wrong.
async fn again(
    app: &App,
    desk: &Desk,
    form: Form,
    sent: &Sent,
    draft: &Draft,
) -> Result<HttpResponse, Failure> {
    let shown = Shown::of(draft, sent.value("page").parse().unwrap_or(1));
    let keys = rows_of(sent).map(str::to_owned).collect();
    Ok(page::mend(&drawn(app, desk, form, draft, shown, keys).await?))
}

/// The part of the table on one page.
#[derive(Clone, Copy)]
struct Shown {
    /// Counted from 1.
    page: usize,
    pages: usize,
}

impl Shown {
    /// The page that is asked for, or the last there is.
    fn of(draft: &Draft, page: usize) -> Self {
        let pages = draft.content.framework.competencies.len().div_ceil(ROWS).max(1);
        Self { page: page.clamp(1, pages), pages }
    }

    fn is_last(self) -> bool {
        self.page == self.pages
    }

    fn first(self) -> usize {
        (self.page - 1) * ROWS
    }

    fn competencies(self, draft: &Draft) -> &[Competency] {
        let all = draft.content.framework.competencies.get(self.first()..).unwrap_or_default();
        &all[..all.len().min(ROWS)]
    }
}

async fn drawn(
    app: &App,
    desk: &Desk,
    form: Form,
    draft: &Draft,
    shown: Shown,
    keys: Vec<String>,
) -> Result<DraftTablePage, Failure> {
    let (at, t, framework) = (desk.clone(), desk.t, &draft.content.framework);
    let frame = app.db.read(move |conn| at.frame(conn, t.text("table-title"))).await?;
    let address = |page: usize| format!("/frameworks/drafts/{}/table?page={page}", draft.id);
    let part = match shown.pages {
        1 => String::new(),
        _ => t
            .msg("table-part")
            .arg("first", shown.first() + 1)
            .arg("last", shown.first() + shown.competencies(draft).len())
            .arg("all", framework.competencies.len())
            .to_string(),
    };
    let row = |(at, key): (usize, String)| {
        let new = key.parse::<CompetencyId>().is_err();
        TableRow::new(key, shown.first() + at + 1, new)
    };
    Ok(DraftTablePage {
        t,
        frame,
        form,
        draft: draft.id.to_string(),
        draft_title: titled(t, &framework.title),
        revision: draft.revision,
        page: shown.page,
        part,
        pages: Pager::numbered(shown.page, shown.pages, address),
        grows: shown.is_last(),
        level_names: Level::ALL.map(|level| titled(t, framework.level_name(level))).into(),
        rows: keys.into_iter().enumerate().map(row).collect(),
    })
}
