//! What a mail says, as plain values: one struct per message, stored as JSON in the outbox and drawn when it is sent.
//!
//! Every address in here is absolute. Nothing in here is ever private: a [`crate::record`] reflection has no place in a mail.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use super::certificates::{CertificateIssued, CertificateRevoked};
pub use super::decisions::{
    AppealDecided, AppealMade, DisputeSettled, EvidenceAgain, SignOffDisputed, SignOffRevoked,
};
pub use super::device::{Device, System};
use super::digest::{LeadDigest, LearnerDigest, SponsorDigest};
use super::places::{PlaceFree, PlaceGiven, SessionCancelled};
pub use super::signatures::{LevelSigned, SecondSignatureAsked, SignOffReceipt, Signature, SignedEvidence};
use super::together::Together;
use crate::clock::{Day, Instant};
use crate::record::framework::Level;

/// Any mail that Stampbook sends. As JSON: `{"kind":"evidence.returned","about":{…}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "about")]
pub enum Message {
    /// A link that signs its reader in, once.
    #[serde(rename = "account.sign_in")]
    SignInLink(SignInLink),
    /// A link to set a password: an invitation or a reset.
    #[serde(rename = "account.password")]
    SetPassword(SetPassword),
    /// To the address that somebody had: it was changed.
    #[serde(rename = "account.address")]
    AddressChanged(AddressChanged),
    /// To a lead: evidence arrived (E-5).
    #[serde(rename = "evidence.waiting")]
    EvidenceWaiting(EvidenceWaiting),
    /// To a lead: several pieces of one learner arrived (E-5).
    #[serde(rename = "evidence.waiting.several")]
    SeveralWaiting(Together<EvidenceWaiting>),
    /// To a learner: evidence came back with reasons.
    #[serde(rename = "evidence.returned")]
    EvidenceReturned(EvidenceReturned),
    /// To a learner: several pieces came back.
    #[serde(rename = "evidence.returned.several")]
    SeveralReturned(Together<EvidenceReturned>),
    /// To a learner: evidence was accepted.
    #[serde(rename = "evidence.accepted")]
    EvidenceAccepted(EvidenceAccepted),
    /// To a learner: several pieces were accepted.
    #[serde(rename = "evidence.accepted.several")]
    SeveralAccepted(Together<EvidenceAccepted>),
    /// To a learner: a level was signed off.
    #[serde(rename = "level.signed")]
    LevelSigned(LevelSigned),
    /// To a learner: several levels were signed off.
    #[serde(rename = "level.signed.several")]
    LevelsSigned(Together<LevelSigned>),
    /// To the signer: exactly what was signed, and a way to say "this was not me" (E-9).
    #[serde(rename = "signoff.receipt")]
    SignOffReceipt(SignOffReceipt),
    /// To the signer: receipts of several sign-offs (E-9).
    #[serde(rename = "signoff.receipt.several")]
    SignOffReceipts(Together<SignOffReceipt>),
    /// To someone uninvolved: a level needs a second signature (E-8).
    #[serde(rename = "signoff.second")]
    SecondSignatureAsked(SecondSignatureAsked),
    /// An invitation to join a cohort.
    #[serde(rename = "cohort.invitation")]
    CohortInvitation(CohortInvitation),
    /// To a lead, weekly: who waits, who stalls (C-6).
    #[serde(rename = "digest.lead")]
    WeeklyLead(LeadDigest),
    /// To a learner, weekly: what is next (C-6).
    #[serde(rename = "digest.learner")]
    WeeklyLearner(LearnerDigest),
    /// To a sponsor, monthly: aggregates only (C-6).
    #[serde(rename = "digest.sponsor")]
    MonthlySponsor(SponsorDigest),
    /// To a learner: a sign-off was taken back.
    #[serde(rename = "signoff.revoked")]
    SignOffRevoked(SignOffRevoked),
    /// To a registrar: a signer says it was not them (E-9).
    #[serde(rename = "signoff.disputed")]
    SignOffDisputed(SignOffDisputed),
    /// To its signers and to a learner who loses a level: the registrar decided about it (E-9).
    #[serde(rename = "signoff.settled")]
    DisputeSettled(DisputeSettled),
    /// To a registrar: a learner sees a decision differently (E-10).
    #[serde(rename = "appeal.made")]
    AppealMade(AppealMade),
    /// To a lead: evidence that was returned waits again (E-10).
    #[serde(rename = "evidence.again")]
    EvidenceAgain(EvidenceAgain),
    /// To a learner: the registrar decided their appeal (E-10).
    #[serde(rename = "appeal.decided")]
    AppealDecided(AppealDecided),
    /// To a lead: a place is free, and somebody waits for it.
    #[serde(rename = "place.free")]
    PlaceFree(PlaceFree),
    /// To a learner: they waited for a place and have one now.
    #[serde(rename = "place.given")]
    PlaceGiven(PlaceGiven),
    /// To those in a cohort: a session does not take place.
    #[serde(rename = "session.cancelled")]
    SessionCancelled(SessionCancelled),
    /// To a holder: there is a certificate (H-1).
    #[serde(rename = "certificate.issued")]
    CertificateIssued(CertificateIssued),
    /// To a holder: a certificate was taken back (H-1).
    #[serde(rename = "certificate.revoked")]
    CertificateRevoked(CertificateRevoked),
    /// To a learner: sign-offs run out soon (P-10).
    #[serde(rename = "expiry.soon")]
    ExpiringSoon(ExpiringSoon),
}

