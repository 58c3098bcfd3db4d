//! The progress mails (C-6): who gets what, once a week or month, and nothing where there is nothing to say.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde_json::Value;
use stampbook::app::App;
use stampbook::clock::Clock;
use stampbook::ids::{CohortId, Ids, PersonId, SessionId};
use stampbook::jobs::courier::Tally;
use stampbook::jobs::digest;
use stampbook::jobs::periods::Stretch;
use stampbook::jobs::schedule::Calendar;
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{
    Attendance, AttendanceTaken, CohortOpened, Mark, MemberJoined, MemberRole, SessionPlanned,
};
use stampbook::record::directory::PersonAdded;
use stampbook::record::fact::{Author, Body, Draft, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;
use stampbook::record::signoff::SignedOff;
use stampbook::record::versions::FrameworkPublished;
use stampbook::settings::{Given, Settings};
use stampbook::store::{Error, accounts, outbox, readers};

use crate::post::{Post, parsed, text};
use crate::support::frameworks::small_framework;
use crate::support::server::Person;
use crate::support::story::{claim, planned};

/// Grace leads Ada, Noor and Zoë. It is Monday 23 March 2026, three weeks after they began.
struct Class {
    post: Post,
    grace: Person,
    ada: Person,
    noor: Person,
    zoe: Person,
    framework: Framework,
    cohort: CohortId,
}

fn week(name: &str) -> Stretch {
    Stretch::parse(name, &TimeZone::UTC).unwrap()
}

impl Class {
    fn start() -> Self {
        let post = Post::start();
        let server = &post.server;
        let [grace, ada, noor, zoe] =
            ["Grace Hopper", "Ada Lovelace", "نور حداد", "Zoë Ångström"].map(|name| server.person(name));
        let framework = server.framework();
        let cohort = server.cohort(&framework, &grace, &[&ada, &noor, &zoe]);
        let begins = "2026-03-26T08:30:00Z".parse().unwrap();
        let session = SessionPlanned {
            minutes: 90,
            zone: "Europe/Paris".into(),
            place: "Room 4".into(),
            ..planned(server.app.ids.mint(server.now()), "Listening in pairs", begins)
        };
        server.say(Author::person(grace.id), Scope::Cohort(cohort), session);
        // Two weeks pass. Ada gets a level signed, then sends more; Noor's first piece comes back; Zoë sends nothing.
        server.wait(SignedDuration::from_hours(24 * 14));
        let listening = |level| claim(&framework, "Listening", level);
        let first = server.submits(ada.id, cohort, &framework, listening(Level::One), "The night round");
        server.answers(grace.id, first, Decision::Accepted, "Clear.");
        server.signs(grace.id, &framework, first);
        let piece = server.submits(noor.id, cohort, &framework, listening(Level::One), "A hard talk");
        server.answers(grace.id, piece, Decision::Returned, "What did the others say?");
        server.wait(SignedDuration::from_hours(24 * 2));
        server.submits(ada.id, cohort, &framework, listening(Level::Two), "Teaching the round");
        post.drain();
        server.app.clock.set("2026-03-23T07:00:00Z".parse().unwrap());
        Self { post, grace, ada, noor, zoe, framework, cohort }
    }

    /// Writes and sends the mails of a week or month; how many were new.
    fn digest(&self, period: &str) -> usize {
        let queued = self.post.runtime.block_on(digest::queue(&self.post.server.app, &week(period))).unwrap();
        assert_eq!(self.post.drain(), Tally { sent: queued, ..Tally::default() });
        queued
    }

    /// The last mail somebody got: subject and text.
    fn last(&self, person: &Person) -> (String, String) {
        let mail = self.post.mails(person).pop().unwrap();
        (parsed(&mail).subject().unwrap().to_owned(), text(&mail))
    }

    fn grant(&self, person: PersonId, reach: Reach) {
        let from = self.post.server.app.clock.today();
        let grant = RoleGranted { person, role: Role::Sponsor, reach, from, until: None };
        self.post.server.say(Author::OPERATOR, Scope::Access, grant);
    }
}

/// Wherever lines were broken.
fn contains(text: &str, said: &[&str]) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in said {
        assert!(text.contains(words), "{words} in\n{text}");
    }
}

