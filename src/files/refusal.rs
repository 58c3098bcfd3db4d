//! Why a file is not taken, in words that say what to do instead.

use std::fmt;

use super::types::{FileType, Kind};
use crate::language::Sentence;

/// Why a file was refused. [`Refusal::code`] is stable; the sentence is for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No bytes at all.
    Empty,
    /// More bytes than this kind of file may have.
    TooLarge {
        /// What kind of file it is.
        kind: Kind,
        /// Its size in bytes.
        size: u64,
        /// The most it may have.
        limit: u64,
    },
    /// A photo that would need too much memory to look at.
    TooManyPixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
        /// The most on a side.
        side: u32,
        /// The most together, in millions.
        megapixels: u32,
    },
    /// An SVG drawing, which is a program for the browser.
    Svg {
        /// A script or an event handler was seen in it.
        script: bool,
    },
    /// A web page.
    WebPage,
    /// A program.
    Program {
        /// Which sort.
        what: &'static str,
    },
    /// An archive, which is never opened here.
    Archive {
        /// Which sort.
        what: &'static str,
    },
    /// An office document.
    OfficeDocument {
        /// Which sort, with its article.
        what: &'static str,
    },
    /// A picture in a format that browsers do not all show.
    OtherPicture {
        /// Which format.
        what: &'static str,
    },
    /// A recording in a format that browsers do not all play.
    OtherRecording {
        /// Which format.
        what: &'static str,
    },
    /// A video with the camera's own log of places inside it.
    Telemetry {
        /// Which sort of log.
        what: &'static str,
    },
    /// Text in an encoding other than UTF-8.
    TextEncoding {
        /// Where the first wrong byte is.
        at: usize,
    },
    /// Begins like one of ours but cannot be read.
    Damaged {
        /// What it begins like.
        of: FileType,
        /// What is wrong.
        detail: Sentence,
    },
    /// Reading it failed in a way that nobody foresaw.
    Unreadable,
    /// Nothing that is known here.
    Unknown,
    /// The sender said what the hash would be, and it is not.
    NotTheAnnounced,
}

impl Refusal {
    /// What a person is told.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Empty => Sentence::of("refused-file-empty"),
            Self::TooLarge { kind, size, limit } => Sentence::of("refused-file-too-large")
                .with("size", *size)
                .with("kinds", kinds(*kind))
                .with("limit", *limit)
                .with("about", mebibytes(*limit))
                .with("advice", smaller(*kind)),
            Self::TooManyPixels { width, height, side, megapixels } => Sentence::of("refused-photo-pixels")
                .with("width", *width)
                .with("height", *height)
                .with("side", *side)
                .with("millions", *megapixels),
            Self::Svg { script: false } => Sentence::of("refused-file-svg"),
            Self::Svg { script: true } => Sentence::of("refused-file-svg-script"),
            Self::WebPage => Sentence::of("refused-file-web-page"),
            Self::Program { what } => Sentence::of("refused-file-program").with("what", called(what)),
            Self::Archive { what } => Sentence::of("refused-file-archive").with("what", called(what)),
            Self::OfficeDocument { what } => Sentence::of("refused-file-office").with("what", called(what)),
            Self::OtherPicture { what } => Sentence::of("refused-photo-format").with("what", called(what)),
            Self::OtherRecording { what } => {
                Sentence::of("refused-recording-format").with("what", called(what))
            }
            Self::Telemetry { what } => Sentence::of("refused-video-telemetry").with("what", called(what)),
            Self::TextEncoding { at } => Sentence::of("refused-file-encoding").with("at", *at),
            Self::Damaged { of, detail } => Sentence::of("refused-file-damaged")
                .with("what", begun_as(*of))
                .with("detail", detail.clone()),
            Self::Unreadable => Sentence::of("refused-file-unreadable"),
            Self::Unknown => Sentence::of("refused-file-unknown"),
            Self::NotTheAnnounced => Sentence::of("refused-file-hash"),
        }
    }

    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::TooLarge { .. } => "file_too_large",
            Self::TooManyPixels { .. } => "photo_too_many_pixels",
            Self::Svg { .. } => "file_svg",
            Self::WebPage => "file_web_page",
            Self::Program { .. } => "file_program",
            Self::Archive { .. } => "file_archive",
            Self::OfficeDocument { .. } => "file_office_document",
            Self::OtherPicture { .. } => "photo_format",
            Self::OtherRecording { .. } => "recording_format",
            Self::Telemetry { .. } => "video_telemetry",
            Self::TextEncoding { .. } => "text_encoding",
            Self::Damaged { .. } => "file_damaged",
            Self::Unreadable => "file_unreadable",
            Self::Unknown => "file_unknown",
            Self::NotTheAnnounced => "file_hash_mismatch",
        }
    }
}

