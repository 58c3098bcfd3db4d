//! Attachments: what people add to their evidence, kept under the hash of its content.
//!
//! In reading order:
//!
//! - [`struct@Hash`]: the name of a file, computed from its bytes.
//! - [`Blobs`]: where files are kept, a folder or an S3 bucket.
//! - [`sniff()`]: what a file really is, whatever its name says, and what is refused.
//! - [`prepare()`]: one file made fit to keep: places and names taken out of photos, a thumbnail drawn.
//!   [`Workshop`] does it on two threads of its own.
//! - [`Uploads`]: a file arriving in pieces, cut off and resumed; [`tus`] is the language spoken.
//! - [`Serving`]: under which headers a browser may have a file.
//! - [`archive`]: many files as one, for who takes them away.
//! - [`parcel`]: many members as a ZIP or a folder, for backups.
//! - [`picture`]: photos drawn by code, for the demo.

pub mod archive;
mod blobs;
mod fault;
mod hash;
mod name;
pub mod parcel;
pub mod picture;
mod piece;
mod prepare;
mod refusal;
mod serving;
mod shelf;
mod sniff;
mod turns;
pub mod tus;
mod types;
mod upload;
mod workshop;

mod exif;
mod jpeg;
mod movie;
mod photo;

pub use blobs::{Blobs, Health, Reading, StorageError, private_folder};
pub use fault::Fault;
pub use hash::{Hash, HashError};
pub use name::{as_name, kept_name};
pub use prepare::{Limits, Note, Prepared, prepare};
pub use refusal::Refusal;
pub use serving::{Serving, requested_range};
pub use sniff::{HEAD, sniff};
pub use types::{FileType, Kind};
pub use upload::{Arrived, Lent, Progress, UploadId, Uploads};
pub use workshop::Workshop;
