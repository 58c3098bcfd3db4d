//! What a mail says and what a page says of the same thing are the same numbers.

use jiff::tz::TimeZone;
use stampbook::clock::Day;
use stampbook::ids::{CohortId, CompetencyId, PersonId};
use stampbook::jobs::digest;
use stampbook::jobs::periods::Stretch;
use stampbook::mail::Message;
use stampbook::mail::digest::{LeadCohort, LearnerDigest, SponsorDigest};
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{CohortClosed, CohortOpened, Delegated, MemberJoined, MemberRole};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Crossing, Framework, Level};
use stampbook::record::review::Decision;
use stampbook::record::signoff::{SignedOff, last_day};
use stampbook::record::versions::FrameworkPublished;
use stampbook::settings::Settings;

use crate::post::{Class, Post, parsed, text};
use crate::support::server::Person;
use crate::support::story::{claim, planned};

fn written(post: &Post, period: &str) -> Vec<(PersonId, Message)> {
    let zone = post.server.app.settings.zone.clone();
    let stretch = Stretch::parse(period, &zone).unwrap();
    let all = post.runtime.block_on(digest::preview(&post.server.app, &stretch)).unwrap();
    all.into_iter().map(|one| (one.person, one.message)).collect()
}

fn leads_week(post: &Post, lead: &Person, period: &str, title: &str) -> LeadCohort {
    let found = written(post, period).into_iter().find_map(|(who, message)| match message {
        Message::WeeklyLead(digest) if who == lead.id => {
            digest.cohorts.into_iter().find(|cohort| cohort.title == title)
        }
        _ => None,
    });
    found.unwrap_or_else(|| panic!("nothing to {} about {title}", lead.name))
}

