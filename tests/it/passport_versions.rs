//! The passport across versions of a framework and across days: what was earned stays readable, and counts only where
//! it counts.

use serde_json::{Value, json};
use stampbook::ids::{CohortId, CompetencyId, FactId};
use stampbook::record::cohort::{CohortChanged, CohortClosed};
use stampbook::record::evidence::SelfAssessed;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Crossing, Framework, Level};
use stampbook::record::review::Decision;
use stampbook::record::signoff::SignOffRevoked;
use stampbook::record::versions::FrameworkPublished;

use crate::support::paper;
use crate::support::server::{Person, Server};
use crate::support::story::claim;

/// A level is shown, accepted and signed under version 1.
fn earns(
    server: &Server,
    (learner, lead): (&Person, &Person),
    (framework, cohort): (&Framework, CohortId),
    (title, level): (&str, Level),
) -> FactId {
    let sent = server.submits(learner.id, cohort, framework, claim(framework, title, level), title);
    server.answers(lead.id, sent, Decision::Accepted, "Good.");
    server.signs(lead.id, framework, sent)
}

/// Publishes another version, changed from the one before, and moves a cohort to it.
fn moves_on(
    server: &Server,
    cohort: CohortId,
    (framework, version): (&Framework, u32),
    crosswalk: Vec<Crossing>,
    change: impl FnOnce(&mut Framework),
) -> Framework {
    let mut next = framework.clone();
    change(&mut next);
    let published = FrameworkPublished { version, framework: next.clone(), crosswalk };
    server.say(Author::OPERATOR, Scope::Framework(framework.id), published);
    let change = CohortChanged { framework: Some((framework.id, version)), ..CohortChanged::default() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), change);
    next
}

fn id_of(framework: &Framework, title: &str) -> CompetencyId {
    framework.competencies.iter().find(|c| c.title == title).unwrap().id
}

fn passport(who: &Person, day: &str) -> Value {
    let query = if day.is_empty() { String::new() } else { format!("?as_of={day}") };
    let (status, passport) = who.get(&format!("/api/v1/passports/{}{query}", who.id));
    assert_eq!(status, 200, "{passport}");
    passport
}

fn row<'a>(passport: &'a Value, title: &str) -> &'a Value {
    let rows = passport["frameworks"][0]["competencies"].as_array().unwrap();
    rows.iter().find(|row| row["title"] == title).unwrap_or_else(|| panic!("no {title} in {passport}"))
}

fn states(row: &Value) -> Vec<&str> {
    row["levels"].as_array().unwrap().iter().map(|stamp| stamp["state"].as_str().unwrap()).collect()
}

fn page_of(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    assert!(!page.contains('⟦'), "{page}");
    page.replace(['\u{2068}', '\u{2069}'], "")
}

fn printed(who: &Person, query: &str) -> Option<String> {
    let pdf = who.api("GET", &format!("/api/v1/passports/{}.pdf{query}", who.id)).send().unwrap();
    assert_eq!(pdf.status(), 200);
    paper::text_of(&pdf.bytes().unwrap()).map(|text| paper::flat(&text))
}

