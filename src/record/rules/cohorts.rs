//! Cohorts: who may open, change, join, meet, close.

use super::{Case, line, short, text};
use crate::clock::day_of;
use crate::ids::{CohortId, FrameworkId};
use crate::record::access::Role;
use crate::record::cohort::{
    Cohort, CohortChanged, CohortOpened, MemberJoined, MemberLeft, MemberRole, SessionPlanned,
};
use crate::record::fact::Body;
use crate::record::refusal::Refusal;

impl Case<'_> {
    fn plan(plan: &CohortOpened) -> Result<(), Refusal> {
        line("/title", "The title", &plan.title)?;
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
            None => Err(Refusal::Unknown { what: "framework version" }),
        }
    }

    pub(super) fn cohort_opened(&self, id: CohortId, said: &CohortOpened) -> Result<(), Refusal> {
        let may = self.keeps_records() || self.world.access().has_somewhere(self.author, Role::Lead, self.on);
        Self::need(may, "Only leads, registrars and administrators can open a cohort.")?;
        if self.world.cohort(id).is_some() {
            return Err(Refusal::AlreadyDone("This cohort is open already.".to_owned()));
        }
        Self::plan(said)?;
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
        let leaves_alone =
            matches!(body, Body::MemberLeft(l) if l.person == self.author && l.role == MemberRole::Learner);
        let opens_for_lead = matches!(body, Body::MemberJoined(j)
            if j.role == MemberRole::Lead && j.person == self.author && cohort.members.is_empty()
                && self.world.access().has_somewhere(self.author, Role::Lead, self.on));
        Self::need(
            self.runs(cohort) || leaves_alone || opens_for_lead,
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
            Body::MemberLeft(said) => Self::member_left(cohort, said),
            Body::SessionPlanned(said) => Self::session_planned(said),
            Body::AttendanceTaken(said) => {
                let session = cohort.sessions.iter().find(|s| s.plan.session == said.session);
                let session = session.ok_or(Refusal::Unknown { what: "session" })?;
                if day_of(session.plan.starts_at) > self.on {
                    return Err(Refusal::NotNow("This session is still to come.".to_owned()));
                }
                match said.marks.iter().find(|m| !cohort.members.iter().any(|p| p.person == m.person)) {
                    Some(_) => Err(Refusal::invalid("/marks", "Somebody on this list is not in the cohort.")),
                    None => Ok(()),
                }
            }
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
        let mut plan = cohort.plan.clone();
        if let Some(title) = &said.title {
            plan.title.clone_from(title);
        }
        if let Some((framework, version)) = said.framework {
            (plan.framework, plan.version) = (framework, version);
        }
        plan.starts_on = said.starts_on.unwrap_or(plan.starts_on);
        plan.ends_on = said.ends_on.unwrap_or(plan.ends_on);
        plan.capacity = said.capacity.unwrap_or(plan.capacity);
        let learners = cohort.present(MemberRole::Learner).count();
        if usize::from(plan.capacity) < learners {
            return Err(Refusal::invalid("/capacity", format!("{learners} learners have a place already.")));
        }
        Self::plan(&plan)?;
        match said.framework {
            Some((id, version)) => self.framework(id, version),
            None => Ok(()),
        }
    }

    fn member_joined(&self, cohort: &Cohort, said: &MemberJoined) -> Result<(), Refusal> {
        self.known(said.person)?;
        if self.on > cohort.plan.ends_on {
            return Err(Refusal::NotNow(format!(
                "\"{}\" ended on {}.",
                cohort.plan.title, cohort.plan.ends_on
            )));
        }
        if let Some(place) = cohort.current(said.person, said.role)
            && (!place.waiting || said.waiting)
        {
            return Err(Refusal::AlreadyDone("This person is in the cohort already.".to_owned()));
        }
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
            MemberRole::Learner if !said.waiting && cohort.free_places() == 0 => {
                Err(Refusal::NotNow(format!(
                    "All {} places are taken. Put the person on the waiting list, or add places.",
                    cohort.plan.capacity
                )))
            }
            _ => Ok(()),
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

    fn session_planned(said: &SessionPlanned) -> Result<(), Refusal> {
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

    fn delegated(&self, cohort: &Cohort, said: &crate::record::cohort::Delegated) -> Result<(), Refusal> {
        self.known(said.to)?;
        if cohort.current(said.lead, MemberRole::Lead).is_none() {
            return Err(Refusal::invalid("/lead", "Only a lead of this cohort can be stood in for."));
        }
        if cohort.current(said.to, MemberRole::Learner).is_some() {
            return Err(Refusal::invalid("/to", "A learner of this cohort cannot stand in for its lead."));
        }
        if said.to == said.lead || said.until < said.from {
            return Err(Refusal::invalid(
                "/until",
                "Name another person, and a last day not before the first.",
            ));
        }
        Ok(())
    }
}
