//! Where each person begins.

use actix_web::{HttpRequest, HttpResponse, web};

use super::sign_in::{demo_people, outside, see};
use crate::app::App;
use crate::interchange::DEFAULT_LEVEL_NAMES;
use crate::record::access::Role;
use crate::store::reach;
use crate::web::desk::{Desk, words_of};
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::parts::{Stamp, State};
use crate::web::views::plain::DemoPage;

/// `GET /`: registrars see what is due, leads who waits, sponsors numbers, peers what is shown to them, learners their
/// passport, administrators how it runs, and what comes first where nothing is there yet. Who comes to a demo chooses whom
/// to be.
pub(crate) async fn show(app: web::Data<App>, desk: Result<Desk, Failure>) -> Result<HttpResponse, Failure> {
    let desk = match desk {
        Err(Failure::NotSignedIn) if !app.demo_people().is_empty() => return Ok(see("/demo")),
        desk => desk?,
    };
    let (folds, person, today) = (desk.folds.clone(), desk.who.person, desk.today);
    let (standing, access) = app
        .db
        .read(move |conn| {
            let access = folds.access(conn)?;
            Ok::<_, Failure>((reach::standing(conn, person, today)?, access))
        })
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
    } else if access.has_somewhere(person, Role::Peer, today) {
        "/shown"
    } else if access.has(person, Role::Administrator, today) {
        // A fresh installation begins there with its first steps.
        "/administration"
    } else {
        "/passport"
    }))
}

/// `GET /demo`: what it is, and whom to try it as.
pub(crate) async fn demo(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Failure> {
    let t = words_of(&request);
    let people = demo_people(t, &app);
    if people.is_empty() {
        return Err(Failure::Missing("page"));
    }
    let day = t.short_day(app.clock.today()).text;
    let stamps = (1_u8..).zip(DEFAULT_LEVEL_NAMES).zip(["GN", "TH", "SO"]).zip([-4.0, 2.5, -1.5]);
    Ok(page::ok(&DemoPage {
        frame: outside(&app, t.text("demo-title")),
        organisation: app.organisation(),
        stamps: stamps
            .map(|(((level, name), initials), angle)| Stamp {
                level,
                level_name: name.to_owned(),
                state: State::Signed,
                date: day.clone(),
                initials: initials.to_owned(),
                angle,
                label: String::new(),
                size: "",
                across: String::new(),
            })
            .collect(),
        people,
        t,
    }))
}
