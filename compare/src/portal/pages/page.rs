//! Pages: which methods, objects and codes they describe.

use super::Unread;
use super::codes::{PageCode, code_rows, codes};
use super::entry::{Entry, code_spans, entries};
use super::markdown::{Section, sections};
use super::v2;
use bitrix24_model::{Api, Method, Protocol};
use std::collections::BTreeMap;

/// The names of the pages with codes that any method can have.
const SHARED: [&str; 2] = ["system-errors", "rest-v3"];

/// The headings of what is read from the page of a method: its parameters, its response and its errors. The first one of
/// each is the usual one.
const HEADINGS: [&[&str]; 3] =
    [&["Method Parameters"], &["Returned Data", "Returned Values"], &["Possible Error Codes", "Possible Errors"]];

/// The official pages of a folder, as far as they describe one protocol.
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
    protocol: Protocol,
    pub(super) methods: BTreeMap<String, MethodPage>,
    /// The tables of keys on each page, by its path.
    pub(super) tables: BTreeMap<String, KeyPage>,
    pub(super) codes: Vec<PageCode>,
    /// What could not be read of other pages than those of methods, each with the path of its page.
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
    /// The scopes; any of them is enough.
    pub(super) scopes: Vec<String>,
    pub(super) notes: v2::Notes,
    pub(super) parameters: Tables,
    /// `None` if the page does not describe the response.
    pub(super) response: Option<Tables>,
    /// `None` if the page does not describe the errors.
    pub(super) codes: Option<Vec<PageCode>>,
    pub(super) unread: Vec<Unread>,
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
    anchor: Option<String>,
    /// The heading.
    pub(super) title: String,
    /// The label of the tab that the table stands in.
    pub(super) tab: Option<String>,
    pub(super) line: usize,
    pub(super) entries: Vec<Entry>,
}

impl Part {
    /// Returns whether links to an anchor lead here. A heading without an anchor has its text as one.
    pub(super) fn is_at(&self, anchor: &str) -> bool {
        match &self.anchor {
            Some(own) => own == anchor,
            None => self.title.to_lowercase().replace(' ', "-") == anchor,
        }
    }

    /// Returns the words that can name what the table describes: those of the heading, from the last one, and the anchor.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.title.rsplit(' ').chain(self.anchor.as_deref())
    }
}

impl Pages {
    /// Creates a collection of the pages of a protocol.
    pub fn of(protocol: Protocol) -> Self {
        Self { protocol, ..Self::default() }
    }

