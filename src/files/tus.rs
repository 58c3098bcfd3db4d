//! The words of tus 1.0.0, the protocol of uploads that survive a lost connection: headers read and
//! written, nothing else. The extensions are creation, creation-with-upload, checksum, termination
//! and expiration.
//!
//! | request | answer |
//! |---|---|
//! | `OPTIONS` | 204 with [`abilities`] |
//! | `POST` with [`Creation::read`] | 201, `Location`, [`Progress::headers`](super::Progress::headers) |
//! | `HEAD` | 200 with [`Progress::headers`](super::Progress::headers) |
//! | `PATCH` with [`Piece::read`] | 204 with [`Progress::headers`](super::Progress::headers) |
//! | `DELETE` | 204 |
//!
//! Every answer carries `Tus-Resumable: 1.0.0`. What goes wrong is a [`Fault`] with its status.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest as _;

use super::fault::Fault;
use super::hash::Hash;
use crate::clock::Instant;

/// The version that is spoken.
pub const VERSION: &str = "1.0.0";

/// The header that every answer carries.
pub const RESUMABLE: (&str, &str) = ("tus-resumable", VERSION);

/// What `OPTIONS` answers.
pub fn abilities(most_bytes: u64) -> [(&'static str, String); 5] {
    [
        ("tus-resumable", VERSION.into()),
        ("tus-version", VERSION.into()),
        ("tus-max-size", most_bytes.to_string()),
        ("tus-extension", "creation,creation-with-upload,checksum,termination,expiration".into()),
        ("tus-checksum-algorithm", "sha256,sha1".into()),
    ]
}

/// Checks that a request (other than `OPTIONS`) speaks this version.
pub fn check_version<'h>(header: impl Fn(&str) -> Option<&'h str>) -> Result<(), Fault> {
    if header("tus-resumable") == Some(VERSION) { Ok(()) } else { Err(Fault::Version) }
}

/// A new upload, as its `POST` announces it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Creation {
    /// Bytes of the whole file.
    pub length: u64,
    /// The name it has on the sender's side; empty if it has none.
    pub name: String,
    /// The hash of the whole file before anything is removed from it, if the sender computed it
    /// (key `sha256`: 64 hexadecimal digits, with or without `sha256:`).
    pub announced: Option<Hash>,
    /// `Upload-Metadata` as sent, given back by `HEAD`.
    pub metadata: String,
    /// The request carries the first bytes too (creation-with-upload).
    pub with_bytes: bool,
    /// The checksum of those bytes.
    pub checksum: Option<Checksum>,
}

impl Creation {
    /// The bytes that came along, as a piece.
    pub fn first_piece(&self) -> Option<Piece> {
        self.with_bytes.then(|| Piece { offset: 0, checksum: self.checksum.clone() })
    }

    /// Reads the headers of a `POST`. `most_bytes` is the size of the largest file taken.
    pub fn read<'h>(header: impl Fn(&str) -> Option<&'h str>, most_bytes: u64) -> Result<Self, Fault> {
        check_version(&header)?;
        if header("upload-concat").is_some() {
            return Err(Fault::header("Upload-Concat", "joining several uploads is not offered"));
        }
        if header("upload-defer-length").is_some() {
            return Err(Fault::header("Upload-Defer-Length", "the length must be known: send Upload-Length"));
        }
        let length = number(&header, "upload-length", "Upload-Length")?;
        if length > most_bytes {
            return Err(Fault::TooLarge { limit: most_bytes });
        }
        let metadata = header("upload-metadata").unwrap_or_default().to_owned();
        let pairs = read_metadata(&metadata)?;
        let value = |keys: [&str; 2]| {
            pairs.iter().find(|(key, _)| keys.contains(&key.as_str())).map(|(_, value)| value)
        };
        let announced = match value(["sha256", "hash"]) {
            None => None,
            Some(text) => {
                let text = text.trim().to_ascii_lowercase();
                let text = if text.starts_with("sha256:") { text } else { format!("sha256:{text}") };
                Some(text.parse().map_err(|_| {
                    Fault::header("Upload-Metadata", "the value of sha256 must be 64 hexadecimal digits")
                })?)
            }
        };
        Ok(Self {
            length,
            name: value(["filename", "name"]).cloned().unwrap_or_default(),
            announced,
            with_bytes: header("content-type").is_some_and(is_piece),
            checksum: Checksum::read(&header)?,
            metadata,
        })
    }
}

