//! Pages to draw on: millimetres from the top left corner, one ink in four strengths. In a language that is read from the
//! right, everything is laid out as from the left and stands as far from the other side: see [`Canvas::across`].

use std::collections::{BTreeSet, HashMap};

use printpdf::{
    Actions, BorderArray, Color, ColorArray, CurTransMat, Destination, DictItem, HighlightingMode, Line,
    LinePoint, LinkAnnotation, Op, PaintMode, Point, Pt, Rect, Rgb, XObjectId, XObjectTransform,
};

use super::Error;
use super::embed::Embedded;
use super::fonts::Fonts;
use super::text::Shaped;
use super::{runs, stamp};

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

/// The one ink, in four strengths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// Text and stamps.
    Full,
    /// Text that steps back; still 5:1 against white.
    Soft,
    /// Stamps that are not in force, empty slots.
    Pale,
    /// Hairlines.
    Hair,
    /// None at all: what is written on a dark ground.
    Paper,
}

impl Ink {
    pub(super) const fn rgb(self) -> [f32; 3] {
        match self {
            Ink::Full => [0.11, 0.21, 0.34],
            Ink::Soft => [0.35, 0.42, 0.53],
            Ink::Pale => [0.6, 0.65, 0.72],
            Ink::Hair => [0.82, 0.84, 0.88],
            Ink::Paper => [1.0, 1.0, 1.0],
        }
    }

    fn color(self) -> Color {
        let [r, g, b] = self.rgb();
        Color::Rgb(Rgb { r, g, b, icc_profile: None })
    }
}

/// What a part of a page is, for people who have it read to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Decoration and what repeats on every page.
    Artifact,
    Heading1,
    Heading2,
    Heading3,
    Paragraph,
    Figure,
}

impl Role {
    pub(super) fn tag(self) -> &'static str {
        match self {
            Role::Artifact => "Artifact",
            Role::Heading1 => "H1",
            Role::Heading2 => "H2",
            Role::Heading3 => "H3",
            Role::Paragraph => "P",
            Role::Figure => "Figure",
        }
    }
}

/// A part of the document as it is read aloud, in reading order.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) role: Role,
    pub(super) page: usize,
    /// Its number on its page.
    pub(super) number: i64,
    /// Read instead of what a figure shows.
    pub(super) alternative: Option<String>,
}

/// An entry in the outline that readers show beside the pages.
#[derive(Debug)]
pub(super) struct Bookmark {
    pub(super) title: String,
    pub(super) page: usize,
    /// Points from the bottom of the page.
    pub(super) top: f32,
    /// 0 for chapters, 1 for what is in them.
    pub(super) depth: usize,
}

#[derive(Clone, Copy, Default)]
pub(super) struct Pen {
    fill: Option<Ink>,
    stroke: Option<(Ink, u32)>,
    pub(super) font: Option<(super::fonts::Face, bool, u32)>,
    /// Whether lines of text run up or down hill.
    pub(super) turned: bool,
}

/// All pages of a document, one of them under the pen.
pub(super) struct Canvas<'f> {
    pub(super) embedded: Embedded<'f>,
    pub(super) pages: Vec<Vec<Op>>,
    pub(super) parts: Vec<Part>,
    pub(super) bookmarks: Vec<Bookmark>,
    /// Names and contents of drawings that this document alone has, and how far they reach from their middle, in points.
    pub(super) forms: Vec<(String, String, f32)>,
    names: HashMap<String, String>,
    /// The fixed drawings that were used.
    pub(super) drawings: BTreeSet<&'static str>,
    /// Width and height in millimetres.
    pub(super) size: (f32, f32),
    current: usize,
    counts: Vec<i64>,
    pen: Pen,
    /// Where the last piece of text began, in a stretch of text.
    text: Option<(f32, f32)>,
    /// Hairlines across each page, drawn together.
    rules: Vec<Vec<f32>>,
    origin: (f32, f32),
    /// Whether what is said to stand so far from the left stands as far from the right. Not so around a middle of its
    /// own, where what is drawn is the same in every language.
    mirrored: bool,
}

