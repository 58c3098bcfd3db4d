//! The first page of a certificate: who has shown what, until when, and how to check it.

use std::sync::Arc;

use super::Error;
use super::certificate::{CertificateOptions, framed, shrunk};
use super::engraved::{self, WITHIN};
use super::fonts::Face;
use super::page::{Ink, MM, Role};
use super::press::{Press, first_baseline, height};
use super::roll::{self, Entry};
use super::stamp::{self, Sealed};
use super::text::{Align, Shaped, Type};
use crate::record::certificate::CertificateIssued;
use crate::record::framework::Level;

const ISSUER: Type = Type::new(Face::SansBold, 11.5).tracked(0.03).leading(1.3);
const KIND: Type = Type::new(Face::SansBold, 11.0);
/// How far apart the letters of the title stand, as a multiple of their size: from a tenth on, programs take each for a
/// word.
const SPACED: f32 = 0.09;
const NAME: Type = Type::new(Face::Serif, 40.0).leading(1.16);
const SHOWN: Type = Type::new(Face::Sans, 12.5).leading(1.35);
const TITLE: Type = Type::new(Face::Serif, 23.0).leading(1.22);
const VERSION: Type = Type::new(Face::Sans, 9.5);
const LABEL: Type = Type::new(Face::Sans, 7.5);
const VALUE: Type = Type::new(Face::Sans, 10.5).leading(1.3);
const CODE: Type = Type::new(Face::SansBold, 14.0).tracked(0.05).struck();
const CHECK: Type = Type::new(Face::Sans, 8.0).leading(1.35);

/// From the side of the page to what stands in its corners.
const SIDE: f32 = 30.0;
/// Most levels that stand on the first page.
const FEW: usize = 6;
/// Radius of the seal.
const SEAL: f32 = 17.0;
/// Width of the code for cameras, without the room around it.
const CAMERA: f32 = 28.0;

/// A line or more in the middle of the page: what it is, its ink, the least space above it, and its share of what space
/// is left.
struct Block(Arc<Shaped>, Role, Ink, f32, f32);

/// Draws the first page. Gives back whether every level stands on it.
pub(super) fn draw(
    press: &mut Press<'_>,
    said: &CertificateIssued,
    options: &CertificateOptions,
) -> Result<bool, Error> {
    press.canvas.new_page();
    let title = press.words.get("documents-certificate");
    press.canvas.bookmark(&title, 0, 0.0);
    let top = framed(press, options, true)? + 6.5;
    // Below the seal there is a line on the pages that follow, where any do.
    let foot = |listed: bool| press.canvas.size.1 - WITHIN - if listed { 7.5 } else { 10.5 } - 2.0 * SEAL;
    let [foot, foot_if_listed] = [false, true].map(foot);
    let room = foot_if_listed - 3.0 - top;
    let mut blocks = blocks(press, said, false)?;
    let entries = if said.levels.len() <= FEW { few(press, said)? } else { Vec::new() };
    let list = list_height(&entries);
    let needed = |blocks: &[Block]| -> f32 { blocks.iter().map(|b| height(&b.0) + b.3).sum() };
    let listed = !entries.is_empty() && needed(&blocks) + list + LIST_AIR + 3.0 <= room;
    let (foot, room) = if listed { (foot_if_listed, room) } else { (foot, foot - 3.0 - top) };
    if !listed {
        blocks = self::blocks(press, said, true)?;
    }
    let used = needed(&blocks) + if listed { list + LIST_AIR } else { 0.0 };
    // The last share is the space below all of it.
    let shares = blocks.iter().map(|b| b.4).sum::<f32>() + if listed { 2.0 } else { 1.6 };
    let share = (room - used).max(0.0) / shares;
    let mut y = top;
    for Block(shaped, role, ink, least, stretch) in &blocks {
        y += least + stretch * share;
        if *role == Role::Heading1 && *ink == Ink::Soft {
            flourish(press, shaped, y)?;
        } else {
            place(press, shaped, *role, *ink, y)?;
        }
        y += height(shaped);
    }
    if listed {
        list_few(press, &entries, y + LIST_AIR + share)?;
    }
    facts(press, said, options, foot)?;
    seal(press, said, options, foot + SEAL)?;
    check(press, said, options, foot + SEAL)?;
    Ok(listed)
}

