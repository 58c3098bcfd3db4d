//! H-4, H-5: certificates on paper, as people, programs and cameras find them.

use std::collections::BTreeMap;
use std::process::Command;

use lopdf::{Document, Object};
use stampbook::clock::Day;
use stampbook::documents::{self, CertificateMark, CertificateOptions, Error, Fonts, Paper, PrintRoom};
use stampbook::language::Language;
use stampbook::record::certificate::CertificateIssued;
use stampbook::record::framework::Level;

use crate::documents_from_right::{Word, words};
use crate::passports::certificate;
use crate::support::paper::{ask, flat, text_of};
use crate::support::skipped;

const CHECK: &str = "https://stampbook.example.org/verify/N0ZM-MZ5Q-SVDH";
const CODE: &str = "N0ZM-MZ5Q-SVDH";

const REVOKED: CertificateMark = CertificateMark::Revoked(Day::constant(2027, 5, 3));

/// Names as people write them, in thirty languages that are read from the left…
const FROM_THE_LEFT: [&str; 30] = [
    "Amara Okafor",
    "Jörg Weißenfels",
    "Élodie D’Arc",
    "Íñigo Muñoz",
    "João Conceição",
    "Łukasz Żółć",
    "Škorić Đurđa",
    "Ágnes Szűcs",
    "Ștefan Țîrlea",
    "Gülşah Iğdır",
    "Þóra Björnsdóttir",
    "Søren Ångström",
    "Jānis Bērziņš",
    "Žydrūnė Šeškauskaitė",
    "Siobhán Ní Bhraonáin",
    "Nguyễn Thị Hồng Ánh",
    "Ọlábísí Adéyẹmí",
    "Ƙaura Ɗanjuma",
    "Kealoha ʻĀkau",
    "Ελένη Παπαδοπούλου",
    "Ольга Ёлкина",
    "Олена Їжакевич",
    "Ђорђе Његош",
    "Қанат Әбілқайыр",
    "प्रिया क्षत्रिय",
    "เสาวลักษณ์ น้ำทิพย์",
    "王小明",
    "陳麗華",
    "山田 花子 ひらがな",
    "김민준",
];
/// …and in four that are read from the right.
const FROM_THE_RIGHT: [&str; 4] = ["أمل الحداد", "زهرا پورچیان", "ٹیپو گوہر", "דנה לוי"];

fn options(paper: Paper, mark: Option<CertificateMark>) -> CertificateOptions {
    CertificateOptions { paper, issued_on: Day::constant(2026, 11, 15), check: CHECK.to_owned(), mark }
}

fn a4() -> CertificateOptions {
    options(Paper::A4, None)
}

fn draw(said: &CertificateIssued, options: &CertificateOptions) -> Vec<u8> {
    documents::certificate(said, options, &Fonts::embedded()).unwrap()
}

fn pages(document: &[u8]) -> usize {
    Document::load_mem(document).unwrap().get_pages().len()
}

/// A text without what breaks lines: only letters in their order.
fn bare(text: &str) -> String {
    flat(text).replace(' ', "")
}

/// How often each letter stands in a text, whatever the order.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut count = BTreeMap::new();
    for letter in text.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()) {
        *count.entry(letter).or_default() += 1;
    }
    count
}

/// The texts that are read in the place of figures.
fn told(document: &[u8]) -> Vec<String> {
    let document = Document::load_mem(document).unwrap();
    let alternatives = document.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok());
    alternatives.map(|text| lopdf::decode_text_string(text).unwrap()).collect()
}

