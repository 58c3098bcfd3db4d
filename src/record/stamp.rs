//! The stamp: one drawing, shown on pages as SVG and in documents as PDF. What both must agree on.
//!
//! A stamp is drawn in a square of 100 by 100 around its middle and turned as a whole by [`angle`].
//! From outside to inside:
//!
//! - the rim at radius [`RIM`], [`RIM_LINE`] thick. Level 2 has a thin second ring at [`SECOND_RING`]; the rim
//!   of level 3 is beads ([`BEADS`]) around a thin ring at [`BEADED_RING`];
//! - the level's name on an arc above the middle, its baseline at radius [`NAME_ARC`], capitals;
//! - the signers' initials on an arc below it, baseline at radius [`INITIALS_ARC`], read from left to right;
//! - a thin ring at [`INNER_RING`];
//! - in it the level's number, baseline [`NUMBER_DOWN`] below the middle, and the date under that.
//!
//! A level that is no longer in force is drawn pale, with a strip of paper across its middle
//! ([`STRIP`], turned by [`STRIP_ANGLE`]) that says why. The number, smaller ([`NUMBER_OVER_STRIP`]), stands above the
//! strip then, and the date under it ([`DATE_UNDER_STRIP`]): both stay readable. A strip that says "on hold" begins with
//! two bars ([`HOLD_BARS`]). A slot that was never signed is a dashed ring
//! at [`EMPTY_RING`], not turned, with the number or the sign and word of what is going on.

use crate::ids::FactId;

/// Radius of the rim.
pub const RIM: f32 = 47.5;
/// Thickness of the rim.
pub const RIM_LINE: f32 = 2.4;
/// Thickness of every other ring and line.
pub const THIN_LINE: f32 = 1.0;
/// Radius of the second ring of level 2.
pub const SECOND_RING: f32 = 44.4;
/// Radius of the ring inside the beads of level 3.
pub const BEADED_RING: f32 = 44.0;
/// Diameter of a bead of level 3, and the distance from bead to bead.
pub const BEADS: [f32; 2] = [2.6, 4.92];
/// Radius of the ring around number and date.
pub const INNER_RING: f32 = 31.5;
/// Radius of the baseline of the level's name.
pub const NAME_ARC: f32 = 35.3;
/// Radius of the baseline of the initials.
pub const INITIALS_ARC: f32 = 40.6;
/// Distance of the number's baseline from the middle.
pub const NUMBER_DOWN: f32 = 5.0;
/// Distance of the date's baseline from the middle.
pub const DATE_DOWN: f32 = 17.5;
/// Distance of the number's baseline from the middle where a strip lies across, and how large the number is there,
/// measured by its usual size.
pub const NUMBER_OVER_STRIP: [f32; 2] = [-13.0, 0.62];
/// Distance of the date's baseline from the middle where a strip lies across, and the longest the date may get there.
pub const DATE_UNDER_STRIP: [f32; 2] = [21.5, 42.0];
/// Radius of the ring of an empty slot.
pub const EMPTY_RING: f32 = 44.0;
/// Thickness of the ring of an empty slot.
pub const EMPTY_LINE: f32 = 1.4;
/// Length of a dash of an empty slot and of the gap after it.
pub const DASH: [f32; 2] = [5.0, 4.22];
/// Half the width and half the height of the strip across a stamp that is no longer in force.
pub const STRIP: [f32; 2] = [52.0, 8.0];
/// By how many degrees the strip is turned clockwise.
pub const STRIP_ANGLE: f32 = -18.0;
/// Where the two bars on the strip of a level on hold stand, and half their height.
pub const HOLD_BARS: [f32; 3] = [-37.0, -32.0, 3.8];
/// The longest a word on such a strip may get beside the bars.
pub const HOLD_WORD: f32 = 48.0;

/// How far a stamp may be turned either way, in degrees.
pub const MOST_TURNED: f32 = 9.0;

