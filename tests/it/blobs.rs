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

/// E-12, S-6: the connection is lost in the middle, the photo arrives whole, the lead sees it, a stranger does not.
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

    // A phone that was offline knows the photo by the hash of what it sent. Named twice, by either name, it is attached
    // once.
    let (status, draft) = ada.post(
        "/api/v1/evidence",
        &json!({
            "cohort_id": cohort, "title": "The board",
            "attachments": [Hash::of(&photo).to_string(), hash, Hash::of(&photo).to_string()],
            "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }],
        }),
    );
    assert_eq!((status, &draft["attachments"]), (201, &json!([hash])), "{draft}");
    let file = format!("/api/v1/blobs/{hash}");
    assert_eq!(ada.api("GET", &file).send().unwrap().status(), 200);
    let rosa = server.with_role("Rosa", Role::Registrar);
    for other in [&grace, &rosa] {
        assert_eq!(other.get(&file).0, 404, "a draft is its author's alone");
    }
    let path = format!("/api/v1/evidence/{}", draft["id"].as_str().unwrap());
    assert_eq!(ada.post(&format!("{path}/submission"), &json!({})).0, 201);
    assert_eq!(ada.get(&path).1["attachments"].as_array().unwrap().len(), 1);

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
    // A list on a slow line takes a smaller one.
    let mini = grace.api("GET", &format!("{file}?thumbnail=2")).send().unwrap();
    assert_eq!((mini.status().as_u16(), header(&mini, "content-type").as_str()), (200, "image/jpeg"));
    assert_ne!(header(&mini, "etag"), header(&small, "etag"));
    let (mini, small) = (mini.bytes().unwrap(), small.bytes().unwrap());
    assert!(
        mini.starts_with(b"\xff\xd8\xff") && mini.len() < small.len(),
        "{} of {}",
        mini.len(),
        small.len()
    );
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

/// tus 1.0: another version is told which one is spoken; a network that lets only `POST` through is no obstacle.
#[test]
fn an_upload_gets_through_a_narrow_network() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    let old = ada.api("POST", "/api/v1/blobs").header("tus-resumable", "0.2.2").send().unwrap();
    assert_eq!((old.status().as_u16(), header(&old, "tus-version").as_str()), (412, "1.0.0"));
    let place = header(&begin(&ada, 5, "notes.txt"), "location");
    let instead = |method: &str, body: &'static [u8]| {
        let request = ada.api("POST", &place).header("tus-resumable", "1.0.0");
        let request = request.header("x-http-method-override", method).header("upload-offset", "0");
        request.header("content-type", "application/offset+octet-stream").body(body).send().unwrap()
    };
    assert_eq!(instead("GET", b"").status(), 400);
    let answer = instead("PATCH", b"hello");
    assert_eq!((answer.status().as_u16(), header(&answer, "upload-offset").as_str()), (204, "5"));
    assert_eq!(header(&instead("HEAD", b""), "stampbook-hash"), Hash::of(b"hello").to_string());
    assert_eq!(instead("DELETE", b"").status(), 204);
    assert_eq!(progress(&ada, &place).status(), 404);
}

/// A JPEG as a phone writes it: where it was taken, in its EXIF block.
fn with_location(photo: &[u8]) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
    // One entry: the block of the place begins at 26.
    tiff.extend(b"\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0");
    // The latitude: north, and three rationals at 56.
    tiff.extend(b"\0\x02\0\x01\0\x02\0\0\0\x02N\0\0\0\0\x02\0\x05\0\0\0\x03\0\0\0\x38\0\0\0\0");
    for number in [52_u32, 1, 31, 1, 59_210, 1000] {
        tiff.extend(number.to_be_bytes());
    }
    let length = u16::try_from(tiff.len() + 8).unwrap().to_be_bytes();
    [&photo[..2], &[0xff, 0xe1], &length, b"Exif\0\0", &tiff, &photo[2..]].concat()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Files that nobody means well with: each is refused in words, nothing that was kept is lost, the server goes on.
