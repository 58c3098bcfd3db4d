//! Versions of a piece of evidence: two that grew from one, earlier ones, drafts, files out of sight, clocks that were off.

use stampbook::ids::{EvidenceId, FactId};
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::evidence::{Attachment, EvidenceSubmitted};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::Level;
use stampbook::record::review::Decision;

use crate::support::browser::Browser;
use crate::support::server::{Person, Server};
use crate::support::story::{Sent, claim};

fn read(who: &Person, path: &str) -> String {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    assert!(!page.contains('⟦'), "{page}");
    page.replace(['\u{2068}', '\u{2069}'], "")
}

/// Another version of what was sent, written over `over`.
fn again(
    server: &Server,
    sent: Sent,
    over: &[FactId],
    change: impl FnOnce(&mut EvidenceSubmitted),
) -> FactId {
    let (learner, evidence): (_, EvidenceId) = (sent.learner, sent.evidence);
    let folds = server.app.folds();
    let portfolio = server.app.db.read_blocking(move |conn| folds.portfolio(conn, learner)).unwrap();
    let mut content = portfolio.evidence[&evidence].revision(sent.revision).unwrap().content.clone();
    content.based_on = over.to_vec();
    change(&mut content);
    server.says(learner, learner, content)
}

/// S-4, E-4: both versions are shown side by side, and a choice joins them.
#[test]
fn two_versions_that_grew_from_one_are_joined_by_a_choice() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    let here = format!("/evidence/{}", sent.evidence);
    let phone = again(&server, sent, &[sent.revision], |c| c.narrative = "Written on the phone.".into());
    again(&server, sent, &[sent.revision], |c| c.narrative = "Written at the desk.".into());
    for who in [&ada, &grace] {
        let page = read(who, &here);
        assert!(page.contains("Written on the phone.") && page.contains("Written at the desk."), "{page}");
    }
    let choice = |id| format!("{here}/revisions/{id}/choice");
    assert!(read(&ada, &here).contains(&choice(phone)) && !read(&grace, &here).contains(&choice(phone)));
    let mallory = server.person("Mallory");
    assert_eq!(grace.send_form(&choice(phone), &[]).status(), 403);
    assert_eq!(mallory.send_form(&choice(phone), &[]).status(), 404);
    assert_eq!(ada.send_form(&choice(sent.revision), &[]).status(), 404, "an earlier one is no choice");
    // Changing it instead takes the place of both, too.
    let page = read(&ada, &format!("{here}/edit"));
    assert!(page.contains(&format!("name=\"also_replaces\" value=\"{phone}\"")), "{page}");
    assert_eq!(ada.send_form(&choice(phone), &[]).status(), 303);
    let page = read(&ada, &here);
    assert!(page.contains("Written on the phone.") && !page.contains("Written at the desk."), "{page}");
    assert!(page.contains("version 4 of 4"), "{page}");
    assert!(read(&ada, &format!("{here}?version=3")).contains("Written at the desk."), "nothing is lost");
    assert_eq!(ada.page(&format!("{here}?version=9")).0, 404);
}

/// E-4: what the reviewer saw stays readable, and says that it is not the newest.
#[test]
fn an_earlier_version_stays_readable() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    server.answers(grace.id, sent, Decision::Returned, "What came of it?");
    again(&server, sent, &[sent.revision], |c| c.narrative = "Nobody left early.".into());
    let here = format!("/evidence/{}", sent.evidence);
    let page = read(&grace, &here);
    assert!(page.contains("Nobody left early.") && page.contains(&format!("{here}?version=1")), "{page}");
    let page = read(&grace, &format!("{here}?version=1"));
    assert!(page.contains("This is version 1 of 2") && page.contains("What came of it?"), "{page}");
    assert!(!page.contains("/edit\"") && !page.contains("Review it"), "{page}");
}

/// E-1: opening a draft says nothing about saving; saving it does.
#[test]
fn a_draft_says_saved_only_when_it_was() {
    let (_server, ada, ..) = Server::with_learner_and_lead();
    let (_, draft) = ada.post("/api/v1/evidence", &serde_json::json!({ "title": "A thought" }));
    let here = format!("/evidence/{}", draft["id"].as_str().unwrap());
    let to = |path: &str| ada.browse("GET", path).send().unwrap().headers()["location"].clone();
    assert_eq!(to(&here), format!("{here}/edit").as_str());
    assert!(!read(&ada, &format!("{here}/edit")).contains("Draft saved."));
    assert_eq!(to(&format!("{here}?done=saved")), format!("{here}/edit?done=saved").as_str());
}

