//! Every page, drawn with invented people, checked, and laid out in `target/look` to be looked at
//! (serve that folder and open `index.html`).

mod certificates;
mod cohorts;
mod design;
mod drafts;
mod evidence;
mod exports;
mod keeping;
mod passports;
mod queues;
mod rolls;
mod search;
mod sign_in;
mod signoffs;

use std::fs;
use std::path::PathBuf;

use askama::Template;

use super::assets;
use super::page::{Flash, Frame, Roles, Viewer, navigation};
use super::views::parts::{Person, initials_of};
use super::words::Words;
use crate::clock::{Day, Instant};

/// A drawn page and its file's name.
type Drawn = (&'static str, String);

fn t() -> Words {
    Words::default()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn drawn(name: &'static str, page: &impl Template) -> Drawn {
    (name, page.render().unwrap())
}

fn person(name: &str, about: &str) -> Person {
    Person {
        id: format!("p-{}", name.chars().count()),
        name: name.to_owned(),
        initials: initials_of(name),
        about: about.to_owned(),
    }
}

fn stranger(title: &str) -> Frame {
    Frame { title: title.to_owned(), csrf: "c5rf".into(), ..Frame::default() }
}

fn signed_in(title: &str, name: &str, said: &str, roles: &Roles, path: &str) -> Frame {
    Frame {
        title: title.to_owned(),
        viewer: Some(Viewer {
            id: "1".into(),
            name: name.into(),
            initials: initials_of(name),
            roles: said.into(),
        }),
        nav: navigation(t(), roles, path, 7),
        csrf: "c5rf".into(),
        once: String::new(),
        flash: None,
        ..Frame::default()
    }
}

fn learner(title: &str, path: &str) -> Frame {
    signed_in(title, "Amara Okafor", "Learner", &Roles { learner: true, ..Roles::default() }, path)
}

fn lead(title: &str, path: &str) -> Frame {
    signed_in(title, "Grace Nakamura", "Lead", &Roles { learner: true, lead: true, ..Roles::default() }, path)
}

fn registrar(title: &str, path: &str) -> Frame {
    let roles = Roles {
        learner: false,
        lead: true,
        registrar: true,
        administrator: true,
        sponsor: false,
        peer: false,
    };
    signed_in(title, "Zoë Łukasiewicz-Nguyễn", "Registrar, administrator", &roles, path)
}

fn happy(mut frame: Frame, text: &str) -> Frame {
    frame.flash = Some(Flash { text: text.into(), link: Some(("See it".into(), "#".into())), undo: None });
    frame
}

/// Names as they come.
const NAMES: [&str; 13] = [
    "Amara Okafor",
    "Нина Ковалёва",
    "山田 花子",
    "Nguyễn Thị Minh Khai",
    "محمد عبد الرحمن الشريف",
    "Ingibjörg Sólrún Gísladóttir",
    "Αλέξανδρος Παπαδόπουλος",
    "אורלי כהן",
    "प्रिया शर्मा",
    "สมชาย ใจดี",
    "김민준",
    "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine",
    "Bo Li",
];

fn all_pages() -> Vec<Drawn> {
    [
        sign_in::pages(),
        passports::pages(),
        evidence::pages(),
        queues::pages(),
        cohorts::pages(),
        design::pages(),
        drafts::pages(),
        exports::pages(),
        certificates::pages(),
        signoffs::pages(),
        keeping::pages(),
        rolls::pages(),
        search::pages(),
    ]
    .concat()
}

#[test]
fn every_page_can_be_read_and_used_by_everyone() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/look");
    fs::create_dir_all(folder.join("assets")).unwrap();
    for (name, bytes, _) in assets::all() {
        fs::write(folder.join("assets").join(name), bytes).unwrap();
    }
    let mut index = String::from("<!doctype html><title>Pages</title><ul>");
    for (name, html) in all_pages() {
        check(name, &html);
        fs::write(folder.join(format!("{name}.html")), html.replace("\"/assets/", "\"assets/")).unwrap();
        index.extend(["<li><a href=", name, ".html>", name, "</a>"]);
    }
    fs::write(folder.join("index.html"), index).unwrap();
}

/// Every page there is a template for is drawn here, so that none escapes the checks.
#[test]
fn every_template_of_a_page_is_drawn() {
    let read = |folder: &str| -> String {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/web").join(folder);
        let files =
            fs::read_dir(folder).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
        files.collect()
    };
    let (views, look) = (read("views"), read("look"));
    let mut missing = Vec::new();
    for part in views.split("#[template(path = \"").skip(1) {
        let (template, rest) = part.split_once('"').unwrap();
        let page = rest.split_once("struct ").unwrap().1;
        let page: String = page.chars().take_while(char::is_ascii_alphanumeric).collect();
        if page.ends_with("Page")
            && !look.contains(&format!("{page} {{"))
            && !look.contains(&format!("{page}::"))
        {
            missing.push(format!("{page} ({template})"));
        }
    }
    assert!(missing.is_empty(), "draw these in src/web/look: {missing:?}");
}

/// What a page must have whoever looks at it.
fn check(name: &str, html: &str) {
    assert_eq!(html.matches("<h1").count(), 1, "{name}: one h1");
    assert_eq!(html.matches("<main").count(), 1, "{name}: one main");
    for banned in [" style=", "javascript:", "<style", "⟦", "{{", "{%"] {
        assert!(!html.contains(banned), "{name}: {banned} in {}", around(html, banned));
    }
    let scripts: Vec<_> = html.match_indices("<script").collect();
    assert_eq!(scripts.len(), 1, "{name}: one script");
    assert!(html.contains("<script type=\"module\" src="), "{name}: the script is a file");
    let tags: Vec<&str> =
        html.split('<').skip(1).filter_map(|tag| tag.split_once('>').map(|(tag, _)| tag)).collect();
    let mut ids: Vec<&str> = tags.iter().filter_map(|tag| attribute(tag, "id")).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(all, ids.len(), "{name}: an id is used twice: {ids:?}");
    for (n, tag) in tags.iter().enumerate() {
        assert!(
            !tag.split_whitespace().any(|word| word.starts_with("on") && word.contains("=\"")),
            "{name}: {tag}"
        );
        let field = ["input ", "select ", "textarea "].iter().any(|kind| tag.starts_with(kind));
        let quiet = ["type=\"hidden\"", "type=\"submit\""].iter().any(|kind| tag.contains(kind));
        if field && !quiet {
            let wrapped = tags[..n]
                .iter()
                .rev()
                .take_while(|tag| !tag.starts_with("/label"))
                .any(|tag| tag.starts_with("label"));
            let named = attribute(tag, "id").is_some_and(|id| html.contains(&format!("<label for=\"{id}\"")));
            assert!(wrapped || named, "{name}: no label for <{tag}>");
        }
        if tag.starts_with("img ") {
            assert!(attribute(tag, "alt").is_some(), "{name}: no alt: <{tag}>");
        }
        if let Some(target) = attribute(tag, "href").and_then(|href| href.strip_prefix('#')) {
            assert!(target.is_empty() || ids.contains(&target), "{name}: #{target} leads nowhere");
        }
        for list in ["aria-labelledby", "aria-describedby"].iter().filter_map(|kind| attribute(tag, kind)) {
            for id in list.split(' ') {
                assert!(ids.contains(&id), "{name}: {id} is not on the page");
            }
        }
    }
    if name != "design" && html.contains("data-hint") && !html.contains("action=\"/account/hints\" hidden") {
        assert!(!is_filled_in(&tags), "{name}: a hint sent away without a script takes what was typed along");
    }
    let forms = tags.iter().filter(|tag| tag.starts_with("form") && tag.contains("method=\"post\"")).count();
    assert_eq!(
        forms,
        html.matches("name=\"csrf\"").count(),
        "{name}: every form that changes something has a token"
    );
}

/// Whether somebody may be filling in a form that changes something.
fn is_filled_in(tags: &[&str]) -> bool {
    let mut posts = false;
    tags.iter().any(|tag| {
        match tag {
            tag if tag.starts_with("form") => posts = tag.contains("method=\"post\""),
            tag if tag.starts_with("/form") => posts = false,
            _ => {}
        }
        let field = ["input ", "select ", "textarea "].iter().any(|kind| tag.starts_with(kind));
        posts && field && !tag.contains("type=\"hidden\"")
    })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split_once('"').map(|(value, _)| value)
}

fn around<'a>(html: &'a str, needle: &str) -> &'a str {
    let at = html.find(needle).unwrap_or(0);
    let start = (at.saturating_sub(80)..=at).find(|n| html.is_char_boundary(*n)).unwrap_or(at);
    let end = (at + 80..html.len()).find(|n| html.is_char_boundary(*n)).unwrap_or(html.len());
    &html[start..end.min(html.len())]
}

