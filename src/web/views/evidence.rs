//! Logging evidence, reading one piece of it, and the list of one's own.

use askama::Template;

use super::parts::{Badge, Choice, Happening, Link, Pager, Person, Unfinished};
use crate::clock::Day;
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /evidence/new`, `GET /evidence/{id}/edit`. One multipart form; fields: `title`, `narrative`, `happened_on`,
/// `cohort`, `claim` ("COMPETENCY:LEVEL", several), `experience`, `reflection`, `concept`, `experiment`,
/// `private_reflection`, `files` (several), `keep` (hashes of attachments to keep), `link`, `based_on`, `follows`;
/// the pressed button sends `then` = `save` or `submit`.
#[derive(Template)]
#[template(path = "evidence/log.html")]
pub(crate) struct LogEvidencePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    /// Where the form posts to.
    pub(crate) action: String,
    /// An earlier revision is being changed.
    pub(crate) revising: bool,
    /// "Grace asked: add the outcome": why it came back; may be empty.
    pub(crate) returned: String,
    /// Why it was accepted in part only; empty: it was not.
    pub(crate) in_part: String,
    /// Where a script saves the draft as it is typed (`PUT`, urlencoded form); empty: nowhere.
    pub(crate) autosave: String,
    /// When the draft was last saved.
    pub(crate) saved: Option<When>,
    /// Today, the last day something can have happened on.
    pub(crate) today: Day,
    /// The cohorts to choose from; with one, it is not asked.
    pub(crate) cohorts: Vec<Choice>,
    /// What can be claimed.
    pub(crate) competencies: Vec<Claimable>,
    /// That the cohort they were in is over, where they are in no other one; empty otherwise.
    pub(crate) over: String,
    /// What is attached already.
    pub(crate) attachments: Vec<Attachment>,
    /// The evidence whose experiment this follows up (K-2).
    pub(crate) follows: Option<Link>,
    /// What was begun before and could be gone on with instead.
    pub(crate) unfinished: Unfinished,
    /// Biggest photo, PDF, recording and video, in words: "20 MB".
    pub(crate) sizes: [String; 4],
    /// Where the draft is thrown away; empty: there is none.
    pub(crate) discard: String,
}

/// A competency to claim levels of.
#[derive(Clone, Debug)]
pub(crate) struct Claimable {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) levels: Vec<ClaimableLevel>,
}

/// A level to claim.
#[derive(Clone, Debug)]
pub(crate) struct ClaimableLevel {
    pub(crate) level: u8,
    pub(crate) name: String,
    /// Already signed: can still be claimed, for a renewal.
    pub(crate) held: bool,
    /// What it looks like, plain text.
    pub(crate) descriptor: String,
}

impl Claimable {
    fn value(&self, level: &ClaimableLevel) -> String {
        format!("{}:{}", self.id, level.level)
    }

    fn chosen(&self, form: &Form) -> bool {
        self.levels.iter().any(|level| form.has("claim", &self.value(level)))
    }
}

/// A file or link beside evidence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attachment {
    /// The hash, as `keep` sends it.
    pub(crate) id: String,
    /// File name or address.
    pub(crate) name: String,
    /// "PDF document, 240 kB".
    pub(crate) about: String,
    /// Where it opens.
    pub(crate) href: String,
    /// Its small picture; empty: an icon.
    pub(crate) thumbnail: String,
    /// What the picture shows, where the author said so.
    pub(crate) alt: String,
    /// Out of sight (E-12), with the reason; empty: visible.
    pub(crate) quarantined: String,
    /// "The place where it was taken was removed": for its author; empty: nothing was done to it.
    pub(crate) note: String,
    /// The address of something elsewhere, and no file.
    pub(crate) link: bool,
}

/// A piece of a chain of experiments (K-2).
#[derive(Clone, Debug)]
pub(crate) struct ChainStep {
    pub(crate) text: String,
    /// Where it is; empty: here.
    pub(crate) href: String,
    pub(crate) when: When,
}

/// `GET /evidence/{id}`.
#[derive(Template)]
#[template(path = "evidence/evidence.html")]
#[allow(
    clippy::struct_excessive_bools,
    reason = "what a viewer is and what is there are independent of each other"
)]
pub(crate) struct EvidencePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) title: String,
    pub(crate) badge: Badge,
    /// Whose it is.
    pub(crate) learner: Person,
    /// The viewer wrote it.
    pub(crate) own: bool,
    /// The viewer is a peer, who sees this and not the passport.
    pub(crate) peer: bool,
    pub(crate) cohort: String,
    pub(crate) happened_on: Option<When>,
    /// A device's clock was off (E-3): what to know; may be empty.
    pub(crate) clock_note: String,
    /// What happens to a piece that waited when its cohort ended; may be empty.
    pub(crate) left_note: String,
    /// E-4: "This is version 2 of 2. Grace sees version 1 until you submit again."
    pub(crate) version_note: String,
    /// Where the newest version is, when this is an earlier one; may be empty.
    pub(crate) newest: String,
    /// Rendered from Markdown and made safe.
    pub(crate) narrative_html: String,
    /// The parts of the learning cycle that are filled.
    pub(crate) cycle: Vec<CyclePart>,
    /// All four are there (K-1).
    pub(crate) cycle_complete: bool,
    /// For its author alone; empty for everyone else.
    pub(crate) private_reflection: String,
    /// There is one, unseen by this viewer.
    pub(crate) has_private_reflection: bool,
    pub(crate) claims: Vec<ClaimLine>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) comments: Vec<Comment>,
    pub(crate) endorsements: Vec<Comment>,
    pub(crate) timeline: Vec<Happening>,
    /// Two versions of one parent (S-4): both, to be settled by their author.
    pub(crate) forks: Vec<Fork>,
    /// The chain of experiments it is part of, first things first (K-2).
    pub(crate) chain: Vec<ChainStep>,
    /// The author may: change it, submit it, appeal, log the follow-up. Empty addresses: not now.
    pub(crate) edit: String,
    pub(crate) submit: String,
    pub(crate) appeal: String,
    pub(crate) follow_up: String,
    /// Others may: review it, endorse it.
    pub(crate) review: String,
    /// It was answered before: a lead may answer it again.
    pub(crate) answered: bool,
    pub(crate) endorse: String,
    /// Where comments post to; empty: no comments now.
    pub(crate) comment: String,
    /// Where files are taken out of sight (`file`, `reason`); empty: not by this viewer.
    pub(crate) quarantine: String,
    /// The files for that.
    pub(crate) files: Vec<Choice>,
    /// Field: `text`.
    pub(crate) form: Form,
}

/// One of the four parts.
#[derive(Clone, Debug)]
pub(crate) struct CyclePart {
    /// "Experience".
    pub(crate) name: String,
    pub(crate) text: String,
}

/// A claim with what was decided.
#[derive(Clone, Debug)]
pub(crate) struct ClaimLine {
    pub(crate) competency: String,
    pub(crate) level: u8,
    pub(crate) level_name: String,
    pub(crate) badge: Badge,
    /// The reviewer's words; may be empty.
    pub(crate) comment: String,
    /// Who signed the level without this piece; empty: nobody.
    pub(crate) note: String,
}

/// Something that was said.
#[derive(Clone, Debug)]
pub(crate) struct Comment {
    pub(crate) who: Person,
    pub(crate) when: When,
    pub(crate) text: String,
}

/// One of two versions that grew from the same parent.
#[derive(Clone, Debug)]
pub(crate) struct Fork {
    pub(crate) when: When,
    /// "Version 2".
    pub(crate) whence: String,
    /// Where all of it can be read.
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) text: String,
    /// Where "keep this one" posts to; empty: not this viewer's choice.
    pub(crate) keep: String,
}

/// `GET /evidence`; query `state`, `q`, `cursor`.
#[derive(Template)]
#[template(path = "evidence/list.html")]
pub(crate) struct EvidenceListPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Holds `q` and `state`.
    pub(crate) form: Form,
    pub(crate) states: Vec<Choice>,
    pub(crate) items: Vec<EvidenceLine>,
    pub(crate) pages: Pager,
    /// Something is being looked for: an empty list means "nothing found".
    pub(crate) filtered: bool,
}

/// A line of a list of evidence.
#[derive(Clone, Debug)]
pub(crate) struct EvidenceLine {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) when: Option<When>,
    pub(crate) badge: Badge,
    /// "Communication, Foundation; Ethics, Foundation"; may be empty.
    pub(crate) claims: String,
    /// A small picture; may be empty.
    pub(crate) thumbnail: String,
}

impl LogEvidencePage {
    /// The links as they are, and empty fields for more: without a script there is no other way to add one.
    fn link_fields(&self) -> Vec<String> {
        let given = self.form.values("link").iter().filter(|link| !link.trim().is_empty()).cloned();
        let mut fields: Vec<String> = given.collect();
        fields.extend(std::iter::repeat_n(String::new(), 2));
        fields.truncate(crate::record::rules::MAX_LINKS.max(self.form.values("link").len()));
        fields
    }

    fn happened_attributes(&self) -> String {
        // Today in the viewer's time zone, which the server does not know.
        format!(" max=\"{}\"", crate::clock::latest_today(self.today))
    }
}
