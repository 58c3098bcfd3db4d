//! Rosters: people, units and cohorts from files, by page and command line, all or nothing.

use serde_json::{Value, json};
use stampbook::clock::Clock;
use stampbook::record::access::Role;
use stampbook::record::cohort::CohortChanged;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::Level;
use stampbook::record::versions::FrameworkPublished;

use crate::framework_pages::{send_files, words};
use crate::support::server::{Person, Server, read};
use crate::support::story::claim;

const PAGE: &str = "/people/import";

const ROSTER: &str = "name,email,unit,cohort,role,starts_on,ends_on,password\n\
    Zoë Ångström,zoe@example.org,Ward 4,Autumn,,2026-03-01,2026-12-31,hunter2\n\
    王秀英,xiu@example.org,Ward 4,Autumn,learner,,,\n\
    Tomás Herrera,tomas@example.org,Ward 7,Autumn,lead,,,\n";

fn tried(rita: &Person, text: &str) -> (u16, String, String) {
    send_files(rita, PAGE, &[("then", "try")], &[("roster.csv", text.as_bytes())])
}

/// A roster by API: status and report.
pub fn post(who: &Person, query: &str, text: &str) -> (u16, Value) {
    let request = who.api("POST", &format!("/api/v1/roster{query}")).header("content-type", "text/csv");
    read(request.body(text.to_owned()).send().unwrap())
}

fn upload(place: &str) -> String {
    place.strip_prefix("/people/import?upload=").unwrap_or_else(|| panic!("{place}")).to_owned()
}

fn people(rita: &Person) -> usize {
    rita.get("/api/v1/people?limit=200").1["items"].as_array().unwrap().len()
}

