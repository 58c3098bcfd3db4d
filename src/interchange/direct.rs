//! The DIRECT framework of digital research competencies, as its makers publish it: four spreadsheets.
//!
//! What DIRECT calls a skill is a competency here, under the headings of its domain and competency. Its levels
//! are described once for all skills.

use std::collections::HashMap;

use super::failure::{Error, Fault, Spot};
use super::identity;
use super::levels::{LevelMapping, SourceLevel, three};
use super::own::shown;
use super::table::{Row, Table};
use super::text::{decode, line_of_words, paragraphs, shortened};
use super::tree::listed;
use super::{Format, Imported, Purpose, finish};
use crate::language::Sentence;
use crate::record::framework::{Competency, Framework, LevelText, Link, Source};
use crate::record::framework_rules::{COMPETENCY_LIMIT, LINK_TEXT_LIMIT, folded};

/// The files that make a DIRECT folder.
pub(super) const FILES: [&str; 4] =
    ["competency_domain.csv", "competency.csv", "skill.csv", "skill_level.csv"];

const TITLE: &str = "Digital Research Competencies Framework (DIRECT)";

/// Whether a folder holds the two files that nothing else has.
pub(super) fn is_direct(files: &[(String, Vec<u8>)]) -> bool {
    find(files, "skill.csv").is_some() && find(files, "skill_level.csv").is_some()
        || find(files, "skill.csv").is_some() && find(files, "competency_domain.csv").is_some()
}

fn find<'a>(files: &'a [(String, Vec<u8>)], name: &str) -> Option<&'a (String, Vec<u8>)> {
    files
        .iter()
        .find(|(file, _)| file.rsplit(['/', '\\']).next().is_some_and(|last| last.eq_ignore_ascii_case(name)))
}

/// A line of one of the first three files.
struct Entry<'a> {
    slug: String,
    name: String,
    description: String,
    /// What it stands below.
    above: String,
    rank: i64,
    row: &'a Row,
}

pub(super) fn read(
    folder: &str,
    files: &[(String, Vec<u8>)],
    mapping: Option<&LevelMapping>,
) -> Result<Imported, Error> {
    let mut notes = Vec::new();
    let mut tables = Vec::new();
    for name in FILES {
        let Some((file, bytes)) = find(files, name) else {
            return Err(Error::unknown(
                folder,
                Sentence::of("import-direct-file-missing").with("name", name).with("files", FILES.join(", ")),
            ));
        };
        let decoded = decode(file, bytes, Purpose::Framework)?;
        notes.extend(decoded.note);
        tables.push(Table::read(file, &decoded.text, Purpose::Framework)?);
    }
    let [domains, groups, skills, levels] = tables.as_slice() else {
        return Err(Error::content(folder, vec![]));
    };
    let (names, texts) = read_levels(levels, mapping, &mut notes)?;
    let domain_entries = entries(domains, None)?;
    let group_entries = entries(groups, Some(("competency_domain", "competencydomain")))?;
    let skill_entries = entries(skills, Some(("competency", "competency")))?;
    stand_below(groups, &group_entries, &domain_entries, "competency_domain")?;
    stand_below(skills, &skill_entries, &group_entries, "competency")?;

    let id = identity::framework_id("", TITLE);
    let ids: HashMap<&str, (uuid::Uuid, &str)> = skill_entries
        .iter()
        .map(|skill| {
            let derived = identity::given_or_derived("", id.uuid(), "competency", &skill.slug);
            (skill.slug.as_str(), (derived, skill.name.as_str()))
        })
        .collect();
    let mut competencies = Vec::new();
    let mut headings = Vec::new();
    let mut unknown = 0_usize;
    for domain in &domain_entries {
        headings.push((format!("**{}**", domain.name), domain.description.clone()));
        for group in group_entries.iter().filter(|group| group.above == domain.slug) {
            headings.push((format!("**{} › {}**", domain.name, group.name), group.description.clone()));
            for skill in skill_entries.iter().filter(|skill| skill.above == group.slug) {
                let (skill_id, _) = ids.get(skill.slug.as_str()).copied().unwrap_or_default();
                let mut links = Vec::new();
                for slug in listed_in(skills, skill.row, "relatedskills") {
                    let known = ids.get(slug).copied();
                    unknown += usize::from(known.is_none());
                    let identifier = known.map_or_else(|| slug.to_owned(), |(id, _)| id.to_string());
                    let title = known.map_or("", |(_, name)| name);
                    links.push(Link {
                        kind: "isRelatedTo".to_owned(),
                        identifier: shortened(&identifier, LINK_TEXT_LIMIT),
                        uri: String::new(),
                        title: title.to_owned(),
                    });
                }
                competencies.push(Competency {
                    id: skill_id.into(),
                    code: skill.slug.clone(),
                    title: skill.name.clone(),
                    description: description(skills, skill),
                    group: vec![domain.name.clone(), group.name.clone()],
                    foundational: false,
                    levels: texts.clone(),
                    links,
                });
            }
        }
    }
    notes.push(Sentence::of("import-note-direct").with("count", competencies.len()));
    if unknown > 0 {
        notes.push(Sentence::of("import-note-direct-related").with("count", unknown));
    }
    let framework = Framework {
        id,
        title: TITLE.to_owned(),
        description: listed(&headings, &mut notes),
        language: Some("en".to_owned()),
        source: Some(Source {
            uri: "https://github.com/direct-framework/digital-research-competencies-framework".to_owned(),
            creator: "DIRECT Framework".to_owned(),
            licence: licence(files),
        }),
        level_names: names,
        foundation_first: None,
        competencies,
    };
    finish(folder, framework, notes, Format::Direct)
}

