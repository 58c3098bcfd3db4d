//! Where a mail about a submission leads.

use actix_web::{HttpResponse, web};

use super::sign_in::see;
use crate::app::App;
use crate::ids::EvidenceId;
use crate::web::api::evidence::look;
use crate::web::desk::Desk;
use crate::web::failure::Failure;

/// `GET /evidence/{id}/submission`: to its place in the queue while it waits for the viewer's answer, and to what became
/// of it otherwise. A mail is read when it is read: by then somebody may have answered, or the cohort may have ended.
pub(crate) async fn follow(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let seen = look(&app, desk.who.person, *id).await?;
    let waits = seen.evidence(*id).is_some_and(|evidence| {
        let mut claims = evidence.heads().flat_map(|revision| &revision.content.claims);
        claims.any(|claim| seen.portfolio.waiting_for(*claim).any(|(other, _)| other.id == *id))
    });
    let waits = waits && !seen.leading.is_empty();
    Ok(see(&if waits { format!("/queue/{id}") } else { format!("/evidence/{id}") }))
}