fn learners_week(post: &Post, learner: &Person, period: &str) -> LearnerDigest {
    let found = written(post, period).into_iter().find_map(|(who, message)| match message {
        Message::WeeklyLearner(digest) if who == learner.id => Some(digest),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("nothing to {}", learner.name))
}

fn sponsors_month(post: &Post, period: &str) -> Option<SponsorDigest> {
    written(post, period).into_iter().find_map(|(_, message)| match message {
        Message::MonthlySponsor(digest) => Some(digest),
        _ => None,
    })
}

impl Class {
    /// Ada gets a level signed in a cohort.
    fn earns(&self, cohort: CohortId, framework: &Framework, version: u32, title: &str, level: Level) {
        let server = &self.post.server;
        let step = claim(framework, title, level);
        let sent = server.submits(self.ada.id, cohort, framework, step, title);
        server.answers(self.grace.id, sent, Decision::Accepted, "");
        let competency = framework.competency(step.competency).unwrap();
        let asked = competency.level(level);
        let said = SignedOff {
            competency: competency.id,
            level,
            framework: framework.id,
            version,
            title: competency.title.clone(),
            descriptor: asked.descriptor.clone(),
            evidence: vec![],
            cohort: Some(cohort),
            for_lead: None,
            comment: String::new(),
            prior_learning: Some("Shown at work.".into()),
            expires_on: asked.valid_months.map(|months| last_day(server.app.clock.today(), months)),
            needs_second: false,
        };
        server.says(self.grace.id, self.ada.id, said);
    }

    /// Version 2: "Writing" is called "Letters" now, under another id.
    fn renames_writing(&self) -> Framework {
        let server = &self.post.server;
        let mut next = self.framework.clone();
        let writing = next.competencies.iter_mut().find(|c| c.title == "Writing").unwrap();
        let from = writing.id;
        writing.id = server.app.ids.mint::<CompetencyId>(server.now());
        writing.title = "Letters".into();
        let crosswalk = vec![Crossing::Becomes { from, into: vec![writing.id] }];
        let published = FrameworkPublished { version: 2, framework: next.clone(), crosswalk };
        server.say(Author::OPERATOR, Scope::Framework(next.id), published);
        next
    }

    /// Another cohort of Ada's and Grace's.
    fn opens(&self, title: &str, version: u32, from: &str, to: &str) -> CohortId {
        let server = &self.post.server;
        let cohort: CohortId = server.app.ids.mint(server.now());
        let day = |text: &str| text.parse::<Day>().unwrap();
        let opened = CohortOpened {
            title: title.into(),
            framework: self.framework.id,
            version,
            target: Level::Two,
            starts_on: day(from),
            ends_on: day(to),
            capacity: 12,
            grace_days: 14,
            unit: None,
        };
        server.say(Author::OPERATOR, Scope::Cohort(cohort), opened);
        for (person, role) in [(&self.grace, MemberRole::Lead), (&self.ada, MemberRole::Learner)] {
            let joined = MemberJoined { person: person.id, role, waiting: false };
            server.say(Author::OPERATOR, Scope::Cohort(cohort), joined);
        }
        cohort
    }

    fn sponsor(&self, name: &str, reach: Reach) -> Person {
        let person = self.post.server.person(name);
        let from = self.post.server.app.clock.today();
        let grant = RoleGranted { person: person.id, role: Role::Sponsor, reach, from, until: None };
        self.post.server.say(Author::OPERATOR, Scope::Access, grant);
        person
    }

    /// What the page of a cohort says of Ada: levels reached, in the framework's order.
    fn page_says(&self, cohort: CohortId) -> Vec<u64> {
        let grace = self.post.server.signed_in_again(&self.grace);
        let (status, page) = grace.get(&format!("/api/v1/cohorts/{cohort}/progress"));
        assert_eq!(status, 200, "{page}");
        let cells = page["learners"][0]["competencies"].as_array().unwrap();
        cells.iter().map(|cell| cell["reached"].as_u64().unwrap()).collect()
    }
}

fn mail_says(cohort: &LeadCohort) -> Vec<u64> {
    let heat = cohort.heat.as_ref().unwrap();
    heat.learners[0].cells.iter().map(|c| c.reached.map_or(0, |level| u64::from(level.number()))).collect()
}

/// P-5, P-9, P-10, C-6: what was earned under an earlier name counts in the mail as on the page, and what has run
/// out counts in neither.
#[test]
fn a_lead_reads_the_same_levels_in_the_mail_and_on_the_page() {
    let class = Class::start();
    let post = &class.post;
    for (title, level) in [("Listening", Level::One), ("Writing", Level::One), ("Writing", Level::Two)] {
        class.earns(class.cohort, &class.framework, 1, title, level);
    }
    let next = class.renames_writing();
    assert_eq!(next.competencies[1].title, "Letters");
    let cohort = class.opens("Second year", 2, "2026-03-02", "2027-12-31");
    let week = leads_week(post, &class.grace, "2026-W10", "Second year");
    assert_eq!(mail_says(&week), [1, 2, 0]);
    assert_eq!(class.page_says(cohort), mail_says(&week));
    // A year later level 2 has run out.
    post.server.app.clock.set("2027-03-15T07:00:00Z".parse().unwrap());
    class.earns(cohort, &next, 2, "Chairing", Level::One);
    let week = leads_week(post, &class.grace, "2027-W11", "Second year");
    assert_eq!(mail_says(&week), [1, 1, 1]);
    assert_eq!(class.page_says(cohort), mail_says(&week));
}

/// P-10: a level that was renewed under the competency's new name does not run out.
#[test]
fn what_was_renewed_under_a_new_name_is_not_said_to_run_out() {
    let class = Class::start();
    let post = &class.post;
    for (title, level) in [("Listening", Level::One), ("Writing", Level::One), ("Writing", Level::Two)] {
        class.earns(class.cohort, &class.framework, 1, title, level);
    }
    let next = class.renames_writing();
    let cohort = class.opens("Second year", 2, "2026-03-02", "2027-12-31");
    post.server.app.clock.set("2027-02-01T07:00:00Z".parse().unwrap());
    let expiring = || {
        written(post, "2027-01").into_iter().find_map(|(_, message)| match message {
            Message::ExpiringSoon(soon) => Some(soon.items),
            _ => None,
        })
    };
    let items = expiring().unwrap();
    assert_eq!((items.len(), items[0].step.competency.as_str()), (1, "Letters"));
    class.earns(cohort, &next, 2, "Letters", Level::Two);
    assert_eq!(expiring(), None);
}

/// P-6, P-9: a learner's totals are those of the passport, which shows every framework they hold something of.
#[test]
fn a_learner_reads_the_totals_of_the_passport() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    // A framework of another time: Ada holds a level of it.
    let earlier = server.framework();
    let old = server.cohort(&earlier, &class.grace, &[&class.ada]);
    class.earns(old, &earlier, 1, "Listening", Level::One);
    server.say(Author::OPERATOR, Scope::Cohort(old), CohortClosed { note: String::new() });
    class.earns(class.cohort, &class.framework, 1, "Listening", Level::One);
    post.drain();
    let (_, passport) = class.ada.get(&format!("/api/v1/passports/{}", class.ada.id));
    let totals = (passport["totals"]["signed"].as_u64(), passport["totals"]["possible"].as_u64());
    assert_eq!(totals, (Some(2), Some(18)));
    let week = learners_week(post, &class.ada, "2026-W10");
    assert_eq!((u64::from(week.signed).into(), u64::from(week.possible).into()), totals);
    let mails = post.mails(&class.ada);
    let mut signed = mails.iter().filter(|mail| parsed(mail).subject().unwrap().contains("signed off"));
    let last = text(signed.next_back().unwrap());
    assert!(last.contains("2 of 18"), "{last}");
}

