//! Sends what the outbox holds: claims a batch, makes mails of it, hands them to the mailer over several
//! connections at once, and writes down what became of each.
//!
//! A claim ends by itself, so a mail whose sender died goes out later, under the same Message-ID. Nothing is sent
//! by two senders at once, because no mail of a batch is still on its way when its claim ends. What went out is
//! marked while the rest is being sent, so that a crash repeats a handful of mails and not the batch.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::StreamExt as _;
use jiff::SignedDuration;
use tokio::sync::mpsc;

use super::compose::{Composed, House, Letter, compose};
use crate::app::App;
use crate::clock::{Instant, Stopwatch};
use crate::language::Sentence;
use crate::mail::{self, Failure, Mail};
use crate::store::outbox::{self, Claimed, Fate, Settled};
use crate::store::{Error, one_time_links};

/// Mails claimed at once.
const BATCH: usize = 64;
/// How long a claim lasts.
const CLAIM: SignedDuration = SignedDuration::from_mins(6);
/// How long a batch may start further mails, and how long one mail may take: together less than a claim lasts.
const START_WITHIN: Duration = Duration::from_mins(2);
const END_WITHIN: Duration = Duration::from_mins(3);
/// Mails whose fate is written down at once: a server that dies repeats no more than these and those on their way.
const GROUP: usize = 16;
/// Mails that may have gone out while a group is being written down.
const AHEAD: usize = 8;
/// How long a group waits to fill up.
const LINGER: Duration = Duration::from_millis(40);
/// How long what was held up by another mail's trouble waits.
const HELD_UP: SignedDuration = SignedDuration::from_secs(60);

/// What became of some mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// Went out.
    pub sent: usize,
    /// Kept, because nothing is set up to send it.
    pub kept: usize,
    /// Not for sending.
    pub skipped: usize,
    /// Did not go out, and will be tried again.
    pub waiting: usize,
    /// Did not go out, and will not be tried again.
    pub failed: usize,
}

impl Tally {
    /// Adds another one.
    pub fn add(&mut self, other: Self) {
        self.sent += other.sent;
        self.kept += other.kept;
        self.skipped += other.skipped;
        self.waiting += other.waiting;
        self.failed += other.failed;
    }

    fn count(&mut self, settled: &[Settled]) {
        for one in settled {
            match one.fate {
                Fate::Sent(_) => self.sent += 1,
                Fate::Skipped(_) => self.skipped += 1,
                Fate::Released(_) | Fate::Failed { again: Some(_), .. } => self.waiting += 1,
                Fate::Failed { again: None, .. } => self.failed += 1,
            }
        }
    }
}

/// A batch that was claimed and put in words.
pub struct Batch {
    letters: Vec<(Box<Letter>, Result<Mail, mail::Error>)>,
    settled: Vec<Settled>,
    until: Instant,
    claimed: Stopwatch,
}

impl Batch {
    fn empty(until: Instant, claimed: Stopwatch) -> Self {
        Self { letters: Vec::new(), settled: Vec::new(), until, claimed }
    }

    /// Whether nothing was due.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty() && self.settled.is_empty()
    }

    /// Whether as much was due as one batch takes, so that there may be more.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.letters.len() + self.settled.len() >= BATCH
    }
}

/// Sends everything that is due now, of kinds that begin with `kinds`.
pub async fn drain(app: &App, kinds: &str) -> Result<Tally, Error> {
    let mut tally = Tally::default();
    if app.mailer.keeps() {
        let (now, kinds) = (app.clock.now(), kinds.to_owned());
        tally.kept = app.db.write(move |conn| outbox::keep(conn, now, &kinds)).await?;
        return Ok(tally);
    }
    loop {
        let batch = take(app, kinds).await?;
        if batch.is_empty() {
            app.mailer.rest().await;
            return Ok(tally);
        }
        let (done, _) = send(app, batch).await?;
        tally.add(done);
    }
}

