//! One's own account: where one is signed in, and the password.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::assessment;
use super::cohorts::possible_leads;
use super::language::languages;
use super::memberships::away;
use super::preferences;
use super::sent::{Sent, mended};
use super::sign_in::see;
use crate::app::App;
use crate::credentials::password;
use crate::ids::{PersonId, WriterId};
use crate::language::Sentence;
use crate::mail::message::Device;
use crate::record::cohort::Delegated;
use crate::record::fact::Scope;
use crate::store::{Conn, accounts, cohorts, devices as known, folds, people, portraits, readers};
use crate::web::api::memberships::stands_in_everywhere;
use crate::web::desk::Desk;
use crate::web::entry::{self, NewSession};
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::account::{AccountPage, DeviceLine, SignedInLine};
use crate::web::views::parts::Choice;
use crate::web::who::{Posted, PostedByRegistrar};

/// `GET /account`.
pub(crate) async fn show(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&account_page(&app, desk, Form::default()).await?))
}

pub(super) async fn account_page(app: &App, desk: Desk, form: Form) -> Result<AccountPage, Failure> {
    app.db
        .read(move |conn| {
            let (t, person) = (desk.t, desk.who.person);
            let frame = desk.frame(conn, t.text("nav-account"))?;
            let here = desk.who.session.as_ref().map(|session| session.token_hash.as_str());
            let sessions = devices(conn, &desk, person, here)?;
            let email = accounts::of(conn, person)?.map(|account| account.email).unwrap_or_default();
            let kinds = preferences::kinds_for(conn, &desk.folds, person, desk.today)?;
            let unwanted = readers::unwanted(conn, person)?;
            let (mail, form) = preferences::choices(t, &kinds, &unwanted, form);
            let form = match form.value("language") {
                "" => form.with("language", t.lang()),
                _ => form,
            };
            let portrait = portraits::standing(conn, person)?;
            let form = match portrait {
                Some(portrait) if !portrait.printed => form,
                _ => form.with("printed", "yes"),
            };
            let (stand_ins, delegation) = stand_ins(conn, &desk)?;
            Ok(AccountPage {
                t,
                name: frame.viewer.as_ref().map(|viewer| viewer.name.clone()).unwrap_or_default(),
                frame,
                email,
                portrait: portrait.map_or_else(String::new, |one| portrait_address(person, one)),
                mail,
                languages: languages(),
                form,
                sessions,
                devices: writing(conn, &desk)?,
                assessments: assessment::places(conn, &desk)?,
                stand_ins,
                delegation,
            })
        })
        .await
}

/// Where a portrait is; another address for every change, so that no browser shows an old one.
pub(super) fn portrait_address(person: PersonId, portrait: portraits::Standing) -> String {
    format!("/passports/{person}/portrait?at={}", portrait.changed_at.as_microsecond())
}

/// Where somebody is signed in, last used first; `here` is the session that asks, if it is one of them.
pub(super) fn devices(
    conn: &mut Conn,
    desk: &Desk,
    person: PersonId,
    here: Option<&str>,
) -> Result<Vec<SignedInLine>, Failure> {
    let t = desk.t;
    let line = |one: accounts::Browser| {
        let is_here = here == Some(one.token_hash.as_str());
        SignedInLine {
            what: Device::of(&one.agent)
                .map_or_else(|| t.text("account-some-browser"), |device| t.said(device.sentence())),
            since: t.moment(one.since),
            seen: (!is_here).then(|| t.moment(one.seen)),
            here: is_here,
            end: if is_here { String::new() } else { one.token_hash },
        }
    };
    Ok(accounts::browsers(conn, person, desk.now)?.into_iter().map(line).collect())
}

/// The apps that write for whoever looks, the oldest first.
fn writing(conn: &mut Conn, desk: &Desk) -> Result<Vec<DeviceLine>, Failure> {
    let t = desk.t;
    let line = |device: known::Device| DeviceLine {
        id: device.writer.to_string(),
        name: device.name,
        since: t.moment(device.since),
        seen: device.seen_at.map(|at| t.moment(at)),
    };
    let found = known::of(conn, desk.who.person)?;
    Ok(found.into_iter().filter(|device| device.revoked_at.is_none()).map(line).collect())
}

#[derive(Deserialize)]
pub(crate) struct OneDevice {
    device: WriterId,
}

/// `POST /account/devices`: nothing that an app of one's own brings from now on counts.
pub(crate) async fn revoke_device(
    app: web::Data<App>,
    posted: Posted<OneDevice>,
) -> Result<HttpResponse, Failure> {
    let (person, device, now) = (posted.who.person, posted.form.device, app.clock.now());
    app.db
        .write(move |conn| {
            if known::by_id(conn, device)?.is_some_and(|known| known.person == person) {
                known::revoke(conn, device, now)?;
            }
            Ok::<_, Failure>(())
        })
        .await?;
    Ok(see("/account?done=device-revoked"))
}

#[derive(Deserialize)]
pub(crate) struct Elsewhere {
    session: String,
}

/// `POST /account/sessions`: signs one other browser out.
pub(crate) async fn end_session(
    app: web::Data<App>,
    posted: Posted<Elsewhere>,
) -> Result<HttpResponse, Failure> {
    let (person, session) = (posted.who.person, posted.form.session);
    app.db.write(move |conn| accounts::end_sign_in_of(conn, person, &session)).await?;
    Ok(see("/account?done=session-ended"))
}

