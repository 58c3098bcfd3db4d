//! What somebody finds of what they may see: people, competencies, evidence, cohorts. Who may see what is part of each
//! question, so that nothing is found first and taken away then.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Nullable, Text};

use super::connection::{AnyConn, Conn};
use super::error::Error;
use super::find_people::{self, Found, Statement, Wanted};
use super::folds::{self, Folds};
use super::frameworks;
use crate::clock::Day;
use crate::ids::{CompetencyId, FrameworkId, PersonId};
use crate::record::access::{Access, Role};
use crate::record::fact::Scope;
use crate::record::search::{fits, slips, words_of};

/// Most pieces of evidence with the words that are looked for of which the newest are shown. Who finds more is asked for
/// another word.
const CANDIDATES: usize = 2_000;
/// Most frameworks that are looked through.
const FRAMEWORKS: i64 = 500;

/// Who looks, and at what day.
#[derive(Clone, Copy, Debug)]
pub struct Looker {
    /// Who.
    pub person: PersonId,
    /// Registrars and administrators see everybody.
    pub keeps: bool,
    /// A peer of every cohort there is (E-13).
    pub peer_of_all: bool,
    /// Today.
    pub on: Day,
}

impl Looker {
    /// As what somebody looks.
    #[must_use]
    pub fn of(access: &Access, person: PersonId, on: Day) -> Self {
        Self {
            person,
            keeps: access.keeps_records(person, on),
            peer_of_all: access.has(person, Role::Peer, on),
            on,
        }
    }
}

impl Statement {
    /// The looker's id.
    fn me(&mut self, who: Looker) -> &mut Self {
        self.value(who.person.to_string())
    }

    /// A time from one day until another, with today in it.
    fn within(&mut self, from: &str, until: &str, who: Looker) -> &mut Self {
        self.add(&format!(" AND {from} <= ")).value(who.on.to_string());
        self.add(&format!(" AND {until} >= ")).value(who.on.to_string())
    }

    /// The ids of those who learn in a live cohort that the looker leads or stands in for: those of whom
    /// [`super::reach::leading`] finds any.
    fn led(&mut self, who: Looker) -> &mut Self {
        self.add("SELECT m.person_id FROM members m CROSS JOIN cohorts c WHERE c.id = m.cohort_id AND m.cohort_id IN (");
        self.add("SELECT l.cohort_id FROM members l WHERE l.person_id = ").me(who);
        self.add(" AND l.role = 'lead' AND l.left_on IS NULL UNION SELECT d.cohort_id FROM delegations d ");
        self.add(
            "JOIN members l ON l.cohort_id = d.cohort_id AND l.person_id = d.lead_id AND l.role = 'lead' ",
        );
        self.add("AND l.left_on IS NULL WHERE d.to_id = ").me(who).add(" AND NOT d.ended");
        self.within("d.from_day", "d.until_day", who);
        self.add(") AND m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting AND NOT c.closed");
        self.within("c.starts_on", "c.signs_until", who)
    }

    /// The cohorts that the looker is named for as a peer.
    fn shown(&mut self, who: Looker) -> &mut Self {
        self.add("SELECT substr(g.reach, 8) FROM grants g WHERE g.person_id = ").me(who);
        self.add(" AND g.role || '' = 'peer' AND g.reach LIKE 'cohort/%' AND NOT g.ended AND g.from_day <= ");
        self.value(who.on.to_string()).add(" AND (g.until_day IS NULL OR g.until_day >= ");
        self.value(who.on.to_string()).add(")")
    }

    /// The text has all the words.
    fn has(&mut self, words: &[String]) -> &mut Self {
        for word in words {
            // Words are letters and digits: nothing in them means anything to LIKE.
            self.add(" AND w.words LIKE ").value(format!("% {word}%"));
        }
        self
    }
}