#[test]
fn grace_reads_who_waits_and_who_stalls_once_a_week() {
    let class = Class::start();
    assert_eq!(class.digest("2026-W12"), 4);
    let (_, said) = class.last(&class.grace);
    contains(
        &said,
        &[
            "Ada Lovelace",
            "Listening, level 2 (Practitioner)",
            "Zoë Ångström",
            "Listening in pairs",
            "Spring",
        ],
    );
    let before = class.post.mails(&class.grace).len();
    assert_eq!(class.digest("2026-W12"), 0, "never twice for one week");
    assert_eq!(class.post.mails(&class.grace).len(), before);
}

#[test]
fn learners_read_what_is_next_by_the_rules() {
    let class = Class::start();
    class.digest("2026-W12");
    let (_, ada) = class.last(&class.ada);
    // Listening 1 is signed and 2 waits; the foundation is laid, so level 1 of the others is next.
    contains(
        &ada,
        &[
            "Writing, level 1 (Foundation)",
            "It needs one more accepted piece of evidence.",
            "waits for Grace Hopper",
            "Teaching the round",
            "1 of 9",
            "Thursday 26 March 2026, 09:30 (Europe/Paris), Room 4",
            "/evidence/new?competency=",
        ],
    );
    assert!(ada.contains("New stamps") && ada.contains("Listening, level 1 (Foundation)"), "{ada}");
    let (subject, noor) = class.last(&class.noor);
    assert_eq!(subject, "One piece came back to you");
    contains(&noor, &["A hard talk", "> What did the others say?", "Grace Hopper"]);
}

/// A level for which the evidence is enough waits for Grace to sign it: nobody is asked to log more for it. So does one
/// that is signed once.
#[test]
fn what_waits_for_a_lead_asks_nothing_of_its_learner() {
    let class = Class::start();
    let server = &class.post.server;
    let zoe = server.person("Zoë the second");
    let joined = MemberJoined { person: zoe.id, role: MemberRole::Learner, waiting: false };
    server.say(Author::OPERATOR, Scope::Cohort(class.cohort), joined);
    let level = claim(&class.framework, "Listening", Level::One);
    let sent = server.submits(zoe.id, class.cohort, &class.framework, level, "The first round");
    server.answers(class.grace.id, sent, Decision::Accepted, "Clear.");
    let three = claim(&class.framework, "Chairing", Level::Three);
    let half = SignedOff {
        competency: three.competency,
        level: Level::Three,
        framework: class.framework.id,
        version: 1,
        title: "Chairing".into(),
        descriptor: class
            .framework
            .competency(three.competency)
            .unwrap()
            .level(Level::Three)
            .descriptor
            .clone(),
        evidence: vec![],
        cohort: Some(class.cohort),
        for_lead: None,
        comment: String::new(),
        prior_learning: Some("Chaired the board for ten years.".into()),
        expires_on: None,
        needs_second: true,
    };
    server.says(class.grace.id, zoe.id, half);
    class.post.drain();
    class.digest("2026-W12");
    let (subject, said) = class.last(&zoe);
    contains(
        &said,
        &[
            "Listening, level 1 (Foundation)",
            "Your evidence is enough: the level waits for a lead to sign it.",
            "Chairing, level 3 (Lead): signed by Grace Hopper on Monday 23 March 2026, waits for the second signature",
        ],
    );
    let log = format!("/evidence/new?competency={}&level=1", level.competency);
    assert!(!said.contains(&log) && !subject.contains("Listening"), "{subject}\n{said}");
}

#[test]
fn who_switched_it_off_gets_none_and_costs_nothing() {
    let class = Class::start();
    let (who, now) = (class.ada.id, class.post.server.now());
    let off = move |conn: &mut stampbook::store::Conn| {
        readers::prefer(conn, who, &[("digest.learner", false)], now)
    };
    class.post.server.app.db.write_blocking::<_, Error, _>(off).unwrap();
    assert_eq!(class.digest("2026-W12"), 3);
    let preview = class.post.runtime.block_on(digest::preview(&class.post.server.app, &week("2026-W13")));
    assert!(preview.unwrap().iter().all(|one| one.person != who));
}

