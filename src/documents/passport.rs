//! The passport as a document: cover, stamps, appendix.

use super::finish::Meta;
use super::fonts::{Face, Fonts};
use super::page::{Ink, Role};
use super::press::Press;
use super::text::{Align, Type};
use super::words::Words;
use super::{Error, Portrait, appendix, cover, finish, rows};
use crate::clock::day_of;
use crate::ids::FactId;
use crate::language::Language;
use crate::record::passport::Passport;

/// The sheet a document is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Width and height in millimetres.
    pub(super) fn size(self) -> (f32, f32) {
        match self {
            Paper::A4 => (210.0, 297.0),
            Paper::Letter => (215.9, 279.4),
        }
    }
}

/// What a passport document needs beyond the passport.
#[derive(Clone, Debug)]
pub struct PassportOptions {
    /// The sheet it is for.
    pub paper: Paper,
    /// The language of the words around people's own words; English where a translation is missing.
    pub language: Language,
    /// The portrait to print on the cover.
    pub photo: Option<Portrait>,
    /// Address of the passport as it stands today; printed and linked.
    pub address: Option<String>,
}

impl Default for PassportOptions {
    fn default() -> Self {
        Self { paper: Paper::A4, language: Language::default(), photo: None, address: None }
    }
}

/// Space around what is printed, in millimetres.
pub(super) const MARGIN: f32 = 20.0;
/// Space kept for the footer, from the bottom of the page.
const FOOTER: f32 = 21.0;

/// A stamp on a page, waiting to be linked to its sign-off in the appendix.
pub(super) struct StampPlace {
    pub(super) signoff: FactId,
    pub(super) page: usize,
    pub(super) at: (f32, f32),
}

/// A rectangle on a page: the page, its top left corner, its width and height.
pub(super) type Patch = (usize, (f32, f32), (f32, f32));

/// Where things ended up, so that others can lead there.
#[derive(Default)]
pub(super) struct Places {
    pub(super) stamps: Vec<StampPlace>,
    /// Rectangles on the cover that lead to the page of a framework.
    pub(super) frameworks: Vec<Patch>,
    /// Page and height on it of each framework's first row.
    pub(super) chapters: Vec<(usize, f32)>,
    /// Page and height on it of each sign-off.
    pub(super) sign_offs: std::collections::HashMap<FactId, (usize, f32)>,
}

/// Draws a passport up as PDF.
///
/// The same passport and options give the same bytes.
///
/// # Errors
///
/// [`Error::MissingGlyph`] when a character has no glyph in any embedded font.
pub fn passport(passport: &Passport, options: &PassportOptions, fonts: &Fonts) -> Result<Vec<u8>, Error> {
    let words = Words::new(options.language);
    let han = if options.language.to_string() == "ja" { Face::Japanese } else { Face::Chinese };
    let mut press = Press::new(fonts, options.paper.size(), words, han);
    let photo = options.photo.as_ref().map(Portrait::drawing);
    let mut places = Places::default();
    cover::draw(&mut press, passport, options, photo.is_some(), &mut places)?;
    for framework in &passport.frameworks {
        rows::draw(&mut press, framework, &mut places)?;
    }
    appendix::draw(&mut press, passport, &mut places)?;
    footers(&mut press, passport)?;
    link(&mut press, &places);
    let (canvas, words) = press.done();
    let date = words.date(passport.as_of, false);
    let meta = Meta {
        title: Meta::plain(&words.with("documents-title-of", &[("name", &passport.person.name)])),
        author: passport.issuer.clone(),
        subject: Meta::plain(&words.with("documents-subject", &[("date", &date)])),
        language: options.language.to_string(),
        from_right: words.reads_from_right(),
        made: passport.issued_at,
    };
    finish::write(canvas, &meta, photo.map(|photo| (cover::PORTRAIT_ID, photo)))
}

/// Height at which a page's own content must end.
pub(super) fn bottom(press: &Press<'_>) -> f32 {
    press.canvas.size.1 - FOOTER
}

/// Width between the margins.
pub(super) fn breadth(press: &Press<'_>) -> f32 {
    press.canvas.size.0 - 2.0 * MARGIN
}

fn footers(press: &mut Press<'_>, passport: &Passport) -> Result<(), Error> {
    const SMALL: Type = Type::new(Face::Sans, 7.5);
    let (width, height) = press.canvas.size;
    let baseline = height - 12.5;
    let issued = press.words.date(day_of(passport.issued_at), false);
    let as_of = press.words.date(passport.as_of, false);
    let dates = format!(
        "{} · {}",
        press.words.with("documents-as-of-date", &[("date", &as_of)]),
        press.words.with("documents-issued-date", &[("date", &issued)]),
    );
    let place = "the name of the learner";
    let pages = press.canvas.pages.len();
    for page in 0..pages {
        press.canvas.turn_to(page);
        let number = press
            .words
            .with("documents-page", &[("page", &(page + 1).to_string()), ("pages", &pages.to_string())]);
        let number = press.line(&number, SMALL, &"a page number")?;
        let dates = press.line(&dates, SMALL, &"a date")?;
        // Of a name too long for one line, the first line will do here: the cover has it whole.
        let room = (width - dates.width / super::page::MM) / 2.0 - MARGIN - 3.0;
        let name = press.set(&passport.person.name, SMALL, room, Align::Left, &place)?;
        press.canvas.part(Role::Artifact, None, |canvas| {
            canvas.rule(height - 17.0);
            canvas.draw_rules(MARGIN);
            let top = baseline - number.lines.first().map_or(0.0, |line| line.baseline) / super::page::MM;
            canvas.lines(&name, 0..1.min(name.lines.len()), (MARGIN, top), Ink::Soft)?;
            canvas.centred(&dates, (width / 2.0, top), Ink::Soft)?;
            canvas.text(&number, (width - MARGIN - number.width / super::page::MM, top), Ink::Soft)
        })?;
    }
    Ok(())
}

/// Leads from stamps to their sign-offs and from the cover to frameworks.
fn link(press: &mut Press<'_>, places: &Places) {
    let radius = super::stamp::RADIUS;
    for stamp in &places.stamps {
        if let Some((page, y)) = places.sign_offs.get(&stamp.signoff) {
            let corner = (stamp.at.0 - radius, stamp.at.1 - radius);
            press.canvas.jump(stamp.page, corner, (radius * 2.0, radius * 2.0), (*page, *y));
        }
    }
    for ((page, at, size), chapter) in places.frameworks.iter().zip(&places.chapters) {
        press.canvas.jump(*page, *at, *size, *chapter);
    }
}
