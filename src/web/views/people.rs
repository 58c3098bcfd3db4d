//! People and their roles.

use askama::Template;

use super::account::SignedInLine;
use super::parts::{Badge, Choice, Link, Pager, Person};
use crate::clock::Day;
use crate::web::page::{Form, Frame};
use crate::web::words::{When, Words};

/// `GET /people`; query `q`, `role`, `cursor`.
#[derive(Template)]
#[template(path = "people/list.html")]
pub(crate) struct PeoplePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Holds `q` and `role`.
    pub(crate) form: Form,
    pub(crate) roles: Vec<Choice>,
    /// `about` holds unit and mail address.
    pub(crate) people: Vec<PersonLine>,
    pub(crate) pages: Pager,
    /// The viewer may add people and import a roster.
    pub(crate) may_add: bool,
}

/// A person found.
#[derive(Clone, Debug)]
pub(crate) struct PersonLine {
    pub(crate) person: Person,
    /// "Learner, lead".
    pub(crate) roles: String,
    /// The viewer may see their page.
    pub(crate) linked: bool,
    /// Cannot sign in any more, never signed in: a word about it.
    pub(crate) badge: Option<Badge>,
}

/// `GET /people/{id}`. Forms post to `/people/{id}/grants` (`role`, `scope`, `from`, `until`), `…/grants/{grant}/end`,
/// `…/invitation`, `…/sign-out`, `…/account` (`closed`), and `POST /people/{id}` (`name`, `email`, `unit`).
#[allow(clippy::struct_excessive_bools, reason = "each is a condition of the template")]
#[derive(Template)]
#[template(path = "people/person.html")]
pub(crate) struct PersonPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) person: Person,
    pub(crate) email: String,
    pub(crate) unit: String,
    /// "Signed in yesterday", "has never signed in".
    pub(crate) last_seen: String,
    /// A mail to them was refused: what the other side said; may be empty.
    pub(crate) mail_problem: String,
    pub(crate) grants: Vec<Grant>,
    pub(crate) cohorts: Vec<Link>,
    /// Cohorts that they lead though they are not to lead any more.
    pub(crate) still_leads: Vec<Link>,
    /// Where they are named as standing in, likewise.
    pub(crate) stands_in: Vec<Link>,
    /// Has a passport.
    pub(crate) has_passport: bool,
    pub(crate) may_edit: bool,
    /// May give and end roles.
    pub(crate) may_grant: bool,
    /// Where they are signed in, for who may sign them out.
    pub(crate) devices: Vec<SignedInLine>,
    /// Their account is closed.
    pub(crate) closed: bool,
    pub(crate) roles: Vec<Choice>,
    pub(crate) scopes: Vec<Choice>,
    pub(crate) today: Day,
    /// For the grant form.
    pub(crate) form: Form,
}

impl PersonPage {
    /// Where one of their devices is signed out.
    fn sessions(&self) -> String {
        format!("/people/{}/sessions", self.person.id)
    }
}

/// A role with its dates.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    pub(crate) id: String,
    pub(crate) role: String,
    /// "everywhere", "HR core, autumn 2026", "Ward 4".
    pub(crate) scope: String,
    pub(crate) from: When,
    pub(crate) until: Option<When>,
    /// In force today.
    pub(crate) live: bool,
    pub(crate) granted_by: String,
}

/// `GET /people/new`, `GET /people/{id}/edit`. Fields: `name`, `email`, `unit`, `role`.
#[derive(Template)]
#[template(path = "people/edit.html")]
pub(crate) struct PersonEditPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) action: String,
    /// Empty for a new one.
    pub(crate) name: String,
    pub(crate) roles: Vec<Choice>,
}

/// `GET /people/import`: a roster; fields `file`, `framework`, `then` = `try` or `import`; after a dry run `upload` names
/// what was read.
#[derive(Template)]
#[template(path = "people/import.html")]
pub(crate) struct RosterImportPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) result: Option<super::framework::Difference>,
    /// Names the files that were brought; empty: none were.
    pub(crate) upload: String,
    /// What those files are called.
    pub(crate) files: String,
    /// What new cohorts could work through; empty where there is nothing to choose.
    pub(crate) frameworks: Vec<Choice>,
    /// How people who are new hear of it.
    pub(crate) mail: String,
}

/// `GET /people/units`. The form posts to `/people/units` (`name`, `parent`).
#[derive(Template)]
#[template(path = "people/units.html")]
pub(crate) struct UnitsPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// In the order of a tree.
    pub(crate) units: Vec<UnitLine>,
    pub(crate) parents: Vec<Choice>,
    pub(crate) form: Form,
}

/// A unit in the list.
#[derive(Clone, Debug)]
pub(crate) struct UnitLine {
    pub(crate) id: String,
    pub(crate) name: String,
    /// The units it is part of, outermost first; may be empty.
    pub(crate) above: String,
}

/// `GET /people/units/{id}`. The form posts there (`name`, `parent`).
#[derive(Template)]
#[template(path = "people/unit.html")]
pub(crate) struct UnitEditPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) parents: Vec<Choice>,
    pub(crate) form: Form,
}

/// `GET /people/{id}/account`: what it means to close it. The form posts there (`closed`).
#[derive(Template)]
#[template(path = "people/closure.html")]
pub(crate) struct ClosurePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) id: String,
    pub(crate) name: String,
    /// Cohorts that they lead; says so where nobody else does.
    pub(crate) leads: Vec<Link>,
    /// Where they stand in for a lead.
    pub(crate) stands_in: Vec<Link>,
}

/// `GET /people/{id}/erasure`. The form posts there (`reason`, `sure`).
#[derive(Template)]
#[template(path = "people/erasure.html")]
pub(crate) struct ErasurePage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) form: Form,
}
