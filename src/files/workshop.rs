//! Where files are prepared: never on the threads that answer requests, and never more than a few
//! at a time, so that a class of learners sending photos at once cannot take all memory.

use std::sync::Arc;

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::hash::Hash;
use super::photo;
use super::prepare::{Limits, Prepared, prepare};
use super::refusal::Refusal;

/// A few benches to work at. Clones share them.
#[derive(Clone)]
pub struct Workshop {
    benches: Arc<Semaphore>,
    limits: Limits,
}

/// A bench that is free: take it before reading a file into memory.
pub(super) struct Bench {
    _permit: Option<OwnedSemaphorePermit>,
    limits: Limits,
}

impl Default for Workshop {
    fn default() -> Self {
        Self::new(2, Limits::default())
    }
}

impl Workshop {
    /// Prepares at most `at_once` files at the same time.
    pub fn new(at_once: usize, limits: Limits) -> Self {
        Self { benches: Arc::new(Semaphore::new(at_once.max(1))), limits }
    }

    /// The limits files are held to.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Prepares a file that is already in memory, when its turn comes.
    pub async fn prepare(&self, bytes: Bytes, declared_name: &str) -> Result<Prepared, Refusal> {
        self.bench().await.prepare(bytes, declared_name, None).await.1
    }

    /// Makes a thumbnail smaller still, when its turn comes; none where it is damaged.
    pub async fn miniature(&self, thumbnail: Bytes) -> Option<Vec<u8>> {
        let bench = self.bench().await;
        let work = tokio::task::spawn_blocking(move || {
            let small = photo::miniature(&thumbnail).ok();
            drop(bench);
            small
        });
        work.await.ok().flatten()
    }

    pub(super) async fn bench(&self) -> Bench {
        // The semaphore is never closed; without a permit the work would only be less bounded.
        let permit = Arc::clone(&self.benches).acquire_owned().await.ok();
        Bench { _permit: permit, limits: self.limits }
    }
}

impl Bench {
    /// Prepares a file; `announced` is the hash its sender expects it to have on arrival. Gives the
    /// bench back, to be kept until the file is out of memory.
    pub(super) async fn prepare(
        self,
        bytes: Bytes,
        declared_name: &str,
        announced: Option<Hash>,
    ) -> (Option<Self>, Result<Prepared, Refusal>) {
        let name = declared_name.to_owned();
        // The bench moves along: it is taken until the work ends, even if nobody waits any more.
        let work = tokio::task::spawn_blocking(move || {
            if announced.is_some_and(|announced| Hash::of(&bytes) != announced) {
                return (Some(self), Err(Refusal::NotTheAnnounced));
            }
            let prepared = prepare(bytes, &name, &self.limits);
            (Some(self), prepared)
        });
        work.await.unwrap_or((None, Err(Refusal::Unreadable)))
    }
}
