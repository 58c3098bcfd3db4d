//! Several notices of one kind in one mail.

use serde::{Deserialize, Serialize};

use super::message::{EvidenceAccepted, EvidenceReturned, Message};

/// What a mail says of several things of one kind, in the order in which they happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together<T> {
    /// Two or more.
    pub items: Vec<T>,
}

impl<T> Together<T> {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.items.len()
    }

    /// The last of them: what it says of how things stand is the newest.
    #[must_use]
    pub fn last(&self) -> Option<&T> {
        self.items.last()
    }
}

impl Together<EvidenceReturned> {
    /// Who read them, each named once.
    #[must_use]
    pub fn leads(&self) -> Vec<String> {
        named_once(self.items.iter().map(|piece| &piece.lead))
    }

    /// Nothing came back, part of each was accepted.
    #[must_use]
    pub fn in_part_only(&self) -> bool {
        self.items.iter().all(|piece| piece.returned.is_empty())
    }
}

impl Together<EvidenceAccepted> {
    /// Who read them, each named once.
    #[must_use]
    pub fn leads(&self) -> Vec<String> {
        named_once(self.items.iter().map(|piece| &piece.lead))
    }
}

/// What the same levels still need is said with the last piece.
fn said_once(before: Option<&mut EvidenceAccepted>, next: &EvidenceAccepted) {
    let levels = |piece: &EvidenceAccepted| piece.accepted.iter().map(|a| a.step.clone()).collect::<Vec<_>>();
    if let Some(before) = before
        && before.still_needed == next.still_needed
        && levels(before) == levels(next)
    {
        before.still_needed = None;
    }
}

fn named_once<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for name in names {
        if !found.contains(name) {
            found.push(name.clone());
        }
    }
    found
}

impl Message {
    /// One message out of notices of one kind: the only one as it is. Nothing for none, and for kinds that come one by
    /// one.
    #[must_use]
    pub fn together(notices: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut notices = notices.into_iter();
        let first = notices.next()?;
        notices.try_fold(first, Self::joined_by)
    }

    fn joined_by(self, next: Self) -> Option<Self> {
        Some(match (self, next) {
            (Self::EvidenceWaiting(first), Self::EvidenceWaiting(next)) => {
                Self::SeveralWaiting(Together { items: vec![first, next] })
            }
            (Self::SeveralWaiting(mut all), Self::EvidenceWaiting(next)) => {
                all.items.push(next);
                Self::SeveralWaiting(all)
            }
            (Self::EvidenceReturned(first), Self::EvidenceReturned(next)) => {
                Self::SeveralReturned(Together { items: vec![first, next] })
            }
            (Self::SeveralReturned(mut all), Self::EvidenceReturned(next)) => {
                all.items.push(next);
                Self::SeveralReturned(all)
            }
            (Self::EvidenceAccepted(mut first), Self::EvidenceAccepted(next)) => {
                said_once(Some(&mut first), &next);
                Self::SeveralAccepted(Together { items: vec![first, next] })
            }
            (Self::SeveralAccepted(mut all), Self::EvidenceAccepted(next)) => {
                said_once(all.items.last_mut(), &next);
                all.items.push(next);
                Self::SeveralAccepted(all)
            }
            (Self::LevelSigned(first), Self::LevelSigned(next)) => {
                Self::LevelsSigned(Together { items: vec![first, next] })
            }
            (Self::LevelsSigned(mut all), Self::LevelSigned(next)) => {
                all.items.push(next);
                Self::LevelsSigned(all)
            }
            (Self::SignOffReceipt(first), Self::SignOffReceipt(next)) => {
                Self::SignOffReceipts(Together { items: vec![first, next] })
            }
            (Self::SignOffReceipts(mut all), Self::SignOffReceipt(next)) => {
                all.items.push(next);
                Self::SignOffReceipts(all)
            }
            _ => return None,
        })
    }
}
