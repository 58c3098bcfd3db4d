//! Whether the server lives and can serve.

use actix_web::{HttpResponse, web};

use super::failure::Failure;
use crate::app::App;

/// `GET /healthz`: the process answers.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("alive\n")
}

/// `GET /readyz`: the database answers and its tables fit.
pub async fn ready(app: web::Data<App>) -> Result<HttpResponse, Failure> {
    app.db.ready().await?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n"))
}
