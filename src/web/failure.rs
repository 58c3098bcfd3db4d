//! What can go wrong with a request, and the only place with HTTP statuses.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, ResponseError};
use serde_json::json;

use crate::clock::Stopwatch;
use crate::record::refusal::Refusal;
use crate::store::{self, AppendError};

/// A request that does not end as it was meant to.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A rule of the record.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// There is nothing here, or nothing the asker may see.
    #[error("There is no such {0}. It may have been removed, or the link is wrong.")]
    Missing(&'static str),
    /// Nobody is signed in.
    #[error("Sign in first.")]
    NotSignedIn,
    /// Somebody is signed in who may not do this.
    #[error("{0}")]
    Forbidden(&'static str),
    /// The request cannot be read.
    #[error("{0}")]
    Malformed(String),
    /// Fields are wrong.
    #[error("Some fields need your attention.")]
    Invalid(Vec<FieldProblem>),
    /// Somebody else changed it meanwhile; what is there now.
    #[error("{detail}")]
    Conflict {
        /// What happened and what to do.
        detail: String,
        /// The present state.
        current: serde_json::Value,
    },
    /// Larger than is taken.
    #[error("{0}")]
    TooLarge(String),
    /// Too many tries.
    #[error("Too many tries. Wait {0} seconds, then try again.")]
    TooMany(u64),
    /// The server is busy or the database is away; nothing was changed.
    #[error("{0}")]
    Unavailable(String),
    /// An upload breaks the protocol or cannot be taken: status, code, words.
    #[error("{2}")]
    Other(StatusCode, &'static str, String),
    /// A fault of ours; the asker learns nothing, the log everything.
    #[error(
        "Something went wrong here. It was written down for the administrator; nothing you sent was changed."
    )]
    Internal(#[source] anyhow::Error),
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct FieldProblem {
    /// JSON pointer (RFC 6901) of the field.
    pub pointer: String,
    /// What is wrong and what to do.
    pub detail: String,
}

impl FieldProblem {
    /// A field that is wrong.
    pub fn new(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), detail: detail.into() }
    }
}

impl Failure {
    /// A fault of ours.
    pub fn internal(error: impl Into<anyhow::Error>) -> Self {
        Failure::Internal(error.into())
    }

    /// A body of more bytes than are taken at this address.
    #[must_use]
    pub fn body_too_large(most: usize) -> Self {
        Failure::TooLarge(format!("The body is larger than {most} bytes. Send files by upload."))
    }

    /// What a status says that came without words of ours.
    #[must_use]
    pub fn plain(status: StatusCode) -> Self {
        match status {
            StatusCode::BAD_REQUEST => Failure::Malformed(
                "The request cannot be read: its body is not what its headers say.".to_owned(),
            ),
            StatusCode::NOT_FOUND => Failure::Missing("page"),
            StatusCode::RANGE_NOT_SATISFIABLE => {
                Failure::Other(status, "no_such_part", "The file is not as long as that.".to_owned())
            }
            StatusCode::UNSUPPORTED_MEDIA_TYPE => {
                let words = "The body comes in a form that is not taken here.".to_owned();
                Failure::Other(status, "unsupported_media_type", words)
            }
            status if status.is_server_error() => {
                Failure::internal(anyhow::anyhow!("an answer {status} without words"))
            }
            status => Failure::Other(status, "not_possible", "This is not possible here.".to_owned()),
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

    fn title(&self) -> &'static str {
        match self.status_code() {
            StatusCode::BAD_REQUEST => "The request cannot be read",
            StatusCode::UNAUTHORIZED => "Not signed in",
            StatusCode::FORBIDDEN => "Not allowed",
            StatusCode::NOT_FOUND => "Not found",
            StatusCode::METHOD_NOT_ALLOWED => "Not in this way",
            StatusCode::CONFLICT => "Conflict",
            StatusCode::GONE => "Gone",
            StatusCode::PAYLOAD_TOO_LARGE => "Too large",
            StatusCode::UNPROCESSABLE_ENTITY => "Not acceptable as it is",
            StatusCode::TOO_MANY_REQUESTS => "Too many tries",
            StatusCode::SERVICE_UNAVAILABLE => "Not available now",
            StatusCode::INTERNAL_SERVER_ERROR => "Something went wrong",
            _ => "Not possible",
        }
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
            "detail": self.to_string(),
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
        answer.body(self.problem().to_string())
    }
}

/// What whoever asks is told of a database that is away: where it is and what it said is for the log.
fn away(error: &store::Error) -> &'static str {
    match error {
        store::Error::Busy(_) => "The database is busy. Nothing was changed; try again in a moment.",
        store::Error::DiskFull => {
            "The server's disk is full: nothing was saved. Tell the administrator; once there is room it goes on by itself."
        }
        _ => "The database cannot be reached at the moment. Nothing was changed; try again in a moment.",
    }
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
            store::Error::ZeroByte => Failure::Malformed(format!("What you sent cannot be kept: {error}.")),
            error if error.is_temporary() => {
                noted(&error);
                Failure::Unavailable(away(&error).to_owned())
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
