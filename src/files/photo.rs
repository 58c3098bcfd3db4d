//! Photos: metadata taken out without touching a pixel, and the thumbnail.
//!
//! A JPEG photo that lies on its side keeps an EXIF block with its orientation and nothing else:
//! every browser honours it, and turning the pixels would cost quality. PNG and WebP are turned
//! upright without loss, because not every browser does. Thumbnails are upright too.

use std::io::Cursor;

use bytes::Bytes;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{PngDecoder, PngEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder as _, ImageError, RgbImage};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{ImageEXIF as _, ImageICC as _};

use super::exif::{self, Exif};
use super::jpeg;
use super::prepare::Limits;
use super::refusal::{Refusal, cut};
use super::types::FileType;
use crate::language::Sentence;

/// A photo without its metadata.
pub(super) struct Clean {
    pub bytes: Vec<u8>,
    pub exif: Exif,
    pub removed: bool,
    /// Bytes of memory per pixel that looking at it takes.
    pub costs_per_pixel: u64,
}

/// A photo that was looked at.
pub(super) struct Look {
    /// As shown, after turning it upright.
    pub width: u32,
    pub height: u32,
    pub thumbnail: Vec<u8>,
    /// The whole photo, turned upright, if it had to be.
    pub turned: Option<Vec<u8>>,
}

/// The longest side of a thumbnail, in pixels.
const THUMBNAIL_SIDE: u32 = 480;
/// Thumbnails are made coarser until they are no larger than this.
const THUMBNAIL_BYTES: usize = 40 * 1024;
/// The longest side of a miniature, in pixels: sharp at 64 on a phone with two or three to each.
const MINIATURE_SIDE: u32 = 160;
/// Colour profiles up to this size are worth repeating in the thumbnail.
const SMALL_PROFILE: usize = 4 * 1024;

/// Takes the metadata out.
pub(super) fn clean(file_type: FileType, bytes: &Bytes) -> Result<Clean, Refusal> {
    match file_type {
        FileType::Png => png(bytes),
        FileType::WebP => webp(bytes),
        _ => jpeg::clean(bytes),
    }
    .map_err(|detail| Refusal::Damaged { of: file_type, detail })
}

fn png(bytes: &Bytes) -> Result<Clean, Sentence> {
    let mut png = Png::from_bytes(bytes.clone()).map_err(|error| Sentence::words(error.to_string()))?;
    let exif = png.exif().map_or(Exif::UPRIGHT, |block| exif::read(&block));
    // A profile that unpacks to more than 16 MiB is a bomb, not a profile.
    let sound_profile = png.icc_profile().is_some();
    png.chunks_mut().retain(|chunk| match &chunk.kind() {
        b"iCCP" => sound_profile,
        b"IHDR" | b"PLTE" | b"IDAT" | b"IEND" | b"tRNS" | b"sRGB" | b"gAMA" | b"cHRM" | b"sBIT" | b"pHYs"
        | b"bKGD" | b"cICP" | b"mDCV" | b"cLLI" | b"acTL" | b"fcTL" | b"fdAT" => true,
        _ => false,
    });
    if png.chunk_by_type(*b"IEND").is_none() {
        return Err(cut());
    }
    let kept = png.encoder().bytes().to_vec();
    let removed = kept != bytes[..];
    Ok(Clean { bytes: kept, exif, removed, costs_per_pixel: 8 })
}

