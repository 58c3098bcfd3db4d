//! What a file really is. Its content decides; its name only tells Markdown from plain text and
//! puts a better word into a refusal.

use super::refusal::Refusal;
use super::types::FileType;

/// How many bytes from the start of a file [`sniff`] wants to see (fewer, if the file is shorter).
pub const HEAD: usize = 8 * 1024;

/// Decides what a file is from its first [`HEAD`] bytes. `declared_name` is never believed against
/// the content.
pub fn sniff(head: &[u8], declared_name: &str) -> Result<FileType, Refusal> {
    let head = &head[..head.len().min(HEAD)];
    if head.is_empty() {
        return Err(Refusal::Empty);
    }
    if let Some(known) = ours(head) {
        return known;
    }
    if let Some(refusal) = active_text(head) {
        return Err(refusal);
    }
    if let Some(refusal) = foreign(head, declared_name) {
        return Err(refusal);
    }
    text(head, declared_name)
}

/// What the signatures of the taken types say; `None` when none of them fits.
fn ours(head: &[u8]) -> Option<Result<FileType, Refusal>> {
    let at = |offset: usize, magic: &[u8]| head.get(offset..).is_some_and(|rest| rest.starts_with(magic));
    Some(Ok(if at(0, b"\xff\xd8\xff") {
        FileType::Jpeg
    } else if at(0, b"\x89PNG\r\n\x1a\n") {
        FileType::Png
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        FileType::WebP
    } else if at(0, b"%PDF-") {
        FileType::Pdf
    } else if at(0, b"RIFF") && at(8, b"WAVE") {
        FileType::Wav
    } else if at(0, b"OggS") {
        if contains(head, b"theora") {
            return Some(Err(Refusal::OtherRecording { what: "Ogg Theora" }));
        }
        FileType::Ogg
    } else if at(4, b"ftyp") {
        return Some(brand(head.get(8..12)?));
    } else if at(4, b"moov") || at(4, b"wide") || at(4, b"mdat") {
        FileType::Mov
    } else if at(0, b"\x1a\x45\xdf\xa3") {
        return Some(match (contains(head, b"webm"), contains(head, b"V_")) {
            (true, true) => Ok(FileType::Webm),
            (true, false) => Ok(FileType::WebmAudio),
            (false, _) => Err(Refusal::OtherRecording { what: "Matroska" }),
        });
    } else if at(0, b"ID3") || mpeg_layer_3(head) {
        FileType::Mp3
    } else {
        return None;
    }))
}

/// The brand in an ISO media file says which family wrote it.
fn brand(brand: &[u8]) -> Result<FileType, Refusal> {
    match brand {
        b"M4A " | b"M4B " | b"F4A " => Ok(FileType::M4a),
        b"qt  " => Ok(FileType::Mov),
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => {
            Err(Refusal::OtherPicture { what: "HEIC" })
        }
        b"avif" | b"avis" => Err(Refusal::OtherPicture { what: "AVIF" }),
        b"jp2 " | b"jpx " | b"crx " => Err(Refusal::OtherPicture { what: "camera raw or JPEG 2000" }),
        _ => Ok(FileType::Mp4),
    }
}

/// A frame header of MPEG layer III: sync, a valid version, layer, bit rate and sampling rate.
fn mpeg_layer_3(head: &[u8]) -> bool {
    let [0xff, second, third, ..] = *head else { return false };
    second & 0xe6 == 0xe2
        && second & 0x18 != 0x08
        && third >> 4 != 0x0f
        && third >> 4 != 0
        && third & 0x0c != 0x0c
}

