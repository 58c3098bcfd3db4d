//! The threads that own the database's connections, and the queue in front of them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};
use diesel::Connection as _;

use crate::clock::Stopwatch;

use super::connection::{AnyConn, Conn, Start};
use super::error::Error;
use super::measure::{Busy, Crew};
use super::postgres::PgBlocking;
use super::sqlite::{self, Role};
use super::statements::{Recorder, StatementLog};
use super::target::{Place, Target};

/// How many jobs may wait; more are turned away at once, which is kinder than a queue nobody sees the end of.
const WAITING: usize = 1024;
/// Who waited longer than this has probably left.
const STALE: Duration = Duration::from_secs(10);
/// A connection that was not used for this long is looked at before the next job.
const IDLE: Duration = Duration::from_millis(50);
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_ATTEMPT: Duration = Duration::from_secs(8);

/// What a job leaves behind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    Finished,
    /// It panicked: nobody knows what state its connection is in.
    Panicked,
}

/// Receives a connection, or the reason why there is none.
type Work = Box<dyn FnOnce(Result<&mut Conn, Error>) -> After + Send>;

/// A closure with its answer's way back.
pub(super) struct Job {
    asked: Stopwatch,
    expires: bool,
    work: Work,
}

impl Job {
    /// Wraps `closure` so that its outcome, whatever it is, reaches `reply`.
    pub(super) fn new<T, E, F, R>(start: Start, closure: F, reply: R) -> Self
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        E: From<Error>,
        R: FnOnce(Result<T, E>) + Send + 'static,
    {
        let work = move |conn: Result<&mut Conn, Error>| match conn {
            Err(error) => {
                reply(Err(error.into()));
                After::Finished
            }
            Ok(conn) => {
                let outcome = catch_unwind(AssertUnwindSafe(|| perform(conn, start, closure)));
                let after = if outcome.is_ok() { After::Finished } else { After::Panicked };
                reply(outcome.unwrap_or_else(|_| Err(Error::Panicked.into())));
                after
            }
        };
        Self { asked: Stopwatch::start(), expires: start != Start::Bare, work: Box::new(work) }
    }
}

fn perform<T, E, F>(conn: &mut Conn, start: Start, closure: F) -> Result<T, E>
where
    F: FnOnce(&mut Conn) -> Result<T, E>,
    E: From<Error>,
{
    let within = conn.begin(start).map_err(Error::from)?;
    let outcome = closure(conn);
    if within {
        match &outcome {
            Ok(_) => conn.commit().map_err(Error::from)?,
            // The first error is the one that tells; what cannot be rolled back is thrown away with its connection.
            Err(_) => drop(conn.rollback()),
        }
    }
    outcome
}

/// The front of a queue.
pub(super) struct Lane {
    jobs: Sender<Job>,
    threads: usize,
    busy: Busy,
}

impl Lane {
    /// Never waits.
    pub(super) fn submit(&self, job: Job) -> Result<(), Error> {
        self.jobs.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => Error::Busy("too many requests are waiting"),
            TrySendError::Disconnected(_) => Error::Unavailable("its threads have ended".to_owned()),
        })
    }

    /// Who stands behind it, and what they do.
    pub(super) fn crew(&self, kind: &'static str) -> Crew {
        Crew { kind, threads: self.threads, busy: self.busy.now(), waiting: self.jobs.len() }
    }
}

/// Ends with the database: waits until every connection is closed.
#[derive(Default)]
pub(super) struct Threads(Vec<JoinHandle<()>>);

impl Drop for Threads {
    fn drop(&mut self) {
        let me = std::thread::current().id();
        for thread in self.0.drain(..).filter(|thread| thread.thread().id() != me) {
            let _ = thread.join();
        }
    }
}

impl Threads {
    /// Starts `count` threads behind one queue; returns once every connection is open.
    pub(super) fn start(
        &mut self,
        name: &str,
        count: usize,
        role: Role,
        target: &Target,
        log: &Arc<StatementLog>,
    ) -> Result<Lane, Error> {
        let (submit, jobs) = bounded::<Job>(WAITING);
        let (report, opened) = bounded(count);
        let outage = Arc::new(Outage::default());
        let busy = Busy::default();
        for number in 1..=count {
            let mut worker = Worker {
                target: target.clone(),
                role,
                outage: outage.clone(),
                log: log.clone(),
                conn: None,
                recorded: false,
                used: Stopwatch::start(),
            };
            let (jobs, report, busy) = (jobs.clone(), report.clone(), busy.clone());
            let thread = std::thread::Builder::new()
                .name(format!("{name}-{number}"))
                .spawn(move || {
                    let first = worker.open();
                    let usable = first.is_ok();
                    let _ = report.send(first);
                    drop(report);
                    if usable {
                        worker.run(&jobs, &busy);
                    }
                })
                .map_err(Error::other)?;
            self.0.push(thread);
        }
        drop(report);
        for result in opened {
            result?;
        }
        Ok(Lane { jobs: submit, threads: count, busy })
    }
}

