//! Shaped text as operations on a page, such that it reads back as it was typed.

use std::borrow::Cow;
use std::fmt::Write as _;

use printpdf::{DictItem, Op, PdfFontHandle, Point, Pt};

use super::Error;
use super::embed::{Embedded, Placed};
use super::page::{Pen, rounded};
use super::text::{Glyph, Line, Run, Shaped, Unit};

/// Moves of the pen too short to be seen, in points, are saved up until together they can be: most
/// kerning of small text is no more than that, and every move weighs as much as five glyphs.
const UNSEEN: f32 = 0.25;

/// What one operator shows: glyphs by number, and moves between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown(Vec<DictItem>);

impl Shown {
    /// Moves the pen by so many points, if that can be seen. Gives back by how much it moved.
    pub(super) fn move_by(&mut self, points: f32, size: f32) -> f32 {
        if points.abs() < UNSEEN {
            return 0.0;
        }
        let off = (points * 1000.0 / size).round();
        self.0.push(DictItem::Real(-off));
        off * size / 1000.0
    }

    pub(super) fn glyph(&mut self, number: u16) {
        match self.0.last_mut() {
            Some(DictItem::String { data, .. }) => data.extend(number.to_be_bytes()),
            _ => self.0.push(DictItem::String { data: number.to_be_bytes().to_vec(), literal: true }),
        }
    }

    /// The operator. It is given to printpdf as it is: its own kind of text looks every glyph up
    /// again, several times, which was half the time that a document took.
    fn operation(self) -> Op {
        Op::Unknown { key: "TJ".into(), value: vec![DictItem::Array(self.0)] }
    }
}

/// Draws lines of text whose top left corner is at `at`, in points from the page's bottom left.
/// Places are given relative to `last`, where the last operator began.
pub(super) fn draw(
    lines: &[Line],
    at: (f32, f32),
    last: &mut (f32, f32),
    ops: &mut Vec<Op>,
    embedded: &mut Embedded<'_>,
    pen: &mut Pen,
) -> Result<(), Error> {
    for line in lines {
        for run in &line.runs {
            let (left, baseline) = (at.0, at.1 - line.baseline);
            Writer { ops, embedded, pen, run, left, baseline, last, shown: Shown::default(), at: None }
                .write()?;
        }
    }
    Ok(())
}

/// The content of a form that shows a line of plain text with its baseline beginning at `at`.
pub(super) fn flat(shaped: &Shaped, at: (f32, f32), embedded: &mut Embedded<'_>) -> Result<String, Error> {
    let mut ops = String::from("BT\n");
    for run in shaped.lines.iter().flat_map(|line| &line.runs) {
        for unit in &run.units {
            if let Unit::Char { character, glyph, x } = unit {
                let placed = embedded.glyph(run.face, character.encode_utf8(&mut [0; 4]), *glyph)?;
                let font = Embedded::font_id(run.face, placed.core).0;
                // Writing to a string cannot fail.
                let _ = writeln!(ops, "/{font} {} Tf", run.size);
                let _ = writeln!(ops, "1 0 0 1 {:.2} {:.2} Tm <{:04X}> Tj", at.0 + x, at.1, placed.number);
            }
        }
    }
    ops.push_str("ET\n");
    Ok(ops)
}

