//! Shaped text as operations on a page, such that it reads back as it was typed.

use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Pt, TextItem, TextMatrix};

use super::Error;
use super::embed::{Embedded, Placed};
use super::page::{Pen, rounded};
use super::text::{Glyph, Line, Run, Unit};

/// Draws lines of text whose top left corner is at `at`, in points from the page's bottom left.
pub(super) fn draw(
    lines: &[Line],
    at: (f32, f32),
    ops: &mut Vec<Op>,
    embedded: &mut Embedded<'_>,
    pen: &mut Pen,
) -> Result<(), Error> {
    if lines.iter().all(|line| line.runs.is_empty()) {
        return Ok(());
    }
    ops.push(Op::StartTextSection);
    for line in lines {
        for run in &line.runs {
            let mut writer = Writer {
                ops,
                embedded,
                pen,
                run,
                left: at.0,
                baseline: at.1 - line.baseline,
                items: vec![],
                at: None,
            };
            writer.write()?;
        }
    }
    ops.push(Op::EndTextSection);
    Ok(())
}

struct Writer<'w, 'f> {
    ops: &'w mut Vec<Op>,
    embedded: &'w mut Embedded<'f>,
    pen: &'w mut Pen,
    run: &'w Run,
    left: f32,
    baseline: f32,
    /// What is being shown with one operator, and where the reader's pen is after it.
    items: Vec<TextItem>,
    at: Option<f32>,
}

impl Writer<'_, '_> {
    fn write(&mut self) -> Result<(), Error> {
        let run = self.run;
        if run.right_to_left {
            // Readers reverse a replacement text in such runs, so glyphs speak for themselves.
            for unit in &run.units {
                self.unit(unit)?;
            }
        } else if self.pen.turned {
            // Readers break slanted words apart where the slope crosses their idea of a line.
            self.replaced(&run.units)?;
        } else {
            for word in run.units.split_inclusive(|unit| matches!(unit, Unit::Char { character: ' ', .. })) {
                if self.reads_back(word)? {
                    for unit in word {
                        self.unit(unit)?;
                    }
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
        for unit in word {
            let placed = match unit {
                Unit::Char { character, glyph, .. } => {
                    self.embedded.character(self.run.face, *character, *glyph)?
                }
                Unit::Cluster { text, glyphs } => match &**glyphs {
                    [glyph] => self.embedded.cluster(self.run.face, text, glyph.id)?,
                    _ => return Ok(false),
                },
            };
            if !placed.reads_back {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Draws a word under a replacement text that says what was typed.
    fn replaced(&mut self, word: &[Unit]) -> Result<(), Error> {
        self.flush();
        let mut typed = vec![0xfe, 0xff];
        let mut typed_out = |text: &str| typed.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        for unit in word {
            match unit {
                Unit::Char { character, .. } => typed_out(character.encode_utf8(&mut [0; 4])),
                Unit::Cluster { text, .. } => typed_out(text),
            }
        }
        let properties = DictItem::Dict { map: [("ActualText".to_owned(), DictItem::Bytes(typed))].into() };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
        for unit in word {
            self.unit(unit)?;
        }
        self.flush();
        self.ops.push(Op::EndMarkedContent);
        Ok(())
    }

    fn unit(&mut self, unit: &Unit) -> Result<(), Error> {
        let face = self.run.face;
        match unit {
            Unit::Char { character, glyph, x } => {
                let placed = self.embedded.character(face, *character, *glyph)?;
                self.move_to(placed, *x, 0.0);
                if placed.reads_back {
                    match self.items.last_mut() {
                        Some(TextItem::Text(text)) => text.push(*character),
                        _ => self.items.push(TextItem::Text(character.to_string())),
                    }
                } else {
                    self.glyph(placed, self.embedded.text_of(face, placed));
                }
                self.advance(*glyph)?;
            }
            Unit::Cluster { text, glyphs } => {
                let shares = shares(text, glyphs, self.run.right_to_left);
                for (index, glyph) in glyphs.iter().enumerate() {
                    let share = shares.get(index).map_or("", String::as_str);
                    let placed = self.embedded.cluster(face, share, glyph.id)?;
                    self.move_to(placed, glyph.x, glyph.y);
                    self.glyph(placed, self.embedded.text_of(face, placed));
                    self.advance(glyph.id)?;
                    if glyph.y != 0.0 {
                        self.flush();
                    }
                }
            }
        }
        Ok(())
    }

    fn glyph(&mut self, placed: Placed, text: String) {
        let glyph = Codepoint::with_cid(placed.number, 0.0, text);
        match self.items.last_mut() {
            Some(TextItem::GlyphIds(glyphs)) => glyphs.push(glyph),
            _ => self.items.push(TextItem::GlyphIds(vec![glyph])),
        }
    }

    /// Brings the pen to where the next glyph stands, in the right font.
    fn move_to(&mut self, placed: Placed, x: f32, y: f32) {
        let (face, size) = (self.run.face, self.run.size);
        let font = (face, placed.core, size.to_bits());
        if self.pen.font != Some(font) {
            self.flush();
            self.pen.font = Some(font);
            let font = PdfFontHandle::External(Embedded::font_id(face, placed.core));
            self.ops.push(Op::SetFont { font, size: Pt(size) });
        }
        if y != 0.0 {
            self.flush();
        }
        match self.at {
            None => {
                let place = [1.0, 0.0, 0.0, 1.0, rounded(self.left + x), rounded(self.baseline - y)];
                self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(place) });
                self.at = Some(place[4] - self.left);
            }
            Some(at) => {
                let off = ((x - at) * 1000.0 / size).round();
                if off != 0.0 {
                    self.items.push(TextItem::Offset(-off));
                    self.at = Some(at + off * size / 1000.0);
                }
            }
        }
    }

    fn advance(&mut self, glyph: u16) -> Result<(), Error> {
        let advance = self.embedded.advance(self.run.face, glyph)?;
        self.at = self.at.map(|at| at + f32::from(advance) * self.run.size / 1000.0);
        Ok(())
    }

    fn flush(&mut self) {
        self.at = None;
        if !self.items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
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
