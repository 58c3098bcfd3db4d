//! Sends what the outbox holds: claims a batch, makes mails of it, hands them to the mailer over several
//! connections at once, and writes down what became of each.
//!
//! A claim ends by itself, so a mail whose sender died goes out later, under the same Message-ID. Nothing is sent
//! by two senders at once, because a batch is let go long before its claim ends.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::StreamExt as _;
use jiff::SignedDuration;

use super::compose::{Composed, House, Letter, compose};
use crate::app::App;
use crate::clock::Stopwatch;
use crate::ids::{MailId, PersonId};
use crate::mail::{self, Failure, Mail};
use crate::store::outbox::{self, Fate, Settled};
use crate::store::{Error, one_time_links};

/// Mails claimed at once.
const BATCH: usize = 64;
/// How long a claim lasts.
const CLAIM: SignedDuration = SignedDuration::from_mins(6);
/// How long a batch may start further mails: the slowest mail still ends before the claim does.
const START_WITHIN: Duration = Duration::from_mins(2);
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
    claimed: Stopwatch,
}

impl Batch {
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
        let (settled, _) = deliver(app, batch).await;
        tally.count(&settled);
        settle(app, settled).await?;
    }
}

/// Claims a batch and puts it in words.
pub async fn take(app: &App, kinds: &str) -> Result<Batch, Error> {
    let (house, kinds) = (House::of(app), kinds.to_owned());
    let now = house.now;
    let until = now.checked_add(CLAIM).unwrap_or(now);
    let claimed = Stopwatch::start();
    let due = app.db.write(move |conn| outbox::claim(conn, now, until, BATCH, &kinds)).await?;
    if due.is_empty() {
        return Ok(Batch { letters: Vec::new(), settled: Vec::new(), claimed });
    }
    let composed = app.db.read(move |conn| compose(conn, &house, due)).await?;
    let (mut letters, mut settled) = (Vec::new(), Vec::new());
    for one in composed {
        match one {
            Composed::Letter(letter) => letters.push(letter),
            Composed::Skipped(id, person, why) => {
                settled.push(Settled { id, person, fate: Fate::Skipped(why) });
            }
        }
    }
    let disputes: Vec<_> = letters.iter().filter_map(|letter| letter.dispute.clone()).collect();
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
    Ok(Batch { letters, settled, claimed })
}

/// Hands a batch to the mailer; says what became of each mail, and whether the way was blocked for all.
pub async fn deliver(app: &App, batch: Batch) -> (Vec<Settled>, bool) {
    let Batch { letters, mut settled, claimed } = batch;
    let blocked = AtomicBool::new(false);
    let held_up = || {
        let now = app.clock.now();
        Fate::Released(now.checked_add(HELD_UP).unwrap_or(now))
    };
    let sending = futures_util::stream::iter(letters).map(|(letter, mail)| {
        let (blocked, held_up) = (&blocked, &held_up);
        async move {
            let fate = match mail {
                Err(error) => {
                    let refused = matches!(error, mail::Error::Address(_));
                    Fate::Failed { why: error.to_string(), again: None, refused }
                }
                Ok(_) if blocked.load(Ordering::Relaxed) || claimed.elapsed() > START_WITHIN => held_up(),
                Ok(mail) => match app.mailer.send(&mail).await {
                    Ok(_) => Fate::Sent(letter.afterwards),
                    Err(failure) => {
                        blocked.fetch_or(failure.blocks_all(), Ordering::Relaxed);
                        failed(app, &failure, letter.attempts)
                    }
                },
            };
            settled_as(letter.id, letter.person, fate)
        }
    });
    settled.extend(sending.buffer_unordered(app.mailer.width()).collect::<Vec<_>>().await);
    (settled, blocked.load(Ordering::Relaxed))
}

fn settled_as(id: MailId, person: Option<PersonId>, fate: Fate) -> Settled {
    Settled { id, person, fate }
}

fn failed(app: &App, failure: &Failure, attempts: u32) -> Fate {
    let permanent = failure.is_permanent();
    let now = app.clock.now();
    let again = mail::retry_after(attempts).filter(|_| !permanent);
    let again = again.map(|wait| now.checked_add(wait).unwrap_or(now));
    tracing::warn!(%failure, attempts, again = again.map(|at| at.to_string()), "a mail did not go out");
    Fate::Failed { why: failure.to_string(), again, refused: permanent }
}

/// Writes down what became of a batch.
pub async fn settle(app: &App, settled: Vec<Settled>) -> Result<(), Error> {
    let now = app.clock.now();
    app.db.write(move |conn| outbox::settle(conn, &settled, now)).await
}