/// C-6: nothing is sent when there is nothing to say; and finding that out takes two statements at most.
#[test]
fn nothing_to_say_is_no_mail_and_two_statements() {
    let post = Post::start();
    let server = &post.server;
    let grace = server.person("Grace Hopper");
    let framework = server.framework();
    server.cohort(&framework, &grace, &[]);
    let queue = |period: &str| post.runtime.block_on(digest::queue(&server.app, &week(period))).unwrap();
    assert_eq!((queue("2026-W10"), queue("2026-02")), (0, 0), "a cohort without learners");
    let ada = server.person("Ada Lovelace");
    server.cohort(&framework, &grace, &[&ada]);
    assert_eq!(queue("2026-W10"), 1, "Ada's first step; Grace has nothing to do yet");
    let log = server.app.db.count_statements();
    log.take();
    server.wait(SignedDuration::from_hours(24 * 365));
    log.take();
    assert_eq!((queue("2026-W11"), queue("2026-03")), (0, 0), "no cohort lives any more");
    let statements = log.take();
    assert!(statements.len() <= 3, "two a week and two a month at most: {statements:#?}");
}

/// Speed.md: statements per cohort and batch, not per learner.
#[test]
fn forty_learners_cost_as_many_statements_as_three() {
    let class = Class::start();
    let server = &class.post.server;
    let log = server.app.db.count_statements();
    let count = |period: &str| {
        log.take();
        class.post.runtime.block_on(digest::queue(&server.app, &week(period))).unwrap();
        log.take()
    };
    let few = count("2026-W11");
    for cohort in 0..4 {
        let lead = server.person(&format!("Lead {cohort}"));
        let learners: Vec<Person> =
            (0..10).map(|n| server.person(&format!("Learner {cohort} {n}"))).collect();
        let id = server.cohort(&class.framework, &lead, &learners.iter().collect::<Vec<_>>());
        for learner in &learners {
            let step = claim(&class.framework, "Listening", Level::One);
            server.submits(learner.id, id, &class.framework, step, "The night round");
        }
    }
    let many = count("2026-W12");
    assert!(few.len() <= 12 && many.len() <= few.len(), "{}\n{many:#?}", few.len());
}

#[test]
fn two_servers_write_a_week_once() {
    let class = Class::start();
    let app = class.post.server.app.clone();
    let twin = class.post.server.twin();
    let (one, two) = class.post.runtime.block_on(async {
        let of = |app| tokio::spawn(async move { digest::queue(&app, &week("2026-W12")).await.unwrap() });
        tokio::join!(of(app), of(twin))
    });
    assert_eq!(one.unwrap() + two.unwrap(), 4);
    assert_eq!(class.post.drain().sent, 4);
}

#[test]
fn the_calendar_writes_on_monday_at_seven_and_not_before() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let look = |calendar: &mut Calendar| {
        post.runtime.block_on(calendar.look(&server.app)).unwrap();
        post.drain().sent
    };
    server.app.clock.set("2026-03-22T12:00:00Z".parse().unwrap());
    let (mut first, mut second) = (Calendar::default(), Calendar::default());
    assert_eq!(look(&mut first), 0, "what was due before this Stampbook began is nobody's news");
    server.app.clock.set("2026-03-23T06:59:00Z".parse().unwrap());
    assert_eq!(look(&mut first), 0);
    server.app.clock.set("2026-03-23T07:00:00Z".parse().unwrap());
    assert_eq!((look(&mut first), look(&mut second), look(&mut Calendar::default())), (4, 0, 0));
    server.app.clock.set("2026-03-30T07:10:00Z".parse().unwrap());
    assert_eq!(look(&mut second), 4, "the next week, by whichever server comes first");
    let log = server.app.db.count_statements();
    log.take();
    look(&mut second);
    assert!(log.take().len() <= 2, "a calendar that is done asks nothing");
}

