//! What can go wrong with an upload.

use std::fmt;

use super::blobs::StorageError;
use super::refusal::Refusal;
use crate::language::Sentence;

/// What can go wrong with an upload, in the protocol's own terms.
#[derive(Debug)]
pub enum Fault {
    /// Another version of the protocol.
    Version,
    /// A header that cannot be used.
    Header {
        /// Which.
        name: &'static str,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Bytes under another type.
    ContentType,
    /// No such upload, or somebody else's.
    Unknown,
    /// It took too long.
    Expired,
    /// The bytes do not belong here.
    Offset {
        /// Where the next bytes belong.
        arrived: u64,
        /// Where they were sent to.
        got: u64,
    },
    /// More bytes than announced or allowed.
    TooLarge {
        /// How many would have been right.
        limit: u64,
    },
    /// Somebody's files take as much as one person's may.
    NoRoom {
        /// How many bytes are left.
        left: u64,
    },
    /// Several uploads of one person at once, and none of them comes to an end.
    Busy,
    /// The bytes were changed on their way. Nothing of them was kept.
    Checksum,
    /// Thousands of tiny pieces.
    TooManyPieces,
    /// The connection ended early. What arrived is kept (with a checksum, it is not).
    CutOff {
        /// Where to go on.
        arrived: u64,
    },
    /// Not everything is there yet.
    Incomplete {
        /// How many have arrived.
        arrived: u64,
        /// How many there should be.
        length: u64,
    },
    /// The file is not taken. The upload is gone.
    Refused(Refusal),
    /// The store failed; what had arrived is still there. What it said is for the log.
    Storage(StorageError),
}

impl Fault {
    /// What a person is told.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Version => Sentence::of("refused-upload-version"),
            Self::Header { name, problem } => {
                Sentence::of("refused-upload-header").with("name", *name).with("problem", *problem)
            }
            Self::ContentType => Sentence::of("refused-upload-content-type"),
            Self::Unknown => Sentence::of("refused-upload-unknown"),
            Self::Expired => Sentence::of("refused-upload-expired"),
            Self::Offset { arrived, got } => {
                Sentence::of("refused-upload-offset").with("arrived", *arrived).with("got", *got)
            }
            Self::TooLarge { limit } => Sentence::of("refused-upload-too-large").with("limit", *limit),
            Self::NoRoom { left } => Sentence::of("refused-upload-no-room").with("left", *left),
            Self::Busy => Sentence::of("refused-upload-busy"),
            Self::Checksum => Sentence::of("refused-upload-checksum"),
            Self::TooManyPieces => Sentence::of("refused-upload-pieces"),
            Self::CutOff { arrived } => Sentence::of("refused-upload-cut-off").with("arrived", *arrived),
            Self::Incomplete { arrived, length } => {
                Sentence::of("refused-upload-incomplete").with("arrived", *arrived).with("length", *length)
            }
            Self::Refused(refusal) => refusal.sentence(),
            Self::Storage(StorageError::Full) => Sentence::of("refused-upload-disk-full"),
            // What it said is for the log.
            Self::Storage(_) => Sentence::of("refused-upload-away"),
        }
    }

    pub(super) fn header(name: &'static str, problem: &'static str) -> Self {
        Self::Header { name, problem }
    }

    /// The status the protocol answers with.
    pub fn status(&self) -> u16 {
        match self {
            Self::Header { .. } | Self::TooManyPieces | Self::CutOff { .. } => 400,
            Self::Unknown => 404,
            Self::Offset { .. } | Self::Incomplete { .. } => 409,
            Self::Expired => 410,
            Self::Version => 412,
            Self::TooLarge { .. } | Self::NoRoom { .. } | Self::Refused(Refusal::TooLarge { .. }) => 413,
            Self::Busy => 429,
            Self::Refused(Refusal::NotTheAnnounced) | Self::Checksum => 460,
            Self::Refused(Refusal::Empty | Refusal::Damaged { .. } | Refusal::TooManyPixels { .. }) => 422,
            Self::ContentType | Self::Refused(_) => 415,
            Self::Storage(StorageError::Full) => 507,
            Self::Storage(_) => 503,
        }
    }

    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Version => "upload_version",
            Self::Header { .. } => "upload_header",
            Self::ContentType => "upload_content_type",
            Self::Unknown => "upload_unknown",
            Self::Expired => "upload_expired",
            Self::Offset { .. } => "upload_offset",
            Self::TooLarge { .. } => "upload_too_large",
            Self::NoRoom { .. } => "quota_reached",
            Self::Busy => "upload_busy",
            Self::Checksum => "upload_checksum",
            Self::TooManyPieces => "upload_too_many_pieces",
            Self::CutOff { .. } => "upload_cut_off",
            Self::Incomplete { .. } => "upload_incomplete",
            Self::Refused(refusal) => refusal.code(),
            Self::Storage(StorageError::Full) => "storage_full",
            Self::Storage(_) => "storage_failed",
        }
    }
}

impl From<object_store::Error> for Fault {
    fn from(error: object_store::Error) -> Self {
        Self::Storage(error.into())
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StorageError> for Fault {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for Fault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Storage(error) => Some(error),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_uploads_is_told_in_whole_sentences() {
        let faults = [
            Fault::Version,
            Fault::header("Upload-Length", "it must be a whole number of bytes"),
            Fault::ContentType,
            Fault::Unknown,
            Fault::Expired,
            Fault::Offset { arrived: 100, got: 50 },
            Fault::TooLarge { limit: 7 },
            Fault::NoRoom { left: 7 },
            Fault::Busy,
            Fault::Checksum,
            Fault::TooManyPieces,
            Fault::CutOff { arrived: 1 },
            Fault::Incomplete { arrived: 1, length: 2 },
            Fault::Refused(Refusal::Empty),
            Fault::Storage(StorageError::Full),
            Fault::Storage(StorageError::Missing("x".into())),
        ];
        for fault in faults {
            let words = fault.to_string();
            assert!(words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()), "{words}");
            assert!(words.ends_with('.') && !words.ends_with(".."), "{words}");
        }
        let words = Fault::header("Upload-Length", "it must be a whole number of bytes").to_string();
        assert_eq!(words, "The header Upload-Length is not right: it must be a whole number of bytes.");
    }
}
