//! Removes what has had its time: ended sign-ins, links, tokens, repeated requests, old mail, unfinished
//! uploads, files that were erased.

use crate::app::App;
use crate::store;

/// Tidies up until nothing is left to remove.
///
/// # Errors
/// When the database or the files' store cannot be reached; what is left goes next time.
pub async fn tidy(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    while app.db.write(move |conn| store::housekeeping::sweep(conn, now)).await? {}
    app.uploads.sweep(now).await?;
    while app.remove_doomed_files().await? > 0 {}
    Ok(())
}
