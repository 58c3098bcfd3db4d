//! What spreadsheet programs take for a formula, and how it is kept from them: a table says what somebody wrote, and
//! computes nothing.

/// How a cell begins that is taken for a formula.
pub(super) const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell of a table that is read by people: what would be a formula becomes words.
#[must_use]
pub fn in_words(cell: String) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_words() {
        for (written, kept) in
            [("=1+1", "'=1+1"), ("@here", "'@here"), ("Ada", "Ada"), ("'Ada", "'Ada"), ("", "")]
        {
            assert_eq!(in_words(written.to_owned()), kept);
        }
    }
}
