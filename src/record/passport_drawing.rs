//! Draws a [`Passport`] from a portfolio: the one place where levels become what people see.

use std::collections::{BTreeSet, HashMap};

use super::crosswalk::Counting;
use super::evidence::Claim;
use super::framework::{Competency, Framework, Level};
use super::holdings::carried;
use super::passport::{
    CompetencyRow, FrameworkPage, Holder, LevelState, Passport, SignOffLine, Stamp, Totals,
};
use super::portfolio::Portfolio;
use super::signoff::SignOff;
use super::versions::Versions;
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, CompetencyId, FrameworkId, PersonId};

/// Everything a passport is drawn from.
pub struct Material<'a> {
    /// The person.
    pub holder: Holder,
    /// The organisation that issues it.
    pub issuer: String,
    /// The day it speaks of.
    pub as_of: Day,
    /// Now.
    pub issued_at: Instant,
    /// Their facts up to that day, folded.
    pub portfolio: &'a Portfolio,
    /// The frameworks to show, each with the version to show.
    pub frameworks: Vec<(&'a Versions, u32)>,
    /// Names of everyone who signed.
    pub names: &'a HashMap<PersonId, String>,
    /// Titles of the cohorts they signed in.
    pub cohorts: &'a HashMap<CohortId, String>,
}

/// Frameworks a portfolio says anything about.
#[must_use]
pub fn frameworks_of(portfolio: &Portfolio) -> BTreeSet<FrameworkId> {
    let signed = portfolio.sign_offs.iter().map(|s| s.said.framework);
    let claimed = portfolio.evidence.values().filter_map(|e| e.latest()).map(|r| r.content.framework);
    signed.chain(claimed).collect()
}

/// Everyone named on a passport.
#[must_use]
pub fn people_of(portfolio: &Portfolio) -> BTreeSet<PersonId> {
    portfolio.sign_offs.iter().flat_map(SignOff::signers).collect()
}

/// Draws the passport.
#[must_use]
pub fn draw(material: Material<'_>) -> Passport {
    let pages: Vec<FrameworkPage> = material
        .frameworks
        .iter()
        .filter_map(|(versions, number)| {
            let framework = versions.version(*number)?;
            Some(Page { material: &material, versions, framework, number: *number }.draw())
        })
        .collect();
    let totals = totals(&pages, material.portfolio);
    Passport {
        person: material.holder,
        issuer: material.issuer,
        as_of: material.as_of,
        issued_at: material.issued_at,
        frameworks: pages,
        totals,
    }
}

struct Page<'a> {
    material: &'a Material<'a>,
    versions: &'a Versions,
    framework: &'a Framework,
    number: u32,
}

