//! Draws a message: subject, plain text and HTML from `templates/mail`.

use askama::Template;

use super::digest::{LeadDigest, LearnerDigest, Period, SponsorDigest};
use super::draw::Pen;
use super::envelope::Envelope;
use super::message::{
    AddressChanged, AppealDecided, AppealMade, CertificateIssued, CertificateRevoked, CohortInvitation,
    DisputeSettled, EvidenceAccepted, EvidenceAgain, EvidenceReturned, EvidenceWaiting, ExpiringSoon, Kind,
    LevelSigned, Message, PasswordReason, SecondSignatureAsked, SetPassword, SignInLink, SignOffDisputed,
    SignOffReceipt, SignOffRevoked, Signature, SignedEvidence, Step,
};
use super::places::{PlaceFree, PlaceGiven, SessionCancelled};
use super::together::Together;
use super::words::{Phrase, Words, clip, one_line};
use super::{Error, wrap};
use crate::clock::{Day, Instant, day_of};
use crate::record::framework::Level;

type SeveralWaiting = Together<EvidenceWaiting>;
type SeveralReturned = Together<EvidenceReturned>;
type SeveralAccepted = Together<EvidenceAccepted>;
type LevelsSigned = Together<LevelSigned>;
type SignOffReceipts = Together<SignOffReceipt>;

/// A message as its reader will see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// One line, free of control characters.
    pub subject: String,
    /// The plain-text part: everything the HTML part says.
    pub text: String,
    /// The HTML part: tables, inline colours, no pictures, no scripts, nothing fetched.
    pub html: String,
}

/// The subject of a mail: one that names what the mail is about, or says the same in every mail of its kind.
macro_rules! subject {
    ($path:tt $view:ident) => {
        #[derive(Template)]
        #[template(path = $path)]
        pub(super) struct Subject<'a> {
            m: &'a $view,
            w: Words,
        }

        impl<'a> Subject<'a> {
            pub(super) fn of(m: &'a $view, w: Words) -> Self {
                Self { m, w }
            }
        }
    };
    ($path:tt $view:ident always_the_same) => {
        #[derive(Template)]
        #[template(path = $path)]
        pub(super) struct Subject {
            w: Words,
        }

        impl Subject {
            pub(super) fn of(_: &$view, w: Words) -> Self {
                Self { w }
            }
        }
    };
}

macro_rules! drawings {
    ($($variant:ident $module:ident $view:ident $subject:tt $text:tt $html:tt $($same:ident)?;)*) => {
        $(mod $module {
            use super::*;

            subject!($subject $view $($same)?);

            #[derive(Template)]
            #[template(path = $text)]
            pub(super) struct Text<'a> {
                pub(super) m: &'a $view,
                pub(super) w: Words,
                pub(super) p: Pen,
                pub(super) e: &'a Envelope,
                pub(super) always: bool,
            }

            #[derive(Template)]
            #[template(path = $html)]
            pub(super) struct Html<'a> {
                pub(super) m: &'a $view,
                pub(super) w: Words,
                pub(super) p: Pen,
                pub(super) e: &'a Envelope,
                pub(super) subject: &'a str,
                pub(super) always: bool,
            }
        })*

        /// The subject of `message` in a language, without drawing the rest.
        pub fn subject(message: &Message, locale: &str) -> Result<String, Error> {
            let w = Words::new(locale).for_subject();
            let subject = match message {
                $(Message::$variant(m) => $module::Subject::of(m, w).render()?,)*
            };
            Ok(clip(&one_line(&subject), 180))
        }

        /// Draws `message` for the reader whom `envelope` names.
        pub fn render(message: &Message, envelope: &Envelope) -> Result<Rendered, Error> {
            let w = Words::new(&envelope.locale).in_zone(&envelope.zone);
            let p = Pen { words: w.clone() };
            let e = envelope;
            let always = matches!(
                message.kind(),
                Kind::SignOffReceipt | Kind::SignInLink | Kind::SetPassword | Kind::AddressChanged
            );
            let (subject, text, html) = match message {
                $(Message::$variant(m) => {
                    let subject = $module::Subject::of(m, w.clone().for_subject()).render()?;
                    let subject = clip(&one_line(&subject), 180);
                    let text = $module::Text { m, w: w.clone(), p: p.clone(), e, always }.render()?;
                    let html = $module::Html { m, w, p, e, subject: &subject, always }.render()?;
                    (subject, text, html)
                })*
            };
            Ok(Rendered { subject, text: wrap::tidy(&text), html })
        }
    };
}