/// Nothing typed is lost when a form with a photo comes after its sign-in has ended; that the photo is, is said.
#[test]
fn words_with_a_photo_survive_the_end_of_a_sign_in() {
    let (server, ada, _, framework, cohort) = Server::with_learner_and_lead();
    server.account("Amara", "amara@example.org", "a long enough sentence");
    let browser = Browser::new(&server);
    let here = format!("/evidence/{}", server.app.ids.mint::<EvidenceId>(server.now()));
    let claimed = format!("{}:1", framework.competencies[0].id);
    let part = |name: &str, more: &str, value: &str| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n{value}\r\n")
    };
    let body = [
        part("title", "", "Night shift on one board"),
        part("files", "; filename=\"board photo.jpg\"", "not really a photo"),
        part("claim", "", &claimed),
        part("cohort", "", &cohort.to_string()),
        part("then", "", "submit"),
        "--b--\r\n".to_owned(),
    ];
    let request = browser
        .request("POST", &here)
        .header("origin", server.address.clone())
        .header("content-type", "multipart/form-data; boundary=b")
        .body(body.concat());
    let asked = browser.send(request);
    assert_eq!(asked.status, 401, "{}", asked.text);
    for kept in ["Night shift on one board", claimed.as_str(), "board photo.jpg"] {
        assert!(asked.text.contains(kept), "{kept} is kept: {}", asked.text);
    }
    let mut fields = vec![("email", "amara@example.org"), ("password", "a long enough sentence")];
    let carried: Vec<(String, String)> =
        ["kept-to", "kept.title", "kept.lost-file", "kept.claim", "kept.cohort", "kept.then"]
            .map(|name| (name.to_owned(), asked.field(name)))
            .to_vec();
    fields.extend(carried.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let page = browser.submit("/sign-in", &fields);
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(
        page.text.contains("Attach them again") && page.text.contains("Save it as a draft"),
        "{}",
        page.text
    );
    let csrf = page.field("csrf");
    let again: Vec<(&str, String)> = ["title", "lost-file", "claim", "cohort", "then"]
        .map(|name| (name, page.field(name)))
        .into_iter()
        .chain([("csrf", csrf)])
        .collect();
    let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let saved = browser.submit(&here, &again);
    assert_eq!(
        (saved.status, saved.location.as_str()),
        (303, format!("{here}/edit?done=saved-without-files").as_str())
    );
    assert!(browser.get(&saved.location).text.contains("Attach your files again"));
    drop(ada);
}

/// E-3: a clock that was ahead is said; E-12: a file is taken out of sight, and only a registrar brings it back.
#[test]
fn clocks_and_files_that_need_a_word() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    let hash = format!("sha256:{}", "ab".repeat(32));
    let file =
        Attachment { hash: hash.clone(), name: "ward.jpg".into(), media_type: "image/jpeg".into(), size: 9 };
    let ahead = server.now() + jiff::SignedDuration::from_mins(40);
    again(&server, sent, &[sent.revision], |content| {
        content.attachments = vec![file];
        content.recorded_at = ahead;
    });
    let here = format!("/evidence/{}", sent.evidence);
    assert!(read(&grace, &here).contains("40 minutes ahead"));
    let hide = format!("{here}/quarantine");
    let answer = grace.send_form(&hide, &[("file", &hash), ("reason", " ")]);
    assert_eq!(answer.status(), 422);
    let reason = [("file", hash.as_str()), ("reason", "A patient can be seen.")];
    let mallory = server.person("Mallory");
    assert_eq!(mallory.send_form(&hide, &reason).status(), 404);
    assert_eq!(grace.send_form(&hide, &reason).status(), 303);
    assert!(read(&ada, &here).contains("Out of sight"));
    let back = format!("release:{hash}");
    let back = [("file", back.as_str()), ("reason", "It is a drawing.")];
    assert_eq!(ada.send_form(&hide, &back).status(), 403);
    let rosa = server.with_role("Rosa", Role::Registrar);
    assert!(read(&rosa, &here).contains("Bring back: ward.jpg"));
    assert_eq!(rosa.send_form(&hide, &back).status(), 303);
    assert!(!read(&ada, &here).contains("Out of sight"));
}

/// E-13: a peer named for the cohort reads, comments and vouches; no level comes of it, and nothing else is theirs to see.
#[test]
fn a_peer_reads_and_vouches() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    let here = format!("/evidence/{}", sent.evidence);
    let (noor, other) = (server.person("Noor"), server.person("Omar"));
    let from = server.app.clock.today();
    for (who, cohort) in [(&noor, cohort), (&other, server.cohort(&framework, &grace, &[]))] {
        let grant =
            RoleGranted { person: who.id, role: Role::Peer, reach: Reach::Cohort(cohort), from, until: None };
        server.say(Author::OPERATOR, Scope::Access, grant);
    }
    assert!(read(&noor, &here).contains("I stand behind this"));
    assert_eq!(other.page(&here).0, 404, "a peer of another cohort");
    assert_eq!(noor.page(&format!("/passports/{}", ada.id)).0, 404);
    assert_eq!(noor.page(&format!("/queue/{}", sent.evidence)).0, 403);
    assert_eq!(noor.send_form(&format!("{here}/endorsements"), &[]).status(), 303);
    assert_eq!(noor.send_form(&format!("{here}/comments"), &[("text", "I was there.")]).status(), 303);
    let page = read(&ada, &here);
    assert!(page.contains("stands behind this") && page.contains("I was there."), "{page}");
    assert_eq!(ada.get(&format!("/api/v1/passports/{}", ada.id)).1["totals"]["signed"], 0);
}
