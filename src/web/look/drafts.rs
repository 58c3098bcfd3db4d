//! Frameworks that are being written.

use super::rolls::difference;
use super::{Drawn, drawn, registrar, t};
use crate::web::page::Form;
use crate::web::views::framework::{CrossingField, Difference};
use crate::web::views::framework_draft::{
    DraftCompetencyPage, DraftLevel, DraftLine, DraftNewPage, DraftPage, DraftPublicationPage,
    DraftTablePage, TableRow,
};
use crate::web::views::parts::{Choice, Link, Pager};

fn choice(value: &str, text: &str) -> Choice {
    Choice { value: value.into(), text: text.into(), about: String::new() }
}

fn draft(form: Form, titles: &[&str]) -> DraftPage {
    let line = |(at, title): (usize, &&str)| DraftLine {
        id: format!("c{at}"),
        code: format!("C{}", at + 1),
        title: (*title).into(),
        group: if at == 1 { "Working with people › Every day".into() } else { String::new() },
        foundational: at == 0,
        about: "2 of 3 levels described".into(),
        first: at == 0,
        last: at + 1 == titles.len(),
    };
    DraftPage {
        t: t(),
        frame: registrar("HR core competencies", "/frameworks/drafts/1"),
        form: form
            .with("title", "HR core competencies")
            .with("description", "What everyone in People and Culture can be good at.")
            .with("level-1", "Foundation")
            .with("level-2", "Practitioner")
            .with("level-3", "Lead")
            .with("foundation_first", "1")
            .with("language", "en"),
        id: "1".into(),
        title: "HR core competencies".into(),
        about: "Follows version 3 · begun by Zoë Łukasiewicz-Nguyễn · saved today".into(),
        revision: 4,
        competencies: titles.iter().enumerate().map(line).collect(),
        foundations: vec![
            choice("1", "Level 1 of every foundational competency comes before level 2 of any other."),
            choice("2", "Level 2 of every foundational competency comes before level 3 of any other."),
        ],
    }
}

fn table(form: Form, part: &str, rows: &[&str]) -> DraftTablePage {
    let row = |(at, key): (usize, &&str)| TableRow::new((*key).into(), at + 1, key.starts_with("new"));
    DraftTablePage {
        t: t(),
        frame: registrar("All competencies in one table", "/frameworks/drafts/1"),
        form: form
            .with("code-1", "DI")
            .with("title-1", "Diversity and inclusion")
            .with("foundational-1", "yes")
            .with("level1-1", "Listens before answering, checks what was understood.")
            .with("title-2", "Supercalifragilisticexpialidocious".repeat(5)),
        draft: "1".into(),
        draft_title: "HR core competencies".into(),
        revision: 4,
        page: 1,
        part: part.into(),
        pages: Pager {
            earlier: String::new(),
            later: if part.is_empty() { String::new() } else { "#".into() },
        },
        grows: part.is_empty(),
        level_names: ["Foundation", "Practitioner", "Lead"].map(Into::into).into(),
        rows: rows.iter().enumerate().map(row).collect(),
    }
}

fn competency(form: Form) -> DraftCompetencyPage {
    DraftCompetencyPage {
        t: t(),
        frame: registrar("Diversity and inclusion", "/frameworks/drafts/1"),
        form: form
            .with("title", "Diversity and inclusion")
            .with("code", "DI")
            .with("group", "Working with people > Every day")
            .with("foundational", "yes")
            .with("descriptor-1", "Listens before answering, checks what was understood.")
            .with("pieces-1", "2")
            .with("months-1", "24")
            .with("second-3", "yes"),
        draft: "1".into(),
        draft_title: "HR core competencies".into(),
        id: "c0".into(),
        title: "Diversity and inclusion".into(),
        revision: 4,
        levels: [(1, "Foundation"), (2, "Practitioner"), (3, "Lead")]
            .map(|(number, name)| DraftLevel::new(number, name.into()))
            .into(),
        has_next: true,
    }
}

fn publication(result: Difference, may_publish: bool, overtaken: u32) -> DraftPublicationPage {
    let into = || vec![choice("2", "Working with data"), choice("3", "Collaboration")];
    DraftPublicationPage {
        t: t(),
        frame: registrar("Before you publish", "/frameworks/drafts/1/publication"),
        form: Form::default().with("becomes-1", "2"),
        draft: "1".into(),
        draft_title: "HR core competencies".into(),
        revision: 4,
        result,
        crossings: vec![
            CrossingField {
                title: "Fax etiquette".into(),
                gone: true,
                fields: vec!["becomes-1".into(), "becomes-1-2".into()],
                first: [vec![choice("retires", "nothing: it retires")], into()].concat(),
                more: into(),
            },
            CrossingField {
                title: "Data".into(),
                gone: false,
                fields: vec!["becomes-2".into(), "becomes-2-2".into()],
                first: into(),
                more: into(),
            },
        ],
        others: into(),
        unnamed: 0,
        version: 4,
        may_publish,
        overtaken,
    }
}

pub(super) fn pages() -> Vec<Drawn> {
    let new = |form: Form| DraftNewPage {
        t: t(),
        frame: registrar("Write a framework", "/frameworks/drafts/new"),
        form,
        versions: vec![choice("1/3", "HR core competencies, version 3")],
    };
    let refused = Difference {
        problems: vec![Link {
            text: "The framework has no competency: add at least one.".into(),
            href: "/frameworks/drafts/1#new_title".into(),
        }],
        changes: Vec::new(),
        ..difference()
    };
    vec![
        drawn("draft-new", &new(Form::default())),
        drawn(
            "draft-new-refused",
            &new(Form::default().wrong("title", "Give it a title, or choose a version to go on from.")),
        ),
        drawn(
            "draft",
            &draft(Form::default(), &["Diversity and inclusion", "Communication", "Working with data"]),
        ),
        drawn("draft-empty", &draft(Form::default(), &[])),
        drawn(
            "draft-refused",
            &draft(
                Form::default().with("new_code", "X").wrong("new_title", "Say what somebody can do."),
                &["Diversity and inclusion"],
            ),
        ),
        drawn("draft-table", &table(Form::default(), "", &["1", "2", "new-1", "new-2"])),
        drawn(
            "draft-table-refused",
            &table(
                Form::default().with("pasted", "a\tb").wrong("pasted", "Row 1 has 8 cells."),
                "",
                &["1", "new-1"],
            ),
        ),
        drawn("draft-table-long", &table(Form::default(), "Rows 1 to 50 of 120", &["1", "2"])),
        drawn("draft-competency", &competency(Form::default())),
        drawn(
            "draft-competency-refused",
            &competency(
                Form::default()
                    .with("cycles-2", "two")
                    .wrong("cycles-2", "Level 2: write a whole number from 0 to 255."),
            ),
        ),
        drawn("draft-publication", &publication(difference(), true, 0)),
        drawn("draft-publication-refused", &publication(refused, false, 4)),
    ]
}
