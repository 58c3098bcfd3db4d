//! Colours are computed, not guessed: WCAG 2.2 contrast of every pair that pages use, in light and dark.

use std::collections::HashMap;

const TOKENS: &str = include_str!("../../../assets/css/tokens.css");

fn colours(part: &str) -> HashMap<&str, [f64; 3]> {
    part.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
            let hex = value.strip_suffix(';')?;
            let channel = |n: usize| u8::from_str_radix(&hex[n..n + 2], 16).map(|c| f64::from(c) / 255.0);
            Some((name, [channel(0).ok()?, channel(2).ok()?, channel(4).ok()?]))
        })
        .collect()
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn every_pair_of_colours_can_be_read() {
    let (light, dark) = TOKENS.split_once("@media").unwrap();
    let light = colours(light);
    let mut dark_all = light.clone();
    dark_all.extend(colours(dark));
    let pairs = [
        ("ink", "paper sheet tint accent-tint waiting-tint returned-tint gone-tint signed-tint", 7.0),
        ("soft", "paper sheet", 7.0),
        ("soft", "tint accent-tint waiting-tint gone-tint", 4.5),
        ("accent", "paper sheet tint accent-tint", 4.5),
        ("accent", "waiting-tint gone-tint", 4.5),
        ("accent-deep", "accent-tint paper sheet", 4.5),
        ("on-accent", "accent accent-deep", 4.5),
        ("waiting", "waiting-tint sheet paper", 4.5),
        ("returned", "returned-tint sheet paper", 4.5),
        ("signed", "signed-tint sheet paper", 4.5),
        ("gone", "gone-tint sheet paper", 4.5),
        ("edge", "sheet paper", 3.0),
    ];
    for (scheme, colours) in [("light", &light), ("dark", &dark_all)] {
        for (text, grounds, least) in pairs {
            for ground in grounds.split(' ') {
                let ratio = contrast(colours[text], colours[ground]);
                assert!(ratio >= least, "{scheme}: {text} on {ground} is {ratio:.2}:1, not {least}:1");
            }
        }
    }
}
