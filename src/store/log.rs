//! The one door: every statement about learning enters the record here, whoever sends it.
//!
//! Appends from concurrent requests are committed together: one writer takes what is waiting, judges
//! it in order, writes each table once and makes all of it durable with one commit, then answers.
//! Nothing is acknowledged before it is durable.

use tokio::sync::oneshot;

use super::checkpoints;
use super::connection::Conn;
use super::db::Db;
use super::error::Error;
use super::folds::Folds;
use super::group::{Answer, Asked, Brought, Done, Group, Said};
use super::measure::Traffic;
use super::node::Node;
use super::outbox::Bell;
use super::taking::{Fate, Sealed, Words};
use crate::clock::Clock;
use crate::ids::Ids;
use crate::record::fact::{Author, Body, Draft};
use crate::record::refusal::Refusal;

/// What became of one fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the record, at this place of the arrival order.
    Accepted(i64),
    /// It was there already.
    Duplicate(i64),
}

/// Why nothing of a submission was appended.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// A fact breaks a rule.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// The database could not do it.
    #[error("{0}")]
    Store(#[from] Error),
}

impl From<diesel::result::Error> for AppendError {
    fn from(error: diesel::result::Error) -> Self {
        AppendError::Store(error.into())
    }
}

/// Rows to be changed together with the facts: a draft that is done, an invitation that is used.
pub type Beside = Box<dyn FnOnce(&mut Conn) -> Result<(), AppendError> + Send>;

struct Submission {
    asked: Asked,
    answer: oneshot::Sender<Result<Answer, Error>>,
}

/// Most submissions in one commit.
const GROUP: usize = 256;
/// Submissions that may wait; more are told to come back.
const WAITING: usize = 2048;

/// The door. Cheap to clone.
#[derive(Clone)]
pub struct Door {
    queue: crossbeam_channel::Sender<Submission>,
    folds: Folds,
    node: Node,
    bell: Bell,
    traffic: Traffic,
}

impl Door {
    /// Opens the door of a migrated database; makes the node's key at the first start, and completes the tree over a record
    /// that began without one.
    pub fn open(db: &Db, clock: Clock, ids: Ids) -> Result<Self, Error> {
        let (minting, at) = (ids.clone(), clock.now());
        let node = db.write_blocking(move |conn| Node::load_or_create(conn, &minting, at))?;
        loop {
            // A page at a time: other copies of the server may be in the middle of their work.
            let (node, ids) = (node.clone(), ids.clone());
            if !db.write_blocking(move |conn| checkpoints::open(conn, &node, &ids, at))? {
                break;
            }
        }
        let (queue, waiting) = crossbeam_channel::bounded::<Submission>(WAITING);
        let folds = Folds::default();
        let bell = Bell::default();
        let traffic = Traffic::default();
        let writer = Writer {
            db: db.clone(),
            node: node.clone(),
            folds: folds.clone(),
            bell: bell.clone(),
            traffic: traffic.clone(),
            clock,
            ids,
        };
        std::thread::Builder::new()
            .name("door".to_owned())
            .spawn(move || {
                while let Ok(first) = waiting.recv() {
                    let mut group = vec![first];
                    group.extend(waiting.try_iter().take(GROUP - 1));
                    writer.commit(group);
                }
            })
            .map_err(Error::other)?;
        Ok(Self { queue, folds, node, bell, traffic })
    }

    /// Folded scopes, shared with the door.
    #[must_use]
    pub fn folds(&self) -> &Folds {
        &self.folds
    }

    /// Rung when what was appended tells somebody by mail; ring it after queueing other mail.
    #[must_use]
    pub fn bell(&self) -> &Bell {
        &self.bell
    }

    /// What went through since the start.
    #[must_use]
    pub fn traffic(&self) -> &Traffic {
        &self.traffic
    }

    /// Who appends here.
    #[must_use]
    pub fn node(&self) -> &Node {
        &self.node
    }

    /// Appends facts, all or none. Durable once this returns.
    pub async fn append(&self, author: Author, drafts: Vec<Draft>) -> Result<Vec<Outcome>, AppendError> {
        said(self.submit(Asked::Say(Said { author, drafts, beside: None }))?.await)
    }

    /// Takes facts that were written elsewhere, each by itself: a fate for each, in their order. Durable once this returns.
    ///
    /// # Errors
    /// When the database could not do it; then nothing was taken.
    pub async fn take(&self, facts: Vec<Sealed>) -> Result<Vec<Fate>, Error> {
        let brought = facts.into_iter().map(Brought::from).collect();
        match self.submit(Asked::Take(brought))?.await.unwrap_or(Err(Error::Panicked))? {
            Answer::Taken(fates) => Ok(fates),
            Answer::Said(_) => Err(Error::Panicked),
        }
    }

