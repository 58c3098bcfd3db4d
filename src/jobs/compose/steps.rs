//! Small things that many mails say: a level in words, a name, the beginning of a text.

use pulldown_cmark::{Event, Parser, TagEnd};

use crate::mail::message::Step;
use crate::record::evidence::Claim;
use crate::record::framework::{Framework, Level};
use crate::record::versions::Versions;

/// Longest beginning of a text that a mail shows.
const EXCERPT: usize = 280;

/// A level in words, as one version of a framework says it; as the newest that knows it where that one does not.
pub(in crate::jobs) fn step(versions: Option<&Versions>, version: u32, claim: Claim) -> Step {
    let of = |framework: &Framework| {
        framework.competency(claim.competency).map(|competency| Step {
            competency: competency.title.clone(),
            level: claim.level,
            level_name: framework.level_name(claim.level).to_owned(),
        })
    };
    let known = versions.and_then(|versions| {
        of(versions.version(version)?).or_else(|| {
            let (newest, _) = versions.last_words_on(claim.competency)?;
            of(versions.version(newest)?)
        })
    });
    known.unwrap_or_else(|| Step {
        competency: claim.competency.to_string(),
        level: claim.level,
        level_name: claim.level.to_string(),
    })
}

/// A level by its number.
pub(in crate::jobs) fn level_of(number: u8) -> Option<Level> {
    Level::try_from(number).ok()
}

/// A name, also where it was erased.
pub(in crate::jobs) fn name_of(name: Option<&str>) -> String {
    name.filter(|name| !name.is_empty()).unwrap_or("(name erased)").to_owned()
}

/// The beginning of a text in Markdown, as plain lines.
pub(in crate::jobs) fn sentence(markdown: &str) -> String {
    let mut text = String::new();
    let mut letters = 0;
    for event in Parser::new(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => {
                for letter in words.chars() {
                    if letters == EXCERPT {
                        let kept = text.trim_end().len();
                        text.truncate(kept);
                        text.push('…');
                        return text;
                    }
                    text.push(letter);
                    letters += 1;
                }
            }
            Event::SoftBreak => text.push(' '),
            Event::HardBreak => text.push('\n'),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock)
                if !text.ends_with('\n') =>
            {
                text.push('\n');
            }
            _ => {}
        }
    }
    let kept = text.trim_end().len();
    text.truncate(kept);
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_mail_shows_how_a_text_begins_without_its_marks() {
        assert_eq!(
            sentence("# Night shift\n\nWe *tried* [this](https://x.example).\n- one\n- two"),
            "Night shift\nWe tried this.\none\ntwo"
        );
        assert_eq!(sentence(""), "");
        let long = sentence(&"word ".repeat(200));
        assert!(long.ends_with("word…") && long.chars().count() <= 281, "{long}");
    }

    proptest! {
        #[test]
        fn no_text_is_too_much(text in "\\PC{0,600}") {
            prop_assert!(sentence(&text).chars().count() <= 700);
        }
    }
}
