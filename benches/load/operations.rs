//! What is measured. One more operation is one more entry in [`all`].

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::json;
use stampbook::clock::Clock;
use stampbook::credentials::tokens::Tokens;
use stampbook::ids::PersonId;

use crate::bounds::Against;
use crate::fill::Town;

/// Something that people ask of a server.
pub struct Operation {
    pub name: &'static str,
    /// The whole request, made from a number that is never used twice; none once everything is used up.
    request: Box<dyn Fn(usize) -> Option<Vec<u8>>>,
    next: Cell<usize>,
    /// The status of a good answer.
    pub expected: u16,
    pub bound: Against,
}

impl Operation {
    /// The next request.
    pub fn next(&self) -> Option<Vec<u8>> {
        let number = self.next.replace(self.next.get() + 1);
        (self.request)(number)
    }
}

/// Signs people in, as often as tokens run out.
pub struct Clerk {
    tokens: Tokens,
    given: RefCell<HashMap<PersonId, (Instant, String)>>,
}

impl Clerk {
    pub fn new(tokens: Tokens) -> Rc<Self> {
        Rc::new(Self { tokens, given: RefCell::default() })
    }

    fn token(&self, person: PersonId) -> Option<String> {
        let mut given = self.given.borrow_mut();
        if let Some((since, token)) = given.get(&person)
            && since.elapsed() < Duration::from_mins(4)
        {
            return Some(token.clone());
        }
        let token = self.tokens.issue(person, Clock::system().now()).ok()?;
        given.insert(person, (Instant::now(), token.clone()));
        Some(token)
    }
}

/// Where the nth request of an operation goes.
type Address = Box<dyn Fn(&Town, usize) -> String>;

/// All operations, in the order of the table.
pub fn all(town: &Rc<Town>, clerk: &Rc<Clerk>) -> Vec<Operation> {
    let registrar = town.registrar;
    let reads = |name, address: Address| {
        let (town, clerk) = (town.clone(), clerk.clone());
        reading(name, move |number| {
            Some(request("GET", &address(&town, number), &clerk.token(registrar)?, None))
        })
    };
    let learner = |town: &Town, number: usize| town.learners[number * 17 % town.learners.len()];
    let mut operations = vec![
        get("alive", "/healthz"),
        reads("passport, JSON", Box::new(move |town, n| format!("/api/v1/passports/{}", learner(town, n)))),
        reads("passport, page", Box::new(move |town, n| format!("/passports/{}", learner(town, n)))),
        reads(
            "heat map of 40",
            Box::new(|town, n| format!("/api/v1/cohorts/{}/progress", town.cohorts[n % town.cohorts.len()])),
        ),
        reads(
            "person search",
            Box::new(|_, n| {
                format!(
                    "/api/v1/people?q={}&limit=20",
                    ["okaf", "mensah", "grace%20nak", "yil", "lind"][n % 5]
                )
            }),
        ),
    ];
    operations.extend(searches(town, clerk));
    operations.extend([
        evidence(town, clerk),
        submission(town, clerk),
        sign_off(town, clerk),
        reads(
            "passport PDF, 7 rows",
            Box::new(move |town, n| format!("/api/v1/passports/{}.pdf", learner(town, n))),
        ),
        reads("passport PDF, 60 rows", Box::new(|town, _| format!("/api/v1/passports/{}.pdf", town.veteran))),
    ]);
    operations
}

/// Who asks for the nth time.
type Asker = fn(&Town, usize) -> PersonId;
/// What they ask.
type Words = fn(&Town, usize) -> String;

