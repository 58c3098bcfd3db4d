//! Signing in: by password, by mailed link, by token; and everybody who must not get in.

use jiff::SignedDuration;
use serde_json::{Value, json};
use stampbook::credentials::tokens::Tokens;
use stampbook::record::access::Role;

use crate::support::browser::{Answer, Browser};
use crate::support::server::{Server, read};

const ADA: &str = "ada@example.org";
const SENTENCE: &str = "the engine weaves patterns";

/// A server with an administrator, so that it is past its first run, and Ada with a password.
fn with_ada() -> Server {
    let server = Server::start();
    server.with_role("Root", Role::Administrator);
    server.account("Ada Lovelace", ADA, SENTENCE);
    server
}

fn sign_in(browser: &Browser, email: &str, password: &str) -> Answer {
    browser.post("/sign-in", &[("email", email), ("password", password), ("next", "/account")])
}

fn tokens(server: &Server, body: &Value) -> (u16, Value) {
    let client = reqwest::blocking::Client::new();
    read(client.post(format!("{}/api/v1/tokens", server.address)).json(body).send().unwrap())
}

fn path_of(mail: &Value) -> String {
    let link = mail["link"].as_str().unwrap();
    link.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap()
}

#[test]
fn ada_signs_in_with_her_password_and_goes_where_she_wanted() {
    let server = with_ada();
    let browser = Browser::new(&server);
    let asked = browser.get("/account?x=1");
    assert_eq!((asked.status, asked.location.as_str()), (303, "/sign-in?next=%2Faccount%3Fx%3D1"));
    assert_eq!(browser.get(&asked.location).field("next"), "/account?x=1");
    let answer = sign_in(&browser, " ADA@Example.org ", SENTENCE);
    assert_eq!((answer.status, answer.location.as_str()), (303, "/account"));
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
        "{cookie}"
    );
    // Who is signed in has no business at the door.
    assert_eq!(browser.get("/sign-in?next=/queue").location, "/queue");
    // The next sign-in of the same browser is another session, and the one before has ended.
    let again = sign_in(&browser, ADA, SENTENCE);
    let value = |cookie: &str| cookie.split(';').next().unwrap().to_owned();
    assert_ne!(value(again.header("set-cookie")), value(cookie));
    let old = Browser::new(&server);
    let with_old = old.request("GET", "/sign-in").header("cookie", value(cookie));
    assert_eq!(old.send(with_old).status, 200);
}

#[test]
fn behind_https_the_cookie_is_bound_to_the_host() {
    let server = Server::start_with(|name| {
        (name == "STAMPBOOK_PUBLIC_URL").then(|| "https://passports.example.org".to_owned())
    });
    server.with_role("Root", Role::Administrator);
    server.account("Ada Lovelace", ADA, SENTENCE);
    let answer = sign_in(&Browser::new(&server), ADA, SENTENCE);
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-stampbook=") && cookie.contains("Secure"), "{cookie}");
}

#[test]
fn a_wrong_password_and_an_unknown_address_are_told_the_same() {
    let server = with_ada();
    let browser = Browser::new(&server);
    let known = sign_in(&browser, ADA, "something else entirely");
    let unknown = sign_in(&browser, "bob@example.org", "something else entirely");
    assert_eq!((known.status, unknown.status), (422, 422));
    assert_eq!(known.text.replace(ADA, "bob@example.org"), unknown.text);
    assert!(known.header("set-cookie").is_empty());
    let body = |email: &str| json!({"email": email, "password": "something else entirely"});
    let (known, unknown) = (tokens(&server, &body(ADA)), tokens(&server, &body("bob@example.org")));
    assert_eq!(known.0, 401);
    assert_eq!(known, unknown);
    assert_eq!(known.1["code"], "wrong_password");
}

#[test]
fn somebody_who_goes_on_guessing_waits_longer_and_longer_known_address_or_not() {
    let server = with_ada();
    for email in [ADA, "nobody@example.org"] {
        let guess = || tokens(&server, &json!({"email": email, "password": "guess after guess"}));
        for _ in 0..5 {
            assert_eq!(guess().0, 401, "{email}");
        }
        assert_eq!(guess().0, 429, "{email}");
        server.wait(SignedDuration::from_secs(16));
        assert_eq!(guess().0, 401, "{email}");
        server.wait(SignedDuration::from_secs(16));
        assert_eq!(guess().0, 429, "the second wait is longer");
        let browser = Browser::new(&server);
        let answer = sign_in(&browser, email, SENTENCE);
        assert_eq!(answer.status, 429, "even the right password waits");
        assert!(answer.header("retry-after").parse::<u64>().unwrap() > 0);
        assert!(answer.text.contains(email), "what was typed is kept");
    }
    server.wait(SignedDuration::from_mins(16));
    assert_eq!(sign_in(&Browser::new(&server), ADA, SENTENCE).status, 303);
    // Whoever knew the secret starts anew.
    for _ in 0..5 {
        assert_eq!(sign_in(&Browser::new(&server), ADA, "guess after guess").status, 422);
    }
}