/// More bytes of an upload, as their `PATCH` announces them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where they belong.
    pub offset: u64,
    /// Their checksum.
    pub checksum: Option<Checksum>,
}

impl Piece {
    /// Reads the headers of a `PATCH`.
    pub fn read<'h>(header: impl Fn(&str) -> Option<&'h str>) -> Result<Self, Fault> {
        check_version(&header)?;
        if !header("content-type").is_some_and(is_piece) {
            return Err(Fault::ContentType);
        }
        Ok(Self {
            offset: number(&header, "upload-offset", "Upload-Offset")?,
            checksum: Checksum::read(&header)?,
        })
    }
}

fn is_piece(content_type: &str) -> bool {
    content_type
        .split(';')
        .next()
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/offset+octet-stream"))
}

fn number<'h>(
    header: &impl Fn(&str) -> Option<&'h str>,
    name: &str,
    shown: &'static str,
) -> Result<u64, Fault> {
    let text = header(name).ok_or_else(|| Fault::header(shown, "it is missing"))?.trim();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::header(shown, "it must be a whole number of bytes"));
    }
    text.parse().map_err(|_| Fault::header(shown, "the number is too large"))
}

/// `key base64,key base64,key`: the way tus writes what is known about a file.
fn read_metadata(text: &str) -> Result<Vec<(String, String)>, Fault> {
    const HEADER: &str = "Upload-Metadata";
    if text.len() > 8 * 1024 {
        return Err(Fault::header(HEADER, "it is longer than 8 KiB"));
    }
    let mut pairs: Vec<(String, String)> = Vec::new();
    for pair in text.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once(' ').unwrap_or((pair, ""));
        if pairs.iter().any(|(known, _)| known == key) {
            return Err(Fault::header(HEADER, "a key appears twice"));
        }
        let value = STANDARD
            .decode(value.trim())
            .map_err(|_| Fault::header(HEADER, "values must be written in Base64"))?;
        let value =
            String::from_utf8(value).map_err(|_| Fault::header(HEADER, "values must be UTF-8 in Base64"))?;
        pairs.push((key.to_owned(), value));
    }
    Ok(pairs)
}

/// What the sender says the bytes of one request add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checksum {
    /// SHA-256.
    Sha256([u8; 32]),
    /// SHA-1, which the protocol asks every server to know. It guards against accidents only.
    Sha1([u8; 20]),
}

impl Checksum {
    fn read<'h>(header: impl Fn(&str) -> Option<&'h str>) -> Result<Option<Self>, Fault> {
        const HEADER: &str = "Upload-Checksum";
        let Some(text) = header("upload-checksum") else { return Ok(None) };
        let (algorithm, sum) = text
            .trim()
            .split_once(' ')
            .ok_or_else(|| Fault::header(HEADER, "write the algorithm, a space, Base64"))?;
        let sum = STANDARD
            .decode(sum.trim())
            .map_err(|_| Fault::header(HEADER, "the sum must be written in Base64"))?;
        let length = |_| Fault::header(HEADER, "the sum has the wrong length for its algorithm");
        match algorithm {
            "sha256" => Ok(Some(Self::Sha256(sum.try_into().map_err(length)?))),
            "sha1" => Ok(Some(Self::Sha1(sum.try_into().map_err(length)?))),
            _ => Err(Fault::header(HEADER, "the algorithm must be sha256 or sha1")),
        }
    }

    /// Whether these bytes add up to it.
    pub fn fits(&self, bytes: &[u8]) -> bool {
        let mut sum = Sum::like(self);
        sum.add(bytes);
        sum.fits(self)
    }
}

/// The bytes of a request added up as they come.
pub(super) enum Sum {
    Sha256(sha2::Sha256),
    Sha1(sha1::Sha1),
}

impl Sum {
    /// Of no bytes yet, by the algorithm of what it will be compared with.
    pub(super) fn like(checksum: &Checksum) -> Self {
        match checksum {
            Checksum::Sha256(_) => Self::Sha256(sha2::Sha256::new()),
            Checksum::Sha1(_) => Self::Sha1(sha1::Sha1::new()),
        }
    }

