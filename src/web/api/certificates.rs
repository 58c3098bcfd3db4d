//! Certificates: issued, listed, printed, taken back, and checked by anybody who has their code.

use std::sync::Arc;

use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::list::{Page, Part};
use super::passports::{Sheet, as_pdf, unprintable};
use super::remarks::{Said, say};
use super::signoffs::Reason;
use crate::app::App;
use crate::app::certifying::Wish;
use crate::clock::{Day, Instant, day_of};
use crate::documents::{CertificateMark, CertificateOptions};
use crate::ids::{CohortId, CompetencyId, FactId, FrameworkId, PersonId};
use crate::language::{Language, Sentence};
use crate::record::certificate::{Answer, Certificate, CertificateRevoked, Code, Doubt, Verdict};
use crate::record::framework::Level;
use crate::record::passport::LevelState;
use crate::record::portfolio::Portfolio;
use crate::record::refusal::Refusal;
use crate::store::certificates::{self, Checked, Line, Wanted};
use crate::store::{Conn, Error, Folds, reach};
use crate::web::desk::words_of;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::pace;
use crate::web::query::Query;
use crate::web::who::{Registrar, SignedIn};

/// A certificate to be issued: everything it says is taken from the record of this moment.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Issuing {
    /// Given by the writer, so that sending it twice is harmless.
    pub id: Option<FactId>,
    /// Whose.
    pub learner_id: PersonId,
    /// Of which framework.
    pub framework_id: Option<FrameworkId>,
    /// For which cohort: its framework and version are certified.
    pub cohort_id: Option<CohortId>,
    /// `en`, `de`, `es`, `fr` or `ar`: what it is printed in; the organisation's language if left out.
    pub language: Option<String>,
}

/// A certificate: what it says, and how it stands.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct CertificateTold {
    /// Which one; not for those who only have its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<FactId>,
    /// Whose; not for those who only have its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learner_id: Option<PersonId>,
    /// What it is checked by.
    pub code: String,
    /// Whether it counts today.
    pub verdict: Verdict,
    /// Why it does not simply count: `revoked`, `superseded`, `expired`, `level_revoked`, `level_expired`,
    /// `level_suspended`, `level_missing` or `damaged`; null where it is valid.
    pub reason: Option<String>,
    /// Since when it does not count.
    #[schema(value_type = Option<String>, format = Date)]
    pub ended_on: Option<Day>,
    /// What the registrar wrote where it was taken back.
    pub revocation_reason: Option<String>,
    /// The holder's name on the day of issue.
    pub holder: String,
    /// The organisation that vouches for it.
    pub issuer: String,
    /// Which framework.
    pub framework_id: FrameworkId,
    /// Its title.
    pub framework: String,
    /// The version of it.
    pub framework_version: u32,
    /// How many competencies that version has.
    pub competencies: u32,
    /// The level that every one of them has at least; null where some have none.
    pub complete_at: Option<Level>,
    /// Title of the cohort it was issued for.
    pub cohort: Option<String>,
    /// When it was issued.
    #[schema(value_type = String, format = DateTime)]
    pub issued_at: Instant,
    /// Last day it holds.
    #[schema(value_type = Option<String>, format = Date)]
    pub expires_on: Option<Day>,
    /// What it is printed in.
    pub language: String,
    /// The highest level in force of each competency, as it was on the day of issue.
    pub levels: Vec<CertifiedLevel>,
    /// Address of its check page.
    pub check: String,
    /// When this was looked up.
    #[schema(value_type = String, format = DateTime)]
    pub checked_at: Instant,
}

/// A level on a certificate.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct CertifiedLevel {
    /// Which competency.
    pub competency_id: CompetencyId,
    /// Its short code.
    pub code: String,
    /// Its title.
    pub competency: String,
    /// Which level.
    pub level: Level,
    /// What the framework calls it.
    pub level_name: String,
    /// The day it came into force.
    #[schema(value_type = String, format = Date)]
    pub signed_on: Day,
    /// Who signed it, by name.
    pub signed_by: Vec<String>,
    /// Last day it holds.
    #[schema(value_type = Option<String>, format = Date)]
    pub expires_on: Option<Day>,
    /// How it stands today.
    pub state: LevelState,
    /// Since when it is not in force.
    #[schema(value_type = Option<String>, format = Date)]
    pub since: Option<Day>,
}