/// A clock that was days ahead for a while does not lock anybody out for days; guesses go on counting.
#[test]
fn a_clock_that_was_ahead_locks_nobody_out_once_it_is_right() {
    let server = with_ada();
    let right = server.now();
    let guess = |email: &str| tokens(&server, &json!({"email": email, "password": "guess after guess"})).0;
    for (minutes, others) in [(72 * 60, "nobody@example.org"), (10, "somebody@example.org")] {
        server.wait(SignedDuration::from_mins(minutes));
        for email in [ADA, others] {
            for _ in 0..5 {
                assert_eq!(guess(email), 401, "{email}");
            }
            assert_eq!(guess(email), 429, "{email}");
        }
        server.app.clock.set(right);
        assert_eq!((guess(others), guess(others)), (401, 429));
        assert_eq!(sign_in(&Browser::new(&server), ADA, SENTENCE).status, 303);
    }
}

#[test]
fn guesses_at_many_accounts_from_one_place_are_counted_there() {
    let server = with_ada();
    let guess = |n: usize, from: &str| {
        let client = reqwest::blocking::Client::new();
        let body = json!({"email": format!("p{n}@example.org"), "password": "guess after guess"});
        let request = client.post(format!("{}/api/v1/tokens", server.address)).json(&body);
        request.header("x-forwarded-for", from).send().unwrap().status().as_u16()
    };
    for n in 0..30 {
        assert_eq!(guess(n, &format!("203.0.113.{n}")), 401);
    }
    // What a client says about itself is not believed unless a proxy is set up.
    assert_eq!(guess(31, "203.0.113.99"), 429);
}

#[test]
fn behind_a_proxy_each_client_is_counted_for_itself() {
    let server = Server::start_with(|name| (name == "STAMPBOOK_FORWARDED").then(|| "true".to_owned()));
    let guess = |n: usize, from: &str| {
        let client = reqwest::blocking::Client::new();
        let body = json!({"email": format!("p{n}@example.org"), "password": "guess after guess"});
        let request = client.post(format!("{}/api/v1/tokens", server.address)).json(&body);
        request.header("x-forwarded-for", from).send().unwrap().status().as_u16()
    };
    for n in 0..30 {
        // The first part is what the client wrote itself.
        assert_eq!(guess(n, &format!("198.51.100.{n}, 203.0.113.5")), 401);
    }
    assert_eq!(guess(31, "203.0.113.5"), 429);
    assert_eq!(guess(32, "203.0.113.6"), 401);
}

#[test]
fn a_mailed_link_signs_in_once_and_no_mail_scanner_uses_it_up() {
    let server = with_ada();
    let asking = Browser::new(&server);
    let answer = asking.post("/sign-in/link", &[("email", ADA), ("next", "/queue")]);
    assert_eq!(answer.status, 200);
    let mails = server.mails("account.sign_in");
    assert_eq!(mails.len(), 1);
    let path = path_of(&mails[0]);
    // Scanners open links, some of them several times.
    for _ in 0..3 {
        let page = Browser::new(&server).get(&path);
        assert_eq!(page.status, 200);
        assert!(page.header("set-cookie").is_empty());
        assert!(page.text.contains(&format!("action=\"{path}\"")));
    }
    let ada = Browser::new(&server);
    let answer = ada.post(&path, &[]);
    assert_eq!((answer.status, answer.location.as_str()), (303, "/queue"));
    assert_eq!(ada.get("/sign-in").status, 303);
    // Who comes later with the same link stays outside.
    let eve = Browser::new(&server);
    assert_eq!(eve.post(&path, &[]).status, 410);
    assert_eq!(eve.get("/sign-in").status, 200);
}

