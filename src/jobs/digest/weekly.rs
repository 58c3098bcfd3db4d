//! Gathers what a batch of leads and learners is told about their week: a dozen statements, however many they are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Page, Part, Written, lead, learner};
use crate::clock::Instant;
use crate::ids::{CohortId, CompetencyId, FrameworkId, PersonId};
use crate::jobs::compose::{House, name_of};
use crate::jobs::found::Found;
use crate::jobs::periods::Stretch;
use crate::mail::Message;
use crate::mail::digest::NextSession;
use crate::record::cohort::{Cohort, MemberRole};
use crate::record::crosswalk::Earned;
use crate::record::fact::Scope;
use crate::record::passport_drawing::{frameworks_of, people_of};
use crate::record::portfolio::Portfolio;
use crate::record::versions::Versions;
use crate::store::digests::{self, Place, Recipient, Waits, Work};
use crate::store::folds::Folded;
use crate::store::{Conn, Error, cohorts, people, queue};

/// Places in cohorts looked at in one batch.
const BATCH: i64 = 400;

/// Everything a batch of weekly digests is made of.
pub(super) struct Week<'a> {
    pub(super) house: &'a House,
    pub(super) stretch: &'a Stretch,
    pub(super) found: Found,
    pub(super) names: HashMap<PersonId, String>,
    pub(super) waiting: HashMap<CohortId, Vec<Waits>>,
    /// How many pieces wait in each cohort that is led.
    pub(super) pieces: HashMap<CohortId, i64>,
    pub(super) last_sent: HashMap<PersonId, Instant>,
    pub(super) sent: HashMap<CohortId, HashMap<PersonId, u32>>,
    /// When what is in force was signed in each cohort.
    pub(super) signed: HashMap<CohortId, Vec<Instant>>,
    /// What each learner holds in the framework of a cohort of theirs.
    pub(super) earned: HashMap<(CohortId, PersonId), Vec<Earned>>,
    pub(super) under_way: HashMap<(PersonId, CompetencyId), Work>,
}

impl Week<'_> {
    pub(super) fn name(&self, id: PersonId) -> String {
        name_of(self.names.get(&id).map(String::as_str))
    }

    pub(super) fn cohort(&self, id: CohortId) -> Option<&Cohort> {
        self.found.cohort(id)
    }

    pub(super) fn versions(&self, id: FrameworkId) -> Option<&Versions> {
        self.found.versions(id)
    }

    pub(super) fn portfolio(&self, id: PersonId) -> Option<&Portfolio> {
        self.found.portfolio(id)
    }

    /// The next meeting of a cohort, in the zone it is planned in.
    pub(super) fn next_session(&self, cohort: &Cohort) -> Option<NextSession> {
        let ahead = cohort.meetings().filter(|session| session.plan.starts_at > self.house.now);
        let plan = &ahead.min_by_key(|session| session.plan.starts_at)?.plan;
        let zone = jiff::tz::TimeZone::get(&plan.zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let at = plan.starts_at.to_zoned(zone);
        let time = format!("{:02}:{:02} ({})", at.hour(), at.minute(), plan.zone);
        let place = plan.place.trim();
        let place = if place.is_empty() { time } else { format!("{time}, {place}") };
        Some(NextSession { title: plan.title.clone(), on: at.date(), place })
    }
}

/// A batch, cohort by cohort: of a person who is in several, the mail is written with the first one's and speaks of all.
pub(super) fn page(
    conn: &mut Conn,
    house: &House,
    stretch: &Stretch,
    after: Option<Place>,
) -> Result<Page, Error> {
    let rows = digests::recipients(conn, &stretch.period.name, house.today, after, BATCH)?;
    let places: BTreeSet<Place> = rows.iter().map(|row| row.by).collect();
    let full = i64::try_from(places.len()).unwrap_or(i64::MAX) >= BATCH;
    let next = rows.last().filter(|_| full).map(|last| Part::Weeks(Some(last.by)));
    if rows.is_empty() {
        return Ok(Page { written: Vec::new(), next });
    }
    let week = gather(conn, house, stretch, &rows)?;
    let mut by_reader: BTreeMap<(PersonId, bool), BTreeSet<CohortId>> = BTreeMap::new();
    for row in &rows {
        by_reader.entry((row.by.person, row.by.leads)).or_default().insert(row.cohort);
    }
    let written = by_reader
        .into_iter()
        .filter_map(|((person, leads), cohorts)| {
            let cohorts: Vec<CohortId> = cohorts.into_iter().collect();
            let message =
                if leads { lead::digest(&week, &cohorts) } else { learner::digest(&week, person, &cohorts)? };
            (!message.is_empty()).then_some(Written { person, message, reminders: Vec::new() })
        })
        .collect();
    Ok(Page { written, next })
}

