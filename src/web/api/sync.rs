//! `/api/v1/sync`: what a device wrote comes in, what its person may see goes out. `docs/sync-protocol.md` tells it whole.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::SignedDuration;
use serde::Serialize;
use utoipa::ToSchema;

use crate::app::App;
use crate::clock::Instant;
use crate::ids::{FactId, LogId, PersonId, WriterId};
use crate::language::Sentence;
use crate::record::evidence::EvidenceSubmitted;
use crate::record::fact::Body;
use crate::record::rules;
use crate::store::devices::{self, Device};
use crate::store::taking::{Fate, Sealed, Words};
use crate::store::{checkpoints, drafts, feed};
use crate::sync::give::{Asker, give};
use crate::sync::wire::{
    Exchange, Exchanged, Fated, MOST_BYTES, MOST_FACTS, MOST_SCOPES, PROTOCOL, Page, Take, Unreadable, opened,
};
use crate::web::desk::words_of;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::SignedIn;
use crate::web::words::Words as Reader;

/// How long a note that a device synced stays as it is: a write for every exchange would be too many.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(10);

/// Who is spoken to, and how.
#[derive(Serialize, ToSchema)]
pub struct Hello {
    /// The versions of the protocol that are spoken here.
    protocols: Vec<u32>,
    /// This server's program and its version.
    program: String,
    /// What the organisation is called.
    organisation: String,
    /// The log that is read here.
    log_id: LogId,
    /// What time it is here: an app says so where its own clock differs.
    #[schema(value_type = String, format = DateTime)]
    now: Instant,
    /// Whose device is talked to.
    person_id: PersonId,
    /// How much is taken at a time.
    limits: Limits,
    /// Kinds of fact that this program can read. Others are kept, and held.
    kinds: Vec<&'static str>,
    /// The newest checkpoint of the log, signed.
    checkpoint: Option<String>,
}

/// How much is taken at a time.
#[derive(Serialize, ToSchema)]
pub struct Limits {
    /// Facts in one exchange, each way.
    facts: usize,
    /// Scopes that the facts of one exchange are in.
    scopes: usize,
    /// Bytes of one exchange, inflated.
    bytes: usize,
    /// Bytes of one fact's words.
    fact_bytes: usize,
    /// Bytes of a photo.
    photo_bytes: u64,
}

/// Who is spoken to, and how.
#[utoipa::path(get, path = "/api/v1/sync/hello", tag = "Sync", responses((status = 200, body = Hello)))]
pub async fn hello(app: web::Data<App>, who: SignedIn) -> Result<HttpResponse, Failure> {
    let ((log_id, _), checkpoint) =
        app.db.snapshot(|conn| Ok::<_, Failure>((feed::end(conn)?, checkpoints::newest(conn)?))).await?;
    Ok(HttpResponse::Ok().json(Hello {
        protocols: vec![PROTOCOL],
        program: concat!("stampbook ", env!("CARGO_PKG_VERSION")).to_owned(),
        organisation: app.organisation(),
        log_id,
        now: app.clock.now(),
        person_id: who.person,
        limits: Limits {
            facts: MOST_FACTS,
            scopes: MOST_SCOPES,
            bytes: MOST_BYTES,
            fact_bytes: rules::MAX_BODY,
            photo_bytes: app.settings.file_sizes.photo * 1024 * 1024,
        },
        kinds: Body::KINDS.to_vec(),
        checkpoint: checkpoint.map(|signed| signed.note.to_string()),
    }))
}

fn unreadable(Unreadable { pointer, what }: Unreadable) -> Failure {
    Failure::Invalid(vec![FieldProblem::new(format!("/give{pointer}"), what)])
}

/// The device that speaks, if it is its person's.
async fn device_of(app: &App, who: &SignedIn, id: WriterId) -> Result<Device, Failure> {
    let (person, now) = (who.person, app.clock.now());
    let found = app.db.read(move |conn| devices::by_id(conn, id)).await?;
    let device = found.filter(|device| device.person == person).ok_or_else(|| {
        Failure::Other(StatusCode::CONFLICT, "unknown_device", Sentence::of("refused-device-unknown"))
    })?;
    if device.seen_at.is_none_or(|seen| now.duration_since(seen) >= SEEN_EVERY) {
        app.db.write(move |conn| devices::seen(conn, id, now)).await?;
    }
    Ok(device)
}

