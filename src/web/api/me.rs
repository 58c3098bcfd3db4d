//! `/api/v1/me`: who asks.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::people::RoleAnswer;
use crate::app::App;
use crate::ids::PersonId;
use crate::language::{Language, Sentence};
use crate::store::{Error, accounts, people};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::SignedIn;

/// Somebody who is signed in.
#[derive(Serialize, ToSchema)]
pub struct MeAnswer {
    id: PersonId,
    name: String,
    email: String,
    /// The language of your pages, mails and documents: `en`, `de`, `es`, `fr` or `ar`; none: what your browser asks for.
    language: Option<String>,
    /// Roles in force today: granted ones, and those in cohorts.
    roles: Vec<RoleAnswer>,
}

/// Who you are and what you may do.
#[utoipa::path(get, path = "/api/v1/me", tag = "people", responses(
    (status = 200, body = MeAnswer),
    (status = 401, description = "Nobody is signed in."),
))]
pub async fn show(app: web::Data<App>, who: SignedIn) -> Result<HttpResponse, Failure> {
    shown(&app, who.person).await
}

/// What to change about yourself; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeChange {
    /// The language of your pages, mails and documents: `en`, `de`, `es`, `fr` or `ar`.
    language: Option<String>,
}

/// Changes the language you read.
#[utoipa::path(patch, path = "/api/v1/me", tag = "people", request_body = MeChange, responses(
    (status = 200, body = MeAnswer),
    (status = 401, description = "Nobody is signed in."),
    (status = 422, description = "No language that is spoken here."),
))]
pub async fn change(
    app: web::Data<App>,
    who: SignedIn,
    change: web::Json<MeChange>,
) -> Result<HttpResponse, Failure> {
    let person = who.person;
    if let Some(typed) = &change.language {
        let Some(language) = Language::of_tag(typed) else {
            let spoken: Vec<String> = Language::all().map(|one| one.to_string()).collect();
            let detail =
                Sentence::of("refused-language").with("typed", typed).with("spoken", spoken.join(", "));
            return Err(Failure::Invalid(vec![FieldProblem::new("/language", detail)]));
        };
        app.db.write(move |conn| accounts::set_locale(conn, person, &language.to_string())).await?;
    }
    shown(&app, person).await
}

async fn shown(app: &App, person: PersonId) -> Result<HttpResponse, Failure> {
    let today = app.clock.today();
    let answer = app
        .db
        .read(move |conn| {
            let name = people::names(conn, [person])?.remove(&person).unwrap_or_default();
            let (email, language) = accounts::of(conn, person)?
                .map(|account| (account.email, account.locale))
                .unwrap_or_default();
            let roles = people::roles(conn, person)?.into_iter().filter(|role| role.holds(today));
            let roles = roles.map(RoleAnswer::from).collect();
            Ok::<_, Error>(MeAnswer { id: person, name, email, language, roles })
        })
        .await?;
    Ok(HttpResponse::Ok().json(answer))
}
