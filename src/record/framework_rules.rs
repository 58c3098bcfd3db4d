//! What a framework must be before it is kept: pure checks that name every problem at once.

use std::collections::HashMap;
use std::hash::Hash;

use serde::Serialize;

use super::framework::{Competency, EvidenceRule, Framework, Level, LevelText, Link, Source};
use super::letters::{Cut, beginning, breaks_a_line};
use crate::language::Sentence;

/// Longest title, heading and group heading, in characters.
pub const TITLE_LIMIT: usize = 500;
/// Longest competency code, in characters.
pub const CODE_LIMIT: usize = 200;
/// Longest name of a level, in characters: it has to fit on a stamp.
pub const LEVEL_NAME_LIMIT: usize = 100;
/// Longest Markdown text, in bytes.
pub const TEXT_LIMIT: usize = 64 * 1024;
/// Largest framework, in bytes of its JSON.
pub const FRAMEWORK_LIMIT: usize = 4 * 1024 * 1024;
/// Most competencies in one framework.
pub const COMPETENCY_LIMIT: usize = 5_000;
/// Most headings above one competency.
pub const GROUP_LIMIT: usize = 20;
/// Most links of one competency.
pub const LINK_LIMIT: usize = 500;
/// Longest identifier, address or title of a link or a source, in characters.
pub const LINK_TEXT_LIMIT: usize = 2_000;
/// Longest time a sign-off can hold, in months.
pub const VALID_MONTHS_LIMIT: u16 = 1_200;

/// The kinds of link that CASE knows. Others start with `ext:`.
pub const LINK_KINDS: [&str; 10] = [
    "isChildOf",
    "isPeerOf",
    "isPartOf",
    "exactMatchOf",
    "precedes",
    "isRelatedTo",
    "replacedBy",
    "exemplar",
    "hasSkillLevel",
    "isTranslationOf",
];

/// One thing that is wrong with a document: where, what, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// JSON pointer (RFC 6901) to the place; empty for the document as a whole.
    pub pointer: String,
    /// What is wrong there and what to do, in words that end without a full stop.
    pub detail: Sentence,
}

impl Problem {
    /// A problem at a place.
    pub fn new(pointer: impl Into<String>, detail: impl Into<Sentence>) -> Self {
        Self { pointer: pointer.into(), detail: detail.into() }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.pointer.is_empty() {
            self.detail.fmt(f)
        } else {
            write!(f, "{}: {}", self.pointer, self.detail)
        }
    }
}

impl Framework {
    /// Everything that keeps this framework from being published, at once. Three levels each are
    /// already so by type (P-1).
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        problems.one_line("/title", &Sentence::of("refused-part-framework-title"), &self.title, TITLE_LIMIT);
        problems.text("/description", &Sentence::of("refused-part-framework-description"), &self.description);
        if let Some(language) = &self.language {
            problems.language(language);
        }
        if let Some(source) = &self.source {
            problems.source(source);
        }
        problems.level_names(&self.level_names);
        problems.foundation_rule(self);
        problems.competencies(&self.competencies);
        if problems.0.is_empty() {
            problems.size(self);
        }
        if problems.0.is_empty() { Ok(()) } else { Err(problems.0) }
    }

    /// The competency of that id.
    pub fn competency(&self, id: crate::ids::CompetencyId) -> Option<&Competency> {
        self.competencies.iter().find(|competency| competency.id == id)
    }
}

/// Whether two codes (or names) are the same to people: upper and lower case do not count.
#[must_use]
pub fn folded(code: &str) -> String {
    code.trim().to_lowercase()
}

/// Whether `kind` can name a link: one of [`LINK_KINDS`], or `ext:` and letters, digits, `.`, `-`, `_`.
#[must_use]
pub fn is_link_kind(kind: &str) -> bool {
    LINK_KINDS.contains(&kind)
        || kind.strip_prefix("ext:").is_some_and(|rest| {
            !rest.is_empty()
                && rest.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        })
}

