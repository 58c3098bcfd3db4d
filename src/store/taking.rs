//! What is brought from elsewhere, before it is in the record: whether it is what its writer signed, and goes on where the
//! writer's chain ends here.
//!
//! What the receiver can work out itself is not sent: the head of each fact is put together here, byte for byte, from the one
//! before it. A changed byte anywhere gives another hash, and the signature over the last head of a run holds no more.

use std::collections::HashMap;

use ed25519_dalek::VerifyingKey;

use super::chain::{self, Hash};
use super::error::Error;
use crate::clock::Instant;
use crate::ids::{FactId, PersonId, WriterId};
use crate::record::fact::{Scope, stands_alone};

/// A fact as its writer signed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Given by its writer.
    pub id: FactId,
    /// Its kind, known here or not.
    pub kind: String,
    /// Where it belongs.
    pub scope: Scope,
    /// Who wrote it.
    pub writer: WriterId,
    /// Its place in the chain of (scope, writer).
    pub n: i64,
    /// Whose word it is.
    pub author: PersonId,
    /// When it happened, as its author says.
    pub happened_at: Instant,
    /// What it says.
    pub words: Words,
    /// The writer's signature over this head, where there is one: over the last of a run, and over what stands alone.
    pub sig: Option<Vec<u8>>,
}

/// What a fact says, as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// To the letter.
    Said {
        /// What its hash is salted with.
        salt: Vec<u8>,
        /// Its JSON, byte for byte.
        body: String,
    },
    /// They are not there; their hash is.
    Gone {
        /// As the head has it.
        hash: String,
        /// They are there for others; else they were erased.
        withheld: bool,
    },
}

impl Words {
    /// Their hash, as the head has it.
    #[must_use]
    pub fn hash(&self) -> String {
        match self {
            Words::Said { salt, body } => chain::printed(&chain::body_hash(salt, body)),
            Words::Gone { hash, .. } => hash.clone(),
        }
    }
}

/// What became of one fact that was brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is in the record and counts.
    Taken,
    /// It was here already.
    Repeat,
    /// It is in the record, and does not count until somebody who keeps records admits it.
    Held {
        /// The rule's stable name.
        code: String,
        /// Why.
        why: crate::language::Sentence,
    },
    /// Facts of its chain before it are missing here.
    Gap {
        /// The last one that is here; 0: none.
        have: i64,
    },
    /// It is broken, and is not kept.
    Refused(Broken),
}

/// Why something is not even kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Nobody here knows its writer.
    UnknownWriter,
    /// The signature is not its writer's, or there is none.
    Signature,
    /// Another fact is here at this place of the same chain: the writer's app was copied or restored.
    Forked,
    /// Its id is another fact's.
    IdTaken,
    /// It is too large.
    TooLarge,
    /// A device says what only its own person may say, for somebody else.
    Author,
    /// It is in a record in which a device may say nothing of this kind.
    Misplaced,
    /// Its person has so much on hold that the rest waits until somebody decided.
    TooManyHeld,
    /// Its words were left out.
    WordsMissing,
    /// The salt is not 16 bytes.
    Malformed,
}

impl Broken {
    /// Stable name for programs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Broken::UnknownWriter => "unknown_writer",
            Broken::Signature => "bad_signature",
            Broken::Forked => "forked",
            Broken::IdTaken => "id_taken",
            Broken::TooLarge => "too_large",
            Broken::Author => "other_author",
            Broken::Misplaced => "misplaced",
            Broken::TooManyHeld => "too_many_held",
            Broken::WordsMissing => "words_missing",
            Broken::Malformed => "malformed",
        }
    }
}

/// A fact whose head was put together: ready to be judged.
pub struct Headed {
    /// The head, byte for byte.
    pub head: Vec<u8>,
    /// Its hash.
    pub hash: Hash,
}

/// Where a chain ends: its last place and the hash there; (0, nothing) where it has not begun.
pub type Ends = HashMap<(Scope, WriterId), (i64, Vec<u8>)>;

/// Puts heads together and checks signatures. For each fact what it may be taken as, or what is wrong with it. A fact counts
/// as signed where it, or a later one of its chain that came along, carries its writer's signature.
///
/// # Errors
/// When a head cannot be written.
pub fn check(
    facts: &[Sealed],
    ends: &Ends,
    keys: &HashMap<WriterId, VerifyingKey>,
    is_here: impl Fn(&Sealed) -> bool,
) -> Result<Vec<Result<Headed, Fate>>, Error> {
    let mut ends = ends.clone();
    let mut checked: Vec<Result<Headed, Fate>> = Vec::with_capacity(facts.len());
    // Of each chain: the facts that no signature covers yet.
    let mut open: HashMap<(Scope, WriterId), Vec<usize>> = HashMap::new();
    for (at, fact) in facts.iter().enumerate() {
        let key = (fact.scope, fact.writer);
        let Some(public) = keys.get(&fact.writer) else {
            checked.push(Err(Fate::Refused(Broken::UnknownWriter)));
            continue;
        };
        let (have, prev) = ends.entry(key).or_default();
        if fact.n <= *have {
            let here = is_here(fact);
            checked.push(Err(if here { Fate::Repeat } else { Fate::Refused(Broken::Forked) }));
            continue;
        }
        if fact.n != *have + 1 {
            checked.push(Err(Fate::Gap { have: *have }));
            continue;
        }
        let head = chain::head(&chain::HeadOf {
            id: fact.id,
            kind: &fact.kind,
            scope: fact.scope,
            writer: fact.writer,
            n: fact.n,
            author: fact.author,
            happened_at: fact.happened_at,
            prev,
            body: fact.words.hash(),
        })
        .map_err(Error::other)?;
        let hash = chain::hash(&head);
        let signed = fact.sig.as_ref().map(|sig| chain::is_signed(public, &hash, sig));
        let alone = stands_alone(&fact.kind);
        if signed == Some(false) || (alone && signed.is_none()) {
            checked.push(Err(Fate::Refused(Broken::Signature)));
            continue;
        }
        (*have, *prev) = (fact.n, hash.to_vec());
        checked.push(Ok(Headed { head, hash }));
        match signed {
            Some(_) => drop(open.remove(&key)),
            None => open.entry(key).or_default().push(at),
        }
    }
    for unsigned in open.into_values().flatten() {
        checked[unsigned] = Err(Fate::Refused(Broken::Signature));
    }
    Ok(checked)
}
