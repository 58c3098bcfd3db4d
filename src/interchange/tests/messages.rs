//! Whatever this room says, it says in the language of its reader.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::samples::any_framework;
use crate::ids::{CompetencyId, PersonId};
use crate::interchange::roster::read_roster;
use crate::interchange::{Error, Input, LevelMapping, SIZE_LIMIT, Spot, difference, read, read_unfinished};
use crate::language::{Language, Sentence};
use crate::record::crosswalk::{Cause, LevelChange};
use crate::record::framework::{EvidenceRule, Framework, Level, Link, Source};

/// What nothing in this room's tests says, and why.
const UNSAID: [&str; 2] = [
    // Said by the import itself, of what is not in the file.
    "import-as-unknown",
    // The reader of CSV finds nothing wrong with a text whose quotation marks are closed.
    "import-table-no-csv",
];

/// Everything that was said.
#[derive(Default)]
struct Heard(Vec<Sentence>);

impl Heard {
    fn error(&mut self, error: &Error) {
        self.0.push(error.sentence());
        self.0.extend(error.problems().into_iter().map(|problem| problem.detail));
    }

    fn read(&mut self, input: Input<'_>, mapping: Option<&str>) {
        let mapping = mapping.map(|mapping| LevelMapping::parse(mapping).unwrap());
        match read(input, mapping.as_ref()) {
            Ok(imported) => self.0.extend(imported.notes),
            Err(error) => self.error(&error),
        }
    }

    fn file(&mut self, name: &str, bytes: impl AsRef<[u8]>) {
        self.read(Input::File { name, bytes: bytes.as_ref() }, None);
    }

    fn json(&mut self, value: &Value) {
        self.file("care.json", value.to_string());
    }

    fn roster(&mut self, files: &[(&str, &str)]) {
        let files: Vec<(String, Vec<u8>)> =
            files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
        let roster = read_roster(Input::of(&files));
        self.0.extend(roster.notes);
        self.0.extend(roster.faults.iter().map(crate::interchange::Fault::sentence));
    }

    /// The keys of what was said.
    fn keys(&self) -> BTreeSet<String> {
        let quoted = |sentence: &Sentence| {
            let written = format!("{sentence:?}");
            written.split('"').map(str::to_owned).collect::<Vec<_>>()
        };
        self.0.iter().flat_map(quoted).collect()
    }
}

fn texts(heard: &mut Heard) {
    heard.file("big.csv", vec![b'a'; SIZE_LIMIT + 1]);
    heard.file("long.csv", format!("title\n{}", "x\n".repeat(5_001)));
    heard.file("many.json", format!("[{}0]", "0,".repeat(2_000_000)));
    heard.json(&json!({ "competencies": vec![0; 5_001] }));
    for bytes in [
        &b"ab\ncd\0e"[..],
        b"a\nb\x81",
        b"title\nZo\xc3\xab\nZo\xeb\n",
        b"\xFF\xFEa\0\n\0\0\xD8b\0",
        b"title\nZo\xEB",
        b"\xFF\xFEt\0i\0t\0l\0e\0\n\0A\0",
        b" \n",
        b"---\nname: Care",
        b"[1]",
        b"PK\x03\x04zip",
        b"\xD0\xCF\x11\xE0old",
        b"%PDF-1.7",
        b"<html>",
        b"colour,shape\nred,round\n",
        b"{\"a\": ",
        b"a,b\n1,2\n3,4,five\n",
        b"a\n1,two\n",
        b"Title,b,TITLE\n1,2,3",
        b"a,b\n\n",
        b"a,b\n1,\"2\n3,4\n",
    ] {
        heard.file("f.csv", bytes);
    }
    heard.file("deep.json", "[".repeat(1_000));
    heard.file("comma.json", "[1 2]");
    heard.file("commas.json", "[1, 2,]");
    heard.file("strange.json", "{title: 1}");
    heard.file("wide.csv", ",".repeat(2_000));
    let files = ["a.csv", "b.csv"].map(|name| (name.to_owned(), b"title\nA".to_vec()));
    heard.read(Input::of(&files), None);
    heard.file("many.csv", format!("title,foundational\n{}", "A,perhaps\n".repeat(30)));
}

/// Spoils a file in one way.
type Break = fn(&mut Value);

