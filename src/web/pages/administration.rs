//! Keeping the instance: how it is, what needs a hand, how it is set up.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, web};

use super::sign_in::{Nothing, see};
use crate::app::App;
use crate::jobs::verification::{self, End, UnderWay, Verified};
use crate::settings::{NAMELESS, Origin};
use crate::store::keeping::{self, Begun, LastRun, Numbers};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::views::administration::{
    AdministrationPage, Checking, Outbox, Progress, Setting, Step, Verification,
};
use crate::web::views::cohort::Tile;
use crate::web::views::parts::{Badge, Link, State};
use crate::web::who::{Administrator, PostedByAdministrator};
use crate::web::words::Words;

/// How long a browser waits for a check of the record; a longer one goes on by itself.
const PATIENCE: Duration = Duration::from_secs(2);

/// `GET /administration`.
pub(crate) async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    who: Administrator,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, who.0, &request);
    let backend = app.db.backend();
    let (t, at) = (desk.t, desk.clone());
    let (frame, numbers, begun, verified, checking, database, run) = app
        .db
        .read(move |conn| {
            Ok::<_, Failure>((
                at.frame(conn, t.text("admin-title"))?,
                keeping::numbers(conn)?,
                keeping::begun(conn)?,
                verification::last(conn)?,
                (verification::under_way(conn, at.now)?, verification::ended(conn)?),
                keeping::database(conn, backend)?,
                keeping::last_run(conn)?,
            ))
        })
        .await?;
    let storage = app.blobs.probe(app.ids.mint(desk.now)).await.err().map(|error| error.to_string());
    let mail = |state: &str| u32::try_from(count(&numbers.mails, state)).unwrap_or(u32::MAX);
    let named = app.organisation();
    let settings = app.settings.in_force().into_iter().map(|(name, value, origin)| Setting {
        name: name.to_owned(),
        // Where nobody set one, the first run may have said what the organisation is called.
        value: if name == "STAMPBOOK_ORGANISATION" { named.clone() } else { value },
        source: t.text(match origin {
            Origin::Default if name == "STAMPBOOK_ORGANISATION" && named != NAMELESS => {
                "admin-from-first-run"
            }
            Origin::CommandLine => "admin-from-command-line",
            Origin::Variable => "admin-from-variable",
            Origin::File => "admin-from-file",
            Origin::Default => "admin-from-default",
        }),
    });
    Ok(page::ok(&AdministrationPage {
        frame,
        attention: attention(t, &numbers, verified.as_ref(), storage.as_deref()),
        guide: guide(t, &begun),
        tiles: tiles(t, &numbers, app.blobs.place().is_none().then(|| app.blobs.describe())),
        transport: if app.mailer.keeps() {
            t.text("admin-transport-kept")
        } else {
            t.msg("admin-transport").arg("how", app.mailer.to_string()).to_string()
        },
        outbox: Outbox {
            waiting: mail("due"),
            sent: mail("sent"),
            kept: mail("kept"),
            failed: mail("failed"),
            held: u32::try_from(numbers.held).unwrap_or(u32::MAX),
            oldest: numbers.oldest_due.map(|since| t.moment(since)),
        },
        verification: verified.map(|verified| verification_words(t, &verified)),
        check_ended: match checking {
            (None, Some(ended)) => ended_words(t, &ended),
            _ => String::new(),
        },
        checking: checking.0.map(|one| checking_words(t, one)),
        progress: run.map(|run| progress(t, &run)),
        hour: hour(&app),
        settings: settings.collect(),
        version: format!("Stampbook {}, {database}", env!("CARGO_PKG_VERSION")),
        t,
    }))
}

/// Which progress mails were written last, or are being written.
fn progress(t: Words, run: &LastRun) -> Progress {
    let key = if run.done { "admin-progress-done" } else { "admin-progress-running" };
    Progress { words: t.msg(key).arg("period", &run.period).to_string(), when: t.moment(run.at) }
}

/// "7:00 (Europe/Oslo)".
fn hour(app: &App) -> String {
    let zone = app.settings.zone.iana_name().unwrap_or("UTC");
    format!("{}:00 ({zone})", app.settings.digest_hour)
}

fn count(states: &std::collections::BTreeMap<String, i64>, state: &str) -> i64 {
    states.get(state).copied().unwrap_or(0)
}

/// What it takes until somebody can learn here, done or to be done; nothing once all of it is there.
fn guide(t: Words, begun: &Begun) -> Vec<Step> {
    if begun.all() {
        return Vec::new();
    }
    let invite = begun.cohort.map(|id| format!("/cohorts/{id}#invite")).unwrap_or_default();
    let steps = [
        ("framework", begun.framework, "/frameworks".to_owned()),
        ("people", begun.people, "/people/new".to_owned()),
        ("cohort", begun.cohort.is_some(), "/cohorts/new".to_owned()),
        ("learners", begun.learners, invite),
    ];
    steps
        .into_iter()
        .map(|(step, done, href)| Step {
            title: t.text(&format!("guide-{step}")),
            words: t.text(&format!("guide-{step}-words")),
            href: if done { String::new() } else { href },
            done,
        })
        .collect()
}

