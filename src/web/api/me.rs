//! `/api/v1/me`: who asks.

use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::people::RoleAnswer;
use crate::app::App;
use crate::ids::PersonId;
use crate::store::{Error, accounts, people};
use crate::web::failure::Failure;
use crate::web::who::SignedIn;

/// Somebody who is signed in.
#[derive(Serialize, ToSchema)]
pub struct MeAnswer {
    id: PersonId,
    name: String,
    email: String,
    /// Roles in force today: granted ones, and those in cohorts.
    roles: Vec<RoleAnswer>,
}

/// Who you are and what you may do.
#[utoipa::path(get, path = "/api/v1/me", tag = "people", responses(
    (status = 200, body = MeAnswer),
    (status = 401, description = "Nobody is signed in."),
))]
pub async fn show(app: web::Data<App>, who: SignedIn) -> Result<HttpResponse, Failure> {
    let (person, today) = (who.person, app.clock.today());
    let answer = app
        .db
        .read(move |conn| {
            let name = people::names(conn, [person])?.remove(&person).unwrap_or_default();
            let email = accounts::of(conn, person)?.map(|account| account.email).unwrap_or_default();
            let roles = people::roles(conn, person)?.into_iter().filter(|role| role.holds(today));
            Ok::<_, Error>(MeAnswer { id: person, name, email, roles: roles.map(RoleAnswer::from).collect() })
        })
        .await?;
    Ok(HttpResponse::Ok().json(answer))
}
