//! The competencies of a framework, a row of three stamps each.

use std::sync::Arc;

use super::Error;
use super::cover::caption;
use super::fonts::Face;
use super::page::{Canvas, Ink, MM, Role};
use super::passport::{MARGIN, Places, StampPlace, bottom, breadth};
use super::press::{Press, depth, first_baseline, fitting, height, last_baseline};
use super::stamp;
use super::text::{Align, Shaped, Type};
use super::words::Words;
use crate::record::framework::Level;
use crate::record::passport::{CompetencyRow, FrameworkPage, LevelState};

const TITLE: Type = Type::new(Face::Serif, 19.0).leading(1.25);
const RUNNING: Type = Type::new(Face::Serif, 9.5);
const CAPTION: Type = Type::new(Face::Sans, 8.5);
const HEAD: Type = Type::new(Face::SansBold, 7.5);
const CODE: Type = Type::new(Face::SansBold, 7.5).tracked(0.03);
const COMPETENCY: Type = Type::new(Face::Serif, 11.5).leading(1.3);
const NOTE: Type = Type::new(Face::Sans, 8.0);

/// Width of the column of one level's stamps.
const COLUMN: f32 = 29.0;
/// Height of a row whose text does not need more.
const ROW: f32 = 28.4;

pub(super) fn draw(
    press: &mut Press<'_>,
    framework: &FrameworkPage,
    places: &mut Places,
) -> Result<(), Error> {
    press.canvas.new_page();
    press.canvas.bookmark(&framework.title, 0, MARGIN);
    let mut y = MARGIN - 1.0;
    places.chapters.push((press.canvas.page(), y));
    let title =
        press.set(&framework.title, TITLE, breadth(press), Align::Left, &"the title of a framework")?;
    press.canvas.part(Role::Heading1, None, |canvas| canvas.text(&title, (MARGIN, y), Ink::Full))?;
    y += height(&title) + 0.5;
    let caption = caption(press, framework);
    let caption = press.line(&caption, CAPTION, &"a caption")?;
    press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(&caption, (MARGIN, y), Ink::Soft))?;
    y += height(&caption) + 4.0;
    y = column_heads(press, framework, y)?;
    if framework.competencies.is_empty() {
        let nothing = press.words.get("documents-nothing-yet");
        let nothing = press.line(&nothing, NOTE, &"a note")?;
        return press
            .canvas
            .part(Role::Paragraph, None, |canvas| canvas.text(&nothing, (MARGIN, y + 4.0), Ink::Soft));
    }
    for competency in &framework.competencies {
        y = row(press, framework, competency, y, places)?;
    }
    Ok(())
}

/// A further page of the same framework. Gives back where its rows begin.
fn go_on(press: &mut Press<'_>, framework: &FrameworkPage) -> Result<f32, Error> {
    press.canvas.new_page();
    let y = MARGIN - 2.0;
    let title =
        press.set(&framework.title, RUNNING, breadth(press), Align::Left, &"the title of a framework")?;
    press.canvas.part(Role::Artifact, None, |canvas| canvas.lines(&title, 0..1, (MARGIN, y), Ink::Soft))?;
    column_heads(press, framework, y + 9.0)
}

/// Middle of the column of a level.
fn middle(press: &Press<'_>, level: Level) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "there are three")]
    let from_right = (2 - level.index()) as f32 + 0.5;
    press.canvas.size.0 - MARGIN - COLUMN * from_right + 1.5
}

fn column_heads(press: &mut Press<'_>, framework: &FrameworkPage, y: f32) -> Result<f32, Error> {
    let width = breadth(press);
    let competency = press.words.get("documents-competency");
    let competency = press.line(&competency, HEAD, &"a heading")?;
    let mut heads = Vec::new();
    for level in Level::ALL {
        let name = &framework.level_names[level.index()];
        heads.push((
            press.fitted(name, HEAD, COLUMN - 2.0, 5.0, &"the name of a level")?,
            middle(press, level),
        ));
    }
    press.canvas.part(Role::Artifact, None, |canvas| {
        canvas.text(&competency, (MARGIN, y), Ink::Soft)?;
        for (head, x) in &heads {
            canvas.centred(head, (*x, y + first_baseline(&competency) - last_baseline(head)), Ink::Soft)?;
        }
        canvas.line((MARGIN, y + 5.2), (MARGIN + width, y + 5.2), Ink::Full, 0.6);
        Ok(())
    })?;
    Ok(y + 5.6)
}

/// The text beside a row's stamps: set lines, their ink, the space above them.
type Side = Vec<(Arc<Shaped>, Ink, f32)>;