    /// Appends facts and changes rows, all or nothing.
    pub async fn append_with(
        &self,
        author: Author,
        drafts: Vec<Draft>,
        beside: impl FnOnce(&mut Conn) -> Result<(), AppendError> + Send + 'static,
    ) -> Result<Vec<Outcome>, AppendError> {
        said(self.submit(Asked::Say(Said { author, drafts, beside: Some(Box::new(beside)) }))?.await)
    }

    /// [`Door::append`] for threads without a runtime.
    pub fn append_blocking(&self, author: Author, drafts: Vec<Draft>) -> Result<Vec<Outcome>, AppendError> {
        said(self.submit(Asked::Say(Said { author, drafts, beside: None }))?.blocking_recv())
    }

    /// [`Door::append_with`] for threads without a runtime.
    pub fn append_with_blocking(
        &self,
        author: Author,
        drafts: Vec<Draft>,
        beside: impl FnOnce(&mut Conn) -> Result<(), AppendError> + Send + 'static,
    ) -> Result<Vec<Outcome>, AppendError> {
        let asked = Asked::Say(Said { author, drafts, beside: Some(Box::new(beside)) });
        said(self.submit(asked)?.blocking_recv())
    }

    fn submit(&self, asked: Asked) -> Result<oneshot::Receiver<Result<Answer, Error>>, Error> {
        let (answer, receiver) = oneshot::channel();
        self.queue.try_send(Submission { asked, answer }).map_err(|_| Error::Busy("the record's writer"))?;
        Ok(receiver)
    }
}

/// The answer to something that was said.
fn said(answered: Result<Result<Answer, Error>, oneshot::error::RecvError>) -> Verdict {
    match answered.unwrap_or(Err(Error::Panicked))? {
        Answer::Said(verdict) => verdict,
        Answer::Taken(_) => Err(Error::Panicked.into()),
    }
}

impl From<Sealed> for Brought {
    fn from(sealed: Sealed) -> Self {
        let body = match &sealed.words {
            Words::Said { body, .. } => Body::from_json(&sealed.kind, body).ok(),
            Words::Gone { .. } => None,
        };
        let draft = body.map(|body| Draft {
            id: sealed.id,
            scope: sealed.scope,
            happened_at: sealed.happened_at,
            body,
        });
        Self { sealed, draft }
    }
}

struct Writer {
    db: Db,
    node: Node,
    folds: Folds,
    bell: Bell,
    traffic: Traffic,
    clock: Clock,
    ids: Ids,
}

pub(super) type Verdict = Result<Vec<Outcome>, AppendError>;

impl Writer {
    fn count(&self, answers: &[Answer]) {
        let (mut facts, mut refused) = (0, 0);
        for answer in answers {
            match answer {
                Answer::Said(Ok(outcomes)) => {
                    facts +=
                        outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Accepted(_))).count();
                }
                Answer::Said(Err(AppendError::Refused(_))) => refused += 1,
                Answer::Said(Err(AppendError::Store(_))) => {}
                Answer::Taken(fates) => {
                    facts +=
                        fates.iter().filter(|fate| matches!(fate, Fate::Taken | Fate::Held { .. })).count();
                    refused += fates.iter().filter(|fate| matches!(fate, Fate::Refused(_))).count();
                }
            }
        }
        self.traffic.committed(facts as u64);
        self.traffic.refused(refused as u64);
    }

    fn commit(&self, group: Vec<Submission>) {
        let (mut asked, mut answers) = (Vec::new(), Vec::new());
        for submission in group {
            asked.push(submission.asked);
            answers.push(submission.answer);
        }
        let (node, folds, now, ids) =
            (self.node.clone(), self.folds.clone(), self.clock.now(), self.ids.clone());
        let done =
            self.db.write_blocking(move |conn| Group::new(&node, &folds, now, &ids).append(conn, asked));
        match done {
            Ok(Done { answers: given, folded, mail }) => {
                self.count(&given);
                for (scope, seq, fold) in folded {
                    self.folds.keep(scope, seq, fold);
                }
                if mail {
                    self.bell.ring();
                }
                for (answer, given) in answers.into_iter().zip(given) {
                    // Nobody waits any more when a client hung up; what it sent is durable all the same.
                    drop(answer.send(Ok(given)));
                }
            }
            Err(error) => {
                let text = error.to_string();
                let mut first = Some(error);
                for answer in answers {
                    let error = first.take().unwrap_or_else(|| Error::Unavailable(text.clone()));
                    drop(answer.send(Err(error)));
                }
            }
        }
    }
}
