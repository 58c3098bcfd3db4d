//! The first administrator: the page that needs a code, and the command.

use serde_json::Value;
use stampbook::clock::Clock;

use crate::support::browser::Browser;
use crate::support::server::Server;

/// What a server prints when it starts.
fn printed(server: &Server) -> Option<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(server.app.first_run_code()).unwrap()
}

#[test]
fn the_first_run_needs_the_printed_code_once() {
    let server = Server::start();
    let browser = Browser::new(&server);
    assert_eq!(browser.get("/sign-in").location, "/first-run");
    let (one, other) = (printed(&server).unwrap(), printed(&server).unwrap());
    assert_ne!(one, other);
    let start = |code: &str, password: &str| {
        let fields = [
            ("code", code),
            ("organisation", "Riverside Trust"),
            ("name", "Grace Hopper"),
            ("email", "grace@example.org"),
            ("password", password),
        ];
        browser.submit("/first-run", &fields)
    };
    let wrong = start("AAAA-BBBB-CCCC", "the first compiler of all");
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("That is not the code") && wrong.text.contains("Riverside Trust"));
    assert!(start(&one, "short").text.contains("at least 10"));
    let answer = start(&format!(" {} ", one.to_lowercase().replace('-', " ")), "the first compiler of all");
    assert_eq!((answer.status, answer.location.as_str()), (303, "/"));
    assert!(browser.get("/account").text.contains("Grace Hopper"));
    assert_eq!(server.app.organisation(), "Riverside Trust");
    // She comes to the first steps: a framework, people, a cohort, learners.
    assert_eq!(browser.get("/").location, "/administration");
    assert!(browser.get("/frameworks").text.contains("No framework yet"));
    assert!(browser.get("/administration").text.contains("Publish a framework"));
    let framework = server.framework();
    assert_eq!(browser.get("/").location, "/administration");
    assert!(browser.get("/administration").text.contains("href=\"/cohorts/new\""));
    let ada = server.person("Ada");
    let cohort = server.cohort(&framework, &ada, &[]);
    assert_eq!(browser.get("/").location, "/administration");
    assert!(browser.get("/administration").text.contains("#invite"));
    let ben = server.person("Ben");
    let learns = serde_json::json!({ "person_id": ben.id, "role": "learner" });
    assert_eq!(ada.post(&format!("/api/v1/cohorts/{cohort}/members"), &learns).0, 201);
    assert!(!browser.get("/administration").text.contains("First steps"), "all of them are done");
    // The settings say the name that is in force, and where it comes from.
    let settings = browser.get("/administration").text;
    let line = settings.split("STAMPBOOK_ORGANISATION").nth(1).unwrap();
    let line = line.split("</tr>").next().unwrap();
    assert!(line.contains("Riverside Trust") && line.contains("first start"), "{line}");
    // The doctor knows the name, too.
    let (data, url) = server.places();
    let mut doctor = std::process::Command::new(env!("CARGO_BIN_EXE_stampbook"));
    doctor.args(["doctor", "--json", "--data"]).arg(data).env("DATABASE_URL", url);
    doctor.env_remove("STAMPBOOK_ORGANISATION");
    let told = crate::support::installation::said(doctor).json();
    let checks = told["checks"].as_array().unwrap();
    let named = checks.iter().find(|one| one["check"] == "organisation").unwrap();
    assert_eq!((&named["state"], &named["found"]), (&"ok".into(), &"Riverside Trust".into()), "{told}");
    // From now on there is nothing to see here, whatever the code.
    let eve = Browser::new(&server);
    assert_eq!(eve.get("/first-run").location, "/sign-in");
    assert_eq!(eve.submit("/first-run", &[("code", &other)]).location, "/sign-in");
    assert_eq!(printed(&server), None);
    assert!(eve.get("/sign-in").text.contains("Riverside Trust"));
}

#[test]
fn codes_of_the_first_run_are_not_to_be_guessed() {
    let server = Server::start();
    printed(&server).unwrap();
    let browser = Browser::new(&server);
    let guess = |n: usize| browser.submit("/first-run", &[("code", &*format!("AAAA-BBBB-{n:04}"))]).status;
    for n in 0..5 {
        assert_eq!(guess(n), 422);
    }
    assert_eq!(guess(5), 429);
    // What was typed beside it is still there.
    let typed = [("code", "AAAA-BBBB-CCCC"), ("organisation", "Riverside Trust"), ("name", "Grace Hopper")];
    let told = browser.submit("/first-run", &typed);
    assert_eq!(told.status, 429);
    assert!(told.text.contains("Riverside Trust") && told.text.contains("Grace Hopper"), "{}", told.text);
}

#[test]
fn who_has_the_code_of_the_first_run_may_mistype_everything_else() {
    let server = Server::start();
    let code = printed(&server).unwrap();
    let browser = Browser::new(&server);
    let start = |password: &str| {
        let fields = [
            ("code", code.as_str()),
            ("organisation", "Riverside Trust"),
            ("name", "Grace Hopper"),
            ("email", "grace@example.org"),
            ("password", password),
        ];
        browser.submit("/first-run", &fields)
    };
    for _ in 0..12 {
        let told = start("short");
        assert_eq!(told.status, 422);
        assert!(told.text.contains("Riverside Trust") && told.text.contains("at least 10"));
    }
    assert_eq!(start("the first compiler of all").status, 303);
}

#[test]
fn the_operator_adds_an_administrator_at_the_command_line() {
    let server = Server::start();
    let (data, url) = server.places();
    // The command goes by the machine's clock, so the server does, too.
    server.app.clock.set(Clock::system().now());
    let add = |email: &str, role: &str| {
        std::process::Command::new(env!("CARGO_BIN_EXE_stampbook"))
            .args([
                "person",
                "add",
                "--json",
                "--email",
                email,
                "--name",
                "Grace Hopper",
                "--role",
                role,
                "--data",
            ])
            .arg(&data)
            .env("DATABASE_URL", &url)
            .env("STAMPBOOK_PUBLIC_URL", &server.address)
            .output()
            .unwrap()
    };
    let done = add("grace@example.org", "administrator");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let told: Value = serde_json::from_slice(&done.stdout).unwrap();
    let path = told["link"].as_str().unwrap().strip_prefix(&server.address).unwrap().to_owned();
    let browser = Browser::new(&server);
    assert_eq!(browser.post(&path, &[("password", "the first compiler of all")]).status, 303);
    assert_eq!(browser.get("/people/new").status, 200, "the running server knows her");
    let again = add("grace@example.org", "lead");
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&again.stderr).contains("is here already"));
    assert_eq!(add("bo@example.org", "king").status.code(), Some(2));
}
