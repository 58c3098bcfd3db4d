//! `/api/v1/units`: the parts of the organisation.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use super::list::{Page, Part};
use super::people::{UnitAnswer, given};
use crate::app::App;
use crate::ids::UnitId;
use crate::store::{Outcome, people};
use crate::web::failure::Failure;
use crate::web::query::Query;
use crate::web::who::{Registrar, SignedIn};

/// Units, oldest first.
#[utoipa::path(get, path = "/api/v1/units", tag = "people", params(Part), responses(
    (status = 200, body = Page<UnitAnswer>),
))]
pub async fn list(app: web::Data<App>, _who: SignedIn, part: Query<Part>) -> Result<HttpResponse, Failure> {
    let (limit, after) = (part.limit(), part.after::<UnitId>()?);
    let limit_and_one = u16::try_from(limit + 1).unwrap_or(u16::MAX);
    let found = app.db.read(move |conn| people::units(conn, after, limit_and_one)).await?;
    let page = Page::of(found, limit, |last| last.id);
    let items: Vec<UnitAnswer> = page.items.into_iter().map(UnitAnswer::from).collect();
    Ok(HttpResponse::Ok().json(Page { items, next: page.next }))
}

/// A new unit.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitRequest {
    /// Given by the writer, so that sending it twice is harmless.
    id: Option<UnitId>,
    /// What it is called.
    name: String,
    /// The unit it is part of.
    parent_id: Option<UnitId>,
}

/// Make a unit.
#[utoipa::path(post, path = "/api/v1/units", tag = "people", request_body = UnitRequest, responses(
    (status = 201, body = UnitAnswer),
    (status = 403, description = "Neither registrar nor administrator."),
))]
pub async fn create(
    app: web::Data<App>,
    who: Registrar,
    asked: web::Json<UnitRequest>,
) -> Result<HttpResponse, Failure> {
    let asked = asked.into_inner();
    let (id, outcome) = app.create_unit(who.0.person, asked.id, &asked.name, asked.parent_id).await?;
    let unit = UnitAnswer { id, name: asked.name.trim().to_owned(), parent_id: asked.parent_id };
    let mut response = match outcome {
        Outcome::Accepted(_) => HttpResponse::Created(),
        Outcome::Duplicate(_) => HttpResponse::Ok(),
    };
    Ok(response.json(unit))
}

/// What is to change about a unit; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitChange {
    /// What it is called.
    name: Option<String>,
    /// The unit it is part of; null: of no other.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<UnitId>)]
    #[allow(clippy::option_option, reason = "left out, null and given are three wishes")]
    parent_id: Option<Option<UnitId>>,
}

/// Rename a unit, or make it part of another one.
#[utoipa::path(patch, path = "/api/v1/units/{id}", tag = "people", params(("id" = UnitId, Path)),
    request_body = UnitChange, responses(
    (status = 200, body = UnitAnswer),
    (status = 403, description = "Neither registrar nor administrator."),
    (status = 404, description = "No such unit."),
    (status = 422, description = "The name, or a circle of units."),
))]
pub async fn change(
    app: web::Data<App>,
    who: Registrar,
    unit: web::Path<UnitId>,
    asked: web::Json<UnitChange>,
) -> Result<HttpResponse, Failure> {
    let (unit, asked) = (unit.into_inner(), asked.into_inner());
    app.change_unit(who.0.person, unit, asked.name.as_deref(), asked.parent_id).await?;
    let found = app.db.read(move |conn| people::unit(conn, unit)).await?.ok_or(Failure::Missing("unit"))?;
    Ok(HttpResponse::Ok().json(UnitAnswer::from(found)))
}