/// What is wrong with a part of a framework.
fn about(key: &'static str, what: &Sentence) -> Sentence {
    Sentence::of(key).with("what", what.clone())
}

/// A part of something that has a name.
fn part(key: &'static str, of: &Sentence) -> Sentence {
    Sentence::of(key).with("of", of.clone())
}

#[derive(Default)]
struct Problems(Vec<Problem>);

impl Problems {
    fn add(&mut self, pointer: impl Into<String>, detail: Sentence) {
        self.0.push(Problem::new(pointer, detail));
    }

    fn one_line(&mut self, pointer: &str, what: &Sentence, line: &str, limit: usize) {
        if line.trim().is_empty() {
            self.add(pointer, about("refused-part-empty", what));
        } else if line.trim() != line {
            self.add(pointer, about("refused-part-spaces", what));
        }
        self.bounded(pointer, what, line, limit);
    }

    fn bounded(&mut self, pointer: &str, what: &Sentence, line: &str, limit: usize) {
        if line.chars().any(breaks_a_line) {
            self.add(pointer, about("refused-part-lines", what));
        }
        let length = line.chars().count();
        if length > limit {
            self.add(pointer, about("refused-part-long", what).with("length", length).with("most", limit));
        }
    }

    fn text(&mut self, pointer: &str, what: &Sentence, text: &str) {
        if text.len() > TEXT_LIMIT {
            self.add(
                pointer,
                about("refused-part-large", what).with("bytes", text.len()).with("most", TEXT_LIMIT),
            );
        }
        if text.contains('\0') {
            self.add(pointer, about("refused-part-nul", what));
        }
    }

    fn language(&mut self, language: &str) {
        let subtags_fit = language
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        let first_fits = language
            .split('-')
            .next()
            .is_some_and(|part| part.len() >= 2 && part.bytes().all(|b| b.is_ascii_alphabetic()));
        if !subtags_fit || !first_fits || language.len() > 35 {
            self.add(
                "/language",
                Sentence::of("refused-framework-language").with("typed", excerpt(language)),
            );
        }
    }

    fn source(&mut self, source: &Source) {
        if *source == Source::default() {
            self.add("/source", Sentence::of("refused-framework-source"));
        }
        self.bounded(
            "/source/uri",
            &Sentence::of("refused-part-source-address"),
            &source.uri,
            LINK_TEXT_LIMIT,
        );
        self.bounded(
            "/source/creator",
            &Sentence::of("refused-part-source-creator"),
            &source.creator,
            LINK_TEXT_LIMIT,
        );
        self.bounded(
            "/source/licence",
            &Sentence::of("refused-part-source-licence"),
            &source.licence,
            LINK_TEXT_LIMIT,
        );
    }

    fn level_names(&mut self, names: &[String; 3]) {
        for (index, name) in names.iter().enumerate() {
            let what = Sentence::of("refused-part-level-name").with("level", index + 1);
            self.one_line(&format!("/level_names/{index}"), &what, name, LEVEL_NAME_LIMIT);
        }
        for (later, earlier) in repeats(names.iter().map(|name| folded(name))) {
            self.add(
                format!("/level_names/{later}"),
                Sentence::of("refused-framework-level-names")
                    .with("first", earlier + 1)
                    .with("second", later + 1)
                    .with("name", excerpt(&names[later])),
            );
        }
    }

    fn foundation_rule(&mut self, framework: &Framework) {
        let Some(level) = framework.foundation_first else { return };
        if level == Level::Three {
            self.add("/foundation_first", Sentence::of("refused-framework-nothing-above"));
        }
        if !framework.competencies.iter().any(|competency| competency.foundational) {
            self.add("/foundation_first", Sentence::of("refused-framework-no-foundation"));
        }
    }

