//! The languages Stampbook speaks: every one says everything, and everybody reads the one they chose.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use serde_json::json;
use stampbook::language::Language;
use stampbook::record::access::Role;

use crate::framework_pages::{send_files, words};
use crate::support::paper::text_of;
use crate::support::server::{Person, Server};
use crate::tidy::source::files;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What a language says: each key, or key and attribute, with the values it mentions.
fn said_in(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut said = BTreeMap::new();
    for file in files(&root().join("locales").join(language), &[".ftl"]) {
        let text = fs::read_to_string(&file).unwrap();
        let resource = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, wrong)| panic!("{}: {wrong:?}", file.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let attributes =
                message.attributes.into_iter().map(|one| (format!("{key}.{}", one.id.name), one.value));
            let own = message.value.map(|value| (key.clone(), value));
            for (key, pattern) in own.into_iter().chain(attributes) {
                let mut names = BTreeSet::new();
                mentioned(&pattern, &mut names);
                assert_eq!(said.insert(key.clone(), names), None, "{}: {key} is said twice", file.display());
            }
        }
    }
    said
}

fn mentioned(pattern: &Pattern<String>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        of_expression(expression, names);
    }
}

fn of_expression(expression: &Expression<String>, names: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                mentioned(&variant.value, names);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, names),
        _ => {}
    }
}

