//! Certificates at the registrar's desk and in their holder's hands: the list, one of them, issuing, taking back.

use actix_web::http::header::DispositionType;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::queue::person;
use super::sign_in::see;
use super::verify::{self, claims, scope};
use crate::app::App;
use crate::clock::{Day, day_of};
use crate::ids::{FactId, FrameworkId, PersonId};
use crate::language::Language;
use crate::record::certificate::{Certificate, CertificateRevoked, Code, Doubt, of_passport};
use crate::record::portfolio::Portfolio;
use crate::store::certificates::{self, Line, Wanted};
use crate::store::{passports, people};
use crate::web::api::certificates::{OnPaper, Shown, check_address, look, printed, wish};
use crate::web::api::list::{Page, Part};
use crate::web::api::remarks::say;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::pages::sent::mended;
use crate::web::qr;
use crate::web::query::Query;
use crate::web::views::certificates::{
    CertificateLine, CertificatePage, CertificatesPage, NewCertificatePage, Offer,
};
use crate::web::views::parts::{Badge, Choice, Happening, Link, Pager, State};
use crate::web::who::{Posted, PostedByRegistrar, Registrar, said_once};
use crate::web::words::Words;

/// Certificates on one page.
const ON_A_PAGE: i64 = 30;

/// Which certificates.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    code: String,
    cursor: String,
}

/// `GET /certificates`.
pub(crate) async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    who: Registrar,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, who.0, &request);
    let Asked { code, cursor } = asked.into_inner();
    let part = Part { limit: Some(ON_A_PAGE), cursor: (!cursor.is_empty()).then_some(cursor.clone()) };
    let after = part.after::<(i64, String)>()?;
    let mut form = Form::default().with("code", code.trim());
    if !code.trim().is_empty() {
        let today = desk.today;
        let found = match code.parse::<Code>() {
            Ok(code) => {
                let folds = desk.folds.clone();
                app.db.read(move |conn| certificates::check(conn, &folds, code, today)).await?
            }
            Err(_) => None,
        };
        match found {
            Some(found) => return Ok(see(&format!("/certificates/{}", found.certificate.id))),
            None => form = form.wrong("code", desk.t.text("certificates-no-such-code")),
        }
    }
    let failed = form.failed();
    let page = app
        .db
        .read(move |conn| {
            let t = desk.t;
            let rows = certificates::list(conn, Wanted::All, after, ON_A_PAGE + 1)?;
            let rows = Page::of(rows, ON_A_PAGE, |last| (last.issued_at, last.id.clone()));
            let lines = rows.items.iter().map(|row| line(t, row, desk.today)).collect::<Result<_, _>>()?;
            Ok::<_, Failure>(CertificatesPage {
                frame: desk.frame(conn, t.text("certificates-title"))?,
                form,
                lines,
                pages: Pager {
                    // Keys only lead on; back to the start is one tap.
                    earlier: if cursor.is_empty() { String::new() } else { "/certificates".to_owned() },
                    later: rows.next.map(|next| format!("/certificates?cursor={next}")).unwrap_or_default(),
                },
                t,
            })
        })
        .await?;
    Ok(if failed { page::mend(&page) } else { page::ok(&page) })
}

/// A certificate in a list.
fn line(t: Words, row: &Line, today: Day) -> Result<CertificateLine, Failure> {
    let over =
        row.expires_on.as_deref().and_then(|day| day.parse::<Day>().ok()).is_some_and(|last| last < today);
    Ok(CertificateLine {
        href: format!("/certificates/{}", row.id),
        holder: row.holder.clone(),
        code: row.code.clone(),
        about: about(t, &row.title, row.levels, day_of(certificates::issued_at(row)?)),
        badge: badge(t, if over && row.state == "issued" { "expired" } else { &row.state }),
    })
}

/// How a certificate stands, by the name of what speaks against it.
pub(super) fn badge(t: Words, doubt: &str) -> Badge {
    let (state, key) = match doubt {
        "issued" => (State::Signed, "certificate-in-force"),
        "revoked" => (State::Revoked, "certificate-revoked"),
        "superseded" => (State::Expired, "certificate-superseded"),
        "expired" | "level_expired" => (State::Expired, "certificate-expired"),
        "level_revoked" => (State::Revoked, "check-not-valid"),
        _ => (State::Suspended, "check-cannot-tell"),
    };
    Badge::saying(state, t.text(key))
}

/// "Infection control · 12 competencies · issued 3 Mar 2026".
fn about(t: Words, title: &str, levels: i32, issued: Day) -> String {
    let said = t.msg("certificates-about").arg("title", title).arg("count", levels);
    said.arg("day", t.short_day(issued)).to_string()
}

