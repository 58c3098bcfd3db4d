//! What is brought from elsewhere is judged like what is said here, but cannot be refused for breaking a rule: its writer has
//! signed it, and what comes after it in the chain hangs on it. It is kept, and held.

use std::collections::{BTreeSet, HashMap};

use super::{Brought, Group, Pending, most_of};
use crate::ids::{EvidenceId, PersonId, WriterId};
use crate::language::Sentence;
use crate::record::evidence::Attachment;
use crate::record::fact::{self, Author, Body, Draft, Fact, OPERATOR, Scope};
use crate::record::hold::{FactHeld, LATE, NEWER, REVOKED};
use crate::record::refusal::Refusal;
use crate::record::rules;
use crate::store::connection::Conn;
use crate::store::devices::{self, Writer};
use crate::store::error::Error;
use crate::store::folds::{HELD, VALID};
use crate::store::taking::{Broken, Fate, Headed, Sealed, Words, check};
use crate::store::{drafts, holds};

/// Most statements of one person that wait for a decision: who looks after them sees others' as well.
const MOST_HELD: i64 = 50;

/// In seconds since 1970.
const YEAR_2000: i64 = 946_684_800;

/// Whether an attachment is named as files are here: by the hash of its content, and with a name and a kind that can be theirs.
fn names_a_file(file: &Attachment) -> bool {
    let hex = |text: &str| {
        text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    };
    let plain = |text: &str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
    };
    let kind = file.media_type.split_once('/').is_some_and(|(family, kind)| plain(family) && plain(kind));
    let named = rules::line("/name", Sentence::of("refused-name-name"), &file.name).is_ok();
    file.hash.strip_prefix("sha256:").is_some_and(hex) && kind && named && !file.name.contains(['/', '\\'])
}

/// Why something is held.
struct Why {
    code: String,
    sentence: Sentence,
}

impl Why {
    fn of(code: &str, sentence: impl Into<Sentence>) -> Self {
        Self { code: code.to_owned(), sentence: sentence.into() }
    }
}

impl From<Refusal> for Why {
    fn from(refusal: Refusal) -> Self {
        Why::of(refusal.code(), refusal.sentence())
    }
}

