//! Stampbook's own spreadsheet: one competency a row. Only a title column is needed; the rest is filled in.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::failure::{Error, Fault, Spot};
use super::formula::FORMULA;
use super::identity;
use super::levels::{LevelMapping, SourceLevel, three};
use super::own::shown;
use super::table::{Row, Table};
use super::text::{misread, one_line};
use super::{DEFAULT_LEVEL_NAMES, Format, Imported, finish};
use crate::ids::{CompetencyId, FrameworkId};
use crate::language::Sentence;
use crate::record::framework::{Competency, Framework, Level, LevelText, Source};
use crate::record::framework_rules::{COMPETENCY_LIMIT, folded};

/// What a level has, as endings of `level1_…`, in the order they are written.
const PARTS: [&str; 10] = [
    "name",
    "descriptor",
    "learning",
    "practice",
    "assessment",
    "pieces",
    "cycles",
    "renewal_pieces",
    "second_signer",
    "valid_months",
];

/// Columns that speak of the framework as a whole. The first row fills them.
const WHOLE: [&str; 8] = [
    "framework_id",
    "framework_title",
    "framework_description",
    "framework_language",
    "foundation_first",
    "source_uri",
    "source_creator",
    "source_licence",
];

/// The framework as a spreadsheet in UTF-8 with a byte order mark (for Excel), one competency a row.
/// [`super::read`] reads it back unchanged. A cell that a spreadsheet program would take for a formula gets an
/// apostrophe before it.
#[must_use]
pub fn write_csv(framework: &Framework) -> String {
    let mut csv = String::from("\u{feff}");
    let levels =
        Level::ALL.iter().flat_map(|level| PARTS.iter().map(move |part| format!("level{level}_{part}")));
    let begin = ["code", "title", "group", "description", "foundational"].map(str::to_owned);
    let end = ["links", "id"].map(str::to_owned);
    let headers = begin.into_iter().chain(levels).chain(end).chain(WHOLE.map(str::to_owned));
    line(&mut csv, headers);
    for (index, competency) in framework.competencies.iter().enumerate() {
        let mut cells = vec![
            competency.code.clone(),
            competency.title.clone(),
            joined_group(&competency.group),
            competency.description.clone(),
            flag(competency.foundational),
        ];
        for (text, name) in competency.levels.iter().zip(&framework.level_names) {
            cells.extend([
                name.clone(),
                text.descriptor.clone(),
                text.learning.clone(),
                text.practice.clone(),
                text.assessment.clone(),
                text.evidence.pieces.to_string(),
                text.evidence.cycles.to_string(),
                text.evidence.renewal_pieces.to_string(),
                flag(text.second_signer),
                text.valid_months.map_or_else(String::new, |months| months.to_string()),
            ]);
        }
        cells.push(if competency.links.is_empty() {
            String::new()
        } else {
            serde_json::to_string(&competency.links).unwrap_or_default()
        });
        cells.push(competency.id.to_string());
        if index == 0 {
            let source = framework.source.clone().unwrap_or_default();
            cells.extend([
                framework.id.to_string(),
                framework.title.clone(),
                framework.description.clone(),
                framework.language.clone().unwrap_or_default(),
                framework.foundation_first.map_or_else(String::new, |level| level.to_string()),
                source.uri,
                source.creator,
                source.licence,
            ]);
        } else {
            cells.extend(WHOLE.map(|_| String::new()));
        }
        line(&mut csv, cells);
    }
    csv
}

fn flag(set: bool) -> String {
    if set { "yes" } else { "" }.to_owned()
}

fn line(csv: &mut String, cells: impl IntoIterator<Item = impl AsRef<str>>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            csv.push(',');
        }
        let cell = guarded(cell.as_ref());
        if cell.contains(['"', ',', ';', '\t', '\r', '\n', '\'']) || cell.trim() != cell {
            csv.push('"');
            csv.push_str(&cell.replace('"', "\"\""));
            csv.push('"');
        } else {
            csv.push_str(&cell);
        }
    }
    csv.push_str("\r\n");
}

fn guarded(cell: &str) -> String {
    if cell.starts_with(FORMULA) || cell.starts_with('\'') { format!("'{cell}") } else { cell.to_owned() }
}

fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) || rest.starts_with('\'') => rest,
        _ => cell,
    }
}

