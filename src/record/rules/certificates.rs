//! Who may vouch for what on paper.

use super::{Case, line, printed_line, reason};
use crate::ids::FrameworkId;
use crate::language::{Language, Sentence};
use crate::record::certificate::{CertificateIssued, CertificateRevoked, Certified, MAX_LEVELS};
use crate::record::cohort::{MemberRole, Membership};
use crate::record::letters;
use crate::record::passport::LevelState;
use crate::record::portfolio::Portfolio;
use crate::record::refusal::Refusal;

impl Case<'_> {
    pub(super) fn certificate_issued(
        &self,
        portfolio: &Portfolio,
        said: &CertificateIssued,
    ) -> Result<(), Refusal> {
        Self::need(self.keeps_records(), Sentence::of("refused-certificate-only-registrar"))?;
        let versions = self.world.versions(said.framework).ok_or(Refusal::Unknown { what: "framework" })?;
        let framework =
            versions.version(said.version).ok_or(Refusal::Unknown { what: "framework version" })?;
        let many = usize::try_from(said.competencies) == Ok(framework.competencies.len());
        if said.title != framework.title || !many {
            let not = Sentence::of("refused-certificate-not-the-version").with("version", said.version);
            return Err(Refusal::invalid("/framework", not));
        }
        if Language::of_tag(&said.language).is_none() {
            let wrong = Sentence::of("refused-certificate-language").with("language", &said.language);
            return Err(Refusal::invalid("/language", wrong));
        }
        printed_line("/holder", Sentence::of("refused-name-name"), &said.holder)?;
        printed_line("/issuer", Sentence::of("refused-name-name"), &said.issuer)?;
        printed_line("/title", Sentence::of("refused-name-title"), &said.title)?;
        if let Some(title) = &said.cohort_title {
            printed_line("/cohort_title", Sentence::of("refused-name-title"), title)?;
        }
        if let Some(id) = said.cohort {
            let cohort = self.cohort(id)?;
            let learns = |member: &Membership| {
                member.person == portfolio.learner && member.role == MemberRole::Learner
            };
            Self::need(cohort.members.iter().any(learns), Sentence::of("refused-certificate-other-cohort"))?;
            if cohort.plan.framework != said.framework {
                let other = Sentence::of("refused-certificate-other-framework");
                return Err(Refusal::invalid("/framework", other));
            }
        }
        if said.levels.is_empty() {
            return Err(Refusal::NotNow(Sentence::of("refused-certificate-nothing")));
        }
        if said.levels.len() > MAX_LEVELS {
            let many = Sentence::of("refused-certificate-too-many").counting("most", MAX_LEVELS);
            return Err(Refusal::invalid("/levels", many));
        }
        for (place, one) in said.levels.iter().enumerate() {
            self.certified(portfolio, said.framework, one, place)?;
            if said.levels[..place].iter().any(|before| before.competency == one.competency) {
                let twice = Sentence::of("refused-certificate-twice").with("competency", &one.title);
                return Err(Refusal::invalid(format!("/levels/{place}"), twice));
            }
        }
        let first = said.levels.iter().filter_map(|one| one.expires_on).min();
        if said.expires_on != first {
            return Err(Refusal::invalid("/expires_on", Sentence::of("refused-certificate-expiry")));
        }
        Ok(())
    }

    /// A level is vouched for only while it is in force, and as it was signed.
    fn certified(
        &self,
        portfolio: &Portfolio,
        framework: FrameworkId,
        one: &Certified,
        place: usize,
    ) -> Result<(), Refusal> {
        let pointer = format!("/levels/{place}");
        line(&format!("{pointer}/title"), Sentence::of("refused-name-title"), &one.title)?;
        line(&format!("{pointer}/level_name"), Sentence::of("refused-name-name"), &one.level_name)?;
        if let Some(c) = letters::unprintable(&one.title).or_else(|| letters::unprintable(&one.level_name)) {
            let unprintable = Sentence::of("refused-certificate-unprintable")
                .with("competency", &one.title)
                .with("character", c.to_string())
                .with("code", format!("U+{:04X}", u32::from(c)));
            return Err(Refusal::invalid(pointer, unprintable));
        }
        for signer in &one.signers {
            line(&format!("{pointer}/signers"), Sentence::of("refused-name-name"), signer)?;
        }
        let sign_off = portfolio.sign_off(one.signoff).ok_or(Refusal::Unknown { what: "sign-off" })?;
        let signed = &sign_off.said;
        let says_so =
            signed.framework == framework && signed.level == one.level && signed.expires_on == one.expires_on;
        if sign_off.state(self.on) != LevelState::Signed || !says_so {
            let not = Sentence::of("refused-certificate-not-in-force")
                .with("competency", &one.title)
                .with("level", one.level);
            return Err(Refusal::invalid(pointer, not));
        }
        Ok(())
    }

    pub(super) fn certificate_revoked(
        &self,
        portfolio: &Portfolio,
        said: &CertificateRevoked,
    ) -> Result<(), Refusal> {
        Self::need(self.keeps_records(), Sentence::of("refused-certificate-only-registrar"))?;
        let certificate =
            portfolio.certificate(said.certificate).ok_or(Refusal::Unknown { what: "certificate" })?;
        reason("/reason", Sentence::of("refused-name-reason"), &said.reason)?;
        if certificate.revoked.is_some() {
            return Err(Refusal::AlreadyDone(Sentence::of("refused-certificate-revoked-already")));
        }
        Ok(())
    }
}
