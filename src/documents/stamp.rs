//! Stamps as they are drawn in documents. Their geometry is [`crate::record::stamp`]'s.

use std::fmt::Write as _;

use super::Error;
use super::fonts::Face;
use super::page::{Ink, MM, Role};
use super::press::Press;
use super::text::Type;
use crate::record::passport::{LevelState, Stamp};
use crate::record::stamp::{BAND_BOTTOM, BAND_TOP, DASH, INNER_LINE, INNER_RING, OUTER_LINE, OUTER_RING};
pub use crate::record::stamp::{angle, initials_of, initials_of_all};

/// Radius of a stamp in millimetres.
pub(super) const RADIUS: f32 = 12.4;

const NUMBER: Type = Type::new(Face::Serif, 17.0);
const NAME: Type = Type::new(Face::Sans, 6.0);
const DATE: Type = Type::new(Face::SansBold, 6.8);
const INITIALS: Type = Type::new(Face::Sans, 7.4);
const NOTE: Type = Type::new(Face::Sans, 6.4);

/// The drawing behind a stamp's words, kept once per document: its name and what it draws.
pub(super) fn drawing(state: LevelState) -> (&'static str, String) {
    let mut path = Path::default();
    let name = match state {
        LevelState::None => {
            path.pen(Ink::Pale, 0.8).dashes().circle(OUTER_RING);
            "StampEmpty"
        }
        LevelState::Evidence => {
            path.pen(Ink::Soft, 0.8).dashes().circle(OUTER_RING);
            path.fill(Ink::Soft).sheet((0.0, -0.42), 0.15);
            "StampEvidence"
        }
        LevelState::InReview => {
            path.pen(Ink::Soft, 0.8).circle(OUTER_RING);
            path.fill(Ink::Soft).hourglass((0.0, -0.42), 0.15);
            "StampInReview"
        }
        LevelState::Returned => {
            path.pen(Ink::Soft, 0.8).circle(OUTER_RING);
            path.pen(Ink::Soft, 1.1).arrow_back((0.0, -0.42), 0.17);
            "StampReturned"
        }
        LevelState::Signed => {
            path.rings(Ink::Full).band(Ink::Full);
            "StampSigned"
        }
        LevelState::Expired => {
            path.rings(Ink::Pale).band(Ink::Soft);
            // The outer ring is worn through.
            path.pen_white(OUTER_LINE * RADIUS * MM + 1.0)
                .arc(OUTER_RING, -60.0, -25.0)
                .arc(OUTER_RING, 110.0, 150.0);
            "StampExpired"
        }
        LevelState::Revoked => {
            path.rings(Ink::Pale).band(Ink::Soft);
            path.pen(Ink::Soft, 0.9).line((-0.72, 0.72), (-0.48, 0.48)).line((-0.05, 0.05), (0.0, 0.0));
            path.line((0.0, 0.0), (0.72, -0.72))
                .line((0.72, 0.72), (0.48, 0.48))
                .line((0.0, 0.0), (-0.72, -0.72));
            "StampRevoked"
        }
        LevelState::Suspended => {
            path.rings(Ink::Pale).band(Ink::Soft);
            path.pen(Ink::Soft, 2.2).line((0.45, -0.45), (0.45, -0.2)).line((0.58, -0.45), (0.58, -0.2));
            path.line((-0.45, -0.45), (-0.45, -0.2)).line((-0.58, -0.45), (-0.58, -0.2));
            "StampSuspended"
        }
    };
    (name, path.ops)
}

/// The seal on the cover: two rings without a band; dashed when nothing was signed.
pub(super) fn seal(signed: bool) -> (&'static str, String) {
    let mut path = Path::default();
    if signed {
        path.rings(Ink::Full);
        ("Seal", path.ops)
    } else {
        path.pen(Ink::Pale, 0.8).dashes().circle(OUTER_RING);
        ("SealEmpty", path.ops)
    }
}

