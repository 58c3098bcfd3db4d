//! Cohorts: the list, one with its heat map as its leads see it, as a member and as a sponsor see it, a new one.

use askama::Template;

use super::charts::Chart;
use super::parts::{Badge, Choice, Link, Pager, Person};
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
    pub(crate) pages: Pager,
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
    /// "3 pieces wait for review"; may be empty.
    pub(crate) waiting: String,
    /// "Nobody can sign here"; may be empty.
    pub(crate) nobody_signs: String,
}

/// `GET /cohorts/{id}` for those who run it. Its forms post to `…/invitations`, `…/invitations/mail`
/// (`address`), `…/invitations/end`, `…/members` (`email`, `role`), `…/closing` (`note`), `…/reopening` (`reason`), `…/members/{person}/removal` (`role`),
/// `…/waiting/{person}/admission`, `…/delegations` (`lead`, `to`, `from`, `until`), `…/delegations/{id}/end`.
#[allow(clippy::struct_excessive_bools, reason = "each is a condition of the template")]
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
    /// In which order they stand and which they are.
    pub(crate) heat: HeatView,
    /// Learners without evidence for some weeks, those who have been quiet for longest.
    pub(crate) stalled: Vec<Stalled>,
    /// All of them; empty: they are shown.
    pub(crate) stalled_all: Link,
    /// "No evidence for 3 weeks."
    pub(crate) stalled_words: String,
    pub(crate) members: Vec<Member>,
    /// How many members there are.
    pub(crate) all_members: usize,
    pub(crate) member_pages: Pager,
    /// The list of members is open.
    pub(crate) lists_members: bool,
    pub(crate) waiting_list: Vec<Member>,
    /// Why nobody who waits can get a place now; empty: somebody can.
    pub(crate) no_place: String,
    pub(crate) sessions: Vec<SessionLine>,
    pub(crate) invitation: Option<Invitation>,
    /// Who stands in for whom, now or later.
    pub(crate) stand_ins: Vec<StandIn>,
    /// Leads who could be stood in for.
    pub(crate) away: Vec<Choice>,
    /// Who could stand in.
    pub(crate) candidates: Vec<Choice>,
    /// The weekly mail as it would go out now.
    pub(crate) digest: String,
    /// The heat map as a table file.
    pub(crate) csv: String,
    /// The viewer may change it.
    pub(crate) may_edit: bool,
    pub(crate) closed: bool,
    /// "2 pieces of evidence wait for review …": what closing leaves, or has left, unanswered; may be empty.
    pub(crate) left: String,
    /// Where its certificates are issued, for those who keep records; empty for others.
    pub(crate) certificates: String,
    /// For the form that was last sent.
    pub(crate) form: Form,
}

impl CohortPage {
    /// They would take out themselves: nobody who leads no more can take that back.
    fn is_viewer(&self, member: &Member) -> bool {
        self.frame.viewer.as_ref().is_some_and(|viewer| viewer.id == member.person.id)
    }

    /// The form of a stand-in was not right.
    fn away_failed(&self) -> bool {
        self.failed(&["away", "to", "from", "until"])
    }

    /// A form that brings people here was not right.
    fn invite_failed(&self) -> bool {
        self.failed(&["address", "email", "role"])
    }

    fn failed(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.form.error(field).is_empty())
    }
}

/// Order and part of a heat map. Its form gets `sort` and `only`.
#[derive(Clone, Debug)]
pub(crate) struct HeatView {
    /// Holds `sort` and `only`.
    pub(crate) form: Form,
    /// Orders beside that of names.
    pub(crate) sorts: Vec<Choice>,
    /// Parts of the learners.
    pub(crate) parts: Vec<Choice>,
    /// "Who waits for review, longest first: 3 of 12"; empty: everybody by name.
    pub(crate) said: String,
    /// Back to everybody by name; empty: there one is.
    pub(crate) home: String,
    /// How many learners there are.
    pub(crate) everybody: usize,
    /// "Learners 51 to 100 of 500"; empty: all of them stand here.
    pub(crate) part: String,
    pub(crate) pages: Pager,
}

/// Somebody stands in for a lead.
#[derive(Clone, Debug)]
pub(crate) struct StandIn {
    pub(crate) id: String,
    /// "Samuel Owusu for Tomás Herrera, 3 to 17 March".
    pub(crate) text: String,
}

/// `GET /cohorts/{id}` for somebody who learns in it or waits for a place. Posts to `…/leaving`.
#[derive(Template)]
#[template(path = "cohort/member.html")]
pub(crate) struct MemberPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) badge: Badge,
    pub(crate) dates: String,
    pub(crate) framework: Link,
    pub(crate) leads: Vec<Person>,
    /// "You wait for a place: number 2"; empty for who has one.
    pub(crate) waits: String,
    pub(crate) tiles: Vec<Tile>,
    pub(crate) sessions: Vec<SessionLine>,
    /// Names of those who learn here, too.
    pub(crate) members: Vec<Person>,
    /// It is open, so one can leave it.
    pub(crate) may_leave: bool,
    pub(crate) form: Form,
}

