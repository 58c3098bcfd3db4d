//! Passports and certificates to draw up, without a server: used by `documents.rs` here and in `benches`.

#![allow(clippy::unwrap_used, missing_docs, reason = "made up for tests and benches")]

use std::iter;
use std::str::FromStr as _;

use stampbook::clock::{Day, Instant};
use stampbook::ids::{CompetencyId, FactId, FrameworkId, PersonId};
use stampbook::record::certificate::{CertificateIssued, Code, of_passport};
use stampbook::record::framework::Level;
use stampbook::record::passport::{
    CompetencyRow, FrameworkPage, Holder, LevelState, Passport, SecondSignature, SignOffLine, Stamp, Totals,
};
use stampbook::record::portfolio::ClaimState;
use uuid::Uuid;

/// The seven competencies of the demo, the foundational one first.
pub const COMPETENCIES: [(&str, &str); 7] = [
    ("DI", "Diversity and inclusion"),
    ("CM", "Change management"),
    ("CO", "Collaboration"),
    ("CN", "Communication"),
    ("EI", "Ethics and integrity"),
    ("PS", "Problem-solving"),
    ("TK", "Technical knowledge"),
];

pub const LEVELS: [&str; 3] = ["Foundation", "Practice", "Mastery"];

/// Who signed first, and who second where two signed.
const SIGNERS: [(&str, Option<&str>); 5] = [
    ("Grace Hopper", None),
    ("Ольга Ладыженская", None),
    ("Nguyễn Thị Hồng Ánh", None),
    ("Søren Ångström", None),
    ("Grace Hopper", Some("Alan Turing")),
];

const DESCRIPTORS: [&str; 3] = [
    "Names own assumptions, asks before acting on them, and uses the words that people use for themselves.",
    "Shapes meetings, rotas and forms so that everyone can take part, notices who is missing, and changes what \
     keeps them away; explains to colleagues why.",
    "Is asked for advice by others. Changes rules and habits of the organisation, shows with figures what that \
     changed for people, and teaches two or more colleagues to do the same.",
];