fn side(press: &mut Press<'_>, row: &CompetencyRow, width: f32) -> Result<Side, Error> {
    let place = format!("the title of competency {}", row.code);
    let code = press.set(&row.code, CODE, width, Align::Left, &"the code of a competency")?;
    let title = press.set(&row.title, COMPETENCY, width, Align::Left, &place)?;
    let mut side = vec![(code, Ink::Soft, 0.0), (title, Ink::Full, 0.4)];
    let mut notes = Vec::new();
    if let Some(earned_as) = &row.earned_as {
        notes.push(press.words.with("documents-earned-as", &[("title", earned_as)]));
    }
    if row.retired {
        notes.push(press.words.get("documents-retired"));
    }
    for stamp in &row.levels {
        let id = match stamp.state {
            LevelState::Earned => "documents-earned-apart",
            // Said once for the whole row, above.
            LevelState::Signed | LevelState::Expired => continue,
            _ => "documents-signed-as",
        };
        if let Some(title) = &stamp.earned_as {
            notes.push(press.words.with(id, &[("level", &stamp.level.to_string()), ("title", title)]));
        }
    }
    notes.extend(row.own_view().map(|view| own_view(&press.words, view.level, row.highest())));
    for note in notes {
        side.push((press.set(&note, NOTE, width, Align::Left, &place)?, Ink::Soft, 0.6));
    }
    Ok(side)
}

/// "Own view: level 2; level 1 is signed" (P-11).
fn own_view(words: &Words, says: Option<Level>, signed: Option<Level>) -> String {
    let said = |level: Option<Level>, id: &str, none: &str| match level {
        Some(level) => words.with(id, &[("level", &level.to_string())]),
        None => words.get(none),
    };
    let says = said(says, "documents-own-view-level", "documents-own-view-none");
    let signed = said(signed, "documents-own-view-signed", "documents-own-view-unsigned");
    words.with("documents-own-view", &[("says", &says), ("signed", &signed)])
}

/// Draws a row, on a new page when it does not fit. Gives back where it ends.
fn row(
    press: &mut Press<'_>,
    framework: &FrameworkPage,
    competency: &CompetencyRow,
    mut y: f32,
    places: &mut Places,
) -> Result<f32, Error> {
    let width = breadth(press) - 3.0 * COLUMN - 4.0;
    let side = side(press, competency, width)?;
    let text: f32 = side.iter().map(|(shaped, _, gap)| height(shaped) + gap).sum();
    let tall = (text + 7.0).max(ROW);
    if y + tall > bottom(press) {
        y = go_on(press, framework)?;
    }
    press.canvas.bookmark(&competency.title, 1, y);
    let room = bottom(press) - y;
    let middle = y + tall.min(room) / 2.0;
    let foundational = competency.foundational.then(|| press.words.get("documents-foundational"));
    let foundational = foundational.map(|word| press.line(&word, HEAD, &"a note")).transpose()?;
    let end = if tall <= room {
        let top = middle - text / 2.0;
        press.canvas.part(Role::Heading2, None, |canvas| {
            if let (Some(word), Some((code, ..))) = (&foundational, side.first()) {
                mark(canvas, word, code, top)?;
            }
            let mut at = top;
            side.iter().try_for_each(|(shaped, ink, gap)| {
                at += gap;
                canvas.text(shaped, (MARGIN, at), *ink)?;
                at += height(shaped);
                Ok(())
            })
        })?;
        stamps(press, framework, competency, middle, places)?;
        y + tall
    } else {
        // Text longer than a page: stamps stay where the row begins.
        stamps(press, framework, competency, middle, places)?;
        if let (Some(word), Some((code, ..))) = (&foundational, side.first()) {
            press.canvas.part(Role::Paragraph, None, |canvas| mark(canvas, word, code, y + 3.5))?;
        }
        let mut at = y + 3.5;
        for (shaped, ink, gap) in &side {
            at += gap;
            let mut from = 0;
            while from < shaped.lines.len() {
                let to = from + fitting(shaped, bottom(press) - at - 1.0).min(shaped.lines.len() - from);
                if to == from {
                    at = go_on(press, framework)? + 3.5;
                    continue;
                }
                press.canvas.part(Role::Heading2, None, |canvas| {
                    canvas.lines(shaped, from..to, (MARGIN, at), *ink)
                })?;
                at += depth(shaped, to - from);
                from = to;
            }
        }
        at + 3.5
    };
    press.canvas.rule(end);
    Ok(end)
}

/// Marks a competency that others build on, beside its code.
fn mark(canvas: &mut Canvas<'_>, word: &Shaped, code: &Shaped, top: f32) -> Result<(), Error> {
    let x = MARGIN + code.width / MM + if code.width > 0.0 { 3.0 } else { 0.0 };
    let base = top + first_baseline(code);
    canvas.rectangle((x, base - 1.85), (1.9, 1.9), Ink::Full);
    canvas.text(word, (x + 3.1, base - first_baseline(word)), Ink::Full)
}

fn stamps(
    press: &mut Press<'_>,
    framework: &FrameworkPage,
    competency: &CompetencyRow,
    y: f32,
    places: &mut Places,
) -> Result<(), Error> {
    let mut stamps = Vec::with_capacity(3);
    for slot in &competency.levels {
        let at = (middle(press, slot.level), y);
        stamps.push((stamp::set(press, slot, &framework.level_names[slot.level.index()])?, at));
        if let Some(signoff) = slot.signoff_id {
            places.stamps.push(StampPlace { signoff, page: press.canvas.page(), at });
        }
    }
    let spoken = stamps.iter().map(|(stamp, _)| &*stamp.spoken).collect::<Vec<_>>().join(" ");
    press.canvas.part(Role::Figure, Some(spoken), |canvas| {
        stamps.iter().try_for_each(|(stamp, at)| stamp::draw(canvas, stamp, *at))
    })
}