/// Somebody's certificates, newest first, for a page that is about them.
pub(super) fn lines_of(t: Words, portfolio: &Portfolio, today: Day) -> Vec<CertificateLine> {
    let line = |one: &Certificate| {
        let levels = i32::try_from(one.said.levels.len()).unwrap_or(i32::MAX);
        CertificateLine {
            href: format!("/certificates/{}", one.id),
            holder: one.said.holder.clone(),
            code: one.said.code.to_string(),
            about: about(t, &one.said.title, levels, day_of(one.at)),
            badge: badge(t, portfolio.answer(one, today).doubt.as_ref().map_or("issued", Doubt::name)),
        }
    };
    portfolio.certificates.iter().rev().map(line).collect()
}

/// `GET /certificates/{id}`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<FactId>,
) -> Result<HttpResponse, Failure> {
    Ok(page::ok(&certificate_page(&app, desk, *id, Form::default()).await?))
}

async fn certificate_page(app: &App, desk: Desk, id: FactId, form: Form) -> Result<CertificatePage, Failure> {
    let at = desk.clone();
    let (shown, names, frame) = app
        .db
        .read(move |conn| {
            let shown = look(conn, &at.folds, at.who.person, id, at.today)?;
            let who = [Some(shown.certificate.by), shown.certificate.revoked.as_ref().map(|ended| ended.by)];
            let names = people::names(conn, who.into_iter().flatten().chain([shown.learner]))?;
            let frame = at.frame(conn, at.t.text("certificate-title"))?;
            Ok::<_, Failure>((shown, names, frame))
        })
        .await?;
    let Shown { learner, portfolio, certificate, answer, keeps } = shown;
    let t = desk.t;
    let name = |who: PersonId| names.get(&who).cloned().unwrap_or_default();
    let check = check_address(app, certificate.said.code);
    let mut happened = vec![Happening {
        state: State::Signed,
        title: t.msg("certificate-issued-by").arg("name", name(certificate.by)).to_string(),
        when: t.moment(certificate.at),
        said: String::new(),
        link: None,
    }];
    if let Some(newer) = portfolio.superseded_by(&certificate) {
        happened.push(Happening {
            state: State::Expired,
            title: t.text("certificate-superseded"),
            when: t.moment(newer.at),
            said: String::new(),
            link: Some(Link {
                text: t.text("certificate-newer"),
                href: format!("/certificates/{}", newer.id),
            }),
        });
    }
    if let Some(ended) = &certificate.revoked {
        happened.push(Happening {
            state: State::Revoked,
            title: t.msg("certificate-revoked-by").arg("name", name(ended.by)).to_string(),
            when: t.moment(ended.at),
            said: ended.reason.clone(),
            link: None,
        });
    }
    let returns = portfolio.replaced_by(&certificate);
    happened.sort_by(|one, other| other.when.iso.cmp(&one.when.iso));
    Ok(CertificatePage {
        t,
        frame,
        form,
        id: id.to_string(),
        learner: person(learner, &name(learner)),
        claims: claims(t, &certificate, &answer),
        issued_by: name(certificate.by),
        qr: qr::drawn(&check),
        check,
        happened,
        revoke: match keeps && certificate.revoked.is_none() {
            true => format!("/certificates/{id}/revocation"),
            false => String::new(),
        },
        again: if keeps { format!("/certificates/new?person={learner}") } else { String::new() },
        own: learner == desk.who.person,
        returns: returns.map(|one| Link {
            text: t.msg("certificate-returns").arg("day", t.day(day_of(one.at))).to_string(),
            href: format!("/certificates/{}", one.id),
        }),
    })
}

/// `GET /certificates/{id}.pdf`.
pub(crate) async fn pdf(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<FactId>,
    asked: Query<OnPaper>,
) -> Result<HttpResponse, Failure> {
    printed(&app, &desk.who, *id, &asked, DispositionType::Attachment).await
}

/// Whose certificate is to be made.
#[derive(Debug, Deserialize)]
pub(crate) struct For {
    person: PersonId,
}

/// `GET /certificates/new?person=`.
pub(crate) async fn new(
    request: HttpRequest,
    app: web::Data<App>,
    who: Registrar,
    whose: web::Query<For>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, who.0, &request);
    Ok(page::ok(&new_page(&app, desk, whose.person, Form::default()).await?))
}

/// The languages a certificate can be printed in.
pub(super) fn languages() -> Vec<Choice> {
    Language::all()
        .map(|one| Choice { value: one.to_string(), text: one.own_name(), about: String::new() })
        .collect()
}

