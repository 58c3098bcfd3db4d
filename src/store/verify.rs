//! `record verify`: every hash, chain and signature of the record and the tree over it, and what is wrong where.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use diesel::prelude::*;
use ed25519_dalek::VerifyingKey;

use super::chain::{self, Head};
use super::connection::{AnyConn, Conn};
use super::error::Error;
use super::log_end;
use super::note::Note;
use super::schema::{chains, facts, writers};
use super::tree_check::TreeCheck;
use crate::ids::FactId;
use crate::record::fact::{Body, Redacted, stands_alone};

/// What the check found.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Report {
    /// Facts looked at.
    pub facts: i64,
    /// Chains they form.
    pub chains: usize,
    /// What is wrong; empty when all is well.
    pub problems: Vec<Problem>,
    /// The last link of the whole record, in hexadecimal digits: it hangs on every fact before it. Whoever wrote it down
    /// sees later that nothing was cut off, for a record that goes on from there.
    pub end: String,
    /// How many of the problems are of the tree over the facts alone, which follows from them: a rebuild mends these.
    pub mendable: usize,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Problem {
    /// Place in the arrival order; none where the record as a whole is meant.
    pub seq: Option<i64>,
    /// The fact's id, as far as it can be read.
    pub fact: String,
    /// What is wrong, in words.
    pub what: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = facts)]
struct Stored {
    seq: i64,
    id: String,
    scope: String,
    writer: String,
    n: i64,
    kind: String,
    author: String,
    happened_at: i64,
    received_at: i64,
    state: String,
    head: Vec<u8>,
    hash: Vec<u8>,
    link: Vec<u8>,
    sig: Option<Vec<u8>>,
    salt: Option<Vec<u8>>,
    body: Option<String>,
}

impl Stored {
    /// Whether the columns say what the head says.
    fn agrees_with(&self, head: &Head) -> bool {
        head.v == 1
            && head.id.to_string() == self.id
            && head.kind == self.kind
            && head.scope == self.scope
            && head.writer.to_string() == self.writer
            && head.n == self.n
            && head.author.to_string() == self.author
            && head.at == self.happened_at
    }
}

struct ChainSoFar {
    n: i64,
    hash: Vec<u8>,
    last: (i64, String),
    received_at: i64,
    signed: bool,
}

/// Rows read at once.
const PAGE: i64 = 1000;

struct Check {
    report: Report,
    tree: TreeCheck,
    keys: HashMap<String, VerifyingKey>,
    chains: BTreeMap<(String, String), ChainSoFar>,
    link: Vec<u8>,
    seq: i64,
    erased: Vec<(i64, String)>,
    erasures: Vec<FactId>,
}

/// Checks the whole record as it stands in this transaction. `progress` is told how many facts are
/// done and answers whether to go on; where not, the report is of those, and of nothing that only the whole can tell.
pub fn verify(conn: &mut Conn, progress: impl FnMut(i64) -> bool) -> Result<Report, Error> {
    verify_against(conn, None, progress)
}

/// [`verify`], and whether the record still begins as a checkpoint says that somebody kept elsewhere.
pub fn verify_against(
    conn: &mut Conn,
    kept: Option<&Note>,
    mut progress: impl FnMut(i64) -> bool,
) -> Result<Report, Error> {
    let (keys, unreadable) = keys(conn)?;
    let mut check = Check {
        report: Report::default(),
        tree: TreeCheck::begin(conn, &keys, kept)?,
        keys,
        chains: BTreeMap::new(),
        link: Vec::new(),
        seq: 0,
        erased: Vec::new(),
        erasures: Vec::new(),
    };
    for id in unreadable {
        check.problem(None, &id, "the public key of this writer cannot be read");
    }
    // From the very beginning, so that a place that was changed to less than one is seen, too.
    let mut after = i64::MIN;
    loop {
        let page = facts::table
            .filter(facts::seq.gt(after))
            .order(facts::seq)
            .limit(PAGE)
            .select(Stored::as_select())
            .load::<Stored>(conn);
        let rows = match page {
            Ok(rows) => {
                let Some(last) = rows.last() else { break };
                after = last.seq;
                rows
            }
            Err(error) => one_by_one(conn, &mut check, &mut after, error)?,
        };
        for row in &rows {
            check.fact(row);
        }
        check.tree.page(conn)?;
        if !progress(check.report.facts) {
            return Ok(check.report);
        }
    }
    check.end(conn)?;
    let Check { tree, mut report, .. } = check;
    for wrong in tree.end(conn)? {
        report.mendable += usize::from(wrong.mendable);
        report.problems.push(Problem { seq: None, fact: String::new(), what: wrong.what });
    }
    Ok(report)
}

