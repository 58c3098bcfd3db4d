//! A roster on its way into the record: what it would change, and taking it in, all or nothing. The same for pages
//! and command line.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::App;
use super::enrolment::{NewPerson, NewRole, Way, check_email};
use crate::clock::{Day, Instant};
use crate::ids::{CohortId, FactId, FrameworkId, Ids, PersonId, UnitId};
use crate::interchange::roster::{Fault, Group, Person, Place, Roster, in_order};
use crate::record::access::{Access, Reach, Role, RoleGranted};
use crate::record::cohort::{
    Cohort, CohortOpened, DEFAULT_CAPACITY, DEFAULT_GRACE_DAYS, MemberJoined, MemberRole,
};
use crate::record::directory::{PersonMoved, PersonRenamed, UnitCreated};
use crate::record::fact::{Author, Body, Draft, Scope};
use crate::record::framework::Level;
use crate::record::refusal::Refusal;
use crate::record::rules;
use crate::store::{self, AppendError, Conn, Folds, accounts, cohorts, frameworks, people};

/// What a roster would change.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// A line each.
    pub changes: Vec<Change>,
    /// People who are new.
    pub new_people: usize,
    /// People about whom something changes.
    pub changed_people: usize,
    /// People about whom nothing does.
    pub same_people: usize,
    /// Why it cannot be taken in, each with its line; empty: it can.
    pub problems: Vec<String>,
    /// What was left out or assumed.
    pub notes: Vec<String>,
    /// A cohort would be new and names no framework: one has to be chosen, or the only one is taken.
    pub needs_framework: bool,
    added: Vec<NewPerson>,
    before: Vec<Draft>,
    after: Vec<Draft>,
}

/// One thing that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Something that was not there.
    pub new: bool,
    /// Who or what.
    pub title: String,
    /// What changes.
    pub detail: String,
}

impl Plan {
    /// Whether there is nothing to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.before.is_empty() && self.after.is_empty()
    }
}

/// What happens in the same transaction: accounts, links, invitations.
type Beside = Box<dyn FnOnce(&mut Conn) -> Result<(), AppendError> + Send>;

impl App {
    /// What a roster would change. `framework` is what new cohorts work through that name none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn plan_roster(
        &self,
        conn: &mut Conn,
        author: Author,
        roster: &Roster,
        framework: Option<FrameworkId>,
    ) -> Result<Plan, store::Error> {
        let folds = self.folds();
        let (now, today) = (self.clock.now(), self.clock.today());
        let access = folds.access(conn)?;
        let mut planning = Planning {
            plan: Plan { notes: roster.notes.clone(), ..Plan::default() },
            problems: Vec::new(),
            ids: self.ids.clone(),
            now,
            today,
            grants: access.has(author.person, Role::Administrator, today),
        };
        planning.problems.extend(roster.faults.iter().cloned());
        let units = planning.units(conn, roster)?;
        let known = planning.people(conn, &access, roster, &units)?;
        let cohorts = planning.cohorts(conn, &folds, roster, &known, framework)?;
        planning.beside(&access, roster, &known, &cohorts);
        let Planning { mut plan, mut problems, .. } = planning;
        in_order(&mut problems);
        plan.problems = problems.iter().map(|fault| format!("{fault}.")).collect();
        Ok(plan)
    }

    /// Takes a roster in. New people get a mail with a link to set a password; `by` is who invites them.
    ///
    /// # Errors
    /// What is wrong, or that the author may not. Nothing was changed then.
    pub async fn import_roster(
        &self,
        author: Author,
        plan: Plan,
        by: Option<String>,
    ) -> Result<(), AppendError> {
        if plan.is_empty() {
            return Ok(());
        }
        let (drafts, beside) = self.taken_in(plan, by.as_ref())?;
        self.door.append_with(author, drafts, beside).await?;
        self.door.bell().ring();
        Ok(())
    }

    /// [`App::import_roster`] for threads without a runtime.
    ///
    /// # Errors
    /// As there.
    pub fn import_roster_blocking(&self, author: Author, plan: Plan) -> Result<(), AppendError> {
        if plan.is_empty() {
            return Ok(());
        }
        let (drafts, beside) = self.taken_in(plan, None)?;
        self.door.append_with_blocking(author, drafts, beside)?;
        Ok(())
    }

    fn taken_in(&self, plan: Plan, by: Option<&String>) -> Result<(Vec<Draft>, Beside), AppendError> {
        let mut drafts = plan.before;
        let mut besides = Vec::with_capacity(plan.added.len());
        for person in plan.added {
            let (_, said, beside) = self.enrolment(person, Way::Mail(by.cloned()))?;
            drafts.extend(said);
            besides.push(beside);
        }
        drafts.extend(plan.after);
        let beside = move |conn: &mut Conn| besides.into_iter().try_for_each(|beside| beside(conn));
        Ok((drafts, Box::new(beside)))
    }
}