/// Sponsors read counts over what they sponsor, never a name of a learner.
#[test]
fn a_sponsor_reads_counts_and_no_names() {
    let class = Class::start();
    let server = &class.post.server;
    let ruth = server.person("Ruth Adeyemi");
    class.grant(ruth.id, Reach::Cohort(class.cohort));
    let others = server.joined_by(class.cohort, 2);
    let session: SessionId = server.app.ids.mint(server.now());
    let planned = planned(session, "Start", "2026-03-05T09:00:00Z".parse().unwrap());
    server.say(Author::person(class.grace.id), Scope::Cohort(class.cohort), planned);
    let mark = |person, attendance| Mark { person, attendance, contributed: false };
    let taken = |marks| {
        let taken = AttendanceTaken { session, marks };
        server.say(Author::person(class.grace.id), Scope::Cohort(class.cohort), taken);
    };
    taken(vec![mark(class.ada.id, Attendance::Attended), mark(class.noor.id, Attendance::Absent)]);
    taken(vec![
        mark(class.zoe.id, Attendance::Attended),
        mark(others[0], Attendance::Attended),
        mark(others[1], Attendance::Absent),
    ]);
    server.app.clock.set("2026-04-01T07:00:00Z".parse().unwrap());
    assert_eq!(class.digest("2026-03"), 1);
    let (subject, said) = class.last(&ruth);
    assert_eq!(subject, "Spring in March 2026");
    contains(&said, &["2 of 5 learners", "One level was signed in March 2026", "60 %"]);
    for name in ["Ada", "Lovelace", "نور", "Zoë"] {
        assert!(!said.contains(name), "{name} in\n{said}");
    }
    assert_eq!(class.digest("2026-03"), 0);
}

/// Ada has levels 1 and 2 of Writing, and everybody was told.
fn writing_is_signed(class: &Class) {
    let server = &class.post.server;
    for level in [Level::One, Level::Two] {
        let step = claim(&class.framework, "Writing", level);
        let sent = server.submits(class.ada.id, class.cohort, &class.framework, step, "A letter");
        server.answers(class.grace.id, sent, Decision::Accepted, "");
        server.signs(class.grace.id, &class.framework, sent);
    }
    class.post.drain();
}

/// P-10: whose sign-off runs out within two months is told once a month.
#[test]
fn ada_hears_that_a_level_runs_out() {
    let class = Class::start();
    let server = &class.post.server;
    writing_is_signed(&class);
    assert_eq!(class.digest("2026-02"), 0, "it holds for a year");
    server.app.clock.set("2027-02-01T07:00:00Z".parse().unwrap());
    assert_eq!(class.digest("2027-01"), 1);
    let (subject, said) = class.last(&class.ada);
    assert!(subject.contains("Writing, level 2"), "{subject}");
    contains(&said, &["23 March 2027", "It needs one more accepted piece of evidence."]);
    assert_eq!(class.digest("2027-01"), 0);
}

/// P-10: whatever months an operator asks for, and in whatever order, of each sign-off that runs out Ada hears two months
/// before and one month before, once each.
#[test]
fn ada_hears_twice_that_a_level_runs_out_whatever_months_are_asked_for() {
    let class = Class::start();
    let server = &class.post.server;
    writing_is_signed(&class);
    server.app.clock.set("2027-02-01T07:00:00Z".parse().unwrap());
    assert_eq!(class.digest("2026-12"), 1, "fifty days before");
    assert_eq!((class.digest("2027-01"), class.digest("2026-11")), (0, 0), "the same day, by other names");
    server.app.clock.set("2027-02-15T07:00:00Z".parse().unwrap());
    assert_eq!(class.digest("2027-01"), 0, "a fortnight later, that month's own");
    server.app.clock.set("2027-02-25T07:00:00Z".parse().unwrap());
    let preview = class.post.runtime.block_on(digest::preview(&server.app, &week("2027-02"))).unwrap();
    assert_eq!(preview.len(), 1, "looking remembers nothing");
    assert_eq!(class.digest("2027-02"), 1, "four weeks before");
    assert_eq!((class.digest("2027-01"), class.digest("2027-03")), (0, 0));
    let (subject, _) = class.last(&class.ada);
    assert!(subject.contains("Writing, level 2"), "{subject}");
}