fn mebibytes(bytes: u64) -> String {
    let tenths = bytes * 10 / (1024 * 1024);
    if tenths.is_multiple_of(10) {
        format!("{} MiB", tenths / 10)
    } else {
        format!("{}.{} MiB", tenths / 10, tenths % 10)
    }
}

/// What is wrong with most files that do not arrive whole.
pub(super) fn cut() -> Sentence {
    Sentence::of("refused-damage-cut")
}

fn smaller(kind: Kind) -> Sentence {
    Sentence::of(match kind {
        Kind::Photo => "refused-file-smaller-photo",
        Kind::Document => "refused-file-smaller-document",
        Kind::Audio | Kind::Video => "refused-file-smaller-recording",
        Kind::Text => "refused-file-smaller-text",
    })
}

fn kinds(kind: Kind) -> Sentence {
    Sentence::of(match kind {
        Kind::Photo => "refused-file-kinds-photo",
        Kind::Document => "refused-file-kinds-document",
        Kind::Audio => "refused-file-kinds-audio",
        Kind::Video => "refused-file-kinds-video",
        Kind::Text => "refused-file-kinds-text",
    })
}

fn begun_as(file: FileType) -> Sentence {
    Sentence::of(match file {
        FileType::Jpeg => "refused-kind-jpeg",
        FileType::Png => "refused-kind-png",
        FileType::WebP => "refused-kind-webp",
        FileType::Pdf => "refused-kind-pdf",
        FileType::Mp3 => "refused-kind-mp3",
        FileType::M4a => "refused-kind-m4a",
        FileType::Ogg => "refused-kind-ogg",
        FileType::Wav => "refused-kind-wav",
        FileType::WebmAudio => "refused-kind-webm-audio",
        FileType::Mp4 => "refused-kind-mp4",
        FileType::Mov => "refused-kind-mov",
        FileType::Webm => "refused-kind-webm",
        FileType::Text => "refused-kind-text",
        FileType::Markdown => "refused-kind-markdown",
    })
}

/// What a file is, where that has a word of its own in every language; names of formats are the same everywhere.
fn called(what: &'static str) -> Sentence {
    Sentence::of(match what {
        "a text document from an office program" => "refused-kind-office-text",
        "a spreadsheet" => "refused-kind-spreadsheet",
        "a presentation" => "refused-kind-presentation",
        "a document from an office program" => "refused-kind-office",
        "a rich text document" => "refused-kind-rich-text",
        "a PostScript document" => "refused-kind-postscript",
        "an electronic book" => "refused-kind-book",
        "a script" => "refused-program-script",
        "for Windows" => "refused-program-windows",
        "for Linux" => "refused-program-linux",
        "for macOS" => "refused-program-macos",
        "for Android" => "refused-program-android",
        "machine code" => "refused-program-machine-code",
        "a browser extension" => "refused-program-extension",
        "a package" => "refused-program-package",
        "Java or Android" => "refused-program-java-or-android",
        name => return name.into(),
    })
}

impl From<Refusal> for Sentence {
    fn from(refusal: Refusal) -> Self {
        refusal.sentence()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for Refusal {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_is_wrong_and_what_to_do() {
        let large = Refusal::TooLarge { kind: Kind::Photo, size: 30_000_000, limit: 25 * 1024 * 1024 };
        assert_eq!(
            large.to_string(),
            "The file has 30000000 bytes; photos may have at most 26214400 bytes (25 MiB). Send a smaller copy."
        );
        assert_eq!(
            Refusal::Svg { script: true }.to_string(),
            "This is an SVG drawing with a script inside. SVG can carry programs and is not taken: save it as PNG."
        );
        assert!(
            Refusal::Damaged { of: FileType::Jpeg, detail: "no picture data".into() }
                .to_string()
                .starts_with("The file begins like a JPEG photo but is damaged")
        );
        assert_eq!(mebibytes(1024 * 1024 * 5 / 2), "2.5 MiB");
    }
}
