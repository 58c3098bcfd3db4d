//! Somebody joins: the facts about them, their account and their way to a password, all or nothing. The
//! same for pages, API, command line and first run.

use super::App;
use crate::clock::{Day, Instant};
use crate::credentials::secret;
use crate::ids::{FactId, PersonId, UnitId, derived};
use crate::language::Sentence;
use crate::mail::Message;
use crate::mail::message::{PasswordReason, SetPassword};
use crate::record::access::{Reach, Role, RoleGranted};
use crate::record::directory::PersonAdded;
use crate::record::fact::{Author, Draft, Scope};
use crate::record::refusal::Refusal;
use crate::store::one_time_links::{self, NewLink, Purpose};
use crate::store::outbox::{self, Outgoing};
use crate::store::{AppendError, Conn, Error, Outcome, accounts, reach_name};

/// Days in which somebody who was invited can set a password.
pub const INVITATION_DAYS: i64 = 14;

/// Somebody to be added.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Given by the asker, so that asking twice adds one; none: minted here.
    pub id: Option<PersonId>,
    /// As they write it.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// The unit they belong to.
    pub unit: Option<UnitId>,
    /// What they may do.
    pub roles: Vec<NewRole>,
}

/// A role to be granted.
#[derive(Clone, Copy, Debug)]
pub struct NewRole {
    /// What.
    pub role: Role,
    /// Over what.
    pub reach: Reach,
    /// First day.
    pub from: Day,
    /// Last day; none: until ended.
    pub until: Option<Day>,
}

/// How somebody new comes to a password.
#[derive(Clone, Debug)]
pub enum Way {
    /// A mail with a link goes out; it says who invites.
    Mail(Option<String>),
    /// The link is given to whoever asked.
    Link,
    /// It is there already: its hash.
    Password(String),
}

/// Somebody who was added.
#[derive(Clone, Debug)]
pub struct Enrolled {
    /// Who.
    pub person: PersonId,
    /// The link to set a password, for [`Way::Link`].
    pub link: Option<String>,
    /// Whether they were there before: asked twice.
    pub again: bool,
}

/// Who is asked for, the facts that say so, and what changes beside them.
pub(super) type Enrolment<Beside> = (Enrolled, Vec<Draft>, Beside);

impl App {
    /// Adds somebody, all or nothing.
    ///
    /// # Errors
    /// What is wrong with the name, the address or the roles, or that the author may not.
    pub async fn enrol(&self, author: Author, new: NewPerson, way: Way) -> Result<Enrolled, AppendError> {
        self.enrol_with(author, new, way, |_| Ok(())).await
    }

    /// [`App::enrol`] into the unit of this name, which is made if there is none; an empty name is no unit.
    ///
    /// # Errors
    /// As [`App::enrol`].
    pub async fn enrol_in(
        &self,
        author: Author,
        mut new: NewPerson,
        unit: &str,
        way: Way,
    ) -> Result<Enrolled, AppendError> {
        let mut all = Vec::new();
        new.unit = self.unit_named(unit, &mut all).await?;
        let (asked, drafts, beside) = self.enrolment(new, way)?;
        all.extend(drafts);
        let outcomes = self.door.append_with(author, all, beside).await?;
        self.door.bell().ring();
        Ok(asked.answered(&outcomes))
    }

    /// [`App::enrol`], with more to do in the same transaction.
    pub(super) async fn enrol_with(
        &self,
        author: Author,
        new: NewPerson,
        way: Way,
        more: impl FnOnce(&mut Conn) -> Result<(), AppendError> + Send + 'static,
    ) -> Result<Enrolled, AppendError> {
        let (asked, drafts, beside) = self.enrolment(new, way)?;
        let both = move |conn: &mut Conn| more(conn).and_then(|()| beside(conn));
        let outcomes = self.door.append_with(author, drafts, both).await?;
        self.door.bell().ring();
        Ok(asked.answered(&outcomes))
    }

    /// [`App::enrol`] for threads without a runtime.
    ///
    /// # Errors
    /// As [`App::enrol`].
    pub fn enrol_blocking(&self, author: Author, new: NewPerson, way: Way) -> Result<Enrolled, AppendError> {
        let (asked, drafts, beside) = self.enrolment(new, way)?;
        let outcomes = self.door.append_with_blocking(author, drafts, beside)?;
        Ok(asked.answered(&outcomes))
    }

