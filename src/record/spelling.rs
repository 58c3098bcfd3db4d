//! Words that were meant: spelled as asked, or a slip of the pen away from it. The same for people's names and for
//! everything else that is found by words.

use std::collections::{BTreeMap, BTreeSet};

use super::search::{begins_one, is_a_piece};

/// How many slips of the pen a word may have and still be meant.
#[must_use]
pub fn slips(word: &str) -> usize {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Each word of a question with the slips that it may have.
pub fn forgiving(asked: &[String]) -> impl Iterator<Item = (&str, usize)> {
    // One sign of a stretch without spaces stands in several of its pieces; a piece alone is too short for a slip.
    let stretched = asked.iter().filter(|word| is_a_piece(word)).nth(1).is_some();
    asked.iter().map(move |word| {
        let most = if stretched && is_a_piece(word) { 1 } else { slips(word) };
        (word.as_str(), most)
    })
}

/// How many letters differ between two words, are missing or too many, or changed places; none where that is more than
/// `most`.
#[must_use]
pub fn apart(one: &str, other: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    distances(&a, &b, most)?.last().copied().filter(|n| *n <= most)
}

/// How many slips lie between what was typed and a word, or the beginning of one; none where that is more than `most`.
/// Another number is no slip: 2026 is not meant by 2027.
#[must_use]
pub fn off(typed: &str, word: &str, most: usize) -> Option<usize> {
    if word.starts_with(typed) {
        return Some(0);
    }
    // A slip brings at most one letter that the word has not: most words are told apart by that alone.
    if most == 0 || typed.chars().filter(|c| !word.contains(*c)).nth(most).is_some() {
        return None;
    }
    let mut digits = word.chars().filter(|c| c.is_numeric());
    if !typed.chars().filter(|c| c.is_numeric()).all(|digit| digits.next() == Some(digit)) {
        return None;
    }
    let typed: Vec<char> = typed.chars().collect();
    let word: Vec<char> = word.chars().take(typed.len() + most).collect();
    distances(&typed, &word, most)?.into_iter().min().filter(|n| *n <= most)
}

/// How far one word is from each beginning of another, from none of it to all of it; nothing where each is farther than
/// `most`.
fn distances(a: &[char], b: &[char], most: usize) -> Option<Vec<usize>> {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().all(|n| *n > most) {
            return None;
        }
        (before, last) = (last, row);
    }
    Some(last)
}

/// How many slips lie between a question and a text with these words; none where it has not all of them, however they are
/// spelled.
#[must_use]
pub fn nearly(words: &BTreeSet<String>, asked: &[String]) -> Option<usize> {
    let least = |(typed, most): (&str, usize)| {
        if begins_one(words, typed) {
            return Some(0);
        }
        words.iter().filter_map(|word| off(typed, word, most)).min()
    };
    forgiving(asked).map(least).sum()
}

/// The words of some texts, each with the places of the texts that have it: looked through without looking at the texts.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary(BTreeMap<String, Vec<usize>>);

