//! Projections: tables derived from facts, for questions across people. Kept up in the fact's own
//! transaction by writing the difference between the rows before and after.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::upsert::excluded;

use super::appeals::{self, AppealRow};
use super::certificates::{self, CertificateRow};
use super::connection::{Conn, each};
use super::error::Error;
use super::prepared::prepared;
use super::schema::{
    awards, cohorts, delegations, evidence, file_uses, frameworks, grants, members, queue, standings,
};
use super::words;
use crate::ids::{CohortId, EvidenceId};
use crate::record::access::{Access, Reach};
use crate::record::cohort::Cohort;
use crate::record::fact::{Body, Fact};
use crate::record::framework::Level;
use crate::record::portfolio::Portfolio;
use crate::record::projection;

/// Rows written in one statement: SQLite takes at most 32,766 parameters.
const CHUNK: usize = 1000;

/// Inserts rows, replacing the ones with the same key.
macro_rules! upsert {
    ($conn:expr, $table:ident, $rows:expr, ($($key:ident),+), [$($set:ident),+]) => {{
        macro_rules! insertion {
            ($values:expr) => {
                diesel::insert_into($table::table)
                    .values($values)
                    .on_conflict(($($table::$key),+))
                    .do_update()
                    .set(($($table::$set.eq(excluded($table::$set)),)+))
            };
        }
        for chunk in $rows.chunks(CHUNK) {
            match chunk {
                // One row is the usual case: its statement has one text, which the connection keeps.
                [one] => each!($conn, c => prepared(insertion!(one)).execute(c))?,
                many => each!($conn, c => insertion!(many).execute(c))?,
            };
        }
    }};
}

#[derive(Insertable, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Queryable, Selectable)]
#[diesel(table_name = standings, treat_none_as_default_value = false)]
pub(super) struct StandingRow {
    person_id: String,
    framework_id: String,
    competency_id: String,
    earned: String,
    waiting: i32,
    returned: i32,
    last_activity: Option<String>,
}

#[derive(Insertable, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Queryable, Selectable)]
#[diesel(table_name = queue, treat_none_as_default_value = false)]
pub(super) struct QueueRow {
    person_id: String,
    competency_id: String,
    level: i32,
    cohort_id: String,
    evidence_id: String,
    revision_id: String,
    since: i64,
    pieces: i32,
}

#[derive(Insertable, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Queryable, Selectable)]
#[diesel(table_name = awards, treat_none_as_default_value = false)]
pub(super) struct AwardRow {
    signoff_id: String,
    person_id: String,
    competency_id: String,
    framework_id: String,
    framework_version: i32,
    level: i32,
    cohort_id: Option<String>,
    signer_id: String,
    signed_at: i64,
    expires_on: Option<String>,
    state: String,
}

#[derive(Insertable, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Queryable, Selectable)]
#[diesel(table_name = evidence, treat_none_as_default_value = false)]
pub(super) struct EvidenceRow {
    id: String,
    person_id: String,
    cohort_id: String,
    title: String,
    happened_on: String,
    state: String,
    revision_id: String,
    waits_in: Option<String>,
    submitted_at: i64,
}

#[derive(Insertable, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Queryable, Selectable)]
#[diesel(table_name = file_uses, treat_none_as_default_value = false)]
pub(super) struct FileUseRow {
    hash: String,
    evidence_id: String,
    person_id: String,
    quarantined: bool,
}

/// All projected rows of one learner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LearnerRows {
    pub standings: BTreeSet<StandingRow>,
    pub queue: BTreeSet<QueueRow>,
    pub awards: BTreeSet<AwardRow>,
    pub appeals: BTreeSet<AppealRow>,
    pub certificates: BTreeSet<CertificateRow>,
    pub evidence: BTreeSet<EvidenceRow>,
    pub files: BTreeSet<FileUseRow>,
}

fn number(level: Level) -> i32 {
    i32::from(level.number())
}

/// Files that somebody's evidence shows, and whether each is in quarantine.
type Files<'a> = BTreeMap<(&'a str, EvidenceId), bool>;

fn files_of(portfolio: &Portfolio) -> Files<'_> {
    let mut files = Files::new();
    for piece in portfolio.evidence.values() {
        for file in piece.revisions.iter().flat_map(|r| &r.content.attachments) {
            files.insert((&file.hash, piece.id), portfolio.is_hidden(&file.hash));
        }
    }
    files
}

