use super::evidence::{STORY, attachments, cycle};
use super::{Drawn, NAMES, at, day, drawn, lead, passports::COMPETENCIES, person, t};
use crate::web::page::Form;
use crate::web::views::administration::DueLine;
use crate::web::views::evidence::Comment;
use crate::web::views::parts::{Badge, Choice, Happening, Pager, State};
use crate::web::views::queue::{OtherPiece, QueueLine, QueuePage, Review, ReviewClaim};

fn queue(open: Option<Review>) -> QueuePage {
    let since = ["since 12 February", "since Monday", "since Tuesday", "since yesterday", "since today"];
    QueuePage {
        t: t(),
        frame: lead("Queue", "/queue"),
        filter: Form::default(),
        cohorts: ["HR core, autumn 2026", "Line managers"]
            .map(|text| Choice { value: text.into(), text: text.into(), about: String::new() })
            .to_vec(),
        waiting: since
            .iter()
            .zip(NAMES)
            .enumerate()
            .map(|(n, (since, name))| QueueLine {
                href: format!("/queue/{n}"),
                learner: person(name, ""),
                title: ["Ward handover on one board", "A hard talk about pay", "新人研修の改善"][n % 3]
                    .into(),
                since: (*since).into(),
                claims: "Communication 2 (3 pieces), Collaboration 1".into(),
                again: if n == 0 { "comes again".into() } else { String::new() },
                current: open.is_some() && n == 0,
            })
            .collect(),
        half: vec![DueLine {
            href: "/signoffs/1".into(),
            title: "Νίκος Παπαδόπουλος: Collaboration, level 3".into(),
            about: "Signed 3 March 2026. A second, uninvolved person signs before it counts.".into(),
            badge: Badge::plain(t(), State::Waiting),
        }],
        left: vec![DueLine {
            href: "/cohorts/2".into(),
            title: "HR core, spring 2026".into(),
            about: "2 pieces were left, the first sent 12 February. They wait again when the cohort is opened again or \
                given a later end."
                .into(),
            badge: Badge::saying(State::Waiting, "Cohort closed"),
        }],
        total: 5,
        home: "/queue".into(),
        phrases: if open.is_some() {
            ["What changed after a week?", "أضف ما نتج عن ذلك من فضلك."].map(str::to_owned).to_vec()
        } else {
            Vec::new()
        },
        pages: Pager::default(),
        unsaved: Vec::new(),
        open,
    }
}

fn review(form: Form) -> Review {
    let claim = |n: usize, level: u8, rule: &str, not_yet: &str| ReviewClaim {
        key: format!("{}:{level}", COMPETENCIES[n].0),
        competency: COMPETENCIES[n].1.into(),
        level,
        level_name: if level == 2 { "Practitioner".into() } else { "Foundation".into() },
        descriptor_html:
            "<p>Prepares difficult conversations, listens before answering, and checks what was \
            understood.</p><ul><li>adapts words and form to the people in the room</li><li>says hard things \
            without hurting</li></ul>"
                .into(),
        rule: rule.into(),
        not_yet: not_yet.into(),
        before: String::new(),
        second_signer: level == 3,
        takes_others: false,
        others: Vec::new(),
    };
    let others = [("新人研修の改善", "since Monday"), ("A hard talk about pay", "since yesterday")];
    let others = others.map(|(title, since)| OtherPiece {
        value: format!("{since}:r1"),
        href: "/evidence/2".into(),
        title: title.into(),
        since: since.into(),
        returned: match since {
            "since Monday" => {
                "Returned on 4 Mar 2026 by Grace Okafor: Say what the night shift made of it.".into()
            }
            _ => String::new(),
        },
        narrative_html: STORY.into(),
        attachments: attachments(),
        cycle: cycle(),
    });
    Review {
        evidence_id: "1".into(),
        revision_id: "r2".into(),
        answers: 0,
        learner: person(NAMES[0], ""),
        title: "Ward handover on one board".into(),
        cohort: "HR core, autumn 2026".into(),
        happened_on: Some(t().day(day("2026-03-03"))),
        submitted_at: Some(t().moment(at("2026-03-10T07:40:00Z"))),
        version_note: "Version 2. Version 1 was returned on 4 March.".into(),
        narrative_html: STORY.into(),
        cycle: cycle(),
        has_private_reflection: true,
        attachments: attachments(),
        chain: super::evidence::chain(),
        comments: vec![Comment {
            who: person("สมชาย ใจดี", ""),
            when: t().moment(at("2026-03-05T11:00:00Z")),
            text: "I was there, it worked.".into(),
        }],
        before: vec![Happening {
            state: State::Returned,
            title: "Grace Okafor returned Collaboration, level 2".into(),
            when: t().moment(at("2026-03-04T11:00:00Z")),
            said: "Say what the night shift made of it.".into(),
            link: None,
        }],
        claims: vec![
            ReviewClaim {
                takes_others: true,
                others: others.to_vec(),
                ..claim(3, 2, "Needs 2 accepted pieces of evidence; none is accepted so far.", "")
            },
            claim(2, 2, "", "Level 1 is not signed yet, so level 2 cannot be."),
        ],
        form,
        next: "/queue/1".into(),
        previous: String::new(),
    }
}

pub(super) fn pages() -> Vec<Drawn> {
    let mut nobody = queue(None);
    nobody.waiting.clear();
    nobody.left.clear();
    nobody.total = 0;
    let mut unsaved = queue(None);
    unsaved.unsaved = vec!["Say how the night shift took it up, and what you would change.".into()];
    let wrong = Form::default()
        .with("decision-C3:2", "signed")
        .with("decision-C2:2", "returned")
        .wrong("comment-C2:2", "Say what is missing, so that Amara knows what to add");
    vec![
        drawn("queue", &queue(None)),
        drawn("queue-open", &queue(Some(review(Form::default())))),
        drawn("queue-wrong", &queue(Some(review(wrong)))),
        drawn("queue-empty", &nobody),
        drawn("queue-unsaved", &unsaved),
    ]
}
