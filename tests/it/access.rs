//! Who may call what: every address there is, asked by a stranger without a session, and by somebody who is signed in
//! and has nothing to do with anything. A new address that lets either of them in, or that cannot be judged without a
//! body, fails here until it is in the table.

use std::collections::BTreeSet;

use reqwest::blocking::Client;
use reqwest::redirect::Policy;
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;

use crate::support::routes::every_route;
use crate::support::server::{Person, Server};
use crate::support::story::claim;

/// What a call answers unless the table says otherwise: to a stranger that they must sign in, to somebody who has
/// nothing to do with it that there is no such thing or that they may not.
const CLOSED: &[u16] = &[401, 403, 404];
const SHUT: &[u16] = &[403, 404];

struct Row {
    /// Method and address as in the table of addresses.
    call: &'static str,
    /// What is sent: JSON to the API, a form to pages; for a `GET` the rest of the address. `<learner>` and the like
    /// stand for ids of the story.
    body: &'static str,
    /// What a stranger may be answered.
    stranger: &'static [u16],
    /// What somebody signed in without any role may be answered.
    nobody: &'static [u16],
}

const fn row(
    call: &'static str,
    body: &'static str,
    stranger: &'static [u16],
    nobody: &'static [u16],
) -> Row {
    Row { call, body, stranger, nobody }
}

