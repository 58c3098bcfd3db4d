//! Names that people gave their files, made safe to show and to save under.

use super::types::FileType;
use crate::record::letters::is_no_character;

/// The name under which a file is kept: the last part of its path, without characters that mislead
/// or break, not longer than 120 characters, with an ending that tells the truth.
pub fn kept_name(declared: &str, file_type: FileType) -> String {
    let last = declared.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .map(|c| if breaks(c) { '_' } else { c })
        .filter(|c| !c.is_control() && !invisible(*c))
        .collect();
    let clean = clean.trim_matches(|c: char| c.is_whitespace() || c == '.');
    let (stem, given) = match clean.rsplit_once('.') {
        Some((stem, given)) if !stem.is_empty() => (stem, given.to_ascii_lowercase()),
        _ => (clean, String::new()),
    };
    let usual = file_type.endings()[0];
    let (stem, suffix) = if file_type.endings().contains(&given.as_str()) {
        (stem, given)
    } else if known_ending(&given) {
        (stem, usual.to_owned())
    } else {
        // Not an ending at all ("Ward round 3. March"): part of the name.
        (clean, usual.to_owned())
    };
    let stem: String = stem.chars().take(120).collect();
    let stem = stem.trim();
    if stem.is_empty() { format!("file.{suffix}") } else { format!("{stem}.{suffix}") }
}

/// What somebody wrote, as a part of the name of a file that we make: without characters that mislead or break, of at
/// most so many bytes.
pub fn as_name(written: &str, most: usize) -> String {
    let mut name = String::new();
    for c in written.chars().filter(|c| !invisible(*c)) {
        let c = if c.is_control() || breaks(c) { '-' } else { c };
        if name.len() + c.len_utf8() > most {
            break;
        }
        name.push(c);
    }
    name.trim_matches([' ', '.']).to_owned()
}

/// Characters that mean something to a file system.
fn breaks(c: char) -> bool {
    matches!(c, '/' | '\\' | '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

fn known_ending(ending: &str) -> bool {
    (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Characters that cannot be seen or that turn the reading order around (`exe.jpg` tricks).
fn invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{2028}' | '\u{2029}')
        || is_no_character(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_kept_but_tell_the_truth() {
        for (declared, file_type, kept) in [
            ("IMG_2041.JPG", FileType::Jpeg, "IMG_2041.jpg"),
            ("C:\\fake\\Wörk.jpeg", FileType::Jpeg, "Wörk.jpeg"),
            ("../../etc/passwd", FileType::Text, "passwd.txt"),
            ("holiday.exe", FileType::Jpeg, "holiday.jpg"),
            ("holiday\u{fffe}\u{fdd0}.exe", FileType::Jpeg, "holiday.jpg"),
            ("holiday\u{202e}gpj.exe", FileType::Pdf, "holidaygpj.pdf"),
            ("Ward round 3. March", FileType::Pdf, "Ward round 3. March.pdf"),
            ("a\r\nSet-Cookie: x", FileType::Text, "aSet-Cookie_ x.txt"),
            ("  ", FileType::Mp4, "file.mp4"),
            (".jpg", FileType::Jpeg, "jpg.jpg"),
            ("تقرير.pdf", FileType::Pdf, "تقرير.pdf"),
        ] {
            assert_eq!(kept_name(declared, file_type), kept);
        }
    }

    #[test]
    fn what_people_write_becomes_a_part_of_a_name() {
        for (written, name) in [
            ("Ada Lovelace", "Ada Lovelace"),
            ("../../etc/passwd", "-..-etc-passwd"),
            (" What?\r\n: *.*. ", "What---- -.-"),
            ("ev\u{202e}il\u{200b}", "evil"),
            ("...", ""),
        ] {
            assert_eq!(as_name(written, 40), name);
        }
        assert_eq!(as_name("山田 花子", 12), "山田 花", "a letter is there as a whole or not at all");
        assert_eq!(as_name("Ada Lovelace", 4), "Ada", "nothing hangs at the end");
    }

    proptest! {
        #[test]
        fn kept_names_are_safe_and_stable(name: String) {
            let kept = kept_name(&name, FileType::Png);
            prop_assert!(kept.ends_with("png"));
            prop_assert!(!kept.contains(['/', '\\', '"', '\n', '\r']));
            prop_assert!(kept.chars().count() <= 126);
            prop_assert_eq!(kept_name(&kept, FileType::Png), kept);
        }
    }
}