    fn competencies(&mut self, competencies: &[Competency]) {
        if competencies.is_empty() {
            self.add("/competencies", Sentence::of("refused-framework-no-competency"));
        }
        if competencies.len() > COMPETENCY_LIMIT {
            self.add(
                "/competencies",
                Sentence::of("refused-framework-competencies")
                    .with("count", competencies.len())
                    .with("most", COMPETENCY_LIMIT),
            );
            return;
        }
        for (index, competency) in competencies.iter().enumerate() {
            self.competency(index, competency);
        }
        for (later, earlier) in repeats(competencies.iter().map(|competency| folded(&competency.code))) {
            self.add(
                format!("/competencies/{later}/code"),
                Sentence::of("refused-framework-code-shared")
                    .with("first", earlier + 1)
                    .with("second", later + 1)
                    .with("one", excerpt(&competencies[earlier].title))
                    .with("other", excerpt(&competencies[later].title))
                    .with("code", excerpt(&competencies[later].code)),
            );
        }
        for (later, earlier) in repeats(competencies.iter().map(|competency| competency.id)) {
            self.add(
                format!("/competencies/{later}/id"),
                Sentence::of("refused-framework-id-shared")
                    .with("one", excerpt(&competencies[earlier].code))
                    .with("other", excerpt(&competencies[later].code))
                    .with("id", competencies[later].id.to_string()),
            );
        }
    }

    fn competency(&mut self, index: usize, competency: &Competency) {
        let at = format!("/competencies/{index}");
        let name = if competency.code.trim().is_empty() {
            Sentence::of("refused-part-competency-number").with("number", index + 1)
        } else {
            Sentence::of("refused-part-competency").with("code", excerpt(&competency.code))
        };
        self.one_line(&format!("{at}/code"), &part("refused-part-code", &name), &competency.code, CODE_LIMIT);
        self.one_line(
            &format!("{at}/title"),
            &part("refused-part-title", &name),
            &competency.title,
            TITLE_LIMIT,
        );
        self.text(
            &format!("{at}/description"),
            &part("refused-part-description", &name),
            &competency.description,
        );
        if competency.group.len() > GROUP_LIMIT {
            self.add(
                format!("{at}/group"),
                about("refused-framework-headings", &name)
                    .with("count", competency.group.len())
                    .with("most", GROUP_LIMIT),
            );
        } else {
            for (depth, heading) in competency.group.iter().enumerate() {
                let what = part("refused-part-heading", &name).with("number", depth + 1);
                self.one_line(&format!("{at}/group/{depth}"), &what, heading, TITLE_LIMIT);
            }
        }
        for (level, text) in Level::ALL.into_iter().zip(&competency.levels) {
            let what = part("refused-part-level", &name).with("level", level);
            self.level(&format!("{at}/levels/{}", level.index()), &what, text);
        }
        if competency.links.len() > LINK_LIMIT {
            self.add(
                format!("{at}/links"),
                about("refused-framework-links", &name)
                    .with("count", competency.links.len())
                    .with("most", LINK_LIMIT),
            );
        } else {
            for (number, link) in competency.links.iter().enumerate() {
                let what = part("refused-part-link", &name).with("number", number + 1);
                self.link(&format!("{at}/links/{number}"), &what, link);
            }
        }
    }

    fn level(&mut self, at: &str, name: &Sentence, text: &LevelText) {
        self.text(&format!("{at}/descriptor"), &part("refused-part-descriptor", name), &text.descriptor);
        self.text(&format!("{at}/learning"), &part("refused-part-learning", name), &text.learning);
        self.text(&format!("{at}/practice"), &part("refused-part-practice", name), &text.practice);
        self.text(&format!("{at}/assessment"), &part("refused-part-assessment", name), &text.assessment);
        let EvidenceRule { pieces, cycles, .. } = text.evidence;
        if cycles > pieces {
            self.add(
                format!("{at}/evidence/cycles"),
                about("refused-framework-cycles", name).with("cycles", cycles).with("pieces", pieces),
            );
        }
        match text.valid_months {
            Some(0) => self.add(format!("{at}/valid_months"), about("refused-framework-no-months", name)),
            Some(months) if months > VALID_MONTHS_LIMIT => self.add(
                format!("{at}/valid_months"),
                about("refused-framework-months", name)
                    .with("months", months)
                    .with("most", VALID_MONTHS_LIMIT),
            ),
            _ => {}
        }
    }

