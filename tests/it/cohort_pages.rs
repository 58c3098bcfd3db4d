//! Cohorts by page: opened, changed, joined, left, closed; what members see, what sponsors see.

use stampbook::clock::Day;
use stampbook::ids::{CohortId, CompetencyId, FrameworkId, UnitId};
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{CohortChanged, CohortOpened, MemberJoined, MemberRole};
use stampbook::record::directory::UnitCreated;
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Crossing, Framework, Level};
use stampbook::record::versions::FrameworkPublished;

use crate::support::browser::Browser;
use crate::support::server::{Person, Server};
use crate::support::story::claim;

fn location(answer: &reqwest::blocking::Response) -> String {
    answer.headers().get("location").map_or("", |v| v.to_str().unwrap()).to_owned()
}

/// Sends a form: status, where it leads, what it says.
fn send(person: &Person, path: &str, fields: &[(&str, &str)]) -> (u16, String, String) {
    let answer = person.send_form(path, fields);
    (answer.status().as_u16(), location(&answer), answer.text().unwrap())
}

/// Isolation marks around what is filled in are for readers of other scripts, not for these stories.
fn page(person: &Person, path: &str) -> (u16, String) {
    let (status, text) = person.page(path);
    (status, text.replace(['\u{2068}', '\u{2069}'], ""))
}

fn after<'a>(page: &'a str, mark: &str) -> &'a str {
    let at = page.find(mark).unwrap_or_else(|| panic!("no {mark} in {page}")) + mark.len();
    page[at..].split('"').next().unwrap()
}

fn plan<'a>(framework: &'a str, leads: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("title", "Ward leads, autumn"),
        ("framework", framework),
        ("starts_on", "2026-03-02"),
        ("ends_on", "2026-08-31"),
        ("capacity", "2"),
        ("target", "2"),
    ];
    fields.extend(leads.iter().map(|lead| ("lead", *lead)));
    fields
}

fn version(framework: FrameworkId, number: u32) -> String {
    format!("{framework}/{number}")
}

#[test]
fn grace_opens_a_cohort_changes_it_and_hands_it_over() {
    let server = Server::start();
    let framework = server.framework();
    let (grace, nana) = (server.with_role("Grace", Role::Lead), server.with_role("Nana", Role::Lead));
    let (status, empty) = page(&grace, "/cohorts");
    assert_eq!(status, 200, "{empty}");
    assert!(empty.contains("/cohorts/new"), "{empty}");
    let (status, form) = page(&grace, "/cohorts/new");
    assert_eq!(status, 200, "{form}");
    assert!(form.contains("Ward work, version 1") && form.contains("Nana"), "{form}");
    let (chosen, id) = (version(framework.id, 1), grace.id.to_string());
    let (status, there, said) = send(&grace, "/cohorts", &plan(&chosen, &[&id]));
    assert_eq!(status, 303, "{said}");
    let path = there.split('?').next().unwrap();
    let (status, shown) = page(&grace, &there);
    assert_eq!(status, 200, "{shown}");
    assert!(shown.contains("The cohort is open.") && shown.contains("0 of 2 places taken"), "{shown}");
    assert!(page(&grace, "/cohorts").1.contains("Ward leads, autumn"));
    let edit = page(&grace, &format!("{path}/edit")).1;
    assert!(edit.contains("value=\"Ward leads, autumn\"") && edit.contains("2026-08-31"), "{edit}");
    // Nana takes over: she comes before Grace goes, all in one.
    let nana_id = nana.id.to_string();
    let mut changed = plan(&chosen, &[&nana_id]);
    changed[0].1 = "Ward leads, winter";
    let (status, there, said) = send(&grace, path, &changed);
    assert_eq!((status, there.ends_with("done=cohort-saved")), (303, true), "{said}");
    assert_eq!(page(&grace, path).0, 404, "she leads it no more");
    let shown = page(&nana, path).1;
    assert!(shown.contains("Ward leads, winter"), "{shown}");
    assert!(shown.contains("<span dir=\"auto\">Nana</span></p>"), "Nana alone leads: {shown}");
}