/// The small marks on the cover, one per competency: a level in force, and one that is not.
pub(super) fn dot(signed: bool) -> (&'static str, String) {
    let mut path = Path::default();
    if signed {
        path.fill(Ink::Full).disc(0.1);
        ("DotSigned", path.ops)
    } else {
        path.pen(Ink::Pale, 0.6).circle(0.085);
        ("DotOpen", path.ops)
    }
}

/// Radius of the small marks, in millimetres.
pub(super) const DOT_RADIUS: f32 = 0.1 * RADIUS;

/// The box around every drawing, in points.
pub(super) const REACH: f32 = RADIUS * MM;

/// Draws a stamp with its middle at `at`.
pub(super) fn draw(
    press: &mut Press<'_>,
    stamp: &Stamp,
    level_name: &str,
    at: (f32, f32),
) -> Result<(), Error> {
    let alternative = spoken(press, stamp, level_name);
    // Only what was stamped by hand is turned.
    let turn = match (stamp.state, &stamp.signoff_id) {
        (
            LevelState::Signed | LevelState::Expired | LevelState::Revoked | LevelState::Suspended,
            Some(id),
        ) => angle(id),
        _ => 0.0,
    };
    // Taken out of the press for the time of drawing: the canvas lends itself out while it is turned.
    let words = lines(press, stamp, level_name)?;
    let form = drawing(stamp.state).0;
    press.canvas.part(Role::Figure, Some(alternative), |canvas| {
        canvas.turned(at, turn, |canvas| {
            canvas.place(form, (0.0, 0.0), (1.0, 1.0));
            for (shaped, baseline, ink) in &words {
                let first = shaped.lines.first().map_or(0.0, |line| line.baseline);
                let last = shaped.lines.last().map_or(0.0, |line| line.baseline);
                let left = shaped.lines.iter().map(|line| line.left).fold(f32::INFINITY, f32::min).min(1e4);
                let x = -(shaped.width / 2.0 + left) / MM;
                canvas.text(shaped, (x, baseline - f32::midpoint(first, last) / MM), *ink)?;
            }
            Ok(())
        })
    })
}

type Words = Vec<(std::sync::Arc<super::text::Shaped>, f32, Ink)>;

/// What stands in a stamp: text, baseline below the middle, ink.
fn lines(press: &mut Press<'_>, stamp: &Stamp, level_name: &str) -> Result<Words, Error> {
    let number = press.line(&stamp.level.to_string(), NUMBER, &"a stamp")?;
    let name = press.fitted(level_name, NAME, 18.6, 4.4, &"the name of a level")?;
    let band = f32::midpoint(BAND_TOP, BAND_BOTTOM) * RADIUS;
    let word = match stamp.state {
        LevelState::None => return Ok(vec![(number, 0.6, Ink::Pale), (name, 4.4, Ink::Soft)]),
        LevelState::Evidence => Some("documents-stamp-evidence"),
        LevelState::InReview => Some("documents-stamp-in-review"),
        LevelState::Returned => Some("documents-stamp-returned"),
        LevelState::Signed => None,
        LevelState::Expired => Some("documents-stamp-expired"),
        LevelState::Revoked => Some("documents-stamp-revoked"),
        LevelState::Suspended => Some("documents-stamp-suspended"),
    };
    let word = word.map(|id| press.words.get(id));
    if matches!(stamp.state, LevelState::Evidence | LevelState::InReview | LevelState::Returned) {
        let word = press.fitted(&word.unwrap_or_default(), DATE, 18.6, 4.4, &"a stamp")?;
        return Ok(vec![(word, 1.2, Ink::Full), (name, 4.6, Ink::Soft)]);
    }
    let day = stamp.signed_at.map(|at| press.words.day(at));
    let date = day.map(|day| press.words.date(day, true)).unwrap_or_default();
    let (first, second, ink) = match (stamp.state, word) {
        (LevelState::Signed, _) | (_, None) => {
            let signer = stamp.signed_by.as_deref().unwrap_or_default();
            (date, initials_of_all(signer), Ink::Full)
        }
        (LevelState::Expired, Some(word)) => {
            let until = stamp.expires_on.map(|day| press.words.date(day, true));
            let until = until.map(|until| press.words.with("documents-stamp-until", &[("date", &until)]));
            (word, until.unwrap_or(date), Ink::Soft)
        }
        (_, Some(word)) => (word, date, Ink::Soft),
    };
    let first = press.fitted(&first, DATE, 18.0, 4.4, &"a stamp")?;
    let style = if stamp.state == LevelState::Signed { INITIALS } else { NOTE };
    let second = press.fitted(&second, style, 12.0, 4.0, &"the initials of a signer")?;
    let name_ink = if stamp.state == LevelState::Signed { Ink::Full } else { Ink::Soft };
    let number_ink = if stamp.state == LevelState::Signed { Ink::Full } else { Ink::Pale };
    Ok(vec![
        (number, -3.1, number_ink),
        (name, -0.35, name_ink),
        (first, band + 0.86, if ink == Ink::Full { ink } else { Ink::Full }),
        (second, 8.55, ink),
    ])
}