#[test]
fn amara_frames_a_sheet_that_says_all_there_is_to_say() {
    let bytes = draw(&certificate("Amara Okafor", 5, 5, "en"), &a4());
    assert!(bytes.starts_with(b"%PDF-1.7\n") && bytes.len() <= 40 << 10, "{} bytes", bytes.len());
    assert_eq!(pages(&bytes), 1);
    ask("qpdf", &["--check", "FILE"], &bytes);
    let Some(text) = text_of(&bytes) else { return };
    let text = flat(&text);
    for said in [
        "Riverside Community Trust",
        "CERTIFICATE",
        "Amara Okafor",
        "has shown all 5 competencies, each at level 2 (Practice) or above, of",
        "Working with people",
        "Version 3",
        "Cohort Spring 2026",
        "Issued on 15 November 2026",
        "Holds until 30 June 2028",
        CODE,
        "Check it at",
        "DI Diversity and inclusion",
        "Level 3 · Mastery",
        "In force since",
        "Valid until 30 June 2028",
        "Signed by Grace Hopper and Alan Turing",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    assert!(bare(&text).contains(CHECK), "{text}");
    assert!(!text.contains("1 of 1") && !text.contains("follow"), "{text}");
    let document = Document::load_mem(&bytes).unwrap();
    assert_eq!(document.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap(), b"en");
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    let info = document.get_dictionary(info).unwrap();
    let title = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
    assert_eq!(title, "Certificate of Amara Okafor");
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20261115000000Z");
    let told = told(&bytes);
    for said in ["Seal: 5 of 5 competencies, issued on 15 November 2026.", CHECK] {
        assert!(told.iter().any(|told| told.contains(said)), "{said} is not in {told:?}");
    }
    let (_, page) = document.get_pages().pop_first().unwrap();
    let links = document.get_dictionary(page).unwrap().get(b"Annots").and_then(Object::as_array).unwrap();
    assert_eq!(links.len(), 2, "the address and the code lead to the page");
}

#[test]
fn what_was_shown_is_said_as_far_as_it_goes() {
    let says = |said: &CertificateIssued, words: &str| {
        if let Some(text) = text_of(&draw(said, &a4())) {
            assert!(flat(&text).contains(words), "{words} is not in {text}");
        }
    };
    says(&certificate("Amara", 4, 9, "en"), "has shown 4 of the 9 competencies of");
    says(
        &certificate("Amara", 1, 1, "en"),
        "has shown the one competency, at level 2 (Practice) or above, of",
    );
    let mut highest = certificate("Amara", 6, 6, "en");
    for one in &mut highest.levels {
        (one.level, one.level_name) = (Level::Three, "Mastery".to_owned());
    }
    says(&highest, "has shown all 6 competencies, each at level 3 (Mastery), of");
}

#[test]
fn few_levels_stand_on_the_first_page_and_many_on_the_pages_that_follow() {
    for (rows, most) in [(1, 1), (6, 1), (7, 2), (40, 4), (500, 36)] {
        let said = certificate("Amara Okafor", rows, rows, "en");
        for paper in [Paper::A4, Paper::Letter] {
            let bytes = draw(&said, &options(paper, None));
            ask("qpdf", &["--check", "FILE"], &bytes);
            let pages = pages(&bytes);
            let least = if rows > 6 { 2 } else { 1 };
            assert!((least..=most).contains(&pages), "{rows} levels on {pages} pages of {paper:?}");
            let Some(text) = text_of(&bytes) else { return };
            let whole = flat(&text);
            for one in &said.levels {
                let title = format!("{} {}", one.code, one.title);
                assert!(whole.contains(&title), "{title} is not in {whole}");
            }
            assert_eq!(whole.matches("In force since").count(), rows, "{paper:?}");
            assert_eq!(whole.matches("Signed by").count(), rows, "{paper:?}");
            let sheets: Vec<&str> = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).collect();
            assert_eq!(sheets.len(), pages);
            for (number, sheet) in sheets.iter().enumerate().filter(|_| pages > 1) {
                let foot = ["Amara Okafor", CODE, &format!("{} of {pages}", number + 1)];
                assert!(foot.iter().all(|part| sheet.contains(part)), "page {number}: {sheet}");
                let head = number == 0 || sheet.contains("The levels of this certificate");
                assert!(head && (number < 2 || sheet.contains("(continued)")), "page {number}: {sheet}");
            }
        }
    }
}

#[test]
fn names_of_thirty_languages_come_back_as_they_were_typed() {
    for name in FROM_THE_LEFT {
        let mut said = certificate(name, 2, 2, "en");
        said.levels[0].title = name.to_owned();
        said.levels[1].signers = vec![name.to_owned()];
        let Some(text) = text_of(&draw(&said, &a4())) else { return };
        assert!(bare(&text).matches(&bare(name)).count() >= 3, "{name} is not three times in {text}");
    }
    for name in FROM_THE_RIGHT {
        let mut said = certificate(name, 2, 2, "ar");
        said.title = name.to_owned();
        let Some(text) = text_of(&draw(&said, &a4())) else { return };
        let found = letters(&text);
        for (letter, times) in letters(name) {
            let there = found.get(&letter).is_some_and(|found| *found >= 2 * times);
            assert!(there, "{name}: {letter} is not in {text}");
        }
    }
}

