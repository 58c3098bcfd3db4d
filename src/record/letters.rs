//! Letters: which characters the passport can print, which are never seen, and which deceive whoever reads a name.
//!
//! The table says what the fonts of the documents have, so that words can be judged when they are typed and not when
//! somebody wants to print them years later; a test of the fonts keeps it true.

use std::sync::LazyLock;

/// First and last characters of every stretch that at least one font of the documents has, ascending.
static PRINTED: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let number = |text: &str| u32::from_str_radix(text, 16).ok();
    let stretch = |line: &str| {
        let (first, last) = line.split_once('-').unwrap_or((line, line));
        Some((number(first)?, number(last)?))
    };
    include_str!("printed.txt").lines().filter_map(stretch).collect()
});

/// The first character of a text that a passport could not print; none: it prints all of it.
#[must_use]
pub fn unprintable(text: &str) -> Option<char> {
    if text.is_ascii() {
        return None;
    }
    text.chars().find(|c| !c.is_ascii() && !is_unseen(*c) && !is_printed(*c))
}

/// Whether a font of the documents has a character.
#[must_use]
pub fn is_printed(c: char) -> bool {
    let code = u32::from(c);
    let at = PRINTED.partition_point(|(first, _)| *first <= code);
    at.checked_sub(1).and_then(|at| PRINTED.get(at)).is_some_and(|(_, last)| code <= *last)
}

/// Characters that steer their neighbours and are never drawn themselves.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
        || c.is_control()
}

/// The first character that makes a line read otherwise than it is written: overrides and isolates of direction, and
/// tags, which nobody sees. Joiners stay: Persian, the scripts of India and emoji need them.
#[must_use]
pub fn deceiving(text: &str) -> Option<char> {
    let deceives = |c: &char| matches!(*c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}');
    if text.is_ascii() { None } else { text.chars().find(deceives) }
}

/// What no line holds: line breaks, control characters, the two separators that Unicode added to them, and the codes
/// that it keeps from ever being characters.
#[must_use]
pub fn breaks_a_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || is_no_character(c)
}

/// Codes that stand for nothing, in any program: U+FFFE and U+FFFF, the last two of every other plane, and 32 more.
#[must_use]
pub fn is_no_character(c: char) -> bool {
    u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

/// Whether anything of a text can be seen at all.
#[must_use]
pub fn is_visible(text: &str) -> bool {
    // The empty cell of Braille is drawn as nothing.
    text.chars().any(|c| !c.is_whitespace() && !is_unseen(c) && !is_no_character(c) && c != '\u{2800}')
}

/// A text as one line, with one blank between its words.
#[must_use]
pub fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a text may be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// After any letter.
    Anywhere,
    /// Between two words, where it has more than one.
    BetweenWords,
}

/// How a text begins: all of it, or at most so many letters and an ellipsis for the rest.
#[must_use]
pub fn beginning(text: &str, most: usize, cut: Cut) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let shown = &text[..end];
    let shown = match cut {
        Cut::Anywhere => shown,
        Cut::BetweenWords => shown.rsplit_once(' ').map_or(shown, |(words, _)| words),
    };
    format!("{}…", shown.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_passport_can_print() {
        for fine in [
            "Ada Lovelace",
            "Nguyễn Thị Hồng Ánh",
            "Ελένη Παπαδοπούλου",
            "Олена Шевченко",
            "می\u{200c}خواهم",
            "יעל כהן",
            "अनन्या शर्मा",
            "สมชาย ใจดี",
            "王秀英",
            "佐藤 美咲",
            "김민준",
            "well done 🎉",
        ] {
            assert_eq!(unprintable(fine), None, "{fine}");
        }
        for (text, lacking) in [("Շնորհակալություն letter", 'Շ'), ("Reads 𝑑 aloud", '𝑑'), ("ⵣ", 'ⵣ')]
        {
            assert_eq!(unprintable(text), Some(lacking), "{text}");
        }
    }

    #[test]
    fn a_long_text_is_begun_and_a_short_one_is_whole() {
        assert_eq!(in_one_line(" What came\nof  it? "), "What came of it?");
        for (text, most, anywhere, between) in [
            ("Two words", 9, "Two words", "Two words"),
            ("Two words", 8, "Two word…", "Two…"),
            ("Two words", 4, "Two…", "Two…"),
            ("Zoë", 2, "Zo…", "Zo…"),
            ("日本語", 1, "日…", "日…"),
            ("", 0, "", ""),
        ] {
            assert_eq!(beginning(text, most, Cut::Anywhere), anywhere, "{text} {most}");
            assert_eq!(beginning(text, most, Cut::BetweenWords), between, "{text} {most}");
        }
    }

    #[test]
    fn what_deceives_and_what_cannot_be_seen() {
        for fine in ["Ada", "می\u{200c}خواهم", "क\u{94d}\u{200d}ष", "👩\u{200d}🔬 Ada", "\u{200f}יעל"]
        {
            assert_eq!((deceiving(fine), is_visible(fine)), (None, true), "{fine}");
        }
        for bad in ["Ada\u{202e}ecalevoL", "\u{2066}Ada\u{2069}", "Ada\u{e0041}"] {
            assert!(deceiving(bad).is_some(), "{bad}");
        }
        for broken in
            ['\n', '\u{85}', '\u{2028}', '\u{2029}', '\u{fdd0}', '\u{fffe}', '\u{ffff}', '\u{10ffff}']
        {
            assert!(breaks_a_line(broken), "{broken:?}");
        }
        for fine in ['a', 'é', '\u{200d}', '\u{fdf0}', '\u{fffd}', '👩'] {
            assert!(!breaks_a_line(fine), "{fine:?}");
        }
        for nothing in
            ["", " \u{a0} ", "\u{fffe}", "\u{200b}\u{200d}", "\u{3164}", "\u{2800}\u{2800}", "\u{feff}"]
        {
            assert!(!is_visible(nothing), "{nothing:?}");
        }
    }
}
