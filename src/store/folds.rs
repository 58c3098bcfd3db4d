//! Folded scopes, kept in memory and brought up to date by asking for the facts after the last one
//! seen. Right with several copies of the server: how far a scope has come is asked of the database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use diesel::prelude::*;

use super::connection::{Conn, each};
use super::error::Error;
use super::holds;
use super::schema::{chains, facts};
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, FactId, FrameworkId, PersonId};
use crate::record::access::Access;
use crate::record::cohort::Cohort;
use crate::record::fact::{Body, Fact, Scope};
use crate::record::portfolio::Portfolio;
use crate::record::versions::Versions;

/// What the facts of one scope amount to.
#[derive(Clone, Debug)]
pub enum Folded {
    /// Of [`Scope::Access`].
    Access(Arc<Access>),
    /// Of a framework's scope.
    Versions(Arc<Versions>),
    /// Of a cohort's scope; none if nothing opened it.
    Cohort(Arc<Option<Cohort>>),
    /// Of a learner's scope.
    Portfolio(Arc<Portfolio>),
    /// Of scopes that nobody asks as a whole: directory, private.
    Nothing,
}

impl Folded {
    pub(super) fn empty(scope: Scope) -> Self {
        match scope {
            Scope::Access => Folded::Access(Arc::default()),
            Scope::Framework(_) => Folded::Versions(Arc::default()),
            Scope::Cohort(_) => Folded::Cohort(Arc::new(None)),
            Scope::Learner(learner) => Folded::Portfolio(Arc::new(Portfolio::new(learner))),
            Scope::Directory | Scope::Private(_) => Folded::Nothing,
        }
    }

    pub(super) fn apply(&mut self, scope: Scope, fact: &Fact) {
        match (self, scope) {
            (Folded::Access(access), _) => Arc::make_mut(access).apply(fact),
            (Folded::Versions(versions), _) => Arc::make_mut(versions).apply(fact),
            (Folded::Cohort(cohort), Scope::Cohort(id)) => Cohort::apply(Arc::make_mut(cohort), id, fact),
            (Folded::Portfolio(portfolio), _) => Arc::make_mut(portfolio).apply(fact),
            _ => {}
        }
    }
}

/// Scopes kept; a portfolio of twenty facts takes about 12 KiB.
const KEPT: usize = 6_000;

struct Kept {
    seq: i64,
    used: u64,
    folded: Folded,
}

/// The memory of folded scopes. Cheap to clone; clones share it.
#[derive(Clone, Default)]
pub struct Folds(Arc<Mutex<Memory>>);

#[derive(Default)]
struct Memory {
    tick: u64,
    kept: HashMap<Scope, Kept>,
}

/// How far a scope's chain of one writer has come.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = chains, treat_none_as_default_value = false)]
pub(super) struct Tip {
    pub scope: String,
    pub writer: String,
    pub n: i64,
    pub hash: Vec<u8>,
    pub last_seq: i64,
}

/// A fact as stored, with what is needed to fold it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = facts)]
pub(super) struct StoredFact {
    pub seq: i64,
    pub id: String,
    pub scope: String,
    pub writer: String,
    pub n: i64,
    pub kind: String,
    pub author: String,
    pub happened_at: i64,
    pub received_at: i64,
    pub state: String,
    pub body: Option<String>,
}

impl StoredFact {
    pub(super) fn read(self) -> Result<Fact, Error> {
        let fail =
            |what: &str| Error::other(format!("fact {} ({}) has an unreadable {what}", self.seq, self.id));
        Ok(Fact {
            seq: self.seq,
            id: self.id.parse().map_err(|_| fail("id"))?,
            scope: self.scope.parse().map_err(|_| fail("scope"))?,
            writer: self.writer.parse().map_err(|_| fail("writer"))?,
            n: self.n,
            author: self.author.parse().map_err(|_| fail("author"))?,
            happened_at: Instant::from_microsecond(self.happened_at).map_err(|_| fail("time"))?,
            received_at: Instant::from_microsecond(self.received_at).map_err(|_| fail("time"))?,
            body: match &self.body {
                None => None,
                Some(text) => match Body::from_json(&self.kind, text) {
                    Ok(body) => Some(body),
                    // A device that is newer than this program said it: it is kept, and read after the next release.
                    Err(_) if self.state == HELD => None,
                    Err(e) => return Err(Error::other(format!("fact {} ({}): {e}", self.seq, self.id))),
                },
            },
        })
    }
}

/// How a fact arrived, as its link says for ever: it kept the rules, or it was held. What became of it since is said by later
/// facts.
pub(super) const VALID: &str = "valid";
/// See [`VALID`].
pub(super) const HELD: &str = "held";

fn stored_of(conn: &mut Conn, scope: Scope) -> Result<Vec<StoredFact>, Error> {
    Ok(facts::table
        .filter(facts::scope.eq(scope.to_string()))
        .order(facts::seq)
        .select(StoredFact::as_select())
        .load(conn)?)
}

