//! Somebody's device, written from `docs/sync-protocol.md` alone: it shares no code with the server, so that both must be right.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, Verifier as _, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use stampbook::clock::Instant;
use stampbook::ids::{CohortId, EvidenceId, FactId};
use stampbook::record::evidence::{Claim, Cycle, EvidenceSubmitted};
use stampbook::record::fact::Body;
use stampbook::record::framework::Framework;
use uuid::Uuid;

use super::server::{Person, Server};

fn printed(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn bytes(text: &Value) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text.as_str().unwrap()).unwrap()
}

/// An app with a key of its own, what it wrote, and what it was given.
pub struct Device {
    pub id: Uuid,
    pub key: SigningKey,
    pub owner: Person,
    /// Where its own chains end.
    ends: BTreeMap<String, (i64, Vec<u8>)>,
    /// What it wrote and nobody has taken, as runs.
    pub outbox: Vec<Value>,
    token: Option<String>,
    /// Chains of others, as far as they were given: the place and the hash of the last.
    chains: BTreeMap<(String, String), (i64, Vec<u8>)>,
    /// Facts it holds, by id.
    pub facts: BTreeMap<String, Value>,
    /// The scopes of what it holds.
    pub scopes: BTreeSet<String>,
    minted: u128,
}

impl Device {
    /// A new install; `seed` tells one from the other.
    pub fn of(owner: &Person, seed: u8) -> Self {
        Self {
            id: Uuid::from_u128(0x0189_0000_0000_7000_8000_0000_0000_0000 + u128::from(seed)),
            key: SigningKey::from_bytes(&[seed; 32]),
            owner: owner.clone(),
            ends: BTreeMap::new(),
            outbox: Vec::new(),
            token: None,
            chains: BTreeMap::new(),
            facts: BTreeMap::new(),
            scopes: BTreeSet::new(),
            minted: u128::from(seed) << 64,
        }
    }

    /// One that the server knows.
    pub fn known(owner: &Person, seed: u8) -> Self {
        let device = Self::of(owner, seed);
        let (status, answer) = device.introduces_itself();
        assert_eq!(status, 201, "{answer}");
        device
    }

    /// Which of many devices it is: no two have one id, or make facts of one id.
    pub fn is_the(&mut self, nth: u64) {
        self.id = Uuid::from_u128(0x0189_0000_0000_7000_8000_1000_0000_0000 + u128::from(nth));
        self.minted = u128::from(nth) << 64;
    }

    pub fn introduces_itself(&self) -> (u16, Value) {
        let key = printed(self.key.verifying_key().as_bytes());
        let name = format!("{}’s laptop", self.owner.name);
        self.owner.post("/api/v1/devices", &json!({ "id": self.id, "key": key, "name": name }))
    }

    /// Writes something down, without a network: a run of one fact. Its id.
    pub fn writes(&mut self, scope: &str, at: Instant, body: impl Into<Body>) -> FactId {
        let body = body.into();
        self.writes_raw(scope, at, body.kind(), &body.to_json().unwrap())
    }

    pub fn writes_raw(&mut self, scope: &str, at: Instant, kind: &str, body: &str) -> FactId {
        self.minted += 1;
        let id = Uuid::from_u128(
            0x0190_0000_0000_7000_8000_0000_0000_0000 + (self.minted & 0xffff) + ((self.minted >> 64) << 16),
        );
        let salt = [self.key.to_bytes()[0]; 16];
        let (n, prev) = self.ends.entry(scope.to_owned()).or_insert((0, Vec::new()));
        *n += 1;
        let words = Sha256::new().chain_update(salt).chain_update(body).finalize();
        let head = format!(
            r#"{{"v":1,"id":"{id}","kind":"{kind}","scope":"{scope}","writer":"{}","n":{n},"author":"{}","at":{},"prev":"{}","body":"{}"}}"#,
            self.id,
            self.owner.id,
            at.as_microsecond(),
            printed(prev),
            printed(&words)
        );
        let hash = Sha256::digest(head.as_bytes());
        *prev = hash.to_vec();
        self.outbox.push(json!({ "scope": scope, "writer": self.id, "from": n, "facts": [{
            "id": id, "kind": kind, "author": self.owner.id, "at": at.as_microsecond(), "salt": printed(&salt),
            "body": body, "sig": printed(&self.key.sign(&hash).to_bytes()),
        }] }));
        FactId(id)
    }

