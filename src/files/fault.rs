//! What can go wrong with an upload.

use super::blobs::StorageError;
use super::refusal::Refusal;

/// What can go wrong with an upload, in the protocol's own terms.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Another version of the protocol.
    #[error("Send `Tus-Resumable: 1.0.0`: it is the version of the upload protocol spoken here.")]
    Version,
    /// A header that cannot be used.
    #[error("The header {name} is not right: {problem}.")]
    Header {
        /// Which.
        name: &'static str,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Bytes under another type.
    #[error("Send the bytes with `Content-Type: application/offset+octet-stream`.")]
    ContentType,
    /// No such upload, or somebody else's.
    #[error("There is no such upload. Begin a new one.")]
    Unknown,
    /// It took too long.
    #[error("This upload was begun more than 72 hours ago and is forgotten. Begin a new one.")]
    Expired,
    /// The bytes do not belong here.
    #[error("{arrived} bytes have arrived: the next ones must begin there and not at {got}.")]
    Offset {
        /// Where the next bytes belong.
        arrived: u64,
        /// Where they were sent to.
        got: u64,
    },
    /// More bytes than announced or allowed.
    #[error("These are too many bytes: at most {limit} are taken here.")]
    TooLarge {
        /// How many would have been right.
        limit: u64,
    },
    /// Somebody's files take as much as one person's may.
    #[error(
        "Your files take as much room as is given to one person; {left} bytes are left. Files that are attached to nothing are removed after a while; ask whoever runs this for more."
    )]
    NoRoom {
        /// How many bytes are left.
        left: u64,
    },
    /// Several uploads of one person at once, and none of them comes to an end.
    #[error("Several of your uploads are under way. Wait until one of them is done, then go on.")]
    Busy,
    /// The bytes were changed on their way. Nothing of them was kept.
    #[error("The checksum does not fit the bytes that arrived. Send them again.")]
    Checksum,
    /// Thousands of tiny pieces.
    #[error("The file comes in too many pieces. Send at least 64 KiB at a time.")]
    TooManyPieces,
    /// The connection ended early. What arrived is kept (with a checksum, it is not).
    #[error("The connection ended early; {arrived} bytes have arrived. Go on from there.")]
    CutOff {
        /// Where to go on.
        arrived: u64,
    },
    /// Not everything is there yet.
    #[error("{arrived} of {length} bytes have arrived. Send the rest first.")]
    Incomplete {
        /// How many have arrived.
        arrived: u64,
        /// How many there should be.
        length: u64,
    },
    /// The file is not taken. The upload is gone.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store failed; what had arrived is still there. What it said is for the log.
    #[error("{}", away(.0))]
    Storage(#[from] StorageError),
}

/// What whoever sends files is told of a store that failed.
fn away(error: &StorageError) -> &'static str {
    match error {
        StorageError::Full => {
            "The disk where files are kept is full. Nothing that was saved before is lost; tell the administrator."
        }
        _ => "The files cannot be reached at the moment. What has arrived is kept; go on in a moment.",
    }
}

impl Fault {
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
