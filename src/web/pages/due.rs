//! The registrar's first page: what waits for a decision, and what runs out soon.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use super::appeals::about_appeal;
use super::certificates::badge;
use super::holds::about as about_hold;
use crate::app::App;
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CompetencyId, FrameworkId, PersonId};
use crate::record::versions::Versions;
use crate::store::{Conn, Error, appeals as filed, certificates, due, holds, outbox, people, queue};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::administration::{DueLine, DuePage, DueSection};
use crate::web::views::parts::{Badge, State};
use crate::web::who::Registrar;

/// Most lines of a section.
const SHOWN: usize = 50;
/// One more than that: it tells that there are more.
const MOST: i64 = 51;
/// So many lines fit on a screen or two: where there are more, a list of their kinds stands above.
const SHORT: usize = 8;
/// How far ahead sign-offs that run out are shown.
const EXPIRING_DAYS: i64 = 90;
/// How long ago a cohort ended whose certificates are still asked for: two years.
const CERTIFIED_DAYS: i64 = 730;
/// How far ahead cohorts that are to be closed are shown.
const CLOSING_DAYS: i64 = 30;

/// `GET /due`.
pub(crate) async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    who: Registrar,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, who.0, &request);
    let page = app
        .db
        .read(move |conn| {
            let t = desk.t;
            let mut titles = Titles { desk: &desk, known: HashMap::new() };
            let lines = [
                ("due-suspended", suspended(conn, &mut titles)?),
                ("due-half", half_signed(conn, &desk, true)?),
                ("due-appeals", appeals(conn, &desk)?),
                ("due-held", held(conn, &desk)?),
                ("due-unsigned", unsigned(conn, &desk)?),
                ("due-left", left(conn, &desk, None)?),
                ("due-refused", refused(conn, &desk)?),
                ("due-closing", closing(conn, &desk)?),
                ("due-certificates", certificates_due(conn, &desk)?),
                ("due-certificates-undermined", certificates_undermined(conn, &desk)?),
                ("due-expiring", expiring(conn, &mut titles)?),
                ("due-certificates-expiring", certificates_expiring(conn, &desk)?),
            ];
            let section = |(key, mut lines): (&'static str, Vec<DueLine>)| {
                let more = lines.len() > SHOWN;
                lines.truncate(SHOWN);
                let count = lines.len();
                DueSection {
                    id: key,
                    title: t.text(key),
                    count: if more { format!("{count}+") } else { count.to_string() },
                    more: if more {
                        t.msg("due-more").arg("count", count).to_string()
                    } else {
                        String::new()
                    },
                    lines,
                }
            };
            let all: usize = lines.iter().map(|(_, lines)| lines.len()).sum();
            Ok::<_, Failure>(DuePage {
                long: all > SHORT,
                frame: desk.frame(conn, t.text("due-title"))?,
                sections: lines.into_iter().filter(|(_, lines)| !lines.is_empty()).map(section).collect(),
                t,
            })
        })
        .await?;
    Ok(page::ok(&page))
}

fn after(today: Day, days: i64) -> Day {
    today.checked_add(jiff::Span::new().days(days)).unwrap_or(today)
}

/// What competencies are called, asked once a framework.
struct Titles<'a> {
    desk: &'a Desk,
    known: HashMap<String, Arc<Versions>>,
}

impl Titles<'_> {
    /// "Communication, level 2", as the version says it that the sign-off names: so does the page behind it.
    fn step(&mut self, conn: &mut Conn, row: &due::Row) -> Result<String, Error> {
        if !self.known.contains_key(&row.framework_id) {
            let id: FrameworkId = row.framework_id.parse().map_err(Error::other)?;
            let versions = self.desk.folds.versions(conn, id)?;
            self.known.insert(row.framework_id.clone(), versions);
        }
        let id: CompetencyId = row.competency_id.parse().map_err(Error::other)?;
        let number = u32::try_from(row.framework_version).map_err(Error::other)?;
        let competency = self.known.get(&row.framework_id).and_then(|versions| {
            let signed = versions.version(number).and_then(|version| version.competency(id));
            signed.or_else(|| Some(versions.last_words_on(id)?.1))
        });
        let title = competency.map_or("", |competency| competency.title.as_str());
        Ok(self.desk.t.msg("due-step").arg("competency", title).arg("level", row.level).to_string())
    }
}

fn suspended(conn: &mut Conn, titles: &mut Titles<'_>) -> Result<Vec<DueLine>, Error> {
    let t = titles.desk.t;
    let rows = due::sign_offs(conn, due::Wanted::Suspended, None, MOST)?;
    let line = |row: due::Row| {
        let step = titles.step(conn, &row)?;
        let signed = day_of(Instant::from_microsecond(row.signed_at).map_err(Error::other)?);
        Ok(DueLine {
            href: format!("/signoffs/{}", row.signoff_id),
            title: format!("{}{} {step}", row.name, t.colon()),
            about: t.msg("due-suspended-about").arg("day", t.day(signed)).to_string(),
            badge: Badge::plain(t, State::Suspended),
        })
    };
    rows.into_iter().map(line).collect()
}

