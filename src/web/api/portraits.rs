//! Portraits for passports.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::App;
use crate::documents::{Error, Portrait};
use crate::ids::PersonId;
use crate::language::Sentence;
use crate::store::{portraits, reach};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::SignedIn;

/// Largest photo that is taken for a portrait, in bytes.
pub(crate) const LARGEST: usize = 20 << 20;

/// How a portrait is kept.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PortraitWish {
    /// Printed on the cover of the passport.
    pub printed: bool,
}

/// What is asked of a new portrait.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Whether it is printed on the cover of the passport; `true` if left out.
    pub printed: Option<bool>,
}

/// Makes a photo a portrait.
pub(crate) async fn made(app: &App, photo: impl AsRef<[u8]> + Send + 'static) -> Result<Portrait, Failure> {
    app.press.portrait(photo).await.map_err(|error| match error {
        Error::Photo(problem) => {
            let detail = Sentence::of("refused-portrait").with("problem", problem);
            Failure::Invalid(vec![FieldProblem::new("", detail)])
        }
        error => Failure::internal(error),
    })
}

/// Keeps a portrait.
pub(crate) async fn keep(
    app: &App,
    person: PersonId,
    picture: Portrait,
    printed: bool,
) -> Result<(), Failure> {
    let now = app.clock.now();
    app.db.write(move |conn| portraits::keep(conn, person, picture.jpeg(), printed, now)).await?;
    Ok(())
}

/// `PUT /api/v1/me/portrait`
///
/// A photo of yourself for your passport: JPEG, PNG or WebP. It is cropped to 7:9, made small, and everything but the
/// picture is removed. Whoever may see your passport sees it.
#[utoipa::path(put, path = "/api/v1/me/portrait", tag = "Passports", params(Asked),
    request_body(content_type = "application/octet-stream", description = "The photo"),
    responses((status = 200, body = PortraitWish),
        (status = 413, description = "It is too large"), (status = 422, description = "It is not a photo")))]
pub async fn put(
    app: web::Data<App>,
    who: SignedIn,
    asked: Query<Asked>,
    photo: Result<web::Bytes, actix_web::Error>,
) -> Result<HttpResponse, Failure> {
    let photo = photo.map_err(|error| match error.as_response_error().status_code() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            Failure::TooLarge(Sentence::of("refused-photo-large").with("most", LARGEST))
        }
        _ => Failure::Malformed(Sentence::of("refused-photo-unread").with("problem", error.to_string())),
    })?;
    let printed = asked.printed.unwrap_or(true);
    keep(&app, who.person, made(&app, photo).await?, printed).await?;
    Ok(HttpResponse::Ok().json(PortraitWish { printed }))
}

/// `PATCH /api/v1/me/portrait`
///
/// Says whether your portrait is printed on the cover of your passport.
#[utoipa::path(patch, path = "/api/v1/me/portrait", tag = "Passports", request_body = PortraitWish,
    responses((status = 200, body = PortraitWish), (status = 404, description = "You have none")))]
pub async fn change(
    app: web::Data<App>,
    who: SignedIn,
    wish: web::Json<PortraitWish>,
) -> Result<HttpResponse, Failure> {
    let (person, printed, now) = (who.person, wish.printed, app.clock.now());
    match app.db.write(move |conn| portraits::set_printed(conn, person, printed, now)).await? {
        true => Ok(HttpResponse::Ok().json(wish.into_inner())),
        false => Err(Failure::Missing("portrait")),
    }
}

/// `DELETE /api/v1/me/portrait`
///
/// Removes your portrait.
#[utoipa::path(delete, path = "/api/v1/me/portrait", tag = "Passports",
    responses((status = 204, description = "There is none now")))]
pub async fn remove(app: web::Data<App>, who: SignedIn) -> Result<HttpResponse, Failure> {
    app.db.write(move |conn| portraits::remove(conn, who.person)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Which portrait.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AsOf {
    /// Anything: what has another address is fetched anew by what keeps answers.
    pub at: Option<String>,
}

/// `GET /api/v1/passports/{person_id}/portrait`
///
/// The portrait of somebody whose passport you may see.
#[utoipa::path(get, path = "/api/v1/passports/{person_id}/portrait", tag = "Passports", params(("person_id" = PersonId, Path), AsOf),
    responses((status = 200, content_type = "image/jpeg"), (status = 404, description = "There is none that you may see")))]
pub async fn get(
    app: web::Data<App>,
    who: SignedIn,
    learner: web::Path<PersonId>,
    _: Query<AsOf>,
) -> Result<HttpResponse, Failure> {
    let (viewer, learner, today, folds) = (who.person, *learner, app.clock.today(), app.folds());
    let picture = app
        .db
        .read(move |conn| {
            let may = viewer == learner
                || folds.access(conn)?.keeps_records(viewer, today)
                || !reach::leading(conn, viewer, learner, today)?.is_empty();
            if may { portraits::picture(conn, learner) } else { Ok(None) }
        })
        .await?;
    Ok(HttpResponse::Ok()
        .content_type("image/jpeg")
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .body(picture.ok_or(Failure::Missing("portrait"))?))
}