#[test]
fn rita_looks_at_a_roster_takes_it_in_and_a_second_time_changes_nothing() {
    let server = Server::start();
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    server.framework();
    let (status, form) = rita.page(PAGE);
    assert_eq!(status, 200);
    assert!(words(&form).contains("name, email") && !form.contains('⟦'), "{form}");

    let (status, place, page) = tried(&rita, ROSTER);
    assert_eq!(status, 303, "{}", words(&page));
    let (_, page) = rita.page(&place);
    let said = words(&page);
    assert!(said.contains("3 new, 0 changed, 0 as they are"), "{said}");
    for words in ["Zoë Ångström", "王秀英", "Ward 7", "leads Autumn", "joins Autumn", "“password” is ignored"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("hunter2") && !page.contains('⟦'), "{said}");
    assert_eq!(people(&rita), 1, "looking adds nobody");

    let fields = [("upload", upload(&place)), ("then", "import".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = rita.send_form(PAGE, &fields);
    assert_eq!(answer.status(), 303);
    // Here mail goes nowhere, and it is not said that it did.
    let done = answer.headers()["location"].to_str().unwrap();
    assert_eq!(done, "/people?done=roster-kept&count=3");
    let said = words(&rita.page(done).1);
    assert!(said.contains("3 people are new. Their invitations are kept here"), "{said}");
    assert_eq!(people(&rita), 4);
    assert_eq!(server.mails("account.password").len(), 3, "each is invited");
    let (_, list) = rita.get("/api/v1/cohorts");
    let cohort = &list["items"][0];
    assert_eq!((cohort["title"].as_str(), cohort["learners"].as_i64()), (Some("Autumn"), Some(2)), "{list}");
    let (_, units) = rita.get("/api/v1/units");
    assert_eq!(units["items"].as_array().unwrap().len(), 2);

    // The same again: nothing to take in.
    let (status, place, _) = tried(&rita, ROSTER);
    assert_eq!(status, 303);
    let said = words(&rita.page(&place).1);
    assert!(said.contains("Nothing would change") && !said.contains("Import it"), "{said}");

    // Somebody moved and is called otherwise; the address differs only in case.
    let moved = "name,email,unit\nZoe Angstrom,ZOE@example.org,Ward 7\n";
    let (_, place, _) = tried(&rita, moved);
    let said = words(&rita.page(&place).1);
    assert!(
        said.contains("0 new, 1 changed") && said.contains("becomes “Zoe Angstrom”; unit: Ward 7"),
        "{said}"
    );
    let upload = upload(&place);
    assert_eq!(rita.send_form(PAGE, &[("upload", &upload), ("then", "import")]).status(), 303);
    assert_eq!(people(&rita), 4);
    assert!(words(&rita.page("/people?q=angstrom").1).contains("Ward 7"));
}

/// What new cohorts work through is asked only where there are some that do not say it themselves.
#[test]
fn rita_is_asked_for_a_framework_only_where_a_new_cohort_names_none() {
    let server = Server::start();
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    server.framework();
    let mut second = stampbook::interchange::builtin::hr_framework().unwrap();
    second.title = "Line management".into();
    let published = FrameworkPublished { version: 1, framework: second.clone(), crosswalk: vec![] };
    server.say(Author::OPERATOR, Scope::Framework(second.id), published);
    let asks = |text: &str| {
        let (status, place, page) = tried(&rita, text);
        let page = if status == 303 { rita.page(&place).1 } else { page };
        page.contains("name=\"framework\"")
    };
    assert!(!asks("name,email,unit\nZoë,zoe@example.org,Ward 4\n"), "no cohort at all");
    assert!(asks(ROSTER), "Autumn is new, and which framework it works through is not said");
    let rows = "Zoë,zoe@example.org,Spring,learner,2026-03-01,2026-12-31,Line management\n\
        Tomás,tomas@example.org,Spring,lead,,,\n";
    assert!(
        !asks(&format!("name,email,cohort,role,starts_on,ends_on,framework\n{rows}")),
        "Spring says it itself"
    );
}

#[test]
fn one_bad_row_keeps_all_of_them_out_and_each_is_named() {
    let server = Server::start();
    let rita = server.with_role("Rita", Role::Registrar);
    server.framework();
    let text = "name,email,cohort,role,starts_on,ends_on\n\
        Ada,ada@example.org,Spring,,2026-02-31,2026-12-31\n\
        Bo,,,,,\n\
        Cy,not an address,,,,\n\
        Di,ada@EXAMPLE.org,,,,\n\
        Ed,ed@example.org,Nowhere,,,\n\
        Flo,flo@example.org,,registrar,,\n";
    let (status, _, page) = tried(&rita, text);
    let said = words(&page);
    assert_eq!(status, 422, "{said}");
    for words in [
        "roster.csv, line 2: “2026-02-31” in starts_on is not a day",
        "roster.csv, line 3: Bo has no email address",
        "roster.csv, line 4: “not an address” is not an email address: write it",
        "roster.csv, line 5: ada@EXAMPLE.org is in line 2 already",
        "roster.csv, line 6: there is no cohort “Nowhere”",
        "roster.csv, line 7: only an administrator can make somebody registrar",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("Import it"), "{said}");
    assert_eq!(people(&rita), 1, "nobody came in");
    // Saying so at once does not help either.
    let at_once = [("then", "import")];
    assert_eq!(send_files(&rita, PAGE, &at_once, &[("roster.csv", text.as_bytes())]).0, 422);
    assert_eq!(people(&rita), 1);
    // No file at all.
    let (status, _, page) = send_files(&rita, PAGE, &[("then", "try")], &[]);
    assert_eq!(status, 422);
    assert!(page.contains("Choose a file."), "{page}");
}

#[test]
fn cohorts_that_are_there_are_filled_and_the_rest_waits_for_a_place() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    let rita = server.with_role("Rita", Role::Registrar);
    let mut text = format!(
        "name,email,cohort,role\nGrace Hopper,{},Spring,lead\nAda Lovelace,{},Spring,\n",
        grace.email, ada.email
    );
    let rows = (1..=13).map(|number| format!("Learner {number},l{number}@example.org,Spring,\n"));
    text.extend(rows);
    let (status, place, page) = tried(&rita, &text);
    assert_eq!(status, 303, "{}", words(&page));
    let said = words(&rita.page(&place).1);
    assert!(said.contains("13 new, 0 changed, 2 as they are"), "{said}");
    assert_eq!(said.matches("joins Spring").count(), 11, "{said}");
    assert_eq!(said.matches("waits for a place in Spring").count(), 2, "{said}");
    let upload = upload(&place);
    assert_eq!(rita.send_form(PAGE, &[("upload", &upload), ("then", "import")]).status(), 303);
    // Who leads cannot learn there; a third lead is too many.
    let text = format!(
        "name,email,cohort,role\nGrace Hopper,{},Spring,learner\nNew One,n1@example.org,Spring,lead\nNew Two,n2@example.org,Spring,lead\n",
        grace.email
    );
    let (status, _, page) = tried(&rita, &text);
    let said = words(&page);
    assert_eq!(status, 422);
    assert!(said.contains("line 2: nobody leads and learns in the same cohort"), "{said}");
    assert!(said.contains("line 4: “Spring” has two leads already"), "{said}");
}

#[test]
fn a_school_comes_in_from_the_files_of_one_roster() {
    let server = Server::start();
    let (rita, root) =
        (server.with_role("Rita", Role::Registrar), server.with_role("Root", Role::Administrator));
    server.framework();
    let files: [(&str, &[u8]); 6] = [
        ("manifest.csv", b"propertyName,value\noneroster.version,1.2\n"),
        ("orgs.csv", b"sourcedId,name,type,parentSourcedId\nd,District,district,\ns,Hill School,school,d\n"),
        ("academicSessions.csv", b"sourcedId,title,startDate,endDate\nt,Spring,2026-03-01,2026-07-31\n"),
        ("classes.csv", b"sourcedId,title,termSourcedIds\nc,Biology 1,t\n"),
        (
            "users.csv",
            b"sourcedId,enabledUser,givenName,familyName,email,password,primaryOrgSourcedId\n\
              u,true,Ada,Okafor,ada@example.org,secret,s\nv,true,Grace,Hopper,grace@example.org,,s\n",
        ),
        ("enrollments.csv", b"sourcedId,classSourcedId,userSourcedId,role\n1,c,u,student\n2,c,v,teacher\n"),
    ];
    let (status, place, page) = send_files(&rita, PAGE, &[("then", "try")], &files);
    assert_eq!(status, 303, "{}", words(&page));
    let said = words(&rita.page(&place).1);
    for words in ["Hill School", "Ada Okafor", "leads Biology 1", "cohort through Ward work, 1 March 2026"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let upload = upload(&place);
    // The files are the one's who brought them.
    assert_eq!(root.page(&place).0, 422);
    assert_eq!(root.send_form(PAGE, &[("upload", &upload), ("then", "import")]).status(), 422);
    assert_eq!(rita.send_form(PAGE, &[("upload", &upload), ("then", "import")]).status(), 303);
    assert_eq!(people(&rita), 4);
}

#[test]
fn who_keeps_no_records_brings_no_roster() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    for who in [&ada, &grace] {
        assert_eq!(who.page(PAGE).0, 403);
        assert_eq!(tried(who, ROSTER).0, 403);
    }
    assert_eq!(server.anonymous(PAGE).status(), 401);
    let rita = server.with_role("Rita", Role::Registrar);
    assert_eq!(rita.send_raw(PAGE, &[("csrf", "guessed"), ("then", "try")]).status(), 403);
}

/// A peer or a sponsor of a cohort is one of that cohort, not of everything.
#[test]
fn a_peer_in_a_row_with_a_cohort_reads_that_cohort_alone() {
    let server = Server::start();
    let root = server.with_role("Root", Role::Administrator);
    let framework = server.framework();
    let (grace, ada, ben) = (server.person("Grace"), server.person("Ada"), server.person("Ben"));
    let spring = server.cohort(&framework, &grace, &[&ada]);
    let other = server.cohort(&framework, &grace, &[&ben]);
    let changed = CohortChanged { title: Some("Autumn".into()), ..CohortChanged::default() };
    server.say(Author::OPERATOR, Scope::Cohort(other), changed);
    let listening = claim(&framework, "Listening", Level::One);
    let shown = server.submits(ada.id, spring, &framework, listening, "Handover");
    let hidden = server.submits(ben.id, other, &framework, listening, "Rounds");
    let (pia, oke) = (server.person("Pia"), server.person("Oke"));
    let text =
        format!("name,email,cohort,role\nPia,{},Spring,peer\nOke,{},Spring,sponsor\n", pia.email, oke.email);
    let (status, report) = post(&root, "", &text);
    assert_eq!(status, 201, "{report}");
    assert!(report["changes"].to_string().contains("peer of Spring"), "{report}");
    assert_eq!(pia.get(&format!("/api/v1/evidence/{}", shown.evidence)).0, 200);
    assert_eq!(pia.get(&format!("/api/v1/evidence/{}", hidden.evidence)).0, 404);
    assert_eq!(oke.get(&format!("/api/v1/cohorts/{spring}")).0, 200);
    assert_eq!(oke.get(&format!("/api/v1/cohorts/{other}")).0, 404);
    let (_, roles) = pia.get("/api/v1/me");
    assert_eq!(roles["roles"].as_array().unwrap().len(), 1, "{roles}");
    // The same again changes nothing; a registrar of one cohort there is not.
    assert_eq!(post(&root, "", &text).1["unchanged"], true);
    let (status, refused) = post(&root, "", "name,email,cohort,role\nRia,ria@example.org,Spring,registrar\n");
    assert_eq!(status, 422);
    assert!(
        refused["errors"][0]["detail"]
            .as_str()
            .unwrap()
            .contains("line 2: nobody is registrar of one cohort")
    );
    // Who may grant no roles, may not by a roster.
    let rita = server.with_role("Rita", Role::Registrar);
    let new = "name,email,cohort,role\nNew,new@example.org,Spring,peer\n";
    assert_eq!(post(&rita, "", new).0, 422);
}

/// What a complaint says leads to what is to be done: which cohort, which framework, which address was meant.
#[test]
fn a_complaint_says_what_was_meant() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let rita = server.with_role("Rita", Role::Registrar);
    let said = |text: &str| -> Vec<String> {
        let (status, problem) = post(&rita, "", text);
        assert_eq!(status, 422, "{problem}");
        let errors = problem["errors"].as_array().unwrap();
        errors.iter().map(|e| e["detail"].as_str().unwrap().to_owned()).collect()
    };
    let found = said(
        "name,email,cohort,starts_on,ends_on,framework\n\
        Bo,bo at example.org,,,,\n\
        Cy,cy@example.org, spring ,,,\n\
        Di,di@example.org,Winter,2026-03-02,2026-31-08,\n\
        Ed,ed@example.org,Autumn,2026-03-02,2026-08-31,Line managment\n\
        Flo,flo@example.org,AUTUMN,,,\n",
    );
    let starts = [
        "roster.csv, line 2: “bo at example.org” is not an email address: write it like name@example.org.",
        "roster.csv, line 3: there is no cohort “spring”, but there is “Spring”: write its title as it stands there",
        "roster.csv, line 4: “2026-31-08” in ends_on is not a day",
        "roster.csv, line 5: no published framework is called “Line managment”: write “Ward work”.",
        "roster.csv, line 6: “AUTUMN” is written “Autumn” in roster.csv, line 5: write it in one way",
    ];
    assert_eq!(found.len(), starts.len(), "one complaint a row: {found:#?}");
    for (found, start) in found.iter().zip(starts) {
        assert!(found.starts_with(start), "{found} / {start}");
    }
    // Days make it no other cohort: with a title that differs only so, nobody can tell the two apart.
    let near = said("name,email,cohort,starts_on,ends_on\nCy,cy@example.org,SPRING,2026-03-02,2026-08-31\n");
    assert!(near[0].contains("but there is “Spring”"), "{near:#?}");
    // The title of a framework is found however it is written.
    let wards = "name,email,cohort,role,starts_on,ends_on,framework\n\
        Ed,ed@example.org,Autumn,lead,2026-03-02,2026-08-31,ward  Work\n";
    assert_eq!(post(&rita, "?dry_run=true", wards).1["problems"], json!([]));
    // A cohort that is closed is there all the same; and who has left leads nothing.
    assert_eq!(
        rita.call("PATCH", &format!("/api/v1/people/{}", grace.id), &json!({"disabled": true})).0,
        200
    );
    let again = format!(
        "name,email,cohort,role,starts_on,ends_on\nGrace Hopper,{},Autumn,lead,2026-03-02,2026-08-31\n",
        grace.email
    );
    let gone = said(&again);
    assert!(
        gone[0].contains("line 2: the account of Grace Hopper is closed: open it again first"),
        "{gone:#?}"
    );
    assert_eq!(rita.post(&format!("/api/v1/cohorts/{cohort}/close"), &json!({})).0, 201);
    let row = format!("name,email,cohort\nAda Lovelace,{},Spring\n", ada.email);
    let closed = said(&row);
    assert_eq!(
        closed,
        ["roster.csv, line 2: “Spring” is closed: open it again first, or choose another cohort."]
    );
}