/// Levels that wait for a second signature and that the viewer could give it to (E-8): as a keeper of records anybody's,
/// as a lead their learners'.
pub(super) fn half_signed(conn: &mut Conn, desk: &Desk, keeps: bool) -> Result<Vec<DueLine>, Error> {
    let (t, me) = (desk.t, desk.who.person);
    let rows = match keeps {
        true => due::sign_offs(conn, due::Wanted::Half, None, MOST)?,
        false => due::half_signed_for(conn, me, desk.today, MOST)?,
    };
    let mut titles = Titles { desk, known: HashMap::new() };
    let mut lines = Vec::new();
    for row in rows {
        let portfolio = desk.folds.portfolio(conn, row.person_id.parse().map_err(Error::other)?)?;
        let sign_off = portfolio.sign_off(row.signoff_id.parse().map_err(Error::other)?);
        if sign_off.is_none_or(|sign_off| portfolio.involved(sign_off, me)) {
            continue;
        }
        let step = titles.step(conn, &row)?;
        let signed = day_of(Instant::from_microsecond(row.signed_at).map_err(Error::other)?);
        lines.push(DueLine {
            href: format!("/signoffs/{}", row.signoff_id),
            title: format!("{}{} {step}", row.name, t.colon()),
            about: t
                .msg("due-half-about")
                .arg("day", t.day(signed))
                .arg("name", row.signer.as_deref().unwrap_or_default())
                .to_string(),
            badge: Badge::saying(State::Waiting, t.text("state-half")),
        });
    }
    Ok(lines)
}

fn appeals(conn: &mut Conn, desk: &Desk) -> Result<Vec<DueLine>, Error> {
    let (t, open) = (desk.t, filed::open(conn, MOST)?);
    let line = |open: filed::Open| {
        let made = day_of(Instant::from_microsecond(open.made_at).map_err(Error::other)?);
        let portfolio = desk.folds.portfolio(conn, open.person_id.parse().map_err(Error::other)?)?;
        let what = about_appeal(t, &portfolio, open.id.parse().map_err(Error::other)?);
        Ok(DueLine {
            href: format!("/appeals/{}", open.id),
            title: match what {
                Some(what) => format!("{}{} {what}", open.name, t.colon()),
                None => open.name,
            },
            about: t.msg("due-appeal-about").arg("day", t.day(made)).to_string(),
            badge: Badge::saying(State::Waiting, t.text("due-appeal")),
        })
    };
    open.into_iter().map(line).collect()
}

/// What devices brought and rules forbid.
fn held(conn: &mut Conn, desk: &Desk) -> Result<Vec<DueLine>, Error> {
    let (t, open) = (desk.t, holds::open(conn, None, MOST)?);
    let names = match open.is_empty() {
        true => HashMap::new(),
        false => people::names(conn, open.iter().map(|hold| hold.author))?,
    };
    let line = |hold: holds::Hold| DueLine {
        href: format!("/holds/{}", hold.fact),
        title: format!(
            "{}{} {}",
            names.get(&hold.author).cloned().unwrap_or_default(),
            t.colon(),
            about_hold(t, &hold)
        ),
        about: t.said(hold.why),
        badge: Badge::saying(
            State::Waiting,
            t.msg("due-held-since").arg("day", t.since(day_of(hold.held_at), desk.today)).to_string(),
        ),
    };
    Ok(open.into_iter().map(line).collect())
}

/// Cohorts in which evidence is sent and nobody can sign: each leads to where another lead is chosen.
fn unsigned(conn: &mut Conn, desk: &Desk) -> Result<Vec<DueLine>, Error> {
    let t = desk.t;
    let line = |row: due::Unsigned| DueLine {
        href: format!("/cohorts/{}/edit", row.id),
        title: row.title,
        about: t.msg("due-unsigned-about").arg("leads", row.leads).to_string(),
        badge: Badge::saying(State::Waiting, t.text("due-unsigned-badge")),
    };
    Ok(due::unsigned(conn, desk.today, MOST)?.into_iter().map(line).collect())
}

/// Evidence that waits in cohorts in which nobody may answer any more: of all, or of those that somebody leads.
pub(super) fn left(conn: &mut Conn, desk: &Desk, lead: Option<PersonId>) -> Result<Vec<DueLine>, Error> {
    let t = desk.t;
    let line = |row: queue::Left| {
        let since = day_of(Instant::from_microsecond(row.since).map_err(Error::other)?);
        Ok(DueLine {
            href: format!("/cohorts/{}", row.id),
            title: row.title,
            about: t.msg("due-left-about").arg("count", row.pieces).arg("day", t.day(since)).to_string(),
            badge: Badge::saying(
                State::Waiting,
                t.text(if row.closed { "due-left-closed" } else { "due-left-over" }),
            ),
        })
    };
    queue::left_waiting(conn, lead, desk.today, MOST)?.into_iter().map(line).collect()
}

