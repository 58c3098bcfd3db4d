//! MP4, M4A and `QuickTime`: the boxes a player does not need are blanked where they stand.
//!
//! Phones write the place of recording into user data (`©xyz`, `loci`) and into metadata boxes.
//! Boxes that are not on the list of those needed for playing become `free` boxes full of zeros, so
//! no offset in the file moves and nothing is encoded again.

use super::refusal::cut;
use crate::language::Sentence;

/// What a look at the boxes told.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "four independent findings")]
pub(super) struct Movie {
    pub pictures: bool,
    pub sound: bool,
    pub location: bool,
    pub removed: bool,
    /// A track with the camera's log of places and movements.
    pub telemetry: Option<&'static str>,
}

const TOP: &[&[u8; 4]] = &[
    b"ftyp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"ssix", b"styp", b"pdin", b"prft", b"emsg",
    b"wide",
];
const IN_MOOV: &[&[u8; 4]] = &[b"mvhd", b"trak", b"mvex", b"iods", b"pssh", b"ctab"];
const IN_TRAK: &[&[u8; 4]] =
    &[b"tkhd", b"edts", b"tref", b"mdia", b"tapt", b"load", b"trgr", b"clip", b"matt", b"imap"];
const IN_MDIA: &[&[u8; 4]] = &[b"mdhd", b"hdlr", b"minf", b"elng"];
const IN_MOOF: &[&[u8; 4]] = &[b"mfhd", b"traf"];
const IN_TRAF: &[&[u8; 4]] =
    &[b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"saiz", b"saio", b"senc", b"subs"];

/// Formats of tracks in which cameras write where they are and how they move.
const LOGS: &[(&[u8; 4], &str)] = &[
    (b"gpmd", "GoPro telemetry"),
    (b"camm", "camera motion"),
    (b"rtmd", "Sony real-time metadata"),
    (b"djmd", "DJI flight data"),
    (b"dbgi", "DJI flight data"),
    (b"CTMD", "Canon timed metadata"),
];

/// Blanks what is not needed. Data behind the last box is cut off.
pub(super) fn clean(bytes: &mut Vec<u8>) -> Result<Movie, Sentence> {
    let mut movie = Movie::default();
    let mut has_index = false;
    let mut at = 0;
    while at < bytes.len() {
        let Some(part) = Part::read(bytes, at, bytes.len()) else {
            if has_index {
                bytes.truncate(at);
                movie.removed = true;
                break;
            }
            return Err(cut());
        };
        match &part.name {
            b"moov" => {
                has_index = true;
                index(bytes, &part, &mut movie)?;
            }
            b"moof" => each(bytes, &part, |bytes, inner| match &inner.name {
                b"traf" => each(bytes, inner, |bytes, inner| {
                    if !IN_TRAF.contains(&&inner.name) {
                        blank(bytes, inner, &mut movie);
                    }
                    Ok(())
                }),
                name if IN_MOOF.contains(&name) => Ok(()),
                _ => {
                    blank(bytes, inner, &mut movie);
                    Ok(())
                }
            })?,
            name if TOP.contains(&name) => {}
            _ => blank(bytes, &part, &mut movie),
        }
        at = part.end;
    }
    if has_index { Ok(movie) } else { Err(Sentence::of("refused-damage-unfinished")) }
}

fn index(bytes: &mut [u8], moov: &Part, movie: &mut Movie) -> Result<(), Sentence> {
    each(bytes, moov, |bytes, part| match &part.name {
        b"trak" => track(bytes, part, movie),
        name if IN_MOOV.contains(&name) => Ok(()),
        _ => {
            blank(bytes, part, movie);
            Ok(())
        }
    })
}

fn track(bytes: &mut [u8], trak: &Part, movie: &mut Movie) -> Result<(), Sentence> {
    each(bytes, trak, |bytes, part| match &part.name {
        b"mdia" => each(bytes, part, |bytes, part| {
            match &part.name {
                b"hdlr" => match bytes.get(part.start + 8..part.start + 12) {
                    Some(b"vide") => movie.pictures = true,
                    Some(b"soun") => movie.sound = true,
                    _ => {}
                },
                b"minf" => movie.telemetry = movie.telemetry.or(log_of_places(bytes, part)?),
                name if IN_MDIA.contains(&name) => {}
                _ => blank(bytes, part, movie),
            }
            Ok(())
        }),
        name if IN_TRAK.contains(&name) => Ok(()),
        _ => {
            blank(bytes, part, movie);
            Ok(())
        }
    })
}

