//! Changing who people are and what they may do. The same for pages and API.

use super::App;
use super::enrolment::{check_email, outgoing, taken};
use crate::clock::Day;
use crate::credentials::secret;
use crate::ids::{CohortId, FactId, PersonId, UnitId};
use crate::language::Sentence;
use crate::mail::Message;
use crate::mail::message::{AddressChanged, PasswordReason, SetPassword};
use crate::record::access::{Access, Grant, Reach, Role, RoleEnded, RoleGranted};
use crate::record::directory::{PersonMoved, PersonRenamed};
use crate::record::fact::{Author, Body, Draft, Scope};
use crate::record::refusal::Refusal;
use crate::store::find_people::{self, Found};
use crate::store::outbox::Outgoing;
use crate::store::{AppendError, Conn, Error, Outcome, accounts, one_time_links, outbox, people};

/// What is to change about somebody; what is none stays.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// Their name.
    pub name: Option<String>,
    /// Their unit; `Some(None)`: none any more.
    pub unit: Option<Option<UnitId>>,
    /// The name of their unit, which is made if there is none of this name; empty: no unit any more. Counts
    /// more than `unit`.
    pub unit_named: Option<String>,
    /// What they sign in with.
    pub email: Option<String>,
    /// Whether their account is closed.
    pub disabled: Option<bool>,
}

/// A role as it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Given by the asker, so that asking twice grants once; none: minted here.
    pub id: Option<FactId>,
    /// Who.
    pub person: PersonId,
    /// What.
    pub role: Role,
    /// Over what.
    pub reach: Reach,
    /// First day; none: today.
    pub from: Option<Day>,
    /// Last day; none: until ended.
    pub until: Option<Day>,
}

/// How somebody stands whose account is about to change.
struct Standing {
    found: Found,
    access: std::sync::Arc<Access>,
}

impl App {
    async fn standing(&self, person: PersonId) -> Result<Standing, AppendError> {
        let folds = self.folds();
        self.db
            .read(move |conn| {
                let found = find_people::person(conn, person)?.ok_or(Refusal::Unknown { what: "person" })?;
                Ok::<_, AppendError>(Standing { found, access: folds.access(conn)? })
            })
            .await
    }

    pub(super) fn saying(&self, scope: Scope, body: impl Into<Body>) -> Draft {
        let now = self.clock.now();
        Draft { id: self.ids.mint(now), scope, happened_at: now, body: body.into() }
    }

