//! Stamps as they are drawn in documents. Their geometry is [`crate::record::stamp`]'s.

use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use super::Error;
use super::fonts::Face;
use super::page::{Canvas, Ink, MM, Role};
use super::press::{Press, first_baseline, last_baseline};
use super::runs;
use super::text::{Shaped, Type};
use crate::clock::day_of;
use crate::record::framework::Level;
use crate::record::passport::{LevelState, Stamp};
use crate::record::portfolio::ClaimState;
use crate::record::stamp as drawn;
pub use crate::record::stamp::{angle, initials_of};

/// Radius of a stamp in millimetres.
pub(super) const RADIUS: f32 = 12.6;
/// Millimetres in a hundredth of a stamp's width.
const PART: f32 = RADIUS / 50.0;
/// Points in a hundredth of a stamp's width.
const POINTS: f32 = PART * MM;
/// The longest a name on the upper arc may get: 150 degrees of it.
const NAME_LENGTH: f32 = drawn::NAME_ARC * PART * 2.6;

const NUMBER: Type = Type::new(Face::Serif, 22.0);
const ARC: Type = Type::new(Face::SansBold, 5.7).tracked(0.06);
const DATE: Type = Type::new(Face::SansBold, 5.4);
const WORD: Type = Type::new(Face::SansBold, 7.2);
const STRIP: Type = Type::new(Face::SansBold, 8.0).tracked(0.04);

/// What is drawn behind and between a stamp's words, kept once per document: its name and what it
/// draws. Everything is drawn around the middle.
pub(super) static DRAWINGS: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    let mut add = |name, draw: &dyn Fn(&mut Path)| {
        let mut path = Path::default();
        draw(&mut path);
        all.push((name, path.ops));
    };
    for level in Level::ALL {
        add(inked(level, true), &|path| path.rings(level, Ink::Full));
        add(inked(level, false), &|path| path.rings(level, Ink::Pale));
    }
    add("Strip", &|path| path.strip());
    add("StripRevoked", &|path| {
        path.pen(Ink::Pale, 2.0);
        path.line((-33.5, -33.5), (33.5, 33.5));
        path.strip();
    });
    add("StripSuspended", &|path| {
        path.strip();
        path.pen(Ink::Soft, 2.6);
        let [first, second, half] = drawn::HOLD_BARS;
        for x in [first, second] {
            path.line((x, -half), (x, half));
        }
    });
    add("Empty", &|path| path.empty(Ink::Pale));
    add("Evidence", &|path| {
        path.empty(Ink::Soft);
        path.pen(Ink::Soft, 2.2);
        path.lines(&[(-12.0, -26.0), (4.0, -26.0), (12.0, -18.0), (12.0, 6.0), (-12.0, 6.0)], true);
        path.lines(&[(4.0, -26.0), (4.0, -18.0), (12.0, -18.0)], false);
        path.line((-6.0, -10.0), (6.0, -10.0));
        path.line((-6.0, -3.0), (2.0, -3.0));
    });
    add("InReview", &|path| {
        path.empty(Ink::Soft);
        path.pen(Ink::Soft, 2.2);
        path.circle((0.0, -10.0), 15.0);
        path.lines(&[(0.0, -19.0), (0.0, -10.0), (6.5, -6.0)], false);
    });
    add("Returned", &|path| {
        path.empty(Ink::Soft);
        path.pen(Ink::Soft, 2.2);
        path.lines(&[(-6.0, -24.0), (-15.0, -15.0), (-6.0, -6.0)], false);
        path.write(format_args!("{}", turn_back()));
    });
    add("DotSigned", &|path| path.disc(9.5, Ink::Full));
    add("DotOpen", &|path| {
        path.pen(Ink::Pale, 2.2);
        path.circle((0.0, 0.0), 8.6);
    });
    all
});