/// The stamp in words.
fn spoken(press: &Press<'_>, stamp: &Stamp, level_name: &str) -> String {
    let id = match stamp.state {
        LevelState::None => "documents-spoken-none",
        LevelState::Evidence => "documents-spoken-evidence",
        LevelState::InReview => "documents-spoken-in-review",
        LevelState::Returned => "documents-spoken-returned",
        LevelState::Signed => "documents-spoken-signed",
        LevelState::Expired => "documents-spoken-expired",
        LevelState::Revoked => "documents-spoken-revoked",
        LevelState::Suspended => "documents-spoken-suspended",
    };
    let date = stamp.signed_at.map(|at| press.words.date(press.words.day(at), false)).unwrap_or_default();
    let signer = stamp.signed_by.as_deref().unwrap_or_default();
    let level = stamp.level.to_string();
    press.words.with(id, &[("level", &level), ("name", level_name), ("date", &date), ("signer", signer)])
}

/// Drawing operations around a stamp's middle; positions are parts of its radius, y grows downwards.
#[derive(Default)]
struct Path {
    ops: String,
}

impl Path {
    fn write(&mut self, op: std::fmt::Arguments<'_>) -> &mut Self {
        // Writing to a string cannot fail.
        let _ = self.ops.write_fmt(op);
        self.ops.push('\n');
        self
    }

    fn pen(&mut self, ink: Ink, points: f32) -> &mut Self {
        let [r, g, b] = ink.rgb();
        self.write(format_args!("{r} {g} {b} RG {points:.2} w [] 0 d 0 J"))
    }

    fn pen_white(&mut self, points: f32) -> &mut Self {
        self.write(format_args!("1 1 1 RG {points:.2} w [] 0 d 0 J"))
    }

    fn dashes(&mut self) -> &mut Self {
        let [dash, gap] = DASH.map(|part| part * REACH);
        self.write(format_args!("[{dash:.2} {gap:.2}] 0 d"))
    }

    fn fill(&mut self, ink: Ink) -> &mut Self {
        let [r, g, b] = ink.rgb();
        self.write(format_args!("{r} {g} {b} rg"))
    }

    fn rings(&mut self, ink: Ink) -> &mut Self {
        self.pen(ink, OUTER_LINE * REACH).circle(OUTER_RING - OUTER_LINE / 2.0);
        self.pen(ink, INNER_LINE * REACH).circle(INNER_RING)
    }

    fn band(&mut self, ink: Ink) -> &mut Self {
        self.pen(ink, INNER_LINE * REACH);
        for y in [BAND_TOP, BAND_BOTTOM] {
            let half = (INNER_RING * INNER_RING - y * y).sqrt();
            self.line((-half, y), (half, y));
        }
        self
    }

    fn circle(&mut self, radius: f32) -> &mut Self {
        self.round(radius, "S")
    }

    fn disc(&mut self, radius: f32) -> &mut Self {
        self.round(radius, "f")
    }

