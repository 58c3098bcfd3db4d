//! Erasing everything about somebody: one page that says what goes and what stays, and asks once.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::people::said;
use super::sign_in::see;
use crate::app::App;
use crate::app::erasure::Erase;
use crate::ids::PersonId;
use crate::store::find_people;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::people::ErasurePage;
use crate::web::who::{Administrator, PostedByAdministrator};

async fn erasure_page(app: &App, desk: Desk, person: PersonId, form: Form) -> Result<ErasurePage, Failure> {
    app.db
        .read(move |conn| {
            let found = find_people::person(conn, person)?.ok_or(Failure::Missing("person"))?;
            let (frame, t) = (desk.frame(conn, desk.t.text("erasure-title"))?, desk.t);
            Ok(ErasurePage { frame, id: person.to_string(), name: found.name, form, t })
        })
        .await
}

/// `GET /people/{person}/erasure`.
pub(crate) async fn ask(
    app: web::Data<App>,
    _may: Administrator,
    desk: Desk,
    person: web::Path<PersonId>,
) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&erasure_page(&app, desk, *person, Form::default()).await?))
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct ErasureForm {
    reason: String,
    sure: String,
}

/// `POST /people/{person}/erasure`.
pub(crate) async fn erase(
    request: HttpRequest,
    app: web::Data<App>,
    person: web::Path<PersonId>,
    posted: PostedByAdministrator<ErasureForm>,
) -> Result<HttpResponse, Failure> {
    let PostedByAdministrator(posted) = posted;
    let (by, person, sent) = (posted.who.person, person.into_inner(), posted.form);
    let desk = Desk::at(&app, posted.who, &request);
    let form = Form::default().with("reason", &sent.reason).with("sure", &sent.sure);
    let form = if sent.sure.is_empty() {
        form.wrong("sure", desk.t.text("erasure-not-sure"))
    } else {
        match app.erase(by, Erase::Person(person), &sent.reason).await {
            Ok(_) => return Ok(see("/people?done=erased")),
            Err(error) => said(desk.t, form, error)?,
        }
    };
    Ok(page::mend(&erasure_page(&app, desk, person, form).await?))
}