/// A certificate in a list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct CertificateItem {
    /// Which one.
    pub id: FactId,
    /// What it is checked by.
    pub code: String,
    /// Whose.
    pub learner_id: PersonId,
    /// The holder's name on the day of issue.
    pub holder: String,
    /// The framework's title.
    pub framework: String,
    /// Of how many competencies it speaks.
    pub levels: i32,
    /// When it was issued.
    #[schema(value_type = String, format = DateTime)]
    pub issued_at: Instant,
    /// Last day it holds.
    #[schema(value_type = Option<String>, format = Date)]
    pub expires_on: Option<Day>,
    /// `issued`, `revoked`, `superseded`, `level_revoked`, `level_suspended` or `level_missing`; never by date.
    pub state: String,
}

/// A certificate that somebody may see, with all that is said of its holder.
pub(crate) struct Shown {
    pub(crate) learner: PersonId,
    pub(crate) portfolio: Arc<Portfolio>,
    pub(crate) certificate: Certificate,
    pub(crate) answer: Answer,
    /// The viewer keeps records.
    pub(crate) keeps: bool,
}

/// Finds a certificate for somebody who may see its holder's passport.
pub(crate) fn look(
    conn: &mut Conn,
    folds: &Folds,
    viewer: PersonId,
    id: FactId,
    today: Day,
) -> Result<Shown, Failure> {
    let missing = || Failure::Missing("certificate");
    let learner = certificates::holder_of(conn, id)?.ok_or_else(missing)?;
    if !reach::may_see(conn, folds, viewer, learner, today)? {
        return Err(missing());
    }
    let portfolio = folds.portfolio(conn, learner)?;
    let certificate = portfolio.certificate(id).cloned().ok_or_else(missing)?;
    let answer = portfolio.answer(&certificate, today);
    let keeps = folds.access(conn)?.keeps_records(viewer, today);
    Ok(Shown { learner, portfolio, certificate, answer, keeps })
}

/// What somebody wishes to have certified, from ids that a program or a form named.
pub(crate) async fn wish(
    app: &App,
    learner: PersonId,
    framework: Option<FrameworkId>,
    cohort: Option<CohortId>,
    language: Option<Language>,
) -> Result<Wish, Failure> {
    let language = language.unwrap_or(app.settings.language);
    let Some(id) = cohort else {
        let Some(framework) = framework else {
            let detail = Sentence::of("refused-certificate-of-what");
            return Err(Failure::Invalid(vec![FieldProblem::new("/framework_id", detail)]));
        };
        return Ok(Wish { learner, framework, version: None, cohort: None, language });
    };
    let folds = app.folds();
    let cohort = app.db.read(move |conn| folds.cohort(conn, id)).await?.ok_or(Failure::Missing("cohort"))?;
    let plan = cohort.plan;
    if framework.is_some_and(|framework| framework != plan.framework) {
        let detail = Sentence::of("refused-certificate-other-framework");
        return Err(Failure::Invalid(vec![FieldProblem::new("/framework_id", detail)]));
    }
    let (framework, version, cohort) = (plan.framework, Some(plan.version), Some((id, plan.title)));
    Ok(Wish { learner, framework, version, cohort, language })
}

/// `POST /api/v1/certificates`
///
/// Issues a certificate of what a learner holds in a framework today: the highest level in force of each competency. For
/// registrars and administrators. Another one of the same framework takes the place of the one before.
#[utoipa::path(post, path = "/api/v1/certificates", tag = "Certificates", request_body = Issuing,
    responses((status = 201, body = CertificateTold, description = "Issued"), (status = 403, description = "You do not keep records"),
        (status = 404, description = "No such cohort"), (status = 409, description = "Nothing is in force that could be certified"),
        (status = 422, description = "A name that cannot be printed, no such language, or no framework")))]