/// SVG and web pages: text that a browser would run.
fn active_text(head: &[u8]) -> Option<Refusal> {
    let lower: Vec<u8> = if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        // UTF-16: the Latin letters are enough to know what it is.
        head.iter().filter(|byte| **byte != 0).map(u8::to_ascii_lowercase).collect()
    } else {
        head.to_ascii_lowercase()
    };
    let mut rest: &[u8] = lower.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&lower);
    rest = rest.strip_prefix(b"\xff\xfe").or_else(|| rest.strip_prefix(b"\xfe\xff")).unwrap_or(rest);
    let mut markup = false;
    loop {
        rest = rest.trim_ascii_start();
        // A comment, a declaration or a document type may stand before what counts.
        let (skip, end): (bool, &[u8]) = if rest.starts_with(b"<!--") {
            (true, b"-->")
        } else if rest.starts_with(b"<?xml")
            || rest.starts_with(b"<!doctype svg")
            || rest.starts_with(b"<!entity")
        {
            markup = true;
            (true, b">")
        } else {
            (false, b"")
        };
        if !skip {
            break;
        }
        let Some(found) = rest.windows(end.len()).position(|window| window == end) else { break };
        rest = &rest[found + end.len()..];
    }
    let opens = |name: &[u8]| {
        rest.strip_prefix(b"<").and_then(|tag| tag.strip_prefix(name)).is_some_and(|after| {
            after.first().is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-')
        })
    };
    if opens(b"svg") || (markup && contains(&lower, b"<svg")) {
        let script = contains(&lower, b"<script") || contains(&lower, b"javascript:") || handler(&lower);
        return Some(Refusal::Svg { script });
    }
    let page: [&[u8]; 14] = [
        b"!doctype html",
        b"html",
        b"head",
        b"body",
        b"script",
        b"style",
        b"title",
        b"iframe",
        b"frameset",
        b"object",
        b"embed",
        b"meta",
        b"link",
        b"base",
    ];
    if page.iter().any(|name| opens(name))
        || rest.starts_with(b"<?php")
        || (markup && contains(&lower, b"<html"))
    {
        return Some(Refusal::WebPage);
    }
    markup.then_some(Refusal::Unknown)
}

/// An attribute like `onload=` or `onclick =`.
fn handler(lower: &[u8]) -> bool {
    lower.windows(3).enumerate().any(|(at, window)| {
        window[0].is_ascii_whitespace() && &window[1..] == b"on" && {
            let rest = &lower[at + 3..];
            let letters = rest.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
            letters > 2 && rest[letters..].trim_ascii_start().starts_with(b"=")
        }
    })
}

/// Files that are known, and known not to be taken.
fn foreign(head: &[u8], declared_name: &str) -> Option<Refusal> {
    if head.starts_with(b"#!") {
        return Some(Refusal::Program { what: "a script" });
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Some(zip(head, declared_name));
    }
    let found = infer::get(head)?;
    Some(match found.matcher_type() {
        infer::MatcherType::App => Refusal::Program {
            what: match found.extension() {
                "exe" | "dll" => "for Windows",
                "elf" => "for Linux",
                "mach" => "for macOS",
                "dex" | "dey" => "for Android",
                "class" => "Java",
                _ => "machine code",
            },
        },
        infer::MatcherType::Archive => match found.mime_type() {
            "application/x-ole-storage" => Refusal::OfficeDocument { what: office(declared_name) },
            "application/rtf" => Refusal::OfficeDocument { what: "a rich text document" },
            "application/postscript" => Refusal::OfficeDocument { what: "a PostScript document" },
            "application/x-shockwave-flash" => Refusal::Program { what: "Flash" },
            "application/x-google-chrome-extension" => Refusal::Program { what: "a browser extension" },
            "application/vnd.debian.binary-package" | "application/x-rpm" => {
                Refusal::Program { what: "a package" }
            }
            "application/octet-stream" | "application/vnd.sqlite3" | "application/dicom" => Refusal::Unknown,
            _ => Refusal::Archive { what: found.extension() },
        },
        infer::MatcherType::Doc => Refusal::OfficeDocument { what: office(declared_name) },
        infer::MatcherType::Image => Refusal::OtherPicture { what: upper(found.extension()) },
        infer::MatcherType::Audio | infer::MatcherType::Video => {
            Refusal::OtherRecording { what: upper(found.extension()) }
        }
        infer::MatcherType::Book => Refusal::OfficeDocument { what: "an electronic book" },
        infer::MatcherType::Font => Refusal::Unknown,
        infer::MatcherType::Text => match found.mime_type() {
            "text/html" => Refusal::WebPage,
            "text/x-shellscript" => Refusal::Program { what: "a script" },
            _ => Refusal::Unknown,
        },
        infer::MatcherType::Custom => return None,
    })
}

