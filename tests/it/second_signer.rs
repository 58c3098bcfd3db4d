//! A level that two people sign (E-8), and who stands in for whom (E-7).

use jiff::SignedDuration;
use serde_json::{Value, json};
use stampbook::ids::{CohortId, FactId, PersonId};
use stampbook::record::access::Role;
use stampbook::record::cohort::Delegated;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;
use stampbook::store::{Error, outbox};

use crate::post::{Class, text};
use crate::support::paper::{flat, text_of};
use crate::support::server::{Person, Server};
use crate::support::story::claim;

fn read(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    assert!(!page.contains('⟦'), "{page}");
    page.replace(['\u{2068}', '\u{2069}'], "")
}

/// Grace signs level 3, for which the framework asks for a second person.
fn half_signed(ada: &Person, grace: &Person, framework: &Framework) -> FactId {
    let three = claim(framework, "Chairing", Level::Three);
    let (status, said) = grace.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": ada.id, "competency_id": three.competency, "level": 3,
            "prior_learning_reason": "Chaired the board for ten years." }),
    );
    assert_eq!(status, 201, "{said}");
    said["id"].as_str().unwrap().parse().unwrap()
}

/// Who was told of what kind.
fn told(server: &Server, kind: &str) -> Vec<PersonId> {
    let kept =
        server.app.db.read_blocking::<_, Error, _>(|conn| outbox::list(conn, None, None, 100)).unwrap();
    let mut all: Vec<PersonId> =
        kept.into_iter().filter(|mail| mail.mail.kind == kind).filter_map(|mail| mail.mail.person).collect();
    all.sort_unstable();
    all
}

fn stands_in(server: &Server, cohort: CohortId, lead: &Person, to: &Person) {
    let (from, until) = (server.app.clock.today(), "2026-03-20".parse().unwrap());
    server.say(Author::OPERATOR, Scope::Cohort(cohort), Delegated { lead: lead.id, to: to.id, from, until });
}

/// E-8: with one lead nobody of the cohort can sign second, so the registrar is asked, sees it and signs.
#[test]
fn a_registrar_signs_second_where_there_is_one_lead() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let rosa = server.with_role("Rosa", Role::Registrar);
    let id = half_signed(&ada, &grace, &framework);
    assert_eq!(told(&server, "signoff.second"), [rosa.id]);
    let page = read(&ada, "/passport");
    assert!(
        page.contains("1 waits for its second signature.") && !page.contains("waits for review"),
        "{page}"
    );
    let due = read(&rosa, "/due");
    assert!(
        due.contains("Wait for a second signature")
            && due.contains("Ada Lovelace: Chairing, level 3")
            && due.contains("by Grace Hopper. A second")
            && due.contains("Waits for its second signature")
            && !due.contains("Waiting for review"),
        "{due}"
    );
    assert!(!read(&grace, "/queue").contains("Wait for a second signature"), "not her own");
    let state = || ada.get(&format!("/api/v1/signoffs/{id}")).1["state"].clone();
    assert_eq!(state(), "in_review");
    let (status, problem) = grace.post(&format!("/api/v1/signoffs/{id}/second-signature"), &json!({}));
    assert_eq!((status, problem["code"].as_str()), (403, Some("not_allowed")), "{problem}");
    assert_eq!(ada.post(&format!("/api/v1/signoffs/{id}/second-signature"), &json!({})).0, 403);
    assert_eq!(rosa.post(&format!("/api/v1/signoffs/{id}/second-signature"), &json!({})).0, 201);
    assert_eq!(state(), "signed");
    assert!(!read(&rosa, "/due").contains("Wait for a second signature"));
}

/// E-8: what a registrar recognises is signed second by another registrar.
#[test]
fn a_recognition_is_signed_second_by_another_registrar() {
    let (server, ada, _, framework, _) = Server::with_learner_and_lead();
    let (rosa, omar) = (server.with_role("Rosa", Role::Registrar), server.with_role("Omar", Role::Registrar));
    let three = claim(&framework, "Chairing", Level::Three);
    let (status, said) = rosa.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": ada.id, "competency_id": three.competency, "level": 3, "framework_id": framework.id,
            "prior_learning_reason": "Chaired the board for ten years." }),
    );
    assert_eq!(status, 201, "{said}");
    assert_eq!(told(&server, "signoff.second"), [omar.id]);
    assert!(!read(&rosa, "/due").contains("Wait for a second signature"));
    assert!(read(&omar, "/due").contains("Ada Lovelace: Chairing, level 3"));
}

