//! The documentation says what is true: its tables against the code, its commands against the binary.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::tidy::source::files;

fn page(name: &str) -> String {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)).unwrap()
}

#[test]
fn the_operators_guide_has_every_setting_with_its_default() {
    let guide = page("operators.md");
    for (name, meaning, default) in stampbook::settings::VARIABLES {
        let row = guide.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("docs/operators.md has no row for {name}"));
        assert!(row.contains(meaning), "{name}: the guide says {row}, the code {meaning}");
        assert!(row.contains(default), "{name}: the guide says {row}, the default is {default}");
    }
}

/// `serve --help` lists every setting with what it means and what it is if left out.
#[test]
fn the_help_of_serve_has_every_setting_with_its_default() {
    let help = Command::new(env!("CARGO_BIN_EXE_stampbook")).args(["serve", "--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    for (name, meaning, default) in stampbook::settings::VARIABLES {
        let row = help.lines().find(|line| line.split_whitespace().next() == Some(name));
        let row = row.unwrap_or_else(|| panic!("serve --help has no line for {name}:\n{help}"));
        assert!(row.contains(meaning) && row.contains(&format!("[default: {default}]")), "{name}: {row}");
    }
}

/// Every `stampbook …` in a guide is a command that the binary knows.
#[test]
fn every_command_in_the_documentation_exists() {
    let names = [
        "../README.md",
        "contributors.md",
        "leads.md",
        "learners.md",
        "operators.md",
        "programs.md",
        "registrars.md",
    ];
    let mut asked = BTreeSet::new();
    for text in names.map(page) {
        for piece in text.split(['`', '\n']) {
            let words: Vec<&str> = piece.split_whitespace().collect();
            if let ["stampbook" | "./target/release/stampbook", rest @ ..] = words.as_slice() {
                let command = rest.iter().take_while(|w| w.chars().all(|c| c.is_ascii_lowercase()));
                asked.insert(command.take(2).map(|w| (*w).to_owned()).collect::<Vec<_>>());
            }
        }
    }
    assert!(asked.len() > 4, "the guides name commands: {asked:?}");
    for command in asked.iter().filter(|words| words.as_slice() != ["help"]) {
        let help =
            Command::new(env!("CARGO_BIN_EXE_stampbook")).args(command).arg("--help").output().unwrap();
        assert!(
            help.status.success(),
            "stampbook {}: {}",
            command.join(" "),
            String::from_utf8_lossy(&help.stderr)
        );
    }
}

/// Codes of behaviours in a text: a capital letter, a hyphen and a number, with nothing around them that
/// makes another word of it.
fn codes(text: &str) -> BTreeSet<String> {
    let other = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let found = text.match_indices('-').filter_map(|(at, _)| {
        let mut before = text[..at].chars().rev();
        let letter = before.next().filter(char::is_ascii_uppercase)?;
        let number: String = text[at + 1..].chars().take_while(char::is_ascii_digit).collect();
        let after = text[at + 1 + number.len()..].chars().next();
        let alone = !before.next().is_some_and(other) && !after.is_some_and(other);
        (alone && !number.is_empty()).then(|| format!("{letter}-{number}"))
    });
    found.collect()
}

#[test]
fn codes_of_behaviours_are_told_from_other_words() {
    let found = codes("(E-8), P-5: not UTF-8, A-T-1, E-x, X-1a or becomes-ID-2; K-2.");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["E-8", "K-2", "P-5"]);
}

/// Comments name behaviours by codes: each is explained in docs/behaviours.md, and a test names each of these.
#[test]
fn every_behaviour_that_comments_name_is_explained_and_shown_by_a_test() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let guide = page("behaviours.md");
    let explained: Vec<&str> = guide
        .lines()
        .filter_map(|line| line.strip_prefix("- **")?.split_once("**"))
        .map(|(code, _)| code)
        .collect();
    let known: BTreeSet<&str> = explained.iter().copied().collect();
    assert_eq!(known.len(), explained.len(), "a code that is explained twice: {explained:?}");
    assert!(known.len() > 30, "the list is not read any more: {known:?}");
    let (mut unknown, mut shown) = (Vec::new(), BTreeSet::new());
    for folder in ["src", "tests", "benches"] {
        for file in files(&root.join(folder), &[".rs", ".mjs"]) {
            let name = file.strip_prefix(&root).unwrap().display().to_string();
            let text = fs::read_to_string(&file).unwrap();
            let mut of_tests = name.starts_with("tests/") || name.contains("/tests");
            for (at, line) in text.lines().enumerate() {
                of_tests |= line.trim() == "#[cfg(test)]";
                // Outside comments such a word is data.
                let Some((_, comment)) = line.split_once("// ").or_else(|| line.split_once("//! ")) else {
                    continue;
                };
                for code in codes(comment) {
                    if !known.contains(code.as_str()) {
                        unknown.push(format!("{name}:{}: {code}", at + 1));
                    }
                    if of_tests {
                        shown.insert(code);
                    }
                }
            }
        }
    }
    assert!(unknown.is_empty(), "not in docs/behaviours.md:\n  {}\n", unknown.join("\n  "));
    let unshown: Vec<_> = known.iter().filter(|code| !shown.contains(**code)).collect();
    assert!(unshown.is_empty(), "in docs/behaviours.md, but no test names them: {unshown:?}");
}

/// Who reads about the API has no list of codes beside it.
#[test]
fn the_document_of_the_api_names_no_codes() {
    let text = stampbook::web::api::document::document().to_string();
    let lines = text.split(['"', '\n']).filter(|line| !codes(line).is_empty());
    assert_eq!(lines.collect::<Vec<_>>(), [""; 0], "codes of behaviours in the OpenAPI document");
}

/// What can be set for the tests stands in the contributors' guide.
#[test]
fn the_contributors_guide_has_every_variable_of_the_tests() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let guide = page("contributors.md");
    let is_name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    let mut found = BTreeSet::new();
    for file in files(&root.join("tests"), &[".rs", ".mjs"]) {
        let text = fs::read_to_string(file).unwrap();
        for (at, start) in text.match_indices("STAMPBOOK_TEST_") {
            let name: String = text[at + start.len()..].chars().take_while(|c| is_name(*c)).collect();
            if !name.is_empty() {
                found.insert(format!("{start}{name}"));
            }
        }
    }
    assert!(found.len() > 5, "{found:?}");
    let missing: Vec<_> = found.iter().filter(|name| !guide.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "docs/contributors.md does not say what they are for: {missing:?}");
}
