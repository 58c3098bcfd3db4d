//! Who asks: extractors that are the permission to be here at all. What somebody may do to one
//! learner's record is judged in `record::rules`, at append.

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::failure::Failure;
use super::hints::Dismissed;
use super::pages::kept::PutAside;
use crate::app::App;
use crate::ids::PersonId;
use crate::language::{Language, Sentence};
use crate::record::access::Role;
use crate::record::fact::Author;
use crate::record::refusal::Refusal;
use crate::store::accounts;

/// Seconds between two notes that a session is in use: a write for every page would be too many.
const SEEN_EVERY: i64 = 3600;

/// Somebody who is signed in: a browser by its cookie, a program by its token.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// The browser's session; none for programs.
    pub session: Option<Session>,
}

/// The language of whoever a request is from, as far as they are known: left with the request for every page it can end at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chosen(pub(crate) Language);

/// A browser's session.
#[derive(Clone, Debug)]
pub struct Session {
    /// What forms must carry.
    pub csrf: String,
    /// SHA-256 of the cookie's value, hexadecimal: the key of the row.
    pub token_hash: String,
}

impl SignedIn {
    /// The author of what they say.
    #[must_use]
    pub fn author(&self) -> Author {
        Author::person(self.person)
    }

    /// What forms of this person must carry; empty for programs.
    #[must_use]
    pub fn csrf(&self) -> String {
        self.session.as_ref().map(|s| s.csrf.clone()).unwrap_or_default()
    }

    /// Checks the token a form carried.
    ///
    /// # Errors
    /// When it is not the session's.
    pub fn check_csrf(&self, token: &str) -> Result<(), Failure> {
        match &self.session {
            Some(session) if bool::from(session.csrf.as_bytes().ct_eq(token.as_bytes())) => Ok(()),
            _ => Err(Failure::Forbidden(Sentence::of("refused-form-from-elsewhere"))),
        }
    }
}

/// Name of the session cookie; the prefix makes browsers refuse it over plain http, so only with https.
#[must_use]
pub fn cookie_name(app: &App) -> &'static str {
    if app.settings.is_https() { "__Host-stampbook" } else { "stampbook" }
}

pub use crate::credentials::secret::hashed;

/// The token of an `Authorization: Bearer …`, whose first word may be in any case (RFC 9110, 11.1).
pub(crate) fn bearer_of(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim_start_matches(' '))
}

impl FromRequest for SignedIn {
    type Error = Failure;
    type Future = LocalBoxFuture<'static, Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let app = app_of(&request)?;
            let now = app.clock.now();
            if let Some(value) = request.headers().get(header::AUTHORIZATION) {
                let token = value.to_str().ok().and_then(bearer_of).unwrap_or_default();
                let person = app.bearer(token).await?.ok_or(Failure::NotSignedIn)?;
                return Ok(SignedIn { person, session: None });
            }
            let cookie = request.cookie(cookie_name(&app)).ok_or(Failure::NotSignedIn)?;
            let token_hash = hashed(cookie.value());
            let key = token_hash.clone();
            let sign_in = app
                .db
                .read(move |conn| accounts::sign_in(conn, &key, now))
                .await?
                .ok_or(Failure::NotSignedIn)?;
            if now.duration_since(sign_in.last_seen_at).as_secs() >= SEEN_EVERY {
                let key = token_hash.clone();
                app.db.write(move |conn| accounts::keep_signed_in(conn, &key, now)).await?;
            }
            if let Some(language) = sign_in.locale.as_deref().and_then(Language::of_tag) {
                request.extensions_mut().insert(Chosen(language));
            }
            request.extensions_mut().insert(Dismissed(sign_in.hints_off));
            // A page of another site can send a browser's cookie along; only forms carry the token.
            let safe = request.method().is_safe() || !request.path().starts_with("/api/");
            if !safe {
                let sent =
                    request.headers().get("x-csrf-token").and_then(|v| v.to_str().ok()).unwrap_or_default();
                if !bool::from(sign_in.csrf.as_bytes().ct_eq(sent.as_bytes())) {
                    return Err(Failure::Forbidden(Sentence::of("refused-csrf-header")));
                }
            }
            Ok(SignedIn { person: sign_in.person, session: Some(Session { csrf: sign_in.csrf, token_hash }) })
        })
    }
}

/// Somebody who is signed in and runs this installation.
#[derive(Clone, Debug)]
pub struct Administrator(pub SignedIn);

/// Somebody who is signed in and keeps records: registrar or administrator.
#[derive(Clone, Debug)]
pub struct Registrar(pub SignedIn);

