//! Bodies that do not come: a request whose head is here and whose body is silent must not hold a connection for good,
//! or anybody could take all of them without having signed in.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::HttpMessage as _;
use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use futures_util::Stream;
use tokio::time::{Instant, Sleep, sleep};

/// How long a body may be silent: a phone between two cells is.
pub(crate) const SILENCE: Duration = Duration::from_secs(30);
/// Bytes a second that a body has to bring on the whole, once [`SILENCE`] is over: a fifth of what the slowest phone does.
const SLOWEST: u64 = 1024;

/// Watches the body of a request on its way in.
pub(crate) async fn watched(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let headers = request.headers();
    if headers.contains_key(header::CONTENT_LENGTH) || headers.contains_key(header::TRANSFER_ENCODING) {
        let body = Watched::new(request.take_payload());
        request.set_payload(Payload::Stream { payload: Box::pin(body) });
    }
    next.call(request).await
}

/// A body that fails once it is too slow.
struct Watched {
    body: Payload,
    began: Instant,
    came: u64,
    patience: Pin<Box<Sleep>>,
}

impl Watched {
    fn new(body: Payload) -> Self {
        let patience = Box::pin(sleep(SILENCE));
        Self { body, began: patience.deadline() - SILENCE, came: 0, patience }
    }
}

/// Until when more has to come of a body that began at a moment, after so many bytes; `silent` is when it would have been
/// silent for too long.
fn until(began: Instant, came: u64, silent: Instant) -> Instant {
    silent.min(began + SILENCE + Duration::from_secs(came / SLOWEST))
}

impl Stream for Watched {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match Pin::new(&mut self.body).poll_next(cx) {
            Poll::Ready(Some(Ok(bytes))) => {
                self.came = self.came.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
                let until = until(self.began, self.came, sleep(SILENCE).deadline());
                self.patience.as_mut().reset(until);
                Poll::Ready(Some(Ok(bytes)))
            }
            Poll::Pending => self
                .patience
                .as_mut()
                .poll(cx)
                .map(|()| Some(Err(PayloadError::Io(std::io::Error::from(std::io::ErrorKind::TimedOut))))),
            ended @ Poll::Ready(_) => ended,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_comes_slowly_is_waited_for_and_what_drips_is_not() {
        let began = sleep(Duration::ZERO).deadline();
        let after = |came, seconds| {
            let silent = began + Duration::from_secs(seconds) + SILENCE;
            (until(began, came, silent) - began).as_secs()
        };
        assert_eq!(after(1, 0), 30, "nothing comes after the first byte");
        assert_eq!(after(20, 29), 30, "a byte now and then is no body");
        assert_eq!(after(10 << 20, 600), 630, "a photo that takes ten minutes may fall silent for a moment");
        assert_eq!(after(100 << 10, 120), 130, "and below a kibibyte a second it ends");
    }
}
