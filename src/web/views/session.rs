//! Sessions of a cohort, signing one level for several people after one, and joining a cohort.

use askama::Template;

use super::parts::{Badge, Choice, Link, Person};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /cohorts/{id}/sessions/{session}`. Fields for each member: `attendance-PERSON` (`attended`, `apologised`,
/// `absent`), `contributed-PERSON` (`yes`).
#[derive(Template)]
#[template(path = "cohort/session.html")]
pub(crate) struct SessionPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) cohort: Link,
    pub(crate) title: String,
    /// "Tuesday 6 October 2026, 14:00 to 15:30 (Europe/Oslo)".
    pub(crate) when: When,
    /// Place or join link, in words; may be empty.
    pub(crate) place: String,
    pub(crate) join: String,
    /// Rendered from Markdown and made safe; may be empty.
    pub(crate) agenda_html: String,
    pub(crate) action: String,
    pub(crate) members: Vec<Person>,
    pub(crate) form: Form,
    /// The viewer sees who was there.
    pub(crate) runs: bool,
    /// Attendance may be written.
    pub(crate) may_edit: bool,
    /// What was noted about a viewer who learns: "You attended and contributed."; may be empty.
    pub(crate) own: String,
    /// That it does not take place, and why.
    pub(crate) cancelled: Option<String>,
    /// Where it is cancelled (`reason`); may be empty.
    pub(crate) cancel: String,
    /// Where its plan is changed; may be empty.
    pub(crate) edit: String,
    /// Where one level is signed for several; empty: the viewer signs nothing here.
    pub(crate) together: String,
    pub(crate) competencies: Vec<Choice>,
    pub(crate) levels: Vec<Choice>,
}

impl SessionPage {
    fn attendance(person: &Person) -> String {
        format!("attendance-{}", person.id)
    }

    fn contributed(person: &Person) -> String {
        format!("contributed-{}", person.id)
    }
}

/// `GET /cohorts/{id}/sessions/{session}/signoffs?competency=&level=`: one level for several. Fields: `competency`,
/// `level`, `learner` (several), `comment`.
#[derive(Template)]
#[template(path = "cohort/together.html")]
pub(crate) struct TogetherPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) cohort: Link,
    pub(crate) session: Link,
    pub(crate) action: String,
    pub(crate) competency: String,
    pub(crate) competency_id: String,
    pub(crate) level: u8,
    pub(crate) level_name: String,
    /// Rendered from Markdown and made safe; may be empty.
    pub(crate) descriptor_html: String,
    /// "It takes two pieces."
    pub(crate) rule: String,
    pub(crate) learners: Vec<Candidate>,
    pub(crate) form: Form,
}

impl TogetherPage {
    /// Somebody can be signed for.
    fn anybody_ready(&self) -> bool {
        self.learners.iter().any(|one| one.ready)
    }
}

/// A learner who may be ready for a level.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) person: Person,
    /// "Attended", "Apologised"; may be empty.
    pub(crate) attendance: String,
    /// What they have to show for the level.
    pub(crate) pieces: Vec<Link>,
    /// "Holds this level already", "Nothing sent for it yet"; may be empty.
    pub(crate) note: String,
    /// Why it cannot be signed for them now, as the rules say it; may be empty.
    pub(crate) why: String,
    /// Nothing is left to sign.
    pub(crate) holds: bool,
    /// It can be signed.
    pub(crate) ready: bool,
}

/// What became of a signing for several.
#[derive(Template)]
#[template(path = "cohort/signed.html")]
pub(crate) struct SignedPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) cohort: Link,
    pub(crate) session: Link,
    pub(crate) competency: String,
    pub(crate) level: u8,
    pub(crate) level_name: String,
    /// "3 signed, 1 not".
    pub(crate) summary: String,
    pub(crate) results: Vec<SignedLine>,
}

/// What became of one of several.
#[derive(Clone, Debug)]
pub(crate) struct SignedLine {
    pub(crate) person: Person,
    pub(crate) badge: Badge,
    /// Why not; empty where it was signed.
    pub(crate) why: String,
    /// The sign-off, or the passport.
    pub(crate) link: Link,
}

/// `GET /cohorts/{id}/sessions/new` and `…/{session}/edit`. Fields: `title`, `day`, `from`, `until`, `place`, `join`,
/// `agenda`.
#[derive(Template)]
#[template(path = "cohort/session_edit.html")]
pub(crate) struct SessionEditPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) cohort: Link,
    /// Empty for a new one.
    pub(crate) title: String,
    /// Where giving up leads.
    pub(crate) back: String,
    /// "Times are in Europe/Oslo."
    pub(crate) zone: String,
    pub(crate) action: String,
}

/// `GET /join`: for who has a code and no link. Field: `code`.
#[derive(Template)]
#[template(path = "cohort/code.html")]
pub(crate) struct CodePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
}

/// `GET /join/{code}`: someone invited, and signed in, joins a cohort.
#[derive(Template)]
#[template(path = "cohort/join.html")]
pub(crate) struct JoinPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) action: String,
    pub(crate) title: String,
    pub(crate) about: String,
    /// Joining means waiting: why, all places are taken or others wait for one; empty: there is room.
    pub(crate) waits: String,
    /// There is nothing to join by it: why; empty: there is.
    pub(crate) spent: String,
    /// The cohort, for who is in it already; may be empty.
    pub(crate) cohort: String,
}