#[test]
fn a_name_of_two_hundred_letters_stays_whole_and_within_the_frame() {
    let page = |paper| if paper == Paper::A4 { (841.9, 595.3) } else { (792.0, 612.0) };
    for paper in [Paper::A4, Paper::Letter] {
        for (letter, language) in [("W", "en"), ("王", "de"), ("م", "ar"), ("Wolfeschlegelstein ", "fr")] {
            let long: String = letter.chars().cycle().take(200).collect();
            let mut said = certificate(&long, 6, 9, language);
            said.issuer.clone_from(&long);
            said.title.clone_from(&long);
            said.cohort_title = Some(long.clone());
            said.levels[2].title.clone_from(&long);
            said.levels[3].level_name.clone_from(&long);
            said.levels[4].signers = vec![long.clone(); 2];
            let bytes = draw(&said, &options(paper, Some(REVOKED)));
            ask("qpdf", &["--check", "FILE"], &bytes);
            let Some(text) = text_of(&bytes) else { return };
            if language != "ar" {
                assert!(bare(&text).contains(&bare(&long)), "{letter}: {text}");
            }
            let (width, height) = page(paper);
            let places = ask("pdftotext", &["-bbox", "FILE", "-"], &bytes).unwrap_or_default();
            for line in places.lines().filter(|line| line.trim_start().starts_with("<word")) {
                let number = |key: &str| -> f64 {
                    let after = line.split(&format!("{key}=\"")).nth(1).unwrap_or_default();
                    after.split('"').next().unwrap_or_default().parse().unwrap_or(f64::NAN)
                };
                let across = number("xMin") >= 30.0 && number("xMax") <= width - 30.0;
                assert!(across && number("yMin") >= 20.0 && number("yMax") <= height - 20.0, "{line}");
            }
        }
    }
}

#[test]
fn an_arabic_certificate_is_the_mirror_of_an_english_one() {
    const WIDTH: f64 = 297.0 * 72.0 / 25.4;
    let place = |words: &[Word], said: &str| {
        let found = words.iter().find(|word| word.1.contains(said));
        let (_, _, _, left, right) = found.unwrap_or_else(|| panic!("{said} is not in {words:?}"));
        (*left, *right)
    };
    let drawn = |language: &str| draw(&certificate("Amal Haddad", 40, 40, language), &a4());
    let (Some(english), Some(arabic)) = (words(&drawn("en")), words(&drawn("ar"))) else { return };
    for said in ["Spring", "2028", "https://"] {
        let (there, here) = (place(&english, said), place(&arabic, said));
        let apart = f64::midpoint(there.0, there.1) + f64::midpoint(here.0, here.1) - WIDTH;
        let sides = (there.0 < WIDTH / 2.0) != (here.0 < WIDTH / 2.0);
        assert!(sides && apart.abs() < 60.0, "{said}: {there:?}, {here:?}");
    }
    for said in ["Amal", "people"] {
        let (there, here) = (place(&english, said), place(&arabic, said));
        assert!((there.0 - here.0).abs() < 2.0, "what is centred stays where it is: {there:?}, {here:?}");
    }
    let bytes = drawn("ar");
    ask("qpdf", &["--check", "FILE"], &bytes);
    let document = Document::load_mem(&bytes).unwrap();
    let preferences = document.catalog().unwrap().get(b"ViewerPreferences").cloned().unwrap();
    let direction = preferences.as_dict().unwrap().get(b"Direction").and_then(Object::as_name);
    assert_eq!(direction.unwrap(), b"R2L");
}

