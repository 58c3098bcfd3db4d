//! Published frameworks, asked across versions.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};

use super::connection::Conn;
use super::error::Error;
use super::schema::awards;
use crate::clock::{Day, Instant};
use crate::ids::{FrameworkId, PersonId};
use crate::record::crosswalk::Earned;
use crate::record::framework::Level;

/// The newest version of a framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newest {
    /// Which.
    pub id: FrameworkId,
    /// Its title.
    pub title: String,
    /// The version's number.
    pub version: u32,
    /// When it was published.
    pub published_at: Instant,
}

#[derive(QueryableByName)]
struct NewestRow {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = BigInt)]
    published_at: i64,
}

/// The newest version of every framework, by id after the given one. One statement.
pub fn newest(conn: &mut Conn, after: Option<FrameworkId>, limit: i64) -> Result<Vec<Newest>, Error> {
    let rows: Vec<NewestRow> = diesel::sql_query(
        "SELECT f.id, f.title, f.version, f.published_at FROM frameworks f \
         WHERE f.id > $1 AND NOT EXISTS (SELECT 1 FROM frameworks n WHERE n.id = f.id AND n.version > f.version) \
         ORDER BY f.id LIMIT $2",
    )
    .bind::<Text, _>(after.map(|id| id.to_string()).unwrap_or_default())
    .bind::<BigInt, _>(limit)
    .load(conn)?;
    rows.into_iter()
        .map(|row| {
            Ok(Newest {
                id: row.id.parse().map_err(Error::other)?,
                title: row.title,
                version: u32::try_from(row.version).map_err(Error::other)?,
                published_at: Instant::from_microsecond(row.published_at).map_err(Error::other)?,
            })
        })
        .collect()
}

/// Every level of a framework's competencies that is in force on a day, with the version it was signed
/// under, by person. One statement; it reads all of them, for the dry run before a new version.
pub fn in_force(
    conn: &mut Conn,
    framework: FrameworkId,
    on: Day,
) -> Result<HashMap<PersonId, Vec<Earned>>, Error> {
    let rows: Vec<(String, String, i32, i32)> = awards::table
        .filter(awards::state.eq("signed"))
        .filter(awards::framework_id.eq(framework.to_string()))
        .filter(awards::expires_on.is_null().or(awards::expires_on.ge(on.to_string())))
        .select((awards::person_id, awards::competency_id, awards::framework_version, awards::level))
        .load(conn)?;
    let mut held: HashMap<PersonId, Vec<Earned>> = HashMap::new();
    for (person, competency, version, level) in rows {
        let level = u8::try_from(level).map_err(Error::other)?;
        held.entry(person.parse().map_err(Error::other)?).or_default().push(Earned {
            version: u32::try_from(version).map_err(Error::other)?,
            competency: competency.parse().map_err(Error::other)?,
            level: Level::try_from(level).map_err(Error::other)?,
        });
    }
    Ok(held)
}

/// When a version was published.
pub fn published_at(conn: &mut Conn, id: FrameworkId, version: u32) -> Result<Option<Instant>, Error> {
    use super::schema::frameworks;
    let version = i32::try_from(version).map_err(Error::other)?;
    let at: Option<i64> = frameworks::table
        .find((id.to_string(), version))
        .select(frameworks::published_at)
        .first(conn)
        .optional()?;
    at.map(Instant::from_microsecond).transpose().map_err(Error::other)
}
