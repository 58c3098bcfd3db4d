//! Words of ours that stand in what is imported. They become part of a framework, which has one language for all its
//! readers: they are in that one, where the framework says it and it is spoken here, and in English otherwise.

use crate::language::{Language, Values};

/// The language of a framework, by its tag.
pub(super) fn language_of(tag: Option<&str>) -> Language {
    tag.and_then(Language::of_tag).unwrap_or_default()
}

/// What the makers of a framework noted beside its text; nothing where they noted nothing.
pub(super) fn notes(language: Language, said: &str) -> String {
    if said.trim().is_empty() {
        return String::new();
    }
    // As text of the framework, and not as somebody's words inside a sentence: nothing keeps it apart.
    let values = Values::from([("notes".into(), said.to_owned().into())]);
    language.say("framework-notes", Some(&values)).unwrap_or_else(|| said.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_called_so_in_the_language_of_their_framework() {
        let said = |tag| notes(language_of(tag), "Mind the gap.");
        assert_eq!(said(None), "Notes: Mind the gap.");
        assert_eq!(said(Some("de-AT")), "Anmerkungen: Mind the gap.");
        assert_eq!(said(Some("fr")), "Remarques\u{a0}: Mind the gap.");
        assert_eq!(said(Some("tlh")), "Notes: Mind the gap.");
        assert_eq!(notes(Language::default(), " \n"), "");
    }
}