/// Rows as the tables hold them.
fn written(portfolio: &Portfolio, rows: projection::Rows, files: &Files<'_>) -> LearnerRows {
    let appeals = appeals::rows(portfolio);
    let person = portfolio.learner.to_string();
    LearnerRows {
        appeals,
        certificates: certificates::rows(portfolio),
        standings: rows
            .standings
            .into_iter()
            .map(|((framework, competency), s)| StandingRow {
                person_id: person.clone(),
                framework_id: framework.to_string(),
                competency_id: competency.to_string(),
                earned: s.earned.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
                waiting: s.waiting,
                returned: s.returned,
                last_activity: s.last_activity.map(|d| d.to_string()),
            })
            .collect(),
        queue: rows
            .queue
            .into_iter()
            .map(|((claim, cohort), w)| QueueRow {
                person_id: person.clone(),
                competency_id: claim.competency.to_string(),
                level: number(claim.level),
                cohort_id: cohort.to_string(),
                evidence_id: w.evidence.to_string(),
                revision_id: w.revision.to_string(),
                since: w.since.as_microsecond(),
                pieces: w.pieces,
            })
            .collect(),
        awards: rows
            .awards
            .into_iter()
            .map(|(id, a)| AwardRow {
                signoff_id: id.to_string(),
                person_id: person.clone(),
                competency_id: a.competency.to_string(),
                framework_id: a.framework.to_string(),
                framework_version: i32::try_from(a.version).unwrap_or(i32::MAX),
                level: number(a.level),
                cohort_id: a.cohort.map(|c| c.to_string()),
                signer_id: a.signer.to_string(),
                signed_at: a.signed_at.as_microsecond(),
                expires_on: a.expires_on.map(|d| d.to_string()),
                state: a.state.to_owned(),
            })
            .collect(),
        evidence: rows
            .evidence
            .into_iter()
            .map(|(id, e)| EvidenceRow {
                id: id.to_string(),
                person_id: person.clone(),
                cohort_id: e.cohort.to_string(),
                title: e.title,
                happened_on: e.happened_on.to_string(),
                state: e.state.to_owned(),
                revision_id: e.revision.to_string(),
                waits_in: e.waits_in.map(|cohort| cohort.to_string()),
                submitted_at: e.submitted_at.as_microsecond(),
            })
            .collect(),
        files: files
            .iter()
            .map(|((hash, evidence), quarantined)| FileUseRow {
                hash: (*hash).to_owned(),
                evidence_id: evidence.to_string(),
                person_id: person.clone(),
                quarantined: *quarantined,
            })
            .collect(),
    }
}

/// What a group of facts changes in the projections, gathered so that each table is written once.
#[derive(Default)]
pub(super) struct Changes {
    gone: LearnerRows,
    new: LearnerRows,
}

impl Changes {
    /// Notes how one learner's rows change.
    pub fn learner(&mut self, before: &Portfolio, after: &Portfolio) {
        let (mut rows_before, mut rows_after) = (projection::rows(before), projection::rows(after));
        let (mut files_before, mut files_after) = (files_of(before), files_of(after));
        // Most of what somebody has stays as it is with every fact: only the rest is written out.
        leave_out_same(&mut rows_before.standings, &mut rows_after.standings);
        leave_out_same(&mut rows_before.queue, &mut rows_after.queue);
        leave_out_same(&mut rows_before.awards, &mut rows_after.awards);
        leave_out_same(&mut rows_before.evidence, &mut rows_after.evidence);
        leave_out_same(&mut files_before, &mut files_after);
        let before = written(before, rows_before, &files_before);
        let after = written(after, rows_after, &files_after);
        macro_rules! differ {
            ($($field:ident),+) => {$(
                self.gone.$field.extend(before.$field.difference(&after.$field).cloned());
                self.new.$field.extend(after.$field.difference(&before.$field).cloned());
            )+};
        }
        differ!(standings, queue, awards, appeals, certificates, evidence, files);
    }

