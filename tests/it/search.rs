//! One search box: everybody finds what they may see, by the beginnings of its words, and nothing else.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use serde_json::{Value, json};
use stampbook::ids::CohortId;
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{Delegated, MemberLeft, MemberRole};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::store::{Backend, Error, rebuild};

use crate::support::server::{Person, Server};
use crate::support::story::claim;

/// What somebody finds, by kind: titles.
pub fn found(who: &Person, kind: &str, q: &str) -> Vec<String> {
    let answer = who
        .api("GET", &format!("/api/v1/search?{}", serde_urlencoded::to_string([("q", q)]).unwrap()))
        .send()
        .unwrap();
    let (status, answer) = crate::support::server::read(answer);
    assert_eq!(status, 200, "{q}: {answer}");
    titles(&answer, kind)
}

pub fn titles(answer: &Value, kind: &str) -> Vec<String> {
    answer[kind].as_array().unwrap().iter().map(|hit| hit["title"].as_str().unwrap().to_owned()).collect()
}

/// Somebody writes evidence down and sends it.
pub fn sends(who: &Person, cohort: CohortId, framework: &Framework, written: &Value) -> String {
    let mut body = json!({ "cohort_id": cohort, "happened_on": "2026-03-01",
        "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }] });
    body.as_object_mut().unwrap().extend(written.as_object().unwrap().clone());
    let (status, saved) = who.post("/api/v1/evidence", &body);
    assert_eq!(status, 201, "{saved}");
    let id = saved["id"].as_str().unwrap().to_owned();
    let (status, sent) = who.post(&format!("/api/v1/evidence/{id}/submission"), &json!(null));
    assert_eq!(status, 201, "{sent}");
    id
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

pub fn count(server: &Server, what: &str) -> i64 {
    let sql = format!("SELECT count(*) AS count FROM {what}");
    let asked = move |c: &mut _| Ok::<_, Error>(diesel::sql_query(sql).get_result::<Count>(c)?);
    server.app.db.read_blocking(asked).unwrap().count
}

/// How many pieces of evidence the index has a word of.
fn indexed(server: &Server, word: &str) -> i64 {
    count(
        server,
        &match server.app.db.backend() {
            Backend::Sqlite => format!("evidence_index WHERE evidence_index MATCH '\"{word}\"*'"),
            Backend::Postgres => {
                format!("evidence_words WHERE CAST(words AS tsvector) @@ CAST('{word}:*' AS tsquery)")
            }
        },
    )
}

#[test]
fn people_are_found_by_those_who_may_see_them() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let (zoe, lukasz) = (server.person("Zoë Ångström"), server.person("Łukasz Wójcik"));
    server.cohort(&framework, &lukasz, &[&zoe]);
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    assert_eq!(found(&keeper, "people", "ang zo"), ["Zoë Ångström"]);
    assert_eq!(found(&keeper, "people", "lovelace"), ["Ada Lovelace"]);
    // A keeper finds people by their addresses as well, and is led to the page about them.
    let (_, answer) = keeper.get(&format!("/api/v1/search?q={}", ada.email));
    assert_eq!(answer["people"][0]["address"], format!("/people/{}", ada.id), "{answer}");
    assert!(answer["people"][0]["context"].as_str().unwrap().contains(&ada.email));
    // Leads find whom they lead, without addresses, and themselves.
    assert_eq!(found(&grace, "people", "ada"), ["Ada Lovelace"]);
    let (_, answer) = grace.get("/api/v1/search?q=ada");
    assert_eq!(answer["people"][0]["address"], format!("/passports/{}", ada.id));
    assert!(!answer.to_string().contains(&ada.email), "{answer}");
    assert_eq!(found(&grace, "people", "hopper"), ["Grace Hopper"]);
    assert_eq!(found(&grace, "people", "zoe"), Vec::<String>::new());
    assert_eq!(found(&grace, "people", &zoe.email), Vec::<String>::new());
    // Learners find nobody but themselves, not even who leads them.
    assert_eq!(found(&ada, "people", "ada"), ["Ada Lovelace"]);
    for other in ["grace", "zoe", "lukasz", "keeper"] {
        assert_eq!(found(&ada, "people", other), Vec::<String>::new(), "{other}");
    }
}

#[test]
fn a_slip_in_a_name_is_forgiven_and_nobody_else_is_seen_by_it() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    server.person("Amara Okafor");
    server.person("Grete Hermann");
    let keeper = server.with_role("Kim Keeper", Role::Administrator);
    for (typed, name) in [
        ("Amraa", "Amara Okafor"),
        ("okafro amara", "Amara Okafor"),
        ("hermnan gret", "Grete Hermann"),
        ("lovelece", "Ada Lovelace"),
    ] {
        let (_, answer) = keeper.get(&format!("/api/v1/search?q={typed}"));
        assert_eq!(
            (titles(&answer, "people"), &answer["nearly"]),
            (vec![name.to_owned()], &json!(["people"])),
            "{typed}"
        );
    }
    let (_, answer) = keeper.get("/api/v1/search?q=amara");
    assert_eq!(answer["nearly"], json!([]));
    assert_eq!(found(&keeper, "people", "kzmr"), Vec::<String>::new());
    assert_eq!(found(&grace, "people", "lovelaec"), ["Ada Lovelace"]);
    assert_eq!(found(&grace, "people", "okafro"), Vec::<String>::new());
    assert_eq!(found(&ada, "people", "hoppre"), Vec::<String>::new());
}

#[test]
fn evidence_is_found_by_those_who_may_read_it() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (bo, olga) = (server.person("Bo Li"), server.person("Olga Other"));
    server.cohort(&framework, &olga, &[&bo]);
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let stand_in = server.person("Sam Standin");
    let peer = server.person("Pia Peer");
    sends(
        &ada,
        cohort,
        &framework,
        &json!({ "title": "Ward round", "narrative": "I **opened** it with a check-in.",
            "cycle": { "concept": "Quiet people need a turn" }, "private_reflection": "I was trembling" }),
    );
    let mine = |who: &Person, q: &str| found(who, "evidence", q);
    let none = Vec::<String>::new();
    for q in ["ward", "open", "checkin", "turn quiet", "ROUND öpened"] {
        for who in [&ada, &grace, &keeper] {
            assert_eq!(mine(who, q), ["Ward round"], "{} asks for {q}", who.name);
        }
        for who in [&bo, &olga, &stand_in, &peer] {
            assert_eq!(mine(who, q), none, "{} asks for {q}", who.name);
        }
    }
    let (_, answer) = grace.get("/api/v1/search?q=check");
    let hit = &answer["evidence"][0];
    assert_eq!(hit["context"], "Ada Lovelace · 1 Mar 2026 · I opened it with a check-in.");
    assert_eq!(grace.page(hit["address"].as_str().unwrap()).0, 200);
    // What is private is nobody's to find, not even its author's.
    for who in [&ada, &grace, &keeper] {
        assert_eq!(mine(who, "trembling"), none, "{}", who.name);
    }
    // A draft is found by nobody.
    let draft = json!({ "title": "Xylophone", "cohort_id": cohort });
    assert_eq!(ada.post("/api/v1/evidence", &draft).0, 201);
    for who in [&grace, &keeper, &bo] {
        assert_eq!(mine(who, "xylophone"), none, "{}", who.name);
    }
    // Who stands in finds it while they do; a peer of the cohort finds it, a peer of another does not.
    let until = "2026-03-09".parse().unwrap();
    let away = Delegated { lead: grace.id, to: stand_in.id, from: server.app.clock.today(), until };
    server.say(Author::person(grace.id), Scope::Cohort(cohort), away);
    assert_eq!(mine(&stand_in, "ward"), ["Ward round"]);
    let other = server.cohort(&framework, &olga, &[]);
    let named = |person: &Person, reach| RoleGranted {
        person: person.id,
        role: Role::Peer,
        reach,
        from: server.app.clock.today(),
        until: None,
    };
    server.say(Author::OPERATOR, Scope::Access, named(&peer, Reach::Cohort(other)));
    assert_eq!(mine(&peer, "ward"), none);
    server.say(Author::OPERATOR, Scope::Access, named(&peer, Reach::Cohort(cohort)));
    assert_eq!(mine(&peer, "ward"), ["Ward round"]);
    assert_eq!(found(&peer, "people", "lovelace"), none, "a peer reads evidence and finds nobody");
    server.say(Author::OPERATOR, Scope::Access, named(&bo, Reach::Organisation));
    assert_eq!(mine(&bo, "ward"), ["Ward round"]);
    server.wait(jiff::SignedDuration::from_hours(10 * 24));
    let stand_in = server.signed_in_again(&stand_in);
    assert_eq!(mine(&stand_in, "ward"), none);
    // Who left a cohort is not its lead's to read any more.
    let left = MemberLeft { person: ada.id, role: MemberRole::Learner, reason: "Moved".into() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), left);
    let [ada, grace, keeper, peer, bo] =
        [&ada, &grace, &keeper, &peer, &bo].map(|who| server.signed_in_again(who));
    assert_eq!(mine(&grace, "ward"), none);
    assert_eq!(mine(&peer, "ward"), none);
    assert_eq!(mine(&bo, "ward"), none);
    assert_eq!((mine(&ada, "ward").len(), mine(&keeper, "ward").len()), (1, 1));
}

