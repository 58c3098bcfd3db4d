//! Photos and files by API: sent in pieces, attached, seen by those who may.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use reqwest::blocking::Response;
use serde_json::json;
use stampbook::files::{Hash, picture};
use stampbook::record::access::Role;

use crate::support::server::{Person, Server, read};

fn begin(person: &Person, length: usize, name: &str) -> Response {
    use base64::Engine as _;
    let name = base64::engine::general_purpose::STANDARD.encode(name);
    person
        .api("POST", "/api/v1/blobs")
        .header("tus-resumable", "1.0.0")
        .header("upload-length", length.to_string())
        .header("upload-metadata", format!("filename {name}"))
        .send()
        .unwrap()
}

fn header(answer: &Response, name: &str) -> String {
    answer.headers().get(name).map_or("", |v| v.to_str().unwrap()).to_owned()
}

fn send(person: &Person, place: &str, offset: usize, bytes: &[u8]) -> Response {
    person
        .api("PATCH", place)
        .header("tus-resumable", "1.0.0")
        .header("content-type", "application/offset+octet-stream")
        .header("upload-offset", offset.to_string())
        .body(bytes.to_vec())
        .send()
        .unwrap()
}

fn progress(person: &Person, place: &str) -> Response {
    person.api("HEAD", place).header("tus-resumable", "1.0.0").send().unwrap()
}

/// Sends a whole file; the hash under which it is kept.
pub fn bring(person: &Person, bytes: &[u8], name: &str) -> String {
    let place = header(&begin(person, bytes.len(), name), "location");
    let answer = send(person, &place, 0, bytes);
    assert_eq!(answer.status(), 204);
    header(&answer, "stampbook-hash")
}

/// A connection that dies in the middle of a piece.
fn cut_off(server: &Server, person: &Person, place: &str, bytes: &[u8], promised: usize) {
    let token =
        person.api("GET", "/").build().unwrap().headers()["authorization"].to_str().unwrap().to_owned();
    let mut line = TcpStream::connect(server.address.trim_start_matches("http://")).unwrap();
    write!(
        line,
        "PATCH {place} HTTP/1.1\r\nhost: here\r\nauthorization: {token}\r\ntus-resumable: 1.0.0\r\n\
         content-type: application/offset+octet-stream\r\nupload-offset: 0\r\ncontent-length: {promised}\r\n\r\n"
    )
    .unwrap();
    line.write_all(bytes).unwrap();
    line.shutdown(std::net::Shutdown::Write).unwrap();
    // Until the server has noticed.
    let mut rest = Vec::new();
    drop(line.read_to_end(&mut rest));
}

/// E-2, S-6: the connection is lost in the middle, the photo arrives whole, the lead sees it, a stranger does not.
#[test]
fn a_photo_survives_a_lost_connection_and_is_seen_by_the_lead_alone() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let photo = picture::draw(3, 640, 480);
    let begun = begin(&ada, photo.len(), "board.jpg");
    assert_eq!((begun.status().as_u16(), header(&begun, "tus-resumable").as_str()), (201, "1.0.0"));
    let place = header(&begun, "location");
    let half = photo.len() / 2;
    cut_off(&server, &ada, &place, &photo[..half], photo.len());
    let arrived =
        std::iter::repeat_with(|| header(&progress(&ada, &place), "upload-offset").parse().unwrap())
            .take(200)
            .find(|arrived: &usize| *arrived > 0)
            .unwrap();
    assert!(arrived <= half);
    let answer = send(&ada, &place, arrived, &photo[arrived..]);
    assert_eq!(answer.status(), 204);
    let hash = header(&answer, "stampbook-hash");
    assert!(hash.starts_with("sha256:"), "{hash}");
    // Asking again tells the same.
    assert_eq!(header(&progress(&ada, &place), "stampbook-hash"), hash);

    // A phone that was offline knows the photo by the hash of what it sent.
    let (status, draft) = ada.post(
        "/api/v1/evidence",
        &json!({
            "cohort_id": cohort, "title": "The board", "attachments": [Hash::of(&photo).to_string()],
            "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }],
        }),
    );
    assert_eq!((status, &draft["attachments"]), (201, &json!([hash])), "{draft}");
    let file = format!("/api/v1/blobs/{hash}");
    assert_eq!(ada.api("GET", &file).send().unwrap().status(), 200);
    assert_eq!(grace.get(&file).0, 404, "a draft is its author's alone");
    let path = format!("/api/v1/evidence/{}", draft["id"].as_str().unwrap());
    assert_eq!(ada.post(&format!("{path}/submission"), &json!({})).0, 201);

    let seen = grace.api("GET", &file).send().unwrap();
    assert_eq!(seen.status(), 200);
    assert_eq!(header(&seen, "content-type"), "image/jpeg");
    assert!(header(&seen, "content-disposition").contains("board.jpg"));
    assert!(header(&seen, "content-security-policy").contains("sandbox"));
    assert_eq!(Hash::of(&seen.bytes().unwrap()).to_string(), hash);
    let small = grace.api("GET", &format!("{file}?thumbnail=1")).send().unwrap();
    assert_eq!((small.status().as_u16(), header(&small, "content-type").as_str()), (200, "image/jpeg"));
    let again = header(&small, "etag");
    let again =
        grace.api("GET", &format!("{file}?thumbnail=1")).header("if-none-match", again).send().unwrap();
    assert_eq!(again.status(), 304);
    let part = grace.api("GET", &file).header("range", "bytes=0-9").send().unwrap();
    assert_eq!(part.status(), 206);
    assert!(header(&part, "content-range").starts_with("bytes 0-9/"));
    assert_eq!(part.bytes().unwrap().len(), 10);
    let none = grace.api("GET", &file).header("range", "bytes=99999999-").send().unwrap();
    assert_eq!(none.status(), 416);

    let mallory = server.person("Mallory");
    for path in [&file, &format!("{file}?thumbnail=1"), &format!("/api/v1/blobs/{}", &hash[7..])] {
        assert_eq!(mallory.get(path).0, 404, "{path}");
    }
    assert_eq!(server.anonymous(&file).status(), 401);
}

