//! A framework on its way to being published: what it would change, and for whom (P-5). The same for
//! pages, API and command line.

use std::collections::HashMap;

use super::App;
use crate::clock::{Day, Instant};
use crate::ids::{Ids, PersonId};
use crate::interchange::{Change, akin, another, difference};
use crate::language::Sentence;
use crate::record::crosswalk::{Cause, LevelChange, Standing, check_crosswalk, gains_and_losses};
use crate::record::fact::{Author, Draft, Scope};
use crate::record::framework::{Crossing, Framework};
use crate::record::framework_rules::{Problem, excerpt};
use crate::record::holdings::carried_into;
use crate::record::versions::{FrameworkPublished, Versions};
use crate::store::{self, AppendError, Conn, Folds, frameworks, people};

/// As what a framework from a file is taken whose identifier another one has here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Taken {
    /// As its next version where they have something in common; otherwise it has to be said.
    #[default]
    AsItLooks,
    /// As its next version, whatever they have in common.
    AsNext,
    /// As another framework, under an identifier of its own.
    AsNew,
}

impl std::str::FromStr for Taken {
    type Err = Sentence;

    fn from_str(text: &str) -> Result<Self, Sentence> {
        match text {
            "" => Ok(Taken::AsItLooks),
            "next" => Ok(Taken::AsNext),
            "new" => Ok(Taken::AsNew),
            other => Err(Sentence::of("import-as-unknown").with("typed", excerpt(other))),
        }
    }
}

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
    /// The title of the one here that has its identifier and nothing else in common with it: whether it is the next
    /// version of that has to be said first.
    pub stranger_to: Option<String>,
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
            let mut problems = framework.check().err().unwrap_or_default();
            if !crosswalk.is_empty() {
                let detail = Sentence::of("refused-crossing-first");
                problems.push(Problem::new("/crosswalk", detail));
            }
            return Ok(Self {
                published: FrameworkPublished { version: 1, framework, crosswalk },
                follows: None,
                changes: Vec::new(),
                levels: Vec::new(),
                names: HashMap::new(),
                problems,
                stranger_to: None,
            });
        };
        let mut problems = framework.check().err().unwrap_or_default();
        let crossed = check_crosswalk(&before.framework, &framework, &crosswalk).err().unwrap_or_default();
        problems
            .extend(crossed.into_iter().map(|p| Problem::new(format!("/crosswalk{}", p.pointer), p.detail)));
        let changes = difference(&before.framework, &framework);
        let mut levels = Vec::new();
        if problems.is_empty() && !(changes.is_empty() && crosswalk.is_empty()) {
            levels = moved(conn, &versions, before, &framework, &crosswalk, today)?;
        }
        let names = people::names(conn, levels.iter().map(|change| change.person))?;
        let follows = before.version;
        let published = FrameworkPublished { version: follows + 1, framework, crosswalk };
        Ok(Self { published, follows: Some(follows), changes, levels, names, problems, stranger_to: None })
    }

    /// [`Proposal::of`] a framework from a file. What only has the identifier of another one does not follow it unasked.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of_file(
        conn: &mut Conn,
        folds: &Folds,
        framework: Framework,
        crosswalk: Vec<Crossing>,
        taken: Taken,
        today: Day,
    ) -> Result<Self, store::Error> {
        let framework = if taken == Taken::AsNew { another(framework) } else { framework };
        let versions = folds.versions(conn, framework.id)?;
        let mut proposal = Self::of(conn, folds, framework, crosswalk, today)?;
        let before = versions.newest().filter(|_| taken == Taken::AsItLooks);
        if let Some(before) = before.filter(|before| !akin(&before.framework, &proposal.published.framework))
        {
            let (title, here) = (&proposal.published.framework.title, &before.framework.title);
            let detail = Sentence::of("refused-framework-stranger")
                .with("title", excerpt(title))
                .with("here", excerpt(here));
            proposal.stranger_to = Some(here.clone());
            proposal.problems = vec![Problem::new("/id", detail)];
        }
        Ok(proposal)
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

    /// What publishing a framework from a file would do.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn propose_file(
        &self,
        framework: Framework,
        crosswalk: Vec<Crossing>,
        taken: Taken,
    ) -> Result<Proposal, store::Error> {
        let (folds, today) = (self.folds(), self.clock.today());
        self.db.read(move |conn| Proposal::of_file(conn, &folds, framework, crosswalk, taken, today)).await
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

/// Who would gain or lose which level by this new version. What counts for each person now is carried over
/// from the versions their levels were signed under, as in the passport.
fn moved(
    conn: &mut Conn,
    versions: &Versions,
    before: &FrameworkPublished,
    framework: &Framework,
    crosswalk: &[Crossing],
    today: Day,
) -> Result<Vec<LevelChange>, store::Error> {
    let standings: Vec<(PersonId, Standing)> = frameworks::in_force(conn, framework.id, today)?
        .into_iter()
        .map(|(person, earned)| (person, carried_into(versions, before.version, earned)))
        .collect();
    let holdings = standings.iter().map(|(person, standing)| {
        (*person, standing.counts.iter().map(|counting| (counting.competency, counting.level)).collect())
    });
    let mut levels = gains_and_losses(&before.framework, framework, crosswalk, holdings);
    for (person, standing) in &standings {
        for kept in standing.kept.iter().filter(|kept| kept.returns_with(&before.framework, framework)) {
            let Some(competency) = framework.competency(kept.competency) else { continue };
            let known = levels.iter().any(|change| {
                (change.person, change.competency, change.level) == (*person, kept.competency, kept.level)
                    && change.is_gain()
            });
            if !known {
                levels.push(LevelChange {
                    person: *person,
                    level: kept.level,
                    competency: kept.competency,
                    title: competency.title.clone(),
                    cause: Cause::GainedFrom(kept.origins.iter().map(|o| o.title.clone()).collect()),
                });
            }
        }
    }
    levels.sort_by(|a, b| (a.person, &a.title, a.level).cmp(&(b.person, &b.title, b.level)));
    Ok(levels)
}
