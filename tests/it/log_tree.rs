//! The tree over the record (S-8): what was signed of it can be kept elsewhere, and tells later whether the record still begins
//! with what it had then.

mod damage;
mod rewriting;

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use diesel::connection::SimpleConnection as _;
use serde_json::{Value, json};
use stampbook::app::App;
use stampbook::ids::FactId;
use stampbook::record::access::Role;
use stampbook::record::directory::PersonAdded;
use stampbook::record::fact::{Author, Draft, Redacted, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;
use stampbook::record::tree::{Hash, is_consistent, is_included, kept_between, leaf_hash};
use stampbook::store::checkpoints::{self, Signed};
use stampbook::store::note::Note;
use stampbook::store::verify::{Report, verify, verify_against};
use stampbook::store::{Backend, Error, rebuild};

use crate::support::database::backend;
use crate::support::installation::{Said, said};
use crate::support::server::{Person, Server, read};
use crate::support::story::claim;

/// Ada's level is signed by Grace.
fn story() -> (Server, FactId, Person, Person) {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let level = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, level, "The night round");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let signed = server.signs(grace.id, &framework, sent);
    (server, signed, ada, grace)
}

/// People to be added.
fn people(server: &Server, count: usize) -> Vec<Draft> {
    let now = server.now();
    let one = |number| {
        let person = server.app.ids.mint(now);
        let body = PersonAdded { person, name: format!("Newcomer {number}"), unit: None }.into();
        Draft { id: server.app.ids.mint(now), scope: Scope::Directory, happened_at: now, body }
    };
    (0..count).map(one).collect()
}

/// Some more is said, one fact after the other.
fn more(server: &Server, facts: usize) {
    for draft in people(server, facts) {
        server.app.door.append_blocking(Author::OPERATOR, vec![draft]).unwrap();
    }
}

fn newest(server: &Server) -> Signed {
    server.app.db.read_blocking(checkpoints::newest).unwrap().unwrap()
}

fn made(app: &App) -> Signed {
    let (now, node) = (app.clock.now(), app.door.node().clone());
    app.db.write_blocking(move |conn| checkpoints::make(conn, &node, now)).unwrap()
}

fn verified(server: &Server) -> Report {
    server.app.db.snapshot_blocking(|conn| verify(conn, |_| true)).unwrap()
}

fn problems(server: &Server) -> Vec<String> {
    verified(server).problems.into_iter().map(|problem| problem.what).collect()
}

/// What the record says of a checkpoint that somebody kept.
fn held_against(server: &Server, kept: &Note) -> Vec<String> {
    let kept = kept.clone();
    let report =
        server.app.db.snapshot_blocking(move |conn| verify_against(conn, Some(&kept), |_| true)).unwrap();
    report.problems.into_iter().map(|problem| problem.what).collect()
}

fn stampbook(server: &Server, arguments: &[&str]) -> Said {
    let (data, url) = server.places();
    let mut command = Command::new(env!("CARGO_BIN_EXE_stampbook"));
    command.args(arguments).arg("--data").arg(data).env("DATABASE_URL", url);
    said(command)
}

fn run(server: &Server, sql: &str) {
    let sql = sql.to_owned();
    server.app.db.bare_blocking::<_, Error, _>(move |conn| Ok(conn.batch_execute(&sql)?)).unwrap();
}

fn hash_of(text: &Value) -> Hash {
    URL_SAFE_NO_PAD.decode(text.as_str().unwrap()).unwrap().try_into().unwrap()
}

