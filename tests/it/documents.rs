//! Passports on paper: what a reader, a printer and a program find in them.

use std::collections::BTreeMap;

use lopdf::{Document, Object};
use stampbook::documents::{self, Error, Fonts, Paper, PassportOptions, Portrait};
use stampbook::record::framework::Level;
use stampbook::record::passport::{LevelState, Passport};

use crate::passports::{all_signed, mixed, passport};
use crate::support::paper::{ask, text_of};

/// Names in every script that the default build must have.
const NAMES: [(&str, &str); 16] = [
    ("Latin", "Amara Okafor"),
    ("Latin with diacritics", "Søren Żółć-Ångström Þórðarson Šćepan Ğül Ńș"),
    ("Latin beyond the first face", "Ƙaura Ɗanjuma Ɓala Ŧhorn"),
    ("Latin, decomposed", "Zoe\u{308} E\u{301}lodie N\u{303}an\u{303}ez"),
    ("Vietnamese", "Nguyễn Thị Hồng Ánh Đặng Ửng"),
    ("Greek", "Ελένη Παπαδοπούλου Ἀριστοτέλης"),
    ("Cyrillic", "Ольга Ёлкина Ђорђе Їжакевич Қанат"),
    ("Devanagari", "प्रिया शर्मा क्षत्रिय"),
    ("Thai", "เสาวลักษณ์ น้ำทิพย์"),
    ("Chinese, simplified", "王小明 张伟"),
    ("Chinese, traditional", "張偉 陳麗華"),
    ("Japanese", "山田 花子 ひらがな カタカナ 𠮷野"),
    ("Korean", "김민준 이서연"),
    ("mixed", "Grace 王小明 Παπα"),
    ("Arabic", "أمل الحداد"),
    ("Hebrew", "דנה לוי"),
];

/// Nothing yet.
pub fn none_signed(_: usize, _: Level) -> LevelState {
    LevelState::None
}

fn draw(passport: &Passport, options: &PassportOptions) -> Vec<u8> {
    documents::passport(passport, options, &Fonts::embedded()).unwrap()
}

/// The outline: titles by depth, in order.
fn outline(document: &Document) -> Vec<(usize, String)> {
    fn walk(document: &Document, entry: Option<&Object>, depth: usize, found: &mut Vec<(usize, String)>) {
        let mut next = entry.and_then(|entry| entry.as_reference().ok());
        while let Some(id) = next {
            let entry = document.get_dictionary(id).unwrap();
            found.push((depth, lopdf::decode_text_string(entry.get(b"Title").unwrap()).unwrap()));
            walk(document, entry.get(b"First").ok(), depth + 1, found);
            next = entry.get(b"Next").ok().and_then(|next| next.as_reference().ok());
        }
    }
    let root = document.catalog().unwrap().get(b"Outlines").and_then(Object::as_reference).unwrap();
    let mut found = Vec::new();
    walk(document, document.get_dictionary(root).unwrap().get(b"First").ok(), 0, &mut found);
    found
}

#[test]
fn amara_opens_her_passport_in_any_reader() {
    let amara = passport("Amara Okafor", 7, mixed);
    let bytes = draw(&amara, &PassportOptions::default());
    assert!(bytes.starts_with(b"%PDF-1.7\n"));
    assert!(bytes.ends_with(b"%%EOF"));
    assert!(bytes.len() < 64 << 10, "{} bytes", bytes.len());
    let document = Document::load_mem(&bytes).unwrap();
    assert_eq!(document.get_pages().len(), 4);
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Metadata"));
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    let info = document.get_dictionary(info).unwrap();
    let title = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
    assert_eq!(title, "Learning passport of Amara Okafor");
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20261115102030Z");
    ask("qpdf", &["--check", "FILE"], &bytes);
}

#[test]
fn the_outline_leads_to_every_competency() {
    let document = draw(&passport("Amara Okafor", 7, mixed), &PassportOptions::default());
    let outline = outline(&Document::load_mem(&document).unwrap());
    let titles: Vec<(usize, &str)> = outline.iter().map(|(depth, title)| (*depth, &**title)).collect();
    assert_eq!(
        titles,
        [
            (0, "Learning passport"),
            (0, "Working with people"),
            (1, "Diversity and inclusion"),
            (1, "Change management"),
            (1, "Collaboration"),
            (1, "Communication"),
            (1, "Ethics and integrity"),
            (1, "Problem-solving"),
            (1, "Technical knowledge"),
            (0, "Appendix: sign-offs"),
            (1, "Working with people"),
        ]
    );
}