/// The shaft of the arrow of what was returned.
fn turn_back() -> String {
    let at = |x: f32, y: f32| format!("{:.2} {:.2}", x * POINTS, -y * POINTS);
    let curve = |a: String, b: String, c: String| format!("{a} {b} {c} c");
    format!(
        "{} m {} l {} {} {} l S",
        at(-14.0, -15.0),
        at(7.0, -15.0),
        curve(at(13.0, -15.0), at(17.0, -10.5), at(17.0, -5.0)),
        curve(at(17.0, 0.5), at(13.0, 5.0), at(7.0, 5.0)),
        at(2.0, 5.0)
    )
}

/// The rings of a stamp of this level, in force or not.
pub(super) fn inked(level: Level, in_force: bool) -> &'static str {
    match (level, in_force) {
        (Level::One, true) => "Stamp1",
        (Level::Two, true) => "Stamp2",
        (Level::Three, true) => "Stamp3",
        (Level::One, false) => "Pale1",
        (Level::Two, false) => "Pale2",
        (Level::Three, false) => "Pale3",
    }
}

/// The small mark on the cover of a level in force, or of one that is not.
pub(super) fn dot(signed: bool) -> &'static str {
    if signed { "DotSigned" } else { "DotOpen" }
}

/// Radius of the small marks, in millimetres.
pub(super) const DOT_RADIUS: f32 = 9.6 * PART / 2.0;

/// The box around every drawing, in points.
pub(super) const REACH: f32 = 54.0 * POINTS;

