//! Reads Rust source just well enough to hold it to the rules of the house: what is code, what is a test, and which
//! paths it names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One file of the project.
pub struct Source {
    /// Its path from the project's root, with `/`.
    pub path: String,
    /// Its text as written.
    pub text: String,
    /// The same with comments, strings and test modules blanked; lines keep their numbers.
    pub code: String,
}

impl Source {
    pub fn read(root: &Path, file: &Path) -> Self {
        let path = file.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(file).unwrap_or_else(|e| panic!("{path}: {e}"));
        let code = if is_test_file(&path) { String::new() } else { without_tests(&without_words(&text)) };
        Self { path, text, code }
    }

    /// The room: the first name under `src/`.
    pub fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let first = inside.split('/').next().unwrap_or(inside);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// How many modules deep the file is: `src/record/fact.rs` is two deep.
    fn depth(&self) -> usize {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path).trim_end_matches(".rs");
        let parts = inside.split('/').filter(|part| *part != "mod").count();
        if inside == "lib" || inside == "main" { 0 } else { parts }
    }

    /// The modules in other files that are declared for tests alone, as paths without their ending.
    pub fn modules_of_tests(&self) -> Vec<String> {
        let folder = if let Some(folder) = self.path.strip_suffix("/mod.rs") {
            folder.to_owned()
        } else if self.path == "src/lib.rs" {
            "src".to_owned()
        } else {
            self.path.trim_end_matches(".rs").to_owned()
        };
        let text = without_words(&self.text);
        let declared = text.split("#[cfg(test)]").skip(1).filter_map(|after| {
            let item = after.split(['{', ';']).next()?.trim_start();
            let name = item.strip_prefix("mod ").or_else(|| item.strip_prefix("pub mod "))?;
            after.trim_start()[item.trim_end().len()..]
                .trim_start()
                .starts_with(';')
                .then(|| name.trim().to_owned())
        });
        declared.map(|name| format!("{folder}/{name}")).collect()
    }

    /// Every path the code names from the crate's root, as `room::next`, with its line.
    pub fn crate_paths(&self) -> Vec<(usize, String)> {
        let up = format!("{}::", vec!["super"; self.depth().max(1)].join("::"));
        let mut found = Vec::new();
        for start in ["crate::", "stampbook::", up.as_str()] {
            for at in places(&self.code, start) {
                let line = line_of(&self.code, at);
                let rest = &self.code[at + start.len()..];
                if let Some(group) = rest.trim_start().strip_prefix('{') {
                    found.extend(group_entries(group).into_iter().map(|entry| (line, entry)));
                } else {
                    found.push((line, path_of(rest)));
                }
            }
        }
        found
    }

    /// Every crate of `names` that the code reaches into, with the line.
    pub fn crates_used(&self, names: &BTreeSet<String>) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for name in names {
            for at in places(&self.code, name) {
                let after = self.code[at + name.len()..].trim_start();
                let used = self.code[..at].trim_end().ends_with("use") && after.starts_with([';', ' ', 'a']);
                if after.starts_with("::") || used {
                    found.push((line_of(&self.code, at), name.clone()));
                }
            }
        }
        found
    }

    /// The lines of code that hold `needle`.
    pub fn lines_with(&self, needle: &str) -> Vec<usize> {
        self.code
            .lines()
            .enumerate()
            .filter(|(_, line)| line.contains(needle))
            .map(|(at, _)| at + 1)
            .collect()
    }
}

/// All files under `folder` whose names end in one of `endings`, in order.
pub fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&next) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", "node_modules", ".git"].contains(&name.as_str()) {
                    waiting.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn is_test_file(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// Where `name` begins as a whole path segment that is not itself below another path.
fn places(code: &str, name: &str) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for (at, _) in code.match_indices(name) {
        let before = code[..at].chars().next_back();
        let inside = before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.' || c == '\'');
        let below =
            code[..at].trim_end().ends_with("::") && !code[..at].ends_with(|c: char| c.is_whitespace());
        let longer = !name.ends_with(':')
            && code[at + name.len()..].chars().next().is_some_and(|c| c.is_alphanumeric() || c == '_');
        if !inside && !below && !longer {
            found.push(at);
        }
    }
    found
}

fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

/// The first two segments of a path.
fn path_of(text: &str) -> String {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(text.len());
    let path = &text[..end];
    path.split("::").filter(|part| !part.is_empty()).take(2).collect::<Vec<_>>().join("::")
}