/// The keys of those who append here, and whose cannot be read.
fn keys(conn: &mut Conn) -> Result<(HashMap<String, VerifyingKey>, Vec<String>), Error> {
    let (mut keys, mut unreadable) = (HashMap::new(), Vec::new());
    for (id, public) in
        writers::table.select((writers::id, writers::public_key)).load::<(String, Vec<u8>)>(conn)?
    {
        match <[u8; 32]>::try_from(public.as_slice()).ok().and_then(|b| VerifyingKey::from_bytes(&b).ok()) {
            Some(key) => drop(keys.insert(id, key)),
            None => unreadable.push(id),
        }
    }
    Ok((keys, unreadable))
}

/// Whether a fact that carries a signature of its own still says what was signed, as its writer signed it. One statement.
pub fn stands(conn: &mut Conn, id: FactId) -> Result<bool, Error> {
    let found: Option<(Stored, Vec<u8>)> = facts::table
        .inner_join(writers::table.on(writers::id.eq(facts::writer)))
        .filter(facts::id.eq(id.to_string()))
        .select((Stored::as_select(), writers::public_key))
        .first(conn)
        .optional()?;
    let Some((row, public)) = found else { return Ok(false) };
    let key = <[u8; 32]>::try_from(public.as_slice()).ok().and_then(|b| VerifyingKey::from_bytes(&b).ok());
    let (Some(key), Ok(head), Some(sig)) = (key, serde_json::from_slice::<Head>(&row.head), &row.sig) else {
        return Ok(false);
    };
    let worded = match (&row.body, &row.salt) {
        (Some(body), Some(salt)) => chain::printed(&chain::body_hash(salt, body)) == head.body,
        _ => false,
    };
    let hashed = chain::hash(&row.head).as_slice() == row.hash;
    Ok(worded && hashed && row.agrees_with(&head) && chain::is_signed(&key, &row.hash, sig))
}

/// A row of the page cannot be read: finds out which.
fn one_by_one(
    conn: &mut Conn,
    check: &mut Check,
    after: &mut i64,
    error: diesel::result::Error,
) -> Result<Vec<Stored>, Error> {
    // PostgreSQL answers nothing more in this transaction.
    if matches!(conn, AnyConn::Postgres(_)) {
        return Err(error.into());
    }
    let listed = facts::table
        .filter(facts::seq.gt(*after))
        .order(facts::seq)
        .limit(PAGE)
        .select(facts::seq)
        .load::<i64>(conn);
    // Where not even the places can be listed, a part of the tree is damaged: knock at every door of this stretch.
    let seqs = listed.unwrap_or_else(|_| {
        let first = (*after).max(0) + 1;
        (first..first.saturating_add(PAGE)).collect()
    });
    let mut rows = Vec::new();
    let mut unreadable = 0;
    for seq in seqs {
        *after = seq;
        match facts::table.find(seq).select(Stored::as_select()).first::<Stored>(conn).optional() {
            Ok(row) => rows.extend(row),
            Err(error) => {
                let id = facts::table.find(seq).select(facts::id).first::<String>(conn).unwrap_or_default();
                check.problem(Some(seq), &id, &format!("it cannot be read: {error}"));
                unreadable += 1;
            }
        }
    }
    if rows.is_empty() && unreadable != 1 {
        return Err(Error::other(
            "the facts cannot be read; the database file is damaged. Restore a backup.",
        ));
    }
    Ok(rows)
}

impl Check {
    fn problem(&mut self, seq: Option<i64>, fact: &str, what: &str) {
        self.report.problems.push(Problem { seq, fact: fact.to_owned(), what: what.to_owned() });
    }

    fn fact(&mut self, row: &Stored) {
        self.report.facts += 1;
        let mut wrong: Vec<&str> = Vec::new();
        if row.seq != self.seq + 1 {
            wrong.push("a fact before it in the order of arrival is missing, or its place was changed");
        }
        self.seq = row.seq;
        self.tree.fact(row.seq, &row.hash);
        if chain::hash(&row.head).as_slice() != row.hash {
            wrong.push("its head does not have the hash that is stored");
        }
        match serde_json::from_slice::<Head>(&row.head) {
            Err(_) => wrong.push("its head cannot be read"),
            Ok(head) => self.against_head(row, &head, &mut wrong),
        }
        let link = chain::link(&self.link, row.seq, &row.hash, row.received_at, &row.state);
        if link.as_slice() != row.link {
            wrong.push("it does not follow the fact before it in the order of arrival");
        }
        self.link.clone_from(&row.link);
        self.chain(row, &mut wrong);
        for what in wrong {
            self.problem(Some(row.seq), &row.id, what);
        }
    }

