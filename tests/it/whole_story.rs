//! From an empty folder to a passport on paper, by API and pages, with the program, a mail server and frameworks of
//! five levels: a made-up one always, a real one where it is at hand; by one server, and by two that share the work.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use stampbook::clock::Clock;
use stampbook::files::picture;
use stampbook::ids::PersonId;
use stampbook::store::Backend;
use tokio::runtime::Runtime;

use crate::blobs::bring;
use crate::frameworks::shared_data;
use crate::mail::receiver::{Arrived, Manner, Receiver};
use crate::post::{parsed, text as words_of};
use crate::support::database::backend;
use crate::support::installation::Installation;
use crate::support::proxy::RoundRobin;
use crate::support::server::{Person, read};

const PASSWORD: &str = "seven tall ships at dusk";

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// Waits for a mail to somebody with these words in its subject.
fn mail(post: &Receiver, to: &str, subject: &str) -> Arrived {
    let since = Instant::now();
    loop {
        let found = post
            .mails()
            .into_iter()
            .find(|mail| mail.to == to && parsed(mail).subject().unwrap_or_default().contains(subject));
        if let Some(mail) = found {
            return mail;
        }
        let came: Vec<_> =
            post.mails().iter().map(|m| (m.to.clone(), parsed(m).subject().map(str::to_owned))).collect();
        assert!(since.elapsed() < Duration::from_secs(40), "no “{subject}” to {to} in {came:?}");
        thread::sleep(Duration::from_millis(50));
    }
}

/// Rosa adds somebody; they get a mail with a link, choose a password, and sign in.
fn invite(rosa: &Person, address: &str, post: &Receiver, name: &str, email: &str) -> Person {
    let (status, added) = rosa.post("/api/v1/people", &json!({ "name": name, "email": email }));
    assert_eq!(status, 201, "{added}");
    let id: PersonId = text(&added["id"]).parse().unwrap();
    let said = words_of(&mail(post, email, "Your account at Riverside Trust"));
    let at = said.find("http://passports.example/password/").unwrap_or_else(|| panic!("no link in {said}"));
    let link = said[at..].split_whitespace().next().unwrap().trim_start_matches("http://passports.example");
    set_password(address, link);
    Person::signed_in(address, id, name, email, PASSWORD).through(address)
}

fn set_password(address: &str, path: &str) {
    let client = reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none());
    let answer = client
        .build()
        .unwrap()
        .post(format!("{address}{path}"))
        .form(&[("password", PASSWORD)])
        .send()
        .unwrap();
    assert_eq!(answer.status(), 303);
}

/// Ada logs one piece of evidence for a level and sends it.
fn submits(ada: &Person, cohort: &Value, claim: &Value, title: &str, photo: Option<&str>) -> Value {
    let body = json!({ "cohort_id": cohort, "title": title, "narrative": "We were **nine**.",
        "claims": [claim], "attachments": photo.iter().collect::<Vec<_>>() });
    let (status, draft) = ada.post("/api/v1/evidence", &body);
    assert_eq!(status, 201, "{draft}");
    let (status, sent) = ada.post(&format!("/api/v1/evidence/{}/submission", text(&draft["id"])), &json!({}));
    assert_eq!(status, 201, "{sent}");
    sent
}

fn answers(grace: &Person, sent: &Value, claim: &Value, decision: &str) {
    let mut claim = claim.clone();
    claim["decision"] = json!(decision);
    claim["comment"] = json!("Say what came of it.");
    let path = format!("/api/v1/evidence/{}/reviews", text(&sent["id"]));
    let (status, said) = grace.post(&path, &json!({ "revision_id": sent["revision_id"], "claims": [claim] }));
    assert_eq!(status, 201, "{said}");
}

