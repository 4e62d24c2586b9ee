//! Pages: which methods, objects and codes they describe.

use super::Unread;
use super::entry::{Entry, code_spans, entries};
use super::markdown::{Section, Table, sections};
use std::collections::BTreeMap;

/// The names of the pages with codes that any method can have.
const SHARED: [&str; 2] = ["system-errors", "rest-v3"];

/// The headings of what is read from the page of a method: its parameters, its response and its errors.
const HEADINGS: [&str; 3] = ["Method Parameters", "Returned Data", "Possible Error Codes"];

/// The official pages of a folder, as far as they describe REST 3.0.
///
/// ```
/// use bitrix24_compare::portal::Pages;
///
/// let mut pages = Pages::default();
/// pages.read("shop/index.md", "# Orders\n\nWhat orders are for.\n");
/// assert!(pages.is_empty(), "an overview describes no method");
/// ```
#[derive(Debug, Default)]
pub struct Pages {
    pub(super) methods: BTreeMap<String, MethodPage>,
    /// The tables of keys on each page, by its path.
    pub(super) tables: BTreeMap<String, KeyPage>,
    pub(super) codes: Vec<PageCode>,
    /// What could not be read, each with the path of its page.
    pub(super) unread: Vec<(String, Unread)>,
}

/// A page with tables of keys, which can describe an object.
#[derive(Debug)]
pub(super) struct KeyPage {
    pub(super) parts: Vec<Part>,
    pub(super) unread: Vec<Unread>,
}

/// The page of a method.
#[derive(Debug)]
pub(super) struct MethodPage {
    pub(super) path: String,
    /// The name in the heading, if it differs from the one in the address of the method.
    pub(super) heading: Option<String>,
    pub(super) scope: Option<String>,
    pub(super) parameters: Tables,
    /// `None` if the page does not describe the response.
    pub(super) response: Option<Tables>,
    /// `None` if the page does not describe the errors.
    pub(super) codes: Option<Vec<PageCode>>,
}

/// A table with those that it links to.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) root: Vec<Entry>,
    pub(super) parts: Vec<Part>,
}

/// A table below a heading of its own.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) anchor: Option<String>,
    /// The last word of the heading.
    pub(super) word: String,
    pub(super) line: usize,
    pub(super) entries: Vec<Entry>,
}

/// An error code on a page.
#[derive(Clone, Debug)]
pub(super) struct PageCode {
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) code: String,
    pub(super) status: Option<u16>,
}

impl Pages {
    /// Reads a page. A page that is read later replaces an earlier one of the same method or object.
    pub fn read(&mut self, path: &str, text: &str) {
        let mut unread = Vec::new();
        let sections = sections(text, &mut unread);
        let path = path.trim_end_matches(".md");
        self.unread.retain(|(known, _)| !is_same_page(known, path));
        if text.contains("/rest/api/") && find(&sections, HEADINGS[0]).is_some() {
            self.read_method(path, text, &sections, &mut unread);
        } else if let Some(name) = SHARED.iter().find(|name| path.ends_with(**name)) {
            self.codes.retain(|code| !code.path.ends_with(name));
            let tables = sections.iter().flat_map(|section| &section.tables);
            self.codes.extend(tables.flat_map(|table| code_rows(path, table)));
        } else {
            // Only a spec tells whether the page describes an object of REST 3.0.
            let parts: Vec<Part> = sections.iter().filter_map(part).collect();
            return self.keys(path, KeyPage { parts, unread });
        }
        self.unread.extend(unread.into_iter().map(|unread| (path.to_owned(), unread)));
        self.keys(path, KeyPage { parts: sections.iter().filter_map(part).collect(), unread: Vec::new() });
    }

    fn keys(&mut self, path: &str, page: KeyPage) {
        if !page.parts.is_empty() || !page.unread.is_empty() {
            self.tables.retain(|known, _| !is_same_page(known, path));
            self.tables.insert(path.to_owned(), page);
        }
    }

    /// Returns whether no page describes a method or an object.
    pub fn is_empty(&self) -> bool {
        self.methods.is_empty() && self.tables.is_empty()
    }

    /// Returns the names of the methods that have a page.
    pub fn methods(&self) -> impl Iterator<Item = &str> {
        self.methods.keys().map(String::as_str)
    }

    /// Notes that a page cannot be read, and why.
    pub fn skip(&mut self, path: &str, reason: &str) {
        self.unread.push((path.trim_end_matches(".md").to_owned(), Unread { line: 1, reason: reason.to_owned() }));
    }

