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
use super::group::{Asked, Done, Group};
use super::measure::Traffic;
use super::node::Node;
use super::outbox::Bell;
use crate::clock::Clock;
use crate::ids::Ids;
use crate::record::fact::{Author, Draft};
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
    author: Author,
    drafts: Vec<Draft>,
    beside: Option<Beside>,
    answer: oneshot::Sender<Result<Vec<Outcome>, AppendError>>,
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
        self.submit(author, drafts, None)?.await.unwrap_or_else(|_| Err(Error::Panicked.into()))
    }

    /// Appends facts and changes rows, all or nothing.
    pub async fn append_with(
        &self,
        author: Author,
        drafts: Vec<Draft>,
        beside: impl FnOnce(&mut Conn) -> Result<(), AppendError> + Send + 'static,
    ) -> Result<Vec<Outcome>, AppendError> {
        self.submit(author, drafts, Some(Box::new(beside)))?
            .await
            .unwrap_or_else(|_| Err(Error::Panicked.into()))
    }

    /// [`Door::append`] for threads without a runtime.
    pub fn append_blocking(&self, author: Author, drafts: Vec<Draft>) -> Result<Vec<Outcome>, AppendError> {
        self.submit(author, drafts, None)?.blocking_recv().unwrap_or_else(|_| Err(Error::Panicked.into()))
    }

    /// [`Door::append_with`] for threads without a runtime.
    pub fn append_with_blocking(
        &self,
        author: Author,
        drafts: Vec<Draft>,
        beside: impl FnOnce(&mut Conn) -> Result<(), AppendError> + Send + 'static,
    ) -> Result<Vec<Outcome>, AppendError> {
        self.submit(author, drafts, Some(Box::new(beside)))?
            .blocking_recv()
            .unwrap_or_else(|_| Err(Error::Panicked.into()))
    }

    fn submit(
        &self,
        author: Author,
        drafts: Vec<Draft>,
        beside: Option<Beside>,
    ) -> Result<oneshot::Receiver<Result<Vec<Outcome>, AppendError>>, Error> {
        let (answer, receiver) = oneshot::channel();
        self.queue
            .try_send(Submission { author, drafts, beside, answer })
            .map_err(|_| Error::Busy("the record's writer"))?;
        Ok(receiver)
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
    fn count(&self, verdicts: &[Verdict]) {
        let outcomes = verdicts.iter().flatten().flatten();
        let facts = outcomes.filter(|outcome| matches!(outcome, Outcome::Accepted(_))).count();
        let refused = verdicts.iter().filter(|v| matches!(v, Err(AppendError::Refused(_)))).count();
        self.traffic.committed(facts as u64);
        self.traffic.refused(refused as u64);
    }

    fn commit(&self, group: Vec<Submission>) {
        let (mut asked, mut answers) = (Vec::new(), Vec::new());
        for submission in group {
            asked.push(Asked {
                author: submission.author,
                drafts: submission.drafts,
                beside: submission.beside,
            });
            answers.push(submission.answer);
        }
        let (node, folds, now, ids) =
            (self.node.clone(), self.folds.clone(), self.clock.now(), self.ids.clone());
        let done =
            self.db.write_blocking(move |conn| Group::new(&node, &folds, now, &ids).append(conn, asked));
        match done {
            Ok(Done { verdicts, folded, mail }) => {
                self.count(&verdicts);
                for (scope, seq, fold) in folded {
                    self.folds.keep(scope, seq, fold);
                }
                if mail {
                    self.bell.ring();
                }
                for (answer, verdict) in answers.into_iter().zip(verdicts) {
                    // Nobody waits any more when a client hung up; what it sent is durable all the same.
                    drop(answer.send(verdict));
                }
            }
            Err(error) => {
                let text = error.to_string();
                let mut first = Some(error);
                for answer in answers {
                    let error = first.take().unwrap_or_else(|| Error::Unavailable(text.clone()));
                    drop(answer.send(Err(error.into())));
                }
            }
        }
    }
}
