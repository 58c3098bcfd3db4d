//! What passports and certificates as PDF cost: CPU, bytes, memory, over a thousand documents.
//!
//! `cargo bench --bench documents`, or with a number of documents: `cargo bench --bench documents -- 5000`.
//! Every document has another name on it, as in a bulk export; frameworks and signers come back.

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench prints figures")]

use std::time::Instant;

use stampbook::clock::Day;
use stampbook::documents::{CertificateOptions, Fonts, Paper, PassportOptions, certificate, passport};
use stampbook::record::passport::Passport;

#[path = "../tests/it/passports.rs"]
mod passports;

const NAMES: [&str; 12] = [
    "Amara Okafor",
    "Nguyễn Thị Hồng Ánh",
    "Søren Ångström",
    "Ελένη Παπαδοπούλου",
    "Ольга Ладыженская",
    "أمل الحداد",
    "דנה לוי",
    "प्रिया शर्मा",
    "เสาวลักษณ์ ใจดี",
    "王小明",
    "山田 花子",
    "김민준",
];

fn main() {
    let documents = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(1000_usize);
    let fonts = Fonts::embedded();
    let options = PassportOptions::default();
    println!(
        "| document | documents/s | CPU ms each | first ms | bytes | resident after 100 | after {documents} |"
    );
    println!("|---|---|---|---|---|---|---|");
    let cases: [(&str, usize, bool); 3] = [
        ("passport, 7 competencies, some signed", 7, false),
        ("passport, 7 competencies, all signed", 7, true),
        ("passport, 60 rows, all signed", 60, true),
    ];
    for (label, rows, all) in cases {
        let state = if all { passports::all_signed } else { passports::mixed };
        let mut sample: Passport = passports::passport(NAMES[0], rows, state);
        measure(label, documents, |name| {
            sample.person.name = name;
            passport(&sample, &options, &fonts).expect("a document").len()
        });
    }
    let options = CertificateOptions {
        paper: Paper::A4,
        issued_on: Day::constant(2026, 11, 15),
        check: "https://stampbook.example.org/verify/N0ZM-MZ5Q-SVDH".to_owned(),
        mark: None,
    };
    let cases = [
        ("certificate, 5 levels", 5, "en"),
        ("certificate, 40 levels", 40, "en"),
        ("certificate, 5 levels, Arabic", 5, "ar"),
    ];
    for (label, rows, language) in cases {
        let mut sample = passports::certificate(NAMES[0], rows, rows, language);
        measure(label, documents, |name| {
            sample.holder = name;
            certificate(&sample, &options, &fonts).expect("a document").len()
        });
    }
}

/// Draws one document in each name and prints what that cost.
fn measure(label: &str, documents: usize, mut draw: impl FnMut(String) -> usize) {
    let began = Instant::now();
    draw(NAMES[0].to_owned());
    let first = began.elapsed().as_secs_f64() * 1000.0;
    let (mut bytes, mut early) = (0, 0);
    let (wall, cpu) = (Instant::now(), cpu_seconds());
    for number in 0..documents {
        bytes += draw(format!("{} {number}", NAMES[number % NAMES.len()]));
        if number == documents.min(100) - 1 {
            early = resident_kib();
        }
    }
    let (wall, cpu) = (wall.elapsed().as_secs_f64(), cpu_seconds() - cpu);
    let count = documents as f64;
    println!(
        "| {label} | {:.0} | {:.2} | {first:.1} | {:.0} | {:.1} MiB | {:.1} MiB |",
        count / wall,
        cpu * 1000.0 / count,
        bytes as f64 / count,
        early as f64 / 1024.0,
        resident_kib() as f64 / 1024.0
    );
}

/// CPU this process has used so far, where the system tells.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    stat.split_whitespace().next().and_then(|nanos| nanos.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

/// Memory this process holds now.
fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|rest| rest.split_whitespace().next()).and_then(|kib| kib.parse().ok()).unwrap_or(0)
}
