//! The parts of the organisation: making, naming and nesting them. The same for pages and API.

use super::App;
use crate::ids::{FactId, PersonId, UnitId};
use crate::record::directory::{UnitCreated, UnitMoved, UnitRenamed};
use crate::record::fact::{Author, Draft, Scope};
use crate::record::refusal::Refusal;
use crate::store::{AppendError, Outcome, people};

impl App {
    /// Makes a unit.
    ///
    /// # Errors
    /// What is wrong with it, or that `by` may not.
    pub async fn create_unit(
        &self,
        by: PersonId,
        id: Option<UnitId>,
        name: &str,
        parent: Option<UnitId>,
    ) -> Result<(UnitId, Outcome), AppendError> {
        let unit = id.unwrap_or_else(|| self.ids.mint(self.clock.now()));
        let draft = self.new_unit(unit, name, parent);
        let outcomes = self.door.append(Author::person(by), vec![draft]).await?;
        Ok((unit, outcomes.first().copied().unwrap_or(Outcome::Duplicate(0))))
    }

    /// Renames a unit and makes it part of another one; what is none stays.
    ///
    /// # Errors
    /// What is wrong with it, or that `by` may not.
    pub async fn change_unit(
        &self,
        by: PersonId,
        unit: UnitId,
        name: Option<&str>,
        parent: Option<Option<UnitId>>,
    ) -> Result<(), AppendError> {
        let found = self.db.read(move |conn| people::unit(conn, unit)).await?;
        let found = found.ok_or(Refusal::Unknown { what: "unit" })?;
        let mut drafts = Vec::new();
        if let Some(name) = name.map(str::trim).filter(|name| *name != found.name) {
            drafts.push(self.saying(Scope::Directory, UnitRenamed { unit, name: name.to_owned() }));
        }
        if let Some(parent) = parent.filter(|parent| *parent != found.parent) {
            drafts.push(self.saying(Scope::Directory, UnitMoved { unit, parent }));
        }
        if !drafts.is_empty() {
            self.door.append(Author::person(by), drafts).await?;
        }
        Ok(())
    }

    /// The unit of this name; where there is none, one is made by what is added to `drafts`. None for no name.
    pub(super) async fn unit_named(
        &self,
        name: &str,
        drafts: &mut Vec<Draft>,
    ) -> Result<Option<UnitId>, AppendError> {
        let name = name.trim().to_owned();
        if name.is_empty() {
            return Ok(None);
        }
        let wanted = name.clone();
        let known = self.db.read(move |conn| people::unit_named(conn, &wanted)).await?;
        Ok(Some(known.unwrap_or_else(|| {
            let unit = self.ids.mint(self.clock.now());
            drafts.push(self.new_unit(unit, &name, None));
            unit
        })))
    }

    fn new_unit(&self, unit: UnitId, name: &str, parent: Option<UnitId>) -> Draft {
        let mut draft =
            self.saying(Scope::Directory, UnitCreated { unit, name: name.trim().to_owned(), parent });
        // The fact has the unit's own id, so that making the same unit twice is a repeat.
        draft.id = FactId(unit.uuid());
        draft
    }
}
