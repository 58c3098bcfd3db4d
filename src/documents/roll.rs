//! The levels a certificate vouches for, two columns a page.

use std::sync::Arc;

use super::Error;
use super::certificate::{CertificateOptions, framed};
use super::engraved::WITHIN_LIGHT;
use super::fonts::Face;
use super::page::{Ink, MM, Role};
use super::press::{Press, first_baseline, height};
use super::stamp;
use super::text::{Align, Shaped, Type};
use crate::language::reads_from_the_right;
use crate::record::certificate::{CertificateIssued, Certified};

const TITLE: Type = Type::new(Face::Serif, 17.0).leading(1.25);
const RUNNING: Type = Type::new(Face::Serif, 11.0).leading(1.25);
const CAPTION: Type = Type::new(Face::Sans, 8.5);
const COMPETENCY: Type = Type::new(Face::Serif, 10.5).leading(1.3);
const LEVEL: Type = Type::new(Face::SansBold, 8.5).leading(1.4);
const TEXT: Type = Type::new(Face::Sans, 8.0).leading(1.4);
const NUMBER: Type = Type::new(Face::Serif, 9.5);

/// From the side of the page to its columns, and the space between these.
const SIDE: f32 = 24.0;
const GAP: f32 = 14.0;
/// Radius of the small stamp beside a level, and the space from its left to the text.
const STAMP: f32 = 4.3;
const INDENT: f32 = 12.5;
/// Space between two levels.
const AIR: f32 = 5.0;

/// A level, set and ready to be drawn: its number, its lines with ink and the space above them.
pub(super) struct Entry {
    level: crate::record::framework::Level,
    number: Arc<Shaped>,
    title: Arc<Shaped>,
    lines: Vec<(Arc<Shaped>, Ink)>,
}

impl Entry {
    pub(super) fn height(&self) -> f32 {
        let lines: f32 = self.lines.iter().map(|(shaped, _)| height(shaped)).sum();
        (height(&self.title) + 0.4 + lines).max(2.0 * STAMP)
    }

    /// How far its longest line reaches.
    pub(super) fn width(&self) -> f32 {
        let lines = self.lines.iter().map(|(shaped, _)| shaped.width);
        INDENT + lines.fold(self.title.width, f32::max) / MM
    }
}

/// Sets a level in a column of this width.
pub(super) fn entry(press: &mut Press<'_>, one: &Certified, width: f32) -> Result<Entry, Error> {
    let width = width - INDENT;
    let title = [&*one.code, &*one.title].into_iter().filter(|text| !text.is_empty());
    let title = title.collect::<Vec<_>>().join("  ");
    // A code in Latin letters is no reason to read the words after it from the left.
    let title = if one.title.contains(reads_from_the_right) { press.words.ours(&title) } else { title };
    let place = format!("the title of the competency {}", one.code);
    let title = press.set(&title, COMPETENCY, width, Align::Start, &place)?;
    let level = press.words.with("documents-level", &[("level", &one.level.to_string())]);
    let level = press.words.ours(&format!("{level} · {}", press.words.apart(&one.level_name)));
    let level = press.set(&level, LEVEL, width, Align::Start, &"the name of a level")?;
    let words = &press.words;
    let date = words.date(one.signed_on, false);
    let mut facts = vec![words.with("documents-certificate-since", &[("date", &date)])];
    if let Some(day) = one.expires_on {
        facts.push(words.with("documents-valid-until", &[("date", &words.date(day, false))]));
    }
    if !one.signers.is_empty() {
        facts.push(words.with("documents-signed-by", &[("signers", &words.list(&one.signers))]));
    }
    let facts = words.ours(&facts.join(" · "));
    let facts = press.set(&facts, TEXT, width, Align::Start, &"the name of a signer")?;
    let number = press.line(&one.level.to_string(), NUMBER, &"a level")?;
    Ok(Entry { level: one.level, number, title, lines: vec![(level, Ink::Full), (facts, Ink::Soft)] })
}

/// Draws a level with its top left corner at a place.
pub(super) fn put(press: &mut Press<'_>, entry: &Entry, (x, y): (f32, f32)) -> Result<(), Error> {
    press.canvas.part(Role::Artifact, None, |canvas| {
        let middle = y + STAMP + 0.5;
        canvas.drawing(stamp::inked(entry.level, true), (x + STAMP, middle), STAMP / stamp::RADIUS);
        let down = middle + 1.15 - first_baseline(&entry.number);
        canvas.centred(&entry.number, (x + STAMP, down), Ink::Full)
    })?;
    let x = x + INDENT;
    press.canvas.part(Role::Heading3, None, |canvas| canvas.text(&entry.title, (x, y), Ink::Full))?;
    let mut y = y + height(&entry.title) + 0.4;
    for (shaped, ink) in &entry.lines {
        press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(shaped, (x, y), *ink))?;
        y += height(shaped);
    }
    Ok(())
}

