//! The cohorts of a roster: which are there, which would be new, and who would be in them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Planning;
use crate::clock::Day;
use crate::ids::{CohortId, FrameworkId, PersonId};
use crate::interchange::roster::{Group, Place, Roster, alike, role_named};
use crate::language::Sentence;
use crate::record::access::{Access, Reach, RoleGranted};
use crate::record::cohort::{
    Cohort, CohortOpened, DEFAULT_CAPACITY, DEFAULT_GRACE_DAYS, MemberJoined, MemberRole,
};
use crate::record::fact::Scope;
use crate::record::framework::Level;
use crate::record::framework_rules::excerpt;
use crate::record::rules;
use crate::store::{self, Conn, Folds, accounts, cohorts, frameworks};

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
    pub(super) fn cohorts(
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
        let is_new = |group: &Group| known.iter().all(|(title, _)| *title != group.title);
        let called = if roster.cohorts.iter().any(is_new) { cohorts::all_called(conn)? } else { Vec::new() };
        let mut filled: HashMap<&str, Filling> = HashMap::new();
        let mut missing: BTreeSet<&str> = BTreeSet::new();
        for group in &roster.cohorts {
            let here: Vec<CohortId> =
                known.iter().filter(|(title, _)| *title == group.title).map(|(_, id)| *id).collect();
            let filling = match here.as_slice() {
                [] => match instead(group, &called) {
                    Some(detail) => {
                        self.wrong(&group.at, &detail);
                        None
                    }
                    None => self.opened(group, roster, &published, default),
                },
                [one] => folds.cohort(conn, *one)?.map(|cohort| Filling::of(*one, &cohort)),
                _ => {
                    self.wrong(&group.at, &about("roster-fault-cohorts-alike", &group.title));
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
            if place.role == MemberRole::Lead
                && !filling.members.contains_key(&(*person, place.role))
                && !self.can_sign_in(&place.at, *person, name)
            {
                continue;
            }
            match joined(filling, place, *person, self.today) {
                Ok(None) => {}
                Ok(Some(waiting)) => {
                    let role = place.role;
                    // Whether there is a place is for the door to say, when it is taken in.
                    let said = MemberJoined { person: *person, role, waiting: false };
                    let draft = self.draft(Scope::Cohort(filling.id), said);
                    self.plan.after.push(draft);
                    let as_what = match (role, waiting) {
                        (_, true) => "roster-change-waits",
                        (MemberRole::Lead, _) => "roster-change-leads",
                        (MemberRole::Learner, _) => "roster-change-joins",
                    };
                    self.change(true, name, Sentence::of(as_what).with("cohort", &filling.title));
                }
                Err(detail) => self.wrong(&place.at, &detail),
            }
        }
        for group in &roster.cohorts {
            let leaderless = |filling: &Filling| filling.new && filling.count(MemberRole::Lead) == 0;
            if filled.get(group.title.as_str()).is_some_and(leaderless) {
                self.wrong(&group.at, &about("roster-fault-no-lead", &group.title));
            }
        }
        Ok(filled.into_iter().map(|(title, filling)| (title.to_owned(), filling.id)).collect())
    }

    /// Peers and sponsors of single cohorts.
    pub(super) fn beside(
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
            if held || !self.may_grant(&one.at, one.role) || !self.can_sign_in(&one.at, *person, name) {
                continue;
            }
            let granted =
                RoleGranted { person: *person, role: one.role, reach, from: self.today, until: None };
            let draft = self.draft(Scope::Access, granted);
            self.plan.after.push(draft);
            let said = Sentence::of("roster-change-beside").with("role", role_named(one.role));
            self.change(true, name, said.with("cohort", &one.cohort));
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
        let named = |said: &String| {
            let exactly = published.iter().find(|one| one.title == *said || one.id.to_string() == *said);
            exactly.or_else(|| published.iter().find(|one| alike(&one.title) == alike(said)))
        };
        let framework = match (&group.framework, default) {
            (Some(said), _) => named(said),
            (None, Some(id)) => published.iter().find(|one| one.id == id),
            (None, None) => published.first().filter(|_| published.len() == 1),
        };
        self.fine(&group.at, rules::line("/title", Sentence::of("roster-text-title"), title));
        for day in [group.starts_on, group.ends_on].into_iter().flatten() {
            self.fine(&group.at, rules::plausible("/starts_on", day));
        }
        let (Some(starts_on), Some(ends_on)) = (group.starts_on, group.ends_on) else {
            if !group.unread {
                self.wrong(&group.at, &about("roster-fault-no-cohort", title));
            }
            return None;
        };
        self.plan.needs_framework |= group.framework.is_none();
        let Some(framework) = framework else {
            let detail = match &group.framework {
                Some(said) => no_framework(said, published),
                None => about("roster-fault-framework-needed", title),
            };
            self.wrong(&group.at, &detail);
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
        let said = Sentence::of("roster-change-cohort").with("framework", &framework.title);
        self.change(true, title, said.with("from", starts_on).with("until", ends_on));
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

/// Which cohort a row may mean that names none which is open, in words; none: it means a new one.
fn instead(group: &Group, called: &[cohorts::Called]) -> Option<Sentence> {
    let title = &group.title;
    let like = called.iter().find(|one| alike(&one.title) == alike(title))?;
    let there = excerpt(&like.title);
    if !like.closed {
        return Some(about("roster-fault-cohort-like", title).with("there", there));
    }
    // With days of its own it is the next one of this title.
    let next = group.starts_on.is_some() || group.ends_on.is_some() || group.unread;
    (!next).then(|| about("roster-fault-cohort-closed", &there))
}

/// A sentence about a cohort.
fn about(key: &'static str, title: &str) -> Sentence {
    Sentence::of(key).with("title", excerpt(title))
}

/// No published framework is called so; the advice is what they are called.
fn no_framework(said: &str, published: &[frameworks::Newest]) -> Sentence {
    const SHOWN: usize = 5;
    let titles = published.iter().take(SHOWN).map(|one| about("roster-framework-called", &one.title));
    let key = match (published.is_empty(), published.len() > SHOWN) {
        (true, _) => "roster-fault-no-framework-yet",
        (_, false) => "roster-fault-framework",
        (_, true) => "roster-fault-framework-of-many",
    };
    let sentence = Sentence::of(key).with("typed", excerpt(said));
    let or = |all, next| Sentence::of("roster-framework-or").with("all", all).with("next", next);
    match titles.reduce(or) {
        Some(titles) => sentence.with("titles", titles),
        None => sentence,
    }
}

/// Takes a place for somebody: none where they have it, otherwise whether they wait for it.
fn joined(
    cohort: &mut Filling,
    place: &Place,
    person: PersonId,
    today: Day,
) -> Result<Option<bool>, Sentence> {
    let role = place.role;
    let other = if role == MemberRole::Lead { MemberRole::Learner } else { MemberRole::Lead };
    if cohort.members.contains_key(&(person, role)) {
        return Ok(None);
    }
    let title = &cohort.title;
    if cohort.members.contains_key(&(person, other)) {
        return Err(about("roster-fault-leads-and-learns", title));
    }
    if today > cohort.ends_on {
        return Err(about("roster-fault-cohort-ended", title).with("day", cohort.ends_on));
    }
    if role == MemberRole::Lead && cohort.count(role) >= 2 {
        return Err(about("roster-fault-two-leads", title));
    }
    // Nobody overtakes those who wait already.
    let waits = cohort.members.values().any(|waiting| *waiting);
    let waiting = role == MemberRole::Learner && (waits || cohort.count(role) >= cohort.capacity);
    cohort.members.insert((person, role), waiting);
    Ok(Some(waiting))
}
