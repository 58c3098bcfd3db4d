//! The house keeps its own order: who imports whom, how long a file may be, what no file may hold.

pub mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use source::{Source, files};

/// What each room may use of the others. `src/lib.rs` is the map of them; add a room here when you add it there.
const ROOMS: &[(&str, &[&str])] = &[
    ("clock", &[]),
    ("ids", &["clock"]),
    ("language", &["clock"]),
    ("settings", &["language"]),
    ("record", &["clock", "ids", "language"]),
    ("store", &["clock", "ids", "language", "record"]),
    ("documents", &["clock", "ids", "language", "record"]),
    ("credentials", &["clock", "ids", "language", "record"]),
    ("mail", &["clock", "ids", "language", "record"]),
    ("files", &["clock", "ids", "language", "record"]),
    // Knows no kind of fact, no address and no table: what it needs of the record is where facts belong.
    ("sync", &["clock", "ids", "record", "store"]),
    ("journal", &["clock", "files", "ids", "language", "record", "store", "sync"]),
    ("interchange", &["clock", "ids", "language", "record"]),
    (
        "jobs",
        &[
            "app",
            "clock",
            "credentials",
            "documents",
            "files",
            "ids",
            "interchange",
            "language",
            "mail",
            "record",
            "settings",
            "store",
            "sync",
        ],
    ),
    ("demo", &["app", "clock", "credentials", "files", "ids", "interchange", "record", "store"]),
    ("app", EVERYTHING),
    ("web", EVERYTHING),
    ("cli", EVERYTHING),
];

const EVERYTHING: &[&str] = &[
    "app",
    "cli",
    "clock",
    "credentials",
    "demo",
    "documents",
    "files",
    "ids",
    "interchange",
    "jobs",
    "journal",
    "language",
    "mail",
    "record",
    "settings",
    "store",
    "sync",
    "web",
];

/// The only crates that the heart may use: it is pure, so that it means the same on a server, on a phone and in a test.
const CRATES_OF_THE_HEART: &[&str] =
    &["jiff", "serde", "serde_json", "sha2", "thiserror", "unicode_normalization", "utoipa", "uuid"];

/// Crates that belong to certain rooms alone.
const CRATES_WITH_A_HOME: &[(&str, &[&str])] = &[
    ("diesel", &["store"]),
    ("diesel_async", &["store"]),
    ("diesel_migrations", &["store"]),
    ("libsqlite3_sys", &["store"]),
    ("tokio_postgres", &["store"]),
    ("tokio_postgres_rustls", &["store"]),
    ("actix_web", &["app", "cli", "web"]),
    ("utoipa_actix_web", &["web"]),
    ("lettre", &["mail"]),
    ("fluent_templates", &["language"]),
    ("printpdf", &["documents"]),
    ("lopdf", &["documents"]),
    ("allsorts", &["documents"]),
    ("parley", &["documents"]),
    ("object_store", &["files"]),
    ("image", &["documents", "files"]),
    ("anyhow", &["app", "cli", "jobs", "main", "web"]),
    ("qrcode", &["documents", "web"]),
    ("clap", &["cli", "main", "settings"]),
];

/// Files longer than 600 lines that nobody has divided yet. Leave it empty.
const LONG_FILES: &[&str] = &[];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust(folder: &str) -> Vec<Source> {
    let root = root();
    let mut sources: Vec<Source> =
        files(&root.join(folder), &[".rs"]).iter().map(|file| Source::read(&root, file)).collect();
    let of_tests: Vec<String> = sources.iter().flat_map(Source::modules_of_tests).collect();
    for source in &mut sources {
        let within = |module: &String| source.path.starts_with(&format!("{module}/"));
        if of_tests.iter().any(|module| source.path == format!("{module}.rs") || within(module)) {
            source.code = String::new();
        }
    }
    sources
}

#[track_caller]
fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}\n", found.join("\n  "));
}

#[test]
fn every_room_is_on_the_map_and_in_the_table() {
    let known: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let mut found = Vec::new();
    for source in rust("src") {
        let room = source.room();
        if room == "lib" || room == "main" {
            continue;
        }
        if !known.contains(room) {
            found.push(format!("{}: the room `{room}` is not in ROOMS of tests/it/tidy.rs", source.path));
        } else if !map.contains(&format!("mod {room};")) {
            found.push(format!("{}: the room `{room}` is not in src/lib.rs", source.path));
        }
    }
    none("Rooms that nobody can find", &found);
}

/// The cells of a table's rows in which a room is named first, as `name` or as [`name`].
fn rows_about_rooms(page: &str) -> Vec<Vec<String>> {
    let rows = page.lines().map(|line| line.trim_start_matches("//!").trim());
    let rows = rows.filter(|line| line.starts_with("| `") || line.starts_with("| [`"));
    rows.map(|line| line.trim_matches('|').split('|').map(str::to_owned).collect()).collect()
}