    pub(super) fn enrolment(
        &self,
        new: NewPerson,
        way: Way,
    ) -> Result<Enrolment<impl FnOnce(&mut Conn) -> Result<(), AppendError> + Send + 'static>, Refusal> {
        check_email(&new.email)?;
        let now = self.clock.now();
        let person = new.id.unwrap_or_else(|| self.ids.mint(now));
        let draft = |id, scope, body: crate::record::fact::Body| Draft { id, scope, happened_at: now, body };
        let added = PersonAdded { person, name: new.name.trim().to_owned(), unit: new.unit };
        // The fact has the person's own id, so that adding the same person twice is a repeat.
        let mut drafts = vec![draft(FactId(person.uuid()), Scope::Directory, added.into())];
        for given in &new.roles {
            let granted = RoleGranted {
                person,
                role: given.role,
                reach: given.reach,
                from: given.from,
                until: given.until,
            };
            drafts.push(draft(grant_id(&granted), Scope::Access, granted.into()));
        }
        let invitation = match &way {
            Way::Password(_) => None,
            Way::Mail(_) | Way::Link => Some(self.password_link(person, now)),
        };
        let link = match (&way, &invitation) {
            (Way::Link, Some((address, _))) => Some(address.clone()),
            _ => None,
        };
        let (ids, app, email) = (self.ids.clone(), self.clone(), new.email);
        let beside = move |conn: &mut Conn| {
            let hash = if let Way::Password(hash) = &way { Some(hash.as_str()) } else { None };
            accounts::open(conn, person, &email, hash, now).map_err(taken)?;
            let Some((address, link)) = invitation else { return Ok(()) };
            let organisation = app.organisation_now(conn)?;
            one_time_links::make(conn, &link, now)?;
            if let Way::Mail(by) = way {
                let message = Message::SetPassword(SetPassword {
                    organisation,
                    reason: PasswordReason::Invitation { by },
                    link: address,
                    valid_until: link.expires_at,
                });
                outbox::queue_message(conn, &outgoing(&message, person, &link.token_hash)?, now, &ids)?;
            }
            Ok(())
        };
        Ok((Enrolled { person, link, again: false }, drafts, beside))
    }

    /// A link to set a first password: its address, and the row to keep.
    #[must_use]
    pub fn password_link(&self, person: PersonId, now: Instant) -> (String, NewLink) {
        let expires_at = now + jiff::SignedDuration::from_hours(24 * INVITATION_DAYS);
        self.one_time_link(Purpose::Password, person, expires_at)
    }

    /// A link that works once: its address, and the row to keep. The address is ours whatever `Host` a
    /// request claimed.
    #[must_use]
    pub fn one_time_link(
        &self,
        purpose: Purpose,
        person: PersonId,
        expires_at: Instant,
    ) -> (String, NewLink) {
        let token = secret::fresh(&self.ids);
        let address = format!("{}/{}", self.settings.address(), link_path(purpose, &token));
        let token_hash = secret::hashed(&token);
        (address, NewLink { token_hash, purpose, person, subject: None, expires_at })
    }
}

/// Where a link that works once leads, below the address of this Stampbook: the one place that knows.
#[must_use]
pub fn link_path(purpose: Purpose, token: &str) -> String {
    let page = match purpose {
        Purpose::SignIn => "sign-in/link",
        Purpose::Password => "password",
        Purpose::NotMe => "disputes",
    };
    format!("{page}/{token}")
}

impl Enrolled {
    fn answered(mut self, outcomes: &[Outcome]) -> Self {
        self.again = outcomes.iter().all(|o| matches!(o, Outcome::Duplicate(_)));
        if self.again {
            self.link = None;
        }
        self
    }
}

/// A message as the outbox keeps it.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn outgoing(message: &Message, person: PersonId, cause: &str) -> Result<Outgoing, Error> {
    Ok(Outgoing {
        kind: message.kind().as_str().to_owned(),
        person: Some(person),
        address: None,
        cause: cause.to_owned(),
        payload: serde_json::to_string(message).map_err(Error::other)?,
    })
}

/// Longest mail address, in characters.
pub const MAX_EMAIL: usize = 200;

/// Judges a mail address as far as one can without sending to it.
///
/// # Errors
/// What to type instead.
pub fn check_email(email: &str) -> Result<(), Refusal> {
    let refused = |detail: Sentence| Err(Refusal::invalid("/email", detail));
    if email.trim().is_empty() {
        return refused(Sentence::of("refused-email-missing"));
    }
    if email.trim().chars().count() > MAX_EMAIL || crate::mail::check_address(email).is_err() {
        return refused(Sentence::of("refused-email-wrong"));
    }
    Ok(())
}

/// What a second account with the same address is told.
#[must_use]
pub fn taken(error: Error) -> AppendError {
    if error.is_unique_on("accounts", &["email_fold"]) {
        let detail = Sentence::of("refused-email-taken");
        return Refusal::invalid("/email", detail).into();
    }
    error.into()
}

/// A grant made together with a person has an id derived from what it says, so that it is a repeat, too.
fn grant_id(granted: &RoleGranted) -> FactId {
    let said = format!("{}/{}/{}", granted.person, granted.role.name(), reach_name(granted.reach));
    derived(&said)
}