/// What stands in a stamp, set and ready.
enum Words {
    /// Centred on the middle's perpendicular: text, baseline below the middle, ink.
    Level(Arc<Shaped>, f32, Ink),
    /// On an arc: text, what it reads back as, radius, above or below, ink.
    Around(Arc<Shaped>, String, f32, bool, Ink),
    /// A strip of paper, and the word on it.
    Strip(&'static str, Arc<Shaped>),
}

/// A stamp with everything on it set, ready to be drawn.
pub(super) struct Ready {
    /// The stamp in words.
    pub(super) spoken: String,
    turn: f32,
    form: Form,
    words: Vec<Words>,
}

enum Form {
    Fixed(&'static str),
    Named(String),
}

/// Sets what stands in a stamp.
pub(super) fn set(press: &mut Press<'_>, stamp: &Stamp, level_name: &str) -> Result<Ready, Error> {
    let spoken = spoken(press, stamp, level_name);
    if is_inked(stamp.state) {
        let form = Form::Named(body(press, stamp, level_name)?);
        // Only what was stamped by hand is turned.
        let turn = stamp.signoff_id.map_or(0.0, |id| angle(&id));
        Ok(Ready { spoken, turn, form, words: words(press, stamp)? })
    } else {
        let (form, word, baseline, ink) = slot(press, stamp)?;
        let words = vec![Words::Level(word, baseline, ink)];
        Ok(Ready { spoken, turn: 0.0, form: Form::Fixed(form), words })
    }
}

/// Draws a stamp with its middle at `at`.
pub(super) fn draw(canvas: &mut Canvas<'_>, stamp: &Ready, at: (f32, f32)) -> Result<(), Error> {
    canvas.turned(at, stamp.turn, |canvas| {
        match &stamp.form {
            Form::Fixed(name) => canvas.drawing(name, (0.0, 0.0), 1.0),
            Form::Named(name) => canvas.place(name, (0.0, 0.0), (1.0, 1.0)),
        }
        stamp.words.iter().try_for_each(|words| put(canvas, words))
    })
}

fn put(canvas: &mut Canvas<'_>, words: &Words) -> Result<(), Error> {
    match words {
        Words::Level(shaped, baseline, ink) => centred(canvas, shaped, *baseline, *ink),
        Words::Around(shaped, typed, radius, above, ink) => {
            canvas.around(shaped, typed, (*radius, *above), *ink)
        }
        Words::Strip(form, shaped) => canvas.turned((0.0, 0.0), drawn::STRIP_ANGLE, |canvas| {
            canvas.drawing(form, (0.0, 0.0), 1.0);
            centred(canvas, shaped, 1.0, Ink::Full)
        }),
    }
}

/// Draws text in the middle of the coordinates; of several lines, the middle has the baseline.
fn centred(canvas: &mut Canvas<'_>, shaped: &Shaped, baseline: f32, ink: Ink) -> Result<(), Error> {
    let middle = f32::midpoint(first_baseline(shaped), last_baseline(shaped));
    canvas.centred(shaped, (0.0, baseline - middle), ink)
}

fn is_inked(state: LevelState) -> bool {
    use LevelState::{Earned, Expired, Revoked, Signed, Suspended};
    matches!(state, Signed | Expired | Revoked | Suspended | Earned)
}

fn ink(stamp: &Stamp) -> Ink {
    if stamp.state == LevelState::Signed { Ink::Full } else { Ink::Pale }
}

/// What all stamps of a level have: rings, number, name. Gives back the form's name.
fn body(press: &mut Press<'_>, stamp: &Stamp, level_name: &str) -> Result<String, Error> {
    let ink = ink(stamp);
    // Over what is no longer in force lies a strip, and the number makes room for it.
    let [down, size] = if ink == Ink::Full { [drawn::NUMBER_DOWN, 1.0] } else { drawn::NUMBER_OVER_STRIP };
    let number = press.line(&stamp.level.to_string(), NUMBER.sized(NUMBER.size * size), &"a stamp")?;
    let name = around(press, level_name, (NAME_LENGTH, true), 1.0, ink, &"the name of a level")?;
    let Words::Around(name, typed, radius, ..) = name else { return Ok(String::new()) };
    let key = format!("stamp/{}/{level_name}/{}", stamp.level, ink == Ink::Full);
    press.canvas.form(key, |embedded| {
        let mut path = Path::default();
        path.rings(stamp.level, ink);
        path.ink(ink);
        let at = (-number.width / 2.0, -down * POINTS);
        let number = runs::flat(&number, at, embedded)?;
        let name = runs::around(&name, &typed, (radius * MM, true), embedded)?;
        Ok(path.ops + &number + &name)
    })
}

/// What else stands in a stamp.
fn words(press: &mut Press<'_>, stamp: &Stamp) -> Result<Vec<Words>, Error> {
    let ink = ink(stamp);
    let mut words = Vec::new();
    if let Some(at) = stamp.dated() {
        let [down, longest] =
            if ink == Ink::Full { [drawn::DATE_DOWN, 13.2 / PART] } else { drawn::DATE_UNDER_STRIP };
        let date = press.words.date(day_of(at), true).to_uppercase();
        let date = press.fitted(&date, DATE, longest * PART, 3.5, &"a date")?;
        words.push(Words::Level(date, down * PART, ink));
    }
    let initials = stamp.initials();
    if !initials.is_empty() {
        words.push(around(press, &initials, (NAME_LENGTH, false), 1.0, ink, &"the initials of a signer")?);
    }
    let strip = match stamp.state {
        LevelState::Expired => Some(("Strip", "documents-stamp-expired")),
        LevelState::Revoked => Some(("StripRevoked", "documents-stamp-revoked")),
        LevelState::Suspended => Some(("StripSuspended", "documents-stamp-suspended")),
        LevelState::Earned => Some(("Strip", "documents-stamp-earned")),
        _ => None,
    };
    if let Some((form, word)) = strip {
        let word = press.words.get(word);
        let longest = if stamp.state == LevelState::Suspended { drawn::HOLD_WORD * PART } else { 22.0 };
        words.push(Words::Strip(form, press.fitted(&word, STRIP, longest, 4.0, &"a stamp")?));
    }
    Ok(words)
}

/// A slot that was never signed: its drawing, its word, how far below the middle, and its ink.
fn slot(press: &mut Press<'_>, stamp: &Stamp) -> Result<(&'static str, Arc<Shaped>, f32, Ink), Error> {
    let (form, word) = match stamp.state {
        LevelState::Evidence if stamp.is_in_part() => ("Evidence", "documents-stamp-in-part"),
        LevelState::Evidence => ("Evidence", "documents-stamp-evidence"),
        LevelState::InReview if stamp.is_half_signed() => ("InReview", "documents-stamp-half"),
        LevelState::InReview => ("InReview", "documents-stamp-in-review"),
        LevelState::Returned => ("Returned", "documents-stamp-returned"),
        _ => {
            let number = press.line(&stamp.level.to_string(), NUMBER, &"a stamp")?;
            return Ok(("Empty", number, 10.5 * PART, Ink::Pale));
        }
    };
    let word = press.words.get(word);
    // The dashes are nearer below: what takes two lines is kept from them.
    Ok((form, press.fitted(&word, WORD, 17.6, 5.6, &"a stamp")?, 23.0 * PART, Ink::Full))
}

/// Sets capitals for an arc, smaller when they are many, cut short when they are too many.
/// `scale` is how much larger than a stamp the drawing is.
fn around(
    press: &mut Press<'_>,
    text: &str,
    (length, above): (f32, bool),
    scale: f32,
    ink: Ink,
    place: &dyn std::fmt::Display,
) -> Result<Words, Error> {
    let style = ARC.sized(ARC.size * scale);
    let typed = super::text::printable(text);
    let mut shown = typed.to_uppercase();
    let mut shaped = press.line(&shown, style, place)?;
    if shaped.width > length * MM {
        let smaller = (style.size * length * MM / shaped.width * 10.0).floor() / 10.0;
        let style = style.sized(smaller.max(style.size * 0.75));
        shaped = press.line(&shown, style, place)?;
        while shaped.width > length * MM {
            let keep = shown.trim_end_matches('…').chars().count().saturating_sub(1);
            shown = shown.chars().take(keep).chain(['…']).collect();
            shaped = press.line(&shown, style, place)?;
            if keep == 0 {
                break;
            }
        }
    }
    let radius = if above { drawn::NAME_ARC } else { drawn::INITIALS_ARC } * PART * scale;
    Ok(Words::Around(shaped, typed.into_owned(), radius, above, ink))
}

/// How a seal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sealed<'w> {
    /// In force.
    InForce,
    /// Nothing is sealed yet.
    Empty,
    /// Not in force any more: the word on the strip across it.
    Struck(&'w str),
}

/// The large stamp on a cover or a certificate: a number in the middle, words around it.
pub(super) fn seal(
    press: &mut Press<'_>,
    at: (f32, f32),
    turn: f32,
    scale: f32,
    [number, under, above, below]: [&str; 4],
    spoken: String,
    state: Sealed<'_>,
) -> Result<(), Error> {
    let in_force = state == Sealed::InForce;
    let ink = if in_force { Ink::Full } else { Ink::Pale };
    let strip = match state {
        Sealed::Struck(word) => {
            Some(press.fitted(word, STRIP.sized(STRIP.size * scale), 24.0 * scale, 5.0, &"a seal")?)
        }
        _ => None,
    };
    let [down, size] = if strip.is_some() { drawn::NUMBER_OVER_STRIP } else { [drawn::NUMBER_DOWN, 1.0] };
    let (below_number, room) =
        if strip.is_some() { (drawn::DATE_UNDER_STRIP[0], 10.2) } else { (drawn::DATE_DOWN, 12.2) };
    let number = press.line(number, NUMBER.sized(NUMBER.size * size * scale), &"a number")?;
    let under =
        press.fitted(under, Type::new(Face::SansBold, 5.4 * scale), room * scale, 5.0, &"a number")?;
    let words = [
        Words::Level(number, down * PART * scale, ink),
        Words::Level(under, below_number * PART * scale, if in_force { Ink::Full } else { Ink::Soft }),
        around(press, above, (NAME_LENGTH * scale, true), scale, ink, &"the title")?,
        around(press, below, (NAME_LENGTH * scale, false), scale, ink, &"a date")?,
    ];
    press.canvas.part(Role::Figure, Some(spoken), |canvas| {
        canvas.turned(at, turn, |canvas| {
            canvas.drawing(inked(Level::Three, in_force), (0.0, 0.0), scale);
            words.iter().try_for_each(|words| put(canvas, words))?;
            let Some(strip) = &strip else { return Ok(()) };
            canvas.turned((0.0, 0.0), drawn::STRIP_ANGLE, |canvas| {
                canvas.drawing("Strip", (0.0, 0.0), scale);
                centred(canvas, strip, scale, Ink::Full)
            })
        })
    })
}

/// The stamp in words.
fn spoken(press: &Press<'_>, stamp: &Stamp, level_name: &str) -> String {
    let id = match stamp.state {
        LevelState::None => "documents-spoken-none",
        LevelState::Evidence if stamp.is_in_part() => "documents-spoken-in-part",
        LevelState::Evidence => "documents-spoken-evidence",
        LevelState::InReview if stamp.is_half_signed() => "documents-spoken-half",
        LevelState::InReview => "documents-spoken-in-review",
        LevelState::Returned => "documents-spoken-returned",
        LevelState::Signed => "documents-spoken-signed",
        LevelState::Expired => "documents-spoken-expired",
        LevelState::Revoked => "documents-spoken-revoked",
        LevelState::Suspended => "documents-spoken-suspended",
        LevelState::Earned => "documents-spoken-earned",
    };
    let date = |at| press.words.date(day_of(at), false);
    let signer = stamp.signed_by.as_deref().unwrap_or_default();
    let first = stamp.signed_at.map(date).unwrap_or_default();
    let signed = match &stamp.second {
        Some(second) => press.words.with(
            "documents-signed-twice",
            &[
                ("date", &first),
                ("signer", signer),
                ("second-date", &date(second.signed_at)),
                ("second", &second.signed_by),
            ],
        ),
        None => press.words.with("documents-signed-once", &[("date", &first), ("signer", signer)]),
    };
    let level = stamp.level.to_string();
    let said = press.words.with(id, &[("level", &level), ("name", level_name), ("signed", &signed)]);
    // As the page says it beside the stamp.
    let id = match (stamp.state, stamp.work) {
        (state, Some(ClaimState::Waiting)) if is_inked(state) => "documents-spoken-and-waiting",
        (LevelState::Expired | LevelState::Revoked, Some(ClaimState::Returned)) => {
            "documents-spoken-and-returned"
        }
        _ => return said,
    };
    press.words.with(id, &[("said", &said)])
}

/// Drawing operations around a stamp's middle, in hundredths of its width, y growing downwards.
#[derive(Default)]
struct Path {
    ops: String,
}

/// A circle in the units and directions of the page, painted: four quarters, each a curve of the third degree.
pub(super) fn ring((x, y): (f32, f32), r: f32, paint: &str) -> String {
    let k = r * 0.552_284_8;
    let at = |dx: f32, dy: f32| format!("{:.2} {:.2}", x + dx, y + dy);
    format!(
        "{} m {} {} {} c {} {} {} c {} {} {} c {} {} {} c h {paint}",
        at(r, 0.0),
        at(r, k),
        at(k, r),
        at(0.0, r),
        at(-k, r),
        at(-r, k),
        at(-r, 0.0),
        at(-r, -k),
        at(-k, -r),
        at(0.0, -r),
        at(k, -r),
        at(r, -k),
        at(r, 0.0)
    )
}

impl Path {
    fn write(&mut self, op: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.ops.write_fmt(op);
        self.ops.push('\n');
    }

