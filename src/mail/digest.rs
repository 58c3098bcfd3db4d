//! The progress mails' contents (C-6): numbers and rows that the templates draw.

use serde::{Deserialize, Serialize};

use super::message::{Answer, Signature, Step};
use crate::clock::{Day, day_of};
use crate::record::framework::Level;
use crate::record::passport::{CompetencyRow, LevelState};

/// The days a digest speaks of, and the name that makes it unique.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// `2026-W47` or `2026-11`: part of the Message-ID, so one period is one mail.
    pub name: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Period {
    /// Whether a day comes before the next digest has been read.
    #[must_use]
    fn is_soon(&self, day: Day) -> bool {
        self.to.until(day).is_ok_and(|span| span.get_days() <= SOON_DAYS)
    }
}

/// Days after a period in which a meeting is news by itself: the week that begins, and the day of the next digest.
const SOON_DAYS: i32 = 8;

/// A lead's week: who waits longest, who stalls, how each cohort stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadDigest {
    /// Which week.
    pub period: Period,
    /// One entry per live cohort of theirs.
    pub cohorts: Vec<LeadCohort>,
    /// The queue.
    pub queue_link: String,
}

impl LeadDigest {
    /// Nobody waits, nobody stalls, nothing happened.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cohorts.iter().all(|cohort| {
            cohort.waiting_total == 0
                && cohort.stalled.is_empty()
                && cohort.submitted == 0
                && cohort.signed == 0
        })
    }

    /// Pieces waiting over all cohorts.
    #[must_use]
    pub fn waiting_total(&self) -> u32 {
        self.cohorts.iter().fold(0, |sum, cohort| sum.saturating_add(cohort.waiting_total))
    }

    /// Learners who stall, over all cohorts.
    #[must_use]
    pub fn stalled_total(&self) -> usize {
        self.cohorts.iter().map(|cohort| cohort.stalled.len()).sum()
    }
}

/// One cohort in a lead's digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadCohort {
    /// Its title.
    pub title: String,
    /// Its page.
    pub link: String,
    /// Pieces submitted in the period.
    pub submitted: u32,
    /// Levels signed in the period.
    pub signed: u32,
    /// Pieces of evidence waiting, shown below or not: the number beside the queue.
    pub waiting_total: u32,
    /// The pieces, longest waiting first.
    pub waiting: Vec<Waiting>,
    /// Who stalls, longest first.
    pub stalled: Vec<Stalled>,
    /// Learners by competencies.
    #[serde(default)]
    pub heat: Option<HeatMap>,
    /// The next meeting.
    #[serde(default)]
    pub next_session: Option<NextSession>,
}

impl LeadCohort {
    /// The longest wait in days, at least 1: what the longest bar stands for.
    #[must_use]
    pub fn longest_wait(&self) -> u32 {
        self.waiting.iter().map(|row| row.days).max().unwrap_or(0).max(1)
    }

    /// Those who have been quiet for longest, as many as a mail names.
    #[must_use]
    pub fn quietest(&self) -> &[Stalled] {
        const NAMED: usize = 10;
        self.stalled.get(..NAMED).unwrap_or(&self.stalled)
    }

    /// How many others have gone quiet.
    #[must_use]
    pub fn quiet_besides(&self) -> usize {
        self.stalled.len() - self.quietest().len()
    }
}

/// A piece of evidence that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Whose.
    pub learner: String,
    /// What for: one level or several.
    pub steps: Vec<Step>,
    /// Since when.
    pub since: Day,
    /// In days.
    pub days: u32,
    /// Leads to its place in the queue while it waits, and to what became of it afterwards.
    pub link: String,
}

/// Somebody who has sent no evidence for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stalled {
    /// Who.
    pub learner: String,
    /// Their last evidence, where there was any.
    #[serde(default)]
    pub last: Option<Day>,
    /// Full weeks without any.
    pub weeks: u32,
}

/// The next meeting of a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextSession {
    /// What it is about.
    pub title: String,
    /// When.
    pub on: Day,
    /// Time of day and place, in words.
    #[serde(default)]
    pub place: String,
}

/// Learners by competencies: the level each holds, and what waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeatMap {
    /// The columns.
    pub competencies: Vec<HeatColumn>,
    /// The rows.
    pub learners: Vec<HeatRow>,
}

/// A column of a heat map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeatColumn {
    /// The competency's code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// A learner's row in a heat map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeatRow {
    /// Who.
    pub learner: String,
    /// One per column.
    pub cells: Vec<HeatCell>,
}

/// One learner's standing in one competency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeatCell {
    /// The level held.
    #[serde(default)]
    pub reached: Option<Level>,
    /// Evidence for a higher one waits.
    #[serde(default)]
    pub waiting: bool,
    /// Evidence for a higher one came back.
    #[serde(default)]
    pub returned: bool,
}

/// A learner's week: what is next, what came back, how far they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnerDigest {
    /// Which week.
    pub period: Period,
    /// The cohort's title, where they are in one.
    #[serde(default)]
    pub cohort: Option<String>,
    /// What came back and waits for them.
    pub returned: Vec<ReturnedItem>,
    /// What they could do next.
    pub next: Vec<NextStep>,
    /// What waits for their lead.
    pub waiting: Vec<SentItem>,
    /// What was signed once and waits for the second signature (E-8).
    #[serde(default)]
    pub half: Vec<HalfSigned>,
    /// Signed in the period.
    pub newly_signed: Vec<Step>,
    /// Levels in force.
    pub signed: u32,
    /// Levels that could be held.
    pub possible: u32,
    /// Their competencies with stamps.
    pub progress: Vec<StampRow>,
    /// The next meeting.
    #[serde(default)]
    pub next_session: Option<NextSession>,
    /// Where to log evidence.
    pub log_link: String,
    /// Their passport.
    pub passport_link: String,
}