/// A button pressed twice before the answer is there opens one cohort, plans one meeting and says one thing. Who goes back
/// and types something else means something else.
#[test]
fn a_form_sent_twice_makes_one_of_it() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let once =
        |person: &Person, path: &str| after(&page(person, path).1, "name=\"once\" value=\"").to_owned();
    let nana = server.with_role("Nana", Role::Lead);
    let (chosen, id) = (version(framework.id, 1), nana.id.to_string());
    let this = once(&nana, "/cohorts/new");
    let mut fields = plan(&chosen, &[&id]);
    fields.push(("once", &this));
    let there: Vec<String> = (0..3).map(|_| send(&nana, "/cohorts", &fields).1).collect();
    assert!(
        there[0].ends_with("done=cohort-opened") && there[1..].iter().all(|place| *place == there[0]),
        "{there:?}"
    );
    fields[0].1 = "Ward leads, winter";
    let other = send(&nana, "/cohorts", &fields).1;
    assert!(other.ends_with("done=cohort-opened") && other != there[0], "{other}");
    assert_eq!(nana.get("/api/v1/cohorts").1["items"].as_array().unwrap().len(), 2);

    let sessions = format!("/cohorts/{cohort}/sessions");
    let this = once(&grace, &format!("{sessions}/new"));
    let meeting = [
        ("title", "Hard conversations"),
        ("day", "2026-03-10"),
        ("from", "14:00"),
        ("until", "15:30"),
        ("once", &this),
    ];
    let there: Vec<String> = (0..3).map(|_| send(&grace, &sessions, &meeting).1).collect();
    assert!(
        there[0].ends_with("done=session-planned") && there[1..].iter().all(|place| *place == there[0]),
        "{there:?}"
    );

    let sent =
        server.submits(ada.id, cohort, &framework, claim(&framework, "Listening", Level::One), "A handover");
    let path = format!("/evidence/{}", sent.evidence);
    let this = once(&grace, &path);
    for text in ["Who wrote it down?", "Who wrote it down?", "And when?"] {
        let (status, _, said) = send(&grace, &format!("{path}/comments"), &[("text", text), ("once", &this)]);
        assert_eq!(status, 303, "{said}");
    }
    let shown = page(&ada, &path).1;
    assert_eq!(
        (shown.matches("Who wrote it down?").count(), shown.matches("And when?").count()),
        (1, 1),
        "{shown}"
    );
}

#[test]
fn what_is_wrong_with_a_cohort_is_said_beside_the_field_and_nothing_typed_is_lost() {
    let server = Server::start();
    let framework = server.framework();
    let (grace, ada) = (server.with_role("Grace", Role::Lead), server.person("Ada"));
    let (chosen, id) = (version(framework.id, 1), grace.id.to_string());
    let wrong = [("title", ""), ("starts_on", "soon"), ("ends_on", "2020-01-01"), ("capacity", "many")];
    for (field, value) in wrong {
        let mut fields = plan(&chosen, &[&id]);
        fields.iter_mut().filter(|(name, _)| *name == field).for_each(|one| one.1 = value);
        let (status, _, form) = send(&grace, "/cohorts", &fields);
        assert_eq!(status, 422, "{field}: {form}");
        assert!(form.contains(&format!("id=\"{field}-wrong\"")), "{field}: {form}");
        assert!(form.contains("2026-03-02") || field == "starts_on", "{form}");
    }
    for leads in [&[][..], &[id.as_str(), id.as_str(), id.as_str()][..]] {
        let (status, _, form) = send(&grace, "/cohorts", &plan(&chosen, leads));
        assert_eq!(status, 422, "{form}");
        assert!(form.contains("id=\"lead-wrong\""), "{form}");
    }
    let (status, _, form) = send(&grace, "/cohorts", &plan("nothing", &[&id]));
    assert_eq!((status, form.contains("id=\"framework-wrong\"")), (422, true), "{form}");
    // Who may not, may not.
    assert_eq!(page(&ada, "/cohorts/new").0, 403);
    assert_eq!(send(&ada, "/cohorts", &plan(&chosen, &[&id])).0, 403);
    let foreign = grace.send_raw("/cohorts", &plan(&chosen, &[&id]));
    assert_eq!(foreign.status().as_u16(), 403, "without the session's token");
    assert!(
        page(&grace, "/cohorts").1.contains("No cohorts")
            || !page(&grace, "/cohorts").1.contains("Ward leads")
    );
}

