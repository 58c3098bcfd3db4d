//! How the words are spelled that people, cohorts and evidence are found by, and which of them may be meant by a word that
//! was typed with a slip. One way for all of them: what is looked at are spellings, each once, however many have it.

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::connection::{Conn, each};
use super::error::Error;
use super::prepared::prepared;
use crate::record::spelling::{forgiving, off};

/// Most different words that stand for one that was typed.
pub(super) const SPELLINGS: usize = 8;
/// Most spellings that begin alike of which those nearest to a word are looked for.
const ALIKE: usize = 5_000;

/// Whose words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spelled {
    /// Of people's names.
    Names,
    /// Of cohorts' titles.
    Cohorts,
    /// Of the titles of evidence.
    Titles,
}

impl Spelled {
    fn table(self) -> &'static str {
        match self {
            Self::Names => "people_words",
            Self::Cohorts => "cohort_words",
            Self::Titles => "title_words",
        }
    }
}

/// What the words of a question stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Meant {
    /// Beginnings of words, as they were typed.
    pub whole: Vec<String>,
    /// For each of the others, the words that may be meant; never none.
    pub mended: Vec<Vec<String>>,
}

#[derive(QueryableByName)]
struct Spelling {
    #[diesel(sql_type = Text)]
    word: String,
}

/// What a question may mean that finds nothing as it is typed; none where there is nothing to forgive, or a word that
/// nothing is near to. A statement or two a word.
pub(super) fn meant(conn: &mut Conn, of: Spelled, words: &[String]) -> Result<Option<Meant>, Error> {
    if forgiving(words).all(|(_, most)| most == 0) {
        return Ok(None);
    }
    let mut typed = Vec::new();
    for (word, most) in forgiving(words) {
        let begins = !beginning(conn, of, word, 1)?.is_some_and(|found| found.is_empty());
        if !begins && most == 0 {
            return Ok(None);
        }
        typed.push((word, most, begins));
    }
    // Each word begins something, though nothing has them all: any of them may be somebody else's slip.
    let all_begin = typed.iter().all(|(.., begins)| *begins);
    let mut meant = Meant { whole: Vec::new(), mended: Vec::new() };
    for (word, most, begins) in typed {
        if most == 0 || (begins && !all_begin) {
            meant.whole.push(word.to_owned());
            continue;
        }
        let near = near(conn, of, word, most)?;
        if near.is_empty() {
            return Ok(None);
        }
        meant.mended.push(near);
    }
    Ok(Some(meant))
}

/// The spellings nearest to a word, nearest first.
fn near(conn: &mut Conn, of: Spelled, word: &str, most: usize) -> Result<Vec<String>, Error> {
    let start = |letters: usize| word.chars().take(letters).collect::<String>();
    let found = match beginning(conn, of, &start(1), ALIKE)? {
        Some(all) => all,
        None => stepped(conn, of, &start(2), ALIKE)?,
    };
    let mut near: Vec<(usize, String)> =
        found.into_iter().filter_map(|other| Some((off(word, &other, most)?, other))).collect();
    near.sort();
    Ok(near.into_iter().map(|(_, word)| word).take(SPELLINGS).collect())
}

/// The words that begin so, if they are at most so many.
pub(super) fn beginning(
    conn: &mut Conn,
    of: Spelled,
    start: &str,
    most: usize,
) -> Result<Option<Vec<String>>, Error> {
    let found = stepped(conn, of, start, most + 1)?;
    Ok((found.len() <= most).then_some(found))
}

/// The first words that begin so. Steps from word to word in the index, past everybody who has it.
fn stepped(conn: &mut Conn, of: Spelled, start: &str, most: usize) -> Result<Vec<String>, Error> {
    let table = of.table();
    let sql = match of {
        Spelled::Titles => {
            format!("SELECT word FROM {table} WHERE word >= $1 AND word < $2 ORDER BY word LIMIT {most}")
        }
        Spelled::Names | Spelled::Cohorts => format!(
            "WITH RECURSIVE spelled(word) AS ( \
               SELECT min(word) FROM {table} WHERE word >= $1 AND word < $2 \
               UNION ALL \
               SELECT (SELECT min(o.word) FROM {table} o WHERE o.word > s.word AND o.word < $2) \
               FROM spelled s WHERE s.word IS NOT NULL \
             ) SELECT word FROM spelled WHERE word IS NOT NULL LIMIT {most}"
        ),
    };
    let query = diesel::sql_query(sql).bind::<Text, _>(start).bind::<Text, _>(format!("{start}\u{10FFFF}"));
    let found: Vec<Spelling> = each!(conn, c => prepared(query).load(c))?;
    Ok(found.into_iter().map(|s| s.word).collect())
}
