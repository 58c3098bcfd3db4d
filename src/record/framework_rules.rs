//! What a framework must be before it is kept: pure checks that name every problem at once.

use std::collections::HashMap;
use std::hash::Hash;

use serde::{Deserialize, Serialize};

use super::framework::{Competency, EvidenceRule, Framework, Level, LevelText, Link, Source};
use super::letters::breaks_a_line;

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// JSON pointer (RFC 6901) to the place; empty for the document as a whole.
    pub pointer: String,
    /// What is wrong there and what to do, as a sentence for people.
    pub detail: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), detail: detail.into() }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.pointer.is_empty() {
            f.write_str(&self.detail)
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
        problems.one_line("/title", "the framework's title", &self.title, TITLE_LIMIT);
        problems.text("/description", "the framework's description", &self.description);
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

#[derive(Default)]
struct Problems(Vec<Problem>);

impl Problems {
    fn add(&mut self, pointer: impl Into<String>, detail: impl Into<String>) {
        self.0.push(Problem::new(pointer, detail));
    }

    fn one_line(&mut self, pointer: &str, what: &str, line: &str, limit: usize) {
        if line.trim().is_empty() {
            self.add(pointer, format!("{what} is empty: give it one"));
        } else if line.trim() != line {
            self.add(pointer, format!("{what} has spaces around it: remove them"));
        }
        self.bounded(pointer, what, line, limit);
    }

    fn bounded(&mut self, pointer: &str, what: &str, line: &str, limit: usize) {
        if line.chars().any(breaks_a_line) {
            self.add(pointer, format!("{what} holds a line break or control character: keep it to one line"));
        }
        let length = line.chars().count();
        if length > limit {
            self.add(pointer, format!("{what} has {length} characters: shorten it to {limit}"));
        }
    }

    fn text(&mut self, pointer: &str, what: &str, text: &str) {
        if text.len() > TEXT_LIMIT {
            self.add(
                pointer,
                format!("{what} has {} bytes: shorten it to {TEXT_LIMIT}, or link to the rest", text.len()),
            );
        }
        if text.contains('\0') {
            self.add(pointer, format!("{what} holds a NUL character, which databases refuse: remove it"));
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
                format!(
                    "“{}” is not a language tag: write one such as “en”, “de-AT” or “zh-Hant”, or leave it out",
                    excerpt(language)
                ),
            );
        }
    }

    fn source(&mut self, source: &Source) {
        if *source == Source::default() {
            self.add(
                "/source",
                "the source says nothing: fill in its uri, creator or licence, or leave it out",
            );
        }
        self.bounded("/source/uri", "the source's address", &source.uri, LINK_TEXT_LIMIT);
        self.bounded("/source/creator", "the source's creator", &source.creator, LINK_TEXT_LIMIT);
        self.bounded("/source/licence", "the source's licence", &source.licence, LINK_TEXT_LIMIT);
    }

    fn level_names(&mut self, names: &[String; 3]) {
        for (index, name) in names.iter().enumerate() {
            let what = format!("the name of level {}", index + 1);
            self.one_line(&format!("/level_names/{index}"), &what, name, LEVEL_NAME_LIMIT);
        }
        for (later, earlier) in repeats(names.iter().map(|name| folded(name))) {
            self.add(
                format!("/level_names/{later}"),
                format!(
                    "levels {} and {} are both called “{}”: give each its own name",
                    earlier + 1,
                    later + 1,
                    excerpt(&names[later])
                ),
            );
        }
    }

    fn foundation_rule(&mut self, framework: &Framework) {
        let Some(level) = framework.foundation_first else { return };
        if level == Level::Three {
            self.add(
                "/foundation_first",
                "nothing comes above level 3, so it cannot be asked for first: set 1 or 2, or leave the rule out",
            );
        }
        if !framework.competencies.iter().any(|competency| competency.foundational) {
            self.add(
                "/foundation_first",
                "the rule needs a foundational competency: mark one as foundational, or leave the rule out",
            );
        }
    }

    fn competencies(&mut self, competencies: &[Competency]) {
        if competencies.is_empty() {
            self.add("/competencies", "the framework has no competency: add at least one");
        }
        if competencies.len() > COMPETENCY_LIMIT {
            self.add(
                "/competencies",
                format!(
                    "{} competencies are more than the {COMPETENCY_LIMIT} a framework can hold: split it",
                    competencies.len()
                ),
            );
            return;
        }
        for (index, competency) in competencies.iter().enumerate() {
            self.competency(index, competency);
        }
        for (later, earlier) in repeats(competencies.iter().map(|competency| folded(&competency.code))) {
            self.add(
                format!("/competencies/{later}/code"),
                format!(
                    "competencies {} and {} (“{}”, “{}”) share the code “{}”: give each its own",
                    earlier + 1,
                    later + 1,
                    excerpt(&competencies[earlier].title),
                    excerpt(&competencies[later].title),
                    excerpt(&competencies[later].code)
                ),
            );
        }
        for (later, earlier) in repeats(competencies.iter().map(|competency| competency.id)) {
            self.add(
                format!("/competencies/{later}/id"),
                format!(
                    "competencies “{}” and “{}” share the id {}: remove one of them, or leave its id out to get a new one",
                    excerpt(&competencies[earlier].code),
                    excerpt(&competencies[later].code),
                    competencies[later].id
                ),
            );
        }
    }

    fn competency(&mut self, index: usize, competency: &Competency) {
        let at = format!("/competencies/{index}");
        let name = if competency.code.trim().is_empty() {
            format!("competency {}", index + 1)
        } else {
            format!("competency “{}”", excerpt(&competency.code))
        };
        self.one_line(&format!("{at}/code"), &format!("the code of {name}"), &competency.code, CODE_LIMIT);
        self.one_line(
            &format!("{at}/title"),
            &format!("the title of {name}"),
            &competency.title,
            TITLE_LIMIT,
        );
        self.text(
            &format!("{at}/description"),
            &format!("the description of {name}"),
            &competency.description,
        );
        if competency.group.len() > GROUP_LIMIT {
            self.add(
                format!("{at}/group"),
                format!("{name} stands under {} headings: use at most {GROUP_LIMIT}", competency.group.len()),
            );
        } else {
            for (depth, heading) in competency.group.iter().enumerate() {
                let what = format!("heading {} of {name}", depth + 1);
                self.one_line(&format!("{at}/group/{depth}"), &what, heading, TITLE_LIMIT);
            }
        }
        for (level, text) in Level::ALL.into_iter().zip(&competency.levels) {
            self.level(&format!("{at}/levels/{}", level.index()), &format!("level {level} of {name}"), text);
        }
        if competency.links.len() > LINK_LIMIT {
            self.add(
                format!("{at}/links"),
                format!("{name} has {} links: keep at most {LINK_LIMIT}", competency.links.len()),
            );
        } else {
            for (number, link) in competency.links.iter().enumerate() {
                self.link(&format!("{at}/links/{number}"), &format!("link {} of {name}", number + 1), link);
            }
        }
    }

    fn level(&mut self, at: &str, name: &str, text: &LevelText) {
        self.text(&format!("{at}/descriptor"), &format!("the descriptor of {name}"), &text.descriptor);
        self.text(&format!("{at}/learning"), &format!("the learning text of {name}"), &text.learning);
        self.text(&format!("{at}/practice"), &format!("the practice text of {name}"), &text.practice);
        self.text(&format!("{at}/assessment"), &format!("the assessment text of {name}"), &text.assessment);
        let EvidenceRule { pieces, cycles, .. } = text.evidence;
        if cycles > pieces {
            self.add(
                format!("{at}/evidence/cycles"),
                format!(
                    "{name} asks for {cycles} complete learning cycles among {pieces} pieces of evidence: ask for at least as many pieces as cycles"
                ),
            );
        }
        match text.valid_months {
            Some(0) => self.add(
                format!("{at}/valid_months"),
                format!(
                    "a sign-off of {name} would hold for 0 months: set at least 1, or leave it out for no end"
                ),
            ),
            Some(months) if months > VALID_MONTHS_LIMIT => self.add(
                format!("{at}/valid_months"),
                format!("a sign-off of {name} would hold for {months} months: set at most {VALID_MONTHS_LIMIT}, or leave it out for no end"),
            ),
            _ => {}
        }
    }

    fn link(&mut self, at: &str, name: &str, link: &Link) {
        if !is_link_kind(&link.kind) {
            self.add(
                format!("{at}/kind"),
                format!(
                    "{name} is of the unknown kind “{}”: use one of {}, or one of your own that starts with “ext:”",
                    excerpt(&link.kind),
                    LINK_KINDS.join(", ")
                ),
            );
        }
        if link.identifier.is_empty() && link.uri.is_empty() {
            self.add(at, format!("{name} points nowhere: give it an identifier or a uri"));
        }
        self.bounded(&format!("{at}/kind"), &format!("the kind of {name}"), &link.kind, CODE_LIMIT);
        self.bounded(
            &format!("{at}/identifier"),
            &format!("the identifier of {name}"),
            &link.identifier,
            LINK_TEXT_LIMIT,
        );
        self.bounded(&format!("{at}/uri"), &format!("the address of {name}"), &link.uri, LINK_TEXT_LIMIT);
        self.bounded(&format!("{at}/title"), &format!("the title of {name}"), &link.title, LINK_TEXT_LIMIT);
    }

    fn size(&mut self, framework: &Framework) {
        let mut bytes = Counted(0);
        if serde_json::to_writer(&mut bytes, framework).is_ok() && bytes.0 > FRAMEWORK_LIMIT {
            self.add(
                "",
                format!(
                    "the framework has {} bytes, more than the {FRAMEWORK_LIMIT} it can have: shorten its texts or split it",
                    bytes.0
                ),
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
    let mut shown: String =
        text.chars().take(SHOWN).map(|c| if breaks_a_line(c) { ' ' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
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
            assert!(problems[0].detail.contains(words), "{}", problems[0]);
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
