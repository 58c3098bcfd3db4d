//! Cohorts: people who work through a framework version together for some months.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fact::{Body, Fact};
use super::framework::Level;
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, CompetencyId, FactId, FrameworkId, InvitationId, PersonId, SessionId, UnitId};

/// Days after its end in which leads may still sign, unless the cohort says otherwise (C-4).
pub const DEFAULT_GRACE_DAYS: u16 = 14;
/// Learners a cohort takes, unless it says otherwise (C-1).
pub const DEFAULT_CAPACITY: u16 = 12;

/// What somebody is in a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    /// Works on their passport.
    Learner,
    /// Reviews and signs off.
    Lead,
}

impl MemberRole {
    /// Its stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            MemberRole::Learner => "learner",
            MemberRole::Lead => "lead",
        }
    }
}

/// A cohort was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CohortOpened {
    /// What people call it.
    pub title: String,
    /// The framework it works through.
    pub framework: FrameworkId,
    /// The version of it.
    pub version: u32,
    /// The level every member aims for, in every competency.
    pub target: Level,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// Places for learners.
    pub capacity: u16,
    /// Days after the end in which leads may still sign.
    pub grace_days: u16,
    /// The unit it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// Something about a cohort changed; what is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CohortChanged {
    /// New title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Moves to a framework version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framework: Option<(FrameworkId, u32)>,
    /// New target level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Level>,
    /// New first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<Day>,
    /// New last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<Day>,
    /// New number of places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u16>,
    /// New number of days after the end in which leads may still sign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grace_days: Option<u16>,
    /// Moves to a unit; null: to no unit.
    #[allow(clippy::option_option, reason = "left out and null mean two things")]
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "null_is_said")]
    pub unit: Option<Option<UnitId>>,
    /// New levels to aim for in single competencies, all of them anew; in others the general target counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub targets: Option<BTreeMap<CompetencyId, Level>>,
}

/// Reads a field that may be left out, or be null and mean it.
///
/// # Errors
/// When what is there cannot be read.
#[allow(clippy::option_option, reason = "left out and null mean two things")]
pub fn null_is_said<'de, T: Deserialize<'de>, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// A cohort came to its end; its record is frozen (C-5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CohortClosed {
    /// A closing word; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A closed cohort goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CohortReopened {
    /// Why.
    pub reason: String,
}

/// A person joined. A learner who finds no place free, or others waiting, goes to the end of the waiting list; one who
/// waits already gets a place by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberJoined {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: MemberRole,
    /// Wants to wait even where a place is free.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waiting: bool,
}

/// A person joined as a learner, by their own word and an invitation of the cohort. Where no place is free, or others
/// wait, they go to the end of the waiting list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvitationAccepted {
    /// Who.
    pub person: PersonId,
    /// What allowed it.
    pub invitation: InvitationId,
}

impl InvitationAccepted {
    /// What it comes to.
    #[must_use]
    pub fn joins(&self) -> MemberJoined {
        MemberJoined { person: self.person, role: MemberRole::Learner, waiting: false }
    }
}

/// What an invitation into a cohort still allows. It is the cohort's: it outlives whoever made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Into which cohort.
    pub cohort: CohortId,
    /// Until when.
    pub expires_at: Instant,
    /// How many people may still use it.
    pub uses_left: i32,
    /// Taken back.
    pub ended: bool,
}

impl Invited {
    /// Whether somebody can join by it at that moment.
    #[must_use]
    pub fn is_good(&self, at: Instant) -> bool {
        !self.ended && self.uses_left > 0 && at < self.expires_at
    }
}

/// A person left, or gave up their place on the waiting list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberLeft {
    /// Who.
    pub person: PersonId,
    /// What they stop being.
    pub role: MemberRole,
    /// Why; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A meeting was planned, or an earlier plan for the same session replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionPlanned {
    /// Which.
    pub session: SessionId,
    /// What it is about.
    pub title: String,
    /// When it starts.
    pub starts_at: Instant,
    /// How long it takes.
    pub minutes: u16,
    /// IANA time zone its hours are meant in.
    pub zone: String,
    /// Where: a room or a link; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The address by which to join from elsewhere; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub join: String,
    /// What will be done, in Markdown; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agenda: String,
}

/// A meeting that was planned does not take place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionCancelled {
    /// Which.
    pub session: SessionId,
    /// Why; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Who was there (C-3). Replaces what was said of the same people before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttendanceTaken {
    /// Which session.
    pub session: SessionId,
    /// One mark a person.
    pub marks: Vec<Mark>,
}

/// One person's attendance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Who.
    pub person: PersonId,
    /// Whether they came.
    pub attendance: Attendance,
    /// Whether they contributed.
    pub contributed: bool,
}

/// Whether somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// Was there.
    Attended,
    /// Said they could not come.
    Apologised,
    /// Was not there.
    Absent,
}

/// A lead is away and somebody stands in (E-7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delegated {
    /// The lead who is away.
    pub lead: PersonId,
    /// Who stands in.
    pub to: PersonId,
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
}

