//! Which glyphs of which faces one document embeds, and the numbers they have in it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use printpdf::{FontId, PdfFont};

use super::Error;
use super::fonts::{Face, Fonts, Opened, Program};

/// The fonts of one document. A face that nearly every document uses is embedded in two parts: the
/// common part, kept ready, and whatever glyphs this document needs beyond it.
pub(super) struct Embedded<'a> {
    fonts: &'a Fonts,
    parts: BTreeMap<Face, Parts>,
}

struct Parts {
    opened: Arc<Opened>,
    core: Option<Arc<Program>>,
    core_used: bool,
    core_texts: HashMap<u16, char>,
    /// Numbers in the whole face, in the order in which they were first asked for; 0 comes first.
    glyphs: Vec<u16>,
    numbers: HashMap<u16, u16>,
    characters: BTreeMap<u32, u16>,
    texts: HashMap<u16, Box<str>>,
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
        Self { fonts, parts: BTreeMap::new() }
    }

    fn part(&mut self, face: Face) -> Result<&mut Parts, Error> {
        if !self.parts.contains_key(&face) {
            let core = if face.has_core() { Some(self.fonts.core(face)?) } else { None };
            let parts = Parts {
                opened: self.fonts.open(face)?,
                core,
                core_used: false,
                core_texts: HashMap::new(),
                glyphs: vec![0],
                numbers: HashMap::new(),
                characters: BTreeMap::new(),
                texts: HashMap::new(),
            };
            self.parts.insert(face, parts);
        }
        self.parts
            .get_mut(&face)
            .ok_or_else(|| Error::Font { font: face.name(), reason: "it was mislaid".into() })
    }

    /// How far the pen moves after a glyph, in thousandths of the size.
    pub(super) fn advance(&mut self, face: Face, glyph: u16) -> Result<u16, Error> {
        Ok(self.part(face)?.opened.advance(glyph))
    }

    /// Finds or makes room for the glyph that stands for `character`.
    pub(super) fn character(&mut self, face: Face, character: char, glyph: u16) -> Result<Placed, Error> {
        let part = self.part(face)?;
        if let Some(number) = part.core.as_ref().and_then(|core| core.numbers.get(&glyph)) {
            part.core_used = true;
            let first = *part.core_texts.entry(*number).or_insert(character);
            let known = part
                .core
                .as_ref()
                .is_some_and(|core| core.font.codepoint_to_glyph.get(&u32::from(character)) == Some(number));
            return Ok(Placed { core: true, number: *number, reads_back: known && first == character });
        }
        let number = part.number(glyph);
        let mut buffer = [0; 4];
        let text = character.encode_utf8(&mut buffer);
        let reads_back = &**part.texts.entry(number).or_insert_with(|| text[..].into()) == text;
        if reads_back {
            part.characters.insert(u32::from(character), number);
        }
        Ok(Placed { core: false, number, reads_back })
    }

    /// Finds or makes room for a glyph that stands for `text`, wherever it is first used for it.
    pub(super) fn cluster(&mut self, face: Face, text: &str, glyph: u16) -> Result<Placed, Error> {
        let part = self.part(face)?;
        if let Some(number) = part.core.as_ref().and_then(|core| core.numbers.get(&glyph)) {
            part.core_used = true;
            return Ok(Placed { core: true, number: *number, reads_back: false });
        }
        let number = part.number(glyph);
        let reads_back = &**part.texts.entry(number).or_insert_with(|| text.into()) == text;
        Ok(Placed { core: false, number, reads_back })
    }

    /// The text that a glyph of the document reads back as.
    pub(super) fn text_of(&self, face: Face, placed: Placed) -> String {
        let Some(part) = self.parts.get(&face) else {
            return String::new();
        };
        if placed.core {
            let core = part.core.as_ref().map(|core| &core.font.codepoint_to_glyph);
            let known = |c: &u32, n: &u16| (*n == placed.number).then(|| char::from_u32(*c)).flatten();
            let first = part.core_texts.get(&placed.number).copied();
            first
                .or_else(|| core?.iter().find_map(|(c, n)| known(c, n)))
                .map(String::from)
                .unwrap_or_default()
        } else {
            part.texts.get(&placed.number).map(ToString::to_string).unwrap_or_default()
        }
    }

    /// The name of a part in a document's resources.
    pub(super) fn font_id(face: Face, core: bool) -> FontId {
        FontId(format!("{}{}", if core { 'C' } else { 'X' }, face as u8))
    }

    /// The parts that were used, to be embedded. With each common part comes its deflated file.
    pub(super) fn finish(self) -> Result<Vec<(FontId, PdfFont, Vec<u8>)>, Error> {
        let mut done = Vec::new();
        for (face, part) in self.parts {
            if let Some(core) = part.core.filter(|_| part.core_used) {
                done.push((Self::font_id(face, true), PdfFont::new(core.font.clone()), core.packed.clone()));
            }
            if part.glyphs.len() > 1 {
                let program = part
                    .opened
                    .program(&part.glyphs, part.characters, 'B')
                    .map_err(|reason| Error::Font { font: face.name(), reason })?;
                done.push((Self::font_id(face, false), PdfFont::new(program.font), program.packed));
            }
        }
        Ok(done)
    }
}

impl Parts {
    fn number(&mut self, glyph: u16) -> u16 {
        *self.numbers.entry(glyph).or_insert_with(|| {
            self.glyphs.push(glyph);
            u16::try_from(self.glyphs.len() - 1).unwrap_or(0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glyph_keeps_its_first_meaning() {
        let fonts = Fonts::embedded();
        let mut embedded = Embedded::new(&fonts);
        let first = embedded.cluster(Face::Arabic, "لا", 400).unwrap();
        let again = embedded.cluster(Face::Arabic, "لا", 400).unwrap();
        let other = embedded.cluster(Face::Arabic, "لأ", 400).unwrap();
        assert!(first.reads_back && again.reads_back);
        assert!(!other.reads_back);
        assert_eq!((first.number, again.number, other.number), (1, 1, 1));
        assert_eq!(embedded.text_of(Face::Arabic, other), "لا");
    }

    #[test]
    fn only_what_was_used_is_embedded() {
        let fonts = Fonts::embedded();
        let mut embedded = Embedded::new(&fonts);
        let opened = fonts.open(Face::Serif).unwrap();
        embedded.character(Face::Serif, 'A', opened.glyph('A').unwrap()).unwrap();
        embedded
            .character(Face::Chinese, '王', fonts.open(Face::Chinese).unwrap().glyph('王').unwrap())
            .unwrap();
        let done = embedded.finish().unwrap();
        let names: Vec<_> =
            done.iter().filter_map(|(_, font, _)| font.parsed_font.font_name.as_deref()).collect();
        assert_eq!(names, ["STAMCA+NotoSerif-Medium", "STAMIB+NotoSansSC-Regular"]);
        assert!(done[1].2.len() < 1000, "one character takes {} bytes", done[1].2.len());
    }
}
