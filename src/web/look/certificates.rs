//! Certificates: the list, one of them in each answer, issuing for one and for many, and the page on which anybody checks.

use super::keeping::choice;
use super::{Drawn, NAMES, at, day, drawn, learner, person, registrar, stranger, t};
use crate::web::page::Form;
use crate::web::qr;
use crate::web::views::certificates::{
    Candidate, CertificateLine, CertificatePage, CertificatesPage, CheckPage, Claims, CohortCertificatesPage,
    LevelLine, NewCertificatePage, Offer, VerifyPage,
};
use crate::web::views::parts::{Badge, Happening, Link, Pager, State};

const ADDRESS: &str = "https://stampbook.harbour-hospital.example.org/verify/7K3M-Q9TX-WPVN";

fn level(competency: &str, number: u8, badge: Badge) -> LevelLine {
    LevelLine {
        code: format!("HR-{number}"),
        competency: competency.into(),
        level: number,
        level_name: ["Foundation", "Practitioner", "Lead"][usize::from(number) - 1].into(),
        signed: t().short_day(day("2026-03-04")),
        signers: "Grace Nakamura, Zoë Łukasiewicz-Nguyễn".into(),
        badge,
    }
}

fn claims(look: &'static str, icon: &'static str, answer: &str, reason: &str, holder: &str) -> Claims {
    let holds = || Badge::saying(State::Signed, "Holds");
    let ended =
        if look == "valid" { holds() } else { Badge::saying(State::Revoked, "Taken back since 9 Mar 2026") };
    Claims {
        code: "7K3M-Q9TX-WPVN".into(),
        look,
        icon,
        answer: answer.into(),
        reason: reason.into(),
        said: if look == "not-valid" {
            "Issued to the wrong Amara.\nA new one follows.".into()
        } else {
            String::new()
        },
        holder: holder.into(),
        issuer: "Harbour Hospital".into(),
        framework: "HR core competencies, version 2".into(),
        scope: "3 of 14 competencies".into(),
        cohort: if look == "valid" { "HR core, autumn 2026".into() } else { String::new() },
        issued: t().day(day("2026-03-06")),
        until: (look != "cannot-tell").then(|| t().day(day("2028-03-04"))),
        levels: vec![
            level("Communication", 2, holds()),
            level("Ethical practice under pressure, with people one depends on", 1, ended),
            level("Data", 3, holds()),
        ],
    }
}

fn valid(holder: &str) -> Claims {
    claims(
        "valid",
        "check",
        "Valid",
        "This certificate was issued here, says what is written below, and holds today.",
        holder,
    )
}

fn not_valid() -> Claims {
    claims("not-valid", "cross", "Not valid", "It was taken back on 9 March 2026.", NAMES[11])
}

fn cannot_tell() -> Claims {
    claims("cannot-tell", "pause", "Cannot tell", "A level on it is on hold.", NAMES[4])
}

fn check(claims: Claims) -> CheckPage {
    CheckPage {
        t: t(),
        frame: stranger("Certificate check"),
        claims,
        checked: t().moment(at("2026-03-10T08:00:00Z")),
    }
}

fn verify(form: Form, unknown: &str) -> VerifyPage {
    VerifyPage {
        t: t(),
        frame: stranger("Check a certificate"),
        form,
        organisation: "Harbour Hospital".into(),
        unknown: unknown.into(),
    }
}

fn one(keeps: bool, form: Form, claims: Claims) -> CertificatePage {
    let revoked = claims.look == "not-valid";
    CertificatePage {
        t: t(),
        frame: if keeps { registrar("Certificate", "/due") } else { learner("Certificate", "/passport") },
        form,
        id: "1".into(),
        learner: person(&claims.holder, ""),
        issued_by: "Zoë Łukasiewicz-Nguyễn".into(),
        check: ADDRESS.into(),
        qr: qr::drawn(ADDRESS),
        happened: vec![Happening {
            state: if revoked { State::Revoked } else { State::Signed },
            title: if revoked {
                "Taken back by Zoë Łukasiewicz-Nguyễn"
            } else {
                "Issued by Zoë Łukasiewicz-Nguyễn"
            }
            .into(),
            when: t().moment(at("2026-03-06T09:00:00Z")),
            said: claims.said.clone(),
            link: revoked.then(|| Link { text: "See the newer one".into(), href: "#".into() }),
        }],
        revoke: if keeps && !revoked { "/certificates/1/revocation".into() } else { String::new() },
        again: if keeps { "/certificates/new?person=1".into() } else { String::new() },
        own: !keeps,
        returns: keeps.then(|| Link {
            text: "The certificate of 6 March 2026 counts again then.".into(),
            href: "#".into(),
        }),
        claims,
    }
}