/// Puts text into the middle of the page.
fn place(press: &mut Press<'_>, shaped: &Shaped, role: Role, ink: Ink, y: f32) -> Result<(), Error> {
    let middle = press.canvas.size.0 / 2.0;
    press.canvas.part(role, None, |canvas| canvas.centred(shaped, (middle, y), ink))
}

fn blocks(press: &mut Press<'_>, said: &CertificateIssued, follows: bool) -> Result<Vec<Block>, Error> {
    let width = press.canvas.size.0 - 2.0 * SIDE;
    let mut blocks = Vec::new();
    let sizes = [(11.5, 1), (10.0, 1), (9.0, 2), (7.5, 3)];
    let place = "the name of the issuing organisation";
    let issuer = shrunk(press, &said.issuer, ISSUER, &sizes, (width, Align::Centre), &place)?;
    blocks.push(Block(issuer, Role::Paragraph, Ink::Full, 0.0, 0.3));
    let kind = press.words.get("documents-certificate");
    // Letters that join are not drawn apart, and have no capitals.
    let joined = press.words.reads_from_right();
    let style = if joined { KIND.sized(13.0) } else { KIND.tracked(SPACED) };
    let kind = press.line(&kind.to_uppercase(), style, &"the title")?;
    blocks.push(Block(kind, Role::Heading1, Ink::Soft, 2.0, 0.9));
    let sizes =
        [(40.0, 1), (36.0, 1), (32.0, 1), (28.0, 1), (26.0, 2), (21.0, 2), (16.0, 2), (13.0, 3), (11.0, 4)];
    let name = shrunk(press, &said.holder, NAME, &sizes, (width, Align::Centre), &"the name of the holder")?;
    blocks.push(Block(name, Role::Heading1, Ink::Full, 1.5, 1.0));
    let shown = shown(press, said);
    let shown = press.set(&shown, SHOWN, width - 20.0, Align::Centre, &"the name of a level")?;
    blocks.push(Block(shown, Role::Paragraph, Ink::Full, 1.5, 0.8));
    let sizes = [(23.0, 1), (20.0, 1), (17.0, 1), (16.0, 2), (13.0, 2), (11.0, 3)];
    let place = "the title of the framework";
    let title = shrunk(press, &said.title, TITLE, &sizes, (width, Align::Centre), &place)?;
    blocks.push(Block(title, Role::Heading2, Ink::Full, 0.8, 0.25));
    let mut caption = press.words.with("documents-version", &[("version", &said.version.to_string())]);
    if follows {
        let follows = press.words.get("documents-certificate-follows");
        caption = format!("{caption} · {follows}");
    }
    let caption = press.words.ours(&caption);
    let caption = press.set(&caption, VERSION, width, Align::Centre, &"a caption")?;
    blocks.push(Block(caption, Role::Paragraph, Ink::Soft, 0.6, 0.1));
    Ok(blocks)
}

/// "has shown all 12 competencies, each at level 2 (Practice) or above, of"
fn shown(press: &Press<'_>, said: &CertificateIssued) -> String {
    let words = &press.words;
    let count = u32::try_from(said.levels.len()).unwrap_or(u32::MAX);
    let text = match said.complete_at() {
        None => {
            words.filled("documents-certificate-shown", &[], &[("count", count), ("all", said.competencies)])
        }
        Some(least) => {
            let id = if least == Level::Three {
                "documents-certificate-shown-all-highest"
            } else {
                "documents-certificate-shown-all"
            };
            let name = said.levels.iter().find(|one| one.level == least).map_or("", |one| &*one.level_name);
            words.filled(id, &[("level", &least.to_string()), ("name", name)], &[("count", count)])
        }
    };
    words.ours(&text)
}