/// P-5, P-6: one of two parts of a merge does not count by itself; passport, page, paper, totals and heat map agree.
#[test]
fn half_of_a_merge_is_earned_and_does_not_count() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let people = (&ada, &grace);
    earns(&server, people, (&framework, cohort), ("Listening", Level::One));
    assert_eq!(passport(&ada, "")["totals"]["signed"], 1);
    let (listening, writing) = (id_of(&framework, "Listening"), id_of(&framework, "Writing"));
    let merge = Crossing::Merges { from: vec![listening, writing], into: listening };
    moves_on(&server, cohort, (&framework, 2), vec![merge], |next| {
        next.competencies.retain(|c| c.id != writing);
    });
    let seen = passport(&ada, "");
    let listens = row(&seen, "Listening");
    assert_eq!(states(listens), ["earned", "none", "none"]);
    assert_eq!(listens["levels"][0]["earned_as"], "Listening (v1)");
    assert_eq!((&seen["totals"]["signed"], &seen["totals"]["earned"]), (&0.into(), &1.into()));
    let (_, progress) = grace.get(&format!("/api/v1/cohorts/{cohort}/progress"));
    let learner = &progress["learners"][0];
    assert_eq!(learner["competencies"][0]["level"].as_u64().unwrap_or(0), 0, "{learner}");
    for (who, path) in [(&ada, "/passport".to_owned()), (&grace, format!("/passports/{}", ada.id))] {
        let page = page_of(who, &path);
        assert!(page.contains("Level 1: earned as Listening (v1), does not count by itself."), "{page}");
        assert!(page.contains("0 of 6 levels signed. 1 earned level does not count by itself."), "{page}");
    }
    // It can be signed again, by what the new version asks, and then counts.
    assert!(page_of(&grace, &format!("/passports/{}", ada.id)).contains("Sign off level 1"));
    server.wait(jiff::SignedDuration::from_mins(1));
    let sent = server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "Both");
    server.answers(grace.id, sent, Decision::Accepted, "Good.");
    if let Some(paper) = printed(&ada, "") {
        assert!(paper.contains("Level 1: earned as Listening (v1), does not count by itself"), "{paper}");
        assert!(
            paper.contains("0 of 6 levels signed · 1 level earned that does not count by itself"),
            "{paper}"
        );
        assert!(paper.contains("Not counted"), "{paper}");
    }
    let signs = json!({
        "learner_id": ada.id, "competency_id": listening, "level": 1,
        "evidence": [{ "evidence_id": sent.evidence, "revision_id": sent.revision }],
    });
    let (status, answer) = grace.post("/api/v1/signoffs", &signs);
    assert_eq!(status, 201, "{answer}");
    let seen = passport(&ada, "");
    assert_eq!(states(row(&seen, "Listening")), ["signed", "none", "none"]);
    assert_eq!((&seen["totals"]["signed"], &seen["totals"]["earned"]), (&1.into(), &0.into()));
    assert_eq!(grace.post("/api/v1/signoffs", &signs).0, 409, "now it is signed");
}

/// P-5, P-6: what has expired or was revoked goes on under the new name, and is not said to be out of date itself.
#[test]
fn expired_and_revoked_levels_survive_a_rename() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (people, place) = ((&ada, &grace), (&framework, cohort));
    for (title, level) in [
        ("Listening", Level::One),
        ("Writing", Level::One),
        ("Writing", Level::Two),
        ("Chairing", Level::One),
    ] {
        let signoff = earns(&server, people, place, (title, level));
        if title == "Chairing" {
            let reason = "Another person's evidence.".to_owned();
            server.says(
                grace.id,
                ada.id,
                SignOffRevoked { signoff, cohort: Some(cohort), for_lead: None, reason },
            );
        }
    }
    let renamed = |from: &str, next: &mut Framework, title: &str| {
        let old = id_of(&framework, from);
        let competency = next.competencies.iter_mut().find(|c| c.id == old).unwrap();
        competency.id = server.app.ids.mint(server.now());
        competency.title = title.to_owned();
        Crossing::Becomes { from: old, into: vec![competency.id] }
    };
    let mut next = framework.clone();
    let crosswalk =
        vec![renamed("Writing", &mut next, "Composing"), renamed("Chairing", &mut next, "Presiding")];
    moves_on(&server, cohort, (&framework, 2), crosswalk, |version| *version = next);
    // Level 2 of writing holds for a year.
    server.wait(jiff::SignedDuration::from_hours(24 * 400));
    let ada = server.signed_in_again(&ada);
    let seen = passport(&ada, "");
    let rows = seen["frameworks"][0]["competencies"].as_array().unwrap();
    assert_eq!(rows.len(), 3, "no row of something retired: {rows:#?}");
    assert_eq!(states(row(&seen, "Composing")), ["signed", "expired", "none"]);
    assert_eq!(row(&seen, "Composing")["earned_as"], "Writing (v1)");
    assert_eq!(states(row(&seen, "Presiding")), ["revoked", "none", "none"]);
    assert_eq!(row(&seen, "Presiding")["levels"][0]["earned_as"], "Chairing (v1)");
    assert_eq!(seen["totals"]["expired"], 1);
}