fn hashes_of(list: &Value) -> Vec<Hash> {
    list.as_array().unwrap().iter().map(hash_of).collect()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

/// The tree's rows as they were before there was a tree.
const NO_TREE: &str = "DELETE FROM log_nodes; UPDATE log_head SET tree_size = 0, peaks = ";

fn without_tree() -> String {
    let nothing = if backend() == Backend::Sqlite { "x''" } else { "''" };
    format!("{NO_TREE}{nothing}")
}

/// What an auditor keeps is a few lines in a file. The record that goes on from there agrees with it.
#[test]
fn an_auditor_keeps_a_checkpoint_and_the_record_goes_on() {
    let (server, ..) = story();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("checkpoint.txt");
    let printed = stampbook(&server, &["record", "checkpoint"]);
    assert_eq!(printed.code, Some(0), "{printed:?}");
    std::fs::write(&file, &printed.text).unwrap();
    let kept: Note = printed.text.parse().unwrap();
    let facts = u64::try_from(verified(&server).facts).unwrap();
    assert_eq!(kept.checkpoint.size, facts);
    // Nothing was said since: the same again, and the same for programs, with or without an account.
    assert_eq!(stampbook(&server, &["record", "checkpoint"]).text, printed.text);
    let told = stampbook(&server, &["record", "checkpoint", "--json"]).json();
    let (status, asked) = read(server.anonymous("/api/v1/log/checkpoint"));
    assert_eq!((status, &asked), (200, &told));
    assert_eq!((asked["note"].as_str(), number(&asked["size"])), (Some(&*printed.text), facts));
    assert_eq!(hash_of(&asked["root"]), kept.checkpoint.root);

    more(&server, 5);
    let check = || {
        let file = file.to_str().unwrap();
        stampbook(&server, &["record", "verify", "--checkpoint", file])
    };
    let agrees = check();
    assert_eq!(agrees.code, Some(0), "{agrees:?}");
    assert!(agrees.text.contains(&format!("It begins with the {facts} facts it had")), "{agrees:?}");
    // The answer for programs does as well.
    std::fs::write(&file, told.to_string()).unwrap();
    assert_eq!(check().code, Some(0));

    // And so does anybody without the database, by a few hashes.
    let path = format!("/api/v1/log/proofs/consistency?from={facts}");
    let (status, proof) = read(server.anonymous(&format!("{path}&to={}", facts + 5)));
    assert_eq!(status, 200, "{proof}");
    let (older, newer) = (hash_of(&proof["from_root"]), hash_of(&proof["to_root"]));
    assert_eq!(older, kept.checkpoint.root);
    assert!(is_consistent(facts, facts + 5, &older, &newer, &hashes_of(&proof["proof"])));
    assert_eq!(proof["checkpoint"], Value::Null, "nobody signed this size yet");
    // Up to what was signed, where no other size is asked for.
    let signed = made(&server.app).note.checkpoint;
    let (_, proof) = read(server.anonymous(&path));
    assert_eq!((number(&proof["to"]), hash_of(&proof["to_root"])), (signed.size, signed.root));
    assert_eq!(proof["checkpoint"]["size"], json!(signed.size));
}

/// The database's owner has the node's key, too: they change what was said and make everything anew that hangs on it. The
/// record is whole in itself then. It is not what the auditor kept.
#[test]
fn a_history_that_was_rewritten_as_a_whole_is_named_by_a_kept_checkpoint() {
    let (server, ..) = story();
    let kept = made(&server.app).note;
    more(&server, 3);
    assert_eq!(held_against(&server, &kept), [""; 0]);
    rewriting::says_otherwise(&server, "The night round", "The day round");
    let twin = server.twin();
    made(&twin);
    assert_eq!(problems(&server), [""; 0], "with its own key it is rewritten without a trace");
    let found = held_against(&server, &kept);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("the history was rewritten"), "{found:?}");

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("checkpoint.txt");
    std::fs::write(&file, kept.to_string()).unwrap();
    let check = stampbook(&server, &["record", "verify", "--checkpoint", file.to_str().unwrap()]);
    assert_eq!(check.code, Some(1), "{check:?}");
    assert!(check.text.contains("the history was rewritten"), "{check:?}");
    // Nor can it be proved to whoever kept only the root.
    let size = kept.checkpoint.size;
    let (status, proof) = read(server.anonymous(&format!("/api/v1/log/proofs/consistency?from={size}")));
    assert_eq!(status, 200, "{proof}");
    let (to, newer) = (number(&proof["to"]), hash_of(&proof["to_root"]));
    let hashes = hashes_of(&proof["proof"]);
    assert!(to > size);
    assert!(is_consistent(size, to, &hash_of(&proof["from_root"]), &newer, &hashes));
    assert!(!is_consistent(size, to, &kept.checkpoint.root, &newer, &hashes));
}

