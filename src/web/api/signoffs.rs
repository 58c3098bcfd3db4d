//! Sign-offs: a level signed, and everything that can happen to it.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

use super::remarks::{Said, say};
use crate::app::App;
use crate::ids::{CohortId, CompetencyId, EvidenceId, FactId, FrameworkId, PersonId};
use crate::language::Sentence;
use crate::record::evidence::Claim;
use crate::record::fact::{Body, Draft, Scope};
use crate::record::framework::Level;
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::review::{ClaimDecision, Decision, EvidenceReviewed};
use crate::record::rules::signing::expiry;
use crate::record::signoff::{
    DisputeSettled, Judged, SignOff, SignOffCountersigned, SignOffDisputed, SignOffRevoked, SignedOff,
};
use crate::record::versions::Versions;
use crate::store::folds::{self, Folded};
use crate::store::{people, queue, reach};
use crate::web::failure::Failure;
use crate::web::who::SignedIn;

/// A level to be signed.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// Whose level.
    pub learner_id: PersonId,
    /// Of which competency.
    pub competency_id: CompetencyId,
    /// Which level.
    pub level: Level,
    /// The exact revisions you judged.
    #[serde(default)]
    pub evidence: Vec<JudgedBody>,
    /// A word to the learner.
    #[serde(default)]
    pub comment: String,
    /// Why the level is recognised without evidence or out of order.
    pub prior_learning_reason: Option<String>,
    /// The framework, for a registrar who recognises prior learning outside any cohort.
    pub framework_id: Option<FrameworkId>,
    /// Accepts the named evidence that still waits, in the same moment. What somebody answered meanwhile keeps its
    /// answer.
    #[serde(default)]
    pub accept: bool,
}

/// A piece of evidence in the revision that was judged.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgedBody {
    /// Which piece.
    pub evidence_id: EvidenceId,
    /// Exactly which revision.
    pub revision_id: FactId,
}

/// What a sign-off is judged in: the learner's portfolio and the framework version that applies.
pub(crate) struct Bench {
    pub(crate) portfolio: std::sync::Arc<Portfolio>,
    pub(crate) leading: Vec<reach::Leading>,
    /// Where the learner works on the named framework now.
    learning: Vec<reach::Learning>,
    pub(crate) found: HashMap<Scope, Folded>,
}

/// By what right and by which words a level is signed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// The cohort through which; none for prior learning that a registrar recognises.
    pub(crate) cohort: Option<CohortId>,
    /// The lead stood in for.
    pub(crate) for_lead: Option<PersonId>,
    pub(crate) framework: FrameworkId,
    pub(crate) version: u32,
}

impl Bench {
    /// What a learner's levels are judged in by who leads them in one cohort.
    pub(crate) fn of(
        portfolio: std::sync::Arc<Portfolio>,
        leading: reach::Leading,
        versions: std::sync::Arc<Versions>,
    ) -> Self {
        let found = HashMap::from([(Scope::Framework(leading.framework), Folded::Versions(versions))]);
        Self { portfolio, leading: vec![leading], learning: Vec::new(), found }
    }

    /// The cohort through which a competency can be signed; else the named framework, in the version that the learner's
    /// cohort works with, or in its newest.
    pub(crate) fn place(
        &mut self,
        competency: CompetencyId,
        named: Option<FrameworkId>,
    ) -> Result<Place, Failure> {
        for l in self.leading.clone() {
            let versions = folds::versions(&mut self.found, l.framework);
            if versions.version(l.version).is_some_and(|f| f.competency(competency).is_some()) {
                let (framework, version) = (l.framework, l.version);
                return Ok(Place { cohort: Some(l.cohort), for_lead: l.for_lead, framework, version });
            }
        }
        for cohort in self.learning.clone().iter().filter(|cohort| Some(cohort.framework) == named) {
            let versions = folds::versions(&mut self.found, cohort.framework);
            if versions.version(cohort.version).is_some_and(|f| f.competency(competency).is_some()) {
                let (framework, version) = (cohort.framework, cohort.version);
                return Ok(Place { cohort: None, for_lead: None, framework, version });
            }
        }
        if let Some(framework) = named
            && let Some(newest) = folds::versions(&mut self.found, framework).newest()
        {
            return Ok(Place { cohort: None, for_lead: None, framework, version: newest.version });
        }
        Err(Failure::Forbidden(Sentence::of("refused-sign-only-live-lead")))
    }

