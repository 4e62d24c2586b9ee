//! Compares pages with the specs.

mod errors;
mod keys;
mod listed;
mod objects;
mod walk;

use super::Unread;
use super::difference::{PageDifference, PageDifferenceKind as Kind};
use super::page::{MethodPage, Pages, Part};
use super::v2;
use bitrix24_model::{Action, Api, Body, Method, Pagination, Protocol, TypeId};
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
    for method in &api.methods {
        if let Some(page) = pages.method(&method.name) {
            comparison.on(&method.name, &page.path, 0);
            comparison.method(pages, page, method);
            page.unread.iter().for_each(|unread| comparison.unread(&page.path, unread));
        }
    }
    // The specs of REST 2.0 do not claim to describe every method.
    let is_claimed = |name: &str| api.protocol == Protocol::V3 && pages.spec(name, api).is_none();
    for (name, page) in pages.methods.iter().filter(|(name, _)| is_claimed(name)) {
        comparison.on(name, &page.path, 0);
        comparison.add(Kind::PageNew, "", None, None);
        page.unread.iter().for_each(|unread| comparison.unread(&page.path, unread));
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

    fn method(&mut self, pages: &Pages, page: &MethodPage, method: &Method) {
        if let Some(heading) = &page.heading {
            self.add(Kind::Heading, "", Some(heading.clone()), Some(method.name.clone()));
        }
        if !page.scopes.is_empty() && !page.scopes.contains(&method.scope) {
            self.add(Kind::Scope, "", Some(page.scopes.join(",")), Some(method.scope.clone()));
        }
        self.notes(page, method);
        self.parameters(page, method);
        self.in_tabs(pages, page, method);
        self.on(&method.name, &page.path, 0);
        self.response(page, method);
        self.codes(page, method);
    }

    /// Compares what notes say of methods of REST 2.0.
    fn notes(&mut self, page: &MethodPage, method: &Method) {
        let Some(v2) = &method.v2 else { return };
        let successor =
            |halted: Option<&Option<String>>| halted.map(|name| name.clone().unwrap_or_else(|| "halted".to_owned()));
        let sides =
            [successor(page.notes.halted.as_ref()), successor(v2.halted.as_ref().map(|halted| &halted.successor))];
        let is_in_group = match (&sides[0], &sides[1]) {
            (Some(page), Some(specs)) => page.strip_suffix('*').is_some_and(|group| specs.starts_with(group)),
            _ => false,
        };
        if sides[0] != sides[1] && !is_in_group {
            let [page, specs] = sides;
            self.add(Kind::Halted, "", page, specs);
        }
        if page.notes.application_only != v2.application_only {
            let side = |is_restricted: bool| is_restricted.then(|| "application".to_owned());
            self.add(Kind::Context, "", side(page.notes.application_only), side(v2.application_only));
        }
    }

    fn parameters(&mut self, page: &MethodPage, method: &Method) {
        let tables = &page.parameters;
        let parts: Vec<Part> = tables.parts.iter().filter(|part| part.tab.is_none()).cloned().collect();
        let mut walk = Walk::new(self, &parts, Role::Request);
        match &method.body {
            Body::Params(fields) => {
                walk.open_fields(&v2::parameters(method, fields));
                walk.entries(&tables.root);
                walk.unlinked();
            }
            // The table of a body that is an array stands below a heading of its own.
            Body::Bare(field) => {
                walk.open_type("", &field.ty);
                parts.iter().for_each(|part| walk.entries(&part.entries));
            }
        }
        walk.end();
    }

    /// Compares the tables in tabs, each of which describes a parameter of a variant of the method.
    fn in_tabs(&mut self, pages: &Pages, page: &MethodPage, method: &Method) {
        for part in page.parameters.parts.iter().filter(|part| part.tab.is_some()) {
            let label = part.tab.as_deref().unwrap_or_default();
            self.on(&method.name, &page.path, part.line);
            let Some(variant) = v2::in_tab(label, pages, self.api, method) else {
                let reason =
                    format!("no object has the title of the tab `{label}`; name it as the table of its fields");
                self.add(Kind::Unread, &reason, None, None);
                continue;
            };
            self.on(variant.path(), &page.path, part.line);
            let Body::Params(fields) = &variant.body else { continue };
            let mut walk = Walk::new(self, std::slice::from_ref(part), Role::Request);
            walk.open_fields(fields);
            // The table of the parameters stands outside of tabs.
            walk.skip_outermost();
            walk.unlinked();
            walk.end();
        }
    }

    fn response(&mut self, page: &MethodPage, method: &Method) {
        let Some(tables) = &page.response else { return };
        let mut walk = Walk::new(self, &tables.parts, Role::Response);
        let is_list = method.action == Some(Action::List);
        let has_next = matches!(method.pagination, Some(Pagination::Start { .. } | Pagination::Limit { .. }));
        walk.beside = ["total"].into_iter().filter(|_| is_list).chain(has_next.then_some("next")).collect();
        walk.response(&tables.root, &method.result);
    }
}
