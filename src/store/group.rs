//! One commit in the making: what is asked is judged in order, each table is written once.

mod taking;
mod world;
mod writing;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::folds::{Folded, Folds, VALID, facts_named};
use super::log::{AppendError, Beside, Outcome, Verdict};
use super::log_end;
use super::look_up::{Found, Wanted, look_up};
use super::node::Node;
use super::schema::units;
use super::taking::{Ends, Fate, Headed, Sealed};
use super::{erasure, holds, invitations};
use crate::clock::Instant;
use crate::ids::{EvidenceId, FactId, Ids, InvitationId, PersonId, UnitId, WriterId};
use crate::language::Sentence;
use crate::record::access::Reach;
use crate::record::cohort::Invited;
use crate::record::directory::{UnitCreated, UnitMoved};
use crate::record::fact::{Author, Body, Draft, Fact, Scope};
use crate::record::hold::Standing;
use crate::record::refusal::Refusal;
use crate::record::rules::{self, Resting};

/// A submission without its way back.
pub(super) enum Asked {
    /// Something is said here.
    Say(Said),
    /// Something was said elsewhere, and is brought.
    Take(Vec<Brought>),
}

/// What is said here.
pub(super) struct Said {
    pub(super) author: Author,
    pub(super) drafts: Vec<Draft>,
    pub(super) beside: Option<Beside>,
}

/// A fact that is brought, and the draft it would have been here; none where this program cannot read it.
pub(super) struct Brought {
    pub(super) sealed: Sealed,
    pub(super) draft: Option<Draft>,
}

/// What was answered.
pub(super) enum Answer {
    /// To something that is said.
    Said(Verdict),
    /// To something that is brought: a fate each.
    Taken(Vec<Fate>),
}

/// What a commit has to say: an answer for each submission, and the scopes as they are now.
pub(super) struct Done {
    pub(super) answers: Vec<Answer>,
    pub(super) folded: Vec<(Scope, i64, Folded)>,
    /// Whether somebody is to be told by mail.
    pub(super) mail: bool,
}

struct Pending {
    fact: Fact,
    kind: String,
    /// What its hash is salted with, and its JSON; none where its words were erased before it was brought.
    words: Option<(Vec<u8>, String)>,
    /// What its writer made of it, where that is somebody else.
    sealed: Option<(Headed, Option<Vec<u8>>)>,
    /// How it arrives: [`VALID`], or held.
    state: &'static str,
}

