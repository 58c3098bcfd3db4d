//! From bytes to text, from text to JSON, and from a statement to a title.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde_json::Value;
use serde_json::error::Category;

use super::failure::{Error, Spot};
use super::{Purpose, SIZE_LIMIT};
use crate::language::Sentence;
use crate::record::letters::breaks_a_line;

/// Most values (and keys) in a JSON file: its size in memory is many times that of the file.
const JSON_VALUES_LIMIT: usize = 2_000_000;

/// How long a title made from a statement gets, in characters.
const TITLE_LENGTH: usize = 120;

/// Text, and what to say about how it was encoded.
pub(super) struct Decoded<'a> {
    pub text: Cow<'a, str>,
    pub note: Option<Sentence>,
}

/// UTF-8 as it is; UTF-16 and Windows-1252 (which holds Latin-1) where that reads cleanly.
pub(super) fn decode<'a>(file: &str, bytes: &'a [u8], purpose: Purpose) -> Result<Decoded<'a>, Error> {
    if bytes.len() > SIZE_LIMIT {
        let detail = Sentence::of(match purpose {
            Purpose::Framework => "import-large-bytes",
            Purpose::Roster => "roster-large-bytes",
        });
        return Err(Error::TooLarge {
            file: file.to_owned(),
            detail: detail
                .with("bytes", bytes.len())
                .with("most", SIZE_LIMIT)
                .with("mebibytes", SIZE_LIMIT >> 20),
        });
    }
    if let Some(kind) = other_kind(bytes, purpose) {
        return Err(Error::unknown(file, Sentence::of(kind)));
    }
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => from_utf8(file, rest),
        [0xFF, 0xFE, rest @ ..] => utf_16(file, rest, UTF_16LE),
        [0xFE, 0xFF, rest @ ..] => utf_16(file, rest, UTF_16BE),
        _ if bytes.contains(&0) => match (bytes.first(), bytes.get(1)) {
            // JSON and CSV begin with ASCII, so the place of the zero tells the order of the bytes.
            (Some(1..), Some(0)) => utf_16(file, bytes, UTF_16LE),
            (Some(0), Some(1..)) => utf_16(file, bytes, UTF_16BE),
            _ => from_utf8(file, bytes),
        },
        _ => from_utf8(file, bytes),
    }
}

fn zero_byte(file: &str, before: &[u8]) -> Error {
    let line = line_of(before, before.len());
    Error::Encoding { file: file.to_owned(), detail: Sentence::of("import-encoding-zero").with("line", line) }
}

fn from_utf8<'a>(file: &str, bytes: &'a [u8]) -> Result<Decoded<'a>, Error> {
    if let Some(zero) = bytes.iter().position(|byte| *byte == 0) {
        return Err(zero_byte(file, &bytes[..zero]));
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text: text.into(), note: None }),
        Err(error) => error,
    };
    let line = line_of(bytes, error.valid_up_to());
    let mixed = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    let (text, _, _) = WINDOWS_1252.decode(bytes);
    let clean = !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n'));
    if mixed || !clean {
        let detail = Sentence::of(if mixed { "import-encoding-mixed" } else { "import-encoding-other" });
        return Err(Error::Encoding { file: file.to_owned(), detail: detail.with("line", line) });
    }
    let note = Sentence::of("import-note-latin").with("file", file).with("line", line);
    Ok(Decoded { text: text.into_owned().into(), note: Some(note) })
}

fn utf_16<'a>(
    file: &str,
    bytes: &'a [u8],
    encoding: &'static encoding_rs::Encoding,
) -> Result<Decoded<'a>, Error> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let line = 1 + text.split('\u{FFFD}').next().unwrap_or("").matches('\n').count();
        let detail = Sentence::of("import-encoding-broken").with("line", line).with("name", encoding.name());
        return Err(Error::Encoding { file: file.to_owned(), detail });
    }
    if let Some(zero) = text.find('\0') {
        return Err(zero_byte(file, &text.as_bytes()[..zero]));
    }
    Ok(Decoded {
        text: text.into_owned().into(),
        note: Some(Sentence::of("import-note-encoding").with("file", file).with("name", encoding.name())),
    })
}