/// Claims a batch and puts it in words.
pub async fn take(app: &App, kinds: &str) -> Result<Batch, Error> {
    let (now, kinds) = (app.clock.now(), kinds.to_owned());
    let until = now.checked_add(CLAIM).unwrap_or(now);
    let claimed = Stopwatch::start();
    let due = app.db.write(move |conn| outbox::claim(conn, now, until, BATCH, &kinds)).await?;
    if due.is_empty() {
        return Ok(Batch::empty(until, claimed));
    }
    app.learn_organisation().await?;
    let house = House::of(app);
    let (mut letters, mut settled) = (Vec::new(), Vec::new());
    for one in in_words(app, &house, due).await? {
        match one {
            Ok(Composed::Letter(letter)) => letters.push(letter),
            Ok(Composed::Skipped(id, person, why)) => {
                settled.push(Settled { id, person, fate: Fate::Skipped(why) });
            }
            Err(failed) => settled.push(failed),
        }
    }
    let disputes: Vec<_> = letters.iter().flat_map(|letter| letter.disputes.clone()).collect();
    if !disputes.is_empty() {
        app.db.write(move |conn| one_time_links::make_all(conn, &disputes, now)).await?;
    }
    let drawn = tokio::task::spawn_blocking(move || {
        let draw = |letter: Box<Letter>| {
            let mail = mail::compose(&letter.message, &letter.envelope);
            (letter, mail)
        };
        letters.into_iter().map(draw).collect()
    });
    let letters = drawn.await.map_err(Error::other)?;
    Ok(Batch { letters, settled, until, claimed })
}

/// Makes mails of all that was claimed at once; where that fails, of one after the other, so that one mail that
/// cannot be made holds up no other.
async fn in_words(
    app: &App,
    house: &House,
    due: Vec<Claimed>,
) -> Result<Vec<Result<Composed, Settled>>, Error> {
    let put = |due: Vec<Claimed>| {
        let house = house.clone();
        app.db.read(move |conn| compose(conn, &house, due))
    };
    match put(due.clone()).await {
        Ok(all) => return Ok(all.into_iter().map(Ok).collect()),
        Err(error) if error.is_temporary() => return Err(error),
        Err(_) => {}
    }
    let mut all = Vec::with_capacity(due.len());
    for one in due {
        let (id, person, attempts) = (one.id, one.mail.person, one.attempts);
        match put(vec![one]).await {
            Ok(made) => all.extend(made.into_iter().map(Ok)),
            Err(error) if error.is_temporary() => return Err(error),
            Err(error) => {
                tracing::error!(mail = %id, ?error, "a mail cannot be put in words");
                let why = Sentence::of("unsent-not-in-words").with("why", error.to_string());
                let fate = Fate::Failed { why, again: again(app, attempts), refused: false };
                all.push(Err(Settled { id, person, fate }));
            }
        }
    }
    Ok(all)
}

/// Sends a batch and writes down what became of each mail while the next ones are on their way; says how many there
/// were of each fate, and whether the way was blocked for all.
pub async fn send(app: &App, batch: Batch) -> Result<(Tally, bool), Error> {
    let (until, claimed) = (batch.until, batch.claimed);
    let blocked = AtomicBool::new(false);
    let (tell, told) = mpsc::channel(AHEAD);
    let ((), tally) =
        tokio::join!(deliver(app, batch, &blocked, tell), write_down(app, until, claimed, &blocked, told));
    Ok((tally?, blocked.load(Ordering::Relaxed)))
}

