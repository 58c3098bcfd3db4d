//! From a fact to a mailbox: notices are made of what the record says, sent once, tried again, given up, and shown.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use jiff::SignedDuration;
use mail_parser::MessageParser;
use serde_json::json;
use stampbook::credentials::secret::hashed;
use stampbook::ids::{CohortId, PersonId};
use stampbook::jobs::courier::{self, Tally};
use stampbook::jobs::runner::Runner;
use stampbook::mail::{Mailer, Patience, Server as MailServer};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;
use stampbook::record::signoff::SignOffRevoked;
use stampbook::store::one_time_links::{self, Purpose};
use stampbook::store::outbox::{self, Fate, Kept, Settled};
use stampbook::store::{Error, accounts, readers};
use tokio::runtime::Runtime;

use crate::mail::receiver::{Arrived, Manner, Receiver};
use crate::support::server::{Person, Server};
use crate::support::story::{Sent, claim};

/// A server whose mail goes to a mail server of ours.
pub struct Post {
    pub server: Server,
    pub receiver: Receiver,
    pub runtime: Runtime,
}

impl Post {
    pub fn start() -> Self {
        let runtime = Runtime::new().unwrap();
        let receiver = runtime.block_on(Receiver::open(Manner::Polite));
        let url = format!("smtp://127.0.0.1:{}?tls=none", receiver.port);
        let mut server = Server::start_with(|name| match name {
            "SMTP_URL" => Some(url.clone()),
            "STAMPBOOK_MAIL_FROM" => Some("Riverside <passport@riverside.example>".to_owned()),
            "STAMPBOOK_PUBLIC_URL" => Some("https://learn.riverside.example".to_owned()),
            _ => None,
        });
        server.app.mailer = impatient(&url);
        Self { server, receiver, runtime }
    }

    /// Sends all that is due.
    pub fn drain(&self) -> Tally {
        self.runtime.block_on(courier::drain(&self.server.app, "")).unwrap()
    }

    /// What arrived for somebody, by subject.
    pub fn subjects(&self, person: &Person) -> Vec<String> {
        let mails = self.mails(person);
        mails.iter().map(|mail| parsed(mail).subject().unwrap().to_owned()).collect()
    }

    pub fn mails(&self, person: &Person) -> Vec<Arrived> {
        self.receiver.mails().into_iter().filter(|mail| mail.to == person.email).collect()
    }

    pub fn outbox(&self) -> Vec<Kept> {
        self.server.app.db.read_blocking::<_, Error, _>(|conn| outbox::list(conn, None, None, 100)).unwrap()
    }

    pub fn failure_of(&self, person: &Person) -> Option<String> {
        let id = person.id;
        let found =
            self.server.app.db.read_blocking::<_, Error, _>(move |conn| accounts::of(conn, id)).unwrap();
        found.unwrap().mail_failure.map(|why| why.to_string())
    }
}

/// Stalls are noticed in a second, not in a minute.
fn impatient(url: &str) -> Mailer {
    let mut server = MailServer::parse(url).unwrap();
    let short = Duration::from_millis(700);
    server.patience = Patience { connect: short, command: short, delivery: short, idle: short };
    Mailer::server(server)
}

pub fn parsed(mail: &Arrived) -> mail_parser::Message<'_> {
    MessageParser::default().parse(mail.source.as_bytes()).unwrap()
}

pub fn text(mail: &Arrived) -> String {
    parsed(mail).body_text(0).unwrap().into_owned()
}

pub fn header(mail: &Arrived, name: &str) -> String {
    let head = mail.source.split("\r\n\r\n").next().unwrap();
    head.split("\r\n")
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        .unwrap_or_default()
        .to_owned()
}

/// Grace leads Ada.
pub struct Class {
    pub post: Post,
    pub ada: Person,
    pub grace: Person,
    pub framework: Framework,
    pub cohort: CohortId,
}

impl Class {
    pub fn start() -> Self {
        let post = Post::start();
        let (ada, grace) = (post.server.person("Ada Lovelace"), post.server.person("Grace Hopper"));
        let framework = post.server.framework();
        let cohort = post.server.cohort(&framework, &grace, &[&ada]);
        Self { post, ada, grace, framework, cohort }
    }

    /// Ada sends a piece.
    pub fn sends(&self, title: &str) -> Sent {
        let listening = claim(&self.framework, "Listening", Level::One);
        self.post.server.submits(self.ada.id, self.cohort, &self.framework, listening, title)
    }

