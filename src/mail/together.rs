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
fn said_once(pieces: &mut [EvidenceAccepted]) {
    for at in 1..pieces.len() {
        let (before, next) = pieces.split_at_mut(at);
        if let (Some(before), Some(next)) = (before.last_mut(), next.first())
            && before.still_needed == next.still_needed
            && before.accepted.iter().map(|a| &a.step).eq(next.accepted.iter().map(|a| &a.step))
        {
            before.still_needed = None;
        }
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

/// Several notices as one message of the kind that tells of several; nothing where they are of unlike kinds, or of one
/// that comes one by one.
macro_rules! several {
    ($notices:ident: $($one:ident as $several:ident),+) => {
        match $notices.first()? {
            $(Message::$one(_) => {
                let each = $notices.into_iter().map(|notice| match notice {
                    Message::$one(one) => Some(one),
                    _ => None,
                });
                Message::$several(Together { items: each.collect::<Option<Vec<_>>>()? })
            })+
            _ => return None,
        }
    };
}

impl Message {
    /// One message out of notices of one kind: the only one as it is. Nothing for none, and for kinds that come one by
    /// one.
    #[must_use]
    pub fn together(notices: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut notices: Vec<Self> = notices.into_iter().collect();
        if notices.len() < 2 {
            return notices.pop();
        }
        let mut message = several!(notices:
            EvidenceWaiting as SeveralWaiting,
            EvidenceReturned as SeveralReturned,
            EvidenceAccepted as SeveralAccepted,
            LevelSigned as LevelsSigned,
            SignOffReceipt as SignOffReceipts
        );
        if let Self::SeveralAccepted(all) = &mut message {
            said_once(&mut all.items);
        }
        Some(message)
    }
}
