//! Every link in the documentation leads somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

#[test]
fn every_link_in_the_documentation_leads_somewhere() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut broken = Vec::new();
    for page in pages(&root) {
        let name = page.strip_prefix(&root).unwrap().display().to_string();
        for target in links(&fs::read_to_string(&page).unwrap()) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let file = if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            if !file.exists() {
                broken.push(format!("{name}: {target}: there is no such file"));
            } else if !anchor.is_empty() && file.extension().is_some_and(|e| e == "md") {
                let anchors = anchors(&fs::read_to_string(&file).unwrap());
                if !anchors.contains(anchor) {
                    broken.push(format!("{name}: {target}: there is no such heading"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "links that lead nowhere:\n  {}\n", broken.join("\n  "));
}

fn pages(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in [".", "docs", "migrations", "tests", "tests/browser", "benches", "fuzz", "assets"] {
        let Ok(entries) = fs::read_dir(root.join(folder)) else { continue };
        let pages = entries.map(|entry| entry.unwrap().path());
        found.extend(pages.filter(|path| path.extension().is_some_and(|e| e == "md")));
    }
    found
}

fn links(markdown: &str) -> Vec<String> {
    Parser::new_ext(markdown, Options::all())
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                Some(dest_url.into_string())
            }
            _ => None,
        })
        .collect()
}

/// The anchors that forges make of headings: lower case, spaces as hyphens, punctuation left out.
fn anchors(markdown: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(markdown, Options::all()) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let words = heading.take().unwrap_or_default().to_lowercase();
                let kept = words.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
                found.insert(kept.map(|c| if c == ' ' { '-' } else { c }).collect());
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn a_heading_becomes_an_anchor() {
    let found = anchors("# How to *run* it\n\n## `serve`: pages & mail\n");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["how-to-run-it", "serve-pages--mail"]);
}
