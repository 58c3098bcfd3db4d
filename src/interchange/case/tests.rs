use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::clock::Instant;
use crate::interchange::builtin::hr_framework;
use crate::interchange::tests::json_schema::violations;
use crate::interchange::tests::samples::{any_framework, file, mapped, refused, shared_data};
use crate::interchange::{CaseVersion, Published, write_case};

const VERSIONS: [CaseVersion; 2] = [CaseVersion::V1_0, CaseVersion::V1_1];

fn published(framework: &Framework) -> Published<'_> {
    Published {
        framework,
        version: 3,
        published_at: Instant::from_second(1_750_000_000).unwrap(),
        issuer: "Riverside Trust",
        base_url: Some("https://stampbook.example"),
    }
}

/// A package of items (code, statement) with associations (child, parent, sequence); codes name the ends.
fn package(items: &[(&str, &str)], children: &[(&str, &str, Option<i64>)]) -> Value {
    let uuid = |code: &str| identity::derived(uuid::Uuid::nil(), "test", code).to_string();
    let end =
        |code: &str| json!({"title": code, "identifier": uuid(code), "uri": format!("https://s/i/{code}")});
    json!({
        "CFDocument": {"identifier": uuid("doc"), "uri": "https://s/d/1", "creator": "Ada", "title": "Care"},
        "CFItems": items.iter().map(|(code, statement)| json!({
            "identifier": uuid(code), "uri": format!("https://s/i/{code}"),
            "humanCodingScheme": code, "fullStatement": statement,
        })).collect::<Vec<_>>(),
        "CFAssociations": children.iter().map(|(child, parent, order)| {
            let mut association = json!({
                "associationType": "isChildOf", "originNodeURI": end(child), "destinationNodeURI": end(parent),
            });
            if let Some(order) = order {
                association["sequenceNumber"] = json!(order);
            }
            association
        }).collect::<Vec<_>>(),
    })
}

fn of(package: &Value) -> Framework {
    file("care.json", package.to_string().as_bytes()).framework
}

fn said(package: &Value) -> String {
    refused("care.json", package.to_string().as_bytes(), None).to_string()
}

fn codes(framework: &Framework) -> Vec<&str> {
    framework.competencies.iter().map(|competency| competency.code.as_str()).collect()
}

#[test]
fn leaves_are_competencies_and_what_is_above_them_headings() {
    let framework = of(&package(
        &[("A", "All about talk."), ("A1", "Listens"), ("A2", "Asks"), ("B", "Writes"), ("A1a", "Hears")],
        &[
            ("A", "doc", Some(2)),
            ("A1", "A", None),
            ("A2", "A", Some(7)),
            ("A1a", "A1", None),
            ("B", "doc", Some(1)),
        ],
    ));
    assert_eq!(codes(&framework), ["B", "A2", "A1a"]);
    assert_eq!(framework.competencies[2].group, ["All about talk.", "Listens"]);
    assert_eq!(framework.competencies[1].title, "Asks");
    assert!(framework.description.contains("**Listens** (A1)"), "{}", framework.description);
    assert_eq!(framework.source.map(|source| source.creator), Some("Ada".to_owned()));
}

/// Notes become part of the framework: what they are called there is in its language, not in the importer's.
#[test]
fn notes_are_told_in_the_language_of_their_framework() {
    let mut care = package(&[("A", "Hört zu")], &[("A", "doc", None)]);
    care["CFDocument"]["notes"] = json!("Entwurf.");
    care["CFItems"][0]["notes"] = json!("Auch am Telefon.");
    for (language, document, item) in [
        (json!(null), "Notes: Entwurf.", "Notes: Auch am Telefon."),
        (json!("de"), "Anmerkungen: Entwurf.", "Anmerkungen: Auch am Telefon."),
        (json!("tlh"), "Notes: Entwurf.", "Notes: Auch am Telefon."),
    ] {
        if !language.is_null() {
            care["CFDocument"]["language"] = language;
        }
        let framework = of(&care);
        assert_eq!(framework.description, document);
        assert_eq!(framework.competencies[0].description, item);
        assert_eq!(of(&write_case(&published(&framework), VERSIONS[0])), framework);
    }
}

