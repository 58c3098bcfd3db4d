//! The lead's queue: who waits longest first, and the evidence beside what it is judged against.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::answered::{answered, last_return, speakers};
use super::attached::{attachments, chain};
use super::due;
use super::phrases::phrases;
use super::ready::Measure;
use super::signing::renews;
use crate::app::App;
use crate::clock::{Day, day_of};
use crate::ids::{CohortId, EvidenceId, FactId, FrameworkId, PersonId};
use crate::language::Sentence;
use crate::record::evidence::{Claim, Evidence, Revision};
use crate::record::fact::Scope;
use crate::record::framework::Framework;
use crate::record::holdings::held;
use crate::record::passport::LevelState;
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::signoff::SignOff;
use crate::record::versions::Versions;
use crate::store::{folds, people, queue};
use crate::web::api::evidence::{Seen, look};
use crate::web::api::list::Part;
use crate::web::api::reviews::{Waiting, through, waiting};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::markdown::{rendered, typed};
use crate::web::page::{self, Form};
use crate::web::views::evidence::{Comment, CyclePart};
use crate::web::views::parts::{Choice, Pager, Person, initials_of};
use crate::web::views::queue::{OtherPiece, QueueLine, QueuePage, Review, ReviewClaim};
use crate::web::words::Words;

/// Which part of the queue.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Find {
    cohort: String,
    cursor: Option<String>,
}

impl Find {
    pub(super) fn in_cohort(cohort: &str) -> Self {
        Self { cohort: cohort.to_owned(), cursor: None }
    }

    pub(super) fn cohort(&self) -> Option<CohortId> {
        self.cohort.parse().ok()
    }

    fn part(&self) -> Part {
        Part { limit: None, cursor: self.cursor.clone() }
    }

