//! Reviews: the leads' queue and a lead's answer to each claim; appeals against an answer.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::evidence::look;
use super::list::{Page, Part, within_bounds};
use super::remarks::{Said, say};
use crate::app::App;
use crate::clock::Instant;
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, PersonId};
use crate::record::evidence::Evidence;
use crate::record::framework::Level;
use crate::record::review::{AppealDecided, Appealed, ClaimDecision, Decision, EvidenceReviewed};
use crate::store::{queue, reach};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::SignedIn;

/// A level that waits for you.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Waiting {
    /// Whose.
    pub learner_id: PersonId,
    /// Their name.
    pub learner: String,
    /// Which competency.
    pub competency_id: CompetencyId,
    /// Which level.
    pub level: Level,
    /// In which cohort.
    pub cohort_id: CohortId,
    /// Its title.
    pub cohort: String,
    /// The piece that has waited longest.
    pub evidence_id: EvidenceId,
    /// Its title.
    pub title: String,
    /// The revision you would judge.
    pub revision_id: FactId,
    /// Since when.
    #[schema(value_type = String, format = DateTime)]
    pub since: Instant,
    /// How many pieces wait for this level.
    pub pieces: i32,
}

/// Which queue.
#[derive(Clone, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// `waiting`, the only one there is.
    pub state: Option<String>,
    /// Only those of one cohort.
    pub cohort_id: Option<CohortId>,
    /// How many items, 1 to 200; 50 if left out.
    #[param(minimum = 1, maximum = 200)]
    #[serde(default, deserialize_with = "within_bounds")]
    pub limit: Option<i64>,
    /// `next` of the answer before.
    pub cursor: Option<String>,
}

/// `GET /api/v1/reviews?state=waiting`
///
/// Who waits for you, longest first: one row a learner, competency and level.
#[utoipa::path(get, path = "/api/v1/reviews", tag = "Reviews", params(Asked),
    responses((status = 200, body = Page<Waiting>), (status = 422, description = "There is no such state")))]
pub async fn list(app: web::Data<App>, who: SignedIn, asked: Query<Asked>) -> Result<HttpResponse, Failure> {
    let asked = asked.into_inner();
    if asked.state.as_deref().is_some_and(|state| state != "waiting") {
        let problem = FieldProblem::new("/state", "Only state=waiting can be asked for.");
        return Err(Failure::Invalid(vec![problem]));
    }
    Ok(HttpResponse::Ok().json(
        waiting(&app, &who, asked.cohort_id, &Part { limit: asked.limit, cursor: asked.cursor }).await?,
    ))
}

/// The queue behind page and API.
pub(crate) async fn waiting(
    app: &App,
    who: &SignedIn,
    cohort: Option<CohortId>,
    part: &Part,
) -> Result<Page<Waiting>, Failure> {
    let (limit, after) = (part.limit(), part.after::<(i64, String, String, i32)>()?);
    let (lead, today) = (who.person, app.clock.today());
    let rows = app
        .db
        .read(move |conn| Ok::<_, Failure>(queue::waiting_for(conn, lead, today, cohort, after, limit + 1)?))
        .await?;
    let page = Page::of(rows, limit, |r| (r.since, r.person_id.clone(), r.competency_id.clone(), r.level));
    let read = |row: queue::Row| {
        Some(Waiting {
            learner_id: row.person_id.parse().ok()?,
            learner: row.name,
            competency_id: row.competency_id.parse().ok()?,
            level: Level::try_from(u8::try_from(row.level).ok()?).ok()?,
            cohort_id: row.cohort_id.parse().ok()?,
            cohort: row.cohort,
            evidence_id: row.evidence_id.parse().ok()?,
            title: row.title,
            revision_id: row.revision_id.parse().ok()?,
            since: Instant::from_microsecond(row.since).ok()?,
            pieces: row.pieces,
        })
    };
    Ok(Page { items: page.items.into_iter().filter_map(read).collect(), next: page.next })
}

/// A lead's answer.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// The revision you saw.
    pub revision_id: FactId,
    /// The newest answer to that revision that you saw: the last `review_id` among its claims. If left out, whatever
    /// is there when this arrives.
    pub after: Option<FactId>,
    /// One answer a claim.
    pub claims: Vec<Answer>,
}

/// The answer to one claim.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Which competency.
    pub competency_id: CompetencyId,
    /// Which level.
    pub level: Level,
    /// `accepted`, `part_accepted` or `returned`.
    #[schema(value_type = String)]
    pub decision: Decision,
    /// Why; needed unless accepted.
    #[serde(default)]
    pub comment: String,
}

