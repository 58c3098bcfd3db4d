//! What travels between two stores, as JSON. Field names are part of the protocol.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use crate::clock::Instant;
use crate::ids::{FactId, LogId, PersonId, WriterId};
use crate::record::fact::Scope;
use crate::store::taking::{Sealed, Words};

/// The protocol that is spoken here.
pub const PROTOCOL: u32 = 1;
/// Most facts in one exchange, each way.
pub const MOST_FACTS: usize = 500;
/// Most scopes that facts of one exchange are in: each has to be read before anything of it is judged.
pub const MOST_SCOPES: usize = 100;
/// Most bytes of one exchange, inflated; about as many are given.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Facts of one chain that follow each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// The scope they are in, such as `learner/` and an id.
    pub scope: String,
    /// Who wrote them.
    pub writer: WriterId,
    /// The place of the first in its chain: 1 begins it.
    pub from: i64,
    /// In the order of the chain.
    pub facts: Vec<Item>,
}

/// One fact. Its head is put together by whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Given by its writer.
    pub id: FactId,
    /// Its kind, such as `evidence_submitted`.
    pub kind: String,
    /// Whose word it is.
    pub author: PersonId,
    /// When it happened, in microseconds since 1970.
    pub at: i64,
    /// 16 bytes in base64url, with which the hash of its words is salted; not there where these are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    /// Its words: the JSON that was hashed, byte for byte, as a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The salted hash of words that are not there, as the head has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone: Option<String>,
    /// Why they are not there: true where the reader may not see them; else they were erased.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
    /// The writer's Ed25519 signature over the SHA-256 of the head, in base64url: over the last of a run, and over each that is
    /// shown alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sig: Option<String>,
}

/// A run cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct Unreadable {
    /// JSON pointer of what is wrong, from the list of runs.
    pub pointer: String,
    /// What is wrong.
    pub what: &'static str,
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// The facts of runs, in their order.
///
/// # Errors
/// The first part that cannot be what it claims.
pub fn opened(runs: Vec<Run>) -> Result<Vec<Sealed>, Unreadable> {
    let mut facts = Vec::with_capacity(runs.iter().map(|run| run.facts.len()).sum());
    for (at, run) in runs.into_iter().enumerate() {
        let wrong = |place: String, what| Unreadable { pointer: format!("/{at}{place}"), what };
        let scope: Scope =
            run.scope.parse().map_err(|_| wrong("/scope".into(), "This is not the name of a scope."))?;
        if run.from < 1 {
            return Err(wrong("/from".into(), "Places in a chain begin with 1."));
        }
        for (index, (item, n)) in run.facts.into_iter().zip(run.from..).enumerate() {
            let wrong = |name: &str, what| wrong(format!("/facts/{index}/{name}"), what);
            let words = match (item.salt, item.body, item.gone) {
                (Some(salt), Some(body), None) => {
                    let salt = bytes(&salt)
                        .filter(|salt| salt.len() == 16)
                        .ok_or_else(|| wrong("salt", "A salt is 16 bytes in base64url without padding."))?;
                    Words::Said { salt, body }
                }
                (None, None, Some(hash)) => Words::Gone { hash, withheld: item.withheld },
                _ => return Err(wrong("body", "A fact has either salt and body, or gone.")),
            };
            let sig =
                match item.sig {
                    None => None,
                    Some(text) => Some(bytes(&text).filter(|sig| sig.len() == 64).ok_or_else(|| {
                        wrong("sig", "A signature is 64 bytes in base64url without padding.")
                    })?),
                };
            facts.push(Sealed {
                id: item.id,
                kind: item.kind,
                scope,
                writer: run.writer,
                n,
                author: item.author,
                happened_at: Instant::from_microsecond(item.at)
                    .map_err(|_| wrong("at", "This moment is too far away."))?,
                words,
                sig,
            });
        }
    }
    Ok(facts)
}