/// Speed.md: the members of one cohort are written together, however people and cohorts are numbered, so that what is
/// said of a cohort is read once and not once a member. Who is in several is written once, of all of them.
#[test]
fn weekly_mails_are_written_cohort_by_cohort() {
    let post = Post::start();
    let server = &post.server;
    let framework = server.framework();
    let lead = server.person("Grace Hopper");
    let learners: Vec<Person> = (0..24).map(|number| server.person(&format!("Learner {number}"))).collect();
    // Everybody of one cohort signed up with everybody of the others.
    let cohorts: Vec<CohortId> = (0..6)
        .map(|cohort| {
            let members: Vec<&Person> = learners.iter().skip(cohort).step_by(6).collect();
            server.cohort(&framework, &lead, &members)
        })
        .collect();
    let today = server.app.clock.today();
    let (mut after, mut found, mut pages) = (None, Vec::new(), 0);
    loop {
        let page = server.app.db.read_blocking::<_, Error, _>(move |conn| {
            stampbook::store::digests::recipients(conn, "2026-W10", today, after, 5)
        });
        let page = page.unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.by);
        let learned: BTreeSet<CohortId> =
            page.iter().filter(|row| !row.by.leads).map(|row| row.cohort).collect();
        assert!(learned.len() <= 2, "five places in {} cohorts", learned.len());
        pages += 1;
        found.extend(page);
    }
    assert_eq!(pages, 6, "thirty places");
    let readers: BTreeSet<PersonId> =
        found.iter().filter(|row| !row.by.leads).map(|row| row.by.person).collect();
    assert_eq!((readers.len(), found.iter().filter(|row| !row.by.leads).count()), (24, 24));
    // Wherever Grace is found, all her cohorts are.
    for cohort in &cohorts {
        let hers = found.iter().filter(|row| row.by.leads && row.by.cohort == *cohort);
        assert_eq!(hers.map(|row| row.cohort).collect::<BTreeSet<_>>(), cohorts.iter().copied().collect());
    }
    let queued = post.runtime.block_on(digest::queue(&server.app, &week("2026-W10"))).unwrap();
    assert_eq!(queued, 24, "every learner's first step; nothing waits for Grace");
}

/// `stampbook digest`, as an operator types it: a dry run says who would get what; then it goes out once.
#[test]
fn the_command_sends_what_is_due_once() {
    let (_folder, data, app) = on_disk();
    let stampbook = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_stampbook"))
            .args(arguments)
            .args(["--json", "--data", data.to_str().unwrap()])
            .env("SMTP_URL", format!("file:{}", data.join("sent").display()))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let trouble = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code().unwrap(), serde_json::from_str::<Value>(&said).unwrap_or_default(), trouble)
    };
    let (code, said, trouble) = stampbook(&["digest", "--dry-run"]);
    assert_eq!(code, 0, "{trouble}");
    let mails = said["mails"].as_array().unwrap();
    assert_eq!(mails.len(), 1, "{said}");
    assert_eq!(
        (mails[0]["name"].as_str(), mails[0]["kind"].as_str()),
        (Some("Ada Lovelace"), Some("digest.learner"))
    );
    assert!(mails[0]["subject"].as_str().unwrap().starts_with("What is next"), "{said}");
    let (code, said, trouble) = stampbook(&["digest"]);
    assert_eq!(
        (code, said["queued"].as_u64(), said["sent"].as_u64()),
        (0, Some(1), Some(1)),
        "{said} {trouble}"
    );
    assert_eq!(std::fs::read_dir(data.join("sent")).unwrap().count(), 1);
    let (_, said, _) = stampbook(&["digest"]);
    assert_eq!((said["queued"].as_u64(), said["sent"].as_u64()), (Some(0), Some(0)));
    for (period, code) in [("2026-W99", 1), ("2001-W01", 1), ("2999-01", 1)] {
        let (found, _, trouble) = stampbook(&["digest", "--period", period]);
        assert!(found == code && trouble.contains(period), "{period}: {trouble}");
    }
    // Who sends half a week by its name is told that nobody hears of the rest of it.
    let week = app.clock.today().iso_week_date();
    let running = format!("{}-W{:02}", week.year(), week.week());
    let (code, _, trouble) = stampbook(&["digest", "--period", &running]);
    assert!(code == 0 && trouble.contains("not over yet"), "{trouble}");
    let (code, _, trouble) = stampbook(&["digest", "--dry-run", "--period", &running]);
    assert!(code == 0 && !trouble.contains("not over yet"), "{trouble}");
    drop(app);
}

