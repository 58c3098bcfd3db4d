//! Setting a password: by a mailed or printed link, or anew when it is forgotten.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::sign_in::{outside, see};
use crate::app::App;
use crate::app::enrolment::{MAX_EMAIL, link_path};
use crate::credentials::password;
use crate::store::one_time_links::{self, Purpose};
use crate::store::{accounts, people};
use crate::web::desk::words_of;
use crate::web::entry::{self, NewSession, Wanted};
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::sign_in::{ForgottenPage, LinkSentPage, SetPasswordPage};
use crate::web::who::hashed;

/// `GET /password/forgotten`.
pub(crate) async fn forgotten(request: HttpRequest, app: web::Data<App>) -> HttpResponse {
    page::ok(&forgotten_page(&request, &app, Form::default()))
}

fn forgotten_page(request: &HttpRequest, app: &App, form: Form) -> ForgottenPage {
    let t = words_of(request);
    ForgottenPage { t, frame: outside(app, t.text("forgotten-title")), form }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct ForgottenForm {
    email: String,
}

/// `POST /password/forgotten`: the same answer for every address.
pub(crate) async fn mail_link(
    request: HttpRequest,
    app: web::Data<App>,
    sent: web::Form<ForgottenForm>,
) -> Result<HttpResponse, Failure> {
    entry::from_our_page(&request, &app)?;
    let t = words_of(&request);
    let email = sent.email.trim();
    if email.is_empty() {
        let form = Form::default().wrong("email", t.text("sign-in-no-email"));
        return Ok(page::mend(&forgotten_page(&request, &app, form)));
    }
    let (client, from) = (entry::client_of(&request, &app), entry::device_of(&request));
    entry::mail_link(&app, &client, email, Wanted::NewPassword, from).await?;
    Ok(page::ok(&LinkSentPage {
        t,
        frame: outside(&app, t.text("link-sent-title")),
        email: email.chars().take(MAX_EMAIL).collect(),
        minutes: entry::RESET_MINUTES,
        for_password: true,
    }))
}

/// Whose password a link sets.
struct Owner {
    email: String,
    name: String,
}

async fn owner(app: &App, token: &str) -> Result<Option<Owner>, Failure> {
    let (hash, now) = (hashed(token), app.clock.now());
    app.db
        .read(move |conn| {
            let Some(link) = one_time_links::look(conn, Purpose::Password, &hash, now)? else {
                return Ok(None);
            };
            let Some(account) = accounts::of(conn, link.person)? else { return Ok(None) };
            let name = people::names(conn, [link.person])?.remove(&link.person).unwrap_or_default();
            Ok::<_, Failure>(Some(Owner { email: account.email, name }))
        })
        .await
}

/// `GET /password/{token}`: only looks, so that a mail scanner uses nothing up. 410 where it works no more.
pub(crate) async fn choose(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let owner = owner(&app, &token).await?;
    let status = if owner.is_some() { StatusCode::OK } else { StatusCode::GONE };
    Ok(page::answer(status, &choose_page(&request, &app, &token, owner.as_ref(), Form::default())))
}

fn choose_page(
    request: &HttpRequest,
    app: &App,
    token: &str,
    owner: Option<&Owner>,
    form: Form,
) -> SetPasswordPage {
    let t = words_of(request);
    let title = if owner.is_some() { "set-password-title" } else { "link-spent-title" };
    SetPasswordPage {
        t,
        frame: outside(app, t.text(title)),
        form,
        email: owner.map(|owner| owner.email.clone()).unwrap_or_default(),
        action: format!("/{}", link_path(Purpose::Password, token)),
        spent: owner.is_none(),
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct PasswordForm {
    password: String,
}

/// `POST /password/{token}`: uses the link up, ends what was signed in before, and signs in here.
pub(crate) async fn set(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
    sent: web::Form<PasswordForm>,
) -> Result<HttpResponse, Failure> {
    entry::from_our_page(&request, &app)?;
    let spent =
        || page::answer(StatusCode::GONE, &choose_page(&request, &app, &token, None, Form::default()));
    let Some(owner) = owner(&app, &token).await? else { return Ok(spent()) };
    if let Err(weak) = password::judge(&sent.password, &owner.email, &owner.name) {
        let form = Form::default().wrong("password", words_of(&request).said(weak));
        return Ok(page::mend(&choose_page(&request, &app, &token, Some(&owner), form)));
    }
    let kept = app.passwords.hash(sent.into_inner().password, app.ids.secret()).await?;
    let (hash, now) = (hashed(&token), app.clock.now());
    let session = NewSession::of(&app, &request);
    let cookie = session.cookie(&app);
    let taken = app
        .db
        .write(move |conn| {
            let Some(link) = one_time_links::take(conn, Purpose::Password, &hash, now)? else {
                return Ok::<_, Failure>(None);
            };
            accounts::set_password(conn, link.person, &kept)?;
            accounts::sign_out_everywhere(conn, link.person, now)?;
            entry::forgive(conn, &owner.email)?;
            session.keep(conn, link.person, now)?;
            Ok(Some(link.person))
        })
        .await?;
    let Some(person) = taken else { return Ok(spent()) };
    app.tokens.end_all(person, now);
    let mut answer = see("/");
    answer.add_cookie(&cookie).map_err(Failure::internal)?;
    Ok(answer)
}
