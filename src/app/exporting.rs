//! Passports of many people as one file, beside the database: asking for one, taking it back, and where it lies. Making
//! it is [`crate::jobs::exports`]' work.

use super::App;
use crate::documents::{Paper, PassportOptions, Portrait};
use crate::files::archive::{self, Place};
use crate::ids::{ExportId, PersonId};
use crate::language::Language;
use crate::store::exports::{self, Answer, Asked, Bounds, Choice};
use crate::store::{Db, Error};

/// Most exports that are unfinished at a time: each takes room on the disk and time of the processor.
pub const MOST_UNFINISHED: i64 = 5;
/// Most exports of one person that are finished or on their way: the others' room is not theirs.
pub const MOST_OF_ONE_PERSON: i64 = 10;

/// How an export is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Names it; the same again is a repeat. None: a fresh one.
    pub id: Option<ExportId>,
    /// Whose passports.
    pub choice: Choice,
    /// The language of the documents; none: the organisation's.
    pub language: Option<Language>,
    /// The sheet they are for.
    pub paper: Paper,
}

/// The name under which a sheet is kept and asked for.
#[must_use]
pub fn paper_name(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "letter",
    }
}

/// A sheet by its name.
#[must_use]
pub fn paper_named(name: &str) -> Option<Paper> {
    [Paper::A4, Paper::Letter].into_iter().find(|paper| paper_name(*paper) == name)
}

impl App {
    /// Asks for an export of passports that somebody may see.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn ask_export(&self, by: PersonId, wanted: Wanted) -> Result<(ExportId, Answer), Error> {
        let now = self.clock.now();
        let id = wanted.id.unwrap_or_else(|| self.ids.mint(now));
        let asked = Asked {
            id,
            by,
            choice: wanted.choice,
            language: wanted.language.unwrap_or(self.settings.language).to_string(),
            paper: paper_name(wanted.paper).to_owned(),
        };
        let bounds = self.export_bounds();
        let answer = self.db.write(move |conn| exports::ask(conn, &asked, now, bounds)).await?;
        Ok((id, answer))
    }

    /// Takes a cancellation back: the export begins anew. None: it is not cancelled any more, or gone.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn ask_export_again(&self, id: ExportId) -> Result<Option<Answer>, Error> {
        let (now, bounds) = (self.clock.now(), self.export_bounds());
        self.db.write(move |conn| exports::ask_again(conn, id, now, bounds)).await
    }

    fn export_bounds(&self) -> Bounds {
        let room = self.settings.export_room;
        Bounds {
            unfinished: MOST_UNFINISHED,
            of_one_person: MOST_OF_ONE_PERSON,
            bytes: (room > 0).then(|| room.saturating_mul(1024 * 1024)),
        }
    }

    /// Ends an export that is not finished: what was made of it goes. `false`: it had ended before, and stays as it is.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn cancel_export(&self, id: ExportId) -> Result<bool, Error> {
        let now = self.clock.now();
        let ended = self.db.write(move |conn| exports::cancel(conn, id, now)).await?;
        if ended {
            self.clear_export(id).await;
        }
        Ok(ended)
    }

    /// Ends an export that is not finished, or takes back a finished one: its file goes.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn take_export_back(&self, id: ExportId) -> Result<(), Error> {
        let now = self.clock.now();
        self.db.write(move |conn| exports::take_back(conn, id, now)).await?;
        self.clear_export(id).await;
        Ok(())
    }

    /// Where an export lies in the data folder, finished or not.
    #[must_use]
    pub fn export_place(&self, id: ExportId) -> Place {
        Place::new(&self.settings.data.join("exports"), id.to_string())
    }

    /// Removes the files of an export. What cannot be removed now goes when it is tidied up.
    pub async fn clear_export(&self, id: ExportId) {
        let place = self.export_place(id);
        let cleared = tokio::task::spawn_blocking(move || place.clear()).await.map_err(std::io::Error::other);
        if let Err(error) | Ok(Err(error)) = cleared {
            tracing::warn!(%error, export = %id, "the files of an export are removed later");
        }
    }

    /// Removes files in this copy's data folder that belong to no export any more. Says how many exports it were.
    ///
    /// # Errors
    /// When the database cannot be asked or the folder cannot be read.
    pub async fn remove_ended_exports(&self) -> anyhow::Result<usize> {
        // First the folder, then the database: what is new in between has a row already.
        let folder = self.settings.data.join("exports");
        let here = tokio::task::spawn_blocking(move || archive::names_in(&folder)).await??;
        let here: Vec<ExportId> = here.iter().filter_map(|name| name.parse().ok()).collect();
        if here.is_empty() {
            return Ok(0);
        }
        let wanted = with_files(&self.db).await?;
        let mut gone = 0;
        for id in here.into_iter().filter(|id| !wanted.contains(id)) {
            self.clear_export(id).await;
            gone += 1;
        }
        Ok(gone)
    }

    /// How a passport is printed: the same from a page, the API, the command line and in an export.
    #[must_use]
    pub fn passport_options(
        &self,
        person: PersonId,
        paper: Paper,
        language: Language,
        portrait: Option<Vec<u8>>,
    ) -> PassportOptions {
        PassportOptions {
            paper,
            language,
            photo: portrait.map(Portrait::kept),
            address: Some(format!("{}/passports/{person}", self.settings.address())),
        }
    }
}

async fn with_files(db: &Db) -> Result<Vec<ExportId>, Error> {
    db.read(exports::with_files).await
}
