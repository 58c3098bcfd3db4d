//! Signing in and out.

use std::collections::HashMap;

use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest as _, HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::app::App;
use crate::app::enrolment::{MAX_EMAIL, link_path};
use crate::store::accounts;
use crate::store::one_time_links::{self, Purpose};
use crate::web::desk::{form_value, words_of};
use crate::web::entry::{self, NewSession, Wanted};
use crate::web::failure::Failure;
use crate::web::page::{self, Form, Frame};
use crate::web::views::sign_in::{DemoPerson, LinkPage, LinkSentPage, SignInPage};
use crate::web::who::{Posted, SignedIn, hashed};
use crate::web::words::Words;

/// A page for somebody who is not signed in.
pub(crate) fn outside(app: &App, title: String) -> Frame {
    Frame { title, demo: app.settings.demo, ..Frame::default() }
}

/// Goes somewhere else after a form.
pub(crate) fn see(path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, path))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish()
}

/// `GET /sign-in`.
pub(crate) async fn show(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Failure> {
    let next = form_value(request.query_string(), "next").unwrap_or_default();
    if !app.has_administrator().await? {
        return Ok(see("/first-run"));
    }
    if SignedIn::extract(&request).await.is_ok() {
        return Ok(see(entry::local(&next)));
    }
    let form = Form::default().with("next", next);
    Ok(page::ok(&sign_in_page(&request, &app, form, Vec::new())))
}

/// The page to sign in at, carrying what was written before.
pub(crate) fn sign_in_page(
    request: &HttpRequest,
    app: &App,
    form: Form,
    carried: Vec<(String, String)>,
) -> SignInPage {
    let t = words_of(request);
    SignInPage {
        t,
        frame: outside(app, t.text("sign-in-title")),
        form,
        organisation: app.organisation(),
        demo: demo_people(t, app),
        carried,
    }
}

/// Somebody of every role of a demo, learners first: enough to look around with.
pub(crate) fn demo_people(t: Words, app: &App) -> Vec<DemoPerson> {
    const OF_EACH: usize = 2;
    let mut shown: HashMap<&str, usize> = HashMap::new();
    let mut fits = |role: &'static str| {
        let so_far = shown.entry(role).or_default();
        *so_far += 1;
        *so_far <= OF_EACH
    };
    app.demo_people()
        .iter()
        .filter(|person| fits(person.role.name()))
        .map(|person| DemoPerson {
            name: person.name.clone(),
            role: t.text(&format!("role-{}", person.role.name())),
            email: person.email.clone(),
            password: person.password.clone(),
        })
        .collect()
}