    /// Writes them all.
    pub fn write(self, conn: &mut Conn) -> Result<(), Error> {
        let Changes { gone, new } = self;
        // What only changes is upserted; only keys that vanish are deleted.
        let kept: BTreeSet<_> = new.queue.iter().map(queue_key).collect();
        for row in gone.queue.iter().filter(|row| !kept.contains(&queue_key(row))) {
            diesel::delete(
                queue::table.filter(
                    queue::person_id
                        .eq(&row.person_id)
                        .and(queue::competency_id.eq(&row.competency_id))
                        .and(queue::level.eq(row.level))
                        .and(queue::cohort_id.eq(&row.cohort_id)),
                ),
            )
            .execute(conn)?;
        }
        let kept: BTreeSet<_> = new.standings.iter().map(standing_key).collect();
        for row in gone.standings.iter().filter(|row| !kept.contains(&standing_key(row))) {
            let key = standings::person_id
                .eq(&row.person_id)
                .and(standings::framework_id.eq(&row.framework_id))
                .and(standings::competency_id.eq(&row.competency_id));
            diesel::delete(standings::table.filter(key)).execute(conn)?;
        }
        let kept: BTreeSet<_> = new.awards.iter().map(|r| &r.signoff_id).collect();
        let lost: Vec<_> =
            gone.awards.iter().map(|r| &r.signoff_id).filter(|id| !kept.contains(id)).collect();
        if !lost.is_empty() {
            diesel::delete(awards::table.filter(awards::signoff_id.eq_any(lost))).execute(conn)?;
        }
        appeals::remove(conn, &gone.appeals, &new.appeals)?;
        certificates::remove(conn, &gone.certificates, &new.certificates)?;
        let kept: BTreeSet<_> = new.evidence.iter().map(|r| &r.id).collect();
        let lost: Vec<_> = gone.evidence.iter().map(|r| &r.id).filter(|id| !kept.contains(id)).collect();
        if !lost.is_empty() {
            words::remove(conn, &lost)?;
            diesel::delete(evidence::table.filter(evidence::id.eq_any(lost))).execute(conn)?;
        }
        let kept: BTreeSet<_> = new.files.iter().map(|r| (&r.hash, &r.evidence_id)).collect();
        for row in gone.files.iter().filter(|r| !kept.contains(&(&r.hash, &r.evidence_id))) {
            let key = file_uses::hash.eq(&row.hash).and(file_uses::evidence_id.eq(&row.evidence_id));
            diesel::delete(file_uses::table.filter(key)).execute(conn)?;
        }
        insert_learner_rows(conn, new)
    }
}

fn leave_out_same<K: Ord, V: PartialEq>(before: &mut BTreeMap<K, V>, after: &mut BTreeMap<K, V>) {
    before.retain(|key, value| {
        let same = after.get(key).is_some_and(|now| now == value);
        if same {
            after.remove(key);
        }
        !same
    });
}

fn standing_key(row: &StandingRow) -> (&str, &str, &str) {
    (&row.person_id, &row.framework_id, &row.competency_id)
}

fn queue_key(row: &QueueRow) -> (&str, &str, i32, &str) {
    (&row.person_id, &row.competency_id, row.level, &row.cohort_id)
}

pub(super) fn insert_learner_rows(conn: &mut Conn, rows: LearnerRows) -> Result<(), Error> {
    let standing: Vec<_> = rows.standings.into_iter().collect();
    upsert!(
        conn,
        standings,
        &standing,
        (person_id, framework_id, competency_id),
        [earned, waiting, returned, last_activity]
    );
    let waiting: Vec<_> = rows.queue.into_iter().collect();
    upsert!(
        conn,
        queue,
        &waiting,
        (person_id, competency_id, level, cohort_id),
        [evidence_id, revision_id, since, pieces]
    );
    let award: Vec<_> = rows.awards.into_iter().collect();
    upsert!(conn, awards, &award, (signoff_id), [cohort_id, signer_id, signed_at, expires_on, state]);
    appeals::write(conn, &rows.appeals)?;
    certificates::write(conn, &rows.certificates)?;
    let pieces: Vec<_> = rows.evidence.into_iter().collect();
    upsert!(
        conn,
        evidence,
        &pieces,
        (id),
        [cohort_id, title, happened_on, state, revision_id, waits_in, submitted_at]
    );
    let files: Vec<_> = rows.files.into_iter().collect();
    upsert!(conn, file_uses, &files, (hash, evidence_id), [person_id, quarantined]);
    Ok(())
}

/// Writes grants as they stand.
pub(super) fn access(conn: &mut Conn, facts: &[&Fact], access: &Access) -> Result<(), Error> {
    let touched: BTreeSet<_> = facts
        .iter()
        .filter_map(|fact| match &fact.body {
            Some(Body::RoleGranted(_)) => Some(fact.id),
            Some(Body::RoleEnded(end)) => Some(end.grant),
            _ => None,
        })
        .collect();
    let rows: Vec<GrantRow> = touched
        .into_iter()
        .filter_map(|id| access.grant(id))
        .map(|g| GrantRow {
            id: g.id.to_string(),
            person_id: g.granted.person.to_string(),
            role: g.granted.role.name().to_owned(),
            reach: reach_name(g.granted.reach),
            from_day: g.granted.from.to_string(),
            until_day: g.granted.until.map(|d| d.to_string()),
            ended: g.ended,
        })
        .collect();
    upsert!(conn, grants, &rows, (id), [ended]);
    Ok(())
}

/// How a reach is written in rows and answers.
#[must_use]
pub fn reach_name(reach: Reach) -> String {
    match reach {
        Reach::Organisation => "organisation".to_owned(),
        Reach::Unit(id) => format!("unit/{id}"),
        Reach::Cohort(id) => format!("cohort/{id}"),
    }
}

#[derive(Insertable)]
#[diesel(table_name = grants, treat_none_as_default_value = false)]
struct GrantRow {
    id: String,
    person_id: String,
    role: String,
    reach: String,
    from_day: String,
    until_day: Option<String>,
    ended: bool,
}

