//! Cells as a spreadsheet program puts them on the clipboard: tabs between them, a line a row, quotation marks around
//! those that have line ends in them.

/// The cells of pasted text, row by row, without the empty ones at the end of a row and without empty rows.
#[must_use]
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let mut records = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(b'\t')
        .from_reader(text.as_bytes());
    // Text in memory, in any number of columns, can always be read.
    let rows = records.records().filter_map(Result::ok).map(|record| {
        let mut cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        cells
    });
    rows.filter(|cells| !cells.is_empty()).collect()
}

/// Whether a cell says yes or no, as people write it in spreadsheets in the languages of the pages; none where it says
/// neither. An empty one says no.
#[must_use]
pub fn yes(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "x" | "✓" | "ja" | "oui" | "sí" | "si" | "نعم" => Some(true),
        "" | "no" | "n" | "false" | "0" | "nein" | "non" | "لا" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_copies_is_read_cell_by_cell() {
        let text = "C1\tListening\t\t\r\n\"C\"\"2\"\t\"Two\nlines\"\tyes\r\n\t\t\r\n\tonly a title\n";
        assert_eq!(
            cells(text),
            [vec!["C1", "Listening"], vec!["C\"2", "Two\nlines", "yes"], vec!["", "only a title"]]
        );
        assert!(cells(" \t \n").is_empty());
        assert_eq!(cells("no \"quotes\" at\tthe beginning"), [["no \"quotes\" at", "the beginning"]]);
    }

    #[test]
    fn yes_and_no_are_told_from_the_rest() {
        assert_eq!(
            [" Yes", "x", "✓", "", "NO", "perhaps"].map(yes),
            [Some(true), Some(true), Some(true), Some(false), Some(false), None]
        );
    }
}