impl Pending {
    fn counts(&self) -> bool {
        self.state == VALID
    }
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
    /// How statements stand that are to be settled.
    standings: HashMap<(Scope, FactId), Standing>,
    /// Why they were held.
    codes: HashMap<FactId, String>,
    present: HashMap<FactId, Known>,
    /// Where the chains end, with what is pending.
    ends: Ends,
    /// Of the people behind devices: how much of theirs is on hold.
    held_of: HashMap<PersonId, i64>,
    /// Who has ever had to do with whose record.
    speak_of: BTreeSet<(PersonId, PersonId)>,
    /// Whose pieces of evidence are that devices speak of.
    pieces: HashMap<EvidenceId, PersonId>,
    pending: Vec<Pending>,
    /// Where in `pending` an id is.
    places: HashMap<FactId, usize>,
    /// Scopes of which something was erased, held or settled: their rows are derived anew.
    anew: BTreeSet<Scope>,
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
    happened_at: Instant,
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
            standings: HashMap::new(),
            codes: HashMap::new(),
            present: HashMap::new(),
            ends: Ends::new(),
            held_of: HashMap::new(),
            speak_of: BTreeSet::new(),
            pieces: HashMap::new(),
            pending: Vec::new(),
            places: HashMap::new(),
            anew: BTreeSet::new(),
            seq: 0,
        }
    }

    pub(super) fn append(mut self, conn: &mut Conn, asked: Vec<Asked>) -> Result<Done, Error> {
        let end = log_end::lock(conn)?;
        self.seq = end.seq;
        self.look_up(conn, &asked)?;
        let mut answers = Vec::with_capacity(asked.len());
        for one in asked {
            answers.push(match one {
                Asked::Say(said) => Answer::Said(self.consider(conn, said)?),
                Asked::Take(brought) => Answer::Taken(self.take(conn, brought)?),
            });
        }
        let mail = !self.pending.is_empty() && self.write(conn, end)?;
        let changed: BTreeMap<Scope, i64> = self.pending.iter().map(|p| (p.fact.scope, p.fact.seq)).collect();
        let folded = changed
            .into_iter()
            .filter_map(|(scope, seq)| Some((scope, seq, self.current.remove(&scope)?)))
            .collect();
        Ok(Done { answers, folded, mail })
    }

    /// Everything the judging needs, in a handful of statements for the whole group.
    fn look_up(&mut self, conn: &mut Conn, asked: &[Asked]) -> Result<(), Error> {
        let drafts = || {
            asked.iter().flat_map(|asked| match asked {
                Asked::Say(said) => said.drafts.iter().collect::<Vec<&Draft>>(),
                Asked::Take(brought) => brought.iter().filter_map(|one| one.draft.as_ref()).collect(),
            })
        };
        let sealed = || {
            asked.iter().flat_map(|asked| match asked {
                Asked::Say(_) => &[][..],
                Asked::Take(brought) => brought.as_slice(),
            })
        };
        let ids = drafts().flat_map(|d| match &d.body {
            Body::Redacted(said) => [&[d.id], said.facts.as_slice()].concat(),
            Body::HeldSettled(said) => vec![d.id, said.fact],
            _ => vec![d.id],
        });
        let ids = ids.chain(sealed().filter(|one| one.draft.is_none()).map(|one| one.sealed.id));
        let mut scopes: BTreeSet<Scope> = BTreeSet::from([Scope::Access]);
        for draft in drafts() {
            scopes.insert(draft.scope);
            scopes.extend(draft.body.needs());
        }
        scopes.extend(sealed().map(|one| one.sealed.scope));
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
            let Fact { seq, scope, author, happened_at, body, .. } = fact;
            self.present.insert(id, Known { seq, scope, author, happened_at, body });
        }
        self.before = self.folds.at(conn, &scopes, &tips)?;
        self.current.clone_from(&self.before);
        for tip in tips {
            let chain = (
                tip.scope.parse().map_err(Error::other)?,
                tip.writer.parse::<WriterId>().map_err(Error::other)?,
            );
            self.ends.insert(chain, (tip.n, tip.hash));
        }
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
        let settled: BTreeSet<Scope> = drafts()
            .filter(|draft| matches!(draft.body, Body::HeldSettled(_)))
            .map(|draft| draft.scope)
            .collect();
        for said in drafts().filter_map(|draft| match &draft.body {
            Body::HeldSettled(said) => Some(said),
            _ => None,
        }) {
            self.codes.extend(holds::code_of(conn, said.fact)?.map(|code| (said.fact, code)));
        }
        for scope in settled {
            let found = holds::of_scope(conn, scope)?;
            self.standings.extend(found.into_iter().map(|(id, standing)| ((scope, id), standing)));
        }
        Ok(())
    }

    /// Judges one submission; what it says is seen by the ones after it.
    fn consider(&mut self, conn: &mut Conn, asked: Said) -> Result<Verdict, Error> {
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

    fn say(&mut self, conn: &mut Conn, asked: Said, undo: &mut Undo) -> Verdict {
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
            let most = most_of(&draft.body);
            if body.len() > most {
                return Err(Refusal::invalid(
                    "",
                    Sentence::of("refused-statement-too-large").with("bytes", body.len()).with("most", most),
                )
                .into());
            }
            let fact = Fact {
                seq: 0,
                id: draft.id,
                scope: draft.scope,
                writer: self.node.writer,
                n: 0,
                author: asked.author.person,
                happened_at: draft.happened_at,
                received_at: self.now,
                body: None,
            };
            outcomes.push(Outcome::Accepted(self.add(fact, draft.body, body, Some(&mut *undo))));
        }
        if let Some(beside) = asked.beside
            && fresh
        {
            conn.transaction(|conn| beside(conn))?;
        }
        Ok(outcomes)
    }

    /// Adds what this node says to the commit; says where it will be.
    fn add(&mut self, mut fact: Fact, body: Body, json: String, undo: Option<&mut Undo>) -> i64 {
        let (kind, words) = (body.kind().to_owned(), Some((self.ids.secret::<16>().to_vec(), json)));
        fact.body = Some(body);
        self.put(Pending { fact, kind, words, sealed: None, state: VALID }, undo)
    }

    /// Adds a fact to the commit; what it says is seen by the ones after it, if it counts.
    /// What cannot be taken back costs no copy of what was before.
    fn put(&mut self, mut pending: Pending, undo: Option<&mut Undo>) -> i64 {
        let mut nothing = Undo::default();
        let (undo, keeps) = match undo {
            Some(undo) => (undo, true),
            None => (&mut nothing, false),
        };
        self.seq += 1;
        pending.fact.seq = self.seq;
        let (fact, counts) = (&pending.fact, pending.counts());
        if let Some(Body::PersonAdded(said)) = &fact.body
            && counts
            && self.known.insert(said.person, false).is_none()
        {
            undo.known.push(said.person);
        }
        if let Some(
            Body::UnitCreated(UnitCreated { unit, parent, .. }) | Body::UnitMoved(UnitMoved { unit, parent }),
        ) = &fact.body
            && counts
        {
            undo.units.get_or_insert_with(|| self.units.clone());
            self.units.insert(*unit, *parent);
        }
        let folded = self.current.entry(fact.scope).or_insert_with(|| Folded::empty(fact.scope));
        if keeps {
            undo.folds.push((fact.scope, folded.clone()));
        }
        if counts {
            folded.apply(fact.scope, fact);
        }
        self.places.insert(fact.id, self.pending.len());
        self.pending.push(pending);
        self.seq
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
}

/// Most bytes of what a fact says.
fn most_of(body: &Body) -> usize {
    match body {
        Body::FrameworkPublished(_) | Body::Redacted(_) | Body::CertificateIssued(_) => rules::MAX_FRAMEWORK,
        _ => rules::MAX_BODY,
    }
}

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
