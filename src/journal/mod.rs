//! A personal journal: a folder on somebody's own machine, in which they log evidence without a network, sign it with a key that
//! only this folder has, and sync it with a Stampbook when there is one.
//!
//! ```text
//! journal.json   whose it is, which Stampbook, the key, how far it is synced
//! own.jsonl      what was written here, one signed statement a line: only ever added to
//! given/         what the Stampbook gave, one file a scope; can be fetched again at any time
//! files/         photos and papers, under the hash of their content
//! ```
//!
//! Nothing here knows a network: [`Journal::outgoing`] is what is to be said, [`Journal::answered`] is told what came of it. What the Stampbook gives is checked, as if it could not be trusted (`docs/sync-protocol.md`).
//!
//! * [`entry`]: from a few words to evidence that the rules accept; * [`kept`]: the folder; * [`status`]: where everything stands.

pub mod entry;
pub mod kept;
pub mod status;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::files::private_folder;
use crate::ids::{FactId, Ids, LogId, PersonId, WriterId};
use crate::record::fact::{Body, Draft, Fact, Scope};
use crate::record::refusal::Refusal;
use crate::store::chain::{self, HeadOf};
use crate::store::taking::{Ends, Fate, Sealed, Words, check};
use crate::sync::wire::{Exchange, Exchanged, Fated, MOST_BYTES, Page, Run, Take, closed, opened};
use kept::Broken;

/// The format of the folder.
const VERSION: u32 = 1;

/// What keeps a journal from being read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is none.
    #[error("there is no journal in {}: begin one with `stampbook sync URL --data DIR`", .0.display())]
    Missing(PathBuf),
    /// Another program has it.
    #[error("another program uses the journal in {} at the moment", .0.display())]
    InUse(PathBuf),
    /// The folder holds something else.
    #[error("{} holds a Stampbook server: choose another folder with --data", .0.display())]
    Server(PathBuf),
    /// The disk.
    #[error("{}: {}", .0.display(), .1)]
    Io(PathBuf, std::io::Error),
    /// A file is not what was written.
    #[error("{} is damaged{}: {}", .0.display(), .1.map(|line| format!(" in line {line}")).unwrap_or_default(), .2)]
    Damaged(PathBuf, Option<usize>, String),
    /// A later program wrote it.
    #[error("{} was written by a later release of Stampbook: use that one, or a later one", .0.display())]
    Newer(PathBuf),
    /// What a server gave does not hold.
    #[error("what the server sent does not hold together: {0}. Nothing of it was kept")]
    Given(String),
    /// The rules.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// In words.
    #[error("{0}")]
    Words(String),
}

/// What the journal knows of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct State {
    version: u32,
    /// The address of the Stampbook.
    server: String,
    person: PersonId,
    name: String,
    device: WriterId,
    /// The private half of the key, in base64url.
    key: String,
    /// What it signs in with the next time; empty: it has to be asked.
    refresh_token: String,
    /// The log that was read.
    log: Option<LogId>,
    /// How far.
    token: Option<String>,
    /// The file with what was written here.
    own: String,
    /// How many of its lines the server has.
    sent: usize,
    /// While a server that was restored is given back what it gave: how far that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    back: Option<usize>,
    /// What the server said of statements that do not count.
    held: Vec<Fated>,
    /// Files that the server has.
    files_there: BTreeSet<String>,
    names: BTreeMap<PersonId, String>,
    /// The keys of others, as they were first given.
    keys: BTreeMap<WriterId, String>,
    checkpoint: Option<String>,
    synced_at: Option<Instant>,
    /// By how many seconds this machine's clock is ahead of the server's.
    clock_ahead: i64,
}

/// Whose journal is to be begun.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The address of their Stampbook.
    pub server: String,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
}

/// A journal that is open.
pub struct Journal {
    folder: PathBuf,
    state: State,
    key: SigningKey,
    own: Vec<Sealed>,
    given: BTreeMap<Scope, Vec<Sealed>>,
    /// Where the chains of others end.
    ends: Ends,
    /// Where its own chains end.
    own_ends: HashMap<Scope, (i64, Vec<u8>)>,
    _lock: std::fs::File,
}