/// The lead is back early.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DelegationEnded {
    /// The fact that delegated.
    pub delegation: FactId,
}

/// A person's time in a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: MemberRole,
    /// Since when (C-2).
    pub joined_on: Day,
    /// Until when; none: still.
    pub left_on: Option<Day>,
    /// On the waiting list.
    pub waiting: bool,
}

/// A meeting with its attendance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The plan.
    pub plan: SessionPlanned,
    /// Who was there.
    pub marks: BTreeMap<PersonId, Mark>,
    /// Why it does not take place, where it was cancelled; may be empty then.
    pub cancelled: Option<String>,
}

/// A stand-in as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegation {
    /// The fact that made it.
    pub id: FactId,
    /// What it says.
    pub said: Delegated,
    /// Ended early.
    pub ended: bool,
}

/// In which capacity somebody signs in a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// As its lead.
    Lead,
    /// Standing in for a lead.
    For(PersonId),
}

/// A cohort, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// Which.
    pub id: CohortId,
    /// What it is now, after all changes.
    pub plan: CohortOpened,
    /// The levels to aim for in single competencies, where they are not the general target.
    pub targets: BTreeMap<CompetencyId, Level>,
    /// When it was closed, while it is.
    pub closed_at: Option<Instant>,
    /// Everyone who ever joined, in order of joining.
    pub members: Vec<Membership>,
    /// Its meetings, in order of planning.
    pub sessions: Vec<Session>,
    /// Stand-ins.
    pub delegations: Vec<Delegation>,
    /// What was said of people's places, and what ended them.
    pub places: Vec<Place>,
}

/// The facts that a person's time in a cohort rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: MemberRole,
    /// The facts that put them in: more than one where they waited for a place.
    pub joined: Vec<FactId>,
    /// The fact that ended it.
    pub left: Option<FactId>,
}

impl Cohort {
    /// Takes in one more fact of the cohort's scope; the first must open it.
    pub fn apply(this: &mut Option<Cohort>, id: CohortId, fact: &Fact) {
        let Some(body) = &fact.body else { return };
        let Some(cohort) = this else {
            if let Body::CohortOpened(plan) = body {
                *this = Some(Cohort {
                    id,
                    plan: plan.clone(),
                    targets: BTreeMap::new(),
                    closed_at: None,
                    members: Vec::new(),
                    sessions: Vec::new(),
                    delegations: Vec::new(),
                    places: Vec::new(),
                });
            }
            return;
        };
        let on = day_of(fact.happened_at);
        match body {
            Body::CohortChanged(c) => {
                let plan = &mut cohort.plan;
                if let Some(title) = &c.title {
                    plan.title.clone_from(title);
                }
                if let Some((framework, version)) = c.framework {
                    (plan.framework, plan.version) = (framework, version);
                }
                plan.target = c.target.unwrap_or(plan.target);
                plan.starts_on = c.starts_on.unwrap_or(plan.starts_on);
                plan.ends_on = c.ends_on.unwrap_or(plan.ends_on);
                plan.capacity = c.capacity.unwrap_or(plan.capacity);
                plan.grace_days = c.grace_days.unwrap_or(plan.grace_days);
                plan.unit = c.unit.unwrap_or(plan.unit);
                if let Some(targets) = &c.targets {
                    cohort.targets.clone_from(targets);
                }
            }
            Body::CohortClosed(_) => cohort.closed_at = Some(fact.happened_at),
            Body::CohortReopened(_) => cohort.closed_at = None,
            Body::MemberJoined(joined) => cohort.take_in(joined, fact.id, on),
            Body::InvitationAccepted(said) => cohort.take_in(&said.joins(), fact.id, on),
            Body::MemberLeft(left) => {
                if let Some(place) = cohort.current_mut(left.person, left.role) {
                    place.left_on = Some(on);
                }
                if let Some(place) = cohort.place_mut(left.person, left.role) {
                    place.left = Some(fact.id);
                }
            }
            Body::SessionPlanned(plan) => {
                match cohort.sessions.iter_mut().find(|s| s.plan.session == plan.session) {
                    Some(session) => session.plan = plan.clone(),
                    None => cohort.sessions.push(Session {
                        plan: plan.clone(),
                        marks: BTreeMap::new(),
                        cancelled: None,
                    }),
                }
            }
            Body::SessionCancelled(said) => {
                if let Some(session) = cohort.sessions.iter_mut().find(|s| s.plan.session == said.session) {
                    session.cancelled = Some(said.reason.clone());
                }
            }
            Body::AttendanceTaken(taken) => {
                if let Some(session) = cohort.sessions.iter_mut().find(|s| s.plan.session == taken.session) {
                    session.marks.extend(taken.marks.iter().map(|m| (m.person, *m)));
                }
            }
            Body::Delegated(said) => {
                cohort.delegations.push(Delegation { id: fact.id, said: said.clone(), ended: false });
            }
            Body::DelegationEnded(end) => {
                if let Some(delegation) = cohort.delegations.iter_mut().find(|d| d.id == end.delegation) {
                    delegation.ended = true;
                }
            }
            _ => {}
        }
    }

