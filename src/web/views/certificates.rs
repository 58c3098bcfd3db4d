//! Certificates: the registrar's list, one of them, issuing, and the page on which anybody checks one.

use askama::Template;

use super::parts::{Badge, Choice, Happening, Link, Pager, Person};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /certificates`: all of them, newest first; `code` finds one.
#[derive(Template)]
#[template(path = "certificates/list.html")]
pub(crate) struct CertificatesPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) lines: Vec<CertificateLine>,
    pub(crate) pages: Pager,
}

/// A certificate in a list.
#[derive(Clone, Debug)]
pub(crate) struct CertificateLine {
    pub(crate) href: String,
    /// Whose, as it is printed.
    pub(crate) holder: String,
    /// "HR core · 12 competencies · issued 3 March 2026".
    pub(crate) about: String,
    pub(crate) code: String,
    pub(crate) badge: Badge,
}

/// `GET /certificates/{id}`, for its holder and whoever may see their passport.
#[derive(Template)]
#[template(path = "certificates/certificate.html")]
pub(crate) struct CertificatePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) id: String,
    pub(crate) learner: Person,
    pub(crate) claims: Claims,
    pub(crate) issued_by: String,
    /// The whole address of its check page.
    pub(crate) check: String,
    /// Where that is, as a QR code.
    pub(crate) qr: String,
    pub(crate) happened: Vec<Happening>,
    /// Where taking it back posts to (`reason`); empty: not by this viewer, or not any more.
    pub(crate) revoke: String,
    /// Where another one of the same framework is issued; empty: not by this viewer.
    pub(crate) again: String,
    /// The viewer is its holder.
    pub(crate) own: bool,
    /// One that it took the place of counts again once it is taken back.
    pub(crate) returns: Option<Link>,
}

/// Everything a certificate says, and how each of it stands.
#[derive(Clone, Debug)]
pub(crate) struct Claims {
    /// Its code.
    pub(crate) code: String,
    /// `valid`, `not-valid` or `cannot-tell`: how the answer looks.
    pub(crate) look: &'static str,
    /// The icon that gives the answer its shape.
    pub(crate) icon: &'static str,
    /// "Valid".
    pub(crate) answer: String,
    /// Why, in a sentence.
    pub(crate) reason: String,
    /// What the registrar wrote about it; may be empty.
    pub(crate) said: String,
    pub(crate) holder: String,
    pub(crate) issuer: String,
    /// "Infection control, version 2".
    pub(crate) framework: String,
    /// "12 of 14 competencies", "all 12 competencies, at level 2 or above".
    pub(crate) scope: String,
    pub(crate) cohort: String,
    pub(crate) issued: When,
    pub(crate) until: Option<When>,
    pub(crate) levels: Vec<LevelLine>,
}

/// A level on a certificate.
#[derive(Clone, Debug)]
pub(crate) struct LevelLine {
    /// Its short code; may be empty.
    pub(crate) code: String,
    pub(crate) competency: String,
    pub(crate) level: u8,
    pub(crate) level_name: String,
    pub(crate) signed: When,
    pub(crate) signers: String,
    pub(crate) badge: Badge,
}

/// `GET /certificates/new?person=`: what could be vouched for. Posts `person`, `framework`, `language` to `/certificates`.
#[derive(Template)]
#[template(path = "certificates/new.html")]
pub(crate) struct NewCertificatePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) learner: Person,
    pub(crate) offers: Vec<Offer>,
    pub(crate) languages: Vec<Choice>,
}

/// A framework of which somebody holds levels.
#[derive(Clone, Debug)]
pub(crate) struct Offer {
    pub(crate) framework_id: String,
    /// "Infection control, version 2".
    pub(crate) title: String,
    /// "12 of 14 competencies".
    pub(crate) scope: String,
    /// "Hand hygiene, level 2", each.
    pub(crate) levels: Vec<String>,
    /// Until when it would hold; may be empty.
    pub(crate) until: String,
    /// One that was not taken back would be replaced.
    pub(crate) replaces: Option<Link>,
    /// The newest they have of it; empty where there is none.
    pub(crate) newest: String,
}

/// `GET /cohorts/{id}/certificates`: the learners of a cohort, and what each has. Posts `learner` (several) and `language`.
#[derive(Template)]
#[template(path = "certificates/cohort.html")]
pub(crate) struct CohortCertificatesPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) cohort: Link,
    pub(crate) action: String,
    /// The cohort goes on: what is issued now may soon be out of date.
    pub(crate) open: bool,
    pub(crate) learners: Vec<Candidate>,
    pub(crate) languages: Vec<Choice>,
    /// How many can have one and have none.
    pub(crate) due: usize,
}

impl CohortCertificatesPage {
    /// The newest certificate of everybody who has one, as this page is made.
    fn had(&self) -> String {
        let had: Vec<&str> =
            self.learners.iter().map(|one| one.had.as_str()).filter(|had| !had.is_empty()).collect();
        had.join(" ")
    }
}

/// A learner who could have a certificate.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) person: Person,
    /// "11 competencies".
    pub(crate) holds: String,
    /// The one they have; none yet.
    pub(crate) has: Option<Link>,
    /// "PERSON:CERTIFICATE": the newest they have as this page is made; may be empty.
    pub(crate) had: String,
    /// Why they cannot have one, and where that is mended; none: they can.
    pub(crate) why: String,
    pub(crate) mend: Option<Link>,
}

impl Candidate {
    /// Whether one can be issued.
    pub(crate) fn ready(&self) -> bool {
        self.why.is_empty()
    }
}

/// `GET /verify`: asks for a code. `GET /verify/{code}` where it is no code, or none that was given out here.
#[derive(Template)]
#[template(path = "certificates/verify.html")]
pub(crate) struct VerifyPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    /// The organisation whose certificates these are.
    pub(crate) organisation: String,
    /// There is none with the code that was asked for: that code.
    pub(crate) unknown: String,
}

/// `GET /verify/{code}`: the answer, and every claim (H-2). For anybody.
#[derive(Template)]
#[template(path = "certificates/check.html")]
pub(crate) struct CheckPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) claims: Claims,
    /// When it was looked at.
    pub(crate) checked: When,
}