async fn holds(request: HttpRequest, roles: &'static [Role]) -> Result<SignedIn, Failure> {
    let who = SignedIn::extract(&request).await?;
    let app = app_of(&request)?;
    let (folds, person, today) = (app.folds(), who.person, app.clock.today());
    let access = app.db.read(move |conn| folds.access(conn)).await?;
    if roles.iter().any(|role| access.has(person, *role, today)) {
        Ok(who)
    } else {
        Err(Failure::Forbidden(Sentence::of("refused-role-needed")))
    }
}

impl FromRequest for Administrator {
    type Error = Failure;
    type Future = LocalBoxFuture<'static, Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { holds(request, &[Role::Administrator]).await.map(Self) })
    }
}

impl FromRequest for Registrar {
    type Error = Failure;
    type Future = LocalBoxFuture<'static, Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { holds(request, &[Role::Administrator, Role::Registrar]).await.map(Self) })
    }
}

/// A form of ours: checked for the session's token, then read.
pub struct Posted<T> {
    /// Who sent it.
    pub who: SignedIn,
    /// What they typed.
    pub form: T,
    /// The id that its page gave it, where it makes something.
    pub once: Option<Uuid>,
}

/// Says what a form says under the id of its page, so that a button that is pressed twice says it once. Other words under
/// the same id, typed on a page that was gone back to, are said under an id of their own.
///
/// # Errors
/// What `say` fails with.
pub async fn said_once<S>(
    once: Option<Uuid>,
    say: impl AsyncFn(Option<Uuid>) -> Result<S, Failure>,
) -> Result<S, Failure> {
    match say(once).await {
        Err(Failure::Refused(Refusal::IdTaken)) if once.is_some() => say(None).await,
        said => said,
    }
}

/// A form of ours from somebody who keeps records. What they typed is read first, so that it is not lost where their
/// sign-in has ended.
pub struct PostedByRegistrar<T>(pub Posted<T>);

impl<T: DeserializeOwned + 'static> FromRequest for PostedByRegistrar<T> {
    type Error = Failure;
    type Future = LocalBoxFuture<'static, Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let posted = posted_by(request, payload, &[Role::Administrator, Role::Registrar]);
        Box::pin(async move { posted.await.map(Self) })
    }
}

/// The same from somebody who runs this installation.
pub struct PostedByAdministrator<T>(pub Posted<T>);

impl<T: DeserializeOwned + 'static> FromRequest for PostedByAdministrator<T> {
    type Error = Failure;
    type Future = LocalBoxFuture<'static, Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let posted = posted_by(request, payload, &[Role::Administrator]);
        Box::pin(async move { posted.await.map(Self) })
    }
}

/// Reads a form first and asks for a role then.
fn posted_by<T: DeserializeOwned + 'static>(
    request: &HttpRequest,
    payload: &mut Payload,
    roles: &'static [Role],
) -> LocalBoxFuture<'static, Result<Posted<T>, Failure>> {
    let posted = Posted::from_request(request, payload);
    let request = request.clone();
    Box::pin(async move {
        let posted = posted.await?;
        holds(request, roles).await?;
        Ok(posted)
    })
}

#[derive(serde::Deserialize)]
struct Token {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    once: String,
}

impl<T: DeserializeOwned + 'static> FromRequest for Posted<T> {
    type Error = Failure;
    type Future = LocalBoxFuture<'static, Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = web::Bytes::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let body = body
                .await
                .map_err(|e| Failure::Malformed(format!("The form could not be read: {e}").into()))?;
            let who = match SignedIn::extract(&request).await {
                Err(Failure::NotSignedIn) => {
                    request.extensions_mut().insert(PutAside(body));
                    return Err(Failure::NotSignedIn);
                }
                who => who?,
            };
            let unreadable = |e: serde_urlencoded::de::Error| {
                Failure::Malformed(Sentence::of("refused-form-unreadable").with("problem", e.to_string()))
            };
            let Token { csrf, once } = serde_urlencoded::from_bytes(&body).map_err(unreadable)?;
            who.check_csrf(&csrf)?;
            let form = serde_urlencoded::from_bytes(&body).map_err(unreadable)?;
            Ok(Self { who, form, once: once.parse().ok() })
        })
    }
}

/// The application behind a request.
///
/// # Errors
/// When the server was put together without one.
pub fn app_of(request: &HttpRequest) -> Result<App, Failure> {
    request
        .app_data::<web::Data<App>>()
        .map(|app| app.get_ref().clone())
        .ok_or_else(|| Failure::internal(anyhow::anyhow!("the server was put together without App")))
}