/// P-5: evidence that was under way goes on under the new name, too.
#[test]
fn work_under_way_goes_on_under_the_new_name() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let claimed = claim(&framework, "Chairing", Level::One);
    server.submits(ada.id, cohort, &framework, claimed, "The ward round");
    let old = claimed.competency;
    let new: CompetencyId = server.app.ids.mint(server.now());
    let crosswalk = vec![Crossing::Becomes { from: old, into: vec![new] }];
    moves_on(&server, cohort, (&framework, 2), crosswalk, |next| {
        let chairing = next.competencies.iter_mut().find(|c| c.id == old).unwrap();
        (chairing.id, chairing.title) = (new, "Presiding".to_owned());
    });
    let seen = passport(&ada, "");
    assert_eq!((states(row(&seen, "Presiding"))[0], &seen["totals"]["in_review"]), ("in_review", &1.into()));
}

/// P-11: every self-assessment is kept, carried through a rename, and set beside what is signed in words.
#[test]
fn how_ada_sees_herself_is_a_series_with_a_gap() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let says = |level| {
        let competency = id_of(&framework, "Chairing");
        server.says(ada.id, ada.id, SelfAssessed { competency, level, note: String::new() });
        server.wait(jiff::SignedDuration::from_mins(1));
    };
    assert_eq!(row(&passport(&ada, ""), "Chairing")["self_gap"], Value::Null);
    says(None);
    assert_eq!(row(&passport(&ada, ""), "Chairing")["self_gap"], "says not there yet, no level signed");
    assert!(page_of(&ada, "/passport").contains("You see yourself as not there yet. No level is signed."));
    says(Some(Level::Two));
    earns(&server, (&ada, &grace), (&framework, cohort), ("Listening", Level::One));
    earns(&server, (&ada, &grace), (&framework, cohort), ("Chairing", Level::One));
    let (old, new) = (id_of(&framework, "Chairing"), server.app.ids.mint(server.now()));
    let crosswalk = vec![Crossing::Becomes { from: old, into: vec![new] }];
    moves_on(&server, cohort, (&framework, 2), crosswalk, |next| {
        let chairing = next.competencies.iter_mut().find(|c| c.id == old).unwrap();
        (chairing.id, chairing.title) = (new, "Presiding".to_owned());
    });
    let seen = passport(&ada, "");
    let presiding = row(&seen, "Presiding");
    assert_eq!(presiding["self_assessed"], 2);
    assert_eq!(presiding["self_gap"], "says level 2, signed level 1");
    let series = presiding["self_assessments"].as_array().unwrap();
    assert_eq!((series.len(), &series[0]["level"], &series[1]["level"]), (2, &Value::Null, &2.into()));
    let page = page_of(&ada, "/passport");
    assert!(
        page.contains(
            "You see yourself at level 2, Practitioner. Level 1 is signed. Before that: not there yet on 2 Mar 2026."
        ),
        "{page}"
    );
    assert!(
        page_of(&grace, &format!("/passports/{}", ada.id))
            .contains("Sees themselves at level 2, Practitioner.")
    );
    if let Some(paper) = printed(&ada, "") {
        assert!(paper.contains("Own view: level 2; level 1 is signed"), "{paper}");
    }
    // The page on which she says so remembers what she said under the old name.
    let page = page_of(&ada, &format!("/account/assessment/{}", framework.id));
    assert!(page.contains(&format!("name=\"level-{new}\" value=\"2\" checked")), "{page}");
}