#[test]
fn somebody_is_added_by_mail_address_and_the_third_waits() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    server.say(
        Author::OPERATOR,
        Scope::Cohort(cohort),
        CohortChanged { capacity: Some(2), ..CohortChanged::default() },
    );
    let [ben, cem] = ["Ben", "Cem"].map(|name| server.person(name));
    let path = format!("/cohorts/{cohort}");
    let members = format!("{path}/members");
    let add = |who: &Person| send(&grace, &members, &[("email", &who.email), ("role", "learner")]);
    assert!(add(&ben).1.ends_with("done=member-added"));
    assert!(add(&cem).1.ends_with("done=member-waits"));
    let (status, _, form) = add(&ben);
    assert_eq!(status, 422, "{form}");
    assert!(form.contains("in the cohort already") && form.contains(&ben.email), "{form}");
    let (status, _, form) = send(&grace, &members, &[("email", "nobody@example.org"), ("role", "learner")]);
    assert_eq!(status, 422);
    assert!(form.contains("id=\"email-wrong\"") && form.contains("nobody@example.org"), "{form}");
    // Cem sees that he waits, and no more.
    let (status, waits) = page(&cem, &path);
    assert_eq!(status, 200);
    assert!(waits.contains("number 1 on the waiting list") && !waits.contains("Ada Lovelace"), "{waits}");
    // No place is free yet, and the page offers none but says what to do; then Ben leaves by himself, and Cem gets his.
    let admission = format!("{path}/waiting/{}/admission", cem.id);
    let shown = page(&grace, &path).1;
    assert!(shown.contains("All 2 places are taken. Add places") && !shown.contains(&admission), "{shown}");
    let (status, _, full) = send(&grace, &admission, &[]);
    assert_eq!((status, full.contains("All 2 places are taken.")), (422, true), "{full}");
    assert_eq!(send(&cem, &admission, &[]).0, 403);
    assert!(send(&ben, &format!("{path}/leaving"), &[]).1.ends_with("/cohorts?done=left"));
    let shown = page(&grace, &path).1;
    assert!(!shown.contains("places are taken.") && shown.contains(&admission), "{shown}");
    assert!(send(&grace, &admission, &[]).1.ends_with("done=member-admitted"));
    assert!(page(&cem, &path).1.contains("Ada Lovelace"));
    // Grace takes Ada out; Ada may take nobody out.
    let removal = |who: &Person| format!("{members}/{}/removal", who.id);
    assert_eq!(send(&ada, &removal(&cem), &[("role", "learner")]).0, 403);
    assert!(send(&grace, &removal(&ada), &[("role", "learner")]).1.contains("?done=member-removed&person="));
    assert_eq!(page(&ada, &path).0, 404);
    let (status, _, last) = send(&grace, &removal(&grace), &[("role", "lead")]);
    assert_eq!((status, last.contains("A cohort needs a lead.")), (422, true), "{last}");
    for who in [&ada, &cem] {
        assert_eq!(
            send(who, &members, &[("email", &ada.email), ("role", "lead")]).0,
            if who.id == ada.id { 404 } else { 403 }
        );
    }
}

