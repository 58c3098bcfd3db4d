//! Statements that were brought from elsewhere and do not count, or not yet.

use std::collections::HashMap;

use diesel::prelude::*;

use super::connection::{Conn, each};
use super::error::Error;
use super::folds::StoredFact;
use super::schema::{facts, holds};
use crate::clock::Instant;
use crate::ids::{FactId, PersonId};
use crate::language::Sentence;
use crate::record::fact::{Body, Fact, Scope};
use crate::record::hold::{Standing, standings};

/// The kinds of fact that say what does not count: whoever meets one folds its scope anew.
pub(super) const VERDICTS: [&str; 2] = ["fact_held", "held_settled"];

/// Of a scope's facts those that count.
pub(super) fn that_count(rows: Vec<StoredFact>) -> Result<Vec<Fact>, Error> {
    let facts = rows.into_iter().map(StoredFact::read).collect::<Result<Vec<_>, _>>()?;
    let standings = standings(facts.iter().filter_map(|fact| fact.body.as_ref()));
    if standings.is_empty() {
        return Ok(facts);
    }
    let counts = |fact: &Fact| matches!(standings.get(&fact.id), None | Some(Standing::Admitted));
    Ok(facts.into_iter().filter(counts).collect())
}

/// How what was held of a scope stands. One statement.
pub(super) fn of_scope(conn: &mut Conn, scope: Scope) -> Result<HashMap<FactId, Standing>, Error> {
    let rows: Vec<StoredFact> = facts::table
        .filter(facts::scope.eq(scope.to_string()).and(facts::kind.eq_any(VERDICTS)))
        .order(facts::seq)
        .select(StoredFact::as_select())
        .load(conn)?;
    let facts = rows.into_iter().map(StoredFact::read).collect::<Result<Vec<_>, _>>()?;
    Ok(standings(facts.iter().filter_map(|fact| fact.body.as_ref())))
}

/// Removes the rows of a scope.
pub(super) fn remove_of(conn: &mut Conn, scope: Scope) -> Result<(), Error> {
    diesel::delete(holds::table.filter(holds::scope.eq(scope.to_string()))).execute(conn)?;
    Ok(())
}

/// Writes what was said of statements of a scope.
pub(super) fn write(conn: &mut Conn, scope: Scope, said: &[&Fact]) -> Result<(), Error> {
    for fact in said {
        match &fact.body {
            Some(Body::FactHeld(held)) => {
                let row = (
                    holds::fact_id.eq(held.fact.to_string()),
                    holds::scope.eq(scope.to_string()),
                    holds::code.eq(&held.code),
                    holds::why.eq(&held.why),
                    holds::held_at.eq(fact.received_at.as_microsecond()),
                    holds::settled.eq(false),
                );
                each!(conn, c => diesel::insert_into(holds::table)
                    .values(row)
                    .on_conflict_do_nothing()
                    .execute(c))?;
            }
            Some(Body::HeldSettled(settled)) => {
                diesel::update(holds::table.find(settled.fact.to_string()))
                    .set(holds::settled.eq(true))
                    .execute(conn)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// A statement that waits for a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Hold {
    /// Which statement.
    pub fact: FactId,
    /// Where it belongs.
    pub scope: Scope,
    /// Its kind.
    pub kind: String,
    /// Who said it.
    pub author: PersonId,
    /// What it says; none where this program cannot read it, or it was erased.
    pub body: Option<Body>,
    /// When it happened, as its author says.
    pub happened_at: Instant,
    /// The rule's stable name.
    pub code: String,
    /// Why it does not count.
    pub why: Sentence,
    /// When it came.
    pub held_at: Instant,
    /// Whether somebody decided.
    pub settled: bool,
}

type Row = (String, String, i64, bool, StoredFact);

impl Hold {
    fn read((code, why, held_at, settled, stored): Row) -> Result<Self, Error> {
        let kind = stored.kind.clone();
        let fact = stored.read()?;
        Ok(Self {
            fact: fact.id,
            scope: fact.scope,
            kind,
            author: fact.author,
            body: fact.body,
            happened_at: fact.happened_at,
            code,
            why: Sentence::from_kept(&why),
            held_at: Instant::from_microsecond(held_at).map_err(Error::other)?,
            settled,
        })
    }
}

/// One statement that was held, whether or not it was settled. One statement of SQL.
pub fn one(conn: &mut Conn, fact: FactId) -> Result<Option<Hold>, Error> {
    let row: Option<Row> = holds::table
        .inner_join(facts::table.on(facts::id.eq(holds::fact_id)))
        .filter(holds::fact_id.eq(fact.to_string()))
        .select((holds::code, holds::why, holds::held_at, holds::settled, StoredFact::as_select()))
        .first(conn)
        .optional()?;
    row.map(Hold::read).transpose()
}

/// Statements that wait for a decision, longest first, after one that is known. One statement.
pub fn open(conn: &mut Conn, after: Option<(i64, String)>, most: i64) -> Result<Vec<Hold>, Error> {
    let (at, id) = after.unwrap_or((i64::MIN, String::new()));
    let later = holds::held_at.gt(at).or(holds::held_at.eq(at).and(holds::fact_id.gt(id)));
    let rows: Vec<Row> = holds::table
        .inner_join(facts::table.on(facts::id.eq(holds::fact_id)))
        .filter(holds::settled.eq(false).and(later))
        .order((holds::held_at, holds::fact_id))
        .limit(most)
        .select((holds::code, holds::why, holds::held_at, holds::settled, StoredFact::as_select()))
        .load(conn)?;
    rows.into_iter().map(Hold::read).collect()
}

/// Where a statement belongs that was held. One statement of SQL.
pub fn scope_of(conn: &mut Conn, fact: FactId) -> Result<Option<Scope>, Error> {
    let found: Option<String> =
        holds::table.find(fact.to_string()).select(holds::scope).first(conn).optional()?;
    found.map(|scope| scope.parse().map_err(Error::other)).transpose()
}

/// How many wait for a decision. One statement.
pub fn count(conn: &mut Conn) -> Result<i64, Error> {
    Ok(holds::table.filter(holds::settled.eq(false)).count().get_result(conn)?)
}

/// How many of one person's statements wait for a decision. One statement of SQL.
pub(super) fn of_author(conn: &mut Conn, person: PersonId) -> Result<i64, Error> {
    Ok(holds::table
        .inner_join(facts::table.on(facts::id.eq(holds::fact_id)))
        .filter(holds::settled.eq(false).and(facts::author.eq(person.to_string())))
        .count()
        .get_result(conn)?)
}

/// Why a statement was held. One statement of SQL.
pub(super) fn code_of(conn: &mut Conn, fact: FactId) -> Result<Option<String>, Error> {
    Ok(holds::table.find(fact.to_string()).select(holds::code).first(conn).optional()?)
}