/// `POST /sign-in`.
pub(crate) async fn sign_in(
    request: HttpRequest,
    app: web::Data<App>,
    sent: web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Failure> {
    entry::from_our_page(&request, &app)?;
    let sent = Sent::read(sent.into_inner());
    let t = words_of(&request);
    let form = Form::default().with("email", &sent.email).with("next", &sent.next);
    let blank = |form: Form, field: &str, value: &str, words: &str| match value.is_empty() {
        true => form.wrong(field, t.text(words)),
        false => form,
    };
    let form = blank(form, "email", sent.email.trim(), "sign-in-no-email");
    let form = blank(form, "password", &sent.password, "sign-in-no-password");
    if form.failed() {
        return Ok(page::mend(&sign_in_page(&request, &app, form, sent.carried)));
    }
    let client = entry::client_of(&request, &app);
    match entry::by_password(&app, &client, &sent.email, sent.password).await {
        Ok(proven) => {
            let (session, now) = (NewSession::of(&app, &request), app.clock.now());
            let (cookie, csrf) = (session.cookie(&app), session.csrf().to_owned());
            app.db
                .write(move |conn| {
                    proven.passed(conn)?;
                    session.keep(conn, proven.person, now)
                })
                .await?;
            let mut answer = match super::kept::offer(&request, &app, &sent.carried, &csrf) {
                Some(page) => page,
                None => see(entry::local(&sent.next)),
            };
            answer.add_cookie(&cookie).map_err(Failure::internal)?;
            Ok(answer)
        }
        Err(failure @ (Failure::Other(StatusCode::UNAUTHORIZED, ..) | Failure::TooMany(_))) => {
            let (words, status) = match &failure {
                Failure::TooMany(seconds) => {
                    let minutes = seconds.div_ceil(60);
                    let words = t.msg("sign-in-too-many").arg("minutes", minutes).to_string();
                    (words, StatusCode::TOO_MANY_REQUESTS)
                }
                _ => (t.text("sign-in-wrong"), StatusCode::UNPROCESSABLE_ENTITY),
            };
            let page = sign_in_page(&request, &app, form.wrong("", words), sent.carried);
            let mut answer = page::answer(status, &page);
            if let Failure::TooMany(seconds) = failure {
                answer.headers_mut().insert(header::RETRY_AFTER, seconds.into());
            }
            Ok(answer)
        }
        Err(failure) => Err(failure),
    }
}

/// What the sign-in form sends: its own fields, and what it carries for another form.
struct Sent {
    email: String,
    password: String,
    next: String,
    carried: Vec<(String, String)>,
}

impl Sent {
    fn read(fields: Vec<(String, String)>) -> Self {
        let mut sent =
            Self { email: String::new(), password: String::new(), next: String::new(), carried: Vec::new() };
        for (name, value) in fields {
            match name.as_str() {
                "email" => sent.email = value,
                "password" => sent.password = value,
                "next" => sent.next = value,
                name if name.starts_with(super::kept::MARK) => sent.carried.push((name.to_owned(), value)),
                _ => {}
            }
        }
        sent
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct LinkForm {
    email: String,
    next: String,
}

/// `POST /sign-in/link`: the same answer for every address.
pub(crate) async fn mail_link(
    request: HttpRequest,
    app: web::Data<App>,
    sent: web::Form<LinkForm>,
) -> Result<HttpResponse, Failure> {
    entry::from_our_page(&request, &app)?;
    let t = words_of(&request);
    let email = sent.email.trim();
    if email.is_empty() {
        let form = Form::default().with("next", &sent.next).wrong("email", t.text("sign-in-no-email"));
        return Ok(page::mend(&sign_in_page(&request, &app, form, Vec::new())));
    }
    let client = entry::client_of(&request, &app);
    let wanted = Wanted::SignIn { next: entry::local(&sent.next).to_owned() };
    entry::mail_link(&app, &client, email, wanted, entry::device_of(&request)).await?;
    Ok(page::ok(&LinkSentPage {
        t,
        frame: outside(&app, t.text("link-sent-title")),
        email: email.chars().take(MAX_EMAIL).collect(),
        minutes: entry::LINK_MINUTES,
        for_password: false,
    }))
}

/// `GET /sign-in/link/{token}`: only looks, so that a mail scanner uses nothing up. 410 where it works no more.
pub(crate) async fn link(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let (hash, now) = (hashed(&token), app.clock.now());
    let good =
        app.db.read(move |conn| one_time_links::look(conn, Purpose::SignIn, &hash, now)).await?.is_some();
    let status = if good { StatusCode::OK } else { StatusCode::GONE };
    Ok(page::answer(status, &link_page(&request, &app, &token, good)))
}

fn link_page(request: &HttpRequest, app: &App, token: &str, good: bool) -> LinkPage {
    let t = words_of(request);
    let title = if good { "link-title" } else { "link-spent-title" };
    LinkPage {
        t,
        frame: outside(app, t.text(title)),
        action: if good { format!("/{}", link_path(Purpose::SignIn, token)) } else { String::new() },
        spent: !good,
    }
}

/// `POST /sign-in/link/{token}`: uses the link up and signs in.
pub(crate) async fn use_link(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    entry::from_our_page(&request, &app)?;
    let (hash, now) = (hashed(&token), app.clock.now());
    let session = NewSession::of(&app, &request);
    let cookie = session.cookie(&app);
    let taken = app
        .db
        .write(move |conn| {
            let taken = one_time_links::take(conn, Purpose::SignIn, &hash, now)?;
            if let Some(link) = &taken {
                session.keep(conn, link.person, now)?;
            }
            Ok::<_, Failure>(taken)
        })
        .await?;
    let Some(link) = taken else {
        return Ok(page::answer(StatusCode::GONE, &link_page(&request, &app, &token, false)));
    };
    let mut answer = see(entry::local(link.subject.as_deref().unwrap_or("/")));
    answer.add_cookie(&cookie).map_err(Failure::internal)?;
    Ok(answer)
}

#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// `POST /sign-out`.
pub(crate) async fn sign_out(
    app: web::Data<App>,
    posted: Result<Posted<Nothing>, Failure>,
) -> Result<HttpResponse, Failure> {
    let mut answer = see("/sign-in");
    match posted {
        Ok(posted) => {
            if let Some(session) = posted.who.session {
                app.db.write(move |conn| accounts::end_sign_in(conn, &session.token_hash)).await?;
            }
            answer.add_cookie(&entry::no_cookie(&app)).map_err(Failure::internal)?;
        }
        // It has ended already.
        Err(Failure::NotSignedIn) => {}
        Err(failure) => return Err(failure),
    }
    Ok(answer)
}

/// `POST /sign-out/everywhere`: every browser, phone and program.
pub(crate) async fn sign_out_everywhere(
    app: web::Data<App>,
    posted: Posted<Nothing>,
) -> Result<HttpResponse, Failure> {
    let (person, now) = (posted.who.person, app.clock.now());
    app.db.write(move |conn| accounts::sign_out_everywhere(conn, person, now)).await?;
    app.tokens.end_all(person, now);
    let mut answer = see("/sign-in");
    answer.add_cookie(&entry::no_cookie(&app)).map_err(Failure::internal)?;
    Ok(answer)
}
