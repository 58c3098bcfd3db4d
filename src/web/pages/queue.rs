//! The lead's queue: who waits longest first, and the evidence beside what it is judged against.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, ResponseError as _, web};
use serde::Deserialize;

use super::attached::{attachments, chain};
use super::due;
use super::ready::Measure;
use super::sign_in::see;
use crate::app::App;
use crate::clock::day_of;
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, PersonId};
use crate::record::evidence::{Claim, Evidence, Revision};
use crate::record::fact::{Draft, Scope};
use crate::record::framework::{Framework, Level};
use crate::record::holdings::held;
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::review::{ClaimDecision, Decision, EvidenceReviewed};
use crate::record::versions::Versions;
use crate::store::{AppendError, folds, people, queue};
use crate::web::api::evidence::{Seen, look};
use crate::web::api::list::Part;
use crate::web::api::reviews::{Waiting, through, waiting};
use crate::web::api::signoffs::{self, JudgedBody, Signing};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::markdown::{rendered, typed};
use crate::web::page::{self, Form};
use crate::web::views::evidence::{Comment, CyclePart};
use crate::web::views::parts::{Choice, Pager, Person, initials_of};
use crate::web::views::queue::{QueueLine, QueuePage, Review, ReviewClaim};
use crate::web::who::Posted;
use crate::web::words::Words;

/// Which part of the queue.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Find {
    cohort: String,
    cursor: Option<String>,
}

impl Find {
    fn cohort(&self) -> Option<CohortId> {
        self.cohort.parse().ok()
    }

    fn part(&self) -> Part {
        Part { limit: None, cursor: self.cursor.clone() }
    }

    /// An address of the queue that stays in this cohort.
    fn address(&self, place: &str, more: &[(&str, &str)]) -> String {
        let cohort = self.cohort().map(|id| id.to_string()).unwrap_or_default();
        let all = [("cohort", cohort.as_str())].into_iter().chain(more.iter().copied());
        let said: Vec<_> = all.filter(|(_, value)| !value.is_empty()).collect();
        match serde_urlencoded::to_string(&said) {
            Ok(query) if !query.is_empty() => format!("{place}?{query}"),
            _ => place.to_owned(),
        }
    }
}

/// `GET /queue`.
pub(crate) async fn list(
    app: web::Data<App>,
    desk: Desk,
    find: web::Query<Find>,
) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&queue_page(&app, &desk.t, &desk, &find, None).await?))
}

/// `GET /queue/{evidence}`.
pub(crate) async fn open(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<EvidenceId>,
    find: web::Query<Find>,
) -> Result<HttpResponse, Failure> {
    let review = review_of(&app, &desk, *id, None, Form::default()).await?;
    Ok(page::ok(&queue_page(&app, &desk.t, &desk, &find, Some(review)).await?))
}

