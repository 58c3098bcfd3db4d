//! A commit is written: each table once, whatever was asked.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;

use super::Group;
use crate::ids::{FactId, WriterId};
use crate::record::effects;
use crate::record::fact::{self, Body, Fact, Scope};
use crate::record::rules::World as _;
use crate::store::chain::{self, HeadOf};
use crate::store::connection::{Conn, each};
use crate::store::error::Error;
use crate::store::folds::{Folded, Tip, facts_that_count};
use crate::store::log_end::End;
use crate::store::log_tree::Growth;
use crate::store::prepared::prepared;
use crate::store::schema::{chains, facts};
use crate::store::taking::Headed;
use crate::store::{bundles, derive, directory, holds, project};

/// Values in one `IN (…)`: SQLite takes at most 32,766 parameters in a statement.
const CHUNK: usize = 1000;

impl Group<'_> {
    /// Writes it all; says whether somebody is to be told by mail.
    pub(super) fn write(&mut self, conn: &mut Conn, mut end: End) -> Result<bool, Error> {
        let mut tree = Growth::at(conn, &mut end)?;
        let mut link = std::mem::take(&mut end.link);
        let last_of: HashMap<(Scope, WriterId), i64> =
            self.pending.iter().map(|p| ((p.fact.scope, p.fact.writer), p.fact.seq)).collect();
        let mut rows = Vec::with_capacity(self.pending.len());
        for pending in &mut self.pending {
            let fact = &mut pending.fact;
            let chain = (fact.scope, fact.writer);
            let words = std::mem::take(&mut pending.words);
            let (head, hash, sig) = match pending.sealed.take() {
                Some((Headed { head, hash }, sig)) => (head, hash, sig),
                None => {
                    let (n, prev) = self.ends.entry(chain).or_default();
                    fact.n = *n + 1;
                    let (salt, body) = words.as_ref().ok_or_else(|| Error::other("nothing is said"))?;
                    let head = chain::head(&HeadOf {
                        id: fact.id,
                        kind: &pending.kind,
                        scope: fact.scope,
                        writer: fact.writer,
                        n: fact.n,
                        author: fact.author,
                        happened_at: fact.happened_at,
                        prev,
                        body: chain::printed(&chain::body_hash(salt, body)),
                    })
                    .map_err(Error::other)?;
                    let hash = chain::hash(&head);
                    (*n, *prev) = (fact.n, hash.to_vec());
                    // The last one vouches for those before it; what is shown alone vouches for itself.
                    let signed = last_of.get(&chain) == Some(&fact.seq) || fact::stands_alone(&pending.kind);
                    (head, hash, signed.then(|| chain::sign(&self.node.key, &hash)))
                }
            };
            let received_at = fact.received_at.as_microsecond();
            link = chain::link(&link, fact.seq, &hash, received_at, pending.state).to_vec();
            tree.add(&hash);
            let (salt, body) = words.unzip();
            rows.push(FactRow {
                seq: fact.seq,
                id: fact.id.to_string(),
                scope: fact.scope.to_string(),
                writer: fact.writer.to_string(),
                n: fact.n,
                kind: std::mem::take(&mut pending.kind),
                author: fact.author.to_string(),
                happened_at: fact.happened_at.as_microsecond(),
                received_at,
                state: pending.state,
                head,
                hash: hash.to_vec(),
                link: link.clone(),
                sig,
                salt,
                body,
            });
        }
        for chunk in rows.chunks(500) {
            match chunk {
                [one] => {
                    each!(conn, c => prepared(diesel::insert_into(facts::table).values(one)).execute(c))?;
                }
                many => {
                    each!(conn, c => diesel::insert_into(facts::table).values(many).execute(c))?;
                }
            }
        }
        let tips: Vec<Tip> = last_of
            .iter()
            .filter_map(|(chain, last_seq)| {
                let (n, hash) = self.ends.remove(chain)?;
                let (scope, writer) = (chain.0.to_string(), chain.1.to_string());
                Some(Tip { scope, writer, n, hash, last_seq: *last_seq })
            })
            .collect();
        write_tips(conn, &tips)?;
        tree.write(conn, &mut end)?;
        End { seq: self.seq, link, ..end }.write(conn)?;
        self.erase(conn)?;
        self.derive_anew(conn)?;
        self.project(conn)?;
        self.notify(conn)
    }

    /// Blanks what was erased.
    fn erase(&mut self, conn: &mut Conn) -> Result<(), Error> {
        let erased: Vec<(Scope, Vec<String>)> = self
            .pending
            .iter()
            .filter_map(|p| match &p.fact.body {
                Some(Body::Redacted(said)) => {
                    Some((p.fact.scope, said.facts.iter().map(FactId::to_string).collect()))
                }
                _ => None,
            })
            .collect();
        for (scope, ids) in erased {
            for some in ids.chunks(CHUNK) {
                let these = facts::id.eq_any(some).and(facts::scope.eq(scope.to_string()));
                diesel::update(facts::table.filter(these))
                    .set((facts::body.eq(None::<String>), facts::salt.eq(None::<Vec<u8>>)))
                    .execute(conn)?;
            }
            self.anew.insert(scope);
        }
        Ok(())
    }

    /// Derives the rows of scopes of which something that counted counts no more, or counts after all.
    fn derive_anew(&mut self, conn: &mut Conn) -> Result<(), Error> {
        for pending in &self.pending {
            let settled = match &pending.fact.body {
                Some(Body::HeldSettled(_)) => pending.counts(),
                // What came in this very commit was never folded in.
                Some(Body::FactHeld(said)) => !self.places.contains_key(&said.fact),
                _ => false,
            };
            if settled {
                self.anew.insert(pending.fact.scope);
            }
        }
        for scope in &self.anew {
            let facts = facts_that_count(conn, *scope)?;
            let folded = derive::fold(*scope, &facts);
            derive::clear(conn, *scope)?;
            derive::write(conn, *scope, &facts, &folded)?;
            self.current.insert(*scope, folded);
            self.folds.forget(*scope);
        }
        Ok(())
    }

    fn project(&self, conn: &mut Conn) -> Result<(), Error> {
        let mut by_scope: BTreeMap<Scope, Vec<&Fact>> = BTreeMap::new();
        for pending in self.pending.iter().filter(|p| p.counts() && !self.anew.contains(&p.fact.scope)) {
            by_scope.entry(pending.fact.scope).or_default().push(&pending.fact);
        }
        let mut changes = project::Changes::default();
        for (scope, facts) in by_scope {
            holds::write(conn, scope, &facts)?;
            match (scope, self.before.get(&scope), self.current.get(&scope)) {
                (Scope::Directory, ..) => directory::write(conn, &facts)?,
                (_, _, Some(Folded::Access(access))) => project::access(conn, &facts, access)?,
                (_, _, Some(Folded::Versions(_))) => project::versions(conn, &facts)?,
                (Scope::Cohort(id), Some(Folded::Cohort(before)), Some(Folded::Cohort(after))) => {
                    project::cohort(conn, id, before.as_ref().as_ref(), after.as_ref().as_ref())?;
                }
                (_, Some(Folded::Portfolio(before)), Some(Folded::Portfolio(after))) => {
                    changes.learner(before, after);
                }
                _ => {}
            }
        }
        changes.write(conn)
    }

    fn notify(&self, conn: &mut Conn) -> Result<bool, Error> {
        let mut notices = Vec::new();
        for pending in self.pending.iter().filter(|pending| pending.counts()) {
            let Some(Folded::Portfolio(portfolio)) = self.current.get(&pending.fact.scope) else { continue };
            let cohort = pending.fact.body.iter().flat_map(Body::needs).find_map(|scope| match scope {
                Scope::Cohort(id) => self.cohort(id),
                _ => None,
            });
            notices.extend(effects::notices(&pending.fact, portfolio, cohort, self.access()));
        }
        for (scope, before) in &self.before {
            if let (Scope::Cohort(id), Folded::Cohort(before)) = (scope, before) {
                let counted = self.pending.iter().filter(|pending| pending.counts());
                let facts = counted.map(|p| &p.fact).filter(|fact| fact.scope == *scope);
                notices.extend(effects::places(facts, *id, before.as_ref().as_ref()));
            }
        }
        bundles::queue(conn, &notices, self.now, self.ids)?;
        Ok(!notices.is_empty())
    }
}

fn write_tips(conn: &mut Conn, rows: &[Tip]) -> Result<(), Error> {
    use diesel::upsert::excluded;
    for chunk in rows.chunks(CHUNK) {
        macro_rules! write {
            ($rows:expr) => {
                diesel::insert_into(chains::table)
                    .values($rows)
                    .on_conflict((chains::scope, chains::writer))
                    .do_update()
                    .set((
                        chains::n.eq(excluded(chains::n)),
                        chains::hash.eq(excluded(chains::hash)),
                        chains::last_seq.eq(excluded(chains::last_seq)),
                    ))
            };
        }
        match chunk {
            [one] => each!(conn, c => prepared(write!(one)).execute(c))?,
            many => each!(conn, c => write!(many).execute(c))?,
        };
    }
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = facts, treat_none_as_default_value = false)]
struct FactRow {
    seq: i64,
    id: String,
    scope: String,
    writer: String,
    n: i64,
    kind: String,
    author: String,
    happened_at: i64,
    received_at: i64,
    state: &'static str,
    head: Vec<u8>,
    hash: Vec<u8>,
    link: Vec<u8>,
    sig: Option<Vec<u8>>,
    salt: Option<Vec<u8>>,
    body: Option<String>,
}
