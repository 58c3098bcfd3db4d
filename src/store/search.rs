//! What somebody finds of what they may see: people, competencies, evidence, cohorts. Who may see what is part of each
//! question, so that nothing is found first and taken away then.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Nullable, Text};

use super::connection::{AnyConn, Conn};
use super::error::Error;
use super::find_people::{self, Found, Statement, Wanted};
use super::folds::{self, Folds};
use super::frameworks;
use super::spellings::{self, Meant, Spelled};
use crate::clock::Day;
use crate::ids::{CompetencyId, FrameworkId, PersonId};
use crate::record::access::{Access, Role};
use crate::record::fact::Scope;
use crate::record::search::{Competencies, PlaceFound, words_of};
use crate::record::spelling;

/// Most pieces of evidence with the words that are looked for of which the newest are shown. Who finds more is asked for
/// another word.
const CANDIDATES: usize = 2_000;
/// How many of the pieces that were sent last are looked at before the index is asked. A word that very many pieces have is
/// among them often enough to fill a page; to the index it is the dearest one.
const SENT_LAST: usize = 200;
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

/// Most people of one lead whose names are compared with what was typed, most pieces of evidence that somebody may read,
/// and most cohorts that somebody is in: the newest.
const THEIRS: u16 = 2_000;

/// People with names that are spelled nearly so, of those whom [`people`] finds: for when it finds nobody.
pub fn nearly(conn: &mut Conn, who: Looker, text: &str, limit: u16) -> Result<Vec<Found>, Error> {
    if who.keeps {
        return find_people::nearly(conn, text, limit);
    }
    let words = find_people::words_asked(text);
    if is_exact(&words) {
        return Ok(Vec::new());
    }
    let all = find_people::among(conn, |s| people_of(s, who), &[], THEIRS)?;
    let named = |found: &Found| {
        let parts = find_people::words_asked(&found.name).into_iter().collect();
        spelling::nearly(&parts, &words).is_some()
    };
    Ok(all.into_iter().filter(named).take(usize::from(limit)).collect())
}

/// Whether no word of a question may have a slip.
fn is_exact(words: &[String]) -> bool {
    spelling::forgiving(words).all(|(_, most)| most == 0)
}

/// Those of which the title is spelled nearly so, with the fewest slips first, else as they are.
fn titled<T>(all: Vec<T>, title: impl Fn(&T) -> &str, words: &[String], limit: u16) -> Vec<T> {
    let near = |one: T| Some((spelling::nearly(&words_of([title(&one)]), words)?, one));
    let mut found: Vec<(usize, T)> = all.into_iter().filter_map(near).collect();
    found.sort_by_key(|(slips, _)| *slips);
    found.into_iter().map(|(_, one)| one).take(usize::from(limit)).collect()
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
    let as_typed = Meant { whole: words.to_vec(), mended: Vec::new() };
    evidence_of(conn, who, &as_typed, limit)
}

/// Evidence with titles that are spelled nearly so, of that which [`evidence`] finds: for when it finds none. Who may read
/// everybody's finds it by the words that titles have, a statement or two a word and two more; others by the titles of the
/// newest pieces that they may read, one statement.
pub fn evidence_nearly(
    conn: &mut Conn,
    who: Looker,
    words: &[String],
    limit: u16,
) -> Result<Vec<EvidenceFound>, Error> {
    if is_exact(words) {
        return Ok(Vec::new());
    }
    if who.keeps || who.peer_of_all {
        let Some(meant) = spellings::meant(conn, Spelled::Titles, words)? else { return Ok(Vec::new()) };
        return evidence_of(conn, who, &meant, limit);
    }
    let everything = Meant { whole: Vec::new(), mended: Vec::new() };
    let all = evidence_of(conn, who, &everything, THEIRS)?;
    Ok(titled(all, |one| &one.title, words, limit))
}