fn line_of(bytes: &[u8], position: usize) -> usize {
    1 + bytes.iter().take(position).filter(|byte| **byte == b'\n').count()
}

/// Which message says that it is something else.
fn other_kind(bytes: &[u8], purpose: Purpose) -> Option<&'static str> {
    let (pdf, xml) = match purpose {
        Purpose::Framework => ("import-unknown-pdf", "import-unknown-xml"),
        Purpose::Roster => ("roster-unknown-pdf", "roster-unknown-xml"),
    };
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Some("import-unknown-zip"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some("import-unknown-workbook"),
        [b'%', b'P', b'D', b'F', ..] => Some(pdf),
        [b'<', ..] => Some(xml),
        _ => None,
    }
}

/// Whether its first line is `key: value`, or the mark of a document, and no header of a table.
pub(super) fn is_yaml(text: &str) -> bool {
    let first =
        text.lines().map(str::trim_end).find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| {
        let key = line.split_once(':').filter(|(_, value)| value.is_empty() || value.starts_with(' '));
        line == "---"
            || key.is_some_and(|(key, _)| key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-')))
                && !line.contains([',', ';', '\t'])
    })
}

/// JSON within bounds: depth (by the parser: 128), and number of values.
pub(super) fn json(file: &str, text: &str) -> Result<Value, Error> {
    let mut values = 0_usize;
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => {
                while let Some(inner) = bytes.next() {
                    match inner {
                        b'\\' => {
                            bytes.next();
                        }
                        b'"' => break,
                        _ => {}
                    }
                }
            }
            b',' | b'[' | b'{' | b':' => values += 1,
            _ => {}
        }
    }
    if values > JSON_VALUES_LIMIT {
        return Err(Error::TooLarge {
            file: file.to_owned(),
            detail: Sentence::of("import-large-values").with("count", values).with("most", JSON_VALUES_LIMIT),
        });
    }
    serde_json::from_str(text).map_err(|error| {
        let detail = if is_too_deep(&error) {
            Sentence::of("import-json-deep")
        } else {
            Sentence::of("import-json-broken").with("reason", misread(&error))
        };
        Error::malformed(file, spot_of(text, &error), detail)
    })
}

fn is_too_deep(error: &serde_json::Error) -> bool {
    error.to_string().contains("recursion limit")
}

/// Where JSON is broken. The parser counts bytes; people count letters, from 1.
fn spot_of(text: &str, error: &serde_json::Error) -> Spot {
    let count = |number: usize| u64::try_from(number.max(1)).unwrap_or(u64::MAX);
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let column = line.char_indices().take_while(|(at, _)| *at < error.column()).count();
    Spot::Letter { line: count(error.line()), column: count(column) }
}

/// What is wrong where JSON cannot be read, in our words and not in those of the parser; what it says of JSON that is
/// well formed and yet not what belongs there stays.
pub(super) fn misread(error: &serde_json::Error) -> Sentence {
    let said = error.to_string();
    match error.classify() {
        Category::Eof => Sentence::of("import-json-cut"),
        Category::Syntax if said.starts_with("expected `,`") => Sentence::of("import-json-comma"),
        Category::Syntax if said.starts_with("trailing comma") => Sentence::of("import-json-comma-many"),
        Category::Syntax => Sentence::of("import-json-strange"),
        Category::Data | Category::Io => said.into(),
    }
}

/// Line breaks, tabs and runs of spaces become one space.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || breaks_a_line(c)).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// As it is, without spaces around it; where it is more than one line, as one.
pub(super) fn line_of_words(text: &str) -> String {
    let text = text.trim();
    if text.chars().any(breaks_a_line) { one_line(text) } else { text.to_owned() }
}

