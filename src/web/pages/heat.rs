//! The heat map of a cohort: in which order its learners stand, which of them are shown, and the same as a table file.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::cohort::{attended, table_file};
use super::numbered::{Part, part};
use super::queue::person;
use crate::app::App;
use crate::clock::{Day, Instant, day_of};
use crate::ids::{CohortId, CompetencyId, EvidenceId, PersonId};
use crate::record::cohort::Cohort;
use crate::record::fact::Scope;
use crate::store::{Conn, Error, digests, folds};
use crate::web::api::cohort_sight::runs;
use crate::web::api::progress::{Progress, Row, measured};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::Form;
use crate::web::views::cohort::{Cell, HeatRow, HeatView, Stalled};
use crate::web::views::parts::Choice;
use crate::web::words::Words;

/// In which order, and who: as the address has it. What it does not know is the usual order, and everybody.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Find {
    sort: String,
    only: String,
    /// Which page of the learners.
    page: String,
    /// Which page of the list of members.
    members: String,
}

/// Learners on one page of the heat map, and members on one page of their list: what a phone draws at once. A cohort is
/// rarely larger.
const ON_A_PAGE: usize = 50;

/// The orders beside that of names, as the address has them.
const SORTS: [&str; 3] = ["progress", "activity", "waiting"];
/// Parts of the learners, as the address has them.
const PARTS: [&str; 2] = ["stalled", "waiting"];

impl Find {
    fn sort(&self) -> Option<&'static str> {
        SORTS.into_iter().find(|known| *known == self.sort)
    }

    fn only(&self) -> Option<&'static str> {
        PARTS.into_iter().find(|known| *known == self.only)
    }

    /// An address that keeps order and part.
    pub(super) fn address(&self, place: &str) -> String {
        self.address_with(place, None)
    }

    fn address_with(&self, place: &str, further: Option<(&str, usize)>) -> String {
        let said = [("sort", self.sort()), ("only", self.only())];
        let said = said.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        let further = further.map(|(name, value)| format!("{name}={value}"));
        match said.chain(further).collect::<Vec<_>>().join("&") {
            query if query.is_empty() => place.to_owned(),
            query => format!("{place}?{query}"),
        }
    }

    /// The page of so many learners that is asked for.
    pub(super) fn page(&self, home: &str, all: usize) -> Part {
        part(&self.page, all, ON_A_PAGE, |number| {
            format!("{}#heat", self.address_with(home, Some(("page", number))))
        })
    }

    /// The page of so many members that is asked for.
    pub(super) fn members(&self, home: &str, all: usize) -> Part {
        part(&self.members, all, ON_A_PAGE, |number| format!("{home}?members={number}#members"))
    }

    /// Members are being looked through.
    pub(super) fn lists_members(&self) -> bool {
        !self.members.is_empty()
    }

    /// The rows that are asked for, in the order that is asked for; what is equal stands by name.
    pub(super) fn rows<'r>(&self, all: &'r [Row], work: &Work, stalled: &[Stall]) -> Vec<&'r Row> {
        let since = |row: &Row| work.waits_since.get(&row.person_id).copied();
        let mut rows: Vec<&Row> = all
            .iter()
            .filter(|row| match self.only() {
                Some("stalled") => stalled.iter().any(|one| one.learner == row.person_id),
                Some(_) => since(row).is_some(),
                None => true,
            })
            .collect();
        match self.sort() {
            Some("progress") => rows.sort_by_key(|row| std::cmp::Reverse(row.reached)),
            // Who never did anything has been quiet for longest.
            Some("activity") => rows.sort_by_key(|row| row.last_activity),
            Some(_) => rows.sort_by_key(|row| (since(row).is_none(), since(row))),
            None => {}
        }
        rows
    }

    /// What the page says about it and offers instead.
    pub(super) fn view(&self, t: Words, home: &str, (shown, all): (usize, usize), weeks: u32) -> HeatView {
        let Part { lines, pages } = self.page(home, shown);
        let choice =
            |value: &str, text: String| Choice { value: value.to_owned(), text, about: String::new() };
        let sorts = SORTS.map(|known| choice(known, t.text(&format!("heat-sort-{known}"))));
        let parts = PARTS
            .map(|known| choice(known, t.msg(&format!("heat-only-{known}")).arg("weeks", weeks).to_string()));
        let asked = self.sort().is_some() || self.only().is_some();
        let words = |found: &[Choice], value: Option<&str>, none: &str| {
            let found = found.iter().find(|one| Some(one.value.as_str()) == value);
            found.map_or_else(|| t.text(none), |one| one.text.clone())
        };
        HeatView {
            said: match asked {
                true => t
                    .msg("heat-shown")
                    .arg("part", words(&parts, self.only(), "heat-only-all"))
                    .arg("order", words(&sorts, self.sort(), "heat-sort-name"))
                    .arg("shown", shown)
                    .arg("all", all)
                    .to_string(),
                false => String::new(),
            },
            form: Form::default()
                .with("sort", self.sort().unwrap_or_default())
                .with("only", self.only().unwrap_or_default()),
            sorts: sorts.to_vec(),
            parts: parts.to_vec(),
            home: if asked { home.to_owned() } else { String::new() },
            everybody: all,
            part: match lines.len() < shown {
                true => t
                    .msg("heat-part")
                    .arg("from", lines.start + 1)
                    .arg("to", lines.end)
                    .arg("all", shown)
                    .to_string(),
                false => String::new(),
            },
            pages,
        }
    }
}

