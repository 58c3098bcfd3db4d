//! In the corridor: Ada shows a level on her phone, Grace's phone opens it, and Ada sees the stamp.

use stampbook::ids::PersonId;
use stampbook::record::cohort::Delegated;
use stampbook::record::evidence::Claim;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;
use stampbook::store::accounts;

use crate::support::server::{Person, Server};
use crate::support::story::claim;

/// A page as people read it, without the marks that keep directions of writing apart.
fn read(who: &Person, path: &str) -> (u16, String) {
    let (status, page) = who.page(path);
    let plain = page.replace(['\u{2068}', '\u{2069}'], "").replace("&#38;", "&").replace("&amp;", "&");
    assert!(!plain.contains('⟦'), "{plain}");
    (status, plain)
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    let at = text.find(mark).unwrap_or_else(|| panic!("no {mark} in {text}")) + mark.len();
    text[at..].split('"').next().unwrap()
}

fn code(claim: Claim) -> String {
    format!("/passport/code?competency={}&level={}", claim.competency, claim.level)
}

fn place(learner: PersonId, claim: Claim) -> String {
    format!("/signoffs/new?learner={learner}&competency={}&level={}", claim.competency, claim.level)
}

/// Signs what the page offers and what is ticked besides.
fn sign(who: &Person, there: &str, ticked: &[&str]) -> reqwest::blocking::Response {
    let (status, page) = read(who, there);
    assert_eq!(status, 200, "{page}");
    let mut fields: Vec<(&str, &str)> = ["learner_id", "competency_id", "level", "id"]
        .into_iter()
        .map(|name| (name, after(&page, &format!("name=\"{name}\" value=\""))))
        .collect();
    fields.extend(ticked.iter().map(|piece| ("evidence", *piece)));
    who.send_form("/signoffs", &fields)
}

#[test]
fn ada_shows_a_code_grace_signs_and_ada_sees_the_stamp() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let first = server.submits(ada.id, cohort, &framework, listening, "Chaired the handover");
    server.answers(grace.id, first, Decision::Returned, "What came of it?");
    server.wait(jiff::SignedDuration::from_mins(2));
    let second = server.submits(ada.id, cohort, &framework, listening, "Listened for an hour");
    // One tap in her passport leads to the code; in it stands the address of the page where her lead signs.
    let (_, passport) = read(&ada, "/passport");
    let shown = format!("{}&framework={}", code(listening), framework.id);
    assert!(passport.contains(&shown) && passport.contains("Show to my lead"), "{passport}");
    let (status, page) = read(&ada, &shown);
    assert_eq!(status, 200, "{page}");
    let there = place(ada.id, listening);
    assert!(page.contains(&format!("{}{there}", server.address)), "{page}");
    assert!(page.contains("<svg aria-hidden=\"true\"") && page.contains("role=\"img\""), "{page}");
    assert!(page.contains("Can sign it: Grace Hopper") && page.contains("Ada Lovelace"), "{page}");
    assert!(page.contains("Listening") && page.contains("Level 1, "), "{page}");
    // Her page asks a small address, which knows of no signature yet.
    let asks = after(&page, "data-awaits=\"").to_owned();
    assert_eq!(ada.get(&asks).1, serde_json::json!({ "state": null, "signoff_id": null }));
    // Grace's phone opens who it is, what the level asks for, the evidence, newest first, and what was said before.
    let (status, page) = read(&grace, &there);
    assert_eq!(status, 200, "{page}");
    assert!(
        page.contains("Ada Lovelace") && page.contains("<strong>Listened for an hour</strong>"),
        "{page}"
    );
    let order =
        ["Listened for an hour", "Chaired the handover", "What came of it?"].map(|words| page.find(words));
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?} {page}");
    // What waits is ticked by who has read it; then one tap accepts and signs.
    assert!(!page.contains(" checked"), "{page}");
    let piece = format!("{}:{}", second.evidence, second.revision);
    let answer = sign(&grace, &there, &[&piece]);
    assert_eq!(answer.status(), 303, "{}", answer.text().unwrap());
    let (_, known) = ada.get(&asks);
    assert_eq!(known["state"], "signed");
    let (_, page) = read(&ada, &format!("{}&before=none", code(listening)));
    assert!(page.contains("Level 1 is yours") && page.contains("Signed by Grace Hopper"), "{page}");
    assert!(page.contains(known["signoff_id"].as_str().unwrap()) && !page.contains("data-awaits"), "{page}");
    assert!(read(&ada, &code(listening)).1.contains("Level 1 is yours"), "it stays signed");
    let (_, passport) = read(&ada, "/passport");
    assert!(
        passport.contains(&code(claim(&framework, "Listening", Level::Two))),
        "the next level is shown next"
    );
}

