//! What programs that read PDFs find in one. Where a program is not installed, nothing is asked of it.

use std::process::{Command, Stdio};

/// What a program prints about a document, named `FILE` among the arguments; nothing where it is not installed.
pub fn ask(program: &str, arguments: &[&str], document: &[u8]) -> Option<String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), document).unwrap();
    let arguments = arguments.iter().map(|a| if *a == "FILE" { file.path().to_str().unwrap() } else { a });
    match Command::new(program).args(arguments).stderr(Stdio::inherit()).output() {
        Ok(output) => {
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(output.status.success(), "{program}: {text}");
            Some(text)
        }
        Err(_) => {
            super::skipped(&format!("{program} is not installed"));
            None
        }
    }
}

/// The text of a document as poppler reads it.
pub fn text_of(document: &[u8]) -> Option<String> {
    ask("pdftotext", &["-enc", "UTF-8", "FILE", "-"], document)
}

/// A text without its lines: words with single spaces between.
pub fn flat(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}', '\u{2066}', '\u{202a}', '\u{202b}', '\u{202c}'], "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