/// E-8: the other lead finds it in the queue and signs there; who reviewed it, or leads elsewhere, does not.
#[test]
fn the_other_lead_signs_second() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (lin, zoe) = (server.person("Lin"), server.person("Zoë"));
    server.leads_too(cohort, &lin);
    server.cohort(&framework, &zoe, &[]);
    let rosa = server.with_role("Rosa", Role::Registrar);
    let id = half_signed(&ada, &grace, &framework);
    assert_eq!(told(&server, "signoff.second"), [lin.id], "the registrar is not bothered");
    let queue = read(&lin, "/queue");
    let there = format!("/signoffs/{id}");
    assert!(queue.contains("Ada Lovelace: Chairing, level 3") && queue.contains(&there), "{queue}");
    let button = format!("{there}/second-signature");
    assert!(read(&lin, &there).contains(&button) && read(&rosa, &there).contains(&button));
    assert!(!read(&grace, &there).contains(&button) && !read(&ada, &there).contains(&button));
    assert!(!read(&zoe, "/queue").contains("Chairing"));
    assert_eq!(zoe.page(&there).0, 404);
    assert_eq!(zoe.send_form(&button, &[]).status(), 404);
    assert_eq!(grace.send_form(&button, &[]).status(), 422);
    let answer = lin.send_form(&button, &[]);
    assert_eq!(answer.status(), 303, "{}", answer.text().unwrap());
    let page = read(&ada, &there);
    assert!(page.contains("Grace Hopper") && page.contains("Lin"), "{page}");
    assert!(!read(&lin, "/queue").contains("Wait for a second signature"));
}

/// E-8: who reviewed a piece of evidence that is named is involved, though somebody else signed.
#[test]
fn who_reviewed_it_is_not_uninvolved() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let lin = server.person("Lin");
    server.leads_too(cohort, &lin);
    let rosa = server.with_role("Rosa", Role::Registrar);
    for level in [Level::One, Level::Two] {
        for title in ["Listening", "Chairing"] {
            let sent = server.submits(ada.id, cohort, &framework, claim(&framework, title, level), "A round");
            server.answers(grace.id, sent, Decision::Accepted, "");
            server.signs(grace.id, &framework, sent);
        }
    }
    let three = claim(&framework, "Chairing", Level::Three);
    let sent = server.submits(ada.id, cohort, &framework, three, "The board");
    server.answers(lin.id, sent, Decision::Accepted, "");
    let id = server.signs(grace.id, &framework, sent);
    assert_eq!(told(&server, "signoff.second"), [rosa.id]);
    assert!(!read(&lin, "/queue").contains("Wait for a second signature"));
    assert!(!read(&lin, &format!("/signoffs/{id}")).contains("second-signature"));
    assert_eq!(lin.post(&format!("/api/v1/signoffs/{id}/second-signature"), &json!({})).0, 403);
    assert_eq!(rosa.post(&format!("/api/v1/signoffs/{id}/second-signature"), &json!({})).0, 201);
}

/// E-7, E-8: who stands in for the first signer signs second in nobody else's name; for the other lead, both names stand.
#[test]
fn a_stand_in_signs_second_for_the_other_lead() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (lin, sam) = (server.person("Lin"), server.person("Sam"));
    server.leads_too(cohort, &lin);
    stands_in(&server, cohort, &grace, &sam);
    let id = half_signed(&ada, &grace, &framework);
    assert_eq!(told(&server, "signoff.second"), [lin.id]);
    let path = format!("/api/v1/signoffs/{id}/second-signature");
    assert_eq!(sam.post(&path, &json!({})).0, 403, "in Grace's name it would be hers twice");
    assert!(!read(&sam, &format!("/signoffs/{id}")).contains("second-signature"));
    stands_in(&server, cohort, &lin, &sam);
    assert!(read(&sam, &format!("/signoffs/{id}")).contains("second-signature"));
    assert_eq!(sam.post(&path, &json!({})).0, 201);
    let (_, seen) = ada.get(&format!("/api/v1/signoffs/{id}"));
    assert_eq!(seen["second"]["for_lead"], json!(lin.id), "{seen}");
    assert!(read(&ada, &format!("/signoffs/{id}")).contains("Sam for Lin"));
}