    /// Reads a page. A page that is read later replaces an earlier one of the same method or object.
    pub fn read(&mut self, path: &str, text: &str) {
        let mut unread = Vec::new();
        let sections = sections(text, &mut unread);
        let path = path.trim_end_matches(".md");
        self.unread.retain(|(known, _)| !is_same_page(known, path));
        let is_method = match self.protocol {
            Protocol::V3 => text.contains("/rest/api/") && find(&sections, HEADINGS[0]).is_some(),
            Protocol::V2 => v2::is_of_method(text, &sections),
        };
        if is_method {
            self.read_method(path, text, &sections, unread);
        } else if let Some(name) = SHARED.iter().find(|name| path.ends_with(**name)) {
            self.codes.retain(|code| !code.path.ends_with(name));
            let tables = sections.iter().flat_map(|section| &section.tables);
            self.codes.extend(tables.flat_map(|table| code_rows(Protocol::V3, path, table)));
            self.unread.extend(unread.into_iter().map(|unread| (path.to_owned(), unread)));
        } else {
            // Only a spec tells whether the page describes an object of the protocol.
            let parts = sections.iter().flat_map(parts).collect();
            return self.keys(path, KeyPage { parts, unread });
        }
        self.keys(path, KeyPage { parts: sections.iter().flat_map(parts).collect(), unread: Vec::new() });
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

    /// Returns the page of a method.
    pub(super) fn method(&self, name: &str) -> Option<&MethodPage> {
        let own = self.methods.iter().find(|(known, _)| self.is_same_name(known, name));
        own.map(|(_, page)| page)
    }

    /// Returns the method that has a page by this name.
    pub fn spec<'a>(&self, name: &str, api: &'a Api) -> Option<&'a Method> {
        api.methods.iter().find(|method| self.is_same_name(name, &method.name))
    }

    /// Returns whether a page and a spec are about the same method. Pages of REST 2.0 spell names in any case, because portals
    /// read them so.
    fn is_same_name(&self, page: &str, spec: &str) -> bool {
        match self.protocol {
            Protocol::V3 => page == spec,
            Protocol::V2 => page.eq_ignore_ascii_case(spec),
        }
    }

    /// Returns the names of the methods that have a page.
    pub fn methods(&self) -> impl Iterator<Item = &str> {
        self.methods.keys().map(String::as_str)
    }

    /// Notes that a page cannot be read, and why.
    pub fn skip(&mut self, path: &str, reason: &str) {
        self.unread.push((path.trim_end_matches(".md").to_owned(), Unread { line: 1, reason: reason.to_owned() }));
    }

    fn read_method(&mut self, path: &str, text: &str, sections: &[Section<'_>], mut unread: Vec<Unread>) {
        let title = sections.iter().find(|section| section.level == 1);
        let line = title.map_or(1, |section| section.line);
        let heading = title.and_then(|section| dotted(section.title));
        let name = match self.protocol {
            Protocol::V3 => called(text).or_else(|| heading.clone()),
            // Examples can call other methods first.
            Protocol::V2 => heading.clone().or_else(|| v2::called(text).map(str::to_owned)),
        };
        let Some(name) = name else {
            let reason = "the page names no method; end its heading with the name".to_owned();
            unread.push(Unread { line, reason });
            return self.unread.extend(unread.into_iter().map(|unread| (path.to_owned(), unread)));
        };
        let [of_parameters, of_response, of_codes] = HEADINGS;
        let mut codes = find(sections, of_codes).map(|at| codes(self.protocol, path, below(sections, at)));
        if self.protocol == Protocol::V2 {
            // Without a heading there are no errors but those of all methods.
            codes.get_or_insert_default();
        }
        let at = find(sections, of_parameters).or_else(|| {
            // Some pages of REST 2.0 have them right below the title.
            let is_older = self.protocol == Protocol::V2;
            sections.iter().position(|section| section.level == 1).filter(|_| is_older)
        });
        let parameters = at.and_then(|at| tables(sections, at)).unwrap_or_default();
        let response = find(sections, of_response).and_then(|at| tables(sections, at));
        for (is_there, titles) in [(response.is_some(), of_response), (codes.is_some(), of_codes)] {
            if !is_there {
                let reason = format!("the page has no heading `{}`; add it", titles[0]);
                unread.push(Unread { line, reason });
            }
        }
        let heading = heading.filter(|heading| *heading != name);
        let notes = v2::Notes::read(text, sections);
        let scopes = scopes(sections);
        let page = MethodPage { path: path.to_owned(), heading, scopes, notes, parameters, response, codes, unread };
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

/// Returns the index of the section with one of these titles.
pub(super) fn find(sections: &[Section<'_>], titles: &[&str]) -> Option<usize> {
    sections.iter().position(|section| is_called(section, titles))
}

/// Returns whether the title of a section starts with one of these, in any case.
fn is_called(section: &Section<'_>, titles: &[&str]) -> bool {
    let starts = |title: &&str| section.title.get(..title.len()).is_some_and(|start| start.eq_ignore_ascii_case(title));
    titles.iter().any(starts)
}

/// Returns a section with those below it: up to the next chapter, or the next heading that is searched for.
fn below<'s, 't>(sections: &'s [Section<'t>], at: usize) -> &'s [Section<'t>] {
    let rest = &sections[at + 1..];
    let end =
        rest.iter().position(|section| section.level <= 2 || HEADINGS.iter().any(|titles| is_called(section, titles)));
    let end = end.unwrap_or(rest.len());
    &sections[at..=at + end]
}

/// Returns the tables of a section, and those of the sections below it.
fn tables(all: &[Section<'_>], at: usize) -> Option<Tables> {
    let (first, rest) = below(all, at).split_first()?;
    let (mut root, mut inner) = (Vec::new(), Vec::new());
    for part in parts(first) {
        match part.tab {
            None => root = part.entries,
            Some(_) => inner.push(part),
        }
    }
    inner.extend(rest.iter().flat_map(parts));
    Some(Tables { root, parts: inner })
}

/// Returns the tables of parameters or keys below a heading: those outside of tabs as one, and those in each tab.
fn parts(section: &Section<'_>) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    for table in &section.tables {
        let Some(entries) = entries(table) else { continue };
        match found.iter_mut().find(|part| part.tab.as_deref() == table.tab) {
            Some(part) => part.entries.extend(entries),
            None => found.push(Part {
                anchor: section.anchor.map(str::to_owned),
                title: section.title.to_owned(),
                tab: table.tab.map(str::to_owned),
                line: section.line,
                entries,
            }),
        }
    }
    found
}

/// Returns the scopes from the lines below the title.
pub(super) fn scopes(sections: &[Section<'_>]) -> Vec<String> {
    let mut lines = sections.iter().take_while(|section| section.level < 2).flat_map(|section| &section.lines);
    let line = lines.find(|(_, line)| line.trim_start_matches(['>', ' ']).starts_with("Scope:"));
    line.map(|(_, line)| code_spans(line).into_iter().map(str::to_owned).collect()).unwrap_or_default()
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
pub(super) fn dotted(title: &str) -> Option<String> {
    title.split(' ').map(|word| word.trim_matches('`')).rfind(|word| is_dotted(word)).map(str::to_owned)
}

/// Returns whether a word can be the name of a method.
pub(super) fn is_dotted(word: &str) -> bool {
    let is_segment = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '_');
    word.contains('.') && word.starts_with(|c: char| c.is_ascii_lowercase()) && word.split('.').all(is_segment)
}