/// Typed in a shell that does not know the mail server, the command writes nothing that the server would then never
/// send: it says what to set. Who wants the mails kept says so, and those are never sent.
#[test]
fn a_shell_without_a_mail_server_keeps_no_mail_from_anybody() {
    let (_folder, data, app) = on_disk();
    let stampbook = |way: Option<String>, arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_stampbook"));
        command.args(arguments).args(["--data", data.to_str().unwrap()]).env_remove("SMTP_URL");
        command.envs(way.map(|way| ("SMTP_URL", way)));
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.code().unwrap(), said, String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let kept = || {
        let list = |conn: &mut stampbook::store::Conn| outbox::list(conn, None, None, 9);
        let rows = app.db.read_blocking::<_, Error, _>(list).unwrap();
        rows.into_iter().map(|row| row.state).collect::<Vec<_>>()
    };
    let (code, said, trouble) = stampbook(None, &["digest"]);
    assert_eq!((code, said.as_str(), kept().len()), (1, "", 0), "{trouble}");
    assert!(trouble.contains("SMTP_URL") && trouble.contains("--keep"), "{trouble}");
    // A dry run tells by which way they would go.
    let (code, said, _) = stampbook(None, &["digest", "--dry-run"]);
    assert!(code == 0 && said.contains("None could be sent: SMTP_URL is not set here"), "{said}");
    let folder = data.join("sent");
    let way = || Some(format!("file:{}", folder.display()));
    let (code, said, _) = stampbook(way(), &["digest", "--dry-run"]);
    assert!(code == 0 && said.contains(&format!("by files in {}", folder.display())), "{said}");
    let (_, said, _) = stampbook(way(), &["digest", "--dry-run", "--json"]);
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["way"], format!("files in {}", folder.display()));
    let (code, said, trouble) = stampbook(way(), &["digest"]);
    assert_eq!((code, kept().as_slice()), (0, ["sent".to_owned()].as_slice()), "{said} {trouble}");
    let (code, _, trouble) = stampbook(None, &["digest", "--keep", "--dry-run"]);
    assert_eq!(code, 2, "{trouble}");
    // This week is another one.
    let week = app.clock.today().iso_week_date();
    let week = format!("{}-W{:02}", week.year(), week.week());
    let (code, said, _) = stampbook(None, &["digest", "--keep", "--period", &week]);
    assert!(code == 0 && said.contains("1 mail kept in the database, never to be sent"), "{said}");
    assert_eq!(kept().iter().filter(|state| *state == "kept").count(), 1);
    let (code, said, _) = stampbook(way(), &["digest", "--period", &week]);
    assert!(code == 0 && said.contains("nothing to send"), "{said}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

/// A SQLite database in a folder, with Ada in a cohort that began a week ago.
fn on_disk() -> (tempfile::TempDir, std::path::PathBuf, App) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let given = Given { data: Some(data.clone()), ..Given::default() };
    let settings = Settings::load(&given, |_| None).unwrap();
    let (clock, ids) = (Clock::system(), Ids::system());
    let app = App::start(settings, clock.clone(), ids.clone(), true).unwrap();
    let now = clock.now();
    let framework = small_framework(&ids, now);
    let (ada, cohort): (PersonId, CohortId) = (ids.mint(now), ids.mint(now));
    let today = clock.today();
    let said = |scope, body: Body| Draft { id: ids.mint(now), scope, happened_at: now, body };
    let opened = CohortOpened {
        title: "Spring".into(),
        framework: framework.id,
        version: 1,
        target: Level::Two,
        starts_on: today.checked_sub(jiff::Span::new().days(7)).unwrap(),
        ends_on: today.checked_add(jiff::Span::new().days(70)).unwrap(),
        capacity: 12,
        grace_days: 14,
        unit: None,
    };
    let drafts = vec![
        said(Scope::Directory, PersonAdded { person: ada, name: "Ada Lovelace".into(), unit: None }.into()),
        said(
            Scope::Framework(framework.id),
            FrameworkPublished { version: 1, framework, crosswalk: vec![] }.into(),
        ),
        said(Scope::Cohort(cohort), opened.into()),
        said(
            Scope::Cohort(cohort),
            MemberJoined { person: ada, role: MemberRole::Learner, waiting: false }.into(),
        ),
    ];
    for draft in drafts {
        app.door.append_blocking(Author::OPERATOR, vec![draft]).unwrap();
    }
    let account = app.db.write_blocking(move |conn| accounts::open(conn, ada, "ada@example.org", None, now));
    account.unwrap();
    (folder, data, app)
}