#[test]
fn a_long_statement_is_shortened_in_the_title_alone() {
    let statement = format!(
        "Listens to colleagues {}\r\n\r\n| a | b |\r\n| --- | --- |\r\n| 𝑑 | $x^2$ |",
        "and others ".repeat(30)
    );
    let framework = of(&package(&[("A", &statement)], &[("A", "doc", None)]));
    let competency = &framework.competencies[0];
    assert!(competency.title.starts_with("Listens to colleagues and"));
    assert!(competency.title.ends_with('…'));
    assert_eq!(competency.description, statement);
    assert_eq!(competency.levels[2].descriptor, statement);
}

#[test]
fn associations_are_kept_as_links_also_those_that_leave_the_package() {
    let mut source = package(&[("A", "Listens"), ("B", "Asks")], &[("A", "doc", None), ("B", "doc", None)]);
    let inside = source["CFAssociations"][1]["originNodeURI"].clone();
    let here = source["CFAssociations"][0]["originNodeURI"].clone();
    let away = json!({"title": "Far", "identifier": "X-1", "uri": "https://other/i/9"});
    for (kind, origin, destination) in [
        ("isRelatedTo", &here, &inside),
        ("exactMatchOf", &here, &away),
        ("isChildOf", &here, &away),
        ("isFriendOf", &here, &away),
        ("exemplar", &here, &json!({"title": "", "identifier": "", "uri": ""})),
        ("exactMatchOf", &away, &here),
    ] {
        source["CFAssociations"].as_array_mut().unwrap().push(json!({
            "associationType": kind, "originNodeURI": origin, "destinationNodeURI": destination,
        }));
    }
    let got = file("care.json", source.to_string().as_bytes());
    let links: Vec<_> =
        got.framework.competencies[0].links.iter().map(|l| (l.kind.as_str(), l.title.as_str())).collect();
    assert_eq!(
        links,
        [("isRelatedTo", "B"), ("exactMatchOf", "Far"), ("isChildOf", "Far"), ("ext:isFriendOf", "Far")]
    );
    assert_eq!(
        got.framework.competencies[0].links[0].identifier,
        got.framework.competencies[1].id.to_string()
    );
    let notes = got.notes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    for words in [
        "One association that begins outside",
        "One association that points nowhere",
        "it begins with “ext:”",
    ] {
        assert!(notes.contains(words), "{notes}");
    }
}

#[test]
fn levels_come_from_rubrics_types_and_skill_levels() {
    let mut rubric = package(&[("A", "Listens"), ("B", "Asks")], &[]);
    let item =
        json!({"title": "A", "identifier": rubric["CFItems"][0]["identifier"], "uri": "https://s/i/A"});
    let level = |quality: &str, score: f64, position: i64| json!({"quality": quality, "description": format!("Does {quality}"), "score": score, "position": position, "feedback": "Well."});
    // The best first, as many rubrics are printed.
    rubric["CFRubrics"] = json!([{"CFRubricCriteria": [{
        "category": "Quality", "CFItemURI": item,
        "CFRubricCriterionLevels": [level("High", 3.0, 1), level("Mid", 2.0, 2), level("Low", 1.5, 3)],
    }]}]);
    let got = file("care.json", rubric.to_string().as_bytes());
    assert_eq!(got.framework.level_names, ["Low", "Mid", "High"]);
    assert_eq!(got.framework.competencies[0].levels[0].descriptor, "Does Low");
    assert_eq!(got.framework.competencies[0].levels[0].assessment, "Well.");
    assert_eq!(got.framework.competencies[1].levels[0].descriptor, "Asks");
    assert!(
        got.notes.iter().any(|note| note.to_string().starts_with("1 of 2 competencies comes without levels"))
    );

    let mut typed = package(
        &[
            ("A", "Listens"),
            ("L1", "Low"),
            ("L2", "Mid"),
            ("L3", "Does it well in every weather and with everybody"),
        ],
        &[("A", "doc", None), ("L3", "A", Some(3)), ("L1", "A", Some(1)), ("L2", "A", Some(2))],
    );
    for item in 1..=3 {
        typed["CFItems"][item]["CFItemType"] = json!("Proficiency Level");
    }
    let framework = of(&typed);
    assert_eq!(codes(&framework), ["A"]);
    assert_eq!(framework.level_names, ["Low", "Mid", "Lead"]);
    assert!(framework.competencies[0].levels[2].descriptor.starts_with("Does it well in every weather"));

    let mut shared = package(
        &[("A", "Listens"), ("B", "Asks"), ("L", "Our levels"), ("L1", "Low"), ("L2", "Mid"), ("L3", "High")],
        &[
            ("A", "doc", None),
            ("B", "doc", None),
            ("L", "doc", None),
            ("L1", "L", None),
            ("L2", "L", None),
            ("L3", "L", None),
        ],
    );
    for (item, level, order) in [("A", 5, 3), ("A", 3, 1), ("A", 4, 2), ("B", 3, 1), ("B", 4, 2), ("B", 5, 3)]
    {
        let origin = usize::from(item == "B");
        let end =
            |at: usize| json!({"title": "", "identifier": shared["CFItems"][at]["identifier"], "uri": ""});
        let association = json!({
            "associationType": "hasSkillLevel", "sequenceNumber": order,
            "originNodeURI": end(origin), "destinationNodeURI": end(level),
        });
        shared["CFAssociations"].as_array_mut().unwrap().push(association);
    }
    let framework = of(&shared);
    assert_eq!(codes(&framework), ["A", "B"]);
    assert_eq!(framework.level_names, ["Low", "Mid", "High"]);
}

