use uuid::Uuid;

use super::{Drawn, NAMES, at, day, drawn, happy, lead, learner, t};
use crate::ids::{CompetencyId, FactId, FrameworkId, PersonId};
use crate::record::framework::Level;
use crate::record::passport::{
    CompetencyRow, FrameworkPage, Holder, LevelState, Passport, SecondSignature, SelfView, SignOffLine,
    Stamp, Totals,
};
use crate::record::portfolio::ClaimState;
use crate::web::views::parts::Link;
use crate::web::views::passport::{Hand, NextStep, PassportPage, Pieces};

pub(super) const COMPETENCIES: [(&str, &str); 7] = [
    ("D1", "Diversity and inclusion"),
    ("C1", "Change management"),
    ("C2", "Collaboration"),
    ("C3", "Communication"),
    ("E1", "Ethics and integrity"),
    ("P1", "Problem-solving"),
    ("T1", "Technical knowledge of pay, benefits and employment law across several jurisdictions"),
];

fn stamp(n: u128, level: Level, state: LevelState) -> Stamp {
    let signed = matches!(
        state,
        LevelState::Signed
            | LevelState::Expired
            | LevelState::Revoked
            | LevelState::Suspended
            | LevelState::Earned
    );
    let two = signed && n % 3 == 1;
    Stamp {
        level,
        state,
        signed_at: signed.then(|| {
            at(["2026-01-14T09:30:00Z", "2026-03-02T12:00:00Z", "2025-11-28T08:00:00Z"][(n % 3) as usize])
        }),
        signed_by: signed.then(|| ["Grace Nakamura", "Ørjan Dahl", "Нина Ковалёва"][(n % 3) as usize].into()),
        second: two.then(|| SecondSignature {
            signed_by: "Grace Nakamura".into(),
            signed_at: at("2026-03-05T12:00:00Z"),
        }),
        cohort: signed.then(|| "HR core, autumn 2025".into()),
        expires_on: (signed && n % 5 == 1).then(|| day("2027-01-14")),
        signoff_id: signed.then(|| FactId::from(Uuid::from_u128(n * 0x9E37_79B9_7F4A_7C15_1234))),
        earned_as: (state == LevelState::Earned).then(|| "Talking with people (v1)".into()),
        work: match state {
            LevelState::InReview | LevelState::Revoked => Some(ClaimState::Waiting),
            LevelState::Evidence => Some(ClaimState::PartAccepted),
            LevelState::Returned => Some(ClaimState::Returned),
            _ => None,
        },
    }
}

/// The list of sign-offs that goes with rows of stamps.
fn lines(rows: &[CompetencyRow], level_names: [&str; 3]) -> Vec<SignOffLine> {
    let line = |row: &CompetencyRow, stamp: &Stamp| {
        Some(SignOffLine {
            signoff_id: stamp.signoff_id?,
            competency: row.title.clone(),
            code: row.code.clone(),
            level: stamp.level,
            level_name: level_names[stamp.level.index()].into(),
            signed_at: stamp.signed_at?,
            signed_by: stamp.signers().map(str::to_owned).collect(),
            second: stamp.second.clone(),
            cohort: stamp.cohort.clone(),
            framework_version: 2,
            descriptor: "Notices who is missing, and changes what keeps them away.".into(),
            evidence: vec!["Ward handover on one page".into(), "Rota for the night shift".into()],
            prior_learning_reason: None,
            state: if stamp.state == LevelState::Earned { LevelState::Signed } else { stamp.state },
            ended_on: (stamp.state == LevelState::Revoked).then(|| day("2026-03-09")),
            ended: (stamp.state == LevelState::Revoked).then(|| "The evidence was another person's.".into()),
            expires_on: stamp.expires_on,
        })
    };
    rows.iter().flat_map(|row| row.levels.iter().filter_map(move |stamp| line(row, stamp))).collect()
}

