//! What a checkpoint looks like to whoever keeps one: a few lines of text with a signature below.
//!
//! ```text
//! stampbook-log/0193f0c2-6a51-7c34-8f0e-2b9d4c1a7e55
//! 348
//! 7sRkvZy0mHq0c1Xq5l3rU0Yw0m8dJ2bq0K6o1k9yVxE=
//! time 1772442000
//!
//! — stampbook-log/0193f0c2-6a51-7c34-8f0e-2b9d4c1a7e55 Ab12…
//! ```
//!
//! The log, how many facts it had, the root of the tree over their hashes (RFC 6962, in base64), and when that was, in
//! seconds since 1970. What is signed (Ed25519, RFC 8032) is these four lines with the line break after each, and nothing
//! else. After an empty line stands the signature, as the signed notes of C2SP have it: a long dash, the name, and in base64
//! four bytes that tell which key it was, followed by the signature. So it is a `tlog-checkpoint` of C2SP, too, and its tools
//! read it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{SigningKey, VerifyingKey};

use super::chain;
use crate::clock::Instant;
use crate::ids::LogId;
use crate::record::tree::Hash;

/// What the names of logs begin with.
const ORIGIN: &str = "stampbook-log/";
/// What a line with a signature begins with.
const DASH: &str = "\u{2014} ";
/// Says that a key is one of Ed25519, where signed notes name keys.
const ED25519: u8 = 1;

/// The state of a log at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log.
    pub log: LogId,
    /// How many facts it had.
    pub size: u64,
    /// The root of the tree over their hashes.
    pub root: Hash,
    /// When, in whole seconds.
    pub at: Instant,
}

/// Why a text is no checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotANote {
    /// It is laid out otherwise.
    #[error(
        "this is no checkpoint: its first line names a log, the second says how many facts it had, the third their root, \
         the fourth when that was; after an empty line follows the signature"
    )]
    Otherwise,
    /// There is no signature of the log below it.
    #[error("no signature stands below this checkpoint")]
    Unsigned,
}

impl Checkpoint {
    /// What the log is called in a note.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{ORIGIN}{}", self.log)
    }

    /// The bytes that are signed.
    #[must_use]
    pub fn text(&self) -> String {
        let (name, root) = (self.name(), STANDARD.encode(self.root));
        format!("{name}\n{}\n{root}\ntime {}\n", self.size, self.at.as_second())
    }

    /// Signs it.
    pub(super) fn sign(&self, key: &SigningKey) -> Vec<u8> {
        chain::sign(key, self.text().as_bytes())
    }

    /// Whether this is a signature over it.
    #[must_use]
    pub fn is_signed(&self, key: &VerifyingKey, signature: &[u8]) -> bool {
        chain::is_signed(key, self.text().as_bytes(), signature)
    }

    fn read(text: &str) -> Option<Self> {
        let lines: Vec<&str> = text.lines().collect();
        let [name, size, root, time] = lines[..] else { return None };
        let checkpoint = Self {
            log: name.strip_prefix(ORIGIN)?.parse().ok()?,
            size: size.parse().ok()?,
            root: STANDARD.decode(root).ok()?.try_into().ok()?,
            at: Instant::from_second(time.strip_prefix("time ")?.parse().ok()?).ok()?,
        };
        // Written otherwise it would have other bytes than those that were signed.
        (checkpoint.text() == text).then_some(checkpoint)
    }
}

/// A checkpoint with its signature: what is handed out, and what others keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What is signed.
    pub checkpoint: Checkpoint,
    /// The four bytes that tell which key signed.
    key_hash: [u8; 4],
    /// The signature.
    pub signature: Vec<u8>,
}

impl Note {
    /// A note of a checkpoint that was signed by this key.
    #[must_use]
    pub fn of(checkpoint: Checkpoint, key: &VerifyingKey, signature: Vec<u8>) -> Self {
        Self { checkpoint, key_hash: key_hash(&checkpoint.name(), key), signature }
    }

    /// Whether this key signed it.
    #[must_use]
    pub fn is_signed(&self, key: &VerifyingKey) -> bool {
        self.names(key) && self.checkpoint.is_signed(key, &self.signature)
    }

    /// Whether it says that this key signed it.
    #[must_use]
    pub fn names(&self, key: &VerifyingKey) -> bool {
        self.key_hash == key_hash(&self.checkpoint.name(), key)
    }
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let signed = STANDARD.encode([&self.key_hash[..], &self.signature].concat());
        writeln!(f, "{}\n{DASH}{} {signed}", self.checkpoint.text(), self.checkpoint.name())
    }
}