    fn pen(&mut self, ink: Ink, width: f32) {
        let [r, g, b] = ink.rgb();
        self.write(format_args!("{r} {g} {b} RG {:.2} w [] 0 d 1 J 1 j", width * POINTS));
    }

    fn rings(&mut self, level: Level, ink: Ink) {
        if level == Level::Three {
            let [bead, step] = drawn::BEADS;
            // As many as fit without a narrower last gap.
            let around = std::f32::consts::TAU * drawn::RIM;
            let step = around / (around / step).round() * POINTS;
            self.pen(ink, bead);
            self.write(format_args!("[0 {step:.3}] 0 d"));
        } else {
            self.pen(ink, drawn::RIM_LINE);
        }
        self.circle((0.0, 0.0), drawn::RIM);
        self.pen(ink, drawn::THIN_LINE);
        match level {
            Level::One => {}
            Level::Two => self.circle((0.0, 0.0), drawn::SECOND_RING),
            Level::Three => self.circle((0.0, 0.0), drawn::BEADED_RING),
        }
        self.circle((0.0, 0.0), drawn::INNER_RING);
    }

    fn empty(&mut self, ink: Ink) {
        self.pen(ink, drawn::EMPTY_LINE);
        let [dash, gap] = drawn::DASH.map(|part| part * POINTS);
        self.write(format_args!("0 J [{dash:.3} {gap:.3}] 0 d"));
        self.circle((0.0, 0.0), drawn::EMPTY_RING);
    }

