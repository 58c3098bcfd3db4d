//! The result, as Markdown.

use std::fmt;
use std::time::Duration;

use crate::databases::Kind;
use crate::digests::Sent;
use crate::operations::Operation;
use crate::processes::Start;
use crate::rounds::Measured;

/// Rows that were measured and lines on those that could not be.
pub struct Table {
    starts: Vec<String>,
    digests: Vec<String>,
    binary: String,
    rows: Vec<String>,
    missing: Vec<String>,
}

impl Table {
    pub fn new() -> Self {
        Self {
            starts: Vec::new(),
            digests: Vec::new(),
            binary: String::new(),
            rows: Vec::new(),
            missing: Vec::new(),
        }
    }

    pub fn start(&mut self, kind: Kind, learners: u32, facts: i64, start: &Start, most: f64) {
        self.starts.push(format!(
            "| {kind} | {} | {} | {} | {:.1} MiB | {most:.1} MiB |",
            thousands(f64::from(learners)),
            thousands(facts as f64),
            time(start.first_answer),
            start.resident
        ));
    }

    pub fn digests(&mut self, kind: Kind, learners: u32, sent: &Sent) {
        let mails = sent.mails as f64;
        self.digests.push(format!(
            "| {kind} | {} | {} | {} | {} | {} | {} |",
            thousands(f64::from(learners)),
            thousands(mails),
            thousands(mails / sent.wall.as_secs_f64().max(1e-9)),
            time(sent.cpu.div_f64(mails)),
            sent.connections,
            time(sent.whole),
        ));
    }

    pub fn binary(&mut self, bytes: u64, fonts: u64) {
        let mebibytes = |bytes: u64| bytes as f64 / 1024.0 / 1024.0;
        self.binary = format!(
            "The release binary has {:.1} MiB, {:.1} MiB of it fonts.",
            mebibytes(bytes),
            mebibytes(fonts)
        );
    }

    #[allow(clippy::too_many_arguments, reason = "the columns of one row")]
    pub fn row(
        &mut self,
        kind: Kind,
        learners: u32,
        operation: &Operation,
        connections: usize,
        size: usize,
        measured: &Measured,
        bound: &Measured,
    ) {
        let optional = |value: Option<Duration>| value.map_or_else(|| "–".to_owned(), time);
        self.rows.push(format!(
            "| {} | {kind} | {} | {connections} | {} | {} | {} | {:.1} × | {} | {} | {:.0} % | {} | {} |",
            operation.name,
            thousands(f64::from(learners)),
            thousands(size as f64),
            time(measured.cpu),
            time(bound.cpu),
            measured.cpu.as_secs_f64() / bound.cpu.as_secs_f64().max(1e-9),
            thousands(measured.rate),
            thousands(bound.rate),
            100.0 * measured.rate / bound.rate.max(1e-9),
            optional(measured.p50),
            optional(measured.p99),
        ));
    }

    pub fn missing(&mut self, line: &str) {
        eprintln!("not measured: {line}");
        self.missing.push(line.to_owned());
    }

    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.rows.is_empty() {
            writeln!(
                f,
                "| operation | database | learners | connections | bytes | CPU | bound's CPU | | a second | bound's | | p50 | p99 |"
            )?;
            writeln!(f, "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")?;
            for row in &self.rows {
                writeln!(f, "{row}")?;
            }
        }
        if !self.starts.is_empty() {
            writeln!(
                f,
                "\n| database | learners | facts | start to first answer | resident at rest | at most |"
            )?;
            writeln!(f, "|---|--:|--:|--:|--:|--:|")?;
            for start in &self.starts {
                writeln!(f, "{start}")?;
            }
        }
        if !self.digests.is_empty() {
            writeln!(
                f,
                "\n| database | learners | digests | a second | CPU each | connections | the whole command |"
            )?;
            writeln!(f, "|---|--:|--:|--:|--:|--:|--:|")?;
            for line in &self.digests {
                writeln!(f, "{line}")?;
            }
        }
        if !self.binary.is_empty() {
            writeln!(f, "\n{}", self.binary)?;
        }
        if !self.missing.is_empty() {
            writeln!(f, "\nNot measured:\n")?;
            for line in &self.missing {
                writeln!(f, "- {line}")?;
            }
        }
        Ok(())
    }
}

/// Three figures and the unit that suits.
fn time(duration: Duration) -> String {
    let micros = duration.as_secs_f64() * 1e6;
    if micros < 1_000.0 {
        format!("{} µs", three_figures(micros))
    } else if micros < 1e6 {
        format!("{} ms", three_figures(micros / 1e3))
    } else {
        format!("{} s", three_figures(micros / 1e6))
    }
}

fn three_figures(value: f64) -> String {
    let decimals = if value < 10.0 { 2 } else { usize::from(value < 100.0) };
    format!("{value:.decimals$}")
}

fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