pub async fn create(
    app: web::Data<App>,
    who: Registrar,
    body: web::Json<Issuing>,
) -> Result<HttpResponse, Failure> {
    let body = body.into_inner();
    let language = match body.language.as_deref() {
        None | Some("") => None,
        Some(tag) => Some(Language::of_tag(tag).ok_or_else(|| {
            let detail = Sentence::of("refused-certificate-language").with("language", tag);
            Failure::Invalid(vec![FieldProblem::new("/language", detail)])
        })?),
    };
    let wish = wish(&app, body.learner_id, body.framework_id, body.cohort_id, language).await?;
    let id = app.issue_certificate(who.0.author(), body.id, wish).await?;
    let (folds, viewer, today) = (app.folds(), who.0.person, app.clock.today());
    let shown = app.db.read(move |conn| look(conn, &folds, viewer, id, today)).await?;
    Ok(HttpResponse::Created().json(told(&app, &shown.certificate, &shown.answer, Some(shown.learner))))
}

/// Which certificates.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Of {
    /// Those of one person; a learner sees their own.
    pub learner_id: Option<PersonId>,
    /// Those issued for a cohort.
    pub cohort_id: Option<CohortId>,
    /// How many items, 1 to 200; 50 if left out.
    #[param(minimum = 1, maximum = 200)]
    #[serde(default, deserialize_with = "super::list::within_bounds")]
    pub limit: Option<i64>,
    /// `next` of the answer before.
    pub cursor: Option<String>,
}

/// `GET /api/v1/certificates`
///
/// Certificates, newest first: all of them for registrars and administrators, one person's for whoever may see their
/// passport.
#[utoipa::path(get, path = "/api/v1/certificates", tag = "Certificates", params(Of),
    responses((status = 200, body = Page<CertificateItem>),
        (status = 403, description = "Only your own, or one person's, can be listed by you")))]
pub async fn list(app: web::Data<App>, who: SignedIn, of: Query<Of>) -> Result<HttpResponse, Failure> {
    let Of { learner_id, cohort_id, limit, cursor } = (*of).clone();
    let part = Part { limit, cursor };
    let after = part.after::<(i64, String)>()?;
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    let limit = part.limit();
    let rows = app
        .db
        .read(move |conn| {
            let keeps = folds.access(conn)?.keeps_records(viewer, today);
            let wanted = match (learner_id, cohort_id) {
                (Some(learner), _) if keeps || reach::may_see(conn, &folds, viewer, learner, today)? => {
                    Wanted::Of(learner)
                }
                (None, Some(cohort)) if keeps => Wanted::For(cohort),
                (None, None) if keeps => Wanted::All,
                (None, None) => Wanted::Of(viewer),
                _ => return Err(Failure::Forbidden(Sentence::of("refused-certificate-only-registrar"))),
            };
            Ok(certificates::list(conn, wanted, after, limit + 1)?)
        })
        .await?;
    let Page { items, next } = Page::of(rows, limit, |last| (last.issued_at, last.id.clone()));
    let items = items.into_iter().map(CertificateItem::of).collect::<Result<Vec<_>, Error>>()?;
    Ok(HttpResponse::Ok().json(Page { items, next }))
}

impl CertificateItem {
    fn of(line: Line) -> Result<Self, Error> {
        Ok(Self {
            issued_at: certificates::issued_at(&line)?,
            id: line.id.parse().map_err(Error::other)?,
            code: line.code,
            learner_id: line.person_id.parse().map_err(Error::other)?,
            holder: line.holder,
            framework: line.title,
            levels: line.levels,
            expires_on: line.expires_on.map(|day| day.parse()).transpose().map_err(Error::other)?,
            state: line.state,
        })
    }
}

