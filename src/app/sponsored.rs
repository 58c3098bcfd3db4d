//! What sponsors are told, on their page and in their mail alike: how many, never who, and of few not even that.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::clock::{Day, Instant};
use crate::ids::{CohortId, PersonId, UnitId};
use crate::record::access::Reach;
use crate::record::cohort::{Attendance, Cohort, MemberRole};
use crate::record::crosswalk::Earned;
use crate::record::fact::Scope;
use crate::record::holdings::levels_held;
use crate::store::cohorts::InForce;
use crate::store::{Conn, Error, Folds, cohorts, digests, folds};

/// The fewest learners of whom numbers are told. Of fewer, a number is somebody's: who knows who learns there would know
/// what each of them reached. What is smaller is in no sum either, or the sum would tell it.
pub const SMALLEST_GROUP: usize = 5;

/// Each unit's name and the unit it belongs to.
pub type Units = HashMap<UnitId, (String, Option<UnitId>)>;

/// Whether a unit is that unit or below it. A tree that bites its own tail ends the walk.
fn belongs(of: Option<UnitId>, unit: UnitId, units: &Units) -> bool {
    let mut at = of;
    for _ in 0..=units.len() {
        match at {
            Some(here) if here == unit => return true,
            Some(here) => at = units.get(&here).and_then(|(_, parent)| *parent),
            None => return false,
        }
    }
    false
}

/// The cohorts that somebody sponsors, those that end last first, in pieces of at most so many. Of whoever sponsors the whole
/// organisation each piece is one statement, of others two are all.
#[derive(Debug)]
pub enum Pieces {
    /// All there are.
    Every {
        /// The last one before.
        after: Option<cohorts::Place>,
        /// There may be more.
        more: bool,
    },
    /// Those, the first ones last.
    Those(Vec<CohortId>),
}

impl Pieces {
    /// From the beginning.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn begin(conn: &mut Conn, reaches: &[Reach], units: &Units) -> Result<Self, Error> {
        if reaches.contains(&Reach::Organisation) {
            return Ok(Self::Every { after: None, more: true });
        }
        let sponsored = |unit: &UnitId| {
            reaches
                .iter()
                .any(|reach| matches!(reach, Reach::Unit(above) if belongs(Some(*unit), *above, units)))
        };
        let below: Vec<UnitId> = units.keys().copied().filter(sponsored).collect();
        let named: Vec<CohortId> = reaches
            .iter()
            .filter_map(|reach| match reach {
                Reach::Cohort(id) => Some(*id),
                _ => None,
            })
            .collect();
        let found = cohorts::of(conn, &below, &named)?;
        Ok(Self::Those(found.into_iter().map(|(_, id)| id).rev().collect()))
    }

    /// The next of them; none after the last.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn next(&mut self, conn: &mut Conn, most: usize) -> Result<Vec<CohortId>, Error> {
        match self {
            Self::Every { more: false, .. } => Ok(Vec::new()),
            Self::Every { after, more } => {
                let found = cohorts::after(conn, after.as_ref(), i64::try_from(most).unwrap_or(i64::MAX))?;
                *more = found.len() == most;
                let ids = found.iter().map(|(_, id)| *id).collect();
                *after = found.into_iter().next_back().or(after.take());
                Ok(ids)
            }
            Self::Those(left) => {
                let rest = left.len().saturating_sub(most);
                Ok(left.split_off(rest).into_iter().rev().collect())
            }
        }
    }
}

/// Whether a cohort is among what somebody sponsors.
#[must_use]
pub fn reached_by(reaches: &[Reach], cohort: &Cohort, units: &Units) -> bool {
    reaches.iter().any(|reach| match reach {
        Reach::Organisation => true,
        Reach::Cohort(id) => *id == cohort.id,
        Reach::Unit(unit) => belongs(cohort.plan.unit, *unit, units),
    })
}

/// What somebody sponsors, in words; `title` knows the cohorts' titles.
#[must_use]
pub fn scope_of(
    reaches: &[Reach],
    units: &Units,
    title: impl Fn(CohortId) -> Option<String>,
    organisation: &str,
) -> String {
    if reaches.contains(&Reach::Organisation) {
        return organisation.to_owned();
    }
    let named = reaches.iter().filter_map(|reach| match reach {
        Reach::Unit(unit) => units.get(unit).map(|(name, _)| name.clone()),
        Reach::Cohort(id) => title(*id),
        Reach::Organisation => None,
    });
    named.collect::<Vec<_>>().join(", ")
}

/// The units, where somebody sponsors one.
///
/// # Errors
/// When the database cannot be read.
pub fn units_for<'a>(conn: &mut Conn, mut reaches: impl Iterator<Item = &'a Reach>) -> Result<Units, Error> {
    match reaches.any(|reach| matches!(reach, Reach::Unit(_))) {
        true => digests::unit_tree(conn),
        false => Ok(Units::new()),
    }
}

/// How many learners hold each level of a competency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The competency's title.
    pub title: String,
    /// How many, lowest level first.
    pub levels: [usize; 3],
}