/// What needs a hand, most pressing first.
fn attention(t: Words, numbers: &Numbers, verified: Option<&Verified>, storage: Option<&str>) -> Vec<Link> {
    let link = |text: String, href: &str| Link { text, href: href.to_owned() };
    let counted = |key: &str, count: i64| t.msg(key).arg("count", count).to_string();
    let broken = verified.map_or(0, |verified| verified.problems);
    let failed = count(&numbers.mails, "failed");
    let lines = [
        (broken > 0).then(|| link(t.msg("admin-record-broken").arg("count", broken).to_string(), "#record")),
        storage.map(|why| link(t.msg("admin-storage-broken").arg("why", why).to_string(), "#settings")),
        (failed > 0).then(|| link(counted("admin-mail-failed", failed), "/mail?state=failed")),
        (numbers.held > 0).then(|| link(counted("admin-mail-held", numbers.held), "/mail?state=due")),
        (numbers.refused > 0).then(|| link(counted("admin-mail-refused", numbers.refused), "/due")),
    ];
    lines.into_iter().flatten().collect()
}

/// `away` says where the files are if they are not on this machine; which folder it is, is among the settings.
fn tiles(t: Words, numbers: &Numbers, away: Option<&str>) -> Vec<Tile> {
    let tile = |number: String, words: String, href: &str| Tile { number, words, href: href.to_owned() };
    vec![
        tile(t.language().number(count_of(numbers.people)), t.text("admin-people"), "/people"),
        tile(
            t.language().number(count_of(numbers.units)),
            t.msg("admin-units").arg("count", numbers.units).to_string(),
            "/people/units",
        ),
        tile(
            t.language().number(count_of(numbers.accounts)),
            t.msg("admin-accounts").arg("count", numbers.without_password).to_string(),
            "",
        ),
        tile(t.language().number(count_of(numbers.facts)), t.text("admin-facts"), ""),
        tile(
            t.language().number(count_of(numbers.files)),
            t.msg(if away.is_some() { "admin-files-away" } else { "admin-files" })
                .arg("size", t.language().size(count_of(numbers.file_bytes)))
                .arg("place", away.unwrap_or_default())
                .to_string(),
            "",
        ),
    ]
}

/// What was counted, which is never below nothing.
fn count_of(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

fn verification_words(t: Words, verified: &Verified) -> Verification {
    Verification {
        when: t.moment(verified.at),
        badge: if verified.problems == 0 {
            Badge::saying(State::Signed, t.text("admin-verified"))
        } else {
            Badge::saying(State::Returned, t.text("admin-broken"))
        },
        words: t
            .msg("admin-verified-words")
            .arg("facts", t.language().number(count_of(verified.facts)))
            .arg("chains", verified.chains)
            .to_string(),
        problems: verified.shown.clone(),
    }
}

/// What became of the last check, where it did not come to its end.
fn ended_words(t: Words, ended: &End) -> String {
    match ended {
        End::Checked => String::new(),
        End::Stopped => t.text("admin-check-stopped"),
        End::Begun => t.text("admin-check-silent"),
        End::Failed(why) => t.msg("admin-check-failed").arg("why", why).to_string(),
    }
}

/// How far the check of the record is, for a script; `going` is false once it has ended.
#[derive(serde::Serialize)]
struct HowFar {
    going: bool,
    done: u64,
    all: u64,
    words: String,
}

/// `GET /administration/verification`: how far the check is.
pub(crate) async fn how_far(
    request: HttpRequest,
    app: web::Data<App>,
    who: Administrator,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, who.0, &request);
    let (t, now) = (desk.t, desk.now);
    let found = app.db.read(move |conn| verification::under_way(conn, now)).await?;
    let told = match found.map(|one| checking_words(t, one)) {
        Some(Checking { done, all, words }) => HowFar { going: true, done, all, words },
        None => HowFar { going: false, done: 0, all: 0, words: String::new() },
    };
    Ok(HttpResponse::Ok().insert_header(("cache-control", "no-store")).json(told))
}

fn checking_words(t: Words, one: UnderWay) -> Checking {
    let number = |count: i64| t.language().number(count_of(count));
    Checking {
        done: count_of(one.done),
        all: count_of(one.all.max(one.done)),
        words: t.msg("admin-checking").arg("done", number(one.done)).arg("all", number(one.all)).to_string(),
    }
}

/// `POST /administration/verification`: checks the record. A long check goes on when the answer is given.
pub(crate) async fn verify(
    app: web::Data<App>,
    _posted: PostedByAdministrator<Nothing>,
) -> Result<HttpResponse, Failure> {
    if !verification::begin(&app).await? {
        return Ok(see("/administration?done=verifying#record"));
    }
    let checking = app.get_ref().clone();
    let check = actix_web::rt::spawn(async move { verification::run(&checking).await });
    match tokio::time::timeout(PATIENCE, check).await {
        Ok(done) => {
            done.map_err(Failure::internal)??;
            Ok(see("/administration?done=verified#record"))
        }
        Err(_) => Ok(see("/administration?done=verifying#record")),
    }
}

/// `POST /administration/verification/cancellation`: ends a check before it is through.
pub(crate) async fn stop_verifying(
    app: web::Data<App>,
    _posted: PostedByAdministrator<Nothing>,
) -> Result<HttpResponse, Failure> {
    verification::stop(&app).await?;
    Ok(see("/administration?done=verification-stopped#record"))
}