/// `GET /cohorts/{id}` for a sponsor: numbers, no names of learners.
#[derive(Template)]
#[template(path = "cohort/sponsored.html")]
pub(crate) struct SponsoredPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) title: String,
    pub(crate) badge: Badge,
    pub(crate) dates: String,
    pub(crate) framework: Link,
    pub(crate) leads: Vec<Person>,
    pub(crate) tiles: Vec<Tile>,
    pub(crate) competencies: Vec<Reached>,
    /// Names of the three levels.
    pub(crate) levels: [String; 3],
    pub(crate) learners: usize,
    /// Why no numbers are told; empty where they are.
    pub(crate) small: String,
    pub(crate) sessions: Vec<SessionLine>,
}

/// How many learners are where in one competency.
#[derive(Clone, Debug)]
pub(crate) struct Reached {
    pub(crate) title: String,
    /// How many hold level 1, 2, 3.
    pub(crate) levels: [usize; 3],
}

/// `GET /sponsor`: everything somebody sponsors, on one page.
#[derive(Template)]
#[template(path = "cohort/overview.html")]
pub(crate) struct OverviewPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// "Harbour Hospital".
    pub(crate) scope: String,
    pub(crate) tiles: Vec<Tile>,
    /// Levels signed, month by month.
    pub(crate) months: Chart,
    /// Attendance, month by month; no lines where none was noted.
    pub(crate) attendance: Chart,
    /// Levels held, of all that could be.
    pub(crate) funnel: Chart,
    /// There is a cohort with numbers.
    pub(crate) counted: bool,
    /// What is said of those without; empty where there are none.
    pub(crate) small: String,
    /// "fewer than 5 learners".
    pub(crate) least: String,
    pub(crate) cohorts: Vec<OverviewLine>,
    /// Where there are more than fit on one page.
    pub(crate) pages: Pager,
}

/// A cohort in a sponsor's overview.
#[derive(Clone, Debug)]
pub(crate) struct OverviewLine {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) dates: String,
    pub(crate) badge: Badge,
    /// None where they are not told.
    pub(crate) numbers: Option<OverviewNumbers>,
}

/// The numbers of a cohort in a sponsor's overview.
#[derive(Clone, Debug)]
pub(crate) struct OverviewNumbers {
    pub(crate) learners: String,
    /// "41 of 252".
    pub(crate) reached: String,
    /// For the bar: how many of how many.
    pub(crate) done: u32,
    pub(crate) all: u32,
    /// "87 %"; may be empty.
    pub(crate) attendance: String,
    pub(crate) evidence: String,
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
    pub(crate) title: String,
}

/// A learner in the heat map.
#[derive(Clone, Debug)]
pub(crate) struct HeatRow {
    pub(crate) learner: Person,
    /// One a column.
    pub(crate) cells: Vec<Cell>,
    /// Their passport; empty where the viewer may not read it.
    pub(crate) href: String,
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
    /// A level is on hold.
    pub(crate) suspended: bool,
    /// In words: "Amara Okafor, Communication: level 2, waiting for review".
    pub(crate) label: String,
    /// The passport's row or the piece that waits; empty where the viewer may read neither.
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
    /// `learner` or `lead`.
    pub(crate) part: &'static str,
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
    /// Over, and another one has begun since.
    pub(crate) past: bool,
}

/// How people join by themselves.
#[derive(Clone, Debug)]
pub(crate) struct Invitation {
    pub(crate) link: String,
    pub(crate) code: String,
    /// "Works until 3 March, for 9 more people."
    pub(crate) until: String,
}

/// `GET /cohorts/new`, `GET /cohorts/{id}/edit`. Fields: `title`, `framework` (`ID/VERSION`), `starts_on`, `ends_on`,
/// `capacity`, `grace_days`, `unit`, `target`, `lead` (several people's ids).
#[derive(Template)]
#[template(path = "cohort/edit.html")]
pub(crate) struct CohortEditPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) action: String,
    /// Where giving up leads.
    pub(crate) back: String,
    /// Empty for a new one.
    pub(crate) title: String,
    pub(crate) frameworks: Vec<Choice>,
    pub(crate) leads: Vec<Choice>,
    /// There is nobody among them who can sign in.
    pub(crate) nobody_leads: bool,
    /// The viewer could make somebody a lead.
    pub(crate) may_make_leads: bool,
    pub(crate) levels: Vec<Choice>,
    pub(crate) units: Vec<Choice>,
    /// Competencies in which another level can be aimed for; none for a new one.
    pub(crate) targets: Vec<TargetField>,
}

/// The level to aim for in one competency. Empty: the one for all.
#[derive(Clone, Debug)]
pub(crate) struct TargetField {
    /// `target-COMPETENCY`.
    pub(crate) field: String,
    pub(crate) title: String,
}

impl CohortEditPage {
    /// Somewhere another level is aimed for.
    fn aims_differ(&self) -> bool {
        self.targets.iter().any(|one| !self.form.value(&one.field).is_empty())
    }
}