impl Journal {
    /// Whether a folder holds a journal.
    #[must_use]
    pub fn is_in(folder: &Path) -> bool {
        folder.join("journal.json").is_file()
    }

    /// Begins a journal, with a key of its own.
    ///
    /// # Errors
    /// Where the folder cannot be written, or holds something else.
    pub fn begin(folder: &Path, owner: Owner, ids: &Ids, now: Instant) -> Result<Self, Error> {
        if folder.join("stampbook.db").exists() {
            return Err(Error::Server(folder.to_owned()));
        }
        private_folder(folder).map_err(|e| Error::Io(folder.to_owned(), e))?;
        let state = State {
            version: VERSION,
            server: owner.server,
            person: owner.person,
            name: owner.name,
            device: ids.mint(now),
            key: URL_SAFE_NO_PAD.encode(ids.secret::<32>()),
            refresh_token: String::new(),
            log: None,
            token: None,
            own: "own.jsonl".to_owned(),
            sent: 0,
            back: None,
            held: Vec::new(),
            files_there: BTreeSet::new(),
            names: BTreeMap::new(),
            keys: BTreeMap::new(),
            checkpoint: None,
            synced_at: None,
            clock_ahead: 0,
        };
        kept::write_whole(&folder.join("journal.json"), &state)?;
        Self::open(folder)
    }

