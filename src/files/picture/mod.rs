//! Photos drawn by code, for the demo and for tests.

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

/// Draws a photo. The same seed gives the same photo.
pub fn draw(seed: u64, width: u32, height: u32) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        let c = (u64::from(x) * 255 / u64::from(width.max(1))).wrapping_add(seed * 40) % 256;
        Rgb([u8::try_from(c).unwrap_or(0), u8::try_from(y % 256).unwrap_or(0), 120])
    });
    let mut bytes = Vec::new();
    let _ = JpegEncoder::new_with_quality(&mut bytes, 85).encode_image(&image);
    bytes
}
