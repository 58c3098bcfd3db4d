//! Makes mails of what the outbox holds. Notices are made of what the record says when they are sent; other mails
//! hold their words already. A whole batch costs a handful of statements, however many mails are in it.

mod certificates;
mod notices;
mod places;
mod steps;

use std::collections::{BTreeSet, HashMap};

pub(super) use steps::{level_of, name_of, sentence, step};

use super::found::Found;
use crate::app::App;
use crate::clock::{Day, Instant};
use crate::credentials::secret::hashed;
use crate::ids::{CohortId, EvidenceId, FactId, FrameworkId, MailId, PersonId};
use crate::language::{Language, Sentence};
use crate::mail::{Envelope, Kind, Links, Message, Sender, message_id, thread_id};
use crate::record::cohort::{Cohort, MemberRole};
use crate::record::effects::NoticeKind;
use crate::record::fact::{Body, Fact, Scope};
use crate::record::portfolio::Portfolio;
use crate::record::versions::Versions;
use crate::store::folds::{self, Folded};
use crate::store::one_time_links::{NewLink, Purpose};
use crate::store::outbox::{Claimed, Kept, Outgoing};
use crate::store::readers::{self, Reader};
use crate::store::{Conn, Error, Folds, digests, queue};

/// How long a "this was not me" link works.
const DISPUTABLE: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * 90);

/// How long after its cause a notice is looked at twice: it may be out of date.
const LATE: jiff::SignedDuration = jiff::SignedDuration::from_mins(1);

/// Who a mail to a bare address is named for.
pub(super) const NOBODY: PersonId = PersonId(uuid::Uuid::nil());

/// What mails need besides the record: who sends them, and where their links lead.
#[derive(Clone)]
pub struct House {
    /// Folded scopes.
    pub folds: Folds,
    /// Who sends.
    pub sender: Sender,
    /// The address of this Stampbook, without a slash at its end.
    pub address: String,
    /// Makes secret addresses.
    pub links: Links,
    /// Now.
    pub now: Instant,
    /// Today in the record, whose days are those of UTC: what is in force and who may do what.
    pub today: Day,
    /// Today where the organisation is: how long something has waited, and how long it still holds.
    pub day: Day,
    /// The organisation's time zone.
    pub zone: jiff::tz::TimeZone,
    /// Weeks without evidence after which a learner stalls.
    pub stalled_weeks: u32,
    /// The language of whoever has not chosen one.
    pub language: Language,
}

impl House {
    /// As the application is set up, at this moment.
    #[must_use]
    pub fn of(app: &App) -> Self {
        Self {
            folds: app.folds(),
            sender: app.sender.clone(),
            address: app.settings.address(),
            links: app.links.clone(),
            now: app.clock.now(),
            today: app.clock.today(),
            day: app.clock.now().to_zoned(app.settings.zone.clone()).date(),
            zone: app.settings.zone.clone(),
            stalled_weeks: app.settings.stalled_weeks,
            language: app.settings.language,
        }
    }

    /// The day a moment falls on where the organisation is.
    pub(super) fn day_of(&self, at: Instant) -> Day {
        at.to_zoned(self.zone.clone()).date()
    }

    /// The tag of the language that somebody reads; the organisation's, where they have not chosen.
    #[must_use]
    pub fn language_of(&self, reader: &Reader) -> String {
        reader.locale.clone().unwrap_or_else(|| self.language.to_string())
    }

    /// An address below this Stampbook's.
    pub(super) fn at(&self, path: &str) -> String {
        format!("{}/{path}", self.address)
    }

    /// Where a lead answers a piece of evidence while it waits, and reads the answer afterwards.
    pub(in crate::jobs) fn in_queue(&self, piece: EvidenceId) -> String {
        self.at(&format!("evidence/{piece}/submission"))
    }

