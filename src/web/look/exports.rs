//! Passports of many people in one file: asked for, on their way, made, broken.

use super::keeping::choice;
use super::{Drawn, at, drawn, registrar, t};
use crate::web::page::Form;
use crate::web::views::exports::{ExportLine, ExportsPage};
use crate::web::views::parts::{Badge, State};

fn line(title: &str, badge: Badge, words: &str, done: u64) -> ExportLine {
    ExportLine {
        id: title.to_lowercase().replace(' ', "-"),
        title: title.into(),
        badge,
        made: t().moment(at("2026-03-09T06:00:00Z")),
        maker: "Zoë Łukasiewicz-Nguyễn".into(),
        words: words.into(),
        left_out: String::new(),
        done,
        people: 400,
        goes_on: false,
        size: String::new(),
        until: None,
    }
}

fn page(form: Form, exports: Vec<ExportLine>) -> ExportsPage {
    ExportsPage {
        t: t(),
        frame: registrar("Exports of passports", "/exports"),
        form: form.with("of", "cohort").with("paper", "a4").with("language", "en"),
        cohorts: vec![choice("1", "HR core, autumn 2026", "")],
        units: vec![choice("2", "Harbour Hospital", "")],
        languages: vec![choice("en", "English", ""), choice("ar", "العربية", "")],
        papers: vec![choice("a4", "A4", ""), choice("letter", "US Letter", "")],
        goes_on: exports.iter().any(|one| one.goes_on),
        exports,
        days: 7,
    }
}

pub(super) fn pages() -> Vec<Drawn> {
    let running = ExportLine {
        goes_on: true,
        ..line("Everybody", Badge::saying(State::Evidence, "running"), "112 of 400 passports", 112)
    };
    let made = ExportLine {
        left_out: "One could not be printed.".into(),
        size: "18 MB".into(),
        until: Some(t().moment(at("2026-03-16T06:00:00Z"))),
        ..line("HR core, autumn 2026", Badge::saying(State::Signed, "ready"), "399 passports", 400)
    };
    let broken =
        line("Harbour Hospital", Badge::saying(State::Returned, "failed"), "No space left on device", 31);
    vec![
        drawn("exports", &page(Form::default(), vec![running, made, broken])),
        drawn("exports-empty", &page(Form::default().wrong("of", "Choose a cohort."), Vec::new())),
    ]
}
