//! Passwords: argon2id with 19 MiB, two passes, one lane (RFC 9106; the figures OWASP asks for), at most
//! two at a time, so that a burst of sign-ins takes neither all memory nor all processors.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization as _;

use crate::language::Sentence;
use crate::record::directory::fold_name;

/// Fewest characters.
pub const SHORTEST: usize = 10;
/// Most characters.
pub const LONGEST: usize = 400;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const AT_ONCE: usize = 2;
const WAITING: usize = 64;

/// The hash of a password that nobody has: checked where there is none, so that it takes as long.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlzIQ$Y6JQkhC06sJT/3n91onN1vGjgIXFGBNns/HTfXUMcn4";

/// Passwords that every list of guesses starts with, of those that are long enough.
const GUESSED: &[&str] = &[
    "1234567890",
    "0123456789",
    "0987654321",
    "12345678910",
    "123456789a",
    "1q2w3e4r5t",
    "1qaz2wsx3edc",
    "administrator",
    "iloveyou123",
    "letmein123",
    "password01",
    "password12",
    "password123",
    "password1234",
    "passwordpassword",
    "qwerty12345",
    "qwerty1234",
    "qwertyuiop",
    "qwertzuiop",
    "stampbook1",
    "stampbook123",
    "welcome123",
    "welcome1234",
];

/// Why a password is not taken, in words for the person who chose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Too short.
    Short,
    /// Too long.
    Long,
    /// The person's own address or name.
    Own,
    /// The same character again and again, or on everybody's list.
    Guessed,
}

impl From<Weak> for Sentence {
    fn from(weak: Weak) -> Self {
        match weak {
            Weak::Short => Sentence::of("refused-password-short").with("least", SHORTEST),
            Weak::Long => Sentence::of("refused-password-long").with("most", LONGEST),
            Weak::Own => Sentence::of("refused-password-own"),
            Weak::Guessed => Sentence::of("refused-password-guessed"),
        }
    }
}

impl fmt::Display for Weak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Sentence::from(*self).fmt(f)
    }
}

impl std::error::Error for Weak {}

/// A password could not be hashed or checked.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Too many people sign in at once.
    #[error("Too many people sign in at this moment. Try again in a moment.")]
    Busy,
    /// The arithmetic failed.
    #[error("a password could not be hashed: {0}")]
    Hash(String),
}

/// Judges a password that somebody chose. No rules of composition: length counts.
///
/// # Errors
/// What is wrong with it.
pub fn judge(password: &str, email: &str, name: &str) -> Result<(), Weak> {
    let length = password.nfc().count();
    if length < SHORTEST {
        return Err(Weak::Short);
    }
    if length > LONGEST {
        return Err(Weak::Long);
    }
    let folded = fold_name(password);
    let bare = |text: &str| fold_name(text).replace([' ', '.', '-', '_'], "");
    let own = [email, email.split('@').next().unwrap_or_default(), name];
    if own.iter().any(|own| !own.is_empty() && bare(own) == bare(password)) {
        return Err(Weak::Own);
    }
    let mut characters = folded.chars();
    let first = characters.next();
    if characters.all(|c| Some(c) == first) || GUESSED.contains(&folded.as_str()) {
        return Err(Weak::Guessed);
    }
    Ok(())
}

/// Hashes and checks passwords on threads of their own. Cheap to clone; clones share the limit.
#[derive(Clone)]
pub struct Passwords {
    working: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    computed: Arc<AtomicU64>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            working: Arc::new(Semaphore::new(AT_ONCE)),
            waiting: Arc::new(Semaphore::new(WAITING)),
            computed: Arc::default(),
        }
    }
}

impl Passwords {
    /// The text to keep of a password.
    ///
    /// # Errors
    /// When too many wait already, or the hash fails.
    pub async fn hash(&self, password: String, salt: [u8; 16]) -> Result<String, Fault> {
        self.run(move || hash(&password, &salt)).await?
    }

    /// Whether this is the password that was kept. Where none was kept it is never right, and takes as
    /// long to find out.
    ///
    /// # Errors
    /// When too many wait already.
    pub async fn is_right(&self, password: String, kept: Option<String>) -> Result<bool, Fault> {
        self.run(move || is_right(&password, kept.as_deref())).await
    }

