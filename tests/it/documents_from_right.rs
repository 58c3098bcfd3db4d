//! Passports in Arabic: what stands at the left of one that is read from the left stands at the right, and nothing else
//! is different.

use lopdf::{Document, Object};
use stampbook::documents::{self, Fonts, Paper, PassportOptions, Portrait};
use stampbook::language::Language;
use stampbook::record::passport::Passport;

use crate::documents::every_state;
use crate::passports::{all_signed, mixed, passport};
use crate::support::paper::{ask, text_of};

fn printed(passport: &Passport, language: &str) -> Vec<u8> {
    let options = PassportOptions {
        language: Language::of_tag(language).unwrap(),
        address: Some("https://stampbook.example/passports/amal".to_owned()),
        ..PassportOptions::default()
    };
    documents::passport(passport, &options, &Fonts::embedded()).unwrap()
}

/// Where a word stands: its page, what it is, its top, left and right in points.
pub type Word = (usize, String, f64, f64, f64);

pub fn words(document: &[u8]) -> Option<Vec<Word>> {
    let places = ask("pdftotext", &["-bbox", "-enc", "UTF-8", "FILE", "-"], document)?;
    let (mut page, mut found) = (0, Vec::new());
    for line in places.lines().map(str::trim) {
        let number = |key: &str| -> f64 {
            let after = line.split(&format!("{key}=\"")).nth(1).unwrap_or_default();
            after.split('"').next().unwrap_or_default().parse().unwrap_or(f64::NAN)
        };
        if line.starts_with("<page") {
            page += 1;
        } else if line.starts_with("<word") {
            let word = line.split('>').nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
            found.push((page, word.to_owned(), number("yMin"), number("xMin"), number("xMax")));
        }
    }
    Some(found)
}

/// Where a word begins and ends on a page, where it stands several times there: at the top.
fn place(words: &[Word], page: usize, word: &str) -> (f64, f64) {
    let found = words.iter().filter(|one| one.0 == page && one.1 == word);
    let found = found.min_by(|one, other| one.2.total_cmp(&other.2));
    let (.., left, right) = found.unwrap_or_else(|| panic!("{word} is not on page {page}: {words:?}"));
    (*left, *right)
}

/// Her name is in Latin letters and the rest in Arabic, so that both passports have words to be found in both.
#[test]
fn an_arabic_passport_is_the_mirror_of_an_english_one() {
    const WIDTH: f64 = 210.0 * 72.0 / 25.4;
    const MARGIN: f64 = 20.0 * 72.0 / 25.4;
    let amal = passport("Amal Haddad", 7, mixed);
    let (Some(english), Some(arabic)) = (words(&printed(&amal, "en")), words(&printed(&amal, "ar"))) else {
        return;
    };
    // Level 1 is the first that is read.
    let heads = |words: &[Word]| ["Foundation", "Practice", "Mastery"].map(|name| place(words, 2, name));
    let [one, two, three] = heads(&arabic);
    assert!(one.0 > two.1 && two.0 > three.1, "{one:?} {two:?} {three:?}");
    // The middle of a column is as far from one side as it is from the other in English.
    for (there, here) in heads(&english).into_iter().zip([one, two, three]) {
        let apart = f64::midpoint(there.0, there.1) + f64::midpoint(here.0, here.1) - WIDTH;
        assert!(apart.abs() < 1.0, "{there:?} {here:?}");
    }
    // What somebody can do stands to the right of its stamps, and ends where the page does.
    let title = place(&arabic, 2, "Collaboration");
    assert!(title.0 > one.1 && (title.1 - (WIDTH - MARGIN)).abs() < 2.0, "{title:?}");
    // On the cover and at the foot of each page her name begins at the right; the page's number ends at the left.
    let name = place(&arabic, 1, "Haddad");
    assert!((name.1 - (WIDTH - MARGIN)).abs() < 4.0, "{name:?}");
    for page in 2..=4 {
        let all = arabic.iter().filter(|word| word.0 == page);
        let (left, right) = all.fold((WIDTH, 0.0_f64), |(l, r), word| (l.min(word.3), r.max(word.4)));
        assert!(
            (left - MARGIN).abs() < 3.0 && (right - (WIDTH - MARGIN)).abs() < 3.0,
            "{page}: {left} {right}"
        );
    }
    let texts = text_of(&printed(&amal, "ar")).unwrap();
    for said in ["Amal Haddad", "Foundation", "Grace Hopper", "Rewrote the intake form"] {
        assert!(texts.contains(said), "{said}: {texts}");
    }
}