/// The first line of the licence that came along.
fn licence(files: &[(String, Vec<u8>)]) -> String {
    let licence = ["LICENSE.md", "LICENSE", "LICENSE.txt"].iter().find_map(|name| find(files, name));
    let text = licence.map_or_else(String::new, |(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
    let lines = text.lines().map(|line| line_of_words(line.trim_start_matches(['#', ' ', '*'])));
    shortened(&lines.into_iter().find(|line| !line.is_empty()).unwrap_or_default(), LINK_TEXT_LIMIT)
}

fn required(table: &Table, name: &str, key: &str) -> Result<usize, Error> {
    table.column(&[key]).ok_or_else(|| {
        let detail = Sentence::of("import-direct-column-missing").with("name", name);
        Error::malformed(&table.file, Spot::Line(1), detail)
    })
}

fn entries<'a>(table: &'a Table, above: Option<(&str, &str)>) -> Result<Vec<Entry<'a>>, Error> {
    let name = required(table, "name", "name")?;
    let slug = required(table, "slug", "slug")?;
    let above = above.map(|(name, key)| required(table, name, key)).transpose()?;
    let description = table.column(&["description"]);
    let rank = table.column(&["rank"]);
    table.at_most(COMPETENCY_LIMIT)?;
    let mut faults = Vec::new();
    let mut seen: HashMap<String, u64> = HashMap::new();
    let mut entries = Vec::new();
    for row in &table.rows {
        let entry = Entry {
            slug: line_of_words(row.cell(Some(slug))),
            name: line_of_words(row.cell(Some(name))),
            description: row.cell(description).to_owned(),
            above: line_of_words(row.cell(above)),
            rank: row.cell(rank).parse().unwrap_or(i64::MAX),
            row,
        };
        for (column, text) in [("name", &entry.name), ("slug", &entry.slug)] {
            if text.is_empty() {
                faults.push(Fault::new(row.at(column), Sentence::of("import-cell-empty")));
            }
        }
        if let Some(earlier) = seen.insert(folded(&entry.slug), row.line).filter(|_| !entry.slug.is_empty()) {
            let detail = Sentence::of("import-direct-slug-shared")
                .with("slug", shown(&entry.slug))
                .with("line", earlier);
            faults.push(Fault::new(row.at("slug"), detail));
        }
        entries.push(entry);
    }
    if !faults.is_empty() {
        return Err(Error::content(&table.file, faults));
    }
    entries.sort_by_key(|entry| entry.rank);
    Ok(entries)
}

fn stand_below(table: &Table, entries: &[Entry<'_>], above: &[Entry<'_>], column: &str) -> Result<(), Error> {
    let lost = entries.iter().filter(|entry| !above.iter().any(|other| other.slug == entry.above));
    let faults: Vec<Fault> = lost
        .map(|entry| {
            let detail =
                Sentence::of("import-direct-lost").with("column", column).with("slug", shown(&entry.above));
            Fault::new(entry.row.at(column), detail)
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::content(&table.file, faults)) }
}

