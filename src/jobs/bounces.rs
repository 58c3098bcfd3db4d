//! Takes in what came back: whose address does not work is remembered and shown, and the mail counts as failed.

use super::compose::{House, NOBODY};
use crate::app::App;
use crate::ids::PersonId;
use crate::mail::bounce::{Bounce, bounces};
use crate::mail::{Kind, message_id};
use crate::store::bounces::{came_back, came_back_from_address};
use crate::store::outbox::Outgoing;
use crate::store::{Conn, Error, accounts};

/// Somebody whose mail came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Who; none where it went to an address behind which no person is known, such as an invitation.
    pub person: Option<PersonId>,
    /// The address of their account, or the one it went to.
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
    let reason = bounce.reason.as_str();
    let named = |mail: &Outgoing| {
        let kind = mail.kind.parse::<Kind>().ok();
        let person = mail.person.unwrap_or(NOBODY);
        kind.is_some_and(|kind| Some(message_id(kind, person, &mail.cause, domain)) == bounce.message_id)
    };
    let bare = match bounce.message_id.as_deref() {
        Some(id) => came_back_from_address(conn, Some(kind_in(id)), named, reason)?,
        None => None,
    };
    for address in &bounce.addresses {
        let Some(account) = accounts::by_email(conn, address)? else { continue };
        came_back(conn, account.person, named, reason, house.now)?;
        let reason = reason.to_owned();
        return Ok(Some(Marked { person: Some(account.person), email: account.email, reason }));
    }
    let bare = match bounce.message_id {
        Some(_) => bare,
        None => {
            let to = |mail: &Outgoing| {
                let address = mail.address.as_deref().unwrap_or_default();
                mail.person.is_none() && bounce.addresses.iter().any(|one| one.eq_ignore_ascii_case(address))
            };
            came_back_from_address(conn, None, to, reason)?
        }
    };
    Ok(bare.map(|email| Marked { person: None, email, reason: reason.to_owned() }))
}

/// The kind of mail that a Message-ID of ours begins with.
fn kind_in(id: &str) -> &str {
    let name = id.rsplit_once('@').map_or(id, |(name, _)| name);
    name.rsplit_once('.').map_or(name, |(kind, _)| kind)
}