async fn new_page(
    app: &App,
    desk: Desk,
    learner: PersonId,
    form: Form,
) -> Result<NewCertificatePage, Failure> {
    let (now, issuer, language) = (app.clock.now(), app.organisation(), app.settings.language);
    let code = Code::of(app.ids.secret());
    app.db
        .read(move |conn| {
            let t = desk.t;
            let request =
                passports::Request { viewer: Some(desk.who.person), learner, as_of: None, now, issuer };
            let passport =
                passports::passport(conn, &desk.folds, &request)?.ok_or(Failure::Missing("person"))?;
            let portfolio = desk.folds.portfolio(conn, learner)?;
            let offers = passport.frameworks.iter().filter_map(|framework| {
                let said = of_passport(&passport, framework, code)?;
                let before = portfolio.newest_certificate(said.framework);
                Some(Offer {
                    framework_id: said.framework.to_string(),
                    title: verify::framework(t, &said),
                    scope: scope(t, &said),
                    levels: said
                        .levels
                        .iter()
                        .map(|one| {
                            t.msg("certificate-level-line")
                                .arg("competency", &one.title)
                                .arg("level", one.level.number())
                                .arg("name", &one.level_name)
                                .to_string()
                        })
                        .collect(),
                    until: said
                        .expires_on
                        .map(|day| t.msg("certificate-would-end").arg("day", t.day(day)).to_string())
                        .unwrap_or_default(),
                    newest: before.map(|one| one.id.to_string()).unwrap_or_default(),
                    replaces: before.map(|one| Link {
                        text: t.msg("certificate-replaces").arg("day", t.day(day_of(one.at))).to_string(),
                        href: format!("/certificates/{}", one.id),
                    }),
                })
            });
            Ok(NewCertificatePage {
                frame: desk.frame(conn, t.text("certificate-new"))?,
                form: if form.value("language").is_empty() {
                    form.instead("language", language.to_string())
                } else {
                    form
                },
                learner: person(learner, &passport.person.name),
                offers: offers.collect(),
                languages: languages(),
                t,
            })
        })
        .await
}

/// A certificate to be issued.
#[derive(Debug, Deserialize)]
pub(crate) struct Issuing {
    person: PersonId,
    framework: FrameworkId,
    #[serde(default)]
    language: String,
    /// The newest certificate of the framework, as the page said.
    #[serde(default)]
    newest: String,
}

/// `POST /certificates`.
pub(crate) async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    posted: PostedByRegistrar<Issuing>,
) -> Result<HttpResponse, Failure> {
    let Posted { who, form: sent, once } = posted.0;
    let language = Language::of_tag(&sent.language);
    let wish = wish(&app, sent.person, Some(sent.framework), None, language).await?;
    let folds = app.folds();
    let (learner, framework) = (sent.person, sent.framework);
    let newest = app
        .db
        .read(move |conn| {
            let portfolio = folds.portfolio(conn, learner)?;
            Ok::<_, Failure>(portfolio.newest_certificate(framework).map(|one| one.id))
        })
        .await?;
    // On a page that was gone back to, or left open, they may stand as having none who have one since. The same page sent
    // twice is no such thing.
    let known = newest.map(|id| id.to_string()).unwrap_or_default() == sent.newest;
    if !known && newest.map(FactId::uuid) != once {
        let desk = Desk::at(&app, who, &request);
        let form = Form::default().with("language", sent.language);
        let form = form.wrong("", desk.t.text("certificate-newer-since"));
        return Ok(page::mend(&new_page(&app, desk, learner, form).await?));
    }
    let issue = async |once: Option<uuid::Uuid>| {
        Ok(app.issue_certificate(who.author(), once.map(FactId::from), wish.clone()).await?)
    };
    match said_once(once, issue).await {
        Ok(id) => Ok(see(&format!("/certificates/{id}?done=certificate-issued"))),
        Err(failure) => {
            let desk = Desk::at(&app, who.clone(), &request);
            let form = Form::default().with("language", sent.language);
            let Failure::Refused(refusal) = failure else { return Err(failure) };
            let form = form.wrong("", desk.t.said(refusal));
            Ok(page::mend(&new_page(&app, desk, sent.person, form).await?))
        }
    }
}

/// A form with a reason.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Reason {
    reason: String,
}

/// `POST /certificates/{id}/revocation`.
pub(crate) async fn revoke(
    app: web::Data<App>,
    request: HttpRequest,
    id: web::Path<FactId>,
    posted: PostedByRegistrar<Reason>,
) -> Result<HttpResponse, Failure> {
    let Posted { who, form: Reason { reason }, .. } = posted.0;
    let (folds, viewer, today, id) = (app.folds(), who.person, app.clock.today(), *id);
    let shown = app.db.read(move |conn| look(conn, &folds, viewer, id, today)).await?;
    let said = CertificateRevoked { certificate: id, reason: reason.clone() };
    match say(&app, &who, shown.learner, None, said).await {
        Ok(_) => Ok(see(&format!("/certificates/{id}?done=certificate-revoked"))),
        Err(failure) => {
            let desk = Desk::at(&app, who, &request);
            let form = mended(desk.t, Form::default().with("reason", reason), failure, &[])?;
            Ok(page::mend(&certificate_page(&app, desk, id, form).await?))
        }
    }
}
