//! Why a file is not taken, in words that say what to do instead.

use super::types::{FileType, Kind};

/// Why a file was refused. [`Refusal::code`] is stable; the sentence is for people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No bytes at all.
    #[error("The file is empty.")]
    Empty,
    /// More bytes than this kind of file may have.
    #[error("The file has {size} bytes; {} may have at most {limit} bytes ({}). {}", .kind.plural(), mebibytes(*.limit), smaller(*.kind))]
    TooLarge {
        /// What kind of file it is.
        kind: Kind,
        /// Its size in bytes.
        size: u64,
        /// The most it may have.
        limit: u64,
    },
    /// A photo that would need too much memory to look at.
    #[error(
        "The photo is {width} x {height} pixels; at most {side} on a side and {megapixels} million together are taken. Send a smaller copy."
    )]
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
    #[error("This is an SVG drawing{}. SVG can carry programs and is not taken: save it as PNG.", if *.script { " with a script inside" } else { "" })]
    Svg {
        /// A script or an event handler was seen in it.
        script: bool,
    },
    /// A web page.
    #[error(
        "This is a web page. Web pages can carry programs and are not taken: print it to PDF, or give its address as a link."
    )]
    WebPage,
    /// A program.
    #[error(
        "This is a program ({what}). Programs are not taken; show what it does in a photo, a PDF or a short video."
    )]
    Program {
        /// Which sort.
        what: &'static str,
    },
    /// An archive, which is never opened here.
    #[error(
        "This is an archive ({what}). Archives are not opened or kept: add the files inside it one by one."
    )]
    Archive {
        /// Which sort.
        what: &'static str,
    },
    /// An office document.
    #[error(
        "This is {what}. Save it as PDF and add the PDF: it looks the same everywhere and carries no macros."
    )]
    OfficeDocument {
        /// Which sort, with its article.
        what: &'static str,
    },
    /// A picture in a format that browsers do not all show.
    #[error(
        "This is a {what} picture, which not every browser shows. Save it as JPEG or PNG. (On a phone: camera settings, \"most compatible\".)"
    )]
    OtherPicture {
        /// Which format.
        what: &'static str,
    },
    /// A recording in a format that browsers do not all play.
    #[error(
        "This is a {what} recording, which not every browser plays. Save sound as MP3 or M4A, video as MP4."
    )]
    OtherRecording {
        /// Which format.
        what: &'static str,
    },
    /// A video with the camera's own log of places inside it.
    #[error(
        "This video carries its camera's log of places ({what}). Export it once from a video editor, which leaves the log behind, and add that."
    )]
    Telemetry {
        /// Which sort of log.
        what: &'static str,
    },
    /// Text in an encoding other than UTF-8.
    #[error(
        "This looks like text, but not in UTF-8 (byte {at} does not fit). Save it again with the encoding UTF-8."
    )]
    TextEncoding {
        /// Where the first wrong byte is.
        at: usize,
    },
    /// Begins like one of ours but cannot be read.
    #[error("The file begins like {} but is damaged or cut short: {detail}. Open it where it came from and save it again.", .of.with_article())]
    Damaged {
        /// What it begins like.
        of: FileType,
        /// What is wrong.
        detail: String,
    },
    /// Reading it failed in a way that nobody foresaw.
    #[error("The file cannot be read. Open it where it came from, save it again, and add the new one.")]
    Unreadable,
    /// Nothing that is known here.
    #[error(
        "This kind of file is not taken. Photos (JPEG, PNG, WebP), PDF, sound (MP3, M4A, OGG, WAV), short video (MP4, MOV, WebM) and plain text are."
    )]
    Unknown,
    /// The sender said what the hash would be, and it is not.
    #[error("The file that arrived is not the one that was announced: its hash differs. Send it again.")]
    NotTheAnnounced,
}

impl Refusal {
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

fn smaller(kind: Kind) -> &'static str {
    match kind {
        Kind::Photo => "Send a smaller copy.",
        Kind::Document => "Split it, or save it with smaller pictures.",
        Kind::Audio | Kind::Video => "Cut out the part that shows the work, or give its address as a link.",
        Kind::Text => "Split it, or save it as PDF.",
    }
}

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
