//! Signing one level for several people of a cohort, as after a session: each is judged by themselves.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::list::Page;
use super::signoffs::{Bench, JudgedBody, Signing, bench, facts};
use crate::app::App;
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, PersonId};
use crate::language::Sentence;
use crate::record::evidence::Claim;
use crate::record::fact::Draft;
use crate::record::framework::Level;
use crate::record::portfolio::ClaimState;
use crate::record::refusal::Refusal;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::SignedIn;

/// Most people of one signing.
const MOST: usize = 200;

/// One level for several people.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Together {
    /// Whose level: members of the cohort.
    pub learners: Vec<PersonId>,
    /// Of which competency.
    pub competency_id: CompetencyId,
    /// Which level.
    pub level: Level,
    /// A word to all of them.
    #[serde(default)]
    pub comment: String,
}

/// What became of one person's level.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Verdict {
    /// Whose.
    pub person_id: PersonId,
    /// The sign-off; null where it was refused.
    pub signoff_id: Option<FactId>,
    /// `signed`, or the stable name of what stood in the way.
    pub code: String,
    /// Why it was refused; empty where it was signed.
    #[schema(value_type = String)]
    pub detail: Sentence,
}

/// `POST /api/v1/cohorts/{id}/signoffs`
///
/// Signs one level for several people. Evidence for it that waits is accepted in the same moment. Each person is
/// judged by themselves: one who lacks something does not keep the others from theirs.
#[utoipa::path(post, path = "/api/v1/cohorts/{id}/signoffs", tag = "Sign-offs", params(("id" = CohortId, Path)),
    request_body = Together, responses((status = 200, body = Page<Verdict>, description = "What became of each"),
        (status = 422, description = "Nobody is named")))]
pub async fn create(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<CohortId>,
    body: web::Json<Together>,
) -> Result<HttpResponse, Failure> {
    let items = sign_together(&app, &who, *id, &body).await?;
    Ok(HttpResponse::Ok().json(Page { items, next: None }))
}

/// Signs one level for several people: one append each.
pub(crate) async fn sign_together(
    app: &App,
    who: &SignedIn,
    cohort: CohortId,
    asked: &Together,
) -> Result<Vec<Verdict>, Failure> {
    let people: BTreeSet<PersonId> = asked.learners.iter().copied().collect();
    if people.is_empty() || people.len() > MOST {
        let detail = Sentence::of("refused-sign-together-people").with("most", MOST);
        return Err(Failure::Invalid(vec![FieldProblem::new("/learners", detail)]));
    }
    let mut verdicts = Vec::with_capacity(people.len());
    for person in people {
        // Whatever stands in one person's way is that person's verdict: the others are signed or will be.
        verdicts.push(match signed(app, who, cohort, person, asked).await {
            Ok(signoff) => Verdict {
                person_id: person,
                signoff_id: Some(signoff),
                code: "signed".to_owned(),
                detail: "".into(),
            },
            Err(failure) => {
                if let Failure::Internal(error) = &failure {
                    tracing::error!(error = format!("{error:#}"), "one of several sign-offs failed");
                }
                Verdict {
                    person_id: person,
                    signoff_id: None,
                    code: failure.code().to_owned(),
                    detail: said(&failure),
                }
            }
        });
    }
    Ok(verdicts)
}

/// What stands in the way, in words.
pub(crate) fn said(failure: &Failure) -> Sentence {
    match failure.fields() {
        fields if fields.is_empty() => failure.sentence(),
        fields => Sentence::together(fields.into_iter().map(|field| field.detail)),
    }
}

async fn signed(
    app: &App,
    who: &SignedIn,
    cohort: CohortId,
    learner: PersonId,
    asked: &Together,
) -> Result<FactId, Failure> {
    if who.person == learner {
        return Err(Refusal::OwnWork.into());
    }
    let mut bench = bench(app, who, learner, None).await?;
    bench.leading.retain(|leading| leading.cohort == cohort);
    let (id, drafts) = drafted(app, &mut bench, learner, asked)?;
    app.door.append(who.author(), drafts).await?;
    Ok(id)
}

/// The statements that sign it for one of them, and accept the evidence for it that waits.
pub(crate) fn drafted(
    app: &App,
    bench: &mut Bench,
    learner: PersonId,
    asked: &Together,
) -> Result<(FactId, Vec<Draft>), Failure> {
    let claim = Claim { competency: asked.competency_id, level: asked.level };
    let shows = |state| matches!(state, ClaimState::Waiting | ClaimState::Accepted);
    // One revision a piece: of two that stand beside each other, the later.
    let pieces: BTreeMap<EvidenceId, FactId> = bench
        .portfolio
        .pieces_for(claim)
        .filter(|(_, _, state)| shows(*state))
        .map(|(piece, revision, _)| (piece.id, revision.id))
        .collect();
    let judged = |(evidence_id, revision_id)| JudgedBody { evidence_id, revision_id };
    let evidence = pieces.into_iter().map(judged).collect();
    let signing = Signing {
        id: None,
        learner_id: learner,
        competency_id: claim.competency,
        level: claim.level,
        evidence,
        comment: asked.comment.clone(),
        prior_learning_reason: None,
        framework_id: None,
        accept: true,
    };
    facts(app, bench, signing)
}
