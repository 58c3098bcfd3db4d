//! What is looked for, and the words it is found by: without case and accents, in any script, the same on every
//! database.
//!
//! A text is kept as the set of its words. A question finds it where each word of the question is the beginning of one of
//! them, in any order. Scripts that put no space between words are kept in overlapping pieces, so that any part of a
//! sentence finds it.

use std::collections::BTreeSet;
use std::ops::Bound;

use super::directory::fold_name;
use super::evidence::EvidenceSubmitted;
use super::framework::Framework;
use super::spelling::Vocabulary;

/// Most characters of a question.
pub const LONGEST: usize = 200;
/// Most words of a question that are looked at: the longest ones.
const MOST_ASKED: usize = 8;
/// Most characters of a word that are kept.
const LONGEST_WORD: usize = 40;
/// How many characters of a script without spaces stand together.
const PIECE: usize = 3;
/// Most characters of an excerpt, and how many of them stand before what was looked for.
const EXCERPT: (usize, usize) = (140, 40);

/// Why a question cannot be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unasked {
    /// One letter finds nearly everything.
    TooShort,
    /// More than [`LONGEST`] characters.
    TooLong,
}

/// The beginnings of words that a question looks for, longest first; none where there is nothing but signs in it.
///
/// # Errors
/// When it is too short or too long. One character is enough where a character is a word.
pub fn asked(question: &str) -> Result<Vec<String>, Unasked> {
    let question = question.trim();
    let length = question.chars().count();
    if length > LONGEST {
        return Err(Unasked::TooLong);
    }
    if length < 2 && !question.chars().any(is_unspaced) {
        return Err(Unasked::TooShort);
    }
    let folded = fold_name(question);
    let mut words: Vec<String> = Vec::new();
    for run in runs(&folded) {
        let letters: Vec<char> = run.chars().collect();
        if letters.first().copied().is_some_and(is_unspaced) && letters.len() > PIECE {
            words.extend(letters.windows(PIECE).map(|piece| piece.iter().collect::<String>()));
        } else {
            words.push(cut(run));
        }
    }
    // The t of "don't" begins too many words to tell anything.
    if words.iter().any(|word| !is_a_letter(word)) {
        words.retain(|word| !is_a_letter(word));
    }
    words.sort_by(|a, b| b.chars().count().cmp(&a.chars().count()).then_with(|| a.cmp(b)));
    words.dedup();
    words.truncate(MOST_ASKED);
    Ok(words)
}

/// The words that some texts are found by.
pub fn words_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for text in texts {
        let folded = fold_name(text);
        for chunk in folded.split(|c: char| !c.is_alphanumeric() && !joins(c)) {
            for run in runs(chunk) {
                if run.starts_with(is_unspaced) {
                    let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).collect();
                    for (n, start) in starts.iter().enumerate() {
                        let end = starts.get(n + PIECE).copied().unwrap_or(run.len());
                        words.insert(run[*start..end].to_owned());
                    }
                } else {
                    words.insert(cut(run));
                }
            }
            // Hand-over is looked for as handover, too, and O'Brien as obrien.
            if chunk.contains(joins) {
                let whole: String = chunk.chars().filter(|c| !joins(*c)).collect();
                if !whole.is_empty() && !whole.contains(is_unspaced) {
                    words.insert(cut(&whole));
                }
            }
        }
    }
    words
}

/// The words that a piece of evidence is found by: what its newest revision says to all who read it. Names of files are
/// not among them: a file may have to be hidden.
#[must_use]
pub fn words_of_evidence(said: &EvidenceSubmitted) -> BTreeSet<String> {
    let parts = said.cycle.parts().map(|(_, text)| text.as_str());
    words_of([said.title.as_str(), said.narrative.as_str()].into_iter().chain(parts))
}

/// What the competencies of one version of a framework are found by.
#[derive(Clone, Debug, Default)]
pub struct Competencies {
    own: Vocabulary,
    with_headings: Vocabulary,
}

/// A competency that was found: whether only with the headings above it, with how many slips, and its place in the
/// framework. Smaller is better.
pub type PlaceFound = (bool, usize, usize);

