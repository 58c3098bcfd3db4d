//! What a passport page says in lines: who signed, what was signed, how somebody sees themselves.

use super::parts::{Badge, State};
use crate::clock::{Instant, day_of};
use crate::record::framework::Level;
use crate::record::passport::{CompetencyRow, LevelState, SecondSignature, SelfView, SignOffLine, Stamp};
use crate::web::words::{When, Words};

/// Who signed a level, when and in which cohort (P-6).
#[derive(Clone, Debug)]
pub(crate) struct Signature {
    /// "Level 2, Practitioner".
    pub(crate) level: String,
    /// "Signed 12 March 2026 by Grace Okafor, countersigned 14 March 2026 by Ørjan Dahl".
    pub(crate) signed: String,
    /// "Cohort Spring"; may be empty.
    pub(crate) cohort: String,
    /// "Valid until 12 March 2027"; may be empty.
    pub(crate) until: String,
    /// Where it is not in force.
    pub(crate) badge: Option<Badge>,
}

impl Signature {
    pub(super) fn of(t: Words, stamp: &Stamp, level_names: &[String; 3]) -> Option<Self> {
        let by = stamp.signed_by.as_deref()?;
        let state = State::from(stamp.state);
        Some(Self {
            level: level(t, stamp.level, &level_names[stamp.level.index()]),
            signed: signed(t, by, stamp.signed_at?, stamp.second.as_ref()),
            cohort: cohort(t, stamp.cohort.as_deref()),
            until: match (stamp.state, stamp.expires_on) {
                (LevelState::Signed | LevelState::Earned, Some(last)) => until(t, t.day(last)),
                _ => String::new(),
            },
            badge: (state != State::Signed).then(|| match stamp.is_half_signed() {
                true => Badge::saying(state, t.text("state-half")),
                false => Badge::plain(t, state),
            }),
        })
    }
}

/// One sign-off in the list at the end.
#[derive(Clone, Debug)]
pub(crate) struct SignedLine {
    /// The competency as it was called when it was signed.
    pub(crate) competency: String,
    /// Its code; may be empty.
    pub(crate) code: String,
    /// "Level 2, Practitioner".
    pub(crate) level: String,
    /// "Signed 12 March 2026 by Grace Okafor, countersigned 14 March 2026 by Ørjan Dahl".
    pub(crate) signed: String,
    /// Cohort, framework version, how long it holds.
    pub(crate) facts: Vec<String>,
    /// What was judged, or why nothing was; may be empty.
    pub(crate) judged: String,
    /// Where it is not in force.
    pub(crate) badge: Option<Badge>,
    /// Why it was revoked; may be empty.
    pub(crate) ended: String,
    /// Where it is.
    pub(crate) href: String,
}

impl SignedLine {
    pub(super) fn of(t: Words, line: &SignOffLine) -> Self {
        let by = line.signed_by.first().map_or("", String::as_str);
        let state = State::from(line.state);
        let version = t.msg("passport-under-version").arg("version", line.framework_version).to_string();
        let mut facts = vec![cohort(t, line.cohort.as_deref()), version];
        if let (Some(last), LevelState::Signed) = (line.expires_on, line.state) {
            facts.push(until(t, t.day(last)));
        }
        facts.retain(|fact| !fact.is_empty());
        let judged = match &line.prior_learning_reason {
            Some(reason) => t.msg("passport-prior").arg("reason", reason).to_string(),
            None if line.evidence.is_empty() => String::new(),
            None => t
                .msg("passport-judged")
                .arg("titles", line.evidence.join(&t.text("list-semicolon")))
                .to_string(),
        };
        let badge = (state != State::Signed).then(|| {
            let word = match (state, line.expires_on) {
                (State::Expired, Some(last)) => t.msg("slot-expired").arg("day", t.day(last)).to_string(),
                (State::Waiting, _) => t.text("state-half"),
                _ => t.text(state.word()),
            };
            let text = match line.ended_on {
                Some(day) => t.msg("passport-ended-on").arg("state", word).arg("day", t.day(day)).to_string(),
                None => word,
            };
            Badge::saying(state, text)
        });
        Self {
            signed: signed(t, by, line.signed_at, line.second.as_ref()),
            competency: line.competency.clone(),
            code: line.code.clone(),
            level: level(t, line.level, &line.level_name),
            facts,
            judged,
            badge,
            ended: line.ended.clone().unwrap_or_default(),
            href: format!("/signoffs/{}", line.signoff_id),
        }
    }
}

/// Who signed; where two did, each with their own day.
fn signed(t: Words, by: &str, at: Instant, second: Option<&SecondSignature>) -> String {
    let day = |at| t.day(day_of(at));
    match second {
        Some(second) => t
            .msg("passport-signed-twice")
            .arg("day", day(at))
            .arg("by", by)
            .arg("second-day", day(second.signed_at))
            .arg("second", &second.signed_by)
            .to_string(),
        None => t.msg("passport-signed-by").arg("day", day(at)).arg("by", by).to_string(),
    }
}

fn level(t: Words, level: Level, name: &str) -> String {
    t.msg("passport-level").arg("level", level.number()).arg("name", name).to_string()
}

fn cohort(t: Words, title: Option<&str>) -> String {
    title.map_or_else(String::new, |title| t.msg("passport-in-cohort").arg("cohort", title).to_string())
}

fn until(t: Words, last: When) -> String {
    t.msg("passport-valid-until").arg("day", last).to_string()
}

/// P-5: levels that were signed under another title and are not said to be earned by the row as a whole.
pub(super) fn notes(t: Words, row: &CompetencyRow) -> Vec<String> {
    let note = |stamp: &Stamp| {
        let key = match stamp.state {
            LevelState::Earned => "passport-earned-apart",
            LevelState::Signed | LevelState::Expired => return None,
            _ => "passport-signed-as",
        };
        let title = stamp.earned_as.as_ref()?;
        Some(t.msg(key).arg("level", stamp.level.number()).arg("title", title).to_string())
    };
    row.levels.iter().filter_map(note).collect()
}

/// P-11: what somebody says of themselves, what is signed, and what they said before.
pub(super) fn self_assessed(t: Words, row: &CompetencyRow, level_names: &[String; 3], own: bool) -> String {
    let Some((now, before)) = row.self_assessments.split_last() else { return String::new() };
    let says = match (now.level, own) {
        (Some(level), own) => {
            let key = if own { "passport-self-own" } else { "passport-self-other" };
            t.msg(key).arg("level", level.number()).arg("name", &level_names[level.index()]).to_string()
        }
        (None, true) => t.text("passport-self-own-none"),
        (None, false) => t.text("passport-self-other-none"),
    };
    let signed = match row.highest() {
        Some(level) => t.msg("passport-self-signed").arg("level", level.number()).to_string(),
        None => t.text("passport-self-unsigned"),
    };
    let mut parts = vec![says, signed];
    if !before.is_empty() {
        let view = |view: &SelfView| {
            let day = t.short_day(day_of(view.said_at));
            match view.level {
                Some(level) => {
                    t.msg("passport-self-view").arg("level", level.number()).arg("day", day).to_string()
                }
                None => t.msg("passport-self-view-none").arg("day", day).to_string(),
            }
        };
        // The last few say enough; the data has them all.
        let shown =
            before.iter().rev().take(3).rev().map(view).collect::<Vec<_>>().join(&t.text("list-comma"));
        parts.push(t.msg("passport-self-before").arg("views", shown).to_string());
    }
    parts.join(" ")
}
