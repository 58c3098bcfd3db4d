//! The application on a phone: what makes it installable, the service worker that keeps its pages for when there is no
//! network, and the page of what waits to be sent.

use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::sign_in::outside;
use crate::app::App;
use crate::settings::NAMELESS;
use crate::web::assets::{self, asset};
use crate::web::desk::{Desk, words_of};
use crate::web::failure::Failure;
use crate::web::page::{self, Frame};
use crate::web::views::parts::Link;
use crate::web::views::plain::ProblemPage;
use crate::web::views::pwa::WaitingPage;

/// The modules that the service worker has in common with pages, in the order in which they need each other.
const SHARED: [&str; 3] = ["js/outbox.js", "js/travel.js", "js/sending.js"];

/// The worker's own part.
const OWN: &str = include_str!("../../../templates/pwa/service_worker.js");

/// The service worker as it is served: one file, since not every browser lets a worker import modules.
static WORKER: LazyLock<String> = LazyLock::new(|| {
    let shell = json!(assets::shell().collect::<Vec<_>>()).to_string();
    let shared: String = SHARED.iter().map(|path| as_part(&assets::source(path))).collect();
    let release = Sha256::digest(format!("{shell}{shared}{OWN}"));
    let release = release.iter().take(8).fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
    format!("\"use strict\";\nconst RELEASE = \"{release:016x}\";\nconst SHELL = {shell};\n{shared}{OWN}")
});

/// A module as a part of a larger script: what it imports stands before it there.
fn as_part(module: &str) -> String {
    let lines = module.lines().filter(|line| !line.starts_with("import "));
    lines.flat_map(|line| [line.strip_prefix("export ").unwrap_or(line), "\n"]).collect()
}

/// `GET /service_worker.js`: asked for anew each time, so that a new release is noticed with the next page.
pub(crate) async fn worker() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/javascript; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header(("Service-Worker-Allowed", "/"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; connect-src 'self'"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .body(WORKER.as_str())
}

/// `GET /manifest.webmanifest`: what the application is called, and how it looks among others on a phone.
pub(crate) async fn manifest(request: HttpRequest, app: web::Data<App>) -> HttpResponse {
    let t = words_of(&request);
    let named = app.organisation();
    let name = if named == NAMELESS { named } else { format!("{named}: Stampbook") };
    let picture = |path: &str, size: u16, purpose: &str| json!({ "src": asset(path), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose });
    let small = picture("marks/app-192.png", 192, "any");
    let body = json!({
        "id": "/",
        "name": name,
        "short_name": "Stampbook",
        "lang": t.lang(),
        "dir": t.dir(),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#f6f3ec",
        "theme_color": "#fffdf9",
        "icons": [
            small,
            picture("marks/app-512.png", 512, "any"),
            picture("marks/app-maskable-192.png", 192, "maskable"),
            picture("marks/app-maskable-512.png", 512, "maskable"),
        ],
        "shortcuts": [
            { "name": t.text("log-evidence"), "url": "/evidence/new", "icons": [small] },
            { "name": t.text("nav-passport"), "url": "/passport", "icons": [small] },
        ],
    });
    HttpResponse::Ok()
        .content_type("application/manifest+json; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::VARY, "Accept-Language"))
        .body(body.to_string())
}

/// `GET /waiting`: what waits on this phone to be sent.
pub(crate) async fn waiting(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    let t = desk.t;
    let frame = app.db.read(move |conn| desk.frame(conn, desk.t.text("waits-title"))).await?;
    Ok(page::ok(&WaitingPage { t, frame }))
}

/// `GET /offline`: what stands in the place of a page that was not kept, while there is no network.
pub(crate) async fn offline(
    request: HttpRequest,
    app: web::Data<App>,
    desk: Result<Desk, Failure>,
) -> Result<HttpResponse, Failure> {
    let t = words_of(&request);
    let title = t.text("waits-no-page");
    let frame: Frame = match desk {
        Ok(desk) => {
            let title = title.clone();
            app.db.read(move |conn| desk.frame(conn, title)).await?
        }
        Err(_) => outside(&app, title.clone()),
    };
    let link = |text: &str, href: &str| Link { text: t.text(text), href: href.to_owned() };
    let links = match frame.viewer {
        Some(_) => vec![link("log-evidence", "/evidence/new"), link("waits-title", "/waiting")],
        None => vec![link("problem-home", "/")],
    };
    let words = t.text("waits-no-page-words");
    Ok(page::ok(&ProblemPage { t, frame, title, words, links, reference: String::new() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_is_one_script_that_needs_no_other() {
        for line in WORKER.lines() {
            assert!(!line.starts_with("import ") && !line.starts_with("export "), "{line}");
        }
        assert!(WORKER.contains("function sendWaiting("));
        assert!(WORKER.contains(asset("css/app.css")) && WORKER.contains(asset("js/phone.js")));
    }
}
