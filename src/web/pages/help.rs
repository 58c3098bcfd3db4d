//! How this works: a few steps for each role, the reader's own first, and the keys.

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::record::access::Role;
use crate::store::{Error, reach};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::help::{HelpPage, HelpRole};
use crate::web::views::parts::{Badge, State};

/// The roles in the order in which most people hold them: how many steps each has, and where its work is done.
const TOLD: [(Role, u8, &str); 6] = [
    (Role::Learner, 5, "/passport"),
    (Role::Lead, 5, "/queue"),
    (Role::Registrar, 4, "/due"),
    (Role::Administrator, 4, "/administration"),
    (Role::Sponsor, 2, "/cohorts"),
    (Role::Peer, 1, "/shown"),
];

/// States that a mark stands for.
const MARKS: [State; 6] =
    [State::Waiting, State::Returned, State::Signed, State::Suspended, State::Expired, State::Revoked];

/// `GET /help`.
pub(crate) async fn show(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    let page = app
        .db
        .read(move |conn| {
            let t = desk.t;
            let frame = desk.frame(conn, t.text("help-title"))?;
            let (me, today) = (desk.who.person, desk.today);
            let standing = reach::standing(conn, me, today)?;
            let access = desk.folds.access(conn)?;
            let mine = |role: Role| match role {
                Role::Lead => standing.leads > 0 || access.has_somewhere(me, role, today),
                Role::Learner => standing.learns > 0 || access.has_somewhere(me, role, today),
                Role::Registrar => access.keeps_records(me, today),
                _ => access.has_somewhere(me, role, today),
            };
            let told = |(role, steps, href): (Role, u8, &str)| {
                let name = role.name();
                HelpRole {
                    title: t.text(&format!("help-{name}")),
                    words: t.text(&format!("help-{name}-words")),
                    steps: (1..=steps).map(|step| t.text(&format!("help-{name}-{step}"))).collect(),
                    href: if mine(role) { href.to_owned() } else { String::new() },
                }
            };
            let (own, others): (Vec<HelpRole>, Vec<HelpRole>) =
                TOLD.into_iter().map(told).partition(|role| !role.href.is_empty());
            let marks = MARKS.into_iter().map(|state| Badge::plain(t, state)).collect();
            Ok::<_, Error>(HelpPage { t, frame, own, others, marks })
        })
        .await?;
    Ok(page::ok(&page))
}
