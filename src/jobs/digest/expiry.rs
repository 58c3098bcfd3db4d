//! To learners whose sign-offs run out in the next two months (P-10): with the mails of a month, of each sign-off two
//! months and one month before, once each.

use std::collections::{BTreeMap, BTreeSet};

use super::{Page, Part, Written, whole_people};
use crate::clock::Day;
use crate::ids::{FactId, PersonId};
use crate::jobs::compose::{House, step};
use crate::jobs::found::Found;
use crate::jobs::periods::Stretch;
use crate::mail::Message;
use crate::mail::message::{Expiring, ExpiringSoon};
use crate::record::evidence::Claim;
use crate::record::fact::Scope;
use crate::record::holdings::carried_into;
use crate::record::versions::Versions;
use crate::store::digests::{Holds, Reminder};
use crate::store::{Conn, Error, digests};

/// Sign-offs looked at in one batch.
const BATCH: i64 = 400;

pub(super) fn page(
    conn: &mut Conn,
    house: &House,
    stretch: &Stretch,
    after: Option<PersonId>,
) -> Result<Page, Error> {
    let rows = digests::running_out(conn, &stretch.period.name, house.today, after, BATCH)?;
    let (rows, next) = whole_people(rows, BATCH, |(person, _)| *person);
    let next = next.map(|last| Part::Expiry(Some(last)));
    if rows.is_empty() {
        return Ok(Page { written: Vec::new(), next });
    }
    let news: BTreeSet<FactId> = rows.iter().map(|(_, signoff)| *signoff).collect();
    let people: BTreeSet<PersonId> = rows.into_iter().map(|(person, _)| person).collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    let holds = digests::in_force_of(conn, &people, house.today)?;
    let mut found = Found::default();
    found.load(conn, &house.folds, holds.iter().map(|one| Scope::Framework(one.framework)))?;
    let mut by_person: BTreeMap<PersonId, Vec<Holds>> = BTreeMap::new();
    for one in holds {
        by_person.entry(one.person).or_default().push(one);
    }
    let passport_link = house.at("passport");
    let written = by_person.into_iter().filter_map(|(person, holds)| {
        let (items, reminders) = items(house, &found, &holds, &news);
        let message = ExpiringSoon { items, passport_link: passport_link.clone() };
        let message = Message::ExpiringSoon(message);
        (!message.is_empty()).then_some(Written { person, message, reminders })
    });
    Ok(Page { written: written.collect(), next })
}

/// What runs out of what somebody holds and is news to them, soonest first, and of which sign-offs they hear by that.
fn items(
    house: &House,
    found: &Found,
    holds: &[Holds],
    news: &BTreeSet<FactId>,
) -> (Vec<Expiring>, Vec<Reminder>) {
    let (mut items, mut reminders) = (Vec::new(), Vec::new());
    for one in holds.iter().filter(|one| news.contains(&one.signoff)) {
        let Some(on) = one.until else { continue };
        let Some(versions) = found.versions(one.framework) else { continue };
        let Some(newest) = versions.newest().map(|newest| newest.version) else { continue };
        let Some(claim) = lost(versions, newest, one, on, holds) else { continue };
        let words = step(Some(versions), newest, claim);
        let rule = versions
            .last_words_on(claim.competency)
            .map(|(_, c)| c.level(claim.level).evidence.renewal_pieces);
        let pieces = rule.map_or(0, u32::from);
        let days_left = house.day.until(on).map_or(0, |span| span.get_days());
        reminders.push(Reminder { signoff: one.signoff, until: on });
        items.push(Expiring {
            step: words,
            expires_on: on,
            days_left: u32::try_from(days_left).unwrap_or(0),
            renewal_pieces: pieces,
        });
    }
    items.sort_by_key(|item| item.expires_on);
    // Two sign-offs of one level that end on one day are one level that runs out.
    items.dedup_by(|a, b| a.expires_on == b.expires_on && a.step == b.step);
    (items, reminders)
}

/// The level, as the newest version has it, that is not held any more once a sign-off has run out. Nothing where
/// another one holds it, under whatever name that was signed (P-5).
fn lost(versions: &Versions, newest: u32, one: &Holds, on: Day, holds: &[Holds]) -> Option<Claim> {
    let same = |other: &&Holds| other.framework == one.framework;
    let after = |other: &&Holds| other.until.is_none_or(|last| last > on);
    let on_that_day = |other: &&Holds| other.until.is_none_or(|last| last >= on);
    let earned = |which: &dyn Fn(&&Holds) -> bool| {
        let held = holds.iter().filter(same).filter(|other| which(other)).map(|other| other.earned);
        carried_into(versions, newest, held)
    };
    let (before, then) = (earned(&on_that_day), earned(&after));
    let mut counted =
        before.counts.iter().filter(|c| c.origins.iter().any(|o| o.earned == one.earned)).peekable();
    if counted.peek().is_none() {
        // Nothing of the newest version: kept as it was earned.
        let renewed = |other: &Holds| {
            (other.earned.competency, other.earned.level) == (one.earned.competency, one.earned.level)
        };
        let renewed = holds.iter().filter(same).filter(after).any(renewed);
        return (!renewed).then_some(Claim { competency: one.earned.competency, level: one.earned.level });
    }
    counted
        .find(|c| !then.counts.iter().any(|t| (t.competency, t.level) == (c.competency, c.level)))
        .map(|c| Claim { competency: c.competency, level: c.level })
}
