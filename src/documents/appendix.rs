//! The appendix: every sign-off with what was signed and on what grounds.

use std::sync::Arc;

use super::Error;
use super::fonts::Face;
use super::page::{Ink, Role};
use super::passport::{MARGIN, Places, bottom, breadth};
use super::press::{Press, depth, first_baseline, fitting, height};
use super::text::{Align, Shaped, Type, printable};
use crate::clock::day_of;
use crate::language::reads_from_the_right;
use crate::record::passport::{LevelState, Passport, SignOffLine};

const TITLE: Type = Type::new(Face::Serif, 19.0).leading(1.25);
const RUNNING: Type = Type::new(Face::Serif, 9.5);
const FRAMEWORK: Type = Type::new(Face::Serif, 13.0).leading(1.3);
const DATE: Type = Type::new(Face::SansBold, 8.5);
const COMPETENCY: Type = Type::new(Face::Serif, 10.5).leading(1.3);
const LEVEL: Type = Type::new(Face::SansBold, 8.5);
const TEXT: Type = Type::new(Face::Sans, 8.5).leading(1.42);
const SMALL: Type = Type::new(Face::Sans, 8.0).leading(1.42);

/// Width of the column of dates.
const DATES: f32 = 27.0;
/// Space above and below what is said about a sign-off.
const AIR: f32 = 3.2;

pub(super) fn draw(press: &mut Press<'_>, passport: &Passport, places: &mut Places) -> Result<(), Error> {
    press.canvas.new_page();
    let text = press.words.get("documents-appendix");
    press.canvas.bookmark(&text, 0, MARGIN);
    let title = press.line(&text, TITLE, &"a title")?;
    let mut y = MARGIN - 1.0;
    press.canvas.part(Role::Heading1, None, |canvas| canvas.text(&title, (MARGIN, y), Ink::Full))?;
    y += height(&title) + 4.0;
    if passport.frameworks.iter().all(|framework| framework.sign_offs.is_empty()) {
        let nothing = press.words.get("documents-no-sign-offs");
        let nothing = press.set(&nothing, TEXT, breadth(press).min(120.0), Align::Start, &"a note")?;
        return press
            .canvas
            .part(Role::Paragraph, None, |canvas| canvas.text(&nothing, (MARGIN, y), Ink::Soft));
    }
    for framework in passport.frameworks.iter().filter(|framework| !framework.sign_offs.is_empty()) {
        let title = press.set(
            &framework.title,
            FRAMEWORK,
            breadth(press),
            Align::Left,
            &"the title of a framework",
        )?;
        // A heading never stands alone at the end of a page.
        if y + height(&title) + 34.0 > bottom(press) {
            y = go_on(press)?;
        }
        press.canvas.bookmark(&framework.title, 1, y);
        press.canvas.part(Role::Heading2, None, |canvas| canvas.text(&title, (MARGIN, y), Ink::Full))?;
        y += height(&title) + 2.5;
        for line in &framework.sign_offs {
            y = entry(press, line, y, places).map_err(|error| titled(error, line, &passport.person.name))?;
        }
        y += 8.0;
    }
    Ok(())
}

fn go_on(press: &mut Press<'_>) -> Result<f32, Error> {
    press.canvas.new_page();
    let text = press.words.get("documents-appendix-continued");
    let title = press.line(&text, RUNNING, &"a title")?;
    press
        .canvas
        .part(Role::Artifact, None, |canvas| canvas.text(&title, (MARGIN, MARGIN - 2.0), Ink::Soft))?;
    Ok(MARGIN + 6.0)
}

/// What is said about a sign-off: set lines, their ink, the space above them. The first is its title.
type Pieces = Vec<(Arc<Shaped>, Ink, f32)>;

fn pieces(press: &mut Press<'_>, line: &SignOffLine, width: f32) -> Result<Pieces, Error> {
    let mut pieces: Pieces = Vec::new();
    let mut add = |press: &mut Press<'_>, text: &str, style: Type, ink, gap, place: &str| {
        let place = format!("{place} of the sign-off for {}", line.code);
        press.set(text, style, width, Align::Start, &place).map(|shaped| pieces.push((shaped, ink, gap)))
    };
    let title =
        [&*line.code, &*line.competency].iter().filter(|s| !s.is_empty()).copied().collect::<Vec<_>>();
    let title = title.join("  ");
    // A code in Latin letters is no reason to read the words after it from the left.
    let title = if line.competency.contains(reads_from_the_right) { press.words.ours(&title) } else { title };
    add(press, &title, COMPETENCY, Ink::Full, 0.0, "the competency")?;
    let level = press.words.with("documents-level", &[("level", &line.level.to_string())]);
    let level = format!("{level} · {}", press.words.apart(&line.level_name));
    add(press, &level, LEVEL, Ink::Full, 0.3, "the level")?;
    if let Some(state) = state(press, line) {
        let state = press.words.ours(&state);
        add(press, &state, LEVEL, Ink::Soft, 0.3, "the state")?;
    }
    if !line.descriptor.trim().is_empty() {
        add(press, line.descriptor.trim(), TEXT, Ink::Full, 0.5, "the descriptor")?;
    }
    let mut facts = vec![signatures(press, line)];
    if let Some(cohort) = &line.cohort {
        facts.push(press.words.with("documents-in-cohort", &[("cohort", cohort)]));
    }
    facts.push(
        press.words.with("documents-under-version", &[("version", &line.framework_version.to_string())]),
    );
    if let (Some(day), LevelState::Signed) = (line.expires_on, line.state) {
        let date = press.words.date(day, false);
        facts.push(press.words.with("documents-valid-until", &[("date", &date)]));
    }
    add(press, &facts.join(" · "), SMALL, Ink::Soft, 0.8, "a name")?;
    let judged = if let Some(reason) = &line.prior_learning_reason {
        Some((press.words.get("documents-prior-learning"), press.words.apart(reason).into_owned()))
    } else if line.evidence.is_empty() {
        None
    } else {
        let titles = line
            .evidence
            .iter()
            .map(|title| press.words.apart(title))
            .collect::<Vec<_>>()
            .join(&press.words.get("list-semicolon"));
        Some((press.words.get("documents-evidence-judged"), titles))
    };
    if let Some((label, text)) = judged {
        let said = format!("{label}{} {text}", press.words.get("colon"));
        add(press, &said, SMALL, Ink::Soft, 0.0, "the evidence")?;
    }
    Ok(pieces)
}