/// What was accepted before is ticked already: one tap signs.
#[test]
fn what_was_accepted_is_signed_with_one_tap() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, listening, "Chaired the handover");
    server.answers(grace.id, sent, Decision::Accepted, "");
    let there = place(ada.id, listening);
    let (_, page) = read(&grace, &there);
    assert_eq!(page.matches(" checked").count(), 1, "{page}");
    let piece = after(&page, "name=\"evidence\" id=\"piece-1\" value=\"").to_owned();
    assert_eq!(sign(&grace, &there, &[&piece]).status(), 303);
    // Whoever is signed out meanwhile comes back to the page that the code names.
    let client =
        reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let answer =
        client.get(format!("{}{there}", server.address)).header("accept", "text/html").send().unwrap();
    let next = serde_urlencoded::to_string([("next", there.as_str())]).unwrap();
    assert_eq!(answer.headers()["location"], format!("/sign-in?{next}").as_str());
}

#[test]
fn who_scans_what_they_cannot_sign_hears_who_can() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let there = place(ada.id, listening);
    let (status, own) = read(&ada, &there);
    assert_eq!(status, 403);
    assert!(own.contains("This code is yours") && own.contains("Grace Hopper"), "{own}");
    assert!(own.contains(&code(listening)), "{own}");
    // A stranger, and whoever asks for somebody who is not there, read the same.
    let mallory = server.person("Mallory");
    let (status, page) = read(&mallory, &there);
    assert_eq!(status, 404);
    assert!(
        page.contains("You cannot sign here") && !page.contains("Ada") && !page.contains("Listening"),
        "{page}"
    );
    let nobody = place(server.app.ids.mint(server.now()), listening);
    assert_eq!(read(&mallory, &nobody).0, 404);
    let asks = format!("/api/v1/passports/{}/levels/{}/1", ada.id, listening.competency);
    assert_eq!(mallory.get(&asks).0, 404);
    assert_eq!((grace.get(&asks).0, ada.get(&asks).0), (200, 200));
    // Sam stands in for Grace this week, and can sign, too.
    let sam = server.person("Sam Owusu");
    let (today, until) = (server.app.clock.today(), "2026-03-09".parse().unwrap());
    let given = Delegated { lead: grace.id, to: sam.id, from: today, until };
    server.say(Author::person(grace.id), Scope::Cohort(cohort), given);
    let (_, page) = read(&ada, &code(listening));
    assert!(page.contains("Grace Hopper, Sam Owusu for Grace Hopper"), "{page}");
    assert_eq!(read(&sam, &there).0, 200);
    // Where the only lead's account is closed nobody can, and both pages say so instead of a code that leads nowhere.
    let (ben, lea) = (server.person("Ben"), server.person("Lea"));
    server.cohort(&framework, &lea, &[&ben]);
    let (gone, now) = (lea.id, server.now());
    server.app.db.write_blocking(move |conn| accounts::set_disabled(conn, gone, true, now)).unwrap();
    let (status, page) = read(&ben, &code(listening));
    assert!(
        status == 200 && page.contains("your cohort has no lead") && !page.contains("data-awaits"),
        "{page}"
    );
    let (status, own) = read(&ben, &place(ben.id, listening));
    assert!(status == 403 && own.contains("nobody else can sign this now"), "{own}");
    assert_eq!(read(&grace, &place(ben.id, listening)).0, 404);
    // Whoever learns nowhere has nothing to show.
    assert_eq!(read(&mallory, &code(listening)).0, 404);
    let (status, page) = read(&mallory, &format!("{}&framework={}", code(listening), framework.id));
    assert!(status == 200 && page.contains("you are in no running cohort"), "{page}");
}

/// What needs two signatures says after the first that it does not count yet.
#[test]
fn half_of_two_signatures_is_no_joy_yet() {
    let (server, ada, grace, framework, _) = Server::with_learner_and_lead();
    let three = claim(&framework, "Chairing", Level::Three);
    let there = place(ada.id, three);
    let (_, page) = read(&grace, &there);
    let mut fields: Vec<(&str, &str)> = ["learner_id", "competency_id", "level", "id"]
        .into_iter()
        .map(|name| (name, after(&page, &format!("name=\"{name}\" value=\""))))
        .collect();
    fields.push(("prior_learning_reason", "Chaired the board for ten years."));
    assert_eq!(grace.send_form("/signoffs", &fields).status(), 303);
    let (_, page) = read(&ada, &code(three));
    assert!(page.contains("One signature is there") && !page.contains("joy"), "{page}");
    drop(server);
}

