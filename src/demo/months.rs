//! What happened at Harbour Hospital, day by day, counted back from today.

use super::Fault;
use super::cast::{Cast, UNITS};
use super::stage::{Ground, Stage};
use crate::ids::{CohortId, PersonId, SessionId, UnitId};
use crate::record::access::{Reach, Role, RoleGranted};
use crate::record::cohort::{
    Attendance, AttendanceTaken, CohortClosed, CohortOpened, Delegated, Mark, MemberJoined, MemberRole,
    SessionPlanned,
};
use crate::record::directory::{PersonAdded, UnitCreated};
use crate::record::evidence::{Commented, Endorsed, SelfAssessed};
use crate::record::fact::{Author, Scope};
use crate::record::framework::Level;
use crate::record::review::{Appealed, Decision};
use crate::record::signoff::{SignOffCountersigned, SignOffDisputed, SignOffRevoked};
use crate::record::versions::FrameworkPublished;

use Level::{One, Three, Two};

/// Days since the organisation began to use passports: long enough for a level to expire.
const BEGINNING: i64 = 830;

/// Learners of the cohort that runs.
const RUNNING: [&str; 8] = ["ada", "zoe", "hong", "eleni", "olena", "mohammed", "yael", "ananya"];
/// Learners of the cohort that is closed.
const FORMER: [&str; 5] = ["somchai", "xiuying", "misaki", "minjun", "lukasz"];

/// Tells everything; the cohort that is closed and the one that runs come back.
pub(super) fn happen(
    stage: &mut Stage,
    cast: &Cast,
    units: &[UnitId],
) -> Result<(CohortId, CohortId), Fault> {
    organisation(stage, cast, units);
    let at = stage.now;
    let (former, running) = (stage.ids.mint::<CohortId>(at), stage.ids.mint::<CohortId>(at));
    let unit = units.first().copied();
    let plan = |stage: &Stage, title: &str, starts: i64, ends: i64, capacity: u16| CohortOpened {
        title: title.to_owned(),
        framework: stage.framework.id,
        version: 1,
        target: Two,
        starts_on: stage.day(starts),
        ends_on: stage.day(ends),
        capacity,
        grace_days: 21,
        unit,
    };
    let first = plan(stage, "Stepping up, group 6", 310, 40, 12);
    cohort(stage, cast, former, first, ("tomas", "grace"), &FORMER);
    let second = plan(stage, "Stepping up, group 7", 92, -120, 8);
    cohort(stage, cast, running, second, ("grace", "tomas"), &RUNNING);
    let waits = MemberJoined { person: cast.of("minjun"), role: MemberRole::Learner, waiting: true };
    let at = stage.at(12, 11);
    stage.says(Author::person(cast.of("grace")), at, Scope::Cohort(running), waits);

    prior_learning(stage, cast)?;
    former_group(stage, cast, former)?;
    let closing = "Thank you all. Every one of you stands up for others now, and says so.";
    let at = stage.at(24, 15);
    let closed = CohortClosed { note: closing.to_owned() };
    stage.says(Author::person(cast.of("tomas")), at, Scope::Cohort(former), closed);
    sessions(stage, cast, running);
    ada(stage, cast, running)?;
    running_group(stage, cast, running)?;
    away(stage, cast, running)?;
    Ok((former, running))
}

fn organisation(stage: &mut Stage, cast: &Cast, units: &[UnitId]) {
    let operator = Author::OPERATOR;
    let at = stage.at(BEGINNING, 6);
    for ((name, parent), unit) in UNITS.into_iter().zip(units) {
        let parent = parent.and_then(|place| units.get(place).copied());
        stage.says(
            operator,
            at,
            Scope::Directory,
            UnitCreated { unit: *unit, name: name.to_owned(), parent },
        );
    }
    for member in &cast.0 {
        let at = stage.at(BEGINNING, 8);
        let added = PersonAdded { person: member.id, name: member.name.to_owned(), unit: Some(member.unit) };
        stage.says(operator, at, Scope::Directory, added);
        if member.role != Role::Learner {
            let granted = RoleGranted {
                person: member.id,
                role: member.role,
                reach: Reach::Organisation,
                from: stage.day(BEGINNING),
                until: None,
            };
            let at = stage.at(BEGINNING, 9);
            stage.says(operator, at, Scope::Access, granted);
        }
    }
    let published =
        FrameworkPublished { version: 1, framework: stage.framework.clone(), crosswalk: Vec::new() };
    let (at, id) = (stage.at(BEGINNING - 5, 10), stage.framework.id);
    stage.says(operator, at, Scope::Framework(id), published);
}

