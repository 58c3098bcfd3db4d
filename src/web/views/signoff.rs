//! Signing a level off, reading a sign-off, taking it back, seeing it differently.

use askama::Template;

use super::evidence::{Attachment, CyclePart};
use super::parts::{Badge, Happening, Link, Person, Stamp};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /signoffs/new?learner=&competency=&level=`. Posts to `/signoffs` the fields `id`, `learner_id`, `competency_id`,
/// `level`, `framework_id`, `evidence` ("EVIDENCE:REVISION", several), `comment`, `prior_learning_reason`.
#[derive(Template)]
#[template(path = "signoff/new.html")]
pub(crate) struct SignOffNewPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) learner: Person,
    /// Where their portrait is; empty: there is none.
    pub(crate) portrait: String,
    pub(crate) competency_id: String,
    pub(crate) competency: String,
    pub(crate) level: u8,
    pub(crate) level_name: String,
    /// Named by a registrar who recognises prior learning; may be empty.
    pub(crate) framework_id: String,
    /// "HR core competencies, version 2".
    pub(crate) framework: String,
    /// Rendered from Markdown and made safe.
    pub(crate) descriptor_html: String,
    /// "Needs 2 accepted pieces of evidence, one with a complete learning cycle."; may be empty.
    pub(crate) rule: String,
    /// What claims this level.
    pub(crate) evidence: Vec<EvidenceChoice>,
    /// What was decided about it before.
    pub(crate) before: Vec<Happening>,
    /// Why it cannot be signed on evidence now; empty: it can.
    pub(crate) not_yet: String,
    /// The viewer can sign it on prior learning alone.
    pub(crate) recognises: bool,
    /// It was signed before and is renewed (P-10): what stands; may be empty.
    pub(crate) renews: String,
    /// A second, uninvolved person has to sign too (E-8).
    pub(crate) second_signer: bool,
}

/// A piece of evidence to sign on.
#[derive(Clone, Debug)]
pub(crate) struct EvidenceChoice {
    /// "EVIDENCE:REVISION".
    pub(crate) value: String,
    pub(crate) title: String,
    pub(crate) when: Option<When>,
    pub(crate) badge: Badge,
    pub(crate) href: String,
    /// It waits, so it is read before it is ticked: its text stands open.
    pub(crate) waits: bool,
    /// Made safe.
    pub(crate) narrative_html: String,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) cycle: Vec<CyclePart>,
    /// A private reflection is there and counts, unread (E-11).
    pub(crate) has_private_reflection: bool,
}

/// `GET /signoffs/{id}`.
#[derive(Template)]
#[template(path = "signoff/signoff.html")]
pub(crate) struct SignOffPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) learner: Person,
    pub(crate) competency: String,
    pub(crate) level: u8,
    pub(crate) level_name: String,
    /// Drawn big: `size: "stamp-big"`.
    pub(crate) stamp: Stamp,
    pub(crate) badge: Badge,
    /// Who signed and when, first signer first.
    pub(crate) signers: Vec<Signer>,
    /// That a second signature is missing, and who signed first (E-8); empty: none is.
    pub(crate) half: String,
    pub(crate) cohort: String,
    pub(crate) framework: Link,
    pub(crate) expires_on: Option<When>,
    /// As it was when signed; rendered and made safe.
    pub(crate) descriptor_html: String,
    pub(crate) evidence: Vec<Link>,
    pub(crate) comment: String,
    pub(crate) prior_learning_reason: String,
    /// Revocations, suspensions, renewals.
    pub(crate) timeline: Vec<Happening>,
    /// Where taking it back posts to (`reason`); empty: not by this viewer.
    pub(crate) revoke: String,
    /// Where a registrar settles a suspended one (`decision` = `stands` or `revoked`, `reason`); empty: nothing to settle.
    pub(crate) settle: String,
    /// Where a second signer signs; empty: not asked of this viewer.
    pub(crate) countersign: String,
    /// Where a signer says "this was not me"; empty: not this viewer, or not now.
    pub(crate) dispute: String,
    /// Where it can be renewed; empty: not now.
    pub(crate) renew: String,
    /// Where its learner objects to its end; empty: not now.
    pub(crate) appeal: String,
    /// A certificate states this level.
    pub(crate) certified: bool,
    /// The viewer has just signed it.
    pub(crate) fresh: bool,
    /// Of which competency, for the way back to its place in the passport.
    pub(crate) competency_id: String,
    pub(crate) form: Form,
}

/// Somebody who signed.
#[derive(Clone, Debug)]
pub(crate) struct Signer {
    /// "Signed by", "Signed first by", "Countersigned by".
    pub(crate) label: String,
    pub(crate) name: String,
    /// "for Grace Nakamura, who is away"; may be empty (E-7).
    pub(crate) on_behalf: String,
    pub(crate) when: When,
}

/// `GET /disputes/{token}`, from a receipt (E-9): a button that puts the sign-off on hold.
#[derive(Template)]
#[template(path = "signoff/not_me.html")]
pub(crate) struct NotMePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) action: String,
    /// "Amara Okafor, Communication, level 2, signed 3 March 2026".
    pub(crate) what: String,
    pub(crate) done: bool,
    /// The link was used or is unknown.
    pub(crate) spent: bool,
}

/// `GET /evidence/{id}/appeal` and `GET /signoffs/{id}/appeal` for the learner, `GET /appeals/{id}` for whoever may read
/// it (E-10). Fields: `text`; the registrar's `decision` (`stands` or `again`) and `reason`.
#[derive(Template)]
#[template(path = "signoff/appeal.html")]
pub(crate) struct AppealPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) action: String,
    /// "Ward handover", or "Collaboration, level 2".
    pub(crate) about: Link,
    /// Whose it is.
    pub(crate) learner: String,
    /// Who made the decision.
    pub(crate) decided_by: String,
    /// What was decided and why.
    pub(crate) reason: String,
    /// The learner's text, once written.
    pub(crate) text: String,
    /// The viewer decides.
    pub(crate) may_decide: bool,
    /// What being right means: "It is to be reviewed again".
    pub(crate) again: String,
    /// Why nothing is to be done here.
    pub(crate) waits: String,
    /// What was decided about it; empty: nothing yet.
    pub(crate) outcome: String,
    /// The registrar's words.
    pub(crate) outcome_reason: String,
}