fn listed_in<'a>(table: &Table, row: &'a Row, key: &str) -> Vec<&'a str> {
    row.cell(table.column(&[key])).split('|').map(str::trim).filter(|slug| !slug.is_empty()).collect()
}

fn description(table: &Table, skill: &Entry<'_>) -> String {
    let list = |title: &str, key: &str| {
        let parts = listed_in(table, skill.row, key);
        if parts.is_empty() { String::new() } else { format!("**{title}:** {}", parts.join(", ")) }
    };
    paragraphs(&[
        &skill.description,
        &list("Tools, languages, methodologies", "toolslanguagesmethodologies"),
        &list("Learning resources", "learningresources"),
    ])
}

fn read_levels(
    table: &Table,
    mapping: Option<&LevelMapping>,
    notes: &mut Vec<Sentence>,
) -> Result<([String; 3], [LevelText; 3]), Error> {
    let level = required(table, "level", "level")?;
    let name = table.column(&["name"]);
    let short = table.column(&["shortdescription"]);
    let long = table.column(&["description"]);
    let focus = table.column(&["focus"]);
    let mut faults = Vec::new();
    let mut levels: Vec<SourceLevel> = Vec::new();
    for row in &table.rows {
        let cell = row.cell(Some(level));
        let Ok(number) = cell.parse::<u16>() else {
            let detail = Sentence::of("import-direct-level").with("cell", shown(cell));
            faults.push(Fault::new(row.at("level"), detail));
            continue;
        };
        if levels.iter().any(|other| other.number == number) {
            let detail = Sentence::of("import-direct-level-twice").with("number", number);
            faults.push(Fault::new(row.at("level"), detail));
        }
        let focus = row.cell(focus);
        let focus = if focus.is_empty() { String::new() } else { format!("**Focus:** {focus}") };
        let descriptor = paragraphs(&[row.cell(short), row.cell(long), &focus]);
        let text = LevelText { descriptor, ..LevelText::default() };
        levels.push(SourceLevel { number, name: line_of_words(row.cell(name)), text });
    }
    if !faults.is_empty() {
        return Err(Error::content(&table.file, faults));
    }
    levels.sort_by_key(|level| level.number);
    let got = three(&levels, mapping).map_err(|not_three| not_three.into_error(&table.file, Spot::Whole))?;
    notes.extend(got.notes);
    Ok((got.names, got.texts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::tests::samples::shared_data;
    use crate::interchange::{Input, read, write_json};

    fn folder() -> Vec<(String, Vec<u8>)> {
        [
            ("competency_domain.csv", "name,description,slug,rank\nPeople,About people.,people,20\nData,,data,10\n"),
            (
                "competency.csv",
                "name,description,slug,competency_domain,rank\nTalking,About talk.,talking,people,1\nTables,,tables,data,1\n",
            ),
            (
                "skill.csv",
                "name,description,slug,competency,tools_languages_methodologies,learning_resources,related_skills,rank\n\
                 Listening,To hear.,listening,talking,ears|time,,sorting|elsewhere,20\n\
                 Asking,,asking,talking,,a-book,,10\nSorting,,sorting,tables,,,,1\n",
            ),
            (
                "skill_level.csv",
                "name,description,level,short_description,focus\nC,long c,3,short c,see\nB,\"long b\nmore\",2,short b,\nA,long a,1,short a,\n",
            ),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .to_vec()
    }

    fn change(name: &str, from: &str, to: &str) -> String {
        let mut files = folder();
        for (file, bytes) in &mut files {
            if file == name {
                *bytes = String::from_utf8_lossy(bytes).replace(from, to).into_bytes();
            }
        }
        match read(Input::Folder { name: "direct", files: &files }, None) {
            Ok(_) => panic!("was imported"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn skills_stand_under_domain_and_competency_in_rank_order() {
        let got = read(Input::Folder { name: "direct", files: &folder() }, None).unwrap();
        assert_eq!(got.format, Format::Direct);
        let framework = got.framework;
        let titles: Vec<_> =
            framework.competencies.iter().map(|c| (c.title.as_str(), c.group.join("/"))).collect();
        assert_eq!(
            titles,
            [
                ("Sorting", "Data/Tables".to_owned()),
                ("Asking", "People/Talking".to_owned()),
                ("Listening", "People/Talking".to_owned())
            ]
        );
        assert_eq!(framework.level_names, ["A", "B", "C"]);
        assert_eq!(framework.competencies[0].levels[1].descriptor, "short b\n\nlong b\nmore");
        assert_eq!(framework.competencies[0].levels[2].descriptor, "short c\n\nlong c\n\n**Focus:** see");
        let listening = &framework.competencies[2];
        assert_eq!(listening.description, "To hear.\n\n**Tools, languages, methodologies:** ears, time");
        assert_eq!(listening.links[0].identifier, framework.competencies[0].id.to_string());
        assert_eq!(listening.links[1].identifier, "elsewhere");
        assert!(framework.description.contains("**People › Talking**: About talk."));
        assert_eq!(
            read(Input::Folder { name: "other", files: &folder() }, None).unwrap().framework,
            framework
        );
    }

    #[test]
    fn each_broken_file_is_named_with_its_line() {
        for (name, from, to, words) in [
            (
                "skill.csv",
                "asking,talking",
                "asking,walking",
                "skill.csv has one problem:\n  line 3, column competency: there is no competency with the slug “walking”",
            ),
            ("competency.csv", "tables,data", "tables,gone", "line 3, column competency_domain: there is no"),
            (
                "skill.csv",
                "asking,talking",
                "listening,talking",
                "line 3, column slug: “listening” is that of line 2 too",
            ),
            ("skill.csv", "Asking,,asking", ",,asking", "line 3, column name: the cell is empty"),
            (
                "skill_level.csv",
                "3,short c",
                "high,short c",
                "line 2, column level: “high” is no whole number",
            ),
            ("skill_level.csv", "3,short c", "2,short c", "line 3, column level: there are two levels 2"),
            (
                "skill_level.csv",
                "name,description,level",
                "name,description,stage",
                "the column level is missing",
            ),
            (
                "skill_level.csv",
                "C,long c,3,short c,see\n",
                "",
                "skill_level.csv: there are 2 levels (1 “A”, 2 “B”)",
            ),
        ] {
            let said = change(name, from, to);
            assert!(said.contains(words), "{words}\n{said}");
        }
        let mut files = folder();
        files.remove(1);
        let error = read(Input::Folder { name: "direct", files: &files }, None).unwrap_err();
        assert!(error.to_string().contains("the file competency.csv is missing"), "{error}");
        let error = read(Input::Folder { name: "empty", files: &[] }, None).unwrap_err();
        assert!(error.to_string().contains("competency_domain.csv"), "{error}");
    }

    /// P-1: the real one has levels 0 to 4.
    #[test]
    fn the_real_direct_framework_is_refused_with_a_mapping_and_read_with_it() {
        let Some(data) = shared_data() else { return };
        let files: Vec<(String, Vec<u8>)> = std::fs::read_dir(data.join("frameworks/direct"))
            .unwrap()
            .map(|entry| {
                let entry = entry.unwrap();
                (entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).unwrap())
            })
            .collect();
        let input = Input::Folder { name: "direct", files: &files };
        let error = read(input, None).unwrap_err().to_string();
        assert!(error.contains("there are 5 levels (0 “None or N/A”, 1 “Awareness”"), "{error}");
        assert!(error.ends_with("--levels '0,1>1 2>2 3,4>3'"), "{error}");
        let mapping = LevelMapping::parse("0,1>1 2>2 3,4>3").unwrap();
        let got = read(input, Some(&mapping)).unwrap();
        assert_eq!(got.framework.competencies.len(), 164);
        assert_eq!(got.framework.level_names, ["Awareness", "Working", "Practitioner / Expert"]);
        assert_eq!(
            got.framework
                .competencies
                .iter()
                .map(|c| &c.group[0])
                .collect::<std::collections::HashSet<_>>()
                .len(),
            7
        );
        assert!(got.framework.source.as_ref().is_some_and(|source| source.licence.contains("Attribution")));
        assert!(write_json(&got.framework).len() < 1_000_000);
    }
}