/// `GET /api/v1/certificates/{id}`
///
/// One certificate: what it says, and how it stands today. For whoever may see its holder's passport.
#[utoipa::path(get, path = "/api/v1/certificates/{id}", tag = "Certificates", params(("id" = FactId, Path)),
    responses((status = 200, body = CertificateTold), (status = 404, description = "There is none that you may see")))]
pub async fn get(app: web::Data<App>, who: SignedIn, id: web::Path<FactId>) -> Result<HttpResponse, Failure> {
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    let shown = app.db.read(move |conn| look(conn, &folds, viewer, *id, today)).await?;
    Ok(HttpResponse::Ok().json(told(&app, &shown.certificate, &shown.answer, Some(shown.learner))))
}

/// A certificate as data; without its holder's id for those who only have its code.
fn told(app: &App, certificate: &Certificate, answer: &Answer, learner: Option<PersonId>) -> CertificateTold {
    let said = &certificate.said;
    let levels = said.levels.iter().zip(&answer.levels).map(|(one, now)| CertifiedLevel {
        competency_id: one.competency,
        code: one.code.clone(),
        competency: one.title.clone(),
        level: one.level,
        level_name: one.level_name.clone(),
        signed_on: one.signed_on,
        signed_by: one.signers.clone(),
        expires_on: one.expires_on,
        state: now.state,
        since: now.since,
    });
    CertificateTold {
        id: learner.map(|_| certificate.id),
        learner_id: learner,
        code: said.code.to_string(),
        verdict: answer.verdict(),
        reason: answer.doubt.as_ref().map(|doubt| doubt.name().to_owned()),
        ended_on: ended_on(answer),
        revocation_reason: match &answer.doubt {
            Some(Doubt::Revoked(ended)) => Some(ended.reason.clone()),
            _ => None,
        },
        holder: said.holder.clone(),
        issuer: said.issuer.clone(),
        framework_id: said.framework,
        framework: said.title.clone(),
        framework_version: said.version,
        competencies: said.competencies,
        complete_at: said.complete_at(),
        cohort: said.cohort_title.clone(),
        issued_at: certificate.at,
        expires_on: said.expires_on,
        language: said.language.clone(),
        levels: levels.collect(),
        check: check_address(app, said.code),
        checked_at: app.clock.now(),
    }
}

/// Since when it does not count.
fn ended_on(answer: &Answer) -> Option<Day> {
    match &answer.doubt {
        Some(Doubt::Revoked(ended)) => Some(day_of(ended.at)),
        Some(Doubt::Superseded(at)) => Some(day_of(*at)),
        Some(Doubt::Expired(last)) => last.tomorrow().ok(),
        _ => answer.levels.iter().filter_map(|now| now.since).min(),
    }
}

/// Where anybody checks a certificate.
pub(crate) fn check_address(app: &App, code: Code) -> String {
    format!("{}/verify/{code}", app.settings.address())
}

/// On which sheet.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct OnPaper {
    /// `a4` (default) or `letter`.
    pub paper: Option<String>,
}

/// `GET /api/v1/certificates/{id}.pdf`
///
/// The certificate to print: what was issued, in the words of that day, marked where it does not count any more.
#[utoipa::path(get, path = "/api/v1/certificates/{id}.pdf", tag = "Certificates", params(("id" = FactId, Path), OnPaper),
    responses((status = 200, content_type = "application/pdf"), (status = 404, description = "There is none that you may see"),
        (status = 422, description = "A character that no font has (the answer names it), or no such sheet")))]
pub async fn pdf(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<FactId>,
    asked: Query<OnPaper>,
) -> Result<HttpResponse, Failure> {
    printed(&app, &who, *id, &asked, header::DispositionType::Inline).await
}

/// Prints a certificate for somebody who may see it.
pub(crate) async fn printed(
    app: &App,
    who: &SignedIn,
    id: FactId,
    asked: &OnPaper,
    disposition: header::DispositionType,
) -> Result<HttpResponse, Failure> {
    let sheet = Sheet::named(asked.paper.as_deref())?;
    let (folds, viewer, today) = (app.folds(), who.person, app.clock.today());
    let shown = app.db.read(move |conn| look(conn, &folds, viewer, id, today)).await?;
    let options = options(app, &shown.certificate, &shown.answer, sheet);
    let name = file_name(&shown.certificate);
    let bytes = app.press.certificate(shown.certificate.said, options).await.map_err(unprintable)?;
    Ok(as_pdf(name, bytes, disposition))
}