    /// The published versions of a framework that was gathered.
    pub(crate) fn versions(&mut self, framework: FrameworkId) -> std::sync::Arc<Versions> {
        folds::versions(&mut self.found, framework)
    }
}

/// Gathers what is needed to sign for a learner.
pub(crate) async fn bench(
    app: &App,
    who: &SignedIn,
    learner: PersonId,
    framework: Option<FrameworkId>,
) -> Result<Bench, Failure> {
    let (folds, today, signer) = (app.folds(), app.clock.today(), who.person);
    app.db
        .read(move |conn| {
            let leading = reach::leading(conn, signer, learner, today)?;
            let learning = match framework {
                Some(_) => reach::learning(conn, learner, today)?,
                None => Vec::new(),
            };
            let mut scopes = vec![Scope::Learner(learner)];
            for id in leading.iter().map(|l| l.framework).chain(framework) {
                if !scopes.contains(&Scope::Framework(id)) {
                    scopes.push(Scope::Framework(id));
                }
            }
            let mut found = folds.load(conn, &scopes)?;
            let portfolio = folds::portfolio(&mut found, learner);
            Ok::<_, Failure>(Bench { portfolio, leading, learning, found })
        })
        .await
}

/// The review that accepts a piece for one level, as long as nobody has answered it: a page left open does not overrule
/// what somebody answered meanwhile, the rules say what is wrong with it.
pub(crate) fn acceptance(
    portfolio: &Portfolio,
    named: JudgedBody,
    claim: Claim,
    (cohort, for_lead): (CohortId, Option<PersonId>),
) -> Option<EvidenceReviewed> {
    let evidence = portfolio.evidence.get(&named.evidence_id)?;
    let revision = evidence.heads().find(|head| head.id == named.revision_id && head.claims(claim))?;
    let open = matches!(
        portfolio.claim_state(evidence, revision, claim),
        ClaimState::Waiting | ClaimState::SignedMeanwhile
    );
    open.then(|| EvidenceReviewed {
        evidence: evidence.id,
        revision: revision.id,
        after: evidence.newest_answer(revision.id),
        cohort,
        for_lead,
        claims: vec![ClaimDecision {
            competency: claim.competency,
            level: claim.level,
            decision: Decision::Accepted,
            comment: String::new(),
        }],
    })
}

/// The facts a signing is: reviews of what still waits, if asked, and the sign-off itself.
pub(crate) fn facts(app: &App, bench: &mut Bench, signing: Signing) -> Result<(FactId, Vec<Draft>), Failure> {
    let now = app.clock.now();
    let learner = signing.learner_id;
    let claim = Claim { competency: signing.competency_id, level: signing.level };
    let Place { cohort, for_lead, framework, version } =
        bench.place(claim.competency, signing.framework_id)?;
    let versions = folds::versions(&mut bench.found, framework);
    let competency = versions
        .version(version)
        .and_then(|f| f.competency(claim.competency))
        .ok_or(Failure::Missing("competency"))?;
    let asked = competency.level(claim.level);
    let mut drafts = Vec::new();
    if let (true, Some(cohort)) = (signing.accept, cohort) {
        for named in &signing.evidence {
            let through = (cohort, for_lead);
            drafts.extend(
                acceptance(&bench.portfolio, *named, claim, through).map(|said| about(app, learner, said)),
            );
        }
    }
    let id = signing.id.unwrap_or_else(|| app.ids.mint(now));
    // Sent again after a lost answer: what was said then is a repeat, whatever the day is now.
    let repeated = bench.portfolio.sign_off(id).map(|known| known.said.expires_on);
    let said = SignedOff {
        competency: claim.competency,
        level: claim.level,
        framework,
        version,
        title: competency.title.clone(),
        descriptor: asked.descriptor.clone(),
        evidence: signing
            .evidence
            .iter()
            .map(|e| Judged { evidence: e.evidence_id, revision: e.revision_id })
            .collect(),
        cohort,
        for_lead,
        comment: signing.comment,
        prior_learning: signing.prior_learning_reason,
        expires_on: repeated.unwrap_or_else(|| expiry(now, asked.valid_months)),
        needs_second: asked.second_signer,
    };
    drafts.push(Draft { id, scope: Scope::Learner(learner), happened_at: now, body: said.into() });
    Ok((id, drafts))
}