fn webp(bytes: &Bytes) -> Result<Clean, Sentence> {
    let mut webp = WebP::from_bytes(bytes.clone()).map_err(|error| Sentence::words(error.to_string()))?;
    let exif = webp.exif().map_or(Exif::UPRIGHT, |block| exif::read(&block));
    webp.chunks_mut().retain(|chunk| {
        matches!(&chunk.id(), b"VP8 " | b"VP8L" | b"VP8X" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP" | b"EXIF")
    });
    // Sets the flags that say which chunks there are.
    webp.set_exif(None);
    let kept = webp.encoder().bytes().to_vec();
    let removed = kept != bytes[..];
    Ok(Clean { bytes: kept, exif, removed, costs_per_pixel: 8 })
}

/// Decodes a cleaned photo within the limits, and draws its thumbnail.
pub(super) fn look(file_type: FileType, clean: &Clean, limits: &Limits) -> Result<Look, Refusal> {
    let source = Cursor::new(&clean.bytes[..]);
    let mut allowed = image::Limits::default();
    allowed.max_image_width = Some(limits.photo_side);
    allowed.max_image_height = Some(limits.photo_side);
    allowed.max_alloc = Some(limits.photo_memory);
    let damaged =
        |error: ImageError| Refusal::Damaged { of: file_type, detail: Sentence::words(error.to_string()) };
    match file_type {
        FileType::Png => {
            // The reader of PNG files checks while opening.
            let decoder = PngDecoder::with_limits(source, allowed.clone());
            match decoder {
                Ok(decoder) => draw(decoder, file_type, clean, limits, allowed),
                Err(ImageError::Limits(_)) => {
                    let size =
                        clean.bytes.get(16..24).and_then(|size| size.as_chunks::<4>().0.try_into().ok());
                    let [width, height] =
                        size.map_or([0, 0], |pair: [[u8; 4]; 2]| pair.map(u32::from_be_bytes));
                    Err(too_many(width, height, clean.memory_per_pixel(file_type), limits))
                }
                Err(error) => Err(damaged(error)),
            }
        }
        FileType::WebP => draw(WebPDecoder::new(source).map_err(damaged)?, file_type, clean, limits, allowed),
        _ => draw(JpegDecoder::new(source).map_err(damaged)?, file_type, clean, limits, allowed),
    }
}

impl Clean {
    /// Whether the pixels themselves must be turned.
    fn turns(&self, file_type: FileType) -> bool {
        file_type != FileType::Jpeg && self.exif.orientation != 1
    }

    /// Bytes of memory per pixel, all copies counted: turning takes the picture before, the picture after, and what is
    /// written of it.
    fn memory_per_pixel(&self, file_type: FileType) -> u64 {
        self.costs_per_pixel * if self.turns(file_type) { 3 } else { 1 }
    }
}

fn too_many(width: u32, height: u32, memory_per_pixel: u64, limits: &Limits) -> Refusal {
    let megapixels = u32::try_from(limits.photo_memory / memory_per_pixel / 1_000_000).unwrap_or(u32::MAX);
    Refusal::TooManyPixels { width, height, side: limits.photo_side, megapixels }
}

fn draw(
    mut decoder: impl ImageDecoder,
    file_type: FileType,
    clean: &Clean,
    limits: &Limits,
    allowed: image::Limits,
) -> Result<Look, Refusal> {
    let damaged =
        |error: ImageError| Refusal::Damaged { of: file_type, detail: Sentence::words(error.to_string()) };
    let (width, height) = decoder.dimensions();
    let per_pixel = clean.memory_per_pixel(file_type);
    let memory = (u64::from(width) * u64::from(height) * per_pixel).max(decoder.total_bytes());
    if width > limits.photo_side || height > limits.photo_side || memory > limits.photo_memory {
        return Err(too_many(width, height, per_pixel, limits));
    }
    decoder.set_limits(allowed).map_err(damaged)?;
    let profile = decoder.icc_profile().ok().flatten();
    let small_profile = profile
        .as_ref()
        .filter(|profile| profile.len() <= SMALL_PROFILE && profile.get(16..20) == Some(b"RGB "));
    let orientation = Orientation::from_exif(clean.exif.orientation).unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    let mut turned = None;
    if clean.turns(file_type) && orientation != Orientation::NoTransforms {
        picture.apply_orientation(orientation);
        turned = Some(encode_whole(&picture, file_type, profile.clone()).map_err(damaged)?);
    }
    let mut small = if width > THUMBNAIL_SIDE || height > THUMBNAIL_SIDE {
        picture.thumbnail(THUMBNAIL_SIDE, THUMBNAIL_SIDE)
    } else {
        picture
    };
    if turned.is_none() {
        small.apply_orientation(orientation);
    }
    let (width, height) = if clean.exif.orientation >= 5 { (height, width) } else { (width, height) };
    let thumbnail = encode(&on_white(&small), small_profile).map_err(damaged)?;
    Ok(Look { width, height, thumbnail, turned })
}

/// A thumbnail once more made smaller, for a list on a slow line.
///
/// # Errors
/// When it is no JPEG of ours.
pub(super) fn miniature(thumbnail: &[u8]) -> Result<Vec<u8>, ImageError> {
    let picture = image::load_from_memory_with_format(thumbnail, image::ImageFormat::Jpeg)?;
    let small = picture.thumbnail(MINIATURE_SIDE, MINIATURE_SIDE).to_rgb8();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 66).encode_image(&small)?;
    Ok(bytes)
}

/// Without loss, in the format it came in.
fn encode_whole(
    picture: &DynamicImage,
    file_type: FileType,
    profile: Option<Vec<u8>>,
) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Vec::new();
    if file_type == FileType::WebP {
        // WebP knows eight bits with or without transparency, and nothing else.
        let mut encoder = WebPEncoder::new_lossless(&mut bytes);
        set_profile(&mut encoder, profile);
        match picture {
            DynamicImage::ImageRgb8(_) | DynamicImage::ImageRgba8(_) => {
                picture.write_with_encoder(encoder)?;
            }
            deeper if deeper.color().has_alpha() => {
                DynamicImage::from(deeper.to_rgba8()).write_with_encoder(encoder)?;
            }
            deeper => DynamicImage::from(deeper.to_rgb8()).write_with_encoder(encoder)?,
        }
    } else {
        let mut encoder = PngEncoder::new(&mut bytes);
        set_profile(&mut encoder, profile);
        picture.write_with_encoder(encoder)?;
    }
    Ok(bytes)
}

fn set_profile(encoder: &mut impl image::ImageEncoder, profile: Option<Vec<u8>>) {
    if let Some(profile) = profile {
        // An encoder that cannot keep it leaves the colours as most screens show them.
        let _ = encoder.set_icc_profile(profile);
    }
}

/// JPEG has no transparency; what was see-through becomes white.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let rgba = picture.to_rgba8();
    let mut flat = RgbImage::new(rgba.width(), rgba.height());
    for (to, from) in flat.pixels_mut().zip(rgba.pixels()) {
        let alpha = u32::from(from.0[3]);
        to.0 = [0, 1, 2].map(|channel| {
            let mixed = (u32::from(from.0[channel]) * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(255)
        });
    }
    flat
}

fn encode(picture: &RgbImage, profile: Option<&Vec<u8>>) -> Result<Vec<u8>, ImageError> {
    let mut best = Vec::new();
    for quality in [82, 72, 60, 48] {
        best.clear();
        let mut encoder = JpegEncoder::new_with_quality(&mut best, quality);
        if let Some(profile) = profile {
            let _ = encoder.set_icc_profile(profile.clone());
        }
        encoder.write_image(
            picture.as_raw(),
            picture.width(),
            picture.height(),
            image::ExtendedColorType::Rgb8,
        )?;
        if best.len() <= THUMBNAIL_BYTES {
            break;
        }
    }
    Ok(best)
}
