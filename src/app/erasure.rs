//! Erasing what was said, for good: facts, rows and files. The same for pages and API.

use super::App;
use crate::ids::{FactId, PersonId};
use crate::language::Sentence;
use crate::record::access::Role;
use crate::record::fact::{Author, Draft, Redacted};
use crate::record::refusal::Refusal;
use crate::store::{AppendError, Conn, erasure};

/// What is to be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erase {
    /// These statements.
    Facts(Vec<FactId>),
    /// Everything about somebody: their name, roles, places in cohorts, their whole record, their account.
    Person(PersonId),
}

/// What was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Statements.
    pub facts: usize,
    /// Files that nothing else needed.
    pub files: usize,
}

impl App {
    /// Erases, for good. Durable once this returns; a file that could not be removed now is removed when it is
    /// tidied up.
    ///
    /// # Errors
    /// That `by` may not, or why this cannot be erased.
    pub async fn erase(&self, by: PersonId, what: Erase, reason: &str) -> Result<Erased, AppendError> {
        let (folds, today, now) = (self.folds(), self.clock.today(), self.clock.now());
        let asked = what.clone();
        let by_scope = self
            .db
            .read(move |conn| {
                if !folds.access(conn)?.has(by, Role::Administrator, today) {
                    let words = Sentence::of("refused-erase-only-admin");
                    return Err(AppendError::Refused(Refusal::NotAllowed(words)));
                }
                let found = match asked {
                    Erase::Facts(ids) => erasure::named(conn, &ids)?,
                    Erase::Person(person) => {
                        Some(erasure::about(conn, person)?).filter(|all| !all.is_empty())
                    }
                };
                Ok(found.ok_or(Refusal::Unknown { what: "statement to erase" })?)
            })
            .await?;
        let gone: Vec<FactId> = by_scope.values().flatten().copied().collect();
        let drafts = by_scope
            .into_iter()
            .map(|(scope, facts)| Draft {
                id: self.ids.mint(now),
                scope,
                happened_at: now,
                body: Redacted { facts, reason: reason.trim().to_owned() }.into(),
            })
            .collect();
        let (facts, person) = (gone.len(), what.person());
        let beside = move |conn: &mut Conn| {
            erasure::remove_copies(conn, &gone, now)?;
            if let Some(person) = person {
                erasure::remove_rows(conn, person, now)?;
            }
            Ok(())
        };
        self.door.append_with(Author::person(by), drafts, beside).await?;
        if let Some(person) = person {
            self.tokens.end_all(person, now);
            // What was being sent, and what their finished files were called.
            if let Err(error) = self.uploads.forget(person).await {
                tracing::warn!(%error, "erased uploads go when they run out");
            }
        }
        // What other copies of the server have in their folders goes when they tidy up; nobody gets it before.
        if let Err(error) = self.remove_ended_exports().await {
            tracing::warn!(error = format!("{error:#}"), "exports of passports are removed later");
        }
        // What is erased is erased; the rest is tidying up, which is done again later where it fails.
        let files = self.remove_doomed_files().await.unwrap_or_else(|error| {
            tracing::warn!(error = format!("{error:#}"), "erased files are removed later");
            0
        });
        if let Err(error) = self.db.settle().await {
            tracing::warn!(%error, "the database's log is emptied later");
        }
        Ok(Erased { facts, files })
    }

    /// Removes the bytes of files that only erased facts named. Says how many.
    ///
    /// # Errors
    /// When the database or the files' store cannot be reached; what is left goes next time.
    pub async fn remove_doomed_files(&self) -> anyhow::Result<usize> {
        let orphans = self.db.write(erasure::orphans).await?;
        let mut gone = Vec::with_capacity(orphans.len());
        for orphan in orphans {
            if let Ok(hash) = orphan.parse() {
                self.blobs.delete(&hash).await?;
            }
            gone.push(orphan);
        }
        let count = gone.len();
        if count > 0 {
            self.db.write(move |conn| erasure::remove_orphans(conn, &gone)).await?;
        }
        Ok(count)
    }
}

impl Erase {
    fn person(&self) -> Option<PersonId> {
        match self {
            Erase::Facts(_) => None,
            Erase::Person(person) => Some(*person),
        }
    }
}
