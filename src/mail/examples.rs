//! One mail of every kind about people who do not exist: for the page "mail preview", and for tests.

use super::certificates::{CertificateIssued, CertificateRevoked, CompleteAt};
use super::digest::{
    HalfSigned, HeatCell, HeatColumn, HeatMap, HeatRow, LeadCohort, LeadDigest, LearnerDigest, MonthCount,
    NextSession, NextStep, Period, ReturnedItem, SentItem, SponsorCohort, SponsorDigest, Stalled, Stamp,
    StampRow, Waiting,
};
use super::message::{
    AddressChanged, Answer, AppealDecided, AppealMade, CohortInvitation, Device, DisputeSettled,
    EvidenceAccepted, EvidenceAgain, EvidenceReturned, EvidenceWaiting, Expiring, ExpiringSoon, Kind,
    LevelSigned, Message, PasswordReason, SecondSignatureAsked, SetPassword, SignInLink, SignOffDisputed,
    SignOffReceipt, SignOffRevoked, Signature, SignedEvidence, Step, System,
};
use super::places::{Meeting, PlaceFree, PlaceGiven, SessionCancelled};
use crate::clock::{Day, Instant};
use crate::record::framework::Level;
use crate::record::passport::LevelState;

const COMPETENCIES: [(&str, &str); 7] = [
    ("DI", "Diversity and inclusion"),
    ("CM", "Change management"),
    ("CO", "Collaboration"),
    ("CU", "Communication"),
    ("EI", "Ethics and integrity"),
    ("PS", "Problem-solving"),
    ("TK", "Technical knowledge"),
];
const LEVELS: [&str; 3] = ["Aware", "Practising", "Leading"];
const DESCRIPTOR: &str = "Chooses the form that suits the listener, checks what was understood, and changes course when it was not.";
const RETURN: &str = "A good start, and honest about what went wrong.\nPlease add what the team did differently the week after: the level asks for an outcome.";

/// Several notices of this kind in one mail; nothing for kinds that come one by one.
#[must_use]
pub fn several(kind: Kind, public_url: &str) -> Option<Message> {
    const TITLES: [&str; 3] = [
        "Explaining the new shift plan to the night team",
        "A complaint that was no complaint",
        "What we stopped doing",
    ];
    const LEARNERS: [&str; 3] = ["Amara Okafor", "Þóra Björnsdóttir", "נועה לוי"];
    let each = TITLES.into_iter().zip(LEARNERS).enumerate().map(|(number, (title, learner))| {
        let mut message = example(kind, public_url);
        let id = |link: &str| format!("{link}{number}");
        match &mut message {
            Message::EvidenceWaiting(piece) => {
                piece.title = title.into();
                piece.revised = number == 1;
                piece.link = piece.link.replace("0193", &id("0193"));
                piece.attachments = u32::from(number == 0);
            }
            Message::EvidenceReturned(piece) => {
                piece.title = title.into();
                piece.link = id(&piece.link);
                piece.accepted.truncate(usize::from(number == 0));
            }
            Message::EvidenceAccepted(piece) => {
                piece.title = title.into();
                piece.link = id(&piece.link);
                piece.still_needed = piece.still_needed.take().filter(|_| number == 2);
            }
            Message::LevelSigned(level) => {
                level.step = step(number + 3, if number == 2 { Level::One } else { Level::Two });
                level.comment = level.comment.take().filter(|_| number == 0);
                level.expires_on = level.expires_on.filter(|_| number == 0);
                level.second = level.second.take().filter(|_| number == 0);
            }
            Message::SignOffReceipt(receipt) => {
                receipt.learner = learner.into();
                receipt.awaits_second = number == 1;
                receipt.first =
                    (number == 2).then(|| Signature { by: "Lin Wei".into(), at: moment(19, 11, 30) });
                receipt.link = id(&receipt.link);
                receipt.not_me_link = id(&receipt.not_me_link);
            }
            _ => {}
        }
        message
    });
    Message::together(each)
}