async fn queue_page(
    app: &App,
    t: &Words,
    desk: &Desk,
    find: &Find,
    open: Option<Review>,
) -> Result<QueuePage, Failure> {
    let rows = waiting(app, &desk.who, find.cohort(), &find.part()).await?;
    let frameworks = frameworks_of(app, &rows.items).await?;
    let at = desk.clone();
    let (frame, cohorts, half, left) = app
        .db
        .read(move |conn| {
            let cohorts = queue::reviewed_by(conn, at.who.person, at.today)?;
            let half = due::half_signed(conn, &at, false)?;
            let left = due::left(conn, &at, Some(at.who.person))?;
            Ok::<_, Failure>((at.frame(conn, at.t.text("queue-title"))?, cohorts, half, left))
        })
        .await?;
    let total = match find.cohort().map(|id| id.to_string()) {
        Some(id) => cohorts.iter().find(|cohort| cohort.id == id).map_or(0, |cohort| cohort.waiting),
        None => cohorts.first().map_or(0, |cohort| cohort.everywhere),
    };
    let mut pieces: Vec<(EvidenceId, Vec<&Waiting>)> = Vec::new();
    for row in &rows.items {
        match pieces.iter_mut().find(|(id, _)| *id == row.evidence_id) {
            Some((_, rows)) => rows.push(row),
            None => pieces.push((row.evidence_id, vec![row])),
        }
    }
    let current = open.as_ref().map(|review| review.evidence_id.clone());
    let waiting: Vec<QueueLine> = pieces
        .iter()
        .filter_map(|(id, rows)| {
            let first = rows.first()?;
            let claims: Vec<String> = rows
                .iter()
                .map(|row| {
                    format!("{} {}", frameworks.get(&row.competency_id).map_or("", String::as_str), row.level)
                })
                .collect();
            Some(QueueLine {
                href: find.address(&format!("/queue/{id}"), &[]),
                learner: person(first.learner_id, &first.learner),
                title: first.title.clone(),
                since: t
                    .msg("queue-since")
                    .arg("day", t.since(day_of(first.since), desk.today).text)
                    .to_string(),
                claims: claims.join(", "),
                current: current.as_deref() == Some(id.to_string().as_str()),
            })
        })
        .collect();
    let open = open.map(|mut review| {
        let here = waiting.iter().position(|line| line.current);
        let at = |index: Option<usize>| {
            index.and_then(|i| waiting.get(i)).map_or(String::new(), |l| l.href.clone())
        };
        review.next = match here {
            Some(i) => at(Some(i + 1)),
            None => at(Some(0)),
        };
        review.previous = at(here.and_then(|i| i.checked_sub(1)));
        review
    });
    Ok(QueuePage {
        t: *t,
        frame,
        filter: Form::default().with("cohort", &find.cohort),
        cohorts: cohorts
            .into_iter()
            .map(|cohort| Choice { value: cohort.id, text: cohort.title, about: String::new() })
            .collect(),
        total: u32::try_from(total).unwrap_or(u32::MAX),
        waiting,
        half,
        left,
        pages: Pager {
            earlier: String::new(),
            later: rows
                .next
                .map_or_else(String::new, |cursor| find.address("/queue", &[("cursor", cursor.as_str())])),
        },
        home: find.address("/queue", &[]),
        unsaved: Vec::new(),
        open,
    })
}

pub(crate) fn person(id: PersonId, name: &str) -> Person {
    Person { id: id.to_string(), name: name.to_owned(), initials: initials_of(name), about: String::new() }
}

/// Titles of the competencies that wait.
async fn frameworks_of(app: &App, rows: &[Waiting]) -> Result<BTreeMap<CompetencyId, String>, Failure> {
    let mut cohorts: Vec<_> = rows.iter().map(|row| row.cohort_id).collect();
    cohorts.sort_unstable();
    cohorts.dedup();
    let folds = app.folds();
    app.db
        .read(move |conn| {
            let scopes: Vec<Scope> = cohorts.iter().map(|id| Scope::Cohort(*id)).collect();
            let mut titles = BTreeMap::new();
            if scopes.is_empty() {
                return Ok(titles);
            }
            let mut found = folds.load(conn, &scopes)?;
            let mut frameworks: Vec<Scope> = cohorts
                .iter()
                .filter_map(|id| folds::cohort(&mut found, *id).as_ref().as_ref().map(|c| c.plan.framework))
                .map(Scope::Framework)
                .collect();
            frameworks.sort_unstable();
            frameworks.dedup();
            for (_, folded) in folds.load(conn, &frameworks)? {
                if let folds::Folded::Versions(versions) = folded {
                    for published in versions.all() {
                        titles
                            .extend(published.framework.competencies.iter().map(|c| (c.id, c.title.clone())));
                    }
                }
            }
            Ok::<_, Failure>(titles)
        })
        .await
}

/// The framework a revision is judged by, with the cohort's version of it.
async fn judged_by(
    app: &App,
    seen: &Seen,
    revision: &Revision,
) -> Result<(std::sync::Arc<Versions>, u32), Failure> {
    let (cohort, _) = through(&seen.leading, revision.content.cohort);
    let version = seen.leading.iter().find(|l| l.cohort == cohort).map(|l| l.version);
    let (folds, framework) = (app.folds(), revision.content.framework);
    let versions = app.db.read(move |conn| folds.versions(conn, framework)).await?;
    let newest = versions.newest().map_or(1, |p| p.version);
    Ok((versions, version.unwrap_or(newest)))
}

