//! People found by part of a name, by mail address, by role: a page of them in order of names, at the
//! same cost however many there are.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use diesel::sqlite::Sqlite;

use super::connection::{Conn, each};
use super::directory::parts_of;
use super::error::Error;
use super::prepared::{padded, prepared, written_out};
use super::spellings::{self, Meant, SPELLINGS, Spelled};
use crate::clock::Day;
use crate::ids::{PersonId, UnitId};
use crate::record::access::Role;
use crate::record::directory::fold_name;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Beginnings of parts of the name, in any order, or the beginning of a mail address, with or without its `@`.
    pub text: String,
    /// Who holds this role on [`Wanted::on`].
    pub role: Option<Role>,
    /// For which day roles are asked; needed with a role.
    pub on: Day,
    /// Whether addresses may be asked for.
    pub by_email: bool,
    /// The last one of the page before: folded name and id.
    pub after: Option<(String, PersonId)>,
    /// How many at most.
    pub limit: u16,
}

/// Somebody found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub id: PersonId,
    /// As they write it.
    pub name: String,
    /// As it is sorted.
    pub name_fold: String,
    /// Their unit.
    pub unit: Option<(UnitId, String)>,
    /// Their mail address, if they have an account.
    pub email: Option<String>,
    /// Whether they ever set a password.
    pub has_password: bool,
    /// Whether their account is closed.
    pub disabled: bool,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    name_fold: String,
    #[diesel(sql_type = Nullable<Text>)]
    unit_id: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    unit_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    email: Option<String>,
    #[diesel(sql_type = Bool)]
    has_password: bool,
    #[diesel(sql_type = Bool)]
    disabled: bool,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Where walking all names in order becomes cheaper than sorting those that fit.
const COMMON: i64 = 3000;
/// Most addresses of one beginning that are looked at: a beginning that more of them share tells nobody apart.
const ADDRESSES: i64 = 50;
/// Most words of a question that are looked at.
const WORDS: usize = 5;

const COLUMNS: &str = "SELECT p.id, p.name, p.name_fold, p.unit_id, u.name AS unit_name, a.email, \
    a.password_hash IS NOT NULL AS has_password, a.disabled_at IS NOT NULL AS disabled";
/// A name to sort by where the people are known already. The empty text keeps PostgreSQL from reading everybody in order
/// of names until it has met them.
const SORTED: &str = "p.name_fold || ''";
const BESIDE: &str = "LEFT JOIN units u ON u.id = p.unit_id LEFT JOIN accounts a ON a.person_id = p.id";

/// A statement in the making, with its parameters in order.
#[derive(Default)]
pub(super) struct Statement {
    sql: String,
    values: Vec<String>,
}

impl Statement {
    pub(super) fn add(&mut self, sql: &str) -> &mut Self {
        self.sql.push_str(sql);
        self
    }

    pub(super) fn value(&mut self, value: impl Into<String>) -> &mut Self {
        self.values.push(value.into());
        self.sql.push('$');
        self.sql.push_str(&self.values.len().to_string());
        self
    }

    /// `column` starts with `prefix`; the tables compare bytes.
    pub(super) fn prefix(&mut self, column: &str, prefix: &str) -> &mut Self {
        let end = format!("{prefix}\u{10FFFF}");
        self.add(column).add(" >= ").value(prefix).add(" AND ").add(column).add(" < ").value(end)
    }

    /// Values in a row, for an `IN (…)`.
    pub(super) fn list(&mut self, values: &[String]) -> &mut Self {
        for (at, value) in padded(values).into_iter().enumerate() {
            self.add(if at == 0 { "" } else { ", " }).value(value);
        }
        self
    }

    fn after(&mut self, name: &str, id: &str, after: Option<&(String, PersonId)>) -> &mut Self {
        let (last, last_id) =
            after.map_or((String::new(), String::new()), |(n, id)| (n.clone(), id.to_string()));
        self.add(name).add(" >= ").value(last.clone()).add(" AND (").add(name).add(" > ").value(last);
        self.add(" OR ").add(id).add(" > ").value(last_id).add(")")
    }

