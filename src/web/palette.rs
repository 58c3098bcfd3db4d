//! The colours of `assets/css/tokens.css`, read where they are kept: which there are, and how well each can be read (WCAG 2.2
//! contrast) in light and dark, and for who asks for more contrast.

use std::collections::HashMap;
use std::sync::LazyLock;

const TOKENS: &str = include_str!("../../assets/css/tokens.css");

/// Tokens that are read or drawn: on which grounds, and how much contrast is the least, plain and with more of it.
const PAIRS: [(&str, &str, f64, f64); 14] = [
    ("ink", "paper sheet tint accent-tint waiting-tint returned-tint gone-tint signed-tint", 7.0, 7.0),
    ("soft", "paper sheet", 7.0, 7.0),
    ("soft", "tint accent-tint waiting-tint gone-tint", 4.5, 7.0),
    ("accent", "paper sheet tint accent-tint waiting-tint gone-tint", 4.5, 7.0),
    ("accent-deep", "accent-tint paper sheet", 4.5, 7.0),
    ("on-accent", "accent accent-deep", 4.5, 7.0),
    ("waiting", "waiting-tint sheet paper", 4.5, 7.0),
    ("returned", "returned-tint sheet paper", 4.5, 7.0),
    ("signed", "signed-tint sheet paper", 4.5, 7.0),
    // Bars stand on it.
    ("signed", "tint", 3.0, 4.5),
    ("gone", "gone-tint sheet paper", 4.5, 7.0),
    ("edge", "sheet paper tint", 3.0, 4.5),
    // Lines between things that stand apart without them.
    ("line", "sheet", 1.0, 4.5),
    ("line", "paper", 1.0, 4.5),
];

/// The conditions under which tokens have other values, as the style asks for them; the first has none.
const SCHEMES: [&str; 4] = [
    "",
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more) and (prefers-color-scheme: light)",
    "(prefers-contrast: more) and (prefers-color-scheme: dark)",
];

/// A colour by its name.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// "accent-tint".
    pub(crate) name: &'static str,
    /// In light, dark, and both with more contrast.
    pub(crate) shades: Vec<Shade>,
}

/// A colour in one scheme.
#[derive(Clone, Debug)]
pub(crate) struct Shade {
    /// "#27408b".
    pub(crate) value: &'static str,
    /// "7.24": the least contrast it is seen with.
    pub(crate) contrast: String,
    /// What it is seen beside then: the ground below it, the ink on it.
    pub(crate) beside: &'static str,
}

type Values = HashMap<&'static str, &'static str>;

static PALETTES: LazyLock<[Values; 4]> = LazyLock::new(|| SCHEMES.map(values));

/// Every colour there is, in the order of the file.
pub(crate) fn tokens() -> Vec<Token> {
    let names = lines(TOKENS).map(|(name, _)| name).fold(Vec::new(), |mut names, name| {
        if !names.contains(&name) {
            names.push(name);
        }
        names
    });
    names
        .into_iter()
        .map(|name| Token { name, shades: PALETTES.iter().filter_map(|in_it| shade(in_it, name)).collect() })
        .collect()
}

fn shade(palette: &Values, name: &'static str) -> Option<Shade> {
    let value = *palette.get(name)?;
    let beside = |other: &'static str| {
        let contrast = contrast(value, palette.get(other)?);
        Some((contrast, other))
    };
    // What nothing stands on is a ground.
    let grounds =
        PAIRS.iter().filter(|(text, ..)| *text == name).flat_map(|(_, grounds, ..)| grounds.split(' '));
    let mut pairs: Vec<_> = grounds.filter_map(beside).collect();
    if pairs.is_empty() {
        pairs.extend(beside("ink"));
    }
    let (contrast, beside) = pairs.into_iter().min_by(|(one, _), (other, _)| one.total_cmp(other))?;
    Some(Shade { value, contrast: format!("{contrast:.2}"), beside })
}

/// The value of each colour in one scheme.
fn values(scheme: &str) -> Values {
    let mut parts = TOKENS.split("@media ");
    let plain = parts.next().unwrap_or_default();
    let own = parts.filter_map(|part| part.split_once(" {")).find(|(when, _)| *when == scheme);
    lines(plain).chain(lines(own.map_or("", |(_, rest)| rest))).collect()
}

/// Colours, by name.
fn lines(part: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    part.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": ")?;
        Some((name, value.strip_suffix(';').filter(|value| value.starts_with('#'))?))
    })
}

/// The relative luminance of `#rrggbb`.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let byte = hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or_default();
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_colours_can_be_read() {
        for (scheme, palette) in SCHEMES.iter().zip(PALETTES.iter()) {
            for (text, grounds, plain, more) in PAIRS {
                let least = if scheme.contains("more") { more } else { plain };
                for ground in grounds.split(' ') {
                    let ratio = contrast(palette[text], palette[ground]);
                    assert!(ratio >= least, "{scheme}: {text} on {ground} is {ratio:.2}:1, not {least}:1");
                }
            }
        }
    }

    #[test]
    fn every_scheme_has_colours_of_its_own() {
        let papers: Vec<_> = PALETTES.iter().map(|palette| palette["ink"]).collect();
        assert_eq!(papers, ["#1c2333", "#eeebe4", "#000000", "#ffffff"]);
        assert!(tokens().len() > 15);
        assert!(tokens().iter().all(|token| token.shades.len() == SCHEMES.len()));
    }

    #[test]
    fn contrast_is_what_wcag_says() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((contrast("#777777", "#ffffff") - 4.478).abs() < 0.001);
    }
}
