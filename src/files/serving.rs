//! Under which headers a browser may have a file. Data only: the web room writes the answer.

use std::fmt::Write as _;
use std::ops::Range;

use super::hash::Hash;
use super::types::{FileType, Kind};

/// Everything an answer with a file says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serving {
    /// `Content-Type`.
    pub content_type: &'static str,
    /// `Content-Disposition`: photos, sound, video and PDF open in place, the rest is downloaded.
    pub content_disposition: String,
    /// `Content-Security-Policy`: nothing inside a file may run or load anything.
    pub content_security_policy: &'static str,
    /// `ETag`. A file never changes, but who may see it can: ask again, transfer nothing.
    pub etag: String,
}

impl Serving {
    /// For a stored file.
    pub fn of(hash: &Hash, file_type: FileType, name: &str) -> Self {
        Self {
            content_type: match file_type {
                FileType::Text => "text/plain; charset=utf-8",
                FileType::Markdown => "text/markdown; charset=utf-8",
                other => other.mime(),
            },
            content_disposition: disposition(file_type.kind() != Kind::Text, name),
            content_security_policy: match file_type {
                // The viewers built into browsers refuse to run in a sandbox; they are one themselves.
                FileType::Pdf => {
                    "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
                }
                _ => {
                    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"
                }
            },
            etag: format!("\"{}\"", hash.hex()),
        }
    }

    /// For the thumbnail of a stored photo.
    pub fn of_thumbnail(hash: &Hash) -> Self {
        Self { etag: format!("\"{}-thumb\"", hash.hex()), ..Self::of(hash, FileType::Jpeg, "thumbnail.jpg") }
    }

    /// For the same, smaller still.
    pub fn of_miniature(hash: &Hash) -> Self {
        Self { etag: format!("\"{}-mini\"", hash.hex()), ..Self::of_thumbnail(hash) }
    }

    /// All headers, ready to be written.
    pub fn headers(&self) -> [(&'static str, &str); 8] {
        [
            ("content-type", self.content_type),
            ("content-disposition", &self.content_disposition),
            ("content-security-policy", self.content_security_policy),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cache-control", "private, no-cache"),
            ("accept-ranges", "bytes"),
            ("etag", &self.etag),
        ]
    }
}

/// RFC 6266: a plain spelling for old programs, the exact one for all others.
fn disposition(inline: bool, name: &str) -> String {
    let mut text = String::from(if inline { "inline" } else { "attachment" });
    let plain: String = name
        .chars()
        .map(|c| if matches!(c, ' '..='~') && !matches!(c, '"' | '\\' | '%') { c } else { '_' })
        .collect();
    let _ = write!(text, "; filename=\"{plain}\"");
    if plain != name {
        text.push_str("; filename*=UTF-8''");
        for byte in name.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                text.push(char::from(byte));
            } else {
                let _ = write!(text, "%{byte:02X}");
            }
        }
    }
    text
}

/// Reads a `Range` header of a request for a file of `size` bytes (players of sound and video ask
/// for parts). `Ok(None)`: send all of it. `Err(())`: answer 416 with `Content-Range: bytes */size`.
#[allow(clippy::result_unit_err, reason = "there is one way to be unsatisfiable")]
pub fn requested_range(header: &str, size: u64) -> Result<Option<Range<u64>>, ()> {
    let Some(spec) = header.trim().strip_prefix("bytes=") else { return Ok(None) };
    // Several ranges at once may be answered with the whole file.
    let Some((from, to)) = spec.split_once('-').filter(|_| !spec.contains(',')) else { return Ok(None) };
    let (from, to) = (from.trim(), to.trim());
    if !from.bytes().chain(to.bytes()).all(|byte| byte.is_ascii_digit()) || (from.is_empty() && to.is_empty())
    {
        return Ok(None);
    }
    let number = |text: &str| text.parse().unwrap_or(u64::MAX);
    let range = if from.is_empty() {
        size.saturating_sub(number(to))..size
    } else {
        let end = if to.is_empty() { size } else { number(to).saturating_add(1).min(size) };
        if !to.is_empty() && number(to) < number(from) {
            return Ok(None);
        }
        number(from)..end
    };
    if range.start >= range.end { Err(()) } else { Ok(Some(range)) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn photos_open_in_place_and_texts_are_downloaded() {
        let hash = Hash::of(b"x");
        let photo = Serving::of(&hash, FileType::Jpeg, "Küche.jpg");
        assert_eq!(
            photo.content_disposition,
            "inline; filename=\"K_che.jpg\"; filename*=UTF-8''K%C3%BCche.jpg"
        );
        assert!(photo.content_security_policy.contains("sandbox"));
        let text = Serving::of(&hash, FileType::Markdown, "notes.md");
        assert_eq!(text.content_disposition, "attachment; filename=\"notes.md\"");
        assert!(text.headers().contains(&("x-content-type-options", "nosniff")));
        let pdf = Serving::of(&hash, FileType::Pdf, "a.pdf");
        assert!(pdf.content_disposition.starts_with("inline"));
        assert!(pdf.content_security_policy.contains("default-src 'none'"));
    }

    #[test]
    fn a_player_may_ask_for_parts() {
        for (header, expected) in [
            ("bytes=0-9", Ok(Some(0..10))),
            ("bytes=90-", Ok(Some(90..100))),
            ("bytes=-5", Ok(Some(95..100))),
            ("bytes=-500", Ok(Some(0..100))),
            ("bytes=50-5000", Ok(Some(50..100))),
            ("bytes=100-", Err(())),
            ("bytes=-0", Err(())),
            ("bytes=5-4", Ok(None)),
            ("bytes=0-1,5-6", Ok(None)),
            ("items=0-1", Ok(None)),
            ("bytes=a-b", Ok(None)),
            ("bytes=-", Ok(None)),
        ] {
            assert_eq!(requested_range(header, 100), expected, "{header}");
        }
    }

    proptest! {
        #[test]
        fn a_range_is_inside_the_file_or_refused(header in "bytes=[0-9]{0,25}-[0-9]{0,25}", size in 0_u64..1000) {
            if let Ok(Some(range)) = requested_range(&header, size) {
                prop_assert!(range.start < range.end && range.end <= size);
            }
        }

        #[test]
        fn a_name_never_breaks_out_of_its_header(name: String) {
            let text = disposition(true, &name);
            prop_assert!(text.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
            prop_assert_eq!(text.matches('"').count(), 2);
        }
    }
}