    /// The people whose addresses begin so, as a subquery of ids: the first of very many.
    fn addresses(&mut self, start: &str) -> &mut Self {
        self.add("SELECT person_id FROM accounts WHERE ").prefix("email_fold", start);
        self.add(&format!(" ORDER BY email_fold LIMIT {ADDRESSES}"))
    }

    fn has_words(&mut self, person: &str, words: &[String]) -> &mut Self {
        for word in words {
            self.add(" AND EXISTS (SELECT 1 FROM people_words o WHERE o.person_id = ")
                .add(person)
                .add(" AND ");
            self.prefix("o.word", word).add(")");
        }
        self
    }

    /// Whose name has all the words, or whose address in `a` begins so.
    fn fits(&mut self, person: &str, words: &[String], address: Option<&str>) -> &mut Self {
        let Some(start) = address.filter(|_| !words.is_empty()) else { return self.has_words(person, words) };
        self.add(" AND ((").prefix("a.email_fold", start).add(") OR (TRUE").has_words(person, words).add("))")
    }

    /// The people who hold a role, as a subquery of ids.
    fn holders(&mut self, role: Role, on: Day) -> &mut Self {
        self.add("SELECT person_id FROM grants WHERE role = ").value(role.name());
        self.add(" AND NOT ended AND from_day <= ").value(on.to_string());
        self.add(" AND (until_day IS NULL OR until_day >= ").value(on.to_string());
        self.add(") UNION SELECT person_id FROM members WHERE role = ").value(role.name());
        self.add(" AND left_on IS NULL AND NOT waiting")
    }

    /// Who holds the wanted role, if one is wanted: asked of each person that fits otherwise.
    fn of_role(&mut self, person: &str, wanted: &Wanted) -> &mut Self {
        let Some(role) = wanted.role else { return self };
        let today = wanted.on.to_string();
        self.add(" AND (EXISTS (SELECT 1 FROM members m WHERE m.person_id = ").add(person);
        self.add(" AND m.role = ").value(role.name()).add(" AND m.left_on IS NULL AND NOT m.waiting)");
        self.add(" OR EXISTS (SELECT 1 FROM grants g WHERE g.person_id = ").add(person);
        self.add(" AND g.role = ").value(role.name()).add(" AND NOT g.ended AND g.from_day <= ");
        self.value(today.clone()).add(" AND (g.until_day IS NULL OR g.until_day >= ").value(today).add(")))")
    }

    /// And the people whose addresses begin so.
    fn and_by_address(&mut self, wanted: &Wanted, address: Option<&str>) -> &mut Self {
        let Some(start) = address else { return self };
        self.add(" UNION SELECT n.name_fold, n.id FROM (")
            .addresses(start)
            .add(") AS e CROSS JOIN people n ");
        self.add("WHERE n.id = e.person_id AND ").after("n.name_fold || ''", "n.id", wanted.after.as_ref());
        self.of_role("n.id", wanted)
    }

    /// The page of those that were found, and all that is said of them.
    fn first_of_them(&mut self, wanted: &Wanted) -> &mut Self {
        self.add(" ORDER BY name_fold, person_id").page(wanted).add(") AS f CROSS JOIN people p ");
        self.add(BESIDE).add(" WHERE p.id = f.person_id ORDER BY p.name_fold, p.id")
    }

    fn page(&mut self, wanted: &Wanted) -> &mut Self {
        // Bound, so that the same question has the same text for pages of any length.
        self.add(" LIMIT CAST(").value(wanted.limit.to_string()).add(" AS BIGINT)")
    }

    pub(super) fn load<R>(self, conn: &mut Conn) -> Result<Vec<R>, Error>
    where
        R: QueryableByName<Sqlite> + QueryableByName<Pg> + 'static,
    {
        Ok(each!(conn, c => prepared(written_out(&self.sql, &self.values)).load(c))?)
    }
}