/// What of a cohort's learners waits, and when they last sent something. Two statements.
pub(super) struct Work {
    /// Of each learner and competency the piece that waits longest, and since when.
    waiting: HashMap<(PersonId, CompetencyId), (Instant, EvidenceId)>,
    /// Since when each learner waits who does.
    waits_since: HashMap<PersonId, Instant>,
    last_sent: HashMap<PersonId, Instant>,
}

impl Work {
    pub(super) fn of(conn: &mut Conn, id: CohortId) -> Result<Self, Error> {
        let (mut waiting, mut waits_since) = (HashMap::new(), HashMap::new());
        // The first is the one that waits longest.
        for one in digests::waiting(conn, &[id])? {
            waiting.entry((one.learner, one.competency)).or_insert((one.since, one.evidence));
            waits_since.entry(one.learner).or_insert(one.since);
        }
        Ok(Self { waiting, waits_since, last_sent: digests::last_sent(conn, &[id])? })
    }
}

/// Somebody who has sent nothing for some weeks.
pub(super) struct Stall {
    learner: PersonId,
    name: String,
    /// Weeks since their last piece; none: they never sent one.
    weeks: Option<i32>,
}

impl Stall {
    pub(super) fn said(&self, t: Words) -> Stalled {
        let since = match self.weeks {
            None => t.text("cohort-stalled-never"),
            Some(weeks) => t.msg("cohort-stalled-since").arg("weeks", weeks).to_string(),
        };
        Stalled { learner: person(self.learner, &self.name), since }
    }
}

/// Who has sent nothing for some weeks though there is something left to reach, longest first.
pub(super) fn stalled(
    cohort: &Cohort,
    progress: &Progress,
    work: &Work,
    today: Day,
    weeks: u32,
) -> Vec<Stall> {
    if !cohort.is_live(today) {
        return Vec::new();
    }
    let mut found: Vec<(i32, Stall)> = Vec::new();
    for row in &progress.learners {
        let last = work.last_sent.get(&row.person_id).map(|at| day_of(*at));
        let joined = row.joined_on.max(cohort.plan.starts_on);
        let since = last.unwrap_or(joined).max(joined);
        let days = since.until(today).map_or(0, |span| span.get_days());
        let done =
            row.competencies.iter().all(|cell| cell.reached >= cohort.target_in(cell.competency_id).number());
        if u32::try_from(days / 7).unwrap_or(0) < weeks || done {
            continue;
        }
        let weeks = last.map(|last| last.until(today).map_or(0, |span| span.get_days()) / 7);
        found.push((days, Stall { learner: row.person_id, name: row.name.clone(), weeks }));
    }
    found.sort_by_key(|(days, _)| std::cmp::Reverse(*days));
    found.into_iter().map(|(_, stall)| stall).collect()
}

