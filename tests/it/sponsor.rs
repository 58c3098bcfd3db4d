//! What sponsors are told: how many, never who, and of few not even that, on the page, in the table and in the mail alike.

use stampbook::ids::{CohortId, SessionId};
use stampbook::jobs::digest;
use stampbook::jobs::periods::Stretch;
use stampbook::mail::Message;
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{
    Attendance, AttendanceTaken, CohortOpened, Mark, MemberJoined, MemberLeft, MemberRole,
};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;

use crate::support::server::{Person, Server};
use crate::support::story::{claim, planned};

fn read(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    assert!(!page.contains('⟦'), "{page}");
    page.replace(['\u{2068}', '\u{2069}'], "")
}

fn opened(
    server: &Server,
    framework: &Framework,
    title: &str,
    lead: &Person,
    learners: &[Person],
) -> CohortId {
    let id: CohortId = server.app.ids.mint(server.now());
    let opened = CohortOpened {
        title: title.into(),
        framework: framework.id,
        version: 1,
        target: Level::Two,
        starts_on: server.app.clock.today(),
        ends_on: "2026-08-31".parse().unwrap(),
        capacity: 12,
        grace_days: 14,
        unit: None,
    };
    server.say(Author::OPERATOR, Scope::Cohort(id), opened);
    joins(server, id, lead, MemberRole::Lead);
    for learner in learners {
        joins(server, id, learner, MemberRole::Learner);
    }
    id
}

fn joins(server: &Server, cohort: CohortId, person: &Person, role: MemberRole) {
    server.say(
        Author::OPERATOR,
        Scope::Cohort(cohort),
        MemberJoined { person: person.id, role, waiting: false },
    );
}

fn signed(
    server: &Server,
    framework: &Framework,
    cohort: CohortId,
    lead: &Person,
    learner: &Person,
    title: &str,
) {
    let step = claim(framework, title, Level::One);
    let sent = server.submits(learner.id, cohort, framework, step, title);
    server.answers(lead.id, sent, Decision::Accepted, "");
    server.signs(lead.id, framework, sent);
}

fn met(server: &Server, cohort: CohortId, lead: &Person, there: &[Person], missing: &[Person]) {
    let session: SessionId = server.app.ids.mint(server.now());
    let planned = planned(session, "Handovers", server.now());
    server.say(Author::person(lead.id), Scope::Cohort(cohort), planned);
    let mark = |person: &Person, attendance| Mark { person: person.id, attendance, contributed: false };
    let marks = there.iter().map(|one| mark(one, Attendance::Attended));
    let marks = marks.chain(missing.iter().map(|one| mark(one, Attendance::Absent))).collect();
    server.say(Author::person(lead.id), Scope::Cohort(cohort), AttendanceTaken { session, marks });
}

/// Spring has four learners, Autumn five; in each a level is signed and attendance was noted.
struct Year {
    server: Server,
    priya: Person,
    four: Vec<Person>,
    spring: CohortId,
    autumn: CohortId,
}

fn year() -> Year {
    let server = Server::start();
    let (grace, priya) = (server.person("Grace Hopper"), server.with_role("Priya", Role::Sponsor));
    let framework = server.framework();
    let people = |names: &[&str]| names.iter().map(|name| server.person(name)).collect::<Vec<_>>();
    let four = people(&["Ada Byron", "Bea", "Cleo", "Dora"]);
    let five = people(&["Emil", "Fritz", "Gustav", "Hans", "Igor"]);
    let spring = opened(&server, &framework, "Spring", &grace, &four);
    let autumn = opened(&server, &framework, "Autumn", &grace, &five);
    for title in ["Listening", "Writing", "Chairing"] {
        signed(&server, &framework, spring, &grace, &four[0], title);
    }
    signed(&server, &framework, autumn, &grace, &five[0], "Listening");
    met(&server, spring, &grace, &four[..1], &four[1..]);
    met(&server, autumn, &grace, &five[..3], &five[3..]);
    Year { server, priya, four, spring, autumn }
}

/// What four people reached is nobody's number: it stands nowhere, and no sum and no difference tells it.
#[test]
fn of_four_people_nothing_is_told() {
    let Year { server, priya, four, spring, autumn } = year();
    let home = priya.browse("GET", "/").send().unwrap();
    assert_eq!(home.headers()["location"], "/sponsor", "the first page after signing in");
    let page = read(&priya, "/sponsor");
    assert!(page.contains("Spring") && page.contains("fewer than 5 learners"), "{page}");
    assert!(page.contains("One cohort has fewer than 5 learners"), "{page}");
    assert!(page.contains("<b>5</b>") && page.contains("1 of 45"), "of Autumn alone: {page}");
    assert!(!page.contains("4 of 81") && !page.contains("<b>9</b>"), "{page}");
    assert!(page.contains("60 %") && !page.contains("44 %"), "attendance, too: {page}");
    let table = read(&priya, "/sponsor.csv");
    assert!(table.contains("Autumn,2026-03-02,2026-08-31,5,1,0,0,1,45,1,1,60"), "{table}");
    assert!(table.contains("Spring,2026-03-02,2026-08-31,<5,,,,,,,,\n"), "{table}");

    let page = read(&priya, &format!("/cohorts/{spring}"));
    assert!(page.contains("Numbers are told from 5 learners on"), "{page}");
    assert!(!page.contains("attended") && !page.contains("class=\"tile\""), "{page}");
    let page = read(&priya, &format!("/cohorts/{autumn}"));
    assert!(page.contains("1 of 45") && page.contains("3 attended"), "{page}");
    let (_, seen) = priya.get(&format!("/api/v1/cohorts/{spring}"));
    assert!(!seen.to_string().contains(&four[0].id.to_string()), "{seen}");

    // The mail tells what the page tells.
    let stretch = Stretch::parse("2026-03", &server.app.settings.zone).unwrap();
    server.app.clock.set("2026-04-01T07:00:00Z".parse().unwrap());
    let written = actix_web::rt::System::new().block_on(digest::preview(&server.app, &stretch)).unwrap();
    let month = written.into_iter().find_map(|one| match one.message {
        Message::MonthlySponsor(digest) => Some(digest),
        _ => None,
    });
    let month = month.unwrap();
    assert_eq!(month.signed(), 1);
    assert_eq!(month.cohorts.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["Autumn"]);
    assert_eq!(month.months.iter().map(|one| one.signed).sum::<u32>(), 1);

    // A fifth comes, and leaves again.
    let fifth = server.person("Eve");
    joins(&server, spring, &fifth, MemberRole::Learner);
    let priya = server.signed_in_again(&priya);
    assert!(read(&priya, "/sponsor.csv").contains("Spring,2026-03-02,2026-08-31,5,3,0,0,3,45,"));
    let left = MemberLeft { person: fifth.id, role: MemberRole::Learner, reason: String::new() };
    server.say(Author::OPERATOR, Scope::Cohort(spring), left);
    assert!(read(&priya, "/sponsor.csv").contains("Spring,2026-03-02,2026-08-31,<5,"));
}