fn own_formats(heard: &mut Heard) {
    let minimal = json!({
        "title": "Care",
        "competencies": [{
            "code": "C1", "title": "Listening",
            "levels": [{"descriptor": "a"}, {"descriptor": "b"}, {"descriptor": "c"}]
        }]
    });
    heard.json(&minimal);
    let breaks: [Break; 7] = [
        |v| v["$format"] = json!("stampbook-framework/9"),
        |v| v["level_names"] = json!(["A", "B"]),
        |v| v["colour"] = json!(1),
        |v| v["title"] = json!(7),
        |v| v["competencies"][0] = json!({ "levels": [{}, {}, {}] }),
        |v| v["competencies"][0]["levels"] = json!([{}, {}]),
        |v| v["title"] = json!(""),
    ];
    for break_it in breaks {
        let mut value = minimal.clone();
        break_it(&mut value);
        heard.json(&value);
    }
    heard.error(&read_unfinished("care.json", json!(1)).unwrap_err());
    heard.file(
        "f.csv",
        "code,title,foundational,level1_pieces,level2_pieces,level3_pieces,links,foundation_first,framework_title,framework_id\n\
            A,Listening,yes,1,1,1,nonsense,9,Care,x\n\
            a,,perhaps,many,1,1,,,Other,\n",
    );
    heard.file("titles.csv", "title,shape\nA,round\nB,square\n");
    let two = "title,level1_name,level1_descriptor,level2_name,level2_descriptor\nA,Low,does,High,leads\n";
    for mapping in [None, Some("1>1 2>2 3>3"), Some("1>1 2>2 2>3")] {
        heard.read(Input::File { name: "two.csv", bytes: two.as_bytes() }, mapping);
    }
    let four = "title,level0_descriptor,level1_descriptor,level2_descriptor,level3_descriptor\nA,a,b,c,d\n";
    heard.read(Input::File { name: "four.csv", bytes: four.as_bytes() }, Some("0,1>1 2>2 3>3"));
    let three = "title,level1_descriptor,level2_descriptor,level3_descriptor\nA,a,b,c\n";
    heard.read(Input::File { name: "three.csv", bytes: three.as_bytes() }, Some("0,1>1 2>2 3>3"));
    for typed in ["1=1", "1>4", "1>1 2>2", "1,1>1 2>2 3>3", "3>1 2>2 4>3"] {
        heard.0.push(LevelMapping::parse(typed).unwrap_err().sentence());
    }
    for spot in [Spot::Whole, Spot::Unit("Ward 4".into())] {
        heard.0.push(spot.sentence());
    }
}

fn direct(heard: &mut Heard) {
    let files = [
        ("competency_domain.csv", "name,description,slug,rank\nPeople,About people.,people,1\n"),
        ("competency.csv", "name,slug,competency_domain\nTalking,talking,people\n"),
        (
            "skill.csv",
            "name,slug,competency,related_skills\nListening,listening,talking,elsewhere\nAsking,asking,talking,\n",
        ),
        ("skill_level.csv", "name,level\nA,1\nB,2\nC,3\n"),
    ];
    let mut with = |name: &str, from: &str, to: &str| {
        let changed = |(file, text): &(&str, &str)| {
            let text = if *file == name { text.replace(from, to) } else { (*text).to_owned() };
            ((*file).to_owned(), text.into_bytes())
        };
        let files: Vec<(String, Vec<u8>)> =
            files.iter().map(changed).filter(|(_, text)| !text.is_empty()).collect();
        heard.read(Input::Folder { name: "direct", files: &files }, None);
    };
    with("", "", "");
    with("competency.csv", files[1].1, "");
    with("skill_level.csv", "level\n", "stage\n");
    with("skill_level.csv", "C,3", "C,high");
    with("skill_level.csv", "C,3", "C,2");
    with("skill.csv", "Asking,asking,talking", ",asking,talking");
    with("skill.csv", "Asking,asking,talking", "Asking,listening,talking");
    with("skill.csv", "Asking,asking,talking", "Asking,asking,walking");
}