fn cohort(
    stage: &mut Stage,
    cast: &Cast,
    id: CohortId,
    plan: CohortOpened,
    (first, second): (&str, &str),
    learners: &[&str],
) {
    let starts = plan.starts_on;
    let ago = (stage.day(0) - starts).get_days();
    let ago = i64::from(ago);
    let author = Author::person(cast.of(first));
    let scope = Scope::Cohort(id);
    let at = stage.at(ago + 14, 10);
    stage.says(author, at, scope, plan);
    for (hour, lead) in [(11, first), (12, second)] {
        let at = stage.at(ago + 14, hour);
        let joined = MemberJoined { person: cast.of(lead), role: MemberRole::Lead, waiting: false };
        stage.says(author, at, scope, joined);
    }
    for learner in learners {
        let at = stage.at(ago + 7, 13);
        let joined = MemberJoined { person: cast.of(learner), role: MemberRole::Learner, waiting: false };
        stage.says(author, at, scope, joined);
    }
}

/// A level that has expired, and one that soon will.
fn prior_learning(stage: &mut Stage, cast: &Cast) -> Result<(), Fault> {
    let registrar = cast.of("ingrid");
    let known = [
        ("eleni", 775, "Ten years as a technician in the cardiology of another hospital; certificate seen."),
        ("ada", 713, "State examination in nursing and intensive care, seen in the original."),
    ];
    for (learner, ago, reason) in known {
        let learner = cast.of(learner);
        stage.signs(registrar, learner, ("TK", One), ago, Ground::PriorLearning(reason))?;
        stage.signs(registrar, learner, ("TK", Two), ago, Ground::PriorLearning(reason))?;
    }
    Ok(())
}

fn former_group(stage: &mut Stage, cast: &Cast, cohort: CohortId) -> Result<(), Fault> {
    let (tomas, grace) = (cast.of("tomas"), cast.of("grace"));
    for (place, learner) in (0_i64..).zip(FORMER) {
        let (who, shift) = (cast.of(learner), place * 3);
        stage.earns(tomas, who, cohort, ("DI", One), 290 - shift)?;
        stage.earns(grace, who, cohort, ("CC", One), 262 - shift)?;
        if learner != "lukasz" {
            stage.earns(tomas, who, cohort, ("CO", One), 231 - shift)?;
            stage.earns(tomas, who, cohort, ("DI", Two), 202 - shift)?;
        }
        if learner == "xiuying" || learner == "misaki" {
            stage.earns(grace, who, cohort, ("CC", Two), 166 - shift)?;
            stage.earns(grace, who, cohort, ("PS", One), 140 - shift)?;
        }
    }
    let xiuying = cast.of("xiuying");
    stage.earns(tomas, xiuying, cohort, ("EI", One), 130)?;
    stage.earns(tomas, xiuying, cohort, ("EI", Two), 104)?;
    let signed = stage.earns(tomas, xiuying, cohort, ("EI", Three), 70)?;
    let second = SignOffCountersigned { signoff: signed, cohort: None, for_lead: None };
    let at = stage.at(68, 10);
    stage.says(Author::person(cast.of("ingrid")), at, Scope::Learner(xiuying), second);
    stage.earns(grace, cast.of("somchai"), cohort, ("CM", One), 90)?;
    let piece = stage.logs(cast.of("lukasz"), cohort, &[("CO", One)], 60, false)?;
    let missing = "Say what you did yourself and what the others did. Then it is there.";
    stage.answers((tomas, None), &piece, 57, Decision::Returned, missing);
    Ok(())
}

