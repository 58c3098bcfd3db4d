//! Removes what has had its time: ended sign-ins, links, tokens, repeated requests, old mail, unfinished uploads, exports of
//! passports, files that were erased or are attached to nothing.

use jiff::SignedDuration;

use crate::app::App;
use crate::clock::Instant;
use crate::files::Hash;
use crate::store::{self, brought};

/// Files forgotten in one go.
const PIECE: i64 = 200;

/// Tidies up until nothing is left to remove.
///
/// # Errors
/// When the database or the files' store cannot be reached; what is left goes next time.
pub async fn tidy(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    while app.db.write(move |conn| store::housekeeping::sweep(conn, now)).await? {}
    app.uploads.sweep(now).await?;
    while app.remove_doomed_files().await? > 0 {}
    app.remove_ended_exports().await?;
    forget_files(app, now).await
}

/// Removes files that nobody attached to anything for as long as is set.
async fn forget_files(app: &App, now: Instant) -> anyhow::Result<()> {
    let age = SignedDuration::from_hours(24 * i64::from(app.settings.file_days));
    let before = now.checked_sub(age)?;
    loop {
        let forgotten = app.db.write(move |conn| brought::forget(conn, before, PIECE)).await?;
        for name in &forgotten {
            let (asked, hash) = (name.clone(), name.parse::<Hash>());
            // Somebody else may have brought the same file.
            if let Ok(hash) = hash
                && !app.db.read(move |conn| brought::is_wanted(conn, &asked)).await?
            {
                app.blobs.delete(&hash).await?;
            }
        }
        if forgotten.is_empty() {
            return Ok(());
        }
    }
}