/// The mail of this kind, with links below `public_url`.
#[must_use]
pub fn example(kind: Kind, public_url: &str) -> Message {
    let base = public_url.trim_end_matches('/');
    let at = |path: &str| format!("{base}/{path}");
    match kind {
        Kind::SignInLink => Message::SignInLink(SignInLink {
            link: at("sign-in/5Jf0c3nQx1y7bZk2mT9w"),
            valid_minutes: 15,
            device: Some(Device { browser: "Firefox".into(), system: Some(System::Android) }),
        }),
        Kind::SetPassword => Message::SetPassword(SetPassword {
            organisation: "Northwind Library".into(),
            reason: PasswordReason::Invitation { by: Some("Ruth Adeyemi".into()) },
            link: at("password/k2mT9w5Jf0c3nQx1y7bZ"),
            valid_until: moment(22, 9, 30),
        }),
        Kind::AddressChanged => Message::AddressChanged(AddressChanged {
            organisation: "Northwind Library".into(),
            by: "Ruth Adeyemi".into(),
            at: moment(22, 9, 30),
        }),
        Kind::EvidenceWaiting => Message::EvidenceWaiting(EvidenceWaiting {
            learner: "Amara Okafor".into(),
            cohort: "Autumn cohort 2026".into(),
            title: "Explaining the new shift plan to the night team".into(),
            excerpt: "Four people could not come to the meeting, so I went to them.\nThe first try was a slide; the second was a drawing on the back of the rota.".into(),
            attachments: 2,
            happened_on: day(11, 17),
            submitted_at: moment(19, 20, 4),
            revised: false,
            claims: vec![step(3, Level::Two), step(2, Level::One)],
            waiting: 3,
            link: at("evidence/0193/submission"),
            queue_link: at("queue"),
        }),
        Kind::EvidenceReturned => Message::EvidenceReturned(EvidenceReturned {
            lead: "Grace Hopper".into(),
            title: "Explaining the new shift plan to the night team".into(),
            returned: vec![Answer { step: step(3, Level::Two), comment: RETURN.into() }],
            in_part: vec![Answer { step: step(1, Level::One), comment: "Say what the others made of it.".into() }],
            accepted: vec![Answer { step: step(2, Level::One), comment: "Clear, and kind to the people in it.".into() }],
            answered_at: Some(moment(20, 9, 40)),
            link: at("evidence/0193"),
        }),
        Kind::EvidenceAccepted => Message::EvidenceAccepted(EvidenceAccepted {
            lead: "Grace Hopper".into(),
            title: "Explaining the new shift plan to the night team".into(),
            accepted: vec![Answer { step: step(3, Level::Two), comment: "The outcome says it all.".into() }],
            still_needed: Some("One more piece of evidence from a different setting.".into()),
            answered_at: Some(moment(20, 9, 40)),
            link: at("evidence/0193"),
        }),
        Kind::LevelSigned => Message::LevelSigned(LevelSigned {
            step: step(3, Level::Two),
            first: Signature { by: "Grace Hopper".into(), at: moment(18, 16, 5) },
            second: Some(Signature { by: "Lin Wei".into(), at: moment(20, 15, 12) }),
            cohort: Some("Autumn cohort 2026".into()),
            comment: Some("You made the quiet ones speak. Well done.".into()),
            expires_on: day(11, 20).map(|day| day.saturating_add(jiff::Span::new().years(2))),
            stamps: signed_today(row(3, [LevelState::Signed, LevelState::Signed, LevelState::None])),
            signed: 9,
            possible: 21,
            next: Some(step(3, Level::Three)),
            next_waits: false,
            passport_link: at("passport"),
        }),
        Kind::SignOffReceipt => Message::SignOffReceipt(receipt(&at)),
        Kind::SecondSignatureAsked => Message::SecondSignatureAsked(SecondSignatureAsked {
            learner: "Amara Okafor".into(),
            step: step(3, Level::Three),
            descriptor: DESCRIPTOR.into(),
            first_signer: "Grace Hopper".into(),
            first_signed_at: moment(20, 15, 12),
            link: at("signoffs/0193"),
        }),
        Kind::CohortInvitation => Message::CohortInvitation(CohortInvitation {
            organisation: "Northwind Library".into(),
            invited_by: "Ruth Adeyemi".into(),
            cohort: "Spring cohort 2027".into(),
            framework: "People and change, version 2".into(),
            leads: vec!["Grace Hopper".into(), "נועה לוי".into()],
            starts_on: Day::constant(2027, 1, 11),
            ends_on: Some(Day::constant(2027, 6, 25)),
            places_left: Some(4),
            code: Some("KITE-7R2M".into()),
            link: at("join/KITE-7R2M"),
            answer_by: day(12, 18),
        }),
        Kind::WeeklyLead => Message::WeeklyLead(lead_digest(&at)),
        Kind::WeeklyLearner => Message::WeeklyLearner(learner_digest(&at)),
        Kind::MonthlySponsor => Message::MonthlySponsor(sponsor_digest(&at)),
        Kind::SignOffRevoked => Message::SignOffRevoked(SignOffRevoked {
            step: step(3, Level::Two),
            first: Signature { by: "Grace Hopper".into(), at: moment(20, 15, 12) },
            second: None,
            revoked_by: "Ruth Adeyemi".into(),
            revoked_at: moment(22, 9, 30),
            reason: "Signed for the wrong person: the evidence is another Amara's.".into(),
            link: at("signoffs/0193"),
        }),
        Kind::SignOffDisputed => Message::SignOffDisputed(SignOffDisputed {
            learner: "Amara Okafor".into(),
            step: step(3, Level::Two),
            signer: "Grace Hopper".into(),
            signed_at: moment(20, 15, 12),
            own: false,
            link: at("signoffs/0193"),
        }),
        Kind::DisputeSettled => Message::DisputeSettled(DisputeSettled {
            learner: "Amara Okafor".into(),
            step: step(3, Level::Two),
            stands: false,
            half_signed: false,
            own: false,
            registrar: "Ruth Adeyemi".into(),
            decided_on: Day::constant(2026, 11, 23),
            reason: "Grace was on leave that day, and the tablet was left signed in.".into(),
            link: at("signoffs/0193"),
        }),
        Kind::AppealMade => Message::AppealMade(AppealMade {
            learner: "Amara Okafor".into(),
            step: step(3, Level::Two),
            evidence: Some("Explaining the new shift plan to the night team".into()),
            appeal: "The outcome is in the second photo: the new rota with everybody's initials on it.".into(),
            link: at("appeals/0193"),
        }),
        Kind::EvidenceAgain => Message::EvidenceAgain(EvidenceAgain {
            learner: "Amara Okafor".into(),
            title: "Explaining the new shift plan to the night team".into(),
            step: step(3, Level::Two),
            registrar: "Ruth Adeyemi".into(),
            decision: "The photo shows the outcome, and the reviewer had not seen it.".into(),
            link: at("evidence/0193/submission"),
        }),
        Kind::AppealDecided => Message::AppealDecided(AppealDecided {
            step: step(3, Level::Two),
            evidence: Some("Explaining the new shift plan to the night team".into()),
            upheld: true,
            registrar: "Ruth Adeyemi".into(),
            decided_on: Day::constant(2026, 11, 20),
            appeal: "The outcome is in the second photo: the new rota with everybody's initials on it.".into(),
            decision: "Agreed. The photo shows the outcome, and the reviewer had not seen it.\nThe evidence goes back to the queue as it is.".into(),
            link: at("appeals/0193"),
        }),
        Kind::CertificateIssued => Message::CertificateIssued(CertificateIssued {
            issuer: "Northwind Library".into(),
            framework: "People and change".into(),
            version: 2,
            count: 7,
            all: 7,
            complete: Some(CompleteAt { level: Level::Two, level_name: LEVELS[1].into() }),
            cohort: Some("Autumn cohort 2026".into()),
            expires_on: Some(Day::constant(2028, 11, 20)),
            code: "7K3M-Q9TX-WPVN".into(),
            link: at("certificates/0193"),
            check_link: at("verify/7K3M-Q9TX-WPVN"),
        }),
        Kind::CertificateRevoked => Message::CertificateRevoked(CertificateRevoked {
            framework: "People and change".into(),
            code: "7K3M-Q9TX-WPVN".into(),
            issued_at: moment(20, 15, 12),
            revoked_by: "Ruth Adeyemi".into(),
            revoked_at: moment(22, 9, 30),
            reason: "Issued in the wrong spelling of your name. The right one follows.".into(),
            link: at("certificates/0193"),
        }),
        Kind::PlaceFree => Message::PlaceFree(PlaceFree {
            cohort: "Spring cohort 2027".into(),
            free: 1,
            waiting: 3,
            first: "Nguyễn Thị Hồng".into(),
            link: at("cohorts/0193"),
        }),
        Kind::PlaceGiven => Message::PlaceGiven(PlaceGiven {
            cohort: "Spring cohort 2027".into(),
            by: "Grace Hopper".into(),
            leads: vec!["Grace Hopper".into(), "נועה לוי".into()],
            starts_on: Day::constant(2027, 1, 11),
            ends_on: Day::constant(2027, 6, 25),
            link: at("cohorts/0193"),
        }),
        Kind::SessionCancelled => Message::SessionCancelled(SessionCancelled {
            cohort: "Spring cohort 2027".into(),
            session: Meeting {
                title: "Hard conversations".into(),
                starts_at: Instant::constant(1_800_522_000, 0),
                zone: "Europe/Oslo".into(),
            },
            place: "Reading room 2".into(),
            by: "Grace Hopper".into(),
            reason: "The ward needs all of us that day.".into(),
            next: Some(Meeting {
                title: "Writing it down".into(),
                starts_at: Instant::constant(1_801_731_600, 0),
                zone: "Europe/Oslo".into(),
            }),
            link: at("cohorts/0193"),
        }),
        Kind::ExpiringSoon => Message::ExpiringSoon(ExpiringSoon {
            items: vec![
                Expiring {
                    step: step(4, Level::One),
                    expires_on: Day::constant(2026, 12, 4),
                    days_left: 14,
                    renewal_pieces: 1,
                },
                Expiring { step: step(6, Level::Two), expires_on: Day::constant(2027, 2, 1), days_left: 73, renewal_pieces: 0 },
            ],
            passport_link: at("passport"),
        }),
    }
}

