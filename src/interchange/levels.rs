//! From however many levels a source has to three (P-1).

use super::DEFAULT_LEVEL_NAMES;
use super::failure::{Error, Spot};
use super::text::{line_of_words, one_line, shortened};
use crate::language::Sentence;
use crate::record::framework::{EvidenceRule, Level, LevelText};
use crate::record::framework_rules::{LEVEL_NAME_LIMIT, excerpt, folded};

/// Which of a source's levels become which of the three, as in `0,1>1 2>2 3,4>3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelMapping([Vec<u16>; 3]);

/// What is wrong with a mapping of levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingError {
    /// Not of the form `2,3>1`.
    Form(String),
    /// Something other than 1, 2 or 3 after the arrow.
    Target(String),
    /// One of the three levels has no source.
    Missing(Level),
    /// The same arrow twice.
    Twice(u16, Level),
    /// A higher level of the source would become a lower one.
    Order(u16, Level, u16, Level),
}

impl MappingError {
    /// What a person is told.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Form(typed) => Sentence::of("import-mapping-form").with("typed", typed),
            Self::Target(typed) => Sentence::of("import-mapping-target").with("typed", typed),
            Self::Missing(level) => Sentence::of("import-mapping-missing").with("level", *level),
            Self::Twice(from, level) => {
                Sentence::of("import-mapping-twice").with("from", *from).with("level", *level)
            }
            Self::Order(from, level, other, above) => Sentence::of("import-mapping-order")
                .with("from", *from)
                .with("level", *level)
                .with("other", *other)
                .with("above", *above),
        }
    }
}

impl std::fmt::Display for MappingError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for MappingError {}

impl LevelMapping {
    /// Reads `0,1>1 2>2 3,4>3`. Each of 1, 2, 3 needs at least one source; order is kept; where a source has
    /// fewer than three levels, one of them may serve for several: `1>1 2>2 2>3`.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let mut sources: [Vec<u16>; 3] = Default::default();
        for arrow in text.split([' ', ';', '\t', '\n']).filter(|arrow| !arrow.is_empty()) {
            let form = || MappingError::Form(excerpt(arrow));
            let (from, to) = arrow.split_once('>').ok_or_else(form)?;
            let target = to
                .parse::<u8>()
                .map_err(|_| if to.is_empty() { form() } else { MappingError::Target(excerpt(arrow)) })?;
            let level = Level::try_from(target).map_err(|_| MappingError::Target(excerpt(arrow)))?;
            for number in from.split(',') {
                let number = number.parse().map_err(|_| form())?;
                if sources[level.index()].contains(&number) {
                    return Err(MappingError::Twice(number, level));
                }
                sources[level.index()].push(number);
            }
        }
        for level in Level::ALL {
            sources[level.index()].sort_unstable();
            if sources[level.index()].is_empty() {
                return Err(MappingError::Missing(level));
            }
        }
        for (lower, upper) in
            [(Level::One, Level::Two), (Level::Two, Level::Three), (Level::One, Level::Three)]
        {
            for above in &sources[upper.index()] {
                for below in &sources[lower.index()] {
                    if below > above {
                        return Err(MappingError::Order(*below, lower, *above, upper));
                    }
                }
            }
        }
        Ok(Self(sources))
    }

    /// Whether it speaks of exactly these levels.
    fn fits(&self, numbers: &[u16]) -> bool {
        let mut mine: Vec<u16> = self.0.iter().flatten().copied().collect();
        mine.sort_unstable();
        mine.dedup();
        let mut theirs = numbers.to_vec();
        theirs.sort_unstable();
        mine == theirs
    }
}

impl std::str::FromStr for LevelMapping {
    type Err = MappingError;
    fn from_str(text: &str) -> Result<Self, MappingError> {
        Self::parse(text)
    }
}

impl std::fmt::Display for LevelMapping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, (sources, level)) in self.0.iter().zip(Level::ALL).enumerate() {
            let sources: Vec<String> = sources.iter().map(ToString::to_string).collect();
            write!(f, "{}{}>{level}", if index == 0 { "" } else { " " }, sources.join(","))?;
        }
        Ok(())
    }
}

/// One of a source's levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SourceLevel {
    /// Its number as the source counts, or its position from 1.
    pub number: u16,
    /// What the source calls it; may be empty.
    pub name: String,
    /// What it says.
    pub text: LevelText,
}

