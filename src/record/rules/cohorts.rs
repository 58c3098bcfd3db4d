//! Cohorts: who may open, change, join, meet, close.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, line, plausible, short, text};
use crate::clock::day_of;
use crate::ids::{CohortId, CompetencyId, FrameworkId};
use crate::language::Sentence;
use crate::record::access::Role;
use crate::record::cohort::{
    Attendance, AttendanceTaken, Cohort, CohortChanged, CohortOpened, InvitationAccepted, MemberJoined,
    MemberLeft, MemberRole, SessionCancelled, SessionPlanned,
};
use crate::record::fact::Body;
use crate::record::framework::Level;
use crate::record::refusal::Refusal;

impl Case<'_> {
    fn plan(plan: &CohortOpened) -> Result<(), Refusal> {
        line("/title", Sentence::of("refused-name-title"), &plan.title)?;
        plausible("/starts_on", plan.starts_on)?;
        plausible("/ends_on", plan.ends_on)?;
        if plan.ends_on < plan.starts_on {
            return Err(Refusal::invalid("/ends_on", Sentence::of("refused-cohort-end")));
        }
        if !(1..=1000).contains(&plan.capacity) {
            return Err(Refusal::invalid("/capacity", Sentence::of("refused-cohort-places")));
        }
        if plan.grace_days > 366 {
            return Err(Refusal::invalid("/grace_days", Sentence::of("refused-cohort-grace")));
        }
        Ok(())
    }

    fn framework(&self, id: FrameworkId, version: u32) -> Result<(), Refusal> {
        match self.world.versions(id).and_then(|v| v.version(version)) {
            Some(_) => Ok(()),
            None => {
                Err(Refusal::invalid("/framework_version", Sentence::of("refused-cohort-version-unknown")))
            }
        }
    }

    pub(super) fn cohort_opened(&self, id: CohortId, said: &CohortOpened) -> Result<(), Refusal> {
        let may = self.world.access().opens_cohorts(self.author, self.on);
        Self::need(may, Sentence::of("refused-cohort-only-openers"))?;
        if self.world.cohort(id).is_some() {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-cohort-open-already")));
        }
        Self::plan(said)?;
        if let Some(unit) = said.unit {
            self.unit("/unit_id", Some(unit))?;
        }
        self.framework(said.framework, said.version)
    }

    fn runs(&self, cohort: &Cohort) -> bool {
        cohort.current(self.author, MemberRole::Lead).is_some() || self.keeps_records()
    }

    pub(super) fn in_cohort(&self, id: CohortId, body: &Body) -> Result<(), Refusal> {
        if let Body::Redacted(said) = body {
            return self.redacted(super::Scope::Cohort(id), said);
        }
        let cohort = self.cohort(id)?;
        let invited = self.is_invited(cohort, body)?;
        let leaves_alone =
            matches!(body, Body::MemberLeft(l) if l.person == self.author && l.role == MemberRole::Learner);
        let opens_for_lead = matches!(body, Body::MemberJoined(j)
            if j.role == MemberRole::Lead && j.person == self.author && cohort.members.is_empty()
                && self.world.access().has_somewhere(self.author, Role::Lead, self.on));
        Self::need(
            self.runs(cohort) || leaves_alone || opens_for_lead || invited,
            Sentence::of("refused-cohort-only-keepers"),
        )?;
        if cohort.closed_at.is_some() && !matches!(body, Body::CohortReopened(_)) {
            return Err(Refusal::NotNow(
                Sentence::of("refused-cohort-closed").with("title", &cohort.plan.title),
            ));
        }
        match body {
            Body::CohortChanged(said) => self.cohort_changed(cohort, said),
            Body::CohortClosed(said) => text("/note", Sentence::of("refused-name-note"), &said.note),
            Body::CohortReopened(said) => {
                if cohort.closed_at.is_none() {
                    return Err(Refusal::AlreadyDone(Sentence::of("refused-cohort-open")));
                }
                line("/reason", Sentence::of("refused-name-reason"), &said.reason)
            }
            Body::MemberJoined(said) => self.member_joined(cohort, said),
            Body::InvitationAccepted(said) => self.invitation_accepted(cohort, said),
            Body::MemberLeft(said) => Self::member_left(cohort, said),
            Body::SessionPlanned(said) => Self::session_planned(cohort, said),
            Body::SessionCancelled(said) => Self::session_cancelled(cohort, said),
            Body::AttendanceTaken(said) => self.attendance_taken(cohort, said),
            Body::Delegated(said) => self.delegated(cohort, said),
            Body::DelegationEnded(said) => {
                match cohort.delegations.iter().find(|d| d.id == said.delegation) {
                    None => Err(Refusal::Unknown { what: "delegation" }),
                    Some(d) if d.ended => Err(Refusal::AlreadyDone(Sentence::of("refused-delegation-ended"))),
                    Some(_) => Ok(()),
                }
            }
            _ => Err(super::misplaced()),
        }
    }

    fn cohort_changed(&self, cohort: &Cohort, said: &CohortChanged) -> Result<(), Refusal> {
        if *said == CohortChanged::default() {
            return Err(Refusal::invalid("", Sentence::of("refused-cohort-nothing-changes")));
        }
        let mut plan = cohort.plan.clone();
        if let Some(title) = &said.title {
            plan.title.clone_from(title);
        }
        if let Some((framework, version)) = said.framework {
            if framework != plan.framework {
                return Err(Refusal::invalid(
                    "/framework_id",
                    Sentence::of("refused-cohort-framework-stays"),
                ));
            }
            // Back to an earlier version would unsay what was carried over.
            if version < plan.version {
                return Err(Refusal::invalid(
                    "/framework_version",
                    Sentence::of("refused-cohort-version-earlier").with("version", plan.version),
                ));
            }
            plan.version = version;
            self.framework(framework, version)?;
        }
        plan.target = said.target.unwrap_or(plan.target);
        plan.starts_on = said.starts_on.unwrap_or(plan.starts_on);
        plan.ends_on = said.ends_on.unwrap_or(plan.ends_on);
        plan.capacity = said.capacity.unwrap_or(plan.capacity);
        plan.grace_days = said.grace_days.unwrap_or(plan.grace_days);
        plan.unit = said.unit.unwrap_or(plan.unit);
        let learners = cohort.present(MemberRole::Learner).count();
        if usize::from(plan.capacity) < learners {
            let taken = Sentence::of("refused-cohort-places-taken").with("learners", learners);
            return Err(Refusal::invalid("/capacity", taken));
        }
        Self::plan(&plan)?;
        if let Some(Some(unit)) = said.unit {
            self.unit("/unit_id", Some(unit))?;
        }
        match (&said.targets, said.framework) {
            (Some(targets), Some(_)) => self.targets(&plan, targets)?,
            // A target is of one framework version: whoever sets it says of which.
            (Some(_), None) => {
                return Err(Refusal::invalid(
                    "/framework_version",
                    Sentence::of("refused-cohort-targets-version"),
                ));
            }
            (None, _) => {}
        }
        Ok(())
    }

    fn targets(&self, plan: &CohortOpened, targets: &BTreeMap<CompetencyId, Level>) -> Result<(), Refusal> {
        let framework = self.world.versions(plan.framework).and_then(|v| v.version(plan.version));
        let known = |id: &CompetencyId| framework.is_some_and(|f| f.competency(*id).is_some());
        match targets.keys().all(known) {
            true => Ok(()),
            false => Err(Refusal::invalid("/targets", Sentence::of("refused-cohort-targets"))),
        }
    }

    /// Whether somebody brings an invitation that lets them in. Nobody else's word is needed: it is the cohort's, also
    /// after whoever made it has left.
    fn is_invited(&self, cohort: &Cohort, body: &Body) -> Result<bool, Refusal> {
        let Body::InvitationAccepted(said) = body else { return Ok(false) };
        Self::need(said.person == self.author, Sentence::of("refused-member-only-invited"))?;
        let invited = self.world.invitation(said.invitation);
        match invited.is_some_and(|invited| invited.cohort == cohort.id && invited.is_good(self.at)) {
            true => Ok(true),
            false => Err(Refusal::Unknown { what: "invitation that still works" }),
        }
    }

    /// Who waits for a place already gets none by it: they would overtake others.
    fn invitation_accepted(&self, cohort: &Cohort, said: &InvitationAccepted) -> Result<(), Refusal> {
        if cohort.current(said.person, MemberRole::Learner).is_some() {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-member-you-already")));
        }
        self.member_joined(cohort, &said.joins())
    }

    fn member_joined(&self, cohort: &Cohort, said: &MemberJoined) -> Result<(), Refusal> {
        self.somebody("/person_id", said.person)?;
        if self.on > cohort.plan.ends_on {
            return Err(Refusal::NotNow(
                Sentence::of("refused-cohort-ended-on")
                    .with("title", &cohort.plan.title)
                    .with("day", cohort.plan.ends_on),
            ));
        }
        let place = cohort.current(said.person, said.role);
        if place.is_some_and(|place| !place.waiting || said.waiting) {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-member-already")));
        }
        if said.role == MemberRole::Lead {
            self.can_sign_in(said.person)?;
        }
        let stands_in = cohort
            .delegations
            .iter()
            .find(|d| d.said.to == said.person && d.said.until >= self.on && cohort.stands_in(d));
        match said.role {
            MemberRole::Lead if said.waiting => {
                Err(Refusal::invalid("/waiting", Sentence::of("refused-member-leads-wait")))
            }
            MemberRole::Lead if cohort.present(MemberRole::Lead).count() >= 2 => {
                Err(Refusal::NotNow(Sentence::of("refused-member-two-leads")))
            }
            MemberRole::Lead if cohort.current(said.person, MemberRole::Learner).is_some() => {
                Err(Refusal::NotNow(Sentence::of("refused-member-learner-leads")))
            }
            MemberRole::Learner if cohort.current(said.person, MemberRole::Lead).is_some() => {
                Err(Refusal::NotNow(Sentence::of("refused-member-lead-learns")))
            }
            // Whoever is new goes to the end of the waiting list; who waits can get no place that is not there.
            MemberRole::Learner if place.is_some() && cohort.free_places() == 0 => {
                let taken = Sentence::of("refused-member-no-place").with("places", cohort.plan.capacity);
                Err(Refusal::NotNow(taken))
            }
            MemberRole::Learner => match stands_in {
                Some(d) => {
                    Err(Refusal::NotNow(Sentence::of("refused-member-stands-in").with("until", d.said.until)))
                }
                None => Ok(()),
            },
            MemberRole::Lead => Ok(()),
        }
    }

    fn member_left(cohort: &Cohort, said: &MemberLeft) -> Result<(), Refusal> {
        short("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        if cohort.current(said.person, said.role).is_none() {
            return Err(Refusal::Unknown { what: "member" });
        }
        if said.role == MemberRole::Lead && cohort.present(MemberRole::Lead).count() == 1 {
            return Err(Refusal::NotNow(Sentence::of("refused-member-last-lead")));
        }
        Ok(())
    }

    fn session_cancelled(cohort: &Cohort, said: &SessionCancelled) -> Result<(), Refusal> {
        short("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        let session = cohort.sessions.iter().find(|s| s.plan.session == said.session);
        let session = session.ok_or(Refusal::Unknown { what: "session" })?;
        if session.cancelled.is_some() {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-session-cancelled-already")));
        }
        if !session.marks.is_empty() {
            return Err(Refusal::NotNow(Sentence::of("refused-session-took-place")));
        }
        Ok(())
    }

    fn attendance_taken(&self, cohort: &Cohort, said: &AttendanceTaken) -> Result<(), Refusal> {
        let session = cohort.sessions.iter().find(|s| s.plan.session == said.session);
        let session = session.ok_or(Refusal::Unknown { what: "session" })?;
        if session.cancelled.is_some() {
            return Err(Refusal::NotNow(Sentence::of("refused-session-cancelled")));
        }
        if day_of(session.plan.starts_at) > self.on {
            return Err(Refusal::NotNow(Sentence::of("refused-session-to-come")));
        }
        let mut marked = BTreeSet::new();
        for (at, mark) in said.marks.iter().enumerate() {
            if !cohort.members.iter().any(|member| member.person == mark.person) {
                return Err(Refusal::invalid("/marks", Sentence::of("refused-session-not-a-member")));
            }
            if !marked.insert(mark.person) {
                return Err(Refusal::invalid(
                    format!("/marks/{at}/person_id"),
                    Sentence::of("refused-session-twice"),
                ));
            }
            if mark.contributed && mark.attendance != Attendance::Attended {
                return Err(Refusal::invalid(
                    format!("/marks/{at}/contributed"),
                    Sentence::of("refused-session-contributed"),
                ));
            }
        }
        Ok(())
    }

    fn session_planned(cohort: &Cohort, said: &SessionPlanned) -> Result<(), Refusal> {
        if cohort.sessions.iter().any(|s| s.plan.session == said.session && s.cancelled.is_some()) {
            return Err(Refusal::NotNow(Sentence::of("refused-session-cancelled-plan")));
        }
        line("/title", Sentence::of("refused-name-title"), &said.title)?;
        short("/place", Sentence::of("refused-name-place"), &said.place)?;
        short("/join", Sentence::of("refused-name-link-to-join"), &said.join)?;
        text("/agenda", Sentence::of("refused-name-agenda"), &said.agenda)?;
        let lower = said.join.to_lowercase();
        if !said.join.is_empty() && !lower.starts_with("https://") && !lower.starts_with("http://") {
            return Err(Refusal::invalid("/join", Sentence::of("refused-session-join")));
        }
        Self::near(cohort, said)?;
        if !(5..=24 * 60).contains(&said.minutes) {
            return Err(Refusal::invalid("/minutes", Sentence::of("refused-session-minutes")));
        }
        match jiff::tz::TimeZone::get(&said.zone) {
            Ok(_) => Ok(()),
            Err(_) => Err(Refusal::invalid("/zone", Sentence::of("refused-session-zone"))),
        }
    }

    /// A session is held while its cohort runs, or at most a year before or after.
    fn near(cohort: &Cohort, said: &SessionPlanned) -> Result<(), Refusal> {
        let year = jiff::Span::new().days(366);
        let plan = &cohort.plan;
        let first = plan.starts_on.checked_sub(year).unwrap_or(plan.starts_on);
        let last = plan.ends_on.checked_add(year).unwrap_or(plan.ends_on);
        let day = day_of(said.starts_at);
        plausible("/starts_at", day)?;
        match (first..=last).contains(&day) {
            true => Ok(()),
            false => Err(Refusal::invalid(
                "/starts_at",
                Sentence::of("refused-session-far")
                    .with("first", plan.starts_on)
                    .with("last", plan.ends_on)
                    .with("day", day),
            )),
        }
    }

    fn delegated(&self, cohort: &Cohort, said: &crate::record::cohort::Delegated) -> Result<(), Refusal> {
        self.somebody("/to_id", said.to)?;
        self.can_sign_in(said.to)?;
        if cohort.current(said.lead, MemberRole::Lead).is_none() {
            return Err(Refusal::invalid("/lead_id", Sentence::of("refused-delegation-only-lead")));
        }
        if cohort.current(said.to, MemberRole::Learner).is_some() {
            return Err(Refusal::invalid("/to_id", Sentence::of("refused-delegation-learner")));
        }
        if said.to == said.lead {
            return Err(Refusal::invalid("/to_id", Sentence::of("refused-delegation-self")));
        }
        plausible("/from", said.from)?;
        plausible("/until", said.until)?;
        if said.until < said.from {
            return Err(Refusal::invalid("/until", Sentence::of("refused-delegation-until")));
        }
        Ok(())
    }
}