/// Facts as runs: what follows each other in one chain is one.
#[must_use]
pub fn closed(facts: Vec<Sealed>) -> Vec<Run> {
    let mut runs: Vec<(Scope, i64, Run)> = Vec::new();
    for fact in facts {
        let (salt, body, gone, withheld) = match fact.words {
            Words::Said { salt, body } => (Some(URL_SAFE_NO_PAD.encode(salt)), Some(body), None, false),
            Words::Gone { hash, withheld } => (None, None, Some(hash), withheld),
        };
        let item = Item {
            id: fact.id,
            kind: fact.kind,
            author: fact.author,
            at: fact.happened_at.as_microsecond(),
            salt,
            body,
            gone,
            withheld,
            sig: fact.sig.map(|sig| URL_SAFE_NO_PAD.encode(sig)),
        };
        match runs.last_mut() {
            Some((scope, next, run))
                if *scope == fact.scope && run.writer == fact.writer && *next == fact.n =>
            {
                *next += 1;
                run.facts.push(item);
            }
            _ => {
                let run = Run {
                    scope: fact.scope.to_string(),
                    writer: fact.writer,
                    from: fact.n,
                    facts: vec![item],
                };
                runs.push((fact.scope, fact.n + 1, run));
            }
        }
    }
    runs.into_iter().map(|(_, _, run)| run).collect()
}

/// One exchange, as it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    /// The device that asks; it was made known before. Left out: nothing is brought, and nothing is left out of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<WriterId>,
    /// What is brought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub give: Vec<Run>,
    /// What is asked for; left out: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "an_object")]
    pub take: Option<Take>,
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// `token` of the page before; left out: from the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// The scopes that the reader holds, wholly or in part. Needed where an answer said `tell_scopes`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    /// How many facts, about, 1 to 500; 500 if left out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "within_bounds")]
    #[schema(minimum = 1, maximum = 500)]
    pub limit: Option<usize>,
}

/// Reads an object by its names: a list in its place says nothing by its order.
fn an_object<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Take>, D::Error> {
    let fields = Option::<serde_json::Map<String, serde_json::Value>>::deserialize(value)?;
    let take = fields.map(|fields| serde_json::from_value(serde_json::Value::Object(fields)));
    take.transpose().map_err(serde::de::Error::custom)
}

fn within_bounds<'de, D: Deserializer<'de>>(value: D) -> Result<Option<usize>, D::Error> {
    match Option::<usize>::deserialize(value)? {
        Some(limit) if !(1..=MOST_FACTS).contains(&limit) => {
            Err(serde::de::Error::custom(format!("a limit is a number from 1 to {MOST_FACTS}")))
        }
        limit => Ok(limit),
    }
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Exchanged {
    /// The log that is read here: another one than before means that this store was restored, and is to be read from the
    /// beginning. What it lacks, it takes again.
    pub log_id: LogId,
    /// What time it is here.
    #[schema(value_type = String, format = DateTime)]
    pub now: Instant,
    /// How many of the facts that were brought are kept now, and count.
    pub taken: usize,
    /// How many were here already.
    pub repeats: usize,
    /// Of every other fact that was brought: what became of it. In their order.
    pub others: Vec<Fated>,
    /// Files that the facts name and that are not here yet: their hashes.
    pub want_files: Vec<String>,
    /// What was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Page>,
    /// The newest checkpoint of this log, signed: keep it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkpoint: Option<String>,
}

/// What became of a fact that was brought and does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Fated {
    /// Which fact.
    pub id: FactId,
    /// `gap`: facts before it are missing, send these first. `held`: it is kept and does not count until somebody who keeps
    /// records admits it. `refused`: it is broken, and is not kept.
    pub state: String,
    /// Why, for programs.
    pub code: String,
    /// Why, for people.
    pub detail: String,
    /// Of a gap: the last place of the chain that is here; 0: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub have: Option<i64>,
}

/// A part of what the reader may see, in the order of its arrival here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = SyncPage)]
pub struct Page {
    /// The facts.
    pub runs: Vec<Run>,
    /// The keys of who wrote them.
    pub writers: Vec<WriterKey>,
    /// Names of whose word they are.
    pub names: BTreeMap<PersonId, String>,
    /// Where to go on; to be kept in the same transaction as the facts.
    pub token: String,
    /// Whether there is more at once.
    pub more: bool,
    /// What the reader may see was changed since the token: ask again with `scopes`. There is nothing else in this page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tell_scopes: bool,
    /// Scopes that the reader may not see any more: to be removed, but for what it wrote itself and knows not to be here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<String>,
}

/// The key of somebody who writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WriterKey {
    /// Whose.
    pub writer: WriterId,
    /// Ed25519, in base64url.
    pub key: String,
}