/// A page of people, in order of their names. One statement; two when a name is looked for, three when very many words
/// begin as it does.
pub fn find(conn: &mut Conn, wanted: &Wanted) -> Result<Vec<Found>, Error> {
    let text = wanted.text.trim();
    let mut words: Vec<String> = parts_of(&fold_name(text)).map(str::to_owned).collect();
    if words.is_empty() && !text.is_empty() && !text.contains('@') {
        return Ok(Vec::new());
    }
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.dedup();
    words.truncate(WORDS);
    // No address has a space in it, so one word may be the beginning of a name or of an address.
    let address = (wanted.by_email && !text.is_empty() && !text.contains(char::is_whitespace))
        .then(|| super::accounts::fold_email(text));
    let address = address.as_deref();
    let statement = match (address, wanted.role, words.split_first()) {
        (Some(start), ..) if text.contains('@') => by_email(wanted, start),
        // Learners are nearly everyone, so they are filtered; any other role is held by few.
        (_, Some(role), _) if role != Role::Learner => by_role(wanted, role, &words, address),
        (_, _, Some((longest, others))) => {
            match spellings::beginning(conn, Spelled::Names, longest, SPELLINGS)? {
                Some(spelled) => by_spelling(wanted, &spelled, others, address),
                None if is_rare(conn, longest)? => by_word(wanted, longest, others, address),
                None => in_order(wanted, &words, address),
            }
        }
        _ => in_order(wanted, &words, address),
    };
    statement.load(conn)?.into_iter().map(read).collect()
}

/// Of the people that `among` selects, those whose names have words that begin so, in order of their names. One statement.
pub(super) fn among(
    conn: &mut Conn,
    among: impl FnOnce(&mut Statement),
    words: &[String],
    limit: u16,
) -> Result<Vec<Found>, Error> {
    let mut s = Statement::default();
    s.add(COLUMNS).add(" FROM (");
    among(&mut s);
    s.add(") AS f CROSS JOIN people p ")
        .add(BESIDE)
        .add(" WHERE p.id = f.person_id")
        .has_words("p.id", words);
    s.add(&format!(" ORDER BY {SORTED}, p.id LIMIT {limit}"));
    s.load(conn)?.into_iter().map(read).collect()
}

/// The words of a question about names.
pub(super) fn words_asked(text: &str) -> Vec<String> {
    parts_of(&fold_name(text)).take(WORDS).map(str::to_owned).collect()
}

/// People whose names are spelled nearly so, where none is spelled so: each word of the question begins a word of theirs,
/// or is a slip or two away from one that begins with the same letter. One statement, and one or two a word; among a hundred
/// thousand people it looks at some thousands of spellings and at nobody else's row.
pub(super) fn nearly(conn: &mut Conn, text: &str, limit: u16) -> Result<Vec<Found>, Error> {
    let Some(Meant { whole, mended }) = spellings::meant(conn, Spelled::Names, &words_asked(text))? else {
        return Ok(Vec::new());
    };
    let Some((first, others)) = mended.split_first() else { return Ok(Vec::new()) };
    let mut s = Statement::default();
    s.add(COLUMNS)
        .add(" FROM (SELECT DISTINCT w.name_fold, w.person_id FROM people_words w WHERE w.word IN (");
    s.list(first).add(")").has_words("w.person_id", &whole);
    for near in others {
        s.add(" AND EXISTS (SELECT 1 FROM people_words o WHERE o.person_id = w.person_id AND o.word IN (");
        s.list(near).add("))");
    }
    s.first_of_them(&Wanted { limit, ..Wanted::default() });
    s.load(conn)?.into_iter().map(read).collect()
}

/// One person of the directory.
pub fn person(conn: &mut Conn, id: PersonId) -> Result<Option<Found>, Error> {
    let mut s = Statement::default();
    s.add(COLUMNS).add(" FROM people p ").add(BESIDE).add(" WHERE p.id = ").value(id.to_string());
    s.load(conn)?.pop().map(read).transpose()
}

