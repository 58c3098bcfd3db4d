//! Certificates in the making: from what somebody holds today to what a registrar vouches for.

use super::App;
use crate::clock::day_of;
use crate::ids::{CohortId, FactId, FrameworkId, PersonId};
use crate::language::{Language, Sentence};
use crate::record::certificate::{CertificateIssued, Code, of_passport};
use crate::record::fact::{Author, Draft, Scope};
use crate::record::refusal::Refusal;
use crate::store::{AppendError, Error, passports, reach};

/// What somebody is to have a certificate of.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Who.
    pub learner: PersonId,
    /// Of which framework.
    pub framework: FrameworkId,
    /// In which version; none: the one their cohort works with, or else the newest.
    pub version: Option<u32>,
    /// The cohort it is for, with its title.
    pub cohort: Option<(CohortId, String)>,
    /// The language it is printed in.
    pub language: Language,
}

impl App {
    /// What a certificate would say; none where there is no such person or nothing to vouch for.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn certificate_of(&self, wish: Wish) -> Result<Option<CertificateIssued>, Error> {
        let (folds, now, issuer) = (self.folds(), self.clock.now(), self.organisation());
        let code = Code::of(self.ids.secret());
        self.db
            .read(move |conn| {
                let version = match wish.version {
                    Some(version) => Some(version),
                    None => {
                        let learns = reach::learning(conn, wish.learner, day_of(now))?;
                        let here = learns.into_iter().find(|l| l.framework == wish.framework);
                        match here {
                            Some(here) => Some(here.version),
                            None => folds.versions(conn, wish.framework)?.newest().map(|v| v.version),
                        }
                    }
                };
                let Some(version) = version else { return Ok(None) };
                let request =
                    passports::Request { viewer: None, learner: wish.learner, as_of: None, now, issuer };
                let drawn = passports::of_framework(conn, &folds, &request, wish.framework, version)?;
                let Some(passport) = drawn else { return Ok(None) };
                let Some(page) = passport.frameworks.first() else { return Ok(None) };
                let (cohort, cohort_title) = wish.cohort.unzip();
                Ok(of_passport(&passport, page, code).map(|said| CertificateIssued {
                    language: wish.language.to_string(),
                    cohort,
                    cohort_title,
                    ..said
                }))
            })
            .await
    }

    /// Issues a certificate under an id: saying so twice is harmless.
    ///
    /// # Errors
    /// When the author may not, there is nothing to vouch for, a name cannot be printed, or the database is away.
    pub async fn issue_certificate(
        &self,
        author: Author,
        id: Option<FactId>,
        wish: Wish,
    ) -> Result<FactId, AppendError> {
        let (learner, asked) = (wish.learner, wish.clone());
        let said = self.certificate_of(wish).await?;
        let said = said.ok_or(Refusal::NotNow(Sentence::of("refused-certificate-nothing")))?;
        let now = self.clock.now();
        let id = id.unwrap_or_else(|| self.ids.mint(now));
        let draft = Draft { id, scope: Scope::Learner(learner), happened_at: now, body: said.into() };
        match self.door.append(author, vec![draft]).await {
            // The same id with another code: it was issued already, a moment ago.
            Err(AppendError::Refused(Refusal::IdTaken)) if self.answers(id, asked).await? => Ok(id),
            done => done.map(|_| id),
        }
    }

    /// Whether a certificate is what somebody wished for. One that was taken back is not: they would be told that it is issued.
    async fn answers(&self, id: FactId, wish: Wish) -> Result<bool, Error> {
        let folds = self.folds();
        self.db
            .read(move |conn| {
                let portfolio = folds.portfolio(conn, wish.learner)?;
                Ok(portfolio.certificate(id).is_some_and(|one| {
                    one.revoked.is_none()
                        && one.said.framework == wish.framework
                        && one.said.cohort == wish.cohort.as_ref().map(|(cohort, _)| *cohort)
                        && one.said.language == wish.language.to_string()
                }))
            })
            .await
    }
}
