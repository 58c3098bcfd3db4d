use super::{Drawn, NAMES, at, day, drawn, lead, learner, person, registrar, stranger, t};
use crate::web::page::Form;
use crate::web::qr;
use crate::web::views::corridor::{Code, ShowCodePage, Shown, Stamped};
use crate::web::views::evidence::{Attachment, CyclePart};
use crate::web::views::parts::{Badge, Happening, Link, Stamp, State};
use crate::web::views::signoff::{
    AppealPage, EvidenceChoice, NotMePage, SignOffNewPage, SignOffPage, Signer,
};

const DESCRIPTOR: &str = "<p>Prepares difficult conversations, listens before answering, and checks what was understood.</p>\
    <ul><li>adapts words and form to the people in the room</li><li>says hard things without hurting</li></ul>";

pub(super) fn stamp(level: u8, state: State, across: &str) -> Stamp {
    Stamp {
        level,
        level_name: ["Foundation", "Practitioner", "Lead"][usize::from(level) - 1].into(),
        state,
        date: "4 Mar 2026".into(),
        initials: "GN".into(),
        angle: f32::from(level) * 7.0 - 14.0,
        label: format!("Level {level}: signed 4 March 2026 by Grace Nakamura"),
        size: "stamp-big",
        across: across.into(),
    }
}

fn new(form: Form, not_yet: &str) -> SignOffNewPage {
    let piece = |n: &str, title: &str, badge: Badge| EvidenceChoice {
        value: n.into(),
        title: title.into(),
        when: Some(t().short_day(day("2026-03-03"))),
        waits: badge.state == State::Waiting,
        badge,
        href: "/evidence/1".into(),
        narrative_html: "<p>Eleven <strong>people</strong> on one board.</p>".into(),
        attachments: vec![Attachment {
            id: "sha256:1".into(),
            name: "board.jpg".into(),
            about: "JPEG photo, 240 kB".into(),
            href: "/api/v1/blobs/sha256:1".into(),
            thumbnail: "/api/v1/blobs/sha256:1?thumbnail=1".into(),
            alt: "board.jpg".into(),
            ..Attachment::default()
        }],
        cycle: vec![CyclePart { name: "Reflection".into(), text: "Ask before I tell.".into() }],
        has_private_reflection: n == "2:1",
    };
    SignOffNewPage {
        t: t(),
        frame: lead("Sign off level 2", "/queue"),
        form,
        learner: person(NAMES[0], ""),
        portrait: if not_yet.is_empty() { "/passports/1/portrait?at=1".into() } else { String::new() },
        before: if not_yet.is_empty() {
            vec![Happening {
                state: State::Returned,
                title: "Returned by Grace Nakamura for Communication, level 2: A hard talk about pay".into(),
                when: t().moment(at("2026-03-02T07:00:00Z")),
                said: "What came of it?".into(),
                link: None,
            }]
        } else {
            Vec::new()
        },
        competency_id: "C3".into(),
        competency: "Communication".into(),
        level: 2,
        level_name: "Practitioner".into(),
        framework_id: String::new(),
        framework: "HR core competencies, version 2".into(),
        descriptor_html: DESCRIPTOR.into(),
        rule: "Needs 2 accepted pieces of evidence".into(),
        evidence: if not_yet.is_empty() {
            vec![
                piece(
                    "1:1",
                    "Ward handover on one board",
                    Badge::saying(State::Waiting, "waiting since Tuesday"),
                ),
                piece("2:1", "محادثة صعبة عن الأجر", Badge::saying(State::Signed, "accepted")),
            ]
        } else {
            Vec::new()
        },
        not_yet: not_yet.into(),
        recognises: false,
        renews: if not_yet.is_empty() {
            "Signed on 4 March 2024, holds until 4 March 2026. Signing again renews it.".into()
        } else {
            String::new()
        },
        second_signer: not_yet.is_empty(),
    }
}