    /// Changes somebody. Whoever can change an address can become who has it, so only administrators change those of
    /// administrators and registrars, and a new address signs its owner out everywhere.
    ///
    /// # Errors
    /// What is wrong, or that `by` may not.
    pub async fn change_person(
        &self,
        by: PersonId,
        person: PersonId,
        change: Change,
    ) -> Result<(), AppendError> {
        let (now, today) = (self.clock.now(), self.clock.today());
        let Standing { found, access } = self.standing(person).await?;
        if !access.keeps_records(by, today) {
            return Err(Refusal::NotAllowed(Sentence::of("refused-person-only-registrar")).into());
        }
        let mut drafts = Vec::new();
        if let Some(name) = change.name.map(|name| name.trim().to_owned()).filter(|name| *name != found.name)
        {
            drafts.push(self.saying(Scope::Directory, PersonRenamed { person, name }));
        }
        let unit_now = found.unit.as_ref().map(|(id, _)| *id);
        let wanted = match &change.unit_named {
            Some(name) => Some(self.unit_named(name, &mut drafts).await?),
            None => change.unit,
        };
        if let Some(unit) = wanted.filter(|unit| *unit != unit_now) {
            drafts.push(self.saying(Scope::Directory, PersonMoved { person, unit }));
        }
        let email = change.email.filter(|email| found.email.as_deref() != Some(email.trim()));
        if let Some(email) = &email {
            check_email(email)?;
        }
        let disabled = change.disabled.filter(|disabled| *disabled != found.disabled);
        let runs_it = access.has(person, Role::Administrator, today);
        let administers = access.has(by, Role::Administrator, today);
        if disabled.is_some() && runs_it && !administers {
            return Err(Refusal::NotAllowed(Sentence::of("refused-person-admin-account")).into());
        }
        if email.is_some() && is_or_will_be_keeper(&access, person, today) && !administers {
            return Err(Refusal::NotAllowed(Sentence::of("refused-person-keeper-address")).into());
        }
        if disabled == Some(true) && by == person {
            return Err(Refusal::NotNow(Sentence::of("refused-person-own-account")).into());
        }
        if drafts.is_empty() && email.is_none() && disabled.is_none() {
            return Ok(());
        }
        let others = others(&access, person, today);
        let has_account = found.email.is_some();
        let moved = email.is_some() && by != person;
        let (app, before) = (self.clone(), found.email.clone());
        let beside = move |conn: &mut Conn| {
            if let Some(email) = email {
                if has_account {
                    accounts::set_email(conn, person, &email).map_err(taken)?;
                } else {
                    accounts::open(conn, person, &email, None, now).map_err(taken)?;
                }
                if let Some(before) = before {
                    app.tell_address_before(conn, (by, person), before)?;
                }
                // Links that were mailed to the address before are nobody's any more. Where somebody else changed it,
                // sessions and tokens are not either.
                if moved {
                    accounts::sign_out_everywhere(conn, person, now)?;
                } else {
                    one_time_links::end_all(conn, person, now)?;
                }
            }
            if let Some(disabled) = disabled {
                if disabled && runs_it {
                    somebody_stays(conn, &others)?;
                }
                accounts::set_disabled(conn, person, disabled, now)?;
            }
            Ok(())
        };
        self.door.append_with(Author::person(by), drafts, beside).await?;
        if disabled == Some(true) || moved {
            self.tokens.end_all(person, now);
        }
        Ok(())
    }

    /// Tells the address that somebody had that it is theirs no more.
    fn tell_address_before(
        &self,
        conn: &mut Conn,
        (by, person): (PersonId, PersonId),
        before: String,
    ) -> Result<(), AppendError> {
        let now = self.clock.now();
        let message = Message::AddressChanged(AddressChanged {
            organisation: self.organisation_now(conn)?,
            by: people::names(conn, [by])?.remove(&by).unwrap_or_default(),
            at: now,
        });
        // It begins with whom it is about: the mail belongs to an address, and goes when the person is erased.
        let cause = format!("{person}/{}", secret::hashed(&format!("{before}/{now}")));
        let mail = Outgoing { person: None, address: Some(before), ..outgoing(&message, person, &cause)? };
        outbox::queue_message(conn, &mail, now, &self.ids)?;
        Ok(())
    }

    /// Grants a role and says which grant it is.
    ///
    /// # Errors
    /// What is wrong with it, or that `by` may not.
    pub async fn grant(&self, by: PersonId, asked: Asked) -> Result<(FactId, Outcome), AppendError> {
        let granted = RoleGranted {
            person: asked.person,
            role: asked.role,
            reach: asked.reach,
            from: asked.from.unwrap_or_else(|| self.clock.today()),
            until: asked.until,
        };
        let mut draft = self.saying(Scope::Access, granted);
        draft.id = asked.id.unwrap_or(draft.id);
        let id = draft.id;
        let outcomes = self.door.append(Author::person(by), vec![draft]).await?;
        Ok((id, outcomes.first().copied().unwrap_or(Outcome::Duplicate(0))))
    }