#[test]
fn the_same_ladder_below_every_item_is_its_levels() {
    let ladder = |steps: &[&'static str]| -> Value {
        let mut items = vec![("A".to_owned(), "Listens".to_owned()), ("B".to_owned(), "Asks".to_owned())];
        let mut children = vec![];
        for parent in ["A", "B"] {
            children.push((parent.to_owned(), "doc".to_owned()));
            for step in steps {
                items.push((format!("{parent}.{step}"), (*step).to_owned()));
                children.push((format!("{parent}.{step}"), parent.to_owned()));
            }
        }
        let items: Vec<_> = items.iter().map(|(code, text)| (code.as_str(), text.as_str())).collect();
        let children: Vec<_> =
            children.iter().map(|(child, above)| (child.as_str(), above.as_str(), None)).collect();
        package(&items, &children)
    };
    assert_eq!(
        of(&ladder(&["Novice", "Proficient", "Expert"])).level_names,
        ["Novice", "Proficient", "Expert"]
    );
    // The same three parts of every task are not a ladder.
    assert_eq!(of(&ladder(&["Plan", "Act", "Reflect"])).competencies.len(), 6);
    // P-1
    let four = ladder(&["Novice", "Beginner", "Proficient", "Expert"]);
    assert!(said(&four).contains("there are 4 levels (1 “Novice”"), "{}", said(&four));
    let got = mapped("care.json", four.to_string().as_bytes(), "1,2>1 3>2 4>3");
    assert_eq!(got.framework.level_names, ["Novice / Beginner", "Proficient", "Expert"]);
}

/// P-1, and the bad input that CASE packages come with: what, where, what to do.
#[test]
fn each_bad_package_is_refused_with_the_place() {
    let items = [("A", "Listens"), ("B", "Asks"), ("C", "Writes")];
    let circle = package(&items, &[("A", "B", None), ("B", "C", None), ("C", "A", None)]);
    assert!(
        said(&circle).contains("/CFItems/0: “A” → “B” → “C” are children of one another in a circle"),
        "{}",
        said(&circle)
    );
    let own = package(&items, &[("A", "A", None)]);
    assert!(said(&own).contains("“A” is a child of itself"), "{}", said(&own));
    let dangling = package(&items, &[("A", "Z", None), ("Y", "A", None)]);
    let words = said(&dangling);
    assert!(
        words.contains(
            "/CFAssociations/0/destinationNodeURI: “A” is made a child of “Z”, which is not in the package"
        ),
        "{words}"
    );
    assert!(
        words.contains("/CFAssociations/1/originNodeURI: “Y” is made a child of “A” and is not in"),
        "{words}"
    );

    let twice = package(&[("A", "Listens"), ("a", "Asks")], &[]);
    assert!(said(&twice).contains("/CFItems/1: the code “a” is that of /CFItems/0 too"), "{}", said(&twice));
    let mut same = package(&items, &[]);
    same["CFItems"][2]["identifier"] = same["CFItems"][0]["identifier"].clone();
    assert!(said(&same).contains("/CFItems/2: the identifier"), "{}", said(&same));
    let mut silent = package(&items, &[]);
    silent["CFItems"][1]["fullStatement"] = Value::Null;
    assert!(said(&silent).contains("/CFItems/1: there is no statement"), "{}", said(&silent));
    assert!(said(&package(&[], &[])).contains("there are no items"));

    let mut typed = package(&items, &[]);
    typed["CFItems"][1]["fullStatement"] = json!({"en": "x"});
    assert!(
        said(&typed).contains("/CFItems/1/fullStatement: here is an object where text belongs"),
        "{}",
        said(&typed)
    );
    let mut listed = package(&items, &[]);
    listed["CFItems"] = json!("none");
    assert!(said(&listed).contains("/CFItems: here is text where a list belongs"));
    assert!(said(&json!({"CFItems": []})).contains("/CFDocument"));
    assert!(
        said(&json!({"CFDocument": 5})).contains("/CFDocument: here is a number where an object belongs")
    );
    assert!(said(&json!({"hello": 1})).contains("neither “CFDocument”"));

    let mut two = package(&items, &[]);
    two["CFRubrics"] = json!([{"CFRubricCriteria": [{
        "CFItemURI": {"title": "", "identifier": two["CFItems"][1]["identifier"], "uri": ""},
        "CFRubricCriterionLevels": [{"quality": "No"}, {"quality": "Yes"}],
    }]}]);
    let error = refused("care.json", two.to_string().as_bytes(), None);
    assert_eq!(error.problems()[0].pointer, "/CFRubrics/0/CFRubricCriteria/0/CFRubricCriterionLevels");
    assert!(error.to_string().ends_with("--levels '1>1 2>2 2>3'"), "{error}");

    let deep: Vec<(String, String)> = (1..=25).map(|n| (format!("{n}"), format!("{}", n - 1))).collect();
    let names: Vec<(&str, &str)> = deep.iter().map(|(name, _)| (name.as_str(), "x")).collect();
    let below: Vec<(&str, &str, Option<i64>)> =
        deep.iter().skip(1).map(|(a, b)| (a.as_str(), b.as_str(), None)).collect();
    assert!(said(&package(&names, &below)).contains("stands 20 headings deep"));
}