/// The same by API, looked at first.
#[test]
fn a_roster_comes_by_api_and_is_looked_at_first() {
    let (server, _, grace, ..) = Server::with_learner_and_lead();
    let rita = server.with_role("Rita Registrar", Role::Registrar);
    let before = people(&rita);
    let (status, tried) = post(&rita, "?dry_run=true", ROSTER);
    assert_eq!((status, &tried["dry_run"], &tried["new_people"]), (200, &json!(true), &json!(3)), "{tried}");
    assert_eq!(people(&rita), before);
    let (status, taken) = post(&rita, "", ROSTER);
    assert_eq!((status, &taken["unchanged"]), (201, &json!(false)), "{taken}");
    assert_eq!(people(&rita), before + 3);
    assert_eq!(post(&rita, "", ROSTER).0, 200, "nothing differs");
    let (status, problem) = post(&rita, "?name=autumn.csv", "name,email\nBo,\n");
    assert_eq!(status, 422);
    assert_eq!(problem["errors"][0]["detail"], "autumn.csv, line 2: Bo has no email address: add it.");
    let (status, tried) = post(&rita, "?dry_run=true", "name,email\nBo,\n");
    assert_eq!((status, tried["problems"].as_array().unwrap().len()), (200, 1), "{tried}");
    assert_eq!(post(&grace, "", ROSTER).0, 403);
}