/// Signs in at the page, as a browser does, and opens some pages.
fn pages(address: &str, email: &str, paths: &[&str]) -> Vec<String> {
    // A connection of its own for every page, so that two copies of the server answer in turn.
    let client = reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none());
    let client = client.pool_max_idle_per_host(0).build().unwrap();
    let form = [("email", email), ("password", PASSWORD)];
    let answer = client.post(format!("{address}/sign-in")).form(&form).send().unwrap();
    assert_eq!(answer.status(), 303);
    let cookie = answer.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let open = |path: &&str| {
        let request = client.get(format!("{address}{path}")).header("cookie", &cookie);
        let answer = request.header("accept", "text/html").send().unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        answer.text().unwrap()
    };
    paths.iter().map(open).collect()
}

/// What is brought in: a folder by command, a CASE file with Unicode by API.
struct Frameworks {
    folder: PathBuf,
    case: Vec<u8>,
    _made: Option<tempfile::TempDir>,
}

impl Frameworks {
    /// Those of others, where they are at hand.
    fn real() -> Option<Self> {
        let data = shared_data()?;
        let case = std::fs::read(data.join("case/Utf8TestFramework.json")).unwrap();
        Some(Self { folder: data.join("frameworks/direct"), case, _made: None })
    }

    /// Made up for this story: two domains, four skills, five levels numbered from 0.
    fn made_up() -> Self {
        let made = tempfile::tempdir().unwrap();
        let write =
            |name: &str, lines: &[&str]| std::fs::write(made.path().join(name), lines.join("\n")).unwrap();
        write(
            "competency_domain.csv",
            &[
                "name,description,slug,rank",
                "Care,What is done for people,care,10",
                "Teamwork,What is done together,teamwork,20",
            ],
        );
        write(
            "competency.csv",
            &[
                "name,description,slug,competency_domain,rank",
                "At the bedside,Near the person,bedside,care,10",
                "In the team,Near each other,team,teamwork,20",
            ],
        );
        write(
            "skill.csv",
            &[
                "name,description,slug,competency,tools_languages_methodologies,learning_resources,related_skills,rank",
                "Listening,\"Hears what is said, and what is not\",listening,bedside,,,handover,10",
                "Handover,Tells the next shift what it must know,handover,team,,,listening,20",
                "Dosage,Computes a dose twice,dosage,bedside,,,,30",
                "Résumé of a day,Writes it down the same evening,resume,team,,,,40",
            ],
        );
        write(
            "skill_level.csv",
            &[
                "name,description,level,short_description,focus",
                "Expert,Others come to ask,4,Leads,new ways",
                "Practitioner,Does it without being told,3,Does,daily work",
                "Working,Does it with a hand near by,2,Tries,understanding",
                "Awareness,Knows that there is such a thing,1,Knows,remembering",
                "None,Not asked of anybody,0,Nothing,",
            ],
        );
        let case = json!({
            "CFDocument": { "uri": "https://frameworks.example/d1", "identifier": "d1000000-0000-4000-8000-000000000001",
                "lastChangeDateTime": "2026-01-05T09:00:00+00:00", "creator": "Nobody", "title": "𝑑 and ﬁ and ಕ" },
            "CFItems": [{ "uri": "https://frameworks.example/i1", "identifier": "d1000000-0000-4000-8000-000000000002",
                "lastChangeDateTime": "2026-01-05T09:00:00+00:00", "fullStatement": "Reads 𝑑 aloud" }],
            "CFAssociations": [{ "uri": "https://frameworks.example/a1",
                "identifier": "d1000000-0000-4000-8000-000000000003",
                "lastChangeDateTime": "2026-01-05T09:00:00+00:00", "associationType": "isChildOf",
                "originNodeURI": { "title": "Reads 𝑑 aloud", "identifier": "d1000000-0000-4000-8000-000000000002",
                    "uri": "https://frameworks.example/i1" },
                "destinationNodeURI": { "title": "𝑑", "identifier": "d1000000-0000-4000-8000-000000000001",
                    "uri": "https://frameworks.example/d1" } }],
        });
        Self { folder: made.path().to_owned(), case: serde_json::to_vec(&case).unwrap(), _made: Some(made) }
    }
}

