//! Why a file could not be imported: what is wrong, where, and what to do.

use crate::record::framework_rules::Problem;

/// Why nothing was imported. Every message says what, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// More than is read.
    #[error("{file} is too large: {detail}")]
    TooLarge {
        /// The file.
        file: String,
        /// How much, and what to do.
        detail: String,
    },
    /// The bytes are no text, or text in an unclear encoding.
    #[error("{file} cannot be read as text: {detail}")]
    Encoding {
        /// The file.
        file: String,
        /// Where, and what to do.
        detail: String,
    },
    /// Text, but nothing that Stampbook knows.
    #[error("{file} is not a framework that Stampbook can read: {detail}")]
    Unknown {
        /// The file.
        file: String,
        /// What was looked for.
        detail: String,
    },
    /// Broken JSON or CSV, or a field that cannot be what it is.
    #[error("{file}, {at}: {detail}")]
    Malformed {
        /// The file.
        file: String,
        /// JSON pointer, or line and column.
        at: String,
        /// What is wrong, and what to do.
        detail: String,
    },
    /// P-1: another number of levels than three, and no mapping that fits.
    #[error("{file}{}: {detail}. Say how they become three, for example: --levels '{suggestion}'", comma(at))]
    Levels {
        /// The file.
        file: String,
        /// JSON pointer, or line; empty for the whole file.
        at: String,
        /// Which levels were found.
        detail: String,
        /// A mapping that would be accepted.
        suggestion: String,
    },
    /// Well formed, but not a framework that can be kept.
    #[error("{file} has {}", listed(faults))]
    Content {
        /// The file.
        file: String,
        /// Everything that is wrong.
        faults: Vec<Fault>,
    },
}

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON pointer, or line and column; empty where it concerns the whole.
    pub at: String,
    /// What is wrong, and what to do.
    pub detail: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.at.is_empty() { f.write_str(&self.detail) } else { write!(f, "{}: {}", self.at, self.detail) }
    }
}

fn comma(at: &str) -> String {
    if at.is_empty() { String::new() } else { format!(", {at}") }
}

fn listed(faults: &[Fault]) -> String {
    const SHOWN: usize = 20;
    let mut lines = match faults.len() {
        1 => "one problem:".to_owned(),
        many => format!("{many} problems:"),
    };
    for fault in faults.iter().take(SHOWN) {
        lines.push_str("\n  ");
        lines.push_str(&fault.to_string());
    }
    if faults.len() > SHOWN {
        lines.push_str("\n  … and ");
        lines.push_str(&(faults.len() - SHOWN).to_string());
        lines.push_str(" more");
    }
    lines
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

    /// One entry for each thing that is wrong, for an answer in `application/problem+json`.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        match self {
            Error::Content { faults, .. } => faults
                .iter()
                .map(|fault| {
                    if fault.at.starts_with('/') {
                        Problem::new(&fault.at, fault.detail.clone())
                    } else {
                        Problem::new("", fault.to_string())
                    }
                })
                .collect(),
            Error::Malformed { at, detail, .. } if at.starts_with('/') => {
                vec![Problem::new(at, detail.clone())]
            }
            Error::Levels { at, .. } if at.starts_with('/') => vec![Problem::new(at, self.to_string())],
            _ => vec![Problem::new("", self.to_string())],
        }
    }

    pub(super) fn content(file: &str, faults: Vec<Fault>) -> Self {
        Error::Content { file: file.to_owned(), faults }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_of_faults_is_cut_in_the_message_and_whole_in_the_answer() {
        let faults: Vec<Fault> =
            (1..=30).map(|line| Fault { at: format!("line {line}"), detail: "no title".into() }).collect();
        let error = Error::content("a.csv", faults);
        let message = error.to_string();
        assert!(message.starts_with("a.csv has 30 problems:\n  line 1: no title\n"), "{message}");
        assert!(message.ends_with("… and 10 more"), "{message}");
        assert_eq!(error.problems().len(), 30);
        assert_eq!(error.problems()[0], Problem::new("", "line 1: no title"));
    }
}
