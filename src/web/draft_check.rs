//! What is looked at before a draft of evidence is kept: whatever no submission could mend later is said at once.

use super::api::drafts::Written;
use super::failure::{Failure, FieldProblem};
use crate::language::Sentence;
use crate::record::letters::is_visible;
use crate::record::refusal::Refusal;
use crate::record::rules::{self, MAX_ATTACHMENTS, MAX_CLAIMS, MAX_LINKS};

/// Bytes that a fact has beside what was typed: ids, names of fields, the time.
const AROUND: usize = 1024;
/// Bytes that a fact says about a file, beside its hash.
const A_FILE: usize = 400;

fn bytes(value: &impl serde::Serialize) -> usize {
    serde_json::to_string(value).map_or(usize::MAX, |json| json.len())
}

/// Checks the fields of a draft.
pub(crate) fn checked(written: &Written) -> Result<(), Failure> {
    let mut problems: Vec<FieldProblem> = Vec::new();
    let empty = !is_visible(&written.title) && written.attachments.is_empty();
    if empty {
        let detail = Sentence::of("refused-evidence-untitled");
        problems.push(FieldProblem::new("/title", detail));
    }
    let mut keep = |judged: Result<(), Refusal>| {
        if let Err(Refusal::Invalid { pointer, detail }) = judged {
            problems.push(FieldProblem::new(pointer, detail));
        }
    };
    let private = written.private_reflection.as_deref().unwrap_or_default();
    keep(rules::short("/title", Sentence::of("refused-name-title"), &written.title));
    keep(rules::text("/narrative", Sentence::of("refused-name-text"), &written.narrative));
    for (pointer, part) in written.cycle.parts() {
        keep(rules::text(pointer, Sentence::of("refused-name-part"), part));
    }
    keep(rules::text("/private_reflection", Sentence::of("refused-name-private-reflection"), private));
    for (index, link) in written.links.iter().enumerate() {
        keep(rules::link_of(&format!("/links/{index}"), link));
    }
    for (pointer, many, most, key) in [
        ("/claims", written.claims.len(), MAX_CLAIMS, "refused-evidence-claims-most"),
        ("/attachments", written.attachments.len(), MAX_ATTACHMENTS, "refused-evidence-files-most"),
        ("/links", written.links.len(), MAX_LINKS, "refused-evidence-links-most"),
    ] {
        if many > most {
            problems.push(FieldProblem::new(pointer, Sentence::of(key).with("most", most)));
        }
    }
    if problems.is_empty() {
        problems.extend(too_long(written, private));
    }
    if problems.is_empty() { Ok(()) } else { Err(Failure::Invalid(problems)) }
}

/// Each text within its limit, and yet all of them together more than one fact holds: the longest is named.
fn too_long(written: &Written, private: &str) -> Vec<FieldProblem> {
    let said = |pointer: &str, takes: usize| {
        let most = rules::MAX_BODY / 1024;
        let detail =
            Sentence::of("refused-text-all-too-long").with("takes", takes.div_ceil(1024)).with("most", most);
        FieldProblem::new(pointer, detail)
    };
    let mut problems = Vec::new();
    let public = Written { private_reflection: None, ..written.clone() };
    let takes = bytes(&public) + AROUND + A_FILE * written.attachments.len();
    if takes > rules::MAX_BODY {
        let texts = written.cycle.parts().into_iter().chain([("/narrative", &written.narrative)]);
        let longest = texts.max_by_key(|(_, text)| bytes(text)).map_or("/narrative", |(pointer, _)| pointer);
        problems.push(said(longest, takes));
    }
    let takes = bytes(&private) + AROUND;
    if takes > rules::MAX_BODY {
        problems.push(said("/private_reflection", takes));
    }
    problems
}
