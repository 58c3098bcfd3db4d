//! The check page: what anybody is told about a certificate whose code they have (H-2). No account, no script.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::sign_in::{outside, see};
use crate::app::App;
use crate::clock::{Day, day_of};
use crate::record::certificate::{Answer, Certificate, CertificateIssued, Code, Doubt, NoCode, Verdict};
use crate::record::passport::LevelState;
use crate::web::api::certificates::{self as api, checked};
use crate::web::desk::words_of;
use crate::web::failure::Failure;
use crate::web::page::{self, Form, Frame};
use crate::web::shell::wants_page;
use crate::web::views::certificates::{CheckPage, Claims, LevelLine, VerifyPage};
use crate::web::views::parts::{Badge, State};
use crate::web::words::Words;

/// What the form sends.
#[derive(Deserialize)]
pub(crate) struct Asked {
    code: Option<String>,
}

/// `GET /verify`: asks for a code; with one, leads to its page.
pub(crate) async fn ask(
    request: HttpRequest,
    app: web::Data<App>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    let t = words_of(&request);
    let Some(typed) = asked.code.as_deref().map(str::trim) else {
        return Ok(unlisted(page::ok(&verify_page(&app, t, Form::default()))));
    };
    let form = Form::default().with("code", typed);
    Ok(match typed.parse::<Code>() {
        Ok(code) => see(&format!("/verify/{code}")),
        Err(wrong) => mistyped(&app, t, form, wrong),
    })
}

/// `GET /verify/{code}`
///
/// What anybody is told who has the code of a certificate: `valid`, `not_valid` or `cannot_tell`, why, and everything it
/// says. A page for browsers, JSON for programs, by `Accept`. No token; asked too often, a client has to wait.
#[utoipa::path(get, path = "/verify/{code}", tag = "Certificates", security(()), params(("code" = String, Path)),
    responses((status = 200, body = crate::web::api::certificates::CertificateTold), (status = 404, description = "None was given out here with this code"),
        (status = 422, description = "No code, or a mistyped one"), (status = 429, description = "Asked too often")))]
pub(crate) async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    typed: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    if !wants_page(&request) {
        return Ok(unlisted(api::answered(&request, &app, &typed).await?));
    }
    let t = words_of(&request);
    let code: Code = match typed.parse() {
        Ok(code) => code,
        Err(wrong) => {
            let form = Form::default().with("code", typed.into_inner());
            return Ok(mistyped(&app, t, form, wrong));
        }
    };
    // One address for each: what people type in small letters is shown, and passed on, as it is printed.
    if *typed != code.to_string() {
        return Ok(see(&format!("/verify/{code}")));
    }
    let Some(found) = checked(&request, &app, code).await? else {
        let form = Form::default().with("code", code.to_string());
        let page = VerifyPage { unknown: code.to_string(), ..verify_page(&app, t, form) };
        return Ok(unlisted(page::answer(StatusCode::NOT_FOUND, &page)));
    };
    Ok(unlisted(page::ok(&CheckPage {
        t,
        frame: Frame { title: t.text("check-title"), ..outside(&app, String::new()) },
        claims: claims(t, &found.certificate, &found.answer),
        checked: t.moment(app.clock.now()),
    })))
}

/// Names of people are no business of search engines, whoever passed the address on.
fn unlisted(mut answer: HttpResponse) -> HttpResponse {
    let headers = answer.headers_mut();
    headers.insert(
        header::HeaderName::from_static("x-robots-tag"),
        header::HeaderValue::from_static("noindex, nofollow"),
    );
    headers.insert(header::VARY, header::HeaderValue::from_static("accept, accept-language"));
    answer
}

fn verify_page(app: &App, t: Words, form: Form) -> VerifyPage {
    VerifyPage {
        t,
        frame: outside(app, t.text("verify-title")),
        form,
        organisation: app.organisation(),
        unknown: String::new(),
    }
}