/// E-7: who stands in for both leads reviews, signs and takes back; the trail shows both names.
#[test]
fn somebody_stands_in_for_both_leads() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (lin, sam) = (server.person("Lin"), server.person("Sam"));
    server.leads_too(cohort, &lin);
    let level = claim(&framework, "Listening", Level::One);
    for first in [&grace, &lin] {
        stands_in(&server, cohort, first, &sam);
    }
    let sent = server.submits(ada.id, cohort, &framework, level, "A handover");
    let review = json!({ "revision_id": sent.revision,
        "claims": [{ "competency_id": level.competency, "level": 1, "decision": "accepted" }] });
    let (status, said) = sam.post(&format!("/api/v1/evidence/{}/reviews", sent.evidence), &review);
    assert_eq!(status, 201, "{said}");
    let signing = json!({ "learner_id": ada.id, "competency_id": level.competency, "level": 1,
        "evidence": [{ "evidence_id": sent.evidence, "revision_id": sent.revision }] });
    let (status, said) = sam.post("/api/v1/signoffs", &signing);
    assert_eq!(status, 201, "{said}");
    let there = format!("/signoffs/{}", said["id"].as_str().unwrap());
    assert!(read(&sam, &there).contains(&format!("{there}/revocation")));
    let answer = sam.send_form(&format!("{there}/revocation"), &[("reason", "The wrong handover.")]);
    assert_eq!(answer.status(), 303, "{}", answer.text().unwrap());
    let seen: Value = ada.get(&format!("/api/v1{there}")).1;
    let stood_in_for = &seen["ended"]["for_lead"];
    assert!([json!(grace.id), json!(lin.id)].contains(stood_in_for), "{seen}");
    let page = read(&ada, &there);
    assert!(
        page.contains("Taken back by Sam for Grace Hopper") || page.contains("Taken back by Sam for Lin"),
        "{page}"
    );
}

/// E-8, P-6: Grace signs, Lin signs two days later: before and after, everything that speaks of the level says who signed
/// on which day, and it is in force from Lin's.
#[test]
fn each_of_two_signers_has_their_own_day() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let lin = server.person("Lin Wei");
    server.leads_too(cohort, &lin);
    let id = half_signed(&ada, &grace, &framework);
    let (there, passport) = (format!("/signoffs/{id}"), format!("/api/v1/passports/{}", ada.id));
    let stamp = |ada: &Person| -> (Value, Value) {
        let page = ada.get(&passport).1["frameworks"][0].clone();
        let stamps = page["competencies"].as_array().unwrap().iter();
        let mut stamps = stamps.flat_map(|row| row["levels"].as_array().unwrap().clone());
        let stamp = stamps.find(|stamp| stamp["signoff_id"] == json!(id)).unwrap();
        (stamp, page["sign_offs"][0].clone())
    };
    let printed = |ada: &Person| {
        let pdf = ada.api("GET", &format!("{passport}.pdf")).send().unwrap().bytes().unwrap();
        text_of(&pdf).map(|text| flat(&text))
    };
    let (first, line) = stamp(&ada);
    assert_eq!((&first["state"], &first["signed_by"]), (&json!("in_review"), &json!("Grace Hopper")));
    assert!(first["second"].is_null() && line["second"].is_null(), "{first} {line}");
    for viewer in [&ada, &grace, &lin] {
        let page = read(viewer, &there);
        assert!(page.contains("Waits for its second signature"), "{page}");
        let missing = "Grace Hopper signed on 2 March 2026. The second signature is missing";
        assert!(page.contains(missing) && page.contains("Signed first by"), "{page}");
    }
    assert!(read(&ada, "/passport").contains("Waits for its second signature"));
    let seen = ada.get(&format!("/api/v1{there}")).1;
    assert_eq!((&seen["awaits_second"], &seen["signed_by"]), (&json!(true), &json!("Grace Hopper")));
    if let Some(paper) = printed(&ada) {
        for said in ["Waits for its second signature", "waits for its second signature"] {
            assert!(paper.contains(said), "{said}: {paper}");
        }
        assert!(paper.contains("Signed by Grace Hopper"), "{paper}");
    }

    server.wait(SignedDuration::from_hours(48));
    let (ada, lin) = (server.signed_in_again(&ada), server.signed_in_again(&lin));
    assert_eq!(lin.post(&format!("/api/v1{there}/second-signature"), &json!({})).0, 201);
    let (second, line) = stamp(&ada);
    assert_eq!(second["signed_at"], first["signed_at"], "Grace's moment stays hers");
    assert_eq!(second["signed_by"], "Grace Hopper", "whoever signed second stands beside it");
    for said in [&second, &line] {
        assert_eq!(said["second"]["signed_by"], "Lin Wei", "{said}");
        assert!(said["second"]["signed_at"].as_str().unwrap().starts_with("2026-03-04"), "{said}");
    }
    let seen = ada.get(&format!("/api/v1{there}")).1;
    assert_eq!((&seen["awaits_second"], &seen["second"]["signed_by"]), (&json!(false), &json!("Lin Wei")));
    assert!(seen["signed_at"].as_str().unwrap().starts_with("2026-03-02"), "{seen}");
    let page = read(&ada, &there);
    for said in ["Signed first by", "2 March 2026", "Countersigned by", "4 March 2026", "GH · LW"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert!(!page.contains("second signature is missing"), "{page}");
    let both = "2 March 2026 by Grace Hopper, countersigned 4 March 2026 by Lin Wei";
    assert!(read(&ada, "/passport").contains(&format!("Signed {both}")));
    if let Some(paper) = printed(&ada) {
        assert!(paper.contains(&format!("Signed {both}")), "{paper}");
        assert!(
            paper.contains("4 MAR 2026") && !paper.contains("2 MAR 2026"),
            "in force from Lin's day: {paper}"
        );
    }
    let (_, then) = ada.get(&format!("{passport}?as_of=2026-03-03"));
    assert_eq!(then["totals"]["signed"], 0, "in between it is not in force");
    // Whoever counts levels by the day, counts it on Lin's.
    let signed = server.app.db.read_blocking::<_, Error, _>(move |conn| {
        stampbook::store::cohorts::in_force(conn, &[cohort], "2026-03-04".parse().unwrap())
    });
    assert_eq!(signed.unwrap()[0].signed_at.to_string()[..10], *"2026-03-04");
}

