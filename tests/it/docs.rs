//! The documentation says what is true: its tables against the code, its commands against the binary.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

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
    let mut asked = std::collections::BTreeSet::new();
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
