//! Charts and stamps without pictures: table cells for HTML, block characters for text. The number or
//! the word is always there too, so nothing depends on colour.

use super::digest::{HeatCell, HeatMap, Stamp, StampRow};
use super::words::{Words, clip, lines, one_line};
use crate::record::framework::Level;
use crate::record::passport::LevelState;
use crate::record::stamp::initials_of_all;

/// Columns of a heat map that fit a mail.
const HEAT_COLUMNS: usize = 10;
/// Rows of a heat map that fit a mail.
const HEAT_ROWS: usize = 30;

/// What templates draw with.
#[derive(Clone, Debug)]
pub(super) struct Pen {
    pub(super) words: Words,
}

/// How a stamp looks in HTML.
pub(super) struct Look {
    pub(super) class: &'static str,
    pub(super) border: &'static str,
    /// What keeps round stamps of unlike borders the same size.
    pub(super) padding: &'static str,
    pub(super) ink: &'static str,
    pub(super) paper: &'static str,
    pub(super) under: String,
}

/// How a heat-map cell looks in HTML.
pub(super) struct Shade {
    pub(super) paper: &'static str,
    pub(super) ink: &'static str,
    pub(super) letters: String,
}

#[allow(
    clippy::unused_self,
    clippy::trivially_copy_pass_by_ref,
    reason = "templates call methods and pass everything by reference"
)]
impl Pen {
    /// A share in whole percent, at least 1 for anything above nothing, at most 100.
    pub(super) fn percent(&self, part: &u32, whole: &u32) -> u32 {
        if *part == 0 || *whole == 0 {
            return 0;
        }
        let share = u64::from(*part) * 100 / u64::from(*whole);
        u32::try_from(share.clamp(1, 100)).unwrap_or(100)
    }

    /// A bar of twenty blocks.
    pub(super) fn bar(&self, part: &u32, whole: &u32) -> String {
        let filled = (self.percent(part, whole).div_ceil(5)) as usize;
        format!("{}{}", "▓".repeat(filled), "░".repeat(20 - filled))
    }

    /// The lines of a typed text.
    pub(super) fn lines(&self, text: &str) -> Vec<String> {
        lines(text)
    }

    /// A typed text quoted for a plain mail, every line marked.
    pub(super) fn quote(&self, text: &str) -> String {
        lines(text).iter().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
    }

    /// How a stamp looks.
    pub(super) fn stamp(&self, stamp: &Stamp) -> Look {
        let words = &self.words;
        let (class, border, ink, paper) = match stamp.state {
            LevelState::Signed => ("stamp", "3px double #1d3557", "#1d3557", "#eef2f8"),
            LevelState::InReview => ("amber", "2px dashed #9a6200", "#7d4f00", "#fdf3df"),
            LevelState::Returned => ("rust", "2px dashed #a23b1c", "#8f3216", "#fbe9e2"),
            LevelState::Evidence => ("faint", "2px dashed #5b7aa3", "#3c5a83", "#fffdf8"),
            LevelState::Expired | LevelState::Revoked | LevelState::Suspended | LevelState::Earned => {
                ("grey", "2px solid #8a857b", "#5f5b53", "#efece5")
            }
            LevelState::None => ("empty", "2px dashed #cfc7b6", "#857e70", "#fffdf8"),
        };
        let under = match (stamp.state, &stamp.on) {
            (LevelState::Signed, Some(day)) => words.short_day(day),
            (LevelState::None, _) => String::new(),
            _ => self.state(stamp),
        };
        let padding = if stamp.state == LevelState::Signed { "0" } else { "1px" };
        Look { class, border, padding, ink, paper, under }
    }

    /// The initials under a signed stamp.
    pub(super) fn initials(&self, stamp: &Stamp) -> String {
        match stamp.state {
            LevelState::Signed => initials_of_all(stamp.by.iter().map(String::as_str)),
            _ => String::new(),
        }
    }

    /// A state in the words of the passport's page.
    pub(super) fn state(&self, stamp: &Stamp) -> String {
        let key = match stamp.state {
            LevelState::None => "mail-state-none",
            LevelState::Evidence if stamp.in_part => "mail-state-in-part",
            LevelState::Evidence => "mail-state-evidence",
            LevelState::InReview if stamp.half => "mail-state-half",
            LevelState::InReview => "mail-state-in-review",
            LevelState::Returned => "mail-state-returned",
            LevelState::Signed => "mail-state-signed",
            LevelState::Expired => "mail-state-expired",
            LevelState::Revoked => "mail-state-revoked",
            LevelState::Suspended => "mail-state-suspended",
            LevelState::Earned => "mail-state-earned",
        };
        self.words.say(key).to_string()
    }

    /// A row of stamps in plain text: `[1 signed 24 Nov GH] [2 waiting for review] [3 –]`.
    pub(super) fn stamps(&self, row: &StampRow) -> String {
        let stamps = row.stamps.iter().map(|stamp| {
            let mut says = format!("[{} ", stamp.level);
            match stamp.state {
                LevelState::None => says.push('–'),
                _ => says.push_str(&self.state(stamp)),
            }
            if let (LevelState::Signed, Some(day)) = (stamp.state, &stamp.on) {
                says.push(' ');
                says.push_str(&self.words.short_day(day));
                let initials = self.initials(stamp);
                if !initials.is_empty() {
                    says.push(' ');
                    says.push_str(&initials);
                }
            }
            says.push(']');
            says
        });
        stamps.collect::<Vec<_>>().join(" ")
    }