/// Headings above a competency in one line, outermost first.
#[must_use]
pub fn joined_group(group: &[String]) -> String {
    let headings: Vec<String> =
        group.iter().map(|heading| heading.replace('\\', "\\\\").replace('>', "\\>")).collect();
    headings.join(" > ")
}

/// Headings from one line, as [`joined_group`] writes them.
#[must_use]
pub fn split_group(cell: &str) -> Vec<String> {
    let mut headings = vec![String::new()];
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        match c {
            '>' => headings.push(String::new()),
            c => {
                let c = if c == '\\' { chars.next().unwrap_or('\\') } else { c };
                if let Some(last) = headings.last_mut() {
                    last.push(c);
                }
            }
        }
    }
    headings.iter().map(|heading| heading.trim().to_owned()).filter(|heading| !heading.is_empty()).collect()
}

/// Where everything stands in the spreadsheet that is read.
struct Columns {
    code: Option<usize>,
    title: Option<usize>,
    group: Option<usize>,
    description: Option<usize>,
    foundational: Option<usize>,
    links: Option<usize>,
    id: Option<usize>,
    /// Per level of the source: its number, and the columns of [`PARTS`].
    levels: Vec<(u16, [Option<usize>; 10])>,
}

impl Columns {
    fn find(table: &Table) -> Self {
        let numbers: BTreeSet<u16> = table
            .keys()
            .filter_map(|key| {
                let rest = key.strip_prefix("level")?;
                let digits = rest.chars().take_while(char::is_ascii_digit).count();
                let known = PARTS.iter().any(|part| part.replace('_', "") == rest[digits..]);
                rest[..digits].parse().ok().filter(|_| known)
            })
            .collect();
        let levels = numbers
            .into_iter()
            .map(|number| {
                let parts = PARTS
                    .map(|part| table.column(&[format!("level{number}{}", part.replace('_', "")).as_str()]));
                (number, parts)
            })
            .collect();
        Self {
            code: table.column(&["code", "humancodingscheme"]),
            title: table.column(&["title", "name", "competency"]),
            group: table.column(&["group", "heading", "domain", "category"]),
            description: table.column(&["description"]),
            foundational: table.column(&["foundational"]),
            links: table.column(&["links"]),
            id: table.column(&["id", "identifier", "competencyid"]),
            levels,
        }
    }

    fn unused(&self, table: &Table) -> Vec<Sentence> {
        let whole = WHOLE.iter().filter_map(|name| table.column(&[name.replace('_', "").as_str()]));
        let one =
            [self.code, self.title, self.group, self.description, self.foundational, self.links, self.id];
        let used: HashSet<usize> = one
            .into_iter()
            .flatten()
            .chain(self.levels.iter().flat_map(|(_, parts)| parts.iter().flatten().copied()))
            .chain(whole)
            .collect();
        let rest = table.headers.iter().enumerate();
        rest.filter(|(index, header)| !used.contains(index) && !header.trim().is_empty())
            .map(|(_, header)| shown(header))
            .collect()
    }
}

