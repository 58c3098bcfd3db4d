//! What goes when something is erased: the facts about somebody, their rows, files that nothing names any more.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::connection::Conn;
use super::error::Error;
use super::folds::{StoredFact, facts_named, facts_of};
use super::schema::{
    accounts, awards, blobs, cohorts, delegations, drafts, evidence, facts, file_uses, frameworks,
    idempotency, imports, mail_preferences, members, one_time_links, outbox, portraits, refresh_tokens,
    sent_files, sign_ins,
};
use crate::clock::Instant;
use crate::ids::{FactId, PersonId};
use crate::record::fact::{Body, Fact, Scope};
use crate::record::rules::Resting;

/// Facts to be erased, by the scope they are in.
pub type ToErase = BTreeMap<Scope, Vec<FactId>>;

/// Facts by their ids, in their scopes; `None` where one of them does not exist.
pub fn named(conn: &mut Conn, ids: &[FactId]) -> Result<Option<ToErase>, Error> {
    let found = facts_named(conn, ids.iter().copied())?;
    let mut by_scope = ToErase::new();
    for id in ids.iter().copied().collect::<BTreeSet<_>>() {
        let Some(fact) = found.get(&id) else { return Ok(None) };
        by_scope.entry(fact.scope).or_default().push(id);
    }
    Ok(Some(by_scope))
}

/// Everything that says something about a person, by scope: their name, roles and places in cohorts, and all of
/// their own record. What they said about others is the others' record and stays.
pub fn about(conn: &mut Conn, person: PersonId) -> Result<ToErase, Error> {
    let mut all: Vec<Fact> = Vec::new();
    for scope in [Scope::Learner(person), Scope::Private(person)] {
        all.extend(facts_of(conn, scope)?);
    }
    for scope in [Scope::Directory, Scope::Access] {
        let mentions = facts::body.like(format!("%{person}%"));
        let rows: Vec<StoredFact> = facts::table
            .filter(facts::scope.eq(scope.to_string()).and(mentions))
            .order(facts::seq)
            .select(StoredFact::as_select())
            .load(conn)?;
        for row in rows {
            all.push(row.read()?);
        }
        if scope == Scope::Access {
            all.extend(ended(conn, &all)?);
        }
    }
    let joined: Vec<String> = members::table
        .filter(members::person_id.eq(person.to_string()))
        .select(members::cohort_id)
        .distinct()
        .load(conn)?;
    let stood_in: Vec<String> = delegations::table
        .filter(delegations::to_id.eq(person.to_string()))
        .select(delegations::cohort_id)
        .distinct()
        .load(conn)?;
    for cohort in joined.into_iter().chain(stood_in).collect::<BTreeSet<_>>() {
        all.extend(facts_of(conn, Scope::Cohort(cohort.parse().map_err(Error::other)?))?);
    }
    let gone: BTreeSet<FactId> = all.iter().filter(|f| names(f, person)).map(|f| f.id).collect();
    let mut by_scope = ToErase::new();
    let mut seen = BTreeSet::new();
    for fact in &all {
        let end = match &fact.body {
            Some(Body::RoleEnded(end)) => gone.contains(&end.grant),
            Some(Body::DelegationEnded(end)) => gone.contains(&end.delegation),
            _ => false,
        };
        if (end || gone.contains(&fact.id)) && seen.insert(fact.id) {
            by_scope.entry(fact.scope).or_default().push(fact.id);
        }
    }
    Ok(by_scope)
}

/// The ends of some roles.
fn ended(conn: &mut Conn, grants: &[Fact]) -> Result<Vec<Fact>, Error> {
    let granted = |fact: &&Fact| matches!(fact.body, Some(Body::RoleGranted(_)));
    if !grants.iter().any(|fact| granted(&fact)) {
        return Ok(Vec::new());
    }
    let rows: Vec<StoredFact> = facts::table
        .filter(facts::scope.eq(Scope::Access.to_string()).and(facts::kind.eq("role_ended")))
        .order(facts::seq)
        .select(StoredFact::as_select())
        .load(conn)?;
    rows.into_iter().map(StoredFact::read).collect()
}

