//! Rounds: operation, bound, operation, bound, so that a slow minute of the machine hits both.

use std::time::Duration;

use crate::client::{self, Seen};
use crate::meter;
use crate::operations::Operation;

/// How long to measure.
pub struct Plan {
    pub rounds: usize,
    pub round: Duration,
    pub connections: Vec<usize>,
}

/// One round of one thing.
pub struct Round {
    pub operations: u64,
    pub wall: Duration,
    pub cpu: Duration,
    /// Microseconds to each answer; empty where nobody asked for answers.
    pub times: Vec<u32>,
}

/// What the rounds of one thing come to: medians over rounds, times over all answers.
pub struct Measured {
    /// Per operation.
    pub cpu: Duration,
    /// Operations a second.
    pub rate: f64,
    pub p50: Option<Duration>,
    pub p99: Option<Duration>,
}

/// How much longer the first round is, which only warms up: a server that runs has answered before.
const WARMING: u32 = 3;

/// Measures both in turn. The first pair of rounds is not counted.
pub fn interleave(
    plan: &Plan,
    mut operation: impl FnMut(Duration) -> anyhow::Result<Round>,
    mut bound: impl FnMut(Duration) -> anyhow::Result<Round>,
) -> anyhow::Result<(Measured, Measured)> {
    let (mut operations, mut bounds) = (Vec::new(), Vec::new());
    for round in 0..=plan.rounds {
        let long = if round == 0 { plan.round * WARMING } else { plan.round };
        let pair = (operation(long)?, bound(plan.round)?);
        // Everything there was to write is written: what was measured until then counts.
        if pair.0.operations < 20 && !operations.is_empty() {
            break;
        }
        if round > 0 {
            operations.push(pair.0);
            bounds.push(pair.1);
        }
    }
    Ok((Measured::of(operations), Measured::of(bounds)))
}

/// One round of load, with what it cost `processes` and all that descend from them.
pub fn under_load(
    runtime: &tokio::runtime::Runtime,
    address: &str,
    processes: &[u32],
    operation: &Operation,
    connections: usize,
    round: Duration,
) -> anyhow::Result<Round> {
    let before = meter::cpu_of_trees(processes)?;
    let Seen { times, wall } = runtime.block_on(client::load(address, operation, connections, round))?;
    let cpu = meter::cpu_of_trees(processes)?.saturating_sub(before);
    Ok(Round { operations: times.len() as u64, wall, cpu, times })
}

impl Measured {
    fn of(rounds: Vec<Round>) -> Self {
        let cpu = median(rounds.iter().map(|r| r.cpu.as_secs_f64() / r.operations.max(1) as f64).collect());
        let rate = median(rounds.iter().map(|r| r.operations as f64 / r.wall.as_secs_f64()).collect());
        let mut times: Vec<u32> = rounds.into_iter().flat_map(|round| round.times).collect();
        times.sort_unstable();
        let at = |hundredth: usize| {
            let place = (times.len() * hundredth / 100).min(times.len().saturating_sub(1));
            times.get(place).map(|micros| Duration::from_micros(u64::from(*micros)))
        };
        Self { cpu: Duration::from_secs_f64(cpu), rate, p50: at(50), p99: at(99) }
    }
}

/// The middle value; of an even number, the mean of the two in the middle.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => values[odd / 2],
        even => f64::midpoint(values[even / 2 - 1], values[even / 2]),
    }
}
