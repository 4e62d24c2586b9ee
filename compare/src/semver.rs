//! Changes for programs between two states of the specs, classified by comparing their Rust APIs.

mod change;
mod changelog;
mod constraints;
mod errors;
mod fields;
mod methods;
mod modules;
mod pairs;
mod responses;
mod types;
mod v2;
mod version;

use bitrix24_codegen::RustApi;
use bitrix24_model::{Api, Protocol, TypeId};
use std::collections::BTreeSet;

pub use change::{Change, ChangeKind, Class, Item, Place, Section};
pub use changelog::changelog;
pub use version::{Bump, Version};

/// Returns the changes between two states of the specs, the most severe first.
///
/// ```
/// use bitrix24_codegen::{SourceFile, load};
/// use bitrix24_compare::semver;
///
/// let specs = |params: &str| [
///     SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the example. } }"),
///     SourceFile::new("demo/ping.yaml", format!("
///         method: demo.ping
///         summary: Answers.
///         effect: read
///         params: {params}
///         result: {{ pong: boolean }}")),
/// ];
/// let (old, new) = (load(&specs("{}"))?, load(&specs("{ text: { type: string, required: true } }"))?);
/// let changes = semver::diff(&old, &new);
/// assert_eq!(changes[0].class, semver::Class::Breaking);
/// assert_eq!(changes[0].to_string(), "`demo.ping`, parameter `text`: added and required: an argument of `Ping::new`");
/// # Ok::<(), bitrix24_codegen::Diagnostics>(())
/// ```
pub fn diff(old: &Api, new: &Api) -> Vec<Change> {
    let (old, new) = (RustApi::new(old), RustApi::new(new));
    let mut differ = Differ { old: &old, new: &new, changes: Vec::new(), seen: BTreeSet::new() };
    differ.api();
    differ.modules();
    differ.entities();
    differ.codes();
    differ.shared_types();
    differ.methods();
    differ.variants();
    let mut changes = differ.changes;
    changes.sort_by(|a, b| (a.class, &a.place.item).cmp(&(b.class, &b.place.item)));
    changes
}

/// Returns the changes between two states of the specs of all protocols, the most severe first. An API that one state
/// does not have counts as empty. Items of REST 2.0 have `v2/` before their names, and modules are named by their features.
///
/// ```
/// use bitrix24_codegen::{SourceFile, load_all};
/// use bitrix24_compare::semver;
///
/// let time = "method: server.time\nsummary: Returns the time.\neffect: read\nresult: datetime";
/// let new = load_all(&[
///     SourceFile::new("v2/api.yaml", "api: { protocol: 2, title: Demo, modules: { server: The server. } }"),
///     SourceFile::new("v2/server/time.yaml", time),
/// ])?;
/// let changes = semver::diff_all(&[], &new);
/// assert!(changes.iter().any(|change| change.place.item.name() == "v2/server.time"));
/// # Ok::<(), bitrix24_codegen::Diagnostics>(())
/// ```
pub fn diff_all(old: &[Api], new: &[Api]) -> Vec<Change> {
    let mut changes = Vec::new();
    for protocol in Protocol::ALL {
        let of = |apis: &[Api]| apis.iter().find(|api| api.protocol == protocol).cloned();
        let (old, new) = (of(old), of(new));
        if old.is_some() || new.is_some() {
            let empty = || Api::empty(protocol);
            let of_protocol = diff(&old.unwrap_or_else(empty), &new.unwrap_or_else(empty));
            changes.extend(of_protocol.into_iter().map(|change| change.within(protocol)));
        }
    }
    changes.sort_by(|a, b| (a.class, &a.place.item).cmp(&(b.class, &b.place.item)));
    changes
}

/// Compares two states, and collects the changes.
struct Differ<'a> {
    old: &'a RustApi<'a>,
    new: &'a RustApi<'a>,
    changes: Vec<Change>,
    /// The pairs of types already compared: a type can be reached from several places.
    seen: BTreeSet<(TypeId, TypeId)>,
}

impl Differ<'_> {
    fn report(&mut self, class: Class, kind: ChangeKind, place: &Place, text: impl Into<String>) {
        self.changes.push(Change { class, kind, place: place.clone(), text: text.into() });
    }

    fn breaking(&mut self, place: &Place, text: impl Into<String>) {
        self.report(Class::Breaking, ChangeKind::Changed, place, text);
    }

    fn behavior(&mut self, place: &Place, text: impl Into<String>) {
        self.report(Class::Behavior, ChangeKind::Changed, place, text);
    }

    fn additive(&mut self, place: &Place, text: impl Into<String>) {
        self.report(Class::Additive, ChangeKind::Changed, place, text);
    }

    /// Reports a change of texts, once for each place.
    fn documentation(&mut self, place: &Place, text: &str) {
        let is_reported = |change: &Change| change.class == Class::Documentation && change.place == *place;
        if !self.changes.iter().any(is_reported) {
            self.report(Class::Documentation, ChangeKind::Changed, place, text);
        }
    }
}

/// Returns whether the common elements have the same order in both lists.
fn same_order<T: PartialEq>(old: &[T], new: &[T]) -> bool {
    old.iter().filter(|one| new.contains(one)).eq(new.iter().filter(|one| old.contains(one)))
}

/// Returns a list of names as inline code.
fn listed(names: &[String]) -> String {
    names.iter().map(|name| bitrix24_model::text::code(name)).collect::<Vec<_>>().join(", ")
}
