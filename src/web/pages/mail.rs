//! Mail, for those who keep the instance: what waits, what went out, what did not and why, and what each kind of
//! mail looks like. For leads: the digest of a cohort of theirs.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::sign_in::see;
use crate::app::App;
use crate::ids::{CohortId, MailId};
use crate::jobs::compose::{House, Shown, example, show};
use crate::jobs::digest;
use crate::jobs::periods::{Rhythm, Stretch};
use crate::language::Sentence;
use crate::mail::{self, Kind, Message, Rendered};
use crate::record::access::Role;
use crate::record::cohort::MemberRole;
use crate::store::bounces;
use crate::store::outbox::{self, Kept, STATES};
use crate::store::{Conn, Error, people};
use crate::web::api::list::{Page, Part};
use crate::web::desk::{Desk, words_of};
use crate::web::failure::Failure;
use crate::web::page::{self, Form, Frame};
use crate::web::views::mail::{MailLine, MailListPage, MailPage, Unmatched};
use crate::web::views::parts::{Badge, Choice, Link, Pager, State};
use crate::web::who::{PostedByRegistrar, Registrar};
use crate::web::words::Words;

/// Mails on one page.
const ROWS: i64 = 30;

/// Which mails.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: Option<String>,
    cursor: Option<String>,
}

/// `GET /mail`.
pub(crate) async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    keeper: Registrar,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, keeper.0, &request);
    let t = desk.t;
    let asked = asked.into_inner();
    let state = asked.state.filter(|state| STATES.contains(&state.as_str()));
    let part = Part { limit: Some(ROWS), cursor: asked.cursor };
    let before = part.after::<MailId>()?;
    let (wanted, now) = (state.clone(), desk.now);
    let (frame, rows, unmatched) = app
        .db
        .read(move |conn| {
            let frame = desk.frame(conn, t.text("mail-list-title"))?;
            let rows = outbox::list(conn, wanted.as_deref(), before, ROWS + 1)?;
            Ok::<_, Error>((frame, rows, bounces::unmatched(conn)?))
        })
        .await?;
    let Page { items, next } = Page::of(rows, ROWS, |row| row.id);
    let here = |cursor: &str| {
        let state = state.as_deref().unwrap_or_default();
        format!("/mail?state={state}&cursor={cursor}")
    };
    let pages = Pager {
        earlier: part
            .cursor
            .as_ref()
            .map(|_| here("").trim_end_matches("&cursor=").to_owned())
            .unwrap_or_default(),
        later: next.map(|cursor| here(&cursor)).unwrap_or_default(),
    };
    Ok(page::ok(&MailListPage {
        t,
        frame,
        form: Form::default().with("state", state.clone().unwrap_or_default()),
        states: STATES.iter().map(|state| choice(t, state)).collect(),
        retry: if items.iter().any(|row| row.state == "failed") && !app.mailer.keeps() {
            "/mail/retry".to_owned()
        } else {
            String::new()
        },
        mails: items.iter().map(|row| line(t, row, now)).collect(),
        pages,
        transport_note: if app.mailer.keeps() { t.text("mail-kept-note") } else { String::new() },
        unmatched: unmatched
            .into_iter()
            .map(|one| Unmatched {
                address: if one.address.is_empty() { t.text("mail-nobody") } else { one.address },
                reason: t.said(bounces::reason(&one.reason)),
                when: t.moment(one.at),
            })
            .collect(),
        examples: Kind::ALL
            .iter()
            .map(|kind| Link { text: kind_name(t, kind.as_str()), href: format!("/mail/preview/{kind}") })
            .collect(),
    }))
}

fn choice(t: Words, state: &str) -> Choice {
    Choice { value: state.to_owned(), text: t.text(&format!("mail-state-{state}")), about: String::new() }
}

fn line(t: Words, row: &Kept, now: crate::clock::Instant) -> MailLine {
    let message: Option<Message> = serde_json::from_str(&row.mail.payload).ok();
    let subject = message.and_then(|message| mail::subject(&message, &t.lang()).ok());
    MailLine {
        href: format!("/mail/{}", row.id),
        subject: subject.unwrap_or_else(|| kind_name(t, &row.mail.kind)),
        to: reader(t, row),
        kind: kind_name(t, &row.mail.kind),
        when: t.moment(row.created_at),
        badge: badge(t, row, now),
    }
}

/// A kind of mail in words.
pub(crate) fn kind_name(t: Words, kind: &str) -> String {
    t.text(&format!("mail-kind-{}", kind.replace(['.', '_'], "-")))
}

