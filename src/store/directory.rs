//! The directory as rows: people, the words they are found by, units. Projected, like all of `super::project`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use diesel::prelude::*;
use diesel::upsert::excluded;

use super::connection::{Conn, each};
use super::error::Error;
use super::schema::{people, people_words, units};
use crate::ids::PersonId;
use crate::record::directory::fold_name;
use crate::record::fact::{Body, Fact};
use crate::record::search::joins;

/// Rows written in one statement: SQLite takes at most 32,766 parameters.
const CHUNK: usize = 1000;

/// Applies facts of the directory, in order.
pub(super) fn write(conn: &mut Conn, facts: &[&Fact]) -> Result<(), Error> {
    let mut named: BTreeMap<PersonId, String> = BTreeMap::new();
    let mut added: Vec<PersonRow> = Vec::new();
    let mut places: HashMap<PersonId, usize> = HashMap::new();
    for fact in facts {
        match &fact.body {
            Some(Body::PersonAdded(said)) => {
                places.insert(said.person, added.len());
                named.insert(said.person, said.name.clone());
                added.push(PersonRow {
                    id: said.person.to_string(),
                    name: said.name.clone(),
                    name_fold: fold_name(&said.name),
                    unit_id: said.unit.map(|u| u.to_string()),
                    added_at: fact.happened_at.as_microsecond(),
                });
            }
            Some(Body::PersonRenamed(said)) => {
                if let Some(row) = places.get(&said.person).and_then(|at| added.get_mut(*at)) {
                    named.insert(said.person, said.name.clone());
                    row.name.clone_from(&said.name);
                    row.name_fold = fold_name(&said.name);
                    continue;
                }
                let found = diesel::update(people::table.find(said.person.to_string()))
                    .set((people::name.eq(&said.name), people::name_fold.eq(fold_name(&said.name))))
                    .execute(conn)?;
                if found == 0 {
                    // That they were ever added is erased.
                    continue;
                }
                named.insert(said.person, said.name.clone());
                diesel::delete(
                    people_words::table.filter(people_words::person_id.eq(said.person.to_string())),
                )
                .execute(conn)?;
            }
            Some(Body::PersonMoved(said)) => {
                let unit = said.unit.map(|u| u.to_string());
                if let Some(row) = places.get(&said.person).and_then(|at| added.get_mut(*at)) {
                    row.unit_id = unit;
                    continue;
                }
                diesel::update(people::table.find(said.person.to_string()))
                    .set(people::unit_id.eq(unit))
                    .execute(conn)?;
            }
            Some(Body::UnitCreated(said)) => {
                let row = (
                    units::id.eq(said.unit.to_string()),
                    units::name.eq(&said.name),
                    units::parent_id.eq(said.parent.map(|u| u.to_string())),
                );
                each!(conn, c => diesel::insert_into(units::table)
                    .values(&row)
                    .on_conflict(units::id)
                    .do_update()
                    .set(units::name.eq(excluded(units::name)))
                    .execute(c))?;
            }
            Some(Body::UnitRenamed(said)) => {
                diesel::update(units::table.find(said.unit.to_string()))
                    .set(units::name.eq(&said.name))
                    .execute(conn)?;
            }
            Some(Body::UnitMoved(said)) => {
                diesel::update(units::table.find(said.unit.to_string()))
                    .set(units::parent_id.eq(said.parent.map(|u| u.to_string())))
                    .execute(conn)?;
            }
            _ => {}
        }
    }
    for chunk in added.chunks(CHUNK) {
        each!(conn, c => diesel::insert_into(people::table)
            .values(chunk)
            .on_conflict(people::id)
            .do_update()
            .set((
                people::name.eq(excluded(people::name)),
                people::name_fold.eq(excluded(people::name_fold)),
                people::unit_id.eq(excluded(people::unit_id)),
            ))
            .execute(c))?;
    }
    let words: Vec<WordRow> = named
        .iter()
        .flat_map(|(person, name)| {
            let name_fold = fold_name(name);
            words_of(&name_fold).into_iter().map(move |word| WordRow {
                word,
                name_fold: name_fold.clone(),
                person_id: person.to_string(),
            })
        })
        .collect();
    for chunk in words.chunks(CHUNK) {
        each!(conn, c => diesel::insert_into(people_words::table)
            .values(chunk)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = people, treat_none_as_default_value = false)]
struct PersonRow {
    id: String,
    name: String,
    name_fold: String,
    unit_id: Option<String>,
    added_at: i64,
}

#[derive(Insertable)]
#[diesel(table_name = people_words, treat_none_as_default_value = false)]
struct WordRow {
    word: String,
    name_fold: String,
    person_id: String,
}

/// Words a person is found by: each part of the folded name; for scripts without spaces also each
/// rest of it, so that any part of the name finds them. An Arabic name is also found without its article.
fn words_of(name_fold: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for part in parts_of(name_fold) {
        words.insert(part.to_owned());
        if is_unspaced(part) {
            words.extend(part.char_indices().map(|(i, _)| part[i..].to_owned()));
        }
        words.extend(part.strip_prefix("ال").filter(|rest| !rest.is_empty()).map(str::to_owned));
    }
    // O'Brien is looked for as obrien, too, and 佐藤 美咲 as 佐藤美咲.
    for whole in name_fold.split_whitespace().filter(|whole| whole.contains(joins)) {
        words.insert(parts_of(whole).collect());
    }
    let whole: String = parts_of(name_fold).collect();
    if is_unspaced(&whole) {
        words.insert(whole);
    }
    words.remove("");
    words
}

/// The parts of a folded name, without the quotes and brackets around them.
pub(super) fn parts_of(name_fold: &str) -> impl Iterator<Item = &str> {
    name_fold.split(|c: char| c.is_whitespace() || joins(c)).map(bare).filter(|part| !part.is_empty())
}

/// A part without what is no letter around it; what has no letter at all stays as it is.
fn bare(part: &str) -> &str {
    let inside = part.trim_matches(|c: char| !c.is_alphanumeric());
    if inside.is_empty() { part } else { inside }
}

/// Of a script that writes names without a space.
fn is_unspaced(word: &str) -> bool {
    word.chars().all(|c| u32::from(c) > 0x2E7F)
}