#[test]
fn what_became_of_it_stands_on_every_page_in_words() {
    let (superseded, expired) = (
        CertificateMark::Superseded(Day::constant(2027, 5, 3)),
        CertificateMark::Expired(Day::constant(2028, 6, 30)),
    );
    for (mark, said, strip) in [
        (REVOKED, "Revoked on 3 May 2027: this certificate is no longer valid", "Revoked"),
        (superseded, "Superseded on 3 May 2027: a newer certificate has taken its place", "Superseded"),
        (expired, "Expired: this certificate held until 30 June 2028", "Expired"),
    ] {
        for rows in [5, 40] {
            let bytes = draw(&certificate("Amara Okafor", rows, 60, "en"), &options(Paper::A4, Some(mark)));
            ask("qpdf", &["--check", "FILE"], &bytes);
            let Some(text) = text_of(&bytes) else { return };
            let sheets: Vec<&str> = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).collect();
            assert_eq!(sheets.len(), pages(&bytes));
            assert!(sheets.iter().all(|sheet| flat(sheet).contains(said)), "{said}: {text}");
            assert!(sheets[0].lines().any(|line| line.trim() == strip), "across the seal: {}", sheets[0]);
        }
    }
    for language in Language::all().map(|one| one.to_string()) {
        let said = certificate("Amara Okafor", 5, 5, &language);
        let plain = draw(&said, &a4());
        for mark in [REVOKED, superseded, expired] {
            let marked = draw(&said, &options(Paper::A4, Some(mark)));
            let (Some(plain), Some(marked)) = (text_of(&plain), text_of(&marked)) else { return };
            assert!(marked.len() > plain.len() + 20 && !marked.contains('⟨'), "{language}: {marked}");
        }
    }
}

#[test]
fn every_language_prints_it_in_its_own_words() {
    for (language, words) in [
        ("en", ["CERTIFICATE", "has shown 7 of the 9 competencies of"]),
        ("de", ["ZERTIFIKAT", "hat 7 der 9 Kompetenzen nachgewiesen im Kompetenzrahmen"]),
        ("es", ["CERTIFICADO", "ha demostrado 7 de las 9 competencias del marco"]),
        ("fr", ["CERTIFICAT", "a démontré 7 compétences sur les 9 du référentiel"]),
        ("ar", ["N0ZM", "Working with people"]),
        // None of ours: in English.
        ("tlh", ["CERTIFICATE", "has shown 7 of the 9 competencies of"]),
    ] {
        let bytes = draw(&certificate("Amara Okafor", 7, 9, language), &a4());
        let Some(text) = text_of(&bytes) else { return };
        let text = flat(&text);
        assert!(words.iter().all(|words| text.contains(words)) && !text.contains('⟨'), "{language}: {text}");
    }
}

/// A picture of the first page, taken with so many dots an inch, and what a camera reads in it; nothing where a program
/// for that is not installed.
fn read_by_a_camera(document: &[u8], dots: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let (file, picture) = (folder.path().join("it.pdf"), folder.path().join("it"));
    std::fs::write(&file, document).unwrap();
    let mut shoots = Command::new("pdftoppm");
    let shot = shoots.args(["-r", dots, "-png", "-singlefile"]).arg(&file).arg(&picture).status();
    if shot.is_err() {
        skipped("pdftoppm is not installed");
        return None;
    }
    let Ok(read) = Command::new("zbarimg").args(["-q", "--raw"]).arg(picture.with_extension("png")).output()
    else {
        skipped("zbarimg is not installed");
        return None;
    };
    Some(String::from_utf8(read.stdout).unwrap().trim().to_owned())
}

#[test]
fn the_camera_of_a_phone_reads_the_address_of_the_check_page() {
    for (language, rows, paper, mark) in [
        ("en", 5, Paper::A4, None),
        ("ar", 5, Paper::A4, None),
        ("de", 40, Paper::Letter, None),
        ("en", 5, Paper::Letter, Some(REVOKED)),
    ] {
        let bytes = draw(&certificate("Amara Okafor", rows, rows, language), &options(paper, mark));
        for dots in ["110", "300"] {
            let Some(read) = read_by_a_camera(&bytes, dots) else { return };
            assert_eq!(read, CHECK, "{language}, {paper:?}, {dots} dots an inch");
        }
    }
    let far = format!("https://{}.example.org/learning/stampbook/verify/{CODE}", "a-long-name".repeat(9));
    let bytes =
        draw(&certificate("Amara Okafor", 5, 5, "en"), &CertificateOptions { check: far.clone(), ..a4() });
    if let Some(read) = read_by_a_camera(&bytes, "200") {
        assert_eq!(read, far);
    }
}

#[test]
fn the_same_certificate_gives_the_same_bytes() {
    let fonts = Fonts::embedded();
    let zoe = certificate("Zoë 王 أمل", 9, 12, "de");
    let first = documents::certificate(&zoe, &a4(), &fonts).unwrap();
    // Whatever was made in between with the same fonts.
    documents::certificate(
        &certificate("김민준 Ƙaura", 30, 30, "ar"),
        &options(Paper::Letter, Some(REVOKED)),
        &fonts,
    )
    .unwrap();
    assert_eq!(first, documents::certificate(&zoe, &a4(), &fonts).unwrap());
    assert_eq!(first, draw(&zoe, &a4()));
    let room = PrintRoom::default();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    assert_eq!(first, runtime.block_on(room.certificate(zoe, a4())).unwrap());
}

