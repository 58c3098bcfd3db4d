//! Words into glyphs: which face has which character, shaping, direction and line breaking.
//!
//! All lengths here are points; x grows to the right and y downwards from the top left of the text.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Display;
use std::ops::Range;
use std::sync::Arc;

use parley::fontique::{Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::setting::Tag;
use parley::style::{FontFamilyName, OverflowWrap, StyleProperty};
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFeature, FontFeatures, FontStyle, FontWeight,
    Layout, LayoutContext, LineHeight,
};

use super::Error;
use super::embed::Used;
use super::fonts::{Face, Fonts, Opened, Program};
use super::runs::Shown;
use crate::language::reads_from_the_right;
use crate::record::letters::is_unseen;

/// How a piece of text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    pub(super) face: Face,
    pub(super) size: f32,
    /// Distance between baselines, as a multiple of the size.
    pub(super) leading: f32,
    /// Extra space between letters, as a multiple of the size.
    pub(super) tracking: f32,
    /// Whether its zeros are struck through, to be told from an O; as far as the face has such ones.
    pub(super) struck_zero: bool,
}

impl Type {
    pub(super) const fn new(face: Face, size: f32) -> Self {
        Self { face, size, leading: 1.4, tracking: 0.0, struck_zero: false }
    }

    pub(super) const fn leading(self, leading: f32) -> Self {
        Self { leading, ..self }
    }

    pub(super) const fn tracked(self, tracking: f32) -> Self {
        Self { tracking, ..self }
    }

    pub(super) const fn struck(self) -> Self {
        Self { struck_zero: true, ..self }
    }

    pub(super) const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }
}

/// Where lines begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Align {
    Left,
    Right,
    Centre,
    /// Left, or right for text that begins in a script written from the right.
    Start,
    /// Right, or left in a document that is read from the right.
    End,
}

/// Text, shaped and broken into lines.
#[derive(Debug, Default)]
pub(super) struct Shaped {
    pub(super) lines: Vec<Line>,
    /// Of the longest line.
    pub(super) width: f32,
    /// The width that its lines were put into: its own, where none was given.
    pub(super) room: f32,
    pub(super) height: f32,
}

#[derive(Debug)]
pub(super) struct Line {
    pub(super) baseline: f32,
    /// Where it begins.
    pub(super) left: f32,
    pub(super) runs: Vec<Run>,
}

/// Neighbouring glyphs of one face and direction, in the order in which they stand.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) right_to_left: bool,
    pub(super) units: Vec<Unit>,
    /// What shows all of it at once, where it is written in the common part of a face alone.
    pub(super) ready: Option<Ready>,
}

/// A run that is written the same in every document.
#[derive(Debug)]
pub(super) struct Ready {
    pub(super) x: f32,
    pub(super) shown: Shown,
    pub(super) used: Used,
}

/// What cannot be taken apart.
#[derive(Debug)]
pub(super) enum Unit {
    /// One character drawn as the glyph its face has for it.
    Char { character: char, glyph: u16, x: f32 },
    /// Characters that became other glyphs together.
    Cluster { text: Box<str>, glyphs: Box<[Glyph]> },
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub(super) id: u16,
    pub(super) x: f32,
    /// Below the baseline.
    pub(super) y: f32,
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    text: Box<str>,
    face: Face,
    measures: [u32; 4],
    align: Align,
    struck_zero: bool,
    first_han: Face,
}

/// Shapes text for one document at a time and remembers what it shaped: frameworks, levels, cohorts
/// and dates come back in document after document.
pub(super) struct Shaper {
    context: FontContext,
    layouts: LayoutContext<()>,
    registered: HashMap<u64, Face>,
    opened: [Option<Arc<Opened>>; Face::ALL.len()],
    /// Which face has a character, by the face for Chinese characters and the text's own.
    found: HashMap<(Face, Face, char), Option<Face>>,
    shaped: HashMap<Key, Arc<Shaped>>,
    remembered: usize,
}

