//! Hints that somebody sends away for good, or brings back.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::language::came_from;
use super::sign_in::see;
use crate::app::App;
use crate::language::Sentence;
use crate::store::hints;
use crate::web::failure::Failure;
use crate::web::hints::{ALL, EVERY, SPECIMEN};
use crate::web::who::Posted;

/// Which hint to send away, or all of them; none: bring all of them back.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Sent {
    hint: String,
}

/// `POST /account/hints`: a hint is sent away, back to the page it was on; `all` of them, from one's account; without one,
/// all come back.
pub(crate) async fn keep(
    request: HttpRequest,
    app: web::Data<App>,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (person, hint) = (posted.who.person, posted.form.hint);
    if hint.is_empty() {
        app.db.write(move |conn| hints::bring_back(conn, person)).await?;
        return Ok(see("/account?done=hints"));
    }
    if hint == EVERY {
        app.db
            .write(move |conn| ALL.into_iter().try_for_each(|hint| hints::dismiss(conn, person, hint)))
            .await?;
        return Ok(see("/account?done=hints-away"));
    }
    if hint == SPECIMEN {
        return Ok(see(&came_from(&request)));
    }
    let known = ALL.into_iter().find(|known| *known == hint);
    let known = known.ok_or_else(|| Failure::Malformed(Sentence::of("refused-hint-unknown")))?;
    app.db.write(move |conn| hints::dismiss(conn, person, known)).await?;
    Ok(see(&came_from(&request)))
}
