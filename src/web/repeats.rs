//! `Idempotency-Key`: a call that comes again, after an answer that was lost on the way, is answered again and done
//! once. Around all calls of the API, so that no handler needs to think of it.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{FromRequest as _, HttpMessage as _, HttpResponse, ResponseError as _};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::api::document::takes_key;
use super::failure::Failure;
use super::who::{SignedIn, app_of};
use super::{incoming, routes};
use crate::app::App;
use crate::clock::Instant;
use crate::ids::PersonId;
use crate::language::Sentence;
use crate::store::idempotency::{self, Answer, Before};

/// The header.
const KEY: &str = "idempotency-key";
/// Longest key.
pub(crate) const LONGEST: usize = 200;
/// Largest answer that is kept. Answers to writes are small; of a larger one is kept how it went and where it led.
const LARGEST: usize = 256 * 1024;

/// A call under a key, as it was begun.
struct Call {
    app: App,
    person: PersonId,
    key: String,
    begun: Instant,
}

/// Answers a call that was answered before; lets others through and keeps their answer.
pub(crate) async fn once(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let writes = [Method::POST, Method::PUT, Method::PATCH, Method::DELETE].contains(request.method());
    if !request.headers().contains_key(KEY) || !writes || !takes_key(request.path()) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    match begin(&mut request).await {
        Ok(Some((call, Before::Never))) => {
            // Whoever hangs up meanwhile comes again for the answer: it must not be lost with the connection.
            let answering = actix_web::rt::spawn(async move {
                let answer = next.call(request).await.map(ServiceResponse::map_into_boxed_body);
                keep(call, answer).await
            });
            match answering.await {
                Ok(answer) => answer,
                Err(error) => Err(Failure::internal(error).into()),
            }
        }
        Ok(Some((_, Before::Answered(answer)))) => Ok(request.into_response(again(answer))),
        Ok(Some((_, Before::Erased(status)))) => Ok(request.into_response(erased(status).error_response())),
        Ok(Some((_, Before::Underway))) => {
            let mut answer =
                Failure::Other(StatusCode::CONFLICT, "underway", Sentence::of("refused-call-underway"))
                    .error_response();
            answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("1"));
            Ok(request.into_response(answer))
        }
        Ok(Some((_, Before::Another))) => Ok(request.into_response(
            Failure::Other(
                StatusCode::UNPROCESSABLE_ENTITY,
                "idempotency_key_reused",
                "Another call came with this Idempotency-Key before. Send each call under a key of its own."
                    .into(),
            )
            .error_response(),
        )),
        // Nobody is signed in: the handler says so.
        Ok(None) => Ok(next.call(request).await?.map_into_boxed_body()),
        Err(failure) => Ok(request.into_response(failure.error_response())),
    }
}

/// Looks the call up, or begins it. Leaves the request as it came.
async fn begin(request: &mut ServiceRequest) -> Result<Option<(Call, Before)>, Failure> {
    let key =
        request.headers().get(KEY).and_then(|key| key.to_str().ok()).unwrap_or_default().trim().to_owned();
    if key.is_empty() || key.len() > LONGEST {
        return Err(Failure::Malformed(
            format!("An Idempotency-Key has 1 to {LONGEST} plain characters.").into(),
        ));
    }
    // Not kept beyond this line: routing needs the request to itself.
    let Ok(who) = SignedIn::extract(request.request()).await else { return Ok(None) };
    let app = app_of(request.request())?;
    let most = routes::largest_body(request.path());
    let body = incoming::all_of(request.take_payload(), most).await?;
    let body = body.ok_or_else(|| Failure::body_too_large(most))?;
    let mut hash = Sha256::new();
    for part in [request.method().as_str(), "\n", &request.uri().to_string(), "\n"] {
        hash.update(part);
    }
    hash.update(&body);
    request.set_payload(Payload::from(body));
    let request_hash = URL_SAFE_NO_PAD.encode(hash.finalize());
    let (person, begun) = (who.person, app.clock.now());
    let asked = key.clone();
    let before =
        app.db.write(move |conn| idempotency::begin(conn, person, &asked, &request_hash, begun)).await?;
    Ok(Some((Call { app, person, key, begun }, before)))
}

/// Keeps an answer that says how it went; forgets a call that came to nothing for a reason that passes.
async fn keep(
    call: Call,
    answer: Result<ServiceResponse<BoxBody>, actix_web::Error>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Call { app, person, key, begun } = call;
    let forget = {
        let (app, key) = (app.clone(), key.clone());
        async move || app.db.write(move |conn| idempotency::released(conn, person, &key, begun)).await
    };
    let answer = match answer {
        Ok(answer) if is_final(answer.status()) => answer,
        other => {
            if let Err(error) = forget().await {
                tracing::warn!(%error, "a call under an Idempotency-Key stays open for a minute");
            }
            return other;
        }
    };
    let (request, answer) = answer.into_parts();
    let (head, body) = answer.into_parts();
    // What is done is done: an answer that cannot be kept whole is passed on all the same.
    let (kept, body) = match body.try_into_bytes() {
        Ok(bytes) if bytes.len() <= LARGEST => {
            (String::from_utf8_lossy(&bytes).into_owned(), BoxBody::new(bytes))
        }
        Ok(bytes) => (String::new(), BoxBody::new(bytes)),
        Err(body) => (String::new(), body),
    };
    let location = head.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
    let kept = Answer { status: head.status().as_u16(), body: kept, location: location.to_owned() };
    if let Err(error) =
        app.db.write(move |conn| idempotency::answered(conn, person, &key, begun, &kept)).await
    {
        tracing::warn!(%error, "an answer under an Idempotency-Key was not kept");
    }
    Ok(ServiceResponse::new(request, head.set_body(body)))
}

/// Whether the same call would be answered so tomorrow: not where somebody must wait or sign in first.
fn is_final(status: StatusCode) -> bool {
    !status.is_server_error() && ![StatusCode::UNAUTHORIZED, StatusCode::TOO_MANY_REQUESTS].contains(&status)
}

/// What is left to say where the answer is gone and the call was made.
fn erased(status: u16) -> Failure {
    Failure::Other(
        StatusCode::GONE,
        "answer_erased",
        format!(
            "This call was made before and answered with status {status}. Something was erased since, and every answer \
             that was kept went with it. Nothing was done a second time."
        )
        .into(),
    )
}

fn again(kept: Answer) -> HttpResponse {
    let status = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::OK);
    let mut answer = HttpResponse::build(status);
    answer.insert_header(("Idempotency-Replayed", "true"));
    if !kept.location.is_empty() {
        answer.insert_header((header::LOCATION, kept.location));
    }
    if kept.body.is_empty() {
        return answer.finish();
    }
    let media = if status.is_success() { "application/json" } else { "application/problem+json" };
    answer.insert_header((header::CONTENT_TYPE, media)).body(kept.body)
}