struct Planning {
    plan: Plan,
    problems: Vec<Fault>,
    ids: Ids,
    now: Instant,
    today: Day,
    /// The author may grant roles.
    grants: bool,
}

/// A cohort with those who would be in it.
struct Filling {
    id: CohortId,
    title: String,
    /// This roster opens it.
    new: bool,
    ends_on: Day,
    capacity: usize,
    members: BTreeMap<(PersonId, MemberRole), bool>,
}

impl Filling {
    fn of(id: CohortId, cohort: &Cohort) -> Self {
        let present = cohort.members.iter().filter(|place| place.left_on.is_none());
        Self {
            id,
            title: cohort.plan.title.clone(),
            new: false,
            ends_on: cohort.plan.ends_on,
            capacity: cohort.plan.capacity.into(),
            members: present.map(|place| ((place.person, place.role), place.waiting)).collect(),
        }
    }

    fn count(&self, role: MemberRole) -> usize {
        self.members.iter().filter(|((_, held), waiting)| *held == role && !**waiting).count()
    }
}

impl Planning {
    fn wrong(&mut self, at: &str, detail: impl std::fmt::Display) {
        self.problems.push(Fault { at: at.to_owned(), detail: detail.to_string() });
    }

    fn change(&mut self, new: bool, title: &str, detail: impl Into<String>) {
        self.plan.changes.push(Change { new, title: title.to_owned(), detail: detail.into() });
    }

    /// What the rules say about a text of the roster, said with its line.
    fn fine(&mut self, at: &str, judged: Result<(), Refusal>) {
        if let Err(refusal) = judged {
            self.wrong(at, lowered(refusal.to_string().trim_end_matches('.')));
        }
    }

    fn draft(&self, scope: Scope, body: impl Into<Body>) -> Draft {
        Draft { id: self.ids.mint(self.now), scope, happened_at: self.now, body: body.into() }
    }

    fn units(&mut self, conn: &mut Conn, roster: &Roster) -> Result<HashMap<String, UnitId>, store::Error> {
        let names: Vec<String> = roster.units.keys().cloned().collect();
        let mut known = people::units_named(conn, &names)?;
        let mut waiting: Vec<&String> =
            roster.units.keys().filter(|name| !known.contains_key(*name)).collect();
        // Parents first; of units that are part of one another in a circle, the first is part of none.
        while !waiting.is_empty() {
            let ready = waiting.iter().position(|name| match roster.units.get(*name) {
                Some(Some(parent)) => known.contains_key(parent) || !roster.units.contains_key(parent),
                _ => true,
            });
            let name = waiting.remove(ready.unwrap_or(0));
            let from = roster.people.iter().find(|person| person.unit.as_ref() == Some(name));
            let at = from.map_or("units", |person| person.at.as_str());
            self.fine(at, rules::line("/name", "The unit's name", name));
            let unit: UnitId = self.ids.mint(self.now);
            let parent = roster.units.get(name).and_then(Option::as_ref).and_then(|parent| known.get(parent));
            let said = UnitCreated { unit, name: name.clone(), parent: parent.copied() };
            let mut draft = self.draft(Scope::Directory, said);
            draft.id = FactId(unit.uuid());
            self.plan.before.push(draft);
            self.change(true, name, "unit");
            known.insert(name.clone(), unit);
        }
        Ok(known)
    }

