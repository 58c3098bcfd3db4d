//! Cohorts: who may open, change, join, meet, close.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, line, plausible, short, text};
use crate::clock::day_of;
use crate::ids::{CohortId, CompetencyId, FrameworkId};
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
        line("/title", "The title", &plan.title)?;
        plausible("/starts_on", plan.starts_on)?;
        plausible("/ends_on", plan.ends_on)?;
        if plan.ends_on < plan.starts_on {
            return Err(Refusal::invalid(
                "/ends_on",
                "The cohort would end before it begins. Choose a later end.",
            ));
        }
        if !(1..=1000).contains(&plan.capacity) {
            return Err(Refusal::invalid("/capacity", "A cohort has between 1 and 1000 places."));
        }
        if plan.grace_days > 366 {
            return Err(Refusal::invalid("/grace_days", "The grace period is at most 366 days."));
        }
        Ok(())
    }

    fn framework(&self, id: FrameworkId, version: u32) -> Result<(), Refusal> {
        match self.world.versions(id).and_then(|v| v.version(version)) {
            Some(_) => Ok(()),
            None => Err(Refusal::invalid(
                "/framework_version",
                "There is no such version of this framework. Choose one that is published.",
            )),
        }
    }

    pub(super) fn cohort_opened(&self, id: CohortId, said: &CohortOpened) -> Result<(), Refusal> {
        let may = self.world.access().opens_cohorts(self.author, self.on);
        Self::need(may, "Only leads, registrars and administrators can open a cohort.")?;
        if self.world.cohort(id).is_some() {
            return Err(Refusal::AlreadyDone("This cohort is open already.".to_owned()));
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
            "Only the cohort's leads, registrars and administrators can change it.",
        )?;
        if cohort.closed_at.is_some() && !matches!(body, Body::CohortReopened(_)) {
            return Err(Refusal::NotNow(format!(
                "\"{}\" is closed and its record is frozen. Re-open it first.",
                cohort.plan.title
            )));
        }
        match body {
            Body::CohortChanged(said) => self.cohort_changed(cohort, said),
            Body::CohortClosed(said) => text("/note", "The note", &said.note),
            Body::CohortReopened(said) => {
                if cohort.closed_at.is_none() {
                    return Err(Refusal::AlreadyDone("This cohort is open.".to_owned()));
                }
                line("/reason", "The reason", &said.reason)
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
                    Some(d) if d.ended => Err(Refusal::AlreadyDone("This has ended already.".to_owned())),
                    Some(_) => Ok(()),
                }
            }
            _ => Err(super::misplaced()),
        }
    }

    fn cohort_changed(&self, cohort: &Cohort, said: &CohortChanged) -> Result<(), Refusal> {
        if *said == CohortChanged::default() {
            return Err(Refusal::invalid("", "Nothing would change. Name at least one field."));
        }
        let mut plan = cohort.plan.clone();
        if let Some(title) = &said.title {
            plan.title.clone_from(title);
        }
        if let Some((framework, version)) = said.framework {
            if framework != plan.framework {
                return Err(Refusal::invalid(
                    "/framework_id",
                    "A cohort stays with its framework. Open another cohort for another one.",
                ));
            }
            // Back to an earlier version would unsay what was carried over.
            if version < plan.version {
                return Err(Refusal::invalid(
                    "/framework_version",
                    format!(
                        "The cohort is at version {} already. Choose that one or a later one.",
                        plan.version
                    ),
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
            let have = if learners == 1 { "learner has" } else { "learners have" };
            return Err(Refusal::invalid("/capacity", format!("{learners} {have} a place already.")));
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
                    "Name the framework version of the targets.",
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
            false => Err(Refusal::invalid(
                "/targets",
                "A target is for a competency of the cohort's framework version.",
            )),
        }
    }

    /// Whether somebody brings an invitation that lets them in. Nobody else's word is needed: it is the cohort's, also
    /// after whoever made it has left.
    fn is_invited(&self, cohort: &Cohort, body: &Body) -> Result<bool, Refusal> {
        let Body::InvitationAccepted(said) = body else { return Ok(false) };
        Self::need(said.person == self.author, "Only who is invited can accept an invitation.")?;
        let invited = self.world.invitation(said.invitation);
        match invited.is_some_and(|invited| invited.cohort == cohort.id && invited.is_good(self.at)) {
            true => Ok(true),
            false => Err(Refusal::Unknown { what: "invitation that still works" }),
        }
    }

    /// Who waits for a place already gets none by it: they would overtake others.
    fn invitation_accepted(&self, cohort: &Cohort, said: &InvitationAccepted) -> Result<(), Refusal> {
        if cohort.current(said.person, MemberRole::Learner).is_some() {
            return Err(Refusal::AlreadyDone("You are in this cohort already.".to_owned()));
        }
        self.member_joined(cohort, &said.joins())
    }

    fn member_joined(&self, cohort: &Cohort, said: &MemberJoined) -> Result<(), Refusal> {
        self.somebody("/person_id", said.person)?;
        if self.on > cohort.plan.ends_on {
            return Err(Refusal::NotNow(format!(
                "\"{}\" ended on {}.",
                cohort.plan.title, cohort.plan.ends_on
            )));
        }
        let place = cohort.current(said.person, said.role);
        if place.is_some_and(|place| !place.waiting || said.waiting) {
            return Err(Refusal::AlreadyDone("This person is in the cohort already.".to_owned()));
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
                Err(Refusal::invalid("/waiting", "Leads do not wait for a place."))
            }
            MemberRole::Lead if cohort.present(MemberRole::Lead).count() >= 2 => {
                Err(Refusal::NotNow("A cohort has one or two leads. Let one leave first.".to_owned()))
            }
            MemberRole::Lead if cohort.current(said.person, MemberRole::Learner).is_some() => {
                Err(Refusal::NotNow("A learner of this cohort cannot lead it.".to_owned()))
            }
            MemberRole::Learner if cohort.current(said.person, MemberRole::Lead).is_some() => {
                Err(Refusal::NotNow(
                    "A lead of this cohort cannot learn in it: nobody signs for themselves.".to_owned(),
                ))
            }
            // Whoever is new goes to the end of the waiting list; who waits can get no place that is not there.
            MemberRole::Learner if place.is_some() && cohort.free_places() == 0 => {
                Err(Refusal::NotNow(format!(
                    "All {} places are taken. Wait until one is free, or add places.",
                    cohort.plan.capacity
                )))
            }
            MemberRole::Learner => match stands_in {
                Some(d) => Err(Refusal::NotNow(format!(
                    "This person stands in for a lead of the cohort until {}. End that first: nobody signs for themselves.",
                    d.said.until
                ))),
                None => Ok(()),
            },
            MemberRole::Lead => Ok(()),
        }
    }

    fn member_left(cohort: &Cohort, said: &MemberLeft) -> Result<(), Refusal> {
        short("/reason", "The reason", &said.reason)?;
        if cohort.current(said.person, said.role).is_none() {
            return Err(Refusal::Unknown { what: "member" });
        }
        if said.role == MemberRole::Lead && cohort.present(MemberRole::Lead).count() == 1 {
            return Err(Refusal::NotNow("A cohort needs a lead. Add another one first.".to_owned()));
        }
        Ok(())
    }

    fn session_cancelled(cohort: &Cohort, said: &SessionCancelled) -> Result<(), Refusal> {
        short("/reason", "The reason", &said.reason)?;
        let session = cohort.sessions.iter().find(|s| s.plan.session == said.session);
        let session = session.ok_or(Refusal::Unknown { what: "session" })?;
        if session.cancelled.is_some() {
            return Err(Refusal::AlreadyDone("This session is cancelled already.".to_owned()));
        }
        if !session.marks.is_empty() {
            return Err(Refusal::NotNow("Attendance was taken, so this session did take place.".to_owned()));
        }
        Ok(())
    }

    fn attendance_taken(&self, cohort: &Cohort, said: &AttendanceTaken) -> Result<(), Refusal> {
        let session = cohort.sessions.iter().find(|s| s.plan.session == said.session);
        let session = session.ok_or(Refusal::Unknown { what: "session" })?;
        if session.cancelled.is_some() {
            return Err(Refusal::NotNow("This session is cancelled.".to_owned()));
        }
        if day_of(session.plan.starts_at) > self.on {
            return Err(Refusal::NotNow("This session is still to come.".to_owned()));
        }
        let mut marked = BTreeSet::new();
        for (at, mark) in said.marks.iter().enumerate() {
            if !cohort.members.iter().any(|member| member.person == mark.person) {
                return Err(Refusal::invalid("/marks", "Somebody on this list is not in the cohort."));
            }
            if !marked.insert(mark.person) {
                return Err(Refusal::invalid(
                    format!("/marks/{at}/person_id"),
                    "This person is on the list twice. Keep one of the two.",
                ));
            }
            if mark.contributed && mark.attendance != Attendance::Attended {
                return Err(Refusal::invalid(
                    format!("/marks/{at}/contributed"),
                    "Who was not there has contributed nothing. Mark them as there, or take this back.",
                ));
            }
        }
        Ok(())
    }

    fn session_planned(cohort: &Cohort, said: &SessionPlanned) -> Result<(), Refusal> {
        if cohort.sessions.iter().any(|s| s.plan.session == said.session && s.cancelled.is_some()) {
            return Err(Refusal::NotNow("This session is cancelled. Plan a new one instead.".to_owned()));
        }
        line("/title", "The title", &said.title)?;
        short("/place", "The place", &said.place)?;
        short("/join", "The link to join", &said.join)?;
        text("/agenda", "The agenda", &said.agenda)?;
        let lower = said.join.to_lowercase();
        if !said.join.is_empty() && !lower.starts_with("https://") && !lower.starts_with("http://") {
            return Err(Refusal::invalid(
                "/join",
                "Write the link to join like https://meet.example.org/ward-4.",
            ));
        }
        Self::near(cohort, said)?;
        if !(5..=24 * 60).contains(&said.minutes) {
            return Err(Refusal::invalid("/minutes", "A session takes between 5 minutes and 24 hours."));
        }
        match jiff::tz::TimeZone::get(&said.zone) {
            Ok(_) => Ok(()),
            Err(_) => {
                Err(Refusal::invalid("/zone", "There is no such time zone. Write it like Europe/Berlin."))
            }
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
                format!(
                    "The cohort runs from {} to {}, and {day} is more than a year away from that. Correct the day.",
                    plan.starts_on, plan.ends_on
                ),
            )),
        }
    }

    fn delegated(&self, cohort: &Cohort, said: &crate::record::cohort::Delegated) -> Result<(), Refusal> {
        self.somebody("/to_id", said.to)?;
        self.can_sign_in(said.to)?;
        if cohort.current(said.lead, MemberRole::Lead).is_none() {
            return Err(Refusal::invalid("/lead_id", "Only a lead of this cohort can be stood in for."));
        }
        if cohort.current(said.to, MemberRole::Learner).is_some() {
            return Err(Refusal::invalid("/to_id", "A learner of this cohort cannot stand in for its lead."));
        }
        if said.to == said.lead {
            return Err(Refusal::invalid(
                "/to_id",
                "Nobody stands in for themselves. Choose another person.",
            ));
        }
        plausible("/from", said.from)?;
        plausible("/until", said.until)?;
        if said.until < said.from {
            return Err(Refusal::invalid("/until", "The last day would come before the first."));
        }
        Ok(())
    }
}
