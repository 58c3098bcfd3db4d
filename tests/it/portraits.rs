//! Portraits for passports.

use std::io::Cursor;

use serde_json::json;
use stampbook::record::access::Role;

use crate::support::paper;
use crate::support::server::{Person, Server};

fn photo() -> Vec<u8> {
    let mut photo = Cursor::new(Vec::new());
    image::RgbImage::from_fn(900, 1200, |x, y| image::Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 90]))
        .write_to(&mut photo, image::ImageFormat::Jpeg)
        .unwrap();
    let plain = photo.into_inner();
    // A comment where cameras write where they are.
    let words = b"GPS 51.5074 N, 0.1278 W";
    let length = u16::try_from(words.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xff, 0xfe], &length, words, &plain[2..]].concat()
}

/// A picture that no format makes small.
pub fn noise() -> image::RgbImage {
    let mut state = 1_u32;
    image::RgbImage::from_fn(1000, 1300, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Rgb([state.to_be_bytes()[0], state.to_be_bytes()[1], state.to_be_bytes()[2]])
    })
}

fn sends(who: &Person, file: Option<Vec<u8>>, printed: bool) -> reqwest::blocking::Response {
    let wish = if printed { part("printed", "", b"yes") } else { Vec::new() };
    let name = if file.is_some() { "me.svg" } else { "" };
    let file = part("portrait", &format!("; filename=\"{name}\""), &file.unwrap_or_default());
    form(who, &[part("csrf", "", who.csrf.as_bytes()), wish, file])
}

fn part(name: &str, more: &str, value: &[u8]) -> Vec<u8> {
    let head = format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n");
    [head.as_bytes(), value, b"\r\n"].concat()
}

fn form(who: &Person, parts: &[Vec<u8>]) -> reqwest::blocking::Response {
    let body = [parts.concat(), b"--b--\r\n".to_vec()].concat();
    let request = who.browse("POST", "/account/portrait");
    request.header("content-type", "multipart/form-data; boundary=b").body(body).send().unwrap()
}

fn picture(who: &Person, of: &Person) -> Option<Vec<u8>> {
    let answer = who.api("GET", &format!("/api/v1/passports/{}/portrait", of.id)).send().unwrap();
    (answer.status() == 200).then(|| answer.bytes().unwrap().to_vec())
}

/// How many pictures the cover of somebody's passport holds.
fn printed(who: &Person) -> usize {
    let pdf = who.api("GET", &format!("/api/v1/passports/{}.pdf", who.id)).send().unwrap();
    assert_eq!(pdf.status(), 200);
    let bytes = pdf.bytes().unwrap();
    paper::ask("qpdf", &["--check", "FILE"], &bytes);
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let is_picture = |object: &&lopdf::Object| {
        let stream = object.as_stream().ok();
        stream.is_some_and(|s| {
            s.dict.get(b"Subtype").and_then(lopdf::Object::as_name).is_ok_and(|kind| kind == b"Image")
        })
    };
    document.objects.values().filter(is_picture).count()
}

/// Ada gives a photo, her lead and the registrar see it, the cover shows it if she likes, and it goes when she says so.
#[test]
fn ada_has_a_portrait_in_her_passport_for_as_long_as_she_likes() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    let (rosa, mallory) = (server.with_role("Rosa", Role::Registrar), server.person("Mallory"));
    assert_eq!((picture(&ada, &ada), printed(&ada)), (None, 0));
    assert!(!ada.page("/passport").1.contains("portrait?at="));
    assert_eq!(sends(&ada, None, true).status(), 422, "nothing was chosen");
    assert_eq!(sends(&ada, Some(photo()), true).status(), 303);

    let kept = picture(&ada, &ada).unwrap();
    let made = image::load_from_memory(&kept).unwrap();
    assert_eq!((made.width(), made.height()), (350, 450));
    assert!(kept.len() < 90 << 10 && !kept.windows(3).any(|part| part == b"GPS"), "{} bytes", kept.len());
    assert_eq!((picture(&grace, &ada), picture(&rosa, &ada)), (Some(kept.clone()), Some(kept)));
    assert_eq!(picture(&mallory, &ada), None);
    let place = format!("/passports/{}/portrait", ada.id);
    assert_eq!(server.anonymous(&place).status(), 401);
    for (who, path) in
        [(&ada, "/passport".into()), (&grace, format!("/passports/{}", ada.id)), (&ada, "/account".into())]
    {
        let (_, page) = who.page(&path);
        assert!(page.contains(&format!("src=\"{place}?at=")) && !page.contains('⟦'), "{page}");
    }
    assert_eq!(printed(&ada), 1);

    // Only on the screen.
    assert_eq!(sends(&ada, None, false).status(), 303);
    assert_eq!((printed(&ada), picture(&ada, &ada).is_some()), (0, true));
    assert!(!ada.page("/account").1.contains("value=\"yes\" checked"));

    assert_eq!(ada.send_form("/account/portrait/removal", &[]).status(), 303);
    assert_eq!((picture(&ada, &ada), printed(&ada)), (None, 0));
}