/// What stands between backticks.
fn named(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_tables_for_readers_have_every_room_once_and_say_whom_it_may_use() {
    let mut rooms: Vec<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    rooms.sort_unstable();
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let guide = read("docs/contributors.md");
    let guide = guide.split("| room | holds | may use |").nth(1).expect("the table of rooms");
    let guide = rows_about_rooms(guide.split("\n\n").next().unwrap());
    for (path, rows) in
        [("docs/contributors.md", &guide), ("src/lib.rs", &rows_about_rooms(&read("src/lib.rs")))]
    {
        let mut told: Vec<&str> = rows.iter().flat_map(|row| named(&row[0])).collect();
        told.sort_unstable();
        assert_eq!(told, rooms, "{path}: the rooms in its table, beside ROOMS of tests/it/tidy.rs");
    }
    let mut found = Vec::new();
    for row in &guide {
        let written: BTreeSet<&str> = named(&row[2]).into_iter().collect();
        for room in named(&row[0]) {
            let may: BTreeSet<&str> =
                ROOMS.iter().find(|(name, _)| *name == room).unwrap().1.iter().copied().collect();
            let told: BTreeSet<&str> = match row[2].trim().starts_with("everything") {
                true => EVERYTHING.iter().copied().filter(|name| !written.contains(name)).collect(),
                false => written.clone(),
            };
            let differ: Vec<_> = may.symmetric_difference(&told).filter(|name| **name != room).collect();
            if !differ.is_empty() {
                found.push(format!("{room}: ROOMS and the table do not agree about {differ:?}"));
            }
        }
    }
    none("The table of docs/contributors.md against ROOMS", &found);
}

#[test]
fn rooms_use_only_what_they_may() {
    let table: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut found = Vec::new();
    for source in rust("src") {
        let Some(allowed) = table.get(source.room()) else { continue };
        for (line, path) in source.crate_paths() {
            let other = path.split("::").next().unwrap_or_default();
            if table.contains_key(other) && other != source.room() && !allowed.contains(&other) {
                let room = source.room();
                found.push(format!("{}:{line}: `{room}` may not use `{other}`", source.path));
            }
            if path == "store::schema" && source.room() != "store" {
                found.push(format!("{}:{line}: only `store` sees its schema", source.path));
            }
        }
    }
    none("Imports against the order of the house", &found);
}

#[test]
fn rooms_use_only_the_crates_they_may() {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let names: BTreeSet<String> =
        manifest["dependencies"].as_table().unwrap().keys().map(|name| name.replace('-', "_")).collect();
    let homes: BTreeMap<&str, &[&str]> = CRATES_WITH_A_HOME.iter().copied().collect();
    let mut found = Vec::new();
    for source in rust("src") {
        let room = source.room();
        for (line, name) in source.crates_used(&names) {
            if room == "record" && !CRATES_OF_THE_HEART.contains(&name.as_str()) {
                found.push(format!("{}:{line}: `record` is pure and may not use `{name}`", source.path));
            } else if homes.get(name.as_str()).is_some_and(|rooms| !rooms.contains(&room)) {
                found.push(format!("{}:{line}: `{name}` belongs to {:?}", source.path, homes[name.as_str()]));
            }
        }
    }
    none("Crates out of their rooms", &found);
}

#[test]
fn nothing_outside_tests_may_panic_on_purpose() {
    let mut found = Vec::new();
    for source in rust("src") {
        for call in [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "dbg!("] {
            for line in source.lines_with(call) {
                found.push(format!("{}:{line}: {call}", source.path));
            }
        }
    }
    none("A server that stops is no help to anybody: return an error", &found);
}

#[test]
fn only_the_clock_asks_for_the_time() {
    let mut found = Vec::new();
    for source in rust("src") {
        if source.path != "src/clock.rs" {
            found.extend(source.lines_with("::now()").iter().map(|line| format!("{}:{line}", source.path)));
        }
    }
    none("Time is passed in: use clock::Clock", &found);
}

#[test]
fn names_say_what_things_are() {
    let mut found = Vec::new();
    for source in rust("src").into_iter().chain(rust("tests")).chain(rust("benches")) {
        for part in source.path.trim_end_matches(".rs").split('/') {
            if part.split('_').any(|word| {
                ["util", "utils", "helper", "helpers", "manager", "service", "services", "misc", "common"]
                    .contains(&word)
            }) {
                found.push(format!("{}: name it after what it holds", source.path));
            }
        }
    }
    none("Drawers for everything", &found);
}

#[test]
fn files_stay_short_enough_to_read() {
    let mut found = Vec::new();
    let mut long: BTreeSet<&str> = LONG_FILES.iter().copied().collect();
    for source in rust("src").into_iter().chain(rust("tests")).chain(rust("benches")) {
        let lines = source.text.lines().count();
        if lines > 600 && !long.remove(source.path.as_str()) {
            found.push(format!("{}: {lines} lines; make two things of it", source.path));
        }
    }
    none("Files past 600 lines", &found);
    none(
        "No longer long: strike them from LONG_FILES",
        &long.into_iter().map(str::to_owned).collect::<Vec<_>>(),
    );
}

#[test]
fn no_test_is_left_out() {
    let marks =
        [concat!("#[", "ignore"), concat!(".", "skip("), concat!(".", "only("), concat!("```", "ignore")];
    let root = root();
    let mut found = Vec::new();
    for file in files(&root.join("src"), &[".rs"]).iter().chain(&files(&root.join("tests"), &[".rs", ".mjs"]))
    {
        let text = fs::read_to_string(file).unwrap();
        let tested = file.extension().is_some_and(|e| e == "mjs");
        for (at, line) in text.lines().enumerate() {
            // In Rust, `skip` belongs to iterators.
            let left_out = if tested { marks[1..3].iter() } else { marks.iter() };
            let mut left_out = left_out.filter(|mark| tested || !mark.starts_with('.'));
            if left_out.any(|mark| line.trim_start().starts_with(mark) || (tested && line.contains(mark))) {
                found.push(format!("{}:{}", file.strip_prefix(&root).unwrap().display(), at + 1));
            }
        }
    }
    none("A test that does not run proves nothing", &found);
}

#[test]
fn a_form_is_read_before_it_is_asked_who_sends_it() {
    let mut found = Vec::new();
    for source in rust("src/web/pages") {
        for (at, _) in source.text.match_indices("async fn ") {
            let rest = &source.text[at..];
            let Some(end) = rest.find(") ->") else { continue };
            let head = &rest[..end];
            let asks = [": Registrar", ": Administrator", ": SignedIn", ": Desk"];
            if head.contains(": Posted") && asks.iter().any(|who| head.contains(who)) {
                let line = source.text[..at].lines().count();
                found.push(format!("{}:{line}: take PostedByRegistrar or the like", source.path));
            }
        }
    }
    none("Whose sign-in has ended would lose what they typed", &found);
}

#[test]
fn pages_hold_no_inline_script_or_style() {
    let root = root();
    let mut found = Vec::new();
    for file in files(&root.join("templates"), &[".html"]) {
        let name = file.strip_prefix(&root).unwrap().display().to_string();
        if name.starts_with("templates/mail/") {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        for (at, problem) in inline_code(&text) {
            found.push(format!("{name}:{at}: {problem}"));
        }
    }
    none("The content security policy would block these", &found);
}

/// What a strict content security policy blocks, with its line.
fn inline_code(html: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (start, _) in html.match_indices('<') {
        let Some(end) = end_of_tag(&html[start..]) else { continue };
        let tag = html[start..start + end].to_lowercase();
        let line = html[..start].matches('\n').count() + 1;
        let name: String = tag[1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        if name.is_empty() {
            continue;
        }
        let attributes: Vec<&str> = tag
            .split(|c: char| c.is_whitespace() || c == '/')
            .filter_map(|part| part.split_once('=').map(|p| p.0))
            .collect();
        let data = tag.contains("type=\"application/json\"") || tag.contains("type=\"application/ld+json\"");
        if name == "style" || attributes.contains(&"style") {
            found.push((line, format!("<{name}> with inline style")));
        }
        if name == "script" && !attributes.contains(&"src") && !data {
            found.push((line, "<script> without src".to_owned()));
        }
        if attributes.iter().any(|a| a.starts_with("on") && a[2..].chars().all(|c| c.is_ascii_alphabetic())) {
            found.push((line, format!("<{name}> with an event attribute")));
        }
        if tag.contains("javascript:") {
            found.push((line, format!("<{name}> with a javascript: address")));
        }
    }
    found
}

fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None, '>') => return Some(at),
            _ => {}
        }
    }
    None
}

