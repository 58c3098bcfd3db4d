//! Random stories about devices: they write, bring, lose answers, bring a part, bring it twice and in the wrong order, while people
//! join and leave and others say things on pages. Whatever happens, what sync promises holds (`docs/behaviours.md`, S-1 to S-6).
//!
//! A story is told by its number alone: `STAMPBOOK_TEST_STORMS=17..18` tells the seventeenth again, with what happened in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use jiff::SignedDuration;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use serde_json::{Value, json};
use stampbook::ids::CohortId;
use stampbook::record::cohort::{MemberJoined, MemberLeft, MemberRole};
use stampbook::record::fact::{Author, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::review::Decision;
use stampbook::store::{Error, rebuild, verify};

use crate::support::device::Device;
use crate::support::server::{Person, Server};
use crate::support::story::{Sent, claim};

/// Two learners, one lead, two devices each but for the lead, who has one.
struct Storm<'s> {
    server: &'s Server,
    chance: StdRng,
    framework: &'s Framework,
    cohort: CohortId,
    learners: Vec<Person>,
    lead: Person,
    devices: Vec<Device>,
    /// What the server said to have: no later story may take it back.
    acknowledged: BTreeSet<String>,
    /// Learners who are in the cohort.
    inside: Vec<bool>,
    log: String,
}

impl<'s> Storm<'s> {
    fn brews(server: &'s Server, framework: &'s Framework, number: u64) -> Self {
        let chance = StdRng::seed_from_u64(number);
        let learners = vec![server.person("Ada"), server.person("Lin")];
        let lead = server.person("Grace");
        let cohort = server.cohort(framework, &lead, &[&learners[0], &learners[1]]);
        let seed = |nth: u64| u8::try_from((number * 5 + nth) % 250 + 1).unwrap();
        let owners = [&learners[0], &learners[0], &learners[1], &learners[1], &lead];
        let devices = (0..)
            .zip(owners)
            .map(|(nth, owner)| {
                let mut device = Device::of(owner, seed(nth));
                device.is_the(number * 5 + nth);
                assert_eq!(device.introduces_itself().0, 201);
                device
            })
            .collect();
        let acknowledged = BTreeSet::new();
        let (inside, log) = (vec![true, true], String::new());
        Self { server, chance, framework, cohort, learners, lead, devices, acknowledged, inside, log }
    }