    fn round(&mut self, radius: f32, paint: &str) -> &mut Self {
        let r = radius * REACH;
        // A quarter of a circle as a curve of the third degree.
        let k = r * 0.552_284_8;
        self.write(format_args!(
            "{r:.2} 0 m {r:.2} {k:.2} {k:.2} {r:.2} 0 {r:.2} c -{k:.2} {r:.2} -{r:.2} {k:.2} -{r:.2} 0 c \
             -{r:.2} -{k:.2} -{k:.2} -{r:.2} 0 -{r:.2} c {k:.2} -{r:.2} {r:.2} -{k:.2} {r:.2} 0 c h {paint}"
        ))
    }

    /// Part of a circle, clockwise from the right.
    fn arc(&mut self, radius: f32, from: f32, to: f32) -> &mut Self {
        let r = radius * REACH;
        let (from, to) = (-from.to_radians(), -to.to_radians());
        let k = 4.0 / 3.0 * ((to - from) / 4.0).tan() * r;
        let (s0, c0) = from.sin_cos();
        let (s1, c1) = to.sin_cos();
        self.write(format_args!(
            "{:.2} {:.2} m {:.2} {:.2} {:.2} {:.2} {:.2} {:.2} c S",
            r * c0,
            r * s0,
            r * c0 - k * s0,
            r * s0 + k * c0,
            r * c1 + k * s1,
            r * s1 - k * c1,
            r * c1,
            r * s1
        ))
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32)) -> &mut Self {
        let [(x0, y0), (x1, y1)] = [from, to].map(|(x, y)| (x * REACH, -y * REACH));
        self.write(format_args!("{x0:.2} {y0:.2} m {x1:.2} {y1:.2} l S"))
    }

    fn polygon(&mut self, (x, y): (f32, f32), size: f32, corners: &[(f32, f32)]) -> &mut Self {
        for (index, (dx, dy)) in corners.iter().enumerate() {
            let (px, py) = ((x + dx * size) * REACH, -(y + dy * size) * REACH);
            self.write(format_args!("{px:.2} {py:.2} {}", if index == 0 { "m" } else { "l" }));
        }
        self.write(format_args!("h f"))
    }

    /// A sheet of paper with a folded corner.
    fn sheet(&mut self, at: (f32, f32), size: f32) -> &mut Self {
        self.polygon(at, size, &[(-0.8, -1.0), (0.3, -1.0), (0.8, -0.5), (0.8, 1.0), (-0.8, 1.0)])
    }

    fn hourglass(&mut self, at: (f32, f32), size: f32) -> &mut Self {
        self.polygon(at, size, &[(-0.9, -1.0), (0.9, -1.0), (0.0, 0.1)]);
        self.polygon(at, size, &[(-0.9, 1.0), (0.9, 1.0), (0.0, -0.1)])
    }

    /// An arrow that turns round to the left.
    fn arrow_back(&mut self, (x, y): (f32, f32), size: f32) -> &mut Self {
        let at = |dx: f32, dy: f32| (x + dx * size, y + dy * size);
        self.line(at(-0.9, -0.1), at(0.9, -0.1))
            .line(at(0.9, -0.1), at(0.9, 0.9))
            .line(at(0.9, 0.9), at(0.0, 0.9));
        self.line(at(-0.9, -0.1), at(-0.3, -0.7)).line(at(-0.9, -0.1), at(-0.3, 0.5))
    }
}

/// Every state a slot can be in, in the order of the type.
pub(super) const STATES: [LevelState; 8] = [
    LevelState::None,
    LevelState::Evidence,
    LevelState::InReview,
    LevelState::Returned,
    LevelState::Signed,
    LevelState::Expired,
    LevelState::Revoked,
    LevelState::Suspended,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_a_shape_of_its_own() {
        let shapes: std::collections::HashSet<String> = STATES
            .iter()
            .map(|state| {
                drawing(*state).1.lines().filter(|op| !op.contains("RG") && !op.contains("rg")).collect()
            })
            .collect();
        // In review and returned differ by their sign, none and evidence by theirs, and so on.
        assert_eq!(shapes.len(), STATES.len());
    }
}
