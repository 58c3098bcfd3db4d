//! The whole table of addresses. One noun a line; what is behind it is in `pages/` and `api/`.

use actix_web::web::{self, delete, get, post};

use super::api::{me, passports, tokens};
use super::pages::{account, passport, password, sign_in};
use super::{assets, health};

/// Every address there is.
pub fn table(config: &mut web::ServiceConfig) {
    config
        .service(assets::serve)
        .route("/healthz", get().to(health::alive))
        .route("/readyz", get().to(health::ready))
        // signing in
        .route("/sign-in", get().to(sign_in::show))
        .route("/sign-in", post().to(sign_in::sign_in))
        .route("/sign-in/link", post().to(sign_in::mail_link))
        .route("/sign-in/link/{token}", get().to(sign_in::link))
        .route("/sign-in/link/{token}", post().to(sign_in::use_link))
        .route("/sign-out", post().to(sign_in::sign_out))
        .route("/sign-out/everywhere", post().to(sign_in::sign_out_everywhere))
        .route("/password/forgotten", get().to(password::forgotten))
        .route("/password/forgotten", post().to(password::mail_link))
        .route("/password/{token}", get().to(password::choose))
        .route("/password/{token}", post().to(password::set))
        .route("/account", get().to(account::show))
        .route("/account/password", post().to(account::set_password))
        .route("/api/v1/tokens", post().to(tokens::create))
        .route("/api/v1/tokens", delete().to(tokens::end))
        .route("/api/v1/me", get().to(me::show))
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