impl LearnerDigest {
    /// Nothing came back, nothing is next, nothing waits, nothing was signed, and no meeting is near.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.returned.is_empty()
            && self.next.is_empty()
            && self.waiting.is_empty()
            && self.half.is_empty()
            && self.newly_signed.is_empty()
            && !self.next_session.as_ref().is_some_and(|next| self.period.is_soon(next.on))
    }

    /// The first level within reach that asks something of the learner.
    #[must_use]
    pub fn to_do(&self) -> Option<&NextStep> {
        self.next.iter().find(|next| !next.waits)
    }
}

/// A level that one of two has signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfSigned {
    /// Which.
    pub step: Step,
    /// Who signed first.
    pub first: Signature,
}

/// Evidence that came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnedItem {
    /// The evidence's title.
    pub title: String,
    /// For which level, and why.
    pub answer: Answer,
    /// Who returned it.
    pub lead: String,
    /// When.
    pub on: Day,
    /// Where to revise it.
    pub link: String,
}

/// A level within reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// Which.
    pub step: Step,
    /// What it asks.
    pub descriptor: String,
    /// Accepted pieces of evidence that are still missing before it can be signed.
    #[serde(default)]
    pub pieces: u32,
    /// How many of them with a complete learning cycle.
    #[serde(default)]
    pub cycles: u32,
    /// The evidence is enough: the level waits for a lead to sign it, and the learner has nothing to do.
    #[serde(default)]
    pub waits: bool,
    /// Where to start.
    pub link: String,
}

/// Evidence that waits for a lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentItem {
    /// The evidence's title.
    pub title: String,
    /// Whom it waits for: any of them may answer.
    #[serde(default)]
    pub leads: Vec<String>,
    /// Since when.
    pub since: Day,
}

/// A competency with its three stamps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StampRow {
    /// The competency's title.
    pub competency: String,
    /// Whether others depend on it.
    #[serde(default)]
    pub foundational: bool,
    /// Lowest level first.
    pub stamps: [Stamp; 3],
}

/// One stamp.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Which level.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// What it shows.
    pub state: LevelState,
    /// The day it was signed, the second time where two signed.
    #[serde(default)]
    pub on: Option<Day>,
    /// Everyone who signed, in turn.
    #[serde(default)]
    pub by: Vec<String>,
    /// It was signed once and waits for its second signature.
    #[serde(default)]
    pub half: bool,
    /// Nothing is signed, and the newest evidence was accepted in part.
    #[serde(default)]
    pub in_part: bool,
}

impl StampRow {
    /// The row as the passport has it.
    #[must_use]
    pub fn of(row: &CompetencyRow, level_names: &[String; 3]) -> Self {
        let stamp = |level: Level| {
            let stamp = &row.levels[level.index()];
            Stamp {
                level,
                name: level_names[level.index()].clone(),
                state: stamp.state,
                on: stamp.dated().map(day_of),
                by: stamp.signers().map(str::to_owned).collect(),
                half: stamp.is_half_signed(),
                in_part: stamp.is_in_part(),
            }
        };
        Self { competency: row.title.clone(), foundational: row.foundational, stamps: Level::ALL.map(stamp) }
    }
}

/// A sponsor's month: counts, never names of learners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SponsorDigest {
    /// Which month.
    pub period: Period,
    /// What the sponsor sponsors.
    pub scope: String,
    /// One entry per cohort.
    pub cohorts: Vec<SponsorCohort>,
    /// Levels signed per month, oldest first, this month last.
    pub months: Vec<MonthCount>,
    /// The sponsor's page.
    pub link: String,
}

impl SponsorDigest {
    /// Nobody sent anything, nothing was signed, and nobody met.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cohorts.iter().all(|one| one.evidence == 0 && one.signed == 0 && one.attendance.is_none())
    }

    /// The best month's count, at least 1: what the longest bar stands for.
    #[must_use]
    pub fn best_month(&self) -> u32 {
        self.months.iter().map(|month| month.signed).max().unwrap_or(0).max(1)
    }

    /// Learners over all cohorts.
    #[must_use]
    pub fn learners(&self) -> u32 {
        self.cohorts.iter().fold(0, |sum, cohort| sum.saturating_add(cohort.learners))
    }

    /// Learners who sent evidence in the period, over all cohorts.
    #[must_use]
    pub fn active(&self) -> u32 {
        self.cohorts.iter().fold(0, |sum, cohort| sum.saturating_add(cohort.active))
    }

    /// Levels signed in the period, over all cohorts.
    #[must_use]
    pub fn signed(&self) -> u32 {
        self.cohorts.iter().fold(0, |sum, cohort| sum.saturating_add(cohort.signed))
    }
}

/// One cohort's counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SponsorCohort {
    /// Its title.
    pub title: String,
    /// Live members.
    pub learners: u32,
    /// Members who sent evidence in the period.
    pub active: u32,
    /// Pieces of evidence submitted in the period.
    pub evidence: u32,
    /// Levels signed in the period.
    pub signed: u32,
    /// What the framework calls its levels.
    pub level_names: [String; 3],
    /// Sign-offs in force, per level.
    pub levels: [u32; 3],
    /// How many there could be of each level: members times competencies.
    pub possible: u32,
    /// Of the marks taken at the period's sessions, the share that says "attended", in percent.
    #[serde(default)]
    pub attendance: Option<u32>,
}

/// Levels signed in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthCount {
    /// The first day of the month.
    pub month: Day,
    /// Levels signed in it.
    pub signed: u32,
}
