//! The log of the record: what this node signed of it, and proofs of what is in it and that it only grew.
//!
//! The checkpoint and the proof of growth are for anybody, as witnesses have no account here; they hold hashes, and no word
//! of what was said. That a certain fact is in the log is proved to whoever may read it.

use actix_web::{HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::cohort_sight::{self, Sight};
use crate::app::App;
use crate::clock::{Day, Instant};
use crate::ids::{FactId, LogId, PersonId, WriterId};
use crate::language::Sentence;
use crate::record::fact::Scope;
use crate::store::checkpoints::{self, Signed, Sizes};
use crate::store::{Conn, Folds, reach};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::SignedIn;

/// What this node signed of its log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct LogCheckpoint {
    /// Which log.
    log_id: LogId,
    /// How many facts it had.
    size: u64,
    /// The root of the tree over their hashes (RFC 6962), in base64url.
    root: String,
    /// When it was signed.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// Who signed.
    writer_id: WriterId,
    /// The key by which it is checked, as tools for signed notes take it: name, hash and Ed25519 key.
    key: String,
    /// The text that is signed, with the signature below it: a `tlog-checkpoint` of C2SP. Keep this.
    note: String,
}

impl From<&Signed> for LogCheckpoint {
    fn from(signed: &Signed) -> Self {
        let said = signed.note.checkpoint;
        Self {
            log_id: said.log,
            size: said.size,
            root: printed(&said.root),
            at: said.at,
            writer_id: signed.writer,
            key: signed.verifier.clone(),
            note: signed.note.to_string(),
        }
    }
}

/// How hashes are written, here as in the heads of facts.
fn printed(hash: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(hash)
}

fn all_printed(hashes: &[crate::record::tree::Hash]) -> Vec<String> {
    hashes.iter().map(|hash| printed(hash)).collect()
}

/// The newest checkpoint of this server's log.
///
/// Anybody may ask and keep it. One is signed about once an hour while anything is said.
#[utoipa::path(get, path = "/api/v1/log/checkpoint", tag = "Log", security(()), responses(
    (status = 200, body = LogCheckpoint),
    (status = 404, description = "Nothing was signed yet."),
))]
pub async fn checkpoint(app: web::Data<App>) -> Result<HttpResponse, Failure> {
    let newest = app.db.read(checkpoints::newest).await?.ok_or(Failure::Missing("thing"))?;
    Ok(HttpResponse::Ok().json(LogCheckpoint::from(&newest)))
}

/// Which fact shall be shown to be in the log.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AskedInclusion {
    /// The fact: a sign-off, a review, a revision of evidence, by the id it has everywhere.
    fact: FactId,
    /// In the log as it was with so many facts. If left out: as it was at the newest checkpoint, or as it is now where the
    /// fact is newer.
    size: Option<u64>,
}

/// That a fact is in the log.
///
/// Checked as RFC 9162, 2.1.3.2 says: `index` is the place of the leaf, the leaf is SHA-256 of a zero byte and `hash`.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct InclusionProof {
    /// Which fact.
    fact_id: FactId,
    /// The SHA-256 of its head, in base64url.
    hash: String,
    /// How many facts came before it.
    index: u64,
    /// The size of the log it is shown to be in.
    size: u64,
    /// The root over that.
    root: String,
    /// The hashes from the leaf up, in base64url.
    proof: Vec<String>,
    /// What was signed of the log at this size; null: nothing.
    checkpoint: Option<LogCheckpoint>,
}

/// Whether somebody may read the facts of a scope, and so have them proved.
fn may_read(
    conn: &mut Conn,
    folds: &Folds,
    viewer: PersonId,
    scope: Scope,
    today: Day,
) -> Result<bool, Failure> {
    Ok(match scope {
        Scope::Learner(learner) => reach::may_see(conn, folds, viewer, learner, today)?,
        Scope::Private(learner) => viewer == learner,
        // Published versions are everybody's.
        Scope::Framework(_) => true,
        Scope::Cohort(id) => match cohort_sight::see(conn, folds, viewer, id, today) {
            Ok(seen) => matches!(seen.sight, Sight::Runs | Sight::Learns(_)),
            Err(Failure::Missing(_)) => false,
            Err(failure) => return Err(failure),
        },
        Scope::Directory | Scope::Access => folds.access(conn)?.keeps_records(viewer, today),
    })
}