    /// So many notices, each a mail by itself: ten learners send a piece to each of some cohorts, which two lead. Who
    /// leads them.
    pub fn many_notices(&self, count: usize) -> Vec<Person> {
        let server = &self.post.server;
        let leads: Vec<Person> = (0..count / 10).map(|n| server.person(&format!("Lead {n}"))).collect();
        let learners: Vec<Person> = (0..10).map(|n| server.person(&format!("Learner {n}"))).collect();
        let listening = claim(&self.framework, "Listening", Level::One);
        for pair in leads.chunks(2) {
            let cohort = server.cohort(&self.framework, &pair[0], &learners.iter().collect::<Vec<_>>());
            if let Some(second) = pair.get(1) {
                server.leads_too(cohort, second);
            }
            for (number, learner) in learners.iter().enumerate() {
                server.submits(learner.id, cohort, &self.framework, listening, &format!("Round {number}"));
            }
        }
        leads
    }

    /// Ada changes a piece and sends it again.
    pub fn sends_again(&self, sent: Sent, title: &str) -> Sent {
        self.post.server.revises(sent, &self.framework, title)
    }
}

/// E-5: what Ada submits reaches Grace's mailbox at once, and once.
#[test]
fn what_ada_submits_reaches_graces_mailbox_once() {
    let class = Class::start();
    let post = &class.post;
    class.sends("The night round");
    assert_eq!(post.drain(), Tally { sent: 1, ..Tally::default() });
    assert_eq!(post.drain(), Tally::default());
    let mails = post.mails(&class.grace);
    assert_eq!(mails.len(), 1);
    let text = text(&mails[0]);
    for said in ["Ada Lovelace", "The night round", "Listening", "How The night round went.", "/evidence/"] {
        assert!(text.contains(said), "{said} in\n{text}");
    }
    assert_eq!(header(&mails[0], "List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    assert!(header(&mails[0], "Message-ID").ends_with("@riverside.example>"));
    let row = &post.outbox()[0];
    assert_eq!((row.state.as_str(), row.attempts, row.name.as_deref()), ("sent", 1, Some("Grace Hopper")));
    assert!(row.mail.payload.contains("How The night round went."), "what was sent can be seen later");
}

/// E-9: Ada hears what became of her evidence; Grace gets a receipt with a link that only she holds.
#[test]
fn ada_hears_of_every_answer_and_grace_gets_a_receipt() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let first = class.sends("The night round");
    server.answers(class.grace.id, first, Decision::Returned, "What did the others say?");
    let second = class.sends("The morning round");
    server.answers(class.grace.id, second, Decision::Accepted, "Clear.");
    let signoff = server.signs(class.grace.id, &class.framework, second);
    // Of both pieces Grace hears in one mail, for nobody sent the first before the second came.
    assert_eq!(post.drain().sent, 5);
    let ada: BTreeSet<String> = post.subjects(&class.ada).into_iter().collect();
    let expected = [
        "Signed: Listening, level 1 (Foundation)",
        "“The morning round” was accepted",
        "“The night round” came back to you",
    ];
    assert_eq!(ada, expected.map(str::to_owned).into());
    let returned = post.mails(&class.ada).into_iter().find(|mail| text(mail).contains("came back")).unwrap();
    assert!(text(&returned).contains("> What did the others say?"));
    let receipt = post.mails(&class.grace).into_iter().find(|m| text(m).contains("/disputes/")).unwrap();
    let words = text(&receipt);
    for said in ["Listening at level 1.", "The morning round", "Ada Lovelace", &signoff.to_string()] {
        assert!(words.contains(said), "{said} in\n{words}");
    }
    let token = words.split("/disputes/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let (hash, now) = (hashed(&token), server.now());
    let link = server
        .app
        .db
        .read_blocking::<_, Error, _>(move |conn| one_time_links::look(conn, Purpose::NotMe, &hash, now));
    let link = link.unwrap().expect("the link works");
    assert_eq!((link.person, link.subject), (class.grace.id, Some(signoff.to_string())));
    let kept = post.outbox();
    assert!(kept.iter().all(|row| !row.mail.payload.contains(&token)), "nobody else finds it in the outbox");
    server.wait(SignedDuration::from_hours(1));
    let revoked =
        SignOffRevoked { signoff, cohort: Some(class.cohort), for_lead: None, reason: "Wrong Ada.".into() };
    server.says(class.grace.id, class.ada.id, revoked);
    post.drain();
    let last = post.mails(&class.ada).pop().unwrap();
    assert_eq!(parsed(&last).subject(), Some("Taken back: Listening, level 1 (Foundation)"));
    assert!(text(&last).contains("> Wrong Ada."));
}

/// E-8: of the other leads, only who did not review is asked to sign second.
#[test]
fn a_second_signature_is_asked_of_somebody_uninvolved() {
    let post = Post::start();
    let server = &post.server;
    let [ada, grace, lin] = ["Ada Lovelace", "Grace Hopper", "Lin Wei"].map(|name| server.person(name));
    let framework = server.framework();
    let cohort = server.cohort(&framework, &grace, &[&ada]);
    server.leads_too(cohort, &lin);
    for (level, lead) in [(Level::One, &grace), (Level::Two, &grace), (Level::Three, &grace)] {
        for title in ["Listening", "Chairing"] {
            let sent = server.submits(ada.id, cohort, &framework, claim(&framework, title, level), title);
            server.answers(lead.id, sent, Decision::Accepted, "");
            server.signs(lead.id, &framework, sent);
        }
    }
    post.drain();
    let asked = |person: &Person| {
        post.subjects(person).into_iter().filter(|subject| subject.contains("signature is asked for")).count()
    };
    assert_eq!((asked(&lin), asked(&grace), asked(&ada)), (1, 0, 0), "{:?}", post.subjects(&lin));
}

#[test]
fn nothing_is_lost_when_the_mail_server_refuses_stalls_or_drops() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let troubles = [
        Manner::Says("greeting", "554 closed for today"),
        Manner::Says("MAIL", "451 busy"),
        Manner::Says("RCPT", "450 try later"),
        Manner::Says(".", "452 full"),
        Manner::Drops("DATA"),
        Manner::Stalls("RCPT"),
    ];
    for (index, trouble) in troubles.into_iter().enumerate() {
        post.receiver.turns(trouble.clone());
        class.sends(&format!("Round {index}"));
        let tally = post.drain();
        assert_eq!((tally.sent, tally.waiting), (0, 1), "{trouble:?}");
        let row = &post.outbox()[0];
        assert_eq!((row.state.as_str(), row.attempts, row.lease_until), ("due", 1, None), "{trouble:?}");
        assert!(row.last_error.is_some() && row.run_at > server.now(), "{trouble:?}: {row:?}");
        // Not at once again, but a minute later, when all is well.
        post.receiver.turns(Manner::Polite);
        assert_eq!(post.drain(), Tally::default(), "{trouble:?}");
        server.wait(SignedDuration::from_secs(61));
        assert_eq!(post.drain().sent, 1, "{trouble:?}");
        assert_eq!(post.mails(&class.grace).len(), index + 1, "{trouble:?}");
        server.wait(SignedDuration::from_hours(1));
    }
}

#[test]
fn a_mail_server_that_is_away_for_days_is_given_up_and_an_administrator_tries_again() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    post.receiver.turns(Manner::Says("greeting", "421 not now"));
    class.sends("The night round");
    let mut tries = 0;
    while post.outbox()[0].state == "due" {
        tries += 1;
        assert!(tries < 20);
        post.drain();
        server.wait(SignedDuration::from_hours(25));
    }
    assert_eq!((tries, post.outbox()[0].state.as_str()), (9, "failed"));
    post.receiver.turns(Manner::Polite);
    assert_eq!(post.drain(), Tally::default());
    let (id, now) = (post.outbox()[0].id, server.now());
    server.app.db.write_blocking::<_, Error, _>(move |conn| outbox::retry(conn, id, now)).unwrap();
    assert_eq!(post.drain().sent, 1);
}

