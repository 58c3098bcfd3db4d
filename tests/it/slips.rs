//! Who mistypes a word finds what they meant: competencies, cohorts and the titles of evidence, and nothing that they may
//! not see. People's names are in `search.rs`.

use serde_json::{Value, json};
use stampbook::ids::CohortId;
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::versions::FrameworkPublished;
use stampbook::store::rebuild;

use crate::search::{count, found, sends, titles};
use crate::support::frameworks::small_framework;
use crate::support::server::{Person, Server};
use crate::support::story::claim;

const NOTHING: [&str; 0] = [];

fn query(q: &str) -> String {
    serde_urlencoded::to_string([("q", q)]).unwrap()
}

/// Everything that a question finds.
fn asked(who: &Person, q: &str) -> Value {
    let (status, answer) = who.get(&format!("/api/v1/search?{}", query(q)));
    assert_eq!(status, 200, "{q}: {answer}");
    answer
}

/// Whether what was found of a kind is only nearly what was asked for.
fn only_nearly(answer: &Value, kind: &str) -> bool {
    answer["nearly"].as_array().unwrap().contains(&json!(kind))
}

/// A framework with competencies of these codes and titles.
fn publishes(server: &Server, title: &str, named: &[(&str, &str)]) -> Framework {
    let mut framework = small_framework(&server.app.ids, server.now());
    let like = framework.competencies[0].clone();
    title.clone_into(&mut framework.title);
    framework.competencies = named
        .iter()
        .map(|(code, title)| {
            let mut one = like.clone();
            (one.id, one.code, one.title) =
                (server.app.ids.mint(server.now()), (*code).into(), (*title).into());
            one
        })
        .collect();
    let published = FrameworkPublished { version: 1, framework: framework.clone(), crosswalk: vec![] };
    server.say(Author::OPERATOR, Scope::Framework(framework.id), published);
    framework
}

fn renamed(keeper: &Person, cohort: CohortId, title: &str) {
    let (status, told) =
        keeper.call("PATCH", &format!("/api/v1/cohorts/{cohort}"), &json!({ "title": title }));
    assert!(status < 300, "{told}");
}

#[test]
fn a_competency_is_found_however_it_is_mistyped() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    publishes(
        &server,
        "Safe care",
        &[
            ("HYG014", "Hand hygiene"),
            ("M1", "Moderation"),
            ("M2", "Modulation of the voice"),
            ("G7", "Gesprächsführung mit Angehörigen"),
            ("A1", "التواصل مع الفريق"),
            ("S3", "Слушание пациента"),
            ("J1", "病棟で申し送りをする"),
        ],
    );
    for (typed, title) in [
        ("Modreation", "Moderation"),
        ("moddera", "Moderation"),
        ("hand hygine", "Hand hygiene"),
        ("hygeine hnad", "Hand hygiene"),
        ("hgy014", "Hand hygiene"),
        ("Gesprächsfürung", "Gesprächsführung mit Angehörigen"),
        ("gesprachsfuhrung angehorgen", "Gesprächsführung mit Angehörigen"),
        ("التوصل", "التواصل مع الفريق"),
        ("пациетна", "Слушание пациента"),
        ("申し贈りを", "病棟で申し送りをする"),
    ] {
        for who in [&ada, &grace, &keeper] {
            let answer = asked(who, typed);
            // The nearest comes first.
            assert_eq!(titles(&answer, "competencies")[0], title, "{} types {typed}", who.name);
            assert!(only_nearly(&answer, "competencies"), "{typed}: {answer}");
        }
    }
    // What is called so comes alone, and nothing that is merely like it.
    let answer = asked(&ada, "modulation");
    assert_eq!(titles(&answer, "competencies"), ["Modulation of the voice"]);
    assert!(!only_nearly(&answer, "competencies"), "{answer}");
    // Headings may have slips, too.
    assert_eq!(found(&ada, "competencies", "safe caer").len(), 7);
    for q in ["hgy", "hyg015", "foot hygine", "xyzzy"] {
        assert_eq!(found(&ada, "competencies", q), NOTHING, "{q}");
    }
}