/// One piece that claims two levels is one piece: in the list, on the cohort's page and in the queue alike.
#[test]
fn what_waits_is_counted_in_pieces() {
    let (_server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let claims: Vec<_> = framework.competencies[..2]
        .iter()
        .map(|one| serde_json::json!({ "competency_id": one.id, "level": 1 }))
        .collect();
    let draft = serde_json::json!({ "cohort_id": cohort, "title": "Round", "narrative": "We spoke.", "claims": claims });
    let (_, draft) = ada.post("/api/v1/evidence", &draft);
    let submission = format!("/api/v1/evidence/{}/submission", draft["id"].as_str().unwrap());
    assert_eq!(ada.post(&submission, &serde_json::json!({})).0, 201);
    assert!(page(&grace, "/cohorts").1.contains("1 piece waits for review"));
    let listed = page(&ada, "/cohorts").1;
    assert!(
        listed.contains("Spring") && !listed.contains("waits for review"),
        "the leads' queue is theirs: {listed}"
    );
    let shown = page(&grace, &format!("/cohorts/{cohort}")).1;
    assert!(shown.contains("<b>1</b><a href=\"/queue\">piece of evidence waits for review</a>"), "{shown}");
}

#[test]
fn ben_joins_by_link_and_cem_by_code_after_signing_in() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let (ben, cem) = (server.person("Ben"), "a long enough word");
    server.account("Cem", "cem@example.org", cem);
    server.with_role("Marek", Role::Administrator);
    let path = format!("/cohorts/{cohort}");
    assert_eq!(send(&ada, &format!("{path}/invitations"), &[]).0, 403);
    assert!(send(&grace, &format!("{path}/invitations"), &[]).1.ends_with("done=invitation"));
    let shown = page(&grace, &path).1;
    let link = after(&shown, "id=\"invitation-link\" type=\"text\" value=\"").to_owned();
    let there = link.strip_prefix(&server.address).unwrap_or(&link).to_owned();
    let there = there[there.find("/join/").unwrap()..].to_owned();
    let code = there.strip_prefix("/join/").unwrap();
    let (status, invited) = page(&ben, &there);
    assert_eq!(status, 200);
    assert!(invited.contains("Spring") && invited.contains("Grace Hopper"), "{invited}");
    assert_eq!(page(&ben, &path).0, 404, "looking joins nothing");
    let (status, to, _) = send(&ben, &there, &[]);
    assert_eq!((status, to), (303, format!("{path}?done=place")));
    assert!(page(&ben, &path).1.contains("Ada Lovelace"));
    assert!(page(&ben, &there).1.contains("You are in this cohort already."));
    let (status, _, again) = send(&ben, &there, &[]);
    assert_eq!((status, again.contains("You are in this cohort already.")), (422, true));
    // Cem is not signed in: he is asked to, and comes back to where he was.
    let browser = Browser::new(&server);
    let asked = browser.get(&there);
    assert_eq!(asked.status, 303);
    let door = browser.get(&asked.location);
    let fields = [("email", "cem@example.org"), ("password", cem), ("next", &door.field("next"))];
    let signed_in = browser.submit("/sign-in", &fields);
    assert_eq!((signed_in.status, signed_in.location.as_str()), (303, there.as_str()), "{}", signed_in.text);
    // The same by typing the code, in small letters and without dashes.
    let blank = browser.get("/join");
    let csrf = blank.field("csrf");
    let typed = code.replace('-', "").to_lowercase();
    let found = browser.submit("/join", &[("csrf", &csrf), ("code", &typed)]);
    assert_eq!((found.status, found.location.as_str()), (303, there.as_str()), "{}", found.text);
    let joined = browser.submit(&there, &[("csrf", &csrf)]);
    assert_eq!((joined.status, joined.location), (303, format!("{path}?done=place")));
    let wrong = browser.submit("/join", &[("csrf", &csrf), ("code", "AAAA-BBBB")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("id=\"code-wrong\"") && wrong.text.contains("AAAA-BBBB"), "{}", wrong.text);
    // Ended, it leads nowhere.
    assert!(send(&grace, &format!("{path}/invitations/end"), &[]).1.ends_with("done=invitations-ended"));
    let dov = server.person("Dov");
    assert!(page(&dov, &there).1.contains("This invitation does not work any more."));
    assert_eq!(send(&dov, &there, &[]).0, 422);
    assert_eq!(send(&dov, &format!("{path}/invitations/end"), &[]).0, 404);
}

#[test]
fn a_closed_cohort_says_so_and_goes_on_for_a_reason() {
    let (_server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let path = format!("/cohorts/{cohort}");
    assert_eq!(send(&ada, &format!("{path}/closing"), &[("note", "")]).0, 403);
    assert!(send(&grace, &format!("{path}/closing"), &[("note", "Well done.")]).1.ends_with("cohort-closed"));
    let closed = page(&grace, &path).1;
    assert!(
        closed.contains("Closed 2 Mar 2026") && !closed.contains(&format!("{path}/invitations")),
        "{closed}"
    );
    assert!(page(&grace, "/cohorts").1.contains("Closed"));
    let (status, _, twice) = send(&grace, &format!("{path}/closing"), &[]);
    assert_eq!((status, twice.contains("is closed")), (422, true), "{twice}");
    let (status, _, leaving) = send(&ada, &format!("{path}/leaving"), &[]);
    assert_eq!((status, leaving.contains("is closed")), (422, true), "{leaving}");
    let (status, _, form) = send(&grace, &format!("{path}/reopening"), &[("reason", " ")]);
    assert_eq!((status, form.contains("id=\"reason-wrong\"")), (422, true), "{form}");
    assert_eq!(send(&ada, &format!("{path}/reopening"), &[("reason", "Please")]).0, 403);
    let reason = [("reason", "One sign-off is missing")];
    assert!(send(&grace, &format!("{path}/reopening"), &reason).1.ends_with("cohort-reopened"));
    assert!(page(&grace, &path).1.contains("Live"));
}

#[test]
fn the_heat_map_names_who_stands_where_and_members_see_themselves_alone() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let (ben, eve, rosa) =
        (server.person("Ben Ali"), server.person("Eve"), server.with_role("Rosa", Role::Registrar));
    let joined = MemberJoined { person: ben.id, role: MemberRole::Learner, waiting: false };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), joined);
    let listening = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, listening, "Handover");
    server.answers(grace.id, sent, stampbook::record::review::Decision::Accepted, "");
    let signed = server.signs(grace.id, &framework, sent);
    let waits = server.submits(ben.id, cohort, &framework, listening, "Rounds");
    let path = format!("/cohorts/{cohort}");
    for who in [&grace, &rosa] {
        let (status, map) = page(who, &path);
        assert_eq!(status, 200);
        assert!(map.contains("Ada Lovelace, Listening: level 1"), "{map}");
        assert!(map.contains("Ben Ali, Listening: no level yet, waiting for review"), "{map}");
        assert!(map.contains(&format!("/evidence/{}", waits.evidence)), "{map}");
        assert!(map.contains("1 of 18"), "{map}");
    }
    let (status, own) = page(&ada, &path);
    assert_eq!(status, 200);
    assert!(own.contains("1 of 9") && own.contains("Ben Ali"), "{own}");
    assert!(!own.contains("Listening:") && !own.contains(&ben.id.to_string()), "{own}");
    assert_eq!(page(&eve, &path).0, 404);
    let table = format!("{path}/progress.csv");
    let (status, csv) = page(&grace, &table);
    assert_eq!(status, 200);
    assert!(csv.contains("Ada Lovelace,2026-03-02,1,0,0,1,0,2026-03-02"), "{csv}");
    for who in [&ada, &eve] {
        assert_eq!(page(who, &table).0, 404);
    }
    // Grace says that it was not her: Ada's level is on hold, which is not the same as never reached.
    assert_eq!(grace.post(&format!("/api/v1/signoffs/{signed}/dispute"), &serde_json::json!({})).0, 201);
    let map = page(&grace, &path).1;
    assert!(map.contains("Ada Lovelace, Listening: no level yet, on hold"), "{map}");
    assert!(map.contains("Ben Ali, Listening: no level yet, waiting for review"), "{map}");
    let (_, progress) = grace.get(&format!("/api/v1{path}/progress"));
    for (learner, on_hold) in [(0, true), (1, false)] {
        assert_eq!(progress["learners"][learner]["competencies"][0]["suspended"], on_hold, "{progress}");
    }
    // After three weeks without anything new, both may need a word.
    server.wait(jiff::SignedDuration::from_hours(24 * 22));
    let map = page(&grace, &path).1;
    assert!(map.contains("last evidence 3 weeks ago"), "{map}");
    assert_eq!(server.anonymous(&path).status().as_u16(), 401);
}