#[test]
fn a_link_older_than_a_quarter_of_an_hour_or_made_up_does_not_work() {
    let server = with_ada();
    let browser = Browser::new(&server);
    browser.post("/sign-in/link", &[("email", ADA)]);
    let path = path_of(&server.mails("account.sign_in")[0]);
    server.wait(SignedDuration::from_mins(15));
    assert_eq!(browser.post(&path, &[]).status, 410);
    let made_up = "/sign-in/link/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    assert_eq!(browser.post(made_up, &[]).status, 410);
    for spent in [&*path, made_up, &*made_up.replace("/sign-in/link/", "/password/")] {
        let answer = browser.get(spent);
        assert_eq!(answer.status, 410, "{spent}");
        assert!(!answer.text.contains("type=\"password\""), "nothing to fill in: {}", answer.text);
    }
    // A link for one thing is none for another.
    browser.post("/password/forgotten", &[("email", ADA)]);
    let other = path_of(&server.mails("account.password")[0]).replace("/password/", "/sign-in/link/");
    assert_eq!(browser.post(&other, &[]).status, 410);
}

#[test]
fn asking_for_a_link_tells_nothing_about_who_is_here() {
    let server = with_ada();
    let browser = Browser::new(&server);
    for path in ["/sign-in/link", "/password/forgotten"] {
        let known = browser.post(path, &[("email", ADA)]);
        let unknown = browser.post(path, &[("email", "bob@example.org")]);
        assert_eq!((known.status, unknown.status), (200, 200));
        assert_eq!(known.text.replace(ADA, "bob@example.org"), unknown.text);
    }
    assert_eq!(server.mails("account.sign_in").len() + server.mails("account.password").len(), 2);
    // Nobody's mailbox is filled, and the refusal is the same for everybody, too.
    for email in [ADA, "bob@example.org"] {
        let mut answers = (0..8).map(|_| browser.post("/sign-in/link", &[("email", email)]).status);
        assert!(answers.any(|status| status == 429), "{email}");
    }
    assert!(server.mails("account.sign_in").len() <= 5);
}

/// The same time for known and unknown addresses: the same statements and as many hashes, whatever is asked.
#[test]
fn an_unknown_address_costs_as_much_as_a_known_one() {
    type Asking<'a> = (&'a str, &'a dyn Fn(&str));
    let server = with_ada();
    let browser = Browser::new(&server);
    let statements = server.app.db.count_statements();
    let wrong = "something else entirely";
    let asked: [Asking<'_>; 4] = [
        ("sign-in", &|email| drop(sign_in(&browser, email, wrong))),
        ("tokens", &|email| drop(tokens(&server, &json!({ "email": email, "password": wrong })))),
        ("link", &|email| drop(browser.post("/sign-in/link", &[("email", email)]))),
        ("forgotten", &|email| drop(browser.post("/password/forgotten", &[("email", email)]))),
    ];
    for (what, ask) in asked {
        let cost = |email: &str| {
            statements.take();
            let before = server.app.passwords.computed();
            ask(email);
            (statements.take(), server.app.passwords.computed() - before)
        };
        let (known, unknown) = (cost(ADA), cost("bob@example.org"));
        assert!(known.0.len() > 2, "{what}: {known:?}");
        assert_eq!(known, unknown, "{what}");
        assert_eq!(known.1, u64::from(["sign-in", "tokens"].contains(&what)), "{what}");
    }
}

#[test]
fn no_forged_host_gets_into_a_link() {
    let server = with_ada();
    let browser = Browser::new(&server);
    for path in ["/sign-in/link", "/password/forgotten"] {
        let request = browser
            .request("POST", path)
            .header("host", "evil.example")
            .header("x-forwarded-host", "evil.example")
            .form(&[("email", ADA)]);
        assert_eq!(browser.send(request).status, 200);
    }
    for mail in [&server.mails("account.sign_in")[0], &server.mails("account.password")[0]] {
        assert!(mail["link"].as_str().unwrap().starts_with(&format!("{}/", server.address)), "{mail}");
    }
    let page = browser.send(browser.request("GET", "/sign-in").header("host", "evil.example"));
    assert!(!page.text.contains("evil.example"));
}

#[test]
fn another_site_cannot_sign_anybody_in() {
    let server = with_ada();
    let browser = Browser::new(&server);
    let fields = [("email", ADA), ("password", SENTENCE)];
    for (name, value) in
        [("origin", "https://evil.example"), ("origin", "null"), ("sec-fetch-site", "cross-site")]
    {
        let answer = browser.send(browser.request("POST", "/sign-in").header(name, value).form(&fields));
        assert_eq!(answer.status, 403, "{name}: {value}");
    }
    assert_eq!(browser.submit("/sign-in", &fields).status, 303);
}

