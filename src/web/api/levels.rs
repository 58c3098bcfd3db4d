//! Where one level of somebody stands: small enough to be asked again and again by a page that waits for a signature.

use actix_web::{HttpResponse, web};
use serde::Serialize;

use crate::app::App;
use crate::ids::{CompetencyId, FactId, PersonId};
use crate::record::evidence::Claim;
use crate::record::framework::Level;
use crate::record::passport::LevelState;
use crate::store::reach;
use crate::web::failure::Failure;
use crate::web::who::SignedIn;

/// Where one level stands.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct LevelStanding {
    /// What has become of the sign-off that speaks for it; null: it was never signed.
    pub state: Option<LevelState>,
    /// The sign-off that speaks for it.
    pub signoff_id: Option<FactId>,
}

/// `GET /api/v1/passports/{person_id}/levels/{competency_id}/{level}`
///
/// The sign-off that speaks for one level today. Readable by whoever may read the passport.
#[utoipa::path(get, path = "/api/v1/passports/{person_id}/levels/{competency_id}/{level}", tag = "Passports",
    params(("person_id" = PersonId, Path), ("competency_id" = CompetencyId, Path), ("level" = Level, Path)),
    responses((status = 200, body = LevelStanding), (status = 404, description = "There is none that you may see")))]
pub async fn get(
    app: web::Data<App>,
    who: SignedIn,
    path: web::Path<(PersonId, CompetencyId, Level)>,
) -> Result<HttpResponse, Failure> {
    let (learner, competency, level) = path.into_inner();
    let (viewer, today, folds) = (who.person, app.clock.today(), app.folds());
    let standing = app
        .db
        .read(move |conn| {
            if !reach::may_see(conn, &folds, viewer, learner, today)? {
                return Err(Failure::Missing("passport"));
            }
            let portfolio = folds.portfolio(conn, learner)?;
            let found = portfolio.speaking_for(Claim { competency, level }, today);
            Ok(LevelStanding { state: found.map(|s| s.state(today)), signoff_id: found.map(|s| s.id) })
        })
        .await?;
    Ok(HttpResponse::Ok().insert_header(("cache-control", "no-store")).json(standing))
}
