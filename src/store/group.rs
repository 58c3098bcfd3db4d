//! One commit in the making: what is asked is judged in order, each table is written once.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use diesel::prelude::*;

use super::chain::{self, HeadOf};
use super::connection::{Conn, each};
use super::error::Error;
use super::folds::{Folded, Folds, Tip, facts_named, facts_of};
use super::log::{AppendError, Beside, Outcome, Verdict};
use super::log_end::{self, End};
use super::log_tree::Growth;
use super::look_up::{Found, Wanted, look_up};
use super::node::Node;
use super::prepared::prepared;
use super::schema::{chains, facts, units};
use super::{bundles, derive, directory, erasure, invitations, project};
use crate::clock::Instant;
use crate::ids::{CohortId, FactId, FrameworkId, Ids, InvitationId, PersonId, UnitId};
use crate::language::Sentence;
use crate::record::access::{Access, Reach};
use crate::record::cohort::{Cohort, Invited};
use crate::record::directory::{UnitCreated, UnitMoved};
use crate::record::effects;
use crate::record::fact::{self, Author, Body, Draft, Fact, Scope};
use crate::record::portfolio::Portfolio;
use crate::record::refusal::Refusal;
use crate::record::rules::{self, Resting, Stored, World};
use crate::record::versions::Versions;

/// A submission without its way back.
pub(super) struct Asked {
    pub(super) author: Author,
    pub(super) drafts: Vec<Draft>,
    pub(super) beside: Option<Beside>,
}

/// What a commit has to say: an answer for each submission, and the scopes as they are now.
pub(super) struct Done {
    pub(super) verdicts: Vec<Verdict>,
    pub(super) folded: Vec<(Scope, i64, Folded)>,
    /// Whether somebody is to be told by mail.
    pub(super) mail: bool,
}

struct Pending {
    fact: Fact,
    salt: [u8; 16],
    body: String,
}

/// One commit in the making.
pub(super) struct Group<'a> {
    node: &'a Node,
    folds: &'a Folds,
    now: Instant,
    ids: &'a Ids,
    before: HashMap<Scope, Folded>,
    current: HashMap<Scope, Folded>,
    /// The people there are, and whether their account is closed.
    known: HashMap<PersonId, bool>,
    units: HashMap<UnitId, Option<UnitId>>,
    invitations: HashMap<InvitationId, Invited>,
    resting: HashMap<FactId, Resting>,
    present: HashMap<FactId, Known>,
    pending: Vec<Pending>,
    /// Where in `pending` an id is.
    places: HashMap<FactId, usize>,
    /// Scopes of which something was erased: their rows are derived anew.
    erased: BTreeSet<Scope>,
    seq: i64,
}

/// What a submission that is refused after all takes back.
#[derive(Default)]
struct Undo {
    folds: Vec<(Scope, Folded)>,
    known: Vec<PersonId>,
    units: Option<HashMap<UnitId, Option<UnitId>>>,
}

/// A fact with an id that somebody sends again.
struct Known {
    seq: i64,
    scope: Scope,
    author: PersonId,
    body: Option<Body>,
}

impl<'a> Group<'a> {
    pub(super) fn new(node: &'a Node, folds: &'a Folds, now: Instant, ids: &'a Ids) -> Self {
        Self {
            node,
            folds,
            now,
            ids,
            before: HashMap::new(),
            current: HashMap::new(),
            known: HashMap::new(),
            units: HashMap::new(),
            invitations: HashMap::new(),
            resting: HashMap::new(),
            present: HashMap::new(),
            pending: Vec::new(),
            places: HashMap::new(),
            erased: BTreeSet::new(),
            seq: 0,
        }
    }