/// People whose names have all the words: everybody for keepers of records, else the looker and whom they lead. One to
/// three statements.
pub fn people(conn: &mut Conn, who: Looker, text: &str, limit: u16) -> Result<Vec<Found>, Error> {
    if who.keeps {
        let wanted = Wanted { text: text.to_owned(), on: who.on, by_email: true, limit, ..Wanted::default() };
        return find_people::find(conn, &wanted);
    }
    let words = find_people::words_asked(text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    find_people::among(conn, |s| people_of(s, who), &words, limit)
}

/// Most people of one lead whose names are compared with what was typed.
const LED: u16 = 2_000;

/// People with names that are spelled nearly so, of those whom [`people`] finds: for when it finds nobody.
pub fn nearly(conn: &mut Conn, who: Looker, text: &str, limit: u16) -> Result<Vec<Found>, Error> {
    let words = find_people::words_asked(text);
    if !words.iter().any(|word| slips(word) > 0) {
        return Ok(Vec::new());
    }
    if who.keeps {
        return find_people::nearly(conn, text, limit);
    }
    let all = find_people::among(conn, |s| people_of(s, who), &[], LED)?;
    let named = |found: &Found| {
        let parts: Vec<String> = find_people::words_asked(&found.name);
        let meant = |word: &String| {
            parts
                .iter()
                .any(|part| part.starts_with(word) || find_people::off(word, part, slips(word)).is_some())
        };
        words.iter().all(meant)
    };
    Ok(all.into_iter().filter(named).take(usize::from(limit)).collect())
}

fn people_of(s: &mut Statement, who: Looker) {
    s.add("SELECT ").me(who).add(" AS person_id UNION ").led(who);
}

/// A piece of evidence that was found.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct EvidenceFound {
    /// Which.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// Its newest revision.
    #[diesel(sql_type = Text)]
    pub revision_id: String,
    /// The day it happened.
    #[diesel(sql_type = Text)]
    pub happened_on: String,
    /// As in [`crate::record::projection::EvidenceRow`].
    #[diesel(sql_type = Text)]
    pub state: String,
    /// Whose.
    #[diesel(sql_type = Text)]
    pub person_id: String,
    /// Their name.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
}

/// Submitted evidence that has all the words, last sent first: everybody's for keepers of records, else the looker's own,
/// that of whom they lead, and that of the cohorts they are named for as a peer. One statement.
pub fn evidence(
    conn: &mut Conn,
    who: Looker,
    words: &[String],
    limit: u16,
) -> Result<Vec<EvidenceFound>, Error> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut s = Statement::default();
    s.add("SELECT e.id, e.title, e.revision_id, e.happened_on, e.state, e.person_id, p.name FROM (");
    match (who.keeps, who.peer_of_all) {
        (true, _) => drop(s.indexed(conn, words, |_| {})),
        (false, true) => drop(s.indexed(conn, words, |s| {
            s.add(" AND (w.person_id = ").me(who).add(" OR w.person_id IN (").led(who);
            s.add(") OR EXISTS (SELECT 1 FROM evidence o JOIN members m ON m.cohort_id = o.cohort_id ");
            s.add("AND m.person_id = o.person_id AND m.role = 'learner' AND m.left_on IS NULL AND NOT m.waiting ");
            s.add("WHERE o.id = w.evidence_id))");
        })),
        (false, false) => {
            s.add("SELECT w.evidence_id FROM (");
            people_of(&mut s, who);
            s.add(") AS f CROSS JOIN evidence_words w WHERE w.person_id = f.person_id").has(words);
            s.add(" UNION SELECT w.evidence_id FROM members m CROSS JOIN evidence o CROSS JOIN evidence_words w WHERE m.cohort_id IN (");
            s.shown(who);
            s.add(") AND m.role || '' = 'learner' AND m.left_on IS NULL AND NOT m.waiting AND o.person_id = m.person_id ");
            s.add("AND o.cohort_id = m.cohort_id AND w.evidence_id = o.id").has(words);
        }
    }
    s.add(") AS found CROSS JOIN evidence e LEFT JOIN people p ON p.id = e.person_id WHERE e.id = found.evidence_id ");
    s.add(&format!("ORDER BY e.submitted_at DESC, e.id DESC LIMIT {limit}"));
    s.load(conn)
}

impl Statement {
    /// The evidence that the whole index has the words of, as far as `may` lets it be found.
    fn indexed(&mut self, conn: &Conn, words: &[String], may: impl FnOnce(&mut Self)) -> &mut Self {
        let quoted = |quote: char, end: &str, and: &str| {
            words.iter().map(|word| format!("{quote}{word}{quote}{end}")).collect::<Vec<_>>().join(and)
        };
        let newest = match conn {
            AnyConn::Sqlite(_) => {
                self.add("SELECT w.evidence_id FROM evidence_index CROSS JOIN evidence_words w ");
                self.add("WHERE w.n = evidence_index.rowid AND evidence_index MATCH ");
                self.value(quoted('"', "*", " AND "));
                " ORDER BY evidence_index.rowid DESC"
            }
            AnyConn::Postgres(_) => {
                self.add(
                    "SELECT w.evidence_id FROM evidence_words w WHERE CAST(w.words AS tsvector) @@ CAST(",
                );
                self.value(quoted('\'', ":*", " & ")).add(" AS tsquery)");
                ""
            }
        };
        may(self);
        self.add(&format!("{newest} LIMIT {CANDIDATES}"))
    }
}

