//! The whole table of addresses. One noun a line; what is behind it is in `pages/` and `api/`.

use actix_web::web::{self, get};

use super::api::passports;
use super::pages::passport;
use super::{assets, health};

/// Every address there is.
pub fn table(config: &mut web::ServiceConfig) {
    config
        .service(assets::serve)
        .route("/healthz", get().to(health::alive))
        .route("/readyz", get().to(health::ready))
        // passports
        .route("/api/v1/passports/{person}.pdf", get().to(passports::pdf))
        .route("/api/v1/passports/{person}", get().to(passports::get))
        .route("/passport", get().to(passport::own))
        .route("/passport.pdf", get().to(passport::own_pdf))
        .route("/passport.json", get().to(passport::own_json))
        .route("/passports/{person}.pdf", get().to(passports::pdf))
        .route("/passports/{person}.json", get().to(passports::get))
        .route("/passports/{person}", get().to(passport::of));
}