#[test]
fn unknown_fields_are_ignored_and_named() {
    let mut source = package(&[("A", "Listens"), ("B", "Asks")], &[]);
    source["CFItems"][0]["colour"] = json!("red");
    source["CFItems"][1]["colour"] = json!("blue");
    source["CFItems"][1]["educationLevel"] = json!(["09"]);
    source["CFDocument"]["subject"] = json!(["Care"]);
    let notes = file("care.json", source.to_string().as_bytes()).notes;
    let notes = notes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(
        notes.contains("CFDocument.subject (1), CFItems.colour (2), CFItems.educationLevel (1)"),
        "{notes}"
    );
}

#[test]
fn real_packages_of_others_are_read() {
    let Some(data) = shared_data() else { return };
    let read = |name: &str| file(name, &std::fs::read(data.join("case").join(name)).unwrap());

    let markdown = read("MarkdownFramework.json").framework;
    assert_eq!(markdown.id.to_string(), "d0000000-0000-0000-0000-000000000000");
    assert_eq!(codes(&markdown), ["MD.Table", "MD.Math"]);
    let table = &markdown.competencies[0];
    assert_eq!(table.id.to_string(), "c496e222-b8df-11e7-ba24-039ffdae3771");
    assert!(table.description.contains("| Column 1 | Column 2 |\r\n| --- | --- |"));
    assert!(table.levels[0].descriptor.ends_with("{-b \\pm \\sqrt{b^2-4ac} \\over 2a}$"));

    let sequence = read("SequenceNumberFramework.json").framework;
    assert_eq!(codes(&sequence), ["SNT.2", "SNT.1"]);

    let unicode = read("Utf8TestFramework.json").framework;
    assert_eq!(unicode.title, "UTF8 𝑑 Test");
    assert_eq!(unicode.competencies[0].title, "Item 𝑑 1");
    assert_eq!(unicode.competencies[0].code, "1");

    for framework in [markdown, sequence, unicode] {
        for version in VERSIONS {
            assert_eq!(of(&write_case(&published(&framework), version)), framework);
        }
    }
}

/// The schemas of the specification, where they are at hand.
fn schemas() -> Option<[Value; 2]> {
    let folder = shared_data()?.join("schemas");
    let read = |name: &str| serde_json::from_slice(&std::fs::read(folder.join(name)).unwrap()).unwrap();
    Some(["case_v1p0_cfpackage.json", "case_v1p1_cfpackage.json"].map(read))
}