/// Two cohorts that work through one framework name the next step once.
#[test]
fn a_learner_in_two_cohorts_reads_each_step_once() {
    let class = Class::start();
    class.opens("Autumn", 1, "2026-03-02", "2026-12-31");
    let steps: Vec<String> = learners_week(&class.post, &class.ada, "2026-W10")
        .next
        .into_iter()
        .map(|next| format!("{} {}", next.step.competency, next.step.level))
        .collect();
    let unique: std::collections::BTreeSet<&String> = steps.iter().collect();
    assert_eq!(unique.len(), steps.len(), "{steps:?}");
}

/// C-6: nothing where there is nothing to say. Everything reachable is held, and the next meeting is far off.
#[test]
fn a_meeting_that_is_far_off_is_no_news() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    for title in ["Listening", "Writing", "Chairing"] {
        for level in [Level::One, Level::Two] {
            class.earns(class.cohort, &class.framework, 1, title, level);
        }
    }
    server.app.clock.set("2026-03-30T07:00:00Z".parse().unwrap());
    let plans = |at: &str| {
        let session = planned(server.app.ids.mint(server.now()), "Meeting", at.parse().unwrap());
        server.say(Author::person(class.grace.id), Scope::Cohort(class.cohort), session);
    };
    let hears = || written(post, "2026-W13").iter().any(|(who, _)| *who == class.ada.id);
    plans("2026-06-30T09:00:00Z");
    assert!(!hears(), "in three months");
    plans("2026-04-02T09:00:00Z");
    assert!(hears(), "on Thursday");
}

/// C-6: a sponsor reads the numbers of the sponsor's page, closed cohorts keep their months in the chart, and a month
/// in which nothing happened is no mail.
#[test]
fn a_sponsor_reads_the_same_numbers_in_the_mail_and_on_the_page() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let ruth = class.sponsor("Ruth Adeyemi", Reach::Organisation);
    server.joined_by(class.cohort, 4);
    class.earns(class.cohort, &class.framework, 1, "Listening", Level::One);
    server.app.clock.set("2026-04-01T07:00:00Z".parse().unwrap());
    let march = sponsors_month(post, "2026-03").unwrap();
    assert_eq!((march.signed(), march.cohorts[0].levels), (1, [1, 0, 0]));
    let ruth = server.signed_in_again(&ruth);
    let (status, table) = ruth.page("/sponsor.csv");
    assert_eq!(status, 200);
    let row = table.lines().nth(1).unwrap();
    assert!(row.contains(",5,1,0,0,1,45,"), "learners, levels by level, levels, possible: {row}");
    server.say(Author::OPERATOR, Scope::Cohort(class.cohort), CohortClosed { note: String::new() });
    let other = class.opens("Autumn", 1, "2026-03-02", "2026-12-31");
    server.joined_by(other, 4);
    server.app.clock.set("2026-05-01T07:00:00Z".parse().unwrap());
    assert_eq!(sponsors_month(post, "2026-04"), None, "nothing happened in April");
    class.earns(other, &class.framework, 1, "Writing", Level::One);
    server.app.clock.set("2026-06-01T07:00:00Z".parse().unwrap());
    let may = sponsors_month(post, "2026-05").unwrap();
    let months: Vec<u32> = may.months.iter().map(|month| month.signed).collect();
    assert_eq!(months[3..], [1, 0, 1], "March stays, though its cohort is closed: {months:?}");
    assert_eq!(may.cohorts.len(), 1, "the closed one had no May");
}

