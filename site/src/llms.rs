//! `llms.txt`, the index for assistants, and `llms-full.txt`, the concatenation of all pages.

use crate::guides::GUIDES;
use crate::markdown::{inline_text, plain_line};
use crate::paths::{Format, Target};
use crate::protocol::search_suffix;
use crate::site::{Site, describes_fields, name_of};
use crate::view::count;
use bitrix24_model::{Counts, Effect, TypeDef, TypeId};
use std::fmt::Write as _;

const ADVICE: &str = "Call only methods that are listed here, with the parameters that their pages name. \
    A page describes a method's parameters, its response, its errors, and how to call it from Rust and with `curl`.";

/// Says that a name is not enough to find a method.
const PROTOCOLS: &str = "The portal has two protocols, whose methods of the same name differ: the addresses, the parameters \
    and the responses are those of the protocol that a page names.";

/// Writes the list of all pages, a protocol after the other.
pub(crate) fn short(sites: &[Site<'_>]) -> String {
    let mut out = head(sites);
    for (at, site) in sites.iter().enumerate() {
        list(site, at == 0, &mut out);
    }
    // The format allows readers to leave out a section of this name.
    section(&mut out, "Optional", sites.iter().flat_map(types).collect());
    out
}

fn section(out: &mut String, title: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        let _ = write!(out, "\n## {title}\n\n{}\n", lines.join("\n"));
    }
}

/// Returns the lines of a protocol's objects and enums.
fn types(site: &Site<'_>) -> Vec<String> {
    let of = search_suffix(site.api.protocol);
    let line = |(id, def): (TypeId, &TypeDef)| {
        line(site, Target::Type(id), &format!("{}{of}", name_of(def).unwrap_or_default()), &def.doc.summary)
    };
    site.shared_types().map(line).collect()
}

/// Lists the pages of a protocol, and the guides if it is the first.
fn list(site: &Site<'_>, with_guides: bool, out: &mut String) {
    let protocol = site.other_protocol().map(|_| format!("{}: ", site.api.protocol.name())).unwrap_or_default();
    let mut section = |title: &str, lines| section(out, &format!("{protocol}{title}"), lines);
    let overviews = [
        (Target::Home, "Start", "How to make a call, and the modules."),
        (Target::Errors, "Error codes", "The meaning of each code and what to do."),
        (Target::Types, "Types and identifiers", "Formats of values; the methods that return each identifier."),
    ];
    section("Overview", overviews.map(|(target, name, about)| line(site, target, name, about)).into());
    let guides = GUIDES.iter().enumerate().filter(|_| with_guides);
    section("Guides", guides.map(|(at, guide)| line(site, Target::Guide(at), guide.title, guide.about)).collect());
    let without_module = (0..site.api.methods.len()).filter(|at| site.module_of(&site.api.methods[*at].name).is_none());
    section("General methods", without_module.map(|at| method(site, at)).collect());
    for (at, module) in site.api.modules.iter().enumerate() {
        section(
            &inline_text(&format!("Module {}", module.name)),
            site.methods_of(at).into_iter().map(|at| method(site, at)).collect(),
        );
    }
}

/// Writes all pages, one after the other.
pub(crate) fn full(sites: &[Site<'_>], markdown_pages: &[(Target, String)]) -> String {
    let mut out = head(sites);
    for (target, text) in markdown_pages {
        if matches!(target, Target::Coverage | Target::Methods) {
            continue;
        }
        let _ = write!(out, "\n---\n\n{text}");
    }
    out
}

fn head(sites: &[Site<'_>]) -> String {
    let title = sites.first().map(|site| site.api.title.as_str()).unwrap_or_default();
    let parts: Vec<String> = sites.iter().map(part).collect();
    let advice = if sites.len() > 1 { format!("{PROTOCOLS} {ADVICE}") } else { ADVICE.to_owned() };
    format!(
        "# {}\n\n> {}, with their parameters, responses, errors and examples.\n\n{advice}\n",
        inline_text(title),
        parts.join("; ")
    )
}

/// Says how many methods a protocol has.
fn part(site: &Site<'_>) -> String {
    let counts = Counts::of(&site.api.methods);
    let callable = count(counts.callable, "method");
    let methods = match counts.describing {
        0 => callable,
        describing => format!("{callable} and {}", count(describing, "field description")),
    };
    let protocol = site.other_protocol().map(|_| format!(" of {}", site.api.protocol.name())).unwrap_or_default();
    format!("{methods}{protocol} in {}", count(site.api.modules.len(), "module"))
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
    let address = site.paths.address(target, Format::Markdown);
    format!("- [{}]({address}): {}", inline_text(name), plain_line(site, about))
}