#[test]
fn names_in_every_script_read_back_as_typed() {
    for (script, name) in NAMES {
        let document = draw(&passport(name, 2, mixed), &PassportOptions::default());
        let Some(text) = text_of(&document) else { return };
        if matches!(script, "Arabic" | "Hebrew") {
            // What readers make of the order is theirs; no letter may be missing or another.
            let letters = |text: &str| {
                let mut count = BTreeMap::new();
                for letter in text.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()) {
                    *count.entry(letter).or_insert(0_usize) += 1;
                }
                count
            };
            let found = letters(&text);
            for (letter, times) in letters(name) {
                assert!(
                    found.get(&letter).is_some_and(|found| *found >= times),
                    "{script}: {letter} in {text}"
                );
            }
        } else {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(line.contains(name), "{script}: {name} is not in {line}");
        }
    }
}

#[test]
fn what_is_on_a_stamp_reads_back_although_it_is_turned() {
    let document = draw(&passport("Amara Okafor", 7, mixed), &PassportOptions::default());
    let Some(text) = text_of(&document) else { return };
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    for (words, times) in
        [("Foundation", 5), ("1 JUL 2025", 1), ("GH · AT", 1), ("Expired", 1), ("On hold", 1)]
    {
        let found = lines.iter().filter(|line| **line == words).count();
        assert!(found >= times, "{words} stands {found} times in {text}");
    }
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Revoked, 14 October 2026: the evidence was another person's",
        "by Grace Hopper, countersigned 15 July 2025 by Alan Turing · Cohort Spring 2026 · Framework version 3",
        "Evidence: Rewrote the intake form; Ran the Tuesday round-table",
        "As of 14 November 2026 · Issued 15 November 2026",
        "2 of 4",
    ] {
        assert!(flat.contains(words), "{words} is not in {flat}");
    }
}

#[test]
fn the_same_passport_gives_the_same_bytes() {
    let fonts = Fonts::embedded();
    let options = PassportOptions::default();
    let zoe = passport("Zoë 王 أمل", 9, mixed);
    let first = documents::passport(&zoe, &options, &fonts).unwrap();
    // Whatever was made in between with the same fonts.
    documents::passport(&passport("김민준 Ƙaura", 20, all_signed), &options, &fonts).unwrap();
    assert_eq!(first, documents::passport(&zoe, &options, &fonts).unwrap());
    assert_eq!(first, draw(&zoe, &options));
}

#[test]
fn many_passports_are_drawn_at_once() {
    let fonts = Fonts::embedded();
    let options = PassportOptions::default();
    let alone: Vec<Vec<u8>> =
        NAMES.iter().map(|(_, name)| draw(&passport(name, 3, mixed), &options)).collect();
    std::thread::scope(|scope| {
        let (fonts, options) = (&fonts, &options);
        let threads: Vec<_> = NAMES
            .iter()
            .map(|(_, name)| {
                scope.spawn(move || documents::passport(&passport(name, 3, mixed), options, fonts))
            })
            .collect();
        for (thread, alone) in threads.into_iter().zip(&alone) {
            assert_eq!(&thread.join().unwrap().unwrap(), alone);
        }
    });
}

#[test]
fn a_character_without_a_glyph_is_named_with_its_place() {
    let mut tifinagh = passport("Amara Okafor", 1, all_signed);
    tifinagh.frameworks[0].sign_offs[0].evidence.push("Read to ⵣ children".to_owned());
    let error = documents::passport(&tifinagh, &PassportOptions::default(), &Fonts::embedded()).unwrap_err();
    let Error::MissingGlyph { character, code_point, place } = &error else { panic!("{error}") };
    assert_eq!((*character, &**code_point), ('ⵣ', "U+2D63"));
    let stands =
        "the evidence of the sign-off for DI, in the title “Read to ⵣ children” that Amara Okafor gave it";
    assert_eq!(place, stands);
    assert!(error.to_string().contains("“ⵣ” (U+2D63) in the evidence"), "{error}");
}

#[test]
fn an_emoji_in_a_title_is_printed() {
    for emoji in ["👍", "👍🏽", "👩‍⚕️", "🇰🇪", "❤️", "✅", "🎉🎉", "7️⃣", "☕"]
    {
        let title = format!("Ran the clinic {emoji} with Amara");
        let mut cheerful = passport("Amara 🌍 Okafor", 2, all_signed);
        cheerful.frameworks[0].sign_offs[0].evidence.push(title);
        cheerful.frameworks[0].title = format!("Care {emoji}");
        cheerful.frameworks[0].competencies[0].title = format!("{emoji} Listening");
        let document = draw(&cheerful, &PassportOptions::default());
        let Some(text) = text_of(&document) else { return };
        let first = emoji.chars().next().unwrap();
        assert!(text.matches(first).count() >= 3 && text.contains('🌍'), "{emoji}: {text}");
        ask("qpdf", &["--check", "FILE"], &document);
    }
}

