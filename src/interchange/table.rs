//! A spreadsheet: a row of headers, and rows of cells with their line in the file.

use super::Purpose;
use super::failure::{Error, Fault, Spot};
use super::own::shown;
use crate::language::Sentence;

/// Most columns of a spreadsheet.
const COLUMNS_LIMIT: usize = 1_000;
/// Most rows of a spreadsheet.
const ROWS_LIMIT: usize = 50_000;

/// A CSV file, with headers forgiven their spelling.
pub(super) struct Table {
    pub file: String,
    /// Headers as written.
    pub headers: Vec<String>,
    /// Headers in lower case, letters and digits only.
    keys: Vec<String>,
    pub rows: Vec<Row>,
}

/// A row that is not blank.
pub(super) struct Row {
    /// Its first line in the file, from 1.
    pub line: u64,
    cells: Vec<String>,
}

impl Table {
    /// Reads CSV with commas, semicolons or tabs, whichever the first line has most of.
    pub fn read(file: &str, text: &str, purpose: Purpose) -> Result<Self, Error> {
        let delimiter = delimiter(text);
        // Before the parser takes any memory for it.
        if let Some((line, detail)) = misshapen(text, delimiter) {
            return Err(Error::malformed(file, Spot::Line(line), detail));
        }
        let mut records = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut headers: Option<Vec<String>> = None;
        let mut rows = Vec::new();
        let mut faults = Vec::new();
        for record in records.records() {
            let record = record.map_err(|error| {
                let line = error.position().map_or(1, csv::Position::line);
                Error::malformed(file, Spot::Line(line), Sentence::of("import-table-no-csv"))
            })?;
            let line = record.position().map_or(1, |position| first_line(text, position));
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let Some(headers) = &headers else {
                headers = Some(record.iter().map(str::to_owned).collect());
                continue;
            };
            if let Some(extra) = record.iter().skip(headers.len()).find(|cell| !cell.trim().is_empty()) {
                let detail = Sentence::of("import-table-cells")
                    .with("count", headers.len())
                    .with("cell", shown(extra));
                faults.push(Fault::new(Spot::Line(line), detail));
            }
            if rows.len() == ROWS_LIMIT {
                return Err(too_many_rows(file, ROWS_LIMIT, purpose));
            }
            let cells = record.iter().take(headers.len()).map(str::to_owned).collect();
            rows.push(Row { line, cells });
        }
        let headers = headers.unwrap_or_default();
        let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
        for (index, key) in keys.iter().enumerate().filter(|(_, key)| !key.is_empty()) {
            if let Some(first) = keys[..index].iter().position(|earlier| earlier == key) {
                let detail = Sentence::of("import-table-headers")
                    .with("first", first + 1)
                    .with("second", index + 1)
                    .with("name", shown(&headers[index]));
                faults.push(Fault::new(Spot::Line(1), detail));
            }
        }
        if rows.is_empty() {
            let detail = Sentence::of(match purpose {
                Purpose::Framework => "import-table-no-rows",
                Purpose::Roster => "roster-table-no-rows",
            });
            faults.push(Fault::new(Spot::Whole, detail));
        }
        if !faults.is_empty() {
            return Err(Error::content(file, faults));
        }
        Ok(Self { file: file.to_owned(), headers, keys, rows })
    }

    /// Refuses what is longer than any framework.
    pub fn at_most(&self, limit: usize) -> Result<(), Error> {
        if self.rows.len() > limit {
            Err(too_many_rows(&self.file, limit, Purpose::Framework))
        } else {
            Ok(())
        }
    }

    /// The column of any of these keys (lower case, letters and digits only).
    pub fn column(&self, keys: &[&str]) -> Option<usize> {
        keys.iter().find_map(|key| self.keys.iter().position(|own| own == key))
    }

    /// The keys of all columns.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// The file's name without its ending: the last resort for a title.
    pub fn stem(&self) -> &str {
        stem(&self.file)
    }
}

impl Row {
    /// The cell as it is; empty where there is none.
    pub fn exact(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).map_or("", String::as_str)
    }

    /// The cell without spaces around it.
    pub fn cell(&self, column: Option<usize>) -> &str {
        self.exact(column).trim()
    }

    /// The place of a cell.
    pub fn at(&self, header: &str) -> Spot {
        Spot::Cell { line: self.line, header: header.to_owned() }
    }
}

