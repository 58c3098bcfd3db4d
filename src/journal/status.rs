//! Where everything stands, said by what syncs (S-7).

use serde::Serialize;

use super::Journal;
use crate::clock::Instant;
use crate::ids::{EvidenceId, FactId};
use crate::record::evidence::Evidence;
use crate::record::fact::{Body, Scope};
use crate::record::hold::{Standing, standings};
use crate::record::portfolio::ClaimState;
use crate::store::taking::{Sealed, Words};
use crate::sync::wire::Fated;

/// Where a journal stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Whose.
    pub person: String,
    /// The Stampbook it syncs with.
    pub server: String,
    /// Statements that are here only.
    pub unsent: usize,
    /// Files that are here only.
    pub unsent_files: usize,
    /// When it was last synced.
    pub synced_at: Option<Instant>,
    /// By how many seconds this machine's clock is ahead of the server's; below zero: behind.
    pub clock_ahead: i64,
    /// Statements that the server has not taken, or that do not count.
    pub attention: Vec<Attention>,
    /// The pieces of evidence, newest first.
    pub evidence: Vec<Piece>,
}

/// A statement that the server has not taken, or that does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attention {
    /// What it is called, where it has a title.
    pub title: Option<String>,
    /// What the server said of it.
    #[serde(flatten)]
    pub said: Fated,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Which.
    pub id: EvidenceId,
    /// What it is called.
    pub title: String,
    /// The day it happened.
    pub happened_on: crate::clock::Day,
    /// `here`: on this machine only. `waiting`, `accepted`, `part accepted`, `returned`, `signed`: as the server says.
    pub state: &'static str,
    /// What was said about it last; may be empty.
    pub answer: String,
}

impl Journal {
    /// Where it stands.
    #[must_use]
    pub fn status(&self) -> Status {
        let portfolio = self.portfolio();
        let here: Vec<FactId> = self.own.iter().skip(self.state.sent).map(|fact| fact.id).collect();
        let piece = |evidence: &Evidence| {
            let newest = evidence.latest()?;
            let answer = evidence.reviews.iter().rev().find(|review| review.said.revision == newest.id);
            let comments = answer.iter().flat_map(|review| &review.said.claims);
            let mut comments: Vec<&str> =
                comments.map(|claim| claim.comment.as_str()).filter(|comment| !comment.is_empty()).collect();
            // One word about several levels is read once.
            comments.dedup();
            let mut names = answer.iter().filter_map(|review| self.state.names.get(&review.reviewer));
            let said = match (names.next(), comments.is_empty()) {
                (Some(name), false) => format!("{name}: {}", comments.join(" ")),
                _ => comments.join(" "),
            };
            let state = match portfolio.piece_state(evidence) {
                _ if here.contains(&newest.id) => "here",
                ClaimState::Accepted => "accepted",
                ClaimState::Returned => "returned",
                ClaimState::PartAccepted => "part accepted",
                ClaimState::SignedMeanwhile => "signed",
                ClaimState::Waiting => "waiting",
            };
            let (title, happened_on) = (newest.content.title.clone(), newest.content.happened_on);
            Some((newest.submitted_at, Piece { id: evidence.id, title, happened_on, state, answer: said }))
        };
        let mut pieces: Vec<_> = portfolio.evidence.values().filter_map(piece).collect();
        pieces.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        Status {
            person: self.state.name.clone(),
            server: self.state.server.clone(),
            unsent: self.unsent(),
            unsent_files: self.files_to_send().len(),
            synced_at: self.state.synced_at,
            clock_ahead: self.state.clock_ahead,
            attention: self.attention(),
            evidence: pieces.into_iter().map(|(_, piece)| piece).collect(),
        }
    }

    /// What the server said of statements that do not count, but for those that count meanwhile.
    fn attention(&self) -> Vec<Attention> {
        let own = self.facts_of(Scope::Learner(self.state.person));
        let standings = standings(own.iter().filter_map(|fact| fact.body.as_ref()));
        let counts = |one: &&Fated| standings.get(&one.id) != Some(&Standing::Admitted);
        let title = |id: FactId| {
            let body = own.iter().find(|fact| fact.id == id).and_then(|fact| fact.body.as_ref());
            match body.cloned().or_else(|| self.own.iter().find(|fact| fact.id == id).and_then(body_of)) {
                Some(Body::EvidenceSubmitted(said)) => Some(said.title),
                _ => None,
            }
        };
        let held = self.state.held.iter().filter(counts);
        held.map(|one| Attention { title: title(one.id), said: one.clone() }).collect()
    }

    /// Files that its statements name and the server does not have: hash and name.
    #[must_use]
    pub fn files_to_send(&self) -> Vec<(String, String)> {
        let mut found: Vec<(String, String)> = Vec::new();
        for (hash, name) in self.own.iter().flat_map(files_of) {
            if !self.state.files_there.contains(&hash) && !found.iter().any(|(known, _)| *known == hash) {
                found.push((hash, name));
            }
        }
        found
    }

    /// The bytes of a file of this journal.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn file(&self, hash: &str) -> Result<Vec<u8>, super::Error> {
        let hex = hash.rsplit(':').next().unwrap_or_default();
        let path = self.folder.join("files").join(hex);
        std::fs::read(&path).map_err(|e| super::Error::Io(path, e))
    }

    /// The server has a file now.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn file_is_there(&mut self, hash: &str) -> Result<(), super::Error> {
        self.state.files_there.insert(hash.to_owned());
        self.save()
    }
}

fn body_of(fact: &Sealed) -> Option<Body> {
    let Words::Said { body, .. } = &fact.words else { return None };
    Body::from_json(&fact.kind, body).ok()
}

fn files_of(fact: &Sealed) -> Vec<(String, String)> {
    match body_of(fact) {
        Some(Body::EvidenceSubmitted(said)) => {
            said.attachments.into_iter().map(|file| (file.hash, file.name)).collect()
        }
        _ => Vec::new(),
    }
}