impl Message {
    /// Which kind of mail this is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::SignInLink(_) => Kind::SignInLink,
            Self::SetPassword(_) => Kind::SetPassword,
            Self::AddressChanged(_) => Kind::AddressChanged,
            Self::EvidenceWaiting(_) | Self::SeveralWaiting(_) => Kind::EvidenceWaiting,
            Self::EvidenceReturned(_) | Self::SeveralReturned(_) => Kind::EvidenceReturned,
            Self::EvidenceAccepted(_) | Self::SeveralAccepted(_) => Kind::EvidenceAccepted,
            Self::LevelSigned(_) | Self::LevelsSigned(_) => Kind::LevelSigned,
            Self::SignOffReceipt(_) | Self::SignOffReceipts(_) => Kind::SignOffReceipt,
            Self::SecondSignatureAsked(_) => Kind::SecondSignatureAsked,
            Self::CohortInvitation(_) => Kind::CohortInvitation,
            Self::WeeklyLead(_) => Kind::WeeklyLead,
            Self::WeeklyLearner(_) => Kind::WeeklyLearner,
            Self::MonthlySponsor(_) => Kind::MonthlySponsor,
            Self::SignOffRevoked(_) => Kind::SignOffRevoked,
            Self::SignOffDisputed(_) => Kind::SignOffDisputed,
            Self::DisputeSettled(_) => Kind::DisputeSettled,
            Self::AppealMade(_) => Kind::AppealMade,
            Self::EvidenceAgain(_) => Kind::EvidenceAgain,
            Self::AppealDecided(_) => Kind::AppealDecided,
            Self::PlaceFree(_) => Kind::PlaceFree,
            Self::PlaceGiven(_) => Kind::PlaceGiven,
            Self::SessionCancelled(_) => Kind::SessionCancelled,
            Self::CertificateIssued(_) => Kind::CertificateIssued,
            Self::CertificateRevoked(_) => Kind::CertificateRevoked,
            Self::ExpiringSoon(_) => Kind::ExpiringSoon,
        }
    }

    /// The same without what only its reader may see: links that sign in or speak in their name.
    #[must_use]
    pub fn without_secrets(mut self) -> Self {
        match &mut self {
            Self::SignInLink(about) => about.link.clear(),
            Self::SetPassword(about) => about.link.clear(),
            Self::SignOffReceipt(about) => about.not_me_link.clear(),
            Self::SignOffReceipts(all) => all.items.iter_mut().for_each(|about| about.not_me_link.clear()),
            _ => {}
        }
        self
    }

    /// Whether there is nothing to say, so that nothing may be sent (C-6). Only digests can be empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::WeeklyLead(digest) => digest.is_empty(),
            Self::WeeklyLearner(digest) => digest.is_empty(),
            Self::MonthlySponsor(digest) => digest.is_empty(),
            Self::ExpiringSoon(soon) => soon.items.is_empty(),
            _ => false,
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $switch:literal;)*) => {
        /// The kinds of mail, with the names that preferences and the outbox store.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// Every kind, in the order a page of preferences shows them.
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)*];

            /// The stable name, such as `digest.lead`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// Whether it comes once a week or month.
            #[must_use]
            pub fn is_periodic(self) -> bool {
                matches!(
                    self,
                    Self::WeeklyLead | Self::WeeklyLearner | Self::MonthlySponsor | Self::ExpiringSoon
                )
            }

            /// Whether its reader may switch it off. What keeps an account or a signature safe, and
            /// what somebody asked for themselves, always goes out.
            #[must_use]
            pub fn may_be_switched_off(self) -> bool {
                match self { $(Self::$name => $switch,)* }
            }
        }
    };
}

