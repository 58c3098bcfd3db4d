//! What a peer may read: the evidence of the cohorts they are named for (E-13).

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::queue::person;
use crate::app::App;
use crate::ids::CohortId;
use crate::language::Sentence;
use crate::record::access::{Access, Reach, Role};
use crate::store::shown;
use crate::web::api::list::{Page, Part};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Form};
use crate::web::views::parts::{Choice, Pager};
use crate::web::views::shown::{ShownLine, ShownPage};

/// Lines of one page.
const ON_A_PAGE: i64 = 50;

/// Which part of the list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Find {
    cohort: String,
    cursor: Option<String>,
}

/// The cohorts somebody is a peer of; none: all of them.
fn named(access: &Access, desk: &Desk) -> Option<Vec<CohortId>> {
    let me = desk.who.person;
    let own = access.grants().filter(|g| g.granted.person == me && g.granted.role == Role::Peer);
    own.filter(|g| g.holds(desk.today))
        .map(|g| match g.granted.reach {
            Reach::Organisation => None,
            Reach::Cohort(id) => Some(Some(id)),
            Reach::Unit(_) => Some(None),
        })
        .collect::<Option<Vec<_>>>()
        .map(|all| all.into_iter().flatten().collect())
}

/// `GET /shown`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    find: web::Query<Find>,
) -> Result<HttpResponse, Failure> {
    let Find { cohort, cursor } = find.into_inner();
    let after = Part { limit: None, cursor }.after::<(i64, String)>()?;
    let page = app
        .db
        .read(move |conn| {
            let t = desk.t;
            let access = desk.folds.access(conn)?;
            if !access.has_somewhere(desk.who.person, Role::Peer, desk.today) {
                return Err(Failure::Forbidden(Sentence::of("refused-only-peers")));
            }
            let named = named(&access, &desk);
            let cohorts = shown::cohorts_of(conn, named.as_deref(), desk.today)?;
            let asked: Vec<CohortId> = cohorts
                .iter()
                .map(|(id, _)| *id)
                .filter(|id| cohort.is_empty() || id.to_string() == cohort)
                .collect();
            let found = shown::evidence_in(conn, &asked, desk.who.person, after, ON_A_PAGE + 1)?;
            let found = Page::of(found, ON_A_PAGE, |line| (line.submitted_at, line.id.to_string()));
            let title = |id: CohortId| {
                let known = cohorts.iter().find(|(other, _)| *other == id && cohorts.len() > 1);
                known.map(|(_, title)| title.clone()).unwrap_or_default()
            };
            let items = found.items.into_iter().map(|line| ShownLine {
                href: format!("/evidence/{}", line.id),
                title: line.title,
                learner: person(line.learner, &line.name),
                cohort: title(line.cohort),
                when: t.short_day(line.happened_on),
            });
            let items: Vec<ShownLine> = items.collect();
            let later = found.next.map(|cursor| {
                let query = [("cohort", cohort.as_str()), ("cursor", cursor.as_str())];
                format!("/shown?{}", serde_urlencoded::to_string(query).unwrap_or_default())
            });
            Ok(ShownPage {
                frame: desk.frame(conn, t.text("shown-title"))?,
                form: Form::default().with("cohort", &cohort),
                items,
                pages: Pager { earlier: String::new(), later: later.unwrap_or_default() },
                cohorts: cohorts
                    .into_iter()
                    .map(|(id, text)| Choice { value: id.to_string(), text, about: String::new() })
                    .collect(),
                t,
            })
        })
        .await?;
    Ok(page::ok(&page))
}