    fn happens(&mut self, what: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.log, "{what}");
    }

    fn step(&mut self) {
        let which = self.chance.random_range(0..5_usize);
        match self.chance.random_range(0..10) {
            0..=2 => self.writes(which),
            3..=5 => self.brings(which),
            6 | 7 => self.takes(which),
            8 => self.page(),
            _ => self.moves(),
        }
    }

    /// Somebody logs something on a device, without a network.
    fn writes(&mut self, which: usize) {
        if which == 4 {
            return;
        }
        let level = if self.chance.random_bool(0.5) { Level::One } else { Level::Two };
        let listening = claim(self.framework, "Listening", level);
        let title = format!("On device {which}, {}", self.devices[which].outbox.len());
        self.devices[which].logs(self.server, self.cohort, self.framework, listening, &title);
        self.happens(format_args!("device {which} writes {title:?}"));
    }

    /// A device brings what it wrote: all, a part, twice, turned round; and hears of it, or does not.
    fn brings(&mut self, which: usize) {
        let device = &self.devices[which];
        let mut runs = device.outbox.clone();
        let how = self.chance.random_range(0..5);
        match how {
            0 => runs.truncate(self.chance.random_range(0..=runs.len())),
            1 => runs.reverse(),
            2 => runs.extend(runs.clone()),
            3 => drop(runs.drain(..self.chance.random_range(0..=runs.len()))),
            _ => {}
        }
        let (status, answer) = device.says(&json!({ "device": device.id, "give": runs }));
        assert_eq!(status, 200, "{answer}\n{}", self.log);
        let heard = self.chance.random_bool(0.7);
        self.happens(format_args!(
            "device {which} brings {} runs, way {how}, heard: {heard}: {answer}",
            runs.len()
        ));
        if heard {
            let others: BTreeMap<&str, &str> = answer["others"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| (one["id"].as_str().unwrap(), one["state"].as_str().unwrap()))
                .collect();
            for run in &runs {
                let id = run["facts"][0]["id"].as_str().unwrap();
                // Sent twice in one go, it is there once and once a gap away.
                if !matches!(others.get(id), Some(&"gap" | &"refused")) {
                    self.acknowledged.insert(id.to_owned());
                }
            }
        }
    }

    fn takes(&mut self, which: usize) {
        let limit = self.chance.random_range(1..20);
        let new = self.devices[which].takes(limit).len();
        self.happens(format_args!("device {which} takes {new} facts, {limit} at a time"));
    }

    /// Somebody works on a page meanwhile.
    fn page(&mut self) {
        let who = self.chance.random_range(0..2_usize);
        if !self.inside[who] {
            return;
        }
        let listening = claim(self.framework, "Listening", Level::One);
        let learner = self.learners[who].id;
        let sent: Sent = self.server.submits(learner, self.cohort, self.framework, listening, "On a page");
        if self.chance.random_bool(0.5) {
            self.server.answers(self.lead.id, sent, Decision::Returned, "Say what came of it.");
        }
        self.happens(format_args!("learner {who} sends something from a page"));
    }

    /// Somebody leaves the cohort, or comes back; or time goes by.
    fn moves(&mut self) {
        if self.chance.random_bool(0.5) {
            self.server.wait(SignedDuration::from_secs(self.chance.random_range(1..20)));
            return;
        }
        let who = self.chance.random_range(0..2_usize);
        let (person, role) = (self.learners[who].id, MemberRole::Learner);
        let scope = Scope::Cohort(self.cohort);
        if self.inside[who] {
            self.server.say(Author::OPERATOR, scope, MemberLeft { person, role, reason: String::new() });
        } else {
            self.server.say(Author::OPERATOR, scope, MemberJoined { person, role, waiting: false });
        }
        self.inside[who] = !self.inside[who];
        let inside = self.inside[who];
        self.happens(format_args!("learner {who} is in the cohort: {inside}"));
    }

    /// The network is well again: everybody brings and takes all there is.
    fn calm(&mut self) {
        for device in &mut self.devices {
            let answer = device.brings();
            for one in answer["others"].as_array().unwrap() {
                assert_eq!(
                    one["state"], "held",
                    "nothing is lost and nothing is broken: {answer}\n{}",
                    self.log
                );
            }
            for run in &device.outbox {
                self.acknowledged.insert(run["facts"][0]["id"].as_str().unwrap().to_owned());
            }
        }
        for device in &mut self.devices {
            device.takes(500);
        }
    }

    fn holds(&self) {
        let log = &self.log;
        // Nothing that was acknowledged is gone, to the letter.
        let scopes: Vec<Scope> = self.learners.iter().map(|one| Scope::Learner(one.id)).collect();
        let mut there: BTreeMap<String, String> = BTreeMap::new();
        for scope in scopes {
            let facts =
                self.server.app.db.read_blocking(move |conn| stampbook::store::folds::facts_of(conn, scope));
            for fact in facts.unwrap() {
                let body = fact.body.map(|body| body.to_json().unwrap()).unwrap_or_default();
                there.insert(fact.id.to_string(), body);
            }
        }
        for device in &self.devices {
            for run in &device.outbox {
                let fact = &run["facts"][0];
                let id = fact["id"].as_str().unwrap();
                assert!(self.acknowledged.contains(id));
                assert_eq!(there.get(id).map(String::as_str), fact["body"].as_str(), "{id}\n{log}");
            }
        }
        // Two devices of one person have the same, each with what it wrote itself.
        for pair in self.devices[..4].chunks(2) {
            let all = |device: &Device| -> BTreeMap<String, Value> {
                let own = device.outbox.iter().map(|run| run["facts"][0].clone());
                let own = own.map(|fact| (fact["id"].as_str().unwrap().to_owned(), fact["body"].clone()));
                let given = device.facts.iter().map(|(id, fact)| (id.clone(), fact["body"].clone()));
                own.chain(given).collect()
            };
            assert_eq!(all(&pair[0]), all(&pair[1]), "{log}");
        }
        // Nobody holds what is not theirs: the cohort while they are in it, and of learners themselves alone.
        for (which, device) in (0..).zip(&self.devices[..4]) {
            let own = &self.learners[which / 2].id;
            let cohort = format!("cohort/{}", self.cohort);
            for scope in &device.scopes {
                let allowed = *scope == format!("learner/{own}")
                    || scope.starts_with("framework/")
                    || (*scope == cohort && self.inside[which / 2]);
                assert!(allowed, "device {which} holds {scope}\n{log}");
            }
            assert_eq!(device.scopes.contains(&cohort), self.inside[which / 2], "{log}");
        }
    }
}

#[test]
fn whatever_the_network_does_nothing_is_lost_and_nobody_sees_more() {
    let asked = std::env::var("STAMPBOOK_TEST_STORMS").unwrap_or_else(|_| "12".to_owned());
    let numbers = match asked.split_once("..") {
        Some((from, to)) => from.parse().unwrap()..to.parse().unwrap(),
        None => 0..asked.parse::<u64>().unwrap(),
    };
    let server = Server::start();
    let framework = server.framework();
    for number in numbers.clone() {
        // Each story in the morning, when tokens are fresh.
        let mut storm = Storm::brews(&server, &framework, number);
        for _ in 0..50 {
            storm.step();
        }
        storm.calm();
        storm.holds();
        if numbers.end - numbers.start == 1 {
            println!("{}", storm.log);
        }
    }
    let report = server.app.db.read_blocking(|conn| verify::verify(conn, |_| true)).unwrap();
    assert_eq!(report.problems, []);
    let differences = server.app.db.write_blocking::<_, Error, _>(rebuild::rebuild).unwrap();
    assert_eq!(differences, []);
}
