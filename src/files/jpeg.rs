//! JPEG, segment by segment: what the picture needs is copied, everything else is left behind.
//!
//! The usual libraries keep whatever follows the first scan. Phones put a second picture, a depth
//! map or a whole video there, each with its own position, so the scans are walked to their end.

use super::exif::{self, Exif};
use super::photo::Clean;
use super::refusal::cut;
use crate::language::Sentence;

/// More scans than any camera writes; each costs a pass over the whole picture.
const MOST_SCANS: usize = 64;

/// Copies the picture without its metadata. Pixels and colour profile are untouched.
pub(super) fn clean(bytes: &[u8]) -> Result<Clean, Sentence> {
    let mut kept: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut found: Option<Exif> = None;
    let mut head_end = 2;
    let mut scans = 0;
    let mut frame: Option<Frame> = None;
    kept.extend(b"\xff\xd8");
    let mut at = 2;
    loop {
        let (marker, after) = next_marker(bytes, at).ok_or_else(cut)?;
        if marker == 0xd9 {
            at = after;
            break;
        }
        if marker == 0x01 || (0xd0..=0xd8).contains(&marker) {
            at = after;
            continue;
        }
        let length: [u8; 2] =
            bytes.get(after..after + 2).and_then(|pair| pair.try_into().ok()).ok_or_else(cut)?;
        let end = after + usize::from(u16::from_be_bytes(length));
        let contents = bytes.get(after + 2..end).ok_or_else(cut)?;
        match marker {
            0xe0 if contents.starts_with(b"JFIF\0") && contents.len() >= 12 && head_end == 2 => {
                // Version and pixel shape, without the little preview that may follow.
                kept.extend(b"\xff\xe0\0\x10");
                kept.extend(&contents[..12]);
                kept.extend([0, 0]);
                head_end = kept.len();
            }
            0xe1 if contents.starts_with(b"Exif\0\0") => {
                found.get_or_insert_with(|| exif::read(contents));
            }
            0xe2 if contents.starts_with(b"ICC_PROFILE\0") => copy(&mut kept, marker, &bytes[after..end]),
            0xee if contents.starts_with(b"Adobe") => copy(&mut kept, marker, &bytes[after..end]),
            0xe0..=0xfe => {}
            0xda => {
                scans += 1;
                if frame.is_none() || scans > MOST_SCANS {
                    return Err(Sentence::of("refused-damage-scans"));
                }
                copy(&mut kept, marker, &bytes[after..end]);
                let data_end = end_of_scan(bytes, end).ok_or_else(cut)?;
                kept.extend(&bytes[end..data_end]);
                at = data_end;
                continue;
            }
            _ => {
                if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
                    frame = Some(Frame::read(marker, contents).ok_or(Sentence::of("refused-damage-size"))?);
                }
                copy(&mut kept, marker, &bytes[after..end]);
            }
        }
        at = end;
    }
    let frame = frame.filter(|_| scans > 0).ok_or(Sentence::of("refused-damage-no-picture"))?;
    kept.extend(b"\xff\xd9");
    let exif = found.unwrap_or(Exif::UPRIGHT);
    if exif.orientation != 1 {
        let mut segment = b"\xff\xe1\0\x22Exif\0\0".to_vec();
        segment.extend(exif::orientation_only(exif.orientation));
        kept.splice(head_end..head_end, segment);
    }
    let removed = kept != bytes[..at] || at < bytes.len();
    Ok(Clean { bytes: kept, exif, removed, costs_per_pixel: if frame.progressive { 9 } else { 3 } })
}

struct Frame {
    progressive: bool,
}

impl Frame {
    fn read(marker: u8, contents: &[u8]) -> Option<Self> {
        let size = contents.get(1..5)?;
        (size[..2] != [0, 0] && size[2..] != [0, 0]).then_some(Self { progressive: marker == 0xc2 })
    }
}

fn copy(kept: &mut Vec<u8>, marker: u8, with_length: &[u8]) {
    kept.extend([0xff, marker]);
    kept.extend(with_length);
}

/// The next marker at or after `at`, and where it ends. Fill bytes and stray bytes are skipped.
fn next_marker(bytes: &[u8], mut at: usize) -> Option<(u8, usize)> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        at += bytes[at..].iter().position(|byte| *byte != 0xff)?;
        if bytes[at] != 0 {
            return Some((bytes[at], at + 1));
        }
    }
}

/// Where the entropy-coded data that starts at `at` ends: at the first marker that is neither a
/// stuffed zero nor a restart.
fn end_of_scan(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match *bytes.get(at + 1)? {
            0 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}
