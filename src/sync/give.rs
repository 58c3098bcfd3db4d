//! A page of what a reader may see now: by what they may see, never by what their token says.

use std::collections::{BTreeMap, BTreeSet};

use super::cursor::{Cursor, Replay, in_short};
use super::wire::{MOST_BYTES, MOST_FACTS, Page, Take, WriterKey, closed};
use crate::clock::Day;
use crate::ids::{PersonId, WriterId};
use crate::record::fact::Scope;
use crate::store::feed::{self, Part, Reader};
use crate::store::{Conn, Error, readable};

/// Who asks.
#[derive(Clone, Copy, Debug)]
pub struct Asker {
    /// Whose device it is.
    pub person: PersonId,
    /// The device: what it wrote itself it has.
    pub device: Option<WriterId>,
    /// The day on which it asks.
    pub today: Day,
}

/// Gives a page. To be called in a snapshot of the database, so that a token never passes what could not be seen.
///
/// # Errors
/// When the database cannot be read.
pub fn give(conn: &mut Conn, asker: Asker, take: &Take) -> Result<Page, Error> {
    let readable = readable::scopes(conn, asker.person, asker.today)?;
    let visible: BTreeSet<Scope> = readable.keys().copied().collect();
    let (log, end) = feed::end(conn)?;
    let of = in_short(&visible);
    let from_the_start = || Cursor { log, at: 0, of: of.clone(), replay: None };
    let mut cursor = take
        .token
        .as_deref()
        .and_then(Cursor::read)
        // Another log, or one that was cut off: this store was restored.
        .filter(|cursor| cursor.log == log && cursor.at <= end)
        .unwrap_or_else(from_the_start);
    let mut page = Page::default();
    if cursor.of != of {
        let Some(had) = &take.scopes else {
            return Ok(Page { token: cursor.token(), more: true, tell_scopes: true, ..page });
        };
        let had: BTreeSet<Scope> = had.iter().filter_map(|scope| scope.parse().ok()).collect();
        page.lost = had.difference(&visible).map(Scope::to_string).collect();
        let unfinished = cursor.replay.take().map(|replay| replay.scopes).unwrap_or_default();
        let unfinished = unfinished.iter().filter_map(|scope| scope.parse().ok());
        let new: BTreeSet<Scope> = visible.difference(&had).copied().chain(unfinished).collect();
        let new: Vec<String> = new.intersection(&visible).map(Scope::to_string).collect();
        cursor.replay = (!new.is_empty()).then_some(Replay { scopes: new, at: 0 });
        cursor.of = of;
    }
    let reader = Reader { person: asker.person, device: asker.device };
    let most = take.limit.unwrap_or(MOST_FACTS).clamp(1, MOST_FACTS);
    let part = |conn: &mut Conn, scopes: Vec<String>, after, until| {
        feed::part(conn, &readable, reader, &Part { scopes, after, until, most, bytes: MOST_BYTES / 4 })
    };
    let given = match cursor.replay.take() {
        Some(Replay { scopes, at }) => {
            let scopes: Vec<String> = scopes
                .into_iter()
                .filter(|scope| scope.parse().is_ok_and(|scope| visible.contains(&scope)))
                .collect();
            let given = part(conn, scopes.clone(), at, cursor.at)?;
            cursor.replay = given.more.then_some(Replay { scopes, at: given.at });
            page.more = given.more || cursor.at < end;
            given
        }
        None => {
            let given = part(conn, visible.iter().map(Scope::to_string).collect(), cursor.at, end)?;
            cursor.at = if given.more { given.at } else { end };
            page.more = given.more;
            given
        }
    };
    let authors = given.facts.iter().map(|fact| fact.author);
    page.names = feed::names(conn, authors)?.into_iter().collect::<BTreeMap<_, _>>();
    let writers: BTreeSet<WriterId> = given.facts.iter().map(|fact| fact.writer).collect();
    page.writers =
        feed::keys(conn, &writers)?.into_iter().map(|(writer, key)| WriterKey { writer, key }).collect();
    page.runs = closed(given.facts);
    page.token = cursor.token();
    Ok(page)
}
