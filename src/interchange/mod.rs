//! Frameworks in and out: CASE packages, spreadsheets, the DIRECT folder and Stampbook's own formats.
//!
//! [`read`] takes what somebody sent, finds out by its content what it is, and gives a [`Framework`] that passes
//! [`Framework::check`], with notes in words on everything that was mapped, filled in or left out. It is
//! deterministic: the same files give the same ids, so importing a corrected file gives a new version of the same
//! framework and not a stranger. [`write_json`], [`write_csv`] and [`write_case`] write what [`read`] reads back
//! unchanged.

pub mod builtin;
mod case;
mod case_export;
mod case_rubric;
mod case_stamp;
mod difference;
mod direct;
mod failure;
mod fields;
pub mod formula;
mod identity;
mod labels;
mod levels;
mod own;
mod own_csv;
pub mod pasted;
pub mod roster;
mod spreadsheet;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod tree;
mod tree_levels;

use serde_json::Value;

pub use case_export::{CaseVersion, Published, write_case};
pub use difference::{Change, difference};
pub use failure::{Error, Fault, Place, Spot};
pub use identity::{akin, another};
pub use levels::{LevelMapping, MappingError, NotThree};
pub use own::{read_unfinished, write_json};
pub use own_csv::{joined_group, split_group, write_csv};

use crate::language::Sentence;
use crate::record::framework::Framework;

/// The largest file that is read, in bytes. Ask for a file's size before reading it into memory.
pub const SIZE_LIMIT: usize = 20 * 1024 * 1024;
/// Most files of one import.
pub const FILES_LIMIT: usize = 50;

/// What the three levels are called where the source does not say.
pub const DEFAULT_LEVEL_NAMES: [&str; 3] = ["Foundation", "Practitioner", "Lead"];

/// What somebody wants imported.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// One file, with the name it goes by.
    File {
        /// Its name; the last resort for a title, and what messages call it.
        name: &'a str,
        /// Its content.
        bytes: &'a [u8],
    },
    /// A folder of files that belong together, as DIRECT publishes its framework.
    Folder {
        /// Its name; empty where files came together that have none.
        name: &'a str,
        /// File names without folders, with their content.
        files: &'a [(String, Vec<u8>)],
    },
}

impl<'a> Input<'a> {
    /// Files that came together: one file, or a folder of them.
    #[must_use]
    pub fn of(files: &'a [(String, Vec<u8>)]) -> Self {
        match files {
            [(name, bytes)] => Input::File { name, bytes },
            files => Input::Folder { name: "", files },
        }
    }
}

/// A framework that was read, and what there is to say about the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Passes [`Framework::check`].
    pub framework: Framework,
    /// What was mapped, filled in or left out.
    pub notes: Vec<Sentence>,
    /// What the source turned out to be.
    pub format: Format,
}

/// What a file is read for, which decides what to do about one that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Framework,
    Roster,
}

/// The formats that [`read`] knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A CASE package, version 1.0 or 1.1, as JSON.
    Case,
    /// A spreadsheet with the columns of CASE.
    CaseCsv,
    /// The folder of spreadsheets of DIRECT.
    Direct,
    /// What [`write_json`] writes.
    Json,
    /// What [`write_csv`] writes, or any spreadsheet with a title column.
    Csv,
}

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Format::Case => "CASE package (JSON)",
            Format::CaseCsv => "CASE spreadsheet (CSV)",
            Format::Direct => "DIRECT folder (CSV)",
            Format::Json => "Stampbook JSON",
            Format::Csv => "Stampbook spreadsheet (CSV)",
        })
    }
}

/// Reads a framework of any known format (P-1). `mapping` says how a framework with another number of levels
/// becomes three; without one such a framework is refused, with a mapping to try.
pub fn read(input: Input<'_>, mapping: Option<&LevelMapping>) -> Result<Imported, Error> {
    match input {
        Input::File { name, bytes } => read_file(name, bytes, mapping),
        Input::Folder { name, files } => {
            if direct::is_direct(files) {
                return direct::read(name, files, mapping);
            }
            match files {
                [(only, bytes)] => read_file(only, bytes, mapping),
                _ => Err(Error::unknown(
                    name,
                    Sentence::of("import-unknown-folder").with("files", direct::FILES.join(", ")),
                )),
            }
        }
    }
}

fn read_file(file: &str, bytes: &[u8], mapping: Option<&LevelMapping>) -> Result<Imported, Error> {
    let decoded = text::decode(file, bytes, Purpose::Framework)?;
    let mut imported = match decoded.text.trim_start().as_bytes().first() {
        None => {
            return Err(Error::unknown(file, Sentence::of("import-unknown-empty")));
        }
        Some(b'{' | b'[') => read_json(file, &decoded.text, mapping)?,
        Some(_) if text::is_yaml(&decoded.text) => {
            return Err(Error::unknown(file, Sentence::of("import-unknown-yaml")));
        }
        Some(_) => {
            let table = table::Table::read(file, &decoded.text, Purpose::Framework)?;
            if spreadsheet::is_case(&table) {
                spreadsheet::read(&table, mapping)?
            } else {
                own_csv::read(&table, mapping)?
            }
        }
    };
    imported.notes.splice(0..0, decoded.note);
    Ok(imported)
}

fn read_json(file: &str, text: &str, mapping: Option<&LevelMapping>) -> Result<Imported, Error> {
    let value = text::json(file, text)?;
    match value {
        Value::Object(fields) if fields.contains_key("CFDocument") => case::read(file, &fields, mapping),
        Value::Object(fields) if fields.contains_key("competencies") => own::read(file, fields, mapping),
        Value::Object(fields) if fields.contains_key("CFItems") => Err(Error::malformed(
            file,
            Spot::pointer("/CFDocument"),
            Sentence::of("import-fault-items-alone"),
        )),
        _ => Err(Error::unknown(file, Sentence::of("import-unknown-json"))),
    }
}

/// What the levels are called in the end, where the source does not say.
fn levels_called() -> Sentence {
    let names = Sentence::listed(DEFAULT_LEVEL_NAMES.map(Sentence::words));
    Sentence::of("import-note-levels-called").with("names", names)
}

/// The last step of every reader: what comes out is a framework that can be kept.
fn finish(file: &str, framework: Framework, notes: Vec<Sentence>, format: Format) -> Result<Imported, Error> {
    match framework.check() {
        Ok(()) => Ok(Imported { framework, notes, format }),
        Err(problems) => Err(Error::Content {
            file: file.to_owned(),
            faults: problems
                .into_iter()
                .map(|problem| {
                    let at =
                        if format == Format::Json { Spot::pointer(problem.pointer) } else { Spot::Whole };
                    Fault::new(at, problem.detail)
                })
                .collect(),
        }),
    }
}