/// A package of items that are called by their numbers, with (child, kind, other) between them; 0 is the document.
fn package(items: usize, associations: &[(usize, &str, usize)]) -> Value {
    let end = |item: usize| json!({ "identifier": format!("I{item}"), "uri": format!("https://s/{item}") });
    let item = |item: usize| json!({ "identifier": format!("I{item}"), "uri": format!("https://s/{item}"), "fullStatement": format!("Does {item}") });
    let association = |(from, kind, to): &(usize, &str, usize)| json!({ "associationType": kind, "originNodeURI": end(*from), "destinationNodeURI": end(*to) });
    json!({
        "CFDocument": { "identifier": "I0", "uri": "https://s/0", "title": "Care" },
        "CFItems": (1..=items).map(item).collect::<Vec<_>>(),
        "CFAssociations": associations.iter().map(association).collect::<Vec<_>>(),
    })
}

fn case_packages(heard: &mut Heard) {
    let below = "isChildOf";
    let mut with = |items: usize, associations: &[(usize, &str, usize)], change: &dyn Fn(&mut Value)| {
        let mut value = package(items, associations);
        change(&mut value);
        heard.json(&value);
    };
    with(1, &[], &|_| {});
    with(0, &[], &|_| {});
    with(1, &[], &|v| v["CFDocument"] = Value::Null);
    with(1, &[], &|v| v["CFDocument"] = json!(true));
    with(1, &[], &|v| v["CFDocument"] = json!([]));
    with(1, &[], &|v| v["CFDocument"] = json!(1));
    with(1, &[], &|v| v["CFItems"] = json!("none"));
    with(1, &[], &|v| v["CFItems"] = json!([null]));
    with(1, &[], &|v| v["CFItems"][0]["fullStatement"] = json!({ "en": "x" }));
    with(1, &[(1, below, 0)], &|v| v["CFAssociations"][0]["sequenceNumber"] = json!("first"));
    with(1, &[], &|v| v["CFItems"][0]["fullStatement"] = Value::Null);
    with(1, &[], &|v| {
        v.as_object_mut().unwrap().remove("CFDocument");
    });
    with(2, &[], &|v| v["CFItems"][1]["identifier"] = json!("I1"));
    with(2, &[], &|v| {
        for item in 0..2 {
            v["CFItems"][item]["humanCodingScheme"] = json!("A");
        }
    });
    with(1, &[(1, below, 1)], &|_| {});
    with(2, &[(1, below, 2), (2, below, 1)], &|_| {});
    with(1, &[(1, below, 9)], &|_| {});
    with(1, &[(9, below, 1)], &|v| v["CFAssociations"][0]["originNodeURI"] = Value::Null);
    let stairs: Vec<(usize, &str, usize)> = (1..=22).map(|item| (item, below, item - 1)).collect();
    with(22, &stairs, &|_| {});
    // What is left out and filled in.
    with(2, &[(1, "exemplar", 9), (9, "exemplar", 1), (1, "isFriendOf", 2), (1, "exemplar", 9)], &|v| {
        v["CFAssociations"][0]["destinationNodeURI"] = Value::Null;
        v["CFDocument"]["title"] = json!("");
        for field in 0..30 {
            v["CFDocument"][format!("field{field}")] = json!(1);
        }
    });
    with(3, &[(1, below, 0), (2, below, 1), (3, below, 1), (2, below, 3), (1, "exemplar", 3)], &|v| {
        v["CFItems"][0]["notes"] = json!("More about it.");
    });
    with(3, &[(1, below, 0), (2, below, 1)], &|v| v["CFItems"][0]["notes"] = json!("long ".repeat(8_000)));
    let ladders = [(1, below, 0), (2, below, 0)];
    let steps = (3..=8).map(|item| (item, below, if item < 6 { 1 } else { 2 }));
    with(8, &ladders.into_iter().chain(steps).collect::<Vec<_>>(), &|v| {
        for (item, name) in (2..8).zip(["Novice", "Proficient", "Expert"].into_iter().cycle()) {
            v["CFItems"][item]["fullStatement"] = json!(name);
        }
    });
    let criterion = |item: Value, category: &str, levels: &[&str]| {
        let level = |name: &&str| json!({ "quality": name, "description": format!("Does {name}") });
        json!({ "CFItemURI": item, "category": category, "CFRubricCriterionLevels": levels.iter().map(level).collect::<Vec<_>>() })
    };
    let of = |item: &str| json!({ "identifier": item });
    let three = ["Low", "Mid", "High"];
    let rubric = |criteria: Vec<Value>| json!([{ "CFRubricCriteria": criteria }]);
    with(1, &[], &|v| {
        v["CFRubrics"] =
            rubric(vec![criterion(of("I1"), "Care", &three), criterion(of("I1"), "", &three[..2])]);
    });
    with(2, &[], &|v| {
        v["CFRubrics"] = rubric(vec![
            criterion(of("I1"), "Care", &three),
            criterion(of("I2"), "Care", &["Low", "Mid", "Top"]),
            criterion(of("I9"), "Care", &three),
            criterion(Value::Null, "All", &three),
        ]);
    });
}