/// Three levels, made of a source's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Three {
    pub names: [String; 3],
    pub texts: [LevelText; 3],
    pub notes: Vec<Sentence>,
}

/// Why a source's levels could not become three.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotThree {
    /// Which levels were found.
    pub detail: Sentence,
    /// A mapping that would be accepted.
    pub suggestion: String,
}

impl NotThree {
    pub(super) fn into_error(self, file: &str, at: Spot) -> Error {
        Error::Levels { file: file.to_owned(), at, found: Box::new(self) }
    }
}

/// `source` in ascending order.
pub(super) fn three(source: &[SourceLevel], mapping: Option<&LevelMapping>) -> Result<Three, NotThree> {
    let numbers: Vec<u16> = source.iter().map(|level| level.number).collect();
    match (mapping.filter(|mapping| mapping.fits(&numbers)), source) {
        (Some(mapping), _) => Ok(mapped(source, mapping)),
        (None, [one, two, three]) => {
            let unused = |mapping: &LevelMapping| about("import-note-mapping-unused", mapping);
            let notes = mapping.map(unused).into_iter().collect();
            Ok(Three {
                names: distinct([one, two, three].map(|level| level.name.clone())),
                texts: [one, two, three].map(|level| level.text.clone()),
                notes,
            })
        }
        (None, _) => Err(NotThree { detail: refusal(source, mapping), suggestion: suggestion(&numbers) }),
    }
}

/// What there is to say about a mapping.
fn about(key: &'static str, mapping: &LevelMapping) -> Sentence {
    Sentence::of(key).with("mapping", mapping.to_string())
}

fn refusal(source: &[SourceLevel], mapping: Option<&LevelMapping>) -> Sentence {
    let named = |level: &SourceLevel| {
        if level.name.is_empty() || level.name == level.number.to_string() {
            Sentence::words(level.number.to_string())
        } else {
            Sentence::of("import-levels-one").with("number", level.number).with("name", excerpt(&level.name))
        }
    };
    let unfit = mapping.map(|mapping| about("import-levels-found-unfit", mapping));
    unfit
        .unwrap_or_else(|| Sentence::of("import-levels-found"))
        .with("count", source.len())
        .with("levels", source.iter().map(named).collect::<Vec<_>>())
}

/// A mapping that is accepted for these levels: 0 goes with the first, and the higher levels share.
fn suggestion(numbers: &[u16]) -> String {
    let zero = numbers.contains(&0) && numbers.len() > 3;
    let graded: Vec<u16> = numbers.iter().copied().filter(|number| !zero || *number != 0).collect();
    let count = graded.len();
    let mut parts: Vec<String> = Vec::new();
    for target in 0..3 {
        let mut chosen: Vec<u16> = if count >= 3 {
            graded[count * target / 3..count * (target + 1) / 3].to_vec()
        } else {
            graded.get(target.min(count.saturating_sub(1))).copied().into_iter().collect()
        };
        if zero && target == 0 {
            chosen.insert(0, 0);
        }
        let chosen: Vec<String> = chosen.iter().map(ToString::to_string).collect();
        parts.push(format!("{}>{}", chosen.join(","), target + 1));
    }
    parts.join(" ")
}

fn mapped(source: &[SourceLevel], mapping: &LevelMapping) -> Three {
    let mut notes = Vec::new();
    let merged = Level::ALL.map(|level| {
        let all: Vec<&SourceLevel> =
            source.iter().filter(|from| mapping.0[level.index()].contains(&from.number)).collect();
        let asked: Vec<&SourceLevel> = all.iter().copied().filter(|from| from.number != 0).collect();
        let parts = if asked.is_empty() || asked.len() == all.len() {
            all
        } else {
            notes.push(Sentence::of("import-note-level-zero").with("level", level));
            asked
        };
        (joined_name(&parts), joined_text(&parts))
    });
    notes.push(about("import-note-mapped", mapping).with("count", source.len()));
    let [one, two, three] = merged;
    Three { names: distinct([one.0, two.0, three.0]), texts: [one.1, two.1, three.1], notes }
}

fn joined_name(parts: &[&SourceLevel]) -> String {
    let names: Vec<&str> =
        parts.iter().map(|part| part.name.as_str()).filter(|name| !name.is_empty()).collect();
    names.join(" / ")
}

