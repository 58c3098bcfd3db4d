//! To learners whose sign-offs run out in the next two months (P-10): once a month, all of them in one mail.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;

use super::Written;
use crate::ids::PersonId;
use crate::jobs::compose::{House, level_of, step};
use crate::jobs::periods::Stretch;
use crate::mail::message::{Expiring, ExpiringSoon};
use crate::mail::{Message, still_needed};
use crate::record::evidence::Claim;
use crate::record::fact::Scope;
use crate::store::digests::RunsOut;
use crate::store::{Conn, Error, digests, folds};

/// Sign-offs looked at in one run; those that run out first come first.
const MOST: i64 = 20_000;

pub(super) fn write(conn: &mut Conn, house: &House, stretch: &Stretch) -> Result<Vec<Written>, Error> {
    let until = house.today.checked_add(60.days()).unwrap_or(house.today);
    let rows = digests::running_out(conn, &stretch.period.name, house.today, until, MOST)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let scopes: BTreeSet<Scope> = rows.iter().map(|row| Scope::Framework(row.framework)).collect();
    let scopes: Vec<Scope> = scopes.into_iter().collect();
    let mut found = house.folds.load(conn, &scopes)?;
    let mut by_person: BTreeMap<PersonId, Vec<Expiring>> = BTreeMap::new();
    for RunsOut { person, competency, framework, level, on } in rows {
        let Some(level) = level_of(level) else { continue };
        let versions = folds::versions(&mut found, framework);
        let newest = versions.newest().map_or(0, |newest| newest.version);
        let words = step(Some(&versions), newest, Claim { competency, level });
        let rule = versions.last_words_on(competency).map(|(_, c)| c.level(level).evidence.renewal_pieces);
        let pieces = rule.map_or(0, u32::from);
        let renewal = (pieces > 0).then(|| still_needed("en", &[(words.clone(), pieces, 0)])).flatten();
        let days_left = house.today.until(on).map_or(0, |span| span.get_days());
        by_person.entry(person).or_default().push(Expiring {
            step: words,
            expires_on: on,
            days_left: u32::try_from(days_left).unwrap_or(0),
            renewal,
        });
    }
    let passport_link = house.at("passport");
    Ok(by_person
        .into_iter()
        .map(|(person, items)| Written {
            person,
            message: Message::ExpiringSoon(ExpiringSoon { items, passport_link: passport_link.clone() }),
        })
        .collect())
}
