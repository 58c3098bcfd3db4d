//! The stage of a story about a running program: a framework, a cohort, its lead and learners.

use stampbook::app::App;
use stampbook::ids::CohortId;
use stampbook::record::cohort::{CohortOpened, MemberJoined, MemberRole};
use stampbook::record::fact::{Author, Body, Draft, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::versions::FrameworkPublished;

use super::frameworks::small_framework;
use super::server::Person;

/// Who plays.
pub struct Stage {
    pub lead: Person,
    pub learners: Vec<Person>,
    pub framework: Framework,
    pub cohort: CohortId,
}

/// Says something as the operator.
pub fn say(app: &App, scope: Scope, body: impl Into<Body>) {
    let now = app.clock.now();
    let draft = Draft { id: app.ids.mint(now), scope, happened_at: now, body: body.into() };
    app.door.append_blocking(Author::OPERATOR, vec![draft]).unwrap();
}

/// Grace leads some learners from last month until spring is over.
pub fn stage(app: &App, learners: &[&str]) -> Stage {
    let (now, today) = (app.clock.now(), app.clock.today());
    let framework = small_framework(&app.ids, now);
    let published = FrameworkPublished { version: 1, framework: framework.clone(), crosswalk: vec![] };
    say(app, Scope::Framework(framework.id), published);
    let cohort: CohortId = app.ids.mint(now);
    let opened = CohortOpened {
        title: "Spring".into(),
        framework: framework.id,
        version: 1,
        target: Level::Two,
        starts_on: today.checked_sub(jiff::Span::new().days(30)).unwrap(),
        ends_on: today.checked_add(jiff::Span::new().days(70)).unwrap(),
        capacity: 20,
        grace_days: 14,
        unit: None,
    };
    say(app, Scope::Cohort(cohort), opened);
    let joins = |person: &Person, role| {
        say(app, Scope::Cohort(cohort), MemberJoined { person: person.id, role, waiting: false });
    };
    let lead = Person::enrolled(app, "", "Grace Hopper");
    joins(&lead, MemberRole::Lead);
    let learners: Vec<Person> = learners.iter().map(|name| Person::enrolled(app, "", name)).collect();
    for learner in &learners {
        joins(learner, MemberRole::Learner);
    }
    Stage { lead, learners, framework, cohort }
}