/// What the threads of one queue know about a database that is out of reach.
#[derive(Default)]
struct Outage(Mutex<Option<Pause>>);

struct Pause {
    since: Stopwatch,
    length: Duration,
    next: Duration,
    reason: String,
}

impl Outage {
    /// Whether this thread may try now. While one tries, the others answer at once.
    fn may_try(&self) -> Result<(), Error> {
        let mut pause = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *pause {
            None => Ok(()),
            Some(pause) if pause.since.elapsed() < pause.length => {
                Err(Error::Unavailable(pause.reason.clone()))
            }
            Some(pause) => {
                // Longer than an attempt takes; whoever makes it says how it went.
                pause.since = Stopwatch::start();
                pause.length = LONGEST_ATTEMPT;
                Ok(())
            }
        }
    }

    fn over(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn goes_on(&self, reason: String) {
        let mut pause = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let length = pause.as_ref().map_or(FIRST_PAUSE, |pause| pause.next);
        let next = (length * 2).min(LONGEST_PAUSE);
        *pause = Some(Pause { since: Stopwatch::start(), length, next, reason });
    }
}

struct Worker {
    target: Target,
    role: Role,
    outage: Arc<Outage>,
    log: Arc<StatementLog>,
    conn: Option<Conn>,
    recorded: bool,
    used: Stopwatch,
}

impl Worker {
    fn run(mut self, jobs: &Receiver<Job>, busy: &Busy) {
        while let Ok(job) = jobs.recv() {
            if job.expires && job.asked.elapsed() > STALE {
                (job.work)(Err(Error::Busy("the request waited too long")));
                continue;
            }
            if self.used.elapsed() > IDLE && self.conn.as_mut().is_some_and(|conn| !conn.is_alive()) {
                self.discard();
            }
            let after = busy.while_working(|| match self.connection() {
                Ok(conn) => (job.work)(Ok(conn)),
                Err(error) => (job.work)(Err(error)),
            });
            if self.conn.as_ref().is_some_and(Conn::is_hanging) {
                // One thread finds out when it is over; the others must not wait for the same silence.
                self.outage.goes_on("it does not answer".to_owned());
            }
            if after == After::Panicked || self.conn.as_mut().is_some_and(|conn| !conn.is_sound()) {
                self.discard();
            }
            self.used = Stopwatch::start();
        }
        self.discard();
    }

    fn connection(&mut self) -> Result<&mut Conn, Error> {
        if self.conn.is_none() {
            self.outage.may_try()?;
            match self.open() {
                Ok(()) => self.outage.over(),
                Err(error) => {
                    tracing::error!(%error, "the database is out of reach");
                    let reason = match error {
                        Error::Unavailable(reason) => reason,
                        other => other.to_string(),
                    };
                    self.outage.goes_on(reason.clone());
                    return Err(Error::Unavailable(reason));
                }
            }
        }
        let conn = self.conn.as_mut().ok_or_else(|| Error::Unavailable("no connection".to_owned()))?;
        if !self.recorded && self.log.is_on() {
            conn.set_instrumentation(Recorder(self.log.clone()));
            self.recorded = true;
        }
        Ok(conn)
    }

    fn open(&mut self) -> Result<(), Error> {
        let conn = match &self.target.place {
            Place::Sqlite(path) => AnyConn::Sqlite(sqlite::open(path, self.role, self.target.durable)?),
            Place::Postgres { .. } => AnyConn::Postgres(PgBlocking::open(&self.target)?),
        };
        self.conn = Some(conn);
        self.recorded = false;
        Ok(())
    }

    /// Closing a connection in an odd state may panic in diesel; this thread must live on.
    fn discard(&mut self) {
        let conn = self.conn.take();
        let _ = catch_unwind(AssertUnwindSafe(|| drop(conn)));
    }
}
