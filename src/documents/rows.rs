//! The competencies of a framework, a row of three stamps each.

use std::sync::Arc;

use super::Error;
use super::cover::caption;
use super::fonts::Face;
use super::page::{Ink, Role};
use super::passport::{MARGIN, Places, StampPlace, bottom, breadth};
use super::press::{Press, first_baseline, height};
use super::stamp;
use super::text::{Align, Shaped, Type};
use crate::record::framework::Level;
use crate::record::passport::{CompetencyRow, FrameworkPage};

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
        let text = press.words.with("documents-level", &[("level", &level.to_string())]);
        heads.push((press.line(&text, HEAD, &"a heading")?, middle(press, level)));
    }
    let _ = framework;
    press.canvas.part(Role::Artifact, None, |canvas| {
        canvas.text(&competency, (MARGIN, y), Ink::Soft)?;
        for (head, x) in &heads {
            canvas.centred(head, (*x, y), Ink::Soft)?;
        }
        canvas.line((MARGIN, y + 5.2), (MARGIN + width, y + 5.2), Ink::Full, 0.6);
        Ok(())
    })?;
    Ok(y + 5.6)
}

/// The text beside a row's stamps, and the ink and space above each piece.
type Side = Vec<(Arc<Shaped>, Ink, f32, Role)>;

fn side(press: &mut Press<'_>, row: &CompetencyRow, width: f32) -> Result<Side, Error> {
    let place = format!("the title of competency {}", row.code);
    let mut side: Side = Vec::new();
    let code = press.set(&row.code, CODE, width, Align::Left, &"the code of a competency")?;
    side.push((code, Ink::Soft, 0.0, Role::Paragraph));
    let title = press.set(&row.title, COMPETENCY, width, Align::Left, &place)?;
    side.push((title, Ink::Full, 0.4, Role::Heading2));
    let mut notes = Vec::new();
    if let Some(earned_as) = &row.earned_as {
        notes.push(press.words.with("documents-earned-as", &[("title", earned_as)]));
    }
    if row.retired {
        notes.push(press.words.get("documents-retired"));
    }
    if let Some(level) = row.self_assessed {
        notes.push(press.words.with("documents-self-assessed", &[("level", &level.to_string())]));
    }
    for note in notes {
        let note = press.set(&note, NOTE, width, Align::Left, &place)?;
        side.push((note, Ink::Soft, 0.6, Role::Paragraph));
    }
    Ok(side)
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
    let text: f32 = side.iter().map(|(shaped, _, gap, _)| height(shaped) + gap).sum();
    let tall = (text + 7.0).max(ROW);
    if y + tall > bottom(press) {
        y = go_on(press, framework)?;
    }
    press.canvas.bookmark(&competency.title, 1, y);
    let room = bottom(press) - y;
    let middle_y = y + tall.min(room) / 2.0;
    let mut at = if tall <= room { middle_y - text / 2.0 } else { y + 3.5 };
    let stamps_page = press.canvas.page();
    // Stamps first when the text goes on to another page, so that they stay where the row begins.
    let stamps_first = tall > room;
    if stamps_first {
        stamps(press, framework, competency, middle_y, places)?;
    }
    let foundational = competency.foundational.then(|| press.words.get("documents-foundational"));
    for (index, (shaped, ink, gap, role)) in side.iter().enumerate() {
        at += gap;
        let mut from = 0;
        while from < shaped.lines.len() {
            #[allow(clippy::cast_precision_loss, reason = "lines are counted in tens")]
            let step = height(shaped) / shaped.lines.len() as f32;
            let fits = (from..shaped.lines.len()).take_while(|line| {
                #[allow(clippy::cast_precision_loss, reason = "lines are counted in tens")]
                let end = at + step * (line - from + 1) as f32;
                end <= bottom(press) - 1.0
            });
            let to = from + fits.count();
            if to == from {
                at = go_on(press, framework)? + 3.5;
                continue;
            }
            press.canvas.part(*role, None, |canvas| canvas.lines(shaped, from..to, (MARGIN, at), *ink))?;
            #[allow(clippy::cast_precision_loss, reason = "lines are counted in tens")]
            let drawn = step * (to - from) as f32;
            if let (0, Some(word)) = (index, &foundational) {
                mark(press, word, shaped, at)?;
            }
            at += drawn;
            from = to;
        }
    }
    if !stamps_first {
        stamps(press, framework, competency, middle_y, places)?;
    }
    let end = if press.canvas.page() == stamps_page && !stamps_first { y + tall } else { at + 3.5 };
    let width = breadth(press);
    press.canvas.part(Role::Artifact, None, |canvas| {
        canvas.line((MARGIN, end), (MARGIN + width, end), Ink::Hair, 0.5);
        Ok(())
    })?;
    Ok(end)
}

/// Marks a competency that others build on, beside its code.
fn mark(press: &mut Press<'_>, word: &str, code: &Shaped, top: f32) -> Result<(), Error> {
    let x = MARGIN + code.width / super::page::MM + if code.width > 0.0 { 3.0 } else { 0.0 };
    let word = press.line(word, HEAD, &"a note")?;
    let base = top + first_baseline(code);
    press.canvas.part(Role::Paragraph, None, |canvas| {
        canvas.rectangle((x, base - 1.9), (1.9, 1.9), Ink::Full);
        canvas.text(&word, (x + 3.1, base - first_baseline(&word)), Ink::Full)
    })
}

fn stamps(
    press: &mut Press<'_>,
    framework: &FrameworkPage,
    competency: &CompetencyRow,
    y: f32,
    places: &mut Places,
) -> Result<(), Error> {
    for slot in &competency.levels {
        let at = (middle(press, slot.level), y);
        stamp::draw(press, slot, &framework.level_names[slot.level.index()], at)?;
        if let Some(signoff) = slot.signoff_id {
            places.stamps.push(StampPlace { signoff, page: press.canvas.page(), at });
        }
    }
    Ok(())
}
