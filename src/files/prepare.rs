//! One file made fit to keep: its type decided, its limits checked, places and names taken out,
//! a thumbnail drawn. Pure, and heavy for large photos: run it in the [`Workshop`](super::Workshop).
//!
//! What stays in: PDF, MP3, Ogg, WAV, `WebM` and text are kept byte for byte, with whatever their
//! author wrote into them. Preparing what was prepared changes nothing.

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use super::hash::Hash;
use super::name::kept_name;
use super::photo;
use super::refusal::Refusal;
use super::sniff::{HEAD, not_text, sniff};
use super::types::{FileType, Kind};
use super::{exif::Exif, movie};
use crate::clock::Day;

const MIB: u64 = 1024 * 1024;

/// How large files may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes of a photo.
    pub photo: u64,
    /// Most bytes of a PDF.
    pub document: u64,
    /// Most bytes of a sound recording.
    pub audio: u64,
    /// Most bytes of a video.
    pub video: u64,
    /// Most bytes of a text.
    pub text: u64,
    /// Most pixels on one side of a photo.
    pub photo_side: u32,
    /// Most bytes of memory that looking at a photo may take.
    pub photo_memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            photo: 25 * MIB,
            document: 25 * MIB,
            audio: 25 * MIB,
            video: 100 * MIB,
            text: 2 * MIB,
            photo_side: 12_000,
            photo_memory: 256 * MIB,
        }
    }
}

impl Limits {
    /// Most bytes of a file of this kind.
    pub fn of(&self, kind: Kind) -> u64 {
        match kind {
            Kind::Photo => self.photo,
            Kind::Document => self.document,
            Kind::Audio => self.audio,
            Kind::Video => self.video,
            Kind::Text => self.text,
        }
    }

    /// Most bytes of any file.
    pub fn most(&self) -> u64 {
        self.photo.max(self.document).max(self.audio).max(self.video).max(self.text)
    }
}

/// Something that was done to a file, worth telling its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// The place where it was taken was in it, and was removed.
    LocationRemoved,
    /// Camera, editor or owner data was in it, and was removed.
    MetadataRemoved,
    /// Its name said one type, its content another; the content was believed.
    TypeDiffers,
}

impl Note {
    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::LocationRemoved => "location_removed",
            Self::MetadataRemoved => "metadata_removed",
            Self::TypeDiffers => "type_differs",
        }
    }
}

/// A file fit to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// What is kept.
    pub bytes: Bytes,
    /// The hash of what is kept: the name of the file from now on.
    pub hash: Hash,
    /// The hash of what was sent: another one if something was removed.
    pub sent: Hash,
    /// What it is.
    pub file_type: FileType,
    /// A safe name for people, with a truthful ending.
    pub name: String,
    /// A small JPEG, upright, for photos.
    pub thumbnail: Option<Bytes>,
    /// Pixels across and down as shown, for photos.
    pub dimensions: Option<(u32, u32)>,
    /// The day the camera wrote into the photo: a suggestion for "happened on".
    pub taken_on: Option<Day>,
    /// What was done to it.
    pub notes: Vec<Note>,
}

/// Decides, checks, cleans and draws.
pub fn prepare(bytes: Bytes, declared_name: &str, limits: &Limits) -> Result<Prepared, Refusal> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let mut file_type = sniff(head, declared_name)?;
    check_size(file_type, bytes.len() as u64, limits)?;
    let sent = Hash::of(&bytes);
    let mut notes = Vec::new();
    let mut exif = Exif::UPRIGHT;
    let mut look = None;
    let mut removed = false;
    let mut location = false;

    let bytes = match file_type {
        FileType::Jpeg | FileType::Png | FileType::WebP => {
            let clean = photo::clean(file_type, &bytes)?;
            let mut looked = photo::look(file_type, &clean, limits)?;
            let upright = looked.turned.take();
            look = Some(looked);
            exif = clean.exif;
            removed = clean.removed;
            location = clean.exif.location;
            let bytes = upright.unwrap_or(clean.bytes);
            check_size(file_type, bytes.len() as u64, limits)?;
            Bytes::from(bytes)
        }
        FileType::Mp4 | FileType::M4a | FileType::Mov => {
            let mut boxes = Vec::from(bytes);
            let movie =
                movie::clean(&mut boxes).map_err(|detail| Refusal::Damaged { of: file_type, detail })?;
            if let Some(what) = movie.telemetry {
                return Err(Refusal::Telemetry { what });
            }
            if movie.pictures && file_type == FileType::M4a {
                file_type = FileType::Mp4;
            } else if movie.sound && !movie.pictures {
                file_type = FileType::M4a;
            }
            check_size(file_type, boxes.len() as u64, limits)?;
            removed = movie.removed;
            location = movie.location;
            Bytes::from(boxes)
        }
        FileType::Text | FileType::Markdown => {
            if let Some(refusal) = not_text(&bytes, false) {
                return Err(refusal);
            }
            bytes
        }
        FileType::Pdf
        | FileType::Mp3
        | FileType::Ogg
        | FileType::Wav
        | FileType::WebmAudio
        | FileType::Webm => bytes,
    };

    if location {
        notes.push(Note::LocationRemoved);
    }
    if removed && (exif != Exif::UPRIGHT || look.is_none()) {
        notes.push(Note::MetadataRemoved);
    }
    let name = kept_name(declared_name, file_type);
    if let Some((_, ending)) = declared_name.rsplit_once('.')
        && ending.len() <= 5
        && !name.to_lowercase().ends_with(&format!(".{}", ending.to_lowercase()))
    {
        notes.push(Note::TypeDiffers);
    }
    Ok(Prepared {
        hash: Hash::of(&bytes),
        sent,
        bytes,
        file_type,
        name,
        dimensions: look.as_ref().map(|look| (look.width, look.height)),
        thumbnail: look.map(|look| Bytes::from(look.thumbnail)),
        taken_on: exif.taken_on,
        notes,
    })
}

pub(super) fn check_size(file_type: FileType, size: u64, limits: &Limits) -> Result<(), Refusal> {
    let kind = file_type.kind();
    let limit = limits.of(kind);
    if size > limit { Err(Refusal::TooLarge { kind, size, limit }) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