/// E-5, E-7: how many wait is what the queue shows: not what waits in closed cohorts, and who stands in is told, too.
#[test]
fn a_lead_reads_how_many_wait_as_the_queue_has_it() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let closed = class.opens("Autumn", 1, "2026-03-02", "2026-12-31");
    let step = claim(&class.framework, "Listening", Level::One);
    server.submits(class.ada.id, closed, &class.framework, step, "Of another time");
    server.say(Author::OPERATOR, Scope::Cohort(closed), CohortClosed { note: String::new() });
    let chairing = claim(&class.framework, "Chairing", Level::One);
    server.submits(class.ada.id, class.cohort, &class.framework, chairing, "The night round");
    post.drain();
    let said = text(&post.mails(&class.grace).pop().unwrap());
    let (_, queue) = class.grace.get("/api/v1/reviews");
    assert_eq!(queue["items"].as_array().map(Vec::len), Some(1), "{queue}");
    assert!(
        said.contains("The night round") && said.contains("One piece of evidence waits for your answer"),
        "{said}"
    );
    // Lin leads nothing, and stands in for Grace.
    let lin = server.person("Lin Wei");
    let today = server.app.clock.today();
    let until = today.checked_add(jiff::Span::new().days(9)).unwrap();
    let delegated = Delegated { lead: class.grace.id, to: lin.id, from: today, until };
    server.say(Author::person(class.grace.id), Scope::Cohort(class.cohort), delegated);
    let (who, day) = ([class.grace.id, lin.id], today);
    let counts = server
        .app
        .db
        .read_blocking::<_, stampbook::store::Error, _>(move |conn| {
            stampbook::store::queue::count_for(conn, &who, day)
        })
        .unwrap();
    assert_eq!((counts.get(&class.grace.id), counts.get(&lin.id)), (Some(&1), Some(&1)));
}

/// P-10: however many there are, everybody whose level runs out is told.
#[test]
fn nobody_whose_level_runs_out_is_left_out() {
    let class = Class::start();
    let server = &class.post.server;
    let writing = claim(&class.framework, "Writing", Level::Two);
    let rows: Vec<String> = (0..450)
        .map(|n| {
            let person: PersonId = server.app.ids.mint(server.now());
            format!(
                "INSERT INTO people (id, name, name_fold, added_at) VALUES ('{person}', 'Learner {n}', 'learner {n}', 0); \
                 INSERT INTO accounts (person_id, email, email_fold, created_at) \
                 VALUES ('{person}', 'learner{n}@example.org', 'learner{n}@example.org', 0); \
                 INSERT INTO awards (signoff_id, person_id, competency_id, framework_id, framework_version, level, \
                 signer_id, signed_at, expires_on, state) VALUES ('{}', '{person}', '{}', '{}', 1, 2, '{}', 0, \
                 '2026-04-01', 'signed');",
                server.app.ids.mint::<PersonId>(server.now()),
                writing.competency,
                class.framework.id,
                class.grace.id,
            )
        })
        .collect();
    let sql = rows.concat();
    server
        .app
        .db
        .write_blocking::<_, stampbook::store::Error, _>(move |conn| {
            use diesel::connection::SimpleConnection as _;
            Ok(conn.batch_execute(&sql)?)
        })
        .unwrap();
    let told = written(&class.post, "2026-02");
    assert_eq!(told.iter().filter(|(_, m)| matches!(m, Message::ExpiringSoon(_))).count(), 450);
}

/// Where the organisation is on the other side of the date line its mail speaks of its own days and hours.
#[test]
fn mail_in_auckland_tells_the_time_there() {
    let class = Class::start();
    let post = &class.post;
    let server = &post.server;
    let zone = TimeZone::get("Pacific/Auckland").unwrap();
    let mut app = server.app.clone();
    let mut settings = Settings::clone(&app.settings);
    settings.zone = zone.clone();
    app.settings = settings.into();
    // Monday 9 March, 1:00 in Auckland; Sunday noon in UTC.
    server.app.clock.set("2026-03-08T12:00:00Z".parse().unwrap());
    class.sends("The night round");
    post.runtime.block_on(stampbook::jobs::courier::drain(&app, "")).unwrap();
    let said = text(&post.mails(&class.grace)[0]);
    assert!(said.contains("Monday 9 March 2026, 01:00 NZDT"), "{said}");
    // Monday 16 March, 7:00 in Auckland.
    server.app.clock.set("2026-03-15T18:00:00Z".parse().unwrap());
    let week = Stretch::parse("2026-W11", &zone).unwrap();
    let all = post.runtime.block_on(digest::preview(&app, &week)).unwrap();
    let lead = all.into_iter().find_map(|one| match one.message {
        Message::WeeklyLead(lead) => Some(lead),
        _ => None,
    });
    let cohort = lead.unwrap().cohorts.remove(0);
    assert_eq!(cohort.submitted, 1, "it was sent on Monday, in that week");
    assert_eq!((cohort.waiting[0].since.to_string().as_str(), cohort.waiting[0].days), ("2026-03-09", 7));
}