kinds! {
    /// Weekly, to leads.
    WeeklyLead = "digest.lead", true;
    /// Weekly, to learners.
    WeeklyLearner = "digest.learner", true;
    /// Monthly, to sponsors.
    MonthlySponsor = "digest.sponsor", true;
    /// Evidence arrived.
    EvidenceWaiting = "evidence.waiting", true;
    /// Evidence waits again after an appeal.
    EvidenceAgain = "evidence.again", true;
    /// Evidence came back.
    EvidenceReturned = "evidence.returned", true;
    /// Evidence was accepted.
    EvidenceAccepted = "evidence.accepted", true;
    /// A level was signed off.
    LevelSigned = "level.signed", true;
    /// There is a certificate.
    CertificateIssued = "certificate.issued", true;
    /// A second signature is asked for.
    SecondSignatureAsked = "signoff.second", true;
    /// Sign-offs run out soon.
    ExpiringSoon = "expiry.soon", true;
    /// A place is free in a cohort, and somebody waits for it.
    PlaceFree = "place.free", true;
    /// A session of a cohort does not take place.
    SessionCancelled = "session.cancelled", true;
    /// What was signed in the reader's name.
    SignOffReceipt = "signoff.receipt", false;
    /// A sign-off was taken back.
    SignOffRevoked = "signoff.revoked", false;
    /// A certificate was taken back.
    CertificateRevoked = "certificate.revoked", false;
    /// A signer says it was not them.
    SignOffDisputed = "signoff.disputed", false;
    /// It was decided whether a disputed sign-off stands.
    DisputeSettled = "signoff.settled", false;
    /// Somebody appealed.
    AppealMade = "appeal.made", false;
    /// An appeal was decided.
    AppealDecided = "appeal.decided", false;
    /// An invitation to a cohort.
    CohortInvitation = "cohort.invitation", false;
    /// A place in a cohort for which the reader waited.
    PlaceGiven = "place.given", false;
    /// A link that signs in.
    SignInLink = "account.sign_in", false;
    /// A link to set a password.
    SetPassword = "account.password", false;
    /// The address of an account was changed.
    AddressChanged = "account.address", false;
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = super::Error;
    fn from_str(text: &str) -> Result<Self, super::Error> {
        let found = Self::ALL.iter().copied().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| super::Error::UnknownKind(text.to_owned()))
    }
}

impl Serialize for Kind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A competency's level in words: "Communication, level 2 (Practising)".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The competency's title.
    pub competency: String,
    /// Which level.
    pub level: Level,
    /// What the framework calls that level.
    pub level_name: String,
}

/// A link that signs its reader in, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInLink {
    /// The one-time address.
    pub link: String,
    /// How long it works.
    pub valid_minutes: u32,
    /// What asked for it.
    #[serde(default)]
    pub device: Option<Device>,
}

/// A link to set a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetPassword {
    /// Whose Stampbook it is.
    pub organisation: String,
    /// Why the mail comes.
    pub reason: PasswordReason,
    /// The one-time address.
    pub link: String,
    /// When it stops working.
    pub valid_until: Instant,
}