/// `POST /people/{person}/sessions`: signs one of somebody's browsers or phones out, such as one that was lost.
pub(crate) async fn end_theirs(
    app: web::Data<App>,
    person: web::Path<PersonId>,
    posted: PostedByRegistrar<Elsewhere>,
) -> Result<HttpResponse, Failure> {
    let (person, session) = (person.into_inner(), posted.0.form.session);
    app.db.write(move |conn| accounts::end_sign_in_of(conn, person, &session)).await?;
    Ok(see(&format!("/people/{person}?done=session-ended")))
}

/// For somebody who leads: who could stand in for them, and who does, in words.
fn stand_ins(conn: &mut Conn, desk: &Desk) -> Result<(Vec<Choice>, String), Failure> {
    let (t, me) = (desk.t, desk.who.person);
    let led = cohorts::led_by(conn, me, desk.today)?;
    if led.is_empty() {
        return Ok((Vec::new(), String::new()));
    }
    let scopes: Vec<Scope> = led.iter().map(|id| Scope::Cohort(*id)).collect();
    let mut found = desk.folds.load(conn, &scopes)?;
    let mut away: Vec<Delegated> = Vec::new();
    for id in led {
        let cohort = folds::cohort(&mut found, id);
        let of_mine = cohort.iter().flat_map(|c| &c.delegations).filter(|d| !d.ended && d.said.lead == me);
        away.extend(of_mine.filter(|d| d.said.until >= desk.today).map(|d| d.said.clone()));
    }
    away.sort_by_key(|said| (said.from, said.until, said.to));
    away.dedup();
    let names = people::names(conn, away.iter().map(|said| said.to))?;
    let lines = away.iter().map(|said| {
        t.msg("account-away-line")
            .arg("to", names.get(&said.to).cloned().unwrap_or_default())
            .arg("from", t.short_day(said.from).text)
            .arg("until", t.short_day(said.until).text)
            .to_string()
    });
    let lines = lines.collect::<Vec<_>>().join(" ");
    let mut choices = possible_leads(conn, desk, [])?.choices;
    choices.retain(|choice| choice.value != me.to_string());
    Ok((choices, lines))
}

/// `POST /account/delegation`: somebody stands in for a lead in all their cohorts (E-7).
pub(crate) async fn delegate(
    request: HttpRequest,
    app: web::Data<App>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, posted.who.clone(), &request);
    let said = async {
        let (to, from, until) = away(&desk, &posted.form)?;
        match stands_in_everywhere(&app, &posted.who, to, from, until).await? {
            0 => Err(Failure::Forbidden(Sentence::of("refused-delegation-only-open"))),
            _ => Ok(()),
        }
    };
    match said.await {
        Ok(()) => Ok(see("/account?done=stands-in")),
        Err(failure) => {
            let form = mended(desk.t, posted.form.form(), failure, &[("lead_id", "to"), ("to_id", "to")])?;
            Ok(page::mend(&account_page(&app, desk, form).await?))
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct PasswordForm {
    current: String,
    password: String,
}

/// `POST /account/password`: everything else that is signed in ends; this browser goes on.
pub(crate) async fn set_password(
    request: HttpRequest,
    app: web::Data<App>,
    posted: Posted<PasswordForm>,
) -> Result<HttpResponse, Failure> {
    let person = posted.who.person;
    let desk = Desk::at(&app, posted.who, &request);
    let (account, name) = app
        .db
        .read(move |conn| {
            let account = accounts::of(conn, person)?;
            let name = people::names(conn, [person])?.remove(&person).unwrap_or_default();
            Ok::<_, Failure>((account, name))
        })
        .await?;
    let account = account.ok_or(Failure::Missing("account"))?;
    let mut form = Form::default();
    if account.password_hash.is_some() {
        // Whoever finds an open browser must not keep the account, so this counts as a guess, too.
        let client = entry::client_of(&request, &app);
        let same = posted.form.current == posted.form.password;
        match entry::by_password(&app, &client, &account.email, posted.form.current).await {
            Ok(proven) => {
                app.db.write(move |conn| proven.passed(conn)).await?;
                if same {
                    form = form.wrong("password", desk.t.text("account-password-same"));
                }
            }
            Err(Failure::Other(..)) => form = form.wrong("current", desk.t.text("account-password-wrong")),
            Err(failure) => return Err(failure),
        }
    }
    if let Err(weak) = password::judge(&posted.form.password, &account.email, &name) {
        form = form.wrong("password", desk.t.said(weak));
    }
    if form.failed() {
        return Ok(page::mend(&account_page(&app, desk, form).await?));
    }
    let kept = app.passwords.hash(posted.form.password, app.ids.secret()).await?;
    let (now, session) = (app.clock.now(), NewSession::of(&app, &request));
    let cookie = session.cookie(&app);
    app.db
        .write(move |conn| {
            accounts::set_password(conn, person, &kept)?;
            accounts::sign_out_everywhere(conn, person, now)?;
            session.keep(conn, person, now)
        })
        .await?;
    app.tokens.end_all(person, now);
    let mut answer = see("/account?done=password");
    answer.add_cookie(&cookie).map_err(Failure::internal)?;
    Ok(answer)
}