/// What is wrong comes in the order of the lines, whoever finds it; a cohort that nobody leads is none.
#[test]
fn complaints_come_in_the_order_of_the_lines() {
    let server = Server::start();
    let rita = server.with_role("Rita", Role::Registrar);
    server.framework();
    let text = "name,email,cohort,role,starts_on,ends_on\n\
        Ada,ada@example.org,Nowhere,,,\n\
        Bo,,,,,\n\
        Cy,not an address,,,,\n\
        Di,di@example.org,,,2026-02-31,\n\
        Ed,ed@example.org,,registrar,,\n\
        Flo,flo@example.org,Winter,,2026-03-01,2026-12-31\n";
    let (status, problem) = post(&rita, "", text);
    assert_eq!(status, 422);
    let details: Vec<&str> =
        problem["errors"].as_array().unwrap().iter().map(|e| e["detail"].as_str().unwrap()).collect();
    let starts: Vec<String> = (2..=7).map(|line| format!("roster.csv, line {line}: ")).collect();
    assert_eq!(details.len(), starts.len(), "{details:#?}");
    for (detail, start) in details.iter().zip(&starts) {
        assert!(detail.starts_with(start.as_str()), "{details:#?}");
    }
    assert!(details[3].contains("“2026-02-31” in starts_on is not a day"), "{details:#?}");
    assert!(details[5].contains("nobody leads “Winter”"), "{details:#?}");
}

