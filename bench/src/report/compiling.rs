//! The parts on compiling and on the dependency tree.

use super::format::{grouped, heads, megabytes, missing, table, time, times};
use super::targets::main_size;
use crate::peers;
use crate::results::Results;

/// Writes the part on compiling: the library, programs, and other builds.
pub(super) fn section(results: &Results) -> String {
    if results.series.is_empty() {
        return String::new();
    }
    let size = main_size(results, "release build");
    let mut text = format!(
        "## Compiling\n\nThe generated crate of {size} methods with its dependencies built, without \
        incremental compilation. The serde baseline is the same API with derived serde and a generic call. Both are \
        measured {} times, interleaved; the peers once, in the first round, because each takes a minute or more.\n\n",
        results.get("check", "ours", size).map_or(0, |series| series.values.len())
    );
    text += &libraries(results, size);
    text += &programs(results, size);
    text += &others(results, size);
    text
}

fn libraries(results: &Results, size: usize) -> String {
    let names = ["", "check", "times ours", "memory", "debug build", "release build", "times ours", "memory", "rlib"];
    let mut subjects = vec![("**bitrix24-rs**".to_owned(), "ours"), ("serde baseline".to_owned(), "serde baseline")];
    subjects.extend(peers::ALL.iter().map(|peer| (format!("{} {}", peer.name(), peer.version()), peer.name())));
    let times_ours = |what: &str, of: &str| times(results.median(what, of, size), results.median(what, "ours", size));
    let rows: Vec<Vec<String>> = subjects
        .into_iter()
        .filter(|(_, of)| results.get("check", of, size).is_some())
        .map(|(name, of)| {
            vec![
                name,
                time(results, "check", of, size),
                times_ours("check", of),
                megabytes(results, "check: memory", of, size),
                time(results, "debug build", of, size),
                time(results, "release build", of, size),
                times_ours("release build", of),
                megabytes(results, "release build: memory", of, size),
                megabytes(results, "rlib", of, size),
            ]
        })
        .collect();
    table(&heads(&names), &rows)
}

fn programs(results: &Results, size: usize) -> String {
    let names = ["a program that calls", "one method", "five", "all", "all, including the library"];
    let mut rows = Vec::new();
    for (name, of) in [("**bitrix24-rs**", "ours"), ("serde baseline", "serde baseline")] {
        rows.push(vec![
            name.to_owned(),
            time(results, "program one", of, size),
            time(results, "program five", of, size),
            time(results, "program all", of, size),
            time(results, "library and program all", of, size),
        ]);
        rows.push(vec![
            format!("{name}, its size"),
            megabytes(results, "program one: size", of, size),
            megabytes(results, "program five: size", of, size),
            megabytes(results, "program all: size", of, size),
            missing(),
        ]);
    }
    format!(
        "\nPrograms in release with the library built, except in the last column:\n\n{}",
        table(&heads(&names), &rows)
    )
}

fn others(results: &Results, size: usize) -> String {
    let mut text = String::new();
    if let Some(module) = results.facts.get("the one module") {
        let time = time(results, "check, one module", "ours", size);
        text += &format!("\nWith the feature of one module only ({module}), `cargo check` takes {time}.\n");
    }
    if let Some(times) = results.median("check, feature serde", "ours", size) {
        text += &format!("\nWith the feature `serde`, `cargo check` takes {times:.2} times as long.\n");
    }
    let generated = time(results, "edit to generated", "ours", size);
    let checked = time(results, "edit to checked", "ours", size);
    text += &format!(
        "\nFrom an edited spec to a generated client: {generated}; to an incrementally checked client: {checked}.\n"
    );
    for large in results.sizes("check").into_iter().filter(|large| *large > size) {
        let of = |of: &str| (time(results, "check", of, large), megabytes(results, "check: memory", of, large));
        let ((ours, our_memory), (baseline, baseline_memory)) = (of("ours"), of("serde baseline"));
        text += &format!(
            "\n`cargo check` of {} methods: {ours} and {our_memory}; the serde baseline {baseline} and {baseline_memory}.\n",
            grouped(large as f64)
        );
    }
    text
}

/// Writes the part on the dependency tree.
pub(super) fn tree(results: &Results, compile: &Results) -> String {
    if results.series.is_empty() {
        return String::new();
    }
    let sets = results.series.iter().filter(|series| series.what == "crates");
    let rows: Vec<Vec<String>> = sets
        .map(|series| {
            vec![
                series.of.clone(),
                grouped(series.median()),
                time(results, "cold release build", &series.of, 0),
                results.facts.get(&format!("TLS: {}", series.of)).cloned().unwrap_or_default(),
            ]
        })
        .collect();
    let mut text =
        "## The dependency tree\n\nThe published client with all methods. The crates are the normal and build \
        dependencies on this machine; a cold build starts with an empty folder, in release.\n\n"
            .to_owned();
    text += &table(&heads(&["features", "crates", "cold build", "cryptography"]), &rows);
    text += &cold_peers(compile);
    text
}

/// Writes the table of the peers' trees; a cold build is the sum of the dependencies and the crate.
fn cold_peers(compile: &Results) -> String {
    let size = main_size(compile, "release build");
    let names = std::iter::once("ours").chain(peers::ALL.iter().map(|peer| peer.name()));
    let rows: Vec<Vec<String>> = names
        .filter(|of| compile.get("crates", of, size).is_some())
        .map(|of| {
            let parts = [compile.median("dependencies, release", of, size), compile.median("release build", of, size)];
            let sum = parts[0].zip(parts[1]).map_or_else(missing, |(a, b)| super::format::seconds(a + b));
            vec![
                of.to_owned(),
                compile.median("crates", of, size).map_or_else(missing, grouped),
                time(compile, "dependencies, release", of, size),
                sum,
            ]
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let heads = heads(&["", "crates", "dependencies, release", "including the crate"]);
    format!("\nCompared with the peers, each with its default features, at {size} methods:\n\n{}", table(&heads, &rows))
}
