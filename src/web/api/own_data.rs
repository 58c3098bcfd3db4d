//! `/api/v1/me/data`: everything that is held about whoever asks, to read and to take along (GDPR, articles 15 and 20).

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::app::App;
use crate::clock::{Instant, day_of};
use crate::ids::{CohortId, EvidenceId, FactId, PersonId, SessionId};
use crate::record::cohort::Attendance;
use crate::store::held::{self, Held};
use crate::store::{Error, people};
use crate::web::failure::Failure;
use crate::web::who::SignedIn;

use super::people::RoleAnswer;

/// Everything that is held about somebody.
#[derive(Serialize, ToSchema)]
pub struct OwnData {
    /// Who.
    id: PersonId,
    /// Their name.
    name: String,
    /// When this was put together.
    #[schema(value_type = String, format = DateTime)]
    made_at: Instant,
    /// How they sign in.
    account: Option<OwnAccount>,
    /// Every role they have or had, and their places in cohorts.
    roles: Vec<RoleAnswer>,
    /// Where they are signed in now.
    signed_in: Vec<OwnSignIn>,
    /// Programs that are signed in as them through the API, and those that were, as long as that is remembered.
    programs: Vec<OwnProgram>,
    /// Devices that write for them with a key of their own, and those that were revoked.
    devices: Vec<super::devices::DeviceAnswer>,
    /// What was said about them, and by them about their learning, oldest first. What was erased is not in it.
    facts: Vec<OwnFact>,
    /// What was noted of them at sessions, oldest first.
    attendance: Vec<OwnAttendance>,
    /// Evidence that is not submitted yet.
    drafts: Vec<OwnDraft>,
    /// Files they brought; each at its address, for whoever is signed in as them.
    files: Vec<OwnFile>,
    /// Where their portrait is.
    portrait: Option<String>,
    /// Mails to them, without what they said.
    mails: Vec<OwnMail>,
}

#[derive(Serialize, ToSchema)]
struct OwnAccount {
    email: String,
    language: Option<String>,
    has_password: bool,
    #[schema(value_type = String, format = DateTime)]
    opened_at: Instant,
    /// Kinds of mail that are not wanted.
    unwanted_mail: Vec<String>,
}

#[derive(Serialize, ToSchema)]
struct OwnSignIn {
    /// What the browser says it is.
    browser: String,
    #[schema(value_type = String, format = DateTime)]
    since: Instant,
    #[schema(value_type = String, format = DateTime)]
    last_seen: Instant,
}

/// What is known of a program: which one it is, it does not say. Its tokens themselves are kept nowhere.
#[derive(Serialize, ToSchema)]
struct OwnProgram {
    /// When it signed in.
    #[schema(value_type = String, format = DateTime)]
    since: Instant,
    /// When it last asked for a fresh token; at first, when it signed in.
    #[schema(value_type = String, format = DateTime)]
    last_refreshed: Instant,
    /// Until when it stays signed in without asking again.
    #[schema(value_type = String, format = DateTime)]
    until: Instant,
    /// When it was ended before that; null: it was not.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Instant>,
}

#[derive(Serialize, ToSchema)]
struct OwnFact {
    id: FactId,
    /// Where it belongs: `learner/…`, `private/…`, `cohort/…`, `directory`, `acl`.
    scope: String,
    /// What kind of statement it is, such as `signed_off`.
    kind: &'static str,
    author_id: PersonId,
    author: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    happened_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    received_at: Instant,
    /// What it says.
    #[schema(value_type = Object)]
    says: Value,
}

#[derive(Serialize, ToSchema)]
struct OwnAttendance {
    cohort_id: CohortId,
    session_id: SessionId,
    /// `attended`, `apologised` or `absent`.
    #[schema(value_type = String)]
    attendance: Attendance,
    contributed: bool,
    author_id: PersonId,
    author: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    noted_at: Instant,
}

#[derive(Serialize, ToSchema)]
struct OwnDraft {
    evidence_id: EvidenceId,
    cohort_id: Option<CohortId>,
    #[schema(value_type = String, format = DateTime)]
    saved_at: Instant,
    /// What it says so far.
    #[schema(value_type = Object)]
    content: Value,
    private_reflection: String,
}

#[derive(Serialize, ToSchema)]
struct OwnFile {
    hash: String,
    name: String,
    media_type: String,
    /// In bytes.
    size: u64,
    address: String,
}