#[test]
fn evidence_is_found_by_what_it_says_now_in_any_script() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let first = server.submits(ada.id, cohort, &framework, level, "Aardvark in the corridor");
    server.revises(first, &framework, "Giraffe in the corridor");
    for (title, q) in [
        ("今日は病棟で申し送りを練習した", "申し送り"),
        ("تدرّبتُ على الاستماع", "تدربت"),
        ("Слушала пациента", "ПАЦИ слуш"),
        ("Großmütter übten Straße", "grossm strasse"),
        ("100 % sure_of 'it' \"all\" * & | ! : ( ) --", "sure 100"),
    ] {
        server.submits(ada.id, cohort, &framework, level, title);
        for who in [&ada, &grace, &keeper] {
            assert_eq!(found(who, "evidence", q), [title], "{} asks for {q}", who.name);
        }
    }
    for who in [&ada, &grace, &keeper] {
        assert_eq!(found(who, "evidence", "giraffe"), ["Giraffe in the corridor"]);
        assert_eq!(found(who, "evidence", "aardvark"), Vec::<String>::new());
        for q in [
            "corridor'",
            "\"corridor",
            "corri*",
            "corridor OR nothing:",
            "(corridor)",
            "corridor\\",
            "NOT corridor",
        ] {
            let n = usize::from(!q.contains("OR") && !q.contains("NOT"));
            assert_eq!(found(who, "evidence", q).len(), n, "{q}");
        }
        assert_eq!(found(who, "evidence", "% % _ _").len(), 0);
    }
    assert_eq!((indexed(&server, "giraffe"), indexed(&server, "aardvark")), (1, 0));
}