/// The revision to be judged: the named one if it stands, else the one the queue's row is about, else the newest (S-4:
/// two that stand side by side are judged one after the other).
fn to_judge<'a>(
    portfolio: &Portfolio,
    evidence: &'a Evidence,
    named: Option<FactId>,
) -> Option<&'a Revision> {
    let waits = |revision: &Revision| {
        let claims = &revision.content.claims;
        claims.iter().any(|claim| portfolio.waiting_for(*claim).any(|(_, other)| other.id == revision.id))
    };
    let named = named.and_then(|id| evidence.heads().find(|head| head.id == id));
    let longest = || evidence.heads().filter(|head| waits(head)).min_by_key(|head| head.submitted_at);
    named.or_else(longest).or_else(|| evidence.latest())
}

async fn review_of(
    app: &App,
    desk: &Desk,
    id: EvidenceId,
    named: Option<FactId>,
    form: Form,
) -> Result<Review, Failure> {
    let seen = look(app, desk.who.person, id).await?;
    if seen.leading.is_empty() {
        return Err(Failure::Forbidden("Only a lead of the learner's cohort can review this."));
    }
    let t = desk.t;
    let evidence = seen.evidence(id).ok_or(Failure::Missing("evidence"))?;
    let revision = to_judge(&seen.portfolio, evidence, named).ok_or(Failure::Missing("evidence"))?;
    let (versions, version) = judged_by(app, &seen, revision).await?;
    let framework = versions.version(version).ok_or(Failure::Missing("framework version"))?;
    let involved: Vec<PersonId> = evidence.comments.iter().map(|c| c.author).chain([seen.learner]).collect();
    let names = app.db.read(move |conn| people::names(conn, involved)).await?;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let content = &revision.content;
    let holds = held(&seen.portfolio, &versions, version, desk.today);
    let claims = content
        .claims
        .iter()
        .filter(|claim| {
            Portfolio::claim_state(evidence, revision, **claim) != ClaimState::Accepted
                || !holds.contains_key(claim)
        })
        .filter_map(|claim| claim_of(t, &seen.portfolio, framework, evidence, *claim, &holds))
        .collect();
    let parts = [
        ("cycle-experience", &content.cycle.experience),
        ("cycle-reflection", &content.cycle.reflection),
        ("cycle-concept", &content.cycle.concept),
        ("cycle-experiment", &content.cycle.experiment),
    ];
    let (cohort, _) = through(&seen.leading, content.cohort);
    let number = evidence.revisions.iter().position(|r| r.id == revision.id).map_or(1, |i| i + 1);
    Ok(Review {
        evidence_id: id.to_string(),
        revision_id: revision.id.to_string(),
        answers: answers(evidence, revision.id).count(),
        learner: person(seen.learner, &name(seen.learner)),
        title: content.title.clone(),
        cohort: seen.leading.iter().find(|l| l.cohort == cohort).map(|l| l.title.clone()).unwrap_or_default(),
        happened_on: Some(t.day(content.happened_on)),
        submitted_at: Some(t.moment(revision.submitted_at)),
        version_note: match (number, evidence.heads().count()) {
            (_, 2..) => t.msg("queue-side-by-side").arg("number", number).to_string(),
            (2.., _) => t.msg("queue-version").arg("number", number).to_string(),
            _ => String::new(),
        },
        narrative_html: typed(&content.narrative),
        cycle: parts
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(key, text)| CyclePart { name: t.text(key), text: text.clone() })
            .collect(),
        has_private_reflection: content.private_reflection,
        attachments: attachments(t, &seen.portfolio, revision, &BTreeMap::new()),
        chain: chain(t, &seen, id),
        comments: evidence
            .comments
            .iter()
            .map(|c| Comment {
                who: person(c.author, &name(c.author)),
                when: t.moment(c.at),
                text: c.text.clone(),
            })
            .collect(),
        claims,
        form,
        next: String::new(),
        previous: String::new(),
    })
}

type Held = BTreeMap<Claim, Option<String>>;

