//! `/api/v1/tokens`: how programs sign in, stay signed in and sign out.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::app::App;
use crate::credentials::secret;
use crate::credentials::tokens::ACCESS_SECONDS;
use crate::ids::PersonId;
use crate::store::accounts;
use crate::store::refresh_tokens::{self, Rotation};
use crate::web::entry;
use crate::web::failure::{Failure, FieldProblem};

/// Either address and password, or a refresh token.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TokenRequest {
    /// Mail address.
    email: Option<String>,
    /// Password.
    password: Option<String>,
    /// The refresh token of the last answer; it works once. Coming a second time it ends everything that came of the same
    /// sign-in, and all access tokens the person has.
    refresh_token: Option<String>,
}

/// What a program signs its requests with.
#[derive(Serialize, ToSchema)]
pub struct TokenAnswer {
    /// For `Authorization: Bearer`.
    access_token: String,
    /// Gets the next access token, once. Coming a second time it ends everything that came of the same sign-in, and the
    /// person's access tokens of other sign-ins as well, which are refreshed with refresh tokens of their own.
    refresh_token: String,
    /// `Bearer`.
    token_type: &'static str,
    /// Seconds the access token works.
    expires_in: i64,
}

/// A refresh token to end.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TokenEnd {
    /// Any refresh token of the sign-in to end.
    refresh_token: String,
}

/// Sign in, or go on being signed in.
///
/// Guesses are counted by account and by place: after a few each makes the next one wait (429, `Retry-After`).
#[utoipa::path(post, path = "/api/v1/tokens", tag = "tokens", request_body = TokenRequest, responses(
    (status = 200, body = TokenAnswer, description = "Signed in."),
    (status = 401, description = "`wrong_password`, `refresh_refused` or `refresh_reused`: all that came of the same sign-in has ended, and so has every access token the person had."),
    (status = 422, description = "Neither address and password nor a refresh token."),
    (status = 429, description = "Too many tries."),
), security(()))]
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    asked: web::Json<TokenRequest>,
) -> Result<HttpResponse, Failure> {
    match asked.into_inner() {
        TokenRequest { email: Some(email), password: Some(password), refresh_token: None } => {
            sign_in(&app, &entry::client_of(&request, &app), &email, password).await
        }
        TokenRequest { email: None, password: None, refresh_token: Some(token) } => {
            refresh(&app, &token).await
        }
        _ => Err(Failure::Invalid(vec![FieldProblem::new(
            "",
            "Send either email and password, or refresh_token alone.",
        )])),
    }
}

async fn sign_in(app: &App, client: &str, email: &str, password: String) -> Result<HttpResponse, Failure> {
    let proven = entry::by_password(app, client, email, password).await?;
    let now = app.clock.now();
    let refresh_token = secret::fresh(&app.ids);
    let (hash, family) = (secret::hashed(&refresh_token), app.ids.mint::<Uuid>(now).to_string());
    let person = proven.person;
    app.db
        .write(move |conn| {
            proven.passed(conn)?;
            refresh_tokens::start(conn, &hash, &family, person, now)
        })
        .await?;
    answer(app, person, refresh_token)
}

async fn refresh(app: &App, token: &str) -> Result<HttpResponse, Failure> {
    let now = app.clock.now();
    let next = secret::fresh(&app.ids);
    let (old, new) = (secret::hashed(token), secret::hashed(&next));
    let rotated = app
        .db
        .write(move |conn| {
            let rotated = refresh_tokens::rotate(conn, &old, &new, now)?;
            if let Rotation::Reused(person) = rotated {
                accounts::end_access_tokens(conn, person, now)?;
            }
            Ok::<_, Failure>(rotated)
        })
        .await?;
    match rotated {
        Rotation::Rotated(person) => answer(app, person, next),
        Rotation::Reused(person) => {
            app.tokens.end_all(person, now);
            tracing::warn!(%person, "a refresh token came a second time; its family is revoked");
            Err(Failure::Other(
                StatusCode::UNAUTHORIZED,
                "refresh_reused",
                "This refresh token was used before: somebody may have copied it. Everything that came of the same \
                 sign-in has ended, and no access token given out so far works any more. Sign in again."
                    .into(),
            ))
        }
        Rotation::Refused => Err(Failure::Other(
            StatusCode::UNAUTHORIZED,
            "refresh_refused",
            "This refresh token does not work: it is too old, was revoked, or is not from here. Sign in again."
                .into(),
        )),
    }
}

fn answer(app: &App, person: PersonId, refresh_token: String) -> Result<HttpResponse, Failure> {
    let access_token = app.tokens.issue(person, app.clock.now()).map_err(Failure::internal)?;
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(TokenAnswer {
        access_token,
        refresh_token,
        token_type: "Bearer",
        expires_in: ACCESS_SECONDS,
    }))
}

/// Sign out: end a refresh token and all that came of the same sign-in.
///
/// Access tokens already given out work until they run out, at most ten minutes.
#[utoipa::path(delete, path = "/api/v1/tokens", tag = "tokens", request_body = TokenEnd, responses(
    (status = 204, description = "Ended, whether or not it worked before."),
), security(()))]
pub async fn end(app: web::Data<App>, asked: web::Json<TokenEnd>) -> Result<HttpResponse, Failure> {
    let (hash, now) = (secret::hashed(&asked.refresh_token), app.clock.now());
    app.db.write(move |conn| refresh_tokens::revoke(conn, &hash, now)).await?;
    Ok(HttpResponse::NoContent().finish())
}
