//! The secret parts of addresses in mails: made from a key of the installation, so that the same mail made again
//! holds the same addresses, and nothing need be stored to know one again.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::message::Kind;
use crate::ids::{FactId, PersonId};

/// Bytes of a person's id, and of the seal over person and kind.
const PART: usize = 16;

/// Makes the secret parts of addresses, and knows them again.
#[derive(Clone)]
pub struct Links {
    key: [u8; 32],
}

impl Links {
    /// With a secret of this installation.
    #[must_use]
    pub fn new(key: [u8; 32]) -> Self {
        Self { key }
    }

    /// What follows `/unsubscribe/`: lets whoever holds the mail switch off one kind of mail to one person, and
    /// nothing else. Good for ever (RFC 8058 asks for no sign-in).
    #[must_use]
    pub fn unsubscribe(&self, person: PersonId, kind: Kind) -> String {
        let mut token = person.uuid().as_bytes().to_vec();
        token.extend(self.seal("unsubscribe", &[&token, kind.as_str().as_bytes()]));
        token.extend(kind.as_str().as_bytes());
        URL_SAFE_NO_PAD.encode(token)
    }

    /// Whom and what an unsubscribe address is about; nothing where it is none of ours.
    #[must_use]
    pub fn unsubscribed(&self, token: &str) -> Option<(PersonId, Kind)> {
        let token = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (person, rest) = token.split_at_checked(PART)?;
        let (seal, kind) = rest.split_at_checked(PART)?;
        let known: bool = self.seal("unsubscribe", &[person, kind]).as_slice().ct_eq(seal).into();
        let kind: Kind = std::str::from_utf8(kind).ok()?.parse().ok()?;
        if !known {
            return None;
        }
        Some((Uuid::from_slice(person).ok()?.into(), kind))
    }

    /// What follows `/disputes/`: "this was not me" of one signer about one sign-off (E-9).
    #[must_use]
    pub fn not_me(&self, signoff: FactId, signer: PersonId) -> String {
        let parts: [&[u8]; 2] = [signoff.0.as_bytes(), signer.0.as_bytes()];
        let [first, second] =
            ["not me: first half", "not me: second half"].map(|what| self.seal(what, &parts));
        URL_SAFE_NO_PAD.encode([first, second].concat())
    }

    /// What makes a mail's name one that only this installation can give.
    pub(super) fn mail(&self, kind: Kind, person: PersonId, cause: &str) -> [u8; PART] {
        self.seal("message", &[kind.as_str().as_bytes(), person.uuid().as_bytes(), cause.as_bytes()])
    }

    fn seal(&self, what: &str, parts: &[&[u8]]) -> [u8; PART] {
        let mut block = [0; 64];
        block[..self.key.len()].copy_from_slice(&self.key);
        let mut hmac = Hmac::<Sha256>::new(&block.into());
        for part in std::iter::once(&what.as_bytes()).chain(parts) {
            hmac.update(&(part.len() as u64).to_be_bytes());
            hmac.update(part);
        }
        *hmac.finalize().into_bytes().first_chunk().unwrap_or(&[0; PART])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn person(number: u128) -> PersonId {
        Uuid::from_u128(number).into()
    }

    #[test]
    fn an_unsubscribe_address_says_whom_and_what_for_ever() {
        let links = Links::new([7; 32]);
        for kind in Kind::ALL {
            let token = links.unsubscribe(person(1), *kind);
            assert_eq!(links.unsubscribed(&token), Some((person(1), *kind)));
            assert_eq!(token, links.unsubscribe(person(1), *kind));
            assert_eq!(Links::new([8; 32]).unsubscribed(&token), None, "another installation's");
        }
    }

    #[test]
    fn a_dispute_address_belongs_to_one_signer_and_one_sign_off() {
        let (links, signoff) = (Links::new([7; 32]), Uuid::from_u128(9).into());
        assert_eq!(links.not_me(signoff, person(1)), links.not_me(signoff, person(1)));
        assert_ne!(links.not_me(signoff, person(1)), links.not_me(signoff, person(2)));
        assert_eq!(links.not_me(signoff, person(1)).len(), 43);
    }

    proptest! {
        #[test]
        fn no_changed_address_is_taken(at in 0_usize..60, letter in "[A-Za-z0-9_-]") {
            let links = Links::new([7; 32]);
            let token = links.unsubscribe(person(1), Kind::WeeklyLead);
            let at = at % token.len();
            let mut changed = token.clone();
            changed.replace_range(at..=at, &letter);
            prop_assume!(changed != token);
            prop_assert_eq!(links.unsubscribed(&changed), None);
        }

        #[test]
        fn nonsense_is_no_address(text in ".{0,80}") {
            prop_assert_eq!(Links::new([7; 32]).unsubscribed(&text), None);
        }
    }
}