/// A file's name without folders and ending.
pub(super) fn stem(file: &str) -> &str {
    std::path::Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or(file)
}

fn key(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The reader's position of a record is before the blank lines above it.
fn first_line(text: &str, position: &csv::Position) -> u64 {
    let begin = usize::try_from(position.byte()).unwrap_or(0);
    let rest = text.as_bytes().get(begin..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n');
    blank.fold(position.line(), |line, _| line + 1)
}

fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if !quoted => {
                if let Some((_, count)) = counts.iter_mut().find(|(delimiter, _)| *delimiter == byte) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    counts.iter().find(|(_, count)| *count == most).map_or(b',', |(delimiter, _)| *delimiter)
}

fn too_many_rows(file: &str, limit: usize, purpose: Purpose) -> Error {
    let detail = Sentence::of(match purpose {
        Purpose::Framework => "import-large-rows",
        Purpose::Roster => "roster-large-rows",
    });
    Error::TooLarge { file: file.to_owned(), detail: detail.with("most", limit) }
}

/// The line of a quotation mark that swallows the rest of the file, or of a row that is far too wide.
fn misshapen(text: &str, delimiter: u8) -> Option<(u64, Sentence)> {
    let mut line = 1;
    let mut columns = 0;
    let mut opened = None;
    let mut begins = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'\n' {
            line += 1;
        }
        if opened.is_some() {
            if byte == b'"' && bytes.next_if_eq(&b'"').is_none() {
                opened = None;
            }
        } else if begins && byte == b'"' {
            opened = Some(line);
        } else if byte == delimiter {
            columns += 1;
            if columns == COLUMNS_LIMIT {
                return Some((line, Sentence::of("import-table-columns").with("most", COLUMNS_LIMIT)));
            }
        } else if byte == b'\n' || byte == b'\r' {
            columns = 0;
        }
        begins = opened.is_none() && (byte == delimiter || byte == b'\n' || byte == b'\r');
    }
    opened.map(|line| (line, Sentence::of("import-table-quotation")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Table, Error> {
        Table::read("f.csv", text, Purpose::Framework)
    }

    fn refusal(text: &str) -> String {
        match read(text) {
            Ok(_) => panic!("was read"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn headers_are_forgiven_case_spaces_and_delimiter() {
        for text in [
            "Human Coding Scheme,Full_Statement\nA,b",
            "\n\nhumancodingscheme;fullStatement\r\nA;b\r\n",
            "HumanCodingScheme\tFULL STATEMENT\nA\tb\n,\n",
        ] {
            let table = read(text).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(table.rows[0].cell(table.column(&["humancodingscheme"])), "A");
            assert_eq!(table.rows[0].cell(table.column(&["fullstatement"])), "b");
            assert_eq!(table.rows[0].cell(table.column(&["nothing"])), "");
        }
    }

    #[test]
    fn lines_are_counted_over_cells_with_line_breaks() {
        let table = read("a,b\n\"x\ny\n\",1\n\nz,2\n").unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 6]);
        assert_eq!(table.rows[0].exact(Some(0)), "x\ny\n");
    }

    #[test]
    fn empty_cells_at_the_end_are_forgiven_and_full_ones_are_not() {
        assert!(read("a,b\n1,2,,,\n3\n").is_ok());
        assert!(
            refusal("a,b\n1,2\n3,4,five\n")
                .contains("line 3: there are more cells than the 2 headers, from “five”")
        );
    }

    #[test]
    fn broken_tables_are_named_with_their_line() {
        assert!(refusal("a,b\n1,\"2\n3,4\n").contains("f.csv, line 2: a quotation mark opens here"));
        assert!(refusal("Title,b,TITLE\n1,2,3").contains("columns 1 and 3 are both called “TITLE”"));
        assert!(refusal("a,b\n\n").contains("no row below the headers"));
        assert!(refusal(&",".repeat(2_000)).contains("line 1: there are more than 1000 columns"));
        assert!(refusal(&format!("a,b\n{}", "1,2\n".repeat(50_001))).contains("more than 50000 rows"));
    }
}