pub(super) fn read(table: &Table, mapping: Option<&LevelMapping>) -> Result<Imported, Error> {
    let columns = Columns::find(table);
    if columns.title.is_none() {
        let headers: Vec<Sentence> = table.headers.iter().take(12).map(|header| shown(header)).collect();
        return Err(Error::unknown(
            &table.file,
            Sentence::of("import-unknown-columns").with("columns", headers),
        ));
    }
    table.at_most(COMPETENCY_LIMIT)?;
    let mut notes = Vec::new();
    let mut faults = Vec::new();
    let unused = columns.unused(table);
    if !unused.is_empty() {
        notes.push(Sentence::of("import-note-columns").with("columns", unused));
    }
    let title = {
        let given = whole(table, "framework_title", &mut faults);
        if given.trim().is_empty() { one_line(table.stem()) } else { given.trim().to_owned() }
    };
    let id = match whole(table, "framework_id", &mut faults).trim() {
        "" => identity::framework_id("", &title),
        given => given.parse().unwrap_or_else(|_| {
            let detail = Sentence::of("import-cell-uuid").with("cell", shown(given));
            faults.push(Fault::new(Spot::Column("framework_id".to_owned()), detail));
            identity::framework_id("", &title)
        }),
    };
    let source = Source {
        uri: whole(table, "source_uri", &mut faults),
        creator: whole(table, "source_creator", &mut faults),
        licence: whole(table, "source_licence", &mut faults),
    };
    let foundation_first = match whole(table, "foundation_first", &mut faults).trim() {
        "" => None,
        given => given.parse::<u8>().ok().and_then(|number| Level::try_from(number).ok()).or_else(|| {
            let detail = Sentence::of("import-cell-level").with("cell", shown(given));
            faults.push(Fault::new(Spot::Column("foundation_first".to_owned()), detail));
            None
        }),
    };
    let language = Some(whole(table, "framework_language", &mut faults)).filter(|tag| !tag.is_empty());
    let (level_names, competencies) = competencies(table, &columns, id, mapping, &mut notes, &mut faults)?;
    if !faults.is_empty() {
        return Err(Error::content(&table.file, faults));
    }
    let framework = Framework {
        id,
        title,
        description: whole(table, "framework_description", &mut faults),
        language,
        source: (source != Source::default()).then_some(source),
        level_names,
        foundation_first,
        competencies,
    };
    finish(&table.file, framework, notes, Format::Csv)
}

/// A cell that speaks of the framework: all rows that fill it must agree.
fn whole(table: &Table, name: &str, faults: &mut Vec<Fault>) -> String {
    let column = table.column(&[name.replace('_', "").as_str()]);
    agreed(table, column, name, faults).to_owned()
}

fn agreed<'a>(table: &'a Table, column: Option<usize>, name: &str, faults: &mut Vec<Fault>) -> &'a str {
    let mut filled = table.rows.iter().filter(|row| !row.exact(column).is_empty());
    let Some(first) = filled.next() else { return "" };
    let value = first.exact(column);
    if let Some(other) = filled.find(|row| row.exact(column) != value) {
        let detail = Sentence::of("import-cell-differs")
            .with("cell", shown(other.exact(column)))
            .with("line", first.line)
            .with("other", shown(value));
        faults.push(Fault::new(other.at(name), detail));
    }
    unguarded(value)
}

fn competencies(
    table: &Table,
    columns: &Columns,
    framework: FrameworkId,
    mapping: Option<&LevelMapping>,
    notes: &mut Vec<Sentence>,
    faults: &mut Vec<Fault>,
) -> Result<([String; 3], Vec<Competency>), Error> {
    let names: Vec<String> = columns
        .levels
        .iter()
        .map(|(number, parts)| {
            agreed(table, parts[0], &format!("level{number}_name"), faults).trim().to_owned()
        })
        .collect();
    let mut level_names = None;
    let mut taken: HashSet<String> =
        table.rows.iter().map(|row| folded(unguarded(row.cell(columns.code)))).collect();
    let mut coded = 0_usize;
    let mut found: Vec<Competency> = Vec::new();
    let mut at_line: HashMap<String, u64> = HashMap::new();
    let mut ids: HashSet<CompetencyId> = HashSet::new();
    for row in &table.rows {
        let title = unguarded(row.cell(columns.title)).to_owned();
        if title.is_empty() {
            faults.push(Fault::new(row.at("title"), Sentence::of("import-cell-no-title")));
        }
        let mut code = unguarded(row.cell(columns.code)).to_owned();
        if code.is_empty() {
            let mut number = found.len() + 1;
            while !taken.insert(number.to_string()) {
                number += 1;
            }
            code = number.to_string();
            coded += 1;
        } else if let Some(earlier) = at_line.insert(folded(&code), row.line) {
            let detail =
                Sentence::of("import-cell-code-shared").with("code", shown(&code)).with("line", earlier);
            faults.push(Fault::new(row.at("code"), detail));
        }
        let name = if row.cell(columns.code).is_empty() { &title } else { &code };
        let given = row.cell(columns.id);
        let mut id = identity::given_or_derived(given, framework.uuid(), "competency", name).into();
        if given.is_empty() {
            // Two rows without a code may have the same title.
            while !ids.insert(id) {
                id = identity::derived(id.uuid(), "competency", name).into();
            }
        }
        let description = unguarded(row.exact(columns.description)).to_owned();
        let (texts, text_names) = levels(table, row, columns, &names, mapping, faults)?;
        let levels = texts.unwrap_or_else(|| {
            let said = if description.trim().is_empty() { &title } else { &description };
            let text = LevelText { descriptor: said.clone(), ..LevelText::default() };
            [text.clone(), text.clone(), text]
        });
        if level_names.is_none() {
            notes.extend(text_names.1);
            level_names = text_names.0;
        }
        let links = match unguarded(row.cell(columns.links)) {
            "" => vec![],
            cell => serde_json::from_str(cell).unwrap_or_else(|error| {
                let detail = Sentence::of("import-cell-links").with("said", misread(&error));
                faults.push(Fault::new(row.at("links"), detail));
                vec![]
            }),
        };
        found.push(Competency {
            id,
            code,
            title,
            description,
            group: split_group(unguarded(row.cell(columns.group))),
            foundational: yes(row, columns.foundational, "foundational", faults),
            levels,
            links,
        });
    }
    if coded > 0 {
        notes.push(Sentence::of("import-note-numbered").with("count", coded));
    }
    if columns.levels.is_empty() {
        notes.push(Sentence::of("import-note-no-level-columns"));
    }
    let level_names = level_names.unwrap_or_else(|| {
        notes.push(super::levels_called());
        DEFAULT_LEVEL_NAMES.map(str::to_owned)
    });
    Ok((level_names, found))
}