impl Competencies {
    /// Of a framework: code and title of each, and the headings above it.
    #[must_use]
    pub fn of(framework: &Framework) -> Self {
        let each = || framework.competencies.iter();
        let title = [framework.title.as_str()];
        let own = each().map(|one| words_of([one.title.as_str(), one.code.as_str()]));
        let with_headings = each().map(|one| {
            let headings = one.group.iter().map(String::as_str).chain(title);
            words_of(headings.chain([one.title.as_str(), one.code.as_str()]))
        });
        Self { own: Vocabulary::of(own), with_headings: Vocabulary::of(with_headings) }
    }

    /// Those that have all the words.
    #[must_use]
    pub fn with(&self, asked: &[String]) -> Vec<PlaceFound> {
        let by_title = self.own.with(asked);
        let all = self.with_headings.with(asked);
        all.into_iter().map(|place| (!by_title.contains(&place), 0, place)).collect()
    }

    /// Those that have all the words or such as are spelled nearly so.
    #[must_use]
    pub fn nearly(&self, asked: &[String]) -> Vec<PlaceFound> {
        let by_title = self.own.nearly(asked);
        let all = self.with_headings.nearly(asked);
        let found = all.into_iter().map(|(place, slips)| match by_title.get(&place) {
            Some(slips) => (false, *slips, place),
            None => (true, slips, place),
        });
        found.collect()
    }
}

/// Words in a row, a space before each: what the databases keep.
#[must_use]
pub fn in_a_row(words: &BTreeSet<String>) -> String {
    words.iter().fold(String::new(), |mut row, word| {
        row.push(' ');
        row.push_str(word);
        row
    })
}

/// Whether each word that is looked for is the beginning of one that is there.
#[must_use]
pub fn fits(words: &BTreeSet<String>, asked: &[String]) -> bool {
    asked.iter().all(|start| begins_one(words, start))
}

pub(super) fn begins_one(words: &BTreeSet<String>, start: &str) -> bool {
    let from = (Bound::Included(start), Bound::Unbounded);
    words.range::<str, _>(from).next().is_some_and(|word| word.starts_with(start))
}

/// The words around what was looked for, on one line; empty where none of it is there.
#[must_use]
pub fn excerpt(text: &str, asked: &[String]) -> String {
    let bare = |word: &str| word.trim_matches(|c: char| "*_#>`~[]|".contains(c)).to_owned();
    let words: Vec<String> = text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let found = |word: &&String| {
        let parts = words_of([word.as_str()]);
        asked.iter().any(|start| begins_one(&parts, start))
    };
    let Some(at) = words.iter().position(|word| found(&word)) else { return String::new() };
    let (most, before) = EXCERPT;
    let mut start = at;
    let mut led = 0;
    while start > 0 && led + words[start - 1].chars().count() < before {
        start -= 1;
        led += words[start].chars().count() + 1;
    }
    let rest = words[start..].join(" ");
    let mut line: String = rest.chars().take(most).collect();
    if line.len() < rest.len() {
        // Not in the middle of a word, where words have an end.
        if let Some((whole, _)) = line.rsplit_once(' ').filter(|(whole, _)| whole.chars().count() > most / 2)
        {
            let end = whole.len();
            line.truncate(end);
        }
        line.push('…');
    }
    if start > 0 { format!("…{line}") } else { line }
}

/// Dashes and apostrophes inside of a word or a name.
#[must_use]
pub fn joins(c: char) -> bool {
    matches!(c, '-' | '\'' | '’' | '‘' | 'ʼ' | '`' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Of a script that puts no space between words: Thai, Lao, Burmese, Khmer, and those of China, Japan and Korea.
fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c), 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x2E80..)
}

/// A piece of a longer stretch without spaces, or a word as long as one.
pub(super) fn is_a_piece(word: &str) -> bool {
    word.starts_with(is_unspaced) && word.chars().count() == PIECE
}

/// Stretches of letters and digits of one kind of script.
fn runs(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).flat_map(|stretch| {
        let kinds = stretch.char_indices().map(|(at, c)| (at, is_unspaced(c)));
        let mut starts: Vec<usize> = Vec::new();
        let mut kind = None;
        for (at, unspaced) in kinds {
            if kind != Some(unspaced) {
                starts.push(at);
                kind = Some(unspaced);
            }
        }
        starts.push(stretch.len());
        (1..starts.len()).map(|n| &stretch[starts[n - 1]..starts[n]]).collect::<Vec<_>>()
    })
}

