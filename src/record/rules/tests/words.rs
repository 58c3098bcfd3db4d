//! What a name, a line and a reason may hold.

use super::super::*;

/// Names that deceive or cannot be seen are none; joiners inside words stay.
#[test]
fn names_are_what_they_look_like() {
    for fine in ["می\u{200c}خواهم", "क\u{94d}\u{200d}ष", "Ada 👩\u{200d}🔬"] {
        assert_eq!(line("/name", "The name", fine), Ok(()), "{fine}");
    }
    for bad in ["Ada\u{202e}ecalevoL", "\u{2067}Ada", "Ada\u{e0041}", "\u{200b}\u{200d}", "\u{3164}", " "] {
        assert!(line("/name", "The name", bad).is_err(), "{bad:?}");
    }
    for broken in ["Ada\nLovelace", "Ada\u{2028}Lovelace", "Ada\u{2029}", "Ada\u{fffe}", "\u{ffff}Ada"] {
        let said = short("/name", "The name", broken).unwrap_err().to_string();
        assert!(said.contains("a line break or a control character"), "{broken:?}: {said}");
    }
}

/// Reasons come from boxes of several lines.
#[test]
fn a_reason_has_lines_and_an_end() {
    let long = "Wrong letter.\n".repeat(100);
    assert_eq!(reason("/reason", "The reason", &long), Ok(()));
    for bad in ["", " \n ", "a\0b", "Շ", &"x".repeat(MAX_REASON + 1)] {
        assert!(reason("/reason", "The reason", bad).is_err(), "{bad:?}");
    }
}

/// Numbers in refusals are written as people read them.
#[test]
fn a_long_number_is_grouped() {
    let refused = |result: Result<(), Refusal>| result.unwrap_err().to_string();
    assert!(refused(link_of("/links/0", "ftp://x")).contains("at most 2,000 bytes"));
    let long = refused(text("/note", "The note", &"x".repeat(MAX_TEXT + 1)));
    assert!(long.contains("20,001 characters; 20,000 is the most"), "{long}");
}
