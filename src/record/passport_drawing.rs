//! Draws a [`Passport`] from a portfolio: the one place where levels become what people see.

use std::collections::{BTreeSet, HashMap};

use super::crosswalk::Counting;
use super::evidence::Claim;
use super::framework::{Competency, Framework, Level};
use super::holdings::carried;
use super::lineage::Lineage;
use super::passport::{
    CompetencyRow, FrameworkPage, Holder, LevelState, Passport, SecondSignature, SelfView, SignOffLine,
    Stamp, Totals,
};
use super::portfolio::{Portfolio, Work};
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

/// The frameworks that a passport shows, each with the version to show: those somebody works on now, then all others
/// that their portfolio speaks of, in the newest version.
#[must_use]
pub fn frameworks_shown(
    works_on: impl IntoIterator<Item = (FrameworkId, u32)>,
    portfolio: &Portfolio,
    newest: impl Fn(FrameworkId) -> Option<u32>,
) -> Vec<(FrameworkId, u32)> {
    let mut shown: Vec<(FrameworkId, u32)> = Vec::new();
    for (id, version) in works_on {
        match shown.iter_mut().find(|(known, _)| *known == id) {
            Some((_, newest)) => *newest = version.max(*newest),
            None => shown.push((id, version)),
        }
    }
    for id in frameworks_of(portfolio) {
        if !shown.iter().any(|(known, _)| *known == id)
            && let Some(version) = newest(id)
        {
            shown.push((id, version));
        }
    }
    shown
}

/// Everyone named on a passport.
#[must_use]
pub fn people_of(portfolio: &Portfolio) -> BTreeSet<PersonId> {
    portfolio.sign_offs.iter().flat_map(SignOff::signers).collect()
}