/// The three texts of a row, where there are level columns; their names and what there is to say.
#[expect(clippy::type_complexity, reason = "used once, right above")]
fn levels(
    table: &Table,
    row: &Row,
    columns: &Columns,
    names: &[String],
    mapping: Option<&LevelMapping>,
    faults: &mut Vec<Fault>,
) -> Result<(Option<[LevelText; 3]>, (Option<[String; 3]>, Vec<Sentence>)), Error> {
    if columns.levels.is_empty() {
        return Ok((None, (None, vec![])));
    }
    let mut source = Vec::new();
    for ((number, parts), name) in columns.levels.iter().zip(names) {
        let text = |part: usize| unguarded(row.exact(parts[part])).to_owned();
        let mut count = |part: usize, default: u16, most: u16| {
            let cell = row.cell(parts[part]);
            match cell.parse::<u16>() {
                _ if cell.is_empty() => default,
                Ok(given) if given <= most => given,
                _ => {
                    let detail =
                        Sentence::of("import-cell-count").with("cell", shown(cell)).with("most", most);
                    faults.push(Fault::new(row.at(&format!("level{number}_{}", PARTS[part])), detail));
                    default
                }
            }
        };
        let small = |given: u16| u8::try_from(given).unwrap_or(u8::MAX);
        let evidence = crate::record::framework::EvidenceRule {
            pieces: small(count(5, 1, 255)),
            cycles: small(count(6, 0, 255)),
            renewal_pieces: small(count(7, 1, 255)),
        };
        let valid_months = (!row.cell(parts[9]).is_empty()).then(|| count(9, 0, u16::MAX));
        source.push(SourceLevel {
            number: *number,
            name: name.clone(),
            text: LevelText {
                descriptor: text(1),
                learning: text(2),
                practice: text(3),
                assessment: text(4),
                evidence,
                second_signer: yes(row, parts[8], &format!("level{number}_second_signer"), faults),
                valid_months,
            },
        });
    }
    let got =
        three(&source, mapping).map_err(|not_three| not_three.into_error(&table.file, Spot::Line(1)))?;
    Ok((Some(got.texts), (Some(got.names), got.notes)))
}