fn joined_text(parts: &[&SourceLevel]) -> LevelText {
    if let [only] = parts {
        return only.text.clone();
    }
    let join = |field: fn(&LevelText) -> &str| {
        let mut said: Vec<(String, &str)> = Vec::new();
        for part in parts {
            let text = field(&part.text).trim();
            if !text.is_empty() && said.iter().all(|(_, earlier)| *earlier != text) {
                let name = if part.name.is_empty() { part.number.to_string() } else { one_line(&part.name) };
                said.push((name, text));
            }
        }
        match said.as_slice() {
            [(_, only)] => (*only).to_owned(),
            several => {
                let paragraphs: Vec<String> =
                    several.iter().map(|(name, text)| format!("**{name}:** {text}")).collect();
                paragraphs.join("\n\n")
            }
        }
    };
    let rule = |field: fn(&EvidenceRule) -> u8| parts.iter().map(|part| field(&part.text.evidence)).max();
    LevelText {
        descriptor: join(|text| &text.descriptor),
        learning: join(|text| &text.learning),
        practice: join(|text| &text.practice),
        assessment: join(|text| &text.assessment),
        evidence: EvidenceRule {
            pieces: rule(|evidence| evidence.pieces).unwrap_or(1),
            cycles: rule(|evidence| evidence.cycles).unwrap_or(0),
            renewal_pieces: rule(|evidence| evidence.renewal_pieces).unwrap_or(1),
        },
        second_signer: parts.iter().any(|part| part.text.second_signer),
        valid_months: parts.iter().filter_map(|part| part.text.valid_months).min(),
    }
}

