//! What is said about evidence: comments, endorsements, files out of sight, self-assessments.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::reviews::through;
use crate::app::App;
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, PersonId};
use crate::record::evidence::{
    AttachmentQuarantined, AttachmentReleased, Commented, Endorsed, Evidence, SelfAssessed,
};
use crate::record::fact::{self, Scope};
use crate::record::framework::Level;
use crate::record::refusal::Refusal;
use crate::store::{Conn, Folds, drafts, folds, frameworks, reach};
use crate::web::failure::Failure;
use crate::web::who::SignedIn;

/// The statement that was made.
#[derive(Clone, Debug, serde::Serialize, utoipa::ToSchema)]
pub struct Said {
    /// Its id.
    pub id: FactId,
}

/// A word about something.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// Markdown.
    #[serde(default)]
    pub text: String,
}

/// Says something about a piece of evidence, in the learner's scope.
pub(crate) async fn say(
    app: &App,
    who: &SignedIn,
    learner: PersonId,
    id: Option<FactId>,
    body: impl Into<fact::Body>,
) -> Result<FactId, Failure> {
    let now = app.clock.now();
    let id = id.unwrap_or_else(|| app.ids.mint(now));
    let draft = fact::Draft { id, scope: Scope::Learner(learner), happened_at: now, body: body.into() };
    app.door.append(who.author(), vec![draft]).await?;
    Ok(id)
}

/// Whose evidence it is, and through which cohort the viewer speaks about it: the one of its newest revision, or, for a
/// lead whom the learner came to later (P-9), one that they lead now. Enough to be judged by the rules. For who has nothing to
/// do with it there is none, as for who reads: a refusal would tell that it exists.
pub(crate) async fn placed(
    app: &App,
    who: &SignedIn,
    id: EvidenceId,
) -> Result<(PersonId, CohortId), Failure> {
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    app.db
        .read(move |conn| {
            let learner = drafts::owner(conn, id)?.ok_or(Failure::Missing("evidence"))?;
            let portfolio = folds.portfolio(conn, learner)?;
            let latest =
                portfolio.evidence.get(&id).and_then(Evidence::latest).ok_or(Failure::Missing("evidence"))?;
            let cohort = latest.content.cohort;
            if !reach::may_read(conn, &folds, viewer, learner, id, today)? {
                return Err(Failure::Missing("evidence"));
            }
            let leading = reach::leading(conn, viewer, learner, today)?;
            Ok((learner, through(&leading, cohort).0))
        })
        .await
}

/// `POST /api/v1/evidence/{id}/comments`
///
/// Says something about a piece of evidence; its learner and their leads read it.
#[utoipa::path(post, path = "/api/v1/evidence/{id}/comments", tag = "Evidence", params(("id" = EvidenceId, Path)), request_body = Word,
    responses((status = 201, body = Said, description = "Said"), (status = 403, description = "Only its learner, who leads them, and peers named for the cohort")))]
pub async fn comment(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<EvidenceId>,
    body: web::Json<Word>,
) -> Result<HttpResponse, Failure> {
    let evidence = *id;
    remarked(&app, &who, evidence, body.into_inner(), |cohort, text| {
        Commented { evidence, cohort: Some(cohort), text }.into()
    })
    .await
}

/// Says a word about a piece of evidence that somebody may read.
async fn remarked(
    app: &App,
    who: &SignedIn,
    evidence: EvidenceId,
    word: Word,
    said: impl FnOnce(CohortId, String) -> fact::Body,
) -> Result<HttpResponse, Failure> {
    let (learner, cohort) = placed(app, who, evidence).await?;
    let fact = say(app, who, learner, word.id, said(cohort, word.text)).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// `POST /api/v1/evidence/{id}/endorsements`
///
/// Vouches for a piece of evidence. Never changes a level.
#[utoipa::path(post, path = "/api/v1/evidence/{id}/endorsements", tag = "Evidence", params(("id" = EvidenceId, Path)), request_body = Word,
    responses((status = 201, body = Said, description = "Said"), (status = 403, description = "Your own, or you do not see it")))]
pub async fn endorse(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<EvidenceId>,
    body: web::Json<Word>,
) -> Result<HttpResponse, Failure> {
    let evidence = *id;
    remarked(&app, &who, evidence, body.into_inner(), |cohort, text| {
        Endorsed { evidence, cohort, text }.into()
    })
    .await
}

/// Takes a file out of sight, or brings it back.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Quarantine {
    /// Which file.
    pub hash: String,
    /// Why.
    pub reason: String,
    /// `true` brings it back into sight.
    #[serde(default)]
    pub release: bool,
}

/// `POST /api/v1/evidence/{id}/quarantine`
///
/// Takes one file out of everybody's sight, with a reason; a registrar can bring it back.
#[utoipa::path(post, path = "/api/v1/evidence/{id}/quarantine", tag = "Evidence", params(("id" = EvidenceId, Path)), request_body = Quarantine,
    responses((status = 201, body = Said, description = "Done"), (status = 403, description = "Not allowed")))]
pub async fn quarantine(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<EvidenceId>,
    body: web::Json<Quarantine>,
) -> Result<HttpResponse, Failure> {
    let (learner, cohort) = placed(&app, &who, *id).await?;
    let Quarantine { hash, reason, release } = body.into_inner();
    let fact = if release {
        say(&app, &who, learner, None, AttachmentReleased { evidence: *id, hash, reason }).await?
    } else {
        say(
            &app,
            &who,
            learner,
            None,
            AttachmentQuarantined { evidence: *id, cohort: Some(cohort), hash, reason },
        )
        .await?
    };
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// Where a learner says they stand.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnView {
    /// Which competency.
    pub competency_id: CompetencyId,
    /// Where; null: not there yet.
    pub level: Option<Level>,
    /// A word about it.
    #[serde(default)]
    pub note: String,
}

/// `POST /api/v1/self-assessments`
///
/// Says where you stand. The passport shows the gap; no level changes.
#[utoipa::path(post, path = "/api/v1/self-assessments", tag = "Evidence", request_body = OwnView,
    responses((status = 201, body = Said, description = "Said"), (status = 404, description = "No published framework has this competency")))]
pub async fn self_assess(
    app: web::Data<App>,
    who: SignedIn,
    body: web::Json<OwnView>,
) -> Result<HttpResponse, Failure> {
    let OwnView { competency_id, level, note } = body.into_inner();
    let folds = app.folds();
    app.db.read(move |conn| published(conn, &folds, competency_id)).await?;
    let said = SelfAssessed { competency: competency_id, level, note };
    let fact = say(&app, &who, who.person, None, said).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// Stops what is said of a competency that no published version of any framework has. The statement names no
/// framework, so the rules cannot see this.
fn published(conn: &mut Conn, folds: &Folds, competency: CompetencyId) -> Result<(), Failure> {
    let mut after = None;
    loop {
        let some = frameworks::newest(conn, after, 200)?;
        let Some(last) = some.last() else {
            return Err(Refusal::Unknown { what: "competency" }.into());
        };
        after = Some(last.id);
        let scopes: Vec<Scope> = some.iter().map(|one| Scope::Framework(one.id)).collect();
        let mut found = folds.load(conn, &scopes)?;
        for one in &some {
            if folds::versions(&mut found, one.id).last_words_on(competency).is_some() {
                return Ok(());
            }
        }
    }
}