#[test]
fn an_exported_package_is_valid_by_the_schema_of_its_version() {
    let Some(schemas) = schemas() else { return };
    let mut framework = hr_framework().unwrap_or_else(|error| panic!("{error}"));
    framework.source =
        Some(Source { uri: "https://a.example/f".into(), creator: "Ada".into(), licence: "CC BY".into() });
    framework.competencies[0].group = vec!["People".into()];
    for (version, schema) in VERSIONS.into_iter().zip(&schemas) {
        let package = write_case(&published(&framework), version);
        assert_eq!(violations(schema, &package), [""; 0]);
        assert_eq!(of(&package), framework);
        assert_eq!(package["CFRubrics"][0]["CFRubricCriteria"].as_array().map(Vec::len), Some(28));
        let levels = &package["CFRubrics"][0]["CFRubricCriteria"][0]["CFRubricCriterionLevels"];
        assert_eq!(levels[2]["quality"], "Lead");
    }
}

/// Somebody else's tool drops what it does not know: titles, statements, order and texts are still there.
#[test]
fn without_the_stamp_a_package_still_reads() {
    let framework = hr_framework().unwrap_or_else(|error| panic!("{error}"));
    let mut package = write_case(&published(&framework), CaseVersion::V1_1);
    package["CFDocument"].as_object_mut().unwrap().shift_remove("extensions");
    for item in package["CFItems"].as_array_mut().unwrap() {
        item.as_object_mut().unwrap().shift_remove("extensions");
    }
    let plain = of(&package);
    assert_eq!(plain.level_names, framework.level_names);
    for (plain, full) in plain.competencies.iter().zip(&framework.competencies) {
        assert_eq!((plain.id, &plain.title, &plain.description), (full.id, &full.title, &full.description));
        assert_eq!(plain.levels[2].practice, full.levels[2].practice);
    }
    package["CFDocument"]["extensions"] = json!({"stampbook": {"level_names": ["one", "two"]}});
    let error = refused("x.json", package.to_string().as_bytes(), None);
    assert!(error.problems()[0].pointer.starts_with("/CFDocument/extensions/stampbook"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// Export, then import, is an identity in both versions, with and without an address.
    #[test]
    fn case_comes_back_unchanged(framework in any_framework(), addressed in any::<bool>()) {
        let mut published = published(&framework);
        published.base_url = published.base_url.filter(|_| addressed);
        for version in VERSIONS {
            let package = write_case(&published, version);
            let imported = file("x.json", package.to_string().as_bytes());
            prop_assert_eq!(&imported.framework, &framework);
            prop_assert!(imported.notes.is_empty(), "{:?}", imported.notes);
        }
    }

    /// What is exported is what the specification says, whatever the framework holds.
    #[test]
    fn whatever_is_exported_is_valid(framework in any_framework()) {
        for (version, schema) in VERSIONS.into_iter().zip(schemas().iter().flatten()) {
            let package = write_case(&published(&framework), version);
            prop_assert_eq!(violations(schema, &package), [""; 0]);
        }
    }

    /// Whatever stands in the fields of a package: a framework, or an explanation, and never a panic.
    #[test]
    fn any_package_is_a_framework_or_an_explanation(
        texts in prop::collection::vec(".{0,20}|null|\\{\"stampbook\": 1\\}|isChildOf|hasSkillLevel|a", 12),
        orders in prop::collection::vec(any::<i64>(), 4),
    ) {
        let end = |at: usize| json!({"title": texts[at], "identifier": texts[(at + 1) % 12], "uri": texts[(at + 2) % 12]});
        let package = json!({
            "CFDocument": {"identifier": texts[0], "title": texts[1], "notes": texts[2], "language": texts[3]},
            "CFItems": (0..4).map(|at| json!({
                "identifier": texts[at], "fullStatement": texts[at + 4], "humanCodingScheme": texts[at + 8], "notes": texts[2],
            })).collect::<Vec<_>>(),
            "CFAssociations": (0..4).map(|at| json!({
                "associationType": texts[at + 5], "originNodeURI": end(at), "destinationNodeURI": end(at + 1),
                "sequenceNumber": orders[at],
            })).collect::<Vec<_>>(),
            "CFRubrics": [{"CFRubricCriteria": [{"CFItemURI": end(0), "CFRubricCriterionLevels": [
                {"quality": texts[1]}, {"quality": texts[2], "score": orders[0]}, {"description": texts[3], "score": texts[4]},
            ]}]}],
        });
        let bytes = package.to_string();
        match crate::interchange::read(crate::interchange::Input::File { name: "f", bytes: bytes.as_bytes() }, None) {
            Ok(got) => prop_assert!(got.framework.check().is_ok()),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}
