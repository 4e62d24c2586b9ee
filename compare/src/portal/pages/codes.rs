//! The error codes of a page.

use super::entry::code_spans;
use super::markdown::{Row, Section, Table};
use super::v2;
use bitrix24_model::Protocol;

/// An error code on a page.
#[derive(Clone, Debug)]
pub(super) struct PageCode {
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) code: String,
    pub(super) status: Option<u16>,
}

/// Returns the codes of a method: below `Error Code:` each, or in a table of codes.
pub(super) fn codes(protocol: Protocol, path: &str, sections: &[Section<'_>]) -> Vec<PageCode> {
    let mut found: Vec<PageCode> = Vec::new();
    for section in sections {
        let before = found.len();
        for (number_of_line, line) in &section.lines {
            let words = line.to_ascii_lowercase();
            if words.starts_with("error code:") {
                let codes = code_spans(line).into_iter().map(str::to_owned);
                found.extend(codes.map(|code| PageCode {
                    path: path.to_owned(),
                    line: *number_of_line,
                    code,
                    status: None,
                }));
            } else if let Some(last) = found[before..].last_mut().filter(|_| words.starts_with("http status:")) {
                last.status = number(line);
            }
        }
        found.extend(section.tables.iter().flat_map(|table| code_rows(protocol, path, table)));
    }
    found
}

/// Returns the rows of a table that has a column for codes. Without one, errors of REST 2.0 have an empty code.
pub(super) fn code_rows(protocol: Protocol, path: &str, table: &Table<'_>) -> Vec<PageCode> {
    let Some((header, rows)) = table.rows.split_first() else { return Vec::new() };
    let column = |word: &str| header.cells.iter().position(|cell| cell.to_ascii_lowercase().contains(word));
    let of_codes = header.cells.iter().position(|cell| cell.starts_with("**Code**"));
    if of_codes.is_none() && protocol == Protocol::V3 {
        return Vec::new();
    }
    let of_statuses = column("status");
    let read = |row: &Row| {
        let cell = of_codes.map_or(Some(""), |at| row.cells.get(at).map(|cell| cell.trim()))?;
        let status = of_statuses.and_then(|at| number(row.cells.get(at)?)).or_else(|| v2::status(cell));
        let code = v2::code(cell);
        Some(PageCode { path: path.to_owned(), line: row.line, code, status })
    };
    rows.iter().filter_map(read).collect()
}

/// Returns the first number of a text.
fn number(text: &str) -> Option<u16> {
    text.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty())?.parse().ok()
}
