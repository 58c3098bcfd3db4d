//! Signs the state of the log now and then, so that what was said by then can be told from what was changed later.

use jiff::SignedDuration;

use crate::app::App;
use crate::store::{Error, checkpoints};

/// How long after a checkpoint the next one is made, if anything was said meanwhile.
const PAUSE: SignedDuration = SignedDuration::from_hours(1);

/// Makes a checkpoint if one is due; whether it did. However many copies of the server look, there is one for a size.
///
/// # Errors
/// When the database cannot be reached, or the record is so damaged that nothing may be signed.
pub async fn look(app: &App) -> Result<bool, Error> {
    let (now, node) = (app.clock.now(), app.door.node().clone());
    if !app.db.read(move |conn| checkpoints::is_due(conn, now, PAUSE)).await? {
        return Ok(false);
    }
    let made = app.db.write(move |conn| checkpoints::make(conn, &node, now)).await?;
    tracing::info!(size = made.note.checkpoint.size, "a checkpoint of the record is signed");
    Ok(true)
}