/// A passport of someone called `name`; `state` says how each level of each row stands.
pub fn passport(name: &str, rows: usize, state: impl Fn(usize, Level) -> LevelState) -> Passport {
    let mut ids =
        (1_u128..).map(|n| Uuid::from_u128(n.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_0c95_1f2e_4d3b)));
    let mut id = move || ids.next().unwrap();
    let start = Instant::from_str("2025-03-03T09:30:00Z").unwrap();
    let mut competencies = Vec::new();
    let mut sign_offs = Vec::new();
    let mut totals = Totals { evidence: 2, ..Totals::default() };
    for row in 0..rows {
        let (code, title) = COMPETENCIES[row % COMPETENCIES.len()];
        let round = row / COMPETENCIES.len();
        let code = if round == 0 { code.to_owned() } else { format!("{code}{}", round + 1) };
        let title = if round == 0 { title.to_owned() } else { format!("{title}, part {}", round + 1) };
        let levels = Level::ALL.map(|level| {
            let state = state(row, level);
            let days = i64::try_from(row).unwrap() * 3 + i64::from(level.number()) * 120;
            let signed_at = start + jiff::SignedDuration::from_hours(24 * days);
            let (signed_by, second) = SIGNERS[(row + level.index()) % SIGNERS.len()];
            // The second of two signs two days later.
            let second_signature = second.map(|name| SecondSignature {
                signed_by: name.to_owned(),
                signed_at: signed_at + jiff::SignedDuration::from_hours(48),
            });
            let signed = matches!(
                state,
                LevelState::Signed
                    | LevelState::Expired
                    | LevelState::Revoked
                    | LevelState::Suspended
                    | LevelState::Earned
            );
            totals.possible += 1;
            totals.signed += u32::from(state == LevelState::Signed);
            totals.signed_by_level[level.index()] += u32::from(state == LevelState::Signed);
            totals.in_review += u32::from(state == LevelState::InReview);
            totals.returned += u32::from(state == LevelState::Returned);
            totals.expired += u32::from(state == LevelState::Expired);
            totals.revoked += u32::from(state == LevelState::Revoked);
            totals.suspended += u32::from(state == LevelState::Suspended);
            totals.earned += u32::from(state == LevelState::Earned);
            let signoff_id = FactId(id());
            let expires_on = (state == LevelState::Expired).then(|| Day::constant(2026, 9, 30));
            if signed {
                sign_offs.push(SignOffLine {
                    signoff_id,
                    competency: title.clone(),
                    code: code.clone(),
                    level,
                    level_name: LEVELS[level.index()].to_owned(),
                    signed_at,
                    signed_by: iter::once(signed_by).chain(second).map(str::to_owned).collect(),
                    second: second_signature.clone(),
                    cohort: Some("Spring 2026".to_owned()),
                    framework_version: 3,
                    descriptor: DESCRIPTORS[level.index()].to_owned(),
                    evidence: vec![
                        "Rewrote the intake form".to_owned(),
                        "Ran the Tuesday round-table".to_owned(),
                    ],
                    prior_learning_reason: None,
                    state,
                    ended_on: (state == LevelState::Revoked).then(|| Day::constant(2026, 10, 14)),
                    ended: (state == LevelState::Revoked)
                        .then(|| "the evidence was another person's".to_owned()),
                    expires_on,
                });
            }
            Stamp {
                level,
                state,
                signed_at: signed.then_some(signed_at),
                signed_by: signed.then(|| signed_by.to_owned()),
                second: second_signature.filter(|_| signed),
                cohort: signed.then(|| "Spring 2026".to_owned()),
                expires_on,
                signoff_id: signed.then_some(signoff_id),
                earned_as: None,
                work: (state == LevelState::InReview).then_some(ClaimState::Waiting),
            }
        });
        competencies.push(CompetencyRow {
            competency_id: CompetencyId(id()),
            code,
            title,
            foundational: row == 0,
            earned_as: None,
            retired: false,
            levels,
            self_assessed: None,
            self_assessments: Vec::new(),
            self_gap: None,
        });
    }
    totals.competencies = u32::try_from(rows).unwrap();
    sign_offs.sort_by_key(stampbook::record::passport::SignOffLine::dated);
    Passport {
        person: Holder {
            id: PersonId(Uuid::from_u128(0x0192_aaaa_bbbb_7ccc_8ddd_eeee_ffff_0000)),
            name: name.to_owned(),
            unit: Some("Ward 7, Community Health".to_owned()),
            cohorts: vec!["Spring 2026".to_owned(), "Mentors".to_owned()],
        },
        issuer: "Riverside Community Trust".to_owned(),
        as_of: Day::constant(2026, 11, 14),
        issued_at: Instant::from_str("2026-11-15T10:20:30Z").unwrap(),
        frameworks: vec![FrameworkPage {
            framework_id: FrameworkId(id()),
            title: "Working with people".to_owned(),
            version: 3,
            level_names: LEVELS.map(str::to_owned),
            competencies,
            sign_offs,
        }],
        totals,
    }
}

/// Some of everything: every state comes up.
pub fn mixed(row: usize, level: Level) -> LevelState {
    use LevelState::{Evidence, Expired, InReview, None, Returned, Revoked, Signed, Suspended};
    let states = [
        [Signed, Signed, Signed],
        [Signed, Signed, InReview],
        [Signed, Expired, None],
        [Signed, Returned, None],
        [Revoked, Evidence, None],
        [Suspended, None, None],
        [InReview, None, None],
    ];
    states[row % states.len()][level.index()]
}

/// Everything signed.
pub fn all_signed(_: usize, _: Level) -> LevelState {
    LevelState::Signed
}

/// A certificate of someone called `name`: levels of the first `rows` of `all` competencies.
pub fn certificate(name: &str, rows: usize, all: usize, language: &str) -> CertificateIssued {
    let passport = passport(name, all, |row, level| {
        let highest = [Level::Two, Level::Three, Level::Two][row % 3];
        if row < rows && level <= highest { LevelState::Signed } else { LevelState::None }
    });
    let code = Code::of(0x9e37_79b9_7f4a_7c15_u64.to_be_bytes());
    let mut said = of_passport(&passport, &passport.frameworks[0], code).unwrap();
    for one in said.levels.iter_mut().skip(1).step_by(4) {
        one.expires_on = Some(Day::constant(2028, 6, 30));
    }
    said.expires_on = said.levels.iter().filter_map(|one| one.expires_on).min();
    said.cohort_title = Some("Spring 2026".to_owned());
    language.clone_into(&mut said.language);
    said
}