#[test]
fn a_new_password_ends_everything_that_was_signed_in_before() {
    let server = with_ada();
    let (phone, laptop) = (Browser::new(&server), Browser::new(&server));
    sign_in(&phone, ADA, SENTENCE);
    let (_, token) = tokens(&server, &json!({"email": ADA, "password": SENTENCE}));
    laptop.post("/password/forgotten", &[("email", ADA)]);
    let path = path_of(&server.mails("account.password")[0]);
    assert!(laptop.get(&path).text.contains(ADA));
    for (weak, why) in
        [("short", "at least 10"), ("ada lovelace", "name"), ("aaaaaaaaaaaa", "list of guesses")]
    {
        let answer = laptop.post(&path, &[("password", weak)]);
        assert_eq!(answer.status, 422, "{weak}");
        assert!(answer.text.contains(why), "{weak}: {}", answer.text);
    }
    server.wait(SignedDuration::from_secs(1));
    let answer = laptop.post(&path, &[("password", "a new sentence of mine")]);
    assert_eq!((answer.status, answer.location.as_str()), (303, "/"));
    assert_eq!(laptop.get("/sign-in").status, 303, "here she is signed in");
    assert_eq!(phone.get("/sign-in").status, 200, "there she is not any more");
    let (status, answer) = tokens(&server, &json!({"refresh_token": token["refresh_token"]}));
    assert_eq!((status, &answer["code"]), (401, &json!("refresh_refused")));
    assert_eq!(laptop.post(&path, &[("password", "another sentence of mine")]).status, 410);
    assert_eq!(sign_in(&Browser::new(&server), ADA, SENTENCE).status, 422);
    assert_eq!(sign_in(&Browser::new(&server), ADA, "a new sentence of mine").status, 303);
}

#[test]
fn the_password_one_has_is_no_new_one() {
    let server = with_ada();
    let browser = Browser::new(&server);
    sign_in(&browser, ADA, SENTENCE);
    let csrf = browser.get("/account").field("csrf");
    let change = |current: &str, new: &str| {
        browser.submit("/account/password", &[("csrf", &csrf), ("current", current), ("password", new)])
    };
    let same = change(SENTENCE, SENTENCE);
    assert_eq!(same.status, 422);
    assert!(same.text.contains("This is the password you have."), "{}", same.text);
    let guessed = change("not the one she has", "not the one she has");
    assert_eq!(guessed.status, 422);
    assert!(!guessed.text.contains("This is the password you have."), "{}", guessed.text);
    assert_eq!(change(SENTENCE, "a new sentence of mine").location, "/account?done=password");
    assert_eq!(sign_in(&Browser::new(&server), ADA, "a new sentence of mine").status, 303);
}

#[test]
fn a_password_link_works_for_an_hour() {
    let server = with_ada();
    let browser = Browser::new(&server);
    browser.post("/password/forgotten", &[("email", ADA)]);
    let path = path_of(&server.mails("account.password")[0]);
    server.wait(SignedDuration::from_mins(60));
    assert_eq!(browser.post(&path, &[("password", "a new sentence of mine")]).status, 410);
}

#[test]
fn a_session_lives_thirty_days_after_it_was_last_used() {
    let server = with_ada();
    let browser = Browser::new(&server);
    sign_in(&browser, ADA, SENTENCE);
    for _ in 0..3 {
        server.wait(SignedDuration::from_hours(29 * 24));
        assert_eq!(browser.get("/sign-in").status, 303);
    }
    server.wait(SignedDuration::from_hours(30 * 24));
    assert_eq!(browser.get("/sign-in").status, 200);
}