/// Signs a level.
pub(crate) async fn sign(app: &App, who: &SignedIn, signing: Signing) -> Result<FactId, Failure> {
    if who.person == signing.learner_id {
        return Err(Failure::Refused(crate::record::refusal::Refusal::OwnWork));
    }
    let mut bench = bench(app, who, signing.learner_id, signing.framework_id).await?;
    let (id, drafts) = facts(app, &mut bench, signing)?;
    app.door.append(who.author(), drafts).await?;
    Ok(id)
}

/// `POST /api/v1/signoffs`
///
/// Signs a level, naming the exact revisions judged.
#[utoipa::path(post, path = "/api/v1/signoffs", tag = "Sign-offs", request_body = Signing,
    responses((status = 201, body = Said, description = "Signed"), (status = 403, description = "Yourself, or not your learner"),
        (status = 409, description = "Signed already, or a newer revision exists"), (status = 422, description = "A level or evidence is missing")))]
pub async fn create(
    app: web::Data<App>,
    who: SignedIn,
    body: web::Json<Signing>,
) -> Result<HttpResponse, Failure> {
    let id = sign(&app, &who, body.into_inner()).await?;
    Ok(HttpResponse::Created().json(Said { id }))
}

/// A sign-off with the portfolio it is in, if the viewer may see it; names of everyone involved.
pub(crate) struct Signed {
    pub(crate) learner: PersonId,
    pub(crate) portfolio: std::sync::Arc<Portfolio>,
    pub(crate) names: HashMap<PersonId, String>,
    pub(crate) leading: Vec<reach::Leading>,
    pub(crate) keeps_records: bool,
}

