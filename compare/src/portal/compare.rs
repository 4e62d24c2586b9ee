//! Compares what a portal publishes with the specs.

mod parameters;
mod results;
pub(super) mod types;

use super::difference::{Difference, DifferenceKind};
use super::published::{Published, PublishedMethod};
use bitrix24_model::{Api, Method};
use std::collections::BTreeMap;

/// The module name of methods without a module.
const NO_MODULE: &str = "(none)";

/// Returns every difference, sorted by method. A gap in the document is no difference.
///
/// A module without any published method is a single difference: it may not be installed on the portal.
///
/// ```
/// use bitrix24_compare::portal::{Published, compare};
/// use bitrix24_model::{SourceFile, load};
///
/// let api = load(&[
///     SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the example. } }"),
///     SourceFile::new("demo/ping.yaml", "{ method: demo.ping, summary: Answers., effect: read, result: boolean }"),
/// ])?;
/// let published = Published::read(r#"{ "paths": { "/demo.ping": {}, "/demo.pong": {} } }"#)?;
/// let differences: Vec<String> = compare(&published, &api).iter().map(ToString::to_string).collect();
/// assert_eq!(differences, ["method-new demo.pong"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn compare(published: &Published, api: &Api) -> Vec<Difference> {
    let mut comparison = Comparison { api, method: String::new(), found: Vec::new() };
    comparison.methods(published);
    for theirs in &published.methods {
        if let Some(ours) = api.method(&theirs.name) {
            comparison.method.clone_from(&ours.name);
            comparison.method(theirs, ours);
        }
    }
    comparison.found.sort();
    comparison.found.dedup();
    comparison.found
}

/// The differences found so far, and the current method.
struct Comparison<'a> {
    api: &'a Api,
    method: String,
    found: Vec<Difference>,
}

/// Returns the module of a method.
fn module(name: &str) -> &str {
    name.split_once('.').map_or(NO_MODULE, |(module, _)| module)
}

impl Comparison<'_> {
    fn add(&mut self, kind: DifferenceKind, name: &str, portal: Option<String>, specs: Option<String>) {
        let name = Some(name).filter(|name| !name.is_empty()).map(str::to_owned);
        self.found.push(Difference { method: self.method.clone(), kind, name, portal, specs });
    }

    /// Adds the methods and modules that only one side has.
    fn methods(&mut self, published: &Published) {
        for theirs in published.methods.iter().filter(|theirs| self.api.method(&theirs.name).is_none()) {
            self.method.clone_from(&theirs.name);
            self.add(DifferenceKind::MethodNew, "", None, None);
        }
        let mut modules: BTreeMap<&str, Vec<&Method>> = BTreeMap::new();
        for ours in &self.api.methods {
            modules.entry(module(&ours.name)).or_default().push(ours);
        }
        for (name, methods) in modules {
            if !published.methods.iter().any(|theirs| module(&theirs.name) == name) {
                name.clone_into(&mut self.method);
                self.add(DifferenceKind::ModuleGone, "", None, None);
                continue;
            }
            for ours in methods.into_iter().filter(|ours| published.method(&ours.name).is_none()) {
                self.method.clone_from(&ours.name);
                self.add(DifferenceKind::MethodGone, "", None, None);
            }
        }
    }

    fn method(&mut self, theirs: &PublishedMethod, ours: &Method) {
        if !theirs.parameters.is_empty() {
            self.parameters(theirs, ours);
        }
        self.result(theirs, ours);
    }
}