impl<'f> Canvas<'f> {
    pub(super) fn new(fonts: &'f Fonts, size: (f32, f32), mirrored: bool) -> Self {
        Self {
            embedded: Embedded::new(fonts),
            pages: Vec::new(),
            parts: Vec::new(),
            bookmarks: Vec::new(),
            forms: Vec::new(),
            names: HashMap::new(),
            drawings: BTreeSet::new(),
            size,
            current: 0,
            counts: Vec::new(),
            pen: Pen::default(),
            text: None,
            rules: Vec::new(),
            origin: (0.0, size.1 * MM),
            mirrored,
        }
    }

    /// Begins a new last page and draws on it from now on.
    pub(super) fn new_page(&mut self) {
        self.pages.push(Vec::new());
        self.counts.push(0);
        self.rules.push(Vec::new());
        self.turn_to(self.pages.len() - 1);
    }

    /// Draws on an earlier page from now on.
    pub(super) fn turn_to(&mut self, page: usize) {
        self.end_text();
        self.current = page;
        self.pen = Pen::default();
        if let Some(ops) = self.pages.get_mut(page)
            && !ops.is_empty()
        {
            // What was set last on that page is not known any more.
            ops.insert(0, Op::SaveGraphicsState);
            ops.push(Op::RestoreGraphicsState);
        }
    }

    /// The page under the pen, counted from 0.
    pub(super) fn page(&self) -> usize {
        self.current
    }

    /// Everything but text ends a stretch of text.
    fn push(&mut self, op: Op) {
        if let Some(page) = self.pages.get_mut(self.current) {
            if self.text.take().is_some() {
                page.push(Op::EndTextSection);
            }
            page.push(op);
        }
    }

    /// Marks what `draw` draws as a part of the document.
    pub(super) fn part<T>(
        &mut self,
        role: Role,
        alternative: Option<String>,
        draw: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        if role == Role::Artifact {
            self.push(Op::BeginMarkedContent { tag: role.tag().into() });
        } else {
            let number = self.counts.get(self.current).copied().unwrap_or(0);
            if let Some(count) = self.counts.get_mut(self.current) {
                *count += 1;
            }
            self.parts.push(Part { role, page: self.current, number, alternative });
            let properties = DictItem::Dict { map: [("MCID".to_owned(), DictItem::Int(number))].into() };
            self.push(Op::BeginMarkedContentWithProperties { tag: role.tag().into(), properties });
        }
        let drawn = draw(self);
        self.push(Op::EndMarkedContent);
        drawn
    }

    fn end_text(&mut self) {
        if let (Some(_), Some(page)) = (self.text.take(), self.pages.get_mut(self.current)) {
            page.push(Op::EndTextSection);
        }
    }

    /// A hairline across the page under the pen, between the margins.
    pub(super) fn rule(&mut self, y: f32) {
        if let Some(rules) = self.rules.get_mut(self.current) {
            rules.push(y);
        }
    }

    /// Draws the hairlines of the page under the pen.
    pub(super) fn draw_rules(&mut self, margin: f32) {
        let rules = self.rules.get_mut(self.current).map(std::mem::take).unwrap_or_default();
        let right = self.size.0 - margin;
        for y in rules {
            self.line((margin, y), (right, y), Ink::Hair, 0.5);
        }
    }

    pub(super) fn bookmark(&mut self, title: &str, depth: usize, y: f32) {
        let top = rounded((self.size.1 - y + 4.0) * MM);
        self.bookmarks.push(Bookmark { title: title.to_owned(), page: self.current, top, depth });
    }

    fn fill(&mut self, ink: Ink) {
        if self.pen.fill != Some(ink) {
            self.pen.fill = Some(ink);
            // The one thing that may be set in the midst of text.
            if let Some(page) = self.pages.get_mut(self.current) {
                page.push(Op::SetFillColor { col: ink.color() });
            }
        }
    }

    fn stroke(&mut self, ink: Ink, points: f32) {
        if self.pen.stroke != Some((ink, points.to_bits())) {
            self.pen.stroke = Some((ink, points.to_bits()));
            self.push(Op::SetOutlineColor { col: ink.color() });
            self.push(Op::SetOutlineThickness { pt: Pt(points) });
        }
    }

