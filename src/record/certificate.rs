//! Certificates: what a registrar vouches for on paper, kept as it was on the day of issue (H-1).
//!
//! A certificate is a snapshot of sign-offs. It holds every word that is printed, so that it can be printed again in ten
//! years and says the same; what has become of it since is answered by [`Portfolio::answer`] and never printed into it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::framework::Level;
use super::passport::{FrameworkPage, LevelState, Passport};
use super::portfolio::Portfolio;
use super::signoff::Ended;
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, CompetencyId, FactId, FrameworkId, PersonId};

/// Most levels on one certificate.
pub const MAX_LEVELS: usize = 500;

/// What codes are written with: digits and capitals without I, L, O and U, which are read as others (Crockford's
/// base 32).
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Symbols of a code; the last one checks the others.
const LENGTH: usize = 12;

/// The code by which anyone can check a certificate: `7K3M-Q9TX-WPVN`. Eleven symbols drawn by chance (55 bits) and one
/// that gives away a mistyped one (Luhn's method modulo 32).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; LENGTH]);

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoCode {
    /// It has too few or too many symbols, or others than codes have.
    #[error("a code has twelve letters and digits, like 7K3M-Q9TX-WPVN")]
    Shape,
    /// Symbols are mistyped or have changed places.
    #[error("the last symbol of the code does not fit the others: one of them is mistyped")]
    Mistyped,
}

impl Code {
    /// The code of 55 bits of chance.
    #[must_use]
    pub fn of(chance: [u8; 8]) -> Self {
        let mut bits = u64::from_be_bytes(chance);
        let mut values = [0; LENGTH];
        for value in &mut values[..LENGTH - 1] {
            *value = u8::try_from(bits & 31).unwrap_or(0);
            bits >>= 5;
        }
        values[LENGTH - 1] = u8::try_from((32 - sum(&values) % 32) % 32).unwrap_or(0);
        Self(values)
    }
}

/// Luhn's sum: every second symbol from the right counts twice, as the sum of its digits in base 32.
fn sum(values: &[u8; LENGTH]) -> u32 {
    let count = |(place, value): (usize, &u8)| {
        let value = u32::from(*value) * if place.is_multiple_of(2) { 1 } else { 2 };
        value / 32 + value % 32
    };
    values.iter().rev().enumerate().map(count).sum()
}

impl FromStr for Code {
    type Err = NoCode;

    /// Reads a code as people type it: small letters, with or without dashes and spaces, O for 0, I and L for 1.
    fn from_str(text: &str) -> Result<Self, NoCode> {
        let mut values = [0; LENGTH];
        let mut read = 0;
        for c in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '‑' | '–' | '—'))
        {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            };
            let value =
                (0..).zip(SYMBOLS).find(|(_, symbol)| char::from(**symbol) == c).ok_or(NoCode::Shape)?.0;
            *values.get_mut(read).ok_or(NoCode::Shape)? = value;
            read += 1;
        }
        if read < LENGTH {
            return Err(NoCode::Shape);
        }
        if sum(&values).is_multiple_of(32) { Ok(Self(values)) } else { Err(NoCode::Mistyped) }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, value) in self.0.iter().enumerate() {
            if place > 0 && place.is_multiple_of(4) {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(SYMBOLS[usize::from(value % 32)]))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A certificate was issued. Every word of it is what was true on that day, whatever is renamed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateIssued {
    /// What it is checked by.
    pub code: Code,
    /// The holder's name.
    pub holder: String,
    /// The organisation that vouches for it.
    pub issuer: String,
    /// Which framework the levels are of.
    pub framework: FrameworkId,
    /// The version of it.
    pub version: u32,
    /// The framework's title.
    pub title: String,
    /// How many competencies that version has: of how many [`Self::levels`] speaks.
    pub competencies: u32,
    /// The highest level in force of each competency, in the framework's order.
    pub levels: Vec<Certified>,
    /// The cohort it was issued for; none where it was issued to one person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<CohortId>,
    /// That cohort's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort_title: Option<String>,
    /// The language it is printed in, as a BCP 47 tag.
    pub language: String,
    /// Last day it holds: the first day on which one of its levels expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Day>,
}

/// One level on a certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certified {
    /// The sign-off it rests on.
    pub signoff: FactId,
    /// Which competency.
    pub competency: CompetencyId,
    /// Its short code; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Its title.
    pub title: String,
    /// Which level.
    pub level: Level,
    /// What the framework calls that level.
    pub level_name: String,
    /// The day it came into force.
    pub signed_on: Day,
    /// Who signed it, by name, first signer first.
    pub signers: Vec<String>,
    /// Last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Day>,
}

