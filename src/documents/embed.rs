//! Which glyphs of which faces one document embeds, and the numbers they have in it.

use std::collections::HashMap;
use std::sync::Arc;

use printpdf::{Codepoint, FontId, Op, PdfFont, PdfFontHandle, Pt, TextItem};

use super::Error;
use super::fonts::{Face, FontFile, Fonts, Opened, Program};

/// The fonts of one document. A face that nearly every document uses is embedded in two parts: the
/// common part, kept ready, and whatever glyphs this document needs beyond it.
pub(super) struct Embedded<'a> {
    fonts: &'a Fonts,
    parts: [Option<Box<Parts>>; Face::ALL.len()],
}

struct Parts {
    opened: Arc<Opened>,
    core: Option<Arc<Program>>,
    core_used: Used,
    /// Beyond the common part: numbers in the whole face, in the order in which they were first
    /// asked for; 0 comes first. And the text that each was first asked for.
    glyphs: Vec<u16>,
    texts: Vec<Box<str>>,
    numbers: HashMap<u16, u16>,
    /// Where the same glyph stands for another text: its further numbers.
    further: HashMap<(u16, Box<str>), u16>,
}

/// A set of glyphs of a common part, which has at most 256.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Used([u64; 4]);

impl Used {
    pub(super) fn add(&mut self, number: u16) {
        if let Some(bits) = self.0.get_mut(usize::from(number / 64)) {
            *bits |= 1 << (number % 64);
        }
    }

    fn add_all(&mut self, others: Used) {
        for (bits, others) in self.0.iter_mut().zip(others.0) {
            *bits |= others;
        }
    }

    fn numbers(self) -> impl Iterator<Item = u16> {
        (0..256)
            .filter(move |n| self.0.get(usize::from(n / 64)).is_some_and(|bits| bits & (1 << (n % 64)) != 0))
    }
}

/// Where a glyph is to be found in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// Whether in the common part of its face.
    pub(super) core: bool,
    pub(super) number: u16,
    /// Whether reading the glyph back gives the text it was asked for.
    pub(super) reads_back: bool,
}

impl<'a> Embedded<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, parts: [const { None }; Face::ALL.len()] }
    }

    fn part(&mut self, face: Face) -> Result<&mut Parts, Error> {
        let place = &mut self.parts[face as usize];
        if place.is_none() {
            *place = Some(Box::new(Parts {
                opened: self.fonts.open(face)?,
                core: if face.has_core() { Some(self.fonts.core(face)?) } else { None },
                core_used: Used::default(),
                glyphs: vec![0],
                texts: vec!["".into()],
                numbers: HashMap::new(),
                further: HashMap::new(),
            }));
        }
        place.as_deref_mut().ok_or_else(|| Error::Font { font: face.name(), reason: "it was mislaid".into() })
    }

    /// How far the pen moves after a glyph, in thousandths of the size.
    pub(super) fn advance(&mut self, face: Face, glyph: u16) -> Result<u16, Error> {
        Ok(self.part(face)?.opened.advance(glyph))
    }

    /// Notes which glyphs of a common part a ready-made text shows.
    pub(super) fn use_core(&mut self, face: Face, used: Used) -> Result<(), Error> {
        self.part(face)?.core_used.add_all(used);
        Ok(())
    }

    /// Finds or makes room for a glyph that stands for `text`.
    pub(super) fn glyph(&mut self, face: Face, text: &str, glyph: u16) -> Result<Placed, Error> {
        let part = self.part(face)?;
        if let Some(core) = &part.core
            && let Some(number) = core.number(glyph)
        {
            part.core_used.add(number);
            let reads_back = core.character(number).is_some_and(|c| text.chars().eq([c]));
            return Ok(Placed { core: true, number, reads_back });
        }
        let number = part.number(glyph, text, face.reads_from_right());
        let reads_back = part.texts.get(usize::from(number)).is_some_and(|known| &**known == text);
        Ok(Placed { core: false, number, reads_back })
    }

    /// The name of a part in a document's resources.
    pub(super) fn font_id(face: Face, core: bool) -> FontId {
        FontId(format!("{}{}", if core { 'C' } else { 'X' }, face as u8))
    }

    /// A page that shows every glyph of the document once, with what it reads back as. Text on the
    /// other pages and in forms is written glyph by number, so it is from this page that the fonts
    /// learn what to declare. It is taken out of the document once they did.
    pub(super) fn specimen(&self) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        let mut show = |face, core, glyphs: Vec<Codepoint>| {
            if !glyphs.is_empty() {
                let font = PdfFontHandle::External(Self::font_id(face, core));
                ops.push(Op::SetFont { font, size: Pt(1.0) });
                ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
            }
        };
        for (face, part) in Face::ALL.into_iter().zip(&self.parts) {
            let Some(part) = part else { continue };
            if let Some(core) = &part.core {
                let text = |number| core.character(number).map(String::from).unwrap_or_default();
                let glyphs = part.core_used.numbers().map(|n| Codepoint::with_cid(n, 0.0, text(n)));
                show(face, true, glyphs.collect());
            }
            let glyphs =
                (0..).zip(&part.texts).skip(1).map(|(n, text)| Codepoint::with_cid(n, 0.0, text.to_string()));
            show(face, false, glyphs.collect());
        }
        ops.push(Op::EndTextSection);
        ops
    }

    /// The parts that were used, each with its deflated file.
    pub(super) fn finish(self) -> Result<Vec<(FontId, PdfFont, FontFile)>, Error> {
        let mut done = Vec::new();
        for (face, part) in Face::ALL.into_iter().zip(self.parts) {
            let Some(part) = part else { continue };
            if let Some(core) = part.core.filter(|_| part.core_used != Used::default()) {
                done.push((Self::font_id(face, true), PdfFont::new(core.font.clone()), core.file.clone()));
            }
            if part.glyphs.len() > 1 {
                let program = part.opened.program(&part.glyphs, 'B');
                let program = program.map_err(|reason| Error::Font { font: face.name(), reason })?;
                done.push((Self::font_id(face, false), PdfFont::new(program.font), program.file));
            }
        }
        Ok(done)
    }
}