/// By how many degrees the stamp of this sign-off is turned clockwise: between minus and plus
/// [`MOST_TURNED`], and always the same for the same sign-off.
#[must_use]
pub fn angle(id: &FactId) -> f32 {
    // FNV-1a: tiny, and stable whatever the standard library's hasher does. Ids made in the same
    // millisecond share their first bytes, so all sixteen are mixed in.
    let hash = id.uuid().as_bytes().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let steps = u16::try_from((hash >> 32) % 1801).unwrap_or(900);
    f32::from(steps) / 100.0 - MOST_TURNED
}

/// The initials of everyone who signed: "GH · AT".
#[must_use]
pub fn initials_of_all<'n>(signers: impl IntoIterator<Item = &'n str>) -> String {
    signers.into_iter().map(initials_of).filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What a person called `name` would put in the middle of a small stamp.
///
/// The first letters of the first and the last word, capital where the script has capitals; in
/// Arabic script with a space between so that they do not join. A short name in Chinese, Japanese
/// or Korean is kept whole, as on a seal. Empty when `name` has no letter.
#[must_use]
pub fn initials_of(name: &str) -> String {
    let words: Vec<&str> = name
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && !goes_on_letter(c)))
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let words = match words.split_first() {
        Some((first, rest)) if !rest.is_empty() && is_form_of_address(first) => rest,
        _ => &words[..],
    };
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return String::new();
    };
    if first.chars().next().is_some_and(is_seal_script) {
        let whole: String = words.concat();
        return if whole.chars().count() <= 4 { whole } else { first.chars().take(2).collect() };
    }
    let mut initials = initial(first);
    if words.len() > 1 {
        let second = initial(last);
        if second.chars().next().is_some_and(is_arabic) {
            initials.push(' ');
        }
        initials.push_str(&second);
    }
    initials
}

/// Whether [`initials_of`] kept a name whole, as on a seal.
#[must_use]
pub fn is_kept_whole(initials: &str) -> bool {
    initials.chars().next().is_some_and(is_seal_script)
}

/// The first letter of a word with whatever sits on it.
fn initial(word: &str) -> String {
    // The Arabic article belongs to most family names and says nothing about whose it is.
    let word = word.strip_prefix("ال").filter(|rest| rest.chars().count() > 1).unwrap_or(word);
    let mut letters = word.chars().skip_while(|c| !c.is_alphabetic() || is_thai_leading_vowel(*c)).peekable();
    let mut initial = String::new();
    let Some(letter) = letters.next() else {
        return initial;
    };
    if letter.is_lowercase() {
        initial.extend(letter.to_uppercase().next());
    } else {
        initial.push(letter);
    }
    while let Some(mark) = letters.next_if(|c| goes_on_letter(*c)) {
        initial.push(mark);
        // A virama ties the next consonant to this one.
        if mark == '\u{94d}' {
            initial.extend(letters.next());
        }
    }
    initial
}

fn is_form_of_address(word: &str) -> bool {
    ["dr", "prof", "mr", "mrs", "ms", "mx", "sr", "frau", "herr"]
        .iter()
        .any(|form| word.trim_end_matches('.').eq_ignore_ascii_case(form))
}

