//! `/api/v1/devices`: apps that write for somebody, offline too, each with a key of its own.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::App;
use crate::clock::Instant;
use crate::ids::WriterId;
use crate::language::Sentence;
use crate::record::rules;
use crate::store::devices::{self, Device, Known};
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::SignedIn;

/// Most devices of one person that are not revoked.
const MOST: usize = 50;

/// A device of yours.
#[derive(Serialize, ToSchema)]
pub struct DeviceAnswer {
    /// Its name in all it writes.
    id: WriterId,
    /// What you call it.
    name: String,
    /// Since when it is known here.
    #[schema(value_type = String, format = DateTime)]
    since: Instant,
    /// When it last synced, give or take ten minutes; null: never.
    #[schema(value_type = Option<String>, format = DateTime)]
    seen_at: Option<Instant>,
    /// Since when nothing it brings counts; null: it is in use.
    #[schema(value_type = Option<String>, format = DateTime)]
    revoked_at: Option<Instant>,
}

impl From<Device> for DeviceAnswer {
    fn from(device: Device) -> Self {
        let Device { writer, name, since, seen_at, revoked_at, .. } = device;
        Self { id: writer, name, since, seen_at, revoked_at }
    }
}

/// Your devices.
#[derive(Serialize, ToSchema)]
pub struct Devices {
    /// The oldest first.
    items: Vec<DeviceAnswer>,
}

/// Your devices, the oldest first, also those that are revoked.
#[utoipa::path(get, path = "/api/v1/devices", tag = "Sync", responses((status = 200, body = Devices)))]
pub async fn list(app: web::Data<App>, who: SignedIn) -> Result<HttpResponse, Failure> {
    let found = app.db.read(move |conn| devices::of(conn, who.person)).await?;
    let items = found.into_iter().map(DeviceAnswer::from).collect();
    Ok(HttpResponse::Ok().json(Devices { items }))
}

/// An app that makes itself known.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeviceRequest {
    /// Minted by the app when it was installed, and again when it was copied or restored.
    id: WriterId,
    /// The public half of its Ed25519 key, 32 bytes in base64url. The other half never leaves it.
    key: String,
    /// What its owner calls it, such as "Ada's laptop".
    name: String,
}

/// Make an app known that writes for you.
///
/// Saying it twice does no harm. What the app signs with its key counts as said by you.
#[utoipa::path(post, path = "/api/v1/devices", tag = "Sync", request_body = DeviceRequest, responses(
    (status = 201, body = DeviceAnswer),
    (status = 409, description = "The id is known with another key or person, or there are too many devices."),
))]
pub async fn create(
    app: web::Data<App>,
    who: SignedIn,
    asked: web::Json<DeviceRequest>,
) -> Result<HttpResponse, Failure> {
    let DeviceRequest { id, key, name } = asked.into_inner();
    let key = URL_SAFE_NO_PAD.decode(&key).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    // A weak key signs anything for anybody.
    let key = key.and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok()).filter(|key| !key.is_weak());
    let key = key.ok_or_else(|| {
        Failure::Invalid(vec![FieldProblem::new("/key", Sentence::of("refused-device-key"))])
    })?;
    rules::line("/name", Sentence::of("refused-name-name"), &name)?;
    let now = app.clock.now();
    let device = app
        .db
        .write(move |conn| {
            let there = devices::of(conn, who.person)?;
            let in_use = there.iter().filter(|one| one.revoked_at.is_none() && one.writer != id).count();
            if in_use >= MOST {
                let words = Sentence::of("refused-devices-most").with("most", MOST);
                return Err(Failure::Other(StatusCode::CONFLICT, "too_many_devices", words));
            }
            match devices::enrol(conn, id, who.person, &key, name.trim(), now)? {
                Known::Yes => devices::by_id(conn, id)?.ok_or(Failure::Missing("device")),
                Known::Taken => Err(Failure::Other(
                    StatusCode::CONFLICT,
                    "device_taken",
                    Sentence::of("refused-device-taken"),
                )),
            }
        })
        .await?;
    Ok(HttpResponse::Created().json(DeviceAnswer::from(device)))
}

/// Revoke a device of yours: one that was lost, say.
///
/// What it brought already stays. What it brings from now on is held.
#[utoipa::path(delete, path = "/api/v1/devices/{id}", tag = "Sync", params(("id" = WriterId, Path)), responses(
    (status = 204, description = "Revoked, now or before."),
))]
pub async fn revoke(
    app: web::Data<App>,
    who: SignedIn,
    id: web::Path<WriterId>,
) -> Result<HttpResponse, Failure> {
    let (id, now) = (id.into_inner(), app.clock.now());
    app.db
        .write(move |conn| {
            let known = devices::by_id(conn, id)?.filter(|device| device.person == who.person);
            known.ok_or(Failure::Missing("device"))?;
            devices::revoke(conn, id, now)?;
            Ok::<_, Failure>(())
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