/// Whether a fact that still has its words is about a person.
fn names(fact: &Fact, person: PersonId) -> bool {
    match (&fact.body, fact.scope) {
        (None | Some(Body::Redacted(_)), _) => false,
        (Some(_), Scope::Learner(owner) | Scope::Private(owner)) => owner == person,
        (Some(Body::PersonAdded(b)), _) => b.person == person,
        (Some(Body::PersonRenamed(b)), _) => b.person == person,
        (Some(Body::PersonMoved(b)), _) => b.person == person,
        (Some(Body::RoleGranted(b)), _) => b.person == person,
        (Some(Body::MemberJoined(b)), _) => b.person == person,
        (Some(Body::InvitationAccepted(b)), _) => b.person == person,
        (Some(Body::MemberLeft(b)), _) => b.person == person,
        (Some(Body::Delegated(b)), _) => b.lead == person || b.to == person,
        _ => false,
    }
}

/// What rests on a fact in the records of others: stamps, evidence and cohorts on a version that was published, stamps
/// and evidence on a cohort that was opened; nothing on any other.
pub(super) fn resting(conn: &mut Conn, scope: Scope, body: &Body) -> Result<Resting, Error> {
    match (scope, body) {
        (Scope::Framework(id), Body::FrameworkPublished(said)) => {
            on_version(conn, &id.to_string(), said.version)
        }
        (Scope::Cohort(id), Body::CohortOpened(_)) => {
            let id = id.to_string();
            let sign_offs = awards::table.filter(awards::cohort_id.eq(&id)).count().get_result(conn)?;
            let evidence = evidence::table.filter(evidence::cohort_id.eq(&id)).count().get_result(conn)?;
            Ok(Resting { sign_offs, evidence, cohorts: 0 })
        }
        _ => Ok(Resting::default()),
    }
}

fn on_version(conn: &mut Conn, framework: &str, version: u32) -> Result<Resting, Error> {
    let version = i32::try_from(version).map_err(Error::other)?;
    let sign_offs = awards::table
        .filter(awards::framework_id.eq(framework).and(awards::framework_version.eq(version)))
        .count()
        .get_result(conn)?;
    let running = cohorts::table
        .filter(cohorts::framework_id.eq(framework).and(cohorts::framework_version.eq(version)))
        .count()
        .get_result(conn)?;
    let later: i64 = frameworks::table
        .filter(frameworks::id.eq(framework).and(frameworks::version.gt(version)))
        .count()
        .get_result(conn)?;
    // Evidence names the framework alone: what claims it may have been written for a version that others grew from.
    let evidence = match later {
        0 => 0,
        _ => {
            let through: Vec<String> =
                cohorts::table.filter(cohorts::framework_id.eq(framework)).select(cohorts::id).load(conn)?;
            evidence::table.filter(evidence::cohort_id.eq_any(through)).count().get_result(conn)?
        }
    };
    Ok(Resting { sign_offs, evidence, cohorts: running })
}

/// Removes what repeats the words of some facts: kept answers, uploads that are not taken in yet, exports of passports, changes of the same
/// evidence that are not sent yet. Marks the files that they name: those go once nothing else needs them.
pub fn remove_copies(conn: &mut Conn, ids: &[FactId], now: Instant) -> Result<(), Error> {
    let at = now.as_microsecond();
    super::idempotency::erase_answers(conn, now)?;
    diesel::delete(imports::table).execute(conn)?;
    super::exports::end_for_erasure(conn, now)?;
    for fact in facts_named(conn, ids.iter().copied())?.into_values() {
        let (Scope::Learner(owner), Some(Body::EvidenceSubmitted(said))) = (fact.scope, fact.body) else {
            continue;
        };
        diesel::delete(drafts::table.find(said.evidence.to_string())).execute(conn)?;
        for file in said.attachments {
            let key = blobs::hash.eq(file.hash).and(blobs::person_id.eq(owner.to_string()));
            diesel::update(blobs::table.filter(key)).set(blobs::doomed_at.eq(at)).execute(conn)?;
        }
    }
    Ok(())
}