/// All facts of one scope, in order of arrival, also those that do not count.
pub fn facts_of(conn: &mut Conn, scope: Scope) -> Result<Vec<Fact>, Error> {
    stored_of(conn, scope)?.into_iter().map(StoredFact::read).collect()
}

/// The facts of one scope that count, in order of arrival: what it amounts to follows from these.
pub fn facts_that_count(conn: &mut Conn, scope: Scope) -> Result<Vec<Fact>, Error> {
    holds::that_count(stored_of(conn, scope)?)
}

/// Some facts by their ids. One statement a thousand ids, none for no ids.
pub fn facts_named(
    conn: &mut Conn,
    ids: impl IntoIterator<Item = FactId>,
) -> Result<HashMap<FactId, Fact>, Error> {
    let ids: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
    let mut found = HashMap::new();
    for some in ids.chunks(1000) {
        let rows: Vec<StoredFact> =
            facts::table.filter(facts::id.eq_any(some)).select(StoredFact::as_select()).load(conn)?;
        for row in rows {
            let fact = row.read()?;
            found.insert(fact.id, fact);
        }
    }
    Ok(found)
}

/// Some scopes as they stood at the end of a day, from what had happened by then. One statement, and nothing is kept.
pub(super) fn until(conn: &mut Conn, scopes: &[Scope], last: Day) -> Result<HashMap<Scope, Folded>, Error> {
    let names: Vec<String> = scopes.iter().map(Scope::to_string).collect();
    let rows: Vec<StoredFact> = facts::table
        .filter(facts::scope.eq_any(names))
        .order(facts::seq)
        .select(StoredFact::as_select())
        .load(conn)?;
    let mut found: HashMap<Scope, Folded> = scopes.iter().map(|s| (*s, Folded::empty(*s))).collect();
    for fact in holds::that_count(rows)? {
        if day_of(fact.happened_at) <= last
            && let Some(folded) = found.get_mut(&fact.scope)
        {
            folded.apply(fact.scope, &fact);
        }
    }
    Ok(found)
}

impl Folds {
    /// Folds of some scopes as they stand now. One statement, known or not: it asks for the facts after
    /// the last ones seen.
    pub fn load(&self, conn: &mut Conn, scopes: &[Scope]) -> Result<HashMap<Scope, Folded>, Error> {
        let mut asked = Vec::with_capacity(scopes.len());
        {
            let mut memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            memory.tick += 1;
            let tick = memory.tick;
            for scope in scopes {
                asked.push(match memory.kept.get_mut(scope) {
                    Some(kept) => {
                        kept.used = tick;
                        (*scope, kept.seq, kept.folded.clone())
                    }
                    None => (*scope, 0, Folded::empty(*scope)),
                });
            }
        }
        let mut found = HashMap::new();
        self.catch_up(conn, asked, &mut found)?;
        Ok(found)
    }

    /// Folds of some scopes whose tips were read already.
    pub(super) fn at(
        &self,
        conn: &mut Conn,
        scopes: &[Scope],
        tips: &[Tip],
    ) -> Result<HashMap<Scope, Folded>, Error> {
        let mut ends: HashMap<Scope, i64> = HashMap::new();
        for tip in tips {
            let scope: Scope = tip.scope.parse().map_err(Error::other)?;
            let end = ends.entry(scope).or_default();
            *end = (*end).max(tip.last_seq);
        }
        let mut found = HashMap::new();
        let mut behind: Vec<(Scope, i64, Folded)> = Vec::new();
        {
            let mut memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            memory.tick += 1;
            let tick = memory.tick;
            for scope in scopes {
                let end = ends.get(scope).copied().unwrap_or(0);
                match memory.kept.get_mut(scope) {
                    _ if end == 0 => {
                        found.insert(*scope, Folded::empty(*scope));
                    }
                    Some(kept) if kept.seq >= end => {
                        kept.used = tick;
                        found.insert(*scope, kept.folded.clone());
                    }
                    Some(kept) => behind.push((*scope, kept.seq, kept.folded.clone())),
                    None if matches!(scope, Scope::Directory | Scope::Private(_)) => {
                        found.insert(*scope, Folded::Nothing);
                    }
                    None => behind.push((*scope, 0, Folded::empty(*scope))),
                }
            }
        }
        if !behind.is_empty() {
            self.catch_up(conn, behind, &mut found)?;
        }
        Ok(found)
    }

