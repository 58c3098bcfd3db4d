//! One's portrait, on the account page.

use actix_web::{HttpRequest, HttpResponse, web};

use super::account::account_page;
use super::brought;
use super::sign_in::see;
use crate::app::App;
use crate::store::portraits;
use crate::web::api::portraits::keep;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::who::{Posted, SignedIn};

/// `POST /account/portrait`: a new photo, or only whether it is printed.
pub(crate) async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let sent = brought::read_of_anybody(&request, who, payload).await?;
    let desk = Desk::at(&app, sent.who.clone(), &request);
    let (person, now, printed) = (sent.who.person, app.clock.now(), sent.one("printed") == "yes");
    let wrong = |words: String| Form::default().wrong("portrait", words);
    let form = match sent.files.into_iter().next() {
        _ if sent.too_large => wrong(desk.t.text("account-portrait-too-large")),
        Some((_, photo)) => match keep(&app, person, photo, printed).await {
            Ok(()) => return Ok(see("/account?done=portrait")),
            Err(Failure::Invalid(problems)) => {
                let problem = problems.into_iter().next().map(|one| one.detail).unwrap_or_default();
                wrong(desk.t.msg("account-portrait-wrong").arg("problem", problem).to_string())
            }
            Err(failure) => return Err(failure),
        },
        None => match app.db.write(move |conn| portraits::set_printed(conn, person, printed, now)).await? {
            true => return Ok(see("/account?done=portrait")),
            false => wrong(desk.t.text("account-portrait-choose")),
        },
    };
    Ok(page::mend(&account_page(&app, desk, form).await?))
}

/// `POST /account/portrait/removal`.
pub(crate) async fn remove(
    app: web::Data<App>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<HttpResponse, Failure> {
    let person = posted.who.person;
    app.db.write(move |conn| portraits::remove(conn, person)).await?;
    Ok(see("/account?done=portrait-gone"))
}
