//! The certificate as a document: a first page that people frame, and a list of the levels behind it.

use super::engraved::{self, WITHIN, WITHIN_LIGHT};
use super::finish::{self, Meta};
use super::fonts::{Face, Fonts};
use super::page::{Ink, MM, Role};
use super::passport::Paper;
use super::press::{Press, first_baseline, last_baseline};
use super::text::{Align, Type};
use super::words::Words;
use super::{Error, diploma, roll};
use crate::clock::Day;
use crate::language::Language;
use crate::record::certificate::CertificateIssued;

/// What a certificate document needs beyond what was issued.
#[derive(Clone, Debug)]
pub struct CertificateOptions {
    /// The sheet it is for, lying.
    pub paper: Paper,
    /// The day it was issued.
    pub issued_on: Day,
    /// Address of the page where anyone can check it: printed, linked, and in the code for cameras.
    pub check: String,
    /// What has become of it since (H-5); none: it is in force.
    pub mark: Option<CertificateMark>,
}

/// What has become of a certificate, printed across every page of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateMark {
    /// It was taken back on this day.
    Revoked(Day),
    /// A newer one took its place on this day.
    Superseded(Day),
    /// This was the last day it held.
    Expired(Day),
    /// A level on it was taken back or ran out: it does not count any more.
    Undermined,
    /// A level on it is on hold, or what is stored cannot be trusted: whether it counts is not known.
    Doubtful,
}

impl CertificateMark {
    /// What the banner says.
    fn said(self, words: &Words) -> String {
        let (id, day) = match self {
            CertificateMark::Revoked(day) => ("documents-certificate-revoked", day),
            CertificateMark::Superseded(day) => ("documents-certificate-superseded", day),
            CertificateMark::Expired(day) => ("documents-certificate-expired", day),
            CertificateMark::Undermined => return words.get("documents-certificate-undermined"),
            CertificateMark::Doubtful => return words.get("documents-certificate-doubtful"),
        };
        words.with(id, &[("date", &words.date(day, false))])
    }

    /// The word on the strip across its seal.
    pub(super) fn word(self, words: &Words) -> String {
        words.get(match self {
            CertificateMark::Revoked(_) => "documents-certificate-strip-revoked",
            CertificateMark::Superseded(_) => "documents-certificate-strip-superseded",
            CertificateMark::Expired(_) => "documents-certificate-strip-expired",
            CertificateMark::Undermined => "documents-certificate-strip-undermined",
            CertificateMark::Doubtful => "documents-certificate-strip-doubtful",
        })
    }
}

const BANNER: Type = Type::new(Face::SansBold, 12.0);
const FOOT: Type = Type::new(Face::Sans, 7.5);

/// Height of the banner of a certificate that is not in force.
pub(super) const BANNER_HEIGHT: f32 = 10.0;

/// Draws a certificate up as PDF, in the language it was issued in.
///
/// The same certificate and options give the same bytes.
///
/// # Errors
///
/// [`Error::MissingGlyph`] when a character has no glyph in any embedded font, [`Error::Writing`] when no code has room
/// for the address of its check page.
pub fn certificate(
    said: &CertificateIssued,
    options: &CertificateOptions,
    fonts: &Fonts,
) -> Result<Vec<u8>, Error> {
    let language = Language::of_tag(&said.language).unwrap_or_default();
    let han = if said.language.starts_with("ja") { Face::Japanese } else { Face::Chinese };
    let (short, long) = options.paper.size();
    let mut press = Press::new(fonts, (long, short), Words::new(language), han);
    let listed = diploma::draw(&mut press, said, options)?;
    if !listed {
        roll::draw(&mut press, said, options)?;
    }
    feet(&mut press, said)?;
    let (canvas, words) = press.done();
    let code = said.code.to_string();
    let version = said.version.to_string();
    let subject = [("title", &*said.title), ("version", &version), ("code", &code)];
    let midnight = options.issued_on.at(0, 0, 0, 0);
    let meta = Meta {
        title: Meta::plain(&words.with("documents-certificate-of", &[("name", &said.holder)])),
        author: said.issuer.clone(),
        subject: Meta::plain(&words.with("documents-certificate-subject", &subject)),
        language: language.to_string(),
        from_right: words.reads_from_right(),
        made: jiff::tz::TimeZone::UTC.to_timestamp(midnight).unwrap_or_default(),
    };
    finish::write(canvas, &meta, None)
}

