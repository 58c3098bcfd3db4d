//! `GET /metrics`: how the server does, as Prometheus reads it. Counting costs a microsecond or so a request.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, web};
use subtle::ConstantTimeEq as _;

use super::failure::Failure;
use super::who::bearer_of;
use crate::app::App;
use crate::clock::Stopwatch;
use crate::store::measure::{SIZES, Stock, stock};

/// Upper ends of the classes that answers are counted in, in microseconds, and how Prometheus reads them in seconds.
const CLASSES: [(u64, &str); 11] = [
    (500, "0.0005"),
    (1_000, "0.001"),
    (2_500, "0.0025"),
    (5_000, "0.005"),
    (10_000, "0.01"),
    (25_000, "0.025"),
    (50_000, "0.05"),
    (100_000, "0.1"),
    (250_000, "0.25"),
    (1_000_000, "1"),
    (5_000_000, "5"),
];

/// Requests, by what was asked and how it went. One for all workers.
#[derive(Default)]
pub(crate) struct Metrics(RwLock<BTreeMap<(&'static str, String), Arc<Route>>>);

/// What was asked of one address, and how long it took.
#[derive(Default)]
struct Route {
    by_status: RwLock<BTreeMap<u16, AtomicU64>>,
    by_time: [AtomicU64; CLASSES.len()],
    count: AtomicU64,
    microseconds: AtomicU64,
}

impl Route {
    fn count(&self, status: u16, took: Duration) {
        let took = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        for (class, (most, _)) in self.by_time.iter().zip(CLASSES) {
            if took <= most {
                class.fetch_add(1, Ordering::Relaxed);
            }
        }
        self.count.fetch_add(1, Ordering::Relaxed);
        self.microseconds.fetch_add(took, Ordering::Relaxed);
        if let Some(known) = self.by_status.read().unwrap_or_else(PoisonError::into_inner).get(&status) {
            known.fetch_add(1, Ordering::Relaxed);
            return;
        }
        let mut all = self.by_status.write().unwrap_or_else(PoisonError::into_inner);
        all.entry(status).or_default().fetch_add(1, Ordering::Relaxed);
    }
}

impl Metrics {
    fn route(&self, method: &'static str, pattern: String) -> Arc<Route> {
        let key = (method, pattern);
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return known.clone();
        }
        self.0.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_default().clone()
    }
}

/// Counts a request by its route's pattern: never by its address, which names people.
pub(crate) async fn count<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let watch = Stopwatch::start();
    let metrics = request.app_data::<web::Data<Metrics>>().cloned();
    let answer = next.call(request).await;
    if let (Some(metrics), Ok(answer)) = (metrics, &answer) {
        let asked = answer.request();
        // Anybody can make up methods and addresses; only ours get a line.
        let method = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
            .into_iter()
            .find(|known| *known == asked.method().as_str())
            .unwrap_or("other");
        let pattern = asked.match_pattern().unwrap_or_else(|| "none".to_owned());
        metrics.route(method, pattern).count(answer.status().as_u16(), watch.elapsed());
    }
    answer
}

/// Whether somebody may read the numbers: who asks from this machine itself, and who has the token.
fn may_read(request: &HttpRequest, app: &App) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let (Some(token), Some(sent)) =
        (&app.settings.metrics_token, header("authorization").and_then(bearer_of))
        && bool::from(token.reveal().as_bytes().ct_eq(sent.as_bytes()))
    {
        return true;
    }
    // A proxy on this machine speaks for people elsewhere, whatever it writes.
    let proxied =
        ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via"]
            .into_iter()
            .any(|name| request.headers().contains_key(name));
    // So does a proxy that says nothing of it but asks in its own name.
    let host = request.headers().get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    let here = name.eq_ignore_ascii_case("localhost")
        || name
            .trim_matches(['[', ']'])
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.to_canonical().is_loopback());
    let near = request.peer_addr().is_some_and(|peer| peer.ip().to_canonical().is_loopback());
    near && here && !proxied
}

/// How the server does, for Prometheus.
///
/// Only from the machine itself, or with `STAMPBOOK_METRICS_TOKEN` as a bearer token.
#[utoipa::path(get, path = "/metrics", tag = "Server", security((), ("bearer" = [])),
    responses((status = 200, description = "Prometheus text, version 0.0.4", content_type = "text/plain"),
        (status = 403, description = "Neither from this machine nor with the token")))]