drawings! {
    SignInLink sign_in SignInLink
        "mail/sign_in/subject.txt" "mail/sign_in/body.txt" "mail/sign_in/body.html" always_the_same;
    SetPassword set_password SetPassword
        "mail/set_password/subject.txt" "mail/set_password/body.txt" "mail/set_password/body.html";
    AddressChanged address_changed AddressChanged
        "mail/address_changed/subject.txt" "mail/address_changed/body.txt" "mail/address_changed/body.html" always_the_same;
    EvidenceWaiting evidence_waiting EvidenceWaiting
        "mail/evidence_waiting/subject.txt" "mail/evidence_waiting/body.txt" "mail/evidence_waiting/body.html";
    EvidenceReturned evidence_returned EvidenceReturned
        "mail/evidence_returned/subject.txt" "mail/evidence_returned/body.txt" "mail/evidence_returned/body.html";
    EvidenceAccepted evidence_accepted EvidenceAccepted
        "mail/evidence_accepted/subject.txt" "mail/evidence_accepted/body.txt" "mail/evidence_accepted/body.html";
    LevelSigned level_signed LevelSigned
        "mail/level_signed/subject.txt" "mail/level_signed/body.txt" "mail/level_signed/body.html";
    SignOffReceipt signoff_receipt SignOffReceipt
        "mail/signoff_receipt/subject.txt" "mail/signoff_receipt/body.txt" "mail/signoff_receipt/body.html";
    SeveralWaiting several_waiting SeveralWaiting
        "mail/several_waiting/subject.txt" "mail/several_waiting/body.txt" "mail/several_waiting/body.html";
    SeveralReturned several_returned SeveralReturned
        "mail/several_returned/subject.txt" "mail/several_returned/body.txt" "mail/several_returned/body.html";
    SeveralAccepted several_accepted SeveralAccepted
        "mail/several_accepted/subject.txt" "mail/several_accepted/body.txt" "mail/several_accepted/body.html";
    LevelsSigned levels_signed LevelsSigned
        "mail/levels_signed/subject.txt" "mail/levels_signed/body.txt" "mail/levels_signed/body.html";
    SignOffReceipts signoff_receipts SignOffReceipts
        "mail/signoff_receipts/subject.txt" "mail/signoff_receipts/body.txt" "mail/signoff_receipts/body.html";
    SecondSignatureAsked second_signature SecondSignatureAsked
        "mail/second_signature/subject.txt" "mail/second_signature/body.txt" "mail/second_signature/body.html";
    CohortInvitation cohort_invitation CohortInvitation
        "mail/cohort_invitation/subject.txt" "mail/cohort_invitation/body.txt" "mail/cohort_invitation/body.html";
    WeeklyLead digest_lead LeadDigest
        "mail/digest_lead/subject.txt" "mail/digest_lead/body.txt" "mail/digest_lead/body.html";
    WeeklyLearner digest_learner LearnerDigest
        "mail/digest_learner/subject.txt" "mail/digest_learner/body.txt" "mail/digest_learner/body.html";
    MonthlySponsor digest_sponsor SponsorDigest
        "mail/digest_sponsor/subject.txt" "mail/digest_sponsor/body.txt" "mail/digest_sponsor/body.html";
    SignOffRevoked signoff_revoked SignOffRevoked
        "mail/signoff_revoked/subject.txt" "mail/signoff_revoked/body.txt" "mail/signoff_revoked/body.html";
    SignOffDisputed signoff_disputed SignOffDisputed
        "mail/signoff_disputed/subject.txt" "mail/signoff_disputed/body.txt" "mail/signoff_disputed/body.html";
    DisputeSettled dispute_settled DisputeSettled
        "mail/dispute_settled/subject.txt" "mail/dispute_settled/body.txt" "mail/dispute_settled/body.html";
    AppealMade appeal_made AppealMade
        "mail/appeal_made/subject.txt" "mail/appeal_made/body.txt" "mail/appeal_made/body.html";
    EvidenceAgain evidence_again EvidenceAgain
        "mail/evidence_again/subject.txt" "mail/evidence_again/body.txt" "mail/evidence_again/body.html";
    AppealDecided appeal_decided AppealDecided
        "mail/appeal_decided/subject.txt" "mail/appeal_decided/body.txt" "mail/appeal_decided/body.html";
    PlaceFree place_free PlaceFree
        "mail/place_free/subject.txt" "mail/place_free/body.txt" "mail/place_free/body.html";
    PlaceGiven place_given PlaceGiven
        "mail/place_given/subject.txt" "mail/place_given/body.txt" "mail/place_given/body.html";
    SessionCancelled session_cancelled SessionCancelled
        "mail/session_cancelled/subject.txt" "mail/session_cancelled/body.txt" "mail/session_cancelled/body.html";
    CertificateIssued certificate_issued CertificateIssued
        "mail/certificate_issued/subject.txt" "mail/certificate_issued/body.txt" "mail/certificate_issued/body.html";
    CertificateRevoked certificate_revoked CertificateRevoked
        "mail/certificate_revoked/subject.txt" "mail/certificate_revoked/body.txt" "mail/certificate_revoked/body.html";
    ExpiringSoon expiring_soon ExpiringSoon
        "mail/expiring_soon/subject.txt" "mail/expiring_soon/body.txt" "mail/expiring_soon/body.html";
}

