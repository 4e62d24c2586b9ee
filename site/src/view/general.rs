//! The pages of modules and of all methods.

use super::text::{count, text};
use super::{Badge, Block, Link, Page, Tone};
use crate::paths::Target;
use crate::prose::Span;
use crate::rustdoc::RustItem;
use crate::site::{Site, describes_fields, name_of};
use bitrix24_model::{Counts, Effect, TypeId};

/// Returns the page of all methods.
pub(super) fn methods(site: &Site<'_>) -> Page {
    let api = site.api;
    let summary = site.prose("All described methods, by module.");
    let mut page = Page::new(Target::Methods, "Overview", "All methods", summary);
    let counts = Counts::of(&api.methods);
    page.badges = method_counts(&counts).map(|text| Badge { text, tone: Tone::Plain }).collect();
    let without_module: Vec<usize> =
        (0..api.methods.len()).filter(|at| site.module_of(&api.methods[*at].name).is_none()).collect();
    page.section("general", "General", vec![Block::Links(site.method_links(&without_module))]);
    let all: Vec<usize> = (0..api.modules.len()).flat_map(|module| site.methods_of(module)).collect();
    let (fields, acting): (Vec<usize>, Vec<usize>) =
        all.into_iter().partition(|at| describes_fields(&api.methods[*at]));
    page.section("by-name", "By name", vec![Block::Links(site.method_links(&acting))]);
    page.section("describing", "Methods that describe fields", vec![Block::Links(site.method_links(&fields))]);
    page
}

/// Counts the methods of a module.
pub(super) fn counts_of(site: &Site<'_>, module: usize) -> Counts {
    Counts::of(site.methods_of(module).into_iter().map(|at| &site.api.methods[at]))
}

/// Says how many methods there are: those that can be called, or else those that describe fields.
pub(super) fn counted(counts: &Counts) -> String {
    match counts.callable {
        0 => count(counts.describing, "field description"),
        callable => count(callable, "method"),
    }
}

/// Formats how many methods there are, and how many describe fields if any does.
pub(super) fn method_counts(counts: &Counts) -> impl Iterator<Item = String> {
    let describing = (counts.describing > 0).then(|| count(counts.describing, "field description"));
    std::iter::once(count(counts.callable, "method")).chain(describing)
}

/// Returns the page of a module.
pub(super) fn module(site: &Site<'_>, at: usize) -> Page {
    let module = &site.api.modules[at];
    let mut page = Page::new(Target::Module(at), "Module", &module.title, site.prose(&module.doc));
    let methods = site.methods_of(at);
    let counts = counts_of(site, at);
    let writing = methods.iter().filter(|at| site.api.methods[**at].effect == Effect::Write).count();
    let numbers = method_counts(&counts).chain([count(site.types_of(at).len(), "object")]);
    page.badges = numbers.map(|text| Badge { text, tone: Tone::Plain }).collect();
    page.badges.push(Badge { text: format!("{} read", counts.callable - writing), tone: Tone::Read });
    page.badges.push(Badge { text: format!("{writing} write"), tone: Tone::Write });
    let (fields, acting): (Vec<usize>, Vec<usize>) =
        methods.into_iter().partition(|at| describes_fields(&site.api.methods[*at]));
    let starts = vec![text("Methods start with "), Span::Code(format!("{}.", module.name), None)];
    let rust = vec![
        Span::Rust(RustItem::module(&site.rust, at)),
        text(", if the feature "),
        Span::Code(site.rust.feature(&module.name), None),
        text(" is on"),
    ];
    page.section("about", "At a glance", vec![Block::Facts(vec![("Name", starts), ("Rust", rust)])]);
    page.section("methods", "Methods", vec![Block::Links(site.method_links(&acting))]);
    page.section("describing", "Methods that describe fields", vec![Block::Links(site.method_links(&fields))]);
    page.section("objects", "Objects and enums", vec![Block::Links(type_links(site, &site.types_of(at)))]);
    page
}

/// Returns links to objects and enums, each with its summary.
pub(super) fn type_links(site: &Site<'_>, types: &[TypeId]) -> Vec<Link> {
    let link = |id: &TypeId| {
        let def = site.api.type_def(*id);
        Link {
            target: Target::Type(*id),
            text: name_of(def).unwrap_or_default().to_owned(),
            code: true,
            about: site.prose(&def.doc.summary),
            badge: None,
        }
    };
    types.iter().map(link).collect()
}
