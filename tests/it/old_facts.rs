//! Every kind of fact ever stored can still be read, means what it meant, and is folded.
//!
//! One file a kind and shape, as it was stored. A file is never changed: when a kind gains a field, a second file
//! is added beside the first.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use stampbook::ids::{CohortId, Ids, PersonId};
use stampbook::record::access::Access;
use stampbook::record::certificate::Doubt;
use stampbook::record::cohort::{Cohort, MemberRole};
use stampbook::record::fact::{Body, Fact, Scope};
use stampbook::record::framework::Level;
use stampbook::record::passport::LevelState;
use stampbook::record::portfolio::Portfolio;
use stampbook::record::versions::Versions;

fn ada() -> PersonId {
    "01930000-0000-7000-8000-000000000001".parse().unwrap()
}

fn cohort() -> CohortId {
    "01930000-0000-7000-8000-000000000031".parse().unwrap()
}

/// All of them, in the order in which they happened, each with the words as stored.
fn stored() -> Vec<(Fact, String, Value)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/old_facts");
    let ids = Ids::seeded(1);
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        // "signed_off" or, for a later shape, "signed_off.2".
        let kind = name.split('.').next().unwrap().to_owned();
        let file: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let text =
            |field: &str| file[field].as_str().unwrap_or_else(|| panic!("{name}: no {field}")).to_owned();
        let happened_at = text("happened_at").parse().unwrap();
        let body = Body::from_json(&kind, &file["body"].to_string())
            .unwrap_or_else(|e| panic!("{name} cannot be read any more: {e}"));
        let fact = Fact {
            seq: 0,
            id: text("id").parse().unwrap(),
            scope: text("scope").parse().unwrap(),
            writer: ids.mint(happened_at),
            n: 0,
            author: text("author").parse().unwrap(),
            happened_at,
            received_at: happened_at,
            body: Some(body),
        };
        all.push((fact, kind, file["body"].clone()));
    }
    all.sort_by_key(|(fact, ..)| (fact.happened_at, fact.id));
    for (at, (fact, ..)) in all.iter_mut().enumerate() {
        fact.seq = i64::try_from(at).unwrap() + 1;
    }
    all
}

#[test]
fn every_kind_has_an_example() {
    let there: BTreeSet<String> = stored().into_iter().map(|(_, kind, _)| kind).collect();
    let missing: Vec<_> = Body::KINDS.iter().filter(|kind| !there.contains(**kind)).collect();
    assert!(missing.is_empty(), "add an example to tests/it/old_facts: {missing:?}");
}

/// A field that is renamed, dropped or written otherwise would make old facts unreadable, or change what they say.
#[test]
fn what_was_stored_says_the_same_today() {
    for (fact, kind, words) in stored() {
        let again: Value = serde_json::from_str(&fact.body.unwrap().to_json().unwrap()).unwrap();
        assert_eq!(again, words, "{kind} is written differently today");
    }
}

#[test]
fn what_was_stored_folds_to_what_it_meant() {
    let (mut access, mut opened, mut portfolio) = (Access::default(), None, Portfolio::new(ada()));
    let mut versions: BTreeMap<Scope, Versions> = BTreeMap::new();
    for (fact, ..) in stored() {
        match fact.scope {
            Scope::Access => access.apply(&fact),
            Scope::Framework(_) => versions.entry(fact.scope).or_default().apply(&fact),
            Scope::Cohort(id) => Cohort::apply(&mut opened, id, &fact),
            Scope::Learner(_) => portfolio.apply(&fact),
            Scope::Directory | Scope::Private(_) => {}
        }
    }
    let grants: Vec<bool> = access.grants().map(|grant| grant.ended).collect();
    assert_eq!(grants, [true]);
    let versions = versions.into_values().next().unwrap();
    let framework = versions.version(2).unwrap();
    assert_eq!((framework.title.as_str(), framework.competencies.len()), ("Ward work", 1));
    assert_eq!(versions.newest().unwrap().crosswalk.len(), 3);

    let opened = opened.unwrap();
    assert_eq!((opened.id, opened.plan.title.as_str()), (cohort(), "Spring 2026"));
    assert_eq!((opened.plan.target, opened.plan.capacity, opened.closed_at), (Level::Three, 9, None));
    // What the first change left out stayed; the second, of a later shape, said it.
    assert_eq!((opened.plan.grace_days, opened.plan.unit), (21, None));
    let listening = framework.competencies[0].id;
    assert_eq!((opened.targets.len(), opened.target_in(listening)), (1, Level::Two));
    assert_eq!(opened.members.len(), 2);
    assert!(opened.members[0].left_on.is_some() && opened.members[0].role == MemberRole::Learner);
    let invited = &opened.members[1];
    assert!(invited.left_on.is_none() && invited.role == MemberRole::Learner && invited.person != ada());
    assert!(opened.delegations[0].ended);
    assert!(opened.sessions[0].marks[&ada()].contributed);

    let piece = portfolio.evidence.values().next().unwrap();
    assert_eq!(piece.revisions.len(), 1);
    assert_eq!((piece.comments.len(), piece.endorsements.len()), (1, 1));
    assert!(piece.reviews[0].overturned);
    assert!(
        portfolio.veilings.iter().any(|one| one.hidden) && portfolio.veilings.iter().any(|one| !one.hidden)
    );
    assert!(portfolio.veilings.iter().all(|one| !portfolio.is_hidden(&one.hash)));
    assert!(portfolio.appeals[0].decided.as_ref().unwrap().0);
    let claim = piece.revisions[0].content.claims[0];
    assert_eq!(portfolio.self_assessed[&claim.competency][0].level, Some(Level::Two));
    let day = "2026-03-02".parse().unwrap();
    let certificate = &portfolio.certificates[0];
    assert_eq!(certificate.said.code.to_string(), "7K3M-Q9TX-WPVN");
    assert!(matches!(portfolio.answer(certificate, day).doubt, Some(Doubt::Revoked(_))));
    assert_eq!(portfolio.sign_offs.len(), 1);
    assert_eq!(portfolio.level_state(claim, day), LevelState::Revoked);
}
