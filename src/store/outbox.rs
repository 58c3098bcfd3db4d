//! The outbox: mail to be sent, written in the transaction of its cause, one row a person and cause.

use diesel::prelude::*;

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::outbox;
use crate::clock::Instant;
use crate::ids::{Ids, MailId};
use crate::record::effects::Notice;

#[derive(Insertable)]
#[diesel(table_name = outbox, treat_none_as_default_value = false)]
pub(super) struct NewMail {
    pub id: String,
    pub kind: String,
    pub person_id: Option<String>,
    pub address: Option<String>,
    pub cause: String,
    pub payload: String,
    pub created_at: i64,
    pub state: &'static str,
    pub run_at: i64,
    pub attempts: i32,
    pub lease_until: Option<i64>,
    pub message_id: Option<String>,
    pub last_error: Option<String>,
    pub sent_at: Option<i64>,
    pub rendered: Option<String>,
}

/// Queues notices; what was queued before for the same person, kind and cause is left alone.
pub(super) fn queue(conn: &mut Conn, notices: &[Notice], now: Instant, ids: &Ids) -> Result<(), Error> {
    let rows: Vec<NewMail> = notices
        .iter()
        .map(|notice| NewMail {
            id: ids.mint::<MailId>(now).to_string(),
            kind: notice.kind.name().to_owned(),
            person_id: Some(notice.to.to_string()),
            address: None,
            cause: notice.cause.to_string(),
            payload: format!("{{\"learner\":\"{}\"}}", notice.learner),
            created_at: now.as_microsecond(),
            state: "due",
            run_at: now.as_microsecond(),
            attempts: 0,
            lease_until: None,
            message_id: None,
            last_error: None,
            sent_at: None,
            rendered: None,
        })
        .collect();
    for chunk in rows.chunks(500) {
        each!(conn, c => diesel::insert_into(outbox::table).values(chunk).on_conflict_do_nothing().execute(c))?;
    }
    Ok(())
}
