//! Statements that a connection prepares once and keeps.

use diesel::backend::{Backend, DieselReserveSpecialization};
use diesel::query_builder::{AstPass, BoxedSqlQuery, Query, QueryFragment, QueryId, SqlQuery};
use diesel::serialize::ToSql;
use diesel::sql_types::{HasSqlType, Text};
use diesel::{QueryResult, RunQueryDsl};

/// A statement with few texts, so that the connection may keep it prepared.
///
/// Diesel prepares every `UPDATE`, upsert, `IN (…)` and written-out query anew, because it cannot know how many texts
/// such a query can have; parsing and planning then cost more than running it. Wrap only what has few texts, whatever
/// is asked: every text stays with each connection for good.
#[derive(Clone, Copy, Debug)]
#[must_use = "a query is executed when it is loaded or executed"]
pub(super) struct Prepared<Q> {
    query: Q,
    keep: bool,
}

/// Keeps a statement that has few texts.
pub(super) fn prepared<Q>(query: Q) -> Prepared<Q> {
    Prepared { query, keep: true }
}

/// Most rows for which a statement with a place for each is kept.
const FEW: usize = 4;

/// Most values for which a statement with a place for each is kept: an import of a thousand people is seldom.
const FEW_VALUES: usize = 64;

/// Keeps a statement with a place for each of `count` values, where these are not very many.
pub(super) fn prepared_unless_many<Q>(count: usize, query: Q) -> Prepared<Q> {
    Prepared { query, keep: count <= FEW_VALUES }
}

/// Keeps a statement with a place for each of `count` rows, where these are few.
pub(super) fn prepared_if_few<Q>(count: usize, query: Q) -> Prepared<Q> {
    Prepared { query, keep: count <= FEW }
}

/// Values for an `IN (…)`, as many as the next power of two: the last one is said again, which asks for nothing more.
/// However many there are, the statement has few texts.
pub(super) fn padded(values: &[String]) -> Vec<String> {
    let mut values = values.to_vec();
    if let Some(last) = values.last().cloned() {
        values.resize(values.len().next_power_of_two(), last);
    }
    values
}

/// A written-out query with a text for each of its places, for one database's connection.
pub(super) fn written_out<'a, DB>(sql: &str, values: &'a [String]) -> BoxedSqlQuery<'a, DB, SqlQuery>
where
    DB: Backend + HasSqlType<Text>,
    str: ToSql<Text, DB>,
{
    let mut query = diesel::sql_query(sql).into_boxed::<DB>();
    for value in values {
        query = query.bind::<Text, _>(value.as_str());
    }
    query
}

impl<Q, DB> QueryFragment<DB> for Prepared<Q>
where
    DB: Backend + DieselReserveSpecialization,
    Q: QueryFragment<DB>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        self.query.walk_ast(pass)
    }

    fn is_safe_to_cache_prepared(&self, backend: &DB) -> QueryResult<bool> {
        if self.keep { Ok(true) } else { self.query.is_safe_to_cache_prepared(backend) }
    }
}

impl<Q> QueryId for Prepared<Q> {
    type QueryId = ();

    /// Kept by its text, not by its type.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q: Query> Query for Prepared<Q> {
    type SqlType = Q::SqlType;
}

impl<Q, Conn> RunQueryDsl<Conn> for Prepared<Q> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_said_again_and_never_made_up() {
        let names = ["ada", "grace", "lin"].map(str::to_owned);
        assert_eq!(padded(&names), ["ada", "grace", "lin", "lin"]);
        assert_eq!(padded(&names[..2]), names[..2]);
        assert!(padded(&[]).is_empty());
    }
}
