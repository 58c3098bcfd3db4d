//! The jobs of a running server: tasks that send mail, keep the calendar and tidy up, and stop when told.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::{checkpoints, courier, exports, housekeeping, schedule};
use crate::app::App;
use crate::store::{Error, outbox, words};

/// How often somebody looks for mail that another program queued.
const LOOK: Duration = Duration::from_secs(3);
/// How long after the bell the outbox is looked at.
const BREATH: Duration = Duration::from_millis(200);
/// How long to wait when the way is blocked or the database is away.
const PAUSE: Duration = Duration::from_secs(5);
/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_secs(30);
/// How often the words of new evidence are written, and of how many facts in one go: the door waits meanwhile.
const WORDS: Duration = Duration::from_secs(30);
const IN_ONE_GO: i64 = 200;
/// How often somebody looks whether a checkpoint of the log is due.
const CHECKPOINTS: Duration = Duration::from_mins(5);
/// How often it is tidied up.
const TIDY: Duration = Duration::from_hours(1);
/// Senders: while one waits for the mail server, the other puts mails in words.
const SENDERS: usize = 2;

/// The tasks. Dropping it leaves them running; [`Runner::stop`] ends them.
pub struct Runner {
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Runner {
    /// Starts the tasks on the runtime this is called in.
    #[must_use]
    pub fn start(app: &App) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut tasks: Vec<JoinHandle<()>> = (0..SENDERS)
            .map(|sender| tokio::spawn(send(app.clone(), Stopped(stopped.clone()), sender == 0)))
            .collect();
        tasks.push(tokio::spawn(keep_calendar(app.clone(), Stopped(stopped.clone()))));
        tasks.push(tokio::spawn(make_exports(app.clone(), Stopped(stopped.clone()))));
        tasks.push(tokio::spawn(follow(app.clone(), Stopped(stopped.clone()))));
        tasks.push(tokio::spawn(sign_checkpoints(app.clone(), Stopped(stopped.clone()))));
        tasks.push(tokio::spawn(tidy(app.clone(), Stopped(stopped))));
        Self { stop, tasks }
    }

    /// Lets every task end what it has in hand, and waits for it, but not for ever: a mail in hand when the time is
    /// over goes out again later, under the same Message-ID.
    pub async fn stop(self, at_most: Duration) {
        self.stop.send_replace(true);
        let all = futures_util::future::join_all(self.tasks);
        if tokio::time::timeout(at_most, all).await.is_err() {
            tracing::warn!("background jobs were still busy when the server stopped");
        }
    }
}

#[derive(Clone)]
struct Stopped(watch::Receiver<bool>);

impl Stopped {
    fn is_said(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits for a while; `true` when it is time to stop.
    async fn during(&mut self, wait: Duration) -> bool {
        tokio::time::timeout(wait, self.0.wait_for(|stop| *stop)).await.is_ok()
    }
}

/// Sends what is due; the first sender also looks now and then for what other programs queued.
async fn send(app: App, mut stopped: Stopped, looks: bool) {
    let bell = app.door.bell().clone();
    while !stopped.is_said() {
        match send_batch(&app, &mut stopped).await {
            Ok(Next::More) => continue,
            Ok(Next::Nothing) => {}
            Ok(Next::Blocked) => drop(stopped.during(PAUSE).await),
            Err(error) => {
                tracing::warn!(%error, "the outbox cannot be read now");
                stopped.during(PAUSE).await;
            }
        }
        let rest = if looks { LOOK } else { LOOK * 20 };
        tokio::select! {
            // It rings for everything that is said: where much is, one look a moment later is enough for all of it.
            () = bell.rung() => drop(stopped.during(BREATH).await),
            _ = stopped.during(rest) => {}
        }
    }
    app.mailer.rest().await;
}

enum Next {
    More,
    Nothing,
    Blocked,
}

async fn send_batch(app: &App, stopped: &mut Stopped) -> Result<Next, Error> {
    let now = app.clock.now();
    let due = app.db.read(outbox::next_due).await?;
    if due.is_none_or(|due| due > now) {
        return Ok(Next::Nothing);
    }
    if app.mailer.keeps() {
        app.db.write(move |conn| outbox::keep(conn, now, "")).await?;
        // Nobody waits for it, and whoever queues much shall not pay for keeping each mail.
        stopped.during(LOOK).await;
        return Ok(Next::Nothing);
    }
    let batch = courier::take(app, "").await?;
    if batch.is_empty() {
        return Ok(Next::Nothing);
    }
    let full = batch.is_full();
    if full {
        app.door.bell().ring();
    }
    let (_, blocked) = courier::send(app, batch).await?;
    Ok(match (blocked, full) {
        (true, _) => Next::Blocked,
        (false, true) => Next::More,
        (false, false) => Next::Nothing,
    })
}

async fn keep_calendar(app: App, mut stopped: Stopped) {
    let mut calendar = schedule::Calendar::default();
    loop {
        if let Err(error) = calendar.look(&app).await {
            tracing::warn!(error = format!("{error:#}"), "the progress mails have to wait");
        }
        if stopped.during(CALENDAR).await {
            return;
        }
    }
}

/// Makes exports as they are asked for; also those that were asked for at another copy of the server, or begun by one that
/// stopped.
async fn make_exports(app: App, mut stopped: Stopped) {
    loop {
        let told = stopped.clone();
        let rest = match exports::work(&app, move || told.is_said()).await {
            Ok(true) => Duration::ZERO,
            Ok(false) => LOOK,
            Err(error) => {
                tracing::warn!(%error, "exports have to wait");
                PAUSE
            }
        };
        if stopped.during(rest).await {
            return;
        }
    }
}

/// Writes the words that evidence is found by, before somebody searches and has to wait for it.
async fn follow(app: App, mut stopped: Stopped) {
    loop {
        let step = async || {
            if !app.db.read(words::are_behind).await? {
                return Ok(false);
            }
            app.db.write(|conn| words::follow(conn, IN_ONE_GO)).await
        };
        let wait = match step().await {
            Ok(true) => Duration::ZERO,
            Ok(false) => WORDS,
            Err::<_, Error>(error) => {
                tracing::warn!(error = format!("{error:#}"), "the newest evidence cannot be found yet");
                PAUSE
            }
        };
        if stopped.during(wait).await {
            return;
        }
    }
}

/// Signs the state of the log, about once an hour while there is news.
async fn sign_checkpoints(app: App, mut stopped: Stopped) {
    while !stopped.during(CHECKPOINTS).await {
        if let Err(error) = checkpoints::look(&app).await {
            tracing::warn!(error = format!("{error:#}"), "no checkpoint of the record can be signed now");
        }
    }
}

async fn tidy(app: App, mut stopped: Stopped) {
    // Not in the first minute, when everybody else wants the database.
    let mut wait = Duration::from_mins(1);
    while !stopped.during(wait).await {
        if let Err(error) = housekeeping::tidy(&app).await {
            tracing::warn!(error = format!("{error:#}"), "tidying up has to wait");
        }
        wait = TIDY;
    }
}
