//! How people come in and go out: passwords, mailed links, sessions. Pages and API share these steps.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::{StatusCode, header};

use super::desk::{asked_for, in_browser};
use super::failure::Failure;
use super::who::cookie_name;
use crate::app::App;
use crate::app::enrolment::outgoing;
use crate::clock::Instant;
use crate::credentials::{password, secret};
use crate::ids::PersonId;
use crate::language::{Language, Sentence};
use crate::mail::Message;
use crate::mail::message::{Device, PasswordReason, SetPassword, SignInLink};
use crate::store::attempts::{self, Counted, Guess};
use crate::store::one_time_links::{self, Purpose};
use crate::store::{Conn, Error, accounts, outbox};

/// Minutes a mailed link signs in.
pub(crate) const LINK_MINUTES: u32 = 15;
/// Minutes a mailed link sets a new password.
pub(crate) const RESET_MINUTES: u32 = 60;

/// Wrong passwords of one account before the first wait.
const FREE_FOR_ACCOUNT: i32 = 5;
/// Wrong passwords from one place before the first wait: an office shares an address.
const FREE_FOR_CLIENT: i32 = 30;
/// Links mailed to one address before the first wait.
const FREE_LINKS: i32 = 4;

/// Where a request comes from, as far as guesses are counted: an IPv4 address, or an IPv6 network.
/// Behind a proxy what the proxy wrote last; what a client wrote there itself is never believed.
pub(crate) fn client_of(request: &HttpRequest, app: &App) -> String {
    use std::net::IpAddr;
    let forwarded = || -> Option<IpAddr> {
        let line = request.headers().get_all("x-forwarded-for").last()?.to_str().ok()?;
        line.rsplit(',').next()?.trim().parse().ok()
    };
    let near = request.peer_addr().map(|address| address.ip());
    let address = if app.settings.forwarded { forwarded().or(near) } else { near };
    match address.map(|a| a.to_canonical()) {
        Some(IpAddr::V4(v4)) => v4.to_string(),
        Some(IpAddr::V6(v6)) => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        None => "unknown".to_owned(),
    }
}

/// Whether a form that needs no session was sent by a page of ours: browsers say where a form comes from,
/// and another site cannot make them lie. A client that says nothing is no browser.
pub(crate) fn from_our_page(request: &HttpRequest, app: &App) -> Result<(), Failure> {
    let said = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    let host_of = |address: &str| address.split_once("://").map(|(_, host)| host.to_ascii_lowercase());
    let ours = match (said("sec-fetch-site"), said("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let from = host_of(origin);
            from.is_some() && (from == host_of(&app.settings.address()) || from.as_deref() == said("host"))
        }
        (None, None) => true,
    };
    if ours { Ok(()) } else { Err(Failure::Forbidden(Sentence::of("refused-form-from-another-site"))) }
}

/// What somebody asks with, for a mail that says who asked.
pub(crate) fn device_of(request: &HttpRequest) -> Option<Device> {
    Device::of(&agent_of(request))
}

/// What a browser says it is, cut to what is kept.
pub(crate) fn agent_of(request: &HttpRequest) -> String {
    let agent = request.headers().get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    agent.chars().take(accounts::MAX_AGENT).collect()
}

/// Somebody who proved who they are.
pub(crate) struct Proven {
    /// Who.
    pub(crate) person: PersonId,
    account: Counted,
    client: Counted,
}

impl Proven {
    /// Takes the counted guess back: it was none. Together with whatever lets them in.
    pub(crate) fn passed(&self, conn: &mut Conn) -> Result<(), Error> {
        attempts::forget(conn, &self.account.what)?;
        attempts::take_back(conn, &self.client.what)
    }
}

/// The same words whatever was wrong, known address or not.
pub(crate) fn wrong_password() -> Failure {
    Failure::Other(StatusCode::UNAUTHORIZED, "wrong_password", Sentence::of("refused-sign-in-wrong"))
}