/// The HTML part as a page of its own, for the page "mail preview" (show it in a sandboxed frame: its
/// colours are inline).
pub fn preview(message: &Message, envelope: &Envelope) -> Result<String, Error> {
    Ok(render(message, envelope)?.html)
}

/// What templates say that is more than one phrase.
#[allow(
    clippy::unused_self,
    clippy::trivially_copy_pass_by_ref,
    clippy::ref_option,
    reason = "templates call methods and pass everything by reference"
)]
impl Pen {
    fn hello(&self, name: &str) -> String {
        let hello =
            self.words.say(if one_line(name).is_empty() { "mail-hello-nobody" } else { "mail-hello" });
        hello.with("name", name).to_string()
    }

    fn start(&self) -> &'static str {
        if self.words.direction() == "rtl" { "right" } else { "left" }
    }

    fn end(&self) -> &'static str {
        if self.words.direction() == "rtl" { "left" } else { "right" }
    }

    fn rule(&self) -> &'static str {
        "--------------------------------------------------------------------"
    }

    fn indented(&self) -> &'static str {
        "  "
    }

    fn day_of(&self, at: &Instant) -> Day {
        day_of(*at)
    }

    fn period(&self, period: &Period) -> String {
        let day = |day: &Day| self.words.short_day(day);
        let from = day(&period.from);
        let to = format!("{} {}", day(&period.to), period.to.year());
        self.words.say("mail-period").with("from", from).with("to", to).to_string()
    }

    fn coded(&self, code: &str, step: &Step) -> String {
        let step = self.words.step(step);
        if code.is_empty() { step } else { format!("{} · {step}", self.words.typed(code)) }
    }

    fn evidence(&self, evidence: &SignedEvidence) -> String {
        let (key, day) = match evidence.happened_on {
            Some(day) => ("mail-receipt-evidence-line-dated", self.words.day(&day)),
            None => ("mail-receipt-evidence-line", String::new()),
        };
        let line = self.words.say(key).with("title", &evidence.title).with("revision", evidence.revision);
        line.with("day", day).to_string()
    }

    /// "Grace on Tuesday 3 March 2026", and where two signed, each with their own day.
    fn signatures(&self, first: &Signature, second: &Option<Signature>) -> Phrase {
        let key = if second.is_some() { "mail-signatures-two" } else { "mail-signatures" };
        let said = self.words.say(key).with("signer", &first.by).with("day", day_of(first.at));
        match second {
            Some(second) => said.with("second", &second.by).with("second-day", day_of(second.at)),
            None => said,
        }
    }

    /// "Grace on Tuesday 3 March 2026".
    fn signature(&self, one: &Signature) -> Phrase {
        self.signatures(one, &None)
    }

    /// That a level was signed, by whom and when.
    fn signed(&self, m: &LevelSigned) -> Phrase {
        let key = if m.second.is_some() { "mail-signed-intro-two" } else { "mail-signed-intro" };
        let said = self.words.say(key).with("signer", &m.first.by).with("day", day_of(m.first.at));
        let said = match &m.second {
            Some(second) => said.with("second", &second.by).with("second-day", day_of(second.at)),
            None => said,
        };
        let level = said.with("level", m.step.level).with("name", &m.step.level_name);
        level.with("competency", &m.step.competency)
    }

    /// That there is a certificate, by whom and of what.
    fn certified(&self, m: &CertificateIssued) -> Phrase {
        let key = match &m.complete {
            None => "mail-certificate-intro",
            Some(at) if at.level == Level::Three => "mail-certificate-intro-all-highest",
            Some(_) => "mail-certificate-intro-all",
        };
        let said = self.words.say(key).with("issuer", &m.issuer).with("framework", &m.framework);
        let said = said.with("count", m.count).with("all", m.all);
        match &m.complete {
            Some(at) => said.with("level", at.level).with("name", &at.level_name),
            None => said,
        }
    }

    /// What could come next, or that it waits already.
    fn next(&self, step: &Step, waits: &bool) -> Phrase {
        self.words.say(if *waits { "mail-signed-next-waits" } else { "mail-signed-next" }).with("step", step)
    }

    fn receipt_headline(&self, m: &SignOffReceipt) -> Phrase {
        self.words.say(match (&m.first, m.awaits_second) {
            (Some(_), _) => "mail-receipt-headline-second",
            (None, true) => "mail-receipt-headline-first",
            (None, false) => "mail-receipt-headline",
        })
    }

    /// What a receipt is about.
    fn receipt(&self, m: &SignOffReceipt) -> Phrase {
        match &m.first {
            Some(first) => {
                self.words.say("mail-receipt-intro-countersigned").with("signature", self.signature(first))
            }
            None if m.awaits_second => self.words.say("mail-receipt-intro-second"),
            None => self.words.say("mail-receipt-intro"),
        }
    }

    /// What a level still asks for, in words.
    fn needs(&self, pieces: &u32, cycles: &u32) -> String {
        needs(&self.words, *pieces, *cycles)
    }

    fn more(&self, total: &u32, shown: &usize) -> usize {
        usize::try_from(*total).unwrap_or(usize::MAX).saturating_sub(*shown)
    }
}

