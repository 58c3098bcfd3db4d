//! Why a file could not be imported: what is wrong, where, and what to do.

use super::levels::NotThree;
use crate::language::{Sentence, Value};
use crate::record::framework_rules::{Problem, excerpt};

/// Why nothing was imported. Every message says what, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// More than is read.
    TooLarge {
        /// The file.
        file: String,
        /// How much, and what to do.
        detail: Sentence,
    },
    /// The bytes are no text, or text in an unclear encoding.
    Encoding {
        /// The file.
        file: String,
        /// Where, and what to do.
        detail: Sentence,
    },
    /// Text, but nothing that Stampbook knows.
    Unknown {
        /// The file.
        file: String,
        /// What was looked for.
        detail: Sentence,
    },
    /// Broken JSON or CSV, or a field that cannot be what it is.
    Malformed {
        /// The file.
        file: String,
        /// Where in it.
        at: Spot,
        /// What is wrong, and what to do.
        detail: Sentence,
    },
    /// P-1: another number of levels than three, and no mapping that fits.
    Levels {
        /// The file.
        file: String,
        /// Where in it.
        at: Spot,
        /// Which levels were found, and a mapping that would be accepted.
        found: Box<NotThree>,
    },
    /// Well formed, but not a framework that can be kept.
    Content {
        /// The file.
        file: String,
        /// Everything that is wrong.
        faults: Vec<Fault>,
    },
}

/// Where in a file something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Spot {
    /// It concerns the whole.
    #[default]
    Whole,
    /// JSON pointer.
    Pointer(String),
    /// From 1.
    Line(u64),
    /// A cell of a spreadsheet.
    Cell {
        /// From 1.
        line: u64,
        /// The column's header.
        header: String,
    },
    /// A column of a spreadsheet, by its header.
    Column(String),
    /// A letter in a text.
    Letter {
        /// From 1.
        line: u64,
        /// From 1.
        column: u64,
    },
    /// What is said about a unit, in several rows.
    Unit(String),
}

impl Spot {
    /// The place a JSON pointer leads to.
    pub(super) fn pointer(pointer: impl Into<String>) -> Self {
        let pointer = pointer.into();
        if pointer.is_empty() { Spot::Whole } else { Spot::Pointer(pointer) }
    }

    /// Its line, where it has one.
    #[must_use]
    pub fn line(&self) -> Option<u64> {
        match self {
            Spot::Line(line) | Spot::Cell { line, .. } | Spot::Letter { line, .. } => Some(*line),
            Spot::Whole | Spot::Pointer(_) | Spot::Column(_) | Spot::Unit(_) => None,
        }
    }

    /// In words.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Spot::Whole => Sentence::of("import-at-whole"),
            Spot::Pointer(pointer) => Sentence::words(pointer),
            Spot::Line(line) => Sentence::of("import-at-line").with("line", *line),
            Spot::Cell { line, header } => {
                Sentence::of("import-at-cell").with("line", *line).with("column", header)
            }
            Spot::Column(header) => Sentence::of("import-at-column").with("column", header),
            Spot::Letter { line, column } => {
                Sentence::of("import-at-letter").with("line", *line).with("column", *column)
            }
            Spot::Unit(name) => Sentence::of("import-at-unit").with("name", excerpt(name)),
        }
    }
}

/// Where in what somebody sent something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file; empty where it is known which.
    pub file: String,
    /// Where in it.
    pub spot: Spot,
}

impl Place {
    /// A place in a file.
    #[must_use]
    pub fn new(file: &str, spot: Spot) -> Self {
        Self { file: file.to_owned(), spot }
    }

    /// In words; none where it concerns the whole of what is known.
    #[must_use]
    pub fn sentence(&self) -> Option<Sentence> {
        match (self.file.as_str(), &self.spot) {
            ("", Spot::Whole) => None,
            ("", spot) => Some(spot.sentence()),
            (file, Spot::Whole) => Some(Sentence::words(file)),
            (file, spot) => {
                Some(Sentence::of("import-at-file").with("file", file).with("at", spot.sentence()))
            }
        }
    }

    /// What is wrong there, as one sentence.
    #[must_use]
    pub fn says(&self, detail: &Sentence) -> Sentence {
        match self.sentence() {
            None => detail.clone(),
            Some(at) => Sentence::of("import-fault").with("at", at).with("detail", detail.clone()),
        }
    }
}