fn mistyped(app: &App, t: Words, form: Form, wrong: NoCode) -> HttpResponse {
    let key = match wrong {
        NoCode::Shape => "verify-code-shape",
        NoCode::Mistyped => "verify-code-mistyped",
    };
    unlisted(page::mend(&verify_page(app, t, form.wrong("code", t.text(key)))))
}

/// Everything a certificate says, and how it stands, in words.
pub(super) fn claims(t: Words, certificate: &Certificate, answer: &Answer) -> Claims {
    let said = &certificate.said;
    let (look, icon, key) = match answer.verdict() {
        Verdict::Valid => ("valid", "check", "check-valid"),
        Verdict::NotValid => ("not-valid", "cross", "check-not-valid"),
        Verdict::CannotTell => ("cannot-tell", "pause", "check-cannot-tell"),
    };
    let levels = said.levels.iter().zip(&answer.levels).map(|(one, now)| LevelLine {
        code: one.code.clone(),
        competency: one.title.clone(),
        level: one.level.number(),
        level_name: one.level_name.clone(),
        signed: t.short_day(one.signed_on),
        signers: one.signers.join(&t.text("list-comma")),
        badge: level_badge(t, now.state, now.since),
    });
    Claims {
        code: said.code.to_string(),
        look,
        icon,
        answer: t.text(key),
        reason: reason(t, answer),
        said: match &answer.doubt {
            Some(Doubt::Revoked(ended)) => ended.reason.clone(),
            _ => String::new(),
        },
        holder: said.holder.clone(),
        issuer: said.issuer.clone(),
        framework: framework(t, said),
        scope: scope(t, said),
        cohort: said.cohort_title.clone().unwrap_or_default(),
        issued: t.day(day_of(certificate.at)),
        until: said.expires_on.map(|day| t.day(day)),
        levels: levels.collect(),
    }
}

/// "Infection control, version 2".
pub(super) fn framework(t: Words, said: &CertificateIssued) -> String {
    t.msg("certificate-framework").arg("title", &said.title).arg("version", said.version).to_string()
}

/// "12 of 14 competencies", or "all 12 competencies, each at level 2 or above".
pub(super) fn scope(t: Words, said: &CertificateIssued) -> String {
    let count = said.levels.len();
    match said.complete_at() {
        Some(level) => t.msg("certificate-all").arg("count", count).arg("level", level.number()).to_string(),
        None => t.msg("certificate-some").arg("count", count).arg("all", said.competencies).to_string(),
    }
}

/// Why the answer is what it is, in a sentence.
fn reason(t: Words, answer: &Answer) -> String {
    let on = |key: &str, day: Day| t.msg(key).arg("day", t.day(day)).to_string();
    match &answer.doubt {
        None => t.text("check-reason-valid"),
        Some(Doubt::Revoked(ended)) => on("check-reason-revoked", day_of(ended.at)),
        Some(Doubt::Superseded(at)) => on("check-reason-superseded", day_of(*at)),
        Some(Doubt::Expired(last)) => on("check-reason-expired", *last),
        Some(Doubt::LevelRevoked) => t.text("check-reason-level-revoked"),
        Some(Doubt::LevelExpired) => t.text("check-reason-level-expired"),
        Some(Doubt::LevelSuspended) => t.text("check-reason-level-suspended"),
        Some(Doubt::LevelMissing) => t.text("check-reason-level-missing"),
        Some(Doubt::Damaged) => t.text("check-reason-damaged"),
    }
}

fn level_badge(t: Words, state: LevelState, since: Option<Day>) -> Badge {
    let state = match state {
        LevelState::Signed => return Badge::saying(State::Signed, t.text("check-level-holds")),
        // Its sign-off is not there any more.
        LevelState::None => return Badge::saying(State::Suspended, t.text("check-level-missing")),
        other => State::from(other),
    };
    match since {
        Some(day) => {
            let since =
                t.msg("check-level-since").arg("state", t.text(state.word())).arg("day", t.short_day(day));
            Badge::saying(state, since.to_string())
        }
        None => Badge::plain(t, state),
    }
}