/// P-5, P-9: the cohort moves to a version in which Listening and Writing are one; what was earned counts there.
#[test]
fn levels_earned_under_an_earlier_version_are_on_the_heat_map() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    let listening = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, listening, "Handover");
    server.answers(grace.id, sent, stampbook::record::review::Decision::Accepted, "");
    server.signs(grace.id, &framework, sent);
    let heard: CompetencyId = server.app.ids.mint(server.now());
    let mut second: Framework = framework.clone();
    second.competencies[0].id = heard;
    second.competencies[0].title = "Hearing".into();
    let crosswalk = vec![Crossing::Becomes { from: listening.competency, into: vec![heard] }];
    let published = FrameworkPublished { version: 2, framework: second, crosswalk };
    server.say(Author::OPERATOR, Scope::Framework(framework.id), published);
    let path = format!("/cohorts/{cohort}");
    assert!(page(&grace, &path).1.contains("Listening: level 1"));
    let edit = page(&grace, &format!("{path}/edit")).1;
    assert!(edit.contains("Ward work, version 2"), "{edit}");
    let (chosen, id) = (version(framework.id, 2), grace.id.to_string());
    let mut fields = plan(&chosen, &[&id]);
    fields[4].1 = "12";
    assert_eq!(send(&grace, &path, &fields).0, 303);
    let map = page(&grace, &path).1;
    assert!(map.contains("Ada Lovelace, Hearing: level 1"), "{map}");
    let (_, progress) = grace.get(&format!("/api/v1/cohorts/{cohort}/progress"));
    assert_eq!(progress["totals"]["reached"], 1, "{progress}");
    let (_, passport) = ada.get(&format!("/api/v1/passports/{}", ada.id));
    assert_eq!(passport["totals"]["signed"], 1, "as in the passport: {passport}");
}

