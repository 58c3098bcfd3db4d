//! Closing somebody's account: one page that says what it means, and asks once.

use actix_web::{HttpResponse, web};

use super::people::stands_in;
use super::sign_in::see;
use crate::app::App;
use crate::ids::{CohortId, PersonId};
use crate::store::{find_people, people};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::parts::Link;
use crate::web::views::people::ClosurePage;
use crate::web::who::Registrar;

/// `GET /people/{person}/account`.
pub(crate) async fn ask(
    app: web::Data<App>,
    _may: Registrar,
    desk: Desk,
    person: web::Path<PersonId>,
) -> Result<HttpResponse, Failure> {
    let person = person.into_inner();
    let asked = app
        .db
        .read(move |conn| {
            let found = find_people::person(conn, person)?.ok_or(Failure::Missing("person"))?;
            if found.disabled {
                return Ok::<_, Failure>(None);
            }
            let (t, today) = (desk.t, desk.today);
            let led = people::cohorts_led(conn, person, today)?;
            let ids: Vec<CohortId> = led.iter().map(|(id, _)| *id).collect();
            let others = people::led_by_others(conn, person, &ids)?;
            let leads = led.into_iter().map(|(id, title)| Link {
                text: match others.contains(&id) {
                    true => title,
                    false => t.msg("closure-alone").arg("cohort", title).to_string(),
                },
                href: format!("/cohorts/{id}/edit"),
            });
            Ok(Some(ClosurePage {
                frame: desk.frame(conn, t.text("person-close"))?,
                id: person.to_string(),
                name: found.name,
                leads: leads.collect(),
                stands_in: stands_in(conn, t, person, today)?,
                t,
            }))
        })
        .await?;
    // A page that was left open: it is closed already.
    Ok(asked.map_or_else(|| see(&format!("/people/{person}")), |asked| page::ok(&asked)))
}
