//! Notices about certificates, to their holders.

use super::{Noticed, Told, World};
use crate::ids::FactId;
use crate::language::Sentence;
use crate::mail::certificates::{CertificateIssued, CertificateRevoked, CompleteAt};
use crate::mail::message::Message;
use crate::record::certificate::{self, Certificate};

type Found = Result<Noticed, Sentence>;

/// What mails about a certificate lie together by.
fn thread(id: FactId) -> String {
    format!("certificate/{id}")
}

fn certificate<'a>(told: &Told<'a>, id: FactId) -> Result<&'a Certificate, Sentence> {
    told.portfolio.certificate(id).ok_or(Sentence::of("unsent-gone"))
}

impl World<'_> {
    pub(super) fn certificate_issued(&self, told: &Told<'_>) -> Found {
        let one = certificate(told, told.fact.id)?;
        if told.late && one.revoked.is_some() {
            return Err(Sentence::of("unsent-certificate-taken-back"));
        }
        if told.late && told.portfolio.superseded_by(one).is_some() {
            return Err(Sentence::of("unsent-certificate-newer"));
        }
        let said = &one.said;
        let complete = said.complete_at().and_then(|level| {
            let named = said.levels.iter().find(|one| one.level == level)?;
            Some(CompleteAt { level, level_name: named.level_name.clone() })
        });
        let message = Message::CertificateIssued(CertificateIssued {
            issuer: said.issuer.clone(),
            framework: said.title.clone(),
            version: said.version,
            count: u32::try_from(said.levels.len()).unwrap_or(u32::MAX),
            all: said.competencies,
            complete,
            cohort: said.cohort_title.clone(),
            expires_on: said.expires_on,
            code: said.code.to_string(),
            link: self.house.at(&format!("certificates/{}", one.id)),
            check_link: self.house.at(&format!("verify/{}", said.code)),
        });
        Ok(Noticed { message, about: Some(thread(one.id)), sign_off: None })
    }

    pub(super) fn certificate_revoked(
        &self,
        told: &Told<'_>,
        said: &certificate::CertificateRevoked,
    ) -> Found {
        let one = certificate(told, said.certificate)?;
        let message = Message::CertificateRevoked(CertificateRevoked {
            framework: one.said.title.clone(),
            code: one.said.code.to_string(),
            issued_at: one.at,
            revoked_by: self.name(told.fact.author),
            revoked_at: told.fact.happened_at,
            reason: said.reason.clone(),
            link: self.house.at(&format!("certificates/{}", one.id)),
        });
        Ok(Noticed { message, about: Some(thread(one.id)), sign_off: None })
    }
}