#[test]
fn nana_stands_in_while_grace_is_away() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let nana = server.with_role("Nana", Role::Lead);
    let path = format!("/cohorts/{cohort}");
    let away = format!("{path}/delegations");
    let (lead, to) = (grace.id.to_string(), nana.id.to_string());
    let days = |from, until| [("away", lead.as_str()), ("to", to.as_str()), ("from", from), ("until", until)];
    assert!(page(&grace, &path).1.contains("Nana"));
    assert_eq!(send(&ada, &away, &days("2026-03-02", "2026-03-06")).0, 403);
    let (status, _, form) = send(&grace, &away, &days("2026-03-06", "2026-03-02"));
    assert_eq!((status, form.contains("id=\"until-wrong\"")), (422, true), "{form}");
    let (status, _, form) = send(&grace, &away, &days("2026-03-06", ""));
    assert_eq!((status, form.contains("id=\"until-wrong\"")), (422, true), "{form}");
    assert_eq!(page(&nana, &path).0, 404);
    assert!(send(&grace, &away, &days("2026-03-02", "2026-03-06")).1.ends_with("stands-in"));
    let (status, shown) = page(&nana, &path);
    assert_eq!(status, 200);
    assert!(shown.contains("Nana stands in for Grace Hopper, 2 Mar 2026 to 6 Mar 2026"), "{shown}");
    assert!(!shown.contains(&format!("{path}/closing")), "who stands in changes nothing");
    let form = page(&grace, &path).1;
    let end = after(&form, &format!("{away}/")).to_owned();
    assert_eq!(send(&ada, &format!("{away}/{end}"), &[]).0, 403);
    assert!(send(&grace, &format!("{away}/{end}"), &[]).1.ends_with("stand-in-ended"));
    assert_eq!(page(&nana, &path).0, 404);
    // From her account, for every cohort at once.
    assert!(page(&grace, "/account").1.contains("Nana"));
    let from_account = [("to", to.as_str()), ("from", "2026-03-02"), ("until", "2026-03-06")];
    assert!(send(&grace, "/account/delegation", &from_account).1.ends_with("done=stands-in"));
    assert_eq!(page(&nana, &path).0, 200);
    assert!(page(&grace, "/account").1.contains("Nana signs for you from 2 Mar 2026 to 6 Mar 2026."));
    let (status, _, form) = send(&grace, "/account/delegation", &[("to", ""), ("from", "x"), ("until", "")]);
    assert_eq!((status, form.contains("id=\"to-wrong\"")), (422, true), "{form}");
    assert_eq!(send(&ada, "/account/delegation", &from_account).0, 403);
}

