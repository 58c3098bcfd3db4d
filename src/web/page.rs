//! What every page has around its content, and how a page becomes an answer.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use askama::Template;

use super::hints::Dismissed;
use super::words::Words;

/// No inline script or style, nothing from another host.
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     font-src 'self'; img-src 'self' blob:; media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
     frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The frame around a page's content; `base.html` draws it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frame {
    /// The page's name, first in the window's title.
    pub(crate) title: String,
    /// Who is signed in.
    pub(crate) viewer: Option<Viewer>,
    /// Where they can go; what does not fit on a phone is under "More".
    pub(crate) nav: Vec<NavItem>,
    /// For the hidden field of every form.
    pub(crate) csrf: String,
    /// For the hidden field of forms that make something: sent twice, they make it once.
    pub(crate) once: String,
    /// What just happened, once.
    pub(crate) flash: Option<Flash>,
    /// The hints that the viewer has sent away.
    pub(crate) dismissed: Dismissed,
    /// Said on every page of a demo instance.
    pub(crate) demo: bool,
}

impl Frame {
    /// The items of the navigation that are always in reach.
    pub(crate) fn near(&self) -> &[NavItem] {
        &self.nav[..self.in_reach()]
    }

    /// The items under "More".
    pub(crate) fn far(&self) -> &[NavItem] {
        &self.nav[self.in_reach()..]
    }

    /// Whether the page belongs to an item under "More".
    pub(crate) fn is_far(&self) -> bool {
        self.far().iter().any(|item| item.current)
    }

    /// Five places fit on a phone; where there are more, "More" is the fifth.
    fn in_reach(&self) -> usize {
        if self.nav.len() <= 5 { self.nav.len() } else { 4 }
    }
}

/// The person who looks at the page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Viewer {
    /// Their id: what their browser keeps for them is theirs alone.
    pub(crate) id: String,
    /// As they write it.
    pub(crate) name: String,
    /// One or two characters for the round button.
    pub(crate) initials: String,
    /// Their roles in words, "Lead, registrar".
    pub(crate) roles: String,
}

/// A place in the navigation.
#[derive(Clone, Debug)]
pub(crate) struct NavItem {
    /// "Queue".
    pub(crate) label: String,
    /// "/queue".
    pub(crate) href: String,
    /// A file of `assets/icons`.
    pub(crate) icon: &'static str,
    /// The page belongs here.
    pub(crate) current: bool,
    /// How many wait there; 0 shows nothing.
    pub(crate) count: u32,
}

/// A message about what just happened: it worked.
#[derive(Clone, Debug)]
pub(crate) struct Flash {
    /// One sentence.
    pub(crate) text: String,
    /// A next step: label and address.
    pub(crate) link: Option<(String, String)>,
    /// The way back, where what happened is answered by a later fact.
    pub(crate) undo: Option<Undo>,
}

/// A form that takes back what just happened.
#[derive(Clone, Debug)]
pub(crate) struct Undo {
    /// Where it is sent.
    pub(crate) action: String,
    /// What it says, by field.
    pub(crate) fields: Vec<(&'static str, String)>,
}

/// What was typed into a form and what is wrong with it, so that nothing typed is lost.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    values: BTreeMap<String, Vec<String>>,
    errors: Vec<FieldError>,
}

/// What is wrong with one field.
#[derive(Clone, Debug)]
pub(crate) struct FieldError {
    /// The field's name; empty for the form as a whole.
    pub(crate) field: String,
    /// What to do about it.
    pub(crate) message: String,
}

