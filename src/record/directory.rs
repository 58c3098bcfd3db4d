//! The directory: who there is, what they are called, which unit they belong to.

use serde::{Deserialize, Serialize};

use crate::ids::{PersonId, UnitId};

/// A person joined the organisation's directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonAdded {
    /// Who.
    pub person: PersonId,
    /// Their name as they write it.
    pub name: String,
    /// The unit they belong to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// A person is called something else from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonRenamed {
    /// Who.
    pub person: PersonId,
    /// The new name.
    pub name: String,
}

/// A person belongs to another unit from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonMoved {
    /// Who.
    pub person: PersonId,
    /// Where to; none: to no unit.
    pub unit: Option<UnitId>,
}

/// A part of the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitCreated {
    /// Which.
    pub unit: UnitId,
    /// What it is called.
    pub name: String,
    /// The unit it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitId>,
}

/// A unit is called something else from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitRenamed {
    /// Which.
    pub unit: UnitId,
    /// The new name.
    pub name: String,
}

/// A unit is part of another one from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitMoved {
    /// Which.
    pub unit: UnitId,
    /// The unit it is part of; none: of no other.
    pub parent: Option<UnitId>,
}

/// A name without accents and case, for comparing and finding: "Ångström" and "angstrom" meet, and so do "Łukasz"
/// and "lukasz".
#[must_use]
pub fn fold_name(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let mut folded = String::with_capacity(name.len());
    let bare = name.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    for letter in bare.flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(letter),
        }
    }
    // Taking marks away took Korean syllables apart, too: they are put together again.
    let folded: String = folded.nfc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters that Unicode does not take for others with something added, though who has no such key types them so.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        // The same letter at the end of a word.
        'ς' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold_name;

    #[test]
    fn names_meet_without_accents_and_case() {
        assert_eq!(fold_name("  Zoë  ÅNGSTRÖM "), "zoe angstrom");
        assert_eq!(fold_name("Nguyễn Thị Hồng"), "nguyen thi hong");
        assert_eq!(fold_name("王秀英"), "王秀英");
        assert_eq!(fold_name("Γιώργος"), fold_name("ΓΙΏΡΓΟΣ"));
        assert_eq!(fold_name("Łukasz Wójcik"), "lukasz wojcik");
        assert_eq!(fold_name("Søren Großmann Đặng"), "soren grossmann dang");
        assert_eq!(fold_name("김민준"), "김민준");
    }
}
