//! Frameworks on their way: begun empty, from a version or from a file, changed as often as it takes, published through
//! the door. The same for pages and API.

use serde::{Deserialize, Serialize};

use super::App;
use super::publishing::Proposal;
use crate::clock::Instant;
use crate::ids::{CompetencyId, FrameworkDraftId, FrameworkId, Ids, PersonId};
use crate::language::Sentence;
use crate::record::fact::Author;
use crate::record::framework::{Competency, Crossing, Framework, LevelText};
use crate::record::framework_rules::{FRAMEWORK_LIMIT, Problem, folded};
use crate::record::refusal::Refusal;
use crate::store::framework_drafts::{self as rows, Draft as Row};
use crate::store::{self, AppendError, Error};

/// A draft, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which draft.
    pub id: FrameworkDraftId,
    /// The version it was begun from; none: the framework is new.
    pub based_on: Option<u32>,
    /// Who began it.
    pub owner: PersonId,
    /// Counts the saves.
    pub revision: u32,
    /// When it was last saved.
    pub saved_at: Instant,
    /// What it says.
    pub content: Content,
}

/// What a draft says. It need not be finished: what is missing is asked for when it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The framework as far as it is written.
    pub framework: Framework,
    /// What became of competencies of the version before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crosswalk: Vec<Crossing>,
}

/// What came of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is saved.
    Yes(Box<Draft>),
    /// Somebody saved meanwhile: this is there now.
    Overtaken(Box<Draft>),
    /// It was thrown away or published.
    Gone,
    /// Larger than a framework can be, in bytes.
    TooLarge(usize),
}

impl Draft {
    fn read(row: Row) -> Result<Self, Error> {
        let Row { id, based_on, owner, revision, saved_at, body, .. } = row;
        let content = serde_json::from_str(&body).map_err(Error::other)?;
        Ok(Self { id, based_on, owner, revision, saved_at, content })
    }

    fn row(&self, body: String) -> Row {
        Row {
            id: self.id,
            framework: self.content.framework.id,
            based_on: self.based_on,
            owner: self.owner,
            title: self.content.framework.title.replace('\0', " "),
            body,
            revision: self.revision,
            saved_at: self.saved_at,
        }
    }
}

impl Content {
    /// A framework without anything in it yet.
    #[must_use]
    pub fn empty(id: FrameworkId, title: String, level_names: [String; 3]) -> Self {
        let framework = Framework {
            id,
            title,
            description: String::new(),
            language: None,
            source: None,
            level_names,
            foundation_first: None,
            competencies: Vec::new(),
        };
        Self { framework, crosswalk: Vec::new() }
    }

    fn written(&self) -> Result<String, Error> {
        serde_json::to_string(self).map_err(Error::other)
    }

    /// Adds a competency at the end; without a code it gets the next free one.
    pub fn add(&mut self, ids: &Ids, now: Instant, code: &str, title: &str) -> CompetencyId {
        let id: CompetencyId = ids.mint(now);
        let competencies = &mut self.framework.competencies;
        let taken = |code: &str| competencies.iter().any(|one| folded(&one.code) == folded(code));
        let code = match code.trim() {
            // One of so many numbers is free: there are fewer competencies.
            "" => (competencies.len() + 1..=2 * competencies.len() + 1)
                .map(|n| format!("C{n}"))
                .find(|code| !taken(code)),
            code => Some(code.to_owned()),
        };
        competencies.push(Competency {
            id,
            code: code.unwrap_or_default(),
            title: title.trim().to_owned(),
            description: String::new(),
            group: Vec::new(),
            foundational: false,
            levels: [LevelText::default(), LevelText::default(), LevelText::default()],
            links: Vec::new(),
        });
        id
    }

    /// Moves a competency one place up or down, as far as there is one.
    pub fn shift(&mut self, id: CompetencyId, down: bool) {
        let competencies = &mut self.framework.competencies;
        let Some(at) = competencies.iter().position(|one| one.id == id) else { return };
        let other = if down { at.checked_add(1) } else { at.checked_sub(1) };
        if let Some(other) = other.filter(|other| *other < competencies.len()) {
            competencies.swap(at, other);
        }
    }

