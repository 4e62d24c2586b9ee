//! The head of the report, and how its figures were taken.

use super::Measured;
use super::targets::{main_size, size_of};
use crate::scale::Shape;

/// What this is and how to repeat it.
pub(super) fn head(measured: &Measured) -> String {
    let mut text = "# Benchmarks\n\nWritten by `cargo xtask bench` from the raw figures in `bench/results`. It needs Rust and, \
        for the peers, Python, Node.js and Java; a peer that cannot be installed is left out. `cargo xtask bench SECTION` \
        measures one part again, `--quick` shows in minutes that everything works.\n"
        .to_owned();
    if measured.sections().iter().any(|(_, results)| results.facts.contains_key("quick")) {
        text += "\n> Parts of this are from a quick run: few runs of few methods. Trust the order of magnitude only.\n";
    }
    text
}

/// What was measured, on what and how.
pub(super) fn section(measured: &Measured) -> String {
    let mut text = "## How it was measured\n\n".to_owned();
    for (name, results) in measured.sections() {
        if results.series.is_empty() {
            continue;
        }
        let fact = |name: &str| results.facts.get(name).map_or("unknown", String::as_str);
        text += &format!(
            "- `{name}`: {}, {}, {}; load {} before, {} after.\n",
            fact("date"),
            fact("machine"),
            fact("rustc"),
            fact("load before"),
            fact("load after")
        );
    }
    let size = main_size(&measured.generate, "generate");
    let counted = size_of(&measured.generate, Shape::Rich, size);
    let counted = counted.map_or_else(String::new, |counted| format!(" {size} methods are {counted}. {ELSEWHERE}"));
    format!("{text}\n{SPECS}{counted}\n\n{TURNS}\n\n{PEERS}\n")
}

/// How the subjects were made.
const SPECS: &str = "\
**The APIs** are the real specs, copied under other module names until there are as many methods as asked for. Only methods \
with types of their own are copied: two real ones of three are `*.field.list` or `*.field.get`, which are two lines each and \
share their types, so that with them every figure would look better. The peers get the OpenAPI document that \
`cargo xtask openapi` writes of the same specs.";

/// How the sizes compare with those of figures that others give.
const ELSEWHERE: &str = "\
(Other figures for 300 methods speak of 1,163 structs with 8,572 fields: about as many types as there are object schemas \
here, with more fields in each.)";

/// How it was measured.
const TURNS: &str = "\
**Every comparison** is made in one run and in turn (A B A B), in whole processes unless it says otherwise; tables show the \
middle value and the range. Memory is the largest resident set of one process.";

/// What was done for the peers.
const PEERS: &str = "\
**The peers** run with their defaults, and are installed by version below the build folder. `progenitor` reads OpenAPI 3.0 \
only, takes one type of failure for an operation and no enum of operators; it gets a document without the rest. \
`openapi-to-rust` gets enums without names such as `creator.id`, which it cannot tell from `creatorId`. \
`openapi-typescript` writes types of TypeScript, and is there for its speed only. Their crates are compiled with the \
dependencies and features that they come with, at one size only: at 1,000 methods they need minutes and gigabytes.";