/// The newest facts are taken away, with all that names them, and others are said in their place.
#[test]
fn facts_that_were_taken_from_the_end_are_missed() {
    let (server, ..) = story();
    let begin = verified(&server).facts;
    more(&server, 4);
    let kept = made(&server.app).note;
    rewriting::cut_after(&server, begin);
    let twin = server.twin();
    assert_eq!(problems(&server), [""; 0]);
    let found = held_against(&server, &kept);
    let missing = format!("made when there were {} facts; the record has {begin}", begin + 4);
    assert!(found.len() == 1 && found[0].contains(&missing), "{found:?}");
    twin.door.append_blocking(Author::OPERATOR, people(&server, 6)).unwrap();
    made(&twin);
    assert_eq!(problems(&server), [""; 0]);
    let found = held_against(&server, &kept);
    assert!(found.len() == 1 && found[0].starts_with("the history was rewritten"), "{found:?}");
}

/// What was signed here before names it, too, where whoever rewrote the record left it there, or tried to make it fit.
#[test]
fn checkpoints_of_the_record_itself_name_what_was_rewritten() {
    let (server, ..) = story();
    let first = made(&server.app).note.checkpoint.size;
    more(&server, 2);
    let second = made(&server.app).note.checkpoint.size;
    rewriting::keeping_checkpoints(&server, "The night round", "The day round");
    drop(server.twin());
    let found = problems(&server);
    assert_eq!(found.len(), 1, "{found:?}");
    let misfit = format!("at {first} facts does not fit the first {first} facts as they are");
    assert!(found[0].contains(&misfit) && found[0].ends_with("nor do 1 later ones"), "{found:?}");
    // Another root in its place is not what was signed.
    let other = "UPDATE checkpoints SET root = (SELECT hash FROM facts WHERE seq = 1), at = at + 1000000";
    run(&server, &format!("{other} WHERE size = {second}"));
    let found = problems(&server);
    assert!(found.iter().any(|what| what.contains("has a signature that is not its writer's")), "{found:?}");
    run(&server, "UPDATE checkpoints SET log = '0193f0c2-6a51-7c34-8f0e-2b9d4c1a7e55'");
    assert!(!problems(&server).is_empty());
}

#[test]
fn a_sign_off_is_proved_to_whoever_may_see_it() {
    let (server, signoff, ada, grace) = story();
    more(&server, 3);
    let signed = made(&server.app).note.checkpoint;
    more(&server, 2);
    let path = format!("/api/v1/log/proofs/inclusion?fact={signoff}");
    let (status, proof) = ada.get(&path);
    assert_eq!(status, 200, "{proof}");
    // In what was signed last, with the signature: that is all that a reader needs who has no account here.
    assert_eq!(number(&proof["size"]), signed.size);
    let note: Note = proof["checkpoint"]["note"].as_str().unwrap().parse().unwrap();
    assert_eq!(note.checkpoint, signed);
    assert!(holds(&proof) && hash_of(&proof["root"]) == signed.root, "{proof}");
    for at in 0..proof["proof"].as_array().unwrap().len() {
        let mut changed = proof.clone();
        let mut hash = hash_of(&changed["proof"][at]);
        hash[at % 32] ^= 1 << (at % 8);
        changed["proof"][at] = json!(URL_SAFE_NO_PAD.encode(hash));
        assert!(!holds(&changed), "{at}");
    }
    for field in ["hash", "root"] {
        let mut changed = proof.clone();
        let mut hash = hash_of(&changed[field]);
        hash[31] ^= 1;
        changed[field] = json!(URL_SAFE_NO_PAD.encode(hash));
        assert!(!holds(&changed), "{field}");
    }
    // In the log of any size that it was ever in, from the very first.
    let first = number(&proof["index"]) + 1;
    let all = u64::try_from(verified(&server).facts).unwrap();
    for size in first..=all {
        let (status, then) = ada.get(&format!("{path}&size={size}"));
        assert_eq!((status, number(&then["size"])), (200, size), "{then}");
        assert!(holds(&then), "{then}");
        assert_eq!(then["checkpoint"].is_null(), size != signed.size, "{then}");
    }
    for size in [0, first - 1, all + 1, u64::MAX] {
        let (status, problem) = ada.get(&format!("{path}&size={size}"));
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/size")), "{problem}");
        let words = format!("from {first} to {all}");
        assert!(problem["detail"].as_str().is_some() && problem.to_string().contains(&words), "{problem}");
    }
    // What is newer than what was signed is shown to be in the log as it is.
    let latest: FactId = server.says(
        ada.id,
        ada.id,
        stampbook::record::evidence::SelfAssessed {
            competency: claimed(&server, &ada),
            level: Some(Level::One),
            note: String::new(),
        },
    );
    let (status, newest) = ada.get(&format!("/api/v1/log/proofs/inclusion?fact={latest}"));
    assert_eq!((status, number(&newest["size"])), (200, all + 1), "{newest}");
    assert!(holds(&newest) && newest["checkpoint"].is_null(), "{newest}");

    // Whoever may read it, and nobody else.
    let eve = server.person("Eve");
    let keeper = server.with_role("Kim Keeper", Role::Registrar);
    let status = |who: &Person| who.get(&path).0;
    assert_eq!([&ada, &grace, &keeper].map(status), [200; 3]);
    assert_eq!(status(&eve), 404);
    assert_eq!(read(server.anonymous(&path)).0, 401);
    assert_eq!(ada.get("/api/v1/log/proofs/inclusion?fact=01930000-0000-7000-8000-000000000000").0, 404);
    assert_eq!(ada.get("/api/v1/log/proofs/inclusion").0, 400);
    assert_eq!(ada.get(&format!("{path}&size=many")).0, 400);
}

