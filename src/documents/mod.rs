//! Documents: the passport as a PDF, drawn from [`crate::record::passport::Passport`], and the certificate, drawn from
//! [`crate::record::certificate::CertificateIssued`].
//!
//! Pure: dates and ids are passed in, and the same input gives the same bytes. Fonts are embedded
//! (`fonts/`), text is shaped and broken by parley, fonts are cut down by allsorts, pages are
//! written by printpdf and finished by lopdf.

mod appendix;
mod certificate;
mod cover;
mod diploma;
mod embed;
mod engraved;
mod finish;
mod fonts;
mod page;
mod passport;
mod portrait;
mod press;
mod roll;
mod rows;
mod runs;
pub mod stamp;
mod text;
mod words;
mod workshop;

pub use certificate::{CertificateMark, CertificateOptions, certificate};
pub use fonts::Fonts;
pub use passport::{Paper, PassportOptions, passport};
pub use portrait::Portrait;
pub use workshop::PrintRoom;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// H-4: a character that no embedded font has.
    #[error(
        "no embedded font has the character “{character}” ({code_point}) in {place}: write it another way"
    )]
    MissingGlyph {
        /// The character.
        character: char,
        /// Its code point, "U+1F389".
        code_point: String,
        /// Where in the document it would stand.
        place: String,
    },
    /// The portrait photo cannot be used.
    #[error("the portrait photo cannot be used: {0}")]
    Photo(String),
    /// A font of this build is broken.
    #[error("the font {font} cannot be used: {reason}")]
    Font {
        /// Its name.
        font: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// The document could not be written down.
    #[error("the document could not be written: {0}")]
    Writing(String),
}

impl Error {
    fn missing(character: char, place: &dyn std::fmt::Display) -> Self {
        let code_point = format!("U+{:04X}", u32::from(character));
        Error::MissingGlyph { character, code_point, place: place.to_string() }
    }
}
