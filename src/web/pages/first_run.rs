//! The first page of a fresh installation: whoever has the printed code becomes its administrator.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::people::said;
use super::sign_in::{outside, see};
use crate::app::App;
use crate::app::first_run::wrong_code;
use crate::credentials::password;
use crate::settings::NAMELESS;
use crate::store::attempts::{self, Counted};
use crate::web::desk::words_of;
use crate::web::entry::{self, NewSession};
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::sign_in::FirstRunPage;

/// Wrong codes from one place before the first wait.
const FREE: i32 = 5;

fn first_run_page(request: &HttpRequest, app: &App, form: Form) -> FirstRunPage {
    let t = words_of(request);
    FirstRunPage { t, frame: outside(app, t.text("first-run-title")), form }
}

/// `GET /first-run`.
pub(crate) async fn show(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Failure> {
    if app.has_administrator().await? {
        return Ok(see("/sign-in"));
    }
    let named = app.organisation();
    let form = Form::default().with("organisation", if named == NAMELESS { "" } else { &named });
    Ok(page::ok(&first_run_page(&request, &app, form)))
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct FirstRunForm {
    code: String,
    organisation: String,
    name: String,
    email: String,
    password: String,
}

/// `POST /first-run`.
pub(crate) async fn start(
    request: HttpRequest,
    app: web::Data<App>,
    sent: web::Form<FirstRunForm>,
) -> Result<HttpResponse, Failure> {
    entry::from_our_page(&request, &app)?;
    if app.has_administrator().await? {
        return Ok(see("/sign-in"));
    }
    let (sent, now, t) = (sent.into_inner(), app.clock.now(), words_of(&request));
    let mut form = Form::default()
        .with("code", &sent.code)
        .with("organisation", &sent.organisation)
        .with("name", &sent.name)
        .with("email", &sent.email);
    let counted =
        Counted { what: format!("first-run/from/{}", entry::client_of(&request, &app)), free: FREE };
    let what = counted.what.clone();
    match app.db.write(move |conn| entry::count(conn, &counted, now)).await {
        Err(Failure::TooMany(seconds)) => {
            let words = t.msg("first-run-too-many").arg("minutes", seconds.div_ceil(60)).to_string();
            return Ok(page::wait(&first_run_page(&request, &app, form.wrong("", words)), seconds));
        }
        counted => counted?,
    }
    if app.is_first_run_code(&sent.code).await? {
        // Whoever has the code may make as many other mistakes as they like.
        app.db.write(move |conn| attempts::take_back(conn, &what)).await?;
    } else {
        form = form.wrong("code", t.said(wrong_code()));
    }
    if sent.organisation.trim().chars().count() > 100 {
        form = form.wrong("organisation", t.text("first-run-organisation-long"));
    }
    if sent.name.trim().is_empty() {
        form = form.wrong("name", t.text("first-run-no-name"));
    }
    if let Err(weak) = password::judge(&sent.password, &sent.email, &sent.name) {
        form = form.wrong("password", t.said(weak));
    }
    if form.failed() {
        return Ok(page::mend(&first_run_page(&request, &app, form)));
    }
    let kept = app.passwords.hash(sent.password, app.ids.secret()).await?;
    let added = app.first_run(&sent.code, sent.name, sent.email, kept, &sent.organisation).await;
    let person = match added {
        Ok(added) => added.person,
        Err(error) => return Ok(page::mend(&first_run_page(&request, &app, said(t, form, error)?))),
    };
    let session = NewSession::of(&app, &request);
    let cookie = session.cookie(&app);
    app.db.write(move |conn| session.keep(conn, person, now)).await?;
    let mut answer = see("/");
    answer.add_cookie(&cookie).map_err(Failure::internal)?;
    Ok(answer)
}
