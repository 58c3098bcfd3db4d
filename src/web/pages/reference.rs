//! The API, described to people.

use actix_web::{FromRequest as _, HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::sign_in::outside;
use crate::app::App;
use crate::web::api::document;
use crate::web::desk::{Desk, words_of};
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::reference::ReferencePage;

/// What to look for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
}

/// `GET /api`: for anybody; it says nothing about anybody.
pub(crate) async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    let t = words_of(&request);
    let title = t.text("reference-title");
    let frame = match Desk::extract(&request).await {
        Ok(desk) => app.db.read(move |conn| desk.frame(conn, title)).await?,
        Err(_) => outside(&app, title),
    };
    let query: String = asked.q.chars().take(100).collect();
    Ok(page::ok(&ReferencePage::of(t, frame, document::document(), &query, &app.settings.address())))
}