fn list(form: Form, lines: Vec<CertificateLine>) -> CertificatesPage {
    let pages =
        Pager { earlier: String::new(), later: if lines.is_empty() { String::new() } else { "#".into() } };
    CertificatesPage { t: t(), frame: registrar("Certificates", "/due"), form, lines, pages }
}

fn new(offers: Vec<Offer>) -> NewCertificatePage {
    NewCertificatePage {
        t: t(),
        frame: registrar("Issue a certificate", "/people"),
        form: Form::default().with("language", "en"),
        learner: person(NAMES[0], ""),
        offers,
        languages: vec![choice("en", "English", ""), choice("ar", "العربية", "")],
    }
}

fn cohort(form: Form, learners: Vec<Candidate>) -> CohortCertificatesPage {
    CohortCertificatesPage {
        t: t(),
        frame: registrar("Certificates of the cohort", "/cohorts"),
        form: form.with("language", "en"),
        cohort: Link { text: "HR core, autumn 2026".into(), href: "/cohorts/1".into() },
        action: "/cohorts/1/certificates".into(),
        open: learners.is_empty(),
        due: learners.len(),
        learners,
        languages: vec![choice("en", "English", ""), choice("ar", "العربية", "")],
    }
}

pub(super) fn pages() -> Vec<Drawn> {
    let line = |name: &str, state: State, word: &str| CertificateLine {
        href: "#".into(),
        holder: name.into(),
        code: "7K3M-Q9TX-WPVN".into(),
        about: "HR core competencies · 12 competencies · issued 6 Mar 2026".into(),
        badge: Badge::saying(state, word),
    };
    let lines = vec![
        line(NAMES[2], State::Signed, "In force"),
        line(NAMES[4], State::Revoked, "Taken back"),
        line(NAMES[11], State::Expired, "Replaced by a newer one"),
    ];
    let offer = Offer {
        framework_id: "1".into(),
        title: "HR core competencies, version 2".into(),
        scope: "12 of 14 competencies".into(),
        levels: vec!["Communication, level 2 (Practitioner)".into(), "Data, level 3 (Lead)".into()],
        until: "It will hold until 4 March 2028: then the first of its levels expires.".into(),
        newest: "1".into(),
        replaces: Some(Link {
            text: "It takes the place of the certificate of 6 March 2026.".into(),
            href: "#".into(),
        }),
    };
    let candidate = |name: &str, why: &str| Candidate {
        person: person(name, ""),
        holds: "Levels in 11 competencies".into(),
        had: String::new(),
        has: why.is_empty().then(|| Link { text: "See their certificate".into(), href: "#".into() }),
        why: why.into(),
        mend: (!why.is_empty()).then(|| Link { text: "Change".into(), href: "#".into() }),
    };
    let candidates = vec![
        candidate(NAMES[3], ""),
        candidate(NAMES[8], ""),
        candidate("Ⰰⰱⰲ", "The name has the character “Ⰰ”."),
    ];
    let wrong = |field: &str, words: &str| Form::default().with(field, "7K3M").wrong(field, words);
    vec![
        drawn("check-valid", &check(valid(NAMES[0]))),
        drawn("check-not-valid", &check(not_valid())),
        drawn("check-cannot-tell", &check(cannot_tell())),
        drawn("verify", &verify(Form::default(), "")),
        drawn("verify-mistyped", &verify(wrong("code", "This code has a slip in it."), "")),
        drawn("verify-unknown", &verify(Form::default(), "7K3M-Q9TX-WPVN")),
        drawn("certificate", &one(true, Form::default(), valid(NAMES[4]))),
        drawn("certificate-own", &one(false, Form::default(), valid(NAMES[0]))),
        drawn("certificate-revoked", &one(true, Form::default(), not_valid())),
        drawn("certificate-wrong", &one(true, wrong("reason", "The reason is missing."), valid(NAMES[1]))),
        drawn("certificates", &list(Form::default(), lines)),
        drawn("certificates-empty", &list(wrong("code", "No certificate has this code."), Vec::new())),
        drawn("certificate-new", &new(vec![offer])),
        drawn("certificate-new-nothing", &new(Vec::new())),
        drawn("certificates-cohort", &cohort(wrong("learner", "Tick at least one learner."), candidates)),
        drawn("certificates-cohort-empty", &cohort(Form::default(), Vec::new())),
    ]
}