    /// The part of a heat map that fits a mail.
    pub(super) fn fitting(&self, heat: &HeatMap) -> HeatMap {
        let mut heat = heat.clone();
        heat.competencies.truncate(HEAT_COLUMNS);
        heat.learners.truncate(HEAT_ROWS);
        for column in &mut heat.competencies {
            column.code = clip(&one_line(&column.code), 5);
        }
        for row in &mut heat.learners {
            row.cells.resize(heat.competencies.len(), HeatCell::default());
        }
        heat
    }

    /// How many columns and rows of a heat map do not fit a mail.
    pub(super) fn left_out(&self, heat: &HeatMap) -> (usize, usize) {
        (heat.competencies.len().saturating_sub(HEAT_COLUMNS), heat.learners.len().saturating_sub(HEAT_ROWS))
    }

    /// How a heat-map cell looks.
    pub(super) fn shade(&self, cell: &HeatCell) -> Shade {
        let (paper, ink) = match (cell.returned, cell.waiting, cell.reached.map(Level::number)) {
            (true, _, _) => ("#eab8a4", "#5c1d08"),
            (_, true, _) => ("#f3d48c", "#573800"),
            (_, _, Some(3)) => ("#1d3557", "#ffffff"),
            (_, _, Some(2)) => ("#54769f", "#ffffff"),
            (_, _, Some(_)) => ("#b9cbe0", "#14263f"),
            (_, _, None) => ("#f1ece1", "#6d675b"),
        };
        Shade { paper, ink, letters: self.letters(cell) }
    }

    fn letters(&self, cell: &HeatCell) -> String {
        let mut letters = cell.reached.map(|level| level.to_string()).unwrap_or_default();
        if cell.returned {
            letters.push_str(&self.words.say("mail-heat-returned").to_string());
        } else if cell.waiting {
            letters.push_str(&self.words.say("mail-heat-waiting").to_string());
        }
        if letters.is_empty() { "·".to_owned() } else { letters }
    }

    /// A heat map in plain text, names last so that no script can push the columns apart.
    pub(super) fn heat(&self, heat: &HeatMap) -> String {
        let heat = self.fitting(heat);
        let width =
            heat.competencies.iter().map(|column| column.code.chars().count()).max().unwrap_or(1).max(2);
        let line = |cells: Vec<String>| {
            cells.iter().map(|cell| format!("{cell:>width$}")).collect::<Vec<_>>().join(" ")
        };
        let mut rows = vec![line(heat.competencies.iter().map(|column| column.code.clone()).collect())];
        for row in &heat.learners {
            let cells = line(row.cells.iter().map(|cell| self.letters(cell)).collect());
            rows.push(format!("{cells}  {}", self.words.typed(&row.learner)));
        }
        rows.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pen() -> Pen {
        Pen { words: Words::new("en") }
    }

    #[test]
    fn initials_are_those_of_the_passport() {
        let stamp = |by: &[&str]| Stamp {
            level: Level::One,
            name: "Foundation".to_owned(),
            state: LevelState::Signed,
            on: None,
            by: by.iter().map(|name| (*name).to_owned()).collect(),
            half: false,
            in_part: false,
        };
        assert_eq!(pen().initials(&stamp(&["Grace Nakamura", "Tomás Herrera"])), "GN · TH");
        assert_eq!(pen().initials(&stamp(&["Plato"])), "P");
        assert_eq!(pen().initials(&stamp(&["  "])), "");
    }

    /// The words are those of the passport's page, small.
    #[test]
    fn stamps_are_called_what_the_page_calls_them() {
        let stamp = |level, state, half, in_part| Stamp {
            level,
            name: "Foundation".to_owned(),
            state,
            on: None,
            by: Vec::new(),
            half,
            in_part,
        };
        let row = |first, second, third| StampRow {
            competency: "Listening".to_owned(),
            foundational: false,
            stamps: [first, second, third],
        };
        let (review, evidence) = (LevelState::InReview, LevelState::Evidence);
        let said = pen().stamps(&row(
            stamp(Level::One, review, false, false),
            stamp(Level::Two, review, true, false),
            stamp(Level::Three, evidence, false, true),
        ));
        assert_eq!(said, "[1 waiting for review] [2 waits for its second signature] [3 accepted in part]");
        let said = pen().stamps(&row(
            stamp(Level::One, LevelState::Suspended, false, false),
            stamp(Level::Two, evidence, false, false),
            stamp(Level::Three, LevelState::None, false, false),
        ));
        assert_eq!(said, "[1 on hold] [2 evidence there] [3 –]");
    }

    #[test]
    fn a_bar_says_how_much() {
        assert_eq!(pen().bar(&0, &7), "░░░░░░░░░░░░░░░░░░░░");
        assert_eq!(pen().bar(&1, &1000), "▓░░░░░░░░░░░░░░░░░░░");
        assert_eq!(pen().bar(&7, &7), "▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓");
        assert_eq!(pen().bar(&9, &0), "░░░░░░░░░░░░░░░░░░░░");
    }

    proptest! {
        #[test]
        fn bars_are_always_twenty_blocks(part: u32, whole: u32) {
            prop_assert_eq!(pen().bar(&part, &whole).chars().count(), 20);
        }
    }
}
