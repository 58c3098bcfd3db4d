//! Who sees what of a cohort. Its pages and its API show the same.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::cohorts::Target;
use super::sponsored::sponsors;
use crate::app::App;
use crate::clock::Day;
use crate::ids::{CohortId, PersonId};
use crate::language::Sentence;
use crate::record::access::Access;
use crate::record::cohort::{Cohort, Delegation, Mark, MemberRole, Membership, Session};
use crate::record::fact::Scope;
use crate::store::{Conn, Folds, folds, people};
use crate::web::failure::Failure;
use crate::web::who::SignedIn;

/// As what somebody looks at a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// They lead it, stand in, or keep records.
    Runs,
    /// They have a learner's place in it.
    Learns(PersonId),
    /// They wait for a place: who is in it is not theirs to know yet.
    Waits,
    /// They sponsor it: how many, never who.
    Sponsors,
}

/// A cohort as somebody may see it.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) cohort: Cohort,
    pub(crate) names: HashMap<PersonId, String>,
    pub(crate) sight: Sight,
    pub(crate) today: Day,
}

impl Seen {
    /// They lead it, stand in, or keep records.
    pub(crate) fn runs(&self) -> bool {
        self.sight == Sight::Runs
    }
}

/// Whether somebody runs a cohort: its leads, who stands in for them, keepers of records.
pub(crate) fn runs(cohort: &Cohort, access: &Access, viewer: PersonId, today: Day) -> bool {
    access.keeps_records(viewer, today) || cohort.capacity_of(viewer, today).is_some()
}

/// As what somebody who runs a cohort or is in it looks at it.
fn inside(cohort: &Cohort, access: &Access, viewer: PersonId, today: Day) -> Option<Sight> {
    if runs(cohort, access, viewer, today) {
        return Some(Sight::Runs);
    }
    let place = cohort.current(viewer, MemberRole::Learner)?;
    Some(if place.waiting { Sight::Waits } else { Sight::Learns(viewer) })
}

fn loaded(conn: &mut Conn, folds: &Folds, id: CohortId) -> Result<(std::sync::Arc<Access>, Cohort), Failure> {
    let mut found = folds.load(conn, &[Scope::Access, Scope::Cohort(id)])?;
    let access = folds::access(&mut found);
    let cohort = folds::cohort(&mut found, id).as_ref().clone().ok_or(Failure::Missing("cohort"))?;
    Ok((access, cohort))
}

fn with_names(conn: &mut Conn, cohort: Cohort, sight: Sight, today: Day) -> Result<Seen, Failure> {
    let people = cohort.members.iter().map(|m| m.person);
    let stand_ins = cohort.delegations.iter().map(|d| d.said.to);
    let names = people::names(conn, people.chain(stand_ins))?;
    Ok(Seen { cohort, names, sight, today })
}

/// A cohort, for those who run it or are in it. Two statements.
pub(crate) fn see(
    conn: &mut Conn,
    folds: &Folds,
    viewer: PersonId,
    id: CohortId,
    today: Day,
) -> Result<Seen, Failure> {
    let (access, cohort) = loaded(conn, folds, id)?;
    let sight = inside(&cohort, &access, viewer, today).ok_or(Failure::Missing("cohort"))?;
    with_names(conn, cohort, sight, today)
}

/// A cohort, for those who run it, are in it, or sponsor it.
pub(crate) fn see_or_sponsor(
    conn: &mut Conn,
    folds: &Folds,
    viewer: PersonId,
    id: CohortId,
    today: Day,
) -> Result<Seen, Failure> {
    let (access, cohort) = loaded(conn, folds, id)?;
    let sight = match inside(&cohort, &access, viewer, today) {
        Some(sight) => sight,
        None if sponsors(conn, &access, viewer, &cohort, today)? => Sight::Sponsors,
        None => return Err(Failure::Missing("cohort")),
    };
    with_names(conn, cohort, sight, today)
}

/// A cohort, for those who may say what it is and who is in it: its leads and keepers of records. Others who see it
/// are told `words`; for everybody else it is not there.
pub(crate) fn managed(
    conn: &mut Conn,
    folds: &Folds,
    viewer: PersonId,
    id: CohortId,
    today: Day,
    words: Sentence,
) -> Result<Cohort, Failure> {
    let (access, cohort) = loaded(conn, folds, id)?;
    if cohort.current(viewer, MemberRole::Lead).is_some() || access.keeps_records(viewer, today) {
        return Ok(cohort);
    }
    let sees =
        inside(&cohort, &access, viewer, today).is_some() || sponsors(conn, &access, viewer, &cohort, today)?;
    Err(if sees { Failure::Forbidden(words) } else { Failure::Missing("cohort") })
}

