//! The passport: a learner's home.

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::ids::PersonId;
use crate::web::api::passports::{Asked, drawn, printed};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::passport::PassportPage;
use crate::web::who::SignedIn;

/// `GET /passport`: the viewer's own.
pub(crate) async fn own(
    app: web::Data<App>,
    desk: Desk,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    let learner = desk.who.person;
    show(&app, &desk, learner, *asked).await
}

/// `GET /passports/{person}`.
pub(crate) async fn of(
    app: web::Data<App>,
    desk: Desk,
    learner: web::Path<PersonId>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    show(&app, &desk, *learner, *asked).await
}

async fn show(app: &App, desk: &Desk, learner: PersonId, asked: Asked) -> Result<HttpResponse, Failure> {
    let passport = drawn(app, &desk.who, learner, asked).await?;
    let own = learner == desk.who.person;
    let title = if own { desk.t.text("nav-passport") } else { passport.person.name.clone() };
    let at = desk.clone();
    let frame = app.db.read(move |conn| at.frame(conn, title)).await?;
    let href = if own { "/passport".to_owned() } else { format!("/passports/{learner}") };
    let mut page = PassportPage::of(desk.t, frame, &passport, &href, own, desk.today);
    page.next = None;
    Ok(page::ok(&page))
}

/// `GET /passport.pdf`.
pub(crate) async fn own_pdf(
    app: web::Data<App>,
    who: SignedIn,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    printed(&app, drawn(&app, &who, who.person, *asked).await?, asked.paper).await
}

/// `GET /passport.json`.
pub(crate) async fn own_json(
    app: web::Data<App>,
    who: SignedIn,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    Ok(HttpResponse::Ok().json(drawn(&app, &who, who.person, *asked).await?))
}