fn passport(name: &str, states: &[[LevelState; 3]], level_names: [&str; 3]) -> Passport {
    let mut totals = Totals::default();
    let rows = COMPETENCIES.iter().zip(states).enumerate().map(|(n, ((code, title), states))| {
        for (k, state) in states.iter().enumerate() {
            totals.possible += 1;
            totals.in_review += u32::from(matches!(state, LevelState::InReview | LevelState::Revoked));
            match state {
                LevelState::Signed => {
                    totals.signed += 1;
                    totals.signed_by_level[k] += 1;
                }
                LevelState::Returned => totals.returned += 1,
                LevelState::Expired => totals.expired += 1,
                LevelState::Revoked => totals.revoked += 1,
                LevelState::Suspended => totals.suspended += 1,
                LevelState::Earned => totals.earned += 1,
                _ => {}
            }
        }
        CompetencyRow {
            competency_id: CompetencyId::from(Uuid::from_u128(n as u128 + 1)),
            code: (*code).into(),
            title: (*title).into(),
            foundational: n == 0,
            earned_as: (n == 2).then(|| "Teamwork (v1)".into()),
            retired: false,
            levels: Level::ALL
                .map(|level| stamp((n * 3 + level.index()) as u128 + 1, level, states[level.index()])),
            self_assessed: (n == 3).then_some(Level::Two),
            self_assessments: match n {
                3 => vec![
                    SelfView { said_at: at("2025-11-28T08:00:00Z"), level: None },
                    SelfView { said_at: at("2026-02-12T08:00:00Z"), level: Some(Level::Two) },
                ],
                _ => Vec::new(),
            },
            self_gap: (n == 3).then(|| "says level 2, signed level 1".into()),
        }
    });
    let competencies: Vec<CompetencyRow> = rows.collect();
    let sign_offs = lines(&competencies, level_names);
    Passport {
        person: Holder {
            id: PersonId::from(Uuid::from_u128(9)),
            name: name.into(),
            unit: Some("People and Culture, Riverside North".into()),
            cohorts: vec!["HR core, autumn 2026".into(), "Line managers".into()],
        },
        issuer: "Riverside Health Trust".into(),
        as_of: day("2026-03-12"),
        issued_at: at("2026-03-12T10:00:00Z"),
        frameworks: vec![FrameworkPage {
            framework_id: FrameworkId::from(Uuid::from_u128(77)),
            title: "HR core competencies".into(),
            version: 2,
            level_names: level_names.map(Into::into),
            competencies,
            sign_offs,
        }],
        totals,
    }
}

pub(super) fn pages() -> Vec<Drawn> {
    use LevelState::{Earned, Evidence, Expired, InReview, None, Returned, Revoked, Signed, Suspended};
    let usual = [
        [Signed, Signed, InReview],
        [Signed, Signed, Signed],
        [Signed, Returned, None],
        [Signed, Evidence, None],
        [Expired, Earned, None],
        [Signed, Revoked, None],
        [Suspended, None, None],
    ];
    let names = ["Foundation", "Practitioner", "Lead"];
    let today = day("2026-03-12");
    let mut own = PassportPage::of(
        t(),
        learner("Passport", "/passport"),
        &passport(NAMES[0], &usual, names),
        "/passport",
        (&Hand::Own, &Pieces::new()),
        today,
    );
    own.next = Some(NextStep {
        words: "Grace returned “Ward handover” with a question about the outcome.".into(),
        link: Link { text: "Open it".into(), href: "/evidence/1".into() },
    });
    let full = PassportPage::of(
        t(),
        happy(learner("Passport", "/passport"), "Saved. Grace sees it in her queue now."),
        &passport(
            NAMES[11],
            &[[Signed; 3]; 7],
            ["Grundlagen", "Fortgeschrittene Anwendung", "Verantwortung und Weitergabe des Wissens"],
        ),
        "/passport",
        (&Hand::Own, &Pieces::new()),
        today,
    );
    let signs = Hand::Signs {
        learner: PersonId::from(Uuid::from_u128(9)),
        leads: vec![FrameworkId::from(Uuid::from_u128(77))],
        recognises: false,
    };
    let other = PassportPage::of(
        t(),
        lead("Passport", "/passports/1"),
        &passport(NAMES[4], &[[None; 3]; 7], names),
        "/passports/1",
        (&signs, &Pieces::new()),
        day("2026-05-01"),
    );
    let mut nothing = passport(NAMES[2], &[], names);
    nothing.frameworks.clear();
    let nobodys = (&Hand::Own, &Pieces::new());
    let empty =
        PassportPage::of(t(), learner("Passport", "/passport"), &nothing, "/passport", nobodys, today);
    vec![
        drawn("passport", &own),
        drawn("passport-full", &full),
        drawn("passport-of-another", &other),
        drawn("passport-empty", &empty),
    ]
}