    pub(super) fn append(mut self, conn: &mut Conn, asked: Vec<Asked>) -> Result<Done, Error> {
        let end = log_end::lock(conn)?;
        self.seq = end.seq;
        let tips = self.look_up(conn, &asked)?;
        let mut verdicts = Vec::with_capacity(asked.len());
        for one in asked {
            verdicts.push(self.consider(conn, one)?);
        }
        let mail = !self.pending.is_empty() && self.write(conn, &tips, end)?;
        let changed: BTreeMap<Scope, i64> = self.pending.iter().map(|p| (p.fact.scope, p.fact.seq)).collect();
        let folded = changed
            .into_iter()
            .filter_map(|(scope, seq)| Some((scope, seq, self.current.remove(&scope)?)))
            .collect();
        Ok(Done { verdicts, folded, mail })
    }

    /// Everything the judging needs, in a handful of statements for the whole group.
    fn look_up(&mut self, conn: &mut Conn, asked: &[Asked]) -> Result<Vec<Tip>, Error> {
        let drafts = || asked.iter().flat_map(|a| &a.drafts);
        let ids = drafts().flat_map(|d| match &d.body {
            Body::Redacted(said) => [&[d.id], said.facts.as_slice()].concat(),
            _ => vec![d.id],
        });
        let mut scopes: BTreeSet<Scope> = BTreeSet::from([Scope::Access]);
        for draft in drafts() {
            scopes.insert(draft.scope);
            scopes.extend(draft.body.needs());
        }
        let people: BTreeSet<PersonId> = drafts().flat_map(people_named).collect();
        let scopes: Vec<Scope> = scopes.into_iter().collect();
        let wanted = Wanted {
            scopes: scopes.iter().map(Scope::to_string).collect(),
            people: people.iter().map(PersonId::to_string).collect(),
            facts: ids.map(|id| id.to_string()).collect(),
        };
        let Found { tips, people, facts: there } = look_up(conn, &wanted)?;
        // What is sent a second time, and what is to be erased: seldom, and then it is needed whole.
        let there =
            there.iter().map(|id| id.parse()).collect::<Result<Vec<FactId>, _>>().map_err(Error::other)?;
        for (id, fact) in facts_named(conn, there)? {
            let (seq, scope, author, body) = (fact.seq, fact.scope, fact.author, fact.body);
            self.present.insert(id, Known { seq, scope, author, body });
        }
        self.before = self.folds.at(conn, &scopes, &tips)?;
        self.current.clone_from(&self.before);
        for (id, closed) in people {
            self.known.insert(id.parse().map_err(Error::other)?, closed);
        }
        if drafts().any(|draft| relies_on_units(&draft.body)) {
            let rows: Vec<(String, Option<String>)> =
                units::table.select((units::id, units::parent_id)).load(conn)?;
            for (id, parent) in rows {
                let parent = parent.map(|id| id.parse()).transpose().map_err(Error::other)?;
                self.units.insert(id.parse().map_err(Error::other)?, parent);
            }
        }
        self.invitations = invitations::accepted(conn, drafts().map(|draft| &draft.body))?;
        for erased in drafts().flat_map(|d| match &d.body {
            Body::Redacted(said) => said.facts.as_slice(),
            _ => &[],
        }) {
            if let Some(Known { scope, body: Some(body), .. }) = self.present.get(erased) {
                self.resting.insert(*erased, erasure::resting(conn, *scope, body)?);
            }
        }
        Ok(tips)
    }

    /// Judges one submission; what it says is seen by the ones after it.
    fn consider(&mut self, conn: &mut Conn, asked: Asked) -> Result<Verdict, Error> {
        let (start, seq) = (self.pending.len(), self.seq);
        let mut undo = Undo::default();
        let verdict = self.say(conn, asked, &mut undo);
        match verdict {
            Ok(outcomes) => Ok(Ok(outcomes)),
            Err(error) => {
                for taken_back in self.pending.drain(start..) {
                    self.places.remove(&taken_back.fact.id);
                }
                self.seq = seq;
                for (scope, folded) in undo.folds.into_iter().rev() {
                    self.current.insert(scope, folded);
                }
                for person in undo.known {
                    self.known.remove(&person);
                }
                if let Some(units) = undo.units {
                    self.units = units;
                }
                match error {
                    // The connection is of no use any more: the whole group fails and is told so.
                    AppendError::Store(error) if error.is_temporary() => Err(error),
                    error => Ok(Err(error)),
                }
            }
        }
    }

