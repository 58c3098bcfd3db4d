//! One's own account, preferences, self-assessment.

use askama::Template;

use super::parts::{Choice, Link};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /account`. Forms post to `/account/language` (`language`), `/account/mail` (`mail`, several kinds), `/account/hints`, `/account/password` (`current`, `password`),
/// `/account/portrait` (`portrait`, a file, and `printed`), `/account/portrait/removal`, `/account/delegation` (`to`,
/// `from`, `until`), `/sign-out/everywhere`.
#[derive(Template)]
#[template(path = "account/account.html")]
pub(crate) struct AccountPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) name: String,
    pub(crate) email: String,
    /// Where the portrait is; empty: there is none. `form.has("printed", "yes")` says it is printed.
    pub(crate) portrait: String,
    /// Mail that can be switched, with what it is; `form.has("mail", value)` says it is on.
    pub(crate) mail: Vec<Choice>,
    /// Languages to read.
    pub(crate) languages: Vec<Choice>,
    pub(crate) form: Form,
    /// Where and since when this person is signed in.
    pub(crate) sessions: Vec<SignedInLine>,
    /// Apps that write for this person with a key of their own, those that are not revoked.
    pub(crate) devices: Vec<DeviceLine>,
    /// Frameworks to assess oneself in.
    pub(crate) assessments: Vec<Link>,
    /// For leads: who could stand in. Empty: nothing to delegate.
    pub(crate) stand_ins: Vec<Choice>,
    /// "Ørjan Dahl signs for you from 3 to 17 March."; may be empty.
    pub(crate) delegation: String,
}

/// `GET /account/mail`: where a mail's foot leads. Posts to itself (`mail`, several kinds).
#[derive(Template)]
#[template(path = "account/mail.html")]
pub(crate) struct AccountMailPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) email: String,
    /// Mail that can be switched, with what it is; `form.has("mail", value)` says it is on.
    pub(crate) mail: Vec<Choice>,
    /// Mail that cannot.
    pub(crate) always: Vec<String>,
    pub(crate) form: Form,
}

/// An app that writes for somebody, offline too.
#[derive(Clone, Debug)]
pub(crate) struct DeviceLine {
    pub(crate) id: String,
    /// "Ada's laptop".
    pub(crate) name: String,
    pub(crate) since: When,
    /// When it last synced.
    pub(crate) seen: Option<When>,
}

/// A browser or phone that is signed in.
#[derive(Clone, Debug)]
pub(crate) struct SignedInLine {
    /// "Firefox on Linux".
    pub(crate) what: String,
    pub(crate) since: When,
    /// When it was last here; of the one this page is shown in that is now.
    pub(crate) seen: Option<When>,
    /// It is the one this page is shown in.
    pub(crate) here: bool,
    /// What ends it, sent as `session`; empty for the one here.
    pub(crate) end: String,
}

/// `GET /account/assessment/{framework}` (P-11). Fields: `level-COMPETENCY` = 0 to 3.
#[derive(Template)]
#[template(path = "account/assessment.html")]
pub(crate) struct AssessmentPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) action: String,
    pub(crate) framework: String,
    pub(crate) competencies: Vec<AssessmentLine>,
    /// "Last time: 3 March 2026"; may be empty.
    pub(crate) last: String,
}

/// A competency to see oneself in.
#[derive(Clone, Debug)]
pub(crate) struct AssessmentLine {
    pub(crate) id: String,
    pub(crate) title: String,
    /// For levels 1 to 3: name and descriptor in plain text.
    pub(crate) levels: Vec<Choice>,
}

impl AssessmentLine {
    fn field(&self) -> String {
        format!("level-{}", self.id)
    }
}