    /// An address of the queue that stays in this cohort.
    pub(super) fn address(&self, place: &str, more: &[(&str, &str)]) -> String {
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

pub(super) async fn queue_page(
    app: &App,
    t: &Words,
    desk: &Desk,
    find: &Find,
    open: Option<Review>,
) -> Result<QueuePage, Failure> {
    let rows = waiting(app, &desk.who, find.cohort(), &find.part()).await?;
    let around = around(app, &rows.items).await?;
    let at = desk.clone();
    let opens = open.is_some();
    let (frame, cohorts, half, left, phrases) = app
        .db
        .read(move |conn| {
            let phrases = if opens { phrases(conn, &at)? } else { Vec::new() };
            let cohorts = queue::reviewed_by(conn, at.who.person, at.today)?;
            let half = due::half_signed(conn, &at, false)?;
            let left = due::left(conn, &at, Some(at.who.person))?;
            Ok::<_, Failure>((at.frame(conn, at.t.text("queue-title"))?, cohorts, half, left, phrases))
        })
        .await?;
    let total = match find.cohort().map(|id| id.to_string()) {
        Some(id) => cohorts.iter().find(|cohort| cohort.id == id).map_or(0, |cohort| cohort.waiting),
        None => cohorts.iter().map(|cohort| cohort.waiting).sum(),
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
                    let level = format!("{} {}", around.title(row), row.level);
                    match row.pieces {
                        ..=1 => level,
                        pieces => t.msg("queue-pieces").arg("level", level).arg("count", pieces).to_string(),
                    }
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
                claims: claims.join(&t.text("list-comma")),
                again: if around.again.contains(id) { t.text("queue-again") } else { String::new() },
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
        phrases,
        unsaved: Vec::new(),
        open,
    })
}

pub(crate) fn person(id: PersonId, name: &str) -> Person {
    Person { id: id.to_string(), name: name.to_owned(), initials: initials_of(name), about: String::new() }
}

/// What the rows of a queue do not say themselves.
#[derive(Default)]
struct Around {
    cohorts: BTreeMap<CohortId, (FrameworkId, u32)>,
    frameworks: BTreeMap<FrameworkId, Arc<Versions>>,
    /// Pieces that were answered before, in this version or an earlier one.
    again: BTreeSet<EvidenceId>,
}

impl Around {
    /// What a row's competency is called in the version that its cohort works through, as on the page behind it.
    fn title(&self, row: &Waiting) -> &str {
        let found = self.cohorts.get(&row.cohort_id).and_then(|(framework, version)| {
            let versions = self.frameworks.get(framework)?;
            let now = versions.version(*version).and_then(|at| at.competency(row.competency_id));
            now.or_else(|| Some(versions.last_words_on(row.competency_id)?.1))
        });
        found.map_or("", |competency| competency.title.as_str())
    }
}

/// Two statements, however many rows there are.
async fn around(app: &App, rows: &[Waiting]) -> Result<Around, Failure> {
    if rows.is_empty() {
        return Ok(Around::default());
    }
    let cohorts: BTreeSet<CohortId> = rows.iter().map(|row| row.cohort_id).collect();
    let pieces: BTreeSet<(PersonId, EvidenceId)> =
        rows.iter().map(|row| (row.learner_id, row.evidence_id)).collect();
    let folds = app.folds();
    app.db
        .read(move |conn| {
            let learners: BTreeSet<PersonId> = pieces.iter().map(|(learner, _)| *learner).collect();
            let asked = cohorts.iter().map(|id| Scope::Cohort(*id));
            let asked: Vec<Scope> = asked.chain(learners.into_iter().map(Scope::Learner)).collect();
            let mut found = folds.load(conn, &asked)?;
            let mut around = Around::default();
            for id in cohorts {
                if let Some(cohort) = &*folds::cohort(&mut found, id) {
                    around.cohorts.insert(id, (cohort.plan.framework, cohort.plan.version));
                }
            }
            for (learner, id) in pieces {
                let portfolio = folds::portfolio(&mut found, learner);
                if portfolio.evidence.get(&id).is_some_and(|evidence| !evidence.reviews.is_empty()) {
                    around.again.insert(id);
                }
            }
            let frameworks: BTreeSet<FrameworkId> = around.cohorts.values().map(|(id, _)| *id).collect();
            let scopes: Vec<Scope> = frameworks.iter().map(|id| Scope::Framework(*id)).collect();
            let mut found = folds.load(conn, &scopes)?;
            around.frameworks =
                frameworks.into_iter().map(|id| (id, folds::versions(&mut found, id))).collect();
            Ok::<_, Failure>(around)
        })
        .await
}

/// The framework a revision is judged by, with the cohort's version of it.
async fn judged_by(app: &App, seen: &Seen, revision: &Revision) -> Result<(Arc<Versions>, u32), Failure> {
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

pub(super) async fn review_of(
    app: &App,
    desk: &Desk,
    id: EvidenceId,
    named: Option<FactId>,
    form: Form,
) -> Result<Review, Failure> {
    let seen = look(app, desk.who.person, id).await?;
    if seen.leading.is_empty() {
        return Err(Failure::Forbidden(Sentence::of("refused-review-only-lead")));
    }
    let t = desk.t;
    let evidence = seen.evidence(id).ok_or(Failure::Missing("evidence"))?;
    let revision = to_judge(&seen.portfolio, evidence, named).ok_or(Failure::Missing("evidence"))?;
    let (versions, version) = judged_by(app, &seen, revision).await?;
    let framework = versions.version(version).ok_or(Failure::Missing("framework version"))?;
    let commented = evidence.comments.iter().map(|c| c.author);
    let involved: BTreeSet<PersonId> =
        commented.chain([seen.learner]).chain(speakers(&seen.portfolio)).collect();
    let names = app.db.read(move |conn| people::names(conn, involved)).await?;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let content = &revision.content;
    let holds = held(&seen.portfolio, &versions, version, desk.today);
    let claims = content
        .claims
        .iter()
        .filter(|claim| {
            seen.portfolio.claim_state(evidence, revision, **claim) != ClaimState::Accepted
                || !holds.contains_key(claim)
        })
        .filter_map(|claim| claim_of(desk, &seen.portfolio, framework, evidence, *claim, (&holds, &name)))
        .collect();
    let title = |claim: Claim| {
        let now = framework.competency(claim.competency);
        let last = || versions.last_words_on(claim.competency).map(|(_, competency)| competency);
        now.or_else(last).map(|competency| competency.title.clone()).unwrap_or_default()
    };
    let mut before = answered(t, &seen.portfolio, evidence, &name, &title, None);
    before.sort_by_key(|(at, _)| *at);
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
        cycle: cycle(t, revision),
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
        before: before.into_iter().map(|(_, happened)| happened).collect(),
        claims,
        form,
        next: String::new(),
        previous: String::new(),
    })
}

type Held = BTreeMap<Claim, Option<String>>;

