//! The calendar: when progress mails are due, and that they are written once however many servers there are.

use jiff::SignedDuration;

use super::digest;
use super::periods::{Rhythm, Stretch};
use crate::app::App;
use crate::clock::Instant;
use crate::store::digests::Run;
use crate::store::{Error, digests, memory};

/// How long one server may take to write the progress mails before another one goes on with it.
const RUN: SignedDuration = SignedDuration::from_mins(30);

/// What this server knows to be done, so that it asks the database only when something is due.
#[derive(Debug, Default)]
pub struct Calendar {
    since: Option<Instant>,
    done: [Option<String>; 2],
}

impl Calendar {
    /// Writes the progress mails that are due and that nobody wrote yet.
    ///
    /// # Errors
    /// When the database cannot be reached: look again later.
    pub async fn look(&mut self, app: &App) -> Result<(), Error> {
        let now = app.clock.now();
        let since = match self.since {
            Some(since) => since,
            None => *self.since.insert(first_look(app, now).await?),
        };
        app.learn_organisation().await?;
        for (index, rhythm) in [Rhythm::Weekly, Rhythm::Monthly].into_iter().enumerate() {
            let (zone, hour) = (&app.settings.zone, app.settings.digest_hour);
            let Some(stretch) = Stretch::due_at(rhythm, now, zone, hour) else { continue };
            // What was due before this Stampbook began is nobody's news.
            let known = self.done[index].as_deref() == Some(stretch.period.name.as_str());
            if known || stretch.due(zone, hour).is_none_or(|due| due < since) {
                continue;
            }
            if run(app, &stretch, now).await? {
                self.done[index] = Some(stretch.period.name);
            }
        }
        Ok(())
    }
}

/// When a server of this Stampbook first looked at the calendar.
async fn first_look(app: &App, now: Instant) -> Result<Instant, Error> {
    const NAME: &str = "calendar_since";
    if let Some(since) = app.db.read(|conn| memory::recall(conn, NAME)).await? {
        return since.parse().map_err(Error::other);
    }
    app.db.write(move |conn| memory::remember(conn, NAME, &now.to_string())).await?;
    Ok(now)
}

/// Writes one week's or month's mails, unless another server does or did. `true` once it is done.
async fn run(app: &App, stretch: &Stretch, now: Instant) -> Result<bool, Error> {
    let name = match stretch.rhythm {
        Rhythm::Weekly => format!("digest.weekly/{}", stretch.period.name),
        Rhythm::Monthly => format!("digest.monthly/{}", stretch.period.name),
    };
    let (asked, ids) = (name.clone(), app.ids.clone());
    let until = now.checked_add(RUN).unwrap_or(now);
    match app.db.write(move |conn| digests::take_run(conn, &asked, until, now, &ids)).await? {
        Run::Mine => {
            let queued = digest::queue(app, stretch).await?;
            app.db.write(move |conn| digests::finish_run(conn, &name)).await?;
            tracing::info!(period = stretch.period.name, queued, "progress mails are written");
            Ok(true)
        }
        Run::Done => Ok(true),
        // Whoever is at it finishes it, or it is taken over when their time is over.
        Run::Elsewhere => Ok(false),
    }
}