/// The lead's digest about one cohort, with nothing left out because it was sent or is not wanted.
pub(super) fn of_cohort(
    conn: &mut Conn,
    house: &House,
    stretch: &Stretch,
    cohort: CohortId,
) -> Result<Option<Message>, Error> {
    let Some(framework) = house.folds.cohort(conn, cohort)?.map(|found| found.plan.framework) else {
        return Ok(None);
    };
    let nobody = Place { cohort, person: PersonId(uuid::Uuid::nil()), leads: true };
    let rows = [Recipient { by: nobody, cohort, framework }];
    let week = gather(conn, house, stretch, &rows)?;
    Ok(Some(lead::digest(&week, &[cohort])))
}

fn gather<'a>(
    conn: &mut Conn,
    house: &'a House,
    stretch: &'a Stretch,
    rows: &[Recipient],
) -> Result<Week<'a>, Error> {
    let scopes: BTreeSet<Scope> = rows
        .iter()
        .flat_map(|row| {
            let own = (!row.by.leads).then_some(Scope::Learner(row.by.person));
            [Scope::Cohort(row.cohort), Scope::Framework(row.framework)].into_iter().chain(own)
        })
        .collect();
    let mut found = Found::default();
    found.load(conn, &house.folds, scopes)?;
    // What learners hold and did outside the frameworks of their cohorts.
    let others: BTreeSet<Scope> = rows
        .iter()
        .filter_map(|row| found.portfolio(row.by.person))
        .flat_map(frameworks_of)
        .map(Scope::Framework)
        .collect();
    found.load(conn, &house.folds, others)?;
    let led: BTreeSet<CohortId> = rows.iter().filter(|row| row.by.leads).map(|row| row.cohort).collect();
    let led: Vec<CohortId> = led.into_iter().collect();
    let mut week = Week {
        house,
        stretch,
        found,
        names: HashMap::new(),
        waiting: HashMap::new(),
        pieces: HashMap::new(),
        last_sent: HashMap::new(),
        sent: HashMap::new(),
        signed: HashMap::new(),
        earned: HashMap::new(),
        under_way: HashMap::new(),
    };
    if !led.is_empty() {
        for row in digests::waiting(conn, &led)? {
            week.waiting.entry(row.cohort).or_default().push(row);
        }
        week.pieces = queue::waiting_by_cohort(conn, &led)?;
        week.last_sent = digests::last_sent(conn, &led)?;
        week.sent = digests::sent_between(conn, &led, stretch.from, stretch.to)?;
        week.under_way = digests::under_way(conn, &led)?;
        for one in cohorts::in_force(conn, &led, house.today)? {
            week.earned.entry((one.cohort, one.person)).or_default().push(one.earned);
            if one.signed_in == Some(one.cohort) {
                week.signed.entry(one.cohort).or_default().push(one.signed_at);
            }
        }
    }
    let mut named: BTreeSet<PersonId> = BTreeSet::new();
    for folded in week.found.all() {
        match folded {
            Folded::Cohort(cohort) => {
                let Some(cohort) = Option::as_ref(cohort) else { continue };
                named.extend(cohort.present(MemberRole::Lead));
                if led.contains(&cohort.id) {
                    named.extend(cohort.present(MemberRole::Learner));
                }
            }
            Folded::Portfolio(portfolio) => {
                named.extend(people_of(portfolio));
                let reviews = portfolio.evidence.values().flat_map(|evidence| &evidence.reviews);
                named.extend(reviews.map(|review| review.reviewer));
            }
            _ => {}
        }
    }
    week.names = people::names(conn, named)?;
    Ok(week)
}