/// Proves that a fact is in the log.
///
/// For whoever may read it. With the checkpoint of its size it holds without this server.
#[utoipa::path(get, path = "/api/v1/log/proofs/inclusion", tag = "Log", params(AskedInclusion), responses(
    (status = 200, body = InclusionProof),
    (status = 404, description = "There is no such fact that you may read."),
    (status = 422, description = "The log never had this size, or the fact was not in it then."),
))]
pub async fn inclusion(
    app: web::Data<App>,
    who: SignedIn,
    asked: Query<AskedInclusion>,
) -> Result<HttpResponse, Failure> {
    let AskedInclusion { fact, size } = asked.into_inner();
    let (folds, today) = (app.folds(), app.clock.today());
    let proof = app
        .db
        .snapshot(move |conn| {
            let entry = checkpoints::entry(conn, fact)?.ok_or(Failure::Missing("thing"))?;
            if !may_read(conn, &folds, who.person, entry.scope, today)? {
                return Err(Failure::Missing("thing"));
            }
            let shown = checkpoints::inclusion(conn, &entry, size)?.map_err(|sizes| wrong("/size", sizes))?;
            Ok(InclusionProof {
                fact_id: entry.id,
                hash: printed(&entry.hash),
                index: entry.index,
                size: shown.size,
                root: printed(&shown.root),
                proof: all_printed(&shown.proof),
                checkpoint: shown.checkpoint.as_ref().map(LogCheckpoint::from),
            })
        })
        .await?;
    Ok(HttpResponse::Ok().json(proof))
}

/// Between which sizes the log shall be shown to have grown only.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AskedConsistency {
    /// The size of the checkpoint that you kept.
    from: u64,
    /// The later size. If left out: that of the newest checkpoint, or of the log as it is where `from` is more.
    to: Option<u64>,
}

/// That the log only grew.
///
/// Checked as RFC 9162, 2.1.4.2 says. Nothing is needed where both sizes are the same, or the first is 0.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct ConsistencyProof {
    /// The smaller size.
    from: u64,
    /// The root over the log of that size: it must be the one that you kept.
    from_root: String,
    /// The larger size.
    to: u64,
    /// The root over that.
    to_root: String,
    /// The hashes that lead to both roots, in base64url.
    proof: Vec<String>,
    /// What was signed of the log at the larger size; null: nothing.
    checkpoint: Option<LogCheckpoint>,
}

/// Proves that the log only grew from one size to another.
///
/// Anybody may ask: whoever kept a checkpoint sees whether the log still begins with what it had then.
#[utoipa::path(get, path = "/api/v1/log/proofs/consistency", tag = "Log", params(AskedConsistency), security(()),
    responses(
        (status = 200, body = ConsistencyProof),
        (status = 422, description = "The log never had one of these sizes, or they are the wrong way round."),
    ))]
pub async fn consistency(
    app: web::Data<App>,
    asked: Query<AskedConsistency>,
) -> Result<HttpResponse, Failure> {
    let AskedConsistency { from, to } = asked.into_inner();
    let field = if to.is_some() { "/to" } else { "/from" };
    let shown = app.db.snapshot(move |conn| checkpoints::consistency(conn, from, to)).await?;
    let shown = shown.map_err(|sizes| wrong(if sizes.least == 0 { "/from" } else { field }, sizes))?;
    Ok(HttpResponse::Ok().json(ConsistencyProof {
        from: shown.from.0,
        from_root: printed(&shown.from.1),
        to: shown.to.0,
        to_root: printed(&shown.to.1),
        proof: all_printed(&shown.proof),
        checkpoint: shown.checkpoint.as_ref().map(LogCheckpoint::from),
    }))
}

fn wrong(field: &str, sizes: Sizes) -> Failure {
    let detail = Sentence::of("refused-log-size").with("least", sizes.least).with("most", sizes.most);
    Failure::Invalid(vec![FieldProblem::new(field, detail)])
}
