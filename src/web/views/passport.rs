//! The passport page, drawn from the same [`Passport`] as the PDF and the JSON (P-6).

use std::collections::BTreeMap;

use askama::Template;

use super::certificates::CertificateLine;
use super::parts::{Link, Slot, Stamp, State, Unfinished};
use super::passport_lines::{Signature, SignedLine, notes, self_assessed};
use crate::clock::{Day, day_of};
use crate::ids::{EvidenceId, FrameworkId, PersonId};
use crate::record::evidence::Claim;
use crate::record::framework::Level;
use crate::record::passport::{CompetencyRow, FrameworkPage, LevelState, Passport, Stamp as Signed, Totals};
use crate::record::portfolio::ClaimState;
use crate::record::stamp::angle;
use crate::web::page::{Form, Frame};
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
    /// Where their portrait is; empty: there is none.
    pub(crate) portrait: String,
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
    /// Drafts that wait besides, for the owner.
    pub(crate) unfinished: Unfinished,
    /// One section a framework.
    pub(crate) frameworks: Vec<Section>,
    /// What was issued to them, newest first; on today's passport alone.
    pub(crate) certificates: Vec<CertificateLine>,
    /// Holds `as_of` as it was typed, and what is wrong with it.
    pub(crate) form: Form,
}

/// What the viewer can do with a passport.
#[derive(Clone, Debug)]
pub(crate) enum Hand {
    /// It is their own.
    Own,
    /// They may sign its levels: as a lead in these frameworks, by recognising prior learning if they keep records.
    Signs {
        /// Whose it is.
        learner: PersonId,
        /// Frameworks of cohorts they lead this learner in.
        leads: Vec<FrameworkId>,
        /// They keep records.
        recognises: bool,
    },
}

/// The newest piece of evidence for each level, and where it stands.
pub(crate) type Pieces = BTreeMap<Claim, (EvidenceId, ClaimState)>;

/// A suggestion with its button.
#[derive(Clone, Debug)]
pub(crate) struct NextStep {
    /// "Grace returned Ward handover: add the outcome."
    pub(crate) words: String,
    /// "Open it"; an empty address: nothing to press.
    pub(crate) link: Link,
}

/// A framework's rows.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    /// The framework's title.
    pub(crate) title: String,
    /// Where its descriptors are.
    pub(crate) href: String,
    /// Where its owner says how they see themselves; empty: not theirs to say.
    pub(crate) assess: String,
    /// Foundational ones first.
    pub(crate) rows: Vec<Row>,
    /// Every sign-off under it, oldest first.
    pub(crate) sign_offs: Vec<SignedLine>,
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
    /// P-5: "Level 2: earned as Teamwork (v1), does not count by itself."
    pub(crate) notes: Vec<String>,
    /// P-11: "You see yourself at level 2. Level 1 is signed."; may be empty.
    pub(crate) self_assessed: String,
    /// P-6: who signed which level, when and in which cohort.
    pub(crate) signed: Vec<Signature>,
    /// A step for this competency: "Log evidence for level 2".
    pub(crate) next: Option<Link>,
    /// Where its owner shows the next level to who signs it; empty: nothing to sign.
    pub(crate) show: String,
    pub(crate) slots: [Slot; 3],
}

impl PassportPage {
    /// Draws a passport. `href` is the page's own address without a query.
    pub(crate) fn of(
        t: Words,
        frame: Frame,
        passport: &Passport,
        href: &str,
        (hand, pieces): (&Hand, &Pieces),
        today: Day,
    ) -> Self {
        let own = matches!(hand, Hand::Own);
        let sections = passport.frameworks.iter().map(|page| Section {
            title: page.title.clone(),
            href: format!("/frameworks/{}?version={}", page.framework_id, page.version),
            assess: if own { format!("/account/assessment/{}", page.framework_id) } else { String::new() },
            rows: page.competencies.iter().map(|row| Row::of(t, row, page, hand, pieces)).collect(),
            sign_offs: page.sign_offs.iter().map(|line| SignedLine::of(t, line)).collect(),
        });
        Self {
            t,
            frame,
            name: passport.person.name.clone(),
            unit: passport.person.unit.clone().unwrap_or_default(),
            portrait: String::new(),
            issuer: passport.issuer.clone(),
            cohorts: passport.person.cohorts.clone(),
            own,
            href: href.to_owned(),
            as_of: passport.as_of,
            today,
            totals: passport.totals,
            summary: summary(t, &passport.totals),
            next: None,
            unfinished: Unfinished::default(),
            frameworks: sections.collect(),
            certificates: Vec::new(),
            form: Form::default().with("as_of", passport.as_of.to_string()),
        }
    }