/// One page: how far all came, what was signed month by month, who came to sessions; each drawing has its figures.
#[test]
fn how_far_all_came_on_one_page() {
    let Year { server: _server, priya, .. } = year();
    let page = read(&priya, "/sponsor");
    for words in ["How far learners came", "All together", "Level 1", "Attendance in the last twelve months"]
    {
        assert!(page.contains(words), "{words} in {page}");
    }
    let figures: Vec<&str> =
        page.split("class=\"figure\">").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    // The funnel: fifteen could hold each level, one holds the first. Then one month of sessions, and twelve of
    // signatures.
    assert_eq!(figures[..5], ["15", "1", "0", "0", "60"]);
    assert_eq!(figures.len(), 17);
    assert_eq!(figures[5..].iter().filter(|figure| **figure == "1").count(), 1);
    assert!(!page.contains("Emil") && !page.contains("Ada"), "{page}");
}

/// Only small cohorts: the page says so and draws nothing. No cohort at all: it says what will be here.
#[test]
fn nothing_to_tell() {
    let Year { server, spring, .. } = year();
    let oke = server.person("Oke");
    let from = server.app.clock.today();
    let grant =
        RoleGranted { person: oke.id, role: Role::Sponsor, reach: Reach::Cohort(spring), from, until: None };
    server.say(Author::OPERATOR, Scope::Access, grant);
    let page = read(&oke, "/sponsor");
    assert!(page.contains("fewer than 5 learners") && !page.contains("class=\"figure\""), "{page}");
    assert!(!page.contains("class=\"tile\""), "{page}");
    let empty = Server::start();
    let priya = empty.with_role("Priya", Role::Sponsor);
    assert!(read(&priya, "/sponsor").contains("Nothing to show yet"));
    let ada = empty.person("Ada");
    assert_eq!((ada.page("/sponsor").0, ada.page("/sponsor.csv").0), (403, 403));
}

/// However many newer cohorts there are, every one that is sponsored is in the numbers and in the list, a page at a time.
#[test]
fn many_cohorts() {
    let Year { server, priya, autumn, .. } = year();
    let framework = server.framework();
    let grace = server.person("Grace Murray");
    let newer = 203;
    for number in 0..newer {
        let id: CohortId = server.app.ids.mint(server.now());
        let opened = CohortOpened {
            title: format!("Later {number}"),
            framework: framework.id,
            version: 1,
            target: Level::Two,
            starts_on: server.app.clock.today(),
            ends_on: "2026-12-31".parse().unwrap(),
            capacity: 12,
            grace_days: 14,
            unit: None,
        };
        server.say(Author::OPERATOR, Scope::Cohort(id), opened);
    }
    let five: Vec<Person> = (0..5).map(|n| server.person(&format!("Nora {n}"))).collect();
    opened(&server, &framework, "Winter", &grace, &five);
    let first = read(&priya, "/sponsor");
    assert!(first.contains("<b>2</b>") && first.contains("Autumn") && first.contains("Winter"), "{first}");
    assert!(first.contains(&format!("{} cohorts have fewer", newer + 1)), "{first}");
    assert!(first.contains("href=\"/sponsor?page=2#all\"") && !first.contains("page=0"), "{first}");
    let pages: Vec<String> = (1..=3).map(|page| read(&priya, &format!("/sponsor?page={page}"))).collect();
    for number in 0..newer {
        let title = format!("<bdi>Later {number}</bdi>");
        assert_eq!(pages.iter().filter(|page| page.contains(&title)).count(), 1, "{title}");
    }
    assert!(pages[2].contains("1 of 90") && pages[2].contains("page=2") && !pages[2].contains("page=4"));
    assert_eq!(pages[2], read(&priya, "/sponsor?page=99"));
    assert_eq!(read(&priya, "/sponsor.csv").lines().count(), 1 + newer + 3);

    // Who sponsors one of the old ones finds it behind all the newer ones of others.
    let (olga, from) = (server.person("Olga"), server.app.clock.today());
    let granted =
        RoleGranted { person: olga.id, role: Role::Sponsor, reach: Reach::Cohort(autumn), from, until: None };
    server.say(Author::OPERATOR, Scope::Access, granted);
    assert!(read(&olga, "/sponsor").contains("1 of 45"));
}