    fn say(&mut self, conn: &mut Conn, asked: Asked, undo: &mut Undo) -> Verdict {
        let mut outcomes = Vec::with_capacity(asked.drafts.len());
        let mut fresh = asked.drafts.is_empty();
        for draft in asked.drafts {
            if let Some(seq) = self.repeated(&draft, asked.author)? {
                outcomes.push(Outcome::Duplicate(seq));
                continue;
            }
            fresh = true;
            rules::judge(self, asked.author, &draft, self.now)?;
            let body = draft.body.to_json().map_err(Error::other)?;
            let most = match draft.body {
                Body::FrameworkPublished(_) | Body::Redacted(_) | Body::CertificateIssued(_) => {
                    rules::MAX_FRAMEWORK
                }
                _ => rules::MAX_BODY,
            };
            if body.len() > most {
                return Err(Refusal::invalid(
                    "",
                    Sentence::of("refused-statement-too-large").with("bytes", body.len()).with("most", most),
                )
                .into());
            }
            self.seq += 1;
            outcomes.push(Outcome::Accepted(self.seq));
            let fact = Fact {
                seq: self.seq,
                id: draft.id,
                scope: draft.scope,
                writer: self.node.writer,
                n: 0,
                author: asked.author.person,
                happened_at: draft.happened_at,
                received_at: self.now,
                body: Some(draft.body),
            };
            if let Some(Body::PersonAdded(said)) = &fact.body
                && self.known.insert(said.person, false).is_none()
            {
                undo.known.push(said.person);
            }
            if let Some(
                Body::UnitCreated(UnitCreated { unit, parent, .. })
                | Body::UnitMoved(UnitMoved { unit, parent }),
            ) = &fact.body
            {
                undo.units.get_or_insert_with(|| self.units.clone());
                self.units.insert(*unit, *parent);
            }
            let folded = self.current.entry(fact.scope).or_insert_with(|| Folded::empty(fact.scope));
            undo.folds.push((fact.scope, folded.clone()));
            folded.apply(fact.scope, &fact);
            self.places.insert(fact.id, self.pending.len());
            self.pending.push(Pending { fact, salt: self.ids.secret(), body });
        }
        if let Some(beside) = asked.beside
            && fresh
        {
            conn.transaction(|conn| beside(conn))?;
        }
        Ok(outcomes)
    }

    /// S-2: the same id and the same words are a repeat, the same id and other words are refused.
    fn repeated(&self, draft: &Draft, author: Author) -> Result<Option<i64>, Refusal> {
        let same = |scope: Scope, who: PersonId, body: Option<&Body>| {
            scope == draft.scope && who == author.person && body.is_none_or(|body| *body == draft.body)
        };
        if let Some(known) = self.present.get(&draft.id) {
            return match same(known.scope, known.author, known.body.as_ref()) {
                true => Ok(Some(known.seq)),
                false => Err(Refusal::IdTaken),
            };
        }
        match self.places.get(&draft.id).and_then(|at| self.pending.get(*at)) {
            Some(p) if same(p.fact.scope, p.fact.author, p.fact.body.as_ref()) => Ok(Some(p.fact.seq)),
            Some(_) => Err(Refusal::IdTaken),
            None => Ok(None),
        }
    }

