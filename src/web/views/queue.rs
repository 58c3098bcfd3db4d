//! The lead's queue: who waits longest first, and the evidence beside what it is judged against.

use askama::Template;

use super::administration::DueLine;
use super::evidence::{Attachment, ChainStep, Comment, CyclePart};
use super::parts::{Choice, Happening, Pager, Person};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /queue`, `GET /queue/{evidence}`; query `cohort`, `cursor`.
#[derive(Template)]
#[template(path = "queue/queue.html")]
pub(crate) struct QueuePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Holds `cohort`.
    pub(crate) filter: Form,
    /// The lead's cohorts; with one, no filter is shown.
    pub(crate) cohorts: Vec<Choice>,
    /// Who waits, longest first.
    pub(crate) waiting: Vec<QueueLine>,
    /// Levels that wait for a second, uninvolved signer (E-8).
    pub(crate) half: Vec<DueLine>,
    /// Cohorts of the lead that were closed while evidence waited.
    pub(crate) left: Vec<DueLine>,
    /// How many wait in all.
    pub(crate) total: u32,
    pub(crate) pages: Pager,
    /// The list itself, in the chosen cohort.
    pub(crate) home: String,
    /// What the lead wrote with earlier returns, to be said again.
    pub(crate) phrases: Vec<String>,
    /// What the lead wrote about a piece that is theirs no longer.
    pub(crate) unsaved: Vec<String>,
    /// The piece that is open; `None` on `/queue` itself.
    pub(crate) open: Option<Review>,
}

/// One piece of evidence that waits.
#[derive(Clone, Debug)]
pub(crate) struct QueueLine {
    /// `/queue/{evidence}`.
    pub(crate) href: String,
    pub(crate) learner: Person,
    pub(crate) title: String,
    /// "waiting since Tuesday".
    pub(crate) since: String,
    /// "Communication 2, Ethics 1".
    pub(crate) claims: String,
    /// "again", of a piece that was answered before; empty: it is new.
    pub(crate) again: String,
    /// It is the open one.
    pub(crate) current: bool,
}

/// The open piece. Its form posts to `/evidence/{id}/reviews` the fields `revision_id` and, for each claim,
/// `decision-KEY` (`accepted`, `part_accepted`, `signed`, `returned` or nothing), `comment-KEY` and, for each other piece
/// that is accepted with it, `also-KEY`.
#[derive(Clone, Debug)]
pub(crate) struct Review {
    pub(crate) evidence_id: String,
    pub(crate) revision_id: String,
    /// How often it had been answered when this was drawn.
    pub(crate) answers: usize,
    pub(crate) learner: Person,
    pub(crate) title: String,
    pub(crate) cohort: String,
    pub(crate) happened_on: Option<When>,
    pub(crate) submitted_at: Option<When>,
    /// E-4: "Version 2. Version 1 was returned on 3 March."
    pub(crate) version_note: String,
    /// Rendered from Markdown and made safe.
    pub(crate) narrative_html: String,
    pub(crate) cycle: Vec<CyclePart>,
    /// A private reflection is there and counts, unread (E-11).
    pub(crate) has_private_reflection: bool,
    pub(crate) attachments: Vec<Attachment>,
    /// The chain of experiments it is part of (K-2).
    pub(crate) chain: Vec<ChainStep>,
    pub(crate) comments: Vec<Comment>,
    /// What was answered before, of this version and of earlier ones, with appeals and their decisions: oldest first.
    pub(crate) before: Vec<Happening>,
    pub(crate) claims: Vec<ReviewClaim>,
    pub(crate) form: Form,
    /// The piece after this one, for the key j; empty: none.
    pub(crate) next: String,
    /// The piece before this one, for the key k.
    pub(crate) previous: String,
}

/// A claim to decide.
#[derive(Clone, Debug)]
pub(crate) struct ReviewClaim {
    /// "COMPETENCY:LEVEL".
    pub(crate) key: String,
    pub(crate) competency: String,
    pub(crate) level: u8,
    pub(crate) level_name: String,
    /// Rendered from Markdown and made safe.
    pub(crate) descriptor_html: String,
    /// "Needs 2 accepted pieces; this is the second."
    pub(crate) rule: String,
    /// That the level was signed before, and what has become of it; empty: it was not.
    pub(crate) before: String,
    /// It counts only once a second person has signed, too (E-8).
    pub(crate) second_signer: bool,
    /// Why it cannot be signed yet ("Level 1 is not signed"); empty: it can.
    pub(crate) not_yet: String,
    /// It can be signed only if others are accepted with it.
    pub(crate) takes_others: bool,
    /// Other pieces that wait for the same level.
    pub(crate) others: Vec<OtherPiece>,
}

/// Another piece of the same learner for the same level.
#[derive(Clone, Debug)]
pub(crate) struct OtherPiece {
    /// "EVIDENCE:REVISION".
    pub(crate) value: String,
    /// Its own page.
    pub(crate) href: String,
    pub(crate) title: String,
    /// "since Tuesday".
    pub(crate) since: String,
    /// "Returned on 3 Mar 2026 by Grace: add the outcome."; empty: it was not.
    pub(crate) returned: String,
    /// Rendered from Markdown and made safe.
    pub(crate) narrative_html: String,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) cycle: Vec<CyclePart>,
}

impl Review {
    /// What was said before is short enough to stand open without pushing the decision out of a phone's reach.
    fn before_is_short(&self) -> bool {
        let letters: usize = self.before.iter().map(|one| one.said.chars().count()).sum();
        self.before.len() <= 3 && letters <= 300
    }
}

impl ReviewClaim {
    fn decision(&self) -> String {
        format!("decision-{}", self.key)
    }

    fn also(&self) -> String {
        format!("also-{}", self.key)
    }

    fn comment(&self) -> String {
        format!("comment-{}", self.key)
    }
}
