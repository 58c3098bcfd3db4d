//! The faces that documents are set in: embedded in the binary, opened on first use, kept open.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use allsorts::binary::read::ReadScope;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use allsorts::tables::{FontTableProvider as _, HeadTable, HheaTable, HmtxTable, MaxpTable, OpenTypeFont};
use allsorts::tag;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use parley::fontique::{Blob, CharmapIndex, FontInfo, SourceId, SourceInfo, SourceKind};
use printpdf::{FontMetrics, FontType, ParsedFont, PdfFontMetricsStub};

use super::Error;
use super::text::Shaper;

#[derive(rust_embed::RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/fonts"]
struct Files;

/// A font file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Face {
    Sans,
    SansBold,
    Serif,
    WideSans,
    WideSansBold,
    WideSerif,
    Arabic,
    Hebrew,
    Devanagari,
    Thai,
    Japanese,
    Chinese,
    Korean,
    Emoji,
}

impl Face {
    pub(super) const ALL: [Face; 14] = [
        Face::Sans,
        Face::SansBold,
        Face::Serif,
        Face::WideSans,
        Face::WideSansBold,
        Face::WideSerif,
        Face::Arabic,
        Face::Hebrew,
        Face::Devanagari,
        Face::Thai,
        Face::Japanese,
        Face::Chinese,
        Face::Korean,
        Face::Emoji,
    ];

    /// The file's name without `.ttf`, which is also the name it has in a PDF.
    pub(super) fn name(self) -> &'static str {
        match self {
            Face::Sans => "SourceSans3-Regular",
            Face::SansBold => "SourceSans3-SemiBold",
            Face::Serif => "SourceSerif4-SemiBold",
            Face::WideSans => "NotoSans-Regular",
            Face::WideSansBold => "NotoSans-SemiBold",
            Face::WideSerif => "NotoSerif-SemiBold",
            Face::Arabic => "NotoSansArabic-Regular",
            Face::Hebrew => "NotoSansHebrew-Regular",
            Face::Devanagari => "NotoSansDevanagari-Regular",
            Face::Thai => "NotoSansThai-Regular",
            Face::Japanese => "NotoSansJP-Regular",
            Face::Chinese => "NotoSansSC-Regular",
            Face::Korean => "NotoSansKR-Regular",
            Face::Emoji => "NotoEmoji-Regular",
        }
    }

    /// Whether its script is written from the right.
    pub(super) fn reads_from_right(self) -> bool {
        matches!(self, Face::Arabic | Face::Hebrew)
    }

    /// Whether nearly every document uses it, so that a common part of it is kept ready.
    pub(super) fn has_core(self) -> bool {
        matches!(self, Face::Sans | Face::SansBold | Face::Serif)
    }

    /// The face of the same kind that has more letters.
    pub(super) fn wider(self) -> Face {
        match self {
            Face::Sans => Face::WideSans,
            Face::SansBold => Face::WideSansBold,
            Face::Serif => Face::WideSerif,
            other => other,
        }
    }
}

/// The embedded fonts. Cheap to make and to keep: a face is opened when a document first needs it.
pub struct Fonts {
    faces: [OnceLock<Result<Arc<Opened>, String>>; Face::ALL.len()],
    cores: [OnceLock<Result<Arc<Program>, String>>; Face::ALL.len()],
    /// Shaping keeps what it learnt about fonts and words; one per document being made at a time.
    shapers: Mutex<Vec<Shaper>>,
}

/// More idle shapers than this are dropped, so that a burst of documents is not paid for ever after.
const IDLE_SHAPERS: usize = 2;

impl Fonts {
    /// The fonts of this build.
    #[must_use]
    pub fn embedded() -> Self {
        Self {
            faces: std::array::from_fn(|_| OnceLock::new()),
            cores: std::array::from_fn(|_| OnceLock::new()),
            shapers: Mutex::default(),
        }
    }

    pub(super) fn open(&self, face: Face) -> Result<Arc<Opened>, Error> {
        self.faces[face as usize]
            .get_or_init(|| Opened::read(face).map(Arc::new))
            .clone()
            .map_err(|reason| Error::Font { font: face.name(), reason })
    }

    /// The part of `face` that nearly every document uses, ready to embed.
    pub(super) fn core(&self, face: Face) -> Result<Arc<Program>, Error> {
        let opened = self.open(face)?;
        self.cores[face as usize]
            .get_or_init(|| opened.core().map(Arc::new))
            .clone()
            .map_err(|reason| Error::Font { font: face.name(), reason })
    }