    /// Writes it all; says whether somebody is to be told by mail.
    fn write(&mut self, conn: &mut Conn, tips: &[Tip], mut end: End) -> Result<bool, Error> {
        let mut tree = Growth::at(conn, &mut end)?;
        let mut link = std::mem::take(&mut end.link);
        let writer = self.node.writer.to_string();
        let mut ends: HashMap<Scope, (i64, Vec<u8>)> = HashMap::new();
        for tip in tips.iter().filter(|t| t.writer == writer) {
            ends.insert(tip.scope.parse().map_err(Error::other)?, (tip.n, tip.hash.clone()));
        }
        let last_of: HashMap<Scope, i64> = self.pending.iter().map(|p| (p.fact.scope, p.fact.seq)).collect();
        let mut rows = Vec::with_capacity(self.pending.len());
        for pending in &mut self.pending {
            let fact = &mut pending.fact;
            let Some(body) = &fact.body else { continue };
            let (n, prev) = ends.entry(fact.scope).or_default();
            fact.n = *n + 1;
            let head = chain::head(&HeadOf {
                id: fact.id,
                kind: body.kind(),
                scope: fact.scope,
                writer: fact.writer,
                n: fact.n,
                author: fact.author,
                happened_at: fact.happened_at,
                prev,
                salt: &pending.salt,
                body: &pending.body,
            })
            .map_err(Error::other)?;
            let hash = chain::hash(&head);
            let received_at = fact.received_at.as_microsecond();
            link = chain::link(&link, fact.seq, &hash, received_at, VALID).to_vec();
            tree.add(&hash);
            // The last one vouches for those before it; what is shown alone vouches for itself.
            let signed = last_of.get(&fact.scope) == Some(&fact.seq) || fact::stands_alone(body.kind());
            rows.push(FactRow {
                seq: fact.seq,
                id: fact.id.to_string(),
                scope: fact.scope.to_string(),
                writer: writer.clone(),
                n: fact.n,
                kind: body.kind(),
                author: fact.author.to_string(),
                happened_at: fact.happened_at.as_microsecond(),
                received_at,
                state: VALID,
                head,
                hash: hash.to_vec(),
                link: link.clone(),
                sig: signed.then(|| chain::sign(&self.node.key, &hash)),
                salt: Some(pending.salt.to_vec()),
                body: Some(std::mem::take(&mut pending.body)),
            });
            (*n, *prev) = (fact.n, hash.to_vec());
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
            .filter_map(|(scope, last_seq)| {
                let (n, hash) = ends.remove(scope)?;
                Some(Tip { scope: scope.to_string(), writer: writer.clone(), n, hash, last_seq: *last_seq })
            })
            .collect();
        write_tips(conn, &tips)?;
        tree.write(conn, &mut end)?;
        End { seq: self.seq, link, ..end }.write(conn)?;
        self.erase(conn)?;
        self.project(conn)?;
        self.notify(conn)
    }

    /// Blanks what was erased and derives the rest anew.
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
            self.erased.insert(scope);
        }
        for scope in &self.erased {
            let facts = facts_of(conn, *scope)?;
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
        for pending in self.pending.iter().filter(|p| !self.erased.contains(&p.fact.scope)) {
            by_scope.entry(pending.fact.scope).or_default().push(&pending.fact);
        }
        let mut changes = project::Changes::default();
        for (scope, facts) in by_scope {
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
        for pending in &self.pending {
            let Some(Folded::Portfolio(portfolio)) = self.current.get(&pending.fact.scope) else { continue };
            let cohort = pending.fact.body.iter().flat_map(Body::needs).find_map(|scope| match scope {
                Scope::Cohort(id) => self.cohort(id),
                _ => None,
            });
            notices.extend(effects::notices(&pending.fact, portfolio, cohort, self.access()));
        }
        for (scope, before) in &self.before {
            if let (Scope::Cohort(id), Folded::Cohort(before)) = (scope, before) {
                let facts = self.pending.iter().map(|p| &p.fact).filter(|fact| fact.scope == *scope);
                notices.extend(effects::places(facts, *id, before.as_ref().as_ref()));
            }
        }
        bundles::queue(conn, &notices, self.now, self.ids)?;
        Ok(!notices.is_empty())
    }
}

impl World for Group<'_> {
    fn access(&self) -> &Access {
        static NOBODY: std::sync::LazyLock<Access> = std::sync::LazyLock::new(Access::default);
        match self.current.get(&Scope::Access) {
            Some(Folded::Access(access)) => access,
            _ => &NOBODY,
        }
    }