    fn as_of_attributes(&self) -> String {
        format!(" max=\"{}\"", self.today)
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
        (totals.in_review.saturating_sub(totals.half_signed), "passport-summary-review"),
        (totals.half_signed, "passport-summary-half"),
        (totals.returned, "passport-summary-returned"),
        (totals.suspended, "passport-summary-suspended"),
        (totals.expired, "passport-summary-expired"),
        (totals.revoked, "passport-summary-revoked"),
        (totals.earned, "passport-summary-earned"),
    ] {
        if count > 0 {
            parts.push(t.msg(key).arg("count", count).to_string());
        }
    }
    parts.join(" ")
}

impl Row {
    fn of(t: Words, row: &CompetencyRow, page: &FrameworkPage, hand: &Hand, pieces: &Pieces) -> Self {
        let level_names = &page.level_names;
        let slot = |level: Level| {
            let mut slot = Slot::of(t, &row.levels[level.index()], &level_names[level.index()]);
            let claim = Claim { competency: row.competency_id, level };
            if let (true, Some((id, state))) = (slot.href.is_empty(), pieces.get(&claim)) {
                slot.href = match (hand, state) {
                    (Hand::Signs { leads, .. }, ClaimState::Waiting)
                        if leads.contains(&page.framework_id) =>
                    {
                        format!("/queue/{id}")
                    }
                    _ => format!("/evidence/{id}"),
                };
            }
            slot
        };
        let own = matches!(hand, Hand::Own);
        Self {
            id: row.competency_id.to_string(),
            code: row.code.clone(),
            title: row.title.clone(),
            foundational: row.foundational,
            retired: row.retired,
            earned_as: row.earned_as.clone().unwrap_or_default(),
            notes: notes(t, row),
            self_assessed: self_assessed(t, row, level_names, own),
            signed: row.levels.iter().filter_map(|stamp| Signature::of(t, stamp, level_names)).collect(),
            next: if row.retired { None } else { Self::next(t, row, page, hand) },
            show: if own && !row.retired { Self::show(row, page) } else { String::new() },
            slots: [slot(Level::One), slot(Level::Two), slot(Level::Three)],
        }
    }

    /// Where the lowest level that is not in force is shown to who signs it, unless what it waits for is not their hand.
    fn show(row: &CompetencyRow, page: &FrameworkPage) -> String {
        let open = |level: &Level| row.levels[level.index()].state != LevelState::Signed;
        let Some(level) = Level::ALL.into_iter().find(open) else { return String::new() };
        let stamp = &row.levels[level.index()];
        let waits = match stamp.state {
            LevelState::Suspended => true,
            LevelState::InReview => stamp.signoff_id.is_some(),
            _ => false,
        };
        let claim = Claim { competency: row.competency_id, level };
        if waits { String::new() } else { code_address(claim, Some(page.framework_id)) }
    }

    /// What can be done about the lowest level that is not in force: log evidence for it, or sign it.
    fn next(t: Words, row: &CompetencyRow, page: &FrameworkPage, hand: &Hand) -> Option<Link> {
        use LevelState::{Earned, Evidence, Expired, InReview, None as Nothing, Returned, Revoked, Signed};
        let level = Level::ALL.into_iter().find(|level| row.levels[level.index()].state != Signed)?;
        let (stamp, claim) = (&row.levels[level.index()], Claim { competency: row.competency_id, level });
        match hand {
            Hand::Own => matches!(stamp.state, Nothing | Evidence | Expired | Earned).then(|| Link {
                text: t.msg("passport-log-for").arg("name", &page.level_names[level.index()]).to_string(),
                href: format!("/evidence/new?claim={}:{level}", row.competency_id),
            }),
            Hand::Signs { learner, leads, recognises } => {
                let open = match stamp.state {
                    Nothing | Evidence | Returned | Expired | Revoked | Earned => true,
                    // Signed once and waiting for the second signature is no longer to be signed here.
                    InReview => stamp.signoff_id.is_none(),
                    _ => false,
                };
                let led = leads.contains(&page.framework_id);
                let text = match (open, led, recognises) {
                    (true, true, _) => t.msg("passport-sign").arg("level", level.number()).to_string(),
                    (true, false, true) => t.text("passport-recognise"),
                    _ => return None,
                };
                let framework = (!led).then_some(page.framework_id);
                Some(Link { text, href: signing_address(*learner, claim, framework) })
            }
        }
    }
}

