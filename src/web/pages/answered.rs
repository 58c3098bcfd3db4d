//! What leads answered about a piece of evidence, what its learner held against it, and how that was decided: told
//! wherever the piece is read.

use super::appeals;
use crate::clock::{Instant, day_of};
use crate::ids::PersonId;
use crate::record::evidence::{Claim, Evidence};
use crate::record::letters::{Cut, beginning, in_one_line};
use crate::record::portfolio::Portfolio;
use crate::record::review::{Decision, Review};
use crate::web::views::parts::{Happening, State};
use crate::web::words::Words;

/// Longest part of a lead's words, in letters, where they have a line.
const LINE: usize = 160;

/// Everybody who has answered anything of a portfolio, was stood in for, or has decided an appeal.
pub(super) fn speakers(portfolio: &Portfolio) -> impl Iterator<Item = PersonId> {
    let reviews = portfolio.evidence.values().flat_map(|evidence| &evidence.reviews);
    let answering = reviews.flat_map(|review| [Some(review.reviewer), review.said.for_lead]).flatten();
    let deciding = portfolio.appeals.iter().filter_map(|appeal| appeal.decided.as_ref().map(|d| d.1));
    answering.chain(deciding)
}

/// Who reviewed, and for whom (E-7).
fn reviewer(t: Words, review: &Review, name: &impl Fn(PersonId) -> String) -> String {
    let own = name(review.reviewer);
    match review.said.for_lead {
        Some(lead) => t.msg("evidence-for-lead").arg("name", own).arg("lead", name(lead)).to_string(),
        None => own,
    }
}

/// Each answer with its words, the appeals against them and their decisions, of all versions, in the order of the
/// record; of one claim alone where one is named. `title` is what a claim's competency is called.
pub(super) fn answered(
    t: Words,
    portfolio: &Portfolio,
    evidence: &Evidence,
    name: &impl Fn(PersonId) -> String,
    title: &impl Fn(Claim) -> String,
    only: Option<Claim>,
) -> Vec<(Instant, Happening)> {
    let mut all = Vec::new();
    let asked = |claim: Claim| only.is_none_or(|only| only == claim);
    for review in &evidence.reviews {
        if !review.said.claims.iter().any(|answer| asked(answer.claim())) {
            continue;
        }
        for answer in review.said.claims.iter().filter(|answer| asked(answer.claim())) {
            let (state, key) = match answer.decision {
                Decision::Accepted => (State::Signed, "evidence-event-accepted"),
                Decision::PartAccepted => (State::Evidence, "evidence-event-part-accepted"),
                Decision::Returned => (State::Returned, "evidence-event-returned"),
            };
            let words = t
                .msg(key)
                .arg("name", reviewer(t, review, name))
                .arg("competency", title(answer.claim()))
                .arg("level", answer.level.number());
            let (when, said) = (t.moment(review.at), answer.comment.clone());
            all.push((review.at, Happening { state, title: words.to_string(), when, said, link: None }));
        }
        if let Some(appeal) = appeals::against(portfolio, review.id) {
            all.extend(appeals::happened(t, appeal, name, portfolio.learner));
        }
    }
    all
}

/// That a piece did not do for a level before, in a line: when, by whom and why; empty where nobody said so.
pub(super) fn last_return(
    t: Words,
    evidence: &Evidence,
    claim: Claim,
    name: &impl Fn(PersonId) -> String,
) -> String {
    let last = evidence.reviews.iter().rev().find_map(|review| {
        let answers = &review.said.claims;
        let answer = answers.iter().find(|a| a.claim() == claim && a.decision != Decision::Accepted)?;
        Some((review, answer))
    });
    let Some((review, answer)) = last else { return String::new() };
    let key = match answer.decision {
        Decision::PartAccepted => "queue-other-in-part",
        _ => "queue-other-returned",
    };
    let said = t
        .msg(key)
        .arg("day", t.short_day(day_of(review.at)).text)
        .arg("name", reviewer(t, review, name))
        .arg("reason", in_a_line(&answer.comment))
        .to_string();
    if review.overturned { format!("{said} {}", t.text("queue-other-overturned")) } else { said }
}

/// The beginning of a text, without its breaks.
fn in_a_line(text: &str) -> String {
    beginning(&in_one_line(text), LINE, Cut::Anywhere)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_words_are_begun_and_few_are_said_whole() {
        assert_eq!(in_a_line(" What came\nof  it? "), "What came of it?");
        let long = in_a_line(&"Wörter ".repeat(100));
        assert!(long.ends_with("Wörter…") && long.chars().count() <= LINE + 1, "{long}");
    }
}