#[derive(Serialize, ToSchema)]
struct OwnMail {
    /// What it is about, such as `evidence.returned`.
    kind: String,
    /// `due`, `sent`, `kept`, `skipped` or `failed`.
    state: String,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    sent_at: Option<Instant>,
}

/// Everything that is held about you.
///
/// As a file to keep: your account, roles, places, where you and programs of yours are signed in (never with what), everything that was said about your learning and by whom, what was noted at
/// sessions, your private reflections, drafts, the list of your files and of mails to you.
#[utoipa::path(get, path = "/api/v1/me/data", tag = "people", responses(
    (status = 200, body = OwnData),
    (status = 401, description = "Nobody is signed in."),
))]
pub(crate) async fn show(app: web::Data<App>, who: SignedIn) -> Result<HttpResponse, Failure> {
    let (person, now) = (who.person, app.clock.now());
    let (held, roles, name) = app
        .db
        .snapshot(move |conn| {
            let name = people::names(conn, [person])?.remove(&person).unwrap_or_default();
            Ok::<_, Error>((held::about(conn, person, now)?, people::roles(conn, person)?, name))
        })
        .await?;
    let address = app.settings.address();
    let address = address.trim_end_matches('/');
    let data = OwnData {
        name,
        roles: roles.into_iter().map(RoleAnswer::from).collect(),
        ..told(person, held, now, address).map_err(Failure::internal)?
    };
    let name = format!("attachment; filename=\"stampbook-{}.json\"", day_of(now));
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_DISPOSITION, name))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(data))
}

fn told(person: PersonId, held: Held, now: Instant, address: &str) -> Result<OwnData, Error> {
    let Held {
        account,
        unwanted,
        browsers,
        programs,
        devices,
        facts,
        attendance,
        drafts,
        files,
        portrait,
        mails,
        names,
    } = held;
    let unwanted_mail: Vec<String> = unwanted.into_iter().collect();
    let facts = facts.into_iter().filter_map(|fact| fact.body.clone().map(|body| (fact, body)));
    let facts = facts.map(|(fact, body)| {
        Ok(OwnFact {
            id: fact.id,
            scope: fact.scope.to_string(),
            kind: body.kind(),
            author_id: fact.author,
            author: names.get(&fact.author).cloned(),
            happened_at: fact.happened_at,
            received_at: fact.received_at,
            says: serde_json::from_str(&body.to_json().map_err(Error::other)?).map_err(Error::other)?,
        })
    });
    let drafts = drafts.into_iter().map(|draft| {
        Ok(OwnDraft {
            evidence_id: draft.evidence,
            cohort_id: draft.cohort,
            saved_at: draft.saved_at,
            content: serde_json::from_str(&draft.content).map_err(Error::other)?,
            private_reflection: draft.private_reflection,
        })
    });
    Ok(OwnData {
        id: person,
        name: String::new(),
        made_at: now,
        account: account.map(|account| OwnAccount {
            email: account.email,
            language: account.locale,
            has_password: account.password_hash.is_some(),
            opened_at: account.created_at,
            unwanted_mail,
        }),
        roles: Vec::new(),
        signed_in: browsers
            .into_iter()
            .map(|one| OwnSignIn { browser: one.agent, since: one.since, last_seen: one.seen })
            .collect(),
        devices: devices.into_iter().map(super::devices::DeviceAnswer::from).collect(),
        programs: programs
            .into_iter()
            .map(|one| OwnProgram {
                since: one.since,
                last_refreshed: one.last_refreshed,
                until: one.until,
                ended_at: one.ended,
            })
            .collect(),
        facts: facts.collect::<Result<_, Error>>()?,
        attendance: attendance
            .into_iter()
            .map(|one| OwnAttendance {
                cohort_id: one.cohort,
                session_id: one.session,
                attendance: one.mark.attendance,
                contributed: one.mark.contributed,
                author_id: one.author,
                author: names.get(&one.author).cloned(),
                noted_at: one.at,
            })
            .collect(),
        drafts: drafts.collect::<Result<_, Error>>()?,
        files: files
            .into_iter()
            .map(|file| OwnFile {
                address: format!("{address}/api/v1/blobs/{}", file.hash),
                hash: file.hash,
                name: file.name,
                media_type: file.media_type,
                size: file.size,
            })
            .collect(),
        portrait: portrait.then(|| format!("{address}/api/v1/passports/{person}/portrait")),
        mails: mails
            .into_iter()
            .map(|mail| OwnMail {
                kind: mail.kind,
                state: mail.state,
                created_at: mail.created_at,
                sent_at: mail.sent_at,
            })
            .collect(),
    })
}
