//! Everything the server is made of, put together the same way by the binary and by the tests.

pub mod backup;
pub mod certifying;
pub mod directory;
pub mod drafting;
pub mod enrolment;
pub mod erasure;
pub mod exporting;
pub mod first_run;
pub mod manifest;
pub mod publishing;
pub mod restoring;
pub mod roster;
pub mod sponsored;
mod units;

use std::sync::{Arc, OnceLock, RwLock};

use crate::clock::Clock;
use crate::credentials::password::Passwords;
use crate::credentials::tokens::{KeyError, Tokens};
use crate::demo::DemoPerson;
use crate::documents::PrintRoom;
use crate::files::{Blobs, Limits, StorageError, Uploads, Workshop, private_folder};
use crate::ids::{Ids, PersonId};
use crate::mail;
use crate::settings::Settings;
use crate::store::answers::Answers;
use crate::store::{self, Db, Door, Folds, Target, accounts, memory};

/// The parts. Cheap to clone; clones share them.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The one way into the record.
    pub door: Door,
    /// What time it is.
    pub clock: Clock,
    /// Ids and randomness.
    pub ids: Ids,
    /// How it was set up.
    pub settings: Arc<Settings>,
    /// Sends mail, or keeps it.
    pub mailer: mail::Mailer,
    /// Who sends it.
    pub sender: mail::Sender,
    /// Makes the secret parts of addresses in mails.
    pub links: mail::Links,
    /// What the organisation is called: see [`App::organisation`].
    named: Arc<RwLock<String>>,
    /// Who can sign in to a demo: see [`App::demo_people`].
    demo: Arc<OnceLock<Vec<DemoPerson>>>,
    /// Access tokens.
    pub tokens: Tokens,
    /// Hashes and checks passwords, a few at a time.
    pub passwords: Passwords,
    /// Files by their hash.
    pub blobs: Blobs,
    /// Files on their way in.
    pub uploads: Uploads,
    /// Where files are looked at and cleaned.
    pub workshop: Workshop,
    /// Where documents are printed.
    pub press: PrintRoom,
    /// What was answered and still stands.
    pub answers: Answers,
}

/// It could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The files' store.
    #[error("STAMPBOOK_BLOBS: {0}")]
    Blobs(#[from] StorageError),
    /// The keys.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// `SMTP_URL`.
    #[error(transparent)]
    Smtp(#[from] mail::BadSmtpUrl),
    /// `STAMPBOOK_MAIL_FROM`.
    #[error(transparent)]
    Sender(#[from] mail::Error),
    /// The data folder.
    #[error("the data folder {0} cannot be made: {1}")]
    Data(std::path::PathBuf, std::io::Error),
}

impl App {
    /// Opens the database (created only where its place was not given), migrates it if asked, and
    /// puts the rest together.
    ///
    /// # Errors
    /// What could not be opened, and what to do.
    pub fn start(settings: Settings, clock: Clock, ids: Ids, migrate: bool) -> Result<Self, StartError> {
        let folder =
            || private_folder(&settings.data).map_err(|e| StartError::Data(settings.data.clone(), e));
        let target = Target::parse(&settings.database_url)?;
        // A new database lies in the folder; one that must be there already says first whether the path is right.
        if !settings.database_given {
            folder()?;
        }
        let db = Db::open(&target, !settings.database_given)?;
        if migrate {
            db.migrate()?;
        } else {
            db.schema()?.require_current()?;
        }
        folder()?;
        Self::on(db, settings, clock, ids)
    }

    /// Puts the rest together on a database that is open and migrated.
    ///
    /// # Errors
    /// What could not be opened, and what to do.
    pub fn on(db: Db, settings: Settings, clock: Clock, ids: Ids) -> Result<Self, StartError> {
        let mailer = mail::Mailer::from_url(settings.smtp_url.as_ref().map(crate::settings::Secret::reveal))?;
        let sender = settings.mail_from.parse()?;
        let door = Door::open(&db, clock.clone(), ids.clone())?;
        let fresh: [u8; 32] = ids.secret();
        let secret = db.write_blocking(move |conn| memory::secret(conn, "token_key", fresh))?;
        let fresh: [u8; 32] = ids.secret();
        let links = mail::Links::new(db.write_blocking(move |conn| memory::secret(conn, "mail_key", fresh))?);
        let set = settings.organisation.clone();
        let named = db.read_blocking(move |conn| first_run::organisation(conn, &set))?;
        let tokens = Tokens::new(&secret, &settings.address())?;
        if let Some(since) = tokens.asks_since(clock.now()) {
            tokens.learn(&db.read_blocking(move |conn| accounts::ended_since(conn, since))?);
        }
        let blobs = Blobs::open(&settings.blobs, &settings.data)?;
        let workshop = Workshop::new(2, limits_of(&settings));
        let uploads = Uploads::new(blobs.clone(), workshop.clone());
        Ok(Self {
            db,
            door,
            clock,
            ids,
            named: Arc::new(RwLock::new(named)),
            demo: Arc::default(),
            settings: Arc::new(settings),
            mailer,
            sender,
            links,
            tokens,
            passwords: Passwords::default(),
            blobs,
            uploads,
            workshop,
            press: PrintRoom::default(),
            answers: Answers::default(),
        })
    }

    /// Who a program's token speaks of, if it still counts. Every few seconds this takes one statement, to know who
    /// signed out or was closed at another copy of the server.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn bearer(&self, token: &str) -> Result<Option<PersonId>, store::Error> {
        let now = self.clock.now();
        if let Some(since) = self.tokens.asks_since(now) {
            match self.db.read(move |conn| accounts::ended_since(conn, since)).await {
                Ok(ended) => self.tokens.learn(&ended),
                Err(error) => {
                    self.tokens.ask_again();
                    return Err(error);
                }
            }
        }
        Ok(self.tokens.person(token, now).map(|(person, _)| person))
    }

    /// Who can sign in to this demo; nobody unless it was filled in by this process.
    #[must_use]
    pub fn demo_people(&self) -> &[DemoPerson] {
        self.demo.get().map_or(&[], Vec::as_slice)
    }

    /// Shows on the sign-in page who can sign in to this demo.
    pub fn show_demo_people(&self, people: Vec<DemoPerson>) {
        // Filled in once: an instance that has a record already is refused.
        drop(self.demo.set(people));
    }

    /// Folded scopes.
    #[must_use]
    pub fn folds(&self) -> Folds {
        self.door.folds().clone()
    }
}

/// How large files may be, as it was set.
fn limits_of(settings: &Settings) -> Limits {
    let sizes = settings.file_sizes;
    let bytes = |mebibytes: u64| mebibytes * 1024 * 1024;
    Limits {
        photo: bytes(sizes.photo),
        document: bytes(sizes.document),
        audio: bytes(sizes.audio),
        video: bytes(sizes.video),
        text: bytes(sizes.text),
        ..Limits::default()
    }
}
