//! Whether a level could be signed, in words: what the rules would say, said before anyone tries.

use std::collections::BTreeMap;

use crate::ids::EvidenceId;
use crate::record::evidence::Claim;
use crate::record::framework::{Competency, Framework, Level};
use crate::record::next::{Lacking, lacking_if};
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::web::words::Words;

/// What a learner's levels are measured by.
pub(crate) struct Measure<'a> {
    pub(crate) t: Words,
    pub(crate) portfolio: &'a Portfolio,
    pub(crate) framework: &'a Framework,
    /// Levels held today.
    pub(crate) held: &'a BTreeMap<Claim, Option<String>>,
}

impl Measure<'_> {
    fn holds(&self, competency: &Competency, level: Level) -> bool {
        self.held.contains_key(&Claim { competency: competency.id, level })
    }

    /// Why a level could not be signed even if `counted` pieces were accepted in the same moment; empty: it could.
    pub(crate) fn not_yet(&self, claim: Claim, counted: impl Fn(EvidenceId, ClaimState) -> bool) -> String {
        let (t, Some(competency)) = (self.t, self.framework.competency(claim.competency)) else {
            return String::new();
        };
        if let Some(below) = claim.level.below().filter(|below| !self.holds(competency, *below)) {
            return t.msg("queue-not-yet-below").arg("level", below.number()).to_string();
        }
        let first =
            self.framework.foundation_first.filter(|first| !competency.foundational && claim.level > *first);
        if let Some(first) = first
            && let Some(missing) =
                self.framework.competencies.iter().find(|c| c.foundational && !self.holds(c, first))
        {
            return t.msg("queue-not-yet-foundation").arg("competency", &missing.title).to_string();
        }
        let lacking = lacking_if(self.portfolio, competency, claim.level, |evidence, state| {
            state == ClaimState::Accepted || counted(evidence.id, state)
        });
        match lacking {
            Lacking { pieces: 0, .. } => String::new(),
            Lacking { pieces, cycles: 0 } => t.msg("queue-not-yet-pieces").arg("count", pieces).to_string(),
            Lacking { pieces, cycles } => {
                t.msg("ready-not-yet-cycles").arg("count", pieces).arg("cycles", cycles).to_string()
            }
        }
    }

    /// What a level asks for, and how much of it was accepted, not counting `but`.
    pub(crate) fn rule(&self, claim: Claim, but: Option<EvidenceId>) -> String {
        let (t, Some(competency)) = (self.t, self.framework.competency(claim.competency)) else {
            return String::new();
        };
        let rule = competency.level(claim.level).evidence;
        if self.portfolio.sign_offs_of(claim).any(|s| s.ended.is_none()) {
            return t.msg("ready-rule-renewal").arg("needed", rule.renewal_pieces).to_string();
        }
        let accepted = self
            .portfolio
            .pieces_for(claim)
            .filter(|(other, _, state)| Some(other.id) != but && *state == ClaimState::Accepted)
            .count();
        let key = if but.is_some() { "queue-rule" } else { "ready-rule" };
        let pieces = t.msg(key).arg("needed", rule.pieces).arg("accepted", accepted).to_string();
        match rule.cycles {
            0 => pieces,
            cycles => format!("{pieces} {}", t.msg("ready-rule-cycles").arg("count", cycles)),
        }
    }
}
