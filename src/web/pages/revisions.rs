//! Revisions of a piece of evidence: two that grew from one and are joined by a choice (S-4), clocks that were off (E-3).

use actix_web::{HttpResponse, web};

use super::evidence::Nothing;
use super::sign_in::see;
use crate::app::App;
use crate::clock::day_of;
use crate::ids::{EvidenceId, FactId};
use crate::language::Sentence;
use crate::record::cohort::Cohort;
use crate::record::evidence::{Evidence, EvidenceSubmitted, PrivateReflectionWritten, Revision};
use crate::record::fact::{Draft, Scope};
use crate::record::portfolio::Portfolio;
use crate::web::api::evidence::look;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::views::evidence::Fork;
use crate::web::views::parts::Choice;
use crate::web::who::Posted;
use crate::web::words::Words;

/// What to know about the clock of the device that wrote this; empty: nothing.
pub(super) fn clock_note(t: Words, revision: &Revision) -> String {
    let Some(off) = revision.clock_off() else { return String::new() };
    let key = if off > 0 { "evidence-clock-ahead" } else { "evidence-clock-behind" };
    let received = t.moment(revision.received_at).text;
    t.msg(key).arg("minutes", off.abs() / 60).arg("received", received).to_string()
}

/// The heads of evidence that forked, oldest first; nothing where there is one.
pub(super) fn forks(t: Words, evidence: &Evidence, own: bool) -> Vec<Fork> {
    if evidence.heads().count() < 2 {
        return Vec::new();
    }
    let number = |id: FactId| evidence.revisions.iter().position(|r| r.id == id).map_or(0, |at| at + 1);
    evidence
        .heads()
        .map(|head| {
            let texts = [head.content.narrative.as_str()];
            let cycle = &head.content.cycle;
            let parts = [&cycle.experience, &cycle.reflection, &cycle.concept, &cycle.experiment];
            let all = texts.into_iter().chain(parts.into_iter().map(String::as_str));
            Fork {
                when: t.moment(head.submitted_at),
                whence: t.msg("evidence-read-version").arg("number", number(head.id)).to_string(),
                href: format!("/evidence/{}?version={}", evidence.id, number(head.id)),
                title: head.content.title.clone(),
                text: all.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n\n"),
                keep: match own {
                    true => format!("/evidence/{}/revisions/{}/choice", evidence.id, head.id),
                    false => String::new(),
                },
            }
        })
        .collect()
}

/// The files that can be taken out of sight, and for who keeps records those that can be brought back.
pub(super) fn files(t: Words, portfolio: &Portfolio, revision: &Revision, keeps: bool) -> Vec<Choice> {
    let files = revision.content.attachments.iter().filter_map(|file| {
        let (value, text) = match portfolio.is_hidden(&file.hash) {
            true if keeps => {
                let text = t.msg("evidence-bring-back").arg("name", &file.name).to_string();
                (format!("release:{}", file.hash), text)
            }
            true => return None,
            false => (file.hash.clone(), file.name.clone()),
        };
        Some(Choice { value, text, about: String::new() })
    });
    files.collect()
}

/// What happens to a piece that waits in a cohort which has ended, for its author and for others; empty while somebody
/// can answer.
pub(super) fn left_note(desk: &Desk, cohort: &Cohort, own: bool) -> String {
    let over = desk.today > cohort.signs_until();
    let (key, day) = match (cohort.closed_at, own) {
        (None, _) if !over => return String::new(),
        (Some(at), true) => ("evidence-left-closed", day_of(at)),
        (None, true) => ("evidence-left-over", cohort.signs_until()),
        (Some(at), false) => ("evidence-left-closed-other", day_of(at)),
        (None, false) => ("evidence-left-over-other", cohort.signs_until()),
    };
    let t = desk.t;
    t.msg(key).arg("cohort", &cohort.plan.title).arg("day", t.day(day).text).to_string()
}

/// `POST /evidence/{id}/revisions/{revision}/choice`: this version counts. It is sent again in the place of all that grew
/// beside it, so that nothing is lost and one is left.
pub(crate) async fn choose(
    app: web::Data<App>,
    posted: Posted<Nothing>,
    path: web::Path<(EvidenceId, FactId)>,
) -> Result<HttpResponse, Failure> {
    let (id, chosen) = *path;
    let (who, now) = (posted.who, app.clock.now());
    let seen = look(&app, who.person, id).await?;
    if seen.learner != who.person {
        return Err(Failure::Forbidden(Sentence::of("refused-evidence-only-author-chooses")));
    }
    let evidence = seen.evidence(id).ok_or(Failure::Missing("evidence"))?;
    let heads: Vec<FactId> = evidence.heads().map(|head| head.id).collect();
    if heads.len() < 2 {
        return Ok(see(&format!("/evidence/{id}")));
    }
    let kept = evidence.heads().find(|head| head.id == chosen).ok_or(Failure::Missing("version"))?;
    let revision: FactId = app.ids.mint(now);
    let content =
        EvidenceSubmitted { based_on: heads, recorded_at: now, clock_off: None, ..kept.content.clone() };
    let fact = |id, scope, body| Draft { id, scope, happened_at: now, body };
    let mut facts = vec![fact(revision, Scope::Learner(who.person), content.into())];
    if let Some(private) = seen.reflections.iter().find(|said| said.revision == chosen) {
        let said = PrivateReflectionWritten { evidence: id, revision, text: private.text.clone() };
        facts.push(fact(app.ids.mint(now), Scope::Private(who.person), said.into()));
    }
    app.door.append(who.author(), facts).await?;
    Ok(see(&format!("/evidence/{id}?done=joined")))
}