/// Whether a track is a camera's log, by any of its sample descriptions.
fn log_of_places(bytes: &mut [u8], minf: &Part) -> Result<Option<&'static str>, Sentence> {
    let mut found = None;
    each(bytes, minf, |bytes, part| {
        if part.name != *b"stbl" {
            return Ok(());
        }
        each(bytes, part, |bytes, part| {
            if part.name != *b"stsd" {
                return Ok(());
            }
            // Version, flags and how many there are come before the descriptions.
            let mut at = part.start + 8;
            while let Some(entry) = Part::read(bytes, at, part.end).filter(|entry| entry.end > at) {
                let known = LOGS.iter().find(|(format, _)| entry.name == **format).map(|(_, what)| *what);
                let holds =
                    |mark: &[u8]| bytes[entry.start..entry.end].windows(mark.len()).any(|w| w == mark);
                // Apple's tracks of metadata say what they hold; most of it is harmless.
                let places = entry.name == *b"mebx" && (holds(b"location") || holds(b"gps") || holds(b"GPS"));
                found = found.or(known).or(places.then_some("places in a track of metadata"));
                at = entry.end;
            }
            Ok(())
        })
    })?;
    Ok(found)
}

struct Part {
    name: [u8; 4],
    begin: usize,
    /// Where its contents start.
    start: usize,
    end: usize,
}

impl Part {
    fn read(bytes: &[u8], begin: usize, limit: usize) -> Option<Self> {
        let long = |at: usize| -> Option<u64> {
            Some(u64::from(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?)))
        };
        let name: [u8; 4] = bytes.get(begin + 4..begin + 8)?.try_into().ok()?;
        let (start, size) = match long(begin)? {
            0 => (begin + 8, (limit - begin) as u64),
            1 => (begin + 16, long(begin + 8)? << 32 | long(begin + 12)?),
            size => (begin + 8, size),
        };
        let end = begin.checked_add(usize::try_from(size).ok()?)?;
        (start <= end && end <= limit).then_some(Self { name, begin, start, end })
    }
}

fn each(
    bytes: &mut [u8],
    outer: &Part,
    mut action: impl FnMut(&mut [u8], &Part) -> Result<(), Sentence>,
) -> Result<(), Sentence> {
    let mut at = outer.start;
    // QuickTime may close a container with four zero bytes.
    while at + 8 <= outer.end {
        let part = Part::read(bytes, at, outer.end).ok_or(Sentence::of("refused-damage-index"))?;
        action(bytes, &part)?;
        at = part.end;
    }
    Ok(())
}

