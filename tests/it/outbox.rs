//! Mail that waits in the database: queued once, claimed once, tried again, given up.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use stampbook::clock::Instant;
use stampbook::ids::{Ids, MailId, PersonId};
use stampbook::store::outbox::{self, Fate, Outgoing, Settled};
use stampbook::store::{Conn, Db, Error};

use crate::support::database::{FreshDatabase, fresh_database};

struct Outbox {
    _database: FreshDatabase,
    db: Db,
    ids: Ids,
    now: Instant,
}

impl Outbox {
    fn new() -> Self {
        let database = fresh_database();
        let db = Db::open(&database, false).unwrap();
        Self { _database: database, db, ids: Ids::seeded(3), now: "2026-11-23T07:00:00Z".parse().unwrap() }
    }

    fn queue(&self, kind: &str, person: Option<PersonId>, cause: &str) -> bool {
        let mail =
            Outgoing { kind: kind.into(), person, address: None, cause: cause.into(), payload: "{}".into() };
        let (now, ids) = (self.now, self.ids.clone());
        self.db.write_blocking::<_, Error, _>(move |c| outbox::queue_message(c, &mail, now, &ids)).unwrap()
    }

    fn claim(&self, now: Instant, limit: usize) -> Vec<outbox::Claimed> {
        let until = now + SignedDuration::from_mins(5);
        self.db.write_blocking::<_, Error, _>(move |c| outbox::claim(c, now, until, limit, "")).unwrap()
    }

    fn settle(&self, id: MailId, fate: Fate, now: Instant) {
        let settled = [Settled { id, person: None, fate }];
        let settle = move |c: &mut Conn| {
            let until = outbox::find(c, id)?.unwrap().lease_until.unwrap();
            outbox::settle(c, until, &settled, now)
        };
        self.db.write_blocking::<_, Error, _>(settle).unwrap();
    }

    fn state(&self, id: MailId) -> (String, u32, Option<String>) {
        let found = self.db.read_blocking::<_, Error, _>(move |c| outbox::find(c, id)).unwrap().unwrap();
        (found.state, found.attempts, found.last_error.map(|why| why.to_string()))
    }
}

/// C-6: one mail a person, kind and cause, however often it is queued.
#[test]
fn the_same_mail_is_queued_once() {
    let outbox = Outbox::new();
    let grace: PersonId = outbox.ids.mint(outbox.now);
    assert!(outbox.queue("digest.lead", Some(grace), "2026-W47"));
    assert!(!outbox.queue("digest.lead", Some(grace), "2026-W47"));
    assert!(outbox.queue("digest.lead", Some(grace), "2026-W48"));
    assert!(outbox.queue("digest.learner", Some(grace), "2026-W47"));
    assert_eq!(outbox.claim(outbox.now, 10).len(), 3);
}

/// Who asked for a sign-in link waits at the keyboard; ten thousand digests can wait behind it.
#[test]
fn a_sign_in_link_overtakes_the_digests() {
    let outbox = Outbox::new();
    for n in 0..5 {
        outbox.queue("digest.learner", Some(outbox.ids.mint(outbox.now)), &format!("2026-W{n}"));
    }
    outbox.queue("account.sign_in", Some(outbox.ids.mint(outbox.now)), "now");
    assert_eq!(outbox.claim(outbox.now, 1)[0].mail.kind, "account.sign_in");
}

#[test]
fn two_senders_share_the_work_and_never_a_mail() {
    let outbox = Outbox::new();
    for n in 0..40 {
        outbox.queue("evidence.waiting", Some(outbox.ids.mint(outbox.now)), &n.to_string());
    }
    let outbox = &outbox;
    let taken: Vec<MailId> = std::thread::scope(|scope| {
        let senders: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(move || {
                    let mut mine = Vec::new();
                    loop {
                        let batch = outbox.claim(outbox.now, 3);
                        if batch.is_empty() {
                            return mine;
                        }
                        mine.extend(batch.iter().map(|mail| mail.id));
                    }
                })
            })
            .collect();
        senders.into_iter().flat_map(|sender| sender.join().unwrap()).collect()
    });
    assert_eq!(taken.len(), 40);
    assert_eq!(taken.iter().collect::<BTreeSet<_>>().len(), 40);
}