/// The cohort through which somebody leads a learner, preferring the one the evidence names. Where
/// there is none the rules say so, in the words they have for it.
pub(crate) fn through(leading: &[reach::Leading], named: CohortId) -> (CohortId, Option<PersonId>) {
    let found = leading.iter().find(|l| l.cohort == named).or_else(|| leading.first());
    found.map_or((named, None), |l| (l.cohort, l.for_lead))
}

/// The fact a review is.
pub(crate) async fn reviewed(
    app: &App,
    who: &SignedIn,
    id: EvidenceId,
    review: Review,
) -> Result<(PersonId, EvidenceReviewed), Failure> {
    let seen = look(app, who.person, id).await?;
    let revision =
        seen.evidence(id).and_then(|e| e.revision(review.revision_id)).ok_or(Failure::Missing("revision"))?;
    let (cohort, for_lead) = through(&seen.leading, revision.content.cohort);
    let evidence = seen.evidence(id).ok_or(Failure::Missing("evidence"))?;
    // Sent again after a lost answer: what was seen then is what was seen.
    let repeated = evidence.reviews.iter().find(|known| Some(known.id) == review.id);
    let after = match repeated {
        Some(known) => known.said.after,
        None => review.after.or_else(|| evidence.newest_answer(review.revision_id)),
    };
    let claims = review
        .claims
        .into_iter()
        .map(|a| ClaimDecision {
            competency: a.competency_id,
            level: a.level,
            decision: a.decision,
            comment: a.comment,
        })
        .collect();
    Ok((
        seen.learner,
        EvidenceReviewed { evidence: id, revision: review.revision_id, after, cohort, for_lead, claims },
    ))
}

/// `POST /api/v1/evidence/{id}/reviews`
///
/// Answers some or all claims of one revision.
#[utoipa::path(post, path = "/api/v1/evidence/{id}/reviews", tag = "Reviews", params(("id" = EvidenceId, Path)), request_body = Review,
    responses((status = 201, body = Said, description = "Answered"), (status = 403, description = "Your own work, or not your learner"),
        (status = 409, description = "The learner has sent a newer revision, somebody else has answered otherwise, or it was answered so already")))]
pub async fn create(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<EvidenceId>,
    body: web::Json<Review>,
) -> Result<HttpResponse, Failure> {
    let review = body.into_inner();
    let fact = review.id;
    let (learner, said) = reviewed(&app, &who, *id, review).await?;
    let fact = say(&app, &who, learner, fact, said).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// An objection.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// The review or revocation objected to.
    pub against: FactId,
    /// Why.
    pub text: String,
}

/// `POST /api/v1/appeals`
///
/// Objects to a return or a revocation of your own; the registrar decides.
#[utoipa::path(post, path = "/api/v1/appeals", tag = "Reviews", request_body = Objection,
    responses((status = 201, body = Said, description = "Said")))]
pub async fn appeal(
    app: web::Data<App>,
    who: SignedIn,
    body: web::Json<Objection>,
) -> Result<HttpResponse, Failure> {
    let Objection { id, against, text } = body.into_inner();
    let fact = say(&app, &who, who.person, id, Appealed { against, text }).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// How an appeal ends.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ruling {
    /// Whose appeal.
    pub learner_id: PersonId,
    /// Whether the learner is right.
    pub upheld: bool,
    /// Why.
    pub text: String,
}

/// `POST /api/v1/appeals/{id}/decision`
///
/// Decides an appeal, as a registrar who was not involved.
#[utoipa::path(post, path = "/api/v1/appeals/{id}/decision", tag = "Reviews", params(("id" = FactId, Path)), request_body = Ruling,
    responses((status = 201, body = Said, description = "Decided"), (status = 403, description = "Only an uninvolved registrar")))]
pub async fn decide(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<FactId>,
    body: web::Json<Ruling>,
) -> Result<HttpResponse, Failure> {
    let Ruling { learner_id, upheld, text } = body.into_inner();
    let fact = decided(&app, &who, learner_id, *id, upheld, text).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// Decides an appeal; where a return was overturned, the leads of the piece's cohort hear that it waits again.
pub(crate) async fn decided(
    app: &App,
    who: &SignedIn,
    learner: PersonId,
    appeal: FactId,
    upheld: bool,
    text: String,
) -> Result<FactId, Failure> {
    let folds = app.folds();
    let portfolio = app.db.read(move |conn| Ok::<_, Failure>(folds.portfolio(conn, learner)?)).await?;
    let against = portfolio.appeals.iter().find(|a| a.id == appeal).map(|a| a.said.against);
    let contested = |evidence: &&Evidence| evidence.reviews.iter().any(|r| Some(r.id) == against);
    let cohort = portfolio.evidence.values().find(contested).and_then(Evidence::latest);
    let cohort = cohort.map(|revision| revision.content.cohort).filter(|_| upheld);
    say(app, who, learner, None, AppealDecided { appeal, cohort, upheld, text }).await
}