impl From<Spot> for Place {
    fn from(spot: Spot) -> Self {
        Self { file: String::new(), spot }
    }
}

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: Place,
    /// What is wrong, and what to do.
    pub detail: Sentence,
}

impl Fault {
    /// Something that is wrong at a place.
    pub fn new(at: impl Into<Place>, detail: impl Into<Sentence>) -> Self {
        Self { at: at.into(), detail: detail.into() }
    }

    /// The same, with the file named.
    #[must_use]
    pub fn within(mut self, file: &str) -> Self {
        file.clone_into(&mut self.at.file);
        self
    }

    /// Where, and what is wrong.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        self.at.says(&self.detail)
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.sentence().fmt(f)
    }
}

/// What a file is called in a message. Files that came together have no name of their own.
fn called(file: &str) -> Value {
    if file.is_empty() { Sentence::of("import-sent").into() } else { file.into() }
}

fn listed(file: &str, faults: &[Fault]) -> Sentence {
    const SHOWN: usize = 20;
    let heading = Sentence::of("import-content").with("file", called(file)).with("count", faults.len());
    let more = faults.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| Sentence::of("import-content-more").with("count", more));
    heading.above(faults.iter().take(SHOWN).map(Fault::sentence).chain(more))
}

impl Error {
    /// A stable name for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Error::TooLarge { .. } => "import-too-large",
            Error::Encoding { .. } => "import-encoding",
            Error::Unknown { .. } => "import-format-unknown",
            Error::Malformed { .. } => "import-malformed",
            Error::Levels { .. } => "import-levels",
            Error::Content { .. } => "import-content",
        }
    }

    /// What a person is told.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let about = |key: &'static str, file: &str, detail: &Sentence| {
            Sentence::of(key).with("file", called(file)).with("detail", detail.clone())
        };
        match self {
            Error::TooLarge { file, detail } => about("import-file-large", file, detail),
            Error::Encoding { file, detail } => about("import-file-encoding", file, detail),
            Error::Unknown { file, detail } => about("import-file-unknown", file, detail),
            Error::Malformed { file, at, detail } => {
                let at = Sentence::of("import-at-file").with("file", called(file)).with("at", at.sentence());
                Sentence::of("import-fault").with("at", at).with("detail", detail.clone())
            }
            Error::Levels { file, at, found } => Sentence::of("import-file-levels")
                .with("said", Place::new(file, at.clone()).says(&found.detail))
                .with("example", &found.suggestion),
            Error::Content { file, faults } => listed(file, faults),
        }
    }

    /// One entry for each thing that is wrong, for an answer in `application/problem+json`.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let whole = || vec![Problem::new("", self.sentence())];
        match self {
            Error::Content { faults, .. } => faults
                .iter()
                .map(|fault| match &fault.at.spot {
                    Spot::Pointer(pointer) => Problem::new(pointer, fault.detail.clone()),
                    _ => Problem::new("", fault.sentence()),
                })
                .collect(),
            Error::Malformed { at: Spot::Pointer(pointer), detail, .. } => {
                vec![Problem::new(pointer, detail.clone())]
            }
            Error::Levels { at: Spot::Pointer(pointer), .. } => vec![Problem::new(pointer, self.sentence())],
            _ => whole(),
        }
    }

    pub(super) fn content(file: &str, faults: Vec<Fault>) -> Self {
        Error::Content { file: file.to_owned(), faults }
    }

    pub(super) fn unknown(file: &str, detail: Sentence) -> Self {
        Error::Unknown { file: file.to_owned(), detail }
    }

    pub(super) fn malformed(file: &str, at: Spot, detail: Sentence) -> Self {
        Error::Malformed { file: file.to_owned(), at, detail }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_of_faults_is_cut_in_the_message_and_whole_in_the_answer() {
        let faults: Vec<Fault> = (1..=30).map(|line| Fault::new(Spot::Line(line), "no title")).collect();
        let error = Error::content("a.csv", faults);
        let message = error.to_string();
        assert!(message.starts_with("a.csv has 30 problems:\n  line 1: no title\n"), "{message}");
        assert!(message.ends_with("… and 10 more"), "{message}");
        assert_eq!(error.problems().len(), 30);
        assert_eq!(error.problems()[0].to_string(), "line 1: no title");
    }
}
