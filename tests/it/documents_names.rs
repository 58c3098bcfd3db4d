//! P-8: passports print with nothing and with everything signed, with long names and names in any script, across pages.

use lopdf::Document;
use stampbook::documents::{self, Fonts, Paper, PassportOptions};
use stampbook::record::passport::Passport;

use crate::documents::none_signed;
use crate::passports::{all_signed, passport};
use crate::support::paper::{ask, text_of};

/// A name in each script that is written from the left.
const FROM_THE_LEFT: [(&str, &str); 10] = [
    ("Latin", "Søren Żółć-Ångström"),
    ("Vietnamese", "Nguyễn Thị Hồng Ánh"),
    ("Greek", "Ελένη Παπαδοπούλου"),
    ("Cyrillic", "Ольга Ладыженская"),
    ("Devanagari", "प्रिया क्षत्रिय"),
    ("Thai", "เสาวลักษณ์ น้ำทิพย์"),
    ("Chinese", "王小明"),
    ("Chinese, traditional", "陳麗華"),
    ("Japanese", "山田 花子"),
    ("Korean", "김민준"),
];
const FROM_THE_RIGHT: [(&str, &str); 2] = [("Arabic", "أمل الحداد"), ("Hebrew", "דנה לוי")];

const PAPERS: [Paper; 2] = [Paper::A4, Paper::Letter];

fn printed(passport: &Passport, paper: Paper) -> Vec<u8> {
    let options = PassportOptions { paper, ..PassportOptions::default() };
    let document = documents::passport(passport, &options, &Fonts::embedded()).unwrap();
    ask("qpdf", &["--check", "FILE"], &document);
    document
}

/// Every title, signer, cohort and piece of evidence of a passport of 60 rows in this name.
fn all_called(name: &str, signed: bool) -> Passport {
    let mut all = passport(name, 60, if signed { all_signed } else { none_signed });
    let framework = &mut all.frameworks[0];
    for (number, row) in framework.competencies.iter_mut().enumerate() {
        row.title = format!("{name} {number}");
        for stamp in &mut row.levels {
            stamp.signed_by = stamp.signed_by.as_ref().map(|_| name.to_owned());
            stamp.second = None;
        }
    }
    for (number, line) in framework.sign_offs.iter_mut().enumerate() {
        line.signed_by = vec![name.to_owned()];
        line.second = None;
        line.evidence = vec![format!("{name} {number}")];
        line.cohort = Some(name.to_owned());
    }
    all
}

/// Without spaces and what breaks lines and directions: only letters in their order.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

/// The same letters as many times, whatever their order.
fn letters(text: &str) -> std::collections::BTreeMap<char, usize> {
    let mut count = std::collections::BTreeMap::new();
    for letter in text.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()) {
        *count.entry(letter).or_default() += 1;
    }
    count
}

#[test]
fn sixty_rows_in_every_script_read_back_on_both_papers() {
    for (script, name) in FROM_THE_LEFT {
        for paper in PAPERS {
            let document = printed(&all_called(name, true), paper);
            let Some(text) = text_of(&document) else { return };
            let (text, name) = (bare(&text), bare(name));
            for number in 0..180 {
                let title = format!("Evidence:{name}{number}");
                assert!(text.contains(&title), "{script}, {paper:?}: {title} is not in {text}");
            }
            // Once on the cover, on every page's foot, in 60 titles, and three times for each of 180 sign-offs.
            let pages = Document::load_mem(&document).unwrap().get_pages().len();
            let found = text.matches(&*name).count();
            assert!(found >= 1 + pages + 60 + 3 * 180, "{script}, {paper:?}: {found} times on {pages} pages");
        }
    }
}

#[test]
fn sixty_rows_from_the_right_lose_no_letter() {
    for (script, name) in FROM_THE_RIGHT {
        for paper in PAPERS {
            let Some(text) = text_of(&printed(&all_called(name, true), paper)) else { return };
            let found = letters(&text);
            for (letter, times) in letters(name) {
                let wanted = times * (1 + 60 + 3 * 180);
                assert!(
                    found.get(&letter).is_some_and(|n| *n >= wanted),
                    "{script}, {paper:?}: {letter} {found:?}"
                );
            }
        }
    }
}

#[test]
fn nothing_signed_prints_sixty_empty_rows() {
    for (script, name) in FROM_THE_LEFT.into_iter().chain(FROM_THE_RIGHT) {
        for paper in PAPERS {
            let Some(text) = text_of(&printed(&all_called(name, false), paper)) else { return };
            assert!(text.contains("0 of 180 levels signed"), "{script}, {paper:?}: {text}");
            assert!(text.contains("No level has been signed off yet."), "{script}, {paper:?}: {text}");
        }
    }
}

/// Two hundred letters without a space, in every script, as a name, a title and a signer.
#[test]
fn names_of_two_hundred_letters_break_and_stay_whole() {
    for (script, name) in FROM_THE_LEFT.into_iter().chain(FROM_THE_RIGHT) {
        // Whole names one after the other, so that no cluster is cut; poppler takes a hyphen at the end of a line for one
        // that was put there.
        let one = bare(name).replace('-', "");
        let long = one.repeat(200_usize.div_ceil(one.chars().count()));
        for paper in PAPERS {
            let mut all = passport(&long, 7, all_signed);
            all.frameworks[0].competencies[2].title.clone_from(&long);
            all.frameworks[0].sign_offs[4].signed_by = vec![long.clone()];
            let document = printed(&all, paper);
            let Some(text) = text_of(&document) else { return };
            if FROM_THE_RIGHT.iter().any(|(right, _)| *right == script) {
                let found = letters(&text);
                for (letter, times) in letters(&long) {
                    assert!(found[&letter] >= 3 * times, "{script}, {paper:?}: {letter}");
                }
            } else {
                let text = bare(&text);
                let found = text.matches(&*long).count();
                assert!(found >= 3, "{script}, {paper:?}: whole {found} times in {text}");
            }
        }
    }
}

/// What nobody ever wrote stays within the margins: no word reaches over the edge of the page.
#[test]
fn nothing_stands_outside_the_page() {
    for paper in PAPERS {
        for name in ["W".repeat(200), "王".repeat(200), "م".repeat(200)] {
            let mut all = passport(&name, 7, all_signed);
            all.issuer.clone_from(&name);
            all.person.unit = Some(name.clone());
            all.person.cohorts = vec![name.clone(); 3];
            all.frameworks[0].title.clone_from(&name);
            let Some(places) = ask("pdftotext", &["-bbox", "FILE", "-"], &printed(&all, paper)) else {
                return;
            };
            let (mut width, mut height, mut words) = (0.0, 0.0, 0);
            for line in places.lines().map(str::trim) {
                let number = |key: &str| -> f64 {
                    let after = line.split(&format!("{key}=\"")).nth(1).unwrap_or_default();
                    after.split('"').next().unwrap_or_default().parse().unwrap_or(f64::NAN)
                };
                if line.starts_with("<page") {
                    (width, height) = (number("width"), number("height"));
                } else if line.starts_with("<word") {
                    words += 1;
                    let inside = number("xMin") >= 0.0 && number("xMax") <= width + 0.5;
                    let inside = inside && number("yMin") >= -6.0 && number("yMax") <= height + 6.0;
                    assert!(inside, "{paper:?}: {line} on {width} by {height}");
                }
            }
            assert!(words > 50);
        }
    }
}
