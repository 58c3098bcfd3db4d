//! The whole table of addresses. One noun a line; what is behind it is in `pages/` and `api/`.

use actix_web::web;

use super::health;

/// Every address there is.
pub fn table(config: &mut web::ServiceConfig) {
    config.route("/healthz", web::get().to(health::alive)).route("/readyz", web::get().to(health::ready));
}