fn upper(ending: &'static str) -> &'static str {
    match ending {
        "gif" => "GIF",
        "tif" => "TIFF",
        "bmp" => "BMP",
        "heif" => "HEIC",
        "avif" => "AVIF",
        "jxl" => "JPEG XL",
        "psd" => "Photoshop",
        "ico" => "icon",
        "avi" => "AVI",
        "mkv" => "Matroska",
        "wmv" => "WMV",
        "flv" => "Flash",
        "mpg" => "MPEG-1",
        "flac" => "FLAC",
        "aac" => "AAC",
        "amr" => "AMR",
        "midi" | "mid" => "MIDI",
        other => other,
    }
}

/// A zip is an archive unless it is what office programs write, which gets better advice.
fn zip(head: &[u8], declared_name: &str) -> Refusal {
    let ending = ending(declared_name);
    let inside = |part: &[u8]| contains(head, part);
    if inside(b"META-INF/MANIFEST") || inside(b"AndroidManifest.xml") || inside(b"classes.dex") {
        return Refusal::Program { what: "Java or Android" };
    }
    let is_office = inside(b"[Content_Types].xml")
        || inside(b"mimetypeapplication/vnd.oasis.opendocument")
        || inside(b"word/")
        || inside(b"ppt/")
        || inside(b"xl/")
        || inside(b"Index/Document.iwa");
    if is_office {
        return Refusal::OfficeDocument { what: office(declared_name) };
    }
    if inside(b"mimetypeapplication/epub+zip") || ending == "epub" {
        return Refusal::OfficeDocument { what: "an electronic book" };
    }
    Refusal::Archive { what: "zip" }
}

fn office(declared_name: &str) -> &'static str {
    match ending(declared_name).as_str() {
        "doc" | "docx" | "docm" | "odt" | "pages" => "a text document from an office program",
        "xls" | "xlsx" | "xlsm" | "ods" | "numbers" => "a spreadsheet",
        "ppt" | "pptx" | "pptm" | "odp" | "key" => "a presentation",
        _ => "a document from an office program",
    }
}

/// UTF-8 without control characters is text; the last character may be cut by the end of the head.
fn text(head: &[u8], declared_name: &str) -> Result<FileType, Refusal> {
    if let Some(refusal) = not_text(head, head.len() == HEAD) {
        return Err(refusal);
    }
    Ok(match ending(declared_name).as_str() {
        "md" | "markdown" | "mdown" => FileType::Markdown,
        _ => FileType::Text,
    })
}