impl Signed {
    pub(crate) fn name(&self, id: PersonId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    /// The cohort through which the viewer leads the learner, and for whom.
    pub(crate) fn through(&self) -> (Option<CohortId>, Option<PersonId>) {
        self.leading.first().map_or((None, None), |l| (Some(l.cohort), l.for_lead))
    }

    /// The cohort through which the viewer can sign second: not in the name of who signed first.
    pub(crate) fn through_uninvolved(&self, id: FactId) -> (Option<CohortId>, Option<PersonId>) {
        let sign_off = self.portfolio.sign_off(id);
        let free = |l: &&reach::Leading| {
            !l.for_lead.is_some_and(|lead| sign_off.is_some_and(|s| self.portfolio.involved(s, lead)))
        };
        let found =
            self.leading.iter().find(free).or_else(|| self.leading.first().filter(|_| !self.keeps_records));
        found.map_or((None, None), |l| (Some(l.cohort), l.for_lead))
    }

    /// Whether the viewer can be the second, uninvolved signer.
    pub(crate) fn may_countersign(&self, sign_off: &SignOff, viewer: PersonId) -> bool {
        let (cohort, for_lead) = self.through_uninvolved(sign_off.id);
        let free = |person| !self.portfolio.involved(sign_off, person);
        sign_off.waits_for_second()
            && (cohort.is_some() || self.keeps_records)
            && free(viewer)
            && for_lead.is_none_or(free)
    }
}

/// Looks at a sign-off with a viewer's eyes.
pub(crate) async fn look(app: &App, viewer: PersonId, id: FactId) -> Result<Signed, Failure> {
    let (folds, today) = (app.folds(), app.clock.today());
    app.db
        .read(move |conn| {
            let learner = queue::learner_of_sign_off(conn, id)?.ok_or(Failure::Missing("sign-off"))?;
            let mut found = folds.load(conn, &[Scope::Learner(learner), Scope::Access])?;
            let portfolio = folds::portfolio(&mut found, learner);
            let keeps_records = folds::access(&mut found).keeps_records(viewer, today);
            let leading = reach::leading(conn, viewer, learner, today)?;
            let sign_off = portfolio.sign_off(id).ok_or(Failure::Missing("sign-off"))?;
            let signed = sign_off.signers().any(|who| who == viewer);
            if viewer != learner && !signed && leading.is_empty() && !keeps_records {
                return Err(Failure::Missing("sign-off"));
            }
            let involved = sign_off
                .signers()
                .chain([learner])
                .chain(sign_off.said.for_lead)
                .chain(sign_off.second.and_then(|second| second.for_lead))
                .chain(
                    sign_off
                        .ended
                        .iter()
                        .chain(&sign_off.undone)
                        .flat_map(|e| e.for_lead.into_iter().chain([e.by])),
                )
                .chain(sign_off.disputes.iter().filter_map(|d| d.settled.as_ref().map(|s| s.by)))
                .chain(portfolio.appeals.iter().filter_map(|a| a.decided.as_ref().map(|d| d.1)));
            let names = people::names(conn, involved.collect::<Vec<_>>())?;
            Ok(Signed { learner, portfolio, names, leading, keeps_records })
        })
        .await
}

/// `GET /api/v1/signoffs/{id}`
///
/// One sign-off: what was signed, by whom, on what evidence, and whether it stands.
#[utoipa::path(get, path = "/api/v1/signoffs/{id}", tag = "Sign-offs", params(("id" = FactId, Path)),
    responses((status = 200, description = "The sign-off"), (status = 404, description = "There is none that you may see")))]
pub async fn get(app: web::Data<App>, who: SignedIn, id: web::Path<FactId>) -> Result<HttpResponse, Failure> {
    let signed = look(&app, who.person, *id).await?;
    let sign_off = signed.portfolio.sign_off(*id).ok_or(Failure::Missing("sign-off"))?;
    Ok(HttpResponse::Ok().json(shown(&signed, sign_off, app.clock.today())))
}

fn shown(signed: &Signed, sign_off: &SignOff, today: crate::clock::Day) -> serde_json::Value {
    let said = &sign_off.said;
    json!({
        "id": sign_off.id, "learner_id": signed.learner, "learner": signed.name(signed.learner),
        "competency_id": said.competency, "title": said.title, "level": said.level, "descriptor": said.descriptor,
        "framework_id": said.framework, "framework_version": said.version, "cohort_id": said.cohort,
        "signed_at": sign_off.at, "signer_id": sign_off.signer, "signed_by": signed.name(sign_off.signer),
        "for_lead": said.for_lead, "comment": said.comment, "prior_learning_reason": said.prior_learning,
        "evidence": said.evidence.iter().map(|j| json!({ "evidence_id": j.evidence, "revision_id": j.revision })).collect::<Vec<_>>(),
        "expires_on": said.expires_on, "needs_second": said.needs_second, "awaits_second": sign_off.waits_for_second(),
        "second": sign_off.second.map(|s| json!({ "signer_id": s.by, "signed_by": signed.name(s.by),
            "for_lead": s.for_lead, "signed_at": s.at })),
        "state": sign_off.state(today),
        "ended": sign_off.ended.as_ref().map(|e| json!({ "id": e.by_fact, "by": e.by, "for_lead": e.for_lead, "at": e.at, "reason": e.reason })),
        "disputed_at": sign_off.disputed_at(),
        "disputes": sign_off.disputes.iter().map(|d| json!({ "by": d.by, "at": d.at,
            "settled": d.settled.as_ref().map(|s| json!({ "by": s.by, "at": s.at, "stands": s.stands, "reason": s.reason })) })).collect::<Vec<_>>(),
    })
}