fn reader(t: Words, row: &Kept) -> String {
    let address = row.mail.address.as_deref().or(row.account.as_deref());
    match (row.name.as_deref(), address) {
        // Kept apart: a name that reads from the right does not turn the line around.
        (Some(name), Some(address)) => format!("\u{2068}{name}\u{2069} <{address}>"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t.text("mail-nobody"),
    }
}

fn badge(t: Words, row: &Kept, now: crate::clock::Instant) -> Badge {
    match row.state.as_str() {
        "sent" => Badge::saying(State::Signed, t.text("mail-is-sent")),
        "kept" => Badge::saying(State::Evidence, t.text("mail-is-kept")),
        "skipped" => Badge::saying(State::None, t.text("mail-is-skipped")),
        "failed" => Badge::saying(State::Returned, t.text("mail-is-failed")),
        _ if row.lease_until.is_some_and(|until| until > now) => {
            Badge::saying(State::Waiting, t.text("mail-is-sending"))
        }
        _ if row.attempts > 0 => {
            Badge::telling(t, State::Waiting, "mail-is-tried-again", t.moment(row.run_at))
        }
        // Others of its kind may join it until then.
        _ if row.run_at > now => Badge::telling(t, State::Waiting, "mail-is-gathered", t.moment(row.run_at)),
        _ => Badge::saying(State::Waiting, t.text("mail-is-due")),
    }
}

/// A mail and what it says, or why there is nothing to see.
async fn found(
    app: &App,
    keeper: &Registrar,
    id: MailId,
) -> Result<(Kept, Result<Shown, Sentence>, bool), Failure> {
    let (house, folds, keeps) = (House::of(app), app.folds(), app.mailer.keeps());
    let (who, today) = (keeper.0.person, app.clock.today());
    app.db
        .read(move |conn| {
            let kept = outbox::find(conn, id)?.ok_or(Failure::Missing("mail"))?;
            // Without a mail server an administrator hands such links on; a registrar has no need to.
            let links = keeps && folds.access(conn)?.has(who, Role::Administrator, today);
            let shown = show(conn, &house, kept.clone(), links)?;
            Ok((kept, shown, links))
        })
        .await
}

fn drawn(shown: &Shown) -> Result<Rendered, Failure> {
    mail::render(&shown.message, &shown.envelope).map_err(Failure::internal)
}

async fn frame(app: &App, desk: &Desk, title: String) -> Result<Frame, Failure> {
    let desk = desk.clone();
    Ok(app.db.read(move |conn| desk.frame(conn, title)).await?)
}

/// `GET /mail/{id}`.
pub(crate) async fn one(
    request: HttpRequest,
    app: web::Data<App>,
    keeper: Registrar,
    id: web::Path<MailId>,
) -> Result<HttpResponse, Failure> {
    let (kept, shown, links) = found(&app, &keeper, *id).await?;
    let desk = Desk::at(&app, keeper.0, &request);
    let t = desk.t;
    let rendered = shown.as_ref().ok().map(drawn).transpose()?;
    let subject =
        rendered.as_ref().map_or_else(|| kind_name(t, &kept.mail.kind), |mail| mail.subject.clone());
    let secret = matches!(
        shown.as_ref().map(|shown| shown.message.kind()),
        Ok(Kind::SignInLink | Kind::SetPassword | Kind::SignOffReceipt)
    );
    let note = match &shown {
        Err(why) if kept.state != "skipped" => {
            t.said(Sentence::of("mail-nothing-to-see").with("why", why.clone()))
        }
        Ok(_) if secret && links => t.text("mail-secret-shown"),
        Ok(_) if secret => t.text("mail-secret-note"),
        Ok(_) if kept.state != "sent" && kept.mail.notices().is_some() => t.text("mail-as-it-would-be"),
        _ => String::new(),
    };
    let problem = match (kept.state.as_str(), &kept.last_error) {
        (_, None) => String::new(),
        ("skipped", Some(why)) => t.said(Sentence::of("mail-why-skipped").with("why", why.clone())),
        (_, Some(why)) => {
            t.said(Sentence::of("mail-why").with("why", why.clone()).with("attempts", kept.attempts))
        }
    };
    let free = kept.lease_until.is_none_or(|until| until <= desk.now);
    Ok(page::ok(&MailPage {
        t,
        frame: frame(&app, &desk, subject.clone()).await?,
        back: Link { text: t.text("mail-list-title"), href: "/mail".to_owned() },
        subject,
        from: app.sender.to_string(),
        to: reader(t, &kept),
        kind: kind_name(t, &kept.mail.kind),
        when: t.moment(kept.sent_at.unwrap_or(kept.created_at)),
        badge: Some(badge(t, &kept, desk.now)),
        note,
        problem,
        html: if rendered.is_some() { format!("/mail/{}/body", kept.id) } else { String::new() },
        text: rendered.map(|mail| mail.text).unwrap_or_default(),
        attachments: Vec::new(),
        retry: if kept.state != "sent" && free && !app.mailer.keeps() {
            format!("/mail/{}/retry", kept.id)
        } else {
            String::new()
        },
    }))
}

/// `GET /mail/{id}/body`: its HTML, for the frame in its page.
pub(crate) async fn body(
    app: web::Data<App>,
    keeper: Registrar,
    id: web::Path<MailId>,
) -> Result<HttpResponse, Failure> {
    let (_, shown, _) = found(&app, &keeper, *id).await?;
    let shown = shown.map_err(|_| Failure::Missing("mail"))?;
    Ok(page::mail_body(drawn(&shown)?.html))
}

#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// `POST /mail/{id}/retry`.
pub(crate) async fn retry(
    app: web::Data<App>,
    id: web::Path<MailId>,
    _posted: PostedByRegistrar<Nothing>,
) -> Result<HttpResponse, Failure> {
    crate::web::api::outbox::again(&app, *id).await?;
    Ok(see(&format!("/mail/{id}?done=mail-retry")))
}

/// `POST /mail/retry`: all that were given up.
pub(crate) async fn retry_failed(
    app: web::Data<App>,
    _posted: PostedByRegistrar<Nothing>,
) -> Result<HttpResponse, Failure> {
    crate::web::api::outbox::all_again(&app).await?;
    Ok(see("/mail?state=due&done=mail-retry-all"))
}

/// `GET /mail/preview/{kind}`.
pub(crate) async fn preview(
    request: HttpRequest,
    app: web::Data<App>,
    keeper: Registrar,
    kind: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let kind: Kind = kind.parse().map_err(|_| Failure::Missing("kind of mail"))?;
    let desk = Desk::at(&app, keeper.0, &request);
    let t = desk.t;
    let back = Link { text: t.text("mail-list-title"), href: "/mail".to_owned() };
    let shown = example(&House::of(&app), kind, desk.t.language());
    let html = format!("/mail/preview/{kind}/body");
    let to = shown.envelope.to_name.clone();
    let page = looked_at(&app, &desk, &shown, (back, to), html, t.text("mail-example-note")).await?;
    Ok(page::ok(&page))
}

/// `GET /mail/preview/{kind}/body`.
pub(crate) async fn preview_body(
    request: HttpRequest,
    app: web::Data<App>,
    _: Registrar,
    kind: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let kind: Kind = kind.parse().map_err(|_| Failure::Missing("kind of mail"))?;
    Ok(page::mail_body(drawn(&example(&House::of(&app), kind, words_of(&request).language()))?.html))
}

/// A mail that is in no outbox, and whom it would go to; empty: nobody in particular.
async fn looked_at(
    app: &App,
    desk: &Desk,
    shown: &Shown,
    (back, to): (Link, String),
    html: String,
    note: String,
) -> Result<MailPage, Failure> {
    let t = desk.t;
    let rendered = drawn(shown)?;
    Ok(MailPage {
        t,
        frame: frame(app, desk, rendered.subject.clone()).await?,
        back,
        subject: rendered.subject,
        from: app.sender.to_string(),
        to,
        kind: kind_name(t, shown.message.kind().as_str()),
        when: t.moment(desk.now),
        badge: None,
        note,
        problem: String::new(),
        html,
        text: rendered.text,
        attachments: Vec::new(),
        retry: String::new(),
    })
}

/// The digest about a cohort as it stands, for those who lead it and those who keep records; with the cohort's title and
/// its leads, whom it would go to.
fn digest_of(
    conn: &mut Conn,
    app: &App,
    desk: &Desk,
    id: CohortId,
) -> Result<(Shown, String, String), Failure> {
    let cohort = desk.folds.cohort(conn, id)?.ok_or(Failure::Missing("cohort"))?;
    let who = desk.who.person;
    let may = cohort.capacity_of(who, desk.today).is_some()
        || desk.folds.access(conn)?.keeps_records(who, desk.today);
    if !may {
        return Err(Failure::Missing("cohort"));
    }
    let house = House::of(app);
    let hour = app.settings.digest_hour;
    let week =
        Stretch::due_at(Rhythm::Weekly, desk.now, &house.zone, hour).ok_or(Failure::Missing("week"))?;
    let message = digest::of_cohort(conn, app, &week, id)?.ok_or(Failure::Missing("cohort"))?;
    let shown = Shown { message, ..example(&house, Kind::WeeklyLead, desk.t.language()) };
    let mut leads: Vec<String> =
        people::names(conn, cohort.present(MemberRole::Lead))?.into_values().collect();
    leads.sort();
    Ok((shown, cohort.plan.title, leads.join(&desk.t.text("list-comma"))))
}

/// `GET /cohorts/{id}/digest-preview`.
pub(crate) async fn digest(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<CohortId>,
) -> Result<HttpResponse, Failure> {
    let (state, at, cohort) = (app.clone(), desk.clone(), *id);
    let (shown, title, leads) = app.db.read(move |conn| digest_of(conn, &state, &at, cohort)).await?;
    let back = Link { text: title, href: format!("/cohorts/{id}") };
    let note = desk.t.text("mail-digest-preview-note");
    let html = format!("/cohorts/{id}/digest-preview/body");
    Ok(page::ok(&looked_at(&app, &desk, &shown, (back, leads), html, note).await?))
}

/// `GET /cohorts/{id}/digest-preview/body`.
pub(crate) async fn digest_body(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<CohortId>,
) -> Result<HttpResponse, Failure> {
    let (state, cohort) = (app.clone(), *id);
    let (shown, ..) = app.db.read(move |conn| digest_of(conn, &state, &desk, cohort)).await?;
    Ok(page::mail_body(drawn(&shown)?.html))
}