fn case_spreadsheets(heard: &mut Heard) {
    let head = "Identifier,Full Statement,Human Coding Scheme,Sequence Number,Is Child Of,Abbreviated Statement,Colour\n";
    for rows in [",A,a,,,,\n,B,A,,,,\n", ",A,a,,z,,\n", ",A,a,first,,,\n", "x,A,a,,,,red\ny,B,b,,,x,\n"] {
        heard.file("care.csv", format!("{head}{rows}"));
    }
}

fn changes(heard: &mut Heard) {
    use proptest::strategy::{Strategy as _, ValueTree as _};
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let old: Framework = any_framework()
        .prop_filter("two competencies", |framework| framework.competencies.len() > 1)
        .new_tree(&mut runner)
        .unwrap()
        .current();
    let mut old = Framework { description: "Old".into(), foundation_first: None, source: None, ..old };
    old.competencies[0].foundational = false;
    old.competencies[0].description.clear();
    old.competencies[0].levels[0].valid_months = None;
    old.competencies[0].levels[0].second_signer = false;
    let mut new = old.clone();
    let renamed = |text: &mut String| text.push('!');
    renamed(&mut new.title);
    new.description.clear();
    new.language = Some("fr".into());
    new.source = Some(Source { uri: "https://s".into(), creator: "Ada".into(), licence: "CC BY".into() });
    new.level_names.iter_mut().for_each(renamed);
    new.foundation_first = Some(Level::One);
    let one = &mut new.competencies[0];
    one.foundational = true;
    one.group.push("Ward".into());
    for text in [&mut one.code, &mut one.title, &mut one.description] {
        renamed(text);
    }
    one.links.push(Link {
        kind: "exemplar".into(),
        identifier: "x".into(),
        uri: String::new(),
        title: String::new(),
    });
    let level = &mut one.levels[0];
    for text in [&mut level.descriptor, &mut level.learning, &mut level.practice, &mut level.assessment] {
        renamed(text);
    }
    level.evidence = EvidenceRule { pieces: level.evidence.pieces.wrapping_add(1), ..level.evidence };
    level.second_signer = true;
    level.valid_months = Some(12);
    new.competencies.reverse();
    for (from, to) in [(&old, &new), (&new, &old)] {
        heard.0.extend(difference(from, to).iter().map(crate::interchange::Change::sentence));
    }
    let two = || vec!["Asking".to_owned(), "Listening".to_owned()];
    for cause in [
        Cause::GainedFrom(two()),
        Cause::LostByRetirement,
        Cause::LostByMerge { into: "Talking".into(), missing: two() },
    ] {
        let (person, competency) = (PersonId(uuid::Uuid::nil()), CompetencyId(uuid::Uuid::nil()));
        let change = LevelChange { person, level: Level::Two, competency, title: "Writing".into(), cause };
        heard.0.push(change.sentence());
    }
}