/// Han, Kana and Hangul, whose names are short and written without spaces.
fn is_seal_script(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{31ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Thai writes some vowels before the consonant that they are spoken after.
fn is_thai_leading_vowel(c: char) -> bool {
    matches!(c, '\u{e40}'..='\u{e44}')
}

/// Combining marks of the scripts that documents are set in.
fn goes_on_letter(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{93c}'
        | '\u{93e}'..='\u{94f}' | '\u{955}'..='\u{957}' | '\u{962}'..='\u{963}' | '\u{e31}' | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    /// Whatever became of a level, its stamp still says which level it was and when it was signed.
    #[test]
    fn a_strip_hides_neither_number_nor_date() {
        let (sin, cos) = STRIP_ANGLE.to_radians().sin_cos();
        // How far a point is from the strip's middle line, downwards.
        let from_strip = |x: f32, y: f32| y * cos - x * sin;
        let ends = |half: f32| [-half, half];
        let [down, size] = NUMBER_OVER_STRIP;
        // A digit of the page is 31 high, less the room for what hangs, and half as wide.
        for x in ends(31.0 * size / 4.0) {
            assert!(from_strip(x, down) < -STRIP[1] - THIN_LINE, "the number at {x}");
            let top = down - 31.0 * size * 0.7;
            assert!(x.hypot(top) < INNER_RING - THIN_LINE, "the top of the number at {x}");
        }
        let [down, longest] = DATE_UNDER_STRIP;
        for x in ends(longest / 2.0) {
            assert!(from_strip(x, down - 7.4 * 0.72) > STRIP[1] + THIN_LINE / 2.0, "the date at {x}");
            assert!(x.hypot(down) < INNER_RING - THIN_LINE / 2.0, "the end of the date at {x}");
        }
        const { assert!(HOLD_BARS[1] < -HOLD_WORD / 2.0 && HOLD_BARS[2] < STRIP[1]) };
    }

    #[test]
    fn the_same_sign_off_is_always_turned_the_same_way() {
        let id = FactId(Uuid::from_u128(0x0192_f3a1_7c00_7000_8000_0000_0000_0001));
        let next = FactId(Uuid::from_u128(0x0192_f3a1_7c00_7000_8000_0000_0000_0002));
        assert!((angle(&id) - angle(&id)).abs() < f32::EPSILON);
        assert!((angle(&id) - angle(&next)).abs() > 0.01, "neighbours are turned differently");
    }

    #[test]
    fn stamps_lean_both_ways() {
        let angles: Vec<f32> = (0..500).map(|n| angle(&FactId(Uuid::from_u128(n)))).collect();
        assert!(angles.iter().filter(|a| **a < -3.0).count() > 100);
        assert!(angles.iter().filter(|a| **a > 3.0).count() > 100);
    }

    #[test]
    fn people_everywhere_have_initials() {
        for (name, initials) in [
            ("Grace Hopper", "GH"),
            ("amara okafor", "AO"),
            ("Ludwig van Beethoven", "LB"),
            ("Dr. Zoë Ångström", "ZÅ"),
            ("Nguyễn Thị Hồng Ánh", "NÁ"),
            ("E\u{301}lodie D’Arc (they)", "E\u{301}T"),
            ("Ελένη Παπαδοπούλου", "ΕΠ"),
            ("Ольга Ёлкина", "ОЁ"),
            ("Jean-Luc Picard", "JP"),
            ("Cher", "C"),
            ("أمل الحداد", "أ ح"),
            ("דנה לוי", "דל"),
            ("अमित शर्मा", "अश"),
            ("प्रिया वर्मा", "प्रिव"),
            ("เสาวลักษณ์ ใจดี", "สจ"),
            ("王小明", "王小明"),
            ("山田 太郎", "山田太郎"),
            ("김민준", "김민준"),
            ("アレクサンドラ・ナカムラ", "アレ"),
            ("", ""),
            ("  —  ", ""),
            ("42", ""),
        ] {
            assert_eq!(initials_of(name), initials, "{name}");
        }
    }

    #[test]
    fn two_signers_both_leave_their_initials() {
        assert_eq!(initials_of_all(["Grace Hopper", "Alan Turing"]), "GH · AT");
        assert_eq!(initials_of_all(["Grace Hopper"]), "GH");
        assert_eq!(initials_of_all(["Gold and Silver Ltd"]), "GL");
    }

    proptest! {
        #[test]
        fn any_name_is_survived_and_kept_short(name in "\\PC{0,40}") {
            prop_assert!(initials_of(&name).chars().count() <= 24);
        }

        #[test]
        fn no_stamp_is_turned_too_far(bits in any::<u128>()) {
            let angle = angle(&FactId(Uuid::from_u128(bits)));
            prop_assert!((-MOST_TURNED..=MOST_TURNED).contains(&angle));
        }
    }
}