impl Page<'_> {
    fn draw(&self) -> FrameworkPage {
        let standing = carried(self.material.portfolio, self.versions, self.number, self.material.as_of);
        let mut competencies: Vec<&Competency> = self.framework.competencies.iter().collect();
        competencies.sort_by_key(|c| !c.foundational);
        let mut rows: Vec<CompetencyRow> =
            competencies.into_iter().map(|c| self.row(c, &standing.counts)).collect();
        rows.extend(self.former_rows());
        FrameworkPage {
            framework_id: self.framework.id,
            title: self.framework.title.clone(),
            version: self.number,
            level_names: self.framework.level_names.clone(),
            competencies: rows,
            sign_offs: self.lines(),
        }
    }

    fn row(&self, competency: &Competency, counts: &[Counting]) -> CompetencyRow {
        let counting =
            |level: Level| counts.iter().find(|c| (c.competency, c.level) == (competency.id, level));
        let stamp = |level: Level| {
            let own = self.stamp(Claim { competency: competency.id, level });
            match counting(level) {
                Some(counting) if own.state != LevelState::Signed => {
                    self.carried_stamp(level, counting).unwrap_or(own)
                }
                _ => own,
            }
        };
        CompetencyRow {
            competency_id: competency.id,
            code: competency.code.clone(),
            title: competency.title.clone(),
            foundational: competency.foundational,
            earned_as: Level::ALL.into_iter().find_map(|level| counting(level)?.earned_as.clone()),
            retired: false,
            levels: Level::ALL.map(stamp),
            self_assessed: self.self_assessed(competency.id),
        }
    }

    fn self_assessed(&self, competency: CompetencyId) -> Option<Level> {
        self.material.portfolio.self_assessed.get(&competency).copied().flatten()
    }

    fn stamp(&self, claim: Claim) -> Stamp {
        let portfolio = self.material.portfolio;
        let on = self.material.as_of;
        match portfolio.speaking_for(claim, on) {
            Some(sign_off) => self.stamp_of(claim.level, sign_off),
            None => Stamp {
                level: claim.level,
                state: portfolio.level_state(claim, on),
                signed_at: None,
                signed_by: None,
                cohort: None,
                expires_on: None,
                signoff_id: None,
            },
        }
    }

    fn stamp_of(&self, level: Level, sign_off: &SignOff) -> Stamp {
        Stamp {
            level,
            state: sign_off.state(self.material.as_of),
            signed_at: Some(sign_off.at),
            signed_by: Some(self.signers(sign_off).join(" and ")),
            cohort: self.cohort(sign_off),
            expires_on: sign_off.said.expires_on,
            signoff_id: Some(sign_off.id),
        }
    }

    fn carried_stamp(&self, level: Level, counting: &Counting) -> Option<Stamp> {
        let earned = counting.origins.last()?.earned;
        let claim = Claim { competency: earned.competency, level: earned.level };
        let sign_off = self.material.portfolio.speaking_for(claim, self.material.as_of)?;
        Some(self.stamp_of(level, sign_off))
    }

    /// Competencies this version no longer has, of which something was signed.
    fn former_rows(&self) -> Vec<CompetencyRow> {
        let portfolio = self.material.portfolio;
        let standing = carried(portfolio, self.versions, self.number, self.material.as_of);
        let goes_on = |id: CompetencyId| {
            standing.counts.iter().any(|c| c.origins.iter().any(|o| o.earned.competency == id))
        };
        let former: BTreeSet<CompetencyId> = portfolio
            .sign_offs
            .iter()
            .filter(|s| s.said.framework == self.framework.id)
            .map(|s| s.said.competency)
            .filter(|id| self.framework.competency(*id).is_none() && !goes_on(*id))
            .collect();
        former
            .into_iter()
            .filter_map(|id| {
                let (version, competency) = self.versions.last_words_on(id)?;
                Some(CompetencyRow {
                    competency_id: id,
                    code: competency.code.clone(),
                    title: competency.title.clone(),
                    foundational: false,
                    earned_as: Some(format!("{} (v{version})", competency.title)),
                    retired: true,
                    levels: Level::ALL.map(|level| self.stamp(Claim { competency: id, level })),
                    self_assessed: None,
                })
            })
            .collect()
    }

    fn signers(&self, sign_off: &SignOff) -> Vec<String> {
        sign_off.signers().map(|id| self.name(id)).collect()
    }

    fn name(&self, id: PersonId) -> String {
        self.material.names.get(&id).cloned().unwrap_or_else(|| "(name erased)".to_owned())
    }

    fn cohort(&self, sign_off: &SignOff) -> Option<String> {
        self.material.cohorts.get(&sign_off.said.cohort?).cloned()
    }

    fn lines(&self) -> Vec<SignOffLine> {
        let portfolio = self.material.portfolio;
        let mut sign_offs: Vec<&SignOff> =
            portfolio.sign_offs.iter().filter(|s| s.said.framework == self.framework.id).collect();
        sign_offs.sort_by_key(|s| s.at);
        sign_offs.into_iter().map(|s| self.line(s)).collect()
    }

    fn line(&self, sign_off: &SignOff) -> SignOffLine {
        let said = &sign_off.said;
        let then = self.versions.version(said.version);
        let titles = said.evidence.iter().filter_map(|judged| {
            let revision =
                self.material.portfolio.evidence.get(&judged.evidence)?.revision(judged.revision)?;
            Some(revision.content.title.clone())
        });
        let ended = sign_off.ended.as_ref().map(|ended| format!("{}: {}", day_of(ended.at), ended.reason));
        SignOffLine {
            signoff_id: sign_off.id,
            competency: said.title.clone(),
            code: then
                .and_then(|f| f.competency(said.competency))
                .map(|c| c.code.clone())
                .unwrap_or_default(),
            level: said.level,
            level_name: then.unwrap_or(self.framework).level_name(said.level).to_owned(),
            signed_at: sign_off.at,
            signed_by: self.signers(sign_off),
            cohort: self.cohort(sign_off),
            framework_version: said.version,
            descriptor: said.descriptor.clone(),
            evidence: titles.collect(),
            prior_learning_reason: said.prior_learning.clone(),
            state: sign_off.state(self.material.as_of),
            ended: ended.or_else(|| sign_off.disputed_at.map(|at| day_of(at).to_string())),
            expires_on: said.expires_on,
        }
    }
}

fn totals(pages: &[FrameworkPage], portfolio: &Portfolio) -> Totals {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut totals = Totals { evidence: count(portfolio.evidence.len()), ..Totals::default() };
    for row in pages.iter().flat_map(|page| &page.competencies) {
        totals.competencies += u32::from(!row.retired);
        totals.possible += if row.retired { 0 } else { 3 };
        for stamp in &row.levels {
            match stamp.state {
                LevelState::Signed => {
                    totals.signed += u32::from(!row.retired);
                    totals.signed_by_level[stamp.level.index()] += u32::from(!row.retired);
                }
                LevelState::InReview => totals.in_review += 1,
                LevelState::Returned => totals.returned += 1,
                LevelState::Expired => totals.expired += 1,
                _ => {}
            }
        }
    }
    totals
}
