//! Cohorts: the list, one with its heat map, a new one, a session.

use askama::Template;

use super::parts::{Badge, Choice, Link, Person};
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /cohorts`.
#[derive(Template)]
#[template(path = "cohort/list.html")]
pub(crate) struct CohortListPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) live: Vec<CohortLine>,
    pub(crate) closed: Vec<CohortLine>,
    /// The viewer may open new ones.
    pub(crate) may_create: bool,
}

/// A line of the list.
#[derive(Clone, Debug)]
pub(crate) struct CohortLine {
    pub(crate) href: String,
    pub(crate) title: String,
    /// "HR core v2 · 9 of 12 places · led by Grace Okafor".
    pub(crate) about: String,
    /// "September 2026 to June 2027".
    pub(crate) dates: String,
    /// "3 wait for review"; may be empty.
    pub(crate) waiting: String,
}

/// `GET /cohorts/{id}`. Its forms post to `…/invitations`, `…/members` (`email`, `role`), `…/sessions`,
/// `…/closing`, `…/reopening` (`reason`), `…/members/{person}/removal`, `…/waiting/{person}/admission`.
#[derive(Template)]
#[template(path = "cohort/cohort.html")]
pub(crate) struct CohortPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) badge: Badge,
    pub(crate) dates: String,
    pub(crate) framework: Link,
    pub(crate) leads: Vec<Person>,
    /// "9 of 12 places taken".
    pub(crate) places: String,
    /// Numbers worth a glance.
    pub(crate) tiles: Vec<Tile>,
    /// Columns of the heat map.
    pub(crate) competencies: Vec<Column>,
    /// Rows of the heat map.
    pub(crate) learners: Vec<HeatRow>,
    /// Learners without evidence for three weeks.
    pub(crate) stalled: Vec<Stalled>,
    pub(crate) members: Vec<Member>,
    pub(crate) waiting_list: Vec<Member>,
    pub(crate) sessions: Vec<SessionLine>,
    pub(crate) invitation: Option<Invitation>,
    /// The viewer may change it.
    pub(crate) may_edit: bool,
    pub(crate) closed: bool,
    /// Where its certificates are issued, once closed; may be empty.
    pub(crate) certificates: String,
    /// For the form that was last sent.
    pub(crate) form: Form,
}

/// A number with its words.
#[derive(Clone, Debug)]
pub(crate) struct Tile {
    pub(crate) number: String,
    pub(crate) words: String,
    /// May be empty.
    pub(crate) href: String,
}

/// A competency in the heat map.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) code: String,
    pub(crate) title: String,
}

/// A learner in the heat map.
#[derive(Clone, Debug)]
pub(crate) struct HeatRow {
    pub(crate) learner: Person,
    /// One a column.
    pub(crate) cells: Vec<Cell>,
}

/// Where one learner stands in one competency.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// Highest level signed, 0 to 3.
    pub(crate) reached: u8,
    /// Evidence waits for review.
    pub(crate) waiting: bool,
    /// Evidence came back.
    pub(crate) returned: bool,
    /// In words: "Amara Okafor, Communication: level 2, waiting for review".
    pub(crate) label: String,
    /// The passport's row or the piece that waits.
    pub(crate) href: String,
}

/// A learner who may need a word.
#[derive(Clone, Debug)]
pub(crate) struct Stalled {
    pub(crate) learner: Person,
    /// "last evidence 4 weeks ago".
    pub(crate) since: String,
}

/// Someone who belongs to the cohort or waits to.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) person: Person,
    /// "Learner", "Lead".
    pub(crate) role: String,
    pub(crate) since: When,
    /// "8 of 9 sessions".
    pub(crate) attendance: String,
}

/// A meeting in the list.
#[derive(Clone, Debug)]
pub(crate) struct SessionLine {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) when: When,
    /// "9 attended, 1 apologised"; may be empty.
    pub(crate) about: String,
}

/// How people join by themselves.
#[derive(Clone, Debug)]
pub(crate) struct Invitation {
    pub(crate) link: String,
    pub(crate) code: String,
    /// "works until 3 March".
    pub(crate) until: String,
}

/// `GET /cohorts/new`, `GET /cohorts/{id}/edit`. Fields: `title`, `framework`, `starts_on`, `ends_on`, `capacity`,
/// `lead` (several mail addresses, one a line), `target-{competency}` is left to the framework's page.
#[derive(Template)]
#[template(path = "cohort/edit.html")]
pub(crate) struct CohortEditPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) action: String,
    /// Empty for a new one.
    pub(crate) title: String,
    pub(crate) frameworks: Vec<Choice>,
    pub(crate) leads: Vec<Choice>,
    pub(crate) levels: Vec<Choice>,
}

/// `GET /cohorts/{id}/sessions/{session}`. Fields for each member: `attendance-PERSON` (`attended`, `apologised`,
/// `absent`), `contributed-PERSON` (`yes`).
#[derive(Template)]
#[template(path = "cohort/session.html")]
pub(crate) struct SessionPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) cohort: Link,
    pub(crate) title: String,
    pub(crate) when: When,
    /// Place or join link, in words; may be empty.
    pub(crate) place: String,
    pub(crate) join: String,
    /// Rendered from Markdown and made safe; may be empty.
    pub(crate) agenda_html: String,
    pub(crate) action: String,
    pub(crate) members: Vec<Person>,
    pub(crate) form: Form,
    /// Attendance may be written.
    pub(crate) may_edit: bool,
    /// The queue of what was brought to this session, to sign together; may be empty.
    pub(crate) queue: String,
}

impl SessionPage {
    fn attendance(person: &Person) -> String {
        format!("attendance-{}", person.id)
    }

    fn contributed(person: &Person) -> String {
        format!("contributed-{}", person.id)
    }
}

/// `GET /cohorts/{id}/sessions/new`. Fields: `title`, `day`, `from`, `until`, `place`, `join`, `agenda`.
#[derive(Template)]
#[template(path = "cohort/session_edit.html")]
pub(crate) struct SessionEditPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) cohort: Link,
    pub(crate) action: String,
}

/// `GET /join/{code}`: someone invited joins a cohort. Fields: `name` where nobody is signed in, `email`.
#[derive(Template)]
#[template(path = "cohort/join.html")]
pub(crate) struct JoinPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) action: String,
    pub(crate) title: String,
    pub(crate) about: String,
    /// All places are taken: joining means waiting.
    pub(crate) full: bool,
    /// The invitation is not good any more: why; empty: it is.
    pub(crate) spent: String,
}