impl Parts {
    /// Many Arabic letters are one glyph under other dots. What is read from the right cannot say otherwise how it
    /// reads back, so there such a glyph is put in once for each letter.
    fn number(&mut self, glyph: u16, text: &str, once_for_each: bool) -> u16 {
        let known = self.numbers.get(&glyph).copied();
        let fits = |number: &u16| {
            !once_for_each
                || text.is_empty()
                || self.texts.get(usize::from(*number)).is_some_and(|t| &**t == text)
        };
        if let Some(number) = known.filter(fits) {
            return number;
        }
        if let Some(number) = self.further.get(&(glyph, text.into())) {
            return *number;
        }
        self.glyphs.push(glyph);
        self.texts.push(text.into());
        let number = u16::try_from(self.glyphs.len() - 1).unwrap_or(0);
        if known.is_some() {
            self.further.insert((glyph, text.into()), number);
        } else {
            self.numbers.insert(glyph, number);
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glyph_keeps_its_first_meaning() {
        let fonts = Fonts::embedded();
        let mut embedded = Embedded::new(&fonts);
        let first = embedded.glyph(Face::Devanagari, "क", 40).unwrap();
        let again = embedded.glyph(Face::Devanagari, "क", 40).unwrap();
        let other = embedded.glyph(Face::Devanagari, "ख", 40).unwrap();
        assert!(first.reads_back && again.reads_back);
        assert!(!other.reads_back);
        assert_eq!((first.number, again.number, other.number), (1, 1, 1));
    }

    #[test]
    fn what_is_read_from_the_right_has_a_glyph_for_each_meaning() {
        let fonts = Fonts::embedded();
        let mut embedded = Embedded::new(&fonts);
        let numbers = ["ر", "ز", "ر", "ز", ""].map(|text| {
            let placed = embedded.glyph(Face::Arabic, text, 400).unwrap();
            assert!(placed.reads_back || text.is_empty());
            placed.number
        });
        assert_eq!(numbers, [1, 2, 1, 2, 1]);
        assert_eq!(embedded.finish().unwrap().len(), 1);
    }

    #[test]
    fn a_space_that_does_not_break_is_not_a_space() {
        let fonts = Fonts::embedded();
        let mut embedded = Embedded::new(&fonts);
        let opened = fonts.open(Face::Sans).unwrap();
        let (space, fixed) = (opened.glyph(' ').unwrap(), opened.glyph('\u{a0}').unwrap());
        assert!(embedded.glyph(Face::Sans, " ", space).unwrap().reads_back);
        let fixed = embedded.glyph(Face::Sans, "\u{a0}", fixed).unwrap();
        assert!(fixed.reads_back == (fixed.number != embedded.glyph(Face::Sans, " ", space).unwrap().number));
    }

    #[test]
    fn only_what_was_used_is_embedded() {
        let fonts = Fonts::embedded();
        let mut embedded = Embedded::new(&fonts);
        embedded.glyph(Face::Serif, "A", fonts.open(Face::Serif).unwrap().glyph('A').unwrap()).unwrap();
        embedded.glyph(Face::Chinese, "王", fonts.open(Face::Chinese).unwrap().glyph('王').unwrap()).unwrap();
        let done = embedded.finish().unwrap();
        let names: Vec<_> =
            done.iter().filter_map(|(_, font, _)| font.parsed_font.font_name.as_deref()).collect();
        assert_eq!(names, ["STAMCA+SourceSerif4-SemiBold", "STAMLB+NotoSansSC-Regular"]);
        assert!(done[1].2.packed.len() < 1000, "one character takes {} bytes", done[1].2.packed.len());
    }
}