/// A sponsor of everything, of a unit, of one cohort: numbers, no names.
#[test]
fn sponsors_read_how_many_and_never_who() {
    let (server, ada, grace, framework, cohort) = Server::with_learner_and_lead();
    server.joined_by(cohort, 4);
    let listening = claim(&framework, "Listening", Level::One);
    let sent = server.submits(ada.id, cohort, &framework, listening, "Handover");
    server.answers(grace.id, sent, stampbook::record::review::Decision::Accepted, "");
    server.signs(grace.id, &framework, sent);
    let unit: UnitId = server.app.ids.mint(server.now());
    let created = UnitCreated { unit, name: "Ward 4".into(), parent: None };
    server.say(Author::OPERATOR, Scope::Directory, created);
    let sponsor = |name: &str, reach: Reach| {
        let person = server.person(name);
        let from: Day = server.app.clock.today();
        let grant = RoleGranted { person: person.id, role: Role::Sponsor, reach, from, until: None };
        server.say(Author::OPERATOR, Scope::Access, grant);
        person
    };
    let other: CohortId = server.app.ids.mint(server.now());
    let autumn = CohortOpened {
        title: "Autumn".into(),
        framework: framework.id,
        version: 1,
        target: Level::Two,
        starts_on: server.app.clock.today(),
        ends_on: "2026-12-31".parse().unwrap(),
        capacity: 12,
        grace_days: 14,
        unit: None,
    };
    server.say(Author::OPERATOR, Scope::Cohort(other), autumn);
    let priya = sponsor("Priya", Reach::Organisation);
    let of_one = sponsor("Oke", Reach::Cohort(cohort));
    let of_unit = sponsor("Uma", Reach::Unit(unit));
    let of_other = sponsor("Olu", Reach::Cohort(other));
    let path = format!("/cohorts/{cohort}");
    for who in [&priya, &of_one] {
        let home = who.browse("GET", "/").send().unwrap();
        assert_eq!(home.headers()["location"], "/sponsor");
        let (status, overview) = page(who, "/sponsor");
        assert_eq!(status, 200, "{overview}");
        assert!(overview.contains("Spring") && overview.contains("1 of 45"), "{overview}");
        let (status, shown) = page(who, &path);
        assert_eq!(status, 200, "{shown}");
        assert!(shown.contains("1 of 45") && shown.contains("Grace Hopper"), "leads are named: {shown}");
        for text in [&overview, &shown, &page(who, "/sponsor.csv").1] {
            assert!(!text.contains("Ada Lovelace") && !text.contains(&ada.id.to_string()), "{text}");
        }
        assert_eq!(page(who, &format!("{path}/progress.csv")).0, 404);
        assert!(page(who, "/sponsor.csv").1.contains("Spring,2026-03-02,2026-08-31,5,1,0,0,1,45,1,1,"));
    }
    for who in [&of_unit, &of_other] {
        let (status, overview) = page(who, "/sponsor");
        assert_eq!((status, overview.contains("Spring")), (200, false), "{overview}");
        assert_eq!(page(who, &path).0, 404);
    }
    for path in ["/sponsor", "/sponsor.csv"] {
        assert_eq!(page(&ada, path).0, 403);
        assert_eq!(server.anonymous(path).status().as_u16(), 401);
    }
}

/// Every address of cohorts that somebody who is not signed in, or has nothing to do with them, could try.
#[test]
fn strangers_find_no_cohort() {
    let (server, ada, _, _, cohort) = Server::with_learner_and_lead();
    let eve = server.person("Eve");
    let session = server.app.ids.mint::<stampbook::ids::SessionId>(server.now());
    let pages = ["", "/edit", "/sessions/new", "/progress.csv"];
    for page_of in pages {
        assert_eq!(page(&eve, &format!("/cohorts/{cohort}{page_of}")).0, 404, "{page_of}");
        assert_eq!(server.anonymous(&format!("/cohorts/{cohort}{page_of}")).status().as_u16(), 401);
    }
    for page_of in &pages[1..3] {
        assert_eq!(page(&ada, &format!("/cohorts/{cohort}{page_of}")).0, 403, "{page_of}");
    }
    let forms = ["closing", "members", "invitations", "invitations/end", "leaving", "sessions"];
    for form in forms {
        let refused = send(&eve, &format!("/cohorts/{cohort}/{form}"), &[("email", &ada.email)]).0;
        assert!([403, 404].contains(&refused), "{form}: {refused}");
    }
    let unknown = format!("/cohorts/{cohort}/sessions/{session}");
    assert_eq!(page(&ada, &unknown).0, 404);
    assert_eq!(page(&eve, &format!("/cohorts/{session}")).0, 404);
}

