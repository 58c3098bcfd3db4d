//! Whether the server lives and can serve.

use actix_web::{HttpResponse, web};

use super::failure::Failure;
use crate::app::App;

/// Whether the process answers.
#[utoipa::path(get, path = "/healthz", tag = "Server", security(()),
    responses((status = 200, description = "`alive`", content_type = "text/plain")))]
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("alive\n")
}

/// Whether the database answers and its tables fit.
#[utoipa::path(get, path = "/readyz", tag = "Server", security(()),
    responses((status = 200, description = "`ready`", content_type = "text/plain"),
        (status = 503, description = "Not now: the database is away, or needs `stampbook migrate`")))]
pub async fn ready(app: web::Data<App>) -> Result<HttpResponse, Failure> {
    app.db.ready().await?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n"))
}
