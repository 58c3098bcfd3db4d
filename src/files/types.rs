//! The types of files that are taken, and their families.

use serde::{Deserialize, Serialize};

/// The files that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FileType {
    /// JPEG photo.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// PNG picture.
    #[serde(rename = "image/png")]
    Png,
    /// WebP picture.
    #[serde(rename = "image/webp")]
    WebP,
    /// PDF document.
    #[serde(rename = "application/pdf")]
    Pdf,
    /// MP3 sound.
    #[serde(rename = "audio/mpeg")]
    Mp3,
    /// Sound in an MP4 container (M4A).
    #[serde(rename = "audio/mp4")]
    M4a,
    /// Ogg sound (Vorbis, Opus).
    #[serde(rename = "audio/ogg")]
    Ogg,
    /// WAV sound.
    #[serde(rename = "audio/wav")]
    Wav,
    /// Sound in a `WebM` container, as browsers record it.
    #[serde(rename = "audio/webm")]
    WebmAudio,
    /// MP4 video.
    #[serde(rename = "video/mp4")]
    Mp4,
    /// `QuickTime` video, as some phones record it.
    #[serde(rename = "video/quicktime")]
    Mov,
    /// `WebM` video.
    #[serde(rename = "video/webm")]
    Webm,
    /// Plain text in UTF-8.
    #[serde(rename = "text/plain")]
    Text,
    /// Markdown text in UTF-8.
    #[serde(rename = "text/markdown")]
    Markdown,
}

/// The families of files: they share limits and the way they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A picture, shown with its thumbnail.
    Photo,
    /// PDF.
    Document,
    /// Something to listen to.
    Audio,
    /// Something to watch.
    Video,
    /// Something to read, unformatted.
    Text,
}

impl FileType {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Jpeg,
        Self::Png,
        Self::WebP,
        Self::Pdf,
        Self::Mp3,
        Self::M4a,
        Self::Ogg,
        Self::Wav,
        Self::WebmAudio,
        Self::Mp4,
        Self::Mov,
        Self::Webm,
        Self::Text,
        Self::Markdown,
    ];

    /// The family.
    pub fn kind(self) -> Kind {
        match self {
            Self::Jpeg | Self::Png | Self::WebP => Kind::Photo,
            Self::Pdf => Kind::Document,
            Self::Mp3 | Self::M4a | Self::Ogg | Self::Wav | Self::WebmAudio => Kind::Audio,
            Self::Mp4 | Self::Mov | Self::Webm => Kind::Video,
            Self::Text | Self::Markdown => Kind::Text,
        }
    }

    /// The registered media type, without parameters.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
            Self::WebmAudio => "audio/webm",
            Self::Mp4 => "video/mp4",
            Self::Mov => "video/quicktime",
            Self::Webm => "video/webm",
            Self::Text => "text/plain",
            Self::Markdown => "text/markdown",
        }
    }

    /// The type with this media type, if it is one that is taken.
    pub fn from_mime(mime: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.mime() == mime)
    }

    /// The endings a file of this type may have; the first is the usual one.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png", "apng"],
            Self::WebP => &["webp"],
            Self::Pdf => &["pdf"],
            Self::Mp3 => &["mp3"],
            Self::M4a => &["m4a", "m4b", "mp4"],
            Self::Ogg => &["ogg", "oga", "opus"],
            Self::Wav => &["wav"],
            Self::WebmAudio => &["webm", "weba"],
            Self::Mp4 => &["mp4", "m4v", "3gp"],
            Self::Mov => &["mov", "qt"],
            Self::Webm => &["webm"],
            Self::Text => &["txt", "csv", "log", "tsv"],
            Self::Markdown => &["md", "markdown"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_one_media_type() {
        for known in FileType::ALL {
            assert_eq!(FileType::from_mime(known.mime()), Some(known));
            assert_eq!(serde_json::to_value(known).unwrap(), known.mime());
        }
        assert_eq!(FileType::from_mime("image/svg+xml"), None);
    }
}