/// What is no photo is refused in words, whatever it calls itself; what was there stays.
#[test]
fn what_is_no_photo_is_no_portrait() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    assert_eq!(sends(&ada, Some(photo()), true).status(), 303);
    let before = picture(&ada, &ada);
    for wrong in [b"<svg onload=\"alert(1)\"/>".to_vec(), b"%PDF-1.7".to_vec(), photo()[..400].to_vec()] {
        let answer = sends(&ada, Some(wrong), true);
        assert_eq!(answer.status(), 422);
        let page = answer.text().unwrap().replace(['\u{2068}', '\u{2069}'], "");
        assert!(page.contains("Choose another photo: the portrait photo cannot be used: "), "{page}");
    }
    // A small file that says it is enormous.
    let mut bomb = Cursor::new(Vec::new());
    image::GrayImage::new(16, 16).write_to(&mut bomb, image::ImageFormat::Png).unwrap();
    let mut bomb = bomb.into_inner();
    bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    assert_eq!(sends(&ada, Some(bomb), true).status(), 422);
    assert_eq!(sends(&ada, Some(vec![0; 21 << 20]), true).status(), 422, "too large");
    assert_eq!(form(&ada, &[part("printed", "", b"yes")]).status(), 403, "only from our page");
    assert_eq!(picture(&ada, &ada), before);
}

/// The same by API.
#[test]
fn a_portrait_by_api() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    let place = "/api/v1/me/portrait";
    let send = |query: &str, body: Vec<u8>| {
        let answer = ada.api("PUT", &format!("{place}{query}")).body(body).send().unwrap();
        (answer.status().as_u16(), answer.json::<serde_json::Value>().unwrap())
    };
    assert_eq!(ada.call("PATCH", place, &json!({ "printed": true })).0, 404);
    let (status, problem) = send("", b"not a photo".to_vec());
    assert_eq!((status, problem["errors"][0]["detail"].as_str().is_some()), (422, true), "{problem}");
    assert_eq!(send("", vec![0; 21 << 20]).0, 413);
    assert_eq!(send("?printed=false", photo()), (200, json!({ "printed": false })));
    assert_eq!(printed(&ada), 0);
    assert_eq!(ada.call("PATCH", place, &json!({ "printed": true })).0, 200);
    assert_eq!(printed(&ada), 1);
    for _ in 0..2 {
        assert_eq!(ada.api("DELETE", place).send().unwrap().status(), 204);
    }
    assert_eq!(picture(&ada, &ada), None);
}

fn files(folder: &std::path::Path) -> usize {
    let inside = std::fs::read_dir(folder).into_iter().flatten().flatten();
    inside.map(|one| if one.path().is_dir() { files(&one.path()) } else { 1 }).sum()
}

/// A large photo comes piece by piece like every file of a form, and no piece of it stays; a second file is passed over.
#[test]
fn a_large_photo_leaves_nothing_but_the_portrait() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let mut large = Cursor::new(Vec::new());
    noise().write_to(&mut large, image::ImageFormat::Png).unwrap();
    let large = large.into_inner();
    assert!(large.len() > 3 << 20, "{} bytes", large.len());
    let file = |bytes: &[u8]| part("portrait", "; filename=\"me.png\"", bytes);
    let csrf = part("csrf", "", ada.csrf.as_bytes());
    let sent = form(&ada, &[csrf, file(&large), file(b"no photo"), part("printed", "", b"yes")]);
    assert_eq!(sent.status(), 303, "{}", sent.text().unwrap());
    assert_eq!((printed(&ada), picture(&ada, &ada).is_some()), (1, true));
    // What is no photo is told so by its first bytes.
    assert_eq!(sends(&ada, Some(vec![7; 3 << 20]), true).status(), 422);
    let uploads = &server.app.uploads;
    let runtime = tokio::runtime::Runtime::new().unwrap();
    assert_eq!(runtime.block_on(uploads.under_way(ada.id, server.now())).unwrap(), 0);
    assert_eq!(files(&server.places().0.join("blobs")), 0, "it is kept with the person, not among the files");
}

/// Whose sign-in ended keeps what they chose; the photo they choose again.
#[test]
fn a_portrait_sent_after_the_sign_in_ended_is_asked_for_again() {
    let server = Server::start();
    let parts = [
        part("csrf", "", b"old"),
        part("portrait", "; filename=\"me at work.png\"", &photo()),
        part("printed", "", b"yes"),
    ];
    let body = [parts.concat(), b"--b--\r\n".to_vec()].concat();
    let request = reqwest::blocking::Client::new().post(format!("{}/account/portrait", server.address));
    let request = request.header("accept", "text/html");
    let answer = request.header("content-type", "multipart/form-data; boundary=b").body(body).send().unwrap();
    assert_eq!(answer.status(), 401);
    let page = answer.text().unwrap();
    for kept in ["name=\"kept-to\" value=\"/account/portrait\"", "name=\"kept.printed\"", "me at work.png"] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
}