/// A learner's row; with links where the viewer may read what they lead to.
pub(super) fn heat_row(t: Words, progress: &Progress, work: &Work, row: &Row, reads: bool) -> HeatRow {
    let cells = row.competencies.iter().zip(&progress.competencies).map(|(cell, column)| {
        let label = t
            .msg("cohort-cell")
            .arg("name", &row.name)
            .arg("competency", &column.title)
            .arg("level", cell.reached)
            .to_string();
        let waiting = work.waiting.get(&(row.person_id, cell.competency_id));
        Cell {
            reached: cell.reached,
            waiting: cell.waiting,
            returned: cell.returned,
            suspended: cell.suspended,
            label: [
                (cell.suspended, "cohort-cell-suspended"),
                (cell.waiting, "cohort-cell-waiting"),
                (cell.returned && !cell.waiting, "cohort-cell-returned"),
            ]
            .into_iter()
            .filter(|(so, _)| *so)
            .fold(label, |label, (_, key)| t.msg(key).arg("cell", label).to_string()),
            href: match waiting {
                _ if !reads => String::new(),
                Some((_, evidence)) => format!("/evidence/{evidence}"),
                None => format!("/passports/{}#c-{}", row.person_id, cell.competency_id),
            },
        }
    });
    let href = if reads { format!("/passports/{}", row.person_id) } else { String::new() };
    HeatRow { learner: person(row.person_id, &row.name), cells: cells.collect(), href }
}

/// `GET /cohorts/{id}/progress.csv`: the heat map as a table, in the order and with the learners that are asked for.
pub(crate) async fn csv(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<CohortId>,
    find: web::Query<Find>,
) -> Result<HttpResponse, Failure> {
    let (id, weeks) = (*id, app.settings.stalled_weeks);
    let today = desk.today;
    let (cohort, progress, work) = app
        .db
        .read(move |conn| {
            let mut found = desk.folds.load(conn, &[Scope::Access, Scope::Cohort(id)])?;
            let access = folds::access(&mut found);
            let cohort = folds::cohort(&mut found, id).as_ref().clone().ok_or(Failure::Missing("cohort"))?;
            if !runs(&cohort, &access, desk.who.person, desk.today) {
                return Err(Failure::Missing("cohort"));
            }
            let versions = desk.folds.versions(conn, cohort.plan.framework)?;
            let progress = measured(conn, &versions, &cohort, desk.today)?;
            let work = Work::of(conn, id)?;
            Ok((cohort, progress, work))
        })
        .await?;
    let mut head = vec!["learner".to_owned(), "joined_on".to_owned()];
    head.extend(progress.competencies.iter().map(|c| format!("{} {}", c.code, c.title).trim().to_owned()));
    head.extend(["levels", "waiting", "last_activity", "attended", "sessions"].map(str::to_owned));
    let stalled = stalled(&cohort, &progress, &work, today, weeks);
    let rows = find.rows(&progress.learners, &work, &stalled).into_iter().map(|row| {
        let (there, taken) = attended(&cohort, row.person_id).unwrap_or_default();
        let mut line = vec![row.name.clone(), row.joined_on.to_string()];
        line.extend(row.competencies.iter().map(|cell| cell.reached.to_string()));
        line.extend([row.reached.to_string(), row.waiting.to_string()]);
        line.push(row.last_activity.map(|day| day.to_string()).unwrap_or_default());
        line.extend([there.to_string(), taken.to_string()]);
        line
    });
    table_file(&cohort.plan.title, std::iter::once(head).chain(rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(sort: &str, only: &str) -> Find {
        Find { sort: sort.into(), only: only.into(), ..Find::default() }
    }

    #[test]
    fn a_page_keeps_order_and_part() {
        assert_eq!(
            find("progress", "waiting").page("/x", 60).pages.later,
            "/x?sort=progress&only=waiting&page=2#heat"
        );
        assert_eq!(find("progress", "").members("/x", 60).pages.later, "/x?members=2#members");
    }

    #[test]
    fn an_address_keeps_what_is_known_and_nothing_else() {
        assert_eq!(find("", "").address("/x"), "/x");
        assert_eq!(find("name", "everybody").address("/x"), "/x");
        assert_eq!(find("progress", "").address("/x"), "/x?sort=progress");
        assert_eq!(find("activity", "stalled").address("/x"), "/x?sort=activity&only=stalled");
        assert_eq!(find("&x=\"", "<waiting>").address("/x"), "/x");
    }
}
