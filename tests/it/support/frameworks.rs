//! A small framework for stories: listening is foundational, writing expires, chairing takes a second signer.

use stampbook::clock::Instant;
use stampbook::ids::Ids;
use stampbook::record::framework::{Competency, EvidenceRule, Framework, Level, LevelText};

/// Three competencies: "Listening" (foundational), "Writing", "Chairing".
pub fn small_framework(ids: &Ids, now: Instant) -> Framework {
    let text = |title: &str, level: u8| LevelText {
        descriptor: format!("{title} at level {level}."),
        evidence: EvidenceRule { pieces: 1, cycles: 0, renewal_pieces: 1 },
        second_signer: title == "Chairing" && level == 3,
        valid_months: (title == "Writing" && level == 2).then_some(12),
        ..LevelText::default()
    };
    let competency = |code: &str, title: &str| Competency {
        id: ids.mint(now),
        code: code.into(),
        title: title.into(),
        description: String::new(),
        group: vec![],
        foundational: title == "Listening",
        levels: [text(title, 1), text(title, 2), text(title, 3)],
        links: vec![],
    };
    Framework {
        id: ids.mint(now),
        title: "Ward work".into(),
        description: String::new(),
        language: Some("en".into()),
        source: None,
        level_names: ["Foundation".into(), "Practitioner".into(), "Lead".into()],
        foundation_first: Some(Level::One),
        competencies: vec![
            competency("L", "Listening"),
            competency("W", "Writing"),
            competency("C", "Chairing"),
        ],
    }
}