fn cut(word: &str) -> String {
    word.chars().take(LONGEST_WORD).collect()
}

/// One letter of a script whose words have more.
fn is_a_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|c| !is_unspaced(c)) && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(text: &str, question: &str) -> bool {
        let asked = asked(question).unwrap();
        !asked.is_empty() && fits(&words_of([text]), &asked)
    }

    #[test]
    fn words_are_found_by_their_beginnings_in_any_order() {
        let text = "I opened **the** ward round with a check-in, and Dr O'Brien said: “naïve!” Łódź 2026.";
        for question in [
            "open",
            "ROUND ward",
            "checkin",
            "check-in",
            "in check",
            "obrien",
            "o'brien",
            "naive",
            "lodz",
            "Łódź 202",
        ] {
            assert!(finds(text, question), "{question}");
        }
        for question in ["pened", "ward rounds", "closed ward", "!!", "202 8x"] {
            assert!(!finds(text, question), "{question}");
        }
    }

    #[test]
    fn any_part_of_a_sentence_without_spaces_finds_it() {
        let text = "今日は病棟で申し送りを練習した。";
        for question in ["病", "病棟", "申し送り", "送りを練習し", "病棟 練習"] {
            assert!(finds(text, question), "{question}");
        }
        assert!(!finds(text, "棟病") && !finds(text, "送り病棟"));
        assert!(finds("ฉันฝึกการฟัง", "การฟัง"));
        assert!(finds("회의를 열었다", "회의") && finds("회의를 열었다", "열었"));
        assert!(finds("تدرّبتُ على الاستماع", "تدربت"));
        assert!(finds("Слушала пациента", "СЛУШ"));
        assert!(finds("iPhone14を使った", "iphone") && finds("iPhone14を使った", "使っ"));
    }

    #[test]
    fn a_question_has_two_letters_or_one_that_is_a_word() {
        for (question, reason) in
            [("", Unasked::TooShort), (" a ", Unasked::TooShort), ("?", Unasked::TooShort)]
        {
            assert_eq!(asked(question), Err(reason), "{question}");
        }
        assert_eq!(asked(&"a ".repeat(100)).map(|words| words.len()), Ok(1));
        assert_eq!(asked(&"a".repeat(201)), Err(Unasked::TooLong));
        assert_eq!(asked("病").unwrap(), ["病"]);
        assert_eq!(asked("don't").unwrap(), ["don"]);
        assert_eq!(asked("% _ ' : & |").unwrap(), Vec::<String>::new());
        let many = (0..30).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ");
        assert_eq!(asked(&many[..190]).unwrap().len(), MOST_ASKED);
        assert_eq!(asked(&"x".repeat(150)).unwrap()[0].len(), LONGEST_WORD);
    }

    #[test]
    fn words_stand_in_a_row_without_signs() {
        let words = words_of(["It's 'quoted' \\ a:b & c | d % _ <b>"]);
        let row = in_a_row(&words);
        assert!(row.chars().all(|c| c == ' ' || c.is_alphanumeric()), "{row}");
        assert!(row.starts_with(' ') && row.contains(" quoted") && row.contains(" its"), "{row}");
        assert_eq!(in_a_row(&words_of(["—"])), "");
    }

    #[test]
    fn an_excerpt_says_what_stands_around() {
        let text = "## Monday\n\nWe had a long meeting about many things that nobody had prepared, and then I **opened** the \
                    round with a check-in that took two minutes and changed how the rest of the morning went for all of us.";
        let line = excerpt(text, &asked("open").unwrap());
        assert!(line.starts_with('…') && line.contains("opened the round") && line.ends_with('…'), "{line}");
        assert!(line.chars().count() <= EXCERPT.0 + 2 && !line.contains('*'), "{line}");
        assert_eq!(excerpt(text, &asked("nowhere").unwrap()), "");
        assert_eq!(excerpt("Short and kind", &asked("kind").unwrap()), "Short and kind");
        let long = "病".repeat(500);
        assert_eq!(excerpt(&long, &asked("病").unwrap()).chars().count(), EXCERPT.0 + 1);
    }
}