/// Addresses are counted by their hash: a table of addresses that do not exist is nobody's business.
fn counted(purpose: &str, email: &str, free: i32) -> Counted {
    Counted { what: format!("{purpose}/{}", secret::hashed(&accounts::fold_email(email))), free }
}

/// Forgets the guesses at an account's password: it is a new one now.
pub(crate) fn forgive(conn: &mut Conn, email: &str) -> Result<(), Error> {
    attempts::forget(conn, &counted("password", email, FREE_FOR_ACCOUNT).what)
}

/// Counts a guess, or says how long to wait.
pub(crate) fn count(conn: &mut Conn, what: &Counted, now: Instant) -> Result<(), Failure> {
    match attempts::count(conn, what, now)? {
        Guess::Allowed => Ok(()),
        Guess::Wait(seconds) => Err(Failure::TooMany(seconds)),
    }
}

/// Proves somebody by their password. Takes as long for an address that nobody has.
pub(crate) async fn by_password(
    app: &App,
    client: &str,
    email: &str,
    password: String,
) -> Result<Proven, Failure> {
    let now = app.clock.now();
    let account = counted("password", email, FREE_FOR_ACCOUNT);
    let client = Counted { what: format!("password/from/{client}"), free: FREE_FOR_CLIENT };
    let (a, c, email) = (account.clone(), client.clone(), email.to_owned());
    let found = app
        .db
        .write(move |conn| {
            count(conn, &a, now)?;
            count(conn, &c, now)?;
            Ok::<_, Failure>(accounts::by_email(conn, &email)?)
        })
        .await?;
    let kept = found.as_ref().and_then(|account| account.password_hash.clone());
    let right = app.passwords.is_right(password, kept).await?;
    match found {
        Some(found) if right && found.disabled_at.is_none() => {
            Ok(Proven { person: found.person, account, client })
        }
        _ => Err(wrong_password()),
    }
}

impl From<password::Fault> for Failure {
    fn from(fault: password::Fault) -> Self {
        match fault {
            password::Fault::Busy => Failure::Unavailable(Sentence::of("refused-password-busy")),
            password::Fault::Hash(_) => Failure::internal(fault),
        }
    }
}

/// A new session of a browser: what to keep, and the cookie to send once it is kept.
pub(crate) struct NewSession {
    token: String,
    token_hash: String,
    csrf: String,
    agent: String,
    old: Option<String>,
    language: Option<Language>,
}

impl NewSession {
    /// For the browser of a request; a session it had before ends (no session is ever taken over).
    pub(crate) fn of(app: &App, request: &HttpRequest) -> Self {
        let token = secret::fresh(&app.ids);
        Self {
            token_hash: secret::hashed(&token),
            token,
            csrf: secret::fresh(&app.ids),
            agent: agent_of(request),
            old: request.cookie(cookie_name(app)).map(|c| secret::hashed(c.value())),
            language: in_browser(request).or_else(|| asked_for(request)),
        }
    }

    /// The cookie. It outlives the session on purpose: the server's row decides.
    pub(crate) fn cookie(&self, app: &App) -> Cookie<'static> {
        cookie(app, self.token.clone(), Duration::days(365))
    }

    /// What the forms of this session must carry.
    pub(crate) fn csrf(&self) -> &str {
        &self.csrf
    }

    /// Keeps the session.
    pub(crate) fn keep(&self, conn: &mut Conn, person: PersonId, now: Instant) -> Result<(), Error> {
        if let Some(old) = &self.old {
            accounts::end_sign_in(conn, old)?;
        }
        accounts::start_sign_in(conn, &self.token_hash, person, &self.csrf, &self.agent, now)?;
        // Mails are to be in the language of the pages, and mails are written where no browser is.
        match self.language {
            Some(language) => accounts::note_locale(conn, person, &language.to_string()),
            None => Ok(()),
        }
    }
}

