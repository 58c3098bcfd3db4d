//! Photos, recordings and texts as people have them, made fit to keep.

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
            assert_eq!((twice.hash, twice.dimensions), (once.hash, once.dimensions), "{:?}", once.file_type);
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
fn turning_a_photo_counts_every_copy_of_it() {
    let mut png = Png::from_bytes(written(200, 100, ImageFormat::Png).into()).unwrap();
    let limits = Limits { photo_memory: 2 * 200 * 100 * 8, ..Limits::default() };
    let look = |png: &Png| prepare(png.clone().encoder().bytes(), "a.png", &limits);
    assert!(look(&png).is_ok(), "as it is, it fits");
    png.set_exif(Some(phone_block(6, false).into()));
    assert_eq!(look(&png).unwrap_err().code(), "photo_too_many_pixels");
}

/// What a photo may have at most depends on what looking at it takes, and whoever keeps the server reads how much.
#[test]
fn the_guide_says_how_many_pixels_are_taken() {
    let guide = include_str!("../../../docs/operators.md");
    let most = |per_pixel: u64| Limits::default().photo_memory / per_pixel / 1_000_000;
    let said = format!(
        "(JPEG: {} million pixels, {} million if progressive; PNG and WebP: {} million, {} million if they have to be \
         turned upright)",
        most(3),
        most(9),
        most(8),
        most(3 * 8)
    );
    assert!(guide.contains(&said), "{said}");
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
    let refusal =
        prepare(Bytes::copy_from_slice(&whole[..whole.len() / 2]), "a.jpg", &Limits::default()).unwrap_err();
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
