//! What waits for a registrar, for programs; who is told of a decision; what a peer may read.

use serde_json::{Value, json};
use stampbook::ids::{CohortId, FactId, PersonId};
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::CohortChanged;
use stampbook::record::evidence::Claim;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::{Appealed, Decision};
use stampbook::record::signoff::{SignOffDisputed, SignOffRevoked};
use stampbook::record::versions::FrameworkPublished;
use stampbook::store::{Error, outbox};

use crate::support::server::{Person, Server};
use crate::support::story::claim;

fn read(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    assert!(!page.contains('⟦'), "{page}");
    page.replace(['\u{2068}', '\u{2069}'], "")
}

fn items(who: &Person, path: &str) -> Vec<Value> {
    let (status, found) = who.get(path);
    assert_eq!(status, 200, "{path}: {found}");
    found["items"].as_array().unwrap().clone()
}

/// Who was told of what.
fn told(server: &Server) -> Vec<(String, PersonId)> {
    let kept =
        server.app.db.read_blocking::<_, Error, _>(|conn| outbox::list(conn, None, None, 100)).unwrap();
    kept.into_iter().filter_map(|mail| Some((mail.mail.kind, mail.mail.person?))).collect()
}

/// A level of Ada's that Grace signed.
fn signed(
    server: &Server,
    ada: &Person,
    grace: &Person,
    framework: &Framework,
    of: (CohortId, Claim),
) -> FactId {
    let sent = server.submits(ada.id, of.0, framework, of.1, "A handover");
    server.answers(grace.id, sent, Decision::Accepted, "");
    server.signs(grace.id, framework, sent)
}

/// E-9: a registrar lists what is on hold or waits for a second signature, page by page; nobody else does.
#[test]
fn sign_offs_that_ask_for_something() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let mut on_hold = Vec::new();
    for title in ["Listening", "Writing", "Chairing"] {
        let id = signed(&server, &ada, &grace, &framework, (cohort, claim(&framework, title, Level::One)));
        server.says(grace.id, ada.id, SignOffDisputed { signoff: id });
        on_hold.push(json!(id));
        server.wait(jiff::SignedDuration::from_mins(1));
    }
    let list = "/api/v1/signoffs?state=suspended";
    let ids = |found: &[Value]| found.iter().map(|row| row["id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&items(&rosa, list)), on_hold);
    let (_, first) = rosa.get(&format!("{list}&limit=2"));
    assert_eq!(ids(first["items"].as_array().unwrap()), on_hold[..2]);
    let (_, rest) = rosa.get(&format!("{list}&limit=2&cursor={}", first["next"].as_str().unwrap()));
    assert_eq!(ids(rest["items"].as_array().unwrap()), on_hold[2..]);
    assert_eq!(rest["next"], Value::Null);
    let line = &first["items"][0];
    assert_eq!((&line["learner"], &line["level"]), (&json!("Ada Lovelace"), &json!(1)));
    for who in [&ada, &grace] {
        assert_eq!(who.get(list).0, 403);
        assert_eq!(who.get("/api/v1/appeals").0, 403);
    }
    assert_eq!(rosa.get("/api/v1/signoffs").1, rosa.get(list).1, "those on hold, if nothing else is said");
    assert_eq!(rosa.get("/api/v1/signoffs?state=signed").0, 422);
    assert_eq!(rosa.get("/api/v1/signoffs?state=half&cursor=x").0, 400);
    // Half-signed.
    assert_eq!(items(&rosa, "/api/v1/signoffs?state=half"), Vec::<Value>::new());
    let three = claim(&framework, "Chairing", Level::Three);
    let half = json!({ "learner_id": ada.id, "competency_id": three.competency, "level": 3,
        "prior_learning_reason": "Chaired the board." });
    let (_, said) = grace.post("/api/v1/signoffs", &half);
    assert_eq!(ids(&items(&rosa, "/api/v1/signoffs?state=half")), [said["id"].clone()]);
}

/// P-5: a later version has other words for a competency. The lists say it as the pages behind them do: in the version
/// of the cohort, and in that of the sign-off.
#[test]
fn lists_have_the_words_of_the_version_they_are_about() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let listening = claim(&framework, "Listening", Level::One);
    let id = signed(&server, &ada, &grace, &framework, (cohort, listening));
    server.says(grace.id, ada.id, SignOffDisputed { signoff: id });
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Writing", Level::One), "The rota");
    let mut second = framework.clone();
    for competency in &mut second.competencies {
        competency.title = format!("{} well", competency.title);
    }
    let published = FrameworkPublished { version: 2, framework: second, crosswalk: vec![] };
    server.say(Author::OPERATOR, Scope::Framework(framework.id), published);
    let due = read(&rosa, "/due");
    assert!(due.contains("Ada Lovelace: Listening, level 1") && !due.contains("Listening well"), "{due}");
    assert!(read(&rosa, &format!("/signoffs/{id}")).contains("Listening"));
    let queue = read(&grace, "/queue");
    assert!(queue.contains("Writing 1") && !queue.contains("Writing well"), "{queue}");
    assert!(!read(&grace, &format!("/queue/{}", sent.evidence)).contains("Writing well"));
    // The cohort moves on, and so does its queue; what was signed keeps its words.
    let moved = CohortChanged { framework: Some((framework.id, 2)), ..CohortChanged::default() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), moved);
    assert!(read(&grace, "/queue").contains("Writing well 1"));
    assert!(read(&rosa, "/due").contains("Ada Lovelace: Listening, level 1"));
}

