//! The targets, compared with the measurements.

use super::Measured;
use super::format::{heads, missing, seconds, table};
use crate::machine;
use crate::peers;
use crate::results::Results;
use crate::scale::Shape;
use crate::sections::counts::{LIMITS, Limit};

/// One target.
struct Target {
    /// The name of the file in `bench/notes` that explains a miss.
    key: &'static str,
    /// The goal.
    wanted: String,
    /// The measurement and whether it meets the goal; `None` if not measured.
    measured: Option<(String, bool)>,
}

/// Writes the table of targets, and an explanation of each miss.
pub(super) fn section(measured: &Measured) -> String {
    let mut targets = generating(&measured.generate);
    targets.extend(compiling(&measured.compile));
    targets.extend(counts(&measured.counts));
    targets.extend(calling(&measured.call));
    targets.extend(decoding(&measured.decode, &measured.call));
    let rows: Vec<Vec<String>> = targets.iter().map(row).collect();
    let mut text = "## Targets\n\n".to_owned() + &table(&heads(&["target", "measured", "met"]), &rows);
    for target in targets.iter().filter(|target| matches!(target.measured, Some((_, false)))) {
        let note = machine::root().join("bench/notes").join(target.key).with_extension("md");
        if let Ok(note) = std::fs::read_to_string(note) {
            text += &format!("\n**{}**: {}\n", target.wanted, note.trim());
        }
    }
    text
}

fn row(target: &Target) -> Vec<String> {
    match &target.measured {
        Some((measured, met)) => {
            vec![target.wanted.clone(), measured.clone(), if *met { "yes" } else { "**no**" }.to_owned()]
        }
        None => vec![target.wanted.clone(), "not measured".to_owned(), missing()],
    }
}

/// Returns a target for the ratio of `more` to `less`.
fn faster(key: &'static str, wanted: String, factor: f64, more: Option<f64>, less: Option<f64>) -> Target {
    let measured = more.zip(less).map(|(more, less)| {
        let ratio = more / less;
        (format!("{ratio:.1}× ({} against {})", seconds(less), seconds(more)), ratio >= factor)
    });
    Target { key, wanted, measured }
}

/// Returns the number of methods of the targets; a quick run has fewer.
pub(super) fn main_size(results: &Results, what: &str) -> usize {
    let sizes = results.sizes(what);
    if sizes.contains(&300) { 300 } else { sizes.first().copied().unwrap_or(300) }
}

/// Returns the fastest peer.
pub(super) fn fastest(results: &Results, what: &str, size: usize) -> Option<(&'static str, f64)> {
    let times = peers::ALL.iter().filter_map(|peer| Some((peer.name(), results.median(what, peer.name(), size)?)));
    times.min_by(|(_, a), (_, b)| a.total_cmp(b))
}

fn generating(results: &Results) -> Vec<Target> {
    let size = main_size(results, "generate");
    let ours = results.median("generate", "ours", size);
    let floor = results.median("floor", "print on all cores", size);
    let peer = fastest(results, "generate", size);
    let per_method = |methods: usize| Some(results.median("generate", "ours", methods)? / methods as f64);
    vec![
        Target {
            key: "generate-time",
            wanted: format!("generate {size} methods in under 0.15 s, from a cold start"),
            measured: ours.map(|time| (seconds(time), time < 0.15)),
        },
        Target {
            key: "generate-floor",
            wanted: "generate in at most 1.5 times the floor of the same run".to_owned(),
            measured: ours.zip(floor).map(|(ours, floor)| {
                (format!("{:.2}× ({} against {})", ours / floor, seconds(ours), seconds(floor)), ours / floor <= 1.5)
            }),
        },
        faster(
            "generate-peers",
            format!("generate at least 7 times faster than the fastest peer{}", named(peer)),
            7.0,
            peer.map(|(_, time)| time),
            ours,
        ),
        Target {
            key: "generate-flat",
            wanted: "same time per method at 10,000 as at 1,000 methods (within a fifth)".to_owned(),
            measured: per_method(10_000).zip(per_method(1_000)).map(|(many, few)| {
                (format!("{:.2}× ({:.2} ms against {:.2} ms)", many / few, many * 1e3, few * 1e3), many / few <= 1.2)
            }),
        },
    ]
}