#[test]
fn a_character_without_a_glyph_is_named_with_its_place() {
    let wrong = |change: &dyn Fn(&mut CertificateIssued), stands: &str| {
        let mut said = certificate("Amara Okafor", 3, 3, "en");
        change(&mut said);
        let error = documents::certificate(&said, &a4(), &Fonts::embedded()).unwrap_err();
        let Error::MissingGlyph { character, code_point, place } = &error else { panic!("{error}") };
        assert_eq!((*character, &**code_point, &**place), ('ⵣ', "U+2D63", stands));
    };
    wrong(&|said| said.holder = "Amaⵣigh".into(), "the name of the holder");
    wrong(&|said| said.issuer = "ⵣ".into(), "the name of the issuing organisation");
    wrong(&|said| said.title = "ⵣ".into(), "the title of the framework");
    wrong(&|said| said.cohort_title = Some("ⵣ".into()), "the title of the cohort");
    wrong(&|said| said.levels[1].title = "ⵣ".into(), "the title of the competency CM");
    wrong(&|said| said.levels[1].level_name = "ⵣ".into(), "the name of a level");
    wrong(&|said| said.levels[2].signers = vec!["ⵣ".into()], "the name of a signer");
}

#[test]
fn the_sheet_lies_and_is_tagged() {
    for (paper, size) in [(Paper::A4, "841.89 x 595.276 pts (A4)"), (Paper::Letter, "792 x 612 pts (letter)")]
    {
        let bytes = draw(&certificate("Amara Okafor", 7, 7, "en"), &options(paper, None));
        let Some(about) = ask("pdfinfo", &["FILE"], &bytes) else { return };
        assert!(about.contains(size) && about.contains("Tagged:          yes"), "{about}");
        let read = ask("pdfinfo", &["-struct-text", "FILE"], &bytes).unwrap_or_default();
        let heading = read.find("\"Amara Okafor\"").zip(read.find("\"Working with people\""));
        let levels = read.find("\"The levels of this certificate\"");
        assert!(heading.is_some_and(|(name, title)| name < title && Some(title) < levels), "{read}");
    }
}

/// Certificates of all kinds lie in `target/look-documents`.
#[test]
fn some_to_look_at() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/look-documents");
    std::fs::create_dir_all(&folder).unwrap();
    let show = |name: &str, said: &CertificateIssued, options: &CertificateOptions| {
        let bytes = draw(said, options);
        std::fs::write(folder.join(format!("certificate-{name}.pdf")), &bytes).unwrap();
        pages(&bytes)
    };
    let few = show("few", &certificate("Amara Okafor", 5, 5, "en"), &a4());
    let many = show("many", &certificate("Amara Okafor", 40, 60, "en"), &a4());
    assert!(few < many, "{few}, {many} pages");
    show("one", &certificate("Søren Ångström", 1, 7, "de"), &a4());
    show("letter", &certificate("Nguyễn Thị Hồng Ánh", 6, 7, "es"), &options(Paper::Letter, None));
    show("revoked", &certificate("Élodie D’Arc", 6, 6, "fr"), &options(Paper::A4, Some(REVOKED)));
    show("chinese", &certificate("王小明", 7, 7, "en"), &a4());
    let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(6);
    show("long", &certificate(&long[..200], 6, 6, "en"), &a4());
    let mut arabic = certificate("أمل بنت عبد الرحمن الحداد", 5, 5, "ar");
    "مؤسسة الضفة للتعلم".clone_into(&mut arabic.issuer);
    "الوقاية من العدوى ومكافحتها".clone_into(&mut arabic.title);
    for (one, title) in arabic.levels.iter_mut().zip([
        "الإصغاء إلى الناس",
        "إدارة التغيير مع الزملاء والزميلات في كل وحدة من وحدات المؤسسة",
        "استعمال Excel في إعداد التقارير",
    ]) {
        title.clone_into(&mut one.title);
        one.level_name = "ممارسة".to_owned();
    }
    show("arabic", &arabic, &a4());
}
