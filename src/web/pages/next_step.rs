//! What a learner could do next, in words, by the rules that judge a sign-off.

use super::unfinished::{place, unfinished};
use crate::app::App;
use crate::clock::Day;
use crate::ids::EvidenceId;
use crate::record::letters::is_visible;
use crate::record::next::{Reachable, within_reach};
use crate::record::passport::LevelState;
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::store::{self, Conn, drafts, reach};
use crate::web::api::drafts::kept;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::views::parts::{Link, Unfinished};
use crate::web::views::passport::NextStep;
use crate::web::words::Words;

/// Days before its end from which a level's renewal is suggested.
const RENEW_DAYS: i32 = 90;
/// Days in which a draft is still somebody's work of now.
const DRAFT_DAYS: i64 = 14;

/// The next step of whoever sits at the desk, and the drafts that wait besides.
pub(super) async fn next_step(app: &App, desk: &Desk) -> Result<(Option<NextStep>, Unfinished), Failure> {
    let at = desk.clone();
    app.db
        .read(move |conn| {
            let step = nearest(conn, &at)?;
            let offered = step.as_ref().map_or("", |step| step.link.href.as_str());
            let unfinished = unfinished(conn, &at, offered)?;
            Ok((step, unfinished))
        })
        .await
}

fn nearest(conn: &mut Conn, at: &Desk) -> Result<Option<NextStep>, Failure> {
    let portfolio = at.folds.portfolio(conn, at.who.person)?;
    if let Some(step) = returned(at, &portfolio) {
        return Ok(Some(step));
    }
    if let Some(step) = expiring(at, &portfolio) {
        return Ok(Some(step));
    }
    if let Some(step) = drafted(conn, at)? {
        return Ok(Some(step));
    }
    if let Some(step) = in_part(at, &portfolio) {
        return Ok(Some(step));
    }
    Ok(by_the_rules(conn, at, &portfolio)?)
}

fn step(words: String, text: String, href: String) -> NextStep {
    NextStep { words, link: Link { text, href } }
}

/// The newest piece in a state that asks its author for something, whose level is not in force: its id, title and why.
fn newest_in(portfolio: &Portfolio, wanted: ClaimState, on: Day) -> Option<(EvidenceId, &str, &str)> {
    let found = portfolio.evidence.values().filter_map(|evidence| {
        let revision = evidence.latest()?;
        let claim = *revision.content.claims.iter().find(|claim| {
            portfolio.claim_state(evidence, revision, **claim) == wanted
                && (wanted == ClaimState::Returned || !portfolio.holds(**claim, on))
        })?;
        let (_, answer) = evidence.answer_to(revision, claim)?;
        Some((revision.submitted_at, evidence.id, &revision.content.title, &answer.comment))
    });
    let (_, id, title, comment) = found.max_by_key(|(at, ..)| *at)?;
    Some((id, title, comment))
}

/// What came back and was not sent again.
fn returned(at: &Desk, portfolio: &Portfolio) -> Option<NextStep> {
    let (t, (id, title, comment)) = (at.t, newest_in(portfolio, ClaimState::Returned, at.today)?);
    let words = match comment.is_empty() {
        true => t.msg("next-returned-plain").arg("title", title).to_string(),
        false => t.msg("next-returned").arg("title", title).arg("comment", comment).to_string(),
    };
    Some(step(words, t.text("next-returned-button"), format!("/evidence/{id}/edit")))
}

/// What was accepted in part, and what is missing.
fn in_part(at: &Desk, portfolio: &Portfolio) -> Option<NextStep> {
    let (t, (id, title, comment)) = (at.t, newest_in(portfolio, ClaimState::PartAccepted, at.today)?);
    let words = t.msg("next-in-part").arg("title", title).arg("comment", comment).to_string();
    Some(step(words, t.text("next-returned-button"), format!("/evidence/{id}/edit")))
}

/// A level that soon ends and for which nothing newer was sent.
fn expiring(at: &Desk, portfolio: &Portfolio) -> Option<NextStep> {
    let (said, last) = portfolio
        .claims()
        .into_iter()
        .filter_map(|claim| {
            let sign_off = portfolio.speaking_for(claim, at.today)?;
            let last = sign_off.said.expires_on?;
            let left = at.today.until(last).ok()?.get_days();
            let newer = portfolio.pieces_for(claim).any(|(_, r, _)| r.submitted_at > sign_off.at);
            (sign_off.state(at.today) == LevelState::Signed && left <= RENEW_DAYS && !newer)
                .then_some((&sign_off.said, last))
        })
        .min_by_key(|(_, last)| *last)?;
    let words =
        at.t.msg("next-renew")
            .arg("competency", &said.title)
            .arg("level", said.level.number())
            .arg("day", at.t.day(last).text);
    let href = format!("/evidence/new?claim={}:{}", said.competency, said.level);
    Some(step(words.to_string(), at.t.text("log-evidence"), href))
}

/// What was begun a few days ago and not sent.
fn drafted(conn: &mut Conn, at: &Desk) -> Result<Option<NextStep>, Failure> {
    let Some(draft) = drafts::of_person(conn, at.who.person, 1)?.pop() else { return Ok(None) };
    if at.now.duration_since(draft.saved_at).as_hours() > DRAFT_DAYS * 24 {
        return Ok(None);
    }
    let title = Some(kept(&draft)?.written.title).filter(|title| is_visible(title));
    let words =
        at.t.msg("next-draft")
            .arg("title", title.unwrap_or_else(|| at.t.text("evidence-untitled")))
            .to_string();
    Ok(Some(step(words, at.t.text("next-draft-button"), place(&draft))))
}

/// The nearest level of the newest cohort.
fn by_the_rules(conn: &mut Conn, at: &Desk, portfolio: &Portfolio) -> Result<Option<NextStep>, store::Error> {
    let (t, mut waits, mut done) = (at.t, None, None);
    for learning in reach::learning(conn, at.who.person, at.today)? {
        let Some(cohort) = at.folds.cohort(conn, learning.cohort)? else { continue };
        let versions = at.folds.versions(conn, learning.framework)?;
        let near = within_reach(portfolio, &versions, learning.version, |id| cohort.target_in(id), at.today);
        if let Some(nearest) = near.iter().find(|r| r.work != LevelState::InReview) {
            return Ok(Some(worked_on(t, nearest)));
        }
        match near.first() {
            Some(first) => waits = waits.or_else(|| Some(plain(t, "next-waits", first))),
            None => done = done.or(Some(learning.title)),
        }
    }
    let done = done.map(|cohort| t.msg("next-done").arg("cohort", cohort).to_string());
    Ok(waits.or(done).map(|words| step(words, String::new(), String::new())))
}

fn plain(t: Words, key: &str, near: &Reachable<'_>) -> String {
    t.msg(key).arg("competency", &near.competency.title).arg("level", near.level.number()).to_string()
}

fn worked_on(t: Words, near: &Reachable<'_>) -> NextStep {
    let lacking = near.lacking;
    if lacking.pieces == 0 {
        return step(plain(t, "next-ready", near), String::new(), String::new());
    }
    let words = t
        .msg(if lacking.cycles > 0 { "next-cycles" } else { "next-pieces" })
        .arg("competency", &near.competency.title)
        .arg("level", near.level.number())
        .arg("pieces", lacking.pieces)
        .arg("cycles", lacking.cycles);
    let href = format!("/evidence/new?claim={}:{}", near.competency.id, near.level);
    step(words.to_string(), t.text("log-evidence"), href)
}