    fn take_in(&mut self, joined: &MemberJoined, fact: FactId, on: Day) {
        let waiting = joined.role == MemberRole::Learner && (joined.waiting || !self.has_room());
        match self.place_mut(joined.person, joined.role) {
            Some(place) => place.joined.push(fact),
            None => self.places.push(Place {
                person: joined.person,
                role: joined.role,
                joined: vec![fact],
                left: None,
            }),
        }
        if let Some(place) = self.current_mut(joined.person, joined.role) {
            place.waiting = joined.waiting;
            place.joined_on = on;
        } else {
            self.members.push(Membership {
                person: joined.person,
                role: joined.role,
                joined_on: on,
                left_on: None,
                waiting,
            });
        }
    }

    fn current_mut(&mut self, person: PersonId, role: MemberRole) -> Option<&mut Membership> {
        self.members.iter_mut().find(|m| m.person == person && m.role == role && m.left_on.is_none())
    }

    fn place_mut(&mut self, person: PersonId, role: MemberRole) -> Option<&mut Place> {
        self.places.iter_mut().find(|p| p.person == person && p.role == role && p.left.is_none())
    }

    /// A person's present membership in a role, waiting list included.
    #[must_use]
    pub fn current(&self, person: PersonId, role: MemberRole) -> Option<&Membership> {
        self.members.iter().find(|m| m.person == person && m.role == role && m.left_on.is_none())
    }

    /// Present members in a role, not counting the waiting list.
    pub fn present(&self, role: MemberRole) -> impl Iterator<Item = PersonId> {
        self.members
            .iter()
            .filter(move |m| m.role == role && m.left_on.is_none() && !m.waiting)
            .map(|m| m.person)
    }

    /// Who waits for a place, longest first.
    pub fn waiting_list(&self) -> impl Iterator<Item = PersonId> {
        self.members.iter().filter(|m| m.waiting && m.left_on.is_none()).map(|m| m.person)
    }

    /// Places left for learners.
    #[must_use]
    pub fn free_places(&self) -> usize {
        usize::from(self.plan.capacity).saturating_sub(self.present(MemberRole::Learner).count())
    }

    /// Whether somebody new gets a place at once: one is free, and nobody waits for it.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.free_places() > 0 && self.waiting_list().next().is_none()
    }

    /// The level that members aim for in a competency.
    #[must_use]
    pub fn target_in(&self, competency: CompetencyId) -> Level {
        self.targets.get(&competency).copied().unwrap_or(self.plan.target)
    }

    /// Meetings that take place, or took place.
    pub fn meetings(&self) -> impl Iterator<Item = &Session> {
        self.sessions.iter().filter(|session| session.cancelled.is_none())
    }

    /// The last day on which leads may sign: its end and the grace period (C-4).
    #[must_use]
    pub fn signs_until(&self) -> Day {
        let grace = jiff::Span::new().days(i64::from(self.plan.grace_days));
        self.plan.ends_on.checked_add(grace).unwrap_or(self.plan.ends_on)
    }

    /// Whether it lives on a day: begun, not closed, not past its grace period.
    #[must_use]
    pub fn is_live(&self, on: Day) -> bool {
        self.closed_at.is_none() && self.plan.starts_on <= on && on <= self.signs_until()
    }

    /// Whether the person is a learner with a place.
    #[must_use]
    pub fn has_learner(&self, person: PersonId) -> bool {
        self.current(person, MemberRole::Learner).is_some_and(|m| !m.waiting)
    }

    /// Whether a delegation still means something, on the days it names: it was not ended, and who is stood in for
    /// still leads.
    #[must_use]
    pub fn stands_in(&self, delegation: &Delegation) -> bool {
        !delegation.ended && self.current(delegation.said.lead, MemberRole::Lead).is_some()
    }

    /// In which capacity the person may review and sign on that day, if at all. Who stands in for both leads is named
    /// for the first.
    #[must_use]
    pub fn capacity_of(&self, person: PersonId, on: Day) -> Option<Capacity> {
        if self.current(person, MemberRole::Lead).is_some() {
            return Some(Capacity::Lead);
        }
        self.stood_in_for(person, on).next().map(Capacity::For)
    }

    /// Everybody who may review and sign on that day: leads, then those who stand in for one (E-7).
    pub fn signers(&self, on: Day) -> impl Iterator<Item = (PersonId, Capacity)> {
        let now = move |d: &&Delegation| self.stands_in(d) && d.said.from <= on && on <= d.said.until;
        let stand_ins = self.delegations.iter().filter(now);
        let leads = self.present(MemberRole::Lead).map(|id| (id, Capacity::Lead));
        leads.chain(stand_ins.map(|d| (d.said.to, Capacity::For(d.said.lead))))
    }

    /// The leads a person stands in for on that day (E-7).
    pub fn stood_in_for(&self, person: PersonId, on: Day) -> impl Iterator<Item = PersonId> {
        let now = move |d: &&Delegation| {
            self.stands_in(d) && d.said.to == person && d.said.from <= on && on <= d.said.until
        };
        self.delegations.iter().filter(now).map(|d| d.said.lead)
    }
}