    fn read_method(&mut self, path: &str, text: &str, sections: &[Section<'_>], unread: &mut Vec<Unread>) {
        let title = sections.iter().find(|section| section.level == 1);
        let line = title.map_or(1, |section| section.line);
        let heading = title.and_then(|section| dotted(section.title));
        let Some(name) = called(text).or_else(|| heading.clone()) else {
            let reason = "the page names no method; end its heading with the name".to_owned();
            return unread.push(Unread { line, reason });
        };
        let [of_parameters, of_response, of_codes] = HEADINGS;
        let codes = find(sections, of_codes).map(|at| codes(path, below(sections, at)));
        let parameters = tables(sections, of_parameters).unwrap_or_default();
        let response = tables(sections, of_response);
        for (is_there, title) in [(response.is_some(), of_response), (codes.is_some(), of_codes)] {
            if !is_there {
                let reason = format!("the page has no heading `{title}`; add it");
                unread.push(Unread { line, reason });
            }
        }
        let heading = heading.filter(|heading| *heading != name);
        let page = MethodPage { path: path.to_owned(), heading, scope: scope(sections), parameters, response, codes };
        self.methods.insert(name, page);
    }
}

/// Returns whether two paths or addresses lead to the same page: one of them ends in the whole other one.
pub(super) fn is_same_page(left: &str, right: &str) -> bool {
    fn parts(path: &str) -> std::str::RSplit<'_, char> {
        path.trim_end_matches(".html").rsplit('/')
    }
    let common = parts(left).zip(parts(right)).take_while(|(left, right)| left == right).count();
    left == right || (common > 1 && common == parts(left).count().min(parts(right).count()))
}

/// Returns the index of the section whose title starts with these words.
fn find(sections: &[Section<'_>], title: &str) -> Option<usize> {
    sections.iter().position(|section| section.title.starts_with(title))
}

/// Returns a section with those below it: up to the next chapter, or the next heading that is searched for.
fn below<'s, 't>(sections: &'s [Section<'t>], at: usize) -> &'s [Section<'t>] {
    let rest = &sections[at + 1..];
    let end = rest
        .iter()
        .position(|section| section.level <= 2 || HEADINGS.iter().any(|title| section.title.starts_with(title)));
    let end = end.unwrap_or(rest.len());
    &sections[at..=at + end]
}

fn tables(all: &[Section<'_>], title: &str) -> Option<Tables> {
    let (first, rest) = below(all, find(all, title)?).split_first()?;
    let root = part(first).map(|part| part.entries).unwrap_or_default();
    Some(Tables { root, parts: rest.iter().filter_map(part).collect() })
}

/// Returns the tables of parameters or keys below a heading.
fn part(section: &Section<'_>) -> Option<Part> {
    let tables: Vec<Vec<Entry>> = section.tables.iter().filter_map(entries).collect();
    let is_table = !tables.is_empty();
    let word = section.title.rsplit(' ').next().unwrap_or_default().to_owned();
    let part = Part { anchor: section.anchor.map(str::to_owned), word, line: section.line, entries: tables.concat() };
    is_table.then_some(part)
}

/// Returns the codes of a method: below `Error Code:` each, or in a table of codes.
fn codes(path: &str, sections: &[Section<'_>]) -> Vec<PageCode> {
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
        found.extend(section.tables.iter().flat_map(|table| code_rows(path, table)));
    }
    found
}

/// Returns the rows of a table that has a column for codes.
fn code_rows(path: &str, table: &Table) -> Vec<PageCode> {
    let Some((header, rows)) = table.rows.split_first() else { return Vec::new() };
    let column = |word: &str| header.cells.iter().position(|cell| cell.to_ascii_lowercase().contains(word));
    let Some(of_codes) = header.cells.iter().position(|cell| cell.starts_with("**Code**")) else { return Vec::new() };
    let of_statuses = column("status");
    let read = |row: &super::markdown::Row| {
        let code = code_spans(row.cells.get(of_codes)?).first().map(|code| (*code).to_owned())?;
        let status = of_statuses.and_then(|at| number(row.cells.get(at)?));
        Some(PageCode { path: path.to_owned(), line: row.line, code, status })
    };
    rows.iter().filter_map(read).collect()
}

/// Returns the first number of a text.
fn number(text: &str) -> Option<u16> {
    text.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty())?.parse().ok()
}

/// Returns the scope from the lines below the title.
fn scope(sections: &[Section<'_>]) -> Option<String> {
    let lines = sections.iter().take_while(|section| section.level < 2).flat_map(|section| &section.lines);
    let mut scopes = lines.filter(|(_, line)| line.trim_start_matches(['>', ' ']).starts_with("Scope:"));
    scopes.next().and_then(|(_, line)| code_spans(line).first().map(|scope| (*scope).to_owned()))
}

/// Returns the method in the address that the page calls first.
fn called(text: &str) -> Option<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_');
    text.split("/rest/api/{").skip(1).find_map(|rest| {
        let name = rest.split_once("}/{")?.1.split_once("}/")?.1;
        let name = name.split(|c: char| !is_name(c)).next()?.trim_end_matches('.');
        (!name.is_empty()).then(|| name.to_owned())
    })
}

/// Returns the last word of a heading that is a dotted name.
fn dotted(title: &str) -> Option<String> {
    let is_name = |word: &&str| {
        word.contains('.')
            && word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.split('.').all(|part| !part.is_empty() && part.chars().all(char::is_alphanumeric))
    };
    title.split(' ').map(|word| word.trim_matches('`')).rfind(is_name).map(str::to_owned)
}
