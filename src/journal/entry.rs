//! From a few words on the command line to evidence that the rules accept.

use std::collections::BTreeMap;

use super::{Error, Journal};
use crate::clock::{Day, Instant, day_of};
use crate::files::{Prepared, private_folder};
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, FrameworkId, Ids, PersonId};
use crate::record::access::Access;
use crate::record::cohort::Cohort;
use crate::record::evidence::{Attachment, Claim, Cycle, EvidenceSubmitted};
use crate::record::fact::{Author, Draft, Scope};
use crate::record::framework::{Competency, Framework, Level};
use crate::record::hold::{Standing, standings};
use crate::record::letters::{Cut, beginning, in_one_line};
use crate::record::portfolio::Portfolio;
use crate::record::rehearsal::Rehearsal;
use crate::record::versions::Versions;

/// Longest title that is made of the first words, in letters.
const FIRST_WORDS: usize = 60;

/// What somebody logs.
#[derive(Debug, Default)]
pub struct Entry {
    /// What happened.
    pub text: String,
    /// What it is called; its first words, if empty.
    pub title: String,
    /// Competencies by code, title or id, with the level; without one: the next that is not signed.
    pub competencies: Vec<(String, Option<Level>)>,
    /// The cohort by title or id; needed where there are several.
    pub cohort: Option<String>,
    /// The day it happened; today, if left out.
    pub on: Option<Day>,
    /// Photos and papers, looked at and cleaned.
    pub files: Vec<Prepared>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// The piece of evidence.
    pub evidence: EvidenceId,
    /// What it is called.
    pub title: String,
    /// What it is meant to show: "C2 Listening, level 1".
    pub claims: Vec<String>,
    /// The cohort whose leads will see it.
    pub cohort: String,
}

/// Everything the rules ask for, as far as this journal has it.
struct Known {
    person: PersonId,
    cohorts: BTreeMap<CohortId, Cohort>,
    versions: BTreeMap<FrameworkId, Versions>,
    portfolio: Portfolio,
}

/// The competency that somebody means: by its code, its title or its id.
fn meant<'f>(framework: &'f Framework, word: &str) -> Option<&'f Competency> {
    let id: Option<CompetencyId> = word.parse().ok();
    let same = |text: &str| text.to_lowercase() == word.to_lowercase();
    let all = || framework.competencies.iter();
    all().find(|one| same(&one.code) || Some(one.id) == id).or_else(|| all().find(|one| same(&one.title)))
}

impl Journal {
    fn known(&self) -> Known {
        let person = self.state.person;
        let (mut cohorts, mut versions) = (BTreeMap::new(), BTreeMap::new());
        for scope in self.given.keys() {
            match scope {
                Scope::Cohort(id) => {
                    let mut cohort = None;
                    for fact in self.facts_of(*scope) {
                        Cohort::apply(&mut cohort, *id, &fact);
                    }
                    cohorts.extend(cohort.map(|cohort| (*id, cohort)));
                }
                Scope::Framework(id) => {
                    let mut of = Versions::default();
                    self.facts_of(*scope).iter().for_each(|fact| of.apply(fact));
                    versions.insert(*id, of);
                }
                _ => {}
            }
        }
        Known { person, cohorts, versions, portfolio: self.portfolio() }
    }

    /// Its owner's portfolio: what was given and what was written here, but for what does not count.
    pub(super) fn portfolio(&self) -> Portfolio {
        let facts = self.facts_of(Scope::Learner(self.state.person));
        let standings = standings(facts.iter().filter_map(|fact| fact.body.as_ref()));
        let counts = |id: &FactId| matches!(standings.get(id), None | Some(Standing::Admitted));
        Portfolio::fold(self.state.person, facts.iter().filter(|fact| counts(&fact.id)))
    }

