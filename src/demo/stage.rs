//! Where the months of the demo are put together: who said what when, before it goes through the door.

use std::collections::HashMap;

use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, EvidenceId, FactId, Ids, PersonId};
use crate::record::evidence::{Attachment, Claim, Cycle, EvidenceSubmitted, PrivateReflectionWritten};
use crate::record::fact::{Author, Body, Draft, Scope};
use crate::record::framework::{Competency, Framework, Level};
use crate::record::review::{ClaimDecision, Decision, EvidenceReviewed};
use crate::record::signoff::{Judged, SignedOff, last_day};

use super::Fault;
use super::stories::{self, CYCLES, Story};

/// A piece of evidence that was sent.
#[derive(Clone)]
pub(super) struct Piece {
    pub(super) learner: PersonId,
    pub(super) cohort: CohortId,
    pub(super) revision: FactId,
    pub(super) content: EvidenceSubmitted,
}

/// Everything said so far, in any order.
pub(super) struct Stage {
    pub(super) now: Instant,
    pub(super) ids: Ids,
    pub(super) framework: Framework,
    pub(super) photos: Vec<Attachment>,
    /// Who brought which photo.
    pub(super) brought: Vec<(PersonId, Attachment)>,
    said: Vec<(PersonId, Draft)>,
    taken: HashMap<String, usize>,
    minute: i8,
    cycles: usize,
}

impl Stage {
    pub(super) fn new(now: Instant, ids: Ids, framework: Framework, photos: Vec<Attachment>) -> Self {
        Self {
            now,
            ids,
            framework,
            photos,
            brought: Vec::new(),
            said: Vec::new(),
            taken: HashMap::new(),
            minute: 0,
            cycles: 0,
        }
    }

    /// So many days ago.
    pub(super) fn day(&self, ago: i64) -> Day {
        let today = day_of(self.now);
        today.checked_sub(jiff::Span::new().days(ago)).unwrap_or(today)
    }

    /// At an hour so many days ago; the minutes differ, as they do.
    pub(super) fn at(&mut self, ago: i64, hour: i8) -> Instant {
        self.minute = (self.minute + 17) % 60;
        let time = self.day(ago).at(hour, self.minute, 0, 0);
        time.to_zoned(jiff::tz::TimeZone::UTC).map_or(self.now, |zoned| zoned.timestamp())
    }

    /// Somebody says something.
    pub(super) fn says(
        &mut self,
        author: Author,
        happened_at: Instant,
        scope: Scope,
        body: impl Into<Body>,
    ) -> FactId {
        let id = self.ids.mint(happened_at);
        self.said.push((author.person, Draft { id, scope, happened_at, body: body.into() }));
        id
    }

    /// All that was said as submissions, oldest first; what one person says in a row is one.
    pub(super) fn submissions(self) -> Vec<(Author, Vec<Draft>)> {
        let mut said = self.said;
        said.sort_by_key(|(_, draft)| draft.happened_at);
        let mut submissions: Vec<(Author, Vec<Draft>)> = Vec::new();
        for (person, draft) in said {
            match submissions.last_mut() {
                Some((author, drafts)) if author.person == person => drafts.push(draft),
                _ => submissions.push((Author::person(person), vec![draft])),
            }
        }
        submissions
    }

    /// A competency by its code.
    pub(super) fn competency(&self, code: &str) -> Result<Competency, Fault> {
        let found = self.framework.competencies.iter().find(|c| c.code == code);
        found.cloned().ok_or_else(|| Fault::Framework(format!("it has no competency {code}")))
    }