impl Form {
    /// Fills a field; several values under one name are kept in order.
    #[must_use]
    pub(crate) fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.values.entry(field.to_owned()).or_default().push(value.into());
        self
    }

    /// Puts a value in the place of what a field held.
    #[must_use]
    pub(crate) fn instead(mut self, field: &str, value: impl Into<String>) -> Self {
        self.values.insert(field.to_owned(), vec![value.into()]);
        self
    }

    /// Says what is wrong with a field (`""`: with the form as a whole).
    #[must_use]
    pub(crate) fn wrong(mut self, field: &str, message: impl Into<String>) -> Self {
        self.errors.push(FieldError { field: field.to_owned(), message: message.into() });
        self
    }

    /// The first value of a field, empty where there is none.
    pub(crate) fn value(&self, field: &str) -> &str {
        self.values.get(field).and_then(|all| all.first()).map_or("", String::as_str)
    }

    /// All values of a field, in order.
    pub(crate) fn values(&self, field: &str) -> &[String] {
        self.values.get(field).map_or(&[], Vec::as_slice)
    }

    /// Whether a field holds this value: for options, boxes and radios.
    pub(crate) fn has(&self, field: &str, value: &str) -> bool {
        self.values.get(field).is_some_and(|all| all.iter().any(|one| one == value))
    }

    /// What is wrong with a field, empty when nothing is.
    pub(crate) fn error(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| error.message.as_str())
    }

    /// Everything that is wrong, in the order it was found.
    pub(crate) fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// Whether anything is wrong.
    pub(crate) fn failed(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// A page as an answer, with the headers every page has.
pub(crate) fn answer(status: StatusCode, page: &impl Template) -> HttpResponse {
    match page.render() {
        Ok(html) => HttpResponse::build(status)
            .content_type("text/html; charset=utf-8")
            .insert_header((header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY))
            .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .insert_header((header::REFERRER_POLICY, "same-origin"))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(html),
        Err(error) => {
            tracing::error!(%error, "a page could not be written");
            HttpResponse::InternalServerError()
                .content_type("text/plain; charset=utf-8")
                .body("Something went wrong.")
        }
    }
}

/// A page that is fine.
pub(crate) fn ok(page: &impl Template) -> HttpResponse {
    answer(StatusCode::OK, page)
}

/// A form that was not: 422 with the same page, filled in, saying what to mend.
pub(crate) fn mend(page: &impl Template) -> HttpResponse {
    answer(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// A form that came too often: 429 with the same page, filled in, saying how long to wait.
pub(crate) fn wait(page: &impl Template, seconds: u64) -> HttpResponse {
    let mut answer = answer(StatusCode::TOO_MANY_REQUESTS, page);
    answer.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    answer
}

/// A mail's HTML, to be shown in the frame of its preview: no scripts, no other host, styles as mails have them.
pub(crate) fn mail_body(html: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox",
        ))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(html)
}

/// The default navigation; `roles` decides what is in it, `path` what is current.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "read at the call as a question about the roles")]
pub(crate) fn navigation(t: Words, roles: &Roles, path: &str, waiting: u32) -> Vec<NavItem> {
    let places = [
        (roles.learner, "nav-passport", "/passport", "passport"),
        (roles.learner, "nav-evidence", "/evidence", "evidence"),
        (roles.lead, "nav-queue", "/queue", "queue"),
        (roles.peer, "nav-shown", "/shown", "comment"),
        (roles.sponsor, "nav-sponsor", "/sponsor", "seal"),
        (roles.learner || roles.lead || roles.registrar, "nav-cohorts", "/cohorts", "cohort"),
        (roles.registrar, "nav-due", "/due", "calendar"),
        (roles.lead || roles.registrar || roles.administrator, "nav-people", "/people", "people"),
        (true, "nav-frameworks", "/frameworks", "framework"),
        (roles.registrar || roles.administrator, "nav-mail", "/mail", "mail"),
        (roles.administrator, "nav-administration", "/administration", "settings"),
    ];
    places
        .into_iter()
        .filter(|(shown, ..)| *shown)
        .map(|(_, label, href, icon)| NavItem {
            label: t.text(label),
            href: href.to_owned(),
            icon,
            current: below(path, href) || (href == "/due" && FROM_DUE.iter().any(|place| below(path, place))),
            count: if href == "/queue" { waiting } else { 0 },
        })
        .collect()
}

/// Places of the registrar that "Due" leads to.
const FROM_DUE: [&str; 2] = ["/certificates", "/exports"];

/// Whether a page is at a place or below it.
fn below(path: &str, place: &str) -> bool {
    path == place || path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
}

/// What decides which places a person can go to.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "roles are independent of each other")]
pub(crate) struct Roles {
    /// Has a passport of their own.
    pub(crate) learner: bool,
    /// Reviews and signs.
    pub(crate) lead: bool,
    /// Issues certificates, keeps people.
    pub(crate) registrar: bool,
    /// Keeps the instance.
    pub(crate) administrator: bool,
    /// Sees numbers of what they sponsor.
    pub(crate) sponsor: bool,
    /// Reads and endorses what is shown to them.
    pub(crate) peer: bool,
}
