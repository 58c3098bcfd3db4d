//! What is said of the record when it was brought back: a log of its own that goes on from the one before, a writer of its
//! own, and everything that was signed before still holds.

use diesel::prelude::*;
use diesel::sql_types::Binary;
use serde_json::{Value, json};
use stampbook::app::App;
use stampbook::app::erasure::Erase;
use stampbook::ids::FactId;
use stampbook::record::fact::OPERATOR;
use stampbook::store::{Conn, Error, incarnations};

use super::forged::Forged;
use super::{done, harbour_hospital, newcomer, passports, person, text};
use crate::support::installation::Installation;

#[derive(QueryableByName)]
struct Key {
    #[diesel(sql_type = Binary)]
    secret_key: Vec<u8>,
}

/// The keys with which this database signs.
pub fn secret_keys(app: &App) -> Vec<Vec<u8>> {
    let keys = "SELECT secret_key FROM writers WHERE secret_key IS NOT NULL AND retired_at IS NULL";
    let load = move |conn: &mut Conn| Ok::<_, Error>(diesel::sql_query(keys).load::<Key>(conn)?);
    app.db.read_blocking(load).unwrap().into_iter().map(|key| key.secret_key).collect()
}

fn rows(of: &Forged, table: &str) -> Vec<Value> {
    let text = of.text(&format!("tables/{table}.jsonl"));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// An auditor kept a checkpoint from before the loss, and one from after the backup, which is lost with what it was about.
#[test]
fn the_record_says_that_it_was_brought_back() {
    let (hospital, app, _) = harbour_hospital();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let (early, late) = (file("early.txt"), file("late.txt"));
    std::fs::write(&early, done(&hospital, &["record", "checkpoint"]).text).unwrap();
    newcomer(&app);
    done(&hospital, &["backup", text(&file("copy.zip"))]);
    let came = newcomer(&app) - 1;
    std::fs::write(&late, done(&hospital, &["record", "checkpoint"]).text).unwrap();

    let moved = Installation::new(&[]);
    let told = done(&moved, &["restore", text(&file("copy.zip")), "--json"]).json();
    assert_ne!(told["log"], told["previous_log"]);
    assert!(
        early.exists()
            && std::fs::read_to_string(&early).unwrap().contains(told["previous_log"].as_str().unwrap())
    );
    let said = done(&moved, &["record", "verify", "--checkpoint", text(&early)]);
    assert!(said.text.contains("It begins with the"), "{said:?}");
    let said = moved.run(&["record", "verify", "--checkpoint", text(&late)]);
    assert_eq!(said.code, Some(1), "{said:?}");
    let words = format!("brought back from a copy with the first {came} of them");
    assert!(said.text.contains(&words), "{said:?}");

    // It goes on with a writer and a log of its own.
    let on = moved.app();
    assert_eq!(newcomer(&on), came + 1);
    let all = on.db.read_blocking(incarnations::all).unwrap();
    let [one] = &all[..] else { panic!("{all:?}") };
    assert_eq!((json!(one.log), json!(one.previous)), (told["log"].clone(), told["previous_log"].clone()));
    assert_eq!(i64::try_from(one.size), Ok(came));
    assert_ne!(secret_keys(&on), secret_keys(&app));
    let after = file("after.txt");
    std::fs::write(&after, done(&moved, &["record", "checkpoint"]).text).unwrap();
    assert!(std::fs::read_to_string(&after).unwrap().contains(told["log"].as_str().unwrap()));
    done(&moved, &["record", "verify", "--checkpoint", text(&after)]);

    // And once more: every name it ever had is known, and every key.
    done(&moved, &["backup", text(&file("second.zip"))]);
    let again = Installation::on_a_file();
    done(&again, &["restore", text(&file("second.zip"))]);
    for kept in [&early, &after] {
        done(&again, &["record", "verify", "--checkpoint", text(kept)]);
    }
    drop(again.app());
    done(&again, &["backup", text(&file("third.zip"))]);
    let third = Forged::read(&file("third.zip"));
    assert_eq!(rows(&third, "incarnations").len(), 2);
    let writers = rows(&third, "writers");
    assert_eq!(writers.len(), 3, "{writers:?}");
    assert_eq!(writers.iter().filter(|one| one["retired_at"].is_null()).count(), 1, "{writers:?}");
    // Another record's checkpoint is still another record's.
    let other = Installation::on_a_file();
    drop(other.app());
    std::fs::write(&late, done(&other, &["record", "checkpoint"]).text).unwrap();
    let said = again.run(&["record", "verify", "--checkpoint", text(&late)]);
    assert!(said.text.contains("it is another record"), "{said:?}");
}

/// A record that somebody changed is not brought back unseen, however well the backup around it was made.
#[test]
fn a_record_that_was_changed_is_refused_unless_it_is_wanted() {
    let (hospital, _app, people) = harbour_hospital();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.zip");
    done(&hospital, &["backup", text(&copy)]);
    let changed =
        Forged::read(&copy).with_row("facts", 20, |row| row.replace("\"body\":\"{", "\"body\":\"{ "));
    std::fs::write(&copy, changed.bytes()).unwrap();
    let moved = Installation::new(&[]);
    let said = moved.run(&["restore", text(&copy)]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.trouble.contains("its words are not the ones that were hashed"), "{said:?}");
    assert!(said.trouble.contains("--accept-problems"), "{said:?}");
    let said = moved.run(&["restore", text(&copy), "--accept-problems"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.text.contains("record verify: its words are not the ones"), "{said:?}");
    assert!(!said.text.contains("as it was signed"), "{said:?}");
    assert_eq!(passports(&moved, &people).len(), people.len());
}

/// What was erased after a backup is erased again by what a newer one says.
#[test]
fn what_was_erased_since_is_erased_again() {
    let (hospital, app, people) = harbour_hospital();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    done(&hospital, &["backup", text(&file("old.zip"))]);
    let submitted: Vec<Value> = rows(&Forged::read(&file("old.zip")), "facts")
        .into_iter()
        .filter(|fact| fact["kind"] == "evidence_submitted")
        .collect();
    let (ada, last) = (person(&app, &people[0]), submitted.last().unwrap());
    let fact: FactId = last["id"].as_str().unwrap().parse().unwrap();
    assert_ne!(last["scope"], json!(format!("learner/{ada}")), "the last piece is somebody else's");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let erase = |what| runtime.block_on(app.erase(OPERATOR, what, "Asked for")).unwrap();
    let gone = erase(Erase::Person(ada)).facts + erase(Erase::Facts(vec![fact])).facts;
    done(&hospital, &["backup", text(&file("new.zip"))]);
    let erased = Forged::read(&file("new.zip"));
    std::fs::write(file("new.json"), &erased.members["manifest.json"]).unwrap();

    let said = done(&Installation::on_a_file(), &["restore", text(&file("old.zip"))]);
    assert!(said.text.contains("is here again") && said.text.contains("--erased-since"), "{said:?}");
    let name = people[0].name.as_str();
    assert!(Forged::read(&file("old.zip")).text("tables/facts.jsonl").contains(name));
    for (newer, moved) in [("new.zip", Installation::new(&[])), ("new.json", Installation::on_a_file())] {
        let (old, newer) = (file("old.zip"), file(newer));
        let arguments = ["restore", text(&old), "--erased-since", text(&newer), "--json"];
        let told = done(&moved, &arguments).json();
        assert_eq!(told["erased_again"], json!(gone), "{told}");
        done(&moved, &["record", "verify"]);
        let after = file("after.zip");
        done(&moved, &["backup", text(&after), "--force"]);
        let after = Forged::read(&after);
        let left: Vec<String> = rows(&after, "facts")
            .into_iter()
            .filter(|one| one["id"] == last["id"])
            .map(|one| one["body"].to_string())
            .collect();
        assert_eq!(left, ["null"]);
        for (member, bytes) in &after.members {
            assert!(!bytes.windows(name.len()).any(|part| part == name.as_bytes()), "{member} names {name}");
        }
    }

    let said = Installation::on_a_file().run(&[
        "restore",
        text(&file("new.zip")),
        "--erased-since",
        text(&file("old.zip")),
    ]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.trouble.contains("no newer backup of the same record"), "{said:?}");
}