/// Mail that did not arrive in the last weeks: what is older is not kept.
fn refused(conn: &mut Conn, desk: &Desk) -> Result<Vec<DueLine>, Error> {
    let t = desk.t;
    let line = |kept: outbox::Kept| DueLine {
        href: format!("/mail/{}", kept.id),
        title: kept.name.or(kept.account).or(kept.mail.address).unwrap_or_else(|| t.text("mail-nobody")),
        about: kept.last_error.map(|why| t.said(why)).unwrap_or_default(),
        badge: Badge::saying(
            State::Returned,
            t.msg("due-refused-since").arg("day", t.since(day_of(kept.created_at), desk.today)).to_string(),
        ),
    };
    Ok(outbox::list(conn, Some("failed"), None, MOST)?.into_iter().map(line).collect())
}

fn closing(conn: &mut Conn, desk: &Desk) -> Result<Vec<DueLine>, Error> {
    let t = desk.t;
    let line = |cohort: due::Closing| {
        let over = cohort.signs_until < desk.today;
        let badge = if over {
            Badge::saying(State::Waiting, t.text("due-to-close"))
        } else {
            Badge::saying(
                State::None,
                t.msg("due-signs-until").arg("day", t.short_day(cohort.signs_until)).to_string(),
            )
        };
        DueLine {
            href: format!("/cohorts/{}", cohort.id),
            about: t.msg("due-ends").arg("day", t.day(cohort.ends_on)).to_string(),
            title: cohort.title,
            badge,
        }
    };
    let until = after(desk.today, CLOSING_DAYS);
    Ok(due::closing(conn, until, MOST)?.into_iter().map(line).collect())
}

/// Closed cohorts whose certificates are due (C-5).
fn certificates_due(conn: &mut Conn, desk: &Desk) -> Result<Vec<DueLine>, Error> {
    let t = desk.t;
    let line = |cohort: certificates::Waiting| DueLine {
        href: format!("/cohorts/{}/certificates", cohort.cohort_id),
        title: cohort.title,
        about: t.msg("due-certificates-about").arg("count", cohort.learners).to_string(),
        badge: Badge::saying(State::Waiting, t.text("due-certificates-badge")),
    };
    Ok(certificates::due(conn, after(desk.today, -CERTIFIED_DAYS), MOST)?.into_iter().map(line).collect())
}

/// Certificates that a level which was taken back or is on hold speaks against.
fn certificates_undermined(conn: &mut Conn, desk: &Desk) -> Result<Vec<DueLine>, Error> {
    let t = desk.t;
    let line = |row: certificates::Line| DueLine {
        href: format!("/certificates/{}", row.id),
        title: row.holder,
        about: row.title,
        badge: badge(t, &row.state),
    };
    Ok(certificates::undermined(conn, MOST)?.into_iter().map(line).collect())
}

fn certificates_expiring(conn: &mut Conn, desk: &Desk) -> Result<Vec<DueLine>, Error> {
    let t = desk.t;
    let line = |row: certificates::Line| {
        let last: Day = row.expires_on.as_deref().unwrap_or_default().parse().map_err(Error::other)?;
        let until = t.msg("due-until").arg("day", t.short_day(last)).to_string();
        Ok(DueLine {
            href: format!("/certificates/{}", row.id),
            title: row.holder,
            about: row.title,
            badge: Badge::saying(State::Expired, until),
        })
    };
    let rows = certificates::running_out(conn, desk.today, after(desk.today, EXPIRING_DAYS), MOST)?;
    rows.into_iter().map(line).collect()
}

fn expiring(conn: &mut Conn, titles: &mut Titles<'_>) -> Result<Vec<DueLine>, Error> {
    let (t, today) = (titles.desk.t, titles.desk.today);
    let wanted = due::Wanted::RunsOut(today, after(today, EXPIRING_DAYS));
    let rows = due::sign_offs(conn, wanted, None, MOST)?;
    let line = |row: due::Row| {
        let step = titles.step(conn, &row)?;
        let last: Day = row.expires_on.as_deref().unwrap_or_default().parse().map_err(Error::other)?;
        let left = today.until(last).map_or(0, |span| span.get_days());
        Ok(DueLine {
            href: format!("/signoffs/{}", row.signoff_id),
            title: format!("{}{} {step}", row.name, t.colon()),
            about: t.msg("due-days-left").arg("count", left).to_string(),
            badge: Badge::saying(
                State::Expired,
                t.msg("due-until").arg("day", t.short_day(last)).to_string(),
            ),
        })
    };
    rows.into_iter().map(line).collect()
}