    /// Ends a grant. The last administrator who can sign in stays. Says which cohorts somebody leads all the same whose
    /// role as a lead it was: another lead is named in each of them.
    ///
    /// # Errors
    /// What is wrong, or that `by` may not.
    pub async fn end_grant(
        &self,
        by: PersonId,
        grant: FactId,
        reason: String,
    ) -> Result<Vec<(CohortId, String)>, AppendError> {
        let (folds, today) = (self.folds(), self.clock.today());
        let access = self.db.read(move |conn| folds.access(conn)).await?;
        let last = access
            .grant(grant)
            .map(|g| &g.granted)
            .filter(|g| g.role == Role::Administrator && g.reach == Reach::Organisation)
            .map(|g| others(&access, g.person, today));
        let draft = self.saying(Scope::Access, RoleEnded { grant, reason: reason.trim().to_owned() });
        let beside = move |conn: &mut Conn| match last {
            Some(others) => somebody_stays(conn, &others),
            None => Ok(()),
        };
        self.door.append_with(Author::person(by), vec![draft], beside).await?;
        let lead = access.grant(grant).map(|g| &g.granted).filter(|g| g.role == Role::Lead);
        let Some(person) = lead.map(|lead| lead.person) else { return Ok(Vec::new()) };
        Ok(self.db.read(move |conn| people::cohorts_led(conn, person, today)).await?)
    }

    /// Mails somebody a link to set a password, again.
    ///
    /// # Errors
    /// When they have no open account.
    pub async fn invite(&self, by: PersonId, person: PersonId) -> Result<(), AppendError> {
        let now = self.clock.now();
        let (app, bell) = (self.clone(), self.door.bell().clone());
        self.db
            .write(move |conn| {
                let open = accounts::of(conn, person)?.is_some_and(|account| account.disabled_at.is_none());
                if !open {
                    let words = Sentence::of("refused-person-no-account");
                    return Err(AppendError::Refused(Refusal::NotNow(words)));
                }
                let by = people::names(conn, [by])?.remove(&by);
                let (address, link) = app.password_link(person, now);
                let message = Message::SetPassword(SetPassword {
                    organisation: app.organisation_now(conn)?,
                    reason: PasswordReason::Invitation { by },
                    link: address,
                    valid_until: link.expires_at,
                });
                one_time_links::make(conn, &link, now)?;
                outbox::queue_message(conn, &outgoing(&message, person, &link.token_hash)?, now, &app.ids)?;
                Ok(())
            })
            .await?;
        bell.ring();
        Ok(())
    }

    /// Ends every session, token and mailed link of somebody.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn sign_out_everywhere(&self, person: PersonId) -> Result<(), Error> {
        let now = self.clock.now();
        self.db.write(move |conn| accounts::sign_out_everywhere(conn, person, now)).await?;
        self.tokens.end_all(person, now);
        Ok(())
    }
}

/// Whether somebody keeps everyone's record, now or on days that are granted already. Whoever can change their address
/// can have a link to a new password sent to it.
fn is_or_will_be_keeper(access: &Access, person: PersonId, on: Day) -> bool {
    access.grants().any(|grant| {
        let said = &grant.granted;
        said.person == person
            && matches!(said.role, Role::Administrator | Role::Registrar)
            && !grant.ended
            && said.until.is_none_or(|last| on <= last)
    })
}

/// Administrators besides one, who stay until somebody ends it: one until a certain day leaves nobody behind after it.
fn others(access: &Access, person: PersonId, on: Day) -> Vec<PersonId> {
    let stays = |grant: &&Grant| {
        let said = &grant.granted;
        (said.role, said.reach) == (Role::Administrator, Reach::Organisation)
            && said.until.is_none()
            && grant.holds(on)
            && said.person != person
    };
    access.grants().filter(stays).map(|grant| grant.granted.person).collect()
}

fn somebody_stays(conn: &mut Conn, others: &[PersonId]) -> Result<(), AppendError> {
    if accounts::open_among(conn, others)? > 0 {
        return Ok(());
    }
    Err(Refusal::NotNow(Sentence::of("refused-role-last-who-signs-in")).into())
}