    fn against_head(&mut self, row: &Stored, head: &Head, wrong: &mut Vec<&str>) {
        if !row.agrees_with(head) {
            wrong.push("a column does not say what its head says");
        }
        match (&row.body, &row.salt) {
            (Some(body), Some(salt)) => {
                if chain::printed(&chain::body_hash(salt, body)) != head.body {
                    wrong.push("its words are not the ones that were hashed");
                }
                if row.kind == "redacted"
                    && let Ok(Body::Redacted(Redacted { facts, .. })) = Body::from_json(&row.kind, body)
                {
                    self.erasures.extend(facts);
                }
            }
            (None, None) => self.erased.push((row.seq, row.id.clone())),
            _ => wrong.push("only half of it was erased"),
        }
        let before = self.chains.get(&(row.scope.clone(), row.writer.clone()));
        if chain::printed(before.map_or(&[][..], |c| &c.hash)) != head.prev {
            wrong.push("it does not follow the fact before it in its chain");
        }
    }

    fn chain(&mut self, row: &Stored, wrong: &mut Vec<&str>) {
        let signed = match (&row.sig, self.keys.get(&row.writer)) {
            (None, _) => {
                if stands_alone(&row.kind) {
                    wrong.push("it has no signature of its own, as every sign-off has");
                }
                false
            }
            (Some(_), None) => {
                wrong.push("its writer's key is not known");
                false
            }
            (Some(sig), Some(key)) => {
                if !chain::is_signed(key, &row.hash, sig) {
                    wrong.push("its signature is not its writer's");
                }
                true
            }
        };
        let key = (row.scope.clone(), row.writer.clone());
        let so_far = ChainSoFar {
            n: row.n,
            hash: row.hash.clone(),
            last: (row.seq, row.id.clone()),
            received_at: row.received_at,
            signed,
        };
        let before = self.chains.insert(key, so_far);
        if row.n != before.as_ref().map_or(0, |c| c.n) + 1 {
            wrong.push("a fact before it in its chain is missing");
        }
        // What arrived together arrived at one moment, and its last fact of each chain was signed.
        if let Some(ended) = before.filter(|c| c.received_at != row.received_at && !c.signed) {
            let (seq, id) = ended.last;
            self.problem(
                Some(seq),
                &id,
                "it has no signature, as the last fact of its chain in every batch has",
            );
        }
    }

    fn end(&mut self, conn: &mut Conn) -> Result<(), Error> {
        self.report.chains = self.chains.len();
        let unsigned: Vec<_> = self.chains.values().filter(|c| !c.signed).map(|c| c.last.clone()).collect();
        for (seq, id) in unsigned {
            self.problem(Some(seq), &id, "the last fact of its chain is not signed");
        }
        let log_end::End { seq, link, .. } = log_end::look(conn)?;
        for byte in &self.link {
            // Writing to a string cannot fail.
            let _ = write!(self.report.end, "{byte:02x}");
        }
        if seq != self.seq || link != self.link {
            self.problem(None, "", &format!("the record ends at {}, but should end at {seq}", self.seq));
        }
        let mut stored: HashMap<(String, String), (i64, Vec<u8>)> = HashMap::new();
        let tips = chains::table.select((chains::scope, chains::writer, chains::n, chains::hash)).load::<(
            String,
            String,
            i64,
            Vec<u8>,
        )>(
            conn
        )?;
        for (scope, writer, n, hash) in tips {
            stored.insert((scope, writer), (n, hash));
        }
        let wrong: Vec<_> = self
            .chains
            .iter()
            .filter(|(key, c)| stored.get(*key).is_none_or(|(n, hash)| *n != c.n || *hash != c.hash))
            .map(|(_, c)| c.last.clone())
            .collect();
        for (seq, id) in wrong {
            self.problem(Some(seq), &id, "its chain should end elsewhere");
        }
        if stored.len() != self.chains.len() {
            self.problem(None, "", "a whole chain is missing");
        }
        self.file(conn)?;
        for (seq, id) in std::mem::take(&mut self.erased) {
            if !self.erasures.iter().any(|e| e.to_string() == id) {
                self.problem(Some(seq), &id, "its words are gone, but nobody erased them");
            }
        }
        Ok(())
    }

    /// A damaged index of a SQLite file hides facts that are there and whole.
    fn file(&mut self, conn: &mut Conn) -> Result<(), Error> {
        if matches!(conn, AnyConn::Sqlite(_)) {
            let found = diesel::sql_query("PRAGMA integrity_check(20)").load::<Complaint>(conn)?;
            for complaint in found.iter().map(|c| &c.integrity_check).filter(|text| *text != "ok") {
                self.problem(None, "", &format!("the database file is damaged: {complaint}"));
            }
        }
        Ok(())
    }
}

#[derive(QueryableByName)]
struct Complaint {
    #[diesel(sql_type = diesel::sql_types::Text)]
    integrity_check: String,
}

/// Whether anything was ever said here.
pub fn has_facts(conn: &mut Conn) -> Result<bool, Error> {
    Ok(log_end::look(conn)?.seq > 0)
}

/// How many facts there are. Nothing is added until this transaction ends.
pub fn end(conn: &mut Conn) -> Result<i64, Error> {
    Ok(log_end::lock(conn)?.seq)
}
