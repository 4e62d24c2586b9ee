//! Compares pages with the specs.

mod errors;
mod keys;
mod listed;
mod objects;
mod walk;

use super::Unread;
use super::difference::{PageDifference, PageDifferenceKind as Kind};
use super::page::{MethodPage, Pages};
use bitrix24_model::{Api, Body, Method, TypeId};
use std::collections::{BTreeMap, BTreeSet};
use walk::{Role, Walk};

/// Returns every difference, sorted. A fact that only prose states, and one that a page does not mention, make no difference.
///
/// Some facts can be judged only by all pages together: whether a page is gone, and whether any page still lists a field of
/// an object. They are compared only if the pages are `complete`.
///
/// ```
/// use bitrix24_compare::portal::{Pages, compare_pages};
/// use bitrix24_model::{SourceFile, load};
///
/// let api = load(&[
///     SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the example. } }"),
///     SourceFile::new("demo/ping.yaml", "{ method: demo.ping, summary: Answers., effect: read, result: boolean }"),
/// ])?;
/// let page = "\
/// # Ping demo.ping
///
/// `https://{address}/rest/api/{user}/{secret}/demo.ping`
///
/// ## Method Parameters
///
/// | **Name** `type` | **Description** |
/// |---|---|
/// | **host*** `string` | The host. |
///
/// ### Returned Data
///
/// | **Name** `type` | **Description** |
/// |---|---|
/// | **result** `boolean` | Whether it is there. |
///
/// ### Possible Error Codes
/// ";
/// let mut pages = Pages::default();
/// pages.read("demo-ping.md", page);
/// let differences: Vec<String> = compare_pages(&pages, &api, false).iter().map(ToString::to_string).collect();
/// assert_eq!(differences, ["parameter-new demo.ping host page=string"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn compare_pages(pages: &Pages, api: &Api, complete: bool) -> Vec<PageDifference> {
    let mut comparison = Comparison {
        api,
        subject: String::new(),
        page: String::new(),
        line: 0,
        found: Vec::new(),
        seen: BTreeMap::new(),
    };
    for (name, page) in &pages.methods {
        comparison.on(name, &page.path, 0);
        match api.method(name) {
            Some(method) => comparison.method(page, method),
            None => comparison.add(Kind::PageNew, "", None, None),
        }
    }
    comparison.objects(pages);
    comparison.shared_codes(pages);
    pages.unread.iter().for_each(|(path, unread)| comparison.unread(path, unread));
    if complete {
        comparison.missing_pages(pages);
        comparison.missing_fields();
    }
    comparison.found.sort();
    comparison.found.dedup();
    comparison.found
}

/// The differences found so far, and the current subject.
struct Comparison<'a> {
    api: &'a Api,
    subject: String,
    /// The path of the current page, and the line of the current row; 0 for none.
    page: String,
    line: usize,
    found: Vec<PageDifference>,
    /// The fields of objects that any page lists.
    seen: BTreeMap<TypeId, BTreeSet<String>>,
}

impl Comparison<'_> {
    /// Sets the subject and the place of what is compared next.
    fn on(&mut self, subject: &str, page: &str, line: usize) {
        subject.clone_into(&mut self.subject);
        page.clone_into(&mut self.page);
        self.line = line;
    }

    fn unread(&mut self, path: &str, unread: &Unread) {
        self.on(&format!("{path}.md"), path, unread.line);
        self.add(Kind::Unread, &unread.reason, None, None);
    }

    fn add(&mut self, kind: Kind, name: &str, page: Option<String>, specs: Option<String>) {
        let name = Some(name).filter(|name| !name.is_empty()).map(str::to_owned);
        let place = match (self.page.as_str(), self.line) {
            ("", _) => String::new(),
            (path, 0) => format!("{path}.md"),
            (path, line) => format!("{path}.md:{line}"),
        };
        self.found.push(PageDifference { subject: self.subject.clone(), kind, name, page, specs, place });
    }

    fn method(&mut self, page: &MethodPage, method: &Method) {
        if let Some(heading) = &page.heading {
            self.add(Kind::Heading, "", Some(heading.clone()), Some(method.name.clone()));
        }
        if let Some(scope) = page.scope.as_ref().filter(|scope| **scope != method.scope) {
            self.add(Kind::Scope, "", Some(scope.clone()), Some(method.scope.clone()));
        }
        self.parameters(page, method);
        self.response(page, method);
        self.codes(page, method);
    }

    fn parameters(&mut self, page: &MethodPage, method: &Method) {
        let tables = &page.parameters;
        let mut walk = Walk::new(self, &tables.parts, Role::Request);
        match &method.body {
            Body::Params(fields) => {
                walk.open_fields(fields);
                walk.entries(&tables.root);
                walk.unlinked();
            }
            // The table of a body that is an array stands below a heading of its own.
            Body::Bare(field) => {
                walk.open_type("", &field.ty);
                tables.parts.iter().for_each(|part| walk.entries(&part.entries));
            }
        }
        walk.end();
    }

    fn response(&mut self, page: &MethodPage, method: &Method) {
        let Some(tables) = &page.response else { return };
        Walk::new(self, &tables.parts, Role::Response).response(&tables.root, &method.result);
    }
}