/// What stands between the evidence for a level and its stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Accepted pieces of evidence, and how many of them with a complete learning cycle.
    Evidence {
        /// Accepted pieces.
        pieces: u32,
        /// How many of them with a complete learning cycle.
        cycles: u32,
    },
    /// An answer to what was sent already.
    Answer,
    /// The second signature (E-8).
    SecondSignature,
}

impl Needs {
    fn in_words(self, words: &Words) -> String {
        match self {
            Self::Evidence { pieces, cycles } => needs(words, pieces, cycles),
            Self::Answer => words.say("mail-needs-answer").to_string(),
            Self::SecondSignature => words.say("mail-needs-second").to_string(),
        }
    }
}

fn needs(words: &Words, pieces: u32, cycles: u32) -> String {
    let key = match (pieces, cycles) {
        (0, 0) => "mail-needs-nothing",
        (0, _) => "mail-needs-cycles",
        (_, 0) => "mail-needs-pieces",
        _ => "mail-needs-both",
    };
    words.say(key).with("pieces", pieces).with("cycles", cycles).to_string()
}

/// What some levels still ask for before they can be signed, in words of the reader's language. Nothing for no level.
#[must_use]
pub fn still_needed(locale: &str, levels: &[(Step, Needs)]) -> Option<String> {
    let words = Words::new(locale);
    match levels {
        [] => None,
        [(_, needs)] => Some(needs.in_words(&words)),
        several => {
            let said = several.iter().map(|(step, needs)| {
                let needs = needs.in_words(&words);
                words.say("mail-needs-of").with("step", step).with("needs", needs).to_string()
            });
            Some(said.collect::<Vec<_>>().join(" "))
        }
    }
}
