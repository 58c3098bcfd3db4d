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
use crate::ids::{CohortId, PersonId};
use crate::mail::{Kind, Message};
use crate::store::outbox::{self, Outgoing};
use crate::store::{Conn, Error, Folds};

/// A progress mail for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// For whom.
    pub person: PersonId,
    /// What it says.
    pub message: Message,
}

/// A batch of progress mails, and where to go on.
struct Page {
    written: Vec<Written>,
    next: Option<PersonId>,
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

/// A kind of progress mail, written person by person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Weeks,
    Sponsors,
    Expiry,
}

fn parts(rhythm: Rhythm) -> &'static [Part] {
    match rhythm {
        Rhythm::Weekly => &[Part::Weeks],
        Rhythm::Monthly => &[Part::Sponsors, Part::Expiry],
    }
}

/// Writes the progress mails of a week or month to the outbox; says how many were new.
pub async fn queue(app: &App, stretch: &Stretch) -> Result<usize, Error> {
    let mut new = 0;
    for part in parts(stretch.rhythm) {
        new += queue_part(app, stretch, *part).await?;
    }
    Ok(new)
}

async fn queue_part(app: &App, stretch: &Stretch, part: Part) -> Result<usize, Error> {
    let mut new = 0;
    let mut after = None;
    loop {
        let page = page(app, stretch, part, after).await?;
        if !page.written.is_empty() {
            let mails = page
                .written
                .into_iter()
                .map(|Written { person, message }| {
                    Ok(Outgoing {
                        kind: message.kind().as_str().to_owned(),
                        person: Some(person),
                        address: None,
                        cause: stretch.period.name.clone(),
                        payload: serde_json::to_string(&message)?,
                    })
                })
                .collect::<Result<Vec<_>, serde_json::Error>>()
                .map_err(Error::other)?;
            let (now, ids) = (app.clock.now(), app.ids.clone());
            new += app.db.write(move |conn| outbox::queue_messages(conn, &mails, now, &ids)).await?;
            app.door.bell().ring();
        }
        match page.next {
            Some(last) => after = Some(last),
            None => return Ok(new),
        }
    }
}

/// The progress mails that would be written, by person and kind; writes nothing.
pub async fn preview(app: &App, stretch: &Stretch) -> Result<Vec<Written>, Error> {
    let mut found: BTreeMap<(PersonId, Kind), Written> = BTreeMap::new();
    for part in parts(stretch.rhythm) {
        let mut after = None;
        loop {
            let page = page(app, stretch, *part, after).await?;
            found.extend(page.written.into_iter().map(|one| ((one.person, one.message.kind()), one)));
            match page.next {
                Some(last) => after = Some(last),
                None => break,
            }
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

async fn page(app: &App, stretch: &Stretch, part: Part, after: Option<PersonId>) -> Result<Page, Error> {
    let (mut house, stretch) = (House::of(app), stretch.clone());
    // A run passes through every scope once: it shall not push out what people are working with.
    house.folds = Folds::default();
    let organisation = app.organisation();
    app.db
        .read(move |conn| match part {
            Part::Weeks => weekly::page(conn, &house, &stretch, after),
            Part::Sponsors => sponsor::page(conn, &house, &stretch, &organisation, after),
            Part::Expiry => expiry::page(conn, &house, &stretch, after),
        })
        .await
}