    /// What follows the `@` of Message-IDs.
    pub(super) fn domain(&self) -> &str {
        self.sender.address().rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// Everything about a mail but what it says.
    #[must_use]
    pub fn envelope(
        &self,
        kind: Kind,
        mail: &Outgoing,
        reader: &Reader,
        address: String,
        date: Instant,
    ) -> Envelope {
        let person = mail.person.unwrap_or(NOBODY);
        let own = mail.person.filter(|_| kind.may_be_switched_off());
        Envelope {
            to_name: reader.name.clone(),
            to_address: address,
            from: self.sender.clone(),
            public_url: self.address.clone(),
            locale: self.language_of(reader),
            unsubscribe_url: own
                .map(|who| self.at(&format!("unsubscribe/{}", self.links.unsubscribe(who, kind)))),
            preferences_url: mail.person.map(|_| self.at("account/mail")),
            message_id: message_id(&self.links, kind, person, &mail.cause, self.domain()),
            // Digests of one kind lie together; what notices are about is said by whoever writes them.
            thread: kind.is_periodic().then(|| thread_id(person, kind.as_str(), self.domain())),
            date,
            zone: self.zone.clone(),
        }
    }
}

/// A mail that can be drawn and sent.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The outbox's row.
    pub id: MailId,
    /// Whose it is.
    pub person: Option<PersonId>,
    /// How many times it was tried, this one included.
    pub attempts: u32,
    /// What it says.
    pub message: Message,
    /// Everything else about it.
    pub envelope: Envelope,
    /// What the outbox keeps of it once it went out: nothing new where that is what it holds already.
    pub afterwards: Option<String>,
    /// The "this was not me" links in it.
    pub disputes: Vec<NewLink>,
}

/// What became of a row of the outbox.
#[derive(Clone, Debug)]
pub enum Composed {
    /// A mail to send.
    Letter(Box<Letter>),
    /// Nothing to send: which row, whose, and why.
    Skipped(MailId, Option<PersonId>, Sentence),
}

/// A mail to be looked at.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What it says, without what only its reader may see.
    pub message: Message,
    /// Everything else about it; nothing in it can be used in the reader's name.
    pub envelope: Envelope,
}

/// A mail of the outbox as an administrator may see it: as it was sent, or as it would be sent now. Otherwise why
/// there is nothing to see. `links` shows links that sign in, for an installation that sends no mail.
pub fn show(
    conn: &mut Conn,
    house: &House,
    kept: Kept,
    links: bool,
) -> Result<Result<Shown, Sentence>, Error> {
    let Kept { id, mail, created_at, sent_at, .. } = kept;
    let dated = sent_at.unwrap_or(created_at);
    let batch = [Claimed { id, mail, created_at: dated, attempts: 1, until: house.now }];
    let world = World { strict: false, ..gather(conn, house, &batch)? };
    let [claimed] = batch;
    Ok(world.letter(claimed).map(|letter| {
        let mut message = letter.message;
        let open = links && matches!(message, Message::SignInLink(_) | Message::SetPassword(_));
        if !open {
            message = message.without_secrets();
        }
        Shown { message, envelope: Envelope { unsubscribe_url: None, ..letter.envelope } }
    }))
}

/// An example of each kind of mail, for somebody who wants to know what they look like in their language.
#[must_use]
pub fn example(house: &House, kind: Kind, language: Language) -> Shown {
    let mail = Outgoing {
        kind: kind.as_str().to_owned(),
        person: None,
        address: Some("reader@example.org".to_owned()),
        cause: String::new(),
        payload: String::new(),
    };
    let reader = Reader { locale: Some(language.to_string()), ..Reader::default() };
    Shown {
        message: crate::mail::examples::example(kind, &house.address),
        envelope: house.envelope(kind, &mail, &reader, String::new(), house.now),
    }
}

/// Everything a batch of mails is made of.
struct World<'a> {
    house: &'a House,
    /// Whether who wants no mail and who has no address gets none; not so where a mail is only looked at.
    strict: bool,
    found: Found,
    facts: HashMap<FactId, Fact>,
    readers: HashMap<PersonId, Reader>,
    waiting: HashMap<PersonId, u32>,
    /// What learners whose level was signed work on now.
    works_on: HashMap<PersonId, Vec<(FrameworkId, u32)>>,
}

