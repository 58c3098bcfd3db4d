//! Notices that are told together: the first at once, what follows within a while in one mail, nothing lost and nothing
//! twice, whoever dies in between.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::SignedDuration;
use serde_json::json;
use stampbook::credentials::secret::hashed;
use stampbook::jobs::courier::{self, Tally};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;
use stampbook::store::one_time_links::{self, Purpose};
use stampbook::store::{Conn, Error, queue};

use crate::post::{Class, header, parsed, text};
use crate::support::server::Person;
use crate::support::story::claim;

fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_mins(count)
}

/// In how many mails to somebody each title stands; the same mail once more, under the same Message-ID, is the same.
fn told(class: &Class, person: &Person, titles: &[String]) -> BTreeMap<String, usize> {
    let mails = class.post.mails(person);
    let mails: BTreeMap<String, String> =
        mails.iter().map(|mail| (header(mail, "Message-ID"), text(mail))).collect();
    let times = |title: &String| mails.values().filter(|said| said.lines().any(|line| line == title)).count();
    titles.iter().map(|title| (title.clone(), times(title))).collect()
}

/// How many pieces wait for Grace, as the number beside her queue has it, in the words of a mail.
fn waiting(class: &Class) -> String {
    let (grace, today) = (class.grace.id, class.post.server.app.clock.today());
    let count = move |conn: &mut Conn| queue::count_for(conn, &[grace], today);
    let counts = class.post.server.app.db.read_blocking::<_, Error, _>(count).unwrap();
    match counts[&grace] {
        1 => "One piece of evidence waits for your answer now.".to_owned(),
        several => format!("{several} pieces of evidence wait for your answer now."),
    }
}

/// E-5: twelve pieces in ten minutes are two mails to Grace: the first piece at once, the others together when the hour
/// is over. The next day is a new one.
#[test]
fn twelve_pieces_in_ten_minutes_are_two_mails() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    class.sends("Piece 1");
    assert_eq!(post.drain().sent, 1, "the first one at once");
    for number in 2..=12 {
        server.wait(SignedDuration::from_secs(50));
        class.sends(&format!("Piece {number}"));
        assert_eq!(post.drain(), Tally::default(), "piece {number} waits for the others");
    }
    server.wait(minutes(60));
    assert_eq!(post.drain().sent, 1);
    assert_eq!(
        post.subjects(&class.grace),
        ["Ada Lovelace sent “Piece 1”", "Ada Lovelace sent 11 pieces of evidence"]
    );
    let mails = post.mails(&class.grace);
    let said = text(&mails[1]);
    for number in 2..=12 {
        assert!(said.lines().any(|line| line == format!("Piece {number}")), "{number} in\n{said}");
    }
    assert_eq!(said.matches("/evidence/").count(), 11, "each with its link:\n{said}");
    assert!(said.contains(&waiting(&class)), "{} in\n{said}", waiting(&class));
    assert_ne!(header(&mails[0], "Message-ID"), header(&mails[1], "Message-ID"));
    assert_eq!(header(&mails[1], "List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    // Within an hour of that mail the next ones wait again; on the next day the first one comes at once.
    server.wait(minutes(30));
    class.sends("Piece 13");
    assert_eq!(post.drain(), Tally::default());
    server.wait(minutes(31));
    assert_eq!(post.drain().sent, 1);
    server.wait(SignedDuration::from_hours(20));
    class.sends("Piece 14");
    assert_eq!(post.drain().sent, 1);
    assert_eq!(
        post.subjects(&class.grace)[2..],
        ["Ada Lovelace sent “Piece 13”", "Ada Lovelace sent “Piece 14”"]
    );
}

/// What nobody has sent yet is joined, however soon it was due: forty-five pieces from a phone that was offline are three
/// mails, of which none is longer than mail programs show.
#[test]
fn many_pieces_at_once_are_few_mails() {
    let class = Class::start();
    let post = &class.post;
    let titles: Vec<String> = (1..=45).map(|number| format!("Piece {number}")).collect();
    for title in &titles {
        class.sends(title);
    }
    assert_eq!(post.drain().sent, 3);
    assert!(told(&class, &class.grace, &titles).values().all(|times| *times == 1));
    for mail in post.mails(&class.grace) {
        assert!(mail.source.len() < 100_000, "{} bytes", mail.source.len());
    }
}

/// Two learners are two mails: a lead sees from the subject who waits.
#[test]
fn what_two_learners_send_stays_apart() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let ben = server.person("Ben");
    let joins = json!({ "person_id": ben.id, "role": "learner" });
    assert_eq!(class.grace.post(&format!("/api/v1/cohorts/{}/members", class.cohort), &joins).0, 201);
    let listening = claim(&class.framework, "Listening", Level::One);
    for round in 0..2 {
        class.sends(&format!("Ada {round}"));
        server.submits(ben.id, class.cohort, &class.framework, listening, &format!("Ben {round}"));
    }
    post.drain();
    let subjects: BTreeSet<String> = post.subjects(&class.grace).into_iter().collect();
    assert_eq!(
        subjects,
        ["Ada Lovelace sent 2 pieces of evidence", "Ben sent 2 pieces of evidence"].map(str::to_owned).into()
    );
}