/// How a certificate is printed on a day.
fn options(app: &App, certificate: &Certificate, answer: &Answer, sheet: Sheet) -> CertificateOptions {
    CertificateOptions {
        paper: sheet.paper(),
        issued_on: day_of(certificate.at),
        check: check_address(app, certificate.said.code),
        mark: match &answer.doubt {
            Some(Doubt::Revoked(ended)) => Some(CertificateMark::Revoked(day_of(ended.at))),
            Some(Doubt::Superseded(at)) => Some(CertificateMark::Superseded(day_of(*at))),
            Some(Doubt::Expired(last)) => Some(CertificateMark::Expired(*last)),
            Some(doubt) if doubt.verdict() == Verdict::CannotTell => Some(CertificateMark::Doubtful),
            Some(_) => Some(CertificateMark::Undermined),
            None => None,
        },
    }
}

/// "Ada Lovelace Infection control 2026-03-02" (H-3); the code keeps two of one name apart.
fn file_name(certificate: &Certificate) -> String {
    let said = &certificate.said;
    let part = |text: &str| crate::files::as_name(text, 80);
    format!("{} {} {} {}.pdf", part(&said.holder), part(&said.title), day_of(certificate.at), said.code)
}

/// `POST /api/v1/certificates/{id}/revocation`
///
/// Takes a certificate back, with a reason that whoever checks it reads. The levels themselves stay.
#[utoipa::path(post, path = "/api/v1/certificates/{id}/revocation", tag = "Certificates", params(("id" = FactId, Path)), request_body = Reason,
    responses((status = 201, body = Said, description = "Taken back"), (status = 403, description = "You do not keep records"),
        (status = 409, description = "Taken back already"), (status = 422, description = "No reason")))]
pub async fn revoke(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<FactId>,
    body: web::Json<Reason>,
) -> Result<HttpResponse, Failure> {
    let (folds, viewer, today, id) = (app.folds(), who.person, app.clock.today(), *id);
    let shown = app.db.read(move |conn| look(conn, &folds, viewer, id, today)).await?;
    let Reason { id: fact, reason } = body.into_inner();
    let said = CertificateRevoked { certificate: id, reason };
    let fact = say(&app, &who, shown.learner, fact, said).await?;
    Ok(HttpResponse::Created().json(Said { id: fact }))
}

/// The certificate with a code, for whoever asks and has not asked too often.
pub(crate) async fn checked(
    request: &HttpRequest,
    app: &App,
    code: Code,
) -> Result<Option<Checked>, Failure> {
    pace::asked(request, app)?;
    let (folds, today) = (app.folds(), app.clock.today());
    Ok(app.db.read(move |conn| certificates::check(conn, &folds, code, today)).await?)
}

/// What a program is told about a code: the same as the page says.
pub(crate) async fn answered(request: &HttpRequest, app: &App, typed: &str) -> Result<HttpResponse, Failure> {
    let code: Code = typed.parse().map_err(|wrong| {
        let key = match wrong {
            crate::record::certificate::NoCode::Shape => "verify-code-shape",
            crate::record::certificate::NoCode::Mistyped => "verify-code-mistyped",
        };
        Failure::Refused(Refusal::invalid("/code", Sentence::of(key)))
    })?;
    let t = words_of(request);
    let Some(found) = checked(request, app, code).await? else {
        let unknown = json!({
            "code": code, "verdict": "not_valid", "reason": "unknown",
            "detail": t.text("check-reason-unknown"), "checked_at": app.clock.now(),
        });
        return Ok(HttpResponse::build(StatusCode::NOT_FOUND)
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .json(unknown));
    };
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(told(
        app,
        &found.certificate,
        &found.answer,
        None,
    )))
}