    pub(super) fn borrow_shaper(&self) -> Shaper {
        self.shapers.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    pub(super) fn give_back(&self, shaper: Shaper) {
        let mut idle = self.shapers.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE_SHAPERS {
            idle.push(shaper);
        }
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let open = Face::ALL.iter().filter(|face| self.faces[**face as usize].get().is_some());
        f.debug_set().entries(open).finish()
    }
}

/// A font file that was read once.
pub(super) struct Opened {
    pub(super) face: Face,
    pub(super) blob: Blob<u8>,
    charmap: CharmapIndex,
    metrics: PdfFontMetricsStub,
    ascent: i16,
    descent: i16,
    advances: Vec<u16>,
}

impl Opened {
    fn read(face: Face) -> Result<Self, String> {
        let file =
            Files::get(&format!("{}.ttf", face.name())).ok_or("the file is missing from this build")?;
        let blob = Blob::new(Arc::new(file.data) as Arc<Cow<'static, [u8]>>);
        let info = SourceInfo::new(SourceId::new(), SourceKind::Memory(blob.clone()));
        let charmap = FontInfo::from_source(info, 0).ok_or("it cannot be read")?.charmap_index();
        let (metrics, ascent, descent, advances) = read_metrics(blob.as_ref()).map_err(|e| e.to_string())?;
        Ok(Self { face, blob, charmap, metrics, ascent, descent, advances })
    }

    /// The glyph that stands for `c` on its own.
    pub(super) fn glyph(&self, c: char) -> Option<u16> {
        let glyph = self.charmap.charmap(self.blob.as_ref())?.map(c)?;
        u16::try_from(glyph).ok().filter(|glyph| *glyph != 0)
    }

    /// How far the pen moves after a glyph, in thousandths of the size.
    pub(super) fn advance(&self, glyph: u16) -> u16 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    fn core(&self) -> Result<Program, String> {
        let mut glyphs = vec![0];
        let mut characters = vec!['\0'];
        for c in core_characters() {
            if let Some(glyph) = self.glyph(c).filter(|glyph| !glyphs.contains(glyph)) {
                glyphs.push(glyph);
                characters.push(c);
            }
        }
        let mut core = self.program(&glyphs, 'A')?;
        core.characters = characters;
        Ok(core)
    }

    /// A font program with just these glyphs, numbered in this order; 0 must come first.
    /// `letter` tells two parts of one face apart.
    pub(super) fn program(&self, glyphs: &[u16], letter: char) -> Result<Program, String> {
        let font =
            ReadScope::new(self.blob.as_ref()).read::<OpenTypeFont<'_>>().map_err(|e| e.to_string())?;
        let provider = font.table_provider(0).map_err(|e| e.to_string())?;
        // What a reader needs to draw glyphs by number; the rest would be dead weight.
        let tables = SubsetProfile::Custom(vec![tag::HEAD, tag::HHEA, tag::HMTX, tag::MAXP]);
        let bytes = subset(&provider, glyphs, &tables, CmapTarget::Unicode).map_err(|e| e.to_string())?;
        let mut packed = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(6));
        packed.write_all(&bytes).map_err(|e| e.to_string())?;
        let packed = packed.finish().map_err(|e| e.to_string())?;
        let mut numbers = vec![0; self.advances.len()];
        for (glyph, number) in glyphs.iter().zip(0..) {
            if let Some(place) = numbers.get_mut(usize::from(*glyph)) {
                *place = number;
            }
        }
        let widths = glyphs.iter().zip(0..).map(|(glyph, number)| (number, self.advance(*glyph))).collect();
        let font = ParsedFont {
            // printpdf copies the file several times; it is put in its place at the very end.
            original_bytes: STAND_IN.to_vec(),
            font_index: 0,
            font_name: Some(format!("{}+{}", self.tag(letter), self.face.name())),
            codepoint_to_glyph: BTreeMap::new(),
            glyph_widths: widths,
            units_per_em: self.metrics.units_per_em,
            font_metrics: FontMetrics { ascent: self.ascent, descent: self.descent },
            font_type: FontType::TrueType,
            pdf_font_metrics: self.metrics.clone(),
        };
        Ok(Program { font, file: FontFile { length: bytes.len(), packed }, numbers, characters: Vec::new() })
    }