/// The word that says what this is, with a thin line on both sides and a lozenge at the inner end of each.
fn flourish(press: &mut Press<'_>, shaped: &Shaped, y: f32) -> Result<(), Error> {
    const LONG: f32 = 26.0;
    let middle = press.canvas.size.0 / 2.0;
    let joined = press.words.reads_from_right();
    // The space that its letters keep stands after the last one, too.
    let after = if joined { 0.0 } else { KIND.size * SPACED / MM };
    let at = (middle + after / 2.0, y);
    press.canvas.part(Role::Heading1, None, |canvas| canvas.centred(shaped, at, Ink::Soft))?;
    let half = (shaped.width / MM - after) / 2.0 + 5.0;
    let y = y + first_baseline(shaped) - 1.15;
    press.canvas.part(Role::Artifact, None, |canvas| {
        for side in [-1.0, 1.0] {
            let from = middle + side * (half + 1.6);
            canvas.line((from, y), (from + side * LONG, y), Ink::Pale, 0.5);
            canvas.turned((middle + side * half, y), 45.0, |canvas| {
                canvas.rectangle((-0.5, -0.5), (1.0, 1.0), Ink::Soft);
                Ok(())
            })?;
        }
        Ok(())
    })
}

/// Space between the columns of the few levels, between their rows, and the least above them.
const GAP: f32 = 12.0;
const ROW_AIR: f32 = 2.6;
const LIST_AIR: f32 = 5.0;

/// Width of a column of the few levels.
fn column(press: &Press<'_>) -> f32 {
    (press.canvas.size.0 - 2.0 * SIDE - GAP) / 2.0
}

fn few(press: &mut Press<'_>, said: &CertificateIssued) -> Result<Vec<Entry>, Error> {
    let width = column(press);
    said.levels.iter().map(|one| roll::entry(press, one, width)).collect()
}

/// Height of each row of two.
fn row_heights(entries: &[Entry]) -> Vec<f32> {
    entries.chunks(2).map(|row| row.iter().map(Entry::height).fold(0.0, f32::max) + ROW_AIR).collect()
}

fn list_height(entries: &[Entry]) -> f32 {
    row_heights(entries).iter().sum::<f32>() - ROW_AIR
}

fn list_few(press: &mut Press<'_>, entries: &[Entry], mut y: f32) -> Result<(), Error> {
    for (row, tall) in entries.chunks(2).zip(row_heights(entries)) {
        for (number, entry) in row.iter().enumerate() {
            let x = match (entries, number) {
                ([only], _) => (press.canvas.size.0 - only.width()) / 2.0,
                (_, 0) => SIDE,
                _ => SIDE + column(press) + GAP,
            };
            roll::put(press, entry, (x, y))?;
        }
        y += tall;
    }
    Ok(())
}

/// When it was issued, how long it holds, in which cohort: at the left, one under the other, ending with the seal.
fn facts(
    press: &mut Press<'_>,
    said: &CertificateIssued,
    options: &CertificateOptions,
    foot: f32,
) -> Result<(), Error> {
    let width = press.canvas.size.0 / 2.0 - SIDE - SEAL - 10.0;
    let mut facts = Vec::new();
    if let Some(cohort) = &said.cohort_title {
        facts.push((press.words.count("documents-cohorts", "count", 1), cohort.clone()));
    }
    facts.push((press.words.get("documents-certificate-issued"), press.words.date(options.issued_on, false)));
    if let Some(day) = said.expires_on {
        facts.push((press.words.get("documents-certificate-until"), press.words.date(day, false)));
    }
    let mut set = Vec::new();
    for (label, value) in facts {
        let label = press.set(&label, LABEL, width, Align::Left, &"a label")?;
        let sizes = [(10.5, 1), (9.5, 2), (8.0, 3), (7.0, 5)];
        let value = shrunk(press, &value, VALUE, &sizes, (width, Align::Left), &"the title of the cohort")?;
        set.push((label, value));
    }
    let tall: f32 = set.iter().map(|(label, value)| height(label) + height(value)).sum();
    #[allow(clippy::cast_precision_loss, reason = "at most three")]
    let gap = ((2.0 * SEAL - 2.0 - tall) / (set.len().max(2) - 1) as f32).clamp(0.5, 3.4);
    let mut y = foot + SEAL - f32::midpoint(tall, gap * (set.len() as f32 - 1.0));
    for (label, value) in &set {
        pair(press, [label, value], (SIDE, y))?;
        y += height(label) + height(value) + gap;
    }
    Ok(())
}