/// A certificate was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateRevoked {
    /// Which one.
    pub certificate: FactId,
    /// Why; whoever checks the certificate reads it.
    pub reason: String,
}

/// A certificate, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The fact that issued it.
    pub id: FactId,
    /// Who issued it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// What it says.
    pub said: CertificateIssued,
    /// Taken back.
    pub revoked: Option<Ended>,
}

impl CertificateIssued {
    /// Levels for which nothing is missing: every competency has at least this one, if there is one.
    #[must_use]
    pub fn complete_at(&self) -> Option<Level> {
        let all = usize::try_from(self.competencies).is_ok_and(|all| all == self.levels.len());
        self.levels.iter().map(|one| one.level).min().filter(|_| all)
    }
}

/// What a certificate would say of a framework in somebody's passport; none where no level is in force.
#[must_use]
pub fn of_passport(passport: &Passport, framework: &FrameworkPage, code: Code) -> Option<CertificateIssued> {
    let current = || framework.competencies.iter().filter(|row| !row.retired);
    let levels: Vec<Certified> = current()
        .filter_map(|row| {
            let stamp = row.levels.iter().rev().find(|stamp| stamp.state == LevelState::Signed)?;
            Some(Certified {
                signoff: stamp.signoff_id?,
                competency: row.competency_id,
                code: row.code.clone(),
                title: row.title.clone(),
                level: stamp.level,
                level_name: framework.level_names[stamp.level.index()].clone(),
                signed_on: day_of(stamp.dated()?),
                signers: stamp.signers().map(str::to_owned).collect(),
                expires_on: stamp.expires_on,
            })
        })
        .take(MAX_LEVELS)
        .collect();
    let expires_on = levels.iter().filter_map(|one| one.expires_on).min();
    (!levels.is_empty()).then(|| CertificateIssued {
        code,
        holder: passport.person.name.clone(),
        issuer: passport.issuer.clone(),
        framework: framework.framework_id,
        version: framework.version,
        title: framework.title.clone(),
        competencies: u32::try_from(current().count()).unwrap_or(u32::MAX),
        levels,
        cohort: None,
        cohort_title: None,
        language: String::new(),
        expires_on,
    })
}

/// What whoever asks about a certificate is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CertificateVerdict)]
pub enum Verdict {
    /// It is what it says, and in force.
    Valid,
    /// It does not count, or not any more.
    NotValid,
    /// Neither can be said.
    CannotTell,
}

/// Why a certificate is not simply valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It was taken back.
    Revoked(Ended),
    /// A newer one of the same framework took its place.
    Superseded(Instant),
    /// The last day it held is over.
    Expired(Day),
    /// A level on it was taken back.
    LevelRevoked,
    /// A level on it has run out.
    LevelExpired,
    /// A signer says that a level on it was not signed by them; nothing is decided yet.
    LevelSuspended,
    /// The sign-off under a level was erased or waits for its second signature again.
    LevelMissing,
    /// What is stored does not fit its own signature.
    Damaged,
}

impl Doubt {
    /// What it makes of the certificate.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self {
            Doubt::LevelSuspended | Doubt::LevelMissing | Doubt::Damaged => Verdict::CannotTell,
            _ => Verdict::NotValid,
        }
    }

    /// Its stable name for programs.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Doubt::Revoked(_) => "revoked",
            Doubt::Superseded(_) => "superseded",
            Doubt::Expired(_) => "expired",
            Doubt::LevelRevoked => "level_revoked",
            Doubt::LevelExpired => "level_expired",
            Doubt::LevelSuspended => "level_suspended",
            Doubt::LevelMissing => "level_missing",
            Doubt::Damaged => "damaged",
        }
    }
}

/// Where a certificate stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What speaks against it, the most telling first; none: it is valid.
    pub doubt: Option<Doubt>,
    /// How each level on it stands, in the order of [`CertificateIssued::levels`].
    pub levels: Vec<Now>,
}

impl Answer {
    /// What whoever asks is told.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.doubt.as_ref().map_or(Verdict::Valid, Doubt::verdict)
    }
}

/// How a level on a certificate stands today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Now {
    /// What the sign-off is worth; [`LevelState::None`] where it is not there any more.
    pub state: LevelState,
    /// Since when it is not in force.
    pub since: Option<Day>,
}

