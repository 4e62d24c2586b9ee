//! `llms.txt`, the index for assistants, and `llms-full.txt`, the concatenation of all pages.

use crate::guides::GUIDES;
use crate::markdown::{inline_text, plain_line};
use crate::paths::{Format, Target};
use crate::site::{Site, describes_fields, name_of};
use crate::view::count;
use bitrix24_model::{Counts, Effect};
use std::fmt::Write as _;

const ADVICE: &str = "Call only methods that are listed here, with the parameters that their pages name. \
    A page describes a method's parameters, its response, its errors, and how to call it from Rust and with `curl`.";

/// Writes the list of all pages.
pub(crate) fn short(site: &Site<'_>) -> String {
    let mut out = head(site);
    let mut section = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = write!(out, "\n## {title}\n\n{}\n", lines.join("\n"));
        }
    };
    let overviews = [
        (Target::Home, "Start", "How to make a call, and the modules."),
        (Target::Errors, "Error codes", "The meaning of each code and what to do."),
        (Target::Types, "Types and identifiers", "Formats of values; the methods that return each identifier."),
    ];
    section("Overview", overviews.map(|(target, name, about)| line(site, target, name, about)).into());
    let guides = GUIDES.iter().enumerate();
    section("Guides", guides.map(|(at, guide)| line(site, Target::Guide(at), guide.title, guide.about)).collect());
    let without_module = (0..site.api.methods.len()).filter(|at| site.module_of(&site.api.methods[*at].name).is_none());
    section("General methods", without_module.map(|at| method(site, at)).collect());
    for (at, module) in site.api.modules.iter().enumerate() {
        section(
            &inline_text(&format!("Module {}", module.name)),
            site.methods_of(at).into_iter().map(|at| method(site, at)).collect(),
        );
    }
    let types = site
        .shared_types()
        .map(|(id, def)| line(site, Target::Type(id), name_of(def).unwrap_or_default(), &def.doc.summary));
    section("Optional", types.collect());
    out
}

/// Writes all pages, one after the other.
pub(crate) fn full(site: &Site<'_>, markdown_pages: &[(Target, String)]) -> String {
    let mut out = head(site);
    for (target, text) in markdown_pages {
        if matches!(target, Target::Coverage | Target::Methods) {
            continue;
        }
        let _ = write!(out, "\n---\n\n{text}");
    }
    out
}

fn head(site: &Site<'_>) -> String {
    let api = site.api;
    let counts = Counts::of(&api.methods);
    format!(
        "# {}\n\n> {} and {} in {}, with their parameters, responses, errors and examples.\n\n{ADVICE}\n",
        inline_text(&api.title),
        count(counts.callable, "method"),
        count(counts.describing, "field description"),
        count(api.modules.len(), "module")
    )
}

fn method(site: &Site<'_>, at: usize) -> String {
    let method = &site.api.methods[at];
    let effect = match method.effect {
        _ if describes_fields(method) => "",
        Effect::Read => " Reads.",
        Effect::Write => " Writes.",
    };
    line(site, Target::Method(at), &method.name, &format!("{}{effect}", method.doc.summary))
}

fn line(site: &Site<'_>, target: Target, name: &str, about: &str) -> String {
    let address = site.paths.href(Target::Home, target, Format::Markdown);
    format!("- [{}]({address}): {}", inline_text(name), plain_line(site, about))
}
