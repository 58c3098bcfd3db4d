//! The passport page, drawn from the same [`Passport`] as the PDF and the JSON (P-6).

use askama::Template;

use super::parts::{Link, Slot, Stamp, State};
use crate::clock::{Day, day_of};
use crate::record::framework::Level;
use crate::record::passport::{CompetencyRow, LevelState, Passport, Stamp as Signed, Totals};
use crate::record::stamp::{angle, initials_of_all};
use crate::web::page::Frame;
use crate::web::words::Words;

/// `GET /passport`, `GET /passports/{person}`; query `as_of`.
#[derive(Template)]
#[template(path = "passport/passport.html")]
pub(crate) struct PassportPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
    /// Whose it is.
    pub(crate) name: String,
    /// Their unit; may be empty.
    pub(crate) unit: String,
    /// Who issues it.
    pub(crate) issuer: String,
    /// Their cohorts' titles.
    pub(crate) cohorts: Vec<String>,
    /// The viewer's own.
    pub(crate) own: bool,
    /// This page's address without its query; documents stand beside it as `.pdf` and `.json`.
    pub(crate) href: String,
    /// The day it speaks of.
    pub(crate) as_of: Day,
    /// Today, the last day one can ask for.
    pub(crate) today: Day,
    /// Counts, for the sentence and the bar.
    pub(crate) totals: Totals,
    /// One or two sentences: what is reached, what waits.
    pub(crate) summary: String,
    /// What to do next, for the owner.
    pub(crate) next: Option<NextStep>,
    /// One section a framework.
    pub(crate) frameworks: Vec<Section>,
}

/// A suggestion with its button.
#[derive(Clone, Debug)]
pub(crate) struct NextStep {
    /// "Grace returned Ward handover: add the outcome."
    pub(crate) words: String,
    /// "Open it".
    pub(crate) link: Link,
}

/// A framework's rows.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    /// The framework's title.
    pub(crate) title: String,
    /// Its version.
    pub(crate) version: u32,
    /// Where its descriptors are.
    pub(crate) href: String,
    /// Foundational ones first.
    pub(crate) rows: Vec<Row>,
}

/// A competency with its three places.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) foundational: bool,
    pub(crate) retired: bool,
    /// P-5: "Teamwork (v1)"; may be empty.
    pub(crate) earned_as: String,
    /// P-11: "You see yourself at level 2"; may be empty.
    pub(crate) self_assessed: String,
    /// A step for this competency: "Log evidence for level 2".
    pub(crate) next: Option<Link>,
    pub(crate) slots: [Slot; 3],
}

impl PassportPage {
    /// Draws a passport. `href` is the page's own address without a query.
    pub(crate) fn of(t: Words, frame: Frame, passport: &Passport, href: &str, own: bool, today: Day) -> Self {
        let sections = passport.frameworks.iter().map(|page| Section {
            title: page.title.clone(),
            version: page.version,
            href: format!("/frameworks/{}", page.framework_id),
            rows: page.competencies.iter().map(|row| Row::of(t, row, &page.level_names, own)).collect(),
        });
        Self {
            t,
            frame,
            name: passport.person.name.clone(),
            unit: passport.person.unit.clone().unwrap_or_default(),
            issuer: passport.issuer.clone(),
            cohorts: passport.person.cohorts.clone(),
            own,
            href: href.to_owned(),
            as_of: passport.as_of,
            today,
            totals: passport.totals,
            summary: summary(t, &passport.totals),
            next: None,
            frameworks: sections.collect(),
        }
    }

    fn query(&self) -> String {
        if self.as_of == self.today { String::new() } else { format!("&as_of={}", self.as_of) }
    }
}

fn summary(t: Words, totals: &Totals) -> String {
    let mut parts = vec![
        t.msg("passport-summary").arg("signed", totals.signed).arg("possible", totals.possible).to_string(),
    ];
    for (count, key) in [
        (totals.in_review, "passport-summary-review"),
        (totals.returned, "passport-summary-returned"),
        (totals.expired, "passport-summary-expired"),
    ] {
        if count > 0 {
            parts.push(t.msg(key).arg("count", count).to_string());
        }
    }
    parts.join(" ")
}

impl Row {
    fn of(t: Words, row: &CompetencyRow, level_names: &[String; 3], own: bool) -> Self {
        let slot = |level: Level| Slot::of(t, &row.levels[level.index()], &level_names[level.index()]);
        let next = Level::ALL
            .into_iter()
            .find(|level| row.levels[level.index()].state != LevelState::Signed)
            .filter(|level| {
                use LevelState::{Evidence, Expired, None};
                matches!(row.levels[level.index()].state, None | Evidence | Expired)
            });
        Self {
            id: row.competency_id.to_string(),
            code: row.code.clone(),
            title: row.title.clone(),
            foundational: row.foundational,
            retired: row.retired,
            earned_as: row.earned_as.clone().unwrap_or_default(),
            self_assessed: row.self_assessed.map_or_else(String::new, |level| {
                let key = if own { "passport-self-own" } else { "passport-self-other" };
                t.msg(key).arg("level", level.number()).arg("name", &level_names[level.index()]).to_string()
            }),
            next: next.filter(|_| own && !row.retired).map(|level| Link {
                text: t.msg("passport-log-for").arg("name", &level_names[level.index()]).to_string(),
                href: format!("/evidence/new?claim={}:{}", row.competency_id, level),
            }),
            slots: [slot(Level::One), slot(Level::Two), slot(Level::Three)],
        }
    }
}

impl Slot {
    /// Draws one place of a passport, as the record has it.
    pub(crate) fn of(t: Words, place: &Signed, level_name: &str) -> Self {
        let state = State::from(place.state);
        let day = place.signed_at.map(day_of);
        let by = place.signed_by.clone().unwrap_or_default();
        let words = match (state, day) {
            (State::Signed, Some(day)) => match place.expires_on {
                Some(last) => t.msg("slot-signed-until").arg("by", &by).arg("day", t.short_day(last)),
                None => t.msg("slot-signed").arg("by", &by).arg("day", t.short_day(day)),
            }
            .to_string(),
            (State::Expired, _) => match place.expires_on {
                Some(last) => t.msg("slot-expired").arg("day", t.short_day(last)).to_string(),
                None => t.text("state-expired"),
            },
            (state, _) => t.text(state.word()),
        };
        let label = t
            .msg("stamp-label")
            .arg("level", place.level.number())
            .arg("name", level_name)
            .arg("state", t.text(state.word()).to_lowercase())
            .to_string();
        let label = match day {
            Some(day) => t
                .msg("stamp-label-signed")
                .arg("label", label)
                .arg("day", t.day(day))
                .arg("by", &by)
                .to_string(),
            None => label,
        };
        let across = match state {
            State::Expired | State::Revoked | State::Suspended => t.text(state.word()),
            _ => String::new(),
        };
        Self {
            stamp: Stamp {
                level: place.level.number(),
                level_name: level_name.to_owned(),
                state,
                date: day.map_or_else(String::new, |day| t.short_day(day).text),
                initials: initials_of_all(&by),
                angle: place.signoff_id.map_or(0.0, |id| angle(&id)),
                label,
                size: "",
                across,
            },
            words,
            href: place.signoff_id.map_or_else(String::new, |id| format!("/signoffs/{id}")),
        }
    }
}