fn receipt(at: &dyn Fn(&str) -> String) -> SignOffReceipt {
    SignOffReceipt {
        learner: "Amara Okafor".into(),
        step: step(3, Level::Two),
        code: "CU".into(),
        framework: "People and change".into(),
        framework_version: 2,
        descriptor: DESCRIPTOR.into(),
        evidence: vec![
            SignedEvidence {
                title: "Explaining the new shift plan to the night team".into(),
                revision: 2,
                happened_on: day(11, 17),
                revision_id: "019a9c1e-5b7c-7d10-a1b2-c3d4e5f60718".into(),
            },
            SignedEvidence {
                title: "A complaint that became a suggestion".into(),
                revision: 1,
                happened_on: None,
                revision_id: "019a9c1e-5b7c-7d10-a1b2-c3d4e5f60719".into(),
            },
        ],
        comment: Some("You made the quiet ones speak. Well done.".into()),
        prior_learning_reason: None,
        cohort: Some("Autumn cohort 2026".into()),
        on_behalf_of: Some("Lin Wei".into()),
        awaits_second: false,
        first: None,
        second: None,
        signed_at: moment(20, 15, 12),
        signed_on: Some("Grace's phone".into()),
        expires_on: Some(Day::constant(2028, 11, 20)),
        signoff_id: "019a9d02-77aa-7c31-8e55-0f6d2b9c4e10".into(),
        link: at("signoffs/019a9d02-77aa-7c31-8e55-0f6d2b9c4e10"),
        not_me_link: at("disputes/x1y7bZk2mT9w5Jf0c3nQ"),
    }
}

