//! A framework on its way to being published: what it would change, and for whom (P-5). The same for
//! pages, API and command line.

use std::collections::HashMap;

use super::App;
use crate::clock::{Day, Instant};
use crate::ids::{Ids, PersonId};
use crate::interchange::{Change, difference};
use crate::record::crosswalk::{Earned, LevelChange, Version, carry_over, check_crosswalk, gains_and_losses};
use crate::record::fact::{Author, Draft, Scope};
use crate::record::framework::{Crossing, Framework};
use crate::record::framework_rules::Problem;
use crate::record::versions::{FrameworkPublished, Versions};
use crate::store::{self, AppendError, Conn, Folds, frameworks, people};

/// A framework that could be published, and what would follow.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// What would be published, with its number and crosswalk.
    pub published: FrameworkPublished,
    /// The version that it follows; none: it is new here.
    pub follows: Option<u32>,
    /// What differs from the version before.
    pub changes: Vec<Change>,
    /// Who would gain or lose which level.
    pub levels: Vec<LevelChange>,
    /// Names of those people.
    pub names: HashMap<PersonId, String>,
    /// Why it cannot be published; empty: it can.
    pub problems: Vec<Problem>,
}

impl Proposal {
    /// Compares a framework with the newest version there is.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of(
        conn: &mut Conn,
        folds: &Folds,
        framework: Framework,
        crosswalk: Vec<Crossing>,
        today: Day,
    ) -> Result<Self, store::Error> {
        let versions = folds.versions(conn, framework.id)?;
        let Some(before) = versions.newest() else {
            let problems = framework.check().err().unwrap_or_default();
            return Ok(Self {
                published: FrameworkPublished { version: 1, framework, crosswalk },
                follows: None,
                changes: Vec::new(),
                levels: Vec::new(),
                names: HashMap::new(),
                problems,
            });
        };
        let mut problems = framework.check().err().unwrap_or_default();
        problems.extend(check_crosswalk(&before.framework, &framework, &crosswalk).err().unwrap_or_default());
        let changes = difference(&before.framework, &framework);
        let mut levels = Vec::new();
        if problems.is_empty() && !changes.is_empty() {
            let held = held(conn, &versions, framework.id, today)?;
            levels = gains_and_losses(&before.framework, &framework, &crosswalk, held);
            levels.sort_by(|a, b| (a.person, &a.title, a.level).cmp(&(b.person, &b.title, b.level)));
        }
        let names = people::names(conn, levels.iter().map(|change| change.person))?;
        let follows = before.version;
        let published = FrameworkPublished { version: follows + 1, framework, crosswalk };
        Ok(Self { published, follows: Some(follows), changes, levels, names, problems })
    }

    /// Whether it says what the version before says.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.follows.is_some() && self.changes.is_empty() && self.published.crosswalk.is_empty()
    }

    /// The statement that publishes it.
    #[must_use]
    pub fn draft(&self, ids: &Ids, now: Instant) -> Draft {
        let scope = Scope::Framework(self.published.framework.id);
        Draft { id: ids.mint(now), scope, happened_at: now, body: self.published.clone().into() }
    }

    /// Who gains or loses what, a line each.
    #[must_use]
    pub fn level_lines(&self) -> Vec<String> {
        let name = |person| self.names.get(person).map_or("Somebody", String::as_str);
        self.levels.iter().map(|change| format!("{} {change}", name(&change.person))).collect()
    }
}

impl App {
    /// What publishing a framework would do.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn propose(
        &self,
        framework: Framework,
        crosswalk: Vec<Crossing>,
    ) -> Result<Proposal, store::Error> {
        let (folds, today) = (self.folds(), self.clock.today());
        self.db.read(move |conn| Proposal::of(conn, &folds, framework, crosswalk, today)).await
    }

    /// Publishes what was proposed.
    ///
    /// # Errors
    /// When the author may not, or somebody published meanwhile.
    pub async fn publish(&self, author: Author, proposal: &Proposal) -> Result<(), AppendError> {
        self.door.append(author, vec![proposal.draft(&self.ids, self.clock.now())]).await?;
        Ok(())
    }
}

type Held = Vec<(PersonId, Vec<(crate::ids::CompetencyId, crate::record::framework::Level)>)>;

/// What counts for each person in the newest version. A level is carried on from the last version that
/// knows its competency: before that one, its id stayed the same.
fn held(
    conn: &mut Conn,
    versions: &Versions,
    id: crate::ids::FrameworkId,
    today: Day,
) -> Result<Held, store::Error> {
    let all: Vec<Version<'_>> = versions
        .all()
        .iter()
        .map(|p| Version { number: p.version, framework: &p.framework, crosswalk: &p.crosswalk })
        .collect();
    let held = frameworks::in_force(conn, id, today)?.into_iter().map(|(person, levels)| {
        let earned = levels.into_iter().filter_map(|(competency, level)| {
            let (version, _) = versions.last_words_on(competency)?;
            Some(Earned { version, competency, level })
        });
        let counts = carry_over(&all, earned).counts;
        (person, counts.into_iter().map(|c| (c.competency, c.level)).collect())
    });
    Ok(held.collect())
}
