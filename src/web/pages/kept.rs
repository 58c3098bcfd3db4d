//! A form that arrives after its sign-in has ended is not lost: the page to sign in at carries its fields,
//! and after signing in one tap sends it where it was going.

use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};

use super::log_form::LOST;
use super::sign_in::{outside, sign_in_page};
use crate::app::App;
use crate::web::desk::words_of;
use crate::web::entry;
use crate::web::page::{self, Form};
use crate::web::views::sign_in::KeptPage;

/// How fields that are carried are named.
pub(crate) const MARK: &str = "kept";
const TO: &str = "kept-to";
const FIELD: &str = "kept.";

/// A form's bytes, put aside with its request by `Posted` for when nobody turns out to be signed in.
pub(crate) struct PutAside(pub(crate) web::Bytes);

/// The page for a form that came without a sign-in. Only a form of our own pages is carried: one that
/// another site sent must not be a tap away from counting.
pub(crate) fn page(request: &HttpRequest, app: &App) -> HttpResponse {
    let mut carried = Vec::new();
    if entry::from_our_page(request, app).is_ok()
        && let Some(PutAside(bytes)) = request.extensions().get::<PutAside>()
        && let Ok(fields) = serde_urlencoded::from_bytes::<Vec<(String, String)>>(bytes)
        && !request.path().starts_with("/sign-")
    {
        carried.push((TO.to_owned(), request.path().to_owned()));
        let fields = fields.into_iter().filter(|(name, _)| name != "csrf");
        carried.extend(fields.map(|(name, value)| (format!("{FIELD}{name}"), value)));
    }
    let page = sign_in_page(request, app, Form::default(), carried);
    page::answer(actix_web::http::StatusCode::UNAUTHORIZED, &page)
}

/// After signing in: what was carried, ready to be sent; none if nothing was.
pub(crate) fn offer(
    request: &HttpRequest,
    app: &App,
    carried: &[(String, String)],
    csrf: &str,
) -> Option<HttpResponse> {
    let to = carried.iter().find(|(name, _)| name == TO).map(|(_, to)| entry::local(to))?;
    let fields: Vec<(String, String)> = carried
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix(FIELD)?.to_owned(), value.clone())))
        .collect();
    let t = words_of(request);
    let mut frame = outside(app, t.text("kept-title"));
    csrf.clone_into(&mut frame.csrf);
    let (lost, words): (Vec<_>, Vec<_>) = fields.iter().partition(|(name, _)| name == LOST);
    let shown =
        words.into_iter().map(|(_, value)| value).filter(|v| v.contains(char::is_whitespace)).cloned();
    let shown = shown.collect();
    let names: Vec<&str> = lost.into_iter().map(|(_, name)| name.as_str()).collect();
    let lost = match names.is_empty() {
        true => String::new(),
        false => t.msg("kept-files").arg("names", names.join(&t.text("list-comma"))).to_string(),
    };
    Some(page::ok(&KeptPage { t, frame, action: to.to_owned(), shown, lost, fields }))
}