fn lead_digest(at: &dyn Fn(&str) -> String) -> LeadDigest {
    let waits = |learner: &str, of: usize, level, since: i8, days| Waiting {
        learner: learner.into(),
        steps: vec![step(of, level)],
        since: Day::constant(2026, 11, 1).with().day(since).build().unwrap_or(Day::constant(2026, 11, 1)),
        days,
        link: at("evidence/0193/submission"),
    };
    let learners = [
        ("Amara Okafor", "2231w12"),
        ("Þóra Björnsdóttir", "111121-"),
        ("عمر حداد", "12r1---"),
        ("Nguyễn Thị Hồng Nhung", "3322332"),
        ("李小龍", "21w1-11"),
        ("Maximiliane Freifrau von und zu Hohenlohe-Waldenburg", "1---1--"),
        ("দীপা সেন", "-------"),
    ];
    let rows = learners.map(|(learner, cells)| HeatRow { learner: learner.into(), cells: cells_of(cells) });
    LeadDigest {
        period: week(),
        cohorts: vec![LeadCohort {
            title: "Autumn cohort 2026".into(),
            link: at("cohorts/0193"),
            submitted: 6,
            signed: 4,
            waiting_total: 5,
            waiting: vec![
                Waiting {
                    steps: vec![step(2, Level::Two), step(3, Level::Two)],
                    ..waits("李小龍", 2, Level::Two, 8, 12)
                },
                waits("Amara Okafor", 4, Level::Two, 13, 7),
                waits("Nguyễn Thị Hồng Nhung", 6, Level::Three, 19, 1),
            ],
            stalled: vec![
                Stalled { learner: "দীপা সেন".into(), last: None, weeks: 6 },
                Stalled { learner: "Þóra Björnsdóttir".into(), last: day(10, 23), weeks: 4 },
            ],
            heat: Some(HeatMap {
                competencies: COMPETENCIES
                    .map(|(code, title)| HeatColumn { code: code.into(), title: title.into() })
                    .into(),
                learners: rows.into(),
            }),
            next_session: Some(session()),
        }],
        queue_link: at("queue"),
    }
}