    /// Everybody of the roster, by folded address.
    fn people(
        &mut self,
        conn: &mut Conn,
        access: &Access,
        roster: &Roster,
        units: &HashMap<String, UnitId>,
    ) -> Result<HashMap<String, (PersonId, String)>, store::Error> {
        let addresses: Vec<&str> = roster.people.iter().map(|person| person.email.as_str()).collect();
        let known = people::by_address(conn, &addresses)?;
        let names: HashMap<UnitId, &String> = units.iter().map(|(name, id)| (*id, name)).collect();
        let mut everybody = HashMap::new();
        for person in &roster.people {
            let key = accounts::fold_email(&person.email);
            let id = match known.get(&key) {
                Some(here) => {
                    self.changed(access, person, here, units, &names);
                    here.id
                }
                None => self.new_person(person, units),
            };
            everybody.insert(key, (id, person.name.clone()));
        }
        Ok(everybody)
    }

    fn new_person(&mut self, person: &Person, units: &HashMap<String, UnitId>) -> PersonId {
        let id: PersonId = self.ids.mint(self.now);
        if let Err(refusal) = check_email(&person.email) {
            self.wrong(&person.at, refusal.to_string().trim_end_matches('.'));
        }
        self.fine(&person.at, rules::line("/name", "The name", &person.name));
        let from = self.today;
        let mut roles = Vec::new();
        for role in &person.roles {
            if self.may_grant(&person.at, *role) {
                roles.push(NewRole { role: *role, reach: Reach::Organisation, from, until: None });
            }
        }
        let mut detail = vec![person.email.clone()];
        detail.extend(person.unit.clone());
        detail.extend(roles.iter().map(|role| role.role.name().to_owned()));
        self.change(true, &person.name, detail.join(", "));
        self.plan.new_people += 1;
        let unit = person.unit.as_ref().and_then(|unit| units.get(unit)).copied();
        self.plan.added.push(NewPerson {
            id: Some(id),
            name: person.name.clone(),
            email: person.email.clone(),
            unit,
            roles,
        });
        id
    }

    fn changed(
        &mut self,
        access: &Access,
        person: &Person,
        here: &people::Known,
        units: &HashMap<String, UnitId>,
        names: &HashMap<UnitId, &String>,
    ) {
        let mut said = Vec::new();
        let who = here.id;
        if here.name != person.name {
            self.fine(&person.at, rules::line("/name", "The name", &person.name));
            let renamed = PersonRenamed { person: who, name: person.name.clone() };
            self.plan.after.push(self.draft(Scope::Directory, renamed));
            said.push(format!("name: “{}” becomes “{}”", here.name, person.name));
        }
        let unit = person.unit.as_ref().and_then(|unit| units.get(unit)).copied();
        if unit.is_some() && unit != here.unit {
            self.plan.after.push(self.draft(Scope::Directory, PersonMoved { person: who, unit }));
            let name = unit.and_then(|unit| names.get(&unit)).map_or("", |name| name.as_str());
            said.push(format!("unit: {name}"));
        }
        for role in &person.roles {
            if access.has(who, *role, self.today) || !self.may_grant(&person.at, *role) {
                continue;
            }
            let granted = RoleGranted {
                person: who,
                role: *role,
                reach: Reach::Organisation,
                from: self.today,
                until: None,
            };
            self.plan.after.push(self.draft(Scope::Access, granted));
            said.push(format!("role: {}", role.name()));
        }
        if said.is_empty() {
            self.plan.same_people += 1;
        } else {
            self.plan.changed_people += 1;
            self.change(false, &person.name, said.join("; "));
        }
    }

