//! `record rebuild`: drops every projection, derives it anew from the facts, and says what differed.
//!
//! The tree over the log is no projection: it is written once and signed, so it is computed anew beside what is kept, and
//! only what differs is mended. What was signed of it stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::folds::facts_that_count;
use super::schema::{
    appeals, awards, certificates, chains, cohort_words, cohorts, delegations, evidence, evidence_words,
    file_uses, frameworks, grants, holds, members, people, people_words, queue, standings, title_words,
    units,
};
use super::{derive, log_end, log_tree, words};
use crate::record::fact::Scope;

/// How one projected table differed from what the facts say.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Difference {
    /// Which table; `log_nodes` is the tree over the log with its edge.
    pub table: &'static str,
    /// Rows the facts do not support.
    pub extra: usize,
    /// Rows the facts demand.
    pub missing: usize,
}

macro_rules! tables {
    ($($table:ident: ($($column:ident),+)),+ $(,)?) => {
        /// Every projected row as text, by table: the plainest thing that can be compared.
        fn snapshot(conn: &mut Conn) -> Result<BTreeMap<&'static str, BTreeSet<String>>, Error> {
            let mut all = BTreeMap::from([("evidence_words", words::told_apart(conn)?)]);
            $(
                let rows = $table::table
                    .select(($($table::$column,)+))
                    .load(conn)?
                    .into_iter()
                    .map(|row: rows::$table| format!("{row:?}"))
                    .collect();
                all.insert(stringify!($table), rows);
            )+
            Ok(all)
        }

        fn clear(conn: &mut Conn) -> Result<(), Error> {
            diesel::delete(evidence_words::table).execute(conn)?;
            $(diesel::delete($table::table).execute(conn)?;)+
            Ok(())
        }
    };
}

#[allow(non_camel_case_types, reason = "named after their tables")]
mod rows {
    pub type standings = (String, String, String, String, i32, i32, Option<String>);
    pub type queue = (String, String, i32, String, String, String, i64, i32);
    pub type awards =
        (String, String, String, String, i32, i32, Option<String>, String, i64, Option<String>, String);
    pub type appeals = (String, String, i64, bool);
    pub type certificates = (
        String,
        String,
        String,
        String,
        String,
        String,
        i32,
        Option<String>,
        i64,
        String,
        Option<String>,
        String,
    );
    pub type evidence = (String, String, String, String, String, String, String, i64);
    pub type holds = (String, String, String, String, i64, bool);
    pub type cohort_words = (String, String);
    pub type title_words = (String, i64);
    pub type file_uses = (String, String, String, bool);
    pub type people = (String, String, String, Option<String>, i64);
    pub type people_words = (String, String, String);
    pub type units = (String, String, Option<String>);
    pub type grants = (String, String, String, String, String, Option<String>, bool);
    pub type frameworks = (String, i32, String, i64);
    pub type cohorts = (String, String, String, i32, String, String, String, i32, bool);
    pub type members = (String, String, String, String, Option<String>, bool);
    pub type delegations = (String, String, String, String, String, String, bool);
}

tables! {
    standings: (person_id, framework_id, competency_id, earned, waiting, returned, last_activity),
    queue: (person_id, competency_id, level, cohort_id, evidence_id, revision_id, since, pieces),
    awards: (signoff_id, person_id, competency_id, framework_id, framework_version, level, cohort_id, signer_id, signed_at, expires_on, state),
    appeals: (id, person_id, made_at, decided),
    certificates: (id, code, person_id, holder, framework_id, title, levels, cohort_id, issued_at, issued_on, expires_on, state),
    evidence: (id, person_id, cohort_id, title, happened_on, state, revision_id, submitted_at),
    holds: (fact_id, scope, code, why, held_at, settled),
    cohort_words: (word, cohort_id),
    title_words: (word, pieces),
    file_uses: (hash, evidence_id, person_id, quarantined),
    people: (id, name, name_fold, unit_id, added_at),
    people_words: (word, name_fold, person_id),
    units: (id, name, parent_id),
    grants: (id, person_id, role, reach, from_day, until_day, ended),
    frameworks: (id, version, title, published_at),
    cohorts: (id, title, framework_id, framework_version, starts_on, ends_on, signs_until, capacity, closed),
    members: (cohort_id, person_id, role, joined_on, left_on, waiting),
    delegations: (id, cohort_id, lead_id, to_id, from_day, until_day, ended),
}

/// Rebuilds all projections; empty when nothing differed.
pub fn rebuild(conn: &mut Conn) -> Result<Vec<Difference>, Error> {
    // Beside a running server: nothing is appended until this is committed.
    let end = log_end::lock(conn)?;
    // Words that nobody asked for yet are no difference.
    while words::follow(conn, 10_000)? {}
    let before = snapshot(conn)?;
    derive_anew(conn)?;
    let after = snapshot(conn)?;
    let mut differences = Vec::new();
    for (table, now) in &after {
        let then = &before[table];
        let (extra, missing) = (then.difference(now).count(), now.difference(then).count());
        if extra + missing > 0 {
            differences.push(Difference { table, extra, missing });
        }
    }
    let (extra, missing) = log_tree::mend(conn, end)?;
    if extra + missing > 0 {
        differences.push(Difference { table: "log_nodes", extra, missing });
    }
    differences.sort_by_key(|difference| difference.table);
    Ok(differences)
}

/// Drops every projection and derives it from the facts.
pub(super) fn derive_anew(conn: &mut Conn) -> Result<(), Error> {
    words::written_anew(conn, |conn| {
        clear(conn)?;
        let scopes: Vec<String> =
            chains::table.select(chains::scope).distinct().order(chains::scope).load(conn)?;
        for name in scopes {
            let scope: Scope = name.parse().map_err(Error::other)?;
            let facts = facts_that_count(conn, scope)?;
            derive::write(conn, scope, &facts, &derive::fold(scope, &facts))?;
        }
        Ok(())
    })
}
