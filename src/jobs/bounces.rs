//! Takes in what came back: whose address does not work is remembered and shown, and the mail counts as failed.
//!
//! Anybody can write such a report and send it to the sender's address. One is believed that names a mail which went out
//! from here, by the name that only this installation could give it; any other is shown, and changes nothing.

use super::compose::{House, NOBODY};
use crate::app::App;
use crate::ids::{MailId, PersonId};
use crate::language::Sentence;
use crate::mail::bounce::{Bounce, bounces};
use crate::mail::{Kind, message_id};
use crate::store::bounces::{self, Unmatched};
use crate::store::outbox::Outgoing;
use crate::store::{Conn, Error, accounts};

/// Somebody whose mail came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Who; none where it went to an address behind which no person is known, such as an invitation.
    pub person: Option<PersonId>,
    /// The address of their account, or the one it went to.
    pub email: String,
    /// Why: what the server said that gave up.
    pub reason: Sentence,
}

/// What became of a message that was handed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Whose mail came back.
    pub marked: Vec<Marked>,
    /// Reports that name no mail that went out from here: shown, and nothing else.
    pub unmatched: Vec<Unmatched>,
}

/// Takes in a message that arrived at the sender's address; says whose mail it gives back. Nothing where it is no
/// notification.
///
/// # Errors
/// When the database cannot be reached.
pub async fn take_in(app: &App, raw: &[u8]) -> Result<Taken, Error> {
    let (found, house) = (bounces(raw), House::of(app));
    if found.is_empty() {
        return Ok(Taken::default());
    }
    // Looking through what was sent takes a while, and nobody shall wait for it who has something to write.
    let at = house.clone();
    let named = app
        .db
        .read(move |conn| {
            let each = found.into_iter().map(|bounce| Ok((sent(conn, &at, &bounce)?, bounce)));
            each.collect::<Result<Vec<_>, Error>>()
        })
        .await?;
    app.db
        .write(move |conn| {
            let mut taken = Taken::default();
            for (mail, bounce) in &named {
                match mail {
                    Some((id, mail)) => taken.marked.extend(mark(conn, &house, *id, mail, bounce)?),
                    None => taken.unmatched.push(Unmatched {
                        at: house.now,
                        address: bounce.addresses.first().cloned().unwrap_or_default(),
                        reason: bounce.reason.clone(),
                    }),
                }
            }
            if !taken.unmatched.is_empty() {
                bounces::remember_unmatched(conn, taken.unmatched.clone())?;
            }
            Ok(taken)
        })
        .await
}

/// The mail of ours that a report names, if it names one.
fn sent(conn: &mut Conn, house: &House, bounce: &Bounce) -> Result<Option<(MailId, Outgoing)>, Error> {
    let domain = house.domain();
    let Some(id) = bounce.message_id.as_deref() else { return Ok(None) };
    let Some(name) = id.strip_suffix(domain).and_then(|id| id.strip_suffix('@')) else { return Ok(None) };
    let kind = name.rsplit_once('.').and_then(|(kind, _)| kind.parse::<Kind>().ok());
    let Some(kind) = kind else { return Ok(None) };
    let named = |mail: &Outgoing| {
        message_id(&house.links, kind, mail.person.unwrap_or(NOBODY), &mail.cause, domain) == id
    };
    for address in &bounce.addresses {
        if let Some(account) = accounts::by_email(conn, address)?
            && let Some(found) = bounces::find_sent(conn, kind.as_str(), Some(account.person), named)?
        {
            return Ok(Some(found));
        }
    }
    bounces::find_sent(conn, kind.as_str(), None, named)
}

/// Remembers that a mail came back, and that the address of its reader's account fails, if it is the one it went to.
fn mark(
    conn: &mut Conn,
    house: &House,
    id: MailId,
    mail: &Outgoing,
    bounce: &Bounce,
) -> Result<Option<Marked>, Error> {
    bounces::came_back(conn, id, &bounce.reason)?;
    let reason = bounces::reason(&bounce.reason);
    let told = |email: &str| bounce.addresses.iter().any(|one| one.eq_ignore_ascii_case(email));
    if let (Some(person), None) = (mail.person, &mail.address)
        && let Some(account) = accounts::of(conn, person)?
    {
        // Somebody who has another address by now gets their mail.
        if told(&account.email) {
            bounces::address_fails(conn, person, &bounce.reason, house.now)?;
        }
        return Ok(Some(Marked { person: Some(person), email: account.email, reason }));
    }
    let email = mail.address.clone().or_else(|| bounce.addresses.first().cloned());
    Ok(email.map(|email| Marked { person: None, email, reason }))
}
