//! The head of the report, and its method.

use super::Measured;
use super::targets::{main_size, size_of};
use crate::scale::Shape;

/// Writes the head: what the report is and how to reproduce it.
pub(super) fn head(measured: &Measured) -> String {
    let mut text = "# Benchmarks\n\nWritten by `cargo xtask bench` from the raw figures in `bench/results`. It requires Rust and, \
        for the peers, Python, Node.js and Java; a peer that cannot be installed is skipped. `cargo xtask bench SECTION` \
        measures one section again; `--quick` is a smoke test of a few minutes.\n"
        .to_owned();
    if measured.sections().iter().any(|(_, results)| results.facts.contains_key("quick")) {
        text += "\n> Parts of this report are from a quick run with few rounds and few methods. Only the orders of magnitude are valid.\n";
    }
    text
}

/// Writes the method: dates, machines, and how subjects were measured.
pub(super) fn section(measured: &Measured) -> String {
    let mut text = "## Method\n\n".to_owned();
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

/// The origin of the APIs.
const SPECS: &str = "\
**The APIs** are the real specs, copied under other module names up to the requested number of methods. Only methods with \
their own types are copied: two thirds of the real ones are `*.field.list` or `*.field.get`, which have two lines each and \
shared types, and would improve every figure. The peers read the OpenAPI document that `cargo xtask openapi` writes for the \
same specs.";

/// A comparison with figures published elsewhere.
const ELSEWHERE: &str = "\
(Other published figures for 300 methods have 1,163 structs with 8,572 fields: about as many types as the object schemas \
here, with more fields each.)";

/// The order of measurements.
const TURNS: &str = "\
**Every comparison** is made in one run and interleaved (A B A B), in whole processes unless stated otherwise; tables show \
the median and the range. Memory is the largest resident set of one process.";

/// The configuration of the peers.
const PEERS: &str = "\
**The peers** run with their defaults, at fixed versions below the build folder. `progenitor` reads only OpenAPI 3.0, and \
accepts one error type per operation and no enums of operators; its document is reduced accordingly. `openapi-to-rust` gets \
enums without names such as `creator.id`, which it cannot distinguish from `creatorId`. `openapi-typescript` writes \
TypeScript types; only its speed is compared. Their crates are compiled with their own dependencies and features, at one \
size only: at 1,000 methods they need minutes and gigabytes.";
