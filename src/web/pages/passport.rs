//! The passport: a learner's home.

use actix_web::http::header::DispositionType;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::account::portrait_address;
use super::certificates::lines_of;
use super::next_step::next_step;
use super::unprinted::unprinted;
use crate::app::App;
use crate::clock::Day;
use crate::documents::Error;
use crate::ids::PersonId;
use crate::record::portfolio::Portfolio;
use crate::store::{portraits, reach};
use crate::web::api::passports::{Asked, answered, drawn, on_paper, unprintable};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::query::Query;
use crate::web::shell::wants_page;
use crate::web::views::passport::{Hand, PassportPage, Pieces};
use crate::web::who::SignedIn;

/// Which day's passport: as it was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Of {
    as_of: String,
}

/// `GET /passport`: the viewer's own.
pub(crate) async fn own(
    app: web::Data<App>,
    desk: Desk,
    asked: web::Query<Of>,
) -> Result<HttpResponse, Failure> {
    let learner = desk.who.person;
    show(&app, &desk, learner, &asked.as_of).await
}

/// `GET /passports/{person}`.
pub(crate) async fn of(
    app: web::Data<App>,
    desk: Desk,
    learner: web::Path<PersonId>,
    asked: web::Query<Of>,
) -> Result<HttpResponse, Failure> {
    show(&app, &desk, *learner, &asked.as_of).await
}

async fn show(app: &App, desk: &Desk, learner: PersonId, typed: &str) -> Result<HttpResponse, Failure> {
    let day: Option<Day> = typed.parse().ok().filter(|day| *day <= desk.today);
    let passport = drawn(app, &desk.who, learner, day).await?;
    let (own, past) = (learner == desk.who.person, passport.as_of < desk.today);
    let title = if own { desk.t.text("nav-passport") } else { passport.person.name.clone() };
    let at = desk.clone();
    let in_none = passport.person.cohorts.is_empty() && !past;
    let (frame, hand, pieces, portrait, over, certificates) = app
        .db
        .read(move |conn| {
            let hand = if own {
                Hand::Own
            } else {
                let led = reach::leading(conn, at.who.person, learner, at.today)?;
                let recognises = at.folds.access(conn)?.keeps_records(at.who.person, at.today);
                // Only today's passport can be signed.
                let leads = led.into_iter().filter(|_| !past).map(|l| l.framework).collect();
                Hand::Signs { learner, leads, recognises: recognises && !past }
            };
            let portfolio = at.folds.portfolio(conn, learner)?;
            let pieces = if past { Pieces::new() } else { newest(&portfolio) };
            let certificates = if past { Vec::new() } else { lines_of(at.t, &portfolio, at.today) };
            let portrait = portraits::standing(conn, learner)?;
            let portrait = portrait.map_or_else(String::new, |one| portrait_address(learner, one));
            let over = if in_none { reach::learned(conn, learner, at.today)? } else { None };
            Ok::<_, Failure>((at.frame(conn, title)?, hand, pieces, portrait, over, certificates))
        })
        .await?;
    let href = if own { "/passport".to_owned() } else { format!("/passports/{learner}") };
    let mut page = PassportPage::of(desk.t, frame, &passport, &href, (&hand, &pieces), desk.today);
    (page.portrait, page.certificates) = (portrait, certificates);
    // That it is over is said here, where its name stood.
    page.cohorts.extend(over.map(|title| desk.t.msg("passport-cohort-over").arg("title", title).to_string()));
    if past {
        // What can be done is done today.
        for row in page.frameworks.iter_mut().flat_map(|section| &mut section.rows) {
            row.next = None;
            row.show = String::new();
        }
    } else if own {
        (page.next, page.unfinished) = next_step(app, desk).await?;
    }
    if day.is_none() && !typed.is_empty() {
        let words = desk.t.msg("passport-as-of-wrong").arg("day", desk.today.to_string()).to_string();
        page.form = Form::default().with("as_of", typed).wrong("as_of", words);
        return Ok(page::mend(&page));
    }
    Ok(page::ok(&page))
}

/// The newest piece of evidence for each level.
fn newest(portfolio: &Portfolio) -> Pieces {
    let mut pieces = Pieces::new();
    for claim in portfolio.claims() {
        let newest = portfolio.pieces_for(claim).max_by_key(|(_, revision, _)| revision.submitted_at);
        if let Some((evidence, _, state)) = newest {
            pieces.insert(claim, (evidence.id, state));
        }
    }
    pieces
}

/// `GET /passport.pdf`.
pub(crate) async fn own_pdf(
    request: HttpRequest,
    app: web::Data<App>,
    desk: Desk,
    asked: Query<Asked>,
) -> Result<HttpResponse, Failure> {
    let learner = desk.who.person;
    printed(&request, &app, &desk, learner, &asked).await
}

/// `GET /passports/{person}.pdf`.
pub(crate) async fn pdf(
    request: HttpRequest,
    app: web::Data<App>,
    desk: Desk,
    learner: web::Path<PersonId>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Failure> {
    printed(&request, &app, &desk, *learner, &asked).await
}

/// The document, or the page that says what keeps it from being one.
async fn printed(
    request: &HttpRequest,
    app: &App,
    desk: &Desk,
    learner: PersonId,
    asked: &Asked,
) -> Result<HttpResponse, Failure> {
    match on_paper(app, &desk.who, learner, asked, desk.t.language(), DispositionType::Attachment).await? {
        Ok(file) => Ok(file),
        Err(Error::MissingGlyph { character, .. }) if wants_page(request) => {
            let passport = drawn(app, &desk.who, learner, asked.day()?).await?;
            Ok(page::mend(&unprinted(app, desk, &passport, character).await?))
        }
        Err(error) => Err(unprintable(error)),
    }
}

/// `GET /passport.json`.
pub(crate) async fn own_json(
    app: web::Data<App>,
    who: SignedIn,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    answered(&app, &who, who.person, &asked).await
}
