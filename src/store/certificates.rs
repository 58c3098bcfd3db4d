//! Certificates across people: by code, by cohort, by time; and whether one is still what was signed.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};
use diesel::upsert::excluded;

use super::connection::{Conn, each};
use super::error::Error;
use super::folds::Folds;
use super::schema::certificates;
use super::verify;
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, FactId, PersonId};
use crate::record::certificate::{Answer, Certificate, Code, Doubt};
use crate::record::cohort::Cohort;
use crate::record::portfolio::Portfolio;

#[derive(Insertable, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[diesel(table_name = certificates, treat_none_as_default_value = false)]
pub(super) struct CertificateRow {
    id: String,
    code: String,
    person_id: String,
    holder: String,
    framework_id: String,
    title: String,
    levels: i32,
    cohort_id: Option<String>,
    issued_at: i64,
    issued_on: String,
    expires_on: Option<String>,
    state: String,
}

/// Derives the rows of a learner.
pub(super) fn rows(portfolio: &Portfolio) -> BTreeSet<CertificateRow> {
    let row = |one: &Certificate| CertificateRow {
        id: one.id.to_string(),
        code: one.said.code.to_string(),
        person_id: portfolio.learner.to_string(),
        holder: one.said.holder.clone(),
        framework_id: one.said.framework.to_string(),
        title: one.said.title.clone(),
        levels: i32::try_from(one.said.levels.len()).unwrap_or(i32::MAX),
        cohort_id: one.said.cohort.map(|cohort| cohort.to_string()),
        issued_at: one.at.as_microsecond(),
        expires_on: one.said.expires_on.map(|day| day.to_string()),
        issued_on: day_of(one.at).to_string(),
        // As on its first day: rows do not change by the passing of days, expiry is a date beside the state.
        state: portfolio.answer(one, day_of(one.at)).doubt.as_ref().map_or("issued", Doubt::name).to_owned(),
    };
    portfolio.certificates.iter().map(row).collect()
}

/// Deletes the rows that are gone for good.
pub(super) fn remove(
    conn: &mut Conn,
    gone: &BTreeSet<CertificateRow>,
    new: &BTreeSet<CertificateRow>,
) -> Result<(), Error> {
    let kept: BTreeSet<_> = new.iter().map(|row| &row.id).collect();
    let lost: Vec<_> = gone.iter().map(|row| &row.id).filter(|id| !kept.contains(id)).collect();
    if !lost.is_empty() {
        diesel::delete(certificates::table.filter(certificates::id.eq_any(lost))).execute(conn)?;
    }
    Ok(())
}

/// Writes rows, replacing the ones with the same key.
pub(super) fn write(conn: &mut Conn, rows: &BTreeSet<CertificateRow>) -> Result<(), Error> {
    let rows: Vec<_> = rows.iter().cloned().collect();
    for some in rows.chunks(1000) {
        each!(conn, c => diesel::insert_into(certificates::table)
            .values(some)
            .on_conflict(certificates::id)
            .do_update()
            .set(certificates::state.eq(excluded(certificates::state)))
            .execute(c))?;
    }
    Ok(())
}

/// Whose certificate it is.
pub fn holder_of(conn: &mut Conn, id: FactId) -> Result<Option<PersonId>, Error> {
    let person: Option<String> =
        certificates::table.find(id.to_string()).select(certificates::person_id).first(conn).optional()?;
    person.map(|p| p.parse().map_err(Error::other)).transpose()
}

/// A certificate with what has become of it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Whose it is.
    pub learner: PersonId,
    /// What was issued.
    pub certificate: Certificate,
    /// How it stands.
    pub answer: Answer,
}