fn page(state: State) -> SignOffPage {
    let live = state == State::Signed;
    let signer = |label: &str, name: &str, when: &str| Signer {
        label: label.into(),
        name: name.into(),
        on_behalf: String::new(),
        when: t().moment(at(when)),
    };
    SignOffPage {
        t: t(),
        frame: if live { lead("Communication", "/queue") } else { registrar("Communication", "/due") },
        learner: person(NAMES[0], ""),
        competency: "Communication".into(),
        level: 2,
        level_name: "Practitioner".into(),
        stamp: stamp(2, state, if live { "" } else { "On hold" }),
        badge: if live {
            Badge::saying(state, "Signed")
        } else {
            Badge::saying(state, "On hold since 6 March 2026")
        },
        signers: vec![
            signer("Signed first by", "Ørjan Dahl", "2026-03-02T08:05:00Z"),
            signer("Countersigned by", "Grace Nakamura", "2026-03-04T09:00:00Z"),
        ],
        half: String::new(),
        cohort: "HR core, autumn 2026".into(),
        framework: Link { text: "HR core competencies, version 2".into(), href: "/frameworks/1".into() },
        expires_on: Some(t().day(day("2028-03-04"))),
        descriptor_html: DESCRIPTOR.into(),
        evidence: vec![
            Link { text: "Ward handover on one board".into(), href: "/evidence/1".into() },
            Link { text: "A hard talk about pay".into(), href: String::new() },
        ],
        comment: "You let silence work. Keep doing that.".into(),
        prior_learning_reason: String::new(),
        timeline: if live {
            Vec::new()
        } else {
            vec![Happening {
                state,
                title: "Grace Nakamura said “this was not me”".into(),
                when: t().moment(at("2026-03-06T07:00:00Z")),
                said: String::new(),
                link: None,
            }]
        },
        revoke: if live { "/signoffs/1/revocation".into() } else { String::new() },
        settle: if live { String::new() } else { "/signoffs/1/settlement".into() },
        countersign: String::new(),
        dispute: if live { "/signoffs/1/dispute".into() } else { String::new() },
        appeal: String::new(),
        certified: live,
        fresh: live,
        competency_id: "C3".into(),
        renew: if live { "/signoffs/new?renew=1".into() } else { String::new() },
        form: Form::default(),
    }
}

fn code(shown: Shown) -> ShowCodePage {
    ShowCodePage {
        t: t(),
        frame: learner("Show this to your lead", "/passport/code"),
        name: NAMES[0].into(),
        competency: "Communication".into(),
        level: 2,
        level_name: "Practitioner".into(),
        back: "/passport#c-C3".into(),
        shown,
    }
}

fn codes() -> [Drawn; 4] {
    let address = "https://stampbook.example.org/signoffs/new?learner=01930000-0000-7000-8000-000000000001\
        &competency=01930000-0000-7000-8000-000000000002&level=2";
    let waits = Code {
        drawing: qr::drawn(address),
        address: address.into(),
        signers: "Grace Nakamura, Samuel Owusu (for Ørjan Dahl)".into(),
        not_yet: "Can be signed after one more accepted piece.".into(),
        asks: "/api/v1/passports/1/levels/2/2".into(),
        known: String::new(),
        again: "/passport/code?competency=2&level=2&before=none".into(),
    };
    let stamped = |joy: bool| {
        Shown::Stamped(Box::new(Stamped {
            stamp: stamp(2, if joy { State::Signed } else { State::Waiting }, ""),
            title: if joy { "Level 2 is yours" } else { "One signature is there" }.into(),
            words: "Well done! Signed by Grace Nakamura on 4 March 2026.".into(),
            joy,
            link: Link { text: "See the sign-off".into(), href: "/signoffs/1".into() },
        }))
    };
    [
        drawn("code", &code(Shown::Code(Box::new(waits)))),
        drawn("code-signed", &code(stamped(true))),
        drawn("code-half", &code(stamped(false))),
        drawn("code-nobody", &code(Shown::Nobody("Nobody can sign this now.".into()))),
    ]
}

pub(super) fn pages() -> Vec<Drawn> {
    let not_me = |done: bool| NotMePage {
        t: t(),
        frame: stranger("Was this not you?"),
        action: "/disputes/x".into(),
        what: "Amara Okafor, Communication, level 2, signed 4 March 2026".into(),
        done,
        spent: false,
    };
    let appeal = |decide: bool| AppealPage {
        t: t(),
        frame: if decide {
            registrar("Another look", "/due")
        } else {
            learner("Another look", "/evidence/1")
        },
        form: Form::default(),
        action: "/evidence/1/appeal".into(),
        about: Link {
            text: "Ward handover on one board: Collaboration, level 2".into(),
            href: "/evidence/1".into(),
        },
        learner: NAMES[0].into(),
        decided_by: "Grace Nakamura".into(),
        again: "It is to be reviewed again".into(),
        waits: "The registrar has this and decides.".into(),
        outcome_reason: String::new(),
        reason: "What changed after a week? One sentence is enough.".into(),
        text: if decide { "The outcome is in the second paragraph.".into() } else { String::new() },
        may_decide: decide,
        outcome: String::new(),
    };
    let wrong = Form::default()
        .wrong("evidence", "Choose the evidence you looked at, or give a reason for prior learning");
    let signing = vec![
        drawn("signoff-new", &new(Form::default().with("evidence", "1:1"), "")),
        drawn(
            "signoff-new-wrong",
            &new(wrong, "Level 1 is not signed yet, so level 2 can only be signed as prior learning."),
        ),
        drawn("signoff", &page(State::Signed)),
        drawn("signoff-on-hold", &page(State::Suspended)),
        drawn("not-me", &not_me(false)),
        drawn("not-me-done", &not_me(true)),
        drawn("appeal", &appeal(false)),
        drawn("appeal-decide", &appeal(true)),
    ];
    codes().into_iter().chain(signing).collect()
}