#[test]
fn cohorts_are_found_by_those_in_them_and_competencies_by_everybody() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (bo, keeper) = (server.person("Bo Li"), server.with_role("Kim Keeper", Role::Registrar));
    for who in [&ada, &grace, &keeper] {
        assert_eq!(found(who, "cohorts", "spr"), ["Spring"], "{}", who.name);
    }
    assert_eq!(found(&bo, "cohorts", "spr"), Vec::<String>::new());
    let (status, told) =
        keeper.call("PATCH", &format!("/api/v1/cohorts/{cohort}"), &json!({ "title": "Été à Genève" }));
    assert!(status < 300, "{told}");
    for who in [&ada, &keeper] {
        assert_eq!(found(who, "cohorts", "spr"), Vec::<String>::new());
        assert_eq!(found(who, "cohorts", "geneve ete"), ["Été à Genève"]);
    }
    let (_, answer) = ada.get("/api/v1/search?q=geneve");
    assert_eq!(answer["cohorts"][0]["address"], format!("/cohorts/{cohort}"));
    let competency = &framework.competencies[0];
    for who in [&ada, &grace, &bo, &keeper] {
        let titles = found(who, "competencies", &competency.title.to_uppercase());
        assert_eq!(titles, std::slice::from_ref(&competency.title), "{}", who.name);
    }
    let (_, answer) = bo.get(&format!("/api/v1/search?q={}", competency.title));
    let hit = &answer["competencies"][0];
    assert_eq!(hit["address"], format!("/frameworks/{}#c-{}", framework.id, competency.id));
    // What is still being written is not published.
    let mut written = serde_json::to_value(&framework).unwrap();
    written["competencies"][0]["title"] = json!("Unheard-of thing");
    let started = keeper.post("/api/v1/framework-drafts", &json!({ "framework": written }));
    assert!(started.0 < 500);
    assert_eq!(found(&keeper, "competencies", "unheard"), Vec::<String>::new());
}