    fn strip(&mut self) {
        let [w, h] = drawn::STRIP.map(|part| part * POINTS);
        self.write(format_args!("1 g {:.2} {:.2} {:.2} {:.2} re f", -w, -h, 2.0 * w, 2.0 * h));
        self.pen(Ink::Soft, drawn::THIN_LINE);
        for y in [-drawn::STRIP[1], drawn::STRIP[1]] {
            self.line((-drawn::STRIP[0], y), (drawn::STRIP[0], y));
        }
    }

    fn ink(&mut self, ink: Ink) {
        let [r, g, b] = ink.rgb();
        self.write(format_args!("{r} {g} {b} rg"));
    }

    fn disc(&mut self, radius: f32, ink: Ink) {
        self.ink(ink);
        self.round((0.0, 0.0), radius, "f");
    }

    fn circle(&mut self, at: (f32, f32), radius: f32) {
        self.round(at, radius, "S");
    }

    fn round(&mut self, (x, y): (f32, f32), radius: f32, paint: &str) {
        self.write(format_args!("{}", ring((x * POINTS, -y * POINTS), radius * POINTS, paint)));
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.lines(&[from, to], false);
    }

    fn lines(&mut self, corners: &[(f32, f32)], closed: bool) {
        for (index, (x, y)) in corners.iter().enumerate() {
            let step = if index == 0 { "m" } else { "l" };
            self.write(format_args!("{:.2} {:.2} {step}", x * POINTS, -y * POINTS));
        }
        self.write(format_args!("{}", if closed { "h S" } else { "S" }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_differs_in_shape_and_not_only_in_ink() {
        let mut shapes = std::collections::HashMap::new();
        for (name, ops) in DRAWINGS.iter() {
            let shape: String = ops.lines().filter(|op| !op.contains("RG") && !op.contains("rg")).collect();
            shapes.entry(shape).or_insert_with(Vec::new).push(name);
        }
        // A pale stamp is told from one in force by the strip that is laid across it.
        assert!(shapes.values().all(|names| names.len() == 1 || names[0].starts_with("Stamp")), "{shapes:?}");
    }

    #[test]
    fn balanced_drawings_leave_nothing_open() {
        for (name, ops) in DRAWINGS.iter() {
            assert!(ops.trim_end().ends_with(['S', 'f']), "{name}: {ops}");
        }
    }
}