const TABLE: &[Row] = &[
    // What anybody may see.
    row("GET /healthz", "", &[200], &[200]),
    row("GET /readyz", "", &[200], &[200]),
    // These stories ask from the machine itself; tests/it/metrics.rs has who asks from elsewhere.
    row("GET /metrics", "", &[200], &[200]),
    row("GET /api", "", &[200], &[200]),
    row("GET /api/openapi.json", "", &[200], &[200]),
    row("OPTIONS /api/v1/blobs", "", &[204], &[204]),
    // What a phone installs: tests/it/installed.rs.
    row("GET /manifest.webmanifest", "", &[200], &[200]),
    row("GET /service_worker.js", "", &[200], &[200]),
    row("GET /offline", "", &[200], &[200]),
    // Witnesses have no account here. What is proved of one fact is for who may read it.
    row("GET /api/v1/log/checkpoint", "", &[200], &[200]),
    row("GET /api/v1/log/proofs/consistency", "?from=1", &[200], &[200]),
    row("GET /api/v1/log/proofs/inclusion", "?fact=<signoff>", CLOSED, SHUT),
    // A certificate, for whoever has its code: tests/it/certificates.rs. This one nobody was given.
    row("GET /verify", "", &[200], &[200]),
    row("GET /verify/{code}", "", &[422], &[422]),
    // The way in. Links that nobody was given say that they do not work.
    row("GET /sign-in", "", &[200], &[303]),
    row("POST /sign-in", "", &[422], &[422]),
    row("POST /sign-in/link", "", &[422], &[422]),
    row("GET /sign-in/link/{token}", "", &[410], &[410]),
    row("POST /sign-in/link/{token}", "", &[410], &[410]),
    row("POST /sign-out", "", &[303], &[303]),
    row("POST /sign-out/everywhere", "", CLOSED, &[303]),
    row("GET /password/forgotten", "", &[200], &[200]),
    row("POST /password/forgotten", "", &[422], &[422]),
    row("GET /password/{token}", "", &[410], &[410]),
    row("POST /password/{token}", "", &[410], &[410]),
    // Somebody runs this Stampbook already.
    row("GET /first-run", "", &[303], &[303]),
    row("POST /first-run", "", &[303], &[303]),
    row("POST /api/v1/tokens", "", &[422], &[422]),
    row("DELETE /api/v1/tokens", r#"{ "refresh_token": "nobody's" }"#, &[204], &[204]),
    row("GET /disputes/{token}", "", &[410], &[410]),
    row("POST /disputes/{token}", "", &[410], &[410]),
    row("GET /unsubscribe/{token}", "", &[200, 404], &[200, 404]),
    row("POST /unsubscribe/{token}", "", &[200, 404], &[200, 404]),
    // One's own.
    row("POST /account/portrait", "", CLOSED, &[422]),
    row("POST /account/portrait/removal", "", CLOSED, &[303]),
    row("PUT /api/v1/me/portrait", "", CLOSED, &[422]),
    row("PATCH /api/v1/me/portrait", r#"{ "printed": true }"#, CLOSED, &[204, 404]),
    row("DELETE /api/v1/me/portrait", "", CLOSED, &[204]),
    row("GET /", "", CLOSED, &[303]),
    row("GET /account", "", CLOSED, &[200]),
    row("GET /help", "", CLOSED, &[200]),
    row("POST /account/language", "language=de", CLOSED, &[303]),
    row("POST /language", "language=de", &[303], &[303]),
    row("POST /account/password", "", CLOSED, &[422]),
    row("GET /account/mail", "", CLOSED, &[200]),
    row("POST /account/mail", "", CLOSED, &[303]),
    row("GET /api/v1/me", "", CLOSED, &[200]),
    row("PATCH /api/v1/me", r#"{ "language": "de" }"#, CLOSED, &[200]),
    row("GET /api/v1/me/data", "", CLOSED, &[200]),
    row("GET /api/v1/me/mail", "", CLOSED, &[200]),
    row("PUT /api/v1/me/mail", r#"{ "items": [] }"#, CLOSED, &[200]),
    row("GET /passport", "", CLOSED, &[200]),
    row("GET /passport.pdf", "", CLOSED, &[200]),
    row("GET /passport.json", "", CLOSED, &[200]),
    row("GET /evidence", "", CLOSED, &[200]),
    row("GET /evidence/new", "", CLOSED, &[200]),
    row("POST /evidence", "title=Mine", CLOSED, &[303]),
    row("GET /queue", "", CLOSED, &[200]),
    row("GET /waiting", "", CLOSED, &[200]),
    // Each finds what they may see: tests/it/search.rs.
    row("GET /search", "?q=opened", CLOSED, &[200]),
    row("GET /api/v1/search", "?q=opened", CLOSED, &[200]),
    row("GET /api/v1/evidence", "", CLOSED, &[200]),
    row("POST /api/v1/evidence", r#"{ "title": "Mine" }"#, CLOSED, &[201]),
    row("GET /api/v1/reviews", "", CLOSED, &[200]),
    row("GET /api/v1/cohorts", "", CLOSED, &[200]),
    row("POST /api/v1/blobs", "", CLOSED, &[400]),
    row("POST /account/hints", "hint=queue", CLOSED, &[303]),
    row("GET /api/v1/devices", "", CLOSED, &[200]),
    row("POST /api/v1/devices", r#"{ "id": "<learner>", "key": "none", "name": "Mine" }"#, CLOSED, &[422]),
    row("POST /api/v1/holds/{id}/settlement", r#"{ "admitted": true, "reason": "Mine" }"#, CLOSED, SHUT),
    row("DELETE /api/v1/devices/{id}", "", CLOSED, SHUT),
    row("GET /api/v1/sync/hello", "", CLOSED, &[200]),
    row("POST /api/v1/sync", "{}", CLOSED, &[200]),
    row("POST /account/devices", "device=01890000-0000-7000-8000-000000000001", CLOSED, &[303]),
    row("POST /account/sessions", "session=mine", CLOSED, &[303]),
    row("POST /account/delegation", "to=<learner>&from=2026-03-02&until=2026-03-09", CLOSED, SHUT),
    row("GET /cohorts", "", CLOSED, &[200]),
    row("GET /join", "", CLOSED, &[200]),
    row("GET /join/{code}", "", CLOSED, &[200]),
    // The same page again: no such invitation.
    row("POST /join", "code=NOT-MINE", CLOSED, &[422]),
    row("POST /join/{code}", "", CLOSED, &[422]),
    // What is not about anybody.
    row("GET /api/v1/units", "", CLOSED, &[200]),
    row("GET /frameworks", "", CLOSED, &[200]),
    row("GET /frameworks/{id}", "", CLOSED, &[200]),
    row("GET /frameworks/{id}/export", "", CLOSED, &[200]),
    row("GET /api/v1/frameworks", "", CLOSED, &[200]),
    row("GET /api/v1/frameworks/{id}", "", CLOSED, &[200]),
    row("GET /api/v1/frameworks/{id}/export", "", CLOSED, &[200]),
    // Closed, and asked with a body that would be fine from somebody who may.
    row("POST /api/v1/people", r#"{ "name": "Eve", "email": "eve@example.org" }"#, CLOSED, SHUT),
    row("POST /people/{person}/grants", "role=peer&scope=organisation", CLOSED, SHUT),
    row("POST /people/{person}/account", "closed=true", CLOSED, SHUT),
    row("POST /people/{person}/sessions", "session=theirs", CLOSED, SHUT),
    row("POST /api/v1/people/{person}/roles", r#"{ "role": "administrator" }"#, CLOSED, SHUT),
    row("POST /api/v1/units", r#"{ "name": "Ward 9" }"#, CLOSED, SHUT),
    row("PUT /api/v1/framework-drafts/{id}", r#"{ "revision": 1, "framework": {} }"#, CLOSED, SHUT),
    row("PATCH /api/v1/units/{unit}", r#"{ "name": "Mine" }"#, CLOSED, SHUT),
    row("POST /people/units", "name=Mine", CLOSED, SHUT),
    row("POST /people/units/{unit}", "name=Mine", CLOSED, SHUT),
    row("POST /people/{person}/erasure", "reason=mine&sure=yes", CLOSED, SHUT),
    row("POST /api/v1/erasures", r#"{ "person_id": "<learner>", "reason": "mine" }"#, CLOSED, SHUT),
    row(
        "POST /api/v1/cohorts",
        r#"{ "title": "Mine", "framework_id": "<framework>", "starts_on": "2026-03-02", "ends_on": "2026-08-31" }"#,
        CLOSED,
        SHUT,
    ),
    row("PATCH /api/v1/cohorts/{id}", r#"{ "title": "Mine" }"#, CLOSED, SHUT),
    row("POST /api/v1/cohorts/{id}/reopen", r#"{ "reason": "mine" }"#, CLOSED, SHUT),
    row("POST /api/v1/cohorts/{id}/members", r#"{ "person_id": "<lead>", "role": "learner" }"#, CLOSED, SHUT),
    row(
        "DELETE /api/v1/cohorts/{id}/members",
        r#"{ "person_id": "<learner>", "role": "learner" }"#,
        CLOSED,
        SHUT,
    ),
    row(
        "POST /api/v1/cohorts/{id}/delegations",
        r#"{ "lead_id": "<lead>", "to_id": "<learner>", "from": "2026-03-02", "until": "2026-03-09" }"#,
        CLOSED,
        SHUT,
    ),
    row(
        "POST /api/v1/cohorts/{id}/sessions",
        r#"{ "title": "Mine", "starts_at": "2026-03-09T09:00:00Z" }"#,
        CLOSED,
        SHUT,
    ),
    row(
        "PUT /api/v1/cohorts/{id}/sessions/{session}",
        r#"{ "title": "Mine", "starts_at": "2026-03-09T09:00:00Z" }"#,
        CLOSED,
        SHUT,
    ),
    row("POST /api/v1/cohorts/{id}/sessions/{session}/attendance", r#"{ "marks": [] }"#, CLOSED, SHUT),
    row(
        "POST /cohorts",
        "title=Mine&framework=<framework>/1&starts_on=2026-03-02&ends_on=2026-08-31&capacity=9&lead=<learner>",
        CLOSED,
        SHUT,
    ),
    row(
        "POST /cohorts/{id}",
        "title=Mine&framework=<framework>/1&starts_on=2026-03-02&ends_on=2026-08-31&capacity=9&lead=<learner>",
        CLOSED,
        SHUT,
    ),
    row("POST /cohorts/{id}/reopening", "reason=mine", CLOSED, SHUT),
    row("POST /cohorts/{id}/members", "person=<lead>&role=learner", CLOSED, SHUT),
    row(
        "POST /cohorts/{id}/delegations",
        "lead=<lead>&to=<learner>&from=2026-03-02&until=2026-03-09",
        CLOSED,
        SHUT,
    ),
    row("POST /cohorts/{id}/invitations", "uses=3&days=3", CLOSED, SHUT),
    row(
        "POST /cohorts/{id}/sessions",
        "title=Mine&day=2026-03-09&time=09:00&zone=UTC&minutes=60",
        CLOSED,
        SHUT,
    ),
    row(
        "POST /cohorts/{id}/sessions/{session}",
        "title=Mine&day=2026-03-09&time=09:00&zone=UTC&minutes=60",
        CLOSED,
        SHUT,
    ),
    row("GET /cohorts/{id}/sessions/{session}/signoffs", "?competency=<competency>&level=1", CLOSED, SHUT),
    row(
        "POST /cohorts/{id}/sessions/{session}/signoffs",
        "competency=<competency>&level=1&learner=<learner>",
        CLOSED,
        SHUT,
    ),
    // Each person is judged by themselves; the answer says that nobody was signed for.
    row(
        "POST /api/v1/cohorts/{id}/signoffs",
        r#"{ "learners": ["<learner>"], "competency_id": "<competency>", "level": 2 }"#,
        CLOSED,
        &[200],
    ),
    row("POST /cohorts/{id}/sessions/{session}/attendance", "attendance-<learner>=attended", CLOSED, SHUT),
    row("POST /api/v1/exports", r#"{ "of": "everybody" }"#, CLOSED, SHUT),
    row("POST /exports", "of=everybody", CLOSED, SHUT),
    row("POST /evidence/{id}/quarantine", "file=sha256:0&reason=mine", CLOSED, SHUT),
    row("POST /evidence/{id}/appeal", "text=mine", CLOSED, SHUT),
    row("GET /certificates/new", "?person=<learner>", CLOSED, SHUT),
    row("POST /certificates", "person=<learner>&framework=<framework>", CLOSED, SHUT),
    row("POST /certificates/{id}/revocation", "reason=mine", CLOSED, SHUT),
    row("POST /cohorts/{id}/certificates", "learner=<learner>", CLOSED, SHUT),
    row(
        "POST /api/v1/certificates",
        r#"{ "learner_id": "<learner>", "framework_id": "<framework>" }"#,
        CLOSED,
        SHUT,
    ),
    row("POST /api/v1/certificates/{id}/revocation", r#"{ "reason": "mine" }"#, CLOSED, SHUT),
    // One's own, of which there are none.
    row("GET /api/v1/certificates", "", CLOSED, &[200]),
    row("POST /signoffs/{id}/appeal", "text=mine", CLOSED, SHUT),
    row("POST /appeals/{id}", "decision=upheld&reason=mine", CLOSED, SHUT),
    row("POST /api/v1/join", r#"{ "code": "NOT-MINE" }"#, CLOSED, SHUT),
    row("POST /evidence/{id}", "title=Mine&based_on=<revision>", CLOSED, SHUT),
    row("PUT /evidence/{id}/autosave", "title=Mine&based_on=<revision>", CLOSED, SHUT),
    row("POST /evidence/{id}/removal", "", CLOSED, SHUT),
    row("POST /evidence/{id}/comments", "text=Hello", CLOSED, SHUT),
    row(
        "POST /evidence/{id}/reviews",
        "revision_id=<revision>&decision-<competency>_1=accepted",
        CLOSED,
        SHUT,
    ),
    row("PUT /api/v1/evidence/{id}", r#"{ "title": "Mine", "based_on": "<revision>" }"#, CLOSED, SHUT),
    row("POST /api/v1/evidence/{id}/comments", r#"{ "text": "Hello" }"#, CLOSED, SHUT),
    row("POST /api/v1/evidence/{id}/endorsements", r#"{ "text": "Hello" }"#, CLOSED, SHUT),
    row("POST /api/v1/evidence/{id}/quarantine", r#"{ "hash": "sha256:0", "reason": "mine" }"#, CLOSED, SHUT),
    row(
        "POST /api/v1/evidence/{id}/reviews",
        r#"{ "revision_id": "<revision>", "claims": [] }"#,
        CLOSED,
        SHUT,
    ),
    row(
        "POST /api/v1/self-assessments",
        r#"{ "competency_id": "<competency>", "level": 1 }"#,
        CLOSED,
        &[201],
    ),
    row("PATCH /api/v1/blobs/{id}", "", CLOSED, &[415]),
    row("POST /api/v1/blobs/{id}", "", CLOSED, &[400]),
    row("POST /api/v1/appeals", r#"{ "against": "<review>", "text": "mine" }"#, CLOSED, SHUT),
    row(
        "POST /api/v1/appeals/{id}/decision",
        r#"{ "learner_id": "<learner>", "upheld": true, "text": "mine" }"#,
        CLOSED,
        SHUT,
    ),
    row(
        "POST /api/v1/signoffs",
        r#"{ "learner_id": "<learner>", "competency_id": "<competency>", "level": 2 }"#,
        CLOSED,
        SHUT,
    ),
    row("POST /signoffs", "learner_id=<learner>&competency_id=<competency>&level=2", CLOSED, SHUT),
    row("GET /passport/code", "?competency=<competency>&level=1", CLOSED, SHUT),
    row("GET /signoffs/new", "?learner=<learner>&competency=<competency>&level=2", CLOSED, SHUT),
    row("POST /api/v1/signoffs/{id}/revocation", r#"{ "reason": "mine" }"#, CLOSED, SHUT),
    row("POST /api/v1/signoffs/{id}/settlement", r#"{ "stands": false, "reason": "mine" }"#, CLOSED, SHUT),
];

/// Real things of other people that an address or a body may name.
pub struct Things(Vec<(&'static str, String)>);

impl Things {
    fn filled(&self, text: &str, open: char, close: char) -> String {
        self.0
            .iter()
            .fold(text.to_owned(), |text, (name, id)| text.replace(&format!("{open}{name}{close}"), id))
    }

    /// An address with ids in it: what stands for whom depends on the noun before it.
    pub fn address(&self, path: &str) -> String {
        let mut noun = "";
        let mut parts = Vec::new();
        for part in path.split('/') {
            let kind = match (part, noun) {
                ("{person}", _) => "{learner}",
                ("{person}.pdf", _) => "{learner}.pdf",
                ("{person}.json", _) => "{learner}.json",
                ("{id}", "evidence") => "{evidence}",
                ("{id}", "cohorts") => "{cohort}",
                ("{id}", "frameworks") => "{framework}",
                ("{id}", "framework-drafts") => "{draft}",
                ("{id}", "signoffs") => "{signoff}",
                ("{id}", "certificates") => "{certificate}",
                ("{id}.pdf", "certificates") => "{certificate}.pdf",
                ("{id}", "exports") => "{export}",
                ("{id}", "mail" | "outbox") => "{mail}",
                ("{id}", "appeals") => "{appeal}",
                ("{fact}", _) => "{grant}",
                ("{level}", _) => "1",
                (other, _) => other,
            };
            parts.push(kind);
            noun = part;
        }
        let filled = self.filled(&parts.join("/"), '{', '}');
        // Whatever is left is a secret or an id that nobody has.
        let mut whole = String::new();
        for part in filled.split('{') {
            match part.split_once('}') {
                Some((_, rest)) => whole.extend(["01930000-0000-7000-8000-000000000000", rest]),
                None => whole.push_str(part),
            }
        }
        whole
    }
}

/// Ada has everything that somebody could want to look at.
pub fn story() -> (Server, Things) {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    server.with_role("Ruth Registrar", Role::Administrator);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let sent = server.submits(ada.id, cohort, &framework, level, "Opened the session");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let signoff = server.signs(grace.id, &framework, sent);
    let other = server.submits(ada.id, cohort, &framework, level, "Closed the session");
    let review = server.answers(grace.id, other, Decision::Returned, "Say what you would change.");
    let (status, appeal) =
        ada.post("/api/v1/appeals", &serde_json::json!({ "against": review, "text": "I did" }));
    assert_eq!(status, 201);
    let grant = RoleGranted {
        person: ada.id,
        role: Role::Peer,
        reach: Reach::Organisation,
        from: server.app.clock.today(),
        until: None,
    };
    server.say(Author::OPERATOR, Scope::Access, grant);
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let (_, person) = keeper.get(&format!("/api/v1/people/{}", ada.id));
    let role = person["roles"].as_array().unwrap().iter().find_map(|r| r["id"].as_str()).unwrap_or_default();
    let (_, mails) = keeper.get("/api/v1/outbox");
    let mail = mails["items"][0]["id"].as_str().unwrap_or_default();
    let (status, draft) =
        keeper.post("/api/v1/framework-drafts", &serde_json::json!({ "title": "Night work" }));
    assert_eq!(status, 201, "{draft}");
    let (status, export) = keeper.post("/api/v1/exports", &serde_json::json!({ "of": "everybody" }));
    assert_eq!(status, 201, "{export}");
    let makes = stampbook::jobs::exports::work(&server.app, || false);
    assert!(actix_web::rt::System::new().block_on(makes).unwrap());
    let issued = serde_json::json!({ "learner_id": ada.id, "framework_id": framework.id });
    let (status, certificate) = keeper.post("/api/v1/certificates", &issued);
    assert_eq!(status, 201, "{certificate}");
    let plan = serde_json::json!({ "title": "Handovers", "starts_at": "2026-03-09T09:00:00Z" });
    let (status, session) = grace.post(&format!("/api/v1/cohorts/{cohort}/sessions"), &plan);
    assert_eq!(status, 201);
    let things = vec![
        ("export", export["id"].as_str().unwrap().to_owned()),
        ("certificate", certificate["id"].as_str().unwrap().to_owned()),
        ("draft", draft["id"].as_str().unwrap().to_owned()),
        ("session", session["id"].as_str().unwrap().to_owned()),
        ("learner", ada.id.to_string()),
        ("lead", grace.id.to_string()),
        ("evidence", other.evidence.to_string()),
        ("revision", other.revision.to_string()),
        ("cohort", cohort.to_string()),
        ("framework", framework.id.to_string()),
        ("competency", level.competency.to_string()),
        ("signoff", signoff.to_string()),
        ("review", review.to_string()),
        ("appeal", appeal["id"].as_str().unwrap().to_owned()),
        ("grant", role.to_owned()),
        ("mail", mail.to_owned()),
    ];
    for (name, id) in &things {
        assert!(!id.is_empty(), "the story has no {name}");
    }
    (server, Things(things))
}

fn found(call: &str) -> Row {
    let known = TABLE.iter().find(|row| row.call == call);
    known.map_or(row("", "", CLOSED, SHUT), |known| row(known.call, known.body, known.stranger, known.nobody))
}

/// What a call is sent that would be fine from somebody who may.
pub fn body_of(things: &Things, method: &str, path: &str) -> String {
    let body = things.filled(found(&format!("{method} {path}")).body, '<', '>');
    if body.is_empty() && path.starts_with("/api/") { "{}".to_owned() } else { body }
}

#[test]
fn every_address_is_closed_to_whom_it_does_not_concern() {
    let (server, things) = story();
    let client = Client::builder().redirect(Policy::none()).build().unwrap();
    let mut wrong = Vec::new();
    for (method, path) in every_route() {
        let row = found(&format!("{method} {path}"));
        let mut address = things.address(&path);
        let api = path.starts_with("/api/");
        let body = things.filled(row.body, '<', '>');
        let media = if api { "application/json" } else { "application/x-www-form-urlencoded" };
        let sends = !["GET", "HEAD", "OPTIONS"].contains(&method);
        if !sends {
            address.push_str(&body);
        }

        let mut request = client.request(method.parse().unwrap(), format!("{}{address}", server.address));
        request = request.header("accept", if api { "application/json" } else { "text/html" });
        request = request.header("tus-resumable", "1.0.0");
        if sends {
            let body = if api && body.is_empty() { "{}".to_owned() } else { body.clone() };
            request = request.header("content-type", media).body(body);
        }
        let answer = request.send().unwrap();
        let status = answer.status().as_u16();
        let to =
            answer.headers().get("location").and_then(|l| l.to_str().ok()).unwrap_or_default().to_owned();
        let sent_away = status == 303 && to.starts_with("/sign-in?next=");
        if !row.stranger.contains(&status) && !sent_away {
            wrong.push(format!("a stranger: {method} {path} -> {status} {to}"));
        }

        let mallory: Person = server.person("Mallory");
        let mut request = if api { mallory.api(method, &address) } else { mallory.browse(method, &address) };
        request = request.header("tus-resumable", "1.0.0");
        if sends {
            let body = match (api, body.is_empty()) {
                (true, true) => "{}".to_owned(),
                (true, false) => body,
                (false, _) => format!("{body}&csrf={}", mallory.csrf),
            };
            request = request.header("content-type", media).header("x-csrf-token", &mallory.csrf).body(body);
        }
        let answer = request.send().unwrap();
        let status = answer.status().as_u16();
        if !row.nobody.contains(&status) {
            let to =
                answer.headers().get("location").and_then(|l| l.to_str().ok()).unwrap_or_default().to_owned();
            let text = if row.nobody == SHUT { answer.text().unwrap_or_default() } else { String::new() };
            let text: String = text.chars().take(300).collect();
            wrong.push(format!("nobody: {method} {path} -> {status} {to} {}", text.replace('\n', " ")));
        }
    }
    assert!(wrong.is_empty(), "close these, or say in the table why not:\n{}\n", wrong.join("\n"));
}

#[test]
fn the_table_names_only_addresses_there_are() {
    let known: BTreeSet<String> =
        every_route().into_iter().map(|(method, path)| format!("{method} {path}")).collect();
    for row in TABLE {
        assert!(known.contains(row.call), "{} is not served any more", row.call);
    }
}

#[test]
fn what_a_stranger_does_to_somebodys_evidence_is_answered_as_if_there_were_none() {
    let (server, things) = story();
    let mallory = server.person("Mallory");
    let real = things.filled("{evidence}", '{', '}');
    let invented = "01930000-0000-7000-8000-000000000000";
    for (method, what) in [
        ("GET", ""),
        ("PUT", ""),
        ("DELETE", ""),
        ("POST", "/submission"),
        ("POST", "/comments"),
        ("POST", "/endorsements"),
        ("POST", "/quarantine"),
        ("POST", "/reviews"),
    ] {
        let body = match what {
            "/quarantine" => serde_json::json!({ "hash": "sha256:0", "reason": "none" }),
            "/reviews" => serde_json::json!({ "revision_id": invented, "claims": [] }),
            "" => serde_json::json!({ "title": "Mine", "based_on": invented }),
            _ => serde_json::json!({ "text": "Well done" }),
        };
        let ask = |id: &str| {
            let request = mallory.api(method, &format!("/api/v1/evidence/{id}{what}"));
            let request = if what == "/submission" { request } else { request.json(&body) };
            let answer = request.send().unwrap();
            (answer.status().as_u16(), answer.text().unwrap())
        };
        let (there, not_there) = (ask(&real), ask(invented));
        assert_eq!(there.0, 404, "{method} {what}: {there:?}");
        assert_eq!(there, not_there, "{method} {what} tells whether it exists");
    }
    for what in ["comments", "endorsements", "submission"] {
        let status = |id: &str| {
            mallory.send_form(&format!("/evidence/{id}/{what}"), &[("text", "Well done")]).status()
        };
        assert_eq!((status(&real).as_u16(), status(invented).as_u16()), (404, 404), "{what}");
    }
}