/// A competency of Ada's framework.
fn claimed(server: &Server, ada: &Person) -> stampbook::ids::CompetencyId {
    let (folds, id) = (server.app.folds(), ada.id);
    let portfolio = server.app.db.read_blocking(move |conn| folds.portfolio(conn, id)).unwrap();
    portfolio.sign_offs[0].said.competency
}

#[test]
fn sizes_that_the_log_never_had_are_refused() {
    let (server, ..) = story();
    let all = u64::try_from(verified(&server).facts).unwrap();
    for (query, field) in [
        (format!("from={}", all + 1), "/from"),
        (format!("from=3&to={}", all + 1), "/to"),
        ("from=3&to=2".to_owned(), "/to"),
        (format!("from={}&to={}", u64::MAX, u64::MAX), "/from"),
    ] {
        let (status, problem) = read(server.anonymous(&format!("/api/v1/log/proofs/consistency?{query}")));
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!(field)), "{query}: {problem}");
        assert_eq!(problem["code"], "invalid");
    }
    for query in ["", "?from=-1", "?from=1&until=2"] {
        assert_eq!(
            read(server.anonymous(&format!("/api/v1/log/proofs/consistency{query}"))).0,
            400,
            "{query}"
        );
    }
    // Every size with every other one.
    (0..=all).for_each(|to| (0..=to).for_each(|from| grew(&server, from, to)));
}

/// Whoever asks is shown that the log only grew between these sizes.
fn grew(server: &Server, from: u64, to: u64) {
    let path = format!("/api/v1/log/proofs/consistency?from={from}&to={to}");
    let (status, proof) = read(server.anonymous(&path));
    assert_eq!(status, 200, "{proof}");
    let (older, newer) = (hash_of(&proof["from_root"]), hash_of(&proof["to_root"]));
    assert!(is_consistent(from, to, &older, &newer, &hashes_of(&proof["proof"])), "{from} of {to}");
}

/// Whether a proof shows what it says.
fn holds(proof: &Value) -> bool {
    let leaf = leaf_hash(&hash_of(&proof["hash"]));
    let (index, size) = (number(&proof["index"]), number(&proof["size"]));
    is_included(&leaf, index, size, &hashes_of(&proof["proof"]), &hash_of(&proof["root"]))
}

/// Words go, the root stays: what was signed before an erasure still holds after it.
#[test]
fn an_erasure_changes_no_root() {
    let (server, signoff, ada, _) = story();
    let kept = made(&server.app).note;
    let erased = Redacted { facts: vec![signoff], reason: "asked for".into() };
    server.say(Author::OPERATOR, Scope::Learner(ada.id), erased);
    let after = made(&server.app).note;
    assert_eq!(after.checkpoint.size, kept.checkpoint.size + 1);
    assert_eq!((problems(&server), held_against(&server, &kept)), (vec![], vec![]));
    let (status, proof) = ada.get(&format!("/api/v1/log/proofs/inclusion?fact={signoff}"));
    assert_eq!((status, hash_of(&proof["root"])), (200, after.checkpoint.root), "{proof}");
}