fn blank(bytes: &mut [u8], part: &Part, movie: &mut Movie) {
    let contents = &mut bytes[part.start..part.end];
    let holds = |mark: &[u8]| contents.windows(mark.len()).any(|window| window == mark);
    if holds(b"\xa9xyz") || holds(b"loci") || holds(b"location.ISO6709") || holds(b"exif:GPS") {
        movie.location = true;
    }
    if contents.iter().any(|byte| *byte != 0) {
        movie.removed = true;
        contents.fill(0);
    }
    bytes[part.begin + 4..part.begin + 8].copy_from_slice(b"free");
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    fn part(name: [u8; 4], contents: &[u8]) -> Vec<u8> {
        let size = u32::try_from(contents.len() + 8).unwrap();
        [&size.to_be_bytes()[..], &name, contents].concat()
    }

    fn handler(kind: [u8; 4]) -> Vec<u8> {
        part(*b"hdlr", &[&[0; 8], &kind[..], &[0; 13]].concat())
    }

    fn trak(kind: [u8; 4], format: [u8; 4]) -> Vec<u8> {
        let stsd = part(*b"stsd", &[&[0; 4][..], &[0, 0, 0, 1], &part(format, &[0; 8])].concat());
        let minf = part(*b"minf", &part(*b"stbl", &stsd));
        part(*b"trak", &[part(*b"tkhd", &[0; 84]), part(*b"mdia", &[handler(kind), minf].concat())].concat())
    }

    /// A video as a phone writes it: with the place in user data, in metadata and in a vendor's box.
    pub(crate) fn phone_video(tracks: &[(&[u8; 4], &[u8; 4])]) -> Vec<u8> {
        let place = part(*b"udta", &part(*b"\xa9xyz", b"\0\x12\x15\xc7+52.5200+013.4050/"));
        let keys = part(*b"meta", b"....mdtacom.apple.quicktime.location.ISO6709+52.5200+013.4050/");
        let described: Vec<u8> = tracks.iter().flat_map(|(kind, format)| trak(**kind, **format)).collect();
        [
            part(*b"ftyp", b"mp42\0\0\0\0isommp42"),
            part(*b"mdat", b"the frames themselves"),
            part(*b"moov", &[part(*b"mvhd", &[0; 100]), described, place, keys].concat()),
            part(*b"uuid", b"vendor's own +52.5200+013.4050/"),
        ]
        .concat()
    }

    #[test]
    fn the_place_goes_and_every_offset_stays() {
        let before = phone_video(&[(b"vide", b"avc1"), (b"soun", b"mp4a")]);
        let mut after = before.clone();
        let movie = clean(&mut after).unwrap();
        assert_eq!(
            movie,
            Movie { pictures: true, sound: true, location: true, removed: true, telemetry: None }
        );
        assert_eq!(after.len(), before.len());
        assert!(!after.windows(7).any(|window| window == b"52.5200"));
        assert!(after.windows(21).any(|window| window == b"the frames themselves"));
        let again = clean(&mut after.clone()).unwrap();
        assert!(!again.removed);
    }

    #[test]
    fn a_cameras_log_of_places_is_seen() {
        let mut video = phone_video(&[(b"vide", b"avc1"), (b"meta", b"gpmd")]);
        assert_eq!(clean(&mut video).unwrap().telemetry, Some("GoPro telemetry"));
    }

    /// A video with one more track, described in several ways.
    fn with_track(descriptions: &[Vec<u8>]) -> Vec<u8> {
        let count = u32::try_from(descriptions.len()).unwrap().to_be_bytes();
        let stsd = part(*b"stsd", &[&[0; 4][..], &count, &descriptions.concat()].concat());
        let minf = part(*b"minf", &part(*b"stbl", &stsd));
        let track = part(*b"trak", &part(*b"mdia", &[handler(*b"meta"), minf].concat()));
        [part(*b"ftyp", b"qt  \0\0\0\0"), part(*b"moov", &[part(*b"mvhd", &[0; 100]), track].concat())]
            .concat()
    }

    #[test]
    fn a_log_is_seen_wherever_it_is_described() {
        let mut second = with_track(&[part(*b"text", &[0; 8]), part(*b"camm", &[0; 8])]);
        assert_eq!(clean(&mut second).unwrap().telemetry, Some("camera motion"));
        let mut places = with_track(&[part(*b"mebx", b"....mdtacom.apple.quicktime.location.ISO6709")]);
        assert!(clean(&mut places).unwrap().telemetry.is_some());
        let mut faces = with_track(&[part(*b"mebx", b"....mdtacom.apple.quicktime.detected-face")]);
        assert_eq!(clean(&mut faces).unwrap().telemetry, None, "every phone writes such a track");
    }

    #[test]
    fn what_a_fragment_carries_along_goes_too() {
        let inner = [part(*b"tfhd", &[1; 8]), part(*b"uuid", b"vendor's own +52.5200+013.4050/")].concat();
        let moof = part(*b"moof", &[part(*b"mfhd", &[0; 8]), part(*b"traf", &inner)].concat());
        let mut video = [phone_video(&[(b"vide", b"avc1")]), moof].concat();
        let before = video.len();
        assert!(clean(&mut video).unwrap().removed);
        assert_eq!(video.len(), before);
        assert!(!video.windows(7).any(|window| window == b"52.5200"));
        assert!(video.windows(4).any(|window| window == b"tfhd"));
    }

    #[test]
    fn a_recording_without_an_index_is_named() {
        let mut video = [part(*b"ftyp", b"mp42\0\0\0\0"), part(*b"mdat", b"frames")].concat();
        assert!(clean(&mut video).unwrap_err().to_string().contains("not finished"));
        let mut cut = phone_video(&[(b"vide", b"avc1")]);
        cut.truncate(60);
        assert!(clean(&mut cut).is_err());
    }

    proptest! {
        #[test]
        fn broken_boxes_are_harmless(flips: Vec<(usize, u8)>, keep in 0_usize..900) {
            let mut video = phone_video(&[(b"vide", b"avc1"), (b"soun", b"mp4a")]);
            for (at, value) in flips {
                let at = at % video.len();
                video[at] = value;
            }
            video.truncate(keep);
            let _ = clean(&mut video);
        }
    }
}