#[test]
fn inline_code_is_recognised() {
    let lines = |html: &str| inline_code(html).into_iter().map(|(line, _)| line).collect::<Vec<_>>();
    assert_eq!(lines("<p>\n<b style=\"color: red\">\n<style>a</style>\n<script>b()</script>"), [2, 3, 4]);
    assert_eq!(lines("<button onclick=\"a()\">\n<a href='javascript:b()'>"), [1, 2]);
    assert_eq!(
        lines("<script src=\"a.js\"></script><p class=\"style\" title=\"on = off\">"),
        [] as [usize; 0]
    );
}

/// French sets a space before a colon, and other languages none: what stands between a word and what follows it is a word of
/// the language, too (`t.colon()`), and no template writes it.
#[test]
fn no_template_writes_what_stands_after_a_word() {
    let mut found = Vec::new();
    for file in files(&root().join("templates"), &[".html", ".txt"]) {
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().enumerate().filter(|(_, line)| marks_a_word(line));
        found.extend(lines.map(|(number, _)| format!("{}:{}", file.display(), number + 1)));
    }
    none("marks after words in templates", &found);
}

/// Whether a colon, semicolon, question or exclamation mark follows a value, or begins a text.
fn marks_a_word(line: &str) -> bool {
    // A value becomes a sign that stands nowhere else; a statement becomes nothing.
    let (mut plain, mut rest) = (String::new(), line);
    while let Some(at) = rest.find("{{").into_iter().chain(rest.find("{%")).min() {
        let value = rest[at..].starts_with("{{");
        let end = rest[at..].find(if value { "}}" } else { "%}" }).map_or(rest.len(), |end| at + end + 2);
        plain.push_str(&rest[..at]);
        plain.push_str(if value { "\u{1}" } else { "" });
        rest = &rest[end..];
    }
    plain.push_str(rest);
    let (mut in_tag, mut before) = (false, ' ');
    for (at, c) in plain.char_indices() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            ':' | ';' | '?' | '!' if !in_tag => match before {
                '\u{1}' => return true,
                // A key of the keyboard stands alone.
                '>' if !plain[at + 1..].starts_with('<') => return true,
                _ => {}
            },
            _ => {}
        }
        before = c;
    }
    false
}

