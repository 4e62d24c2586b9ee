//! What changes for programs from one state of the specs to the next, judged by the Rust APIs of both.

mod answers;
mod change;
mod changelog;
mod errors;
mod fields;
mod limits;
mod methods;
mod modules;
mod pairs;
mod types;
mod version;

use bitrix24_codegen::RustApi;
use bitrix24_model::{Api, TypeId};
use std::collections::BTreeSet;

pub use change::{Change, Class, Item, Kind, Place, Section};
pub use changelog::changelog;
pub use version::{Step, Version};

/// Every change from one state of the specs to the next, the ones that break programs first.
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
/// assert_eq!(changes[0].to_string(), "`demo.ping`, parameter `text`: new and required: an argument of `Ping::new`");
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
    let mut changes = differ.changes;
    changes.sort_by(|a, b| (a.class, &a.place.item).cmp(&(b.class, &b.place.item)));
    changes
}

/// The comparison: both states, and what was found so far.
struct Differ<'a> {
    old: &'a RustApi<'a>,
    new: &'a RustApi<'a>,
    changes: Vec<Change>,
    /// The pairs of types that have been compared: one can be reached in several ways.
    seen: BTreeSet<(TypeId, TypeId)>,
}

impl Differ<'_> {
    fn report(&mut self, class: Class, kind: Kind, place: &Place, text: impl Into<String>) {
        self.changes.push(Change { class, kind, place: place.clone(), text: text.into() });
    }

    fn breaking(&mut self, place: &Place, text: impl Into<String>) {
        self.report(Class::Breaking, Kind::Changed, place, text);
    }

    fn behaviour(&mut self, place: &Place, text: impl Into<String>) {
        self.report(Class::Behaviour, Kind::Changed, place, text);
    }

    fn additive(&mut self, place: &Place, text: impl Into<String>) {
        self.report(Class::Additive, Kind::Changed, place, text);
    }

    /// A change of texts alone, told once for a place, however many of its texts it concerns.
    fn documentation(&mut self, place: &Place, text: &str) {
        let told = |change: &Change| change.class == Class::Documentation && change.place == *place;
        if !self.changes.iter().any(told) {
            self.report(Class::Documentation, Kind::Changed, place, text);
        }
    }
}

/// Whether what both sides have stands in the same order.
fn same_order<T: PartialEq>(old: &[T], new: &[T]) -> bool {
    old.iter().filter(|one| new.contains(one)).eq(new.iter().filter(|one| old.contains(one)))
}

/// Names as code, in a row.
fn listed(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