fn rosters(heard: &mut Heard) {
    let huge = "a".repeat(SIZE_LIMIT + 1);
    let long = format!("name,email\n{}", "A,b\n".repeat(50_001));
    for text in [
        huge.as_str(),
        long.as_str(),
        "%PDF-1.7",
        "<html>",
        "name,email\n",
        "title,code\nA,b\n",
        "name,email,cohort,role,starts_on,ends_on,password,shoe size\n\
         Ada,ada@example.org,Spring,,2026-02-31,2026-12-31,hunter2,38\n\
         Bo,,Spring,,,,x,\n\
         ,cy@example.org,,,,,,\n\
         ,,Spring,,,,,\n\
         Di,di@example.org,,king,,,,\n\
         Ed,ed@example.org,Spring,registrar,,,,\n\
         Ada Again,ADA@example.org,,,,,,\n\
         Flo,flo@example.org,Summer,,2026-05-01,2026-04-01,,\n\
         Gus,gus@example.org,SUMMER,,,,,\n\
         Hal,hal@example.org,Summer,,2026-03-01,,,\n",
    ] {
        heard.roster(&[("r.csv", text)]);
    }
    heard
        .roster(&[("a.csv", "name,email\nAda,a@example.org\n"), ("b.csv", "name,email\nBo,b@example.org\n")]);
    heard.roster(&[
        ("orgs.csv", "sourcedId,name\nd,Hill\nd,West\ne,\n"),
        ("classes.csv", "sourcedId,title\nc,Biology\ne,BIOLOGY\nf,\n"),
        (
            "users.csv",
            "sourcedId,enabledUser,givenName,familyName,email,password\n\
             ,true,Ada,Okafor,ada@example.org,secret\n\
             v,true,,,bo@example.org,\n\
             w,true,Cy,Lam,,\n\
             x,true,Di,Lam,di@example.org,\n\
             y,true,Ed,Lam,DI@example.org,\n\
             x,true,Flo,Lam,flo@example.org,\n\
             z,false,Gone,Away,gone@example.org,\n",
        ),
        ("enrollments.csv", "sourcedId,classSourcedId,userSourcedId,role,beginDate\n1,c,x,proctor,1.2.26\n"),
        ("demographics.csv", "sourcedId,sex\nu,female\n"),
    ]);
    heard.roster(&[
        ("classes.csv", "sourcedId,title\nc,Biology\n"),
        ("users.csv", "sourcedId,givenName,familyName,email\nu,Ada,Okafor,ada@example.org\n"),
        (
            "enrollments.csv",
            "sourcedId,classSourcedId,userSourcedId,role\n1,c,nobody,student\n2,none,u,student\n",
        ),
    ]);
}

/// The keys of `locales/` that this room says.
fn keys() -> Vec<&'static str> {
    let files =
        [include_str!("../../../locales/en/import.ftl"), include_str!("../../../locales/en/roster.ftl")];
    let all = files.into_iter().flat_map(str::lines).filter_map(|line| line.split_once(" = "));
    // What depends on what is there already is said by the plan of a roster, and the same stands in tests/it/roster.rs.
    let planned = [
        "roster-fault-account-closed",
        "roster-fault-cohort",
        "roster-fault-email",
        "roster-fault-framework",
        "roster-fault-grant",
        "roster-fault-leads",
        "roster-fault-no-cohort",
        "roster-fault-no-framework",
        "roster-fault-no-lead",
        "roster-fault-two-leads",
    ];
    let ours = [
        "import-",
        "differs-",
        "level-change-",
        "roster-fault-",
        "roster-note-",
        "roster-large-",
        "roster-unknown-",
        "roster-table-",
    ];
    all.map(|(key, _)| key)
        .filter(|key| ours.iter().any(|start| key.starts_with(start)))
        .filter(|key| {
            *key == "roster-fault-email-twice" || !planned.iter().any(|start| key.starts_with(start))
        })
        .filter(|key| !UNSAID.contains(key))
        .collect()
}

#[test]
fn every_message_is_said_in_the_language_of_its_reader() {
    let mut heard = Heard::default();
    texts(&mut heard);
    own_formats(&mut heard);
    direct(&mut heard);
    case_packages(&mut heard);
    case_spreadsheets(&mut heard);
    changes(&mut heard);
    rosters(&mut heard);
    let said = heard.keys();
    let unsaid: Vec<&str> = keys().into_iter().filter(|key| !said.contains(*key)).collect();
    assert!(unsaid.is_empty(), "nothing here says {unsaid:#?}");
    for sentence in &heard.0 {
        let english = sentence.said_in(Language::default());
        for language in Language::all() {
            let words = sentence.said_in(language);
            assert!(!words.contains('⟦') && !words.trim().is_empty(), "{language}: {words}");
            // Titles stand as they are in every language.
            let of_ours = format!("{sentence:?}").contains("Message");
            assert!(!of_ours || language == Language::default() || words != english, "{language}: {words}");
        }
    }
}