fn yes(row: &Row, column: Option<usize>, header: &str, faults: &mut Vec<Fault>) -> bool {
    let cell = row.cell(column);
    super::pasted::yes(cell).unwrap_or_else(|| {
        faults.push(Fault::new(row.at(header), Sentence::of("import-cell-yes-no").with("cell", shown(cell))));
        false
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::interchange::tests::samples::{any_framework, file, mapped, refused};

    #[test]
    fn a_list_of_titles_is_a_framework() {
        let got = file("Night shift.csv", b"Title;Domain\nListening;People > Talk\nWriting;People\n");
        assert_eq!(got.format, Format::Csv);
        let framework = got.framework;
        assert_eq!(framework.title, "Night shift");
        assert_eq!(framework.level_names, DEFAULT_LEVEL_NAMES);
        assert_eq!(framework.competencies[0].group, ["People", "Talk"]);
        assert_eq!(framework.competencies[1].code, "2");
        assert_eq!(framework.competencies[1].levels[2].descriptor, "Writing");
        assert_eq!(got.notes.len(), 3, "{:?}", got.notes);
        let again = file("Night shift.csv", b"domain,TITLE\nPeople,Writing\n").framework;
        assert_eq!(again.id, framework.id);
        assert_eq!(again.competencies[0].id, framework.competencies[1].id);
    }

    #[test]
    fn each_bad_cell_is_named_with_line_and_column() {
        let sheet = "code,title,foundational,level1_pieces,level2_pieces,level3_pieces,links,foundation_first,framework_title\n\
            A,Listening,yes,1,1,1,,9,Care\n\
            a,,perhaps,many,1,256,[],,Other\n";
        let said = refused("f.csv", sheet.as_bytes(), None).to_string();
        for words in [
            "line 3, column framework_title: “Other” is not what line 2 says (“Care”)",
            "column foundation_first: “9” is no level",
            "line 3, column code: the code “a” is that of line 2 too",
            "line 3, column title: there is no title",
            "line 3, column foundational: “perhaps” is neither yes nor no",
            "line 3, column level1_pieces: “many” is no whole number from 0 to 255",
            "line 3, column level3_pieces: “256” is no whole number",
        ] {
            assert!(said.contains(words), "{words}\n{said}");
        }
        let said = refused("f.csv", b"title,links\nA,nonsense\n", None).to_string();
        assert!(said.contains("line 2, column links: this is not a JSON list of links"), "{said}");
        let said = refused("f.csv", b"colour,shape\nred,round\n", None).to_string();
        assert!(said.contains("“colour”, “shape”") && said.contains("“title”"), "{said}");
    }

    /// P-1
    #[test]
    fn two_or_four_level_columns_are_refused_or_mapped() {
        let two =
            b"title,level 1 name,level 1 descriptor,level 2 name,level 2 descriptor\nA,Low,does,High,leads\n";
        let error = refused("f.csv", two, None);
        assert!(error.to_string().contains("there are 2 levels (1 “Low”, 2 “High”)"), "{error}");
        let got = mapped("f.csv", two, "1>1 2>2 2>3").framework;
        assert_eq!(got.level_names, ["Low", "High", "High 3"]);
        let four =
            b"title,level0_descriptor,level1_descriptor,level2_descriptor,level3_descriptor\nA,a,b,c,d\n";
        let error = refused("f.csv", four, None);
        assert!(error.to_string().ends_with("--levels '0,1>1 2>2 3>3'"), "{error}");
    }

    #[test]
    fn a_formula_leaves_with_an_apostrophe_and_returns_without() {
        let mut framework = file("f.csv", b"title\nA\n").framework;
        framework.competencies[0].title = "=HYPERLINK(1)".into();
        framework.competencies[0].description = "- one\n- two".into();
        let csv = write_csv(&framework);
        assert!(csv.contains("'=HYPERLINK(1)") && csv.contains("\"'- one\n- two\""), "{csv}");
        assert_eq!(file("f.csv", csv.as_bytes()).framework, framework);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        /// Export, then import, is an identity.
        #[test]
        fn own_csv_comes_back_unchanged(framework in any_framework()) {
            let imported = file("x.csv", write_csv(&framework).as_bytes());
            prop_assert_eq!(imported.framework, framework);
            prop_assert!(imported.notes.is_empty(), "{:?}", imported.notes);
        }

        #[test]
        fn any_headings_come_back(group in prop::collection::vec("[a-z>\\\\ ]{0,5}x", 0..4)) {
            let group: Vec<String> = group.iter().map(|heading| heading.trim().to_owned()).collect();
            prop_assert_eq!(split_group(&joined_group(&group)), group);
        }

        #[test]
        fn any_table_is_a_framework_or_an_explanation(text in "(title|code|level1_name|\"|,|;|\n|x){0,30}") {
            match super::super::read(super::super::Input::File { name: "f.csv", bytes: text.as_bytes() }, None) {
                Ok(got) => prop_assert!(got.framework.check().is_ok()),
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }
    }
}