/// P-6, P-9: a passport as of an earlier day has the cohorts and the framework version of that day.
#[test]
fn a_passport_of_last_month_knows_nothing_of_this_one() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    earns(&server, (&ada, &grace), (&framework, cohort), ("Chairing", Level::One));
    server.wait(jiff::SignedDuration::from_hours(24 * 20));
    let (old, new) = (id_of(&framework, "Chairing"), server.app.ids.mint(server.now()));
    let crosswalk = vec![Crossing::Becomes { from: old, into: vec![new] }];
    let next = moves_on(&server, cohort, (&framework, 2), crosswalk, |next| {
        let chairing = next.competencies.iter_mut().find(|c| c.id == old).unwrap();
        (chairing.id, chairing.title) = (new, "Presiding".to_owned());
    });
    // Another framework, and a cohort that works through it.
    let other = stampbook::record::framework::Framework {
        id: server.app.ids.mint(server.now()),
        title: "Night work".to_owned(),
        ..next.clone()
    };
    let published = FrameworkPublished { version: 1, framework: other.clone(), crosswalk: vec![] };
    server.say(Author::OPERATOR, Scope::Framework(other.id), published);
    let nights = server.cohort(&other, &grace, &[&ada]);
    let renamed = CohortChanged { title: Some("Nights".to_owned()), ..CohortChanged::default() };
    server.say(Author::OPERATOR, Scope::Cohort(nights), renamed);
    server.say(Author::OPERATOR, Scope::Cohort(cohort), CohortClosed { note: String::new() });
    server.wait(jiff::SignedDuration::from_hours(24));
    let ada = server.signed_in_again(&ada);

    let today = passport(&ada, "");
    assert_eq!(today["person"]["cohorts"], json!(["Nights"]));
    assert_eq!(today["totals"]["possible"], 18);
    let ward = today["frameworks"].as_array().unwrap().iter().find(|f| f["title"] == "Ward work").unwrap();
    assert_eq!(ward["version"], 2);

    let then = passport(&ada, "2026-03-10");
    assert_eq!(then["person"]["cohorts"], json!(["Spring"]));
    assert_eq!((&then["frameworks"][0]["version"], &then["totals"]["possible"]), (&1.into(), &9.into()));
    assert_eq!(then["frameworks"].as_array().unwrap().len(), 1);
    assert_eq!(states(row(&then, "Chairing")), ["signed", "none", "none"]);
    assert_eq!(row(&then, "Chairing")["earned_as"], Value::Null);
    assert_eq!(row(&then, "Chairing")["levels"][0]["cohort"], "Spring");
    let page = page_of(&ada, "/passport?as_of=2026-03-10");
    assert!(page.contains("Chairing") && !page.contains("Presiding") && !page.contains("Nights"), "{page}");
    if let Some(paper) = printed(&ada, "?as_of=2026-03-10") {
        assert!(paper.contains("1 of 9 levels signed") && !paper.contains("Nights"), "{paper}");
    }

    let before = passport(&ada, "2026-03-01");
    assert_eq!(before["frameworks"], json!([]), "nothing was published yet");
    assert_eq!(
        (&before["totals"]["possible"], &before["person"]["name"]),
        (&0.into(), &"Ada Lovelace".into())
    );
}

/// P-6: page, paper and data count the same, with something retired, something expired and half of a merge, over three
/// frameworks, which leave no room for the seal on the cover.
#[test]
fn page_paper_and_data_count_the_same() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (people, place) = ((&ada, &grace), (&framework, cohort));
    for (title, level) in [
        ("Listening", Level::One),
        ("Writing", Level::One),
        ("Writing", Level::Two),
        ("Chairing", Level::One),
    ] {
        earns(&server, people, place, (title, level));
    }
    let noting = stampbook::record::framework::Competency {
        id: server.app.ids.mint(server.now()),
        code: "N".to_owned(),
        title: "Noting".to_owned(),
        ..framework.competencies[2].clone()
    };
    let [listening, chairing] = ["Listening", "Chairing"].map(|title| id_of(&framework, title));
    let second = moves_on(&server, cohort, (&framework, 2), vec![], |next| {
        next.competencies.push(noting.clone());
    });
    let crosswalk = vec![
        Crossing::Retires { competency: chairing },
        Crossing::Merges { from: vec![listening, noting.id], into: listening },
    ];
    moves_on(&server, cohort, (&second, 3), crosswalk, |next| {
        next.competencies.retain(|c| c.id != chairing && c.id != noting.id);
    });
    for (title, returned) in [("Night work", false), ("Home visits", true)] {
        let mut other = server.framework();
        title.clone_into(&mut other.title);
        let published = FrameworkPublished { version: 2, framework: other.clone(), crosswalk: vec![] };
        server.say(Author::OPERATOR, Scope::Framework(other.id), published);
        let cohort = server.cohort(&other, &grace, &[&ada]);
        let sent = server.submits(ada.id, cohort, &other, claim(&other, "Listening", Level::One), title);
        if returned {
            server.answers(grace.id, sent, Decision::Returned, "What came of it?");
        }
    }
    server.wait(jiff::SignedDuration::from_hours(24 * 400));
    let ada = server.signed_in_again(&ada);
    let totals = passport(&ada, "")["totals"].clone();
    let expected = json!({
        "competencies": 8, "signed": 1, "signed_by_level": [1, 0, 0], "possible": 24, "in_review": 1, "half_signed": 0, "returned": 1,
        "expired": 1, "revoked": 0, "suspended": 0, "earned": 2, "evidence": 6,
    });
    assert_eq!(totals, expected);
    let Some(paper) = printed(&ada, "") else { return };
    let counted = "1 of 24 levels signed · 1 level waiting for review · 1 level returned · 1 level expired · \
                   2 levels earned that do not count by themselves · 6 pieces of evidence submitted";
    assert!(paper.contains(counted), "{paper}");
    assert!(paper.contains("Version 3 · 2 competencies"), "{paper}");
    assert!(paper.contains("No longer part of this framework"), "{paper}");
    // Level by level the cover says the same: one of two competencies, not of three with the one that retired.
    assert!(paper.contains("1 of 2 ") && !paper.contains("2 of 3 "), "{paper}");
    let session = server.app.clock.now();
    let page = page_of(&signed_in_anew(&server, &ada, session), "/passport");
    let counted = "1 of 24 levels signed. 1 waits for review. 1 came back for changes. 1 has expired. \
                   2 earned levels do not count by themselves.";
    assert!(page.contains(counted), "{page}");
}

