//! What can go wrong with a request, and the only place with HTTP statuses.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, ResponseError};
use serde_json::json;

use crate::clock::Stopwatch;
use crate::language::Sentence;
use crate::record::refusal::{self, Refusal};
use crate::store::{self, AppendError};

/// A request that does not end as it was meant to.
#[derive(Debug)]
pub enum Failure {
    /// A rule of the record.
    Refused(Refusal),
    /// There is nothing here, or nothing the asker may see.
    Missing(&'static str),
    /// Nobody is signed in.
    NotSignedIn,
    /// Somebody is signed in who may not do this.
    Forbidden(Sentence),
    /// The request cannot be read.
    Malformed(Sentence),
    /// Fields are wrong.
    Invalid(Vec<FieldProblem>),
    /// Somebody else changed it meanwhile; what is there now.
    Conflict {
        /// What happened and what to do.
        detail: Sentence,
        /// The present state.
        current: serde_json::Value,
    },
    /// Larger than is taken.
    TooLarge(Sentence),
    /// Too many tries: how many seconds to wait.
    TooMany(u64),
    /// The server is busy or the database is away; nothing was changed.
    Unavailable(Sentence),
    /// An upload breaks the protocol or cannot be taken: status, code, words.
    Other(StatusCode, &'static str, Sentence),
    /// A fault of ours; the asker learns nothing, the log everything.
    Internal(anyhow::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Failure::Refused(refusal) => Some(refusal),
            Failure::Internal(error) => Some(error.as_ref()),
            _ => None,
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Failure::Refused(refusal)
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct FieldProblem {
    /// JSON pointer (RFC 6901) of the field.
    pub pointer: String,
    /// What is wrong and what to do.
    #[schema(value_type = String)]
    pub detail: Sentence,
}

impl FieldProblem {
    /// A field that is wrong.
    pub fn new(pointer: impl Into<String>, detail: impl Into<Sentence>) -> Self {
        Self { pointer: pointer.into(), detail: detail.into() }
    }
}

/// What an answer says to people, left with it so that it can be said in their language.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// In a word or two.
    pub(crate) title: Sentence,
    /// What happened and what to do.
    pub(crate) detail: Sentence,
    /// The fields that are wrong.
    pub(crate) fields: Vec<FieldProblem>,
}

impl Failure {
    /// A fault of ours.
    pub fn internal(error: impl Into<anyhow::Error>) -> Self {
        Failure::Internal(error.into())
    }

    /// A body of more bytes than are taken at this address.
    #[must_use]
    pub fn body_too_large(most: usize) -> Self {
        Failure::TooLarge(Sentence::of("refused-body-too-large").with("most", most))
    }

    /// What a status says that came without words of ours.
    #[must_use]
    pub fn plain(status: StatusCode) -> Self {
        match status {
            StatusCode::BAD_REQUEST => Failure::Malformed(Sentence::of("refused-body-unlike-headers")),
            StatusCode::NOT_FOUND => Failure::Missing("page"),
            StatusCode::RANGE_NOT_SATISFIABLE => {
                Failure::Other(status, "no_such_part", Sentence::of("refused-no-such-part"))
            }
            StatusCode::UNSUPPORTED_MEDIA_TYPE => {
                Failure::Other(status, "unsupported_media_type", Sentence::of("refused-media-type"))
            }
            status if status.is_server_error() => {
                Failure::internal(anyhow::anyhow!("an answer {status} without words"))
            }
            status => Failure::Other(status, "not_possible", Sentence::of("refused-not-possible")),
        }
    }

    /// What a person is told.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Failure::Refused(refusal) => refusal.sentence(),
            Failure::Missing(what) => refusal::missing(what),
            Failure::NotSignedIn => Sentence::of("refused-not-signed-in"),
            Failure::Invalid(_) => Sentence::of("refused-fields"),
            Failure::TooMany(seconds) => Sentence::of("refused-too-many").with("seconds", *seconds),
            Failure::Internal(_) => Sentence::of("refused-internal"),
            Failure::Forbidden(said)
            | Failure::Malformed(said)
            | Failure::TooLarge(said)
            | Failure::Unavailable(said)
            | Failure::Other(_, _, said)
            | Failure::Conflict { detail: said, .. } => said.clone(),
        }
    }

    /// Stable name for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Failure::Refused(refusal) => refusal.code(),
            Failure::Missing(_) => "not_found",
            Failure::NotSignedIn => "not_signed_in",
            Failure::Forbidden(_) => "not_allowed",
            Failure::Malformed(_) => "malformed",
            Failure::Invalid(_) => "invalid",
            Failure::Conflict { .. } => "conflict",
            Failure::TooLarge(_) => "too_large",
            Failure::TooMany(_) => "too_many",
            Failure::Unavailable(_) => "unavailable",
            Failure::Other(_, code, _) => code,
            Failure::Internal(_) => "internal",
        }
    }

    fn title(&self) -> Sentence {
        Sentence::of(match self.status_code() {
            StatusCode::BAD_REQUEST => "refused-title-unreadable",
            StatusCode::UNAUTHORIZED => "refused-title-not-signed-in",
            StatusCode::FORBIDDEN => "refused-title-not-allowed",
            StatusCode::NOT_FOUND => "refused-title-not-found",
            StatusCode::METHOD_NOT_ALLOWED => "refused-title-not-this-way",
            StatusCode::CONFLICT => "refused-title-conflict",
            StatusCode::GONE => "refused-title-gone",
            StatusCode::PAYLOAD_TOO_LARGE => "refused-title-too-large",
            StatusCode::UNPROCESSABLE_ENTITY => "refused-title-not-acceptable",
            StatusCode::TOO_MANY_REQUESTS => "refused-title-too-many",
            StatusCode::SERVICE_UNAVAILABLE => "refused-title-not-now",
            StatusCode::INTERNAL_SERVER_ERROR => "refused-title-broken",
            _ => "refused-title-not-possible",
        })
    }

    /// The fields that are wrong.
    #[must_use]
    pub fn fields(&self) -> Vec<FieldProblem> {
        match self {
            Failure::Invalid(fields) => fields.clone(),
            Failure::Refused(Refusal::Invalid { pointer, detail }) => {
                vec![FieldProblem::new(pointer.clone(), detail.clone())]
            }
            _ => Vec::new(),
        }
    }

    /// The problem as RFC 9457 has it.
    #[must_use]
    pub fn problem(&self) -> serde_json::Value {
        let mut problem = json!({
            // The title says what the status says; what a program goes by is `code`.
            "type": "about:blank",
            "title": self.title(),
            "status": self.status_code().as_u16(),
            "detail": self.sentence(),
            "code": self.code(),
        });
        let fields = self.fields();
        if !fields.is_empty() {
            problem["errors"] = json!(fields);
        }
        if let Failure::Conflict { current, .. } = self {
            problem["current"] = current.clone();
        }
        problem
    }
}