#[test]
fn what_must_not_be_kept_is_refused_and_the_server_goes_on() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let photo = picture::draw(8, 320, 240);
    let before = bring(&ada, &photo, "board.jpg");
    let mut huge_jpeg = photo.clone();
    let frame = huge_jpeg.windows(2).position(|w| w == [0xff, 0xc0] || w == [0xff, 0xc2]).unwrap();
    huge_jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xdc, 0xff, 0xdc]);
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(8, 8).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let mut png = img_parts::png::Png::from_bytes(png.into_inner().into()).unwrap();
    let side = 30_000_u32.to_be_bytes();
    let claimed = [&side[..], &side, &[8, 2, 0, 0, 0]].concat();
    png.chunks_mut()[0] = img_parts::png::PngChunk::new(*b"IHDR", claimed.into());
    let huge_png = png.encoder().bytes().to_vec();
    let zip = [b"PK\x03\x04\x14\0\0\0\x08\0".to_vec(), vec![0; 4000]].concat();
    let program = [b"MZ\x90\0\x03\0\0\0".to_vec(), vec![0; 600]].concat();
    for (name, bytes, status, code) in [
        (
            "badge.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='steal()'/>".to_vec(),
            415,
            "file_svg",
        ),
        ("badge.png", b"<svg><script>steal()</script></svg>".to_vec(), 415, "file_svg"),
        ("holiday.jpg", zip, 415, "file_archive"),
        ("holiday.jpg", program, 415, "file_program"),
        ("holiday.jpg", b"<html><script>steal()</script></html>".to_vec(), 415, "file_web_page"),
        ("huge.jpg", huge_jpeg, 422, "photo_too_many_pixels"),
        ("huge.png", huge_png, 422, "photo_too_many_pixels"),
        ("cut.jpg", photo[..photo.len() / 2].to_vec(), 422, "file_damaged"),
        ("empty.txt", Vec::new(), 422, "file_empty"),
    ] {
        let begun = begin(&ada, bytes.len(), name);
        let answer = match bytes.is_empty() {
            true => begun,
            false => send(&ada, &header(&begun, "location"), 0, &bytes),
        };
        let (said, problem) = read(answer);
        assert_eq!((said, problem["code"].as_str()), (status, Some(code)), "{name}: {problem}");
        assert!(!problem["detail"].as_str().unwrap().is_empty());
        assert_eq!(server.anonymous("/healthz").status(), 200, "{name}");
    }
    // A file that is not the one that was announced.
    let announced = format!("sha256 {}", {
        use base64::Engine as _;
        base64::engine::general_purpose::STANDARD.encode(Hash::of(b"the one I meant").hex())
    });
    let other = ada.api("POST", "/api/v1/blobs").header("tus-resumable", "1.0.0");
    let other = other.header("upload-length", "5").header("upload-metadata", announced);
    let other = other.header("content-type", "application/offset+octet-stream").body("other").send().unwrap();
    let (status, problem) = read(other);
    assert_eq!((status, &problem["code"]), (460, &json!("file_hash_mismatch")));
    // A lying type is corrected, and a photo comes back without its place.
    let pdf = bring(&ada, b"%PDF-1.7\n%%EOF", "holiday.jpg");
    let answer = ada.api("GET", &format!("/api/v1/blobs/{pdf}")).send().unwrap();
    assert_eq!(header(&answer, "content-type"), "application/pdf");
    let latitude = [52_u32, 1, 31, 1].map(u32::to_be_bytes).concat();
    let sent = with_location(&picture::draw(9, 320, 240));
    assert!(holds(&sent, &latitude));
    let kept = bring(&ada, &sent, "ward.jpg");
    let back = ada.api("GET", &format!("/api/v1/blobs/{kept}")).send().unwrap().bytes().unwrap();
    assert!(!holds(&back, &latitude) && !holds(&back, b"Exif"));
    // What was kept before is as it was.
    let back = ada.api("GET", &format!("/api/v1/blobs/{before}")).send().unwrap().bytes().unwrap();
    assert_eq!(Hash::of(&back).to_string(), before);
    assert_eq!(server.anonymous("/readyz").status(), 200);
}

