//! Notices about places in cohorts, one is free, somebody who waited has one; and about sessions that are cancelled.

use super::{Noticed, Told, World};
use crate::language::Sentence;
use crate::mail::Message;
use crate::mail::places::{Meeting, PlaceFree, PlaceGiven, SessionCancelled};
use crate::record::cohort::{self, Cohort, MemberRole, SessionPlanned};
use crate::record::fact::Scope;

impl World<'_> {
    fn cohort_of(&self, told: &Told<'_>) -> Result<&Cohort, Sentence> {
        let cohort = match told.fact.scope {
            Scope::Cohort(id) => self.cohort(id),
            _ => None,
        };
        cohort.ok_or(Sentence::of("unsent-cohort-gone"))
    }

    pub(super) fn place_free(&self, told: &Told<'_>) -> Result<Noticed, Sentence> {
        let cohort = self.cohort_of(told)?;
        let (free, waiting) = (cohort.free_places(), cohort.waiting_list().count());
        let first = cohort.waiting_list().next().filter(|_| free > 0 && cohort.closed_at.is_none());
        let first = first.ok_or(Sentence::of("unsent-place-taken"))?;
        if cohort.current(told.to, MemberRole::Lead).is_none() {
            return Err(Sentence::of("unsent-leads-no-more"));
        }
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        let message = Message::PlaceFree(PlaceFree {
            cohort: cohort.plan.title.clone(),
            free: count(free),
            waiting: count(waiting),
            first: self.name(first),
            link: self.house.at(&format!("cohorts/{}", cohort.id)),
        });
        Ok(Noticed { message, about: Some(format!("cohorts/{}", cohort.id)), sign_off: None })
    }

    pub(super) fn place_given(&self, told: &Told<'_>) -> Result<Noticed, Sentence> {
        let cohort = self.cohort_of(told)?;
        if !cohort.has_learner(told.to) {
            return Err(Sentence::of("unsent-left-cohort"));
        }
        let message = Message::PlaceGiven(PlaceGiven {
            cohort: cohort.plan.title.clone(),
            by: self.name(told.fact.author),
            leads: cohort.present(MemberRole::Lead).map(|lead| self.name(lead)).collect(),
            starts_on: cohort.plan.starts_on,
            ends_on: cohort.plan.ends_on,
            link: self.house.at(&format!("cohorts/{}", cohort.id)),
        });
        Ok(Noticed { message, about: Some(format!("cohorts/{}", cohort.id)), sign_off: None })
    }

    pub(super) fn session_cancelled(
        &self,
        told: &Told<'_>,
        said: &cohort::SessionCancelled,
    ) -> Result<Noticed, Sentence> {
        let cohort = self.cohort_of(told)?;
        if !cohort.has_learner(told.to) && cohort.current(told.to, MemberRole::Lead).is_none() {
            return Err(Sentence::of("unsent-left-cohort"));
        }
        let session = cohort.sessions.iter().find(|known| known.plan.session == said.session);
        let plan = &session.ok_or(Sentence::of("unsent-session-gone"))?.plan;
        if told.late && plan.starts_at <= self.house.now {
            return Err(Sentence::of("unsent-session-begun"));
        }
        let meeting = |plan: &SessionPlanned| Meeting {
            title: plan.title.clone(),
            starts_at: plan.starts_at,
            zone: plan.zone.clone(),
        };
        let ahead = cohort.meetings().map(|known| &known.plan).filter(|plan| plan.starts_at > self.house.now);
        let message = Message::SessionCancelled(SessionCancelled {
            cohort: cohort.plan.title.clone(),
            session: meeting(plan),
            place: plan.place.clone(),
            by: self.name(told.fact.author),
            reason: said.reason.clone(),
            next: ahead.min_by_key(|plan| plan.starts_at).map(meeting),
            link: self.house.at(&format!("cohorts/{}", cohort.id)),
        });
        Ok(Noticed { message, about: Some(format!("cohorts/{}", cohort.id)), sign_off: None })
    }
}
