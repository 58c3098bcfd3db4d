//! Answers that were worked out, kept for as long as nothing they rest on has changed.
//!
//! What rests on facts alone stands until somebody says more in one of the scopes it rests on, or until another day
//! begins. How far those scopes have come is asked of the database each time, in one statement, so that it is right
//! with several copies of the server, too. This is [`super::folds`] one step further: not the fold, but what was
//! written from it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::ids::{CohortId, PersonId};

/// What an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// Somebody's passport of today.
    Passport(PersonId),
    /// Where everybody in a cohort stands.
    Progress(CohortId),
}

/// How far everything an answer rests on had come, and what else it was worked out from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The sum of the last places of all chains it rests on: every further fact makes it larger.
    pub reached: i64,
    /// All else that it depends on: the day, names that are no facts.
    pub told: String,
}

struct Kept {
    basis: Basis,
    text: Arc<str>,
    used: u64,
}

#[derive(Default)]
struct Memory {
    tick: u64,
    bytes: usize,
    kept: HashMap<About, Kept>,
}

/// The memory of answers. Cheap to clone; clones share it.
#[derive(Clone, Default)]
pub struct Answers(Arc<Mutex<Memory>>);

/// Most bytes of text that are kept. A passport of seven competencies takes eight kilobytes, the progress of a cohort of
/// forty forty-four: the cohorts of a hundred thousand learners have room in it.
const MOST: usize = 128 * 1024 * 1024;

impl Answers {
    /// The answer, if it rests on just this.
    #[must_use]
    pub fn find(&self, about: About, basis: &Basis) -> Option<Arc<str>> {
        let mut memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        memory.tick += 1;
        let tick = memory.tick;
        let kept = memory.kept.get_mut(&about).filter(|kept| kept.basis == *basis)?;
        kept.used = tick;
        Some(kept.text.clone())
    }

    /// Keeps an answer. Its basis must have been asked before anything it was worked out from.
    pub fn keep(&self, about: About, basis: Basis, text: Arc<str>) {
        let mut memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        memory.tick += 1;
        let used = memory.tick;
        memory.bytes += text.len();
        if let Some(before) = memory.kept.insert(about, Kept { basis, text, used }) {
            memory.bytes -= before.text.len();
        }
        if memory.bytes > MOST {
            memory.make_room();
        }
    }
}

impl Memory {
    /// Forgets what was not asked for longest, an eighth at a time, so that the sorting is paid once for many.
    fn make_room(&mut self) {
        let mut ages: Vec<(u64, About)> = self.kept.iter().map(|(about, kept)| (kept.used, *about)).collect();
        ages.sort_unstable_by_key(|(used, _)| *used);
        for (_, about) in ages {
            if self.bytes <= MOST / 8 * 7 {
                break;
            }
            if let Some(gone) = self.kept.remove(&about) {
                self.bytes -= gone.text.len();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Ids;

    fn basis(reached: i64, told: &str) -> Basis {
        Basis { reached, told: told.to_owned() }
    }

    #[test]
    fn an_answer_stands_until_somebody_says_more_or_another_day_begins() {
        let (ids, answers) = (Ids::seeded(1), Answers::default());
        let ada = About::Passport(ids.mint("2026-03-02T09:00:00Z".parse().unwrap()));
        answers.keep(ada, basis(40, "Monday"), "one stamp".into());
        assert_eq!(answers.find(ada, &basis(40, "Monday")).as_deref(), Some("one stamp"));
        assert_eq!(answers.find(ada, &basis(41, "Monday")), None);
        assert_eq!(answers.find(ada, &basis(40, "Tuesday")), None);
    }

    #[test]
    fn what_is_kept_stays_within_its_room() {
        let (ids, answers) = (Ids::seeded(1), Answers::default());
        let now = "2026-03-02T09:00:00Z".parse().unwrap();
        let text: Arc<str> = "x".repeat(MOST / 10).into();
        let first = About::Passport(ids.mint(now));
        answers.keep(first, basis(1, ""), text.clone());
        for _ in 0..30 {
            assert!(answers.find(first, &basis(1, "")).is_some(), "what is asked for stays");
            answers.keep(About::Progress(ids.mint(now)), basis(1, ""), text.clone());
        }
        let memory = answers.0.lock().unwrap();
        assert!(memory.bytes <= MOST);
        assert_eq!(memory.bytes, memory.kept.values().map(|kept| kept.text.len()).sum::<usize>());
    }
}