#[test]
fn a_mail_whose_sender_died_is_due_again_when_the_claim_ends() {
    let outbox = Outbox::new();
    outbox.queue("evidence.waiting", Some(outbox.ids.mint(outbox.now)), "fact");
    assert_eq!(outbox.claim(outbox.now, 10).len(), 1);
    assert_eq!(outbox.claim(outbox.now + SignedDuration::from_mins(4), 10).len(), 0);
    let again = outbox.claim(outbox.now + SignedDuration::from_mins(5), 10);
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].attempts, 2);
}

/// Whoever comes back after their claim ended changes nothing: the mail is somebody else's by then.
#[test]
fn a_sender_that_is_too_late_settles_nothing() {
    let outbox = Outbox::new();
    outbox.queue("evidence.waiting", Some(outbox.ids.mint(outbox.now)), "fact");
    let first = outbox.claim(outbox.now, 1).remove(0);
    let later = outbox.now + SignedDuration::from_mins(6);
    let second = outbox.claim(later, 1).remove(0);
    let settled = [Settled { id: first.id, person: None, fate: Fate::Sent(None) }];
    let until = first.until;
    let settle = move |c: &mut Conn| outbox::settle(c, until, &settled, later);
    outbox.db.write_blocking::<_, Error, _>(settle).unwrap();
    assert_eq!(outbox.state(first.id), ("due".into(), 2, None));
    outbox.settle(second.id, Fate::Sent(None), later);
    assert_eq!(outbox.state(first.id).0, "sent");
}

#[test]
fn what_failed_is_tried_later_then_given_up_and_an_administrator_can_send_it_again() {
    let outbox = Outbox::new();
    outbox.queue("level.signed", Some(outbox.ids.mint(outbox.now)), "fact");
    let id = outbox.claim(outbox.now, 1)[0].id;
    let later = outbox.now + SignedDuration::from_mins(1);
    let failed = |again| Fate::Failed { why: "451 busy".into(), again, refused: false };
    outbox.settle(id, failed(Some(later)), outbox.now);
    assert_eq!(outbox.state(id), ("due".into(), 1, Some("451 busy".into())));
    assert!(outbox.claim(outbox.now, 1).is_empty());
    assert_eq!(outbox.claim(later, 1).len(), 1);
    outbox.settle(id, failed(None), later);
    assert_eq!(outbox.state(id).0, "failed");
    let (db, much_later) = (&outbox.db, outbox.now + SignedDuration::from_hours(90));
    assert!(outbox.claim(much_later, 1).is_empty());
    assert!(db.write_blocking::<_, Error, _>(move |c| outbox::retry(c, id, much_later)).unwrap());
    assert_eq!(outbox.claim(much_later, 1).len(), 1);
    outbox.settle(id, Fate::Sent(None), much_later);
    assert_eq!(outbox.state(id), ("sent".into(), 1, None));
    assert!(!db.write_blocking::<_, Error, _>(move |c| outbox::retry(c, id, much_later)).unwrap());
}

#[test]
fn nobody_looks_through_the_whole_outbox() {
    let outbox = Outbox::new();
    let log = outbox.db.count_statements();
    outbox.claim(outbox.now, 1);
    let db = &outbox.db;
    db.read_blocking::<_, Error, _>(outbox::next_due).unwrap();
    let before = outbox.ids.mint(outbox.now);
    db.read_blocking::<_, Error, _>(move |c| outbox::list(c, Some("failed"), Some(before), 10)).unwrap();
    db.read_blocking::<_, Error, _>(move |c| outbox::list(c, None, Some(before), 10)).unwrap();
    let statements = log.take();
    assert_eq!(statements.len(), 4);
    for sql in statements {
        // An empty PostgreSQL table is read whole whatever its indexes.
        if db.backend() == stampbook::store::Backend::Sqlite {
            let plan = db.explain_blocking(&sql).unwrap().join("\n");
            assert!(!plan.contains("SCAN outbox") || plan.contains("USING INDEX"), "{sql}\n{plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{sql}\n{plan}");
        }
    }
}