/// The certificate with a code, as it stands on a day; none where none has it. What is stored is held against its
/// signature: where they do not fit, nothing can be told. Three statements.
pub fn check(conn: &mut Conn, folds: &Folds, code: Code, on: Day) -> Result<Option<Checked>, Error> {
    // Codes are drawn by chance; were one ever drawn twice, or copied, the first has it.
    let found: Option<(String, String)> = certificates::table
        .filter(certificates::code.eq(code.to_string()))
        .order((certificates::issued_at, certificates::id))
        .select((certificates::id, certificates::person_id))
        .first(conn)
        .optional()?;
    let Some((id, person)) = found else { return Ok(None) };
    let (id, learner): (FactId, PersonId) =
        (id.parse().map_err(Error::other)?, person.parse().map_err(Error::other)?);
    let portfolio = folds.portfolio(conn, learner)?;
    let Some(certificate) = portfolio.certificate(id).cloned() else { return Ok(None) };
    let mut answer = portfolio.answer(&certificate, on);
    if !verify::stands(conn, id)? {
        answer.doubt = Some(Doubt::Damaged);
    }
    Ok(Some(Checked { learner, certificate, answer }))
}

/// Which certificates are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All there are.
    All,
    /// Those of one person.
    Of(PersonId),
    /// Those issued for a cohort.
    For(CohortId),
}

/// A certificate in a list.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct Line {
    /// Which.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// Its code.
    #[diesel(sql_type = Text)]
    pub code: String,
    /// Whose.
    #[diesel(sql_type = Text)]
    pub person_id: String,
    /// Their name as it is printed.
    #[diesel(sql_type = Text)]
    pub holder: String,
    /// The framework's title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// Of how many competencies it speaks.
    #[diesel(sql_type = Integer)]
    pub levels: i32,
    /// When it was issued, in microseconds since 1970.
    #[diesel(sql_type = BigInt)]
    pub issued_at: i64,
    /// Its last day.
    #[diesel(sql_type = Nullable<Text>)]
    pub expires_on: Option<String>,
    /// `issued`, or what speaks against it by the name of [`Doubt`]; never by date.
    #[diesel(sql_type = Text)]
    pub state: String,
}

const COLUMNS: &str = "SELECT x.id, x.code, x.person_id, x.holder, x.title, x.levels, x.issued_at, x.expires_on, x.state \
    FROM certificates x";

/// Certificates, newest first, after a place (when issued, which). One statement.
pub fn list(
    conn: &mut Conn,
    wanted: Wanted,
    after: Option<(i64, String)>,
    limit: i64,
) -> Result<Vec<Line>, Error> {
    let (at, id) = after.unwrap_or((i64::MAX, String::new()));
    let (of, key) = match wanted {
        Wanted::All => ("", None),
        Wanted::Of(person) => ("AND x.person_id = $3", Some(person.to_string())),
        Wanted::For(cohort) => ("AND x.cohort_id = $3", Some(cohort.to_string())),
    };
    // SQLite counts parameters by where each first appears: keep them in order.
    let query = diesel::sql_query(format!(
        "{COLUMNS} WHERE (x.issued_at < $1 OR (x.issued_at = $1 AND x.id < $2)) {of} \
         ORDER BY x.issued_at DESC, x.id DESC LIMIT {limit}"
    ))
    .bind::<BigInt, _>(at)
    .bind::<Text, _>(id);
    Ok(match key {
        None => query.load(conn)?,
        Some(key) => query.bind::<Text, _>(key).load(conn)?,
    })
}

/// Certificates whose last day lies in a span and that nothing has replaced, first things first. One statement.
pub fn running_out(conn: &mut Conn, from: Day, to: Day, limit: i64) -> Result<Vec<Line>, Error> {
    Ok(diesel::sql_query(format!(
        "{COLUMNS} WHERE x.state = 'issued' AND x.expires_on >= $1 AND x.expires_on <= $2 \
         ORDER BY x.expires_on, x.id LIMIT $3"
    ))
    .bind::<Text, _>(from.to_string())
    .bind::<Text, _>(to.to_string())
    .bind::<BigInt, _>(limit)
    .load(conn)?)
}

/// Certificates that do not hold, or not for sure, because of a level on them. One statement.
pub fn undermined(conn: &mut Conn, limit: i64) -> Result<Vec<Line>, Error> {
    Ok(diesel::sql_query(format!(
        "{COLUMNS} WHERE x.state IN ('level_missing', 'level_revoked', 'level_suspended') ORDER BY x.state, x.expires_on, x.id LIMIT $1"
    ))
    .bind::<BigInt, _>(limit)
    .load(conn)?)
}