/// P-1, P-3, P-4, P-6, E-1, E-2, E-4, E-5, E-6, C-6: the whole way, on the database of this run.
#[test]
fn from_an_empty_folder_to_a_passport_on_paper() {
    the_whole_way(&Frameworks::made_up(), false);
}

/// P-1: the same with a framework as its makers publish it.
#[test]
fn from_an_empty_folder_to_a_passport_with_a_real_framework() {
    if let Some(frameworks) = Frameworks::real() {
        the_whole_way(&frameworks, false);
    }
}

/// C-6: the same behind two copies of the server that answer in turn; digests go out once.
#[test]
fn from_an_empty_folder_to_a_passport_through_two_copies() {
    if backend() == Backend::Sqlite {
        crate::support::skipped("several copies of the server need PostgreSQL");
        return;
    }
    the_whole_way(&Frameworks::made_up(), true);
}

fn the_whole_way(frameworks: &Frameworks, two_copies: bool) {
    let runtime = Runtime::new().unwrap();
    let post = runtime.block_on(Receiver::open(Manner::Polite));
    let smtp = format!("smtp://127.0.0.1:{}?tls=none", post.port);
    let installation = Installation::new(&[
        ("SMTP_URL", &smtp),
        ("STAMPBOOK_MAIL_FROM", "Riverside <passport@riverside.example>"),
    ]);
    let server = installation.serve();
    let beside = two_copies.then(|| installation.serve());
    let both = beside.as_ref().map(|beside| RoundRobin::over(&[&server.address, &beside.address]));
    let address = both.as_ref().map_or_else(|| server.address.clone(), RoundRobin::address);

    // The first person, by the code that only the operator has seen.
    let code = text(&server.announced["first_run"]);
    let client =
        reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let form = [
        ("code", code),
        ("organisation", "Riverside Trust"),
        ("name", "Rosa Administrator"),
        ("email", "rosa@riverside.example"),
        ("password", PASSWORD),
    ];
    let begun = client.post(format!("{address}/first-run")).form(&form).send().unwrap();
    assert_eq!(begun.status(), 303);
    let somebody = PersonId(uuid::Uuid::nil());
    let rosa = Person::signed_in(&address, somebody, "Rosa", "rosa@riverside.example", PASSWORD);
    let rosa = rosa.through(&address);

    // A framework with five levels: the refusal says how to make three of them.
    let folder: &Path = &frameworks.folder;
    let import = |more: &[&str]| {
        installation.run(&[&["framework", "import", folder.to_str().unwrap()], more].concat())
    };
    let refused = import(&[]);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    let mapping = refused.trouble.rsplit('\'').nth(1).unwrap().to_owned();
    let imported = import(&["--levels", &mapping]);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    // And one by API, from a CASE file with Unicode in every field.
    let case = frameworks.case.clone();
    let (status, read_in) = read(rosa.api("POST", "/api/v1/frameworks/import").body(case).send().unwrap());
    assert_eq!(status, 201, "{read_in}");
    let (_, frameworks) = rosa.get("/api/v1/frameworks");
    let direct = frameworks["items"].as_array().unwrap().iter().find(|f| f["id"] != read_in["id"]).unwrap();
    let (_, framework) = rosa.get(&format!("/api/v1/frameworks/{}", text(&direct["id"])));
    let competency = framework["competencies"].as_array().unwrap().last().unwrap();

    // People come by invitation; a cohort is opened.
    let grace = invite(&rosa, &address, &post, "Grace Hopper", "grace@riverside.example");
    let ada = invite(&rosa, &address, &post, "Nguyễn Thị Hồng Ánh", "anh@riverside.example");
    let today = Clock::system().today();
    let (status, cohort) = rosa.post(
        "/api/v1/cohorts",
        &json!({ "title": "Spring",
        "framework_id": framework["id"], "leads": [grace.id], "target_level": 3,
        "starts_on": today.checked_sub(jiff::Span::new().days(30)).unwrap(),
        "ends_on": today.checked_add(jiff::Span::new().days(60)).unwrap() }),
    );
    assert_eq!(status, 201, "{cohort}");
    let cohort = cohort["id"].clone();
    let path = format!("/api/v1/cohorts/{}/members", text(&cohort));
    assert_eq!(grace.post(&path, &json!({ "person_id": ada.id, "role": "learner" })).0, 201);

    // Evidence with a photo; returned, revised, accepted.
    let claim = |level: u8| json!({ "competency_id": competency["id"], "level": level });
    let photo = bring(&ada, &picture::draw(5, 640, 480), "board.jpg");
    let first = submits(&ada, &cohort, &claim(1), "Chaired the handover", Some(&photo));
    mail(&post, &grace.email, "sent “Chaired the handover”");
    let seen = grace.api("GET", &format!("/api/v1/blobs/{photo}")).send().unwrap();
    assert_eq!((seen.status().as_u16(), &seen.bytes().unwrap()[..3]), (200, &[0xff, 0xd8, 0xff][..]));
    answers(&grace, &first, &claim(1), "returned");
    mail(&post, &ada.email, "came back to you");
    let path = format!("/api/v1/evidence/{}", text(&first["id"]));
    let (status, draft) = ada.put(
        &path,
        &json!({ "cohort_id": cohort, "title": "Chaired the handover",
        "narrative": "It took half the time.", "claims": [claim(1)], "attachments": [photo],
        "based_on": first["revision_id"] }),
    );
    assert_eq!(status, 200, "{draft}");
    let (status, revised) = ada.post(&format!("{path}/submission"), &json!({}));
    assert_eq!(status, 201, "{revised}");

    // The mail server says no for a while: the work goes on, the mail is shown as waiting, and comes later.
    post.turns(Manner::Says("MAIL", "451 4.3.0 try later"));
    answers(&grace, &revised, &claim(1), "accepted");
    let since = Instant::now();
    let waiting = loop {
        let (_, mails) = rosa.get("/api/v1/outbox?state=due");
        let found =
            mails["items"].as_array().unwrap().iter().find(|m| m["kind"] == "evidence.accepted").cloned();
        match found.filter(|mail| !mail["error"].is_null()) {
            Some(mail) => break mail,
            None => assert!(since.elapsed() < Duration::from_secs(40), "{mails}"),
        }
        thread::sleep(Duration::from_millis(100));
    };
    assert!(text(&waiting["error"]).contains("try later"), "{waiting}");

    // Three levels in order, each with as much evidence as the framework asks for.
    for level in 1..=3_u8 {
        let asked = competency["levels"][usize::from(level) - 1]["evidence_required"].as_u64().unwrap();
        let mut judged = Vec::new();
        if level == 1 {
            judged.push(revised.clone());
        }
        while judged.len() < usize::try_from(asked).unwrap() {
            let sent =
                submits(&ada, &cohort, &claim(level), &format!("Level {level}, {}", judged.len()), None);
            answers(&grace, &sent, &claim(level), "accepted");
            judged.push(sent);
        }
        if level == 1 {
            let above = json!({ "learner_id": ada.id, "competency_id": competency["id"], "level": 2, "evidence": [] });
            assert_eq!(grace.post("/api/v1/signoffs", &above).0, 422, "level 2 before level 1");
        }
        let evidence: Vec<Value> = judged
            .iter()
            .map(|sent| json!({ "evidence_id": sent["id"], "revision_id": sent["revision_id"] }))
            .collect();
        let signing = json!({ "learner_id": ada.id, "competency_id": competency["id"], "level": level,
            "evidence": evidence });
        let (status, signed) = grace.post("/api/v1/signoffs", &signing);
        assert_eq!(status, 201, "{signed}");
    }
    post.turns(Manner::Polite);
    let path = format!("/api/v1/outbox/{}/retry", text(&waiting["id"]));
    let retried = rosa.post(&path, &json!({})).0;
    assert!(retried < 300 || retried == 409, "{retried}");
    mail(&post, &ada.email, "“Chaired the handover” was accepted");

    // The passport: JSON, and the same on paper.
    let path = format!("/api/v1/passports/{}", ada.id);
    let (_, passport) = ada.get(&path);
    assert_eq!(passport["totals"]["signed"], 3, "{}", passport["totals"]);
    assert_eq!(passport["issuer"], "Riverside Trust");
    let shown = pages(&address, &ada.email, &["/passport", "/evidence", "/account"]);
    assert!(shown[0].contains("Nguyễn Thị Hồng Ánh") && shown[0].contains(text(&competency["title"])));
    assert!(shown[1].contains("Chaired the handover"));
    let cohort_page = format!("/cohorts/{}", text(&cohort));
    let shown = pages(&address, &grace.email, &["/queue", &cohort_page]);
    assert!(shown[1].contains("Nguyễn Thị Hồng Ánh"), "{}", shown[1]);
    let pdf = ada.api("GET", &format!("{path}.pdf")).send().unwrap().bytes().unwrap();
    if let Some(paper) = printed(&pdf) {
        let paper = paper.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = text(&competency["title"]);
        for said in ["Nguyễn Thị Hồng Ánh", "Riverside Trust", "Grace Hopper", "Chaired the handover", title]
        {
            assert!(paper.contains(said), "{said} is not in {paper}");
        }
    }

    // The week's digest: asked for three times, at once and again; Grace has one.
    let week = today.iso_week_date();
    let week = format!("{}-W{:02}", week.year(), week.week());
    let digest = || installation.run(&["digest", "--period", &week, "--json"]);
    let (one, two) = thread::scope(|scope| {
        let (one, two) = (scope.spawn(digest), scope.spawn(digest));
        (one.join().unwrap(), two.join().unwrap())
    });
    let three = digest();
    let queued: u64 = [&one, &two, &three].map(|run| run.json()["queued"].as_u64().unwrap()).iter().sum();
    assert!(queued >= 1 && three.json()["queued"] == 0, "{one:?} {two:?} {three:?}");
    let lead_digests = |mails: &[Arrived]| {
        let subjects = mails.iter().filter(|m| m.to == grace.email);
        let subjects = subjects.map(|m| parsed(m).subject().unwrap_or_default().to_owned());
        let weekly = ["waits for you", "wait for you", "gone quiet", "Your cohorts this week"];
        subjects.filter(|subject| weekly.iter().any(|words| subject.contains(words))).collect::<Vec<_>>()
    };
    let since = Instant::now();
    while lead_digests(&post.mails()).is_empty() {
        let all: Vec<_> =
            post.mails().iter().map(|m| (m.to.clone(), parsed(m).subject().map(str::to_owned))).collect();
        assert!(since.elapsed() < Duration::from_secs(40), "no digest in {all:?}");
        thread::sleep(Duration::from_millis(100));
    }
    let (_, mails) = rosa.get("/api/v1/outbox?limit=200");
    let digests = mails["items"].as_array().unwrap().iter().filter(|m| m["kind"] == "digest.lead").count();
    assert_eq!(digests, 1, "{mails}");

    drop((both, beside, server));
    let verified = installation.run(&["record", "verify", "--json"]);
    assert_eq!((verified.code, &verified.json()["problems"]), (Some(0), &json!([])), "{verified:?}");
    let rebuilt = installation.run(&["record", "rebuild", "--json"]);
    assert_eq!((rebuilt.code, rebuilt.json()), (Some(0), json!([])));
    // Everything that waited went out, the digest once.
    assert_eq!(lead_digests(&post.mails()).len(), 1, "{:?}", lead_digests(&post.mails()));
}

/// What a reader of PDF finds; nothing where none is installed.
fn printed(pdf: &[u8]) -> Option<String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    match Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file.path()).arg("-").output() {
        Ok(output) => Some(String::from_utf8(output.stdout).unwrap()),
        Err(_) => {
            crate::support::skipped("pdftotext is not installed");
            None
        }
    }
}