/// Names that can stand: none empty, none too long, no two the same.
fn distinct(names: [String; 3]) -> [String; 3] {
    let names = names.map(|name| line_of_words(&name));
    let can_stand = |(index, name): (usize, &String)| {
        let before = names[..index].iter();
        let repeated = before.map(|other| folded(other)).any(|other| other == folded(name));
        !name.is_empty() && name.chars().count() <= LEVEL_NAME_LIMIT && !repeated
    };
    if names.iter().enumerate().all(can_stand) {
        return names;
    }
    let mut taken: Vec<String> = Vec::new();
    let mut index = 0;
    names.map(|name| {
        let mut name = shortened(&name, LEVEL_NAME_LIMIT - 4);
        if name.is_empty() {
            DEFAULT_LEVEL_NAMES[index].clone_into(&mut name);
        }
        index += 1;
        if taken.contains(&folded(&name)) {
            name = format!("{name} {index}");
        }
        while taken.contains(&folded(&name)) {
            name.push('+');
        }
        taken.push(folded(&name));
        name
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn level(number: u16, name: &str) -> SourceLevel {
        let text = LevelText { descriptor: format!("Text of {number}"), ..LevelText::default() };
        SourceLevel { number, name: name.into(), text }
    }

    fn ladder(numbers: std::ops::RangeInclusive<u16>) -> Vec<SourceLevel> {
        numbers.map(|number| level(number, &format!("Step {number}"))).collect()
    }

    #[test]
    fn a_mapping_is_read_and_written() {
        let mapping = LevelMapping::parse("0,1>1  2>2 3,4>3").unwrap();
        assert_eq!(mapping.to_string(), "0,1>1 2>2 3,4>3");
        assert_eq!(LevelMapping::parse("4,3>3;2>2;1,0>1").unwrap(), mapping);
        assert_eq!("1>1 2>2 2>3".parse::<LevelMapping>().unwrap().to_string(), "1>1 2>2 2>3");
    }

    #[test]
    fn each_broken_mapping_is_told_what_is_wrong() {
        for (text, words) in [
            ("", "nothing leads to level 1"),
            ("1>1 2>2", "nothing leads to level 3: add “N>3”"),
            ("1=1", "“1=1” is not of the form"),
            ("1>", "not of the form"),
            ("a>1", "not of the form"),
            ("1,>1", "not of the form"),
            ("-1>1", "not of the form"),
            ("99999>1", "not of the form"),
            ("1>4", "after “>” write 1, 2 or 3"),
            ("1>0", "after “>” write 1, 2 or 3"),
            ("1>one", "after “>” write 1, 2 or 3"),
            ("1,1>1 2>2 3>3", "level 1 leads to level 1 twice"),
            ("3>1 2>2 4>3", "level 3 leads to level 1, and the lower level 2 to the higher level 2"),
            ("1,5>1 5>2 3>3", "keep their order"),
        ] {
            let error = LevelMapping::parse(text).unwrap_err().to_string();
            assert!(error.contains(words), "{text}: {error}");
        }
    }

    /// P-1: refused with the reason and a mapping that is accepted.
    #[test]
    fn two_and_four_levels_are_refused_with_a_mapping_to_try() {
        for (numbers, expected) in [
            (1..=1, "1>1 1>2 1>3"),
            (1..=2, "1>1 2>2 2>3"),
            (0..=1, "0>1 1>2 1>3"),
            (1..=4, "1>1 2>2 3,4>3"),
            (0..=3, "0,1>1 2>2 3>3"),
            (0..=4, "0,1>1 2>2 3,4>3"),
            (1..=5, "1>1 2,3>2 4,5>3"),
            (1..=8, "1,2>1 3,4,5>2 6,7,8>3"),
        ] {
            let source = ladder(numbers);
            let refused = three(&source, None).unwrap_err();
            assert_eq!(refused.suggestion, expected);
            let mapping = LevelMapping::parse(&refused.suggestion).unwrap();
            assert!(three(&source, Some(&mapping)).is_ok(), "{expected}");
        }
        let refused = three(&ladder(1..=2), None).unwrap_err();
        assert_eq!(
            refused.detail.to_string(),
            "there are 2 levels (1 “Step 1”, 2 “Step 2”), where a competency has exactly three"
        );
        let other = LevelMapping::parse("1>1 2>2 3>3").unwrap();
        let refused = three(&ladder(1..=2), Some(&other)).unwrap_err();
        let said = refused.detail.to_string();
        assert!(said.ends_with("and the mapping “1>1 2>2 3>3” does not speak of exactly these"), "{said}");
    }

    #[test]
    fn mapped_levels_keep_all_that_they_say() {
        let mapping = LevelMapping::parse("0,1>1 2>2 3,4>3").unwrap();
        let got = three(&ladder(0..=4), Some(&mapping)).unwrap();
        assert_eq!(got.names, ["Step 1", "Step 2", "Step 3 / Step 4"]);
        assert_eq!(got.texts[0].descriptor, "Text of 1");
        assert_eq!(got.texts[2].descriptor, "**Step 3:** Text of 3\n\n**Step 4:** Text of 4");
        assert!(got.notes[0].to_string().contains("level 0 counts as level 1"), "{:?}", got.notes);
    }

    #[test]
    fn a_level_that_serves_twice_gets_two_names() {
        let mapping = LevelMapping::parse("1>1 2>2 2>3").unwrap();
        let got = three(&ladder(1..=2), Some(&mapping)).unwrap();
        assert_eq!(got.names, ["Step 1", "Step 2", "Step 2 3"]);
        assert_eq!(got.texts[1], got.texts[2]);
    }

    #[test]
    fn three_levels_need_no_mapping_and_say_so_when_there_is_one() {
        let mapping = LevelMapping::parse("0,1>1 2>2 3,4>3").unwrap();
        let got = three(&ladder(1..=3), Some(&mapping)).unwrap();
        assert_eq!(got.names, ["Step 1", "Step 2", "Step 3"]);
        assert_eq!(got.notes.len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_is_a_mapping_or_an_explanation(text in "[0-9>, a]{0,20}|.{0,20}") {
            match LevelMapping::parse(&text) {
                Ok(mapping) => prop_assert_eq!(LevelMapping::parse(&mapping.to_string()), Ok(mapping)),
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }

        #[test]
        fn any_names_become_three_that_can_stand(names in prop::array::uniform3(".{0,120}|a|A")) {
            let names = distinct(names);
            for (index, name) in names.iter().enumerate() {
                prop_assert!(!name.is_empty() && name.trim() == name);
                prop_assert!(name.chars().count() <= LEVEL_NAME_LIMIT);
                prop_assert!(names[..index].iter().all(|other| folded(other) != folded(name)));
            }
        }

        #[test]
        fn every_suggestion_is_accepted(first in 0_u16..3, count in 1_u16..20) {
            prop_assume!(count != 3);
            let source = ladder(first..=first + count - 1);
            let refused = three(&source, None).unwrap_err();
            let mapping = LevelMapping::parse(&refused.suggestion).unwrap();
            prop_assert!(three(&source, Some(&mapping)).is_ok());
        }
    }
}