/// Removes what is kept about a person beside the record. Their account stays as an empty, closed one, so that
/// tokens they hold are known to be nobody's.
pub fn remove_rows(conn: &mut Conn, person: PersonId, now: Instant) -> Result<(), Error> {
    let (id, at) = (person.to_string(), now.as_microsecond());
    let nobody = format!("erased/{id}");
    let own: Option<(String, String)> =
        accounts::table.find(&id).select((accounts::email, accounts::email_fold)).first(conn).optional()?;
    if let Some((email, folded)) = own {
        super::bounces::forget_unmatched(conn, &email)?;
        // Mail to their address from before they had an account: invitations.
        diesel::delete(outbox::table.filter(outbox::address.eq_any([email, folded]))).execute(conn)?;
    }
    super::devices::forget(conn, person, now)?;
    let about = format!("{id}/%");
    diesel::delete(outbox::table.filter(outbox::person_id.is_null().and(outbox::cause.like(about))))
        .execute(conn)?;
    diesel::update(accounts::table.find(&id))
        .set((
            accounts::email.eq(&nobody),
            accounts::email_fold.eq(&nobody),
            accounts::password_hash.eq(None::<String>),
            accounts::locale.eq(None::<String>),
            accounts::hints_off.eq(""),
            accounts::disabled_at.eq(at),
            accounts::signed_out_at.eq(at),
            accounts::mail_failed_at.eq(None::<i64>),
            accounts::mail_failure.eq(None::<String>),
        ))
        .execute(conn)?;
    diesel::update(blobs::table.filter(blobs::person_id.eq(&id)))
        .set(blobs::doomed_at.eq(at))
        .execute(conn)?;
    macro_rules! remove {
        ($($table:ident by $column:ident),+) => {
            $(diesel::delete($table::table.filter($table::$column.eq(&id))).execute(conn)?;)+
        };
    }
    remove!(
        sign_ins by person_id,
        refresh_tokens by person_id,
        one_time_links by person_id,
        drafts by person_id,
        portraits by person_id,
        mail_preferences by person_id,
        outbox by person_id,
        idempotency by person_id
    );
    Ok(())
}

/// Settles which marked files are still needed; the others' bytes are to be removed, then
/// [`remove_orphans`].
pub fn orphans(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let marked: Vec<(String, String)> = blobs::table
        .filter(blobs::doomed_at.is_not_null())
        .order((blobs::doomed_at, blobs::hash))
        .limit(1000)
        .select((blobs::hash, blobs::person_id))
        .load(conn)?;
    let mut by_hash: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (hash, person) in marked {
        by_hash.entry(hash).or_default().push(person);
    }
    let mut orphans = Vec::new();
    for (hash, brought) in by_hash {
        for person in brought {
            let row = blobs::hash.eq(&hash).and(blobs::person_id.eq(&person));
            let shown: i64 = file_uses::table
                .filter(file_uses::hash.eq(&hash).and(file_uses::person_id.eq(&person)))
                .count()
                .get_result(conn)?;
            let drafted: i64 = drafts::table
                .filter(drafts::person_id.eq(&person).and(drafts::content.like(format!("%{hash}%"))))
                .count()
                .get_result(conn)?;
            if shown + drafted > 0 {
                diesel::update(blobs::table.filter(row))
                    .set(blobs::doomed_at.eq(None::<i64>))
                    .execute(conn)?;
            }
        }
        let wanted: i64 = blobs::table
            .filter(blobs::hash.eq(&hash).and(blobs::doomed_at.is_null()))
            .count()
            .get_result(conn)?;
        let shown: i64 = file_uses::table.filter(file_uses::hash.eq(&hash)).count().get_result(conn)?;
        if wanted + shown == 0 {
            orphans.push(hash);
        } else {
            // Somebody else has it, too: only that these people brought it is forgotten.
            remove_orphans(conn, &[hash])?;
        }
    }
    Ok(orphans)
}

/// Forgets files of which the bytes are gone.
pub fn remove_orphans(conn: &mut Conn, hashes: &[String]) -> Result<(), Error> {
    for some in hashes.chunks(1000) {
        let gone = blobs::hash.eq_any(some).and(blobs::doomed_at.is_not_null());
        let rows: Vec<(String, String)> =
            blobs::table.filter(gone).select((blobs::hash, blobs::person_id)).load(conn)?;
        for (hash, person) in rows {
            let names = sent_files::person_id.eq(&person).and(sent_files::hash.eq(&hash));
            diesel::delete(sent_files::table.filter(names)).execute(conn)?;
            diesel::delete(blobs::table.find((&hash, &person))).execute(conn)?;
        }
    }
    Ok(())
}