fn evidence_of(conn: &mut Conn, who: Looker, meant: &Meant, limit: u16) -> Result<Vec<EvidenceFound>, Error> {
    if who.keeps || who.peer_of_all {
        let newest = sent_last(who, meant, limit).load(conn)?;
        if newest.len() >= usize::from(limit) {
            return Ok(newest);
        }
    }
    let words = &meant.whole;
    let mut s = Statement::default();
    s.add("SELECT e.id, e.title, e.revision_id, e.happened_on, e.state, e.person_id, p.name FROM (");
    match (who.keeps, who.peer_of_all) {
        (true, _) => drop(s.indexed(conn, meant, |_| {})),
        (false, true) => drop(s.indexed(conn, meant, |s| {
            s.of_learners(who);
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

/// Of the pieces that anybody sent last, those with the words.
fn sent_last(who: Looker, meant: &Meant, limit: u16) -> Statement {
    let mut s = Statement::default();
    s.add("SELECT e.id, e.title, e.revision_id, e.happened_on, e.state, e.person_id, p.name FROM (");
    s.add("SELECT n.id, n.title, n.revision_id, n.happened_on, n.state, n.person_id, n.submitted_at FROM evidence n ");
    s.add(&format!("ORDER BY n.submitted_at DESC, n.id DESC LIMIT {SENT_LAST}) AS e "));
    s.add("CROSS JOIN evidence_words w LEFT JOIN people p ON p.id = e.person_id WHERE w.evidence_id = e.id");
    s.has(&meant.whole);
    for near in &meant.mended {
        for (at, word) in near.iter().enumerate() {
            s.add(if at == 0 { " AND (" } else { " OR " });
            s.add("w.words || ' ' LIKE ").value(format!("% {word} %"));
        }
        s.add(")");
    }
    if !who.keeps {
        s.of_learners(who);
    }
    s.add(&format!(" ORDER BY e.submitted_at DESC, e.id DESC LIMIT {limit}"));
    s
}

impl Statement {
    /// What a peer of all may read: their own, that of whom they lead, and what learners sent in their cohorts.
    fn of_learners(&mut self, who: Looker) -> &mut Self {
        self.add(" AND (w.person_id = ").me(who).add(" OR w.person_id IN (").led(who);
        self.add(") OR EXISTS (SELECT 1 FROM evidence o JOIN members m ON m.cohort_id = o.cohort_id ");
        self.add(
            "AND m.person_id = o.person_id AND m.role = 'learner' AND m.left_on IS NULL AND NOT m.waiting ",
        );
        self.add("WHERE o.id = w.evidence_id))")
    }

    /// The evidence that the whole index has the words of, as far as `may` lets it be found.
    fn indexed(&mut self, conn: &Conn, meant: &Meant, may: impl FnOnce(&mut Self)) -> &mut Self {
        // Words are letters and digits: nothing in them means anything to either index.
        let asked = |quote: char, end: &str, or: &str, and: &str| {
            let quoted = |word: &String| format!("{quote}{word}{quote}");
            let whole = meant.whole.iter().map(|word| format!("{}{end}", quoted(word)));
            let mended = meant.mended.iter().map(|near| {
                let any: Vec<String> = near.iter().map(quoted).collect();
                format!("({})", any.join(or))
            });
            whole.chain(mended).collect::<Vec<_>>().join(and)
        };
        let newest = match conn {
            AnyConn::Sqlite(_) => {
                self.add("SELECT w.evidence_id FROM evidence_index CROSS JOIN evidence_words w ");
                self.add("WHERE w.n = evidence_index.rowid AND evidence_index MATCH ");
                self.value(asked('"', "*", " OR ", " AND "));
                " ORDER BY evidence_index.rowid DESC"
            }
            AnyConn::Postgres(_) => {
                self.add(
                    "SELECT w.evidence_id FROM evidence_words w WHERE CAST(w.words AS tsvector) @@ CAST(",
                );
                self.value(asked('\'', ":*", " | ", " & ")).add(" AS tsquery)");
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
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let as_typed = Meant { whole: words.to_vec(), mended: Vec::new() };
    cohorts_of(conn, who, &as_typed, limit)
}

/// Cohorts with titles that are spelled nearly so, of those that [`cohorts`] finds: for when it finds none. Keepers of
/// records find them by the words that titles have, a statement or two a word and one more; others by the titles of their
/// own cohorts, one statement.
pub fn cohorts_nearly(
    conn: &mut Conn,
    who: Looker,
    words: &[String],
    limit: u16,
) -> Result<Vec<CohortFound>, Error> {
    if is_exact(words) {
        return Ok(Vec::new());
    }
    if who.keeps {
        let Some(meant) = spellings::meant(conn, Spelled::Cohorts, words)? else { return Ok(Vec::new()) };
        return cohorts_of(conn, who, &meant, limit);
    }
    let everything = Meant { whole: Vec::new(), mended: Vec::new() };
    let all = cohorts_of(conn, who, &everything, THEIRS)?;
    Ok(titled(all, |one| &one.title, words, limit))
}

fn cohorts_of(conn: &mut Conn, who: Looker, meant: &Meant, limit: u16) -> Result<Vec<CohortFound>, Error> {
    let (mut whole, mut mended) = (meant.whole.as_slice(), meant.mended.as_slice());
    let mut s = Statement::default();
    s.add("SELECT c.id, c.title, f.title AS framework, c.framework_version, c.starts_on, c.ends_on, c.closed FROM (");
    if who.keeps {
        s.add("SELECT DISTINCT w.cohort_id FROM cohort_words w WHERE ");
        if let Some((near, others)) = mended.split_first() {
            s.add("w.word IN (").list(near).add(")");
            mended = others;
        } else if let Some((longest, others)) = whole.split_first() {
            s.prefix("w.word", longest);
            whole = others;
        }
    } else {
        s.add("SELECT m.cohort_id FROM members m WHERE m.person_id = ").me(who).add(" AND m.left_on IS NULL");
        s.add(" UNION SELECT d.cohort_id FROM delegations d WHERE d.to_id = ")
            .me(who)
            .add(" AND NOT d.ended");
        s.within("d.from_day", "d.until_day", who);
    }
    s.add(") AS found CROSS JOIN cohorts c LEFT JOIN frameworks f ON f.id = c.framework_id AND f.version = c.framework_version ");
    s.add("WHERE c.id = found.cohort_id");
    for word in whole {
        s.add(" AND EXISTS (SELECT 1 FROM cohort_words o WHERE o.cohort_id = c.id AND ")
            .prefix("o.word", word)
            .add(")");
    }
    for near in mended {
        s.add(" AND EXISTS (SELECT 1 FROM cohort_words o WHERE o.cohort_id = c.id AND o.word IN (")
            .list(near)
            .add("))");
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
/// word in their title first; where there are none, those that are spelled nearly so, and whether that is what they are.
/// Published frameworks are everybody's to read. Two statements, and nothing but what was published since is read again.
pub fn competencies(
    conn: &mut Conn,
    known: &Folds,
    words: &[String],
    limit: u16,
) -> Result<(Vec<CompetencyFound>, bool), Error> {
    if words.is_empty() {
        return Ok(<_>::default());
    }
    let newest = frameworks::newest(conn, None, FRAMEWORKS)?;
    let scopes: Vec<Scope> = newest.iter().map(|one| Scope::Framework(one.id)).collect();
    if scopes.is_empty() {
        return Ok(<_>::default());
    }
    let mut loaded = known.load(conn, &scopes)?;
    let versions: Vec<_> = newest.iter().map(|one| folds::versions(&mut loaded, one.id)).collect();
    let find = |find: fn(&Competencies, &[String]) -> Vec<PlaceFound>| {
        let of_each = versions.iter().enumerate().map(|(n, one)| (n, find(one.found_by(), words)));
        of_each
            .flat_map(|(n, found)| found.into_iter().map(move |one| (n, one)))
            .collect::<Vec<(usize, PlaceFound)>>()
    };
    let mut found = find(Competencies::with);
    let nearly = found.is_empty() && !is_exact(words);
    if nearly {
        found = find(Competencies::nearly);
    }
    // What stands first in a framework stays before what comes later.
    found.sort_by_key(|(_, (by_heading, slips, _))| (*by_heading, *slips));
    let competency = |(n, (.., place)): (usize, PlaceFound)| {
        let framework = &versions.get(n)?.newest()?.framework;
        let competency = framework.competencies.get(place)?;
        Some(CompetencyFound {
            id: competency.id,
            framework: framework.id,
            framework_title: framework.title.clone(),
            code: competency.code.clone(),
            title: competency.title.clone(),
        })
    };
    let shown: Vec<CompetencyFound> =
        found.into_iter().filter_map(competency).take(usize::from(limit)).collect();
    let nearly = nearly && !shown.is_empty();
    Ok((shown, nearly))
}