#[test]
fn no_character_of_a_name_is_ever_a_box() {
    // Joiners, direction marks, breaks and a tab steer text and are not drawn.
    let name = "\u{200f}می\u{200c}خواهم\u{200e} क\u{94d}\u{200d}ष\tA\u{ad}B\nC\u{fe0f}";
    let document = draw(&passport(name, 1, none_signed), &PassportOptions::default());
    let document = Document::load_mem(&document).unwrap();
    for (_, page) in document.get_pages() {
        let content = document.get_and_decode_page_content(page).unwrap();
        for operation in content.operations.iter().filter(|o| o.operator == "TJ" || o.operator == "Tj") {
            let shown = operation.operands.iter().flat_map(|o| match o {
                Object::Array(items) => items.clone(),
                other => vec![other.clone()],
            });
            for text in shown.filter_map(|o| o.as_str().map(<[u8]>::to_vec).ok()) {
                assert!(text.chunks(2).all(|glyph| glyph != [0, 0]), "{operation:?}");
            }
        }
    }
}

#[test]
fn letter_paper_is_letter_paper() {
    let options = PassportOptions { paper: Paper::Letter, ..PassportOptions::default() };
    let Some(about) = ask("pdfinfo", &["FILE"], &draw(&passport("Amara Okafor", 7, all_signed), &options))
    else {
        return;
    };
    assert!(about.contains("Page size:       612 x 792 pts (letter)"), "{about}");
    assert!(about.contains("Tagged:          yes"), "{about}");
}

#[test]
fn rows_stay_whole_and_every_page_says_which_it_is() {
    let sixty = draw(&passport("Amara Okafor", 60, all_signed), &PassportOptions::default());
    assert!(sixty.len() < 100 << 10, "{} bytes", sixty.len());
    let pages = Document::load_mem(&sixty).unwrap().get_pages().len();
    assert!((20..45).contains(&pages), "{pages} pages");
    let Some(text) = text_of(&sixty) else { return };
    let sheets: Vec<&str> = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).collect();
    assert_eq!(sheets.len(), pages);
    for (number, sheet) in sheets.iter().enumerate() {
        assert!(sheet.contains(&format!("{} of {pages}", number + 1)), "page {number}: {sheet}");
        let foundation = sheet.lines().filter(|line| line.trim() == "Foundation").count();
        let mastery = sheet.lines().filter(|line| line.trim() == "Mastery").count();
        assert_eq!(foundation, mastery, "a row is torn on page {number}: {sheet}");
    }
}

#[test]
fn nothing_signed_and_long_words_fit_too() {
    let nothing = draw(&passport("王小明", 7, none_signed), &PassportOptions::default());
    if let Some(text) = text_of(&nothing) {
        assert!(text.contains("No level has been signed off yet."), "{text}");
        assert!(text.contains("of 21 levels"), "{text}");
    }
    let mut long = passport(&"Wolfeschlegelsteinhausenbergerdorff ".repeat(12), 3, mixed);
    long.issuer = "Ministry of ".repeat(40);
    long.person.unit = Some("x".repeat(400));
    long.frameworks[0].level_names = ["Beginning".repeat(9), String::new(), "Δ".to_owned()];
    long.frameworks[0].competencies[1].title = "Everything there is to know about ".repeat(120);
    long.frameworks[0].sign_offs[0].descriptor = "And then one more thing, ".repeat(900);
    let document = draw(&long, &PassportOptions { paper: Paper::Letter, ..PassportOptions::default() });
    if let Some(text) = text_of(&document) {
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(flat.matches("one more thing").count(), 900);
        assert_eq!(flat.matches("there is to know").count(), 120);
    }
    ask("qpdf", &["--check", "FILE"], &document);
}

#[test]
fn a_passport_without_frameworks_is_a_cover_and_an_empty_appendix() {
    let mut new = passport("Amara Okafor", 0, none_signed);
    new.frameworks.clear();
    assert_eq!(Document::load_mem(&draw(&new, &PassportOptions::default())).unwrap().get_pages().len(), 2);
}

#[test]
fn a_stamp_is_told_in_words_to_those_who_cannot_see_it() {
    let document = draw(&passport("Amara Okafor", 7, mixed), &PassportOptions::default());
    let document = Document::load_mem(&document).unwrap();
    let told: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok())
        .map(|text| lopdf::decode_text_string(text).unwrap())
        .collect();
    for words in [
        "Level 1, Foundation: signed 1 July 2025 by Grace Hopper.",
        "Level 3, Mastery: waiting for review.",
        "Level 3, Mastery: not started.",
        "Level 2, Practice: evidence there.",
        "7 of 21 levels are signed and in force.",
        "Level 1, Foundation: 4 of 7 competencies.",
    ] {
        assert!(told.iter().any(|told| told.contains(words)), "{words} is not in {told:#?}");
    }
}