#[test]
fn marks_after_words_are_recognised() {
    for wrong in [
        "{{ t.text(\"when\") }}: {{ day }}",
        "<b>{% if own %}{{ yours }}{% else %}{{ theirs }}{% endif %}:</b>",
        "{{ t.text(\"open\") }}<span class=\"out-of-sight\">: {{ title }}</span>",
        "{{ question }}?",
    ] {
        assert!(marks_a_word(wrong), "{wrong}");
    }
    for right in [
        "{{ t.text(\"when\") }}{{ t.colon() }} {{ day }}",
        "<td style=\"color:{{ ink }};margin:0\">{{ value }}</td>",
        "<a href=\"{{ href }}.json{% if past %}?as_of={{ day }}{% endif %}\">{{ words }}</a>",
        "<dt><kbd>?</kbd></dt>",
    ] {
        assert!(!marks_a_word(right), "{right}");
    }
}

#[test]
fn both_databases_have_the_same_migrations() {
    let names = |database: &str| -> BTreeSet<String> {
        let folder = root().join("migrations").join(database);
        let Ok(entries) = fs::read_dir(folder) else { return BTreeSet::new() };
        entries
            .map(Result::unwrap)
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect()
    };
    let (sqlite, postgres) = (names("sqlite"), names("postgres"));
    assert_eq!(sqlite, postgres, "migrations/sqlite and migrations/postgres differ");
    let mut found = Vec::new();
    for database in ["sqlite", "postgres"] {
        for name in &sqlite {
            for file in ["up.sql", "down.sql"] {
                let path = Path::new("migrations").join(database).join(name).join(file);
                if fs::read_to_string(root().join(&path)).is_ok_and(|text| !text.trim().is_empty()) {
                    continue;
                }
                found.push(path.display().to_string());
            }
        }
    }
    none("A migration goes up and comes down", &found);
}

#[test]
fn no_file_names_a_path_of_somebodys_machine() {
    let marks = [concat!("/", "root/"), concat!("/", "home/"), concat!("/", "Users/"), concat!("/", "work/")];
    let endings = [
        ".rs",
        ".md",
        ".toml",
        ".sql",
        ".html",
        ".txt",
        ".css",
        ".mjs",
        ".js",
        ".json",
        ".ftl",
        ".svg",
        ".lock",
        "test",
        "run",
        "LICENSE-MIT",
        "NOTICE",
    ];
    let root = root();
    let mut found = Vec::new();
    for file in files(&root, &endings) {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for (at, line) in text.lines().enumerate() {
            if marks.iter().any(|mark| {
                line.split_whitespace()
                    .any(|w| w.trim_start_matches(['"', '\'', '(', '`', '=']).starts_with(mark))
            }) {
                found.push(format!("{}:{}", file.strip_prefix(&root).unwrap().display(), at + 1));
            }
        }
    }
    none("The project runs on anybody's machine", &found);
}