/// Hands a batch to the mailer and tells what became of each mail. `blocked` is set once the way is blocked for all,
/// and ends the batch wherever it is set.
pub async fn deliver(app: &App, batch: Batch, blocked: &AtomicBool, tell: mpsc::Sender<Settled>) {
    let Batch { letters, settled, claimed, .. } = batch;
    for one in settled {
        drop(tell.send(one).await);
    }
    let held_up = || {
        let now = app.clock.now();
        Fate::Released(now.checked_add(HELD_UP).unwrap_or(now))
    };
    let sending = futures_util::stream::iter(letters).map(|(letter, mail)| {
        let held_up = &held_up;
        async move {
            let turn = app.mailer.turn().await;
            let fate = match mail {
                Err(error) => {
                    let refused = matches!(error, mail::Error::Address(_));
                    Fate::Failed { why: error.sentence(), again: None, refused }
                }
                Ok(_) if blocked.load(Ordering::Relaxed) || claimed.elapsed() > START_WITHIN => held_up(),
                Ok(mail) => match tokio::time::timeout(END_WITHIN, turn.send(&mail)).await {
                    Ok(Ok(_)) => Fate::Sent(letter.afterwards),
                    Ok(Err(failure)) => {
                        blocked.fetch_or(failure.blocks_all(), Ordering::Relaxed);
                        failed(app, &failure, letter.attempts)
                    }
                    Err(_) => {
                        let why = Sentence::of("unsent-slow").with("seconds", END_WITHIN.as_secs());
                        Fate::Failed { why, again: again(app, letter.attempts), refused: false }
                    }
                },
            };
            Settled { id: letter.id, person: letter.person, fate }
        }
    });
    let tell = &tell;
    let tell = |one: Settled| async move { drop(tell.send(one).await) };
    sending.buffer_unordered(app.mailer.width()).for_each(tell).await;
}

fn again(app: &App, attempts: u32) -> Option<Instant> {
    let now = app.clock.now();
    mail::retry_after(attempts).map(|wait| now.checked_add(wait).unwrap_or(now))
}

fn failed(app: &App, failure: &Failure, attempts: u32) -> Fate {
    let again = again(app, attempts).filter(|_| !failure.is_permanent());
    tracing::warn!(%failure, attempts, again = again.map(|at| at.to_string()), "a mail did not go out");
    Fate::Failed { why: failure.sentence(), again, refused: failure.is_about_address() }
}

/// Writes down what became of mails, a few at a time, until no more is told.
async fn write_down(
    app: &App,
    until: Instant,
    claimed: Stopwatch,
    blocked: &AtomicBool,
    mut told: mpsc::Receiver<Settled>,
) -> Result<Tally, Error> {
    let mut tally = Tally::default();
    let mut group = Vec::with_capacity(GROUP);
    while told.recv_many(&mut group, GROUP).await > 0 {
        let fill = async {
            while group.len() < GROUP
                && let Some(one) = told.recv().await
            {
                group.push(one);
            }
        };
        // Over in time or not: what came by then is written down.
        drop(tokio::time::timeout(LINGER, fill).await);
        tally.count(&group);
        settle(app, until, claimed, blocked, std::mem::take(&mut group)).await?;
    }
    Ok(tally)
}

/// Writes down what became of some mails, again and again while the claim holds: what went out and is not marked
/// goes out once more. Meanwhile nothing further is sent.
async fn settle(
    app: &App,
    until: Instant,
    claimed: Stopwatch,
    blocked: &AtomicBool,
    group: Vec<Settled>,
) -> Result<(), Error> {
    let group = Arc::new(group);
    let mut wait = Duration::from_millis(100);
    loop {
        let (these, now) = (Arc::clone(&group), app.clock.now());
        let error = match app.db.write(move |conn| outbox::settle(conn, until, &these, now)).await {
            Ok(()) => return Ok(()),
            Err(error) => error,
        };
        blocked.store(true, Ordering::Relaxed);
        if claimed.elapsed() + wait > CLAIM.unsigned_abs() {
            tracing::error!(%error, mails = group.len(), "what became of mails could not be written down");
            return Err(error);
        }
        tracing::warn!(%error, mails = group.len(), "writing down what became of mails has to wait");
        tokio::time::sleep(wait).await;
        wait = (wait * 2).min(Duration::from_secs(10));
    }
}
