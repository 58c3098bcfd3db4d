//! Around every page: what went wrong is said as a page where a person looks, as JSON where a program does.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{FromRequest as _, HttpRequest, HttpResponse, ResponseError as _};
use serde_json::json;

use super::desk::{Desk, words_of};
use super::failure::{Failure, FieldProblem, Told};
use super::methods;
use super::page::{self, Frame};
use super::pages::kept;
use super::routes;
use super::views::parts::Link;
use super::views::plain::ProblemPage;
use super::who::{app_of, cookie_name};
use crate::app::App;
use crate::language::{Language, Sentence};

/// Turns problem+json into a page for browsers; sends who is not signed in to the sign-in page, with what
/// they wrote.
pub(crate) async fn problems_as_pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // Not kept beyond this line: routing needs the request to itself.
    let wants_page = wants_page(request.request());
    let mut answer = next.call(request).await?.map_into_boxed_body();
    if !is_problem(&answer) && in_words(&answer) {
        answer = as_problem(answer);
    }
    if answer.status().is_success() || !is_problem(&answer) {
        return Ok(answer);
    }
    if !wants_page {
        return Ok(if of_a_browser(answer.request()) { retold(answer).await } else { answer });
    }
    let status = answer.status();
    let (asked, answer) = answer.into_parts();
    if status == StatusCode::UNAUTHORIZED && asked.method() == Method::GET {
        let target = asked.uri().path_and_query().map_or("/", |p| p.as_str());
        let next = serde_urlencoded::to_string([("next", target)]).unwrap_or_default();
        let there =
            HttpResponse::SeeOther().insert_header((header::LOCATION, format!("/sign-in?{next}"))).finish();
        return Ok(ServiceResponse::new(asked, there));
    }
    if status == StatusCode::UNAUTHORIZED
        && let Ok(app) = app_of(&asked)
    {
        let page = kept::page(&asked, &app);
        return Ok(ServiceResponse::new(asked, page));
    }
    let wait = answer.headers().get(header::RETRY_AFTER).cloned();
    let told = answer.extensions().get::<Told>().cloned();
    let mut page = said(&asked, status, told, frame_of(&asked).await);
    if let Some(wait) = wait {
        page.headers_mut().insert(header::RETRY_AFTER, wait);
    }
    Ok(ServiceResponse::new(asked, page))
}

/// Whether it was asked by a page's script, which shows a person what it is told. Programs come with a token.
fn of_a_browser(request: &HttpRequest) -> bool {
    let session = |app: App| request.cookie(cookie_name(&app)).is_some();
    !request.headers().contains_key(header::AUTHORIZATION) && app_of(request).is_ok_and(session)
}

/// A problem for a script, with its words in the language of whoever sits before it.
async fn retold(answer: ServiceResponse) -> ServiceResponse {
    let language = words_of(answer.request()).language();
    let told = answer.response().extensions().get::<Told>().cloned();
    let Some(told) = told.filter(|_| language != Language::default()) else { return answer };
    let (asked, answer) = answer.into_parts();
    let (head, body) = answer.into_parts();
    let body = actix_web::body::to_bytes(body).await.unwrap_or_default();
    let mut problem: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
    problem["title"] = told.title.said_in(language).into();
    problem["detail"] = told.detail.said_in(language).into();
    if !told.fields.is_empty() {
        let one = |field: &FieldProblem| json!({ "pointer": field.pointer, "detail": field.detail.said_in(language) });
        problem["errors"] = told.fields.iter().map(one).collect();
    }
    ServiceResponse::new(asked, head.set_body(BoxBody::new(problem.to_string())))
}

/// Whether a refusal that came without words of ours needs some: all of the API's, and bodies that are too large.
fn in_words(answer: &ServiceResponse) -> bool {
    let (status, path) = (answer.status(), answer.request().path());
    let refused = status.is_client_error() || status.is_server_error();
    status == StatusCode::PAYLOAD_TOO_LARGE || (refused && path.starts_with("/api/"))
}

/// What the web server itself refused, as a problem like all others. What it said in headers stays.
fn as_problem(answer: ServiceResponse) -> ServiceResponse<BoxBody> {
    let (asked, answer) = answer.into_parts();
    let mut said = match answer.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            Failure::body_too_large(routes::largest_body(asked.path())).error_response()
        }
        StatusCode::METHOD_NOT_ALLOWED => methods::wrong_method(&asked)
            .unwrap_or_else(|| Failure::plain(StatusCode::METHOD_NOT_ALLOWED).error_response()),
        status => Failure::plain(status).error_response(),
    };
    for (name, value) in answer.headers() {
        if ![header::CONTENT_TYPE, header::CONTENT_LENGTH].contains(name)
            && !said.headers().contains_key(name)
        {
            said.headers_mut().insert(name.clone(), value.clone());
        }
    }
    ServiceResponse::new(asked, said)
}

/// The frame of whoever is signed in, so that a problem is no dead end.
async fn frame_of(request: &HttpRequest) -> Frame {
    let (Ok(desk), Ok(app)) = (Desk::extract(request).await, app_of(request)) else {
        return Frame::default();
    };
    app.db.read(move |conn| desk.frame(conn, String::new())).await.unwrap_or_default()
}

fn is_problem(answer: &ServiceResponse) -> bool {
    answer
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|mime| mime.starts_with("application/problem+json"))
}

/// Whether a person looks at the answer.
pub(crate) fn wants_page(request: &HttpRequest) -> bool {
    let accepts = request.headers().get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    accepts.contains("text/html") && !request.path().starts_with("/api/")
}

fn said(request: &HttpRequest, status: StatusCode, told: Option<Told>, frame: Frame) -> HttpResponse {
    let t = words_of(request);
    let page = match status {
        StatusCode::NOT_FOUND => ProblemPage::missing(t, frame),
        StatusCode::TOO_MANY_REQUESTS => ProblemPage::too_often(t, frame),
        StatusCode::INTERNAL_SERVER_ERROR => ProblemPage::broken(t, frame, String::new()),
        _ => {
            let base = ProblemPage::forbidden(t, frame);
            let (title, words) = match told {
                Some(Told { title, detail, fields }) if fields.is_empty() => (t.said(title), t.said(detail)),
                Some(Told { title, fields, .. }) => {
                    (t.said(title), t.said(Sentence::together(fields.into_iter().map(|field| field.detail))))
                }
                None => (base.title, base.words),
            };
            let back =
                request.headers().get(header::REFERER).and_then(|v| v.to_str().ok()).map(str::to_owned);
            let mut links = base.links;
            if let Some(href) = back {
                links.insert(0, Link { text: t.text("problem-back"), href });
            }
            ProblemPage { frame: Frame { title: title.clone(), ..base.frame }, title, words, links, ..base }
        }
    };
    page::answer(status, &page)
}