    /// How many hashes were computed since the start: what a sign-in costs shows here.
    #[must_use]
    pub fn computed(&self) -> u64 {
        self.computed.load(Ordering::Relaxed)
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
        let _place = self.waiting.try_acquire().map_err(|_| Fault::Busy)?;
        let turn = self.working.clone().acquire_owned().await.map_err(|_| Fault::Busy)?;
        self.computed.fetch_add(1, Ordering::Relaxed);
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        });
        done.await.map_err(|e| Fault::Hash(e.to_string()))
    }
}

fn argon2id() -> Result<Argon2<'static>, Fault> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|e| Fault::Hash(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The same password typed on another keyboard has the same bytes.
fn bytes(password: &str) -> Vec<u8> {
    password.nfc().collect::<String>().into_bytes()
}

/// [`Passwords::hash`] for threads that may wait.
///
/// # Errors
/// When the hash fails.
pub fn hash(password: &str, salt: &[u8; 16]) -> Result<String, Fault> {
    let hashed = argon2id()?.hash_password_with_salt(&bytes(password), salt);
    hashed.map(|hash| hash.to_string()).map_err(|e| Fault::Hash(e.to_string()))
}

fn is_right(password: &str, kept: Option<&str>) -> bool {
    let Ok(argon2id) = argon2id() else { return false };
    // Nobody has so long a password; cut, it costs the same as any other.
    let password: String = password.chars().take(LONGEST + 1).collect();
    let right = argon2id.verify_password(&bytes(&password), kept.unwrap_or(NOBODYS)).is_ok();
    right && kept.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_recognised_and_others_are_not() {
        let kept = hash("Grüße aus Gera!", &[7; 16]).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(is_right("Grüße aus Gera!", Some(&kept)));
        assert!(is_right("Gru\u{308}ße aus Gera!", Some(&kept)), "the same, typed on another keyboard");
        assert!(!is_right("Grüße aus Gera?", Some(&kept)));
        assert!(!is_right("", Some(&kept)));
        assert!(!is_right("Grüße aus Gera!", None));
        assert!(!is_right("Grüße aus Gera!", Some("not a hash")));
    }

    #[test]
    fn the_hash_that_stands_in_for_nobodys_costs_as_much_as_a_real_one() {
        let real = hash("anything at all", &[1; 16]).unwrap();
        let costs = |phc: &str| phc.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(costs(NOBODYS), costs(&real));
        assert_eq!(NOBODYS.len(), hash("x", b"nobody has this!").unwrap().len());
        assert!(NOBODYS.parse::<argon2::password_hash::phc::PasswordHash>().is_ok());
    }

    #[test]
    fn length_counts_and_nothing_else_but_what_is_guessed_first() {
        let of = |password: &str| judge(password, "grace.hopper@example.org", "Grace Brewster Hopper");
        assert_eq!(of("a stamp a day keeps"), Ok(()));
        assert_eq!(of("aaaabbbbcc"), Ok(()));
        assert_eq!(of("短い言葉でも十文字あれば"), Ok(()));
        assert_eq!(of("neun9neun"), Err(Weak::Short));
        assert_eq!(of(&"x y".repeat(300)), Err(Weak::Long));
        assert_eq!(of("Grace.Hopper@example.org"), Err(Weak::Own));
        assert_eq!(of("gracehopper"), Err(Weak::Own));
        assert_eq!(of("grace brewster HOPPER"), Err(Weak::Own));
        assert_eq!(of("ZZZZZZZZZZZZ"), Err(Weak::Guessed));
        assert_eq!(of("Password123"), Err(Weak::Guessed));
    }

    #[tokio::test]
    async fn who_comes_when_too_many_wait_is_told_to_come_back() {
        let passwords = Passwords {
            working: Arc::new(Semaphore::new(1)),
            waiting: Arc::new(Semaphore::new(1)),
            computed: Arc::default(),
        };
        let (a, b) = tokio::join!(
            passwords.hash("a stamp a day".to_owned(), [1; 16]),
            passwords.hash("a stamp a day".to_owned(), [2; 16])
        );
        assert!(a.is_ok());
        assert!(matches!(b, Err(Fault::Busy)));
    }
}