/// What Grace has answered by the end of the hour is no news, and where that is all there is no mail.
#[test]
fn what_is_answered_meanwhile_is_left_out() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    class.sends("Piece 1");
    post.drain();
    let (second, third) = (class.sends("Piece 2"), class.sends("Piece 3"));
    server.answers(class.grace.id, second, Decision::Accepted, "");
    server.wait(minutes(61));
    post.drain();
    assert_eq!(post.subjects(&class.grace)[1..], ["Ada Lovelace sent “Piece 3”"], "one that is left is one");
    let fourth = class.sends("Piece 4");
    for piece in [third, fourth] {
        server.answers(class.grace.id, piece, Decision::Accepted, "");
    }
    server.wait(minutes(61));
    let tally = post.drain();
    assert_eq!((tally.skipped, post.mails(&class.grace).len()), (1, 2), "{tally:?}");
}

/// A lead who answers five pieces in one sitting: Ada hears of the first at once, and of the others in one mail of each
/// kind, with all that was said.
#[test]
fn the_answers_of_one_sitting_come_together() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let pieces: Vec<_> = (1..=5).map(|number| class.sends(&format!("Piece {number}"))).collect();
    for (number, piece) in pieces.iter().enumerate() {
        server.answers(class.grace.id, *piece, Decision::Returned, &format!("Reason {number}."));
        post.drain();
        server.wait(minutes(1));
    }
    assert_eq!(post.subjects(&class.ada), ["“Piece 1” came back to you"]);
    server.wait(minutes(10));
    assert_eq!(post.drain().sent, 1);
    assert_eq!(post.subjects(&class.ada)[1..], ["4 pieces came back to you"]);
    let mails = post.mails(&class.ada);
    let said = text(&mails[1]);
    for number in 1..=4 {
        assert!(said.contains(&format!("> Reason {number}.")), "{number} in\n{said}");
    }
    assert!(said.contains("Grace Hopper read your evidence and asks"), "{said}");
    // Each says when it was answered; the mail is dated when it was made.
    for minute in 1..=4 {
        let answered = format!("Grace Hopper, Monday 2 March 2026, 09:0{minute} UTC");
        assert!(said.contains(&answered), "{answered} in\n{said}");
    }
    let dates: Vec<i64> = mails.iter().map(|mail| parsed(mail).date().unwrap().to_timestamp()).collect();
    assert_eq!(dates[1], server.now().as_second(), "{dates:?}");
    assert!(dates[0] <= dates[1] - 15 * 60, "{dates:?}");
}

/// The levels that Grace signs in one sitting are two mails to Ada, the second with how far she is by then. That the
/// pieces were accepted, with no word, those say as well.
#[test]
fn the_levels_of_one_sitting_come_together() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    for (title, level) in [("Listening", Level::One), ("Writing", Level::One), ("Writing", Level::Two)] {
        let step = claim(&class.framework, title, level);
        let piece = server.submits(class.ada.id, class.cohort, &class.framework, step, title);
        server.answers(class.grace.id, piece, Decision::Accepted, "");
        server.signs(class.grace.id, &class.framework, piece);
        post.drain();
        server.wait(minutes(1));
    }
    server.wait(minutes(11));
    post.drain();
    assert_eq!(
        post.subjects(&class.ada),
        ["Signed: Listening, level 1 (Foundation)", "2 levels were signed off for you"]
    );
    let mails = post.mails(&class.ada);
    let said = mails.iter().map(text).find(|said| said.contains("2 levels were signed off")).unwrap();
    for words in ["Writing, level 1", "Writing, level 2", "3 of 9 levels signed", "Well done."] {
        assert!(said.contains(words), "{words} in\n{said}");
    }
}