impl std::str::FromStr for Note {
    type Err = NotANote;

    /// Reads a note. Signatures of others, who witnessed it, may stand beside the log's own.
    fn from_str(text: &str) -> Result<Self, NotANote> {
        // Whoever copies a note by hand may copy other line breaks, or lose the last one.
        let text = text.trim().replace("\r\n", "\n");
        let (said, signatures) = text.split_once("\n\n").ok_or(NotANote::Otherwise)?;
        let checkpoint = Checkpoint::read(&format!("{said}\n")).ok_or(NotANote::Otherwise)?;
        let start = format!("{DASH}{} ", checkpoint.name());
        let mut own = signatures.lines().filter_map(|line| STANDARD.decode(line.strip_prefix(&start)?).ok());
        let signed = own.next().ok_or(NotANote::Unsigned)?;
        let (key_hash, signature) = signed.split_first_chunk::<4>().ok_or(NotANote::Unsigned)?;
        Ok(Self { checkpoint, key_hash: *key_hash, signature: signature.to_vec() })
    }
}

/// The first bytes of a hash that tells keys of one name apart.
fn key_hash(name: &str, key: &VerifyingKey) -> [u8; 4] {
    let [a, b, c, d, ..] = chain::hash(&[name.as_bytes(), b"\n", &[ED25519], key.as_bytes()].concat());
    [a, b, c, d]
}

/// The key by which others check the notes of a log, as tools for signed notes take it.
#[must_use]
pub fn verifier(checkpoint: &Checkpoint, key: &VerifyingKey) -> String {
    let name = checkpoint.name();
    let hash = u32::from_be_bytes(key_hash(&name, key));
    format!("{name}+{hash:08x}+{}", STANDARD.encode([&[ED25519], &key.as_bytes()[..]].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkpoint() -> Checkpoint {
        Checkpoint {
            log: "0193f0c2-6a51-7c34-8f0e-2b9d4c1a7e55".parse().unwrap(),
            size: 348,
            root: [7; 32],
            at: "2026-03-02T09:00:00Z".parse().unwrap(),
        }
    }

    /// The bytes that are signed never change: whoever kept a checkpoint must be able to check it for ever.
    #[test]
    fn what_is_signed_is_written_so_for_ever() {
        let text = "stampbook-log/0193f0c2-6a51-7c34-8f0e-2b9d4c1a7e55\n348\n\
                    BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\ntime 1772442000\n";
        assert_eq!(checkpoint().text(), text);
    }

    #[test]
    fn a_note_is_read_as_it_was_written_and_no_bit_of_it_can_be_changed() {
        let key = SigningKey::from_bytes(&[3; 32]);
        let public = key.verifying_key();
        let signature = checkpoint().sign(&key);
        let note = Note::of(checkpoint(), &public, signature);
        let text = note.to_string();
        assert_eq!(text.lines().count(), 6, "{text}");
        assert_eq!(text.parse(), Ok(note.clone()));
        assert_eq!(text.trim_end().replace('\n', "\r\n").parse(), Ok(note.clone()));
        assert_eq!(format!("{text}{DASH}witness.example AAAA\n").parse(), Ok(note.clone()));
        assert!(note.is_signed(&public));
        assert!(!note.is_signed(&SigningKey::from_bytes(&[4; 32]).verifying_key()));
        for at in 0..text.len() {
            for bit in 0..8 {
                let mut bytes = text.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let Ok(changed) = String::from_utf8(bytes) else { continue };
                let passes = changed.parse::<Note>().is_ok_and(|other| other.is_signed(&public));
                // Other white space at the end is no other note.
                assert!(!passes || changed.trim() == text.trim(), "{changed}");
            }
        }
        for other in ["", "\n\n", "hello", &text.replace("348", "0348"), &text.replace("time ", "at ")] {
            assert_eq!(other.parse::<Note>(), Err(NotANote::Otherwise), "{other}");
        }
        let unsigned = text.split(DASH).next().unwrap();
        assert_eq!(unsigned.parse::<Note>(), Err(NotANote::Otherwise), "{unsigned}");
        assert_eq!(format!("{unsigned}{DASH}else AAAA").parse::<Note>(), Err(NotANote::Unsigned));
        let told = verifier(&checkpoint(), &public);
        assert_eq!(told.split('+').next(), Some("stampbook-log/0193f0c2-6a51-7c34-8f0e-2b9d4c1a7e55"));
    }
}