const SESSIONS: [(i64, &str, &str, &str); 7] = [
    (
        91,
        "Kick-off: what a passport is and what it is not",
        "Seminar room 2",
        "1. Who we are\n2. Seven competencies, three levels\n3. One thing to log by next time",
    ),
    (
        70,
        "Seeing who is left out",
        "Seminar room 2",
        "1. What you noticed on your wards\n2. Practice in threes\n3. One thing to try",
    ),
    (
        49,
        "Feedback that can be used",
        "Library",
        "1. What happened since\n2. Feedback in pairs\n3. One thing to try",
    ),
    (
        28,
        "Dilemmas from our own wards",
        "Seminar room 2",
        "1. Two cases, brought by you\n2. Whom would you tell?",
    ),
    (
        7,
        "Half-way: where do I stand?",
        "Seminar room 1",
        "1. Your passport and your own picture of it\n2. Sign-off of what is ready\n3. What is still missing",
    ),
    (
        -6,
        "Finding causes, not culprits",
        "Simulation centre",
        "1. A near miss, step by step\n2. Five times why\n3. One cause to remove by next time",
    ),
    (-27, "Change that people can bear", "Seminar room 2", ""),
];

fn sessions(stage: &mut Stage, cast: &Cast, cohort: CohortId) {
    let lead = Author::person(cast.of("grace"));
    for (number, (ago, title, place, agenda)) in (0_usize..).zip(SESSIONS) {
        let at = stage.at(94, 15);
        let time = stage.day(ago).at(13, 30, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
        let session = stage.ids.mint::<SessionId>(at);
        let planned = SessionPlanned {
            session,
            title: title.to_owned(),
            starts_at: time.map_or(stage.now, |time| time.timestamp()),
            minutes: 90,
            zone: "Europe/Oslo".to_owned(),
            place: place.to_owned(),
            join: if ago < 0 { "https://meet.example.org/stepping-up".to_owned() } else { String::new() },
            agenda: agenda.to_owned(),
        };
        stage.says(lead, at, Scope::Cohort(cohort), planned);
        if ago < 0 {
            continue;
        }
        let mark = |(place, mailbox): (usize, &&str)| Mark {
            person: cast.of(mailbox),
            attendance: match (place * 5 + number * 3) % 11 {
                4 => Attendance::Apologised,
                9 => Attendance::Absent,
                _ => Attendance::Attended,
            },
            contributed: (place * 5 + number * 3) % 11 < 4,
        };
        let marks = RUNNING.iter().enumerate().map(mark).collect();
        let at = stage.at(ago, 17);
        stage.says(lead, at, Scope::Cohort(cohort), AttendanceTaken { session, marks });
    }
}

fn assesses(
    stage: &mut Stage,
    who: PersonId,
    ago: i64,
    levels: &[(&str, Option<Level>)],
) -> Result<(), Fault> {
    for (code, level) in levels {
        let competency = stage.competency(code)?.id;
        let at = stage.at(ago, 19);
        let said = SelfAssessed { competency, level: *level, note: String::new() };
        stage.says(Author::person(who), at, Scope::Learner(who), said);
    }
    Ok(())
}

/// Ada's passport has something of everything.
fn ada(stage: &mut Stage, cast: &Cast, cohort: CohortId) -> Result<(), Fault> {
    let (ada, grace, tomas) = (cast.of("ada"), cast.of("grace"), cast.of("tomas"));
    let scope = Scope::Learner(ada);
    let thinks = [
        ("DI", Some(Two)),
        ("CM", Some(One)),
        ("CO", Some(Two)),
        ("CC", Some(Two)),
        ("EI", Some(Three)),
        ("PS", Some(One)),
        ("TK", Some(Two)),
    ];
    assesses(stage, ada, 90, &thinks)?;
    stage.earns(grace, ada, cohort, ("DI", One), 82)?;
    stage.earns(grace, ada, cohort, ("CC", One), 76)?;
    stage.earns(tomas, ada, cohort, ("CO", One), 71)?;
    stage.earns(grace, ada, cohort, ("DI", Two), 64)?;
    stage.earns(tomas, ada, cohort, ("EI", One), 60)?;
    stage.earns(tomas, ada, cohort, ("CC", Two), 52)?;
    stage.earns(grace, ada, cohort, ("EI", Two), 43)?;
    stage.earns(grace, ada, cohort, ("DI", Three), 31)?;
    // Waits for its second signature.
    stage.earns(grace, ada, cohort, ("EI", Three), 9)?;
    let early = stage.earns(tomas, ada, cohort, ("PS", One), 36)?;
    let reason = "Signed too early: the second measurement is still to come. Ada and I have talked about it.";
    let revoked =
        SignOffRevoked { signoff: early, cohort: Some(cohort), for_lead: None, reason: reason.to_owned() };
    let at = stage.at(27, 11);
    stage.says(Author::person(tomas), at, scope, revoked);

    let mut shared = stage.logs(ada, cohort, &[("CO", Two), ("CC", Two)], 24, true)?;
    stage.reflects(&mut shared, "I was afraid to lose face in front of the pharmacy. Nobody noticed but me.");
    stage.answers((grace, None), &shared, 22, Decision::Accepted, "Both of it shows.");
    let vouches = Endorsed {
        evidence: shared.content.evidence,
        cohort,
        text: "We from the emergency department use it every day now.".to_owned(),
    };
    let peer = cast.of("zoe");
    let granted = RoleGranted {
        person: peer,
        role: Role::Peer,
        reach: Reach::Cohort(cohort),
        from: stage.day(88),
        until: None,
    };
    let at = stage.at(88, 9);
    stage.says(Author::person(cast.of("marek")), at, Scope::Access, granted);
    let at = stage.at(20, 18);
    stage.says(Author::person(peer), at, scope, vouches);

    let tried = stage.follows_up(&shared, 11);
    stage.answers(
        (grace, None),
        &tried,
        10,
        Decision::Accepted,
        "So it did help. Keep the part that felt odd.",
    );

    let returned = stage.logs(ada, cohort, &[("CM", One)], 15, false)?;
    let missing = "A good start. Add how it goes now that the label at the old place is gone.";
    stage.answers((tomas, None), &returned, 13, Decision::Returned, missing);
    let asks = Commented {
        evidence: returned.content.evidence,
        cohort: None,
        text: "Thank you, I shall ask the late shift on Thursday and send it again.".to_owned(),
    };
    let at = stage.at(12, 8);
    stage.says(Author::person(ada), at, scope, asks);
    let waits = stage.logs(ada, cohort, &[("CO", Two)], 3, true)?;
    let asks = Commented {
        evidence: waits.content.evidence,
        cohort: Some(cohort),
        text: "Which two departments did not answer? I can help there; tell me on Monday.".to_owned(),
    };
    let at = stage.at(2, 12);
    stage.says(Author::person(grace), at, scope, asks);
    stage.logs(ada, cohort, &[("PS", One)], 2, false)?;
    Ok(())
}

fn running_group(stage: &mut Stage, cast: &Cast, cohort: CohortId) -> Result<(), Fault> {
    let (grace, tomas) = (cast.of("grace"), cast.of("tomas"));
    let others: Vec<PersonId> = RUNNING.iter().skip(1).map(|mailbox| cast.of(mailbox)).collect();
    for (place, who) in (0_i64..).zip(&others) {
        let lead = if place % 2 == 0 { grace } else { tomas };
        if place < 6 {
            stage.earns(lead, *who, cohort, ("DI", One), 80 - 4 * place)?;
        }
        if place < 5 {
            stage.earns(lead, *who, cohort, ("CC", One), 55 - 3 * place)?;
        }
        if place < 3 {
            stage.earns(lead, *who, cohort, ("DI", Two), 38 - 3 * place)?;
        }
    }
    let (zoe, hong, eleni) = (cast.of("zoe"), cast.of("hong"), cast.of("eleni"));
    let (olena, mohammed, yael) = (cast.of("olena"), cast.of("mohammed"), cast.of("yael"));
    let ananya = cast.of("ananya");
    assesses(stage, zoe, 85, &[("DI", Some(Two)), ("CO", Some(One)), ("CM", None)])?;
    assesses(stage, eleni, 84, &[("TK", Some(Three)), ("CC", Some(One)), ("PS", Some(One))])?;
    stage.earns(grace, zoe, cohort, ("CO", One), 26)?;
    stage.earns(grace, zoe, cohort, ("TK", One), 20)?;
    let accepted = stage.logs(zoe, cohort, &[("TK", Two)], 10, true)?;
    stage.answers((grace, None), &accepted, 8, Decision::Accepted, "One more of this kind and you have it.");
    stage.logs(zoe, cohort, &[("CM", One), ("CC", Two)], 5, true)?;

    // Somebody signed in Grace's name at an unlocked computer.
    let strange = stage.earns(grace, hong, cohort, ("TK", One), 18)?;
    let at = stage.at(16, 7);
    stage.says(Author::person(grace), at, Scope::Learner(hong), SignOffDisputed { signoff: strange });
    let partly = stage.logs(hong, cohort, &[("CO", One)], 21, false)?;
    let missing = "The garden is lovely. What did the three disagree about, and how did you settle it?";
    stage.answers((tomas, None), &partly, 19, Decision::PartAccepted, missing);
    stage.logs(hong, cohort, &[("PS", One)], 6, false)?;

    stage.logs(eleni, cohort, &[("TK", Two)], 4, true)?;
    let again = stage.logs(eleni, cohort, &[("EI", One)], 33, false)?;
    let missing = "Who were the ten, and who chose them? Please add it.";
    let back = stage.answers((grace, None), &again, 30, Decision::Returned, missing);
    let objects = Appealed {
        against: back,
        text: "I must not say who the ten were: that is what I promised them. Please look at it again."
            .to_owned(),
    };
    let at = stage.at(11, 20);
    stage.says(Author::person(eleni), at, Scope::Learner(eleni), objects);

    // Sent back, written anew, accepted.
    let first = stage.logs(olena, cohort, &[("TK", One)], 25, false)?;
    let missing = "Which edition of the rules do you speak of? Add it, then it is complete.";
    stage.answers((tomas, None), &first, 23, Decision::Returned, missing);
    let at = stage.at(17, 9);
    let mut content = first.content.clone();
    content.based_on = vec![first.revision];
    content.recorded_at = at;
    content.narrative.push_str("\n\nI speak of the edition of last March; it lies in our ward folder.");
    let second = stage.sends(olena, at, content);
    stage.answers((tomas, None), &second, 15, Decision::Accepted, "Now it is complete.");
    let pieces = [second];
    let ground = Ground::Evidence { cohort, pieces: &pieces, comment: "Careful work." };
    stage.signs(tomas, olena, ("TK", One), 15, ground)?;

    let mut kept = stage.logs(mohammed, cohort, &[("PS", One)], 14, true)?;
    stage.reflects(
        &mut kept,
        "I wanted to repair it myself, so as not to look helpless. That would have been wrong.",
    );
    stage.answers(
        (tomas, None),
        &kept,
        11,
        Decision::Accepted,
        "Complete and to the point. This is how a report should look.",
    );
    stage.logs(mohammed, cohort, &[("CO", One)], 1, false)?;
    let returned = stage.logs(yael, cohort, &[("CC", One)], 29, false)?;
    let missing = "Please leave out the patient's first name and send it again.";
    stage.answers((grace, None), &returned, 28, Decision::Returned, missing);
    stage.logs(yael, cohort, &[("CM", One)], 8, false)?;
    // The one who waits longest.
    stage.logs(ananya, cohort, &[("DI", One)], 19, false)?;
    Ok(())
}

/// Tomás is away this week, and Samuel stands in.
fn away(stage: &mut Stage, cast: &Cast, cohort: CohortId) -> Result<(), Fault> {
    let (tomas, samuel, olena) = (cast.of("tomas"), cast.of("samuel"), cast.of("olena"));
    let delegated = Delegated { lead: tomas, to: samuel, from: stage.day(3), until: stage.day(-4) };
    let at = stage.at(4, 17);
    stage.says(Author::person(tomas), at, Scope::Cohort(cohort), delegated);
    let piece = stage.logs(olena, cohort, &[("CO", One)], 3, false)?;
    let praise = "I have sat in on it twice. Well done.";
    stage.answers((samuel, Some(tomas)), &piece, 1, Decision::Accepted, praise);
    Ok(())
}
