//! What a lead decides about a piece: an answer to each claim, other pieces accepted with it, levels signed.

use actix_web::{HttpRequest, HttpResponse, ResponseError as _, web};

use super::queue::{Find, answers, queue_page, review_of};
use super::sign_in::see;
use crate::app::App;
use crate::ids::{CompetencyId, EvidenceId, FactId};
use crate::language::Sentence;
use crate::record::evidence::Claim;
use crate::record::fact::{Body, Draft};
use crate::record::framework::Level;
use crate::record::portfolio::ClaimState;
use crate::record::refusal::Refusal;
use crate::record::review::{ClaimDecision, Decision, EvidenceReviewed};
use crate::store::people;
use crate::web::api::evidence::look;
use crate::web::api::list::Part;
use crate::web::api::reviews::{Waiting, through, waiting};
use crate::web::api::signoffs::{self, JudgedBody, Signing};
use crate::web::desk::Desk;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::page::{self, Form};
use crate::web::views::queue::{QueuePage, Review};
use crate::web::who::Posted;

/// `POST /evidence/{id}/reviews`: decisions on some or all claims, signing included, in one step.
pub(crate) async fn decide(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<EvidenceId>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<HttpResponse, Failure> {
    let (id, desk) = (*id, Desk::at(&app, posted.who.clone(), &request).standing_at("/queue"));
    let mut form = Form::default();
    for (field, value) in posted.form.iter().filter(|(field, _)| field != "csrf") {
        form = form.with(field, value);
    }
    let find = Find::in_cohort(form.value("cohort"));
    let before = waiting(&app, &desk.who, find.cohort(), &Part::default()).await?;
    match decided(&app, &desk, id, &posted.form).await {
        Ok(outcome) => {
            // What is left to answer of this piece comes before the next one.
            let next = if leaves_some(id, &before.items, &posted.form) {
                Some(id)
            } else {
                next_after(id, &before.items)
            };
            let place = next.map_or("/queue".to_owned(), |next| format!("/queue/{next}"));
            return Ok(see(&find.address(&place, &[("done", outcome), ("of", &id.to_string())])));
        }
        Err(Failure::Refused(refusal)) => form = form.wrong("", desk.t.said(refusal)),
        Err(Failure::Invalid(problems)) => {
            for problem in problems {
                form = form.wrong(&problem.pointer, desk.t.said(problem.detail));
            }
        }
        Err(failure) => return too_late(&app, &desk, &find, &posted.form, failure).await,
    }
    let named = form.value("revision_id").parse().ok();
    match review_of(&app, &desk, id, named, form).await {
        Ok(review) => {
            let (review, unsaved) = looked_at_again(review, &posted.form);
            let page = queue_page(&app, &desk.t, &desk, &find, Some(review)).await?;
            Ok(page::mend(&QueuePage { unsaved, ..page }))
        }
        Err(failure) => too_late(&app, &desk, &find, &posted.form, failure).await,
    }
}

/// Whether claims of a piece that waited were given no answer.
fn leaves_some(id: EvidenceId, queue: &[Waiting], fields: &[(String, String)]) -> bool {
    let answered = |row: &Waiting| {
        let key = format!("decision-{}_{}", row.competency_id, row.level);
        fields.iter().any(|(field, value)| *field == key && !value.is_empty())
    };
    queue.iter().filter(|row| row.evidence_id == id).any(|row| !answered(row))
}

/// A piece that stands there otherwise than when it was answered, sent anew or answered by somebody else meanwhile: what was
/// chosen was chosen for another text, and has to be chosen again. What was written stays, also where nothing is left to
/// decide: then it is given back to be copied.
fn looked_at_again(mut review: Review, fields: &[(String, String)]) -> (Review, Vec<String>) {
    let sent = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
    let same = sent("revision_id") == Some(review.revision_id.as_str())
        && sent("answers") == Some(review.answers.to_string().as_str());
    if !same {
        for (field, _) in fields.iter().filter(|(field, _)| field.starts_with("decision-")) {
            review.form = review.form.instead(field, "");
        }
    }
    let asks = |field: &str| {
        review.claims.iter().any(|claim| field == format!("comment-{}", claim.key.replace(':', "_")))
    };
    let lost = fields
        .iter()
        .filter(|(field, words)| field.starts_with("comment-") && !words.trim().is_empty() && !asks(field));
    let lost = lost.map(|(_, words)| words.clone()).collect();
    (review, lost)
}

/// The piece is no longer this lead's to see, because the learner left, say, while the page was open: the queue, with
/// what they had written, so that no word is lost.
async fn too_late(
    app: &App,
    desk: &Desk,
    find: &Find,
    fields: &[(String, String)],
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let written =
        fields.iter().filter(|(field, words)| field.starts_with("comment-") && !words.trim().is_empty());
    let unsaved: Vec<String> = written.map(|(_, words)| words.clone()).collect();
    if unsaved.is_empty() || !matches!(failure, Failure::Missing(_) | Failure::Forbidden(_)) {
        return Err(failure);
    }
    let page = QueuePage { unsaved, ..queue_page(app, &desk.t, desk, find, None).await? };
    Ok(page::answer(failure.status_code(), &page))
}

/// The piece that stood behind this one in the queue; after the last one the first of the others.
fn next_after(id: EvidenceId, queue: &[Waiting]) -> Option<EvidenceId> {
    let here = queue.iter().rposition(|row| row.evidence_id == id);
    let (before, behind) = queue.split_at(here.map_or(0, |at| at + 1));
    behind.iter().chain(before).map(|row| row.evidence_id).find(|other| *other != id)
}

/// `COMPETENCY_LEVEL`, as the form's fields name a claim.
fn claim_named(key: &str) -> Result<Claim, Failure> {
    let claim = key.split_once('_').and_then(|(competency, level)| {
        Some(Claim {
            competency: competency.parse().ok()?,
            level: Level::try_from(level.parse::<u8>().ok()?).ok()?,
        })
    });
    claim.ok_or_else(|| Failure::Malformed(Sentence::of("refused-form-no-claim").with("key", key)))
}

/// Other pieces of a level that the lead has read as well and accepts.
fn read_too(fields: &[(String, String)]) -> Result<Vec<(Claim, JudgedBody)>, Failure> {
    let ticked = fields.iter().filter_map(|(field, value)| Some((field.strip_prefix("also-")?, value)));
    let read = |(key, value): (&str, &String)| {
        let named = value.split_once(':').and_then(|(evidence, revision)| {
            Some(JudgedBody { evidence_id: evidence.parse().ok()?, revision_id: revision.parse().ok()? })
        });
        let named = named.ok_or_else(|| Failure::Malformed(Sentence::of("refused-form-lost-evidence")))?;
        Ok((claim_named(key)?, named))
    };
    ticked.map(read).collect()
}

async fn decided(
    app: &App,
    desk: &Desk,
    id: EvidenceId,
    fields: &[(String, String)],
) -> Result<&'static str, Failure> {
    let value = |name: &str| fields.iter().find(|(field, _)| field == name).map_or("", |(_, v)| v.as_str());
    let revision: FactId = value("revision_id")
        .parse()
        .map_err(|_| Failure::Malformed(Sentence::of("refused-form-lost-revision")))?;
    let mut claims = Vec::new();
    let mut signed = Vec::new();
    for (field, choice) in fields {
        let Some(key) = field.strip_prefix("decision-") else { continue };
        let Claim { competency, level } = claim_named(key)?;
        let comment = value(&format!("comment-{key}")).trim().to_owned();
        let decision = match choice.as_str() {
            "accepted" => Decision::Accepted,
            "part_accepted" => Decision::PartAccepted,
            "signed" => {
                signed.push((competency, level, comment.clone()));
                Decision::Accepted
            }
            "returned" => Decision::Returned,
            _ => continue,
        };
        if decision != Decision::Accepted && comment.is_empty() {
            let field = format!("comment-{key}");
            return Err(Failure::Invalid(vec![FieldProblem::new(field, desk.t.text("queue-return-why"))]));
        }
        claims.push(ClaimDecision { competency, level, decision, comment });
    }
    let also = read_too(fields)?;
    if claims.is_empty() && also.is_empty() {
        return Err(Failure::Invalid(vec![FieldProblem::new("", desk.t.text("queue-decide-one"))]));
    }
    let seen = look(app, desk.who.person, id).await?;
    let content = seen
        .evidence(id)
        .and_then(|e| e.revision(revision))
        .map(|r| r.content.clone())
        .ok_or(Failure::Missing("revision"))?;
    // A page left open must not overrule what somebody decided meanwhile.
    let known: Option<usize> = value("answers").parse().ok();
    let newest = seen.evidence(id).and_then(|evidence| answers(evidence, revision).skip(known?).last());
    if let Some(review) = newest {
        // Sent again because the answer was lost: it is there already.
        let stamped = |(competency, level, _): &(CompetencyId, Level, String)| {
            let claim = Claim { competency: *competency, level: *level };
            seen.portfolio.sign_offs.iter().any(|one| {
                let rests = one.said.evidence.iter().any(|judged| judged.revision == revision);
                one.claim() == claim && one.signer == desk.who.person && rests
            })
        };
        let same = review.reviewer == desk.who.person && review.said.claims == claims;
        // Pieces that are ticked beside it and not answered yet are more than was sent before.
        let answered = |(claim, named): &(Claim, JudgedBody)| {
            let other = seen.portfolio.evidence.get(&named.evidence_id);
            other.and_then(|other| other.revision(named.revision_id)).is_none_or(|revision| {
                let through = through(&seen.leading, revision.content.cohort);
                signoffs::acceptance(&seen.portfolio, *named, *claim, through).is_none()
            })
        };
        if same && signed.iter().all(stamped) && also.iter().all(answered) {
            return Ok("decided");
        }
        let (reviewer, at) = (review.reviewer, review.at);
        let names = app.db.read(move |conn| people::names(conn, [reviewer])).await?;
        let name = names.get(&reviewer).cloned().unwrap_or_default();
        let said =
            desk.t.msg("queue-decided-meanwhile").arg("name", name).arg("when", desk.t.moment(at).text);
        return Err(Failure::Invalid(vec![FieldProblem::new("", said.to_string())]));
    }
    let (cohort, for_lead) = through(&seen.leading, content.cohort);
    let mut drafts: Vec<Draft> = Vec::new();
    // What is answered so already needs no second answer: accepted before, signed now.
    let evidence = seen.evidence(id).ok_or(Failure::Missing("evidence"))?;
    let before = evidence.revision(revision).ok_or(Failure::Missing("revision"))?;
    let fresh = claims.iter().any(|d| {
        d.decision != Decision::Accepted
            || seen.portfolio.claim_state(evidence, before, d.claim()) != ClaimState::Accepted
    });
    if fresh {
        let after = evidence.newest_answer(revision);
        let said = EvidenceReviewed { evidence: id, revision, after, cohort, for_lead, claims };
        drafts.push(signoffs::about(app, seen.learner, said));
    }
    for (claim, named) in &also {
        let other = seen.portfolio.evidence.get(&named.evidence_id).ok_or(Failure::Missing("evidence"))?;
        let revision = other.revision(named.revision_id).ok_or(Failure::Missing("revision"))?;
        let through = through(&seen.leading, revision.content.cohort);
        match signoffs::acceptance(&seen.portfolio, *named, *claim, through) {
            Some(said) => drafts.push(signoffs::about(app, seen.learner, said)),
            None if !other.heads().any(|head| head.id == revision.id) => {
                return Err(Refusal::StaleRevision.into());
            }
            // Somebody else was faster: yes from both is one yes.
            None if seen.portfolio.claim_state(other, revision, *claim) == ClaimState::Accepted => {}
            None => return Err(Refusal::DecidedMeanwhile.into()),
        }
    }
    if !signed.is_empty() {
        let mut bench = signoffs::bench(app, &desk.who, seen.learner, None).await?;
        for (competency, level, comment) in signed {
            let claim = Claim { competency, level };
            let mut judged: Vec<JudgedBody> = seen
                .portfolio
                .pieces_for(claim)
                .filter(|(other, _, state)| other.id != id && *state == ClaimState::Accepted)
                .map(|(other, r, _)| JudgedBody { evidence_id: other.id, revision_id: r.id })
                .collect();
            let read = also.iter().filter(|(for_level, _)| *for_level == claim).map(|(_, named)| *named);
            judged.extend(read.filter(|named| {
                // Accepted meanwhile by somebody else, it is there already.
                seen.portfolio.waiting_for(claim).any(|(other, _)| other.id == named.evidence_id)
            }));
            judged.push(JudgedBody { evidence_id: id, revision_id: revision });
            let signing = Signing {
                id: None,
                learner_id: seen.learner,
                competency_id: competency,
                level,
                evidence: judged,
                comment,
                prior_learning_reason: None,
                framework_id: None,
                accept: false,
            };
            drafts.extend(signoffs::facts(app, &mut bench, signing)?.1);
        }
    }
    let outcome = outcome(&drafts);
    app.door.append(desk.who.author(), drafts).await?;
    Ok(outcome)
}

/// What is said of decisions once they are saved: the one that was made, or that there were several.
fn outcome(drafts: &[Draft]) -> &'static str {
    let signed: Vec<bool> = drafts
        .iter()
        .filter_map(|draft| match &draft.body {
            Body::SignedOff(said) => Some(said.needs_second),
            _ => None,
        })
        .collect();
    let answers: Vec<Decision> = drafts
        .iter()
        .filter_map(|draft| match &draft.body {
            Body::EvidenceReviewed(said) => Some(said.claims.iter().map(|claim| claim.decision)),
            _ => None,
        })
        .flatten()
        .collect();
    let all = |wanted: Decision| answers.iter().all(|decision| *decision == wanted);
    match signed.as_slice() {
        [half] if all(Decision::Accepted) => {
            if *half {
                "decided-half"
            } else {
                "decided-signed"
            }
        }
        [] if all(Decision::Accepted) => "decided-accepted",
        [] if all(Decision::PartAccepted) => "decided-in-part",
        [] if all(Decision::Returned) => "decided-returned",
        _ => "decided-all",
    }
}
