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
    text += &format!(
        "\n{}\n",
        SPECS.replace("{SIZE}", &size.to_string()).replace("{COUNTS}", &counted.unwrap_or_default())
    );
    text += PEERS;
    text
}

/// How the subjects were made.
const SPECS: &str = "**The APIs** are the real specs, copied under other module names until there are as many methods as \
asked for. Of the real methods only those with types of their own are copied: two of three are `*.field.list` or \
`*.field.get`, which are two lines and share their types, and would flatter us. {SIZE} methods are {COUNTS}. (Elsewhere \
figures for 300 methods are given with 1,163 structs and 8,572 fields: more fields than these, and fewer schemas.) The peers \
get the OpenAPI document that `cargo xtask openapi` writes of the same specs.

**Every comparison** is made in one run and in turn (A B A B), in whole processes unless it says otherwise; tables show the \
middle value and the range. Memory is the largest resident set of one process.\n\n";

/// What was done for the peers.
const PEERS: &str = "**The peers** run with their defaults, and are installed by version below the build folder. \
`progenitor` reads OpenAPI 3.0 only, takes one type of failure for an operation and no enum of operators; it gets a document \
without the rest. `openapi-typescript` writes types of TypeScript, and is there for its speed only. Their crates are compiled \
with the dependencies and features that they come with.\n";