/// Who was taken out by mistake is put back from the answer, by a later fact; nobody else is.
#[test]
fn grace_takes_ada_out_of_the_cohort_and_puts_her_back() {
    let (server, ada, grace, _, cohort) = Server::with_learner_and_lead();
    let (whose, removal) = (ada.id.to_string(), format!("/cohorts/{cohort}/members/{}/removal", ada.id));
    let (status, there, said) = send(&grace, &removal, &[("role", "learner")]);
    assert_eq!(status, 303, "{said}");
    let shown = page(&grace, &there).1;
    assert!(shown.contains("They are no longer in the cohort.") && shown.contains(">Undo<"), "{shown}");
    assert!(shown.contains(&format!("name=\"person\" value=\"{whose}\"")), "{shown}");
    assert_eq!(page(&ada, &format!("/cohorts/{cohort}")).0, 404);
    let other = format!("/cohorts/{cohort}?done=member-removed&person={}&role=learner", grace.id);
    assert!(!page(&grace, &other).1.contains(">Undo<"), "she never learned here");
    let fields = [("person", whose.as_str()), ("role", "learner")];
    assert_eq!(send(&ada, &format!("/cohorts/{cohort}/members"), &fields).0, 404, "not by herself");
    // Somebody waits for the place meanwhile.
    let ben = server.person("Ben");
    let waits = MemberJoined { person: ben.id, role: MemberRole::Learner, waiting: true };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), waits);
    let (status, back, said) = send(&grace, &format!("/cohorts/{cohort}/members"), &fields);
    assert_eq!((status, back.ends_with("done=member-added")), (303, true), "{said}");
    assert_eq!(page(&ada, &format!("/cohorts/{cohort}")).0, 200);
    assert!(!page(&grace, &there).1.contains(">Undo<"), "there is nothing to take back any more");
}

#[test]
fn a_large_cohort_is_read_page_by_page_and_its_table_file_has_everybody() {
    let (server, _, grace, framework, cohort) = Server::with_learner_and_lead();
    let path = format!("/cohorts/{cohort}");
    let rows = |page: &str| page.matches("<tr><th scope=\"row\">").count();
    let members = |page: &str| page.matches(&format!("action=\"{path}/members/")).count();
    let (_, shown) = page(&grace, &path);
    assert!(!shown.contains("Next page"), "{shown}");

    let roomy = CohortChanged { capacity: Some(200), ..CohortChanged::default() };
    server.say(Author::OPERATOR, Scope::Cohort(cohort), roomy);
    server.joined_by(cohort, 119);
    let everybody = 120;
    let (status, first) = page(&grace, &path);
    assert_eq!((status, rows(&first)), (200, 50), "{first}");
    assert!(first.contains("Learners 1 to 50 of 120"), "{first}");
    // Who leads stands in the list of members, too, and takes herself out by a form of her own.
    assert_eq!(members(&first), 50);
    assert!(first.contains(&format!("<span class=\"hint number\">{}</span>", everybody + 1)), "{first}");
    let (_, last) = page(&grace, &format!("{path}?sort=progress&page=3"));
    assert_eq!(rows(&last), 20);
    assert!(last.contains("Learners 101 to 120 of 120"), "{last}");
    assert!(last.contains(&format!("{path}?sort=progress&#38;page=2#heat")), "{last}");
    assert_eq!(rows(&page(&grace, &format!("{path}?page=nonsense")).1), 50);
    let (_, further) = page(&grace, &format!("{path}?members=3"));
    assert_eq!(members(&further), 21);
    assert!(further.contains("<details class=\"fold\" open>"), "{further}");

    let (status, table) = grace.page(&format!("{path}/progress.csv?page=3"));
    assert_eq!((status, table.lines().count()), (200, everybody + 1), "{table}");
    assert!(table.contains(&framework.competencies[0].title), "{table}");
}