    /// Six capitals that mark a font in a PDF as a part of its whole.
    fn tag(&self, letter: char) -> String {
        let face = char::from(b'A' + self.face as u8);
        format!("STAM{face}{letter}")
    }
}

/// Part of a face as it goes into a document.
pub(super) struct Program {
    pub(super) font: ParsedFont,
    pub(super) file: FontFile,
    /// Numbers in this program by numbers in the whole face; 0 for what is not in it.
    numbers: Vec<u16>,
    /// For the common part: the character that each of its glyphs stands for.
    characters: Vec<char>,
}

/// A font file, deflated.
#[derive(Clone)]
pub(super) struct FontFile {
    pub(super) packed: Vec<u8>,
    /// Before it was deflated.
    pub(super) length: usize,
}

/// The first bytes of a TrueType file, by which printpdf tells its kind.
const STAND_IN: [u8; 4] = [0, 1, 0, 0];

impl Program {
    /// The number in this program of a glyph of the whole face.
    pub(super) fn number(&self, glyph: u16) -> Option<u16> {
        self.numbers.get(usize::from(glyph)).copied().filter(|number| *number != 0)
    }

    /// The character that a glyph of the common part stands for.
    pub(super) fn character(&self, number: u16) -> Option<char> {
        self.characters.get(usize::from(number)).copied()
    }
}

/// What nearly every document uses: ASCII and typographic punctuation. Fixed, so that the same
/// passport gives the same bytes whatever was made before it.
fn core_characters() -> impl Iterator<Item = char> {
    (' '..='~').chain("·–’“”".chars())
}

type Metrics = (PdfFontMetricsStub, i16, i16, Vec<u16>);

fn read_metrics(bytes: &[u8]) -> Result<Metrics, allsorts::error::ParseError> {
    let font = ReadScope::new(bytes).read::<OpenTypeFont<'_>>()?;
    let provider = font.table_provider(0)?;
    let head = ReadScope::new(&provider.read_table_data(tag::HEAD)?).read::<HeadTable>()?;
    let maxp = ReadScope::new(&provider.read_table_data(tag::MAXP)?).read::<MaxpTable>()?;
    let hhea = ReadScope::new(&provider.read_table_data(tag::HHEA)?).read::<HheaTable>()?;
    let hmtx_data = provider.read_table_data(tag::HMTX)?;
    let hmtx = ReadScope::new(&hmtx_data)
        .read_dep::<HmtxTable<'_>>((usize::from(maxp.num_glyphs), usize::from(hhea.num_h_metrics)))?;
    let advances =
        (0..maxp.num_glyphs).map(|glyph| hmtx.horizontal_advance(glyph)).collect::<Result<_, _>>()?;
    let metrics = PdfFontMetricsStub {
        units_per_em: head.units_per_em,
        x_min: head.x_min,
        y_min: head.y_min,
        x_max: head.x_max,
        y_max: head.y_max,
        caret_slope_rise: hhea.caret_slope_rise,
        caret_slope_run: hhea.caret_slope_run,
        us_weight_class: 400,
    };
    Ok((metrics, hhea.ascender, hhea.descender, advances))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_opens_and_is_drawn_in_thousandths() {
        let fonts = Fonts::embedded();
        for face in Face::ALL {
            let opened = fonts.open(face).unwrap();
            assert_eq!(opened.metrics.units_per_em, 1000, "{face:?}: PDF widths are thousandths");
            assert!(opened.glyph('1').is_some(), "{face:?} has digits");
        }
    }

    /// Words are judged by this table when they are typed: what it promises can be printed.
    #[test]
    fn the_table_of_letters_is_what_the_fonts_have() {
        use crate::record::letters::{is_printed, is_unseen};
        let fonts = Fonts::embedded();
        let faces = Face::ALL.map(|face| fonts.open(face).unwrap());
        let wrong: Vec<String> = ('\u{80}'..='\u{3ffff}')
            .filter(|c| !is_unseen(*c))
            .filter(|c| is_printed(*c) != faces.iter().any(|face| face.glyph(*c).is_some()))
            .map(|c| format!("{:X}", u32::from(c)))
            .collect();
        assert!(wrong.is_empty(), "src/record/printed.txt and fonts/ differ at {}", wrong.join(" "));
    }

    #[test]
    fn nothing_is_opened_before_it_is_needed() {
        let fonts = Fonts::embedded();
        assert_eq!(format!("{fonts:?}"), "{}");
        fonts.open(Face::Thai).unwrap();
        assert_eq!(format!("{fonts:?}"), "{Thai}");
    }

    #[test]
    fn the_common_part_of_a_face_stays_small() {
        let fonts = Fonts::embedded();
        for face in Face::ALL.into_iter().filter(|face| face.has_core()) {
            let core = fonts.core(face).unwrap();
            assert!(core.characters.len() <= 256, "{face:?}: as many as a document keeps track of");
            assert!(core.file.packed.len() < 9_000, "{face:?} takes {} bytes", core.file.packed.len());
        }
    }
}
