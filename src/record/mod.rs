//! The heart: what is said about learning, what may be said, and what follows from it. Pure.
//!
//! * [`fact`]: the statements; each noun's file holds the facts about it and what they fold to;
//! * [`portfolio`]: the fold of one learner's facts; [`cohort`], [`versions`], [`access`]: the others;
//! * [`crosswalk`], [`lineage`], [`holdings`]: from one version of a framework to the next;
//! * [`rules`]: may this be said? ([`refusal`]: if not, why; [`rehearsal`]: asked beforehand); [`letters`]: which
//!   characters can be printed;
//! * [`next`]: what could come next;
//! * [`passport`]: what a person, a page and a PDF see; [`stamp`]: how they all draw a level; [`certificate`]: what is
//!   vouched for on paper, and what has become of it;
//! * [`hold`]: what was brought from elsewhere and does not count;
//! * [`tree`]: one hash for a whole log, and short proofs of what is in it;
//! * [`projection`]: rows for questions across people; [`search`]: the words things are found by; [`spelling`]: those that were meant; [`effects`]: what must be told to whom.

pub mod access;
pub mod certificate;
pub mod cohort;
pub mod crosswalk;
pub mod directory;
pub mod effects;
pub mod evidence;
pub mod fact;
pub mod framework;
pub mod framework_rules;
pub mod hold;
pub mod holdings;
pub mod letters;
pub mod lineage;
pub mod next;
pub mod passport;
pub mod passport_drawing;
pub mod portfolio;
pub mod projection;
pub mod refusal;
pub mod rehearsal;
pub mod review;
pub mod rules;
pub mod search;
pub mod signoff;
pub mod spelling;
pub mod stamp;
pub mod tree;
pub mod versions;