    /// Opens a journal, for this program alone.
    ///
    /// # Errors
    /// Where there is none, another program has it, or it is damaged.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        if !Self::is_in(folder) {
            return Err(Error::Missing(folder.to_owned()));
        }
        let lock = kept::lock(folder)?;
        let mut state: State = kept::read(&folder.join("journal.json"), VERSION)?;
        let damaged = |what: &str| Error::Damaged(folder.join("journal.json"), None, what.to_owned());
        let key: [u8; 32] = URL_SAFE_NO_PAD
            .decode(&state.key)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or_else(|| damaged("its key cannot be read"))?;
        let key = SigningKey::from_bytes(&key);
        let own = kept::facts(&folder.join(&state.own))?;
        if own.len() < state.sent {
            let what =
                format!("{} statements that were synced are missing at its end", state.sent - own.len());
            return Err(Error::Damaged(folder.join(&state.own), None, what));
        }
        let me = HashMap::from([(state.device, key.verifying_key())]);
        let (mut ends, mut own_ends) = (Ends::new(), HashMap::new());
        kept::holds(&own, &me, &mut ends)
            .map_err(|Broken { line, what }| Error::Damaged(folder.join(&state.own), Some(line), what))?;
        for ((scope, _), end) in ends.drain() {
            own_ends.insert(scope, end);
        }
        let keys = keys_of(&state)?;
        let mut given = BTreeMap::new();
        for (scope, path) in kept::scopes(folder)? {
            let mut of_scope = Ends::new();
            match kept::facts(&path).and_then(|facts| {
                kept::holds(&facts, &keys, &mut of_scope)
                    .map_err(|Broken { line, what }| Error::Damaged(path.clone(), Some(line), what))?;
                Ok(facts)
            }) {
                Ok(facts) => {
                    given.insert(scope, facts);
                    ends.extend(of_scope);
                }
                // It can be fetched again, so nobody needs to know.
                Err(Error::Damaged(..)) => {
                    kept::remove(&path)?;
                    state.token = None;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(Self { folder: folder.to_owned(), state, key, own, given, ends, own_ends, _lock: lock })
    }

    fn save(&self) -> Result<(), Error> {
        kept::write_whole(&self.folder.join("journal.json"), &self.state)
    }

    /// Whose it is.
    #[must_use]
    pub fn owner(&self) -> Owner {
        let State { server, person, name, .. } = &self.state;
        Owner { server: server.clone(), person: *person, name: name.clone() }
    }

    /// The device it is, and the public half of its key in base64url.
    #[must_use]
    pub fn device(&self) -> (WriterId, String) {
        (self.state.device, URL_SAFE_NO_PAD.encode(self.key.verifying_key().to_bytes()))
    }

    /// What it signs in with; empty: nothing.
    #[must_use]
    pub fn refresh_token(&self) -> &str {
        &self.state.refresh_token
    }

    /// Remembers what it signs in with the next time.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn remember_token(&mut self, refresh_token: &str) -> Result<(), Error> {
        refresh_token.clone_into(&mut self.state.refresh_token);
        self.save()
    }

    /// Signs statements and adds them. They are on the disk when this returns.
    fn add(&mut self, drafts: Vec<Draft>, ids: &Ids) -> Result<(), Error> {
        let mut sealed = Vec::with_capacity(drafts.len());
        let mut ends = self.own_ends.clone();
        for draft in drafts {
            let (n, prev) = ends.entry(draft.scope).or_default();
            let unwritable =
                |e: &dyn std::fmt::Display| Error::Words(format!("it cannot be written down: {e}"));
            let body = draft.body.to_json().map_err(|e| unwritable(&e))?;
            let words = Words::Said { salt: ids.secret::<16>().to_vec(), body };
            let head = chain::head(&HeadOf {
                id: draft.id,
                kind: draft.body.kind(),
                scope: draft.scope,
                writer: self.state.device,
                n: *n + 1,
                author: self.state.person,
                happened_at: draft.happened_at,
                prev,
                body: words.hash(),
            })
            .map_err(|e| unwritable(&e))?;
            let hash = chain::hash(&head);
            (*n, *prev) = (*n + 1, hash.to_vec());
            sealed.push(Sealed {
                id: draft.id,
                kind: draft.body.kind().to_owned(),
                scope: draft.scope,
                writer: self.state.device,
                n: *n,
                author: self.state.person,
                happened_at: draft.happened_at,
                words,
                sig: Some(chain::sign(&self.key, &hash)),
            });
        }
        kept::append(&self.folder.join(&self.state.own), &sealed)?;
        self.own.extend(sealed);
        self.own_ends = ends;
        Ok(())
    }

    /// What is to be said next: statements that the server does not have, at most so many, and what is asked of it.
    #[must_use]
    pub fn outgoing(&self, most: usize) -> Exchange {
        if let Some(at) = self.state.back {
            let some = light(self.to_give_back().into_iter().skip(at).take(most));
            return Exchange { device: Some(self.state.device), give: closed(some), take: None };
        }
        let some = light(self.own.iter().skip(self.state.sent).take(most));
        Exchange {
            device: Some(self.state.device),
            give: closed(some),
            take: Some(Take {
                token: self.state.token.clone(),
                scopes: Some(self.given.keys().map(Scope::to_string).collect()),
                limit: None,
            }),
        }
    }

    /// What a server that was restored may lack: all that was written here and all it gave, as far as its words are here. First
    /// what cohorts and frameworks are, by which the rest is judged; then an answer after what it answers.
    fn to_give_back(&self) -> Vec<&Sealed> {
        let (mut stopped, mut latest) = (BTreeSet::new(), HashMap::new());
        let mut all: Vec<(bool, Instant, &Sealed)> = Vec::new();
        for fact in self.given.values().flatten().chain(&self.own) {
            let chain = (fact.scope, fact.writer);
            if matches!(fact.words, Words::Gone { .. }) {
                stopped.insert(chain);
            }
            if stopped.contains(&chain) {
                continue;
            }
            // A chain stays in its order, whatever its clock said.
            let at = latest.entry(chain).or_insert(fact.happened_at);
            *at = fact.happened_at.max(*at);
            all.push((matches!(fact.scope, Scope::Learner(_) | Scope::Private(_)), *at, fact));
        }
        all.sort_by_key(|(learning, at, _)| (*learning, *at));
        all.into_iter().map(|(.., fact)| fact).collect()
    }

    /// Whether another copy of this journal went on under its name: the server has other statements in the places of these.
    #[must_use]
    pub fn was_copied(&self) -> bool {
        self.state.held.iter().any(|one| one.code == "forked")
    }

    /// Goes on under a new name and a new key, after the journal was copied: what the server does not have is signed again; what it
    /// has it will give, like that of any other device.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn begin_again(&mut self, ids: &Ids, now: Instant) -> Result<(), Error> {
        let unsent: Vec<Draft> = self
            .own
            .iter()
            .skip(self.state.sent)
            .filter_map(|fact| {
                let Fact { scope, happened_at, body, .. } = read(fact);
                // Another id: under the old one the other copy may have said something else.
                Some(Draft { id: ids.mint(now), scope, happened_at, body: body? })
            })
            .collect();
        let secret = ids.secret::<32>();
        self.key = SigningKey::from_bytes(&secret);
        self.state.key = URL_SAFE_NO_PAD.encode(secret);
        self.state.device = ids.mint(now);
        self.state.sent = 0;
        self.state.token = None;
        self.state.held.clear();
        self.own.clear();
        self.own_ends.clear();
        // In a file of its own, and one write says which counts: cut off in between, the old one still does.
        let before = std::mem::replace(&mut self.state.own, format!("own-{}.jsonl", self.state.device));
        self.add(unsent, ids)?;
        self.save()?;
        kept::remove(&self.folder.join(before))
    }

    /// How many statements the server does not have yet.
    #[must_use]
    pub fn unsent(&self) -> usize {
        self.own.len().saturating_sub(self.state.sent)
    }

    /// What came of an exchange in which `said` statements were brought. Says whether there is more to exchange at once.
    ///
    /// # Errors
    /// Where what came does not hold together, or the folder cannot be written.
    pub fn answered(&mut self, said: usize, answer: Exchanged, now: Instant) -> Result<bool, Error> {
        let restored = self.state.log.is_some_and(|log| log != answer.log_id);
        let brought: BTreeSet<FactId> = match self.state.back {
            Some(_) => BTreeSet::new(),
            None => self.own.iter().skip(self.state.sent).take(said).map(|fact| fact.id).collect(),
        };
        if restored {
            // The server was restored from a backup: it may lack what it had. All is said again; what it has is a repeat.
            self.state.sent = 0;
            self.state.back = Some(0);
            self.state.token = None;
            self.state.files_there.clear();
        } else if let Some(at) = self.state.back {
            let at = at.saturating_add(said);
            self.state.back = (at < self.to_give_back().len()).then_some(at);
            self.state.synced_at = Some(now);
            self.save()?;
            return Ok(true);
        } else {
            // A gap or a broken statement stops what comes after it; all before it is there.
            let stopped = |one: &Fated| one.state != "held";
            let first = answer.others.iter().find(|one| stopped(one)).map(|one| one.id);
            let brought = self.own.iter().skip(self.state.sent).take(said);
            let there = brought.take_while(|fact| Some(fact.id) != first).count();
            self.state.sent += there;
        }
        // What was said before of these is over: they are there now, or it is said again.
        self.state.held.retain(|known| !brought.contains(&known.id));
        self.state.held.extend(answer.others);
        self.state.log = Some(answer.log_id);
        self.state.clock_ahead = now.duration_since(answer.now).as_secs();
        self.state.checkpoint = answer.checkpoint.or(self.state.checkpoint.take());
        let more = match answer.page {
            // Of a server that was restored the page is read from the beginning instead.
            Some(page) if !restored => self.take(page)?,
            _ => restored,
        };
        let stuck = self.state.held.iter().any(|one| one.state == "refused" || one.state == "gap");
        self.state.synced_at = Some(now);
        self.save()?;
        Ok(more || (self.unsent() > 0 && !stuck))
    }

    /// Keeps a page of what the server gives; says whether there is more.
    fn take(&mut self, page: Page) -> Result<bool, Error> {
        for given in &page.writers {
            let known = self.state.keys.entry(given.writer).or_insert_with(|| given.key.clone());
            if *known != given.key {
                return Err(Error::Given(format!(
                    "the key of writer {} is another one than before",
                    given.writer
                )));
            }
        }
        for lost in &page.lost {
            let scope: Scope = lost.parse().map_err(Error::Given)?;
            kept::remove(&kept::path_of(&self.folder, scope))?;
            self.given.remove(&scope);
            self.ends.retain(|(of, _), _| *of != scope);
        }
        let facts = opened(page.runs).map_err(|e| Error::Given(e.to_string()))?;
        let checked = check(&facts, &self.ends, &keys_of(&self.state)?, |_| true);
        let checked = checked.map_err(|e| Error::Given(e.to_string()))?;
        let mut new: BTreeMap<Scope, Vec<Sealed>> = BTreeMap::new();
        let mut ends = self.ends.clone();
        for (fact, checked) in facts.into_iter().zip(checked) {
            match checked {
                Ok(headed) => {
                    ends.insert((fact.scope, fact.writer), (fact.n, headed.hash.to_vec()));
                    new.entry(fact.scope).or_default().push(fact);
                }
                Err(Fate::Repeat) => {}
                Err(_) => {
                    return Err(Error::Given(format!(
                        "statement {} does not follow what was there",
                        fact.id
                    )));
                }
            }
        }
        // On the disk first, then how far it was read: cut off between the two, it is read once more.
        for (scope, facts) in new {
            kept::append(&kept::path_of(&self.folder, scope), &facts)?;
            self.given.entry(scope).or_default().extend(facts);
        }
        self.ends = ends;
        self.forget()?;
        self.state.names.extend(page.names);
        self.state.token = Some(page.token);
        Ok(page.more)
    }

    /// Drops the words of what was erased, wherever they are in the folder. Hashes stay, so that the chains hold.
    fn forget(&mut self) -> Result<(), Error> {
        let said = |fact: &Sealed| match &fact.words {
            Words::Said { body, .. } if fact.kind == "redacted" => Body::from_json(&fact.kind, body).ok(),
            _ => None,
        };
        let erased: BTreeSet<FactId> = self
            .given
            .values()
            .flatten()
            .filter_map(said)
            .flat_map(|body| match body {
                Body::Redacted(said) => said.facts,
                _ => Vec::new(),
            })
            .collect();
        let drop = |facts: &mut Vec<Sealed>| {
            let mut dropped = false;
            for fact in facts.iter_mut().filter(|fact| erased.contains(&fact.id)) {
                if matches!(fact.words, Words::Said { .. }) {
                    fact.words = Words::Gone { hash: fact.words.hash(), withheld: false };
                    dropped = true;
                }
            }
            dropped
        };
        for (scope, facts) in &mut self.given {
            if drop(facts) {
                kept::replace(&kept::path_of(&self.folder, *scope), facts)?;
            }
        }
        if drop(&mut self.own) {
            kept::replace(&self.folder.join(&self.state.own), &self.own)?;
        }
        Ok(())
    }

    /// All that is known of a scope, given and written here, in the order in which it happened.
    fn facts_of(&self, scope: Scope) -> Vec<Fact> {
        let refused = |fact: &&Sealed| {
            let broken = |one: &Fated| one.id == fact.id && one.state == "refused";
            !self.state.held.iter().any(broken)
        };
        let own = self.own.iter().filter(|fact| fact.scope == scope).filter(refused);
        let mut facts: Vec<Fact> =
            self.given.get(&scope).into_iter().flatten().chain(own).map(read).collect();
        facts.sort_by_key(|fact| fact.happened_at);
        facts
    }
}