    fn may_grant(&mut self, at: &str, role: Role) -> bool {
        if !self.grants {
            self.wrong(
                at,
                format!(
                    "only an administrator can make somebody {}: ask one, or leave the role out",
                    role.name()
                ),
            );
        }
        self.grants
    }

    fn cohorts(
        &mut self,
        conn: &mut Conn,
        folds: &Folds,
        roster: &Roster,
        people: &HashMap<String, (PersonId, String)>,
        default: Option<FrameworkId>,
    ) -> Result<HashMap<String, CohortId>, store::Error> {
        let titles: Vec<&str> = roster.cohorts.iter().map(|group| group.title.as_str()).collect();
        let known = cohorts::titled(conn, &titles)?;
        let published =
            if roster.cohorts.is_empty() { Vec::new() } else { frameworks::newest(conn, None, 1000)? };
        let mut filled: HashMap<&str, Filling> = HashMap::new();
        let mut missing: BTreeSet<&str> = BTreeSet::new();
        for group in &roster.cohorts {
            let here: Vec<CohortId> =
                known.iter().filter(|(title, _)| *title == group.title).map(|(_, id)| *id).collect();
            let filling = match here.as_slice() {
                [] => self.opened(group, roster, &published, default),
                [one] => folds.cohort(conn, *one)?.map(|cohort| Filling::of(*one, &cohort)),
                _ => {
                    let detail =
                        format!("several cohorts are called “{}”: give each a title of its own", group.title);
                    self.wrong(&group.at, detail);
                    None
                }
            };
            match filling {
                Some(filling) => drop(filled.insert(&group.title, filling)),
                None => drop(missing.insert(&group.title)),
            }
        }
        // Leads first: who leads a cohort cannot learn in it.
        let (leads, learners): (Vec<&Place>, Vec<&Place>) =
            roster.places.iter().partition(|place| place.role == MemberRole::Lead);
        for place in leads.into_iter().chain(learners) {
            let (Some(filling), Some((person, name))) =
                (filled.get_mut(place.cohort.as_str()), people.get(&accounts::fold_email(&place.email)))
            else {
                continue;
            };
            match joined(filling, place, *person, self.today) {
                Ok(None) => {}
                Ok(Some(waiting)) => {
                    let role = place.role;
                    // Whether there is a place is for the door to say, when it is taken in.
                    let said = MemberJoined { person: *person, role, waiting: false };
                    let draft = self.draft(Scope::Cohort(filling.id), said);
                    self.plan.after.push(draft);
                    let as_what = match (role, waiting) {
                        (_, true) => "waits for a place in",
                        (MemberRole::Lead, _) => "leads",
                        (MemberRole::Learner, _) => "joins",
                    };
                    let detail = format!("{as_what} {}", filling.title);
                    self.change(true, name, detail);
                }
                Err(detail) => self.wrong(&place.at, detail),
            }
        }
        for group in &roster.cohorts {
            let leaderless = |filling: &Filling| filling.new && filling.count(MemberRole::Lead) == 0;
            if filled.get(group.title.as_str()).is_some_and(leaderless) {
                let detail = format!("nobody leads “{}”: add a row with the role lead for it", group.title);
                self.wrong(&group.at, detail);
            }
        }
        Ok(filled.into_iter().map(|(title, filling)| (title.to_owned(), filling.id)).collect())
    }

    /// Peers and sponsors of single cohorts.
    fn beside(
        &mut self,
        access: &Access,
        roster: &Roster,
        people: &HashMap<String, (PersonId, String)>,
        cohorts: &HashMap<String, CohortId>,
    ) {
        for one in &roster.beside {
            let (Some(cohort), Some((person, name))) =
                (cohorts.get(&one.cohort), people.get(&accounts::fold_email(&one.email)))
            else {
                continue;
            };
            let reach = Reach::Cohort(*cohort);
            let held = access.grants().any(|grant| {
                let said = &grant.granted;
                (said.person, said.role, said.reach) == (*person, one.role, reach) && grant.holds(self.today)
            });
            if held || !self.may_grant(&one.at, one.role) {
                continue;
            }
            let granted =
                RoleGranted { person: *person, role: one.role, reach, from: self.today, until: None };
            let draft = self.draft(Scope::Access, granted);
            self.plan.after.push(draft);
            self.change(true, name, format!("{} of {}", one.role.name(), one.cohort));
        }
    }

