//! The framework that comes with Stampbook, for the demo and for starting from.

use super::{Error, Input, read};
use crate::record::framework::Framework;

const HR_COMPETENCIES: &str = include_str!("../../assets/frameworks/hr-competencies.json");

/// Seven HR competencies; diversity and inclusion is the foundational one (P-2).
pub fn hr_framework() -> Result<Framework, Error> {
    let file = Input::File { name: "hr-competencies.json", bytes: HR_COMPETENCIES.as_bytes() };
    read(file, None).map(|imported| imported.framework)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::write_json;
    use crate::record::framework::{EvidenceRule, Level};

    #[test]
    fn the_built_in_framework_is_complete_and_written_as_we_write() {
        let framework = hr_framework().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(write_json(&framework), HR_COMPETENCIES);
        assert_eq!(framework.competencies.len(), 7);
        assert_eq!(framework.foundation_first, Some(Level::One));
        let foundational: Vec<_> =
            framework.competencies.iter().filter(|c| c.foundational).map(|c| c.title.as_str()).collect();
        assert_eq!(foundational, ["Diversity and inclusion"]);
        for competency in &framework.competencies {
            let rules = competency.levels.each_ref().map(|level| level.evidence);
            assert_eq!(rules.map(|rule| rule.pieces), [1, 2, 2]);
            assert_eq!(rules.map(|rule| rule.cycles), [0, 0, 1]);
            for level in &competency.levels {
                for text in [&level.descriptor, &level.learning, &level.practice, &level.assessment] {
                    assert!(
                        (2..=4).contains(&text.matches(['.', '?']).count()),
                        "{}: {text}",
                        competency.code
                    );
                }
            }
        }
        let of = |code: &str, level: Level| {
            let found = framework.competencies.iter().find(|competency| competency.code == code);
            found.map(|competency| competency.levels[level.index()].clone()).unwrap_or_default()
        };
        assert!(of("EI", Level::Three).second_signer);
        assert_eq!(of("TK", Level::Two).valid_months, Some(24));
        assert_eq!(of("TK", Level::One).evidence, EvidenceRule::default());
    }
}