/// What was erased is in no index: one piece, a cohort, a person.
#[test]
fn what_was_erased_is_not_found() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let root = server.with_role("Root Admin", Role::Administrator);
    let id = sends(&ada, cohort, &framework, &json!({ "title": "Quagga at night", "narrative": "Zyzzyva." }));
    sends(&ada, cohort, &framework, &json!({ "title": "Thylacine at dawn" }));
    assert_eq!((found(&ada, "evidence", "zyzzyva").len(), indexed(&server, "zyzzyva")), (1, 1));
    let (_, one) = ada.get(&format!("/api/v1/evidence/{id}"));
    let asked = json!({ "facts": [one["revisions"][0]["revision_id"]], "reason": "asked for" });
    let (status, told) = root.post("/api/v1/erasures", &asked);
    assert_eq!(status, 201, "{told}");
    for who in [&ada, &grace, &root] {
        assert_eq!(found(who, "evidence", "quagga"), Vec::<String>::new());
        assert_eq!(found(who, "evidence", "zyzzyva"), Vec::<String>::new());
        assert_eq!(found(who, "evidence", "thyla"), ["Thylacine at dawn"]);
    }
    assert_eq!(
        (indexed(&server, "quagga"), indexed(&server, "zyzzyva"), indexed(&server, "thylacine")),
        (0, 0, 1)
    );
    // Whether or not its words were ever written.
    let unasked = sends(&ada, cohort, &framework, &json!({ "title": "Quokka at noon" }));
    let (_, one) = ada.get(&format!("/api/v1/evidence/{unasked}"));
    let asked = json!({ "facts": [one["revisions"][0]["revision_id"]], "reason": "asked for" });
    assert_eq!(root.post("/api/v1/erasures", &asked).0, 201);
    assert_eq!((found(&root, "evidence", "quokka").len(), indexed(&server, "quokka")), (0, 0));
    let asked = json!({ "person_id": ada.id, "reason": "asked for" });
    assert_eq!(root.post("/api/v1/erasures", &asked).0, 201);
    for kind in ["people", "evidence"] {
        for q in ["ada", "lovelace", "thylacine"] {
            assert_eq!(found(&root, kind, q), Vec::<String>::new(), "{kind} {q}");
            assert_eq!(found(&grace, kind, q), Vec::<String>::new(), "{kind} {q}");
        }
    }
    assert_eq!((indexed(&server, "thylacine"), count(&server, "evidence_words")), (0, 0));
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
}

/// Words that were lost or made up come back or go by a rebuild, and the index with them.
#[test]
fn a_rebuild_makes_the_words_anew() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    for title in ["Quagga at night", "Thylacine at dawn"] {
        sends(&ada, cohort, &framework, &json!({ "title": title }));
    }
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
    assert_eq!(found(&keeper, "evidence", "quagga"), ["Quagga at night"]);
    let spoil = |sql: &'static str| {
        server.app.db.write_blocking::<_, Error, _>(move |conn| Ok(conn.batch_execute(sql)?)).unwrap();
    };
    spoil("DELETE FROM evidence_words WHERE words LIKE '% quagga%'; DELETE FROM cohort_words");
    spoil("UPDATE evidence_words SET words = ' nonsense'");
    assert_eq!(found(&keeper, "evidence", "nonsense"), ["Thylacine at dawn"]);
    let told = server.app.db.write_blocking(rebuild::rebuild).unwrap();
    let of = |table: &str| told.iter().find(|one| one.table == table).map(|one| (one.extra, one.missing));
    assert_eq!((of("evidence_words"), of("cohort_words")), (Some((1, 2)), Some((0, 1))), "{told:?}");
    assert_eq!(found(&keeper, "evidence", "nonsense"), Vec::<String>::new());
    assert_eq!((found(&keeper, "evidence", "at").len(), found(&keeper, "cohorts", "spring").len()), (2, 1));
    // What comes after the rebuild is kept up as before it.
    sends(&ada, cohort, &framework, &json!({ "title": "Dodo at noon" }));
    assert_eq!((found(&keeper, "evidence", "dodo").len(), indexed(&server, "dodo")), (1, 1));
}

