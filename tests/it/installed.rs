//! What a phone installs: the manifest, the service worker, and the pages that it keeps for when there is no network.

use serde_json::Value;

use crate::support::server::Server;

#[test]
fn the_manifest_names_the_organisation_in_the_language_of_the_browser() {
    let server = Server::start_with(|name| (name == "STAMPBOOK_ORGANISATION").then(|| "Ward 3".to_owned()));
    let asked = reqwest::blocking::Client::new()
        .get(format!("{}/manifest.webmanifest", server.address))
        .header("accept-language", "ar");
    let answer = asked.send().unwrap();
    assert_eq!(answer.headers()["content-type"], "application/manifest+json; charset=utf-8");
    let manifest: Value = answer.json().unwrap();
    assert_eq!(manifest["name"], "Ward 3: Stampbook");
    assert_eq!((manifest["lang"].as_str(), manifest["dir"].as_str()), (Some("ar"), Some("rtl")));
    assert_eq!(manifest["shortcuts"][0]["url"], "/evidence/new");
    let purposes: Vec<_> =
        manifest["icons"].as_array().unwrap().iter().map(|icon| &icon["purpose"]).collect();
    assert_eq!(purposes, ["any", "any", "maskable", "maskable"]);
    for icon in manifest["icons"].as_array().unwrap() {
        let picture = server.anonymous(icon["src"].as_str().unwrap());
        assert_eq!(picture.status(), 200);
        assert_eq!(picture.headers()["content-type"], "image/png");
    }
    assert!(server.anonymous("/offline").text().unwrap().contains("href=\"/manifest.webmanifest\""));
}

/// The worker changes with whatever pages are made of, and is looked at anew each time.
#[test]
fn the_service_worker_carries_its_release_and_everything_it_keeps_is_there() {
    let server = Server::start();
    let answer = server.anonymous("/service_worker.js");
    assert_eq!(answer.headers()["content-type"], "text/javascript; charset=utf-8");
    assert_eq!(answer.headers()["cache-control"], "no-cache");
    assert_eq!(answer.headers()["service-worker-allowed"], "/");
    assert_eq!(answer.headers()["content-security-policy"], "default-src 'none'; connect-src 'self'");
    let script = answer.text().unwrap();
    assert!(script.lines().any(|line| line.starts_with("const RELEASE = \"")), "{}", &script[..200]);
    let shell = script.lines().find_map(|line| line.strip_prefix("const SHELL = ")).unwrap();
    let shell: Vec<String> = serde_json::from_str(shell.trim_end_matches(';')).unwrap();
    assert!(shell.len() > 20, "{shell:?}");
    for place in &shell {
        assert_eq!(server.anonymous(place).status(), 200, "{place}");
    }
    assert_eq!(
        server.anonymous("/service_worker.js").text().unwrap(),
        script,
        "the same until the next release"
    );
    let page = server.anonymous("/offline");
    let policy = page.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("worker-src 'self'") && policy.contains("manifest-src 'self'"), "{policy}");
}

/// What waits is known to the phone alone (S-1): the page has the words for it, in the forms that its reader's language has.
#[test]
fn the_page_of_what_waits_has_the_words_for_every_number() {
    let (server, ada, ..) = Server::with_learner_and_lead();
    let (status, page) = ada.page("/waiting");
    assert_eq!(status, 200);
    assert!(
        page.contains("data-photos=\"0 photos|1 photo|2 photos|3 photos|11 photos|100 photos\""),
        "{page}"
    );
    assert!(page.contains("data-offline=\"You are offline. This is how it was at {time}.\""), "{page}");
    assert_eq!(ada.send_form("/account/language", &[("language", "ar")]).status(), 303);
    let (_, page) = ada.page("/waiting");
    assert!(page.contains("data-photos=\"لا صور|صورة واحدة|صورتان|3 صور|11 صورة|100 صورة\""), "{page}");
    // The page for what was not kept is for everybody, and leads on where somebody is signed in.
    let (_, page) = ada.page("/offline");
    assert!(page.contains("href=\"/evidence/new\""));
    let page = server.anonymous("/offline").text().unwrap();
    assert!(page.contains("You are offline") && !page.contains("href=\"/evidence/new\""), "{page}");
}