    fn link(&mut self, at: &str, name: &Sentence, link: &Link) {
        if !is_link_kind(&link.kind) {
            self.add(
                format!("{at}/kind"),
                about("refused-framework-link-kind", name)
                    .with("kind", excerpt(&link.kind))
                    .with("kinds", LINK_KINDS.join(", ")),
            );
        }
        if link.identifier.is_empty() && link.uri.is_empty() {
            self.add(at, about("refused-framework-link-nowhere", name));
        }
        self.bounded(&format!("{at}/kind"), &part("refused-part-kind", name), &link.kind, CODE_LIMIT);
        self.bounded(
            &format!("{at}/identifier"),
            &part("refused-part-identifier", name),
            &link.identifier,
            LINK_TEXT_LIMIT,
        );
        self.bounded(&format!("{at}/uri"), &part("refused-part-address", name), &link.uri, LINK_TEXT_LIMIT);
        self.bounded(&format!("{at}/title"), &part("refused-part-title", name), &link.title, LINK_TEXT_LIMIT);
    }

    fn size(&mut self, framework: &Framework) {
        let mut bytes = Counted(0);
        if serde_json::to_writer(&mut bytes, framework).is_ok() && bytes.0 > FRAMEWORK_LIMIT {
            self.add(
                "",
                Sentence::of("refused-framework-large").with("bytes", bytes.0).with("most", FRAMEWORK_LIMIT),
            );
        }
    }
}

struct Counted(usize);

impl std::io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// For messages: the beginning of a text that may be long or full of line breaks.
pub(crate) fn excerpt(text: &str) -> String {
    const SHOWN: usize = 60;
    // One letter more than is shown says that there are more.
    let line: String = text.chars().take(SHOWN + 1).map(|c| if breaks_a_line(c) { ' ' } else { c }).collect();
    beginning(&line, SHOWN, Cut::Anywhere)
}

