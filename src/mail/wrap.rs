//! Plain text as mail programs of any age show it: short lines, no stray blank ones.

/// Where lines are broken, in columns.
const WIDTH: usize = 76;

/// Breaks long lines between words, keeps addresses whole, repeats the mark of quoted lines, and leaves
/// at most one blank line between paragraphs.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len() + text.len() / 16);
    let mut blank = true;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            if !blank {
                tidy.push('\n');
            }
            blank = true;
            continue;
        }
        blank = false;
        wrap(line, &mut tidy);
    }
    let length = tidy.trim_end().len();
    tidy.truncate(length);
    tidy.push('\n');
    tidy
}

fn wrap(line: &str, out: &mut String) {
    if columns(line) <= WIDTH {
        out.push_str(line);
        out.push('\n');
        return;
    }
    let (first, rest, words) = if let Some(words) = line.strip_prefix("> ") {
        ("> ", "> ", words)
    } else if let Some(words) = line.strip_prefix("- ") {
        ("- ", "  ", words)
    } else if let Some(words) = line.strip_prefix("  ") {
        ("  ", "  ", words)
    } else {
        ("", "", line)
    };
    out.push_str(first);
    let mut column = first.len();
    let mut fresh = true;
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        let width = columns(word);
        if !fresh && column + 1 + width > WIDTH {
            out.push('\n');
            out.push_str(rest);
            column = rest.len();
            fresh = true;
        }
        if !fresh {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
        fresh = false;
    }
    out.push('\n');
}

/// Columns a text takes in a terminal, near enough: East Asian characters are wide.
fn columns(text: &str) -> usize {
    text.chars()
        .map(|c| if matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{FFE6}') { 2 } else { 1 })
        .sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn long_lines_break_between_words_and_addresses_stay_whole() {
        let address = format!("https://example.org/{}", "x".repeat(90));
        let text = format!("- {} end\n> {}\n\n\n\n{address}\n\n", "word ".repeat(20), "quoted ".repeat(15));
        let tidy = tidy(&text);
        let lines: Vec<&str> = tidy.lines().collect();
        assert!(lines[0].starts_with("- word") && lines[1].starts_with("  word"), "{tidy}");
        assert!(lines[2].starts_with("> quoted") && lines[3].starts_with("> quoted"), "{tidy}");
        assert_eq!(&lines[4..], ["", address.as_str()]);
    }

    proptest! {
        #[test]
        fn no_word_is_ever_lost(text in "[a-zа-я中 \n>-]{0,400}") {
            let words = |text: &str| {
                text.split_whitespace().filter(|word| *word != ">").map(String::from).collect::<Vec<_>>()
            };
            prop_assert_eq!(words(&tidy(&text)), words(&text));
        }
    }
}