pub async fn show(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Failure> {
    if !may_read(&request, &app) {
        return Err(Failure::Forbidden(
            "Metrics are read on the machine itself, or with STAMPBOOK_METRICS_TOKEN as a bearer token."
                .into(),
        ));
    }
    let metrics = request.app_data::<web::Data<Metrics>>().cloned();
    // Numbers about a database that is away are most wanted when it is away.
    let stock = app.db.read(stock).await.ok();
    let mut text = Text::default();
    if let Some(metrics) = metrics {
        requests(&mut text, &metrics);
    }
    database(&mut text, &app, stock);
    text.head("build_info", "gauge", "This program.");
    text.line("build_info", &[("version", env!("CARGO_PKG_VERSION"))], "1");
    Ok(HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(text.0))
}

fn requests(text: &mut Text, metrics: &Metrics) {
    let routes = metrics.0.read().unwrap_or_else(PoisonError::into_inner);
    let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
    text.head("http_requests_total", "counter", "Requests by route and status.");
    for ((method, pattern), route) in routes.iter() {
        for (status, count) in route.by_status.read().unwrap_or_else(PoisonError::into_inner).iter() {
            let labels = [("method", *method), ("route", pattern), ("status", &status.to_string())];
            text.line("http_requests_total", &labels, &read(count).to_string());
        }
    }
    text.head("http_request_duration_seconds", "histogram", "Time to the first byte of the answer.");
    for ((method, pattern), route) in routes.iter() {
        let labels = [("method", *method), ("route", pattern)];
        let classes = CLASSES.iter().map(|(_, seconds)| *seconds).zip(route.by_time.iter().map(read));
        let seconds = Duration::from_micros(read(&route.microseconds)).as_secs_f64().to_string();
        text.histogram("http_request_duration_seconds", &labels, classes, read(&route.count), &seconds);
    }
}

fn database(text: &mut Text, app: &App, stock: Option<Stock>) {
    let traffic = app.door.traffic();
    text.head("facts_appended_total", "counter", "Facts this process appended to the record.");
    text.line("facts_appended_total", &[], &traffic.facts().to_string());
    text.head("submissions_refused_total", "counter", "Submissions that broke a rule of the record.");
    text.line("submissions_refused_total", &[], &traffic.refusals().to_string());
    text.head("commit_facts", "histogram", "Facts that were made durable together.");
    let sizes: Vec<String> = SIZES.iter().map(u64::to_string).collect();
    let classes = sizes.iter().map(String::as_str).zip(traffic.by_size());
    text.histogram("commit_facts", &[], classes, traffic.commits(), &traffic.facts().to_string());
    let crews = app.db.crews();
    for (name, words, number) in [
        (
            "database_threads",
            "Threads that own a connection.",
            (|c| c.threads) as fn(&crate::store::measure::Crew) -> usize,
        ),
        ("database_threads_busy", "Threads at work.", |c| c.busy),
        ("database_jobs_waiting", "Jobs that wait for a thread.", |c| c.waiting),
    ] {
        text.head(name, "gauge", words);
        for crew in &crews {
            text.line(name, &[("kind", crew.kind)], &number(crew).to_string());
        }
    }
    text.head("database_up", "gauge", "Whether the database answers.");
    text.line("database_up", &[], if stock.is_some() { "1" } else { "0" });
    if let Some(stock) = stock {
        text.head("database_size_bytes", "gauge", "What the database takes on disk.");
        text.line("database_size_bytes", &[], &stock.bytes.to_string());
        text.head("outbox_mails", "gauge", "Mails that wait, and mails that were given up.");
        text.line("outbox_mails", &[("state", "due")], &stock.mails_due.to_string());
        text.line("outbox_mails", &[("state", "failed")], &stock.mails_failed.to_string());
    }
}

/// Prometheus text in the making.
#[derive(Default)]
struct Text(String);

impl Text {
    fn head(&mut self, name: &str, kind: &str, words: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "# HELP stampbook_{name} {words}\n# TYPE stampbook_{name} {kind}");
    }

    fn line(&mut self, name: &str, labels: &[(&str, &str)], value: &str) {
        let _ = write!(self.0, "stampbook_{name}");
        for (at, (label, said)) in labels.iter().enumerate() {
            let said = said.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
            let _ = write!(self.0, "{}{label}=\"{said}\"", if at == 0 { "{" } else { "," });
        }
        let _ = writeln!(self.0, "{} {value}", if labels.is_empty() { "" } else { "}" });
    }

    fn histogram<'a>(
        &mut self,
        name: &str,
        labels: &[(&str, &str)],
        classes: impl Iterator<Item = (&'a str, u64)>,
        count: u64,
        sum: &str,
    ) {
        let bucket = format!("{name}_bucket");
        let count = count.to_string();
        for (most, within) in classes {
            self.line(&bucket, &[labels, &[("le", most)]].concat(), &within.to_string());
        }
        self.line(&bucket, &[labels, &[("le", "+Inf")]].concat(), &count);
        self.line(&format!("{name}_sum"), labels, sum);
        self.line(&format!("{name}_count"), labels, &count);
    }
}
