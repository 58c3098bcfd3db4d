//! Frameworks come from files, change from version to version, and leave as files.

use std::fs;
use std::path::PathBuf;

use stampbook::clock::Instant;
use stampbook::ids::{CompetencyId, PersonId};
use stampbook::interchange::builtin::hr_framework;
use stampbook::interchange::{
    CaseVersion, Format, Imported, Input, LevelMapping, Published, difference, read, write_case, write_csv,
    write_json,
};
use stampbook::record::crosswalk::{Earned, Version, carry_over, check_crosswalk, gains_and_losses};
use stampbook::record::framework::{Crossing, Framework, Level};
use uuid::Uuid;

/// The folder of real frameworks, where there is one.
pub fn shared_data() -> Option<PathBuf> {
    let folder = std::env::var_os("STAMPBOOK_SHARED_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    if !folder.is_dir() {
        crate::support::skipped("there is no shared data (set STAMPBOOK_SHARED_DATA)");
        return None;
    }
    Some(folder)
}

fn import(name: &str, bytes: &[u8]) -> Imported {
    read(Input::File { name, bytes }, None).unwrap_or_else(|error| panic!("{error}"))
}

fn all_formats(framework: &Framework) -> [(&'static str, String); 4] {
    let published = Published {
        framework,
        version: 1,
        published_at: Instant::from_second(1_750_000_000).unwrap(),
        issuer: "Riverside Trust",
        base_url: None,
    };
    [
        ("a.json", write_json(framework)),
        ("a.csv", write_csv(framework)),
        ("a.json", write_case(&published, CaseVersion::V1_0).to_string()),
        ("a.json", write_case(&published, CaseVersion::V1_1).to_string()),
    ]
}

/// P-1: DIRECT has five levels: Rosa the registrar is told what to write, writes it, and hands the result on.
#[test]
fn rosa_imports_direct_and_hands_it_on_in_every_format() {
    let Some(data) = shared_data() else { return };
    let files: Vec<(String, Vec<u8>)> = fs::read_dir(data.join("frameworks/direct"))
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap())
        })
        .collect();
    let input = Input::Folder { name: "direct", files: &files };
    let refusal = read(input, None).unwrap_err();
    assert_eq!(refusal.code(), "import-levels");
    let message = refusal.to_string();
    let suggested = message.rsplit('\'').nth(1).unwrap();

    let mapping = LevelMapping::parse(suggested).unwrap();
    let imported = read(input, Some(&mapping)).unwrap();
    assert_eq!((imported.format, imported.framework.competencies.len()), (Format::Direct, 164));
    for (name, text) in all_formats(&imported.framework) {
        let back = import(name, text.as_bytes());
        assert!(back.framework == imported.framework, "{}", back.format);
        assert!(back.notes.is_empty(), "{:?}", back.notes);
    }
}

