//! The progress mails (C-6): weekly to leads and learners of live cohorts, monthly to sponsors and to those whose
//! sign-offs run out. Written to the outbox a batch at a time, once a person and period; nothing where there is
//! nothing to say.

mod expiry;
mod lead;
mod learner;
mod sponsor;
mod weekly;

use std::collections::BTreeMap;

use super::compose::House;
use super::periods::{Rhythm, Stretch};
use crate::app::App;
use crate::clock::Instant;
use crate::ids::{CohortId, Ids, PersonId};
use crate::mail::{Kind, Message};
use crate::store::digests::{Place, Reminder};
use crate::store::outbox::{self, Outgoing};
use crate::store::{Conn, Error, Folds, digests};

/// A progress mail for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// For whom.
    pub person: PersonId,
    /// What it says.
    pub message: Message,
    /// Of which sign-offs it says that they run out.
    pub reminders: Vec<Reminder>,
}

/// A batch of progress mails, and where to go on.
struct Page {
    written: Vec<Written>,
    next: Option<Part>,
}

/// Of rows in order of people, those of whom all rows are there, and after whom to go on: where there may be more, the
/// last person's come with the next batch, unless they are the only one.
fn whole_people<T>(
    mut rows: Vec<T>,
    limit: i64,
    person: impl Fn(&T) -> PersonId,
) -> (Vec<T>, Option<PersonId>) {
    if i64::try_from(rows.len()).unwrap_or(i64::MAX) < limit {
        return (rows, None);
    }
    let last = rows.last().map(&person);
    if rows.first().map(&person) != last {
        rows.retain(|row| Some(person(row)) != last);
    }
    let next = rows.last().map(person);
    (rows, next)
}

/// A kind of progress mail, and after whom to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Weeks(Option<Place>),
    Sponsors(Option<PersonId>),
    Expiry(Option<PersonId>),
}

fn parts(rhythm: Rhythm) -> &'static [Part] {
    match rhythm {
        Rhythm::Weekly => &[Part::Weeks(None)],
        Rhythm::Monthly => &[Part::Sponsors(None), Part::Expiry(None)],
    }
}

/// Writes the progress mails of a week or month to the outbox; says how many were new.
pub async fn queue(app: &App, stretch: &Stretch) -> Result<usize, Error> {
    write(app, stretch, outbox::queue_messages).await
}

/// Writes the progress mails of a week or month for the administrator to see, never to be sent; says how many were new.
pub async fn keep(app: &App, stretch: &Stretch) -> Result<usize, Error> {
    write(app, stretch, outbox::keep_messages).await
}

/// How mails come into the outbox.
type Entrance = fn(&mut Conn, &[Outgoing], Instant, &Ids) -> Result<usize, Error>;

async fn write(app: &App, stretch: &Stretch, enter: Entrance) -> Result<usize, Error> {
    let mut new = 0;
    for part in parts(stretch.rhythm) {
        new += write_part(app, stretch, *part, enter).await?;
    }
    Ok(new)
}

async fn write_part(app: &App, stretch: &Stretch, first: Part, enter: Entrance) -> Result<usize, Error> {
    let mut new = 0;
    let mut part = Some(first);
    while let Some(this) = part {
        let page = page(app, stretch, this).await?;
        part = page.next;
        if page.written.is_empty() {
            continue;
        }
        let (mut mails, mut reminders) = (Vec::with_capacity(page.written.len()), Vec::new());
        for written in page.written {
            mails.push(Outgoing {
                kind: written.message.kind().as_str().to_owned(),
                person: Some(written.person),
                address: None,
                cause: stretch.period.name.clone(),
                payload: serde_json::to_string(&written.message).map_err(Error::other)?,
            });
            reminders.extend(written.reminders);
        }
        let (now, today, ids) = (app.clock.now(), app.clock.today(), app.ids.clone());
        let written = app.db.write(move |conn| {
            digests::remember_told(conn, &reminders, today, now)?;
            enter(conn, &mails, now, &ids)
        });
        new += written.await?;
        app.door.bell().ring();
    }
    Ok(new)
}

/// The progress mails that would be written, by person and kind; writes nothing.
pub async fn preview(app: &App, stretch: &Stretch) -> Result<Vec<Written>, Error> {
    let mut found: BTreeMap<(PersonId, Kind), Written> = BTreeMap::new();
    for first in parts(stretch.rhythm) {
        let mut part = Some(*first);
        while let Some(this) = part {
            let page = page(app, stretch, this).await?;
            part = page.next;
            found.extend(page.written.into_iter().map(|one| ((one.person, one.message.kind()), one)));
        }
    }
    Ok(found.into_values().collect())
}

/// The digest that the leads of one cohort would get about it for a week.
pub fn of_cohort(
    conn: &mut Conn,
    app: &App,
    stretch: &Stretch,
    cohort: CohortId,
) -> Result<Option<Message>, Error> {
    weekly::of_cohort(conn, &House::of(app), stretch, cohort)
}

async fn page(app: &App, stretch: &Stretch, part: Part) -> Result<Page, Error> {
    let (mut house, stretch) = (House::of(app), stretch.clone());
    // A run passes through every scope once: it shall not push out what people are working with.
    house.folds = Folds::default();
    let organisation = app.organisation();
    app.db
        .read(move |conn| match part {
            Part::Weeks(after) => weekly::page(conn, &house, &stretch, after),
            Part::Sponsors(after) => sponsor::page(conn, &house, &stretch, &organisation, after),
            Part::Expiry(after) => expiry::page(conn, &house, &stretch, after),
        })
        .await
}