/// A database from before there was a search finds what is in it as soon as it is brought up to date.
#[test]
fn what_was_there_before_is_found_after_an_upgrade() {
    let (server, ada, ..) = {
        let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
        sends(&ada, cohort, &framework, &json!({ "title": "Quagga at night" }));
        (server, ada, grace)
    };
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let [spellings, search] = match server.app.db.backend() {
        Backend::Sqlite => [
            include_str!("../../migrations/sqlite/2026-11-30-000000_spellings/down.sql"),
            include_str!("../../migrations/sqlite/2026-11-29-000000_search/down.sql"),
        ],
        Backend::Postgres => [
            include_str!("../../migrations/postgres/2026-11-30-000000_spellings/down.sql"),
            include_str!("../../migrations/postgres/2026-11-29-000000_search/down.sql"),
        ],
    };
    let undone = |sql: &str, version: &str| {
        let sql = format!("{sql}; DELETE FROM __diesel_schema_migrations WHERE version = '{version}'");
        server.app.db.write_blocking::<_, Error, _>(move |conn| Ok(conn.batch_execute(&sql)?)).unwrap();
    };
    // From before slips were forgiven in titles.
    assert_eq!(found(&keeper, "evidence", "quagag"), ["Quagga at night"]);
    undone(spellings, "20261130000000");
    assert_eq!(server.app.db.migrate().unwrap(), ["2026-11-30-000000_spellings"]);
    assert_eq!(found(&keeper, "evidence", "quagag"), ["Quagga at night"]);
    // From before there was a search.
    undone(spellings, "20261130000000");
    undone(search, "20261129000000");
    let made = ["2026-11-29-000000_search", "2026-11-30-000000_spellings"];
    assert_eq!(server.app.db.migrate().unwrap(), made);
    for who in [&ada, &keeper] {
        assert_eq!(found(who, "evidence", "quagga"), ["Quagga at night"]);
        assert_eq!(found(who, "evidence", "quagag"), ["Quagga at night"]);
        assert_eq!(found(who, "cohorts", "spring"), ["Spring"]);
    }
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
}

#[test]
fn a_question_has_bounds() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    for q in ["", "a", " a ", " ", "?", &"x".repeat(201)] {
        let answer = ada
            .api("GET", &format!("/api/v1/search?{}", serde_urlencoded::to_string([("q", q)]).unwrap()))
            .send()
            .unwrap();
        assert_eq!(answer.status(), 422, "{q}");
        assert_eq!(answer.headers()["content-type"], "application/problem+json", "{q}");
        let problem: Value = answer.json().unwrap();
        assert_eq!(problem["errors"][0]["pointer"], "/q", "{problem}");
    }
    assert_eq!(ada.get("/api/v1/search").0, 422, "nothing asked is too short");
    assert_eq!(ada.get("/api/v1/search?q=ada&limit=0").0, 400);
    assert_eq!(ada.get("/api/v1/search?q=ada&kind=people").0, 400);
    assert_eq!(ada.get("/api/v1/search?q=%E7%97%85").0, 200, "one character is a word");
    assert_eq!(ada.get(&format!("/api/v1/search?q={}", "x".repeat(200))).0, 200);
    assert_eq!(ada.get("/api/v1/search?q=!!!").1["evidence"], json!([]));
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    for n in 0..4 {
        server.submits(ada.id, cohort, &framework, level, &format!("Round {n}"));
        server.wait(jiff::SignedDuration::from_secs(1));
    }
    let (_, answer) = ada.get("/api/v1/search?q=round&limit=3");
    assert_eq!(titles(&answer, "evidence"), ["Round 3", "Round 2", "Round 1"], "last sent first");
    assert_eq!(answer["more"], json!(["evidence"]));
    let (_, answer) = ada.get("/api/v1/search?q=round&limit=4");
    assert_eq!((answer["evidence"].as_array().unwrap().len(), &answer["more"]), (4, &json!([])));
}