    fn cohort(&self, id: CohortId) -> Option<&Cohort> {
        match self.current.get(&Scope::Cohort(id)) {
            Some(Folded::Cohort(cohort)) => Option::as_ref(cohort),
            _ => None,
        }
    }

    fn versions(&self, id: FrameworkId) -> Option<&Versions> {
        match self.current.get(&Scope::Framework(id)) {
            Some(Folded::Versions(versions)) => Some(versions.as_ref()),
            _ => None,
        }
    }

    fn portfolio(&self, id: PersonId) -> Option<&Portfolio> {
        match self.current.get(&Scope::Learner(id)) {
            Some(Folded::Portfolio(portfolio)) => Some(Arc::as_ref(portfolio)),
            _ => None,
        }
    }

    fn knows(&self, id: PersonId) -> bool {
        self.known.contains_key(&id)
    }

    fn is_closed(&self, id: PersonId) -> bool {
        self.known.get(&id) == Some(&true)
    }

    fn units(&self) -> &HashMap<UnitId, Option<UnitId>> {
        &self.units
    }

    fn invitation(&self, id: InvitationId) -> Option<Invited> {
        self.invitations.get(&id).copied()
    }

    fn resting(&self, id: FactId) -> Resting {
        let mut found = self.resting.get(&id).copied().unwrap_or_default();
        if let Some(known) = self.present.get(&id) {
            // What is said in this very commit is in no table yet.
            self.pending.iter().filter_map(|p| p.fact.body.as_ref()).for_each(|b| found.add(b, known.scope));
        }
        found
    }

    fn stored(&self, scope: Scope, id: FactId) -> Stored<'_> {
        match self.present.get(&id).filter(|known| known.scope == scope) {
            None => Stored::Missing,
            Some(Known { body: None, .. }) => Stored::Erased,
            Some(Known { body: Some(body), .. }) => Stored::Saying(body),
        }
    }
}

/// Values in one `IN (…)`: SQLite takes at most 32,766 parameters in a statement.
const CHUNK: usize = 1000;

const VALID: &str = "valid";

/// Whether a fact can only be judged by somebody who knows the units.
fn relies_on_units(body: &Body) -> bool {
    match body {
        Body::PersonAdded(b) => b.unit.is_some(),
        Body::PersonMoved(b) => b.unit.is_some(),
        Body::RoleGranted(b) => matches!(b.reach, Reach::Unit(_)),
        Body::UnitCreated(_) | Body::UnitRenamed(_) | Body::UnitMoved(_) => true,
        Body::CohortOpened(b) => b.unit.is_some(),
        Body::CohortChanged(b) => b.unit.flatten().is_some(),
        _ => false,
    }
}

/// People whose existence a fact relies on.
fn people_named(draft: &Draft) -> Vec<PersonId> {
    match &draft.body {
        Body::PersonAdded(b) => vec![b.person],
        Body::PersonRenamed(b) => vec![b.person],
        Body::PersonMoved(b) => vec![b.person],
        Body::RoleGranted(b) => vec![b.person],
        Body::MemberJoined(b) => vec![b.person],
        Body::InvitationAccepted(b) => vec![b.person],
        Body::Delegated(b) => vec![b.to],
        Body::SignedOff(_) => match draft.scope {
            Scope::Learner(learner) => vec![learner],
            _ => Vec::new(),
        },
        _ => Vec::new(),
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
    kind: &'static str,
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