#[test]
fn the_portrait_is_small_and_says_nothing_of_where_it_was_taken() {
    let mut photo = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(1200, 1600, |x, y| image::Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 90]))
        .write_to(&mut photo, image::ImageFormat::Jpeg)
        .unwrap();
    let amara = passport("Amara Okafor", 7, mixed);
    let plain = draw(&amara, &PassportOptions::default());
    let options =
        PassportOptions { photo: Some(Portrait::of(photo.get_ref()).unwrap()), ..PassportOptions::default() };
    let with = draw(&amara, &options);
    assert!(with.len() > plain.len() + 2000 && with.len() < plain.len() + (90 << 10), "{}", with.len());
    assert!(matches!(Portrait::of(b"<svg/>"), Err(Error::Photo(_))));
}

#[test]
fn stamps_lead_to_their_sign_offs_and_the_address_to_today() {
    let options = PassportOptions {
        address: Some("https://stampbook.example/passports/amara".to_owned()),
        ..PassportOptions::default()
    };
    let document = Document::load_mem(&draw(&passport("Amara Okafor", 7, mixed), &options)).unwrap();
    let mut kinds = BTreeMap::new();
    for (_, page) in document.get_pages() {
        let links = document.get_dictionary(page).unwrap().get(b"Annots").and_then(Object::as_array);
        for link in links.into_iter().flatten().map(|link| link.as_dict().unwrap()) {
            let kind = if link.has(b"Dest") { "within" } else { "address" };
            assert_eq!(link.get(b"Border").and_then(Object::as_array).unwrap().len(), 3);
            *kinds.entry(kind).or_insert(0) += 1;
        }
    }
    assert_eq!(kinds, BTreeMap::from([("within", 11), ("address", 1)]));
}

/// Nine rows show every state at every level.
pub fn every_state(row: usize, level: Level) -> LevelState {
    use LevelState::{Earned, Evidence, Expired, InReview, None, Returned, Revoked, Signed, Suspended};
    let states = [None, Evidence, InReview, Returned, Signed, Expired, Revoked, Suspended, Earned];
    states[(row + level.index() * 3) % states.len()]
}

#[test]
fn every_state_at_every_level_can_be_drawn() {
    for paper in [Paper::A4, Paper::Letter] {
        let document = draw(
            &passport("Amara Okafor", 9, every_state),
            &PassportOptions { paper, ..PassportOptions::default() },
        );
        ask("qpdf", &["--check", "FILE"], &document);
    }
}

/// Passports of all kinds lie in `target/look-documents`: each is its holder's, and the more is signed, the longer.
#[test]
fn some_to_look_at() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/look-documents");
    std::fs::create_dir_all(&folder).unwrap();
    let show = |name: &str, passport: &Passport, options: &PassportOptions| {
        let bytes = draw(passport, options);
        std::fs::write(folder.join(format!("{name}.pdf")), &bytes).unwrap();
        let document = Document::load_mem(&bytes).unwrap();
        let info = document.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
        let title = document.get_dictionary(info).unwrap().get(b"Title").unwrap();
        let title = lopdf::decode_text_string(title).unwrap();
        assert!(title.contains(&passport.person.name), "{name}: {title}");
        document.get_pages().len()
    };
    let a4 = PassportOptions::default();
    let letter = PassportOptions { paper: Paper::Letter, ..PassportOptions::default() };
    let none = show("none", &passport("王小明", 7, none_signed), &a4);
    let some = show("mixed", &passport("Amara Okafor", 7, mixed), &a4);
    let all = show("all", &passport("Nguyễn Thị Hồng Ánh", 7, all_signed), &letter);
    let sixty = show("sixty", &passport("Søren Ångström", 60, all_signed), &a4);
    assert!(none <= some && some <= all && all < sixty, "{none}, {some}, {all}, {sixty} pages");
    show("states", &passport("Ελένη Παπαδοπούλου", 9, every_state), &a4);
    let mut cheerful = passport("Amara 🌍 Okafor", 7, all_signed);
    for (row, emoji) in
        cheerful.frameworks[0].competencies.iter_mut().zip(["👍🏽", "👩‍⚕️", "🇰🇪", "❤️", "✅", "7️⃣", "☕"])
    {
        row.title = format!("{} {emoji}", row.title);
    }
    show("emoji", &cheerful, &a4);
    for (number, (_, name)) in NAMES.iter().enumerate() {
        show(&format!("name{number}"), &passport(name, 2, mixed), &a4);
    }
}