/// What is said of a level that was signed, with what has become of the evidence for it since.
fn with_work(t: Words, place: &Signed, said: String) -> String {
    use LevelState::{Earned, Expired, Revoked, Suspended};
    let signed = matches!(place.state, LevelState::Signed | Earned | Expired | Revoked | Suspended);
    let key = match place.work {
        Some(ClaimState::Waiting) if signed => "slot-and-waiting",
        Some(ClaimState::Returned) if matches!(place.state, Expired | Revoked) => "slot-and-returned",
        _ => return said,
    };
    t.msg(key).arg("said", said).to_string()
}

/// Where a level is signed.
pub(crate) fn signing_address(learner: PersonId, claim: Claim, framework: Option<FrameworkId>) -> String {
    let place =
        format!("/signoffs/new?learner={learner}&competency={}&level={}", claim.competency, claim.level);
    framework.map_or(place.clone(), |id| format!("{place}&framework={id}"))
}

/// Where one's own level is shown to who signs it.
pub(crate) fn code_address(claim: Claim, framework: Option<FrameworkId>) -> String {
    let place = format!("/passport/code?competency={}&level={}", claim.competency, claim.level);
    framework.map_or(place.clone(), |id| format!("{place}&framework={id}"))
}

/// Of a level that two signed: who signed first and on which day, and who signed second.
fn in_turn(place: &Signed) -> Option<(&str, Day, &str)> {
    let second = place.second.as_ref()?;
    Some((place.signed_by.as_deref()?, day_of(place.signed_at?), second.signed_by.as_str()))
}

impl Slot {
    /// Draws one place of a passport, as the record has it.
    pub(crate) fn of(t: Words, place: &Signed, level_name: &str) -> Self {
        let state = State::from(place.state);
        let day = place.dated().map(day_of);
        let by = place.signed_by.clone().unwrap_or_default();
        let word = t.text(if place.is_half_signed() {
            "state-half"
        } else if place.is_in_part() {
            "slot-in-part"
        } else {
            state.word()
        });
        let words = match (state, day) {
            (State::Signed, Some(day)) => match (place.expires_on, in_turn(place)) {
                (Some(last), Some((first, _, second))) => t
                    .msg("slot-signed-twice-until")
                    .arg("first", first)
                    .arg("second", second)
                    .arg("day", t.short_day(last)),
                (Some(last), None) => t.msg("slot-signed-until").arg("by", &by).arg("day", t.short_day(last)),
                (None, Some((first, on, second))) => t
                    .msg("slot-signed-twice")
                    .arg("first", first)
                    .arg("first-day", t.short_day(on))
                    .arg("second", second)
                    .arg("second-day", t.short_day(day)),
                (None, None) => t.msg("slot-signed").arg("by", &by).arg("day", t.short_day(day)),
            }
            .to_string(),
            (State::Expired, _) => match place.expires_on {
                Some(last) => t.msg("slot-expired").arg("day", t.short_day(last)).to_string(),
                None => t.text("state-expired"),
            },
            (State::Earned, _) => t.text("slot-earned"),
            _ => word.clone(),
        };
        let label = t
            .msg("stamp-label")
            .arg("level", place.level.number())
            .arg("name", level_name)
            .arg("state", &word)
            .to_string();
        let label = match (day, in_turn(place)) {
            (Some(day), Some((first, on, second))) => t
                .msg("stamp-label-signed-twice")
                .arg("label", label)
                .arg("day", t.day(on))
                .arg("by", first)
                .arg("second-day", t.day(day))
                .arg("second", second)
                .to_string(),
            (Some(day), None) => {
                let key = if place.is_half_signed() { "stamp-label-half" } else { "stamp-label-signed" };
                t.msg(key).arg("label", label).arg("day", t.day(day)).arg("by", &by).to_string()
            }
            (None, _) => label,
        };
        let across = match state {
            State::Expired | State::Revoked | State::Suspended => t.text(state.word()),
            State::Earned => t.text("slot-across-earned"),
            _ => String::new(),
        };
        Self {
            stamp: Stamp {
                level: place.level.number(),
                level_name: level_name.to_owned(),
                state,
                date: day.map_or_else(String::new, |day| t.short_day(day).text),
                initials: place.initials(),
                angle: place.signoff_id.map_or(0.0, |id| angle(&id)),
                label,
                size: "",
                across,
            },
            words: with_work(t, place, words),
            href: place.signoff_id.map_or_else(String::new, |id| format!("/signoffs/{id}")),
        }
    }
}
