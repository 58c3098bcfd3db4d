//! How much one person may send at the same time: whoever opens many connections waits for themselves alone.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::fault::Fault;
use crate::ids::PersonId;

/// Requests of one person that may bring bytes at the same time.
const AT_ONCE: usize = 4;
/// How long the next one waits before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(30);

/// Who is sending. Cheap to clone; clones share it.
#[derive(Clone, Default)]
pub(super) struct Turns(Arc<Mutex<HashMap<PersonId, Arc<Semaphore>>>>);

/// Somebody's turn, until it is dropped.
pub(super) struct Turn {
    turns: Turns,
    person: PersonId,
    permit: Option<OwnedSemaphorePermit>,
}

impl Turns {
    /// Waits until this person may send.
    pub(super) async fn take(&self, person: PersonId) -> Result<Turn, Fault> {
        self.within(person, PATIENCE).await
    }

    async fn within(&self, person: PersonId, patience: Duration) -> Result<Turn, Fault> {
        let line = {
            let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(lines.entry(person).or_insert_with(|| Arc::new(Semaphore::new(AT_ONCE))))
        };
        let mut turn = Turn { turns: self.clone(), person, permit: None };
        let permit = tokio::time::timeout(patience, line.acquire_owned()).await.map_err(|_| Fault::Busy)?;
        turn.permit = permit.ok();
        Ok(turn)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        drop(self.permit.take());
        let mut lines = self.turns.0.lock().unwrap_or_else(PoisonError::into_inner);
        if lines.get(&self.person).is_some_and(|line| Arc::strong_count(line) == 1) {
            lines.remove(&self.person);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Ids;

    #[tokio::test]
    async fn a_fifth_upload_waits_and_nobody_else_does() {
        let (turns, ids) = (Turns::default(), Ids::seeded(3));
        let now = jiff::Timestamp::UNIX_EPOCH;
        let (ada, grace): (PersonId, PersonId) = (ids.mint(now), ids.mint(now));
        let mut held = Vec::new();
        for _ in 0..AT_ONCE {
            held.push(turns.take(ada).await.unwrap());
        }
        assert!(matches!(turns.within(ada, Duration::from_millis(5)).await, Err(Fault::Busy)));
        assert!(turns.take(grace).await.is_ok());
        held.pop();
        assert!(turns.take(ada).await.is_ok());
        held.clear();
        assert!(turns.0.lock().unwrap().is_empty(), "nobody is remembered who does not send");
    }
}