/// The frame around the page under the pen, and across its top what has become of the certificate. Gives back how far
/// from the top of the page there is room.
pub(super) fn framed(press: &mut Press<'_>, options: &CertificateOptions, first: bool) -> Result<f32, Error> {
    let size = press.canvas.size;
    let reach = size.0.hypot(size.1) / 2.0 * MM;
    let frame = if first {
        press.canvas.engraving("frame", reach, || engraved::frame(size))
    } else {
        press.canvas.engraving("light frame", reach, || engraved::light_frame(size))
    };
    press.canvas.part(Role::Artifact, None, |canvas| {
        canvas.place(&frame, (size.0 / 2.0, size.1 / 2.0), (1.0, 1.0));
        Ok(())
    })?;
    let edge = if first { WITHIN } else { WITHIN_LIGHT };
    let Some(mark) = options.mark else { return Ok(edge) };
    let said = mark.said(&press.words);
    let said = press.fitted(&said, BANNER, size.0 - 2.0 * edge - 20.0, 6.0, &"what became of it")?;
    let (left, top) = (edge + 1.4, edge + 1.4);
    let middle = top + BANNER_HEIGHT / 2.0 + 1.5 - f32::midpoint(first_baseline(&said), last_baseline(&said));
    press.canvas.part(Role::Paragraph, None, |canvas| {
        canvas.rectangle((left, top), (size.0 - 2.0 * left, BANNER_HEIGHT), Ink::Full);
        canvas.centred(&said, (size.0 / 2.0, middle), Ink::Paper)
    })?;
    Ok(top + BANNER_HEIGHT)
}

/// Whose certificate, which one, and which of its pages, where it has several.
fn feet(press: &mut Press<'_>, said: &CertificateIssued) -> Result<(), Error> {
    let pages = press.canvas.pages.len();
    if pages < 2 {
        return Ok(());
    }
    let (width, tall) = press.canvas.size;
    let code = press.line(&said.code.to_string(), FOOT.struck(), &"the code")?;
    let code_width = code.width / MM;
    for page in 0..pages {
        press.canvas.turn_to(page);
        let side = if page == 0 { 30.0 } else { 24.0 };
        let baseline = tall - if page == 0 { WITHIN + 4.2 } else { WITHIN_LIGHT + 6.0 };
        let blanks = [("page", &*(page + 1).to_string()), ("pages", &*pages.to_string())];
        let number = press.words.with("documents-page", &blanks);
        let number = press.line(&number, FOOT, &"a page number")?;
        // Of a name too long for one line, the first line will do here: the first page has it whole.
        let room = (width - code_width) / 2.0 - side - 4.0;
        let name = press.set(&said.holder, FOOT, room, Align::Left, &"the name of the holder")?;
        press.canvas.part(Role::Artifact, None, |canvas| {
            let top = baseline - first_baseline(&number);
            canvas.lines(&name, 0..1.min(name.lines.len()), (side, top), Ink::Soft)?;
            canvas.centred(&code, (width / 2.0, top), Ink::Soft)?;
            canvas.text(&number, (width - side - number.width / MM, top), Ink::Soft)
        })?;
    }
    Ok(())
}

/// Text in the first of these sizes in which it takes no more than so many lines; the last of them where none does.
pub(super) fn shrunk(
    press: &mut Press<'_>,
    text: &str,
    style: Type,
    sizes: &[(f32, usize)],
    (width, align): (f32, Align),
    place: &dyn std::fmt::Display,
) -> Result<std::sync::Arc<super::text::Shaped>, Error> {
    let (mut style, mut set) = (style, press.set(text, style, width, align, place)?);
    for (size, lines) in sizes {
        style = style.sized(*size);
        set = press.set(text, style, width, align, place)?;
        if set.lines.len() <= *lines {
            break;
        }
    }
    // Lines in the middle of a page, or beside its end, are about as long as each other: no last one of two letters.
    let lines = set.lines.len();
    if lines > 1 && matches!(align, Align::Centre | Align::End) {
        let (mut least, mut most) = (width / 2.0, width);
        for _ in 0..5 {
            let half = f32::midpoint(least, most);
            let narrower = press.set(text, style, half, align, place)?;
            if narrower.lines.len() == lines {
                (most, set) = (half, narrower);
            } else {
                least = half;
            }
        }
    }
    Ok(set)
}