/// At most `limit` characters, cut between words where that loses little, with an ellipsis.
pub(super) fn shortened(line: &str, limit: usize) -> String {
    if line.chars().count() <= limit {
        return line.to_owned();
    }
    let kept: String = line.chars().take(limit.saturating_sub(1)).collect();
    let cut = match kept.rfind(' ') {
        Some(space) if space * 2 > kept.len() => &kept[..space],
        _ => &kept,
    };
    format!("{}…", cut.trim_end_matches([' ', ',', ';', ':', '-', '–', '—']))
}

/// A title for a statement: its first line with words in it, without Markdown's marks, shortened at a word.
pub(super) fn title_of(statement: &str) -> String {
    statement
        .lines()
        .map(|line| one_line(line.trim_start_matches(|c: char| c.is_whitespace() || "#>*-+|".contains(c))))
        .find(|line| line.chars().any(char::is_alphanumeric))
        .map(|line| shortened(line.trim_end_matches([':', '#', ' ']), TITLE_LENGTH))
        .filter(|line| !line.is_empty())
        .unwrap_or_else(|| shortened(&one_line(statement), TITLE_LENGTH))
}

/// Paragraphs, without the empty ones.
pub(super) fn paragraphs(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.trim().is_empty()).collect();
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(bytes: &[u8]) -> (String, Option<String>) {
        let decoded = decode("f.csv", bytes, Purpose::Framework).unwrap_or_else(|error| panic!("{error}"));
        (decoded.text.into_owned(), decoded.note.map(|note| note.to_string()))
    }

    fn refusal(bytes: &[u8]) -> String {
        match decode("f.csv", bytes, Purpose::Framework) {
            Ok(decoded) => panic!("read as {:?}", decoded.text),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn text_in_common_encodings_is_read_and_the_reading_is_told() {
        assert_eq!(text("Zoë 𝑑".as_bytes()), ("Zoë 𝑑".into(), None));
        assert_eq!(text(b"\xEF\xBB\xBFtitle"), ("title".into(), None));
        let utf_16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(bytes).collect()
        };
        for (bytes, name) in [
            (utf_16("\u{FEFF}title,Zoë 𝑑", u16::to_le_bytes), "UTF-16LE"),
            (utf_16("\u{FEFF}title,Zoë 𝑑", u16::to_be_bytes), "UTF-16BE"),
            (utf_16("title,Zoë 𝑑", u16::to_le_bytes), "UTF-16LE"),
            (utf_16("title,Zoë 𝑑", u16::to_be_bytes), "UTF-16BE"),
        ] {
            assert_eq!(text(&bytes), ("title,Zoë 𝑑".into(), Some(format!("f.csv was read as {name}."))));
        }
        let (latin, note) = text(b"title\nZo\xEB \x96 caf\xE9");
        assert_eq!(latin, "title\nZoë – café");
        assert!(note.unwrap().contains("line 2 is not UTF-8"));
    }

    #[test]
    fn bytes_that_are_no_clean_text_are_refused_with_the_line() {
        assert!(
            refusal("a\nb\nZoë and ".bytes().chain([0xEB]).collect::<Vec<_>>().as_slice())
                .contains("line 3 is not UTF-8, though other parts are: save the file as UTF-8")
        );
        assert!(refusal(b"a\nb\x81").contains("line 2 is not UTF-8: save"));
        for zero in [&b"ab\ncd\0e"[..], b"\xEF\xBB\xBFa\n\0", b"a\0\n\0\0\0", b"\xFF\xFEa\0\n\0\0\0"] {
            assert!(refusal(zero).contains("zero byte in line 2"), "{zero:?}");
        }
        assert!(
            refusal(&[0xFF, 0xFE, b'a', 0, b'\n', 0, 0x00, 0xD8, b'b', 0]).contains("line 2 is not UTF-16LE")
        );
        assert!(refusal(b"PK\x03\x04whatever").contains("save the sheet as CSV"));
        assert!(refusal(b"%PDF-1.7").contains("PDF"));
        assert!(refusal(b"<html>").contains("HTML"));
        assert!(
            is_yaml("# ours\n\nname: Operations\nlevels:\n") && is_yaml("---\na") && is_yaml("levels:\n - a")
        );
        assert!(!is_yaml("title\nx: y\n") && !is_yaml("title: short,code\n") && !is_yaml("a b:c\n"));
    }

    /// A 50 MiB file is refused before anything looks into it.
    #[test]
    fn a_huge_file_is_refused_at_once() {
        let huge = vec![b'a'; 50 * 1024 * 1024];
        let error = decode("big.csv", &huge, Purpose::Framework).err().unwrap();
        assert_eq!(error.code(), "import-too-large");
        assert!(error.to_string().contains("20 MiB"), "{error}");
    }

    #[test]
    fn broken_deep_and_crowded_json_is_refused_with_the_place() {
        let broken = json("f.json", "{\n \"a\": 1,\n}").unwrap_err().to_string();
        assert!(broken.starts_with("f.json, line 3, column 1: this is not valid JSON"), "{broken}");
        for (text, place, said) in [
            ("{\n \"a\": [1,\n  {\"b\": 2,", "line 3, column 10", "it ends in the middle"),
            ("{\"é\": 1 \"b\": 2}", "line 1, column 9", "a comma or a closing bracket is missing"),
            ("[1, 2,]", "line 1, column 7", "a comma too many"),
            ("{title: 1}", "line 1, column 2", "something else stands here"),
            ("{} {}", "line 1, column 4", "something else stands here"),
        ] {
            let broken = json("f.json", text).unwrap_err().to_string();
            assert!(broken.starts_with(&format!("f.json, {place}: ")) && broken.contains(said), "{broken}");
            let parser = serde_json::from_str::<Value>(text).unwrap_err().to_string();
            let parser = parser.split(" at line ").next().unwrap_or_default();
            assert!(!broken.contains(parser), "{broken}");
        }
        let deep = json("f.json", &"[".repeat(100_000)).unwrap_err().to_string();
        assert!(deep.contains("more than 128 deep"), "{deep}");
        let crowded = json("f.json", &format!("[{}0]", "0,".repeat(2_000_000))).unwrap_err();
        assert_eq!(crowded.code(), "import-too-large");
        assert!(json("f.json", r#"{"a": "[[[[\"[[[,,,"}"#).is_ok());
    }

    #[test]
    fn a_title_is_the_first_line_with_words_in_it() {
        assert_eq!(title_of("Listens."), "Listens.");
        assert_eq!(title_of("\r\n## Listening ##\r\nmore"), "Listening");
        assert_eq!(title_of("- first\n- second"), "first");
        assert_eq!(title_of("| --- | --- |\n| a | b |"), "a | b |");
        assert_eq!(title_of("This contains a table:\r\n\r\n| a |"), "This contains a table");
        assert_eq!(title_of("$$$"), "$$$");
        let long = "word ".repeat(50);
        let title = title_of(&long);
        assert!(title.ends_with("word…") && title.chars().count() <= 120, "{title}");
        let unbroken = "語".repeat(300);
        assert_eq!(title_of(&unbroken).chars().count(), 120);
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_an_explanation(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            match decode("f", &bytes, Purpose::Framework) {
                Ok(decoded) => { let _ = json("f", &decoded.text); }
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }

        #[test]
        fn a_title_is_one_short_trimmed_line(statement in "\\PC*|.*|(.*\n){0,3}") {
            let title = title_of(&statement);
            prop_assert!(title.chars().count() <= TITLE_LENGTH);
            prop_assert!(title.trim() == title && !title.chars().any(breaks_a_line));
            prop_assert_eq!(title.is_empty(), one_line(&statement).is_empty());
        }
    }
}