/// A session in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// When it began.
    pub at: Instant,
    /// Marks taken of present learners.
    pub asked: usize,
    /// How many of them say that somebody was there.
    pub came: usize,
}

/// A cohort in numbers.
#[derive(Clone, Debug)]
pub struct Counted {
    /// Which.
    pub cohort: Cohort,
    /// Present learners.
    pub learners: usize,
    /// Levels they hold.
    pub held: u32,
    /// Levels they could hold.
    pub possible: u32,
    /// By competency.
    pub competencies: Vec<Reached>,
    /// What the framework calls its levels.
    pub level_names: [String; 3],
    /// Learners who sent evidence in the time asked about.
    pub active: usize,
    /// How many pieces.
    pub pieces: u32,
    /// Marks taken at sessions of the time asked about.
    pub asked: usize,
    /// How many of them say that somebody was there.
    pub came: usize,
    /// The same by session.
    pub meetings: Vec<Meeting>,
    /// When what is in force was signed in this cohort.
    pub signed_at: Vec<Instant>,
}

impl Counted {
    /// The share of marks that say that somebody was there, where enough were taken to say nothing of one person.
    #[must_use]
    pub fn attendance(&self) -> Option<usize> {
        (self.asked >= SMALLEST_GROUP).then(|| self.came * 100 / self.asked)
    }
}

/// A span of time, its end not included.
pub type Span = (Instant, Instant);

/// Counts cohorts as they stand on a day: evidence of one span of time, attendance at the sessions of another. Cohorts of
/// fewer than [`SMALLEST_GROUP`] learners are left out. Three statements: frameworks, levels, evidence.
///
/// # Errors
/// When the database cannot be read.
pub fn counted(
    conn: &mut Conn,
    folds: &Folds,
    found: Vec<Cohort>,
    on: Day,
    evidence: Span,
    sessions: Span,
) -> Result<Vec<Counted>, Error> {
    let ids: Vec<CohortId> = found.iter().map(|cohort| cohort.id).collect();
    let frameworks: BTreeSet<Scope> = found.iter().map(|c| Scope::Framework(c.plan.framework)).collect();
    let mut folded = folds.load(conn, &frameworks.into_iter().collect::<Vec<_>>())?;
    let mut levels: HashMap<CohortId, Vec<InForce>> = HashMap::new();
    for one in cohorts::in_force(conn, &ids, on)? {
        levels.entry(one.cohort).or_default().push(one);
    }
    let sent = digests::sent_between(conn, &ids, evidence.0, evidence.1)?;
    let mut all = Vec::with_capacity(found.len());
    for cohort in found {
        let versions = folds::versions(&mut folded, cohort.plan.framework);
        let Some(framework) = versions.version(cohort.plan.version) else { continue };
        let learners: BTreeSet<PersonId> = cohort.present(MemberRole::Learner).collect();
        if learners.len() < SMALLEST_GROUP {
            continue;
        }
        let in_force = levels.remove(&cohort.id).unwrap_or_default();
        let mut earned: BTreeMap<PersonId, Vec<Earned>> = BTreeMap::new();
        for one in &in_force {
            earned.entry(one.person).or_default().push(one.earned);
        }
        let mut competencies: Vec<Reached> = framework
            .competencies
            .iter()
            .map(|c| Reached { title: c.title.clone(), levels: [0; 3] })
            .collect();
        let mut held = 0;
        for earned in earned.values() {
            for (row, bits) in
                competencies.iter_mut().zip(levels_held(&versions, cohort.plan.version, earned))
            {
                held += bits.count_ones();
                for (index, count) in row.levels.iter_mut().enumerate() {
                    *count += usize::from(bits & (1 << index) != 0);
                }
            }
        }
        let met = |at: Instant| sessions.0 <= at && at < sessions.1;
        let meetings: Vec<Meeting> = cohort
            .sessions
            .iter()
            .filter(|s| met(s.plan.starts_at))
            .map(|session| {
                let marks = session.marks.values().filter(|mark| learners.contains(&mark.person));
                let (asked, came) = marks.fold((0, 0), |(asked, came), mark| {
                    (asked + 1, came + usize::from(mark.attendance == Attendance::Attended))
                });
                Meeting { at: session.plan.starts_at, asked, came }
            })
            .collect();
        let sent = sent.get(&cohort.id);
        all.push(Counted {
            learners: learners.len(),
            held,
            possible: u32::try_from(learners.len() * competencies.len() * 3).unwrap_or(u32::MAX),
            level_names: framework.level_names.clone(),
            competencies,
            active: sent.map_or(0, |by| by.keys().filter(|who| learners.contains(who)).count()),
            pieces: sent.map_or(0, |by| by.values().sum()),
            asked: meetings.iter().map(|met| met.asked).sum(),
            came: meetings.iter().map(|met| met.came).sum(),
            meetings,
            signed_at: in_force
                .iter()
                .filter(|one| one.signed_in == Some(cohort.id))
                .map(|one| one.signed_at)
                .collect(),
            cohort,
        });
    }
    Ok(all)
}