/// The pages that follow the first one.
pub(super) fn draw(
    press: &mut Press<'_>,
    said: &CertificateIssued,
    options: &CertificateOptions,
) -> Result<(), Error> {
    let width = (press.canvas.size.0 - 2.0 * SIDE - GAP) / 2.0;
    let entries = said.levels.iter().map(|one| entry(press, one, width)).collect::<Result<Vec<_>, _>>()?;
    let mut left = &entries[..];
    let mut first = true;
    while !left.is_empty() {
        press.canvas.new_page();
        let top = head(press, said, options, first)?;
        let room = press.canvas.size.1 - WITHIN_LIGHT - 14.0 - top;
        let (one, other) = split(left, room);
        let (one, rest) = left.split_at(one);
        let (other, rest) = rest.split_at(other);
        for (entries, x) in [(one, SIDE), (other, SIDE + width + GAP)] {
            let mut y = top;
            for entry in entries {
                put(press, entry, (x, y))?;
                y += entry.height() + AIR;
            }
        }
        if !other.is_empty() {
            let (x, end) = (press.canvas.size.0 / 2.0, top + depth(one).max(depth(other)));
            press.canvas.part(Role::Artifact, None, |canvas| {
                canvas.line((x, top), (x, end), Ink::Hair, 0.5);
                Ok(())
            })?;
        }
        left = rest;
        first = false;
    }
    Ok(())
}

/// Height of levels one under the other.
fn depth(entries: &[Entry]) -> f32 {
    entries.iter().map(|entry| entry.height() + AIR).sum::<f32>() - AIR
}

/// How many levels stand in the first and in the second column of a page. On the last page both are about as long.
fn split(entries: &[Entry], room: f32) -> (usize, usize) {
    // A level higher than a page would be drawn over its foot; names and titles are too short for one.
    let fit = |entries: &[Entry]| (1..=entries.len()).rev().find(|n| depth(&entries[..*n]) <= room);
    let one = fit(entries).unwrap_or(1);
    let other = fit(&entries[one..]).unwrap_or((entries.len() - one).min(1));
    if one + other < entries.len() {
        return (one, other);
    }
    let even = (1..=one).find(|n| {
        let (first, second) = (depth(&entries[..*n]), depth(&entries[*n..]));
        second <= room && second <= first
    });
    even.map_or((one, other), |one| (one, entries.len() - one))
}

/// The head of a page: the title and whose certificate of what this is. Gives back where the columns begin.
fn head(
    press: &mut Press<'_>,
    said: &CertificateIssued,
    options: &CertificateOptions,
    first: bool,
) -> Result<f32, Error> {
    let mut y = framed(press, options, false)? + 7.5;
    let width = press.canvas.size.0 - 2.0 * SIDE;
    let (id, style, role) = if first {
        ("documents-certificate-levels", TITLE, Role::Heading2)
    } else {
        ("documents-certificate-levels-continued", RUNNING, Role::Artifact)
    };
    let text = press.words.get(id);
    if first {
        press.canvas.bookmark(&text, 0, y);
    }
    let title = press.line(&text, style, &"a title")?;
    let title_width = title.width / MM;
    press.canvas.part(role, None, |canvas| canvas.text(&title, (SIDE, y), Ink::Full))?;
    let words = &press.words;
    let version = words.with("documents-version", &[("version", &said.version.to_string())]);
    let caption = words.ours(&format!("{} · {version}", words.apart(&said.title)));
    let (room, place) = (width - title_width - 8.0, "the title of the framework");
    let mut caption = press.set(&caption, CAPTION, room, Align::End, &place)?;
    if caption.lines.len() > 1 {
        // Half a title says less than none: the first page has it whole.
        caption = press.set(&version, CAPTION, room, Align::End, &place)?;
    }
    let base = y + first_baseline(&title) - first_baseline(&caption);
    let at = (SIDE + title_width + 8.0, base);
    press.canvas.part(Role::Artifact, None, |canvas| {
        canvas.lines(&caption, 0..1.min(caption.lines.len()), at, Ink::Soft)
    })?;
    y += height(&title) + 2.0;
    press.canvas.part(Role::Artifact, None, |canvas| {
        canvas.line((SIDE, y), (SIDE + width, y), Ink::Full, 0.6);
        Ok(())
    })?;
    Ok(y + 5.5)
}