fn learner_digest(at: &dyn Fn(&str) -> String) -> LearnerDigest {
    use LevelState::{Expired, InReview, None as Empty, Returned, Signed};
    LearnerDigest {
        period: week(),
        cohort: Some("Autumn cohort 2026".into()),
        returned: vec![ReturnedItem {
            title: "Explaining the new shift plan to the night team".into(),
            answer: Answer { step: step(3, Level::Two), comment: RETURN.into() },
            lead: "Grace Hopper".into(),
            on: Day::constant(2026, 11, 18),
            link: at("evidence/0193"),
        }],
        next: vec![NextStep {
            step: step(2, Level::Two),
            descriptor: "Shares what others need before they ask, and settles differences in the open."
                .into(),
            pieces: 2,
            cycles: 1,
            waits: false,
            link: at("evidence/new?competency=CO&level=2"),
        }],
        waiting: vec![SentItem {
            title: "A week without the old system".into(),
            leads: vec!["Grace Hopper".into(), "נועה לוי".into()],
            since: Day::constant(2026, 11, 16),
        }],
        half: vec![HalfSigned {
            step: step(0, Level::Three),
            first: Signature { by: "Grace Hopper".into(), at: moment(17, 15, 12) },
        }],
        newly_signed: vec![step(0, Level::Two)],
        signed: 9,
        possible: 21,
        progress: vec![
            StampRow { foundational: true, ..row(0, [Signed, Signed, InReview]) },
            row(1, [Signed, InReview, Empty]),
            row(2, [Signed, Empty, Empty]),
            row(3, [Signed, Returned, Empty]),
            row(4, [Expired, Empty, Empty]),
            row(5, [Signed, Signed, Signed]),
            row(6, [Signed, Empty, Empty]),
        ],
        next_session: Some(session()),
        log_link: at("evidence/new"),
        passport_link: at("passport"),
    }
}

