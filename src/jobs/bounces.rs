//! Takes in what came back: whose address does not work is remembered and shown, and the mail counts as failed.

use super::compose::House;
use crate::app::App;
use crate::ids::PersonId;
use crate::mail::bounce::{Bounce, bounces};
use crate::mail::{Kind, message_id};
use crate::store::bounces::came_back;
use crate::store::outbox::Outgoing;
use crate::store::{Conn, Error, accounts};

/// Somebody whose mail came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Who.
    pub person: PersonId,
    /// The address of their account.
    pub email: String,
    /// Why, in the words of the server that gave up.
    pub reason: String,
}

/// Takes in a message that arrived at the sender's address; says whose mail it gives back. Nobody's where it is no
/// notification, or one about mail that is not ours.
///
/// # Errors
/// When the database cannot be reached.
pub async fn take_in(app: &App, raw: &[u8]) -> Result<Vec<Marked>, Error> {
    let (found, house) = (bounces(raw), House::of(app));
    if found.is_empty() {
        return Ok(Vec::new());
    }
    app.db
        .write(move |conn| {
            let mut marked = Vec::new();
            for bounce in &found {
                marked.extend(take_one(conn, &house, bounce)?);
            }
            Ok(marked)
        })
        .await
}

fn take_one(conn: &mut Conn, house: &House, bounce: &Bounce) -> Result<Option<Marked>, Error> {
    let domain = house.domain();
    // Without the mail's own name its reader's address has to do; a name that another program gave is not ours.
    let ours = bounce.message_id.as_deref().is_none_or(|id| id.ends_with(&format!("@{domain}")));
    if !ours {
        return Ok(None);
    }
    for address in &bounce.addresses {
        let Some(account) = accounts::by_email(conn, address)? else { continue };
        let this = |mail: &Outgoing| {
            let kind = mail.kind.parse::<Kind>().ok();
            kind.is_some_and(|kind| {
                Some(message_id(kind, account.person, &mail.cause, domain)) == bounce.message_id
            })
        };
        let reason = bounce.reason.as_str();
        came_back(conn, account.person, this, reason, house.now)?;
        let reason = reason.to_owned();
        return Ok(Some(Marked { person: account.person, email: account.email, reason }));
    }
    Ok(None)
}