impl Vocabulary {
    /// Of the words of some texts.
    pub fn of(texts: impl IntoIterator<Item = BTreeSet<String>>) -> Self {
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, words) in texts.into_iter().enumerate() {
            for word in words {
                places.entry(word).or_default().push(place);
            }
        }
        Self(places)
    }

    /// The texts that have all the words.
    #[must_use]
    pub fn with(&self, asked: &[String]) -> BTreeSet<usize> {
        let beginning = |start: &String| {
            let words = self.0.range::<String, _>(start..).take_while(|(word, _)| word.starts_with(start));
            words.flat_map(|(_, places)| places.iter().copied()).collect::<BTreeSet<usize>>()
        };
        let mut each = asked.iter();
        let Some(first) = each.next() else { return BTreeSet::new() };
        each.fold(beginning(first), |found, word| {
            if found.is_empty() { found } else { found.intersection(&beginning(word)).copied().collect() }
        })
    }

    /// The texts that have all the words or such as are spelled nearly so, with how many slips that takes.
    #[must_use]
    pub fn nearly(&self, asked: &[String]) -> BTreeMap<usize, usize> {
        let mut found: Option<BTreeMap<usize, usize>> = None;
        for (typed, most) in forgiving(asked) {
            let mut near: BTreeMap<usize, usize> = BTreeMap::new();
            for (word, places) in &self.0 {
                let Some(slips) = off(typed, word, most) else { continue };
                for place in places {
                    let least = near.entry(*place).or_insert(slips);
                    *least = slips.min(*least);
                }
            }
            let all = match found {
                None => near,
                Some(before) => before
                    .into_iter()
                    .filter_map(|(place, slips)| Some((place, slips + near.get(&place)?)))
                    .collect(),
            };
            if all.is_empty() {
                return all;
            }
            found = Some(all);
        }
        found.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::search::{asked, words_of};

    fn meant(text: &str, question: &str) -> Option<usize> {
        nearly(&words_of([text]), &asked(question).unwrap())
    }

    #[test]
    fn a_slip_of_the_pen_is_not_far() {
        for (one, other, n) in [
            ("amara", "amara", 0),
            ("amraa", "amara", 1),
            ("amar", "amara", 1),
            ("okafir", "okafor", 1),
            ("nguyen", "nugyen", 1),
        ] {
            assert_eq!(apart(one, other, 2), Some(n), "{one} {other}");
        }
        assert_eq!(apart("grace", "ada", 2), None);
        assert_eq!(apart("kelly", "kenny", 1), None);
        assert_eq!((slips("ada"), slips("grace"), slips("nakamura")), (0, 1, 2));
    }

    #[test]
    fn a_beginning_may_have_a_slip_as_well() {
        for (typed, word, slips) in [
            ("mod", "moderation", 0),
            ("moddera", "moderation", 1),
            ("modreat", "moderation", 1),
            ("modreatoin", "moderation", 2),
            ("hygine", "hygiene", 1),
        ] {
            assert_eq!(off(typed, word, 2), Some(slips), "{typed} {word}");
        }
        for (typed, word) in [("modem", "delegation"), ("moderation", "mode")] {
            assert_eq!(off(typed, word, 1), None, "{typed} {word}");
        }
    }

    #[test]
    fn another_number_is_no_slip() {
        assert_eq!(off("2027", "2026", 1), None);
        assert_eq!(off("hyg0143", "hyg0134", 1), None);
        assert_eq!(off("hgy014", "hyg0143", 1), Some(1));
    }

    #[test]
    fn slips_are_forgiven_in_any_script() {
        for (text, question, slips) in [
            ("Hand hygiene on the ward", "hand hygine", 1),
            ("Moderation", "Modreation", 1),
            ("Gesprächsführung in schwierigen Lagen", "gesprachsfürung schwirigen", 2),
            ("التواصل مع الفريق", "التوصل", 1),
            ("Слушание пациента", "пациетна слуш", 1),
            ("Ενεργητική ακρόαση", "ενεργιτικη", 1),
            ("病棟で申し送りを練習した", "申し贈りを", 3),
            ("회의 진행하기 연습", "진행하거", 1),
        ] {
            assert_eq!(meant(text, question), Some(slips), "{question}");
        }
        for (text, question) in [
            ("Hand hygiene on the ward", "hand xyz"),
            ("Hand hygiene on the ward", "foot hygiene"),
            ("Hand hygiene on the ward", "hat hygiene"),
            ("病棟で練習した", "申し贈り"),
            ("病棟", "病院"),
        ] {
            assert_eq!(meant(text, question), None, "{question}");
        }
    }

    #[test]
    fn a_vocabulary_finds_what_its_texts_would() {
        let texts = ["Hand hygiene", "Hand over", "Moderation", "Moderating a round", "Team 7"];
        let vocabulary = Vocabulary::of(texts.map(|text| words_of([text])));
        for question in [
            "hand",
            "modera",
            "hand hygine",
            "modreation",
            "rond moderat",
            "team 8",
            "hnad",
            "zz",
            "teem 7",
            "mo ha",
        ] {
            let asked = asked(question).unwrap();
            let each: BTreeMap<usize, usize> = texts
                .iter()
                .enumerate()
                .filter_map(|(place, text)| Some((place, nearly(&words_of([*text]), &asked)?)))
                .collect();
            assert_eq!(vocabulary.nearly(&asked), each, "{question}");
            let whole: BTreeSet<usize> =
                each.iter().filter(|(_, slips)| **slips == 0).map(|(place, _)| *place).collect();
            assert_eq!(vocabulary.with(&asked), whole, "{question}");
        }
        assert!(vocabulary.with(&[]).is_empty() && vocabulary.nearly(&[]).is_empty());
    }
}
