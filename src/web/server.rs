//! The HTTP server: one actix application a worker, all with the same [`App`].

use std::net::TcpListener;

use actix_web::body::MessageBody;
use actix_web::dev::{Server, ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderValue};
use actix_web::middleware::{Compress, DefaultHeaders, Next, from_fn};
use actix_web::{App as Actix, HttpServer, web};

use super::failure::Failure;
use super::{in_time, incoming, methods, metrics, misread, pace, query, repeats, routes, shell, zero_byte};
use crate::app::App;
use crate::language::Sentence;

/// Largest JSON or form body, in bytes. Files come by upload, in parts.
pub const MAX_BODY: usize = 1024 * 1024;

/// Starts serving on a socket that is already bound; runs until told to stop.
///
/// # Errors
/// When the socket cannot be used.
pub fn serve(app: App, listener: TcpListener, workers: usize) -> std::io::Result<Server> {
    let data = web::Data::new(app);
    let pace = web::Data::new(pace::Pace::new(data.clock.clone()));
    let counts = web::Data::new(metrics::Metrics::default());
    Ok(HttpServer::new(move || {
        Actix::new()
            .app_data(data.clone())
            .app_data(counts.clone())
            .app_data(pace.clone())
            .app_data(web::PayloadConfig::new(MAX_BODY))
            .app_data(
                web::JsonConfig::default()
                    .limit(MAX_BODY)
                    .error_handler(|error, _| json_failure(&error).into()),
            )
            .app_data(web::PathConfig::default().error_handler(|_, _| Failure::Missing("page").into()))
            .app_data(web::QueryConfig::default().error_handler(|e, _| {
                Failure::Malformed(format!("The address is not right: {e}").into()).into()
            }))
            .app_data(web::FormConfig::default().limit(MAX_BODY).error_handler(|e, _| {
                Failure::Malformed(Sentence::of("refused-form-unreadable").with("problem", e.to_string()))
                    .into()
            }))
            .wrap(from_fn(repeats::once))
            .wrap(from_fn(query::nothing_unheard))
            .wrap(from_fn(zero_byte::refused))
            .wrap(from_fn(shell::problems_as_pages))
            .wrap(Compress::default())
            .wrap(from_fn(metrics::count))
            .wrap(from_fn(methods::head_as_get))
            .wrap(from_fn(methods::one_spelling))
            .wrap(from_fn(in_time::watched))
            .wrap(from_fn(nobody_keeps))
            // Around all others: whoever of them answers early, the answer has these.
            .wrap(
                DefaultHeaders::new()
                    .add(("X-Content-Type-Options", "nosniff"))
                    .add(("Referrer-Policy", "same-origin")),
            )
            .configure(routes::table)
            .default_service(web::to(methods::nothing_here))
    })
    .workers(workers)
    // A head may take as long as a body may be silent: a phone between two cells needs more than the usual five seconds.
    .client_request_timeout(in_time::SILENCE)
    .tcp_nodelay(true)
    .listen(listener)?
    .run())
}

/// What the API answers is for whoever asked: no cache keeps it, unless the answer says itself how it may be kept, as
/// files and portraits do.
async fn nobody_keeps<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let mut answer = next.call(request).await?;
    let api = answer.request().path().starts_with("/api/v1/");
    let headers = answer.headers_mut();
    if api && !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    Ok(answer)
}

/// Why a body is no JSON of ours.
pub(crate) fn json_failure(error: &actix_web::error::JsonPayloadError) -> Failure {
    use actix_web::error::JsonPayloadError as E;
    match error {
        E::OverflowKnownLength { limit, .. } | E::Overflow { limit } => Failure::body_too_large(*limit),
        E::ContentType => Failure::Malformed("Send JSON, with Content-Type: application/json.".into()),
        E::Deserialize(e) => misread::json(e),
        E::Payload(_) => incoming::broken_off(),
        other => Failure::Malformed(format!("The body cannot be read: {other}.").into()),
    }
}