/// What something is called, and under it what it is.
fn pair(press: &mut Press<'_>, [label, value]: [&Shaped; 2], (x, y): (f32, f32)) -> Result<(), Error> {
    // Apart, so that they are not read as one word.
    press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(label, (x, y), Ink::Soft))?;
    let y = y + height(label);
    press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(value, (x, y), Ink::Full))
}

fn seal(
    press: &mut Press<'_>,
    said: &CertificateIssued,
    options: &CertificateOptions,
    y: f32,
) -> Result<(), Error> {
    let count = u32::try_from(said.levels.len()).unwrap_or(u32::MAX);
    let under = press.words.count("documents-certificate-out-of", "all", said.competencies);
    let above = press.words.get("documents-certificate");
    let below = press.words.date(options.issued_on, true);
    let date = press.words.date(options.issued_on, false);
    let counts = [("count", count), ("all", said.competencies)];
    let spoken = press.words.filled("documents-certificate-seal", &[("date", &date)], &counts);
    let strip = options.mark.map(|mark| mark.word(&press.words));
    let state = strip.as_deref().map_or(Sealed::InForce, Sealed::Struck);
    let turn = said.levels.first().map_or(0.0, |one| stamp::angle(&one.signoff));
    let at = (press.canvas.size.0 / 2.0, y);
    stamp::seal(
        press,
        at,
        turn,
        SEAL / stamp::RADIUS,
        [&count.to_string(), &under, &above, &below],
        spoken,
        state,
    )
}

/// How anyone can check it: the code, and where to type it or to point a camera.
fn check(
    press: &mut Press<'_>,
    said: &CertificateIssued,
    options: &CertificateOptions,
    middle: f32,
) -> Result<(), Error> {
    let side = press.canvas.size.0;
    let left = side / 2.0 + SEAL + 10.0;
    let camera = side - SIDE - CAMERA / 2.0;
    // Four modules of nothing on each side of the code are part of it.
    let width = camera - CAMERA / 2.0 - 5.0 - left;
    let label = press.words.get("documents-certificate-code");
    let label = press.set(&label, LABEL, width, Align::End, &"a label")?;
    let code = press.set(&said.code.to_string(), CODE, width, Align::End, &"the code")?;
    let where_to = press.words.get("documents-certificate-check");
    let where_to = press.set(&where_to, LABEL, width, Align::End, &"a label")?;
    let sizes = [(8.0, 2), (7.0, 3), (6.0, 6)];
    let place = "the address of its check page";
    let address = shrunk(press, &options.check, CHECK, &sizes, (width, Align::End), &place)?;
    let tall = height(&label) + height(&code) + 1.5 + height(&where_to) + height(&address);
    let mut y = middle - tall / 2.0;
    pair(press, [&label, &code], (left, y))?;
    y += height(&label) + height(&code) + 1.5;
    press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(&where_to, (left, y), Ink::Soft))?;
    y += height(&where_to);
    // Its lines may have been put into less.
    let at = (left + width - address.room / MM, y);
    press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(&address, at, Ink::Full))?;
    press.canvas.link((left, y), (width, height(&address)), &options.check);
    let spoken = press.words.with("documents-certificate-camera", &[("address", &options.check)]);
    let drawn = engraved::code(&options.check, CAMERA)?;
    let name = press.canvas.engraving("camera", CAMERA * MM, || drawn);
    let at = (press.canvas.across(camera, 0.0), middle);
    press.canvas.part(Role::Figure, Some(spoken), |canvas| {
        canvas.place(&name, at, (1.0, 1.0));
        Ok(())
    })?;
    let half = CAMERA / 2.0;
    press.canvas.link((camera - half, middle - half), (CAMERA, CAMERA), &options.check);
    Ok(())
}