impl World<'_> {
    fn name(&self, id: PersonId) -> String {
        name_of(self.readers.get(&id).map(|reader| reader.name.as_str()))
    }

    fn cohort(&self, id: CohortId) -> Option<&Cohort> {
        self.found.cohort(id)
    }

    fn versions(&self, id: FrameworkId) -> Option<&Versions> {
        self.found.versions(id)
    }
}

/// A notice's parts, before it is put in words.
struct Told<'a> {
    to: PersonId,
    learner: PersonId,
    /// Whether time has passed since its cause, so that what it says may be over.
    late: bool,
    fact: &'a Fact,
    body: &'a Body,
    portfolio: &'a Portfolio,
}

/// Makes mails of a batch.
pub fn compose(conn: &mut Conn, house: &House, batch: Vec<Claimed>) -> Result<Vec<Composed>, Error> {
    let world = gather(conn, house, &batch)?;
    Ok(batch.into_iter().map(|claimed| world.compose(claimed)).collect())
}

fn gather<'a>(conn: &mut Conn, house: &'a House, batch: &[Claimed]) -> Result<World<'a>, Error> {
    let all = |claimed: &Claimed| claimed.mail.notices().unwrap_or_default().into_iter();
    let notices: Vec<(&Claimed, String, PersonId)> = batch
        .iter()
        .flat_map(|claimed| all(claimed).map(move |(cause, learner)| (claimed, cause, learner)))
        .collect();
    let causes: BTreeSet<FactId> = notices.iter().filter_map(|(_, cause, _)| cause.parse().ok()).collect();
    let mut facts = folds::facts_named(conn, causes)?;
    let mut scopes: BTreeSet<Scope> = notices.iter().map(|(.., learner)| Scope::Learner(*learner)).collect();
    scopes.extend(facts.values().filter_map(|fact| fact.body.as_ref()).flat_map(Body::needs));
    scopes.extend(facts.values().map(|fact| fact.scope).filter(|scope| matches!(scope, Scope::Cohort(_))));
    let signed = notices.iter().filter(|(claimed, ..)| claimed.mail.kind == NoticeKind::LevelSigned.name());
    let signed: BTreeSet<PersonId> = signed.map(|(.., learner)| *learner).collect();
    let works_on = digests::enrolled(conn, &signed.into_iter().collect::<Vec<_>>(), house.today)?;
    scopes.extend(works_on.values().flatten().map(|(framework, _)| Scope::Framework(*framework)));
    let mut found = Found::default();
    found.load(conn, &house.folds, scopes)?;
    let (mut further, mut people) = (BTreeSet::new(), BTreeSet::new());
    for folded in found.all() {
        match folded {
            Folded::Portfolio(portfolio) => {
                further.extend(portfolio.sign_offs.iter().map(|s| Scope::Framework(s.said.framework)));
                further.extend(portfolio.sign_offs.iter().filter_map(|s| s.said.cohort).map(Scope::Cohort));
                let revisions = portfolio.evidence.values().flat_map(|e| &e.revisions);
                further.extend(revisions.map(|r| Scope::Framework(r.content.framework)));
                let reviews = portfolio.evidence.values().flat_map(|e| &e.reviews);
                further.extend(reviews.map(|r| Scope::Cohort(r.said.cohort)));
                people.extend(portfolio.sign_offs.iter().flat_map(|s| s.signers().chain(s.said.for_lead)));
                let stood_in = portfolio.sign_offs.iter().filter_map(|s| s.second?.for_lead);
                people.extend(stood_in);
                people.insert(portfolio.learner);
            }
            Folded::Cohort(cohort) => {
                further.extend(cohort.iter().map(|c| Scope::Framework(c.plan.framework)));
                people
                    .extend(cohort.iter().flat_map(|c| c.present(MemberRole::Lead).chain(c.waiting_list())));
            }
            _ => {}
        }
    }
    found.load(conn, &house.folds, further)?;
    let decided = facts.values().filter_map(|fact| match (&fact.body, fact.scope) {
        (Some(Body::Appealed(said)), _) => Some(said.against),
        (Some(Body::AppealDecided(said)), Scope::Learner(learner)) => {
            let mut appeals = found.portfolio(learner)?.appeals.iter();
            appeals.find(|appeal| appeal.id == said.appeal).map(|appeal| appeal.said.against)
        }
        _ => None,
    });
    let decided: Vec<FactId> = decided.collect();
    facts.extend(folds::facts_named(conn, decided)?);
    people.extend(batch.iter().filter_map(|claimed| claimed.mail.person));
    people.extend(facts.values().map(|fact| fact.author));
    let readers = readers::readers(conn, people)?;
    let leads: Vec<PersonId> = batch
        .iter()
        .filter(|claimed| claimed.mail.kind == NoticeKind::EvidenceWaiting.name())
        .filter_map(|claimed| claimed.mail.person)
        .collect();
    let waiting = queue::count_for(conn, &leads, house.today)?;
    Ok(World { house, strict: true, found, facts, readers, waiting, works_on })
}

