//! What a lead has written back before, to be said again: derived from the record of those whom they lead.

use std::collections::BTreeSet;

use crate::clock::Instant;
use crate::ids::PersonId;
use crate::record::fact::Scope;
use crate::record::portfolio::Portfolio;
use crate::record::review::Decision;
use crate::store::{Conn, Error, folds, reach};
use crate::web::desk::Desk;

/// So many are offered.
const MOST: usize = 8;
/// What is longer is about one piece and no phrase.
const LONGEST: usize = 300;
/// So many learners' records are looked at, those who came last.
const LEARNERS: usize = 60;

/// The last few different words with which the reader returned a piece or accepted it in part, newest first. Two
/// statements.
pub(super) fn phrases(conn: &mut Conn, desk: &Desk) -> Result<Vec<String>, Error> {
    let mut learners: Vec<PersonId> =
        reach::learners_of(conn, desk.who.person, desk.today)?.into_iter().collect();
    learners.sort_unstable_by_key(|id| std::cmp::Reverse(*id));
    learners.truncate(LEARNERS);
    let scopes: Vec<Scope> = learners.iter().map(|id| Scope::Learner(*id)).collect();
    let mut found = desk.folds.load(conn, &scopes)?;
    let mut said = Vec::new();
    for learner in learners {
        said.extend(written(&folds::portfolio(&mut found, learner), desk.who.person));
    }
    Ok(last_few(said))
}

/// What somebody wrote to a learner with what they did not accept whole.
fn written(portfolio: &Portfolio, by: PersonId) -> Vec<(Instant, String)> {
    let reviews = portfolio.evidence.values().flat_map(|evidence| &evidence.reviews);
    reviews
        .filter(|review| review.reviewer == by)
        .flat_map(|review| review.said.claims.iter().map(move |answer| (review.at, answer)))
        .filter(|(_, answer)| answer.decision != Decision::Accepted)
        .map(|(at, answer)| (at, answer.comment.trim().to_owned()))
        .collect()
}

/// The newest that are short enough, each once.
fn last_few(mut said: Vec<(Instant, String)>) -> Vec<String> {
    said.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.cmp(other)));
    let mut known = BTreeSet::new();
    said.into_iter()
        .map(|(_, words)| words)
        .filter(|words| !words.is_empty() && words.chars().count() <= LONGEST)
        .filter(|words| known.insert(words.to_lowercase()))
        .take(MOST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Instant {
        Instant::from_microsecond(minute * 60_000_000).unwrap()
    }

    #[test]
    fn the_newest_come_first_each_once_and_no_letter_to_one_learner() {
        let said = |minute, words: &str| (at(minute), words.to_owned());
        let long = "x".repeat(LONGEST + 1);
        let found = last_few(vec![
            said(1, "Add the outcome."),
            said(2, "Say when it was."),
            said(3, "add the outcome."),
            said(4, &long),
            said(5, ""),
        ]);
        assert_eq!(found, ["add the outcome.", "Say when it was."]);
        let many = last_few((0..20).map(|n| said(n, &format!("Number {n}"))).collect());
        assert_eq!((many.len(), many[0].as_str()), (MOST, "Number 19"));
    }
}