/// Draws the passport.
#[must_use]
pub fn draw(material: Material<'_>) -> Passport {
    let work = material.portfolio.work();
    let pages: Vec<FrameworkPage> = material
        .frameworks
        .iter()
        .filter_map(|(versions, number)| {
            let framework = versions.version(*number)?;
            let counts = carried(material.portfolio, versions, *number, material.as_of).counts;
            let lineage = Lineage::of(versions, *number);
            let (material, number) = (&material, *number);
            Some(Page { material, versions, framework, number, counts, lineage, work: &work }.draw())
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
    /// What counts in this version.
    counts: Vec<Counting>,
    lineage: Lineage,
    /// Where the evidence for each level stands.
    work: &'a HashMap<Claim, Work>,
}

impl Page<'_> {
    fn draw(&self) -> FrameworkPage {
        let mut competencies: Vec<&Competency> = self.framework.competencies.iter().collect();
        competencies.sort_by_key(|c| !c.foundational);
        let mut rows: Vec<CompetencyRow> = competencies.into_iter().map(|c| self.row(c)).collect();
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

    fn row(&self, competency: &Competency) -> CompetencyRow {
        let parts: Vec<CompetencyId> = self.lineage.parts(competency.id).collect();
        let levels = Level::ALL.map(|level| self.stamp(competency, level, &parts));
        let self_assessments = self.self_views(&parts);
        let mut earned_as: Vec<&str> = levels
            .iter()
            .filter(|stamp| matches!(stamp.state, LevelState::Signed | LevelState::Expired))
            .filter_map(|stamp| stamp.earned_as.as_deref())
            .collect();
        earned_as.dedup();
        let mut row = CompetencyRow {
            competency_id: competency.id,
            code: competency.code.clone(),
            title: competency.title.clone(),
            foundational: competency.foundational,
            earned_as: (!earned_as.is_empty()).then(|| earned_as.join(", ")),
            retired: false,
            levels,
            self_assessed: self_assessments.last().and_then(|view| view.level),
            self_assessments,
            self_gap: None,
        };
        row.self_gap = gap(&row);
        row
    }

    /// What somebody said of themselves, also while it was called otherwise.
    fn self_views(&self, parts: &[CompetencyId]) -> Vec<SelfView> {
        let said = &self.material.portfolio.self_assessed;
        let mut views: Vec<SelfView> =
            parts.iter().filter_map(|id| said.get(id)).flatten().copied().collect();
        views.sort_by_key(|view| view.said_at);
        views
    }

    /// One place: what counts; otherwise the sign-off that says most of the competency and of what became it; otherwise
    /// the work on them.
    fn stamp(&self, competency: &Competency, level: Level, parts: &[CompetencyId]) -> Stamp {
        let claims = || parts.iter().map(|id| Claim { competency: *id, level });
        let work = claims().filter_map(|claim| self.work.get(&claim)).copied().reduce(Work::and);
        let counting = self.counts.iter().find(|c| (c.competency, c.level) == (competency.id, level));
        if let Some(counting) = counting
            && let Some(sign_off) = self.in_force(counting)
        {
            let earned_as = counting.earned_as.clone();
            return Stamp { earned_as, ..self.stamp_of(level, sign_off, work) };
        }
        let portfolio = self.material.portfolio;
        let on = self.material.as_of;
        let speaking = claims().filter_map(|claim| portfolio.speaking_for(claim, on));
        match speaking.max_by_key(|sign_off| (sign_off.rank(on), sign_off.at)) {
            Some(sign_off) => {
                let mut stamp = self.stamp_of(level, sign_off, work);
                let same =
                    (sign_off.said.competency, &sign_off.said.title) == (competency.id, &competency.title);
                if stamp.state == LevelState::Signed {
                    stamp.state = LevelState::Earned;
                }
                if stamp.state == LevelState::Earned || !same {
                    let said = &sign_off.said;
                    stamp.earned_as = Some(format!("{} (v{})", said.title, said.version));
                }
                stamp
            }
            None => empty(level, work),
        }
    }

    /// The sign-off by which a level counts: its own, or else the newest that it follows from.
    fn in_force(&self, counting: &Counting) -> Option<&SignOff> {
        let on = self.material.as_of;
        let speaking = |competency, level| {
            let found = self.material.portfolio.speaking_for(Claim { competency, level }, on);
            found.filter(|sign_off| sign_off.state(on) == LevelState::Signed)
        };
        speaking(counting.competency, counting.level).or_else(|| {
            let origins = counting.origins.iter().map(|origin| origin.earned);
            origins.filter_map(|e| speaking(e.competency, e.level)).max_by_key(|sign_off| sign_off.at)
        })
    }

    fn stamp_of(&self, level: Level, sign_off: &SignOff, work: Option<Work>) -> Stamp {
        Stamp {
            level,
            state: sign_off.state(self.material.as_of),
            signed_at: Some(sign_off.at),
            signed_by: Some(self.name(sign_off.signer)),
            second: self.second(sign_off),
            cohort: self.cohort(sign_off),
            expires_on: sign_off.said.expires_on,
            signoff_id: Some(sign_off.id),
            earned_as: None,
            work: work.map(Work::told),
        }
    }

    /// Competencies that no longer are part of the framework, of which something was signed.
    fn former_rows(&self) -> Vec<CompetencyRow> {
        let portfolio = self.material.portfolio;
        let on = self.material.as_of;
        let former: BTreeSet<CompetencyId> = portfolio
            .sign_offs
            .iter()
            .filter(|s| s.said.framework == self.framework.id)
            .map(|s| s.said.competency)
            .filter(|id| self.framework.competency(*id).is_none() && !self.lineage.goes_on(*id))
            .collect();
        former
            .into_iter()
            .filter_map(|id| {
                let (version, competency) = self.versions.last_words_on(id)?;
                let stamp = |level| {
                    let claim = Claim { competency: id, level };
                    let work = self.work.get(&claim).copied();
                    match portfolio.speaking_for(claim, on) {
                        Some(sign_off) => self.stamp_of(level, sign_off, work),
                        None => empty(level, work),
                    }
                };
                Some(CompetencyRow {
                    competency_id: id,
                    code: competency.code.clone(),
                    title: competency.title.clone(),
                    foundational: false,
                    earned_as: Some(format!("{} (v{version})", competency.title)),
                    retired: true,
                    levels: Level::ALL.map(stamp),
                    self_assessed: None,
                    self_assessments: Vec::new(),
                    self_gap: None,
                })
            })
            .collect()
    }

    fn signers(&self, sign_off: &SignOff) -> Vec<String> {
        sign_off.signers().map(|id| self.name(id)).collect()
    }

    fn second(&self, sign_off: &SignOff) -> Option<SecondSignature> {
        let second = sign_off.second?;
        Some(SecondSignature { signed_by: self.name(second.by), signed_at: second.at })
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
        sign_offs.sort_by_key(|s| s.complete_at());
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
        let ended = sign_off.ended.as_ref();
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
            second: self.second(sign_off),
            cohort: self.cohort(sign_off),
            framework_version: said.version,
            descriptor: said.descriptor.clone(),
            evidence: titles.collect(),
            prior_learning_reason: said.prior_learning.clone(),
            state: sign_off.state(self.material.as_of),
            ended_on: ended.map(|ended| ended.at).or(sign_off.disputed_at()).map(day_of),
            ended: ended.map(|ended| ended.reason.clone()),
            expires_on: said.expires_on,
        }
    }
}

/// A place where nothing was signed.
fn empty(level: Level, work: Option<Work>) -> Stamp {
    Stamp {
        level,
        state: work.map_or(LevelState::None, |work| work.level),
        signed_at: None,
        signed_by: None,
        second: None,
        cohort: None,
        expires_on: None,
        signoff_id: None,
        earned_as: None,
        work: work.map(Work::told),
    }
}

/// P-11: how what somebody says and what is signed lie apart; none if they never said anything.
fn gap(row: &CompetencyRow) -> Option<String> {
    let says = match row.own_view()?.level {
        Some(level) => format!("says level {level}"),
        None => "says not there yet".to_owned(),
    };
    Some(match row.highest() {
        Some(level) => format!("{says}, signed level {level}"),
        None => format!("{says}, no level signed"),
    })
}

/// Counts over the competencies that are part of the versions shown; what was earned beside them is counted apart.
fn totals(pages: &[FrameworkPage], portfolio: &Portfolio) -> Totals {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut totals = Totals { evidence: count(portfolio.evidence.len()), ..Totals::default() };
    for row in pages.iter().flat_map(|page| &page.competencies) {
        if row.retired {
            let signed = row.levels.iter().filter(|stamp| stamp.state == LevelState::Signed);
            totals.earned += count(signed.count());
            continue;
        }
        totals.competencies += 1;
        totals.possible += 3;
        for stamp in &row.levels {
            totals.in_review += u32::from(stamp.waits());
            totals.half_signed += u32::from(stamp.is_half_signed());
            match stamp.state {
                LevelState::Signed => {
                    totals.signed += 1;
                    totals.signed_by_level[stamp.level.index()] += 1;
                }
                LevelState::Returned => totals.returned += 1,
                LevelState::Expired => totals.expired += 1,
                LevelState::Revoked => totals.revoked += 1,
                LevelState::Suspended => totals.suspended += 1,
                LevelState::Earned => totals.earned += 1,
                LevelState::None | LevelState::Evidence | LevelState::InReview => {}
            }
        }
    }
    totals
}