#[test]
fn a_refused_address_is_remembered_until_mail_arrives_there_again() {
    let class = Class::start();
    let post = &class.post;
    post.receiver.turns(Manner::Says("RCPT", "550 5.1.1 nobody of that name"));
    class.sends("The night round");
    assert_eq!(post.drain(), Tally { failed: 1, ..Tally::default() });
    assert!(post.failure_of(&class.grace).unwrap().contains("nobody of that name"));
    post.receiver.turns(Manner::Polite);
    class.sends("The morning round");
    assert_eq!(post.drain().sent, 1, "what was refused makes nothing wait");
    assert_eq!(post.failure_of(&class.grace), None);
}

#[test]
fn one_refused_reader_does_not_hold_up_the_others() {
    let class = Class::start();
    let post = &class.post;
    let lin = post.server.person("Lin Wei");
    post.server.leads_too(class.cohort, &lin);
    let id = class.grace.id;
    let broken = post
        .server
        .app
        .db
        .write_blocking::<_, Error, _>(move |conn| accounts::set_email(conn, id, "grace at example"));
    broken.unwrap();
    class.sends("The night round");
    assert_eq!(post.drain(), Tally { sent: 1, failed: 1, ..Tally::default() });
    assert_eq!(post.mails(&lin).len(), 1);
}