fn named(peer: Option<(&'static str, f64)>) -> String {
    peer.map_or_else(String::new, |(name, _)| format!(", {name}"))
}

fn compiling(results: &Results) -> Vec<Target> {
    let size = main_size(results, "release build");
    let large = results.sizes("check").last().copied().filter(|large| *large > size).unwrap_or(1_000);
    let ours = |what: &str, size: usize| results.median(what, "ours", size);
    let baseline = |what: &str, size: usize| results.median(what, "serde baseline", size);
    let peer = fastest(results, "check", size);
    let memory = ours("check: memory", large);
    vec![
        faster(
            "check-peers",
            format!("`cargo check` of {size} methods at least 8 times faster than the fastest peer's{}", named(peer)),
            8.0,
            peer.map(|(_, time)| time),
            ours("check", size),
        ),
        faster(
            "release-baseline",
            format!(
                "release build of the library and a program that calls all {size} methods 4 times faster than the serde baseline"
            ),
            4.0,
            baseline("library and program all", size),
            ours("library and program all", size),
        ),
        faster(
            "check-baseline",
            format!("`cargo check` of {large} methods 4 times faster than the serde baseline"),
            4.0,
            baseline("check", large),
            ours("check", large),
        ),
        Target {
            key: "check-memory",
            wanted: format!("`cargo check` of {large} methods in under 2 GB"),
            measured: memory.map(|memory| (format!("{:.2} GB", memory / 1e3), memory < 2e3)),
        },
    ]
}

fn counts(results: &Results) -> Vec<Target> {
    let target = |limit: &Limit| Target {
        key: "counts",
        wanted: limit.wanted.to_owned(),
        measured: limit
            .measured(results)
            .map(|(value, met)| (if value < 10.0 { format!("{value:.2}") } else { format!("{value:.0}") }, met)),
    };
    LIMITS.iter().map(target).collect()
}

/// Returns the median of the ratios of adjacent measurements.
pub(super) fn paired(results: &Results, what: &str, size: usize) -> Option<f64> {
    let (ours, bare) = (results.get(what, "client.call", size)?, results.get(what, "bare reqwest", size)?);
    let mut ratios: Vec<f64> = ours.values.iter().zip(&bare.values).map(|(ours, bare)| ours / bare).collect();
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).copied()
}

fn calling(results: &Results) -> Vec<Target> {
    let target = |(key, what, word): (&'static str, &str, &str)| {
        let ratios: Vec<(usize, f64)> =
            results.sizes(what).into_iter().filter_map(|size| Some((size, paired(results, what, size)?))).collect();
        let shown: Vec<String> =
            ratios.iter().map(|(size, ratio)| format!("{:+.1}% at {size}", (ratio - 1.0) * 100.0)).collect();
        let met = ratios.iter().all(|(_, ratio)| *ratio <= 1.05);
        Target {
            key,
            wanted: format!("`client.call` adds at most 5% of {word} to a bare call, at 1, 16 and 256 in flight"),
            measured: (!ratios.is_empty()).then(|| (shown.join(", "), met)),
        }
    };
    [("call-latency", "latency", "latency"), ("call-cpu", "CPU", "CPU time")].map(target).into()
}

fn decoding(results: &Results, call: &Results) -> Vec<Target> {
    let rows = crate::sections::decode::ROWS;
    let (ours, serde) =
        (results.median("decode", "client", rows), results.median("decode", "serde_json and derives", rows));
    let peak = |rows: usize| call.median("stream: peak of live bytes", "client", rows);
    vec![
        Target {
            key: "decode",
            wanted: "decode 1,000 rows as fast as serde_json with derives (within 5%)".to_owned(),
            measured: ours.zip(serde).map(|(ours, serde)| {
                (format!("{:.2}× ({ours:.0} µs against {serde:.0} µs)", ours / serde), ours / serde <= 1.05)
            }),
        },
        Target {
            key: "stream",
            wanted: "stream 100,000 rows in the memory of 1,000".to_owned(),
            measured: peak(100_000).zip(peak(1_000)).map(|(many, few)| {
                (format!("peak of {:.0} KB against {:.0} KB", many / 1e3, few / 1e3), many <= few * 1.1)
            }),
        },
    ]
}

/// Describes the size of an API.
pub(super) fn size_of(results: &Results, shape: Shape, methods: usize) -> Option<String> {
    let count =
        |what: &str| results.median(&format!("size: {what}"), shape.name(), methods).map(super::format::grouped);
    Some(format!(
        "{} structs with {} fields, {} lines or {:.1} MB of Rust; {} object schemas with {} properties in OpenAPI",
        count("structs")?,
        count("fields")?,
        count("lines")?,
        results.median("size: bytes", shape.name(), methods)? / 1e6,
        count("schemas")?,
        count("properties")?,
    ))
}
