//! Photos drawn by code, for the demo and for tests: nobody's face, nobody's copyright.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    clippy::similar_names,
    clippy::unreadable_literal,
    reason = "pixels, coordinates and colours as style sheets write them"
)]

mod canvas;
mod outdoors;
mod tables;
mod walls;

use canvas::{Canvas, Dice};
use image::codecs::jpeg::JpegEncoder;

/// Something that a photo can show.
type Scene = fn(&mut Canvas, &mut Dice);

const SCENES: [Scene; 7] = [
    walls::whiteboard,
    outdoors::lake,
    tables::desk,
    tables::meeting,
    walls::flip_chart,
    outdoors::garden,
    walls::pinboard,
];

/// Draws a photo as JPEG bytes. The same seed gives the same photo; seeds that follow each other
/// give different scenes: a whiteboard with notes, a lake, a desk from above, a meeting from above,
/// a flip chart, a vegetable garden, a pinboard. Sides are kept between 16 and 4,000 pixels.
pub fn draw(seed: u64, width: u32, height: u32) -> Vec<u8> {
    let (width, height) = (width.clamp(16, 4000), height.clamp(16, 4000));
    let mut dice = Dice::new(seed);
    let mut canvas = Canvas::new(width, height);
    SCENES[(seed % SCENES.len() as u64) as usize](&mut canvas, &mut dice);
    let photo = canvas.photograph(width, height, &mut dice);
    let mut bytes = Vec::new();
    // Writing into memory cannot fail for sizes that JPEG knows.
    let _ = JpegEncoder::new_with_quality(&mut bytes, 86).encode_image(&photo);
    bytes
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_scene_can_be_photographed_again_and_again() {
        let mut seen = BTreeSet::new();
        for seed in 0..14 {
            let photo = draw(seed, 120, 90);
            assert_eq!(photo, draw(seed, 120, 90));
            let picture = image::load_from_memory(&photo).unwrap().to_rgb8();
            assert_eq!(picture.dimensions(), (120, 90));
            let tones: BTreeSet<u8> = picture.pixels().map(|pixel| pixel.0[1] / 16).collect();
            assert!(tones.len() >= 5, "seed {seed} shows something");
            assert!(seen.insert(photo), "seed {seed} is like another");
        }
        assert!(!draw(u64::MAX, 0, 0).is_empty());
    }
}