/// The address of an account was changed. Goes to the one before, so that nobody takes an account over unseen; it does
/// not say the new one, for the one before may have been somebody else's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressChanged {
    /// Whose Stampbook it is.
    pub organisation: String,
    /// Who changed it.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// Why somebody is asked to set a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PasswordReason {
    /// An account was made for them.
    Invitation {
        /// By whom, where a person did it.
        by: Option<String>,
    },
    /// Somebody, hopefully they, asked to set it anew.
    Reset,
}

/// Evidence arrived in a lead's queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceWaiting {
    /// Whose evidence.
    pub learner: String,
    /// The cohort's title.
    pub cohort: String,
    /// The evidence's title.
    pub title: String,
    /// The first lines of it; never the private reflection.
    #[serde(default)]
    pub excerpt: String,
    /// How many files come with it.
    #[serde(default)]
    pub attachments: u32,
    /// When it happened.
    #[serde(default)]
    pub happened_on: Option<Day>,
    /// When it was submitted.
    pub submitted_at: Instant,
    /// Whether it answers an earlier return.
    #[serde(default)]
    pub revised: bool,
    /// The levels it claims.
    pub claims: Vec<Step>,
    /// How many pieces of evidence wait for this lead now, this one included: the number beside their queue.
    pub waiting: u32,
    /// Leads to its place in the queue while it waits, and to what became of it afterwards.
    pub link: String,
    /// The whole queue.
    pub queue_link: String,
}

/// Evidence came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceReturned {
    /// Who reviewed it.
    pub lead: String,
    /// The evidence's title.
    pub title: String,
    /// What came back and why.
    pub returned: Vec<Answer>,
    /// What was accepted in part, and what is missing.
    #[serde(default)]
    pub in_part: Vec<Answer>,
    /// What was accepted in the same review.
    #[serde(default)]
    pub accepted: Vec<Answer>,
    /// When it was answered.
    #[serde(default)]
    pub answered_at: Option<Instant>,
    /// Where to revise it.
    pub link: String,
}

/// A review's answer to one claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The claim.
    pub step: Step,
    /// The reviewer's words; may be empty where accepted.
    #[serde(default)]
    pub comment: String,
}

/// Evidence was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceAccepted {
    /// Who reviewed it.
    pub lead: String,
    /// The evidence's title.
    pub title: String,
    /// What was accepted, with comments.
    pub accepted: Vec<Answer>,
    /// What is still missing before the level can be signed, in words.
    #[serde(default)]
    pub still_needed: Option<String>,
    /// When it was answered.
    #[serde(default)]
    pub answered_at: Option<Instant>,
    /// The evidence.
    pub link: String,
}

/// An invitation to join a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortInvitation {
    /// Whose Stampbook it is.
    pub organisation: String,
    /// Who invites.
    pub invited_by: String,
    /// The cohort's title.
    pub cohort: String,
    /// What it works through.
    pub framework: String,
    /// Who leads it.
    pub leads: Vec<String>,
    /// Its first day.
    pub starts_on: Day,
    /// Its last day.
    #[serde(default)]
    pub ends_on: Option<Day>,
    /// Free places; none left means a waiting list.
    #[serde(default)]
    pub places_left: Option<u32>,
    /// The code that can be typed instead of following the link.
    #[serde(default)]
    pub code: Option<String>,
    /// Where to accept.
    pub link: String,
    /// Until when the link works.
    #[serde(default)]
    pub answer_by: Option<Day>,
}

/// Sign-offs run out soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpiringSoon {
    /// Soonest first.
    pub items: Vec<Expiring>,
    /// The learner's passport.
    pub passport_link: String,
}

/// A sign-off that runs out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expiring {
    /// What runs out.
    pub step: Step,
    /// The last day it holds.
    pub expires_on: Day,
    /// Days from the mail's day to that day.
    pub days_left: u32,
    /// How many accepted pieces of evidence renew it; 0: the framework does not say.
    #[serde(default)]
    pub renewal_pieces: u32,
}