fn claim_of(
    desk: &Desk,
    portfolio: &Portfolio,
    framework: &Framework,
    evidence: &Evidence,
    claim: Claim,
    (holds, name): (&Held, &impl Fn(PersonId) -> String),
) -> Option<ReviewClaim> {
    let t = desk.t;
    let competency = framework.competency(claim.competency)?;
    let asked = competency.level(claim.level);
    let measure = Measure { t, portfolio, framework, held: holds };
    let alone = measure.not_yet(claim, |id, _| id == evidence.id);
    let with_others = measure.not_yet(claim, |id, state| id == evidence.id || state == ClaimState::Waiting);
    let standing = portfolio.speaking_for(claim, desk.today);
    let barred = standing.map_or("", |standing| barred(standing, holds.contains_key(&claim), desk.today));
    Some(ReviewClaim {
        key: format!("{}_{}", claim.competency, claim.level),
        competency: competency.title.clone(),
        level: claim.level.number(),
        level_name: framework.level_name(claim.level).to_owned(),
        descriptor_html: rendered(&asked.descriptor),
        rule: measure.rule(claim, Some(evidence.id)),
        before: standing
            // That it ran out is said with the rule.
            .filter(|before| before.state(desk.today) != LevelState::Expired)
            .map(|before| match barred {
                SIGNED => {
                    let day = t.day(day_of(before.complete_at())).text;
                    t.msg("queue-signed-since").arg("day", day).to_string()
                }
                _ => renews(t, before, desk.today),
            })
            .unwrap_or_default(),
        second_signer: asked.second_signer,
        takes_others: !alone.is_empty() && with_others.is_empty(),
        not_yet: if barred.is_empty() { with_others } else { t.text(barred) },
        others: others(desk, portfolio, evidence, claim, name),
    })
}

/// That a level is signed for good.
const SIGNED: &str = "refused-signed-already";

/// Why a level cannot be signed whatever evidence there is, as the rules would say it; empty: it is no matter of that.
fn barred(standing: &SignOff, holds: bool, today: Day) -> &'static str {
    match standing.state(today) {
        LevelState::Signed if holds && standing.said.expires_on.is_none() => SIGNED,
        LevelState::InReview => "refused-signed-half",
        LevelState::Suspended => "refused-sign-suspended",
        _ => "",
    }
}

/// The other pieces that wait for the same level, longest first: read and accepted without leaving this one.
fn others(
    desk: &Desk,
    portfolio: &Portfolio,
    evidence: &Evidence,
    claim: Claim,
    name: &impl Fn(PersonId) -> String,
) -> Vec<OtherPiece> {
    let waits = portfolio.waiting_for(claim).filter(|(other, _)| other.id != evidence.id);
    let mut waiting: Vec<_> = waits.collect();
    waiting.sort_by_key(|(_, revision)| revision.submitted_at);
    let piece = |(other, revision): (&Evidence, &Revision)| OtherPiece {
        value: format!("{}:{}", other.id, revision.id),
        href: format!("/evidence/{}", other.id),
        title: revision.content.title.clone(),
        since: desk
            .t
            .msg("queue-since")
            .arg("day", desk.t.since(day_of(revision.submitted_at), desk.today).text)
            .to_string(),
        returned: last_return(desk.t, other, claim, name),
        narrative_html: typed(&revision.content.narrative),
        attachments: attachments(desk.t, portfolio, revision, &BTreeMap::new()),
        cycle: cycle(desk.t, revision),
    };
    waiting.into_iter().map(piece).collect()
}

/// The parts of a learning cycle that were written.
pub(super) fn cycle(t: Words, revision: &Revision) -> Vec<CyclePart> {
    let cycle = &revision.content.cycle;
    let parts = [
        ("cycle-experience", &cycle.experience),
        ("cycle-reflection", &cycle.reflection),
        ("cycle-concept", &cycle.concept),
        ("cycle-experiment", &cycle.experiment),
    ];
    let written = parts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    written.map(|(key, text)| CyclePart { name: t.text(key), text: text.clone() }).collect()
}

/// What leads have answered about a revision, oldest first.
pub(super) fn answers(
    evidence: &Evidence,
    revision: FactId,
) -> impl Iterator<Item = &crate::record::review::Review> {
    evidence.reviews.iter().filter(move |review| review.said.revision == revision)
}
