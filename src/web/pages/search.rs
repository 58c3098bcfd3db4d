//! One search box for everything that somebody may see.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::app::App;
use crate::record::search::{LONGEST, Unasked, asked};
use crate::web::api::search::{come_up_to_date, found};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::search::{Kind, SearchPage};

/// How many of each kind a page shows.
const ON_A_PAGE: u16 = 20;

/// What is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Question {
    q: String,
}

/// `GET /search`; without a question it says what can be found.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    question: web::Query<Question>,
) -> Result<HttpResponse, Failure> {
    let t = desk.t;
    let q = question.into_inner().q.trim().to_owned();
    let wrong = match asked(&q) {
        _ if q.is_empty() => None,
        Err(Unasked::TooShort) => Some(t.text("search-too-short")),
        Err(Unasked::TooLong) => Some(t.msg("search-too-long").arg("most", LONGEST).to_string()),
        Ok(_) => None,
    };
    let mut form = Form::default().with("q", q.chars().take(LONGEST).collect::<String>());
    if let Some(words) = &wrong {
        form = form.wrong("q", words);
    }
    let asking = wrong.is_none() && !q.is_empty();
    if asking {
        come_up_to_date(&app).await;
    }
    let page = app
        .db
        .read(move |conn| {
            let answer = if asking { found(conn, &desk, &q, ON_A_PAGE)? } else { <_>::default() };
            let title = if asking {
                t.msg("search-for").arg("words", &q).to_string()
            } else {
                t.text("search-title")
            };
            Ok::<_, Failure>(SearchPage {
                frame: desk.frame(conn, title)?,
                form,
                nothing: asking && answer.is_empty(),
                teaches: !asking,
                kinds: Kind::all(t, answer),
                t,
            })
        })
        .await?;
    Ok(if page.form.failed() { page::mend(&page) } else { page::ok(&page) })
}