#[test]
fn a_new_version_is_found_by_its_own_words() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let first = publishes(&server, "Safe care", &[("A", "Bandaging"), ("B", "Lifting")]);
    assert_eq!(found(&ada, "competencies", "bandagign"), ["Bandaging"]);
    let mut second = first.clone();
    second.competencies[0].title = "Wound dressing".into();
    let published = FrameworkPublished { version: 2, framework: second, crosswalk: vec![] };
    server.say(Author::OPERATOR, Scope::Framework(first.id), published);
    assert_eq!(found(&ada, "competencies", "bandagign"), NOTHING);
    assert_eq!(found(&ada, "competencies", "wuond dres"), ["Wound dressing"]);
}

#[test]
fn a_cohort_is_found_by_a_slip_by_those_who_may_see_it() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (bo, keeper) = (server.person("Bo Li"), server.with_role("Kim Keeper", Role::Registrar));
    let other = server.cohort(&framework, &bo, &[]);
    renamed(&keeper, cohort, "Frühjahr 2026 im Klinikum");
    renamed(&keeper, other, "Herbst 2026 im Klinikum");
    for q in ["frühajhr", "klinkum fruh", "Früjahr 2026"] {
        for who in [&ada, &grace, &keeper] {
            let answer = asked(who, q);
            assert_eq!(titles(&answer, "cohorts"), ["Frühjahr 2026 im Klinikum"], "{} types {q}", who.name);
            assert!(only_nearly(&answer, "cohorts"), "{answer}");
        }
        assert_eq!(found(&bo, "cohorts", q), NOTHING, "{q}");
    }
    assert_eq!(found(&keeper, "cohorts", "klinkum").len(), 2);
    assert_eq!(found(&bo, "cohorts", "klinkum"), ["Herbst 2026 im Klinikum"]);
    // What is called so comes alone, and another year is no slip.
    assert!(!only_nearly(&asked(&keeper, "klinikum"), "cohorts"));
    for who in [&ada, &keeper] {
        assert_eq!(found(who, "cohorts", "frühjahr 2027"), NOTHING, "{}", who.name);
    }
}

#[test]
fn evidence_is_found_by_a_slip_in_its_title_by_those_who_may_read_it() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (bo, olga) = (server.person("Bo Li"), server.person("Olga Other"));
    let others = server.cohort(&framework, &olga, &[&bo]);
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let written =
        json!({ "title": "Hand hygiene on the night shift", "narrative": "A xylophone was played." });
    sends(&ada, cohort, &framework, &written);
    sends(&bo, others, &framework, &json!({ "title": "Hygiene of instruments" }));
    for q in ["hand hygine", "nihgt", "hygeine shfit hand"] {
        for who in [&ada, &grace, &keeper] {
            let answer = asked(who, q);
            let title = "Hand hygiene on the night shift";
            assert_eq!(titles(&answer, "evidence"), [title], "{} types {q}", who.name);
            assert!(only_nearly(&answer, "evidence"), "{answer}");
        }
        for who in [&bo, &olga] {
            assert_eq!(found(who, "evidence", q), NOTHING, "{} types {q}", who.name);
        }
    }
    assert_eq!(found(&keeper, "evidence", "hygine").len(), 2);
    assert_eq!(found(&bo, "evidence", "hygine"), ["Hygiene of instruments"]);
    // A word that begins somebody's title is still meant otherwise where it finds nothing beside the others.
    sends(&bo, others, &framework, &json!({ "title": "Hygine, as I wrote it in a hurry" }));
    assert_eq!(found(&keeper, "evidence", "hand hygine"), ["Hand hygiene on the night shift"]);
    assert_eq!(found(&keeper, "evidence", "hygine"), ["Hygine, as I wrote it in a hurry"]);
    // Texts are found by their words as they are.
    for who in [&ada, &keeper] {
        assert_eq!(found(who, "evidence", "xylophone").len(), 1);
        assert_eq!(found(who, "evidence", "xylophnoe"), NOTHING, "{}", who.name);
    }
    // A peer of all finds what they may read: what learners of cohorts sent.
    let from = server.app.clock.today();
    let grant =
        RoleGranted { person: olga.id, role: Role::Peer, reach: Reach::Organisation, from, until: None };
    server.say(Author::OPERATOR, Scope::Access, grant);
    assert_eq!(found(&olga, "evidence", "hand hygine"), ["Hand hygiene on the night shift"]);
    let (_, html) = grace.page("/search?q=hand+hygine");
    assert!(html.contains("These titles are spelled nearly so"), "{html}");
}