/// E-8, E-9: Grace's receipt says that a signature is missing, Lin's who signed before, and Ada's mail both.
#[test]
fn the_mails_of_two_signers_say_who_and_when() {
    let class = Class::start();
    let (post, server) = (&class.post, &class.post.server);
    let lin = server.person("Lin Wei");
    server.leads_too(class.cohort, &lin);
    let step = claim(&class.framework, "Chairing", Level::Three);
    let (status, said) = class.grace.post(
        "/api/v1/signoffs",
        &json!({ "learner_id": class.ada.id, "competency_id": step.competency, "level": 3,
            "comment": "Like an old hand.", "prior_learning_reason": "Chaired the board for ten years." }),
    );
    assert_eq!(status, 201, "{said}");
    post.drain();
    let last = |person: &Person| {
        let mail = post.mails(person).pop().unwrap();
        let words = text(&mail).split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}\n{words}", crate::post::parsed(&mail).subject().unwrap())
    };
    let receipt = last(&class.grace);
    assert!(receipt.contains("You signed first: the second signature is missing"), "{receipt}");
    let asked = last(&lin);
    assert!(asked.contains("Grace Hopper signed") && asked.contains("Monday 2 March 2026"), "{asked}");
    assert!(post.mails(&class.ada).is_empty(), "nothing is in force yet");

    server.wait(SignedDuration::from_hours(48));
    let lin = server.signed_in_again(&lin);
    let path = format!("/api/v1/signoffs/{}/second-signature", said["id"].as_str().unwrap());
    assert_eq!(lin.post(&path, &json!({})).0, 201);
    post.drain();
    let receipt = last(&lin);
    for words in [
        "Receipt: you countersigned Chairing, level 3",
        "it was signed first by Grace Hopper on Monday 2 March 2026",
        "Signed at: Wednesday 4 March 2026",
    ] {
        assert!(receipt.contains(words), "{words} in {receipt}");
    }
    let told = last(&class.ada);
    for words in [
        "Grace Hopper signed off level 3",
        "on Monday 2 March 2026, and Lin Wei countersigned it on Wednesday 4 March 2026",
        "Grace Hopper wrote: > Like an old hand.",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
}