/// P-10: what runs out is listed by its last day, and what has run out.
#[test]
fn sign_offs_that_run_out() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    for title in ["Listening", "Writing"] {
        signed(&server, &ada, &grace, &framework, (cohort, claim(&framework, title, Level::One)));
    }
    let id = signed(&server, &ada, &grace, &framework, (cohort, claim(&framework, "Writing", Level::Two)));
    let none: Vec<Value> = Vec::new();
    assert_eq!(items(&rosa, "/api/v1/signoffs?state=expiring"), none);
    for days in ["0", "-1", "3661", "99999999999"] {
        let (status, said) = rosa.get(&format!("/api/v1/signoffs?state=expiring&days={days}"));
        assert_eq!(status, 400, "{days}: {said}");
    }
    let soon = items(&rosa, "/api/v1/signoffs?state=expiring&days=400");
    assert_eq!((soon.len(), &soon[0]["id"], &soon[0]["expires_on"]), (1, &json!(id), &json!("2027-03-02")));
    assert_eq!(items(&rosa, "/api/v1/signoffs?state=expired"), none);
    server.wait(jiff::SignedDuration::from_hours(24 * 400));
    let rosa = server.signed_in_again(&rosa);
    assert_eq!(items(&rosa, "/api/v1/signoffs?state=expired").len(), 1);
    assert_eq!(items(&rosa, "/api/v1/signoffs?state=expiring&days=400"), none);
}

/// E-10: appeals are listed with both texts; the registrars hear of one, the leads of what waits again.
#[test]
fn appeals_are_listed_and_told() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let lin = server.person("Lin");
    server.leads_too(cohort, &lin);
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    let against = server.answers(grace.id, sent, Decision::Returned, "What came of it?");
    let appeal =
        server.says(ada.id, ada.id, Appealed { against, text: "It is in the second paragraph.".into() });
    let told_of = |kind: &str| {
        let mut all: Vec<PersonId> =
            told(&server).into_iter().filter(|(k, _)| k == kind).map(|(_, who)| who).collect();
        all.sort_unstable();
        all
    };
    assert_eq!(told_of("appeal.made"), [rosa.id]);
    let open = items(&rosa, "/api/v1/appeals");
    assert_eq!(
        (open.len(), &open[0]["id"], &open[0]["against"]),
        (1, &json!(appeal), &json!(against)),
        "{open:?}"
    );
    assert_eq!(open[0]["text"], "It is in the second paragraph.");
    assert_eq!(open[0]["decision"], Value::Null);
    assert_eq!(rosa.get("/api/v1/appeals?state=old").0, 422);
    let ruling = [("decision", "again"), ("reason", "It is there.")];
    assert_eq!(rosa.send_form(&format!("/appeals/{appeal}"), &ruling).status(), 303);
    assert_eq!(items(&rosa, "/api/v1/appeals?state=open"), Vec::<Value>::new());
    let decided = items(&rosa, "/api/v1/appeals?state=decided");
    assert_eq!(
        (&decided[0]["decision"]["upheld"], &decided[0]["decision"]["text"]),
        (&json!(true), &json!("It is there."))
    );
    let mut leads = vec![grace.id, lin.id];
    leads.sort_unstable();
    assert_eq!(told_of("evidence.again"), leads);
    assert_eq!(told_of("appeal.decided"), [ada.id]);
    // Against a revocation there is nothing for a queue.
    let id = signed(&server, &ada, &grace, &framework, (cohort, claim(&framework, "Writing", Level::One)));
    let reason = "The wrong letter.".to_owned();
    let against =
        server.says(grace.id, ada.id, SignOffRevoked { signoff: id, cohort: None, for_lead: None, reason });
    let appeal = server.says(ada.id, ada.id, Appealed { against, text: "It is mine.".into() });
    let ruling = json!({ "learner_id": ada.id, "upheld": true, "text": "So it is." });
    assert_eq!(rosa.post(&format!("/api/v1/appeals/{appeal}/decision"), &ruling).0, 201);
    assert_eq!(told_of("evidence.again"), leads, "nobody is told twice");
}

