//! What the registrar issued when the first group was closed: all but two, so that something is due, and one that was a
//! mistake.

use jiff::SignedDuration;

use super::Fault;
use super::cast::Cast;
use crate::app::App;
use crate::app::certifying::Wish;
use crate::ids::{CohortId, FactId};
use crate::record::certificate::CertificateRevoked;
use crate::record::fact::{Author, Body, Draft, Scope};

/// Mailboxes of those who have one.
const ISSUED: [&str; 3] = ["xiuying", "misaki", "somchai"];

/// Issues them.
pub(super) async fn issue(app: &App, cast: &Cast, cohort: CohortId) -> Result<(), Fault> {
    let (now, folds) = (app.clock.now(), app.folds());
    let found = app.db.read(move |conn| folds.cohort(conn, cohort)).await?;
    let Some(plan) = found.map(|cohort| cohort.plan) else { return Ok(()) };
    let ingrid = Author::person(cast.of("ingrid"));
    for (place, mailbox) in (0_i64..).zip(ISSUED) {
        let learner = cast.of(mailbox);
        let wish = Wish {
            learner,
            framework: plan.framework,
            version: Some(plan.version),
            cohort: Some((cohort, plan.title.clone())),
            language: app.settings.language,
        };
        let Some(said) = app.certificate_of(wish).await? else { continue };
        let says = |days: i64, body: Body| {
            let happened_at = now - SignedDuration::from_hours(24 * days) + SignedDuration::from_mins(place);
            Draft {
                id: app.ids.mint::<FactId>(happened_at),
                scope: Scope::Learner(learner),
                happened_at,
                body,
            }
        };
        let issued = says(22, said.into());
        let certificate = issued.id;
        app.door.append(ingrid, vec![issued]).await?;
        if mailbox == "somchai" {
            let reason = "Issued before the last sign-off was entered. A new one follows.".to_owned();
            app.door
                .append(ingrid, vec![says(15, CertificateRevoked { certificate, reason }.into())])
                .await?;
        }
    }
    Ok(())
}