/// A word that many pieces have is found in those that were sent last, whatever they were before.
#[test]
fn what_was_sent_last_comes_first_to_who_may_read_everything() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let (keeper, pia) = (server.with_role("Kim Keeper", Role::Registrar), server.person("Pia Peer"));
    let from = server.app.clock.today();
    let grant =
        RoleGranted { person: pia.id, role: Role::Peer, reach: Reach::Organisation, from, until: None };
    server.say(Author::OPERATOR, Scope::Access, grant);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let mut sent = Vec::new();
    for n in 0..15 {
        sent.push(server.submits(ada.id, cohort, &framework, level, &format!("Round {n}")));
        server.wait(jiff::SignedDuration::from_secs(1));
    }
    server.revises(sent[0], &framework, "Round again");
    for who in [&ada, &keeper, &pia] {
        for q in ["round", "ruond"] {
            let (_, answer) = who.get(&format!("/api/v1/search?q={q}&limit=3"));
            let first = ["Round again", "Round 14", "Round 13"];
            assert_eq!(titles(&answer, "evidence"), first, "{} asks for {q}", who.name);
            let (_, answer) = who.get(&format!("/api/v1/search?q={q}&limit=100"));
            let all = titles(&answer, "evidence");
            assert_eq!((all.len(), &all[..3]), (15, &first.map(str::to_owned)[..]), "{}", who.name);
        }
        assert_eq!(found(who, "evidence", "again round"), ["Round again"]);
    }
}

#[test]
fn the_page_works_without_scripts_and_every_page_leads_to_it() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    sends(
        &ada,
        cohort,
        &framework,
        &json!({ "title": "<b>Bold</b> round", "narrative": "With <script>alert(1)</script> words" }),
    );
    for page in ["/passport", "/evidence", "/cohorts", "/frameworks", "/account"] {
        let (_, html) = ada.page(page);
        assert!(html.contains(r#"action="/search""#) && html.contains(r#"href="/search""#), "{page}");
    }
    assert!(!server.anonymous("/sign-in").text().unwrap().contains("/search"));
    let (status, html) = ada.page("/search");
    assert!(status == 200 && html.contains("One box for everything"), "{html}");
    let (status, html) = grace.page("/search?q=bold+script");
    assert!(
        status == 200 && html.contains("&#60;b&#62;Bold") && html.contains("Ada Lovelace · 1 Mar 2026"),
        "{html}"
    );
    assert!(!html.contains("<b>Bold") && !html.contains("<script>alert"), "{html}");
    let (status, html) = ada.page("/search?q=nothing+like+it");
    assert!(status == 200 && html.contains("Nothing has these words"), "{html}");
    let (status, html) = ada.page("/search?q=x");
    assert!(
        status == 422 && html.contains("Type at least two letters.") && html.contains(r#"value="x""#),
        "{html}"
    );
    let (status, _) = ada.page(&format!("/search?q={}", "x".repeat(300)));
    assert_eq!(status, 422);
}

/// However much was found, a search takes as many statements.
#[test]
fn a_search_takes_few_statements() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let level = claim(&framework, &framework.competencies[0].title, Level::One);
    let log = server.app.db.count_statements();
    let mut seen = Vec::new();
    for round in 0..2 {
        for n in 0..12 {
            server.submits(ada.id, cohort, &framework, level, &format!("Spring {round} {n}"));
        }
        for who in [&ada, &grace, &keeper] {
            who.get("/api/v1/search?q=sprin");
            log.take();
            who.get("/api/v1/search?q=sprin");
            let statements = log.take();
            assert!(statements.len() <= 10, "{}: {statements:#?}", who.name);
            seen.push(statements.len());
        }
    }
    assert_eq!(seen[..3], seen[3..], "as many for two dozen as for one");
}