#[test]
fn a_form_sent_after_the_sign_in_ended_is_kept_and_sent_afterwards() {
    let server = with_ada();
    let browser = Browser::new(&server);
    sign_in(&browser, ADA, SENTENCE);
    server.wait(SignedDuration::from_hours(31 * 24));
    let text = "I led the handover.\r\n\"Quotes\" & <b>marks</b>, 日本語";
    let fields = [("csrf", "old"), ("narrative", text), ("claims", "a"), ("claims", "b")];
    let page = browser.submit("/somewhere", &fields);
    // This address takes no forms at all, so nothing is kept for it; one that does keeps everything.
    assert_eq!(page.status, 404);
    let page = browser.submit("/account/password", &fields);
    assert_eq!(page.status, 401);
    assert!(page.text.contains("What you wrote is kept"));
    assert_eq!(page.field("kept-to"), "/account/password");
    let carried: Vec<(&str, &str)> = vec![
        ("email", ADA),
        ("password", "not her password"),
        ("kept-to", "/account/password"),
        ("kept.narrative", text),
        ("kept.claims", "a"),
        ("kept.claims", "b"),
    ];
    let wrong = browser.submit("/sign-in", &carried);
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.field("kept-to"), "/account/password", "a wrong password loses nothing either");
    let right: Vec<(&str, &str)> =
        carried.iter().map(|(n, v)| if *n == "password" { (*n, SENTENCE) } else { (*n, *v) }).collect();
    let offered = browser.submit("/sign-in", &right);
    assert_eq!(offered.status, 200);
    assert!(offered.text.contains("action=\"/account/password\""));
    assert!(offered.text.contains("I led the handover."));
    assert_eq!(offered.text.matches("name=\"claims\"").count(), 2);
    let csrf = offered.field("csrf");
    let sent = browser.submit("/account/password", &[("csrf", csrf.as_str()), ("narrative", text)]);
    assert_ne!(sent.status, 401, "now it arrives");
    assert_ne!(sent.status, 403);
}

#[test]
fn what_another_site_posted_is_never_carried() {
    let server = with_ada();
    let browser = Browser::new(&server);
    let request = browser
        .request("POST", "/account/password")
        .header("origin", "https://evil.example")
        .form(&[("narrative", "chosen by somebody else")]);
    let page = browser.send(request);
    assert_eq!(page.status, 401);
    assert!(!page.text.contains("chosen by somebody else"));
    let fields = [("email", ADA), ("password", SENTENCE), ("kept-to", "//evil.example/x")];
    let offered = browser.submit("/sign-in", &fields);
    assert!(!offered.text.contains("evil.example"), "{}", offered.text);
}

#[test]
fn sign_out_ends_this_browser_and_sign_out_everywhere_all_of_them() {
    let server = with_ada();
    let (phone, laptop, tablet) = (Browser::new(&server), Browser::new(&server), Browser::new(&server));
    for browser in [&phone, &laptop, &tablet] {
        sign_in(browser, ADA, SENTENCE);
    }
    let (_, token) = tokens(&server, &json!({"email": ADA, "password": SENTENCE}));
    assert_eq!(phone.post("/sign-out", &[("csrf", "made up")]).status, 403);
    assert_eq!(phone.get("/sign-in").status, 303);
    let csrf = phone.get("/account").field("csrf");
    assert_eq!(phone.post("/sign-out", &[("csrf", &csrf)]).location, "/sign-in");
    assert_eq!(phone.get("/sign-in").status, 200);
    assert_eq!(phone.post("/sign-out", &[("csrf", &csrf)]).location, "/sign-in", "twice is harmless");
    assert_eq!(laptop.get("/sign-in").status, 303);
    let csrf = laptop.get("/account").field("csrf");
    server.wait(SignedDuration::from_secs(1));
    assert_eq!(laptop.post("/sign-out/everywhere", &[("csrf", &csrf)]).status, 303);
    for browser in [&laptop, &tablet] {
        assert_eq!(browser.get("/sign-in").status, 200);
    }
    assert_eq!(tokens(&server, &json!({"refresh_token": token["refresh_token"]})).0, 401);
    assert_eq!(me(&server, token["access_token"].as_str().unwrap()).0, 401, "access tokens end as well");
}

fn me(server: &Server, token: &str) -> (u16, Value) {
    let client = reqwest::blocking::Client::new();
    read(client.get(format!("{}/api/v1/me", server.address)).bearer_auth(token).send().unwrap())
}

#[test]
fn a_program_signs_in_refreshes_and_signs_out() {
    let server = with_ada();
    let (status, first) = tokens(&server, &json!({"email": ADA, "password": SENTENCE}));
    assert_eq!(status, 200);
    assert_eq!((&first["token_type"], &first["expires_in"]), (&json!("Bearer"), &json!(600)));
    let (status, who) = me(&server, first["access_token"].as_str().unwrap());
    assert_eq!((status, &who["name"], &who["email"]), (200, &json!("Ada Lovelace"), &json!(ADA)));
    server.wait(SignedDuration::from_mins(10));
    assert_eq!(me(&server, first["access_token"].as_str().unwrap()).0, 401, "ten minutes are over");
    let (status, second) = tokens(&server, &json!({"refresh_token": first["refresh_token"]}));
    assert_eq!(status, 200);
    assert_eq!(me(&server, second["access_token"].as_str().unwrap()).0, 200);
    let client = reqwest::blocking::Client::new();
    let end = client
        .delete(format!("{}/api/v1/tokens", server.address))
        .json(&json!({"refresh_token": second["refresh_token"]}));
    assert_eq!(end.send().unwrap().status(), 204);
    assert_eq!(tokens(&server, &json!({"refresh_token": second["refresh_token"]})).0, 401);
}