/// Hundreds of facts in one commit write their nodes at once; few facts mostly have none to write.
#[test]
fn a_commit_takes_at_most_one_more_statement() {
    let server = Server::start();
    let log = server.app.db.count_statements();
    let mut size = 0;
    for count in [1, 1, 252, 1, 1, 1, 41, 700] {
        log.take();
        server.app.door.append_blocking(Author::OPERATOR, people(&server, count)).unwrap();
        let statements = log.take();
        let of_tree = statements.iter().filter(|sql| sql.contains("log_nodes")).count();
        let any = kept_between(size, size + count as u64).next().is_some();
        assert_eq!(of_tree, usize::from(any), "{count} after {size}: {statements:#?}");
        let of_end = statements.iter().filter(|sql| sql.contains("log_head")).count();
        assert_eq!(of_end, 2, "read once, written once: {statements:#?}");
        size += count as u64;
    }
    assert_eq!(made(&server.app).note.checkpoint.size, size);
    assert_eq!(problems(&server), [""; 0]);
    assert_eq!(server.app.db.write_blocking(rebuild::rebuild).unwrap(), vec![]);
}

/// Several copies of the server write to one record, and sign what is there meanwhile.
#[test]
fn two_copies_grow_one_tree() {
    let server = Server::start();
    let (twin, done) = (server.twin(), AtomicBool::new(false));
    std::thread::scope(|scope| {
        let signing = scope.spawn(|| {
            let mut kept = Vec::new();
            loop {
                kept.push(made(&twin).note);
                kept.push(made(&server.app).note);
                if done.load(Ordering::SeqCst) {
                    return kept;
                }
            }
        });
        let saying: Vec<_> = [&server.app, &twin, &server.app, &twin]
            .map(|app| {
                let drafts = people(&server, 30);
                scope.spawn(move || {
                    for draft in drafts {
                        app.door.append_blocking(Author::OPERATOR, vec![draft]).unwrap();
                    }
                })
            })
            .into_iter()
            .collect();
        for one in saying {
            one.join().unwrap();
        }
        done.store(true, Ordering::SeqCst);
        let kept = signing.join().unwrap();
        for note in [&kept[0], &kept[kept.len() / 2], &kept[kept.len() - 1]] {
            assert_eq!(held_against(&server, note), [""; 0]);
        }
    });
    assert_eq!(made(&twin).note.checkpoint.size, 120);
    assert_eq!(made(&twin), made(&server.app));
    assert_eq!(problems(&server), [""; 0]);
}