/// E-9: the learner hears that a level is on hold, and what was decided, both ways, as whoever signed does.
#[test]
fn a_settled_dispute_is_told() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    for (title, stands) in [("Listening", true), ("Writing", false)] {
        let id = signed(&server, &ada, &grace, &framework, (cohort, claim(&framework, title, Level::One)));
        server.says(grace.id, ada.id, SignOffDisputed { signoff: id });
        let ruling = json!({ "stands": stands, "reason": "Asked both." });
        assert_eq!(rosa.post(&format!("/api/v1/signoffs/{id}/settlement"), &ruling).0, 201);
    }
    let all = told(&server);
    let told_of =
        |kind: &str, who: &Person| all.iter().filter(|one| **one == (kind.to_owned(), who.id)).count();
    let settled = ["signoff.settled", "signoff.disputed"]
        .map(|kind| [&ada, &grace, &rosa].map(|who| told_of(kind, who)));
    assert_eq!(settled, [[2, 2, 0], [2, 0, 2]]);
    assert_eq!(told_of("signoff.revoked", &ada), 0, "one mail about one thing");
}

/// E-13: a peer begins with what is shown to them: the evidence of the cohorts they are named for, and no other.
#[test]
fn a_peer_begins_with_what_they_may_read() {
    let (server, ada, grace, framework, spring) = Server::with_learner_and_lead();
    let (noor, pia) = (server.person("Noor"), server.person("Pia Peer"));
    let autumn = server.cohort(&framework, &grace, &[&noor]);
    assert_eq!(pia.browse("GET", "/").send().unwrap().headers()["location"], "/passport");
    let grant = |cohort| RoleGranted {
        person: pia.id,
        role: Role::Peer,
        reach: Reach::Cohort(cohort),
        from: server.app.clock.today(),
        until: None,
    };
    server.say(Author::OPERATOR, Scope::Access, grant(spring));
    assert_eq!(pia.browse("GET", "/").send().unwrap().headers()["location"], "/shown");
    assert!(read(&pia, "/shown").contains("Nothing is shown to you yet"));
    let one = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, spring, &framework, one, "A handover");
    server.submits(noor.id, autumn, &framework, one, "Noor's round");
    let page = read(&pia, "/shown");
    let there = format!("/evidence/{}", sent.evidence);
    assert!(page.contains("A handover") && page.contains("Ada Lovelace") && page.contains(&there), "{page}");
    assert!(!page.contains("Noor") && page.contains("Shown to you"), "{page}");
    assert_eq!(pia.page(&there).0, 200);
    server.say(Author::OPERATOR, Scope::Access, grant(autumn));
    let both = read(&pia, "/shown");
    assert!(
        both.contains("A handover") && both.contains("Noor's round") || both.contains("Noor&#39;s round"),
        "{both}"
    );
    let narrowed = read(&pia, &format!("/shown?cohort={autumn}"));
    assert!(!narrowed.contains("A handover"), "{narrowed}");
    let nobody = server.person("Mallory");
    assert_eq!(nobody.page("/shown").0, 403);
    assert!(!read(&nobody, "/passport").contains("Shown to you"));
    assert_eq!(server.anonymous("/shown").status(), 401);
}