/// Who has it read to them hears the same things in the same order, and reaches the same places by the same links.
#[test]
fn an_arabic_passport_is_read_aloud_in_the_order_of_an_english_one() {
    fn parts(document: &Document) -> Vec<String> {
        let root = document.catalog().unwrap().get(b"StructTreeRoot").and_then(Object::as_reference).unwrap();
        let whole = document.get_dictionary(root).unwrap().get(b"K").and_then(Object::as_array).unwrap()[0]
            .as_reference()
            .unwrap();
        let parts = document.get_dictionary(whole).unwrap().get(b"K").and_then(Object::as_array).unwrap();
        let tag = |part: &Object| {
            let part = document.get_dictionary(part.as_reference().unwrap()).unwrap();
            String::from_utf8(part.get(b"S").and_then(Object::as_name).unwrap().to_vec()).unwrap()
        };
        parts.iter().map(tag).collect()
    }
    /// The rectangles that lead somewhere: their page, left, right and foot.
    fn links(document: &Document) -> Vec<(u32, [f32; 3])> {
        let mut found = Vec::new();
        for (number, page) in document.get_pages() {
            let links = document.get_dictionary(page).unwrap().get(b"Annots").and_then(Object::as_array);
            for link in links.into_iter().flatten() {
                let sides = link.as_dict().unwrap().get(b"Rect").and_then(Object::as_array).unwrap();
                let sides: Vec<f32> = sides.iter().map(|side| side.as_float().unwrap()).collect();
                found.push((number, [sides[0], sides[2], sides[1]]));
            }
        }
        found
    }
    let amal = passport("أمل الحداد", 7, mixed);
    let [english, arabic] = ["en", "ar"].map(|tag| Document::load_mem(&printed(&amal, tag)).unwrap());
    assert_eq!(parts(&english), parts(&arabic));
    let (there, here) = (links(&english), links(&arabic));
    assert!(there.len() == here.len() && there.len() > 10, "{there:?}");
    let width = 210.0 * 72.0 / 25.4;
    for ((page, [left, right, foot]), (other, [start, end, bottom])) in there.into_iter().zip(here) {
        let mirrored = (left + end - width).abs() < 0.6 && (right + start - width).abs() < 0.6;
        // Arabic lines may be higher.
        assert!(mirrored && page == other && (foot - bottom).abs() < 12.0, "{left} {right}; {start} {end}");
    }
    let preferences = |document: &Document| {
        let preferences = document.catalog().unwrap().get(b"ViewerPreferences").cloned().unwrap();
        preferences.as_dict().unwrap().get(b"Direction").and_then(Object::as_name).map(<[u8]>::to_vec).ok()
    };
    assert_eq!((preferences(&english), preferences(&arabic)), (None, Some(b"R2L".to_vec())));
}

/// Every state, names in Latin and in Arabic letters, long and short, on both papers; they lie in `target/look-documents`.
#[test]
fn arabic_passports_of_all_kinds_stay_on_their_pages() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/look-documents");
    std::fs::create_dir_all(&folder).unwrap();
    let mut photo = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(300, 400, |x, _| image::Rgb([x.to_le_bytes()[0], 120, 90]))
        .write_to(&mut photo, image::ImageFormat::Jpeg)
        .unwrap();
    let portrait = Portrait::of(photo.get_ref()).unwrap();
    let mut arabic = passport("أمل بنت عبد الرحمن الحداد", 9, every_state);
    "مؤسسة الضفة للتعلم".clone_into(&mut arabic.issuer);
    arabic.person.unit = Some("قسم التمريض".to_owned());
    arabic.person.cohorts = vec!["ربيع 2026".to_owned(), "Spring 2026".to_owned()];
    let framework = &mut arabic.frameworks[0];
    "إطار الكفاءات المهنية".clone_into(&mut framework.title);
    framework.level_names = ["تأسيس", "ممارسة", "إتقان"].map(str::to_owned);
    for (row, title) in framework.competencies.iter_mut().zip([
        "الإصغاء إلى الناس",
        "إدارة التغيير مع الزملاء والزميلات في كل وحدة من وحدات المؤسسة، وشرح أسبابه لمن يسأل",
        "استعمال Excel في إعداد التقارير",
    ]) {
        title.clone_into(&mut row.title);
        row.foundational = true;
    }
    for line in &mut framework.sign_offs {
        "الإصغاء إلى الناس".clone_into(&mut line.competency);
        "تأسيس".clone_into(&mut line.level_name);
        "يسأل قبل أن يحكم، ويستعمل الكلمات التي يختارها الناس لأنفسهم، ويلاحظ من الغائب عن الحديث ويغيّر ما يمنعه."
            .clone_into(&mut line.descriptor);
        line.evidence = vec!["كتبت نموذج الاستقبال من جديد".to_owned(), "Ran the round-table".to_owned()];
    }
    let long = "Maximiliane-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst ".repeat(3);
    let all = [
        ("arabic", arabic.clone()),
        ("arabic-latin", passport("Amal Haddad", 7, mixed)),
        ("arabic-long", passport(long.trim(), 20, all_signed)),
        (
            "arabic-long-own",
            Passport { person: passport(&"عبد الرحمن ".repeat(19), 1, mixed).person, ..arabic },
        ),
    ];
    for (name, drawn) in &all {
        for paper in [Paper::A4, Paper::Letter] {
            let options = PassportOptions {
                paper,
                language: Language::of_tag("ar").unwrap(),
                photo: Some(portrait.clone()),
                address: Some("https://stampbook.example/passports/amal".to_owned()),
            };
            let document = documents::passport(drawn, &options, &Fonts::embedded()).unwrap();
            if paper == Paper::A4 {
                std::fs::write(folder.join(format!("{name}.pdf")), &document).unwrap();
            }
            ask("qpdf", &["--check", "FILE"], &document);
            // At the foot of a page her name keeps away from the dates.
            let foot =
                ask("pdftotext", &["-layout", "-enc", "UTF-8", "-f", "2", "-l", "2", "FILE", "-"], &document);
            let foot =
                foot.unwrap_or_default().trim_end().lines().last().unwrap_or_default().trim().to_owned();
            assert!(
                foot.is_empty() || foot.split("   ").filter(|part| !part.is_empty()).count() == 3,
                "{foot}"
            );
            let width = if paper == Paper::A4 { 595.3 } else { 612.0 };
            for (page, word, _, left, right) in words(&document).unwrap_or_default() {
                assert!(
                    left >= 0.0 && right <= width + 0.5,
                    "{name}, page {page}: {word} from {left} to {right}"
                );
            }
        }
    }
}