/// Writes published versions.
pub(super) fn versions(conn: &mut Conn, facts: &[&Fact]) -> Result<(), Error> {
    for fact in facts {
        if let Some(Body::FrameworkPublished(said)) = &fact.body {
            let row = (
                frameworks::id.eq(said.framework.id.to_string()),
                frameworks::version.eq(i32::try_from(said.version).unwrap_or(i32::MAX)),
                frameworks::title.eq(&said.framework.title),
                frameworks::published_at.eq(fact.happened_at.as_microsecond()),
            );
            diesel::insert_into(frameworks::table).values(&row).execute(conn)?;
        }
    }
    Ok(())
}

#[derive(Insertable, Clone, PartialEq, Eq)]
#[diesel(table_name = cohorts, treat_none_as_default_value = false)]
struct CohortRow {
    id: String,
    title: String,
    framework_id: String,
    framework_version: i32,
    starts_on: String,
    ends_on: String,
    signs_until: String,
    capacity: i32,
    unit_id: Option<String>,
    closed: bool,
}

#[derive(Insertable, Clone, PartialEq, Eq)]
#[diesel(table_name = members, treat_none_as_default_value = false)]
struct MemberRow {
    cohort_id: String,
    person_id: String,
    role: String,
    joined_on: String,
    left_on: Option<String>,
    waiting: bool,
}

#[derive(Insertable, Clone, PartialEq, Eq)]
#[diesel(table_name = delegations, treat_none_as_default_value = false)]
struct DelegationRow {
    id: String,
    cohort_id: String,
    lead_id: String,
    to_id: String,
    from_day: String,
    until_day: String,
    ended: bool,
}

fn cohort_rows(id: CohortId, cohort: &Cohort) -> (CohortRow, Vec<MemberRow>, Vec<DelegationRow>) {
    let plan = &cohort.plan;
    let row = CohortRow {
        id: id.to_string(),
        title: plan.title.clone(),
        framework_id: plan.framework.to_string(),
        framework_version: i32::try_from(plan.version).unwrap_or(i32::MAX),
        starts_on: plan.starts_on.to_string(),
        ends_on: plan.ends_on.to_string(),
        signs_until: cohort.signs_until().to_string(),
        capacity: i32::from(plan.capacity),
        unit_id: plan.unit.map(|unit| unit.to_string()),
        closed: cohort.closed_at.is_some(),
    };
    // One row a person and role: somebody who left and came back has the latest.
    let mut latest: BTreeMap<(String, &str), MemberRow> = BTreeMap::new();
    for m in &cohort.members {
        latest.insert(
            (m.person.to_string(), m.role.name()),
            MemberRow {
                cohort_id: id.to_string(),
                person_id: m.person.to_string(),
                role: m.role.name().to_owned(),
                joined_on: m.joined_on.to_string(),
                left_on: m.left_on.map(|d| d.to_string()),
                waiting: m.waiting,
            },
        );
    }
    let stand_ins = cohort
        .delegations
        .iter()
        .map(|d| DelegationRow {
            id: d.id.to_string(),
            cohort_id: id.to_string(),
            lead_id: d.said.lead.to_string(),
            to_id: d.said.to.to_string(),
            from_day: d.said.from.to_string(),
            until_day: d.said.until.to_string(),
            ended: !cohort.stands_in(d),
        })
        .collect();
    (row, latest.into_values().collect(), stand_ins)
}

/// Writes what changed in a cohort.
pub(super) fn cohort(
    conn: &mut Conn,
    id: CohortId,
    before: Option<&Cohort>,
    after: Option<&Cohort>,
) -> Result<(), Error> {
    let Some(after) = after else { return Ok(()) };
    let (row, member_rows, stand_ins) = cohort_rows(id, after);
    let old = before.map(|c| cohort_rows(id, c));
    if old.as_ref().is_none_or(|(old, _, _)| *old != row) {
        words::of_cohort(conn, &row.id, old.as_ref().map(|(old, _, _)| old.title.as_str()), &row.title)?;
        upsert!(
            conn,
            cohorts,
            &[row],
            (id),
            [title, framework_id, framework_version, starts_on, ends_on, signs_until, capacity, closed]
        );
    }
    let fresh: Vec<MemberRow> =
        member_rows.into_iter().filter(|m| old.as_ref().is_none_or(|(_, ms, _)| !ms.contains(m))).collect();
    upsert!(conn, members, &fresh, (cohort_id, person_id, role), [joined_on, left_on, waiting]);
    let fresh: Vec<DelegationRow> =
        stand_ins.into_iter().filter(|d| old.as_ref().is_none_or(|(_, _, ds)| !ds.contains(d))).collect();
    upsert!(conn, delegations, &fresh, (id), [ended]);
    Ok(())
}