    pub(super) fn add(&mut self, bytes: &[u8]) {
        match self {
            Self::Sha256(sum) => sum.update(bytes),
            Self::Sha1(sum) => sum.update(bytes),
        }
    }

    /// Whether they add up to what their sender says.
    pub(super) fn fits(self, checksum: &Checksum) -> bool {
        match (self, checksum) {
            (Self::Sha256(sum), Checksum::Sha256(said)) => sum.finalize()[..] == said[..],
            (Self::Sha1(sum), Checksum::Sha1(said)) => sum.finalize()[..] == said[..],
            _ => false,
        }
    }
}

/// A moment as HTTP writes it.
pub(super) fn http_date(at: Instant) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn headers<'h>(pairs: &'h [(&'h str, &'h str)]) -> impl Fn(&str) -> Option<&'h str> {
        move |name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    const ONE: (&str, &str) = ("tus-resumable", "1.0.0");

    #[test]
    fn a_creation_is_read() {
        let creation = Creation::read(
            headers(&[
                ONE,
                ("upload-length", "1000"),
                ("upload-metadata", "filename S8O8Y2hlLmpwZw==,filetype aW1hZ2UvanBlZw==, is_confidential"),
            ]),
            5000,
        )
        .unwrap();
        assert_eq!(
            (creation.length, creation.name.as_str(), creation.with_bytes),
            (1000, "Küche.jpg", false)
        );
    }

    #[test]
    fn what_is_wrong_with_a_creation_is_said() {
        let sum = "sha256 AAAA";
        for (pairs, status) in [
            (&[("upload-length", "1")][..], 412),
            (&[("tus-resumable", "0.2.0"), ("upload-length", "1")], 412),
            (&[ONE], 400),
            (&[ONE, ("upload-length", "-1")], 400),
            (&[ONE, ("upload-length", "99999999999999999999999")], 400),
            (&[ONE, ("upload-length", "5001")], 413),
            (&[ONE, ("upload-defer-length", "1")], 400),
            (&[ONE, ("upload-concat", "partial"), ("upload-length", "1")], 400),
            (&[ONE, ("upload-length", "1"), ("upload-metadata", "filename ***")], 400),
            (&[ONE, ("upload-length", "1"), ("upload-metadata", "a YQ==,a YQ==")], 400),
            (&[ONE, ("upload-length", "1"), ("upload-metadata", "sha256 YQ==")], 400),
            (&[ONE, ("upload-length", "1"), ("upload-checksum", sum)], 400),
            (&[ONE, ("upload-length", "1"), ("upload-checksum", "crc32 AAAA")], 400),
        ] {
            let fault = Creation::read(headers(pairs), 5000).unwrap_err();
            assert_eq!(fault.status(), status, "{pairs:?}: {fault}");
        }
    }

    #[test]
    fn a_piece_needs_its_offset_and_its_type() {
        let kind = ("content-type", "application/offset+octet-stream");
        assert_eq!(Piece::read(headers(&[ONE, kind, ("upload-offset", "70")])).unwrap().offset, 70);
        assert_eq!(Piece::read(headers(&[ONE, kind])).unwrap_err().status(), 400);
        let json = ("content-type", "application/json");
        assert_eq!(Piece::read(headers(&[ONE, json, ("upload-offset", "0")])).unwrap_err().status(), 415);
    }

    #[test]
    fn checksums_of_both_kinds_are_checked() {
        // Published sums of "abc".
        let read = |text| Checksum::read(headers(&[("upload-checksum", text)])).unwrap().unwrap();
        let sha1 = read("sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0=");
        let sha256 = read("sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        for sum in [sha1, sha256] {
            assert!(sum.fits(b"abc"));
            assert!(!sum.fits(b"abd"));
        }
    }

    proptest! {
        #[test]
        fn no_header_makes_reading_panic(length: String, metadata: String, checksum: String, kind: String) {
            let pairs = [
                ONE,
                ("upload-length", &*length),
                ("upload-offset", &*length),
                ("upload-metadata", &*metadata),
                ("upload-checksum", &*checksum),
                ("content-type", &*kind),
            ];
            let _ = Creation::read(headers(&pairs), 1000);
            let _ = Piece::read(headers(&pairs));
        }
    }
}