/// The content of a form that shows a line of text along a circle around the origin, in its middle
/// above or below it. It reads back as `typed`.
pub(super) fn around(
    shaped: &Shaped,
    typed: &str,
    (radius, above): (f32, bool),
    embedded: &mut Embedded<'_>,
) -> Result<String, Error> {
    let mut ops = String::from("BT\n");
    let Some(line) = shaped.lines.first() else { return Ok(String::new()) };
    let replaced = line.runs.iter().all(|run| !run.right_to_left);
    // Writing to a string cannot fail.
    if replaced {
        ops.push_str("/Span <</ActualText <FEFF");
        for unit in typed.encode_utf16() {
            let _ = write!(ops, "{unit:04X}");
        }
        ops.push_str(">>> BDC\n");
    }
    let mut font = None;
    for run in &line.runs {
        for unit in &run.units {
            let single;
            let (text, glyphs): (Cow<'_, str>, &[Glyph]) = match unit {
                Unit::Char { character, glyph, x } => {
                    single = [Glyph { id: *glyph, x: *x, y: 0.0 }];
                    (String::from(*character).into(), &single)
                }
                Unit::Cluster { text, glyphs } => ((&**text).into(), glyphs),
            };
            let mut reach = 0.0;
            for glyph in glyphs {
                reach += f32::from(embedded.advance(run.face, glyph.id)?) * run.size / 1000.0;
            }
            let middle = glyphs.first().map_or(0.0, |glyph| glyph.x) + reach / 2.0;
            let (sin, cos) = ((middle - line.left - shaped.width / 2.0) / radius).sin_cos();
            // Above, letters lean clockwise; below they stand on the outside and lean the other way.
            let (up, lean) = if above { (radius, -sin) } else { (-radius, sin) };
            for (glyph, share) in glyphs.iter().zip(shares(&text, glyphs, run.right_to_left)) {
                let placed: Placed = embedded.glyph(run.face, &share, glyph.id)?;
                if font != Some((run.face, placed.core)) {
                    font = Some((run.face, placed.core));
                    let _ = writeln!(ops, "/{} {} Tf", Embedded::font_id(run.face, placed.core).0, run.size);
                }
                let (along, down) = (glyph.x - middle, glyph.y);
                let x = radius * sin + along * cos + down * lean;
                let y = up * cos + along * lean - down * cos;
                let number = placed.number;
                let _ = writeln!(
                    ops,
                    "{cos:.3} {lean:.3} {:.3} {cos:.3} {x:.2} {y:.2} Tm <{number:04X}> Tj",
                    -lean
                );
            }
        }
    }
    ops.push_str(if replaced { "EMC\nET\n" } else { "ET\n" });
    Ok(ops)
}

/// Begins what reads back as something else than its glyphs say.
fn reads_as(text: impl Iterator<Item = u16>) -> Op {
    let bytes = [0xfe, 0xff].into_iter().chain(text.flat_map(u16::to_be_bytes)).collect();
    let text = DictItem::String { data: bytes, literal: true };
    let properties = DictItem::Dict { map: [("ActualText".to_owned(), text)].into() };
    Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties }
}

struct Writer<'w, 'f> {
    ops: &'w mut Vec<Op>,
    embedded: &'w mut Embedded<'f>,
    pen: &'w mut Pen,
    run: &'w Run,
    left: f32,
    baseline: f32,
    /// Where the last operator began.
    last: &'w mut (f32, f32),
    /// What is being shown with one operator, and where the pen is after it.
    shown: Shown,
    at: Option<f32>,
}

impl Writer<'_, '_> {
    fn write(&mut self) -> Result<(), Error> {
        let run = self.run;
        if run.right_to_left {
            // Readers reverse a replacement text in such runs, so glyphs speak for themselves.
            run.units.iter().try_for_each(|unit| self.unit(unit))?;
        } else if self.pen.turned && run.units.len() > 1 {
            // Readers break slanted words apart where the slope crosses their idea of a line.
            self.replaced(&run.units)?;
        } else if let Some(ready) = &run.ready {
            self.embedded.use_core(run.face, ready.used)?;
            self.begin(true, ready.x, 0.0);
            self.ops.push(ready.shown.clone().operation());
            self.at = None;
        } else {
            for word in run.units.split_inclusive(|unit| matches!(unit, Unit::Char { character: ' ', .. })) {
                if self.reads_back(word)? {
                    word.iter().try_for_each(|unit| self.unit(unit))?;
                } else {
                    self.replaced(word)?;
                }
            }
        }
        self.flush();
        Ok(())
    }

