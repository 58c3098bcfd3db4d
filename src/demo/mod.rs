//! The demo: an organisation with months behind it, said through the one door like everything else.
//!
//! * [`fill`] fills an empty instance; [`DemoPerson`] is somebody to sign in as;
//! * `cast` names the people, `stories` holds what they write, `months` tells what happened when,
//!   `stage` keeps it in order.

mod cast;
mod certificates;
mod months;
mod stage;
mod stories;

use crate::app::App;
use crate::clock::Instant;
use crate::credentials::{password, secret};
use crate::files::{self, picture};
use crate::interchange;
use crate::record::access::Role;
use crate::record::evidence::Attachment;
use crate::store::brought::{self, Brought};
use crate::store::invitations::{self, Invitation};
use crate::store::{AppendError, Error, accounts, outbox, verify};

pub use cast::ORGANISATION;
use cast::{Cast, UNITS};
use stage::Stage;

/// Somebody of the demo organisation who can sign in.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct DemoPerson {
    /// As they write it.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// Everybody's password in this demo.
    pub password: String,
    /// What they mostly do.
    pub role: Role,
}

/// The demo could not be filled in.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Somebody's record is here already.
    #[error("this instance has a record already, and the demo fills only an empty one")]
    NotEmpty,
    /// The framework is not the one the demo tells of.
    #[error("the built-in framework does not fit the demo: {0}")]
    Framework(String),
    /// The password.
    #[error(transparent)]
    Password(#[from] password::Fault),
    /// A photo.
    #[error("a photo of the demo could not be kept: {0}")]
    Photo(#[from] files::Fault),
    /// The door or the database.
    #[error("the demo could not be written: {0}")]
    Append(#[from] AppendError),
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault::Append(error.into())
    }
}

/// Photos that are drawn: two of every scene.
const PHOTOS: usize = 2 * stage::SCENES;

/// Fills an empty instance with an organisation, its people and their last months. Who can sign in comes back,
/// a learner with a rich passport first. No mail goes out about what lies in the past.
///
/// # Errors
/// [`Fault::NotEmpty`] where anything was recorded before; otherwise what could not be written.
pub async fn fill(app: &App) -> Result<Vec<DemoPerson>, Fault> {
    if app.db.read(verify::has_facts).await? {
        return Err(Fault::NotEmpty);
    }
    app.name_organisation(ORGANISATION).await?;
    let now = app.clock.now();
    let framework =
        interchange::builtin::hr_framework().map_err(|error| Fault::Framework(error.to_string()))?;
    let word = pronounceable(app.ids.secret());
    let (hash, photos) =
        futures_util::future::join(app.passwords.hash(word.clone(), app.ids.secret()), photos(app)).await;
    let (hash, photos) = (hash?, photos?);
    let units: Vec<_> = UNITS.iter().map(|_| app.ids.mint(now)).collect();
    let cast = Cast::new(&units, &app.ids, now);
    let mut stage = Stage::new(now, app.ids.clone(), framework, photos);
    let (former, running) = months::happen(&mut stage, &cast, &units)?;
    let brought = std::mem::take(&mut stage.brought);
    // Sent one after the other and answered together, so that they share commits.
    let said = stage.submissions().into_iter().map(|(author, drafts)| app.door.append(author, drafts));
    for verdict in futures_util::future::join_all(said).await {
        verdict?;
    }
    certificates::issue(app, &cast, former).await?;
    let people: Vec<DemoPerson> = cast
        .0
        .iter()
        .map(|member| DemoPerson {
            name: member.name.to_owned(),
            email: format!("{}@demo.example", member.mailbox),
            password: word.clone(),
            role: member.role,
        })
        .collect();
    let opened: Vec<_> = cast.0.iter().map(|m| m.id).zip(people.iter().map(|p| p.email.clone())).collect();
    let code = secret::code(&app.ids);
    let invitation = Invitation {
        id: app.ids.mint(now),
        code: code.clone(),
        cohort: running,
        made_by: cast.of("grace"),
        created_at: now,
        expires_at: now + jiff::SignedDuration::from_hours(24 * 30),
        uses_left: 8,
        ended: false,
    };
    app.db
        .write(move |conn| {
            open_accounts(conn, &opened, &hash, now)?;
            remember_photos(conn, &brought, now)?;
            invitations::make(conn, &secret::hashed(&code), &invitation)
        })
        .await?;
    Ok(people)
}

fn open_accounts(
    conn: &mut crate::store::Conn,
    people: &[(crate::ids::PersonId, String)],
    hash: &str,
    now: Instant,
) -> Result<(), Error> {
    for (person, email) in people {
        accounts::open(conn, *person, email, Some(hash), now)?;
    }
    outbox::skip_due(conn, "unsent-demo")?;
    Ok(())
}

/// Photos can be seen once it is known who brought them.
fn remember_photos(
    conn: &mut crate::store::Conn,
    brought: &[(crate::ids::PersonId, Attachment)],
    now: Instant,
) -> Result<(), Error> {
    brought.iter().try_for_each(|(person, photo)| {
        let (file, sent) = (photo.clone(), photo.hash.clone());
        let photo = Brought { file, sent, has_thumbnail: true, notes: String::new() };
        brought::remember(conn, *person, &photo, now)
    })
}

/// Draws the photos on two threads and keeps them like anybody's.
async fn photos(app: &App) -> Result<Vec<Attachment>, Fault> {
    // Unoptimised code draws small.
    let (width, height) = if cfg!(debug_assertions) { (160, 120) } else { (640, 480) };
    let draw = |from: usize| {
        tokio::task::spawn_blocking(move || {
            (from..PHOTOS)
                .step_by(2)
                .map(|seed| picture::draw(seed as u64, width, height))
                .collect::<Vec<_>>()
        })
    };
    let (even, odd) = futures_util::future::join(draw(0), draw(1)).await;
    let stopped = |error: tokio::task::JoinError| Fault::Append(Error::other(error).into());
    let (even, odd) = (even.map_err(stopped)?, odd.map_err(stopped)?);
    let drawn = even.into_iter().zip(odd).flat_map(|(one, other)| [one, other]);
    let taken = drawn.enumerate().map(|(number, bytes)| async move {
        let name = format!("photo-{}.jpg", number + 1);
        app.uploads.take(bytes.into(), &name).await
    });
    let mut photos = Vec::with_capacity(PHOTOS);
    for arrived in futures_util::future::join_all(taken).await {
        let arrived = arrived?;
        photos.push(Attachment {
            hash: arrived.hash.to_string(),
            name: arrived.name,
            media_type: arrived.file_type.mime().to_owned(),
            size: arrived.size,
        });
    }
    Ok(photos)
}

/// A password that can be read aloud: four times two syllables.
fn pronounceable(random: [u8; 16]) -> String {
    const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
    const VOWELS: &[u8; 4] = b"aeio";
    let mut words = Vec::new();
    for four in random.chunks_exact(4) {
        let mut word = String::new();
        for pair in four.chunks_exact(2) {
            word.push(char::from(CONSONANTS[usize::from(pair[0] % 16)]));
            word.push(char::from(VOWELS[usize::from(pair[1] % 4)]));
        }
        words.push(word);
    }
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_can_be_read_aloud() {
        assert_eq!(pronounceable([0; 16]), "baba-baba-baba-baba");
        assert_eq!(pronounceable([255; 16]).len(), 19);
    }
}
