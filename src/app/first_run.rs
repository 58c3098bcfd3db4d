//! The first administrator: whoever can read what the server printed at start may become it, once.

use std::sync::PoisonError;

use super::App;
use super::enrolment::{Enrolled, NewPerson, NewRole, Way};
use crate::credentials::secret;
use crate::language::Sentence;
use crate::record::access::{Reach, Role};
use crate::record::fact::Author;
use crate::record::refusal::Refusal;
use crate::store::{AppendError, Conn, Error, memory};

const CODES: &str = "first_run_codes";
const ORGANISATION: &str = "organisation";
/// Codes that work at once: every copy of the server that starts prints its own.
const AT_ONCE: usize = 4;

impl App {
    /// Whether anybody runs this installation.
    ///
    /// # Errors
    /// When the database cannot tell.
    pub async fn has_administrator(&self) -> Result<bool, Error> {
        let (folds, today) = (self.folds(), self.clock.today());
        self.db.read(move |conn| Ok(folds.access(conn)?.has_administrator(today))).await
    }

    /// A fresh code for the first run, if nobody runs this installation yet. Only its hash is kept.
    ///
    /// # Errors
    /// When the database cannot keep it.
    pub async fn first_run_code(&self) -> Result<Option<String>, Error> {
        let (folds, today) = (self.folds(), self.clock.today());
        let code = secret::code(&self.ids);
        let hash = secret::hashed(&code);
        let write = self.db.write(move |conn| {
            if folds.access(conn)?.has_administrator(today) {
                return Ok(None);
            }
            let mut known = codes(conn)?;
            known.push(hash);
            let newest = known.split_off(known.len().saturating_sub(AT_ONCE));
            memory::remember(conn, CODES, &newest.join(" "))?;
            Ok(Some(code))
        });
        write.await
    }

    /// Makes the first administrator, with the hash of their password, and names the organisation.
    ///
    /// # Errors
    /// When the code is not the one, somebody runs this installation already, or a field is wrong.
    pub async fn first_run(
        &self,
        code: &str,
        name: String,
        email: String,
        password_hash: String,
        organisation: &str,
    ) -> Result<Enrolled, AppendError> {
        let from = self.clock.today();
        let role = NewRole { role: Role::Administrator, reach: Reach::Organisation, from, until: None };
        let new = NewPerson { id: None, name, email, unit: None, roles: vec![role] };
        let (folds, hash) = (self.folds(), secret::hashed(&secret::read_code(code)));
        let organisation = organisation.trim().to_owned();
        let kept = organisation.clone();
        let use_up = move |conn: &mut Conn| {
            if !codes(conn)?.contains(&hash) || folds.access(conn)?.has_administrator(from) {
                return Err(wrong_code().into());
            }
            memory::forget(conn, CODES)?;
            if !kept.is_empty() {
                memory::remember(conn, ORGANISATION, &kept)?;
            }
            Ok(())
        };
        let added = self.enrol_with(Author::OPERATOR, new, Way::Password(password_hash), use_up).await?;
        if !organisation.is_empty() {
            *self.named.write().unwrap_or_else(PoisonError::into_inner) = organisation;
        }
        Ok(added)
    }

    /// Whether a code is one that was printed and still works.
    ///
    /// # Errors
    /// When the database cannot tell.
    pub async fn is_first_run_code(&self, code: &str) -> Result<bool, Error> {
        let hash = secret::hashed(&secret::read_code(code));
        self.db.read(move |conn| Ok(codes(conn)?.contains(&hash))).await
    }

    /// Gives the organisation a name that stays, unless the operator has set one.
    ///
    /// # Errors
    /// When the database cannot keep it.
    pub async fn name_organisation(&self, name: &'static str) -> Result<(), Error> {
        if self.settings.organisation == crate::settings::NAMELESS {
            self.db.write(move |conn| memory::remember(conn, ORGANISATION, name)).await?;
            name.clone_into(&mut self.named.write().unwrap_or_else(PoisonError::into_inner));
        }
        Ok(())
    }

    /// Learns the name that the first run gave the organisation at another copy of the server.
    ///
    /// # Errors
    /// When the database cannot tell.
    pub async fn learn_organisation(&self) -> Result<(), Error> {
        if self.organisation() == crate::settings::NAMELESS {
            let app = self.clone();
            self.db.read(move |conn| app.organisation_now(conn)).await?;
        }
        Ok(())
    }

    /// The organisation's name for words that go out and stay: as long as this copy of the server knows none, the
    /// database is asked.
    ///
    /// # Errors
    /// When the database cannot tell.
    pub fn organisation_now(&self, conn: &mut Conn) -> Result<String, Error> {
        if self.organisation() == crate::settings::NAMELESS {
            let name = organisation(conn, &self.settings.organisation)?;
            *self.named.write().unwrap_or_else(PoisonError::into_inner) = name;
        }
        Ok(self.organisation())
    }

    /// The organisation's name: what the operator set, else what the first run said.
    #[must_use]
    pub fn organisation(&self) -> String {
        self.named.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What the first run said the organisation is called, if nothing else was set.
///
/// # Errors
/// When the database cannot tell.
pub fn organisation(conn: &mut Conn, set: &str) -> Result<String, Error> {
    match set {
        crate::settings::NAMELESS => {
            Ok(memory::recall(conn, ORGANISATION)?.unwrap_or_else(|| set.to_owned()))
        }
        set => Ok(set.to_owned()),
    }
}

/// What a wrong code is told.
#[must_use]
pub fn wrong_code() -> Refusal {
    Refusal::invalid("/code", Sentence::of("refused-first-code"))
}

fn codes(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let kept = memory::recall(conn, CODES)?.unwrap_or_default();
    Ok(kept.split_whitespace().map(str::to_owned).collect())
}