/// What comes over the wire for a first visit: HTML, style, the scripts of every page, the fonts that English and names
/// with accents need.
#[test]
fn a_first_page_weighs_less_than_60_kib_over_the_wire() {
    let wire = |start: &str, end: &str| -> usize {
        assets::all()
            .filter(|(name, ..)| name.starts_with(start) && name.ends_with(end))
            .map(|(.., wire)| wire)
            .sum()
    };
    let fonts = ["sans-basic", "sans-western", "serif-basic"];
    let fonts = fonts.map(|name| wire(&format!("stampbook-{name}."), "")).iter().sum::<usize>();
    let style = wire("app.", ".css");
    let scripts =
        ["app.", "small.", "finder.", "begun.", "hint."].map(|name| wire(name, ".js")).iter().sum::<usize>();
    let mark = wire("stampbook.", ".svg");
    assert!(
        fonts > 0 && style > 0 && scripts > 0 && mark > 0,
        "files that a first page loads have other names"
    );
    for (name, html) in all_pages().into_iter().filter(|(name, _)| ["sign-in", "passport"].contains(name)) {
        let page = squeezed(&html);
        let all = fonts + style + scripts + mark + page;
        println!(
            "{name}: {all} = fonts {fonts} + style {style} + scripts {scripts} + mark {mark} + page {page}"
        );
        assert!(all <= 60 * 1024, "{name}: {all}");
    }
}

fn squeezed(html: &str) -> usize {
    use std::io::Write as _;
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 4096, 4, 22);
    writer.write_all(html.as_bytes()).unwrap();
    drop(writer);
    small.len()
}