/// E-12: what was taken out of sight is out of sight, for its author too; the registrar can look at it.
#[test]
fn a_file_out_of_sight_is_shown_to_the_registrar_alone() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let registrar = server.with_role("Rosa", Role::Registrar);
    let hash = bring(&ada, &picture::draw(4, 320, 240), "patients.jpg");
    let (_, draft) = ada.post(
        "/api/v1/evidence",
        &json!({
            "cohort_id": cohort, "title": "On the ward", "attachments": [hash],
            "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }],
        }),
    );
    let path = format!("/api/v1/evidence/{}", draft["id"].as_str().unwrap());
    assert_eq!(ada.post(&format!("{path}/submission"), &json!({})).0, 201);
    let said = json!({ "hash": hash, "reason": "It shows patients." });
    let (status, answer) = grace.post(&format!("{path}/quarantine"), &said);
    assert_eq!(status, 201, "{answer}");
    for address in [format!("/api/v1/blobs/{hash}"), format!("/api/v1/blobs/{hash}?thumbnail=1")] {
        assert_eq!(grace.get(&address).0, 404);
        assert_eq!(ada.get(&address).0, 404);
        assert_eq!(registrar.api("GET", &address).send().unwrap().status(), 200);
    }
}

#[test]
fn somebody_elses_upload_is_no_upload() {
    let (_server, ada, grace, ..) = Server::with_learner_and_lead();
    let place = header(&begin(&ada, 10, "notes.txt"), "location");
    assert_eq!(progress(&grace, &place).status(), 404);
    assert_eq!(send(&grace, &place, 0, b"0123456789").status(), 404);
    let (status, gone) = read(grace.api("DELETE", &place).header("tus-resumable", "1.0.0").send().unwrap());
    assert_eq!((status, &gone["code"]), (404, &json!("upload_unknown")));
    assert_eq!(header(&progress(&ada, &place), "upload-offset"), "0");
    // A file that somebody else brought cannot be attached by knowing its hash.
    let hash = bring(&ada, b"What I learnt today.", "notes.txt");
    let (_, draft) = grace.post("/api/v1/evidence", &json!({ "title": "Mine", "attachments": [hash] }));
    let path = format!("/api/v1/evidence/{}/submission", draft["id"].as_str().unwrap());
    assert_eq!(grace.post(&path, &json!({})).0, 422);
    assert_eq!(grace.get(&format!("/api/v1/blobs/{hash}")).0, 404);
}

#[test]
fn what_is_wrong_with_an_upload_is_said() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    let abilities = ada.api("OPTIONS", "/api/v1/blobs").send().unwrap();
    assert_eq!(abilities.status(), 204);
    assert!(header(&abilities, "tus-extension").contains("creation"));
    let place = header(&begin(&ada, 10, "notes.txt"), "location");
    let wrong = send(&ada, &place, 4, b"456789");
    assert_eq!(header(&wrong, "tus-resumable"), "1.0.0");
    let (status, said) = read(wrong);
    assert_eq!((status, &said["code"]), (409, &json!("upload_offset")));

    // A program that says it is a photo.
    let lie = [b"MZ\x90\x00\x03\x00\x00\x00".as_slice(), &[0; 600]].concat();
    let place = header(&begin(&ada, lie.len(), "holiday.jpg"), "location");
    let (status, said) = read(send(&ada, &place, 0, &lie));
    assert_eq!(status, 415, "{said}");
    let huge = begin(&ada, 900_000_000, "film.mp4");
    assert_eq!(huge.status(), 413);
    let (status, _) = ada.post("/api/v1/blobs", &json!({}));
    assert_eq!(status, 412);
    assert_eq!(ada.get("/api/v1/blobs/nonsense").0, 404);
    let (status, said) = ada.post("/api/v1/evidence", &json!({ "title": "A", "attachments": ["board.jpg"] }));
    assert_eq!((status, &said["errors"][0]["pointer"]), (422, &json!("/attachments/0")));
    let draft = json!({ "title": "A", "attachments": [Hash::of(b"still on the phone").to_string()] });
    assert_eq!(ada.post("/api/v1/evidence", &draft).0, 201, "a draft may name what has not arrived");
}