    /// Takes a competency out. What became of it is asked before publishing.
    pub fn take_out(&mut self, id: CompetencyId) {
        self.framework.competencies.retain(|one| one.id != id);
    }
}

impl App {
    /// Begins a draft. `id` names it where the asker chose the name: the same again is the same draft.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn begin_draft(
        &self,
        owner: PersonId,
        id: Option<FrameworkDraftId>,
        based_on: Option<u32>,
        content: Content,
    ) -> Result<Saved, Error> {
        let now = self.clock.now();
        let id = id.unwrap_or_else(|| self.ids.mint(now));
        let body = content.written()?;
        if body.len() > FRAMEWORK_LIMIT {
            return Ok(Saved::TooLarge(body.len()));
        }
        let draft = Draft { id, based_on, owner, revision: 1, saved_at: now, content };
        self.db
            .write(move |conn| match rows::find(conn, id)? {
                Some(there) => Draft::read(there).map(|there| {
                    let same = there.content == draft.content;
                    if same { Saved::Yes(Box::new(there)) } else { Saved::Overtaken(Box::new(there)) }
                }),
                None => {
                    rows::add(conn, &draft.row(body))?;
                    Ok(Saved::Yes(Box::new(draft)))
                }
            })
            .await
    }

    /// A draft by its id.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn draft(&self, id: FrameworkDraftId) -> Result<Option<Draft>, Error> {
        self.db.read(move |conn| rows::find(conn, id)?.map(Draft::read).transpose()).await
    }

    /// Saves what a draft says over the revision that it was changed from.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn save_draft(&self, draft: Draft) -> Result<Saved, Error> {
        let body = draft.content.written()?;
        if body.len() > FRAMEWORK_LIMIT {
            return Ok(Saved::TooLarge(body.len()));
        }
        let next = Draft { revision: draft.revision.saturating_add(1), saved_at: self.clock.now(), ..draft };
        self.db
            .write(move |conn| {
                if rows::save(conn, &next.row(body))? {
                    return Ok(Saved::Yes(Box::new(next)));
                }
                Ok(match rows::find(conn, next.id)? {
                    Some(there) => Saved::Overtaken(Box::new(Draft::read(there)?)),
                    None => Saved::Gone,
                })
            })
            .await
    }

    /// Throws a draft away. Whether there was one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn discard_draft(&self, id: FrameworkDraftId) -> Result<bool, Error> {
        self.db.write(move |conn| rows::remove(conn, id)).await
    }

    /// What publishing a draft would do (P-5).
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn propose_draft(&self, draft: &Draft) -> Result<Proposal, store::Error> {
        let Content { framework, crosswalk } = draft.content.clone();
        let mut proposal = self.propose(framework, crosswalk).await?;
        if let Some(newest) = proposal.follows.filter(|newest| draft.based_on != Some(*newest)) {
            proposal.problems.push(Problem::new(
                "/based_on",
                Sentence::of("refused-framework-draft-behind").with("version", newest),
            ));
        }
        Ok(proposal)
    }

    /// Publishes what was proposed of a draft, and the draft is no more.
    ///
    /// # Errors
    /// When the author may not, or somebody published or saved meanwhile: what was saved must not be lost with the draft.
    pub async fn publish_draft(
        &self,
        author: Author,
        draft: &Draft,
        proposal: &Proposal,
    ) -> Result<(), AppendError> {
        let fact = proposal.draft(&self.ids, self.clock.now());
        let (id, revision) = (draft.id, draft.revision);
        self.door
            .append_with(author, vec![fact], move |conn| match rows::remove_unchanged(conn, id, revision)? {
                true => Ok(()),
                false => Err(AppendError::Refused(Refusal::NotNow(Sentence::of(
                    "refused-framework-draft-overtaken",
                )))),
            })
            .await?;
        Ok(())
    }
}
