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
mod tests {
    use image::codecs::jpeg::JpegEncoder;
    use image::{ImageEncoder as _, ImageFormat, Rgb, RgbImage};
    use img_parts::png::{Png, PngChunk};
    use img_parts::riff::{RiffChunk, RiffContent};
    use img_parts::webp::WebP;
    use img_parts::{ImageEXIF as _, ImageICC as _};
    use proptest::prelude::*;

    use super::super::exif::{self, phone_block};
    use super::super::movie::tests::phone_video;
    use super::*;

    /// Wider than high, red on the left, blue on the right.
    fn picture(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            if x < width / 2 { Rgb([220, u8::try_from(y % 60).unwrap(), 30]) } else { Rgb([20, 40, 200]) }
        })
    }

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&picture(width, height)).unwrap();
        bytes
    }

    fn written(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture(width, height).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
        let length = u16::try_from(contents.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, contents].concat()
    }

    const XMP: &[u8] =
        b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='52,31.59N' dc:creator='Amara Okafor'/>";

    /// A photo as a phone writes it: EXIF with a position, XMP, IPTC, a comment, and a second
    /// picture with its own EXIF behind the end of the first.
    fn phone_photo(orientation: u8) -> Vec<u8> {
        let plain = jpeg(640, 400);
        let (start, rest) = plain.split_at(2);
        let exif = segment(0xe1, &[&b"Exif\0\0"[..], &phone_block(orientation, true)].concat());
        let profile = segment(0xe2, &[&b"ICC_PROFILE\0\x01\x01"[..], &[7; 200]].concat());
        [
            start,
            &exif,
            &segment(0xe1, XMP),
            &profile,
            &segment(0xed, b"Photoshop 3.0\08BIM\x04\x04 Berlin, Amara Okafor"),
            &segment(0xe2, b"MPF\0MM\0*"),
            &segment(0xfe, b"by Amara Okafor at 52.5266N"),
            rest,
            start,
            &exif,
            rest,
        ]
        .concat()
    }

    fn ready(bytes: &[u8], name: &str) -> Prepared {
        prepare(Bytes::copy_from_slice(bytes), name, &Limits::default()).unwrap()
    }

    fn refused(bytes: &[u8], name: &str) -> &'static str {
        prepare(Bytes::copy_from_slice(bytes), name, &Limits::default()).unwrap_err().code()
    }

    fn holds(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    fn pixels(bytes: &[u8]) -> RgbImage {
        image::load_from_memory(bytes).unwrap().to_rgb8()
    }

    /// The rationals of the position, the marks of the blocks, and her name.
    const TRACES: [&[u8]; 8] = [
        &[0, 0x0f, 0x12, 0x06, 0, 0, 0x27, 0x10],
        b"GPS",
        b"xap/1.0",
        b"8BIM",
        b"Amara",
        b"52.5266N",
        b"MPF",
        b"2026:03:14",
    ];

    #[test]
    fn amaras_photo_loses_its_location() {
        let sent = phone_photo(1);
        for trace in TRACES {
            assert!(holds(&sent, trace), "the photo as sent has {trace:?}");
        }
        let kept = ready(&sent, "IMG_2041.JPG");
        for trace in TRACES {
            assert!(!holds(&kept.bytes, trace), "{trace:?} is still there");
            assert!(!holds(kept.thumbnail.as_ref().unwrap(), trace));
        }
        assert!(!holds(&kept.bytes, b"Exif"));
        assert!(holds(&kept.bytes, &[7; 200]), "the colour profile stays");
        assert_eq!(pixels(&kept.bytes), pixels(&sent), "no pixel changed");
        assert_eq!(kept.notes, [Note::LocationRemoved, Note::MetadataRemoved]);
        assert_eq!(kept.dimensions, Some((640, 400)));
        assert_eq!(kept.taken_on, Day::new(2026, 3, 14).ok());
        assert_eq!((kept.name.as_str(), kept.hash), ("IMG_2041.jpg", Hash::of(&kept.bytes)));
        assert_eq!(kept.sent, Hash::of(&sent));
    }

    #[test]
    fn a_photo_taken_upright_on_a_phone_stands_upright() {
        let kept = ready(&phone_photo(6), "IMG_2042.JPG");
        assert_eq!(kept.dimensions, Some((400, 640)), "as people see it");
        for trace in TRACES {
            assert!(!holds(&kept.bytes, trace), "{trace:?} is still there");
        }
        let block = exif::read(&kept.bytes[kept.bytes.windows(6).position(|w| w == b"Exif\0\0").unwrap()..]);
        assert_eq!(block, Exif { orientation: 6, ..Exif::UPRIGHT });
        // Turned a quarter clockwise, the left side (red) is on top.
        let small = pixels(kept.thumbnail.as_ref().unwrap());
        assert_eq!(small.dimensions(), (300, 480));
        assert!(small.get_pixel(150, 20).0[0] > 150 && small.get_pixel(150, 460).0[2] > 150);
    }

    #[test]
    fn preparing_again_changes_nothing() {
        for orientation in 1..=8 {
            let mut webp = WebP::from_bytes(written(64, 40, ImageFormat::WebP).into()).unwrap();
            webp.set_exif(Some(phone_block(orientation, true).into()));
            let mut png = Png::from_bytes(written(64, 40, ImageFormat::Png).into()).unwrap();
            png.set_exif(Some(phone_block(orientation, true).into()));
            for sent in
                [phone_photo(orientation), webp.encoder().bytes().to_vec(), png.encoder().bytes().to_vec()]
            {
                let once = ready(&sent, "a.jpg");
                assert!(once.notes.contains(&Note::LocationRemoved));
                let twice = ready(&once.bytes, &once.name);
                assert_eq!(
                    (twice.hash, twice.dimensions),
                    (once.hash, once.dimensions),
                    "{:?}",
                    once.file_type
                );
                assert_eq!(twice.thumbnail, once.thumbnail);
                assert!(!twice.notes.contains(&Note::LocationRemoved));
            }
        }
    }

    #[test]
    fn a_png_loses_its_texts_and_keeps_its_profile() {
        let mut png = Png::from_bytes(written(60, 40, ImageFormat::Png).into()).unwrap();
        png.set_exif(Some(phone_block(1, true).into()));
        png.set_icc_profile(Some(vec![9; 300].into()));
        for (kind, contents) in [
            (*b"tEXt", &b"Author\0Amara Okafor"[..]),
            (*b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0GPS"),
            (*b"zTXt", b"c\0\0x"),
            (*b"tIME", &[7, 234, 3, 14, 10, 20, 30]),
            (*b"prVt", b"Amara"),
        ] {
            png.chunks_mut().insert(1, PngChunk::new(kind, contents.into()));
        }
        let sent = [png.encoder().bytes().to_vec(), b"trailing Amara".to_vec()].concat();
        let kept = ready(&sent, "board.png");
        for trace in [&b"Amara"[..], b"GPS", b"eXIf", b"tIME", b"tEXt", b"zTXt"] {
            assert!(!holds(&kept.bytes, trace), "{trace:?} is still there");
        }
        assert_eq!(Png::from_bytes(kept.bytes.clone()).unwrap().icc_profile().unwrap(), vec![9; 300]);
        assert_eq!(pixels(&kept.bytes), pixels(&sent));
        assert_eq!(kept.notes, [Note::LocationRemoved, Note::MetadataRemoved]);
    }

    #[test]
    fn a_webp_loses_its_exif_and_xmp() {
        let mut webp = WebP::from_bytes(written(60, 40, ImageFormat::WebP).into()).unwrap();
        webp.set_exif(Some(phone_block(6, true).into()));
        webp.chunks_mut().push(RiffChunk::new(*b"XMP ", RiffContent::Data(XMP.into())));
        webp.chunks_mut().push(RiffChunk::new(*b"Amar", RiffContent::Data(b"Amara".as_slice().into())));
        let kept = ready(&webp.encoder().bytes(), "board.webp");
        for trace in TRACES {
            assert!(!holds(&kept.bytes, trace), "{trace:?} is still there");
        }
        assert_eq!((kept.file_type, kept.dimensions), (FileType::WebP, Some((40, 60))));
        assert_eq!(pixels(&kept.bytes), image::imageops::rotate90(&picture(60, 40)), "turned without loss");
    }

    #[test]
    fn a_transparent_drawing_gets_a_white_thumbnail() {
        let clear = image::RgbaImage::from_pixel(900, 300, image::Rgba([0, 0, 0, 0]));
        let mut sent = std::io::Cursor::new(Vec::new());
        clear.write_to(&mut sent, ImageFormat::Png).unwrap();
        let kept = ready(&sent.into_inner(), "logo.png");
        let small = pixels(kept.thumbnail.as_ref().unwrap());
        assert_eq!(small.dimensions(), (480, 160));
        assert!(small.get_pixel(240, 80).0.iter().all(|channel| *channel > 250));
        assert!(kept.notes.is_empty(), "{:?}", kept.notes);
    }

    #[test]
    fn a_small_file_that_unpacks_to_gigabytes_is_refused() {
        // One row of a claimed 30,000 x 30,000 pixels.
        let mut png = Png::from_bytes(written(8, 8, ImageFormat::Png).into()).unwrap();
        let header = [&30_000_u32.to_be_bytes()[..], &30_000_u32.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
        png.chunks_mut()[0] = PngChunk::new(*b"IHDR", header.into());
        assert_eq!(refused(&png.encoder().bytes(), "bomb.png"), "photo_too_many_pixels");

        let mut bomb = jpeg(64, 64);
        let frame = bomb.windows(2).position(|window| window == [0xff, 0xc0]).unwrap();
        bomb[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xdc, 0xff, 0xdc]);
        assert_eq!(refused(&bomb, "bomb.jpg"), "photo_too_many_pixels");

        let within_the_sides = [0x2e, 0xe0, 0x2e, 0xe0]; // 12,000 x 12,000: too much memory
        bomb[frame + 5..frame + 9].copy_from_slice(&within_the_sides);
        assert_eq!(refused(&bomb, "bomb.jpg"), "photo_too_many_pixels");

        // A profile of 40 KB that unpacks to 40 MB is left out, the picture stays.
        let mut png = Png::from_bytes(written(8, 8, ImageFormat::Png).into()).unwrap();
        png.set_icc_profile(Some(vec![0; 40 * 1024 * 1024].into()));
        let kept = ready(&png.encoder().bytes(), "a.png");
        assert!(Png::from_bytes(kept.bytes).unwrap().icc_profile().is_none());
    }

    #[test]
    fn a_file_larger_than_its_kind_may_be_is_refused() {
        let limits = Limits { photo: 1000, document: 10, text: 4, ..Limits::default() };
        for (bytes, name) in
            [(jpeg(64, 64), "a.jpg"), (b"%PDF-1.7 ....".to_vec(), "a.pdf"), (b"hello".to_vec(), "a.txt")]
        {
            let refusal = prepare(bytes.into(), name, &limits).unwrap_err();
            assert_eq!(refusal.code(), "file_too_large", "{refusal}");
        }
    }

    #[test]
    fn a_lying_name_is_corrected_and_said() {
        let kept = ready(b"%PDF-1.7\n%%EOF", "holiday.jpg");
        assert_eq!((kept.file_type, kept.name.as_str()), (FileType::Pdf, "holiday.pdf"));
        assert_eq!(kept.notes, [Note::TypeDiffers]);
        assert_eq!(refused(b"MZ\x90\0\x03\0\0\0", "holiday.jpg"), "file_program");
        assert_eq!(refused(b"<svg onload='x()'/>", "holiday.jpg"), "file_svg");
    }

    #[test]
    fn a_video_loses_its_place_and_keeps_its_length() {
        let sent = phone_video(&[(b"vide", b"avc1"), (b"soun", b"mp4a")]);
        let kept = ready(&sent, "clip.MP4");
        assert_eq!((kept.file_type, kept.bytes.len()), (FileType::Mp4, sent.len()));
        assert!(!holds(&kept.bytes, b"52.5200"));
        assert_eq!(kept.notes, [Note::LocationRemoved, Note::MetadataRemoved]);
        let memo = ready(&phone_video(&[(b"soun", b"mp4a")]), "memo.m4a");
        assert_eq!(memo.file_type, FileType::M4a);
        assert_eq!(
            refused(&phone_video(&[(b"vide", b"avc1"), (b"meta", b"gpmd")]), "ride.mp4"),
            "video_telemetry"
        );
    }

    #[test]
    fn a_text_must_be_text_to_its_end() {
        let mut text = "Ich habe zugehört. ".repeat(1000).into_bytes();
        assert_eq!(ready(&text, "notes.md").file_type, FileType::Markdown);
        text.extend(b"\xfc");
        assert_eq!(refused(&text, "notes.md"), "text_encoding");
        text.extend(b"\0\x01\x02");
        assert_eq!(refused(&text, "notes.md"), "file_unknown");
    }

    #[test]
    fn a_photo_cut_short_is_refused_in_words() {
        let whole = jpeg(200, 200);
        let refusal = prepare(Bytes::copy_from_slice(&whole[..whole.len() / 2]), "a.jpg", &Limits::default())
            .unwrap_err();
        assert!(refusal.to_string().contains("damaged or cut short: it ends in the middle"), "{refusal}");
    }

    #[test]
    fn a_full_photo_gets_a_small_thumbnail() {
        let noisy = RgbImage::from_fn(1600, 1200, |x, y| {
            let grain = u8::try_from((x * 7919 + y * 104_729 + x * y) % 251).unwrap();
            Rgb([grain, grain.wrapping_mul(3), grain.wrapping_add(90)])
        });
        let mut sent = Vec::new();
        JpegEncoder::new_with_quality(&mut sent, 90)
            .write_image(noisy.as_raw(), 1600, 1200, image::ExtendedColorType::Rgb8)
            .unwrap();
        let kept = ready(&sent, "a.jpg");
        let thumbnail = kept.thumbnail.unwrap();
        assert_eq!(pixels(&thumbnail).dimensions(), (480, 360));
        assert!(thumbnail.len() < 64 * 1024, "{} bytes of pure noise", thumbnail.len());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn broken_photos_are_harmless(flips in proptest::collection::vec((0_usize..4000, any::<u8>()), 0..12), keep in 0_usize..6000) {
            let mut webp = WebP::from_bytes(written(16, 10, ImageFormat::WebP).into()).unwrap();
            webp.set_exif(Some(phone_block(6, true).into()));
            for mut bytes in [phone_photo(6), written(16, 10, ImageFormat::Png), webp.encoder().bytes().to_vec()] {
                for (at, value) in &flips {
                    let at = at % bytes.len();
                    bytes[at] = *value;
                }
                bytes.truncate(keep);
                if let Ok(kept) = prepare(bytes.into(), "a.jpg", &Limits::default()) {
                    let again = prepare(kept.bytes.clone(), "a.jpg", &Limits::default()).unwrap();
                    prop_assert_eq!(again.hash, kept.hash);
                }
            }
        }
    }
}