/// A cohort that was found.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct CohortFound {
    /// Which.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// The title of the framework it works through.
    #[diesel(sql_type = Nullable<Text>)]
    pub framework: Option<String>,
    /// The version of it.
    #[diesel(sql_type = Integer)]
    pub framework_version: i32,
    /// First day.
    #[diesel(sql_type = Text)]
    pub starts_on: String,
    /// Last day.
    #[diesel(sql_type = Text)]
    pub ends_on: String,
    /// Whether its record is frozen.
    #[diesel(sql_type = Bool)]
    pub closed: bool,
}

/// Cohorts whose titles have all the words, those that end last first: all for keepers of records, else those that the
/// looker leads, learns in or stands in for today. One statement.
pub fn cohorts(
    conn: &mut Conn,
    who: Looker,
    words: &[String],
    limit: u16,
) -> Result<Vec<CohortFound>, Error> {
    let Some((longest, others)) = words.split_first() else { return Ok(Vec::new()) };
    let mut s = Statement::default();
    s.add("SELECT c.id, c.title, f.title AS framework, c.framework_version, c.starts_on, c.ends_on, c.closed FROM (");
    let left = if who.keeps {
        s.add("SELECT DISTINCT w.cohort_id FROM cohort_words w WHERE ").prefix("w.word", longest);
        others
    } else {
        s.add("SELECT m.cohort_id FROM members m WHERE m.person_id = ").me(who).add(" AND m.left_on IS NULL");
        s.add(" UNION SELECT d.cohort_id FROM delegations d WHERE d.to_id = ")
            .me(who)
            .add(" AND NOT d.ended");
        s.within("d.from_day", "d.until_day", who);
        words
    };
    s.add(") AS found CROSS JOIN cohorts c LEFT JOIN frameworks f ON f.id = c.framework_id AND f.version = c.framework_version ");
    s.add("WHERE c.id = found.cohort_id");
    for word in left {
        s.add(" AND EXISTS (SELECT 1 FROM cohort_words o WHERE o.cohort_id = c.id AND ")
            .prefix("o.word", word)
            .add(")");
    }
    s.add(&format!(" ORDER BY c.signs_until DESC, c.id DESC LIMIT {limit}"));
    s.load(conn)
}

/// A competency that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetencyFound {
    /// Which.
    pub id: CompetencyId,
    /// The framework it is part of.
    pub framework: FrameworkId,
    /// The framework's title.
    pub framework_title: String,
    /// Its code; may be empty.
    pub code: String,
    /// One line.
    pub title: String,
}

/// Competencies of the newest version of every framework whose code, title or headings have all the words, those with a
/// word in their title first. Published frameworks are everybody's to read. Two statements, and nothing but what was
/// published since is read again.
pub fn competencies(
    conn: &mut Conn,
    known: &Folds,
    words: &[String],
    limit: u16,
) -> Result<Vec<CompetencyFound>, Error> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let newest = frameworks::newest(conn, None, FRAMEWORKS)?;
    let scopes: Vec<Scope> = newest.iter().map(|one| Scope::Framework(one.id)).collect();
    if scopes.is_empty() {
        return Ok(Vec::new());
    }
    let mut loaded = known.load(conn, &scopes)?;
    let mut found: Vec<(bool, CompetencyFound)> = Vec::new();
    for one in newest {
        let versions = folds::versions(&mut loaded, one.id);
        for competency in versions.newest().into_iter().flat_map(|version| &version.framework.competencies) {
            let own = words_of([competency.title.as_str(), competency.code.as_str()]);
            let by_title = fits(&own, words);
            let headings = competency.group.iter().map(String::as_str).chain([one.title.as_str()]);
            let with_headings = || words_of(headings).into_iter().chain(own.iter().cloned()).collect();
            if by_title || fits(&with_headings(), words) {
                found.push((
                    !by_title,
                    CompetencyFound {
                        id: competency.id,
                        framework: one.id,
                        framework_title: one.title.clone(),
                        code: competency.code.clone(),
                        title: competency.title.clone(),
                    },
                ));
            }
        }
    }
    // What stands first in a framework stays before what comes later.
    found.sort_by_key(|(by_heading, _)| *by_heading);
    Ok(found.into_iter().map(|(_, one)| one).take(usize::from(limit)).collect())
}
