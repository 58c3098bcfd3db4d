//! The language that somebody reads: kept with their account, or in their browser while nobody is signed in.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::account::account_page;
use super::sign_in::see;
use crate::app::App;
use crate::language::Language;
use crate::store::accounts;
use crate::web::desk::{Desk, LANGUAGE_COOKIE};
use crate::web::entry::{from_our_page, local};
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::parts::Choice;
use crate::web::who::Posted;

#[derive(Deserialize)]
pub(crate) struct Picked {
    #[serde(default)]
    language: String,
}

/// Every language, called what it calls itself.
pub(super) fn languages() -> Vec<Choice> {
    let choice =
        |one: Language| Choice { value: one.to_string(), text: one.own_name(), about: String::new() };
    Language::all().map(choice).collect()
}

/// `POST /account/language`: pages, mails and documents are in it from now on.
pub(crate) async fn keep(
    request: HttpRequest,
    app: web::Data<App>,
    posted: Posted<Picked>,
) -> Result<HttpResponse, Failure> {
    let (person, typed) = (posted.who.person, posted.form.language);
    let Some(language) = Language::of_tag(&typed) else {
        let desk = Desk::at(&app, posted.who, &request);
        let form = Form::default().with("language", typed).wrong("language", desk.t.text("language-unknown"));
        return Ok(page::mend(&account_page(&app, desk, form).await?));
    };
    app.db.write(move |conn| accounts::set_locale(conn, person, &language.to_string())).await?;
    Ok(see("/account?done=language"))
}

/// `POST /language`: the browser of somebody who is not signed in. Nothing is known of them but what they pick, so it
/// needs no session; another site cannot send it.
pub(crate) async fn pick(
    request: HttpRequest,
    app: web::Data<App>,
    picked: web::Form<Picked>,
) -> Result<HttpResponse, Failure> {
    from_our_page(&request, &app)?;
    let mut answer = see(&came_from(&request));
    if let Some(language) = Language::of_tag(&picked.language) {
        let cookie = Cookie::build(LANGUAGE_COOKIE, language.to_string())
            .path("/")
            .http_only(true)
            .secure(app.settings.is_https())
            .same_site(SameSite::Lax)
            .max_age(Duration::days(365))
            .finish();
        answer.add_cookie(&cookie).map_err(Failure::internal)?;
    }
    Ok(answer)
}

/// The page that a form was on, as browsers tell pages of the same site, without what it had just been told; else the
/// one to sign in at.
pub(super) fn came_from(request: &HttpRequest) -> String {
    let said = request.headers().get(header::REFERER).and_then(|v| v.to_str().ok());
    let page = said.and_then(|address| url::Url::parse(address).ok()).map(|url| {
        let asked = url.query_pairs().filter(|(name, _)| name != "done");
        let query: Vec<_> = asked.collect();
        match serde_urlencoded::to_string(&query) {
            Ok(query) if !query.is_empty() => format!("{}?{query}", url.path()),
            _ => url.path().to_owned(),
        }
    });
    match local(page.as_deref().unwrap_or_default()) {
        "/" => "/sign-in".to_owned(),
        page => page.to_owned(),
    }
}