/// `None` if these bytes are UTF-8 text; `more` when the file goes on behind them.
pub(super) fn not_text(bytes: &[u8], more: bool) -> Option<Refusal> {
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c) || *byte == 0x7f;
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if utf16 {
        return Some(Refusal::TextEncoding { at: 0 });
    }
    if bytes.iter().any(control) {
        return Some(Refusal::Unknown);
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => None,
        Err(error) if more && error.error_len().is_none() => None,
        Err(error) => {
            // Mostly letters around the wrong byte: an old text. Otherwise: not text at all.
            let plain = bytes.iter().filter(|byte| byte.is_ascii()).count();
            Some(if plain * 4 >= bytes.len() * 3 {
                Refusal::TextEncoding { at: error.valid_up_to() }
            } else {
                Refusal::Unknown
            })
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn zip_with(names: &[&str]) -> Vec<u8> {
        names
            .iter()
            .flat_map(|name| {
                let mut entry = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
                entry.push(u8::try_from(name.len()).unwrap());
                entry.extend([0, 0, 0]);
                entry.extend(name.as_bytes());
                entry
            })
            .collect()
    }

    #[test]
    fn the_content_decides_whatever_the_name_says() {
        let webm = |codec: &[u8]| [b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm....", codec].concat();
        let table: &[(&[u8], &str, FileType)] = &[
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "notes.pdf", FileType::Jpeg),
            (b"\x89PNG\r\n\x1a\n", "x", FileType::Png),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "x.jpg", FileType::WebP),
            (b"%PDF-1.7\n", "photo.jpg", FileType::Pdf),
            (b"RIFF\x10\0\0\0WAVEfmt ", "x", FileType::Wav),
            (b"OggS\0\x02........OpusHead", "voice.ogg", FileType::Ogg),
            (b"ID3\x04\0", "x", FileType::Mp3),
            (b"\xff\xfb\x90\x64", "x", FileType::Mp3),
            (b"\0\0\0\x20ftypM4A ", "x", FileType::M4a),
            (b"\0\0\0\x20ftypmp42", "x", FileType::Mp4),
            (b"\0\0\0\x14ftypqt  ", "IMG_0001.MOV", FileType::Mov),
            (&webm(b"V_VP9"), "x", FileType::Webm),
            (&webm(b"A_OPUS"), "x", FileType::WebmAudio),
            ("Grüße aus der Küche 厨房".as_bytes(), "a.html", FileType::Text),
            (b"# What I learnt\n\nListen first.", "reflection.md", FileType::Markdown),
            (b"a < b and b > c", "x.txt", FileType::Text),
            (b"<3 thank you all", "x.txt", FileType::Text),
        ];
        for (head, name, expected) in table {
            assert_eq!(sniff(head, name), Ok(*expected), "{name}");
        }
    }

    #[test]
    fn what_could_run_is_refused_with_its_reason() {
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("<html>".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let table: &[(&[u8], &str, &str)] = &[
            (b"", "x.jpg", "file_empty"),
            (b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "x.jpg", "file_svg"),
            (b"<?xml version='1.0'?>\n<!-- hello -->\n<svg:svg/>", "x.svg", "file_svg"),
            (b"<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'a' 'b'><svg/>", "x.svg", "file_svg"),
            (b"\xef\xbb\xbf  <!DOCTYPE HTML><p>", "x.txt", "file_web_page"),
            (b"<!-- a --><!-- b --><ScRiPt >alert(1)</script>", "x.md", "file_web_page"),
            (&utf16, "x.txt", "file_web_page"),
            (b"<?php echo 1;", "x.txt", "file_web_page"),
            (b"MZ\x90\0\x03\0\0\0", "holiday.jpg", "file_program"),
            (
                b"\x7fELF\x02\x01\x01\0............................................................",
                "x.pdf",
                "file_program",
            ),
            (b"#!/bin/sh\nrm -rf /", "x.txt", "file_program"),
            (&zip_with(&["42/a.zip", "42/b.zip"]), "x.jpg", "file_archive"),
            (b"\x1f\x8b\x08\0", "x.txt", "file_archive"),
            (b"7z\xbc\xaf\x27\x1c....", "x.txt", "file_archive"),
            (&zip_with(&["[Content_Types].xml", "word/document.xml"]), "cv.docx", "file_office_document"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1........", "cv.doc", "file_office_document"),
            (b"{\\rtf1\\ansi hello}", "x.rtf", "file_office_document"),
            (b"GIF89a\x01\0\x01\0", "x.gif", "photo_format"),
            (b"\0\0\0\x18ftypheic", "IMG_1.HEIC", "photo_format"),
            (b"fLaC\0\0\0\x22", "x.flac", "recording_format"),
            (b"Gr\xfc\xdfe aus der K\xfcche", "x.txt", "text_encoding"),
            (b"\xff\xfeH\0i\0", "x.txt", "text_encoding"),
            (b"\x00\x01\x02\x03 data", "x.bin", "file_unknown"),
        ];
        for (head, name, code) in table {
            assert_eq!(sniff(head, name).map_err(|refusal| refusal.code()), Err(*code), "{name} {head:?}");
        }
        let office = sniff(&zip_with(&["[Content_Types].xml"]), "plan.xlsx").unwrap_err().to_string();
        assert!(office.starts_with("This is a spreadsheet. Save it as PDF"), "{office}");
    }

    #[test]
    fn a_script_in_an_svg_is_named() {
        let script = |svg: &str| sniff(svg.as_bytes(), "logo.svg").unwrap_err();
        assert_eq!(script("<svg><script>1</script></svg>"), Refusal::Svg { script: true });
        assert_eq!(script("<svg onload = 'x'/>"), Refusal::Svg { script: true });
        assert_eq!(script("<svg><a href='javascript:x'/></svg>"), Refusal::Svg { script: true });
        assert_eq!(script("<svg><path d='M0 0'/></svg>"), Refusal::Svg { script: false });
    }

    #[test]
    fn a_text_cut_inside_a_character_is_still_text() {
        let long = "ä".repeat(HEAD);
        assert_eq!(sniff(&long.as_bytes()[1..], "x.txt").map_err(|r| r.code()), Err("file_unknown"));
        let shifted = format!("x{long}");
        assert_eq!(sniff(shifted.as_bytes(), "x.txt"), Ok(FileType::Text));
    }

    proptest! {
        #[test]
        fn nothing_makes_sniffing_panic(head: Vec<u8>, name: String) {
            let _ = sniff(&head, &name);
        }
    }
}