/// (later, first) positions of everything that was seen before.
fn repeats<T: Eq + Hash>(things: impl Iterator<Item = T>) -> Vec<(usize, usize)> {
    let mut first = HashMap::new();
    let mut found = Vec::new();
    for (position, thing) in things.enumerate() {
        match first.get(&thing) {
            Some(&earlier) => found.push((position, earlier)),
            None => {
                first.insert(thing, position);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::ids::{CompetencyId, FrameworkId};

    fn listening() -> Competency {
        Competency {
            id: CompetencyId(Uuid::from_u128(1)),
            code: "L1".into(),
            title: "Listening".into(),
            description: String::new(),
            group: vec![],
            foundational: true,
            levels: Default::default(),
            links: vec![],
        }
    }

    fn care() -> Framework {
        Framework {
            id: FrameworkId(Uuid::from_u128(9)),
            title: "Care".into(),
            description: String::new(),
            language: Some("en-GB".into()),
            source: None,
            level_names: ["Foundation".into(), "Practitioner".into(), "Lead".into()],
            foundation_first: Some(Level::One),
            competencies: vec![
                listening(),
                Competency { id: CompetencyId(Uuid::from_u128(2)), code: "L2".into(), ..listening() },
            ],
        }
    }

    fn pointers(framework: &Framework) -> Vec<String> {
        framework.check().unwrap_err().into_iter().map(|problem| problem.pointer).collect()
    }

    #[test]
    fn a_sound_framework_passes() {
        assert_eq!(care().check(), Ok(()));
    }

    /// P-1, P-2, P-4: every rule, the place it names, and a word of what it says.
    #[test]
    fn each_broken_rule_is_named_with_its_place() {
        type Break = fn(&mut Framework);
        let table: [(Break, &str, &str); 24] = [
            (|f| f.title = "  ".into(), "/title", "is empty"),
            (|f| f.title = "é".repeat(501), "/title", "shorten it to 500"),
            (|f| f.title = "a\nb".into(), "/title", "one line"),
            (|f| f.title = " Care".into(), "/title", "spaces around"),
            (|f| f.description = "x".repeat(TEXT_LIMIT + 1), "/description", "65536"),
            (|f| f.description = "\0".into(), "/description", "NUL"),
            (|f| f.language = Some("English!".into()), "/language", "language tag"),
            (|f| f.source = Some(Source::default()), "/source", "says nothing"),
            (|f| f.level_names[2] = "FOUNDATION".into(), "/level_names/2", "levels 1 and 3"),
            (|f| f.level_names[1].clear(), "/level_names/1", "level 2"),
            (|f| f.foundation_first = Some(Level::Three), "/foundation_first", "above level 3"),
            (
                |f| f.competencies.iter_mut().for_each(|c| c.foundational = false),
                "/foundation_first",
                "mark one",
            ),
            (|f| f.competencies[1].code = "l1".into(), "/competencies/1/code", "share the code"),
            (|f| f.competencies[1].id = f.competencies[0].id, "/competencies/1/id", "share the id"),
            (|f| f.competencies[0].code.clear(), "/competencies/0/code", "competency 1"),
            (|f| f.competencies[1].title.clear(), "/competencies/1/title", "“L2”"),
            (|f| f.competencies[1].group = vec![String::new()], "/competencies/1/group/0", "heading 1"),
            (|f| f.competencies[1].group = vec!["a".into(); 21], "/competencies/1/group", "21 headings"),
            (
                |f| f.competencies[1].levels[2].evidence.cycles = 2,
                "/competencies/1/levels/2/evidence/cycles",
                "2 complete learning cycles among 1",
            ),
            (
                |f| f.competencies[1].levels[0].valid_months = Some(0),
                "/competencies/1/levels/0/valid_months",
                "at least 1",
            ),
            (
                |f| f.competencies[1].levels[0].valid_months = Some(9_999),
                "/competencies/1/levels/0/valid_months",
                "at most 1200",
            ),
            (
                |f| {
                    f.competencies[0].links = vec![Link {
                        kind: "like".into(),
                        identifier: "x".into(),
                        uri: String::new(),
                        title: String::new(),
                    }];
                },
                "/competencies/0/links/0/kind",
                "isRelatedTo",
            ),
            (
                |f| {
                    f.competencies[0].links = vec![Link {
                        kind: "ext:team.likes".into(),
                        identifier: String::new(),
                        uri: String::new(),
                        title: "x".into(),
                    }];
                },
                "/competencies/0/links/0",
                "points nowhere",
            ),
            (
                |f| f.competencies[0].levels[0].practice = "a\0".into(),
                "/competencies/0/levels/0/practice",
                "NUL",
            ),
        ];
        for (break_it, pointer, words) in table {
            let mut framework = care();
            break_it(&mut framework);
            let problems = framework.check().unwrap_err();
            assert_eq!(problems.len(), 1, "{problems:?}");
            assert_eq!(problems[0].pointer, pointer);
            assert!(problems[0].detail.to_string().contains(words), "{}", problems[0]);
        }
    }

    #[test]
    fn an_empty_framework_and_a_huge_one_are_refused() {
        let mut framework = care();
        framework.foundation_first = None;
        framework.competencies.clear();
        assert_eq!(pointers(&framework), ["/competencies"]);

        let mut framework = care();
        framework.competencies = (1..100)
            .map(|number| Competency {
                id: CompetencyId(Uuid::from_u128(number)),
                code: number.to_string(),
                description: "x".repeat(TEXT_LIMIT),
                ..listening()
            })
            .collect();
        assert_eq!(pointers(&framework), [""]);
    }

    #[test]
    fn all_problems_come_at_once() {
        let mut framework = care();
        framework.title.clear();
        framework.competencies[0].title.clear();
        framework.competencies[1].levels[1].evidence =
            EvidenceRule { pieces: 0, cycles: 1, renewal_pieces: 1 };
        assert_eq!(
            pointers(&framework),
            ["/title", "/competencies/0/title", "/competencies/1/levels/1/evidence/cycles"]
        );
    }
}