    /// Applies the facts after the ones each fold has seen. One statement, unless something was erased.
    fn catch_up(
        &self,
        conn: &mut Conn,
        behind: Vec<(Scope, i64, Folded)>,
        found: &mut HashMap<Scope, Folded>,
    ) -> Result<(), Error> {
        let mut news: HashMap<Scope, Vec<StoredFact>> = HashMap::new();
        // SQLite refuses an expression with more than a thousand parts.
        for some in behind.chunks(200) {
            let stored: Vec<StoredFact> = each!(conn, c => {
                let mut query = facts::table.select(StoredFact::as_select()).order(facts::seq).into_boxed();
                for (scope, seq, _) in some {
                    query = query.or_filter(facts::scope.eq(scope.to_string()).and(facts::seq.gt(*seq)));
                }
                query.load(c)
            })?;
            for stored in stored {
                let scope = stored.scope.parse().map_err(Error::other)?;
                news.entry(scope).or_default().push(stored);
            }
        }
        for (scope, seq, mut folded) in behind {
            let news = news.remove(&scope).unwrap_or_default();
            let last = news.last().map(|stored| stored.seq);
            // Something that was folded in counts no more, or counts after all.
            let anew = |kind: &str| kind == "redacted" || holds::VERDICTS.contains(&kind);
            let facts = if seq > 0 && news.iter().any(|stored| anew(&stored.kind)) {
                folded = Folded::empty(scope);
                facts_that_count(conn, scope)?
            } else {
                holds::that_count(news)?
            };
            for fact in &facts {
                folded.apply(scope, fact);
            }
            if let Some(last) = last {
                self.keep(scope, last, folded.clone());
            }
            found.insert(scope, folded);
        }
        Ok(())
    }

    /// Remembers a fold as of `seq`, unless a newer one is known.
    pub(super) fn keep(&self, scope: Scope, seq: i64, folded: Folded) {
        if matches!(folded, Folded::Nothing) {
            return;
        }
        let mut memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        memory.tick += 1;
        let used = memory.tick;
        if memory.kept.get(&scope).is_some_and(|kept| kept.seq > seq) {
            return;
        }
        memory.kept.insert(scope, Kept { seq, used, folded });
        if memory.kept.len() > KEPT {
            // A quarter at a time, so that the sorting is paid once for many insertions.
            let mut ages: Vec<(u64, Scope)> =
                memory.kept.iter().filter(|(s, _)| **s != Scope::Access).map(|(s, k)| (k.used, *s)).collect();
            ages.sort_unstable_by_key(|(used, _)| *used);
            for (_, scope) in ages.into_iter().take(KEPT / 4) {
                memory.kept.remove(&scope);
            }
        }
    }

    pub(super) fn forget(&self, scope: Scope) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).kept.remove(&scope);
    }

    /// The organisation's grants.
    pub fn access(&self, conn: &mut Conn) -> Result<Arc<Access>, Error> {
        let mut found = self.load(conn, &[Scope::Access])?;
        Ok(access(&mut found))
    }

    /// One learner's portfolio.
    pub fn portfolio(&self, conn: &mut Conn, learner: PersonId) -> Result<Arc<Portfolio>, Error> {
        let mut found = self.load(conn, &[Scope::Learner(learner)])?;
        Ok(portfolio(&mut found, learner))
    }

    /// One cohort; none if it does not exist.
    pub fn cohort(&self, conn: &mut Conn, id: CohortId) -> Result<Option<Cohort>, Error> {
        let mut found = self.load(conn, &[Scope::Cohort(id)])?;
        Ok(cohort(&mut found, id).as_ref().clone())
    }

    /// One framework's versions.
    pub fn versions(&self, conn: &mut Conn, id: FrameworkId) -> Result<Arc<Versions>, Error> {
        let mut found = self.load(conn, &[Scope::Framework(id)])?;
        Ok(versions(&mut found, id))
    }
}

/// Takes the grants out of a loaded set.
#[must_use]
pub fn access(found: &mut HashMap<Scope, Folded>) -> Arc<Access> {
    match found.get(&Scope::Access) {
        Some(Folded::Access(access)) => access.clone(),
        _ => Arc::default(),
    }
}

/// Takes a portfolio out of a loaded set.
#[must_use]
pub fn portfolio(found: &mut HashMap<Scope, Folded>, learner: PersonId) -> Arc<Portfolio> {
    match found.get(&Scope::Learner(learner)) {
        Some(Folded::Portfolio(portfolio)) => portfolio.clone(),
        _ => Arc::new(Portfolio::new(learner)),
    }
}

/// Takes a cohort out of a loaded set.
#[must_use]
pub fn cohort(found: &mut HashMap<Scope, Folded>, id: CohortId) -> Arc<Option<Cohort>> {
    match found.get(&Scope::Cohort(id)) {
        Some(Folded::Cohort(cohort)) => cohort.clone(),
        _ => Arc::new(None),
    }
}

/// Takes a framework's versions out of a loaded set.
#[must_use]
pub fn versions(found: &mut HashMap<Scope, Folded>, id: FrameworkId) -> Arc<Versions> {
    match found.get(&Scope::Framework(id)) {
        Some(Folded::Versions(versions)) => versions.clone(),
        _ => Arc::default(),
    }
}