/// E-9: Grace signs for several people after a session: the receipts of one signing are two mails, each sign-off with
/// its own link, which works once and for that one alone. No link stands in the outbox.
#[test]
fn receipts_of_one_signing_come_together_each_with_its_own_link() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let others: Vec<Person> = ["Ben", "Chi", "Dag"].iter().map(|name| server.person(name)).collect();
    let api = format!("/api/v1/cohorts/{}", class.cohort);
    let listening = claim(&class.framework, "Listening", Level::One);
    class.sends("A round");
    for person in &others {
        let joins = json!({ "person_id": person.id, "role": "learner" });
        assert_eq!(class.grace.post(&format!("{api}/members"), &joins).0, 201);
        server.submits(person.id, class.cohort, &class.framework, listening, "A round");
    }
    post.drain();
    let before = post.mails(&class.grace).len();
    let signs = |people: &[&Person]| {
        let people: Vec<_> = people.iter().map(|person| person.id).collect();
        let together = json!({ "learners": people, "competency_id": listening.competency, "level": 1 });
        let (status, verdicts) = class.grace.post(&format!("{api}/signoffs"), &together);
        assert_eq!(status, 200, "{verdicts}");
        assert!(
            verdicts["items"].as_array().unwrap().iter().all(|one| one["code"] == "signed"),
            "{verdicts}"
        );
    };
    signs(&[&class.ada]);
    post.drain();
    signs(&others.iter().collect::<Vec<_>>());
    assert_eq!(post.mails(&class.grace).len(), before + 1);
    server.wait(minutes(11));
    post.drain();
    let mails = post.mails(&class.grace);
    assert_eq!(mails.len(), before + 2);
    let last = mails.last().unwrap();
    assert_eq!(parsed(last).subject(), Some("Receipts: you signed off 3 levels"));
    assert!(header(last, "List-Unsubscribe").is_empty(), "nobody switches receipts off");
    let said = text(last);
    for name in ["Ben", "Chi", "Dag", "Listening at level 1."] {
        assert!(said.contains(name), "{name} in\n{said}");
    }
    let links: BTreeSet<String> = said
        .split("/disputes/")
        .skip(1)
        .map(|rest| rest.split_whitespace().next().unwrap().to_owned())
        .collect();
    assert_eq!(links.len(), 3, "{said}");
    for row in post.outbox() {
        assert!(links.iter().all(|link| !row.mail.payload.contains(link.as_str())), "{row:?}");
    }
    let working = || -> BTreeSet<String> {
        let (links, now) = (links.clone(), server.now());
        let look = move |conn: &mut Conn| {
            let found =
                links.iter().map(|link| one_time_links::look(conn, Purpose::NotMe, &hashed(link), now));
            found.collect::<Result<Vec<_>, Error>>()
        };
        let found = server.app.db.read_blocking::<_, Error, _>(look).unwrap();
        found.into_iter().flatten().filter_map(|link| link.subject).collect()
    };
    assert_eq!(working().len(), 3, "each of another sign-off");
    let address = format!("{}/disputes/{}", server.address, links.first().unwrap());
    assert_eq!(reqwest::blocking::Client::new().post(address).send().unwrap().status(), 200);
    assert_eq!(working().len(), 2, "one is used, the others are not");
}

/// A server dies between sending and writing it down: the same mail again, about the same pieces; and what Ada sent in
/// between is in the next one.
#[test]
fn a_crash_between_repeats_the_same_mail_and_loses_nothing() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    class.sends("Piece 1");
    class.sends("Piece 2");
    post.runtime.block_on(async {
        let batch = courier::take(&server.app, "").await.unwrap();
        let (tell, _told) = tokio::sync::mpsc::channel(64);
        courier::deliver(&server.app, batch, &AtomicBool::new(false), tell).await;
    });
    class.sends("Piece 3");
    server.wait(minutes(7));
    assert_eq!(post.drain().sent, 1);
    class.sends("Piece 4");
    server.wait(minutes(75));
    assert_eq!(post.drain().sent, 1);
    let mails = post.mails(&class.grace);
    let ids: Vec<String> = mails.iter().map(|mail| header(mail, "Message-ID")).collect();
    assert_eq!((mails.len(), &ids[0]), (3, &ids[1]), "the same mail");
    let pieces = |mail| {
        let said = text(mail);
        ["Piece 1", "Piece 2", "Piece 3", "Piece 4"].map(|title| said.lines().any(|line| line == title))
    };
    let each: Vec<[bool; 4]> = mails.iter().map(pieces).collect();
    assert_eq!(each, [[true, true, false, false], [true, true, false, false], [false, false, true, true]]);
}

/// Ada sends while two copies of the server send mail: every piece is told once, in however many mails.
#[test]
fn two_servers_and_a_learner_who_goes_on_sending() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let titles: Vec<String> = (0..40).map(|number| format!("Piece {number}")).collect();
    let done = Arc::new(AtomicBool::new(false));
    let senders = [server.app.clone(), server.twin()].map(|app| {
        let done = Arc::clone(&done);
        post.runtime.spawn(async move {
            while !done.load(Ordering::SeqCst) {
                courier::drain(&app, "").await.unwrap();
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        })
    });
    for title in &titles {
        class.sends(title);
        server.wait(minutes(13));
    }
    done.store(true, Ordering::SeqCst);
    for sender in senders {
        post.runtime.block_on(sender).unwrap();
    }
    server.wait(minutes(130));
    post.drain();
    let times = told(&class, &class.grace, &titles);
    assert!(times.values().all(|times| *times == 1), "{times:?}");
    let ids: BTreeSet<String> =
        post.mails(&class.grace).iter().map(|mail| header(mail, "Message-ID")).collect();
    assert!(ids.len() < titles.len(), "{} mails", ids.len());
}