/// The paths at the top of `{a::b, c::{d, e}, f}`, given what follows the first brace.
fn group_entries(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut entries = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => entries.push(String::new()),
            _ if depth == 0 => entries.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    entries.iter().map(|entry| path_of(entry.trim())).filter(|entry| !entry.is_empty()).collect()
}

/// Blanks comments and the insides of strings and characters.
pub fn without_words(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let end = if rest.starts_with(&['/', '/']) {
            rest.iter().position(|c| *c == '\n').unwrap_or(rest.len())
        } else if rest.starts_with(&['/', '*']) {
            block_comment(rest)
        } else if let Some(end) = raw_string(rest, at.checked_sub(1).map(|before| chars[before])) {
            end
        } else if rest[0] == '"' {
            quoted(rest)
        } else if rest[0] == '\'' {
            character(rest)
        } else {
            0
        };
        if end == 0 {
            code.push(rest[0]);
            at += 1;
        } else {
            code.extend(rest[..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at += end;
        }
    }
    code
}

fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

fn raw_string(rest: &[char], before: Option<char>) -> Option<usize> {
    if rest[0] != 'r' || before.is_some_and(|c| (c.is_alphanumeric() && c != 'b' && c != 'c') || c == '_') {
        return None;
    }
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        return None;
    }
    let mut close = vec!['"'];
    close.extend(vec!['#'; hashes]);
    let body = 2 + hashes;
    let end = rest[body..].windows(close.len()).position(|window| window == close);
    Some(end.map_or(rest.len(), |end| body + end + close.len()))
}

fn quoted(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// The length of a character literal, or nought for a lifetime.
fn character(rest: &[char]) -> usize {
    match rest {
        ['\'', '\\', _, tail @ ..] => tail.iter().position(|c| *c == '\'').map_or(0, |end| end + 4),
        ['\'', _, '\'', ..] => 3,
        _ => 0,
    }
}

/// Blanks every item marked `#[cfg(test)]`.
pub fn without_tests(code: &str) -> String {
    let mut left = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        let (before, marked) = rest.split_at(at);
        left.push_str(before);
        let end = end_of_item(marked);
        left.extend(marked[..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &marked[end..];
    }
    left.push_str(rest);
    left
}

fn end_of_item(item: &str) -> usize {
    let mut depth = 0;
    for (at, c) in item.char_indices().skip("#[cfg(test)]".len()) {
        match c {
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    item.len()
}

#[test]
fn a_word_in_a_string_or_a_comment_is_not_code() {
    let text = "let a = \"x.unwrap()\"; // b.unwrap()\nlet c = r#\"d\"e.unwrap()\"#; /* /* f */ g */ h('\"', '\\'', 'i');";
    assert_eq!(without_words(text).split_whitespace().collect::<String>(), "leta=;letc=;h(,,);");
    assert_eq!(without_words("fn a<'b>(c: &'b str) {}"), "fn a<'b>(c: &'b str) {}");
}

#[test]
fn what_only_tests_use_is_left_out() {
    let code =
        "use a;\n#[cfg(test)]\nmod tests {\n  fn b() { c.unwrap() }\n}\n#[cfg(test)] use d;\nfn e() {}";
    assert_eq!(without_tests(code).split_whitespace().collect::<String>(), "usea;fne(){}");
}

#[test]
fn paths_are_found_however_they_are_written() {
    let path = "src/record/fact.rs".to_owned();
    let code = "use crate::{ids::Ids, clock, store::{log, Db}};\nfn a() { super::super::web::page(); crate::mail::send() }";
    let source = Source { path, text: code.to_owned(), code: code.to_owned() };
    let mut found: Vec<_> =
        source.crate_paths().into_iter().map(|(line, path)| format!("{line} {path}")).collect();
    found.sort();
    assert_eq!(found, ["1 clock", "1 ids::Ids", "1 store", "2 mail::send", "2 web::page"]);
}

#[test]
fn a_module_for_tests_alone_is_found() {
    let text = "#[cfg(test)]\nmod look;\nmod page;\n#[cfg(test)]\nmod tests { mod inner; }\n";
    let source = Source { path: "src/web/mod.rs".to_owned(), text: text.to_owned(), code: String::new() };
    assert_eq!(source.modules_of_tests(), ["src/web/look"]);
}