impl Portfolio {
    /// A certificate by the fact that issued it.
    #[must_use]
    pub fn certificate(&self, id: FactId) -> Option<&Certificate> {
        self.certificates.iter().find(|one| one.id == id)
    }

    /// The certificate of the same framework that took the place of this one (H-1): the next one that was not taken back.
    #[must_use]
    pub fn superseded_by(&self, certificate: &Certificate) -> Option<&Certificate> {
        let newer = self.certificates.iter().skip_while(|one| one.id != certificate.id).skip(1);
        let mut newer =
            newer.filter(|one| one.said.framework == certificate.said.framework && one.revoked.is_none());
        newer.next()
    }

    /// Where a certificate stands on a day.
    #[must_use]
    pub fn answer(&self, certificate: &Certificate, on: Day) -> Answer {
        let said = &certificate.said;
        let levels: Vec<Now> = said.levels.iter().map(|one| self.now(one, on)).collect();
        let any = |state: LevelState| levels.iter().any(|now| now.state == state);
        let missing = levels.iter().any(|now| {
            use LevelState::{Expired, Revoked, Signed, Suspended};
            !matches!(now.state, Signed | Expired | Revoked | Suspended)
        });
        let doubt = if let Some(ended) = &certificate.revoked {
            Some(Doubt::Revoked(ended.clone()))
        } else if let Some(at) = self.superseded_by(certificate).map(|newer| newer.at) {
            Some(Doubt::Superseded(at))
        } else if let Some(last) = said.expires_on.filter(|last| *last < on) {
            Some(Doubt::Expired(last))
        } else if any(LevelState::Revoked) {
            Some(Doubt::LevelRevoked)
        } else if any(LevelState::Expired) {
            Some(Doubt::LevelExpired)
        } else if any(LevelState::Suspended) {
            Some(Doubt::LevelSuspended)
        } else {
            missing.then_some(Doubt::LevelMissing)
        };
        Answer { doubt, levels }
    }

    /// How one level of a certificate stands.
    fn now(&self, certified: &Certified, on: Day) -> Now {
        let Some(sign_off) = self.sign_off(certified.signoff) else {
            return Now { state: LevelState::None, since: None };
        };
        let state = sign_off.state(on);
        let since = match state {
            LevelState::Revoked => sign_off.ended.as_ref().map(|ended| day_of(ended.at)),
            LevelState::Suspended => sign_off.disputed_at().map(day_of),
            LevelState::Expired => sign_off.said.expires_on.and_then(|last| last.tomorrow().ok()),
            _ => None,
        };
        Now { state, since }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(seed: u64) -> Code {
        Code::of(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes())
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let one = code(1);
        let text = one.to_string();
        assert_eq!(text.len(), 14);
        assert_eq!(text.parse(), Ok(one));
        assert_eq!(text.to_lowercase().replace('-', "").parse(), Ok(one));
        assert_eq!(text.replace('-', " — ").parse(), Ok(one));
        assert_eq!(text.replace('0', "o").replace('1', "l").parse(), Ok(one));
        for bad in ["", "7K3M", "7K3M-Q9TX-WPVN-7", "7K3M-Q9TX-WPV!", "ÄÖÜ"] {
            assert_eq!(bad.parse::<Code>(), Err(NoCode::Shape), "{bad}");
        }
    }

    #[test]
    fn one_mistyped_symbol_never_makes_another_code() {
        for seed in 0..50 {
            let text = code(seed).to_string();
            for (place, was) in text.char_indices().filter(|(_, c)| *c != '-') {
                for symbol in SYMBOLS.iter().map(|s| char::from(*s)).filter(|s| *s != was) {
                    let mut typed = text.clone();
                    typed.replace_range(place..=place, &symbol.to_string());
                    assert_eq!(typed.parse::<Code>(), Err(NoCode::Mistyped), "{typed} for {text}");
                }
            }
        }
    }

    #[test]
    fn neighbours_that_change_places_are_noticed() {
        let (mut noticed, mut all) = (0, 0);
        for seed in 0..200 {
            let mut text: Vec<char> = code(seed).to_string().replace('-', "").chars().collect();
            for place in 0..text.len() - 1 {
                if text[place] != text[place + 1] {
                    text.swap(place, place + 1);
                    all += 1;
                    noticed += usize::from(text.iter().collect::<String>().parse::<Code>().is_err());
                    text.swap(place, place + 1);
                }
            }
        }
        // Luhn's method takes the first symbol next to the last one for the reverse.
        assert!(noticed * 100 >= all * 99, "{noticed} of {all}");
    }
}