impl World<'_> {
    fn compose(&self, claimed: Claimed) -> Composed {
        let (id, person) = (claimed.id, claimed.mail.person);
        match self.letter(claimed) {
            Ok(letter) => Composed::Letter(Box::new(letter)),
            Err(why) => Composed::Skipped(id, person, why),
        }
    }

    /// The mail, or why there is none to send.
    fn letter(&self, claimed: Claimed) -> Result<Letter, Sentence> {
        let Claimed { id, mail, created_at, attempts, .. } = claimed;
        // Tried before, held up by others or waiting for a server that was off: all the same to its reader.
        let late = self.strict && created_at.duration_until(self.house.now) > LATE;
        let kind: Kind = mail.kind.parse().map_err(|error: crate::mail::Error| error.sentence())?;
        let nobody = Reader::default();
        let reader = match mail.person {
            Some(who) => self.readers.get(&who).ok_or(Sentence::of("unsent-reader-gone"))?,
            None => &nobody,
        };
        let address = mail.address.clone().or_else(|| reader.address.clone());
        let address = address.or_else(|| (!self.strict).then(String::new));
        let address = address.ok_or(Sentence::of("unsent-no-account"))?;
        if self.strict && kind.may_be_switched_off() && reader.unwanted.contains(kind.as_str()) {
            return Err(Sentence::of("unsent-switched-off"));
        }
        // What it tells may have waited for more of its kind, and says itself when it happened.
        let date = mail.made_at().unwrap_or(created_at);
        let mut envelope = self.house.envelope(kind, &mail, reader, address, date);
        let (message, disputes, told) = match (mail.person, mail.notices()) {
            (Some(to), Some(notices)) => {
                let (message, about, disputes) = self.notices(kind, to, notices, late)?;
                envelope.thread = about.map(|about| thread_id(to, &about, self.house.domain()));
                (message, disputes, true)
            }
            _ if mail.payload == "{}" => return Err(Sentence::of("unsent-not-kept")),
            _ => {
                let message: Message = serde_json::from_str(&mail.payload)
                    .map_err(|error| Sentence::of("unsent-unreadable").with("why", error.to_string()))?;
                (message, Vec::new(), false)
            }
        };
        let keeps = told || matches!(kind, Kind::SignInLink | Kind::SetPassword);
        let afterwards =
            keeps.then(|| serde_json::to_string(&message.clone().without_secrets()).ok()).flatten();
        Ok(Letter { id, person: mail.person, attempts, message, envelope, afterwards, disputes })
    }

    /// Notices in one mail: the message, what its thread is about, and the "this was not me" links in it. Of several,
    /// those that are over are left out; where all are, why the first one is.
    fn notices(
        &self,
        kind: Kind,
        to: PersonId,
        notices: Vec<(String, PersonId)>,
        late: bool,
    ) -> Result<(Message, Option<String>, Vec<NewLink>), Sentence> {
        // What a lead gets of several learners lies apart, what one person gets about themselves together.
        let whose =
            notices.first().filter(|_| kind == Kind::EvidenceWaiting).map_or(to, |(_, learner)| *learner);
        let (mut found, mut over) = (Vec::with_capacity(notices.len()), Vec::new());
        for (cause, learner) in notices {
            match self.notice(kind, to, learner, &cause, late) {
                Ok(noticed) => found.push(noticed),
                Err(why) => over.push(why),
            }
        }
        let disputes = found.iter().filter_map(|noticed| self.dispute(to, noticed)).collect();
        let about = match found.as_slice() {
            [] => return Err(over.into_iter().next().unwrap_or(Sentence::of("unsent-gone"))),
            [only] => only.about.clone(),
            _ => Some(format!("{kind} of {whose}")),
        };
        let messages = found.into_iter().map(|noticed| noticed.message);
        let message = Message::together(messages).ok_or(Sentence::of("unsent-one-by-one"))?;
        Ok((message, about, disputes))
    }

    fn dispute(&self, to: PersonId, noticed: &Noticed) -> Option<NewLink> {
        let signoff = noticed.sign_off.filter(|_| matches!(noticed.message, Message::SignOffReceipt(_)))?;
        Some(NewLink {
            token_hash: hashed(&self.house.links.not_me(signoff, to)),
            purpose: Purpose::NotMe,
            person: to,
            subject: Some(signoff.to_string()),
            expires_at: self.house.now.checked_add(DISPUTABLE).unwrap_or(self.house.now),
        })
    }

    fn notice(
        &self,
        kind: Kind,
        to: PersonId,
        learner: PersonId,
        cause: &str,
        late: bool,
    ) -> Result<Noticed, Sentence> {
        let erased = || Sentence::of("unsent-erased");
        let cause: FactId = cause.parse().map_err(|_| Sentence::of("unsent-cause-unreadable"))?;
        let fact = self.facts.get(&cause).ok_or(Sentence::of("unsent-cause-missing"))?;
        let body = fact.body.as_ref().ok_or_else(erased)?;
        let portfolio = self.found.portfolio(learner).ok_or_else(erased)?;
        let told = Told { to, learner, late, fact, body, portfolio };
        match (kind, body) {
            (Kind::EvidenceWaiting, Body::EvidenceSubmitted(said)) => self.evidence_waiting(&told, said),
            (Kind::EvidenceReturned, Body::EvidenceReviewed(said)) => self.evidence_returned(&told, said),
            (Kind::EvidenceAccepted, Body::EvidenceReviewed(said)) => self.evidence_accepted(&told, said),
            (Kind::LevelSigned, _) => self.level_signed(&told),
            (Kind::SignOffReceipt, _) => self.receipt(&told),
            (Kind::SecondSignatureAsked, _) => self.second_signature(&told),
            (Kind::SignOffRevoked, Body::SignOffRevoked(said)) => self.revoked(&told, said),
            (Kind::SignOffDisputed, Body::SignOffDisputed(_)) => self.disputed(&told),
            (Kind::DisputeSettled, Body::DisputeSettled(said)) => self.settled(&told, said),
            (Kind::AppealMade, Body::Appealed(said)) => self.appeal_made(&told, said),
            (Kind::AppealDecided, Body::AppealDecided(said)) => self.appeal_decided(&told, said),
            (Kind::EvidenceAgain, Body::AppealDecided(said)) => self.evidence_again(&told, said),
            (Kind::CertificateIssued, Body::CertificateIssued(_)) => self.certificate_issued(&told),
            (Kind::CertificateRevoked, Body::CertificateRevoked(said)) => {
                self.certificate_revoked(&told, said)
            }
            (Kind::PlaceFree, _) => self.place_free(&told),
            (Kind::PlaceGiven, _) => self.place_given(&told),
            (Kind::SessionCancelled, Body::SessionCancelled(said)) => self.session_cancelled(&told, said),
            _ => Err(Sentence::of("unsent-cause-other")),
        }
    }
}

/// A notice in words.
struct Noticed {
    message: Message,
    /// What its thread is about.
    about: Option<String>,
    sign_off: Option<FactId>,
}