impl Group<'_> {
    /// Takes what was brought, in its order; a fate for each. One that is broken stops the rest of its chain, and nothing else.
    pub(super) fn take(&mut self, conn: &mut Conn, brought: Vec<Brought>) -> Result<Vec<Fate>, Error> {
        let names: BTreeSet<WriterId> = brought.iter().map(|one| one.sealed.writer).collect();
        let writers = devices::writers(conn, &names)?;
        self.know_devices(conn, &brought, &writers)?;
        let keys = writers.iter().map(|(id, writer)| (*id, writer.key)).collect();
        let (facts, drafts): (Vec<Sealed>, Vec<Option<Draft>>) =
            brought.into_iter().map(|one| (one.sealed, one.draft)).unzip();
        // S-2: the same id and the same words, or words that are gone meanwhile.
        let is_here = |fact: &Sealed| {
            let said = match &fact.words {
                Words::Said { body, .. } => Body::from_json(&fact.kind, body).ok(),
                Words::Gone { .. } => None,
            };
            let same = |body: Option<&Body>| body.zip(said.as_ref()).is_none_or(|(here, said)| here == said);
            match self.present.get(&fact.id) {
                Some(known) => known.scope == fact.scope && same(known.body.as_ref()),
                None => self
                    .places
                    .get(&fact.id)
                    .and_then(|at| self.pending.get(*at))
                    .is_some_and(|there| same(there.fact.body.as_ref())),
            }
        };
        let checked = check(&facts, &self.ends, &keys, is_here)?;
        // Chains of which something was broken on the way, and where they end here.
        let mut stopped: HashMap<(Scope, WriterId), i64> = HashMap::new();
        let mut fates = Vec::with_capacity(facts.len());
        for ((sealed, draft), checked) in facts.into_iter().zip(drafts).zip(checked) {
            let chain = (sealed.scope, sealed.writer);
            let headed = match checked {
                Err(fate) => {
                    fates.push(fate);
                    continue;
                }
                Ok(_) if stopped.contains_key(&chain) => {
                    fates.push(Fate::Gap { have: stopped[&chain] });
                    continue;
                }
                Ok(headed) => headed,
            };
            let fate = match writers.get(&sealed.writer) {
                Some(writer) => self.take_one(sealed, draft, headed, writer)?,
                None => Fate::Refused(Broken::UnknownWriter),
            };
            if matches!(fate, Fate::Refused(_)) {
                stopped.insert(chain, self.ends.get(&chain).map_or(0, |end| end.0));
            }
            fates.push(fate);
        }
        Ok(fates)
    }

    /// What a few statements tell of the people behind the devices: how much of theirs is on hold, of whom they have ever been a lead,
    /// and whose the pieces of evidence are that they speak of.
    fn know_devices(
        &mut self,
        conn: &mut Conn,
        brought: &[Brought],
        writers: &HashMap<WriterId, Writer>,
    ) -> Result<(), Error> {
        let people: BTreeSet<PersonId> = writers.values().filter_map(|writer| writer.person).collect();
        for person in people {
            self.held_of.insert(person, holds::of_author(conn, person)?);
            let others = brought.iter().filter_map(|one| match one.sealed.scope {
                Scope::Learner(learner) if learner != person && one.sealed.author == person => Some(learner),
                _ => None,
            });
            for learner in others.collect::<BTreeSet<_>>() {
                if devices::has_to_do_with(conn, person, learner)? {
                    self.speak_of.insert((person, learner));
                }
            }
        }
        let pieces = brought.iter().filter_map(|one| match &one.draft.as_ref()?.body {
            Body::EvidenceSubmitted(said) => Some(said.evidence),
            _ => None,
        });
        self.pieces.extend(drafts::owners(conn, pieces.collect::<BTreeSet<_>>())?);
        Ok(())
    }

    /// Whether somebody ever had to do with a learner's record: peers of the whole organisation and keepers of records do so on
    /// pages.
    fn may_speak_of(&self, person: PersonId, scope: Scope) -> bool {
        match scope {
            Scope::Learner(learner) if learner != person => self.speak_of.contains(&(person, learner)),
            _ => true,
        }
    }

    /// Whether a piece of evidence is somebody else's already, by what is there and by what this commit says.
    fn is_anothers(&self, piece: EvidenceId, scope: Scope, author: PersonId) -> bool {
        let elsewhere = self.pending.iter().any(|pending| {
            pending.fact.scope != scope
                && matches!(&pending.fact.body, Some(Body::EvidenceSubmitted(said)) if said.evidence == piece)
        });
        elsewhere || self.pieces.get(&piece).is_some_and(|owner| *owner != author)
    }

    fn take_one(
        &mut self,
        sealed: Sealed,
        draft: Option<Draft>,
        headed: Headed,
        writer: &Writer,
    ) -> Result<Fate, Error> {
        if let Err(broken) = self.is_whole(&sealed, draft.as_ref(), writer) {
            return Ok(Fate::Refused(broken));
        }
        let why = match writer.person {
            // A node has judged what it wrote.
            None => None,
            Some(person) => self.held_because(&sealed, draft.as_ref(), person, writer.retired).err(),
        };
        let Sealed { id, kind, scope, writer, n, author, happened_at, words, sig } = sealed;
        if why.is_some() {
            let held = self.held_of.entry(author).or_default();
            if *held >= MOST_HELD {
                return Ok(Fate::Refused(Broken::TooManyHeld));
            }
            *held += 1;
        }
        let words = match words {
            Words::Said { salt, body } => Some((salt, body)),
            Words::Gone { .. } => None,
        };
        let body = words.as_ref().and(draft).map(|draft| draft.body);
        let fact = Fact { seq: 0, id, scope, writer, n, author, happened_at, received_at: self.now, body };
        self.ends.insert((scope, writer), (n, headed.hash.to_vec()));
        let state = if why.is_some() { HELD } else { VALID };
        self.put(Pending { fact, kind, words, sealed: Some((headed, sig)), state }, None);
        let Some(Why { code, sentence }) = why else { return Ok(Fate::Taken) };
        self.hold(scope, id, &code, &sentence)?;
        Ok(Fate::Held { code, why: sentence })
    }

    /// Whether it is at all what it claims to be.
    fn is_whole(&self, sealed: &Sealed, draft: Option<&Draft>, writer: &Writer) -> Result<(), Broken> {
        // Said here, too, or by another writer: one id names one fact.
        if self.present.contains_key(&sealed.id) || self.places.contains_key(&sealed.id) {
            return Err(Broken::IdTaken);
        }
        // A device speaks for its person alone.
        if writer.person.is_some_and(|person| person != sealed.author) {
            return Err(Broken::Author);
        }
        if let Some(person) = writer.person
            && (!fact::may_come_from_a_device(&sealed.kind, sealed.scope, person)
                || !self.may_speak_of(person, sealed.scope))
        {
            return Err(Broken::Misplaced);
        }
        if let Some(Draft { body: Body::EvidenceSubmitted(said), scope, .. }) = draft
            && self.is_anothers(said.evidence, *scope, sealed.author)
        {
            return Err(Broken::IdTaken);
        }
        // A device has the words of what it wrote, and of what it brings back: who left them out would erase them here.
        let Words::Said { salt, body } = &sealed.words else { return Err(Broken::WordsMissing) };
        if salt.len() != 16 {
            return Err(Broken::Malformed);
        }
        if let Some(Body::EvidenceSubmitted(said)) = draft.map(|draft| &draft.body)
            && !said.attachments.iter().all(names_a_file)
        {
            return Err(Broken::Malformed);
        }
        // No clock has ever been so wrong.
        if sealed.happened_at.as_second() < YEAR_2000 {
            return Err(Broken::Malformed);
        }
        let most = draft.map_or(rules::MAX_BODY, |draft| most_of(&draft.body));
        if body.len() > most { Err(Broken::TooLarge) } else { Ok(()) }
    }

    /// Whether it keeps the rules: on the day it says, and where a right over somebody else was used, also now. Between the two
    /// nobody can tell when it was really said.
    fn held_because(
        &self,
        sealed: &Sealed,
        draft: Option<&Draft>,
        person: PersonId,
        retired: bool,
    ) -> Result<(), Why> {
        if retired {
            return Err(Why::of(REVOKED, Sentence::of("held-device-revoked")));
        }
        let draft = draft.ok_or_else(|| Why::of(NEWER, Sentence::of("held-newer-version")))?;
        let author = Author::person(person);
        rules::judge(self, author, draft, self.now)?;
        if fact::needs_its_right_to_the_last(&sealed.kind) {
            let now = Draft { happened_at: self.now, ..draft.clone() };
            rules::judge(self, author, &now, self.now).map_err(|refusal| {
                Why::of(LATE, Sentence::of("held-late").with("why", refusal.sentence()))
            })?;
        }
        Ok(())
    }

    /// Says, as this node, that a statement does not count.
    fn hold(
        &mut self,
        scope: Scope,
        id: crate::ids::FactId,
        code: &str,
        why: &Sentence,
    ) -> Result<(), Error> {
        let body = Body::FactHeld(FactHeld { fact: id, code: code.to_owned(), why: why.kept() });
        let fact = Fact {
            seq: 0,
            id: self.ids.mint(self.now),
            scope,
            writer: self.node.writer,
            n: 0,
            author: OPERATOR,
            happened_at: self.now,
            received_at: self.now,
            body: None,
        };
        // Without it the statement would count: then nothing of the whole commit is kept.
        let json = body.to_json().map_err(Error::other)?;
        self.add(fact, body, json, None);
        Ok(())
    }
}
