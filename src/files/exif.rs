//! The few things read from a photo's EXIF block before it is thrown away, and the smallest block
//! that still says which way up the photo is.

use crate::clock::Day;

/// What an EXIF block told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Exif {
    /// 1 to 8 as in the EXIF standard; 1 is upright.
    pub orientation: u8,
    /// It held a position.
    pub location: bool,
    /// The day on the camera's calendar.
    pub taken_on: Option<Day>,
}

impl Exif {
    pub(super) const UPRIGHT: Self = Self { orientation: 1, location: false, taken_on: None };
}

const ORIENTATION: u16 = 0x0112;
const CAMERA_BLOCK: u16 = 0x8769;
const POSITION_BLOCK: u16 = 0x8825;
const TAKEN_AT: u16 = 0x9003;

/// Reads a TIFF-structured EXIF block, with or without its `Exif` prefix. Whatever cannot be read
/// counts as not there.
pub(super) fn read(block: &[u8]) -> Exif {
    let block = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
    let mut exif = Exif::UPRIGHT;
    let Some(tiff) = Tiff::open(block) else { return exif };
    let Some(first) = tiff.long(4) else { return exif };
    tiff.entries(first, |tag, at| match tag {
        ORIENTATION => {
            exif.orientation = tiff
                .short(at + 8)
                .and_then(|v| u8::try_from(v).ok())
                .filter(|v| (1..=8).contains(v))
                .unwrap_or(1);
        }
        POSITION_BLOCK => exif.location = true,
        CAMERA_BLOCK => {
            if let Some(camera) = tiff.long(at + 8) {
                tiff.entries(camera, |tag, at| {
                    if tag == TAKEN_AT {
                        exif.taken_on = tiff.day(at);
                    }
                });
            }
        }
        _ => {}
    });
    exif
}

/// An EXIF block with nothing but the orientation (no `Exif` prefix).
pub(super) fn orientation_only(orientation: u8) -> [u8; 26] {
    let mut block = *b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0";
    block[18] = orientation;
    block
}

struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

impl<'a> Tiff<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let little = match bytes.get(..4)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        Some(Self { bytes, little })
    }

    fn short(&self, at: usize) -> Option<u16> {
        let pair: [u8; 2] = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let four: [u8; 4] = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        usize::try_from(if self.little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }).ok()
    }

    /// Calls `each` with the tag and the offset of every entry of the directory at `start`.
    fn entries(&self, start: usize, mut each: impl FnMut(u16, usize)) {
        let Some(count) = self.short(start) else { return };
        for index in 0..usize::from(count) {
            let Some(at) = start.checked_add(2 + index * 12) else { return };
            let Some(tag) = self.short(at) else { return };
            each(tag, at);
        }
    }

    /// `YYYY:MM:DD HH:MM:SS` behind the entry at `at`.
    fn day(&self, at: usize) -> Option<Day> {
        let start = self.long(at + 8)?;
        let text = std::str::from_utf8(self.bytes.get(start..start.checked_add(10)?)?).ok()?;
        let mut parts = text.split(':');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        Day::new(year, month, day).ok()
    }
}

/// What phones write, built for tests: orientation, a date and a position.
#[cfg(test)]
pub(super) fn phone_block(orientation: u8, place: bool) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let mut bytes = Vec::new();
        bytes.extend(tag.to_be_bytes());
        bytes.extend(kind.to_be_bytes());
        bytes.extend(count.to_be_bytes());
        if kind == 3 {
            bytes.extend(u16::try_from(value).unwrap().to_be_bytes());
            bytes.extend([0, 0]);
        } else {
            bytes.extend(value.to_be_bytes());
        }
        bytes
    };
    let directory = |entries: Vec<Vec<u8>>| {
        let mut bytes = u16::try_from(entries.len()).unwrap().to_be_bytes().to_vec();
        bytes.extend(entries.concat());
        bytes.extend([0; 4]);
        bytes
    };
    let count: u32 = if place { 4 } else { 3 };
    let camera_at = 8 + 2 + count * 12 + 4;
    let text_at = camera_at + 2 + 12 + 4;
    let gps_at = text_at + 20 + 16;
    let rational_at = gps_at + 2 + 4 * 12 + 4;
    let mut first = vec![
        entry(0x010f, 2, 16, text_at + 20),
        entry(ORIENTATION, 3, 1, orientation.into()),
        entry(CAMERA_BLOCK, 4, 1, camera_at),
    ];
    if place {
        first.push(entry(POSITION_BLOCK, 4, 1, gps_at));
    }
    let mut block = b"MM\0*\0\0\0\x08".to_vec();
    block.extend(directory(first));
    block.extend(directory(vec![entry(TAKEN_AT, 2, 20, text_at)]));
    block.extend(b"2026:03:14 10:20:30\0");
    block.extend(b"Amaras Telefon\0\0");
    if place {
        block.extend(directory(vec![
            entry(1, 2, 2, u32::from_be_bytes(*b"N\0\0\0")),
            entry(2, 5, 3, rational_at),
            entry(3, 2, 2, u32::from_be_bytes(*b"E\0\0\0")),
            entry(4, 5, 3, rational_at + 24),
        ]));
        for value in [52_u32, 1, 31, 1, 987_654, 10_000, 13, 1, 24, 1, 123_456, 10_000] {
            block.extend(value.to_be_bytes());
        }
    }
    block
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_phones_block_is_understood() {
        let day = Day::new(2026, 3, 14).ok();
        assert_eq!(read(&phone_block(6, true)), Exif { orientation: 6, location: true, taken_on: day });
        assert_eq!(read(&phone_block(1, false)), Exif { orientation: 1, location: false, taken_on: day });
        assert_eq!(read(&phone_block(99, false)).orientation, 1);
    }

    #[test]
    fn the_smallest_block_says_only_which_way_is_up() {
        for orientation in 1..=8 {
            let block = orientation_only(orientation);
            assert_eq!(read(&block), Exif { orientation, ..Exif::UPRIGHT });
        }
    }

    proptest! {
        #[test]
        fn a_broken_block_is_harmless(mut block in Just(phone_block(6, true)), flips: Vec<(usize, u8)>, keep in 0_usize..300) {
            for (at, value) in flips {
                let at = at % block.len();
                block[at] = value;
            }
            block.truncate(keep);
            let _ = read(&block);
        }
    }
}
