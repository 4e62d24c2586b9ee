//! The home page: a first call, the guides, the modules, and links.

use super::general::{counted, counts_of};
use super::samples::{Language, Listing, with_client};
use super::text::{count, official_pages, text};
use super::{Badge, Block, Link, Page, Sample, Tone, general};
use crate::guides::GUIDES;
use crate::paths::Target;
use crate::prose::{Prose, Span};
use crate::protocol::call_rules;
use crate::site::{Site, describes_fields, name_of};
use bitrix24_model::{Action, Body, Counts, ExampleResponse, Method, TypeDef};

pub(super) fn page(site: &Site<'_>) -> Page {
    let api = site.api;
    let about = "The reference of all described methods: parameters with their constraints, responses, \
        errors with their causes and fixes, and calls to copy. \
        These pages, the typed Rust client and the mock portal are generated from the same checked specs.";
    let mut page = Page::new(Target::Home, "Overview", &api.title, site.prose(about));
    page.above.clear();
    page.official = api.docs.clone();
    let counts = Counts::of(&api.methods);
    let numbers = [
        count(api.modules.len(), "module"),
        count(site.shared_types().count(), "object"),
        count(api.errors.len(), "error code"),
    ];
    let methods = general::method_counts(&counts).chain([official_pages(api)]);
    page.badges = methods.chain(numbers).map(|text| Badge { text, tone: Tone::Plain }).collect();
    page.section("start", "Start", start(site));
    page.section("guides", "Guides", vec![Block::Cards(guides(site))]);
    page.section("modules", "Modules", vec![Block::Cards(modules(site))]);
    let without_module: Vec<usize> =
        (0..api.methods.len()).filter(|at| site.module_of(&api.methods[*at].name).is_none()).collect();
    let types: Vec<_> = site.shared_types().filter(|(_, def)| !in_a_module(site, def)).map(|(id, _)| id).collect();
    let mut general = site.method_links(&without_module);
    general.extend(general::type_links(site, &types));
    page.section("general", "Methods without a module", vec![Block::Links(general)]);
    page.section("calls", "Every call", vec![Block::Rules(calls(site))]);
    page.section("more", "Look up", vec![Block::Links(overviews(site))]);
    page.section("assistants", "For assistants", vec![Block::Prose(assistants(site))]);
    page
}

fn in_a_module(site: &Site<'_>, def: &TypeDef) -> bool {
    name_of(def).is_some_and(|name| site.module_of(name).is_some())
}

fn modules(site: &Site<'_>) -> Vec<Link> {
    let modules = site.api.modules.iter().enumerate();
    modules
        .map(|(at, module)| Link {
            target: Target::Module(at),
            text: module.title.clone(),
            code: false,
            about: site.prose(&module.doc),
            badge: Some(Badge { text: counted(&counts_of(site, at)), tone: Tone::Plain }),
        })
        .collect()
}

fn guides(site: &Site<'_>) -> Vec<Link> {
    let guides = GUIDES.iter().enumerate();
    guides
        .map(|(at, guide)| Link {
            target: Target::Guide(at),
            text: guide.title.to_owned(),
            code: false,
            about: site.prose(guide.about),
            badge: None,
        })
        .collect()
}

/// Returns the simplest method to show: preferably one that reads an object, with the fewest parameters.
fn shown<'a>(site: &Site<'a>) -> Option<&'a Method> {
    let takes = |method: &Method| match &method.body {
        Body::Params(fields) => fields.len(),
        Body::Bare(_) => 0,
    };
    let answers =
        |method: &Method| method.examples.iter().any(|example| matches!(example.response, ExampleResponse::Result(_)));
    let mut fit: Vec<&Method> = site.api.methods.iter().filter(|method| takes(method) > 0 && answers(method)).collect();
    fit.retain(|method| !describes_fields(method) && site.rust_example(method).is_some());
    fit.into_iter().min_by_key(|method| (method.action != Some(Action::Get), takes(method), method.name.len()))
}

fn start(site: &Site<'_>) -> Vec<Block> {
    let Some(method) = shown(site) else { return Vec::new() };
    let about = "Create an incoming webhook on the portal with the scopes of the methods to call. \
        Its URL is a secret: anyone who has it can call methods on behalf of its user.";
    let rust = "Pass the URL to the Rust client and make a call:";
    let call = site.rust_example(method).unwrap_or_default();
    let listings = vec![Listing::new("Rust", Language::Rust, with_client(&call))];
    let sample = Sample { title: method.name.clone(), about: Prose::new(), listings };
    vec![Block::Prose(site.prose(about)), Block::Prose(site.prose(rust)), Block::Sample(sample)]
}

fn calls(site: &Site<'_>) -> Vec<Prose> {
    let limits = vec![
        text("Calls above the limits are rejected: the codes about limits are among "),
        Span::Link("all error codes".to_owned(), Target::Errors),
        text("."),
    ];
    let rules = call_rules(site.api.protocol).iter().map(|rule| site.prose(rule));
    rules.chain([vec![limits]]).collect()
}

fn overviews(site: &Site<'_>) -> Vec<Link> {
    let links = [
        (Target::Methods, "All methods", "All methods by name."),
        (Target::Errors, "Error codes", "The meaning of each code, what to do, and the methods that return it."),
        (Target::Types, "Types and identifiers", "Formats of values, and the methods that return each identifier."),
        (Target::Coverage, "Coverage", "How much is described, and what no official page vouches for."),
    ];
    links
        .map(|(target, text, about)| Link {
            target,
            text: text.into(),
            code: false,
            about: site.prose(about),
            badge: None,
        })
        .into()
}

fn assistants(site: &Site<'_>) -> Prose {
    site.prose(
        "Every page has a Markdown version at the same URL with `.md` instead of `.html`. \
         `llms.txt` lists all of them, `llms-full.txt` contains all of them. \
         A method that is not listed there is not described here; do not guess its name.",
    )
}