/// Who has left is made lead of nothing any more; and where nobody can sign, the registrar is told what to do.
#[test]
fn a_cohort_in_which_nobody_can_sign_is_due() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (rosa, root) =
        (server.with_role("Rosa", Role::Registrar), server.with_role("Root", Role::Administrator));
    let (nana, lin) = (server.with_role("Nana", Role::Lead), server.with_role("Lin", Role::Lead));
    let due = || read(&rosa, "/due");
    let there = format!("/cohorts/{cohort}/edit");
    let closes = |who: &Person, closed: bool| {
        let path = format!("/api/v1/people/{}", who.id);
        assert_eq!(root.call("PATCH", &path, &json!({ "disabled": closed })).0, 200);
    };
    assert!(!due().contains("nobody can sign"));
    closes(&grace, true);
    closes(&nana, true);
    let page = due();
    assert!(page.contains("Cohorts in which nobody can sign") && page.contains(&there), "{page}");
    let listed = || {
        let (status, list) = rosa.get("/api/v1/cohorts");
        assert_eq!(status, 200, "{list}");
        let says = read(&rosa, "/cohorts").contains("Nobody can sign here");
        assert_eq!(list["items"][0]["nobody_signs"], says, "{list}");
        says
    };
    assert!(listed(), "the list of cohorts says it, too");
    assert!(
        page.contains("The account of its lead is closed or not there, and nobody stands in today."),
        "{page}"
    );
    // Nana is gone, too: neither lead nor stand-in nor anything else, and nobody is offered her.
    let path = format!("/api/v1/cohorts/{cohort}");
    let days = ("2026-03-02", "2026-03-20");
    let refused = [
        root.call("PATCH", &path, &json!({ "leads": [nana.id] })),
        root.post(&format!("{path}/members"), &json!({ "person_id": nana.id, "role": "lead" })),
        root.post(
            &format!("{path}/delegations"),
            &json!({ "lead_id": grace.id, "to_id": nana.id, "from": days.0, "until": days.1 }),
        ),
        root.post(&format!("/api/v1/people/{}/roles", nana.id), &json!({ "role": "registrar" })),
        root.post(
            "/api/v1/cohorts",
            &json!({ "title": "Autumn", "framework_id": framework.id, "starts_on": days.0, "ends_on": days.1,
                "leads": [nana.id] }),
        ),
    ];
    for (status, problem) in &refused {
        assert_eq!((*status, &problem["code"]), (409, &json!("not_now")), "{problem}");
        assert!(problem["detail"].as_str().unwrap().contains("account is closed"), "{problem}");
    }
    // If nobody else could lead, the form says what to do about it: to the registrar whom to ask, to the administrator
    // where it is done.
    closes(&lin, true);
    let (asks, does) = (read(&rosa, &there), read(&root, &there));
    let nobody = "Nobody else with an open account holds the role of a lead.";
    assert!(asks.contains(nobody) && asks.contains("Ask an administrator"), "{asks}");
    assert!(does.contains(nobody) && does.contains("<a href=\"/people\">Give somebody the role"), "{does}");
    closes(&lin, false);
    let form = read(&rosa, &there);
    assert!(!form.contains(nobody), "{form}");
    assert!(!form.contains(&nana.id.to_string()) && form.contains(&lin.id.to_string()), "{form}");
    assert!(form.contains("The account is closed. Choose somebody else."), "Grace leads it still: {form}");
    assert!(!read(&rosa, "/cohorts/new").contains(&nana.id.to_string()));
    assert!(!read(&rosa, &format!("/cohorts/{cohort}")).contains(&format!("value=\"{}\"", nana.id)));
    let page = read(&root, &format!("/people/{}", nana.id));
    assert!(!page.contains("/grants\"") && page.contains("Open the account again to grant one."), "{page}");
    // Somebody stands in today: there is nothing to do until they do no more.
    let stands_in = json!({ "lead_id": grace.id, "to_id": lin.id, "from": days.0, "until": days.1 });
    assert_eq!(root.post(&format!("{path}/delegations"), &stands_in).0, 201);
    assert!(!due().contains("nobody can sign") && !listed());
    closes(&lin, true);
    assert!(due().contains("nobody can sign"));
    closes(&lin, false);
    server.wait(jiff::SignedDuration::from_hours(24 * 19));
    let rosa = server.signed_in_again(&rosa);
    assert!(read(&rosa, "/due").contains("nobody can sign"));
    // Another lead is chosen.
    let root = server.signed_in_again(&root);
    assert_eq!(root.call("PATCH", &path, &json!({ "leads": [lin.id] })).0, 200);
    assert!(!read(&rosa, "/due").contains("nobody can sign"));
    assert_eq!(ada.page("/due").0, 403);
}
