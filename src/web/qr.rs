//! An address as a code that the camera of a phone reads.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// The drawing, dark on white with its quiet zone, to be put into a page as it is: one unit a module, without a style
/// of its own, silent, because the page says what it is. Empty for an address that no code has room for.
pub(crate) fn drawn(address: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else { return String::new() };
    let drawing = code.render::<svg::Color<'_>>().quiet_zone(true).module_dimensions(1, 1).build();
    // What comes before the drawing is for files.
    let start = drawing.find("<svg").unwrap_or_default();
    drawing[start..].replacen("<svg", "<svg aria-hidden=\"true\" focusable=\"false\"", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_dark_on_white_with_room_around_it_and_has_no_style() {
        let svg = drawn("https://stampbook.example.org/signoffs/new?learner=1&competency=2&level=1");
        assert!(svg.starts_with("<svg aria-hidden=\"true\"") && svg.ends_with("</svg>"), "{svg}");
        assert!(svg.contains("fill=\"#fff\"") && svg.contains("fill=\"#000\""), "{svg}");
        assert!(!svg.contains("style") && !svg.contains("<?xml"), "{svg}");
        // Four modules of white on each side: nothing dark begins before.
        let dark = svg.split("fill=\"#000\"").nth(1).unwrap();
        let starts: Vec<u32> = dark
            .split('M')
            .skip(1)
            .map(|part| part.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap())
            .collect();
        assert_eq!(starts.iter().min(), Some(&4), "{svg}");
    }

    #[test]
    fn an_address_that_is_too_long_has_no_code() {
        assert_eq!(drawn(&"x".repeat(5000)), "");
    }
}