/// A learner of a cohort, and what a certificate could speak of.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct Candidate {
    /// Who.
    #[diesel(sql_type = Text)]
    pub person_id: String,
    /// Their name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// In how many competencies of the cohort's framework they hold a level.
    #[diesel(sql_type = BigInt)]
    pub competencies: i64,
    /// The newest certificate of the framework that they were issued for this cohort or since it began, also where it was
    /// taken back.
    #[diesel(sql_type = Nullable<Text>)]
    pub certificate: Option<String>,
    /// Whether any of these counts, but for its date.
    #[diesel(sql_type = Bool)]
    pub stands: bool,
}

/// The learners of a cohort by name, with what they hold on a day. One statement.
pub fn candidates(conn: &mut Conn, cohort: &Cohort, on: Day) -> Result<Vec<Candidate>, Error> {
    Ok(diesel::sql_query(
        "SELECT m.person_id, p.name, \
         (SELECT count(DISTINCT w.competency_id) FROM awards w WHERE w.person_id = m.person_id \
            AND w.framework_id = $1 AND w.state || '' = 'signed' AND (w.expires_on IS NULL OR w.expires_on >= $2)) \
           AS competencies, \
         (SELECT max(x.id) FROM certificates x WHERE x.person_id = m.person_id AND x.framework_id = $1 \
            AND (x.cohort_id = $3 OR x.issued_on >= $4)) AS certificate, \
         EXISTS (SELECT 1 FROM certificates x WHERE x.person_id = m.person_id AND x.framework_id = $1 \
            AND (x.cohort_id = $3 OR x.issued_on >= $4) AND x.state || '' = 'issued') AS stands \
         FROM members m JOIN people p ON p.id = m.person_id \
         WHERE m.cohort_id = $3 AND m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting \
         ORDER BY p.name_fold, p.id",
    )
    .bind::<Text, _>(cohort.plan.framework.to_string())
    .bind::<Text, _>(on.to_string())
    .bind::<Text, _>(cohort.id.to_string())
    .bind::<Text, _>(cohort.plan.starts_on.to_string())
    .load(conn)?)
}

/// A closed cohort with learners who hold levels and have no certificate of it.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct Waiting {
    /// Which cohort.
    #[diesel(sql_type = Text)]
    pub cohort_id: String,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// How many learners.
    #[diesel(sql_type = BigInt)]
    pub learners: i64,
}

/// Closed cohorts, of those that ended since a day, in which certificates are due (C-5). One statement.
pub fn due(conn: &mut Conn, since: Day, limit: i64) -> Result<Vec<Waiting>, Error> {
    Ok(diesel::sql_query(
        "SELECT d.cohort_id, d.title, d.learners FROM ( \
           SELECT c.id AS cohort_id, c.title, c.signs_until, (SELECT count(*) FROM members m WHERE m.cohort_id = c.id \
             AND m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting \
             AND EXISTS (SELECT 1 FROM awards w WHERE w.person_id = m.person_id AND w.framework_id = c.framework_id \
                         AND w.state || '' = 'signed') \
             AND NOT EXISTS (SELECT 1 FROM certificates x WHERE x.person_id = m.person_id \
                             AND x.framework_id = c.framework_id AND (x.cohort_id = c.id OR x.issued_on >= c.starts_on))) \
             AS learners \
           FROM cohorts c WHERE c.closed AND c.signs_until >= $1) d \
         WHERE d.learners > 0 ORDER BY d.signs_until, d.cohort_id LIMIT $2",
    )
    .bind::<Text, _>(since.to_string())
    .bind::<BigInt, _>(limit)
    .load(conn)?)
}

/// When a certificate in a list was issued.
///
/// # Errors
/// When the row holds no moment.
pub fn issued_at(line: &Line) -> Result<Instant, Error> {
    Instant::from_microsecond(line.issued_at).map_err(Error::other)
}