/// Why something ends.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// Why.
    pub reason: String,
}

/// `POST /api/v1/signoffs/{id}/revocation`
///
/// Takes a sign-off back, with a reason; it stays visible as revoked.
#[utoipa::path(post, path = "/api/v1/signoffs/{id}/revocation", tag = "Sign-offs", params(("id" = FactId, Path)), request_body = Reason,
    responses((status = 201, body = Said, description = "Revoked"), (status = 403, description = "Not the signer, a lead or a registrar")))]
pub async fn revoke(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<FactId>,
    body: web::Json<Reason>,
) -> Result<HttpResponse, Failure> {
    let Reason { id: fact, reason } = body.into_inner();
    let signed = look(&app, who.person, *id).await?;
    let (cohort, for_lead) = signed.through();
    let said = SignOffRevoked { signoff: *id, cohort, for_lead, reason };
    let fact = say(&app, &who, signed.learner, fact, said).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// `POST /api/v1/signoffs/{id}/second-signature`
///
/// Signs second, where the framework asks for two uninvolved people.
#[utoipa::path(post, path = "/api/v1/signoffs/{id}/second-signature", tag = "Sign-offs", params(("id" = FactId, Path)),
    responses((status = 201, body = Said, description = "Signed"), (status = 403, description = "Involved, or not a lead or registrar")))]
pub async fn countersign(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<FactId>,
) -> Result<HttpResponse, Failure> {
    let signed = look(&app, who.person, *id).await?;
    let (cohort, for_lead) = signed.through_uninvolved(*id);
    let said = SignOffCountersigned { signoff: *id, cohort, for_lead };
    let fact = say(&app, &who, signed.learner, None, said).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// `POST /api/v1/signoffs/{id}/dispute`
///
/// Says "this was not me", as one of its signers: the sign-off is on hold until a registrar decides.
#[utoipa::path(post, path = "/api/v1/signoffs/{id}/dispute", tag = "Sign-offs", params(("id" = FactId, Path)),
    responses((status = 201, body = Said, description = "On hold"), (status = 403, description = "You are not named as its signer"),
        (status = 409, description = "It is on hold or revoked already")))]
pub async fn dispute(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<FactId>,
) -> Result<HttpResponse, Failure> {
    let signed = look(&app, who.person, *id).await?;
    let fact = say(&app, &who, signed.learner, None, SignOffDisputed { signoff: *id }).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// How a dispute ends.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Settlement {
    /// Whether the sign-off stands.
    pub stands: bool,
    /// Why.
    pub reason: String,
}

/// `POST /api/v1/signoffs/{id}/settlement`
///
/// Decides about a suspended sign-off, as a registrar who was not involved.
#[utoipa::path(post, path = "/api/v1/signoffs/{id}/settlement", tag = "Sign-offs", params(("id" = FactId, Path)), request_body = Settlement,
    responses((status = 201, body = Said, description = "Decided"), (status = 403, description = "Only an uninvolved registrar")))]
pub async fn settle(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<FactId>,
    body: web::Json<Settlement>,
) -> Result<HttpResponse, Failure> {
    let Settlement { stands, reason } = body.into_inner();
    let signed = look(&app, who.person, *id).await?;
    let fact = say(&app, &who, signed.learner, None, DisputeSettled { signoff: *id, stands, reason }).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// What is said about one sign-off, as a fact of the learner's scope.
#[must_use]
pub fn about(app: &App, learner: PersonId, body: impl Into<Body>) -> Draft {
    let now = app.clock.now();
    Draft { id: app.ids.mint(now), scope: Scope::Learner(learner), happened_at: now, body: body.into() }
}