/// As many of some statements as go in one exchange, one at least.
fn light<'f>(facts: impl Iterator<Item = &'f Sealed>) -> Vec<Sealed> {
    let mut bytes = 0;
    let fits = |fact: &&Sealed| {
        let before = bytes;
        if let Words::Said { body, .. } = &fact.words {
            bytes += body.len();
        }
        before < MOST_BYTES / 4
    };
    facts.take_while(fits).cloned().collect()
}

/// A statement as the folds take it; without words where this program cannot read them.
fn read(sealed: &Sealed) -> Fact {
    let body = match &sealed.words {
        Words::Said { body, .. } => Body::from_json(&sealed.kind, body).ok(),
        Words::Gone { .. } => None,
    };
    Fact {
        seq: 0,
        id: sealed.id,
        scope: sealed.scope,
        writer: sealed.writer,
        n: sealed.n,
        author: sealed.author,
        happened_at: sealed.happened_at,
        received_at: sealed.happened_at,
        body,
    }
}

fn keys_of(state: &State) -> Result<HashMap<WriterId, VerifyingKey>, Error> {
    let mut keys = HashMap::new();
    for (writer, text) in &state.keys {
        let key = URL_SAFE_NO_PAD.decode(text).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        let key = key.and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
        let key = key.ok_or_else(|| Error::Given(format!("the key of writer {writer} is none")))?;
        keys.insert(*writer, key);
    }
    Ok(keys)
}

/// One statement as a line.
fn line_of(fact: &Sealed) -> Option<Run> {
    closed(vec![fact.clone()]).pop()
}