/// The one box for people, competencies, evidence and cohorts: each question looks through all four, and is named after what
/// it means to find.
fn searches(town: &Rc<Town>, clerk: &Rc<Clerk>) -> Vec<Operation> {
    let learner: Asker = |town, n| town.learners[n * 17 % town.learners.len()];
    let lead: Asker = |town, n| town.leads[n * 7 % town.leads.len()];
    let registrar: Asker = |town, _| town.registrar;
    let all: [(&str, Asker, Words); 8] = [
        ("search, a competency", learner, |_, n| {
            ["facil", "twenty part", "fort", "skil 12", "part 3"][n % 5].into()
        }),
        ("search, a competency with a slip", learner, |_, n| {
            ["faciltation", "twnety skills", "froty skills", "fortry skil", "facilittaion prat"][n % 5].into()
        }),
        ("search, evidence of a learner's own", learner, |_, n| {
            ["names", "quiet pair", "earlier"][n % 3].into()
        }),
        ("search, evidence of those one leads", lead, |_, n| {
            ["names", "quiet pair", "earlier"][n % 3].into()
        }),
        ("search, evidence of everybody", registrar, |_, n| ["names", "quiet pair", "earlier"][n % 3].into()),
        ("search, a cohort", registrar, |town, n| format!("cohort {}", n * 13 % town.cohorts.len() + 1)),
        ("search, a cohort with a slip", registrar, |town, n| {
            format!("chort {}", n * 13 % town.cohorts.len() + 1)
        }),
        ("search, nothing", registrar, |_, n| {
            ["zzyzx quombat", "wrxlbrmpft", "facilitation zzyzx"][n % 3].into()
        }),
    ];
    let operation = |(name, who, words): (&'static str, Asker, Words)| {
        let (town, clerk) = (town.clone(), clerk.clone());
        reading(name, move |number| {
            let path = format!("/api/v1/search?q={}", words(&town, number).replace(' ', "+"));
            Some(request("GET", &path, &clerk.token(who(&town, number))?, None))
        })
    };
    all.into_iter().map(operation).collect()
}

/// A draft, saved.
fn evidence(town: &Rc<Town>, clerk: &Rc<Clerk>) -> Operation {
    let (town, clerk) = (town.clone(), clerk.clone());
    writing("evidence, saved", 900, move |number| {
        let who = town.learners[number % town.learners.len()];
        let body =
            json!({ "title": format!("Handover {number}"), "narrative": "What happened on the ward." });
        Some(request("POST", "/api/v1/evidence", &clerk.token(who)?, Some(&body.to_string())))
    })
}

/// A draft, submitted: it becomes a fact and reaches the lead's queue.
fn submission(town: &Rc<Town>, clerk: &Rc<Clerk>) -> Operation {
    let (town, clerk) = (town.clone(), clerk.clone());
    writing("evidence, submitted", 1_500, move |number| {
        let (who, evidence) = town.to_submit.get(number)?;
        let path = format!("/api/v1/evidence/{evidence}/submission");
        Some(request("POST", &path, &clerk.token(*who)?, Some("")))
    })
}

/// A level, signed.
fn sign_off(town: &Rc<Town>, clerk: &Rc<Clerk>) -> Operation {
    let (town, clerk) = (town.clone(), clerk.clone());
    writing("sign-off", 1_500, move |number| {
        let (learner, evidence, revision) = town.to_sign[number % town.to_sign.len()];
        let competency = town.to_sign_for.get(number / town.to_sign.len())?;
        let body = json!({
            "learner_id": learner, "competency_id": competency, "level": 1, "comment": "Well done.",
            "evidence": [{ "evidence_id": evidence, "revision_id": revision }],
        });
        Some(request("POST", "/api/v1/signoffs", &clerk.token(town.signer)?, Some(&body.to_string())))
    })
}

fn request(method: &str, path: &str, token: &str, body: Option<&str>) -> Vec<u8> {
    let head = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n");
    match body {
        None => format!("{head}\r\n"),
        Some(body) => {
            format!("{head}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len())
        }
    }
    .into_bytes()
}

/// A plain question, held against an empty handler.
pub fn get(name: &'static str, path: &str) -> Operation {
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").into_bytes();
    reading(name, move |_| Some(request.clone()))
}

/// A question, held against an empty handler with an answer of the same size.
fn reading(name: &'static str, request: impl Fn(usize) -> Option<Vec<u8>> + 'static) -> Operation {
    Operation {
        name,
        request: Box::new(request),
        next: Cell::new(0),
        expected: 200,
        bound: Against::EmptyHandler,
    }
}

/// A durable write, held against bare commits of rows of `row` bytes.
fn writing(
    name: &'static str,
    row: usize,
    request: impl Fn(usize) -> Option<Vec<u8>> + 'static,
) -> Operation {
    Operation {
        name,
        request: Box::new(request),
        next: Cell::new(0),
        expected: 201,
        bound: Against::BareCommits { row },
    }
}