/// C-6: two copies of the server on one database share the work and never a mail.
#[test]
fn two_servers_send_each_mail_once() {
    let class = Class::start();
    let (post, app) = (&class.post, &class.post.server.app);
    let twin = post.server.twin();
    let leads = class.many_notices(90);
    let (one, two) = post.runtime.block_on(async {
        tokio::join!(
            tokio::spawn({
                let app = app.clone();
                async move { courier::drain(&app, "").await.unwrap() }
            }),
            tokio::spawn(async move { courier::drain(&twin, "").await.unwrap() }),
        )
    });
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!(one.sent + two.sent, 90);
    let mails: Vec<Arrived> = leads.iter().flat_map(|lead| post.mails(lead)).collect();
    let ids: BTreeSet<String> = mails.iter().map(|m| header(m, "Message-ID")).collect();
    assert_eq!((mails.len(), ids.len()), (90, 90));
}

/// A server that dies between sending and writing it down: the mail comes again under the same Message-ID, so
/// mail programs know it as the same one.
#[test]
fn a_crash_after_sending_repeats_the_same_mail() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    class.sends("The night round");
    post.runtime.block_on(async {
        let batch = courier::take(&server.app, "").await.unwrap();
        let (tell, mut told) = tokio::sync::mpsc::channel(64);
        courier::deliver(&server.app, batch, &AtomicBool::new(false), tell).await;
        assert!(matches!(told.recv().await.unwrap().fate, Fate::Sent(_)));
    });
    assert_eq!(post.drain(), Tally::default(), "the claim of the dead one still holds");
    server.wait(SignedDuration::from_mins(7));
    assert_eq!(post.drain().sent, 1);
    let mails = post.mails(&class.grace);
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0].source, mails[1].source, "to the letter");
}

#[test]
fn who_wants_no_mail_and_who_has_no_account_get_none() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let (grace, now) = (class.grace.id, server.now());
    let off = server.app.db.write_blocking::<_, Error, _>(move |conn| {
        readers::prefer(conn, grace, &[("evidence.waiting", false)], now)
    });
    off.unwrap();
    let lin: PersonId = server.app.ids.mint(now);
    server.without_account(lin, "Lin Wei");
    server.leads(class.cohort, lin);
    class.sends("The night round");
    assert_eq!(post.drain(), Tally { skipped: 2, ..Tally::default() });
    let reasons: BTreeSet<String> =
        post.outbox().into_iter().filter_map(|row| Some(row.last_error?.to_string())).collect();
    assert!(reasons.iter().any(|why| why.contains("switched this kind of mail off")), "{reasons:?}");
    assert!(reasons.iter().any(|why| why.contains("no open account")), "{reasons:?}");
}

#[test]
fn without_a_mail_server_mail_is_kept_for_the_administrator() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    server.submits(ada.id, cohort, &framework, listening, "The night round");
    let runtime = Runtime::new().unwrap();
    let tally = runtime.block_on(courier::drain(&server.app, "")).unwrap();
    assert_eq!(tally, Tally { kept: 1, ..Tally::default() });
    let rows = server.app.db.read_blocking::<_, Error, _>(|c| outbox::list(c, Some("kept"), None, 9));
    assert_eq!(rows.unwrap().len(), 1);
}

/// A running server sends at once, without being asked, and stops when told.
#[test]
fn a_running_server_sends_by_itself() {
    let class = Class::start();
    let post = &class.post;
    let runner = post.runtime.block_on(async { Runner::start(&post.server.app) });
    for round in 0..3 {
        class.sends(&format!("Round {round}"));
        let arrived = || post.mails(&class.grace).len() > round;
        assert!(eventually(arrived), "round {round}");
        // The hour counts from when it is written down that the mail went out, by the clock that is moved next.
        let written = || post.outbox().iter().filter(|row| row.state == "sent").count() > round;
        assert!(eventually(written), "round {round}");
        post.server.wait(SignedDuration::from_mins(61));
    }
    post.runtime.block_on(runner.stop(Duration::from_secs(30)));
    class.sends("Round 4");
    let waiting: Vec<Kept> = post.outbox().into_iter().filter(|row| row.state == "due").collect();
    assert_eq!((waiting.len(), post.mails(&class.grace).len()), (1, 3));
}

pub fn eventually(condition: impl Fn() -> bool) -> bool {
    (0..1000).any(|_| {
        condition() || {
            std::thread::sleep(Duration::from_millis(20));
            false
        }
    })
}

