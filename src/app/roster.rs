//! A roster on its way into the record: what it would change, and taking it in, all or nothing. The same for pages
//! and command line.

mod cohorts;

use std::collections::{HashMap, HashSet};

use super::App;
use super::enrolment::{NewPerson, NewRole, Way, check_email};
use crate::clock::{Day, Instant};
use crate::ids::{FactId, FrameworkId, Ids, PersonId, UnitId};
use crate::interchange::roster::{At, Person, Roster, Spot, in_order, role_named};
use crate::language::Sentence;
use crate::record::access::{Access, Reach, Role, RoleGranted};
use crate::record::directory::{PersonMoved, PersonRenamed, UnitCreated};
use crate::record::fact::{Author, Body, Draft, Scope};
use crate::record::framework_rules::excerpt;
use crate::record::refusal::Refusal;
use crate::record::rules;
use crate::store::{self, AppendError, Conn, accounts, people};

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
    pub problems: Vec<Sentence>,
    /// What was left out or assumed.
    pub notes: Vec<Sentence>,
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
    pub detail: Sentence,
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
            gone: HashSet::new(),
            ids: self.ids.clone(),
            now,
            today,
            grants: access.has(author.person, Role::Administrator, today),
        };
        for fault in &roster.faults {
            planning.wrong(&fault.at, &fault.detail);
        }
        let units = planning.units(conn, roster)?;
        let known = planning.people(conn, &access, roster, &units)?;
        let cohorts = planning.cohorts(conn, &folds, roster, &known, framework)?;
        planning.beside(&access, roster, &known, &cohorts);
        let Planning { mut plan, mut problems, .. } = planning;
        in_order(&mut problems, |(at, _)| at);
        plan.problems = problems.into_iter().map(|(_, said)| said).collect();
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
    /// Where each is, and what is wrong there.
    problems: Vec<(At, Sentence)>,
    /// Who is here and has a closed account.
    gone: HashSet<PersonId>,
    ids: Ids,
    now: Instant,
    today: Day,
    /// The author may grant roles.
    grants: bool,
}

impl Planning {
    fn wrong(&mut self, at: &At, detail: &Sentence) {
        let said = Sentence::of("roster-problem").with("said", at.says(detail));
        self.problems.push((at.clone(), said));
    }

    fn change(&mut self, new: bool, title: &str, detail: Sentence) {
        self.plan.changes.push(Change { new, title: title.to_owned(), detail });
    }

    /// What the rules say about a text of the roster, said with its line.
    fn fine(&mut self, at: &At, judged: Result<(), Refusal>) {
        if let Err(refusal) = judged {
            self.problems.push((at.clone(), at.says(&refusal.sentence())));
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
            let at = from.map_or_else(|| At::from(Spot::Unit(name.clone())), |person| person.at.clone());
            self.fine(&at, rules::line("/name", Sentence::of("roster-text-unit"), name));
            let unit: UnitId = self.ids.mint(self.now);
            let parent = roster.units.get(name).and_then(Option::as_ref).and_then(|parent| known.get(parent));
            let said = UnitCreated { unit, name: name.clone(), parent: parent.copied() };
            let mut draft = self.draft(Scope::Directory, said);
            draft.id = FactId(unit.uuid());
            self.plan.before.push(draft);
            self.change(true, name, Sentence::of("roster-change-unit"));
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
        if check_email(&person.email).is_err() {
            let detail = Sentence::of("roster-fault-email").with("typed", excerpt(&person.email));
            self.wrong(&person.at, &detail);
        }
        self.fine(&person.at, rules::line("/name", Sentence::of("roster-text-name"), &person.name));
        let from = self.today;
        let mut roles = Vec::new();
        for role in &person.roles {
            if self.may_grant(&person.at, *role) {
                roles.push(NewRole { role: *role, reach: Reach::Organisation, from, until: None });
            }
        }
        let mut detail = vec![Sentence::words(&person.email)];
        detail.extend(person.unit.as_ref().map(Sentence::words));
        detail.extend(roles.iter().map(|role| role_named(role.role)));
        self.change(true, &person.name, Sentence::listed(detail));
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
        if here.closed {
            self.gone.insert(who);
        }
        if here.name != person.name {
            self.fine(&person.at, rules::line("/name", Sentence::of("roster-text-name"), &person.name));
            let renamed = PersonRenamed { person: who, name: person.name.clone() };
            self.plan.after.push(self.draft(Scope::Directory, renamed));
            let renamed = Sentence::of("roster-change-name").with("from", &here.name);
            said.push(renamed.with("to", &person.name));
        }
        let unit = person.unit.as_ref().and_then(|unit| units.get(unit)).copied();
        if unit.is_some() && unit != here.unit {
            self.plan.after.push(self.draft(Scope::Directory, PersonMoved { person: who, unit }));
            let name = unit.and_then(|unit| names.get(&unit)).map_or("", |name| name.as_str());
            said.push(Sentence::of("roster-change-moved").with("unit", name));
        }
        for role in &person.roles {
            if access.has(who, *role, self.today)
                || !self.may_grant(&person.at, *role)
                || !self.can_sign_in(&person.at, who, &person.name)
            {
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
            said.push(Sentence::of("roster-change-role").with("role", role_named(*role)));
        }
        if said.is_empty() {
            self.plan.same_people += 1;
        } else {
            self.plan.changed_people += 1;
            self.change(false, &person.name, Sentence::listed_apart(said));
        }
    }

    fn may_grant(&mut self, at: &At, role: Role) -> bool {
        if !self.grants {
            self.wrong(at, &Sentence::of("roster-fault-grant").with("role", role_named(role)));
        }
        self.grants
    }

    /// Nobody is given something to do who cannot sign in to do it.
    fn can_sign_in(&mut self, at: &At, who: PersonId, name: &str) -> bool {
        let gone = self.gone.contains(&who);
        if gone {
            self.wrong(at, &Sentence::of("roster-fault-account-closed").with("name", excerpt(name)));
        }
        !gone
    }
}