    /// Where the left side of something of this width stands on paper, of which a layout from left to right says `x`.
    pub(super) fn across(&self, x: f32, width: f32) -> f32 {
        if self.mirrored { self.size.0 - x - width } else { x }
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point { x: Pt(rounded(self.origin.0 + x * MM)), y: Pt(rounded(self.origin.1 - y * MM)) }
    }

    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), ink: Ink, points: f32) {
        self.stroke(ink, points);
        let points =
            [from, to].map(|(x, y)| LinePoint { p: self.point(self.across(x, 0.0), y), bezier: false });
        self.push(Op::DrawLine { line: Line { points: points.into(), is_closed: false } });
    }

    pub(super) fn rectangle(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), ink: Ink) {
        self.fill(ink);
        let corner = self.point(self.across(x, width), y + height);
        let rectangle = Rect {
            x: corner.x,
            y: corner.y,
            width: Pt(rounded(width * MM)),
            height: Pt(rounded(height * MM)),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.push(Op::DrawRectangle { rectangle });
    }

    /// Draws with the middle of the page's coordinates at `at`, turned clockwise.
    pub(super) fn turned<T>(
        &mut self,
        at: (f32, f32),
        degrees: f32,
        draw: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let middle = self.point(self.across(at.0, 0.0), at.1);
        let (sin, cos) = degrees.to_radians().sin_cos();
        let [sin, cos] = [sin, cos].map(|v| (v * 1000.0).round() / 1000.0);
        let (pen, origin, mirrored) = (self.pen, self.origin, self.mirrored);
        self.push(Op::SaveGraphicsState);
        let matrix = CurTransMat::Raw([cos, -sin, sin, cos, middle.x.0, middle.y.0]);
        self.push(Op::SetTransformationMatrix { matrix });
        (self.origin, self.mirrored) = ((0.0, 0.0), false);
        self.pen.turned = sin != 0.0;
        let drawn = draw(self);
        self.push(Op::RestoreGraphicsState);
        (self.pen, self.origin, self.mirrored) = (pen, origin, mirrored);
        drawn
    }

    /// Draws one of the fixed drawings.
    pub(super) fn drawing(&mut self, name: &'static str, at: (f32, f32), scale: f32) {
        self.drawings.insert(name);
        self.place(name, (self.across(at.0, 0.0), at.1), (scale, scale));
    }

    /// Draws a form or image that was put into the document's resources, with its origin at `at` on paper
    /// and scaled by `scale`.
    pub(super) fn place(&mut self, id: &str, at: (f32, f32), scale: (f32, f32)) {
        let at = self.point(at.0, at.1);
        if at == Point::default() && scale == (1.0, 1.0) {
            // What is drawn where it stands needs no matrix around it.
            self.push(Op::Unknown { key: "Do".into(), value: vec![DictItem::Name(id.as_bytes().to_vec())] });
            return;
        }
        let transform = XObjectTransform {
            translate_x: Some(at.x),
            translate_y: Some(at.y),
            scale_x: Some(scale.0),
            scale_y: Some(scale.1),
            no_auto_scale: true,
            ..Default::default()
        };
        self.push(Op::UseXobject { id: XObjectId(id.to_owned()), transform });
    }

    /// Draws text with its top left corner at `at`.
    pub(super) fn text(&mut self, shaped: &Shaped, at: (f32, f32), ink: Ink) -> Result<(), Error> {
        self.lines(shaped, 0..shaped.lines.len(), at, ink)
    }

    /// Draws text with the middle of its width at `x`.
    pub(super) fn centred(&mut self, shaped: &Shaped, (x, y): (f32, f32), ink: Ink) -> Result<(), Error> {
        // Lines that were centred already begin where they were put within their width.
        let left = shaped.lines.iter().map(|line| line.left).fold(f32::INFINITY, f32::min).min(1e4);
        let x = self.across(x, 0.0) - (shaped.width / 2.0 + left) / MM;
        self.put(shaped, 0..shaped.lines.len(), (x, y), ink)
    }

    /// Draws some lines of a text, the first of them at `at`.
    pub(super) fn lines(
        &mut self,
        shaped: &Shaped,
        lines: std::ops::Range<usize>,
        at: (f32, f32),
        ink: Ink,
    ) -> Result<(), Error> {
        self.put(shaped, lines, (self.across(at.0, shaped.room / MM), at.1), ink)
    }

    /// Draws some lines of a text where they stand on paper.
    fn put(
        &mut self,
        shaped: &Shaped,
        lines: std::ops::Range<usize>,
        at: (f32, f32),
        ink: Ink,
    ) -> Result<(), Error> {
        let Some(first) = shaped.lines.get(lines.start) else {
            return Ok(());
        };
        self.fill(ink);
        let skipped = first.baseline - shaped.lines.first().map_or(0.0, |line| line.baseline);
        let at = (self.origin.0 + at.0 * MM, self.origin.1 - at.1 * MM + skipped);
        if let Some(ops) = self.pages.get_mut(self.current) {
            if self.text.is_none() {
                ops.push(Op::StartTextSection);
            }
            let last = self.text.get_or_insert((0.0, 0.0));
            runs::draw(
                shaped.lines.get(lines).unwrap_or_default(),
                at,
                last,
                ops,
                &mut self.embedded,
                &mut self.pen,
            )?;
        }
        Ok(())
    }

    /// The name of a form that is kept once for each `key`, made when it is first asked for.
    pub(super) fn form(
        &mut self,
        key: String,
        make: impl FnOnce(&mut Embedded<'f>) -> Result<String, Error>,
    ) -> Result<String, Error> {
        if let Some(name) = self.names.get(&key) {
            return Ok(name.clone());
        }
        let ops = make(&mut self.embedded)?;
        // The seal is drawn larger than a stamp.
        Ok(self.keep(key, ops, (stamp::REACH * 2.0).ceil()))
    }

    /// The name of a drawing without words that is kept once for each `key`; it reaches so far from its middle, in
    /// points.
    pub(super) fn engraving(&mut self, key: &str, reach: f32, make: impl FnOnce() -> String) -> String {
        match self.names.get(key) {
            Some(name) => name.clone(),
            None => self.keep(key.to_owned(), make(), reach.ceil()),
        }
    }

    fn keep(&mut self, key: String, ops: String, reach: f32) -> String {
        let name = format!("F{}", self.forms.len());
        self.forms.push((name.clone(), ops, reach));
        self.names.insert(key, name.clone());
        name
    }

    /// Draws a line of text around the middle of the coordinates, above it or below.
    pub(super) fn around(
        &mut self,
        shaped: &Shaped,
        typed: &str,
        (radius, above): (f32, bool),
        ink: Ink,
    ) -> Result<(), Error> {
        let key = format!("{typed}/{radius}/{above}");
        let name = self.form(key, |embedded| runs::around(shaped, typed, (radius * MM, above), embedded))?;
        self.fill(ink);
        self.place(&name, (0.0, 0.0), (1.0, 1.0));
        Ok(())
    }

    /// Makes a rectangle of the page under the pen lead to an address.
    pub(super) fn link(&mut self, at: (f32, f32), size: (f32, f32), address: &str) {
        self.annotate(self.current, at, size, Actions::Uri(address.to_owned()));
    }

    /// Makes a rectangle of a page lead to a height on another page.
    pub(super) fn jump(&mut self, page: usize, at: (f32, f32), size: (f32, f32), to: (usize, f32)) {
        let top = rounded((self.size.1 - to.1 + 4.0) * MM);
        let to = Destination::Xyz { page: to.0 + 1, left: None, top: Some(top), zoom: None };
        self.annotate(page, at, size, Actions::Goto(to));
    }

    fn annotate(&mut self, page: usize, (x, y): (f32, f32), (width, height): (f32, f32), actions: Actions) {
        let corner = self.point(self.across(x, width), y + height);
        let rect = Rect {
            x: corner.x,
            y: corner.y,
            width: Pt(rounded(width * MM)),
            height: Pt(rounded(height * MM)),
            mode: None,
            winding_order: None,
        };
        let border = BorderArray::Solid([0.0, 0.0, 0.0]);
        let link = LinkAnnotation::new(
            rect,
            actions,
            Some(border),
            Some(ColorArray::Transparent),
            Some(HighlightingMode::None),
        );
        if let Some(page) = self.pages.get_mut(page) {
            page.push(Op::LinkAnnotation { link });
        }
    }
}

/// A tenth of a point is less than anybody sees; more digits would only be weight.
pub(super) fn rounded(points: f32) -> f32 {
    (points * 10.0).round() / 10.0
}