/// Speed.md: a batch of notices costs the same handful of statements, however many there are.
#[test]
fn forty_notices_are_put_in_words_by_as_many_statements_as_ten() {
    let class = Class::start();
    let (post, app) = (&class.post, &class.post.server.app);
    let count = |rounds: usize| {
        class.many_notices(rounds);
        let log = app.db.count_statements();
        log.take();
        let batch = post.runtime.block_on(courier::take(app, "")).unwrap();
        let statements = log.take();
        assert!(!batch.is_empty());
        statements
    };
    let (few, many) = (count(10), count(40));
    assert!(many.len() <= few.len() && many.len() <= 10, "{few:#?}\n{many:#?}");
}

/// A session to come that is cancelled: everybody who has a place, and the other lead, is told once; whoever wants no such
/// mail is not, and nobody hears of one that is past.
#[test]
fn who_would_have_come_hears_that_a_session_is_cancelled() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let (nana, ben) = (server.person("Nana"), server.person("Ben"));
    server.leads_too(class.cohort, &nana);
    let api = format!("/api/v1/cohorts/{}", class.cohort);
    let joins = json!({ "person_id": ben.id, "role": "learner" });
    assert_eq!(class.grace.post(&format!("{api}/members"), &joins).0, 201);
    let plans = |title: &str, day: &str| {
        let plan = json!({ "title": title, "starts_at": format!("{day}T13:00:00Z"), "zone": "Europe/Oslo",
            "place": "Reading room 2" });
        let (status, planned) = class.grace.post(&format!("{api}/sessions"), &plan);
        assert_eq!(status, 201, "{planned}");
        format!("{api}/sessions/{}/cancellation", planned["id"].as_str().unwrap())
    };
    let (past, first) = (plans("Past", "2026-02-20"), plans("Hard talks", "2026-03-09"));
    plans("Writing it down", "2026-03-16");
    let unwanted = json!({ "items": [{ "kind": "session.cancelled", "wanted": false }] });
    let (status, chosen) = ben.put("/api/v1/me/mail", &unwanted);
    assert_eq!(status, 200, "{chosen}");
    let reason = json!({ "reason": "Snow." });
    for cancellation in [&past, &first] {
        assert_eq!(class.grace.post(cancellation, &reason).0, 201);
    }
    assert_eq!(class.grace.post(&first, &reason).0, 409, "once");
    post.drain();
    post.drain();
    assert!(post.subjects(&class.grace).is_empty() && post.subjects(&ben).is_empty());
    for who in [&class.ada, &nana] {
        let mails = post.mails(who);
        assert_eq!(mails.len(), 1, "{:?}", post.subjects(who));
        let said = text(&mails[0]);
        for words in ["Grace Hopper", "Spring", "Snow.", "Reading room 2", "Writing it down", "14:00 CET"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert!(post.subjects(who)[0].starts_with("Cancelled: Hard talks, Monday 9 March 2026"));
        let html = parsed(&mails[0]).body_html(0).unwrap().into_owned();
        assert!(html.contains("Snow.") && html.contains("Writing it down"), "{html}");
        assert!(!header(&mails[0], "List-Unsubscribe").is_empty(), "it can be stopped");
    }
}

/// A sender that is too late knows nothing of the mail: that it went out by its hand says nothing about the address.
#[test]
fn a_sender_that_is_too_late_clears_no_failure() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    class.sends("The night round");
    let claim = |minutes: i64| {
        let now = server.now();
        let until = now + SignedDuration::from_mins(minutes);
        let claim = move |conn: &mut stampbook::store::Conn| outbox::claim(conn, now, until, 9, "");
        server.app.db.write_blocking::<_, Error, _>(claim).unwrap().remove(0)
    };
    let settle = |claimed: &outbox::Claimed, fate: Fate| {
        let (until, now) = (claimed.until, server.now());
        let settled = [Settled { id: claimed.id, person: claimed.mail.person, fate }];
        let settle = move |conn: &mut stampbook::store::Conn| outbox::settle(conn, until, &settled, now);
        server.app.db.write_blocking::<_, Error, _>(settle).unwrap();
    };
    let slow = claim(5);
    server.wait(SignedDuration::from_mins(6));
    let quick = claim(5);
    let why = "550 5.1.1 nobody of that name".to_owned();
    settle(&quick, Fate::Failed { why: why.clone().into(), again: None, refused: true });
    settle(&slow, Fate::Sent(None));
    assert_eq!(post.failure_of(&class.grace), Some(why));
    assert_eq!(post.outbox()[0].state, "failed");
}