    fn story(&mut self, code: &str) -> &'static Story {
        let of: &'static [Story] = match code {
            "DI" => &stories::INCLUSION,
            "CM" => &stories::CHANGE,
            "CO" => &stories::TOGETHER,
            "CC" => &stories::SPEAKING,
            "EI" => &stories::INTEGRITY,
            "PS" => &stories::SOLVING,
            _ => &stories::KNOWING,
        };
        let next = self.taken.entry(code.to_owned()).or_default();
        let story = &of[*next % of.len()];
        *next += 1;
        story
    }

    /// A learner sends evidence for one or more levels, the first of which it tells of.
    pub(super) fn logs(
        &mut self,
        learner: PersonId,
        cohort: CohortId,
        claims: &[(&str, Level)],
        ago: i64,
        with_cycle: bool,
    ) -> Result<Piece, Fault> {
        let Some((code, _)) = claims.first() else {
            return Err(Fault::Framework("evidence that claims nothing".to_owned()));
        };
        let story = self.story(code);
        let mut claimed = Vec::new();
        for (code, level) in claims {
            claimed.push(Claim { competency: self.competency(code)?.id, level: *level });
        }
        let at = self.at(ago, 9);
        let mut cycle = Cycle::default();
        if with_cycle {
            let [experience, reflection, concept, experiment] = CYCLES[self.cycles % CYCLES.len()];
            cycle = Cycle {
                experience: experience.to_owned(),
                reflection: reflection.to_owned(),
                concept: concept.to_owned(),
                experiment: experiment.to_owned(),
            };
            self.cycles += 1;
        }
        let photo = story.photo.and_then(|(scene, name)| {
            // Scenes come round again every seven photos; who tells a story again shows another photo.
            let again = self.photos.len() / SCENES;
            let round = self.taken.get(*code).map_or(0, |taken| (taken / 5) % again.max(1));
            let photo = self.photos.get(scene + round * SCENES)?;
            Some(Attachment { name: name.to_owned(), ..photo.clone() })
        });
        self.brought.extend(photo.iter().map(|photo| (learner, photo.clone())));
        let content = EvidenceSubmitted {
            evidence: self.ids.mint::<EvidenceId>(at),
            based_on: Vec::new(),
            cohort,
            framework: self.framework.id,
            title: story.title.to_owned(),
            narrative: story.narrative.to_owned(),
            happened_on: self.day(ago + 1),
            recorded_at: at,
            clock_off: None,
            claims: claimed,
            cycle,
            private_reflection: false,
            attachments: photo.into_iter().collect(),
            links: Vec::new(),
            follows: None,
        };
        Ok(self.sends(learner, at, content))
    }

    /// A learner tells how the experiment of an earlier piece went (K-2).
    pub(super) fn follows_up(&mut self, earlier: &Piece, ago: i64) -> Piece {
        let at = self.at(ago, 9);
        let content = EvidenceSubmitted {
            evidence: self.ids.mint::<EvidenceId>(at),
            title: "What I had planned, tried out".to_owned(),
            narrative: "I did it as I had written it down. The first two times felt odd and took longer; from the third \
                on nobody remarked on it any more, and on Friday a colleague did the same without being asked."
                .to_owned(),
            happened_on: self.day(ago + 1),
            recorded_at: at,
            cycle: Cycle::default(),
            private_reflection: false,
            attachments: Vec::new(),
            follows: Some(earlier.content.evidence),
            ..earlier.content.clone()
        };
        self.sends(earlier.learner, at, content)
    }

    /// A learner sends this.
    pub(super) fn sends(&mut self, learner: PersonId, at: Instant, content: EvidenceSubmitted) -> Piece {
        let cohort = content.cohort;
        let author = Author::person(learner);
        let revision = self.says(author, at, Scope::Learner(learner), content.clone());
        Piece { learner, cohort, revision, content }
    }

    /// A learner keeps their reflection on the piece they just sent to themselves.
    pub(super) fn reflects(&mut self, piece: &mut Piece, text: &str) {
        piece.content.private_reflection = true;
        piece.content.cycle.reflection.clear();
        let Some((_, sent)) = self.said.iter_mut().find(|(_, draft)| draft.id == piece.revision) else {
            return;
        };
        sent.body = piece.content.clone().into();
        let at = sent.happened_at;
        let said = PrivateReflectionWritten {
            evidence: piece.content.evidence,
            revision: piece.revision,
            text: text.to_owned(),
        };
        self.says(Author::person(piece.learner), at, Scope::Private(piece.learner), said);
    }

    /// A lead answers all claims of a piece alike.
    pub(super) fn answers(
        &mut self,
        (lead, for_lead): (PersonId, Option<PersonId>),
        piece: &Piece,
        ago: i64,
        decision: Decision,
        comment: &str,
    ) -> FactId {
        let answer = |claim: &Claim| ClaimDecision {
            competency: claim.competency,
            level: claim.level,
            decision,
            comment: comment.to_owned(),
        };
        let said = EvidenceReviewed {
            evidence: piece.content.evidence,
            revision: piece.revision,
            after: None,
            cohort: piece.cohort,
            for_lead,
            claims: piece.content.claims.iter().map(answer).collect(),
        };
        let at = self.at(ago, 14);
        self.says(Author::person(lead), at, Scope::Learner(piece.learner), said)
    }

    /// A level is signed: by a lead in a cohort on evidence, or as prior learning with its reason.
    pub(super) fn signs(
        &mut self,
        signer: PersonId,
        learner: PersonId,
        (code, level): (&str, Level),
        ago: i64,
        on: Ground<'_>,
    ) -> Result<FactId, Fault> {
        let competency = self.competency(code)?;
        let asked = competency.level(level);
        let (cohort, evidence, comment, prior_learning) = match on {
            Ground::Evidence { cohort, pieces, comment } => {
                let judged = |p: &Piece| Judged { evidence: p.content.evidence, revision: p.revision };
                (Some(cohort), pieces.iter().map(judged).collect(), comment.to_owned(), None)
            }
            Ground::PriorLearning(reason) => (None, Vec::new(), String::new(), Some(reason.to_owned())),
        };
        let at = self.at(ago, 16);
        let said = SignedOff {
            competency: competency.id,
            level,
            framework: self.framework.id,
            version: 1,
            title: competency.title.clone(),
            descriptor: asked.descriptor.clone(),
            evidence,
            cohort,
            for_lead: None,
            comment,
            prior_learning,
            expires_on: asked.valid_months.map(|months| last_day(day_of(at), months)),
            needs_second: asked.second_signer,
        };
        Ok(self.says(Author::person(signer), at, Scope::Learner(learner), said))
    }

    /// The whole way to a level: as many pieces as the framework asks for, each accepted, and the
    /// sign-off so many days ago.
    pub(super) fn earns(
        &mut self,
        lead: PersonId,
        learner: PersonId,
        cohort: CohortId,
        (code, level): (&str, Level),
        ago: i64,
    ) -> Result<FactId, Fault> {
        let rule = self.competency(code)?.level(level).evidence;
        let mut pieces = Vec::new();
        for number in 0..rule.pieces {
            let before = i64::from(rule.pieces - number) * 2;
            let with_cycle = number < rule.cycles || (level == Level::Two && number == 0);
            let piece = self.logs(learner, cohort, &[(code, level)], ago + before, with_cycle)?;
            let praise = PRAISE[(self.taken.values().sum::<usize>()) % PRAISE.len()];
            self.answers((lead, None), &piece, ago + before - 1, Decision::Accepted, praise);
            pieces.push(piece);
        }
        let comment = WORDS[self.taken.values().sum::<usize>() % WORDS.len()];
        let ground = Ground::Evidence { cohort, pieces: &pieces, comment };
        self.signs(lead, learner, (code, level), ago, ground)
    }
}

/// What a sign-off rests on.
#[derive(Clone, Copy)]
pub(super) enum Ground<'a> {
    /// Accepted evidence, in a cohort.
    Evidence { cohort: CohortId, pieces: &'a [Piece], comment: &'a str },
    /// What somebody knew before, with the reason.
    PriorLearning(&'a str),
}

/// How many different scenes the photos show.
pub(super) const SCENES: usize = 7;

const PRAISE: [&str; 6] = [
    "Clear and concrete. I could see it happen.",
    "",
    "Written so that I could follow each step.",
    "I was there, and it was just like this.",
    "You saw it, and you did something about it. Keep doing that.",
    "",
];

const WORDS: [&str; 5] = [
    "Well earned.",
    "",
    "You do this without being asked now.",
    "We talked it through on the ward; I am convinced.",
    "",
];
