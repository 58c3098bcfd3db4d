//! Who reads mail: names, addresses, languages, and which kinds of mail they want.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::{accounts, mail_preferences, people};
use crate::clock::Instant;
use crate::ids::PersonId;

/// Id, name, and of an account its address, language, and since when it is closed.
type Row = (String, String, Option<(String, Option<String>, Option<i64>)>);

/// A person as a reader of mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// As they write it.
    pub name: String,
    /// The address of their account, where they have one that is open.
    pub address: Option<String>,
    /// The language they chose.
    pub locale: Option<String>,
    /// The kinds of mail they switched off.
    pub unwanted: BTreeSet<String>,
}

/// Some people as readers; who is not in the directory is left out. Two statements, none for nobody.
pub fn readers(
    conn: &mut Conn,
    ids: impl IntoIterator<Item = PersonId>,
) -> Result<HashMap<PersonId, Reader>, Error> {
    let wanted: BTreeSet<String> = ids.into_iter().map(|id| id.to_string()).collect();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<Row> = people::table
        .left_join(accounts::table.on(accounts::person_id.eq(people::id)))
        .filter(people::id.eq_any(&wanted))
        .select((
            people::id,
            people::name,
            (accounts::email, accounts::locale, accounts::disabled_at).nullable(),
        ))
        .load(conn)?;
    let mut found = HashMap::with_capacity(rows.len());
    for (id, name, account) in rows {
        let (address, locale) = match account {
            Some((address, locale, None)) => (Some(address), locale),
            _ => (None, None),
        };
        let reader = Reader { name, address, locale, unwanted: BTreeSet::new() };
        found.insert(id.parse::<PersonId>().map_err(Error::other)?, reader);
    }
    let switched_off: Vec<(String, String)> = mail_preferences::table
        .filter(mail_preferences::person_id.eq_any(&wanted).and(mail_preferences::wanted.eq(false)))
        .select((mail_preferences::person_id, mail_preferences::kind))
        .load(conn)?;
    for (id, kind) in switched_off {
        if let Some(reader) = id.parse().ok().and_then(|id| found.get_mut(&id)) {
            reader.unwanted.insert(kind);
        }
    }
    Ok(found)
}

/// The kinds of mail a person switched off.
pub fn unwanted(conn: &mut Conn, person: PersonId) -> Result<BTreeSet<String>, Error> {
    let kinds: Vec<String> = mail_preferences::table
        .filter(mail_preferences::person_id.eq(person.to_string()).and(mail_preferences::wanted.eq(false)))
        .select(mail_preferences::kind)
        .load(conn)?;
    Ok(kinds.into_iter().collect())
}

#[derive(Insertable)]
#[diesel(table_name = mail_preferences, treat_none_as_default_value = false)]
struct Preference<'a> {
    person_id: String,
    kind: &'a str,
    wanted: bool,
    changed_at: i64,
}

/// Switches kinds of mail on or off. Saying it twice changes nothing.
pub fn prefer(conn: &mut Conn, person: PersonId, kinds: &[(&str, bool)], now: Instant) -> Result<(), Error> {
    let rows: Vec<Preference<'_>> = kinds
        .iter()
        .map(|(kind, wanted)| Preference {
            person_id: person.to_string(),
            kind,
            wanted: *wanted,
            changed_at: now.as_microsecond(),
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    each!(conn, c => diesel::insert_into(mail_preferences::table)
        .values(&rows)
        .on_conflict((mail_preferences::person_id, mail_preferences::kind))
        .do_update()
        .set((
            mail_preferences::wanted.eq(diesel::upsert::excluded(mail_preferences::wanted)),
            mail_preferences::changed_at.eq(diesel::upsert::excluded(mail_preferences::changed_at)),
        ))
        .execute(c))?;
    Ok(())
}