/// A record that began before there was a tree gets it when it is opened, by however many copies at once; and where a copy
/// that knows of no tree still writes beside one that does, the next commit takes in what it wrote.
#[test]
fn a_record_from_before_there_was_a_tree_gets_one() {
    let (server, signoff, ada, _) = story();
    // More than is read at once.
    server.app.door.append_blocking(Author::OPERATOR, people(&server, 2500)).unwrap();
    let before = made(&server.app).note.checkpoint;
    let folder = match backend() {
        Backend::Sqlite => "sqlite",
        Backend::Postgres => "postgres",
    };
    let root = env!("CARGO_MANIFEST_DIR");
    let down = format!("{root}/migrations/{folder}/2026-11-30-000002_log_tree/down.sql");
    let down = std::fs::read_to_string(down).unwrap();
    let undone = format!("{down}; DELETE FROM __diesel_schema_migrations WHERE version = '20261130000002'");
    server.app.db.write_blocking::<_, Error, _>(move |c| Ok(c.batch_execute(&undone)?)).unwrap();
    assert_eq!(server.app.db.migrate().unwrap(), ["2026-11-30-000002_log_tree"]);
    std::thread::scope(|scope| {
        let copies = [0, 1, 2].map(|_| scope.spawn(|| drop(server.twin())));
        for copy in copies {
            copy.join().unwrap();
        }
    });
    let after = newest(&server).note.checkpoint;
    assert_eq!((after.size, after.root), (before.size, before.root));
    assert_ne!(after.log, before.log, "what was never known to anybody has a new name");
    assert_eq!(problems(&server), [""; 0]);
    let sizes = [1, 200, 255, 256, 257, 511, 512, 1000, 2048, after.size];
    for (at, to) in sizes.into_iter().enumerate() {
        sizes[..=at].iter().for_each(|from| grew(&server, *from, to));
        let (status, proof) = ada.get(&format!("/api/v1/log/proofs/inclusion?fact={signoff}&size={to}"));
        assert!(if to < 100 { status == 422 } else { status == 200 && holds(&proof) }, "{proof}");
    }

    // An edge that was lost, with the nodes still there.
    run(&server, &without_tree().replace("DELETE FROM log_nodes;", ""));
    drop(server.twin());
    assert_eq!(problems(&server), [""; 0]);
    run(&server, &without_tree());
    let report = verified(&server);
    assert!(report.mendable > 0 && report.problems.len() == report.mendable, "{report:?}");
    server.app.door.append_blocking(Author::OPERATOR, people(&server, 1)).unwrap();
    assert_eq!(problems(&server), [""; 0]);
    assert_eq!(made(&server.app).note.checkpoint.size, before.size + 1);
}

/// About once an hour, and only if something was said; a log begins with one.
#[test]
fn the_server_signs_by_itself_now_and_then() {
    let server = Server::start();
    let look = || {
        let done = actix_web::rt::System::new().block_on(stampbook::jobs::checkpoints::look(&server.app));
        done.unwrap()
    };
    assert_eq!(newest(&server).note.checkpoint.size, 0);
    more(&server, 2);
    assert!(!look(), "it is not an hour old");
    server.wait(jiff::SignedDuration::from_mins(61));
    assert!(look());
    assert_eq!(newest(&server).note.checkpoint.size, 2);
    assert_eq!(newest(&server).note.checkpoint.at, server.now());
    server.wait(jiff::SignedDuration::from_hours(48));
    assert!(!look(), "nothing was said");
    more(&server, 1);
    assert!(look() && !look());
    assert_eq!(newest(&server).note.checkpoint.size, 3);
    assert_eq!(problems(&server), [""; 0]);
}

/// What cannot be held against the record is refused with the reason, and not taken for agreement.
#[test]
fn a_checkpoint_that_is_none_of_this_record_is_said_to_be_so() {
    let (server, ..) = story();
    let other = Server::start();
    more(&other, 2);
    let folder = tempfile::tempdir().unwrap();
    let file: PathBuf = folder.path().join("checkpoint.txt");
    let check = |text: &str| {
        std::fs::write(&file, text).unwrap();
        let done = stampbook(&server, &["record", "verify", "--checkpoint", file.to_str().unwrap()]);
        assert_eq!(done.code, Some(1), "{done:?}");
        done.text + &done.trouble
    };
    let mine = made(&server.app).note.to_string();
    let theirs = made(&other.app).note;
    let found = check(&theirs.to_string());
    // Both stories begin with the same seed: the log has one name, and what is in it differs.
    assert!(found.contains("another record") || found.contains("the history was rewritten"), "{found}");
    assert!(check("hello").contains("this is no checkpoint"), "{}", check("hello"));
    assert!(check(mine.split('\u{2014}').next().unwrap()).contains("this is no checkpoint"));
    let size = newest(&server).note.checkpoint.size;
    let larger = mine.replace(&format!("\n{size}\n"), &format!("\n{}\n", size - 1));
    assert!(check(&larger).contains("was changed since"), "{}", check(&larger));
    let missing = folder.path().join("nothing");
    let done = stampbook(&server, &["record", "verify", "--checkpoint", missing.to_str().unwrap()]);
    assert!(done.code == Some(1) && done.trouble.contains("cannot read"), "{done:?}");
    run(&server, "UPDATE log_head SET log = '0193f0c2-6a51-7c34-8f0e-2b9d4c1a7e55'");
    assert!(check(&mine).contains("another record, or one that was begun anew"), "{}", check(&mine));
}
