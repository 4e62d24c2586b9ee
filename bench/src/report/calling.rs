//! The parts on calls, decoding, and instructions.

use super::format::{grouped, heads, missing, table, time};
use super::targets::paired;
use crate::callers;
use crate::results::Results;
use crate::sections::{call, instructions};

/// Writes the part on what a call costs, compared with bare clients.
pub(super) fn counts(results: &Results) -> String {
    if results.series.is_empty() {
        return String::new();
    }
    let names = ["", "instructions", "allocations", "the first call", "crates", "cold build, CPU"];
    let rows: Vec<Vec<String>> = callers::ALL
        .iter()
        .map(|program| {
            let count = |what: &str| results.median(what, program.name, 1).map_or_else(missing, grouped);
            vec![
                program.name.replace("client.call", "`client.call`"),
                count("instructions"),
                count("allocations"),
                count("first call"),
                count("crates"),
                time(results, "cold build: CPU", program.name, 1),
            ]
        })
        .collect();
    format!(
        "## The cost of a call\n\nPrograms that post the same bytes to the same portal on loopback, each with its own \
         dependencies: TLS by rustls with ring and the system's verifier, gzip, and for the client all methods. The bare ones \
         receive the response's bytes, `client.call` decodes them. Instructions (by callgrind, without the kernel) and \
         allocations are per call over an open connection; the first call is a whole program that makes one, from its start \
         to its end. A cold build is in release, in an empty folder.\n\n{}",
        table(&heads(&names), &rows)
    )
}

/// Writes the part on calls.
pub(super) fn section(results: &Results) -> String {
    if results.series.is_empty() {
        return String::new();
    }
    let mut text = "## Calling\n\nOne call that reads one object from the mock portal, which runs in a separate process on \
        loopback. The bare call sends the same bytes with the same headers over the same connections with reqwest, and \
        receives the response's bytes without decoding them. Values are per call: the median of the batches, and the median \
        of the ratios of adjacent batches. CPU time is that of the calling thread including the kernel.\n\n"
        .to_owned();
    let kinds = call::CALL_KINDS;
    let mut rows = Vec::new();
    for what in ["latency", "CPU"] {
        for size in results.sizes(what) {
            let mut row = vec![format!("{what} at {size} in flight")];
            row.extend(
                kinds
                    .iter()
                    .map(|kind| results.median(what, kind, size).map_or_else(missing, |v| format!("{v:.1} µs"))),
            );
            let over =
                paired(results, what, size).map_or_else(missing, |ratio| format!("{:+.1}%", (ratio - 1.0) * 100.0));
            row.push(over);
            rows.push(row);
        }
    }
    for what in ["allocations per call", "bytes allocated per call"] {
        let mut row = vec![what.to_owned()];
        let counts = kinds.map(|kind| results.median(what, kind, 1));
        row.extend(counts.map(|count| count.map_or_else(missing, grouped)));
        let over = counts[0].zip(counts[2]).map(|(bare, client)| format!("{:+.1}%", (client / bare - 1.0) * 100.0));
        row.push(over.unwrap_or_else(missing));
        rows.push(row);
    }
    text += &table(&heads(&["", "bare reqwest", "and derives", "`client.call`", "over bare"]), &rows);
    text
}

/// Writes the part on decoding and streaming a list.
pub(super) fn decoding(results: &Results, call: &Results) -> String {
    if results.series.is_empty() {
        return String::new();
    }
    let rows = crate::sections::decode::ROWS;
    let bytes = results.median("decode: bytes", "list", rows).unwrap_or(f64::NAN);
    let speed = |of: &str| {
        let Some(series) = results.get("decode", of, rows) else {
            return vec![of.to_owned(), missing(), missing(), missing()];
        };
        let (low, high) = series.range();
        let median = series.median();
        let range = format!("{low:.0}–{high:.0} µs");
        vec![of.to_owned(), format!("{median:.0} µs"), range, format!("{:.0} MB/s", bytes / median)]
    };
    let mut text = format!(
        "## Decoding\n\nA list of {} e-mails, {} KB of JSON, in memory, interleaved:\n\n{}",
        grouped(rows as f64),
        grouped(bytes / 1e3),
        table(&heads(&["", "time", "range", "speed"]), &[speed("client"), speed("serde_json and derives")])
    );
    let sizes = call.sizes("stream: peak of live bytes");
    let line = |what: &str, unit: f64, digits: usize| -> Vec<String> {
        sizes
            .iter()
            .map(|size| format!("{:.digits$}", call.median(what, "client", *size).unwrap_or(f64::NAN) / unit))
            .collect()
    };
    if !sizes.is_empty() {
        let mut names = vec!["rows streamed".to_owned()];
        names.extend(sizes.iter().map(|size| grouped(*size as f64)));
        let mut peak = vec!["live memory at the peak, KB".to_owned()];
        peak.extend(line("stream: peak of live bytes", 1e3, 0));
        let mut count = vec!["allocations a row".to_owned()];
        count.extend(line("stream: allocations per row", 1.0, 1));
        text += &format!(
            "\nA list streamed row by row from a portal in the same process:\n\n{}",
            table(&names, &[peak, count])
        );
    }
    text
}

/// Writes the baseline that CI compares with.
pub(super) fn instructions() -> String {
    let Some(baseline) = instructions::baseline() else { return String::new() };
    let rows: Vec<Vec<String>> =
        baseline.counts.iter().map(|(name, count)| vec![name.clone(), grouped(*count as f64 / 1e6)]).collect();
    format!(
        "## Instructions\n\nCounted by callgrind with {} ({}). `cargo xtask ci` fails if one of them grows by more than \
         5%; with another compiler it skips the comparison.\n\n{}",
        baseline.rustc,
        baseline.target,
        table(&heads(&["", "million instructions"]), &rows)
    )
}