/// Units remembered before all is forgotten; about two megabytes.
const MOST_REMEMBERED: usize = 50_000;

impl Default for Shaper {
    fn default() -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        Self {
            context: FontContext {
                collection: Collection::new(options),
                source_cache: SourceCache::default(),
            },
            layouts: LayoutContext::new(),
            registered: HashMap::new(),
            opened: Default::default(),
            found: HashMap::new(),
            shaped: HashMap::new(),
            remembered: 0,
        }
    }
}

impl Shaper {
    /// Sets `text`, breaking lines at `width`. `han` is the face for Chinese characters whose text
    /// does not tell the language; `place` says where a character that no face has would stand.
    pub(super) fn set(
        &mut self,
        fonts: &Fonts,
        text: &str,
        style: Type,
        (width, align): (Option<f32>, Align),
        han: Face,
        place: &dyn Display,
    ) -> Result<Arc<Shaped>, Error> {
        let text = printable(text);
        let key = Key {
            text: text.as_ref().into(),
            face: style.face,
            measures: [style.size, style.leading, style.tracking, width.unwrap_or(f32::INFINITY)]
                .map(f32::to_bits),
            align,
            struck_zero: style.struck_zero,
            first_han: han,
        };
        if let Some(shaped) = self.shaped.get(&key) {
            return Ok(Arc::clone(shaped));
        }
        let faces = self.faces_for(fonts, &text, style.face, han, place)?;
        let layout = self.lay_out(&text, style, &faces, width, align);
        let shaped = Arc::new(self.take(fonts, &layout, &text, (style, width), place)?);
        self.remembered +=
            8 + shaped.lines.iter().flat_map(|l| &l.runs).map(|r| r.units.len()).sum::<usize>();
        if self.remembered > MOST_REMEMBERED {
            self.shaped.clear();
            self.remembered = 0;
        }
        self.shaped.insert(key, Arc::clone(&shaped));
        Ok(shaped)
    }