fn read(row: Row) -> Result<Found, Error> {
    let unit = match (row.unit_id, row.unit_name) {
        (Some(id), Some(name)) => Some((id.parse().map_err(Error::other)?, name)),
        _ => None,
    };
    Ok(Found {
        id: row.id.parse().map_err(Error::other)?,
        name: row.name,
        name_fold: row.name_fold,
        unit,
        email: row.email,
        has_password: row.has_password,
        disabled: row.disabled,
    })
}

fn is_rare(conn: &mut Conn, word: &str) -> Result<bool, Error> {
    let count: Count = diesel::sql_query(format!(
        "SELECT count(*) AS count FROM (SELECT 1 FROM people_words WHERE word >= $1 AND word < $2 LIMIT {COMMON}) AS seen"
    ))
    .bind::<Text, _>(word)
    .bind::<Text, _>(format!("{word}\u{10FFFF}"))
    .get_result(conn)?;
    Ok(count.count < COMMON)
}

/// The first of each spelling: the index gives them in order of names, so that nobody beyond the page is read.
fn by_spelling(wanted: &Wanted, spelled: &[String], others: &[String], address: Option<&str>) -> Statement {
    let mut s = Statement::default();
    s.add(COLUMNS).add(" FROM (");
    for (at, word) in padded(spelled).iter().enumerate() {
        s.add(if at == 0 { "" } else { " UNION " });
        s.add("SELECT * FROM (SELECT w.name_fold, w.person_id FROM people_words w WHERE w.word = ")
            .value(word);
        s.add(" AND ").after("w.name_fold", "w.person_id", wanted.after.as_ref());
        s.has_words("w.person_id", others).of_role("w.person_id", wanted);
        s.add(" ORDER BY w.name_fold, w.person_id").page(wanted).add(&format!(") AS f{at}"));
    }
    if spelled.is_empty() {
        s.add("SELECT name_fold, id AS person_id FROM people WHERE FALSE");
    }
    s.and_by_address(wanted, address).first_of_them(wanted);
    s
}

/// The words' own rows know the name, so that only the page itself is looked up.
fn by_word(wanted: &Wanted, longest: &str, others: &[String], address: Option<&str>) -> Statement {
    let mut s = Statement::default();
    s.add(COLUMNS).add(" FROM (SELECT DISTINCT w.name_fold, w.person_id FROM people_words w WHERE ");
    s.prefix("w.word", longest).add(" AND ").after("w.name_fold", "w.person_id", wanted.after.as_ref());
    s.has_words("w.person_id", others).of_role("w.person_id", wanted);
    s.and_by_address(wanted, address).first_of_them(wanted);
    s
}

fn by_email(wanted: &Wanted, start: &str) -> Statement {
    let mut s = Statement::default();
    s.add(COLUMNS).add(" FROM (").addresses(start).add(") AS f CROSS JOIN people p ").add(BESIDE);
    s.add(" WHERE p.id = f.person_id AND ").after(SORTED, "p.id", wanted.after.as_ref());
    s.of_role("p.id", wanted);
    s.add(&format!(" ORDER BY {SORTED}, p.id")).page(wanted);
    s
}

fn by_role(wanted: &Wanted, role: Role, words: &[String], address: Option<&str>) -> Statement {
    let mut s = Statement::default();
    s.add(COLUMNS).add(" FROM (").holders(role, wanted.on).add(") AS f CROSS JOIN people p ").add(BESIDE);
    s.add(" WHERE p.id = f.person_id AND ").after(SORTED, "p.id", wanted.after.as_ref());
    s.fits("p.id", words, address);
    s.add(&format!(" ORDER BY {SORTED}, p.id")).page(wanted);
    s
}

fn in_order(wanted: &Wanted, words: &[String], address: Option<&str>) -> Statement {
    let mut s = Statement::default();
    s.add(COLUMNS).add(" FROM people p ").add(BESIDE).add(" WHERE ");
    s.after("p.name_fold", "p.id", wanted.after.as_ref())
        .fits("p.id", words, address)
        .of_role("p.id", wanted);
    s.add(" ORDER BY p.name_fold, p.id").page(wanted);
    s
}
