//! What looks engraved: the frame of a certificate, and the code that the camera of a phone reads.
//!
//! Operators around a middle, in points, y growing upwards.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use super::Error;
use super::page::{Ink, MM};
use super::stamp;

/// Distances from the edge of the paper to the lines of a frame, and their widths in points.
const OUTER: [(f32, f32); 2] = [(9.0, 1.3), (10.1, 0.4)];
const INNER: [(f32, f32); 2] = [(16.1, 0.4), (17.2, 0.9)];
/// Where the woven band lies between them, from the edge of the paper.
const BAND: (f32, f32) = (10.8, 15.4);
/// About how long a wave of the band is, in millimetres.
const WAVE: f32 = 9.2;
/// Thickness of a woven line, in points.
const THREAD: f32 = 0.32;

/// What stands on a page with a frame, or with the lighter one of further pages, begins this far from its edge.
pub(super) const WITHIN: f32 = INNER[1].0;
pub(super) const WITHIN_LIGHT: f32 = OUTER[1].0;

#[derive(Default)]
struct Ops(String);

impl Ops {
    fn write(&mut self, op: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.0.write_fmt(op);
        self.0.push('\n');
    }

    fn pen(&mut self, ink: Ink, width: f32) {
        let [r, g, b] = ink.rgb();
        self.write(format_args!("{r} {g} {b} RG {width} w"));
    }

    fn ink(&mut self, ink: Ink) {
        let [r, g, b] = ink.rgb();
        self.write(format_args!("{r} {g} {b} rg"));
    }

    /// A rectangle as far from the edge of a paper of this size on all sides.
    fn inset(&mut self, size: (f32, f32), inset: f32) {
        let [w, h] = [size.0, size.1].map(|side| (side - 2.0 * inset) * MM);
        self.write(format_args!("{:.2} {:.2} {w:.2} {h:.2} re S", -w / 2.0, -h / 2.0));
    }
}

/// The frame of the first page around the middle of a paper of this size.
pub(super) fn frame(size: (f32, f32)) -> String {
    let mut ops = Ops::default();
    for (inset, width) in OUTER.into_iter().chain(INNER) {
        ops.pen(Ink::Full, width);
        ops.inset(size, inset);
    }
    ops.pen(Ink::Pale, THREAD);
    let [right, top] = [size.0, size.1].map(|side| (side / 2.0 - BAND.0) * MM);
    let depth = (BAND.1 - BAND.0) * MM;
    // Each side is drawn as the lower one and turned to its place.
    for (cos, sin, across, up) in
        [(1, 0, right, top), (-1, 0, right, top), (0, 1, top, right), (0, -1, top, right)]
    {
        ops.write(format_args!("q {cos} {sin} {} {cos} 0 0 cm", -sin));
        woven(&mut ops, across - depth, (-up, depth));
        ops.write(format_args!("Q"));
        // The corner on its left: a rosette in a square.
        ops.write(format_args!("q {cos} {sin} {} {cos} 0 0 cm", -sin));
        ops.write(format_args!("1 0 0 1 {:.2} {:.2} cm", -across + depth / 2.0, -up + depth / 2.0));
        rosette(&mut ops, depth);
        ops.write(format_args!("Q"));
    }
    ops.0
}

/// The frame of the pages that follow: two lines.
pub(super) fn light_frame(size: (f32, f32)) -> String {
    let mut ops = Ops::default();
    for (inset, width) in OUTER {
        ops.pen(Ink::Full, width * 0.7);
        ops.inset(size, inset);
    }
    ops.0
}

/// Waves that run through each other, from `-half` to `half`, above `foot` and so high.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some tens of waves")]
fn woven(ops: &mut Ops, half: f32, (foot, high): (f32, f32)) {
    let waves = (2.0 * half / (WAVE * MM)).round().max(1.0);
    let wave = 2.0 * half / waves;
    let middle = foot + high / 2.0;
    ops.write(format_args!("{:.2} {foot:.2} {:.2} {high:.2} re W n", -half, 2.0 * half));
    ops.write(format_args!("1 0 0 1 {:.2} {middle:.2} cm", -half - wave));
    // The same words for every wave, which deflate to next to nothing.
    for _ in 0..=waves as usize {
        for (phase, share) in [(0.0, 0.96), (0.25, 0.96), (0.5, 0.96), (0.75, 0.96), (0.0, 0.5), (0.5, 0.5)] {
            let (start, high) = (phase * wave, share * high / 2.0);
            // From crest to trough and back: as near to a sine as curves of the third degree come.
            let reach = wave / 2.0 * 0.3642;
            let at = [start, start + reach, start + wave / 2.0 - reach, start + wave / 2.0];
            let back = at.map(|x| x + wave / 2.0);
            ops.write(format_args!(
                "{:.2} {high:.2} m {:.2} {high:.2} {:.2} {low:.2} {:.2} {low:.2} c {:.2} {low:.2} {:.2} {high:.2} {:.2} {high:.2} c S",
                at[0], at[1], at[2], at[3], back[1], back[2], back[3],
                low = -high,
            ));
        }
        ops.write(format_args!("1 0 0 1 {wave:.3} 0 cm"));
    }
}

/// Circles through one point, in a square of this width around it.
fn rosette(ops: &mut Ops, width: f32) {
    let half = width / 2.0;
    ops.write(format_args!("{:.2} {:.2} {width:.2} {width:.2} re S", -half, -half));
    let radius = half * 0.46;
    for step in 0_u8..12 {
        let (sin, cos) = (f32::from(step) * std::f32::consts::TAU / 12.0).sin_cos();
        ops.write(format_args!("{}", stamp::ring((cos * radius, sin * radius), radius, "S")));
    }
}

/// An address as a code of this width in millimetres, without the room around it.
///
/// # Errors
/// [`Error::Writing`] for an address that no code has room for.
pub(super) fn code(address: &str, width: f32) -> Result<String, Error> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M)
        .map_err(|error| Error::Writing(format!("no code has room for the address {address}: {error}")))?;
    let modules = code.width();
    #[allow(clippy::cast_precision_loss, reason = "at most 177")]
    let module = width * MM / modules as f32;
    let mut ops = Ops::default();
    ops.ink(Ink::Full);
    let half = width * MM / 2.0;
    ops.write(format_args!("{module:.4} 0 0 {module:.4} {:.2} {:.2} cm", -half, -half));
    // One figure of all that is dark: what lies side by side has no gap between.
    for (row, colors) in code.to_colors().chunks(modules).enumerate() {
        let mut column = 0;
        for run in colors.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                ops.write(format_args!("{column} {} {} 1 re", modules - 1 - row, run.len()));
            }
            column += run.len();
        }
    }
    ops.write(format_args!("f"));
    Ok(ops.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_too_long_is_said_to_be() {
        let error = code(&"x".repeat(5000), 26.0).unwrap_err();
        assert!(error.to_string().contains("no code has room"), "{error}");
        let short = code("https://stampbook.example/verify/7K3M-Q9TX-WPVN", 26.0).unwrap();
        assert!(short.ends_with("re\nf\n") && short.len() < 8000, "{}", short.len());
    }

    #[test]
    fn a_frame_leaves_nothing_open() {
        for ops in [frame((297.0, 210.0)), light_frame((279.4, 215.9))] {
            let count = |what: &str| ops.lines().filter(|line| line.split(' ').any(|op| op == what)).count();
            assert_eq!(count("q"), count("Q"), "{ops}");
        }
    }
}