/// P-6: what is on hold, what was taken back and what waits behind what was signed are counted; data, page and paper
/// call each state alike.
#[test]
fn what_is_on_hold_or_taken_back_is_counted_and_so_is_what_waits_behind_it() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let [held, taken, _] = ["Listening", "Writing", "Chairing"]
        .map(|title| earns(&server, (&ada, &grace), (&framework, cohort), (title, Level::One)));
    let (status, said) = grace.post(&format!("/api/v1/signoffs/{held}/dispute"), &json!({}));
    assert_eq!(status, 201, "{said}");
    let reason = json!({ "reason": "Signed on the wrong piece." });
    let (status, said) = grace.post(&format!("/api/v1/signoffs/{taken}/revocation"), &reason);
    assert_eq!(status, 201, "{said}");
    server.wait(jiff::SignedDuration::from_mins(5));
    let sends = |title: &str, level| {
        server.submits(ada.id, cohort, &framework, claim(&framework, title, level), "Once more")
    };
    sends("Writing", Level::One);
    sends("Chairing", Level::One);
    let part = sends("Listening", Level::Two);
    server.answers(grace.id, part, Decision::PartAccepted, "Say what came of it.");
    let seen = passport(&ada, "");
    let expected = json!({
        "competencies": 3, "signed": 1, "signed_by_level": [1, 0, 0], "possible": 9, "in_review": 2, "half_signed": 0, "returned": 0,
        "expired": 0, "revoked": 1, "suspended": 1, "earned": 0, "evidence": 6,
    });
    assert_eq!(seen["totals"], expected);
    let stamp = |title: &str, level: usize| row(&seen, title)["levels"][level].clone();
    for (stamp, state, work) in [
        (stamp("Listening", 0), "suspended", json!("accepted")),
        (stamp("Listening", 1), "evidence", json!("part_accepted")),
        (stamp("Writing", 0), "revoked", json!("waiting")),
        (stamp("Chairing", 0), "signed", json!("waiting")),
        (stamp("Chairing", 1), "none", Value::Null),
    ] {
        assert_eq!((&stamp["state"], &stamp["work"]), (&json!(state), &work), "{stamp}");
    }
    let page = page_of(&ada, "/passport");
    for said in [
        "1 of 9 levels signed. 2 wait for review. 1 is on hold. 1 was revoked.",
        "Revoked; new evidence waits for review",
        "2 Mar 2026, Grace Hopper; new evidence waits for review",
        "Level 1, Foundation: On hold",
        "Accepted in part",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let Some(paper) = printed(&ada, "") else { return };
    for said in [
        "1 of 9 levels signed · 2 levels waiting for review · 1 level on hold · 1 level revoked · 6 pieces of evidence",
        "On hold",
        "Accepted in part",
    ] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    assert!(!paper.contains("Suspended") && !paper.contains("In review"), "{paper}");
}

/// A browser of somebody whose sign-in has ended since.
fn signed_in_anew(server: &Server, person: &Person, now: stampbook::clock::Instant) -> Person {
    let (id, csrf) = (person.id, person.csrf.clone());
    let hash = stampbook::web::who::hashed(&format!("session-of-{id}"));
    server
        .app
        .db
        .write_blocking(move |conn| {
            stampbook::store::accounts::sign_out_everywhere(conn, id, now)?;
            stampbook::store::accounts::start_sign_in(conn, &hash, id, &csrf, "a story", now)
        })
        .unwrap();
    server.signed_in_again(person)
}