#[test]
fn a_refresh_token_that_comes_twice_was_copied_and_ends_its_family() {
    let server = with_ada();
    let (_, first) = tokens(&server, &json!({"email": ADA, "password": SENTENCE}));
    let (_, other) = tokens(&server, &json!({"email": ADA, "password": SENTENCE}));
    let (_, second) = tokens(&server, &json!({"refresh_token": first["refresh_token"]}));
    let access = |pair: &Value| me(&server, pair["access_token"].as_str().unwrap()).0;
    assert_eq!((access(&first), access(&second)), (200, 200));
    let (status, told) = tokens(&server, &json!({"refresh_token": first["refresh_token"]}));
    assert_eq!((status, &told["code"]), (401, &json!("refresh_reused")));
    assert!(told["detail"].as_str().unwrap().contains("copied"));
    assert_eq!(
        (access(&first), access(&second)),
        (401, 401),
        "what was copied opens nothing for ten minutes more"
    );
    let (status, told) = tokens(&server, &json!({"refresh_token": second["refresh_token"]}));
    assert_eq!(
        (status, &told["code"]),
        (401, &json!("refresh_refused")),
        "the thief's or the owner's: both end"
    );
    assert_eq!(
        tokens(&server, &json!({"refresh_token": other["refresh_token"]})).0,
        200,
        "another sign-in goes on"
    );
    server.wait(SignedDuration::from_hours(30 * 24));
    assert_eq!(tokens(&server, &json!({"refresh_token": other["refresh_token"]})).0, 401);
}

#[test]
fn foreign_tampered_expired_and_senseless_tokens_stay_outside() {
    let server = with_ada();
    let person = server.account("Bo Li", "bo@example.org", SENTENCE);
    let now = server.now();
    let foreign = Tokens::new(&[9; 32], &server.address).unwrap().issue(person, now).unwrap();
    let good = server.app.tokens.issue(person, now).unwrap();
    assert_eq!(me(&server, &good).0, 200);
    let (head, rest) = good.split_once('.').unwrap();
    let (claims, signature) = rest.split_once('.').unwrap();
    let none = format!("eyJhbGciOiJub25lIn0.{claims}.");
    let other = server.app.tokens.issue(server.account("Eve", "eve@example.org", SENTENCE), now).unwrap();
    let swapped = format!("{head}.{}.{signature}", other.split('.').nth(1).unwrap());
    let past = server.app.tokens.issue(person, now - SignedDuration::from_mins(10)).unwrap();
    for bad in [&foreign, &none, &swapped, &past, &good[1..], "", "...", "Bearer", &"a".repeat(5000)] {
        let (status, told) = me(&server, bad);
        assert_eq!((status, &told["code"]), (401, &json!("not_signed_in")), "{bad}");
    }
}

#[test]
fn what_is_no_token_request_is_told_so() {
    let server = with_ada();
    for body in
        [json!({}), json!({"email": ADA}), json!({"email": ADA, "password": SENTENCE, "refresh_token": "x"})]
    {
        assert_eq!(tokens(&server, &body).0, 422, "{body}");
    }
    assert_eq!(tokens(&server, &json!({"email": ADA, "password": SENTENCE, "scope": "all"})).0, 400);
    assert_eq!(tokens(&server, &json!([1, 2])).0, 400);
    let client = reqwest::blocking::Client::new();
    let post = |body: Vec<u8>| {
        let request = client
            .post(format!("{}/api/v1/tokens", server.address))
            .header("content-type", "application/json");
        request.body(body).send().unwrap().status().as_u16()
    };
    assert_eq!(post(vec![0xff; 64]), 400);
    assert_eq!(post("[".repeat(100_000).into_bytes()), 400);
    assert_eq!(post(vec![b' '; 2 * 1024 * 1024]), 413);
    let long = json!({"email": ADA, "password": "x".repeat(900_000)});
    assert_eq!(tokens(&server, &long).0, 401);
}
