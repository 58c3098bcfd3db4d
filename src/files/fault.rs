//! What can go wrong with an upload.

use super::blobs::StorageError;
use super::refusal::Refusal;

/// What can go wrong with an upload, in the protocol's own terms.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Another version of the protocol.
    #[error("send `Tus-Resumable: 1.0.0`: it is the version of the upload protocol spoken here")]
    Version,
    /// A header that cannot be used.
    #[error("header {name}: {problem}")]
    Header {
        /// Which.
        name: &'static str,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Bytes under another type.
    #[error("send the bytes with `Content-Type: application/offset+octet-stream`")]
    ContentType,
    /// No such upload, or somebody else's.
    #[error("there is no such upload: begin a new one")]
    Unknown,
    /// It took too long.
    #[error("this upload was begun more than 72 hours ago and is forgotten: begin a new one")]
    Expired,
    /// The bytes do not belong here.
    #[error("{arrived} bytes have arrived, the next ones must begin there and not at {got}")]
    Offset {
        /// Where the next bytes belong.
        arrived: u64,
        /// Where they were sent to.
        got: u64,
    },
    /// More bytes than announced or allowed.
    #[error("too many bytes: at most {limit} are taken here")]
    TooLarge {
        /// How many would have been right.
        limit: u64,
    },
    /// Somebody's files take as much as one person's may.
    #[error(
        "your files take as much room as is given to one person; {left} bytes are left. Files that are attached to nothing are removed after a while; ask whoever runs this for more"
    )]
    NoRoom {
        /// How many bytes are left.
        left: u64,
    },
    /// Several uploads of one person at once, and none of them comes to an end.
    #[error("several of your uploads are under way: wait until one of them is done, then go on")]
    Busy,
    /// The bytes were changed on their way. Nothing of them was kept.
    #[error("the checksum does not fit the bytes that arrived: send them again")]
    Checksum,
    /// Thousands of tiny pieces.
    #[error("the file comes in too many pieces: send at least 64 KiB at a time")]
    TooManyPieces,
    /// The connection ended early. What arrived is kept (with a checksum, it is not).
    #[error("the connection ended early; {arrived} bytes have arrived: go on from there")]
    CutOff {
        /// Where to go on.
        arrived: u64,
    },
    /// Not everything is there yet.
    #[error("{arrived} of {length} bytes have arrived: send the rest first")]
    Incomplete {
        /// How many have arrived.
        arrived: u64,
        /// How many there should be.
        length: u64,
    },
    /// The file is not taken. The upload is gone.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store failed; what had arrived is still there.
    #[error(transparent)]
    Storage(#[from] StorageError),
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