/// P-5, P-9: Rosa changes the built-in framework in a spreadsheet; the dry run says what that does to whom.
#[test]
fn rosa_publishes_a_second_version_and_nobody_is_left_behind() {
    let first = hr_framework().unwrap();
    let id = |code: &str| first.competencies.iter().find(|c| c.code == code).unwrap().id;
    let fresh = |number: u128| CompetencyId(Uuid::from_u128(number));

    // Communication becomes Writing and Talking, collaboration and problem-solving merge, change management goes.
    let mut second = first.clone();
    let mut writing = second.competencies.iter().find(|c| c.code == "CC").unwrap().clone();
    (writing.id, writing.code, writing.title) = (fresh(1), "WR".into(), "Writing".into());
    let mut talking = writing.clone();
    (talking.id, talking.code, talking.title) = (fresh(2), "TA".into(), "Talking".into());
    let mut together = writing.clone();
    (together.id, together.code, together.title) = (fresh(3), "TO".into(), "Solving together".into());
    second.competencies.retain(|c| !["CC", "CO", "PS", "CM"].contains(&c.code.as_str()));
    second.competencies.extend([writing, talking, together]);
    let second = import("sheet.csv", write_csv(&second).as_bytes()).framework;

    let lines: Vec<String> = difference(&first, &second).iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "- CM: Change management",
            "- CO: Collaboration",
            "- CC: Communication",
            "- PS: Problem-solving",
            "+ WR: Writing",
            "+ TA: Talking",
            "+ TO: Solving together",
        ]
    );
    let problems = check_crosswalk(&first, &second, &[]).unwrap_err();
    assert_eq!(problems.len(), 4);
    let crosswalk = [
        Crossing::Becomes { from: id("CC"), into: vec![fresh(1), fresh(2)] },
        Crossing::Merges { from: vec![id("CO"), id("PS")], into: fresh(3) },
        Crossing::Retires { competency: id("CM") },
    ];
    check_crosswalk(&first, &second, &crosswalk).unwrap();

    let amara = PersonId(Uuid::from_u128(10));
    let held =
        vec![(id("CC"), Level::One), (id("CO"), Level::One), (id("CM"), Level::Two), (id("EI"), Level::One)];
    let mut changes: Vec<String> = gains_and_losses(&first, &second, &crosswalk, [(amara, held.clone())])
        .iter()
        .map(ToString::to_string)
        .collect();
    changes.sort();
    assert_eq!(
        changes,
        [
            "gains level 1 of “Talking”, earned as “Communication”",
            "gains level 1 of “Writing”, earned as “Communication”",
            "loses level 1 of “Collaboration”, merged into “Solving together”, for want of level 1 of \
             “Problem-solving”; it stays on the passport as earned",
            "loses level 2 of “Change management”, which retires; it stays on the passport as earned",
        ]
    );

    let versions = [
        Version { number: 1, framework: &first, crosswalk: &[] },
        Version { number: 2, framework: &second, crosswalk: &crosswalk },
    ];
    let earned =
        held.iter().map(|(competency, level)| Earned { version: 1, competency: *competency, level: *level });
    let standing = carry_over(&versions, earned);
    let shown: Vec<Option<&str>> = standing.counts.iter().map(|level| level.earned_as.as_deref()).collect();
    assert_eq!(shown.iter().filter(|line| **line == Some("Communication (v1)")).count(), 2);
    assert_eq!((shown.len(), standing.kept.len()), (3, 2));
}

/// Whatever people send: a clear answer, at once.
#[test]
fn files_that_are_no_framework_are_refused_with_what_to_do() {
    let huge = vec![b'x'; 50 * 1024 * 1024];
    let table: [(&str, &[u8], &str, &str); 9] = [
        ("huge.csv", &huge, "import-too-large", "20 MiB"),
        ("empty.csv", b" \n", "import-format-unknown", "it is empty"),
        ("book.xlsx", b"PK\x03\x04...", "import-format-unknown", "save the sheet as CSV"),
        ("photo.csv", b"a\x00\x00\x00", "import-encoding", "line 1"),
        ("mixed.csv", b"title\nZo\xc3\xab\nZo\xeb\n", "import-encoding", "line 3 is not UTF-8"),
        ("broken.json", b"{\"CFDocument\": ", "import-malformed", "line 1"),
        ("list.json", b"[1, 2]", "import-format-unknown", "CFDocument"),
        (
            "two.csv",
            b"title,level1_name,level2_name\nA,Low,High\n",
            "import-levels",
            "--levels '1>1 2>2 2>3'",
        ),
        ("twice.csv", b"code,title\nA,x\na,y\n", "import-content", "line 3, column code"),
    ];
    for (name, bytes, code, words) in table {
        let error = read(Input::File { name, bytes }, None).unwrap_err();
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains(words) && error.to_string().contains(name), "{error}");
        assert!(!error.problems().is_empty());
    }
    let deep = "[".repeat(1_000_000);
    let error = read(Input::File { name: "deep.json", bytes: deep.as_bytes() }, None).unwrap_err();
    assert!(error.to_string().contains("more than 128 deep"), "{error}");
}