    /// Its owner logs a piece of evidence for one level.
    pub fn logs(
        &mut self,
        server: &Server,
        cohort: CohortId,
        framework: &Framework,
        claim: Claim,
        title: &str,
    ) -> (EvidenceId, FactId) {
        let evidence: EvidenceId = server.app.ids.mint(server.now());
        let said = EvidenceSubmitted {
            evidence,
            based_on: vec![],
            cohort,
            framework: framework.id,
            title: title.into(),
            narrative: format!("How **{title}** went, in the cellar."),
            happened_on: server.app.clock.today(),
            recorded_at: server.now(),
            clock_off: None,
            claims: vec![claim],
            cycle: Cycle::default(),
            private_reflection: false,
            attachments: vec![],
            links: vec![],
            follows: None,
        };
        let scope = format!("learner/{}", self.owner.id);
        (evidence, self.writes(&scope, server.now(), said))
    }

    /// Brings all it wrote; what is answered.
    pub fn brings(&self) -> Value {
        let (status, answer) = self.says(&json!({ "device": self.id, "give": self.outbox }));
        assert_eq!(status, 200, "{answer}");
        answer
    }

    pub fn says(&self, body: &Value) -> (u16, Value) {
        self.owner.post("/api/v1/sync", body)
    }

    /// Takes all there is, so many facts at a time: each page is checked, as if the server could not be trusted.
    pub fn takes(&mut self, limit: usize) -> Vec<String> {
        let mut new = Vec::new();
        for _ in 0..1000 {
            let mut take = json!({ "limit": limit, "scopes": self.scopes });
            if let Some(token) = &self.token {
                take["token"] = json!(token);
            }
            let (status, answer) = self.says(&json!({ "device": self.id, "take": take }));
            assert_eq!(status, 200, "{answer}");
            let page = &answer["page"];
            for lost in page["lost"].as_array().into_iter().flatten().map(|one| one.as_str().unwrap()) {
                self.scopes.remove(lost);
                self.facts.retain(|_, fact| fact["scope"] != *lost);
                self.chains.retain(|(scope, _), _| scope != lost);
            }
            new.extend(self.keeps(page));
            self.token = Some(page["token"].as_str().unwrap().to_owned());
            if page["more"] == false {
                return new;
            }
        }
        panic!("the feed never ends");
    }

    /// Checks the chains of a page and keeps what it holds.
    fn keeps(&mut self, page: &Value) -> Vec<String> {
        let keys: BTreeMap<String, VerifyingKey> = page["writers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                let key: [u8; 32] = bytes(&one["key"]).try_into().unwrap();
                (one["writer"].as_str().unwrap().to_owned(), VerifyingKey::from_bytes(&key).unwrap())
            })
            .collect();
        let (mut new, mut open) = (Vec::new(), BTreeSet::new());
        for run in page["runs"].as_array().unwrap() {
            let (scope, writer) = (run["scope"].as_str().unwrap(), run["writer"].as_str().unwrap());
            assert_ne!(writer, self.id.to_string(), "its own it has");
            let chain = (scope.to_owned(), writer.to_owned());
            for (index, fact) in run["facts"].as_array().unwrap().iter().enumerate() {
                let n = run["from"].as_i64().unwrap() + i64::try_from(index).unwrap();
                let (have, prev) = self.chains.entry(chain.clone()).or_insert((0, Vec::new()));
                if n <= *have {
                    continue;
                }
                assert_eq!(n, *have + 1, "a hole in the chain {chain:?}");
                let words = match fact.get("body") {
                    Some(body) => {
                        let salted = Sha256::new().chain_update(bytes(&fact["salt"]));
                        printed(&salted.chain_update(body.as_str().unwrap()).finalize())
                    }
                    None => fact["gone"].as_str().unwrap().to_owned(),
                };
                let head = format!(
                    r#"{{"v":1,"id":{},"kind":{},"scope":"{scope}","writer":"{writer}","n":{n},"author":{},"at":{},"prev":"{}","body":"{words}"}}"#,
                    fact["id"],
                    fact["kind"],
                    fact["author"],
                    fact["at"],
                    printed(prev)
                );
                let hash = Sha256::digest(head.as_bytes());
                match fact.get("sig") {
                    Some(sig) => {
                        let sig = Signature::from_slice(&bytes(sig)).unwrap();
                        keys[writer].verify(&hash, &sig).unwrap();
                        open.remove(&chain);
                    }
                    None => drop(open.insert(chain.clone())),
                }
                (*have, *prev) = (n, hash.to_vec());
                let mut kept = fact.clone();
                kept["scope"] = json!(scope);
                self.scopes.insert(scope.to_owned());
                new.push(fact["id"].as_str().unwrap().to_owned());
                self.facts.insert(fact["id"].as_str().unwrap().to_owned(), kept);
            }
        }
        assert!(open.is_empty(), "pages end where a signature stands: {open:?}");
        new
    }

    /// The kinds of the facts of a scope that it can read, in no order.
    pub fn reads(&self, scope: &str) -> Vec<&str> {
        let facts = self.facts.values().filter(|fact| fact["scope"] == scope && fact.get("body").is_some());
        facts.map(|fact| fact["kind"].as_str().unwrap()).collect()
    }
}