fn claim_of(
    t: Words,
    portfolio: &Portfolio,
    framework: &Framework,
    evidence: &Evidence,
    claim: Claim,
    holds: &Held,
) -> Option<ReviewClaim> {
    let competency = framework.competency(claim.competency)?;
    let asked = competency.level(claim.level);
    let measure = Measure { t, portfolio, framework, held: holds };
    Some(ReviewClaim {
        key: format!("{}_{}", claim.competency, claim.level),
        competency: competency.title.clone(),
        level: claim.level.number(),
        level_name: framework.level_name(claim.level).to_owned(),
        descriptor_html: rendered(&asked.descriptor),
        rule: measure.rule(claim, Some(evidence.id)),
        not_yet: measure.not_yet(claim, |id, _| id == evidence.id),
    })
}

/// `POST /evidence/{id}/reviews`: decisions on some or all claims, signing included, in one step.
pub(crate) async fn decide(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<EvidenceId>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<HttpResponse, Failure> {
    let (id, desk) = (*id, Desk::at(&app, posted.who.clone(), &request));
    let mut form = Form::default();
    for (field, value) in posted.form.iter().filter(|(field, _)| field != "csrf") {
        form = form.with(field, value);
    }
    let find = Find { cohort: form.value("cohort").to_owned(), cursor: None };
    let before = waiting(&app, &desk.who, find.cohort(), &Part::default()).await?;
    match decided(&app, &desk, id, &posted.form).await {
        Ok(()) => {
            let place =
                next_after(id, &before.items).map_or("/queue".to_owned(), |next| format!("/queue/{next}"));
            return Ok(see(&find.address(&place, &[("done", "decided")])));
        }
        Err(Failure::Refused(refusal)) => form = form.wrong("", refusal.to_string()),
        Err(Failure::Invalid(problems)) => {
            for problem in problems {
                form = form.wrong(&problem.pointer, problem.detail);
            }
        }
        Err(failure) => return too_late(&app, &desk, &find, &posted.form, failure).await,
    }
    let named = form.value("revision_id").parse().ok();
    match review_of(&app, &desk, id, named, form).await {
        Ok(review) => Ok(page::mend(&queue_page(&app, &desk.t, &desk, &find, Some(review)).await?)),
        Err(failure) => too_late(&app, &desk, &find, &posted.form, failure).await,
    }
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

/// What leads have answered about a revision, oldest first.
fn answers(evidence: &Evidence, revision: FactId) -> impl Iterator<Item = &crate::record::review::Review> {
    evidence.reviews.iter().filter(move |review| review.said.revision == revision)
}

async fn decided(app: &App, desk: &Desk, id: EvidenceId, fields: &[(String, String)]) -> Result<(), Failure> {
    use crate::web::failure::FieldProblem;
    let value = |name: &str| fields.iter().find(|(field, _)| field == name).map_or("", |(_, v)| v.as_str());
    let revision: FactId = value("revision_id")
        .parse()
        .map_err(|_| Failure::Malformed("The form has lost its revision.".into()))?;
    let mut claims = Vec::new();
    let mut signed = Vec::new();
    for (field, choice) in fields {
        let Some(key) = field.strip_prefix("decision-") else { continue };
        let Some((competency, level)) = key.split_once('_') else { continue };
        let (Ok(competency), Ok(Ok(level))) =
            (competency.parse::<CompetencyId>(), level.parse::<u8>().map(Level::try_from))
        else {
            return Err(Failure::Malformed(format!("\"{key}\" is not a claim.")));
        };
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
    if claims.is_empty() {
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
            || Portfolio::claim_state(evidence, before, d.claim()) != ClaimState::Accepted
    });
    if fresh {
        let after = evidence.newest_answer(revision);
        let said = EvidenceReviewed { evidence: id, revision, after, cohort, for_lead, claims };
        drafts.push(signoffs::about(app, seen.learner, said));
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
    app.door.append(desk.who.author(), drafts).await.map_err(|error| match error {
        AppendError::Refused(refusal) => Failure::Refused(refusal),
        AppendError::Store(error) => error.into(),
    })?;
    Ok(())
}
