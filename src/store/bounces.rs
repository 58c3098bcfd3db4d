//! Mail that came back after it had gone out.

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::outbox::Outgoing;
use super::schema::{accounts, outbox};
use crate::clock::Instant;
use crate::ids::PersonId;

/// How what is remembered of such an address begins. A server that takes the next mail for it says nothing: only
/// another address, or somebody who sends the mail again, clears it.
pub(super) const CAME_BACK: &str = "came back: ";

/// Of one person's mail, how many of the last ones are looked through.
const LAST: i64 = 500;
/// Of the mail to bare addresses, how many of the last ones are looked through: a whole organisation may be invited at
/// once.
const LAST_BARE: i64 = 20_000;

/// Remembers that mail to a person came back. `this` knows the mail: it counts as failed from now on.
pub fn came_back(
    conn: &mut Conn,
    person: PersonId,
    this: impl Fn(&Outgoing) -> bool,
    reason: &str,
    now: Instant,
) -> Result<(), Error> {
    let why = format!("{CAME_BACK}{reason}");
    diesel::update(accounts::table.find(person.to_string()))
        .set((accounts::mail_failed_at.eq(now.as_microsecond()), accounts::mail_failure.eq(&why)))
        .execute(conn)?;
    let rows: Vec<(String, String, String)> = outbox::table
        .filter(outbox::person_id.eq(person.to_string()).and(outbox::state.eq("sent")))
        .order(outbox::created_at.desc())
        .limit(LAST)
        .select((outbox::id, outbox::kind, outbox::cause))
        .load(conn)?;
    let found = rows.into_iter().find(|(_, kind, cause)| {
        this(&Outgoing {
            kind: kind.clone(),
            person: Some(person),
            address: None,
            cause: cause.clone(),
            payload: String::new(),
        })
    });
    if let Some((id, ..)) = found {
        diesel::update(outbox::table.find(id))
            .set((outbox::state.eq("failed"), outbox::last_error.eq(why)))
            .execute(conn)?;
    }
    Ok(())
}

/// Remembers that a mail came back that went to an address by itself, such as an invitation: nobody's account can tell.
/// `this` knows the mail, of `kind` where that is known: it counts as failed from now on. Its address, if there is one.
pub fn came_back_from_address(
    conn: &mut Conn,
    kind: Option<&str>,
    this: impl Fn(&Outgoing) -> bool,
    reason: &str,
) -> Result<Option<String>, Error> {
    type Row = (String, String, Option<String>, Option<String>, String);
    let mut query = outbox::table
        .filter(outbox::address.is_not_null().and(outbox::state.eq("sent")))
        .order(outbox::id.desc())
        .limit(LAST_BARE)
        .select((outbox::id, outbox::kind, outbox::person_id, outbox::address, outbox::cause))
        .into_boxed();
    if let Some(kind) = kind {
        query = query.filter(outbox::kind.eq(kind.to_owned()));
    }
    let rows: Vec<Row> = query.load(conn)?;
    for (id, kind, person, address, cause) in rows {
        let person = person.map(|id| id.parse()).transpose().map_err(Error::other)?;
        let mail = Outgoing { kind, person, address, cause, payload: String::new() };
        if this(&mail) {
            diesel::update(outbox::table.find(id))
                .set((outbox::state.eq("failed"), outbox::last_error.eq(format!("{CAME_BACK}{reason}"))))
                .execute(conn)?;
            return Ok(mail.address);
        }
    }
    Ok(None)
}

/// Forgets why mail to some people did not arrive: it is tried again.
pub(super) fn forget(conn: &mut Conn, people: &[String]) -> Result<(), Error> {
    let who = accounts::person_id.eq_any(people).and(accounts::mail_failed_at.is_not_null());
    diesel::update(accounts::table.filter(who))
        .set((accounts::mail_failed_at.eq(None::<i64>), accounts::mail_failure.eq(None::<String>)))
        .execute(conn)?;
    Ok(())
}