/// Says in which title of evidence the character stands that no font has, and whose evidence it is, so that they can
/// call it otherwise.
fn titled(error: Error, line: &SignOffLine, whose: &str) -> Error {
    match error {
        Error::MissingGlyph { character, code_point, place } => {
            let title = line.evidence.iter().find(|title| title.contains(character));
            let place = match title {
                Some(title) if line.prior_learning_reason.is_none() && place.starts_with("the evidence") => {
                    format!("{place}, in the title “{}” that {whose} gave it", printable(title))
                }
                _ => place,
            };
            Error::MissingGlyph { character, code_point, place }
        }
        other => other,
    }
}

/// Who signed; where two did, each with their own day.
fn signatures(press: &Press<'_>, line: &SignOffLine) -> String {
    let words = &press.words;
    let day = |at| words.date(day_of(at), false);
    match (line.signed_by.first(), &line.second) {
        (Some(first), Some(second)) => words.with(
            "documents-signed-in-turn",
            &[
                ("date", &day(line.signed_at)),
                ("signer", first),
                ("second-date", &day(second.signed_at)),
                ("second", &second.signed_by),
            ],
        ),
        _ => words.with("documents-signed-by", &[("signers", &words.list(&line.signed_by))]),
    }
}

/// Why a sign-off is not in force, in words.
fn state(press: &Press<'_>, line: &SignOffLine) -> Option<String> {
    let state = match line.state {
        LevelState::Expired => match line.expires_on {
            Some(day) => {
                press.words.with("documents-state-expired", &[("date", &press.words.date(day, false))])
            }
            None => press.words.get("documents-state-expired-undated"),
        },
        LevelState::Revoked => press.words.get("documents-state-revoked"),
        LevelState::Suspended => press.words.get("documents-state-suspended"),
        LevelState::InReview => press.words.get("documents-state-half"),
        _ => return None,
    };
    let state = match line.ended_on {
        Some(day) => {
            let date = press.words.date(day, false);
            press.words.with("documents-ended-on", &[("state", &state), ("date", &date)])
        }
        None => state,
    };
    Some(match &line.ended {
        Some(reason) => press.words.with("documents-ended", &[("state", &state), ("reason", reason)]),
        None => state,
    })
}

/// Draws a sign-off, on a new page when it does not fit. Gives back where it ends.
fn entry(press: &mut Press<'_>, line: &SignOffLine, mut y: f32, places: &mut Places) -> Result<f32, Error> {
    let width = breadth(press) - DATES;
    let pieces = pieces(press, line, width)?;
    let tall: f32 = 2.0 * AIR + pieces.iter().map(|(shaped, _, gap)| height(shaped) + gap).sum::<f32>();
    // What is longer than a page is broken, but not begun at the very end of one.
    let breaks = tall > bottom(press) - MARGIN - 6.0;
    if y + if breaks { 40.0 } else { tall } > bottom(press) {
        y = go_on(press)?;
    }
    press.canvas.rule(y);
    places.sign_offs.insert(line.signoff_id, (press.canvas.page(), y));
    let date = press.words.date(day_of(line.dated()), true);
    let date = press.line(&date, DATE, &"a date")?;
    let mut at = y + AIR;
    let [(title, ink, _), rest @ ..] = &pieces[..] else { return Ok(at) };
    let drop = first_baseline(title) - first_baseline(&date);
    if breaks {
        press
            .canvas
            .part(Role::Paragraph, None, |canvas| canvas.text(&date, (MARGIN, at + drop), Ink::Full))?;
        for (shaped, ink, gap) in &pieces {
            at = broken(press, shaped, *ink, at + gap)?;
        }
        return Ok(at + AIR);
    }
    press.canvas.part(Role::Heading3, None, |canvas| {
        canvas.text(&date, (MARGIN, at + drop), Ink::Full)?;
        canvas.text(title, (MARGIN + DATES, at), *ink)
    })?;
    at += height(title);
    press.canvas.part(Role::Paragraph, None, |canvas| {
        rest.iter().try_for_each(|(shaped, ink, gap)| {
            at += gap;
            canvas.text(shaped, (MARGIN + DATES, at), *ink)?;
            at += height(shaped);
            Ok(())
        })
    })?;
    Ok(at + AIR)
}

/// Draws text that goes on over pages. Gives back where it ends.
fn broken(press: &mut Press<'_>, shaped: &Shaped, ink: Ink, mut at: f32) -> Result<f32, Error> {
    let mut from = 0;
    while from < shaped.lines.len() {
        let to = from + fitting(shaped, bottom(press) - at).min(shaped.lines.len() - from);
        if to == from {
            at = go_on(press)?;
            continue;
        }
        let place = (MARGIN + DATES, at);
        press.canvas.part(Role::Paragraph, None, |canvas| canvas.lines(shaped, from..to, place, ink))?;
        at += depth(shaped, to - from);
        from = to;
    }
    Ok(at)
}