impl ResponseError for Failure {
    fn status_code(&self) -> StatusCode {
        match self {
            Failure::Refused(refusal) => match refusal {
                Refusal::NotAllowed(_) | Refusal::OwnWork => StatusCode::FORBIDDEN,
                Refusal::Unknown { .. } => StatusCode::NOT_FOUND,
                Refusal::StaleRevision
                | Refusal::DecidedMeanwhile
                | Refusal::AlreadyDone(_)
                | Refusal::IdTaken
                | Refusal::NotNow(_) => StatusCode::CONFLICT,
                Refusal::Invalid { .. }
                | Refusal::LevelMissing { .. }
                | Refusal::FoundationMissing { .. }
                | Refusal::EvidenceMissing { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            },
            Failure::Missing(_) => StatusCode::NOT_FOUND,
            Failure::NotSignedIn => StatusCode::UNAUTHORIZED,
            Failure::Forbidden(_) => StatusCode::FORBIDDEN,
            Failure::Malformed(_) => StatusCode::BAD_REQUEST,
            Failure::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Failure::Conflict { .. } => StatusCode::CONFLICT,
            Failure::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Failure::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Failure::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Failure::Other(status, ..) => *status,
            Failure::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        if let Failure::Internal(error) = self {
            tracing::error!(error = format!("{error:#}"), "a request failed");
        }
        let mut answer = HttpResponse::build(self.status_code());
        answer.insert_header((header::CONTENT_TYPE, "application/problem+json"));
        match self {
            Failure::TooMany(seconds) => {
                answer.insert_header((header::RETRY_AFTER, seconds.to_string()));
            }
            Failure::Unavailable(_) => {
                answer.insert_header((header::RETRY_AFTER, "2"));
            }
            Failure::NotSignedIn => {
                answer.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
            }
            _ => {}
        }
        let mut answer = answer.body(self.problem().to_string());
        let told = Told { title: self.title(), detail: self.sentence(), fields: self.fields() };
        answer.extensions_mut().insert(told);
        answer
    }
}

/// What whoever asks is told of a database that is away: where it is and what it said is for the log.
fn away(error: &store::Error) -> Sentence {
    Sentence::of(match error {
        store::Error::Busy(_) => "refused-database-busy",
        store::Error::DiskFull => "refused-disk-full",
        _ => "refused-database-away",
    })
}

/// Writes it down for whoever runs the server: the first time, then once a minute, however many ask.
fn noted(error: &store::Error) {
    static LAST: Mutex<[Option<Stopwatch>; 3]> = Mutex::new([None; 3]);
    let kind = match error {
        store::Error::Busy(_) => 0,
        store::Error::DiskFull => 1,
        _ => 2,
    };
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if last[kind].is_none_or(|said| said.elapsed() >= Duration::from_mins(1)) {
        last[kind] = Some(Stopwatch::start());
        tracing::error!(%error, "requests are answered with \"not available now\"; said once a minute");
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound => Failure::Missing("thing"),
            store::Error::ZeroByte => Failure::Malformed(Sentence::of("refused-zero-byte-kept")),
            error if error.is_temporary() => {
                noted(&error);
                Failure::Unavailable(away(&error))
            }
            error => Failure::internal(error),
        }
    }
}

impl From<AppendError> for Failure {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Refused(refusal) => Failure::Refused(refusal),
            AppendError::Store(error) => error.into(),
        }
    }
}
