//! Where each person begins.

use actix_web::{HttpResponse, web};

use super::sign_in::see;
use crate::app::App;
use crate::record::access::Role;
use crate::store::reach;
use crate::web::desk::Desk;
use crate::web::failure::Failure;

/// `GET /`: registrars see what is due, leads who waits, sponsors numbers, learners their
/// passport.
pub(crate) async fn show(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    let (folds, person, today) = (desk.folds.clone(), desk.who.person, desk.today);
    let (standing, access) = app
        .db
        .read(move |conn| Ok::<_, Failure>((reach::standing(conn, person, today)?, folds.access(conn)?)))
        .await?;
    let leads = standing.leads > 0 || access.has_somewhere(person, Role::Lead, today);
    Ok(see(if access.has(person, Role::Registrar, today) {
        "/due"
    } else if standing.waiting > 0 {
        "/queue"
    } else if standing.learns > 0 {
        "/passport"
    } else if leads {
        "/queue"
    } else if access.has_somewhere(person, Role::Sponsor, today) {
        "/sponsor"
    } else if access.has(person, Role::Administrator, today) {
        "/administration"
    } else {
        "/passport"
    }))
}