/// Bring what was written, and take what is new.
///
/// Everything may be sent again at any point: repeats do no harm. Each fact is answered by itself; one that is bad never blocks
/// the next of another chain. What was brought is durable before this answers.
#[utoipa::path(post, path = "/api/v1/sync", tag = "Sync", request_body = Exchange, responses(
    (status = 200, body = Exchanged),
    (status = 409, description = "`unknown_device`: make it known first."),
    (status = 403, description = "`device_revoked`: it gets nothing any more."),
))]
pub async fn exchange(
    request: HttpRequest,
    app: web::Data<App>,
    who: SignedIn,
    asked: web::Json<Exchange>,
) -> Result<HttpResponse, Failure> {
    let t = words_of(&request);
    let Exchange { device, give: brought, take } = asked.into_inner();
    if device.is_none() && !brought.is_empty() {
        let words = Sentence::of("refused-sync-which-device");
        return Err(Failure::Invalid(vec![FieldProblem::new("/device", words)]));
    }
    if brought.iter().map(|run| run.facts.len()).sum::<usize>() > MOST_FACTS {
        let words = Sentence::of("refused-sync-most").with("most", MOST_FACTS);
        return Err(Failure::TooLarge(words));
    }
    let facts = opened(brought).map_err(unreadable)?;
    if facts.iter().map(|fact| fact.scope).collect::<BTreeSet<_>>().len() > MOST_SCOPES {
        let words = Sentence::of("refused-sync-scopes").with("most", MOST_SCOPES);
        return Err(Failure::TooLarge(words));
    }
    let known = match device {
        Some(id) => Some(device_of(&app, &who, id).await?),
        None => None,
    };
    let files = files_named(&facts, who.person);
    let ids: Vec<_> = facts.iter().map(|fact| fact.id).collect();
    let fates = if facts.is_empty() { Vec::new() } else { app.door.take(facts).await? };
    if take.is_some() && known.as_ref().is_some_and(|device| device.revoked_at.is_some()) {
        let words = Sentence::of("refused-device-revoked");
        return Err(Failure::Other(StatusCode::FORBIDDEN, "device_revoked", words));
    }
    let asker = Asker { person: who.person, device, today: app.clock.today() };
    let (log_id, page, checkpoint, want_files) = app
        .db
        .snapshot(move |conn| {
            let page = take.map(|take: Take| give(conn, asker, &take)).transpose()?;
            let there = drafts::files(conn, asker.person, &files)?;
            let missing = |hash: &String| !there.iter().any(|file| file.hash == *hash);
            let want: Vec<String> = files.into_iter().filter(missing).collect();
            let (log, _) = feed::end(conn)?;
            Ok::<(LogId, Option<Page>, _, _), Failure>((log, page, checkpoints::newest(conn)?, want))
        })
        .await?;
    Ok(HttpResponse::Ok().json(Exchanged {
        log_id,
        now: app.clock.now(),
        taken: fates.iter().filter(|fate| matches!(fate, Fate::Taken)).count(),
        repeats: fates.iter().filter(|fate| matches!(fate, Fate::Repeat)).count(),
        others: ids.into_iter().zip(fates).filter_map(|(id, fate)| fated(t, id, fate)).collect(),
        want_files,
        page,
        checkpoint: checkpoint.map(|signed| signed.note.to_string()),
    }))
}

/// The files that a person's own evidence names.
fn files_named(facts: &[Sealed], person: PersonId) -> Vec<String> {
    let mut named = BTreeSet::new();
    for fact in facts.iter().filter(|fact| fact.author == person && fact.kind == "evidence_submitted") {
        if let Words::Said { body, .. } = &fact.words
            && let Ok(Body::EvidenceSubmitted(EvidenceSubmitted { attachments, .. })) =
                Body::from_json(&fact.kind, body)
        {
            named.extend(attachments.into_iter().map(|file| file.hash));
        }
    }
    named.into_iter().collect()
}

fn fated(t: Reader, id: FactId, fate: Fate) -> Option<Fated> {
    let said = |state: &str, code: String, detail: Sentence, have| {
        Some(Fated { id, state: state.to_owned(), code, detail: t.said(detail), have })
    };
    match fate {
        Fate::Taken | Fate::Repeat => None,
        Fate::Gap { have } => said("gap", "gap".to_owned(), Sentence::of("fate-gap"), Some(have)),
        Fate::Held { code, why } => said("held", code, why, None),
        Fate::Refused(broken) => {
            let code = broken.code();
            said(
                "refused",
                code.to_owned(),
                Sentence::under(format!("fate-{}", code.replace('_', "-"))),
                None,
            )
        }
    }
}