#[test]
fn every_language_says_everything_with_the_same_values() {
    let english = said_in("en");
    assert!(english.len() > 1000, "{}", english.len());
    let mut wrong = Vec::new();
    for language in Language::all().map(|one| one.to_string()).filter(|tag| tag != "en") {
        let said = said_in(&language);
        for (key, names) in &english {
            match said.get(key) {
                None => wrong.push(format!("{language}: {key} is missing")),
                Some(other) if other != names => {
                    wrong.push(format!("{language}: {key} has {other:?}, English has {names:?}"));
                }
                Some(_) => {}
            }
        }
        wrong.extend(
            said.keys()
                .filter(|key| !english.contains_key(*key))
                .map(|key| format!("{language}: {key} is in no other")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every text between quotes in the program and its pages, and every one with a blank in it.
fn quoted() -> (BTreeSet<String>, Vec<String>) {
    let (mut whole, mut blanks) = (BTreeSet::new(), Vec::new());
    let sources =
        [files(&root().join("src"), &[".rs"]), files(&root().join("templates"), &[".html", ".txt"])];
    for text in sources.concat().iter().map(|file| fs::read_to_string(file).unwrap()) {
        for quoted in text.split('"').filter(|text| text.len() < 80 && !text.contains(['\n', '/', '<'])) {
            let word = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-._{}?=&".contains(c));
            if !word(quoted) {
                continue;
            }
            match quoted.contains('{') {
                true => blanks.push(quoted.to_owned()),
                false => {
                    whole.insert(quoted.to_owned());
                }
            }
        }
        // Where a form's answer leads: the page says `done-KEY`.
        for after in text.split("done=").skip(1) {
            let key: String = after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            whole.insert(format!("done-{key}"));
        }
    }
    (whole, blanks)
}

/// Whether a text with blanks such as `role-{}` can become a key; what is fixed of it has to be worth something.
fn can_become(blank: &str, key: &str) -> bool {
    let parts: Vec<&str> = blank.split(['{', '}']).step_by(2).collect();
    let (first, last) = (parts[0], parts[parts.len() - 1]);
    first.len() + last.len() >= 4
        && first != "done-"
        && key.len() > first.len() + last.len()
        && key.starts_with(first)
        && key.ends_with(last)
}

#[test]
fn no_message_is_missing_and_none_is_unused() {
    let english = said_in("en");
    let (whole, blanks) = quoted();
    let unused: Vec<&String> = english
        .keys()
        .filter(|key| !whole.contains(*key) && !blanks.iter().any(|blank| can_become(blank, key)))
        // `?done=KEY`, where the key is one of two words.
        .filter(|key| key.strip_prefix("done-").is_none_or(|word| !whole.contains(word)))
        // What dates are put together from inside the messages.
        .filter(|key| {
            !["mail-weekday-name", "mail-month-name", "mail-month-abbreviated"].contains(&key.as_str())
        })
        .collect();
    assert!(unused.is_empty(), "said by nobody: {unused:?}");

    let mut missing = BTreeSet::new();
    for file in
        [files(&root().join("src"), &[".rs"]), files(&root().join("templates"), &[".html", ".txt"])].concat()
    {
        let text = fs::read_to_string(&file).unwrap();
        for call in ["t.text(\"", "t.msg(\"", "w.say(\"", "words.say(\"", "words.get(\""] {
            for (at, _) in text.match_indices(call) {
                if text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                    continue;
                }
                let key = text[at + call.len()..].split('"').next().unwrap_or_default();
                if !english.contains_key(key) {
                    missing.insert(format!("{}: {key}", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

fn asking(server: &Server, path: &str, languages: &str) -> String {
    let client = reqwest::blocking::Client::new();
    let request = client.get(format!("{}{path}", server.address)).header("accept", "text/html");
    request.header("accept-language", languages).send().unwrap().text().unwrap()
}

#[test]
fn a_browser_that_asks_for_german_gets_german_until_somebody_picks_another_language() {
    let server = Server::start();
    let _ = server.with_role("Ida Berg", Role::Administrator);
    let page = asking(&server, "/sign-in", "de-AT, en;q=0.5");
    assert!(page.contains(r#"<html lang="de" dir="ltr">"#), "{page}");
    assert!(asking(&server, "/sign-in", "tlh").contains(r#"<html lang="en""#));

    let client = reqwest::blocking::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .cookie_store(true)
        .build()
        .unwrap();
    let picked = client
        .post(format!("{}/language", server.address))
        .header("referer", format!("{}/sign-in?next=%2Fqueue", server.address))
        .form(&[("language", "ar")])
        .send()
        .unwrap();
    assert_eq!(picked.status(), 303);
    assert_eq!(picked.headers()["location"], "/sign-in?next=%2Fqueue");
    let page = client
        .get(format!("{}/sign-in", server.address))
        .header("accept", "text/html")
        .header("accept-language", "de")
        .send()
        .unwrap()
        .text()
        .unwrap();
    assert!(page.contains(r#"<html lang="ar" dir="rtl">"#), "{page}");
}

#[test]
fn another_site_cannot_change_somebodys_language() {
    let server = Server::start();
    let client = reqwest::blocking::Client::new();
    let request = client.post(format!("{}/language", server.address)).header("sec-fetch-site", "cross-site");
    assert_eq!(request.form(&[("language", "ar")]).send().unwrap().status(), 403);
}

fn language_of(person: &Person) -> serde_json::Value {
    person.get("/api/v1/me").1["language"].clone()
}

#[test]
fn ada_chooses_a_language_in_her_account_and_everything_she_reads_is_in_it() {
    let class = crate::post::Class::start();
    let ada = &class.ada;
    let (_, before) = ada.page("/passport");
    assert!(before.contains(r#"<html lang="en""#));
    let saved = ada.send_form("/account/language", &[("language", "fr")]);
    assert_eq!(
        (saved.status().as_u16(), &saved.headers()["location"]),
        (303, &"/account?done=language".parse().unwrap())
    );
    assert_eq!(language_of(ada), "fr");
    let (_, page) = ada.page("/passport");
    assert!(page.contains(r#"<html lang="fr""#), "{page}");
    // A page that cannot be shown, too.
    assert!(ada.page("/cohorts/new").1.contains(r#"<html lang="fr""#));
    assert!(ada.page("/nothing/here").1.contains(r#"<html lang="fr""#));
    assert!(class.grace.page("/passport").1.contains(r#"<html lang="en""#), "nobody else's changes");
}

#[test]
fn mails_come_in_the_language_of_their_reader() {
    let class = crate::post::Class::start();
    class.grace.send_form("/account/language", &[("language", "de")]);
    class.sends("The night round");
    class.post.drain();
    let mail = class.post.mails(&class.grace).pop().unwrap();
    let mail = crate::post::parsed(&mail);
    let subject = mail.subject().unwrap();
    assert!(subject.ends_with("hat „The night round“ eingereicht"), "what people wrote stays: {subject}");
}

#[test]
fn the_printed_passport_is_in_the_language_of_whoever_prints_it() {
    let class = crate::post::Class::start();
    let pdf = |person: &Person, path: &str| {
        let answer = person.browse("GET", path).send().unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        answer.bytes().unwrap().to_vec()
    };
    class.ada.send_form("/account/language", &[("language", "fr")]);
    let french = pdf(&class.ada, "/passport.pdf");
    let spanish = pdf(&class.ada, "/passport.pdf?language=es");
    if let (Some(french), Some(spanish)) = (text_of(&french), text_of(&spanish)) {
        assert!(french.contains("Passeport de compétences"), "{french}");
        assert!(spanish.contains("Pasaporte"), "{spanish}");
    }
    let (status, problem) = class.ada.get(&format!("/api/v1/passports/{}.pdf?language=tlh", class.ada.id));
    assert_eq!((status, problem["errors"][0]["pointer"].as_str()), (422, Some("/language")));
}

#[test]
fn a_language_that_is_not_spoken_is_refused_in_words() {
    let class = crate::post::Class::start();
    let refused = class.ada.send_form("/account/language", &[("language", "tlh")]);
    assert_eq!(refused.status(), 422);
    let page = refused.text().unwrap();
    assert!(page.contains("Choose one of the languages in the list."), "{page}");
    let (status, problem) = class.ada.call("PATCH", "/api/v1/me", &json!({ "language": "tlh" }));
    assert_eq!((status, problem["errors"][0]["pointer"].as_str()), (422, Some("/language")));
    assert_eq!(class.ada.call("PATCH", "/api/v1/me", &json!({ "language": "de-CH" })).0, 200);
    assert_eq!(language_of(&class.ada), "de");
    assert_eq!(
        class.ada.call("PATCH", "/api/v1/me", &json!({})).1["language"],
        "de",
        "what is left out stays"
    );
}

/// The files hold nothing but messages; a note on how they are written stands in the contributors' guide.
#[test]
fn every_language_has_the_same_files() {
    let names = |language: &str| -> Vec<String> {
        let found = files(&root().join("locales").join(language), &[".ftl"]);
        found
            .iter()
            .map(|file: &PathBuf| Path::file_name(file).unwrap().to_string_lossy().into_owned())
            .collect()
    };
    for language in Language::all().map(|one| one.to_string()) {
        assert_eq!(names(&language), names("en"), "{language}");
    }
}

/// Whatever is refused is said in the language of whoever reads it: in its form, as a page, and to the page's scripts.
/// A program that comes with the same person's token reads English.
#[test]
fn a_lead_who_reads_german_is_refused_in_german() {
    let class = crate::post::Class::start();
    let (ada, grace) = (&class.ada, &class.grace);
    let sent = class.sends("The night round");
    assert_eq!(grace.send_form("/account/language", &[("language", "de")]).status(), 303);

    // By its form.
    let learner = ada.id.to_string();
    let away = [("to", learner.as_str()), ("from", "2026-03-03"), ("until", "2026-03-09")];
    let refused = grace.send_form("/account/delegation", &away);
    assert_eq!(refused.status(), 422);
    let page = refused.text().unwrap();
    assert!(page.contains("Wer in dieser Kohorte lernt, kann ihre Leitung nicht vertreten."), "{page}");

    // As a page, title and all.
    let (status, page) = grace.page("/administration");
    assert_eq!(status, 403);
    assert!(page.contains("<title>Nicht erlaubt"), "{page}");
    assert!(page.contains("Dafür braucht es eine Rolle, die Sie nicht haben."), "{page}");

    // To a script of her browser; a program reads English, and so does a browser that asks for nothing else.
    class.sends_again(sent, "The night round, again");
    let answer = json!({
        "revision_id": sent.revision,
        "claims": [{ "competency_id": sent.claim.competency, "level": 1, "decision": "accepted" }],
    });
    let reviews = format!("/api/v1/evidence/{}/reviews", sent.evidence);
    let by_script = grace.browse("POST", &reviews).header("x-csrf-token", &grace.csrf).json(&answer);
    let problem: serde_json::Value = by_script.send().unwrap().json().unwrap();
    assert_eq!(problem["code"], "stale_revision", "{problem}");
    assert_eq!(problem["title"], "Konflikt");
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("wurde eine neuere Fassung eingereicht"), "{problem}");
    let (status, problem) = grace.post(&reviews, &answer);
    assert_eq!((status, problem["title"].as_str()), (409, Some("Conflict")), "{problem}");
    assert!(problem["detail"].as_str().unwrap().starts_with("The learner has sent a newer revision"));
    let (_, problem) = ada.get("/api/v1/outbox");
    assert_eq!(problem["detail"], "This needs a role that you do not hold. Ask an administrator.");
}

/// Uploads show people what their server said: why a file is not taken is in their language, with what kind it is.
#[test]
fn a_file_that_is_not_taken_is_refused_in_the_language_of_whoever_sent_it() {
    let class = crate::post::Class::start();
    let ada = &class.ada;
    let upload = |request: reqwest::blocking::RequestBuilder| -> serde_json::Value {
        let script = b"#!/bin/sh\necho hello\n".to_vec();
        let request =
            request.header("tus-resumable", "1.0.0").header("upload-length", script.len().to_string());
        let request = request.header("content-type", "application/offset+octet-stream");
        request.header("upload-metadata", "filename cnVuLnNo").body(script).send().unwrap().json().unwrap()
    };
    for (language, said) in [
        ("de", "Das ist ein Programm (ein Skript)."),
        ("es", "Esto es un programa (un script)."),
        ("fr", "C’est un programme (un script)."),
        ("ar", "هذا برنامج (نص برمجي)."),
    ] {
        assert_eq!(ada.send_form("/account/language", &[("language", language)]).status(), 303);
        let request = ada.browse("POST", "/api/v1/blobs").header("x-csrf-token", &ada.csrf);
        let problem = upload(request);
        assert_eq!(problem["code"], "file_program", "{problem}");
        assert!(problem["detail"].as_str().unwrap().starts_with(said), "{problem}");
    }
    let problem = upload(ada.api("POST", "/api/v1/blobs"));
    assert!(problem["detail"].as_str().unwrap().starts_with("This is a program (a script)."), "{problem}");
}

/// Everything that can be missing has its words.
#[test]
fn whatever_is_not_there_has_a_name() {
    let english = said_in("en");
    let mut nameless = BTreeSet::new();
    for file in files(&root().join("src"), &[".rs"]) {
        let text = fs::read_to_string(&file).unwrap();
        for before in ["Failure::Missing(\"", "Refusal::Unknown { what: \""] {
            for rest in text.split(before).skip(1) {
                let what = rest.split('"').next().unwrap();
                let key = format!("refused-thing-{}", what.replace(' ', "-"));
                if !english.contains_key(&key) {
                    nameless.insert(format!("{}: {key}", file.display()));
                }
            }
        }
    }
    assert!(nameless.is_empty(), "{nameless:#?}");
}

/// Before a colon, a semicolon, question and exclamation marks and inside of quotation marks French has a space that does not
/// break: else a mark begins a line.
#[test]
fn french_marks_stay_with_their_words() {
    let mut found = Vec::new();
    for file in files(&root().join("locales/fr"), &[".ftl"]) {
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            if [" :", " ;", " ?", " !", " »", "« "].iter().any(|broken| line.contains(broken)) {
                found.push(format!("{}:{}: {line}", file.display(), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// What a page or a mail sets after a word is set as its language sets it.
#[test]
fn a_colon_is_set_as_each_language_sets_it() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    for (language, open) in [("fr", "\u{a0}: "), ("de", ": "), ("en", ": ")] {
        assert_eq!(ada.send_form("/account/language", &[("language", language)]).status(), 303);
        let (_, page) = ada.page("/help");
        assert!(page.contains(&format!("<span class=\"out-of-sight\">{open}")), "{language}: {page}");
    }
}

/// Why files are not taken, and what is noted about those that are, is said in the language of whoever brought them.
#[test]
fn a_registrar_reads_in_their_language_why_a_framework_is_not_taken() {
    let server = Server::start();
    let (rosa, ruth) = (server.with_role("Rosa", Role::Registrar), server.with_role("Ruth", Role::Registrar));
    for (who, language) in [(&rosa, "de"), (&ruth, "ar")] {
        assert_eq!(who.send_form("/account/language", &[("language", language)]).status(), 303);
    }
    let tries = |who: &Person, name: &str, text: &str| {
        let (status, place, page) =
            send_files(who, "/frameworks/import", &[("then", "try")], &[(name, text.as_bytes())]);
        let page = if status == 303 { who.page(&place).1 } else { page };
        assert!(!page.contains('⟦'), "{page}");
        (status, words(&page))
    };
    let twice = "code,title,foundational\nA,x,yes\na,y,perhaps\n";
    let two = "title,level1_name,level2_name,level2_descriptor\nA,Low,High,leads\n";
    for (who, name, text, said) in [
        (
            &rosa,
            "twice.csv",
            twice,
            "twice.csv, Zeile 3, Spalte code: Das Kürzel „a“ hat auch Zeile 2: Geben Sie jeder ein eigenes",
        ),
        (&rosa, "twice.csv", twice, "Spalte foundational: „perhaps“ ist weder ja noch nein"),
        (&rosa, "two.csv", two, "Es gibt 2 Stufen (1 „Low“, 2 „High“), eine Kompetenz hat aber genau drei."),
        (
            &rosa,
            "leer.json",
            " ",
            "leer.json ist kein Kompetenzrahmen, den Stampbook lesen kann: Die Datei ist leer",
        ),
        (
            &rosa,
            "broken.json",
            "{\"a\": ",
            "broken.json, Zeile 1, Zeichen 6: Das ist kein gültiges JSON (es bricht mittendrin ab)",
        ),
        (&ruth, "twice.csv", twice, "twice.csv، السطر 3، العمود code: الرمز «a» هو رمز السطر 2 أيضًا"),
        (&ruth, "two.csv", two, "هنا مستويان (1 «Low»، 2 «High»)، وللكفاءة ثلاثة مستويات بالضبط"),
    ] {
        let (status, page) = tries(who, name, text);
        assert_eq!(status, 422, "{page}");
        assert!(page.contains(said), "{said}\n{page}");
    }
    // Notes about what is taken, too, and what a next version changes.
    let (status, page) = tries(&rosa, "Pflege.csv", "title,shoe size\nZuhören,38\n");
    assert_eq!(status, 303, "{page}");
    assert!(page.contains("Unbekannte Spalten wurden ausgelassen: „shoe size“."), "{page}");
    assert!(page.contains("Die Stufen heißen Foundation, Practitioner, Lead."), "{page}");
    let framework = server.framework();
    let next = json!({ "id": framework.id, "title": "Ward work", "level_names": framework.level_names,
        "competencies": framework.competencies, "description": "Neu" });
    let (status, page) = tries(&rosa, "next.json", &next.to_string());
    assert_eq!(status, 303, "{page}");
    assert!(page.contains("Beschreibung: jetzt „Neu“"), "{page}");
    // A program reads English.
    let import = rosa.api("POST", "/api/v1/frameworks/import?name=twice.csv").body(twice).send().unwrap();
    let problem: serde_json::Value = import.json().unwrap();
    assert_eq!(
        problem["errors"][0]["detail"],
        "line 3, column code: the code “a” is that of line 2 too: give each its own"
    );
}

#[test]
fn a_registrar_reads_in_their_language_why_a_roster_is_not_taken() {
    let server = Server::start();
    let (rosa, ruth) = (server.with_role("Rosa", Role::Registrar), server.with_role("Ruth", Role::Registrar));
    server.framework();
    for (who, language) in [(&rosa, "de"), (&ruth, "ar")] {
        assert_eq!(who.send_form("/account/language", &[("language", language)]).status(), 303);
    }
    let tries = |who: &Person, text: &str| {
        let (status, place, page) =
            send_files(who, "/people/import", &[("then", "try")], &[("roster.csv", text.as_bytes())]);
        let page = if status == 303 { who.page(&place).1 } else { page };
        assert!(!page.contains('⟦'), "{page}");
        (status, words(&page))
    };
    let long = "x".repeat(600);
    let rows = format!(
        "name,email,cohort,role,starts_on,shoe size\n\
         Ada,,,,,38\n\
         Bo,bo@example.org,Spring,,2026-31-08,\n\
         Cy,cy@example.org,Nowhere,,,\n\
         Di,di@example.org,,registrar,,\n\
         Ed,not an address,,,,\n\
         {long},flo@example.org,,,,\n"
    );
    let (status, german) = tries(&rosa, &rows);
    assert_eq!(status, 422, "{german}");
    for said in [
        "roster.csv, Zeile 2: Ada hat keine E-Mail-Adresse: Fügen Sie sie hinzu.",
        "roster.csv, Zeile 3: „2026-31-08“ in starts_on ist kein Tag: Schreiben Sie ihn wie 2026-02-28.",
        "roster.csv, Zeile 4: Eine Kohorte „Nowhere“ gibt es nicht",
        "roster.csv, Zeile 5: Die Rolle Registratur kann nur die Administration vergeben",
        "roster.csv, Zeile 6: „not an address“ ist keine E-Mail-Adresse: Schreiben",
        "roster.csv, Zeile 7: Der Name hat 600 Zeichen",
        "Spalten, die hier nichts bedeuten, bleiben unbeachtet: „shoe size“.",
    ] {
        assert!(german.contains(said), "{said}\n{german}");
    }
    // After the place a sentence goes on in small letters, whatever is wrong there; German begins a sentence with a large one.
    assert_eq!(rosa.send_form("/account/language", &[("language", "en")]).status(), 303);
    let (_, english) = tries(&rosa, &rows);
    for said in [
        "roster.csv, line 2: Ada has no email address: add it.",
        "roster.csv, line 4: there is no cohort “Nowhere”",
        "roster.csv, line 6: “not an address” is not an email address: write it like name@example.org.",
        "roster.csv, line 7: the name has 600 characters",
    ] {
        assert!(english.contains(said), "{said}\n{english}");
    }
    assert_eq!(rosa.send_form("/account/language", &[("language", "de")]).status(), 303);
    let (status, arabic) = tries(&ruth, &rows);
    assert_eq!(status, 422, "{arabic}");
    for said in [
        "roster.csv، السطر 2: لا عنوان بريد إلكتروني لـ Ada: يُرجى إضافته.",
        "السطر 4: لا توجد دفعة «Nowhere»",
        "السطر 5: دور «أمين السجل» لا يمنحه إلا مدير النظام",
    ] {
        assert!(arabic.contains(said), "{said}\n{arabic}");
    }
    // What would change, too.
    let (status, page) = tries(
        &rosa,
        "name,email,unit,cohort,role,starts_on,ends_on\n\
         Grace,grace@example.org,Ward 4,Autumn,lead,2026-03-01,2026-12-31\n",
    );
    assert_eq!(status, 303, "{page}");
    for said in ["leitet Autumn", "Kohorte mit Ward work, 1. März 2026 bis 31. Dezember 2026", "Bereich"] {
        assert!(page.contains(said), "{said}\n{page}");
    }
}