/// The operator does the same at the command line, while the server runs.
#[test]
fn the_operator_imports_a_roster_at_the_command_line() {
    let server = Server::start();
    let (data, url) = server.places();
    server.app.clock.set(Clock::system().now());
    let root = server.with_role("Root", Role::Administrator);
    server.framework();
    let days =
        (Clock::system().today(), Clock::system().today().checked_add(jiff::Span::new().days(90)).unwrap());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("roster.csv");
    let text = ROSTER.replace("2026-03-01", &days.0.to_string()).replace("2026-12-31", &days.1.to_string());
    std::fs::write(&file, text).unwrap();
    let run = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_stampbook"))
            .args(["roster", "import", "--json"])
            .args(arguments)
            .arg("--data")
            .arg(&data)
            .env("DATABASE_URL", &url)
            .output()
            .unwrap();
        let said: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        (output.status.code(), said, String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let path = file.to_str().unwrap();
    let (code, said, trouble) = run(&[path, "--dry-run"]);
    assert_eq!((code, &said["new_people"]), (Some(0), &json!(3)), "{trouble}");
    assert_eq!(people(&root), 1);
    let (code, said, trouble) = run(&[path]);
    assert_eq!((code, &said["unchanged"]), (Some(0), &json!(false)), "{trouble}");
    assert_eq!(people(&root), 4, "the running server knows them");
    let (code, said, _) = run(&[path]);
    assert_eq!((code, &said["unchanged"], &said["same_people"]), (Some(0), &json!(true), &json!(3)));
    std::fs::write(&file, "name,email\nBo,\n").unwrap();
    let (code, said, trouble) = run(&[path]);
    assert_eq!(code, Some(1));
    assert!(said["problems"][0].as_str().unwrap().contains("roster.csv, line 2: Bo has no email address"));
    assert!(trouble.contains("nothing was changed"), "{trouble}");
    let (code, _, trouble) = run(&["/nowhere/at/all.csv"]);
    assert!(code == Some(1) && trouble.contains("cannot read /nowhere/at/all.csv"), "{trouble}");
    assert_eq!(run(&[]).0, Some(2));
}

/// What the import would refuse, the dry run names with its line.
#[test]
fn a_dry_run_finds_what_the_import_would_refuse() {
    let server = Server::start();
    let rita = server.with_role("Rita", Role::Registrar);
    server.framework();
    let long = "x".repeat(300);
    let text = format!(
        "name,email,unit,cohort,role,starts_on,ends_on\n\
         \"Ada\nLovelace\",ada@example.org,,,,,\n\
         Bo,bo@example.org,{long},,,,\n\
         Cy,cy@example.org,,{long},,2026-03-01,2026-12-31\n\
         \u{200b},ed@example.org,,,,,\n\
         Flo,flo@example.org,,Winter,,2026-03-01,9999-12-31\n"
    );
    let (status, tried) = post(&rita, "?dry_run=true", &text);
    assert_eq!(status, 200, "{tried}");
    let said = tried["problems"].to_string();
    for words in [
        "line 2: the name has a line break",
        "line 4: the unit's name has 300 characters",
        "line 5: the title of the cohort has 300 characters",
        "line 6: the name is missing",
        "9999-12-31 can hardly be meant",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    for problem in tried["problems"].as_array().unwrap() {
        assert!(problem.as_str().unwrap().starts_with("roster.csv, line "), "{problem}");
    }
}