#[test]
fn words_of_titles_are_forgotten_with_the_last_title_that_had_them() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", Role::Administrator);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let pieces = |word: &str| count(&server, &format!("title_words WHERE word = '{word}'"));
    let first = server.submits(ada.id, cohort, &framework, level, "Aardvark in the corridor");
    server.submits(ada.id, cohort, &framework, level, "Corridor at noon");
    assert_eq!(found(&root, "evidence", "aardvrak"), ["Aardvark in the corridor"]);
    let second = server.revises(first, &framework, "Giraffe in the corridor");
    assert_eq!(found(&root, "evidence", "aardvrak"), NOTHING);
    assert_eq!(found(&root, "evidence", "girafef"), ["Giraffe in the corridor"]);
    assert_eq!((pieces("aardvark"), pieces("giraffe"), pieces("corridor")), (0, 1, 1));
    let asked = json!({ "facts": [first.revision, second.revision], "reason": "asked for" });
    let (status, told) = root.post("/api/v1/erasures", &asked);
    assert_eq!(status, 201, "{told}");
    assert_eq!((pieces("giraffe"), pieces("corridor"), pieces("noon")), (0, 1, 1));
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
    let asked = json!({ "person_id": ada.id, "reason": "asked for" });
    assert_eq!(root.post("/api/v1/erasures", &asked).0, 201);
    assert_eq!(count(&server, "title_words"), 0);
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
}

#[test]
fn whatever_is_typed_is_answered_in_words() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let keeper = server.with_role("Kim Keeper", Role::Administrator);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    server.submits(ada.id, cohort, &framework, level, "Opened the session");
    let log = server.app.db.count_statements();
    for q in [
        "x".repeat(200),
        "qx ".repeat(66),
        ('a'..='z').map(|c| format!("zz{c}{c}{c}q")).collect::<Vec<_>>().join(" "),
        "🙂".repeat(200),
        "🙂 👩‍👩‍👧".into(),
        "%%".into(),
        "% _ % _".into(),
        "'; DROP TABLE facts; --".into(),
        "''''".into(),
        "\"\" OR NEAR(zzq*)".into(),
        "\\\\zzq:*&|!()<->".into(),
        ".,;:!?-–—…".into(),
        "\u{202e}\u{200b}\u{feff}\u{200d}".into(),
        format!("zz{}", "\u{301}".repeat(198)),
        "ﷺ".repeat(200),
        "\u{10ffff}\u{10ffff}".into(),
        "獨獨獨獨獨獨獨獨獨獨獨獨".into(),
    ] {
        for who in [&ada, &grace, &keeper] {
            who.get(&format!("/api/v1/search?{}", query(&q)));
            log.take();
            let answer = asked(who, &q);
            let statements = log.take();
            for kind in ["people", "competencies", "evidence", "cohorts"] {
                assert_eq!(titles(&answer, kind), NOTHING, "{kind} for {q}");
            }
            assert!(statements.len() <= 50, "{} for {q}", statements.len());
            let (status, html) = who.page(&format!("/search?{}", query(&q)));
            assert!(status == 200 && html.contains("Nothing has these words"), "{q}: {status} {html}");
        }
    }
}