fn sponsor_digest(at: &dyn Fn(&str) -> String) -> SponsorDigest {
    let month = |year, month, signed| MonthCount { month: Day::constant(year, month, 1), signed };
    let cohort = |title: &str, learners, levels, attendance| SponsorCohort {
        title: title.into(),
        learners,
        active: learners * 3 / 4,
        evidence: learners * 2,
        signed: learners,
        level_names: LEVELS.map(String::from),
        levels,
        possible: learners * 7,
        attendance,
    };
    SponsorDigest {
        period: Period {
            name: "2026-10".into(),
            from: Day::constant(2026, 10, 1),
            to: Day::constant(2026, 10, 31),
        },
        scope: "Northwind Library".into(),
        cohorts: vec![
            cohort("Autumn cohort 2026", 12, [61, 24, 5], Some(86)),
            cohort("Branch leads", 6, [42, 31, 19], None),
        ],
        months: vec![
            month(2026, 5, 4),
            month(2026, 6, 11),
            month(2026, 7, 7),
            month(2026, 8, 0),
            month(2026, 9, 14),
            month(2026, 10, 18),
        ],
        link: at("sponsor"),
    }
}

fn week() -> Period {
    Period { name: "2026-W47".into(), from: Day::constant(2026, 11, 16), to: Day::constant(2026, 11, 22) }
}

fn session() -> NextSession {
    NextSession {
        title: "When the plan changes again".into(),
        on: Day::constant(2026, 11, 26),
        place: "14:00, reading room 2".into(),
    }
}

fn step(competency: usize, level: Level) -> Step {
    Step { competency: COMPETENCIES[competency].1.into(), level, level_name: LEVELS[level.index()].into() }
}

fn row(competency: usize, states: [LevelState; 3]) -> StampRow {
    let stamp = |level: Level| {
        let state = states[level.index()];
        let dated = !matches!(state, LevelState::None | LevelState::InReview | LevelState::Returned);
        Stamp {
            level,
            name: LEVELS[level.index()].into(),
            state,
            on: dated.then_some(Day::constant(2026, 9, 3)),
            by: dated.then(|| "Grace Hopper".to_owned()).into_iter().collect(),
            half: false,
            in_part: false,
        }
    };
    StampRow {
        competency: COMPETENCIES[competency].1.into(),
        foundational: false,
        stamps: Level::ALL.map(stamp),
    }
}

fn signed_today(mut row: StampRow) -> StampRow {
    row.stamps[1].on = day(11, 20);
    row
}

/// `2`, `w` (waits) and `r` (returned) belong to the cell before; `-` is an empty one.
fn cells_of(text: &str) -> Vec<HeatCell> {
    let mut cells: Vec<HeatCell> = Vec::new();
    for c in text.chars() {
        let reached = c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()?.try_into().ok());
        match (c, cells.last_mut()) {
            ('w', Some(last)) => last.waiting = true,
            ('r', Some(last)) => last.returned = true,
            _ => cells.push(HeatCell { reached, ..HeatCell::default() }),
        }
    }
    cells
}

fn day(month: i8, day: i8) -> Option<Day> {
    Day::new(2026, month, day).ok()
}

fn moment(day: i8, hour: i8, minute: i8) -> Instant {
    let at = Day::constant(2026, 11, 1).at(hour, minute, 0, 0).with().day(day).build();
    at.and_then(|at| at.to_zoned(jiff::tz::TimeZone::UTC)).map(|at| at.timestamp()).unwrap_or_default()
}