/// Grace's own words of earlier returns are offered where something goes back again; nobody else's are.
#[test]
fn words_of_earlier_returns_are_offered_again() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let rosa = server.person("Rosa");
    server.leads_too(cohort, &rosa);
    for (lead, words) in
        [(&grace, "What came of it?"), (&grace, "Say when it was."), (&rosa, "Rosa's own words")]
    {
        let sent = server.submits(ada.id, cohort, &framework, listening, "A round");
        server.answers(lead.id, sent, Decision::Returned, words);
        server.wait(jiff::SignedDuration::from_mins(1));
    }
    let open = server.submits(ada.id, cohort, &framework, listening, "Another round");
    let (status, page) = read(&grace, &format!("/queue/{}", open.evidence));
    assert_eq!(status, 200);
    let list = page.split("data-phrases=").nth(1).unwrap_or_else(|| panic!("{page}"));
    let list = list.split("</details>").next().unwrap();
    let order = ["Say when it was.", "What came of it?"].map(|words| list.find(words));
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "newest first: {list}");
    assert!(!list.contains("Rosa"), "{list}");
    let page = read(&rosa, &format!("/queue/{}", open.evidence)).1;
    assert!(
        page.contains("data-phrases=") && !page.split("data-phrases=").nth(1).unwrap().contains("Say when"),
        "{page}"
    );
}

/// The heat map in another order and of some learners, on the page and in the file.
#[test]
fn a_heat_map_is_sorted_and_filtered_by_its_address() {
    let server = Server::start();
    let (ada, ben, zoe) = (server.person("Ada"), server.person("Ben"), server.person("Zoe"));
    let grace = server.person("Grace");
    let framework = server.framework();
    let cohort = server.cohort(&framework, &grace, &[&ada, &ben, &zoe]);
    let listening = claim(&framework, "Listening", Level::One);
    let sent = server.submits(zoe.id, cohort, &framework, listening, "A round");
    server.answers(grace.id, sent, Decision::Accepted, "");
    server.signs(grace.id, &framework, sent);
    server.wait(jiff::SignedDuration::from_hours(24 * 23));
    server.submits(ben.id, cohort, &framework, listening, "Late, but here");
    let path = format!("/cohorts/{cohort}");
    let order = |query: &str| -> Vec<char> {
        let grace = server.signed_in_again(&grace);
        let (status, page) = read(&grace, &format!("{path}{query}"));
        assert_eq!(status, 200, "{page}");
        let file = after(&page, "<a class=\"action no-print\" href=\"").to_owned();
        let table =
            page.split("<table class=\"heat\">").nth(1).unwrap_or_default().split("</table>").next().unwrap();
        let shown: Vec<char> = table
            .split("<th scope=\"row\">")
            .skip(1)
            .map(|row| row.split("<bdi>").nth(1).unwrap().chars().next().unwrap())
            .collect();
        let (status, csv) = read(&grace, &file);
        assert_eq!(status, 200);
        let written: Vec<char> = csv.lines().skip(1).map(|line| line.chars().next().unwrap()).collect();
        assert_eq!(shown, written, "the file has what the page shows: {query} {file}");
        shown
    };
    assert_eq!(order(""), ['A', 'B', 'Z']);
    assert_eq!(order("?sort=progress"), ['Z', 'A', 'B']);
    assert_eq!(order("?sort=activity"), ['A', 'Z', 'B']);
    assert_eq!(order("?sort=waiting"), ['B', 'A', 'Z']);
    assert_eq!(order("?only=waiting"), ['B']);
    assert_eq!(order("?only=stalled&sort=progress"), ['Z', 'A']);
    assert_eq!(order("?only=nonsense&sort=%3Cscript%3E"), ['A', 'B', 'Z']);
    let (_, page) = read(&grace, &format!("{path}?only=stalled&sort=progress"));
    assert!(page.contains("No evidence for 3 weeks · Most levels first · 2 of 3"), "{page}");
    let said = "<option value=\"stalled\" selected>";
    assert!(page.contains(said) && page.contains("progress.csv?sort=progress&only=stalled"), "{page}");
}