/// [`see`], from outside a closure.
pub(crate) async fn seen(app: &App, who: &SignedIn, id: CohortId) -> Result<Seen, Failure> {
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    app.db.read(move |conn| see(conn, &folds, viewer, id, today)).await
}

/// Whether a member is shown: to who waits and to sponsors its leads alone, to learners those who are here.
fn shows(sight: Sight, member: &Membership) -> bool {
    match sight {
        Sight::Runs => true,
        Sight::Learns(_) => member.left_on.is_none() && !member.waiting,
        Sight::Waits | Sight::Sponsors => member.left_on.is_none() && member.role == MemberRole::Lead,
    }
}

/// A meeting: for those who come with all of it and their own attendance, for sponsors when it is.
fn meeting(sight: Sight, session: &Session) -> Value {
    let plan = &session.plan;
    let mut shown = json!({ "id": plan.session, "title": plan.title, "starts_at": plan.starts_at,
        "minutes": plan.minutes, "zone": plan.zone, "cancelled": session.cancelled.is_some() });
    if sight == Sight::Sponsors {
        return shown;
    }
    for (name, text) in [("place", &plan.place), ("join", &plan.join), ("agenda", &plan.agenda)] {
        if !text.is_empty() {
            shown[name] = json!(text);
        }
    }
    if let Some(reason) = session.cancelled.as_ref().filter(|reason| !reason.is_empty()) {
        shown["cancelled_reason"] = json!(reason);
    }
    match sight {
        Sight::Learns(viewer) => {
            if let Some(own) = session.marks.get(&viewer) {
                let said = json!({ "attendance": own.attendance, "contributed": own.contributed });
                shown["own_attendance"] = said;
            }
        }
        _ => {
            let mark = |m: &Mark| json!({ "person_id": m.person, "attendance": m.attendance, "contributed": m.contributed });
            shown["attendance"] = session.marks.values().map(mark).collect();
        }
    }
    shown
}

impl Seen {
    fn name(&self, person: PersonId) -> &str {
        self.names.get(&person).map_or("", String::as_str)
    }

    /// Its members, as far as they are shown.
    pub(super) fn members(&self) -> Vec<Value> {
        let line = |m: &Membership| {
            json!({ "person_id": m.person, "name": self.name(m.person), "role": m.role, "joined_on": m.joined_on,
                "left_on": m.left_on, "waiting": m.waiting })
        };
        self.cohort.members.iter().filter(|member| shows(self.sight, member)).map(line).collect()
    }

    /// Its meetings.
    pub(super) fn sessions(&self) -> Vec<Value> {
        match self.sight {
            Sight::Waits => Vec::new(),
            sight => self.cohort.sessions.iter().map(|session| meeting(sight, session)).collect(),
        }
    }

    /// Who stands in for whom: for those who run it.
    pub(super) fn delegations(&self) -> Vec<Value> {
        let line = |d: &Delegation| {
            json!({ "id": d.id, "lead_id": d.said.lead, "to_id": d.said.to, "to": self.name(d.said.to),
                "from": d.said.from, "until": d.said.until, "ended": d.ended })
        };
        self.cohort.delegations.iter().filter(|_| self.runs()).map(line).collect()
    }
}

/// A cohort as the API shows it.
pub(crate) fn shown(seen: &Seen) -> Value {
    let Seen { cohort, today, .. } = seen;
    let plan = &cohort.plan;
    let targets: Vec<Target> =
        cohort.targets.iter().map(|(id, level)| Target { competency_id: *id, level: *level }).collect();
    json!({
        "id": cohort.id, "title": plan.title, "framework_id": plan.framework, "framework_version": plan.version,
        "target_level": plan.target, "targets": targets, "starts_on": plan.starts_on, "ends_on": plan.ends_on,
        "grace_days": plan.grace_days, "signs_until": cohort.signs_until(), "capacity": plan.capacity,
        "free_places": cohort.free_places(), "unit_id": plan.unit, "live": cohort.is_live(*today),
        "closed_at": cohort.closed_at, "leads": cohort.present(MemberRole::Lead).collect::<Vec<_>>(),
        "members": seen.members(), "sessions": seen.sessions(), "delegations": seen.delegations(),
    })
}
