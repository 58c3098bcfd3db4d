//! Which mail somebody gets: choosing it in the account, and stopping it by the address in a mail.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use super::mail::kind_name;
use super::sign_in::{outside, see};
use crate::app::App;
use crate::clock::Day;
use crate::ids::PersonId;
use crate::mail::Kind;
use crate::record::access::Role;
use crate::store::{Conn, Error, Folds, accounts, reach, readers};
use crate::web::desk::{Desk, words_of};
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::account::AccountMailPage;
use crate::web::views::parts::Choice;
use crate::web::views::plain::UnsubscribePage;
use crate::web::who::Posted;
use crate::web::words::Words;

/// The kinds of mail that somebody may get and switch, by what they do here.
pub(crate) fn kinds_for(
    conn: &mut Conn,
    folds: &Folds,
    person: PersonId,
    today: Day,
) -> Result<Vec<Kind>, Error> {
    let standing = reach::standing(conn, person, today)?;
    let access = folds.access(conn)?;
    let leads = standing.leads > 0 || access.has_somewhere(person, Role::Lead, today);
    let sponsors = access.has_somewhere(person, Role::Sponsor, today);
    let learns =
        standing.learns > 0 || access.has_somewhere(person, Role::Learner, today) || (!leads && !sponsors);
    let fits = |kind: &Kind| match kind {
        Kind::WeeklyLead
        | Kind::EvidenceWaiting
        | Kind::EvidenceAgain
        | Kind::SecondSignatureAsked
        | Kind::PlaceFree => leads,
        Kind::MonthlySponsor => sponsors,
        Kind::SessionCancelled => leads || learns,
        _ => learns,
    };
    Ok(Kind::ALL.iter().copied().filter(|kind| kind.may_be_switched_off() && fits(kind)).collect())
}

/// A form of choices, filled with what is wanted.
pub(crate) fn choices(
    t: Words,
    kinds: &[Kind],
    unwanted: &BTreeSet<String>,
    form: Form,
) -> (Vec<Choice>, Form) {
    let choices = kinds
        .iter()
        .map(|kind| Choice {
            value: kind.as_str().to_owned(),
            text: kind_name(t, kind.as_str()),
            about: kind_name(t, &format!("{kind}.about")),
        })
        .collect();
    let wanted = kinds.iter().filter(|kind| !unwanted.contains(kind.as_str()));
    (choices, wanted.fold(form, |form, kind| form.with("mail", kind.as_str())))
}

/// `GET /account/mail`.
pub(crate) async fn show(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    let page = app
        .db
        .read(move |conn| {
            let (t, person) = (desk.t, desk.who.person);
            let kinds = kinds_for(conn, &desk.folds, person, desk.today)?;
            let (mail, form) = choices(t, &kinds, &readers::unwanted(conn, person)?, Form::default());
            let always = Kind::ALL.iter().filter(|kind| !kind.may_be_switched_off());
            Ok::<_, Error>(AccountMailPage {
                t,
                frame: desk.frame(conn, t.text("account-mail"))?,
                email: accounts::of(conn, person)?.map(|account| account.email).unwrap_or_default(),
                mail,
                always: always.map(|kind| kind_name(t, kind.as_str())).collect(),
                form,
            })
        })
        .await?;
    Ok(page::ok(&page))
}

/// `POST /account/mail`: what is ticked is wanted, what is not is not.
pub(crate) async fn save(
    app: web::Data<App>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<HttpResponse, Failure> {
    let (person, folds) = (posted.who.person, app.folds());
    let (now, today) = (app.clock.now(), app.clock.today());
    let ticked: BTreeSet<String> =
        posted.form.into_iter().filter(|(name, _)| name == "mail").map(|(_, kind)| kind).collect();
    app.db
        .write(move |conn| {
            let kinds = kinds_for(conn, &folds, person, today)?;
            let chosen: Vec<(&str, bool)> =
                kinds.iter().map(|kind| (kind.as_str(), ticked.contains(kind.as_str()))).collect();
            readers::prefer(conn, person, &chosen, now)
        })
        .await?;
    Ok(see("/account/mail?done=mail"))
}

/// `GET /unsubscribe/{token}`: a button to press, so that a mail scanner that opens links stops no mail.
pub(crate) async fn unsubscribe(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    stop_page(&request, &app, &token, false).await
}

/// `POST /unsubscribe/{token}` (RFC 8058): no sign-in, no token of a form, and pressing it again changes nothing.
/// Whoever holds the mail may stop its kind, and nothing else.
pub(crate) async fn stop(
    request: HttpRequest,
    app: web::Data<App>,
    token: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    if let Some((person, kind)) = known(&app, &token) {
        let now = app.clock.now();
        app.db.write(move |conn| readers::prefer(conn, person, &[(kind.as_str(), false)], now)).await?;
    }
    stop_page(&request, &app, &token, true).await
}

fn known(app: &App, token: &str) -> Option<(PersonId, Kind)> {
    app.links.unsubscribed(token).filter(|(_, kind)| kind.may_be_switched_off())
}

async fn stop_page(
    request: &HttpRequest,
    app: &App,
    token: &str,
    done: bool,
) -> Result<HttpResponse, Failure> {
    let t = words_of(request);
    let found = known(app, token);
    let email = match found {
        Some((person, _)) => app.db.read(move |conn| accounts::of(conn, person)).await?,
        None => None,
    };
    let title = if found.is_none() {
        "link-spent-title"
    } else if done {
        "unsubscribe-done-title"
    } else {
        "unsubscribe-title"
    };
    let page = UnsubscribePage {
        t,
        frame: outside(app, t.text(title)),
        action: format!("/unsubscribe/{token}"),
        kind: found.map(|(_, kind)| kind_name(t, kind.as_str())).unwrap_or_default(),
        email: email.map(|account| account.email).unwrap_or_default(),
        done,
        unknown: found.is_none(),
    };
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    Ok(page::answer(status, &page))
}
