//! Drafts that were begun and not submitted: they save themselves, so nobody should have to remember where.

use crate::record::letters::is_visible;
use crate::store::{Conn, drafts};
use crate::web::api::drafts::kept;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::views::parts::{Begun, Unfinished};

/// How many are offered at once; the list of all evidence has the others.
const MOST: usize = 3;

/// Where a draft is gone on with.
pub(super) fn place(draft: &drafts::Draft) -> String {
    format!("/evidence/{}/edit", draft.evidence)
}

/// The newest drafts of whoever sits at the desk, without the one that is offered already at `but`.
pub(super) fn unfinished(conn: &mut Conn, at: &Desk, but: &str) -> Result<Unfinished, Failure> {
    // One to leave out, and one to know that there are more.
    let most = i64::try_from(MOST + 2).unwrap_or(i64::MAX);
    let mut begun = Vec::new();
    for draft in drafts::of_person(conn, at.who.person, most)? {
        let href = place(&draft);
        if href == but {
            continue;
        }
        let title = kept(&draft)?.written.title;
        let title = if is_visible(&title) { title } else { at.t.text("evidence-untitled") };
        begun.push(Begun { href, title, saved: at.t.moment(draft.saved_at) });
    }
    let more = begun.len() > MOST;
    begun.truncate(MOST);
    Ok(Unfinished { drafts: begun, more })
}