    fn lay_out(
        &mut self,
        text: &str,
        style: Type,
        faces: &[Face],
        width: Option<f32>,
        align: Align,
    ) -> Layout<()> {
        let names: Vec<FontFamilyName<'static>> =
            faces.iter().map(|f| FontFamilyName::named(f.name())).collect();
        let mut builder = self.layouts.ranged_builder(&mut self.context, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Owned(names))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(style.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        if faces.len() == 1 {
            // In Latin they save nothing, and letters that stay apart are found by any search.
            let mut features = vec![FontFeature::new(Tag::new(b"liga"), 0)];
            if style.struck_zero {
                features.push(FontFeature::new(Tag::new(b"zero"), 1));
            }
            builder.push_default(StyleProperty::FontFeatures(FontFeatures::List(Cow::Owned(features))));
        }
        // Letters that join are not drawn apart.
        if style.tracking != 0.0 && !text.contains(reads_from_the_right) {
            builder.push_default(StyleProperty::LetterSpacing(style.tracking * style.size));
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(width);
        let align = match align {
            Align::Left => Alignment::Left,
            Align::Right | Align::End => Alignment::Right,
            Align::Centre => Alignment::Center,
            Align::Start => Alignment::Start,
        };
        layout.align(align, AlignmentOptions::default());
        layout
    }

    /// Copies what is needed for drawing out of a layout.
    fn take(
        &self,
        fonts: &Fonts,
        layout: &Layout<()>,
        text: &str,
        (style, room): (Type, Option<f32>),
        place: &dyn Display,
    ) -> Result<Shaped, Error> {
        let step = style.leading * style.size;
        let mut lines = Vec::with_capacity(layout.len());
        let mut baseline = step * 0.5 + style.size * 0.36;
        let mut glyphs: Vec<parley::Glyph> = Vec::new();
        let mut clusters: Vec<(Range<usize>, Range<usize>)> = Vec::new();
        for line in layout.lines() {
            let mut pen = line.metrics().offset + line.metrics().inline_min_coord;
            let left = pen;
            let mut runs = Vec::new();
            for run in line.runs() {
                let face = self.registered.get(&run.font().data.id()).copied().unwrap_or(style.face);
                let opened = self.opened[face as usize].as_deref();
                let core = if face.has_core() && !run.is_rtl() { Some(fonts.core(face)?) } else { None };
                glyphs.clear();
                clusters.clear();
                for cluster in run.clusters() {
                    match clusters.last_mut() {
                        Some(last) if cluster.is_ligature_continuation() => {
                            last.0.end = cluster.text_range().end;
                        }
                        _ => {
                            let start = glyphs.len();
                            glyphs.extend(cluster.glyphs());
                            clusters.push((cluster.text_range(), start..glyphs.len()));
                        }
                    }
                }
                if run.is_rtl() {
                    clusters.reverse();
                }
                let mut units = Vec::with_capacity(clusters.len());
                for (range, own) in &clusters {
                    let text = text.get(range.clone()).unwrap_or_default();
                    let own = glyphs.get(own.clone()).unwrap_or_default();
                    units.extend(unit(text, own, pen, opened, place)?);
                    pen += own.iter().map(|glyph| glyph.advance).sum::<f32>();
                }
                if !units.is_empty() {
                    let ready =
                        core.as_deref().and_then(|core| ready(core, opened?, &units, run.font_size()));
                    runs.push(Run { ready, face, size: run.font_size(), right_to_left: run.is_rtl(), units });
                }
            }
            lines.push(Line { baseline, left, runs });
            baseline += step;
        }
        #[allow(clippy::cast_precision_loss, reason = "a text of millions of lines is nobody's")]
        let height = step * lines.len() as f32;
        let width = layout.width();
        Ok(Shaped { lines, width, room: room.unwrap_or(width), height })
    }

    /// The faces that between them have every character of `text`, first choice first.
    fn faces_for(
        &mut self,
        fonts: &Fonts,
        text: &str,
        base: Face,
        han: Face,
        place: &dyn Display,
    ) -> Result<Vec<Face>, Error> {
        self.register(fonts, base)?;
        let mut faces = vec![base];
        if text.is_ascii() {
            return Ok(faces);
        }
        let han = if text.chars().any(is_kana) { Face::Japanese } else { han };
        for character in text.chars().filter(|c| !is_unseen(*c) && !c.is_ascii()) {
            let scripts = likely_faces(character, han);
            if scripts.is_empty() && self.has(faces[0], character) {
                continue;
            }
            let found = if let Some(found) = self.found.get(&(han, base, character)) {
                *found
            } else {
                let found = self.find(fonts, scripts, character, base)?;
                self.found.insert((han, base, character), found);
                found
            };
            match found {
                // A letter that the face lacks would stand out in its word: the whole text changes.
                Some(face) if face == base.wider() => faces[0] = face,
                Some(face) if faces.contains(&face) => {}
                Some(face) => faces.push(face),
                None => return Err(Error::missing(character, place)),
            }
        }
        Ok(faces)
    }

    /// The face to set `character` in: one of its script's, else the base or a wider one, else any.
    fn find(
        &mut self,
        fonts: &Fonts,
        scripts: &[Face],
        character: char,
        base: Face,
    ) -> Result<Option<Face>, Error> {
        for face in scripts.iter().copied().chain([base, base.wider()]).chain(Face::ALL) {
            self.register(fonts, face)?;
            if self.has(face, character) {
                return Ok(Some(face));
            }
        }
        Ok(None)
    }

    fn has(&self, face: Face, character: char) -> bool {
        self.opened[face as usize].as_ref().is_some_and(|opened| opened.glyph(character).is_some())
    }

    fn register(&mut self, fonts: &Fonts, face: Face) -> Result<(), Error> {
        let place = &mut self.opened[face as usize];
        if place.is_none() {
            let opened = fonts.open(face)?;
            self.registered.insert(opened.blob.id(), face);
            // Each file is a family of its own: which one is used is decided here, not by weights.
            self.context.collection.register_fonts(
                opened.blob.clone(),
                Some(FontInfoOverride {
                    family_name: Some(face.name()),
                    style: Some(FontStyle::Normal),
                    weight: Some(FontWeight::NORMAL),
                    ..Default::default()
                }),
            );
            *place = Some(opened);
        }
        Ok(())
    }
}

/// Writes a run down once and for all, if every glyph is one character of the common part.
fn ready(core: &Program, opened: &Opened, units: &[Unit], size: f32) -> Option<Ready> {
    let mut used = Used::default();
    let mut shown = Shown::default();
    let mut start = None;
    let mut pen = 0.0;
    for unit in units {
        let Unit::Char { character, glyph, x } = unit else { return None };
        let number = core.number(*glyph).filter(|number| core.character(*number) == Some(*character))?;
        if start.is_none() {
            start = Some(*x);
            pen = *x;
        }
        pen += shown.move_by(x - pen, size);
        shown.glyph(number);
        used.add(number);
        pen += f32::from(opened.advance(*glyph)) * size / 1000.0;
    }
    Some(Ready { x: start?, shown, used })
}

/// One cluster's text and glyphs as something to draw; nothing for what is never seen.
fn unit(
    text: &str,
    glyphs: &[parley::Glyph],
    pen: f32,
    opened: Option<&Opened>,
    place: &dyn Display,
) -> Result<Option<Unit>, Error> {
    if glyphs.is_empty() || text.chars().all(is_unseen) {
        return Ok(None);
    }
    if glyphs.iter().any(|glyph| glyph.id == 0) {
        let lacking = |c: &char| !is_unseen(*c) && opened.is_none_or(|opened| opened.glyph(*c).is_none());
        let character = text.chars().find(lacking).or(text.chars().next()).unwrap_or_default();
        return Err(Error::missing(character, place));
    }
    let mut characters = text.chars();
    if let ([glyph], Some(character), None) = (glyphs, characters.next(), characters.next())
        && glyph.y == 0.0
        && let Some(id) = opened.and_then(|opened| opened.glyph(character))
        && u32::from(id) == glyph.id
    {
        return Ok(Some(Unit::Char { character, glyph: id, x: pen + glyph.x }));
    }
    let mut pen = pen;
    let glyphs = glyphs
        .iter()
        .map(|glyph| {
            let x = pen + glyph.x;
            pen += glyph.advance;
            Glyph { id: u16::try_from(glyph.id).unwrap_or(0), x, y: glyph.y }
        })
        .collect();
    Ok(Some(Unit::Cluster { text: text.into(), glyphs }))
}

/// Line breaks, tabs and other controls have no glyph and no place in a label: they become spaces.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        Cow::Owned(text.replace(char::is_control, " "))
    } else {
        Cow::Borrowed(text)
    }
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}')
}

/// The faces of the script that a character belongs to.
fn likely_faces(c: char, han: Face) -> &'static [Face] {
    match c {
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => &[Face::Hebrew],
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{870}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' => &[Face::Arabic],
        '\u{900}'..='\u{97f}' | '\u{1cd0}'..='\u{1cff}' | '\u{a8e0}'..='\u{a8ff}' => &[Face::Devanagari],
        '\u{e00}'..='\u{e7f}' => &[Face::Thai],
        '\u{1100}'..='\u{11ff}'
        | '\u{3130}'..='\u{318f}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7ff}' => &[Face::Korean],
        '\u{2e80}'..='\u{312f}'
        | '\u{3190}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' => {
            if han == Face::Chinese {
                &[Face::Chinese, Face::Japanese]
            } else {
                &[Face::Japanese, Face::Chinese]
            }
        }
        '\u{231a}'..='\u{23ff}'
        | '\u{2600}'..='\u{27bf}'
        | '\u{2b05}'..='\u{2b55}'
        | '\u{1f000}'..='\u{1faff}' => &[Face::Emoji],
        _ => &[],
    }
}