    /// Writes down and signs what somebody logs. It is on the disk when this returns.
    ///
    /// # Errors
    /// Where something has to be chosen, a rule forbids it, or the folder cannot be written.
    pub fn log(&mut self, entry: Entry, ids: &Ids, now: Instant) -> Result<Logged, Error> {
        let (known, today) = (self.known(), day_of(now));
        let (cohort, framework) = chosen_cohort(&known, entry.cohort.as_deref(), today)?;
        let mut claims = Vec::new();
        let mut told = Vec::new();
        for (word, level) in &entry.competencies {
            let competency = meant(framework, word).ok_or_else(|| {
                Error::Words(format!(
                    "\"{word}\" is no competency of {}. {}",
                    framework.title,
                    choices(framework)
                ))
            })?;
            let level = level.unwrap_or_else(|| next_level(&known.portfolio, competency.id, today));
            claims.push(Claim { competency: competency.id, level });
            told.push(format!("{} {}, level {}", competency.code, competency.title, level.number()));
        }
        if claims.is_empty() {
            return Err(Error::Words(format!("say what it shows with --competency. {}", choices(framework))));
        }
        let title = match entry.title.trim() {
            "" => beginning(
                &in_one_line(entry.text.trim().lines().next().unwrap_or_default()),
                FIRST_WORDS,
                Cut::BetweenWords,
            ),
            title => title.to_owned(),
        };
        let (evidence, scope) = (ids.mint(now), Scope::Learner(known.person));
        let said = EvidenceSubmitted {
            evidence,
            based_on: Vec::new(),
            cohort: cohort.id,
            framework: framework.id,
            title: title.clone(),
            narrative: entry.text,
            happened_on: entry.on.unwrap_or(today),
            recorded_at: now,
            clock_off: None,
            claims,
            cycle: Cycle::default(),
            private_reflection: false,
            attachments: entry.files.iter().map(attached).collect(),
            links: Vec::new(),
            follows: None,
        };
        let draft = Draft { id: ids.mint(now), scope, happened_at: now, body: said.into() };
        let title_of_cohort = cohort.plan.title.clone();
        // Who else may do what is not known here, and nothing that a learner says asks for it.
        let nobody = Access::default();
        let none = Versions::default();
        let versions = known.versions.get(&framework.id).unwrap_or(&none);
        let rehearsal = Rehearsal::of(&nobody, cohort, versions, known.portfolio.clone());
        rehearsal.judge(Author::person(known.person), vec![draft.clone()], now)?;
        // The files first: a statement never names what is not there.
        for file in &entry.files {
            self.keep_file(file)?;
        }
        self.add(vec![draft], ids)?;
        Ok(Logged { evidence, title, claims: told, cohort: title_of_cohort })
    }

    fn keep_file(&self, file: &Prepared) -> Result<(), Error> {
        let folder = self.folder.join("files");
        private_folder(&folder).map_err(|e| Error::Io(folder.clone(), e))?;
        super::kept::whole(&folder.join(file.hash.hex()), &file.bytes)
    }
}

fn attached(file: &Prepared) -> Attachment {
    Attachment {
        hash: file.hash.to_string(),
        name: file.name.clone(),
        media_type: file.file_type.mime().to_owned(),
        size: file.bytes.len() as u64,
    }
}

fn choices(framework: &Framework) -> String {
    let all: Vec<String> =
        framework.competencies.iter().map(|one| format!("{} ({})", one.code, one.title)).collect();
    format!("There are {}", all.join(", "))
}

/// The lowest level that nobody has signed.
fn next_level(portfolio: &Portfolio, competency: CompetencyId, on: Day) -> Level {
    let levels = [Level::One, Level::Two, Level::Three];
    let open = |level: &Level| !portfolio.holds(Claim { competency, level: *level }, on);
    levels.into_iter().find(open).unwrap_or(Level::Three)
}

/// The cohort that evidence goes to, and what it works through.
fn chosen_cohort<'k>(
    known: &'k Known,
    word: Option<&str>,
    today: Day,
) -> Result<(&'k Cohort, &'k Framework), Error> {
    let mine: Vec<&Cohort> = known
        .cohorts
        .values()
        .filter(|cohort| cohort.has_learner(known.person) && cohort.is_live(today))
        .collect();
    let titles = || mine.iter().map(|one| one.plan.title.clone()).collect::<Vec<_>>().join(", ");
    let cohort = match (word, mine.as_slice()) {
        (_, []) => {
            return Err(Error::Words(
                "you learn in no cohort at the moment, as far as this journal knows: sync it".to_owned(),
            ));
        }
        (None, [one]) => one,
        (None, _) => {
            return Err(Error::Words(format!("choose the cohort with --cohort. There are {}", titles())));
        }
        (Some(word), all) => {
            let is = |one: &&&Cohort| {
                one.plan.title.to_lowercase() == word.to_lowercase() || one.id.to_string() == word
            };
            let found = all.iter().find(is);
            found.ok_or_else(|| {
                Error::Words(format!("\"{word}\" is no cohort of yours. There are {}", titles()))
            })?
        }
    };
    let framework = known
        .versions
        .get(&cohort.plan.framework)
        .and_then(|versions| versions.version(cohort.plan.version))
        .ok_or_else(|| Error::Words("the framework of the cohort is not here yet: sync first".to_owned()))?;
    Ok((cohort, framework))
}
