//! What we are built from: licences we may ship, from the one registry, without what `deny.toml` bans.
//!
//! `cargo deny` checks the same file where it is installed; this needs nothing but cargo.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

fn deny() -> toml::Table {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("deny.toml");
    fs::read_to_string(path).unwrap().parse().unwrap()
}

fn names(list: &toml::Value) -> BTreeSet<String> {
    let entries = list.as_array().unwrap().iter();
    entries.map(|entry| entry.get("crate").unwrap_or(entry).as_str().unwrap().to_owned()).collect()
}

/// Every crate that is built into Stampbook on this machine, tests and all.
fn packages() -> Vec<Value> {
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let compiler = Command::new("rustc").arg("-vV").output().unwrap();
    let compiler = String::from_utf8(compiler.stdout).unwrap();
    let host = compiler.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let text =
        cargo(&["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", host]);
    let metadata: Value = serde_json::from_str(&text).unwrap();
    let built: BTreeSet<&str> = metadata["resolve"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|node| node["id"].as_str())
        .collect();
    let packages = metadata["packages"].as_array().unwrap();
    packages.iter().filter(|package| built.contains(package["id"].as_str().unwrap())).cloned().collect()
}

/// Whether `allowed` satisfies an SPDX expression: `OR` is a choice, `AND` binds, `WITH` adds an exception.
fn satisfied(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let result = choice(&words, &mut at, allowed);
    result && at == words.len()
}

fn choice(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut result = all(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        result |= all(words, at, allowed);
    }
    result
}

fn all(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut result = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        result &= one(words, at, allowed);
    }
    result
}

fn one(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let result = choice(words, at, allowed);
        *at += 1;
        return result;
    }
    if words.get(*at) == Some(&"WITH") {
        let exception = words.get(*at + 1).copied().unwrap_or_default();
        *at += 2;
        return allowed.contains(&format!("{word} WITH {exception}"));
    }
    allowed.contains(*word)
}

#[test]
fn every_crate_has_a_licence_that_we_may_ship() {
    let allowed = names(&deny()["licenses"]["allow"]);
    let mut found = Vec::new();
    for package in packages() {
        let licence = package["license"].as_str().unwrap_or_default();
        if !satisfied(licence, &allowed) {
            found.push(format!("{} {}: {licence:?}", package["name"], package["version"]));
        }
    }
    assert!(found.is_empty(), "licences that deny.toml does not allow:\n  {}\n", found.join("\n  "));
}

#[test]
fn no_banned_crate_is_built_in_and_all_come_from_the_registry() {
    let banned = names(&deny()["bans"]["deny"]);
    let mut found = Vec::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        if banned.contains(name) {
            found.push(format!("{name} is banned"));
        }
        let source = package["source"].as_str();
        if name != "stampbook" && source != Some("registry+https://github.com/rust-lang/crates.io-index") {
            found.push(format!("{name} comes from {source:?}"));
        }
    }
    assert!(found.is_empty(), "what deny.toml forbids:\n  {}\n", found.join("\n  "));
}

/// The crates that a lock names, each in its version.
fn locked(path: &str) -> BTreeSet<(String, String)> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    let lock: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
    let text = |package: &toml::Value, field: &str| package[field].as_str().unwrap().to_owned();
    let packages = lock["package"].as_array().unwrap().iter();
    packages.map(|package| (text(package, "name"), text(package, "version"))).collect()
}

/// What the fuzz targets try is what is shipped. Where this complains: copy `Cargo.lock` to `fuzz/` and run
/// `cargo fetch` there.
#[test]
fn fuzz_targets_are_built_from_the_same_crates() {
    let (ours, theirs) = (locked("Cargo.lock"), locked("fuzz/Cargo.lock"));
    let fuzzing = ["arbitrary", "jobserver", "libfuzzer-sys", "stampbook-fuzz"];
    let others: Vec<_> =
        theirs.difference(&ours).filter(|(name, _)| !fuzzing.contains(&name.as_str())).collect();
    assert!(others.is_empty(), "fuzz/Cargo.lock names other crates: {others:?}");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
    let needed = manifest["dependencies"].as_table().unwrap().keys();
    let missing: Vec<_> = needed.filter(|name| theirs.iter().all(|(known, _)| known != *name)).collect();
    assert!(missing.is_empty(), "fuzz/Cargo.lock does not name {missing:?}");
}

#[test]
fn licence_expressions_are_understood() {
    let allowed: BTreeSet<String> =
        ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned).into();
    for good in [
        "MIT",
        "GPL-3.0 OR MIT",
        "MIT AND (GPL-2.0 OR Apache-2.0)",
        "MIT/GPL-2.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(satisfied(good, &allowed), "{good}");
    }
    for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR Apache-2.0) AND ISC", "MIT WITH LLVM-exception"] {
        assert!(!satisfied(bad, &allowed), "{bad}");
    }
}
