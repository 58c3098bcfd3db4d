//! What processes have cost so far, as the kernel counts it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use anyhow::Context as _;

/// CPU time, user and system, of `roots` and all that descend from them, the dead included: a process that has ended
/// and was waited for lives on in its parent's count.
pub fn cpu_of_trees(roots: &[u32]) -> anyhow::Result<Duration> {
    let all = every_process()?;
    let mut ticks = 0;
    let mut seen = BTreeSet::new();
    let mut waiting = roots.to_vec();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        ticks += all.get(&id).with_context(|| format!("process {id} has ended"))?.ticks;
        waiting.extend(all.iter().filter(|(_, process)| process.parent == id).map(|(child, _)| *child));
    }
    Ok(Duration::from_secs_f64(ticks as f64 / ticks_a_second()))
}

/// Memory that a process holds now and has held at most, in MiB.
pub fn memory(id: u32) -> anyhow::Result<(f64, f64)> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).with_context(|| format!("process {id}"))?;
    let read = |name: &str| -> anyhow::Result<f64> {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let kibibytes = line.and_then(|line| line.split_whitespace().next());
        Ok(kibibytes.with_context(|| format!("no {name} of process {id}"))?.parse::<f64>()? / 1024.0)
    };
    Ok((read("VmRSS:")?, read("VmHWM:")?))
}

struct Process {
    parent: u32,
    ticks: u64,
}

fn every_process() -> anyhow::Result<BTreeMap<u32, Process>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir("/proc").context("the load run needs Linux's /proc")? {
        let Ok(id) = entry?.file_name().to_string_lossy().parse::<u32>() else { continue };
        // One that ended since the folder was read is nobody's any more.
        if let Some(process) =
            fs::read_to_string(format!("/proc/{id}/stat")).ok().as_deref().and_then(read_stat)
        {
            found.insert(id, process);
        }
    }
    Ok(found)
}

/// `1234 (na me) S parent … utime stime cutime cstime …`, see proc(5).
fn read_stat(stat: &str) -> Option<Process> {
    let after_name = &stat[stat.rfind(')')? + 1..];
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    let ticks = fields.get(11..15)?.iter().map(|field| field.parse::<u64>().unwrap_or(0)).sum();
    Some(Process { parent: fields.get(1)?.parse().ok()?, ticks })
}

fn ticks_a_second() -> f64 {
    static TICKS: OnceLock<f64> = OnceLock::new();
    *TICKS.get_or_init(|| {
        let output = Command::new("getconf").arg("CLK_TCK").output().ok();
        let text = output.and_then(|output| String::from_utf8(output.stdout).ok()).unwrap_or_default();
        text.trim().parse().unwrap_or(100.0)
    })
}