/// A stranger who knows a photo's hash learns nothing from naming it, not even that it is here.
#[test]
fn nobody_learns_from_a_hash_whether_a_file_is_here() {
    let (server, ada, grace, ..) = Server::with_learner_and_lead();
    let sent = with_location(&picture::draw(10, 320, 240));
    let known = Hash::of(&sent).to_string();
    let kept = bring(&ada, &sent, "ward.jpg");
    assert_ne!(kept, known);
    let named = |who: &Person| {
        let draft = json!({ "title": "Mine", "attachments": [known] });
        who.post("/api/v1/evidence", &draft).1["attachments"][0].clone()
    };
    assert_eq!(named(&ada), json!(kept));
    assert_eq!(named(&grace), json!(known), "for her there is no such file");
    for hash in [&kept, &known] {
        assert_eq!(ada.api("GET", &format!("/api/v1/blobs/{hash}")).send().unwrap().status(), 200);
        assert_eq!(grace.get(&format!("/api/v1/blobs/{hash}")).0, 404);
    }
    drop(server);
}

/// A draft that was written before its photo arrived, and lost its location on the way, can be submitted.
#[test]
fn a_photo_may_arrive_after_its_draft() {
    let (_server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    let photo = with_location(&picture::draw(11, 320, 240));
    let (_, draft) = ada.post(
        "/api/v1/evidence",
        &json!({ "cohort_id": cohort, "title": "On the ward", "attachments": [Hash::of(&photo).to_string()],
            "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }] }),
    );
    let path = format!("/api/v1/evidence/{}", draft["id"].as_str().unwrap());
    assert_eq!(ada.post(&format!("{path}/submission"), &json!({})).0, 422);
    let kept = bring(&ada, &photo, "ward.jpg");
    assert_eq!(ada.post(&format!("{path}/submission"), &json!({})).0, 201);
    assert_eq!(ada.get(&path).1["attachments"][0]["hash"], json!(kept));
}

/// One person's files have room up to a limit, and what is attached to nothing goes after a while.
#[test]
fn files_have_room_and_go_when_nobody_needs_them() {
    let server = Server::start_with(|name| (name == "STAMPBOOK_FILE_QUOTA").then(|| "1".to_owned()));
    let (ada, grace) = (server.person("Ada Lovelace"), server.person("Grace Hopper"));
    let framework = server.framework();
    let cohort = server.cohort(&framework, &grace, &[&ada]);
    let notes = |seed: u8| {
        let mut text = vec![b'a' + seed; 400_000];
        text.extend_from_slice(b" and so on.");
        text
    };
    let attached = bring(&ada, &notes(0), "one.txt");
    let shared = bring(&ada, &notes(1), "two.txt");
    assert_eq!(bring(&grace, &notes(1), "hers.txt"), shared);
    let (status, said) = read(begin(&ada, 400_000, "three.txt"));
    assert_eq!((status, &said["code"]), (413, &json!("quota_reached")));
    assert!(said["detail"].as_str().unwrap().contains("248554 bytes are left"), "{said}");
    assert_eq!(begin(&ada, 200_000, "three.txt").status(), 201);
    assert_eq!(begin(&ada, 200_000, "four.txt").status(), 413, "what was begun has its room");
    let (_, draft) = ada.post(
        "/api/v1/evidence",
        &json!({ "title": "Kept", "attachments": [attached],
        "cohort_id": cohort, "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }] }),
    );
    let path = format!("/api/v1/evidence/{}", draft["id"].as_str().unwrap());
    let tidy = |days: i64| {
        server.wait(jiff::SignedDuration::from_hours(24 * days));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(stampbook::jobs::housekeeping::tidy(&server.app)).unwrap();
    };
    let seen = |who: &Person, hash: &str| {
        server
            .signed_in_again(who)
            .api("GET", &format!("/api/v1/blobs/{hash}"))
            .send()
            .unwrap()
            .status()
            .as_u16()
    };
    tidy(29);
    assert_eq!((seen(&ada, &attached), seen(&ada, &shared)), (200, 200));
    // She brings hers again: it is as good as new.
    bring(&server.signed_in_again(&grace), &notes(1), "hers.txt");
    tidy(2);
    assert_eq!((seen(&ada, &attached), seen(&ada, &shared), seen(&grace, &shared)), (200, 404, 200));
    let ada = server.signed_in_again(&ada);
    assert_eq!(ada.post(&format!("{path}/submission"), &json!({})).0, 201);
    tidy(40);
    assert_eq!((seen(&ada, &attached), seen(&grace, &shared)), (200, 404));
    let hash: Hash = shared.parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    assert!(!runtime.block_on(server.app.blobs.exists(&hash)).unwrap(), "nobody has it any more");
}

/// E-12: what was taken out of sight stays so, wherever it is attached; who did it and why is told.
#[test]
fn a_file_out_of_sight_does_not_come_back_by_another_door() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let hash = bring(&ada, &picture::draw(12, 320, 240), "patients.jpg");
    let file = format!("/api/v1/blobs/{hash}");
    let log = |title: &str| {
        let (_, draft) = ada.post("/api/v1/evidence", &json!({ "cohort_id": cohort, "title": title,
            "attachments": [hash], "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }] }));
        format!("/api/v1/evidence/{}", draft["id"].as_str().unwrap())
    };
    let submit = |path: &str| ada.post(&format!("{path}/submission"), &json!({}));
    let (one, other, third) = (log("On the ward"), log("The same day"), log("Once more"));
    assert_eq!((submit(&one).0, submit(&other).0), (201, 201));
    let said = json!({ "hash": hash, "reason": "It shows patients." });
    assert_eq!(grace.post(&format!("{one}/quarantine"), &said).0, 201);
    for who in [&ada, &grace] {
        assert_eq!(who.get(&file).0, 404, "{}", who.name);
        for path in [&one, &other] {
            let (_, seen) = who.get(path);
            assert_eq!(seen["attachments"][0]["quarantined"], true);
            assert_eq!(seen["quarantines"][0]["reason"], "It shows patients.");
            assert_eq!(seen["quarantines"][0]["author_id"], json!(grace.id));
        }
    }
    let (status, problem) = submit(&third);
    assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!("/attachments/0")), "{problem}");
    assert!(problem["detail"].as_str().unwrap().contains("It shows patients."), "{problem}");
    // A further version of what it was in may be sent; it stays unseen.
    let (_, seen) = ada.get(&one);
    let (_, revised) = ada.put(
        &one,
        &json!({ "cohort_id": cohort, "title": "On the ward, again",
        "attachments": [hash], "claims": [{ "competency_id": framework.competencies[0].id, "level": 1 }],
        "based_on": seen["revision_id"] }),
    );
    assert_eq!(submit(&one).0, 201, "{revised}");
    assert_eq!(grace.get(&file).0, 404);
    let page = ada.page(&one.replace("/api/v1", "")).1.replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        page.contains("took “patients.jpg” out of sight") && page.contains("It shows patients."),
        "{page}"
    );
    // Brought back anywhere, it is back everywhere.
    let rosa = server.with_role("Rosa", Role::Registrar);
    let back = json!({ "hash": hash, "reason": "They agreed.", "release": true });
    assert_eq!(rosa.post(&format!("{other}/quarantine"), &back).0, 201);
    assert_eq!(grace.api("GET", &file).send().unwrap().status(), 200);
    assert_eq!(submit(&third).0, 201);
    assert!(ada.page(&one.replace("/api/v1", "")).1.contains("back into sight"));
}