fn cookie(app: &App, value: String, age: Duration) -> Cookie<'static> {
    Cookie::build(cookie_name(app), value)
        .path("/")
        .http_only(true)
        .secure(app.settings.is_https())
        .same_site(SameSite::Lax)
        .max_age(age)
        .finish()
}

/// The cookie that makes a browser forget its session.
pub(crate) fn no_cookie(app: &App) -> Cookie<'static> {
    cookie(app, String::new(), Duration::ZERO)
}

/// A path of ours to go on to; anything else leads home.
pub(crate) fn local(next: &str) -> &str {
    let ours = next.starts_with('/')
        && !next.starts_with("//")
        && !next.starts_with("/\\")
        && !next.starts_with("/api/")
        && next.len() <= 2000
        && !next.chars().any(|c| c.is_control() || c == '\\');
    if ours { next } else { "/" }
}

/// What a link that somebody asked for is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Sign in, then go there.
    SignIn {
        /// A path of ours.
        next: String,
    },
    /// Set a new password.
    NewPassword,
}

/// Queues the mail that somebody asked for, if the address is one of ours. Who asks learns nothing: the
/// same is written for every address, and for unknown ones taken back before the commit.
pub(crate) async fn mail_link(
    app: &App,
    client: &str,
    email: &str,
    wanted: Wanted,
    device: Option<Device>,
) -> Result<(), Failure> {
    let now = app.clock.now();
    let address = counted("link", email, FREE_LINKS);
    let client = Counted { what: format!("link/from/{client}"), free: FREE_FOR_CLIENT };
    let bell = app.door.bell().clone();
    let (app, email) = (app.clone(), email.to_owned());
    let db = app.db.clone();
    db.write(move |conn| {
        count(conn, &address, now)?;
        count(conn, &client, now)?;
        let account = accounts::by_email(conn, &email)?.filter(|account| account.disabled_at.is_none());
        let person = account.as_ref().map_or_else(|| app.ids.mint(now), |account| account.person);
        let work = |conn: &mut Conn| queue_link(conn, &app, person, wanted, device, now);
        Ok::<_, Failure>(attempts::kept_if(conn, account.is_some(), work)?)
    })
    .await?;
    bell.ring();
    Ok(())
}

fn queue_link(
    conn: &mut Conn,
    app: &App,
    person: PersonId,
    wanted: Wanted,
    device: Option<Device>,
    now: Instant,
) -> Result<(), Error> {
    let (purpose, minutes) = match wanted {
        Wanted::SignIn { .. } => (Purpose::SignIn, LINK_MINUTES),
        Wanted::NewPassword => (Purpose::Password, RESET_MINUTES),
    };
    let valid_until = now + jiff::SignedDuration::from_mins(i64::from(minutes));
    let (address, mut link) = app.one_time_link(purpose, person, valid_until);
    let message = match wanted {
        Wanted::SignIn { next } => {
            link.subject = Some(next);
            Message::SignInLink(SignInLink { link: address, valid_minutes: minutes, device })
        }
        Wanted::NewPassword => Message::SetPassword(SetPassword {
            organisation: app.organisation(),
            reason: PasswordReason::Reset,
            link: address,
            valid_until,
        }),
    };
    one_time_links::make(conn, &link, now)?;
    outbox::queue_message(conn, &outgoing(&message, person, &link.token_hash)?, now, &app.ids)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn only_our_own_paths_are_followed() {
        for ours in ["/", "/passport", "/cohorts/x?tab=1#a"] {
            assert_eq!(local(ours), ours);
        }
        for other in [
            "",
            "passport",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\\b",
            "/a\r\nSet-Cookie: x",
            "javascript:alert(1)",
            "/api/v1/me",
            "\u{0}",
            "/\t/evil.example",
        ] {
            assert_eq!(local(other), "/", "{other}");
        }
    }
}
