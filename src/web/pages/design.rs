//! The parts that pages are made of.

use actix_web::{FromRequest as _, HttpRequest, HttpResponse, web};

use super::sign_in::outside;
use crate::app::App;
use crate::web::desk::{Desk, words_of};
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::design::DesignPage;

/// `GET /design`: for anybody who looks at a demo, and nowhere else.
pub(crate) async fn show(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Failure> {
    if app.demo_people().is_empty() {
        return Err(Failure::Missing("page"));
    }
    let t = words_of(&request);
    let title = t.text("design-title");
    let frame = match Desk::extract(&request).await {
        Ok(desk) => app.db.read(move |conn| desk.frame(conn, title)).await?,
        Err(_) => outside(&app, title),
    };
    Ok(page::ok(&DesignPage::of(t, frame)))
}