    /// A cohort that is not there yet, if enough is said about it.
    fn opened(
        &mut self,
        group: &Group,
        roster: &Roster,
        published: &[frameworks::Newest],
        default: Option<FrameworkId>,
    ) -> Option<Filling> {
        let title = &group.title;
        let fits = |one: &&frameworks::Newest| match (&group.framework, default) {
            (Some(said), _) => one.title == *said || one.id.to_string() == *said,
            (None, Some(id)) => one.id == id,
            (None, None) => published.len() == 1,
        };
        self.fine(&group.at, rules::line("/title", "The title of the cohort", title));
        for day in [group.starts_on, group.ends_on].into_iter().flatten() {
            self.fine(&group.at, rules::plausible("/starts_on", day));
        }
        let (Some(starts_on), Some(ends_on)) = (group.starts_on, group.ends_on) else {
            self.wrong(
                &group.at,
                format!("there is no cohort “{title}”: open it first, or give its first and last day here"),
            );
            return None;
        };
        self.plan.needs_framework |= group.framework.is_none();
        let Some(framework) = published.iter().find(fits) else {
            self.wrong(
                &group.at,
                format!("“{title}” would be new, and no published framework is named for it: name one by its title"),
            );
            return None;
        };
        let learners =
            roster.places.iter().filter(|p| p.cohort == *title && p.role == MemberRole::Learner).count();
        let capacity = u16::try_from(learners).unwrap_or(u16::MAX).max(DEFAULT_CAPACITY);
        let id: CohortId = self.ids.mint(self.now);
        let said = CohortOpened {
            title: title.clone(),
            framework: framework.id,
            version: framework.version,
            target: Level::One,
            starts_on,
            ends_on,
            capacity,
            grace_days: DEFAULT_GRACE_DAYS,
            unit: None,
        };
        let draft = self.draft(Scope::Cohort(id), said);
        self.plan.after.push(draft);
        self.change(true, title, format!("cohort through {}, {starts_on} to {ends_on}", framework.title));
        Some(Filling {
            id,
            title: title.clone(),
            new: true,
            ends_on,
            capacity: capacity.into(),
            members: BTreeMap::new(),
        })
    }
}

/// Takes a place for somebody: none where they have it, otherwise whether they wait for it.
fn joined(cohort: &mut Filling, place: &Place, person: PersonId, today: Day) -> Result<Option<bool>, String> {
    let role = place.role;
    let other = if role == MemberRole::Lead { MemberRole::Learner } else { MemberRole::Lead };
    if cohort.members.contains_key(&(person, role)) {
        return Ok(None);
    }
    let title = &cohort.title;
    if cohort.members.contains_key(&(person, other)) {
        return Err(format!("nobody leads and learns in the same cohort, “{title}”: keep one of the two"));
    }
    if today > cohort.ends_on {
        return Err(format!("“{title}” ended on {}: choose another cohort", cohort.ends_on));
    }
    if role == MemberRole::Lead && cohort.count(role) >= 2 {
        return Err(format!(
            "“{title}” has two leads already, and more are not possible: let one leave first"
        ));
    }
    // Nobody overtakes those who wait already.
    let waits = cohort.members.values().any(|waiting| *waiting);
    let waiting = role == MemberRole::Learner && (waits || cohort.count(role) >= cohort.capacity);
    cohort.members.insert((person, role), waiting);
    Ok(Some(waiting))
}

/// A sentence as the rest of another one.
fn lowered(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
