//! Hints on pages: read once, sent away for good by whoever has read them, and brought back when they ask.

use crate::support::server::{Person, Server};

const PEOPLE: &str = "small slips are forgiven";

fn shows(who: &Person, path: &str, words: &str) -> bool {
    let (status, page) = who.page(path);
    assert_eq!(status, 200, "{page}");
    page.contains(words)
}

#[test]
fn a_hint_that_was_sent_away_never_comes_back_by_itself() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let here = format!("/cohorts/{cohort}");
    assert!(shows(&grace, "/people", PEOPLE) && shows(&grace, &here, "Each cell has three bars"));
    assert!(!shows(&grace, "/account", "Show hints again"), "nothing to bring back");
    for _ in 0..2 {
        assert_eq!(grace.send_form("/account/hints", &[("hint", "people")]).status(), 303);
    }
    // Gone for her, in every browser; the others stay, and so do those of other people.
    assert!(!shows(&grace, "/people", PEOPLE) && shows(&grace, &here, "Each cell has three bars"));
    assert!(!shows(&server.signed_in_again(&grace), "/people", PEOPLE));
    assert!(shows(&ada, "/passport", "Begin with a photo and a sentence"));
    assert_eq!(ada.send_form("/account/hints", &[("hint", "passport")]).status(), 303);
    assert!(!shows(&ada, "/passport", "Begin with a photo and a sentence"));
    assert!(shows(&ada, "/evidence/new", "A title, a sentence or a photo is enough"));

    assert!(shows(&grace, "/account", "Show hints again"));
    assert!(shows(&grace, "/account", "Put all hints away"));
    let answer = grace.send_form("/account/hints", &[("hint", "all")]);
    assert_eq!(answer.headers()["location"], "/account?done=hints-away");
    assert!(!shows(&grace, &here, "Each cell has three bars"));
    assert!(!shows(&grace, "/account", "Put all hints away"), "none is left");
    let answer = grace.send_form("/account/hints", &[]);
    assert_eq!(answer.headers()["location"], "/account?done=hints");
    assert!(shows(&grace, "/people", PEOPLE));
    assert!(!shows(&ada, "/passport", "Begin with a photo and a sentence"), "only hers came back");
}

#[test]
fn a_hint_leads_back_to_its_page_and_only_known_ones_are_kept() {
    let (server, _, grace, ..) = Server::with_learner_and_lead();
    let send = |from: &str| {
        let form = [("csrf", grace.csrf.as_str()), ("hint", "people")];
        let request = grace.browse("POST", "/account/hints").form(&form);
        let answer = request.header("referer", format!("{}{from}", server.address)).send().unwrap();
        answer.headers()["location"].to_str().unwrap().to_owned()
    };
    assert_eq!(send("/people?q=ada&done=saved"), "/people?q=ada");
    assert_eq!(send("/people?done=saved"), "/people");
    for unknown in ["peoples", "people queue", "%", "' OR 1=1"] {
        assert_eq!(grace.send_form("/account/hints", &[("hint", unknown)]).status(), 400, "{unknown}");
    }
    assert_eq!(grace.send_raw("/account/hints", &[("hint", "queue")]).status(), 403, "only from our page");
}

/// Sending a hint away without a script draws the page anew: beside a form that somebody may be filling in, nothing
/// does that.
#[test]
fn a_hint_beside_a_form_takes_no_words_along() {
    let (_server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let here = format!("/cohorts/{cohort}");
    for (who, path) in [(&ada, "/evidence/new"), (&grace, here.as_str())] {
        let (_, page) = who.page(path);
        assert!(page.contains("action=\"/account/hints\" hidden>"), "{page}");
    }
    for (who, path) in [(&ada, "/passport"), (&grace, "/people"), (&ada, here.as_str())] {
        let (_, page) = who.page(path);
        assert!(!page.contains("action=\"/account/hints\" hidden>"), "{page}");
    }
}