    /// Whether glyphs alone give the text of `word` back.
    fn reads_back(&mut self, word: &[Unit]) -> Result<bool, Error> {
        let mut buffer = [0; 4];
        for unit in word {
            let (text, glyph): (&str, u16) = match unit {
                Unit::Char { character, glyph, .. } => (character.encode_utf8(&mut buffer), *glyph),
                Unit::Cluster { text, glyphs } => match &**glyphs {
                    [glyph] => (text, glyph.id),
                    _ => return Ok(false),
                },
            };
            if !self.embedded.glyph(self.run.face, text, glyph)?.reads_back {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Draws a word under a replacement text that says what was typed.
    fn replaced(&mut self, word: &[Unit]) -> Result<(), Error> {
        self.flush();
        let mut typed = String::new();
        for unit in word {
            match unit {
                Unit::Char { character, .. } => typed.push(*character),
                Unit::Cluster { text, .. } => typed.push_str(text),
            }
        }
        self.ops.push(reads_as(typed.encode_utf16()));
        word.iter().try_for_each(|unit| self.unit(unit))?;
        self.flush();
        self.ops.push(Op::EndMarkedContent);
        Ok(())
    }

    fn unit(&mut self, unit: &Unit) -> Result<(), Error> {
        match unit {
            Unit::Char { character, glyph, x } => {
                let mut buffer = [0; 4];
                self.show(character.encode_utf8(&mut buffer), Glyph { id: *glyph, x: *x, y: 0.0 })
            }
            Unit::Cluster { text, glyphs } => {
                let shares = shares(text, glyphs, self.run.right_to_left);
                glyphs.iter().zip(&shares).try_for_each(|(glyph, share)| {
                    // A mark that is drawn apart and read with its letter: readers shall not take its number for a text.
                    let silent = self.run.right_to_left && share.is_empty();
                    if silent {
                        self.flush();
                        self.ops.push(reads_as(std::iter::empty()));
                    }
                    self.show(share, *glyph)?;
                    if silent {
                        self.flush();
                        self.ops.push(Op::EndMarkedContent);
                    }
                    Ok(())
                })
            }
        }
    }

    fn show(&mut self, text: &str, glyph: Glyph) -> Result<(), Error> {
        let (face, size) = (self.run.face, self.run.size);
        let placed = self.embedded.glyph(face, text, glyph.id)?;
        if glyph.y != 0.0 || self.pen.font != Some((face, placed.core, size.to_bits())) {
            self.flush();
        }
        let at = if let Some(at) = self.at {
            at + self.shown.move_by(glyph.x - at, size)
        } else {
            self.begin(placed.core, glyph.x, glyph.y)
        };
        self.shown.glyph(placed.number);
        self.at = Some(at + f32::from(self.embedded.advance(face, glyph.id)?) * size / 1000.0);
        if glyph.y != 0.0 {
            self.flush();
        }
        Ok(())
    }

    /// Goes to where the next operator begins, with the right font. Gives back where that is.
    fn begin(&mut self, core: bool, x: f32, y: f32) -> f32 {
        let (face, size) = (self.run.face, self.run.size);
        let font = (face, core, size.to_bits());
        if self.pen.font != Some(font) {
            self.pen.font = Some(font);
            let font = PdfFontHandle::External(Embedded::font_id(face, core));
            self.ops.push(Op::SetFont { font, size: Pt(size) });
        }
        let place = (rounded(self.left + x), rounded(self.baseline - y));
        let step = Point { x: Pt(rounded(place.0 - self.last.0)), y: Pt(rounded(place.1 - self.last.1)) };
        self.ops.push(Op::SetTextCursor { pos: step });
        *self.last = place;
        place.0 - self.left
    }

    fn flush(&mut self) {
        self.at = None;
        if !self.shown.0.is_empty() {
            self.ops.push(std::mem::take(&mut self.shown).operation());
        }
    }
}

/// Divides a cluster's text among its glyphs: one each where they match in number, otherwise all to
/// the widest-reaching first one.
fn shares(text: &str, glyphs: &[Glyph], right_to_left: bool) -> Vec<String> {
    let characters = text.chars().count();
    if characters == glyphs.len() {
        let mut shares: Vec<String> = text.chars().map(String::from).collect();
        if right_to_left {
            shares.reverse();
        }
        return shares;
    }
    let mut shares = vec![String::new(); glyphs.len()];
    let base = if right_to_left { shares.last_mut() } else { shares.first_mut() };
    if let Some(base) = base {
        text.clone_into(base);
    }
    shares
}
