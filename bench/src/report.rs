//! Writes BENCHMARKS.md and its plot from the raw figures in `bench/results`.

mod plot;

use crate::callers::{self, CLIENT_HYPER, REQWEST};
use crate::peers;
use crate::results::Results;
use crate::sections::instructions;
use crate::{machine, specs};

const SECTIONS: [&str; 5] = ["generate", "compile", "cold", "counts", "ci"];

/// The instructions of generating the methods of `bench/specs` before the targets were set.
const INSTRUCTIONS_BEFORE: f64 = 1_032e6;

/// What a user feels, in figures.
struct Row {
    what: &'static str,
    /// The measurement and whether it meets the target; `None` if it was not measured.
    measured: Option<(String, bool)>,
    target: String,
}

/// Writes the report and its plot.
///
/// # Errors
///
/// Fails if a file cannot be written.
pub fn write() -> Result<(), String> {
    let [generate, compile, cold, counts, ci] = SECTIONS.map(|name| Results::load(name).unwrap_or_default());
    let mut rows = builds(&cold);
    rows.extend(generating(&generate));
    rows.extend(compiling(&compile));
    rows.extend(calling(&counts));
    rows.push(at_most("`cargo xtask ci`, cold, in CPU time", ci.median("ci: CPU", "ours", 0), 23.0 * 60.0, minutes));
    let mut text = HEAD.to_owned() + "\n| | measured | target | met |\n| --- | --: | --: | --: |\n";
    for Row { what, measured, target } in &rows {
        let (measured, met) = match measured {
            Some((measured, met)) => (measured.as_str(), if *met { "yes" } else { "**no**" }),
            None => ("not measured", "–"),
        };
        text += &format!("| {what} | {measured} | {target} | {met} |\n");
    }
    text +=
        "\n## A call against bare clients\n\nhyper-util alone is the floor: what no client over it can go below.\n\n";
    text += &callers(&counts, &cold);
    text += "\n![Seconds of generating against the number of methods](bench/plots/generate.svg)\n\n## How it is measured\n\n";
    text += METHOD;
    for (name, results) in SECTIONS.iter().zip([&generate, &compile, &cold, &counts, &ci]) {
        text += &measured_on(name, results);
    }
    specs::write(&machine::root().join("bench/plots/generate.svg"), &plot::generating(&generate))?;
    specs::write(&machine::root().join("BENCHMARKS.md"), &text)?;
    eprintln!("written: BENCHMARKS.md, bench/plots/generate.svg");
    Ok(())
}

const HEAD: &str = "\
# Benchmarks

What users of the generator and of the client feel, each as a ratio to something that was measured in the same run: a peer, \
the usual way, or an earlier state of this project. `cargo xtask bench` measures again and writes this page; \
`--peer NAME` installs and measures only one of the other generators, `--no-peers` none. \
`cargo xtask bench SECTION` measures a part.
";

const METHOD: &str = "\
The APIs are copies of the hundred methods in `bench/specs`, which stay as they are, so that figures of different dates \
compare. Times are medians of whole processes on two cores, in turns (A B A B), in release unless stated otherwise. What \
generators write goes to memory (`/dev/shm`) where the system has it.

- **The peers** read the same API as an OpenAPI document, at the versions in `bench/peers.sh`. The fastest is named.
- **The floor** parses the generated text with syn, prints it with prettyplease and writes it, on all cores.
- **Derives** are the same API with derived serde and a generic call.
- **Before** is an earlier state of this project, in a clone of its own.
- **Instructions** are counted by callgrind, without the kernel. `cargo xtask ci` fails if generating, decoding or a call \
takes 5% more of them than `bench/instructions.json` says.
- **A bare post** sends the same bytes with reqwest and receives the response without decoding it, which `client.call` does.

The raw figures are in `bench/results`, and what was tried to reduce them in `bench/notes`.

";

/// Names when and where a section was measured.
fn measured_on(name: &str, results: &Results) -> String {
    let fact = |name: &str| results.facts.get(name).map_or("unknown", String::as_str);
    if !results.facts.contains_key("date") {
        return String::new();
    }
    let quick = if results.facts.contains_key("quick") { "; a quick run, for orders of magnitude" } else { "" };
    let (date, machine, rustc) = (fact("date"), fact("machine"), fact("rustc"));
    format!("- `{name}`: {date}, {machine}, {rustc}; load {} before{quick}.\n", fact("load before"))
}

fn builds(cold: &Results) -> Vec<Row> {
    let row = |what, series: &str, largest: f64| {
        let series = format!("{series}: CPU");
        ratio(what, cold.median(&series, "ours", 0), cold.median(&series, "before", 0), "before", largest)
    };
    vec![
        row("clone to the first `cargo xtask generate`, cold, in CPU time", "first generate", 0.67),
        row("clone to a program with one call, cold debug build, in CPU time", "first answer", 0.65),
        row("a user's tests with the mock, cold, in CPU time", "first test", 0.7),
        at_most(
            "`cargo xtask generate` with nothing to do, debug build",
            cold.median("nothing to generate", "ours", 0),
            0.4,
            seconds,
        ),
        row("release build of the client, cold, in CPU time", "release build", 0.6),
    ]
}

/// Returns the table of the programs that make the same call.
fn callers(counts: &Results, cold: &Results) -> String {
    let mut text = String::from(
        "| | instructions a call | allocations a call | instructions of a program with one call | crates | release build, cold |\n\
         | --- | --: | --: | --: | --: | --: |\n",
    );
    for program in callers::ALL {
        let count = |what| counts.median(what, program.name, 1).map_or_else(|| "–".to_owned(), thousands);
        let [call, allocations, first, crates] = ["instructions", "allocations", "first call", "crates"].map(count);
        let subject = if program.is_client() { "ours" } else { program.name };
        let build = cold.median("release build: CPU", subject, 0);
        let build = build.map_or_else(|| "–".to_owned(), |build| format!("{build:.0} s"));
        text += &format!("| {} | {call} | {allocations} | {first} | {crates} | {build} |\n", program.name);
    }
    text
}

fn generating(results: &Results) -> Vec<Row> {
    let ours = |methods: usize| results.median("generate", "ours", methods);
    let instructions = instructions::baseline().and_then(|counts| counts.counts.get(instructions::GENERATE).copied());
    let instructions = instructions.map(|count| count as f64);
    vec![
        faster("generate 300 methods", fastest(results, "generate", 300), ours(300), 3.0),
        ratio(
            "generate 300 methods, against the floor",
            ours(300),
            results.median("generate", "floor", 300),
            "the floor",
            1.4,
        ),
        faster("generate 1,000 methods", fastest(results, "generate", 1_000), ours(1_000), 3.0),
        at_most("instructions to generate 100 methods", instructions, 750e6, |count| {
            format!("{:.0} M, {:.2}× before", count / 1e6, count / INSTRUCTIONS_BEFORE)
        }),
    ]
}

fn compiling(results: &Results) -> Vec<Row> {
    let ours = |what: &str, size: usize| results.median(what, "ours", size);
    let derives = |what: &str, size: usize| Some(("derives", results.median(what, "serde baseline", size)?));
    vec![
        faster("`cargo check` of 300 methods", fastest(results, "check", 300), ours("check", 300), 7.0),
        faster("`cargo check` of 1,000 methods", derives("check", 1_000), ours("check", 1_000), 3.0),
        faster(
            "library and program with all of 300 methods, release build",
            derives("release", 300),
            ours("release", 300),
            5.0,
        ),
        at_most(
            "one edited spec of 300 methods to a checked crate, incremental",
            ours("edit to checked", 300),
            1.2,
            seconds,
        ),
    ]
}

fn calling(results: &Results) -> Vec<Row> {
    let of = |what: &str, name: &str| results.median(what, name, 1);
    let row = |what, series: &str, largest| {
        ratio(what, of(series, CLIENT_HYPER.name), of(series, REQWEST.name), "a bare post", largest)
    };
    vec![
        row("`client.call`, in instructions", "instructions", 0.85),
        row("`client.call`, in allocations", "allocations", 1.0),
    ]
}

/// Returns the fastest peer with its time.
fn fastest(results: &Results, what: &str, size: usize) -> Option<(&'static str, f64)> {
    let times = peers::ALL.iter().filter_map(|peer| Some((peer.name(), results.median(what, peer.name(), size)?)));
    times.min_by(|(_, a), (_, b)| a.total_cmp(b))
}

/// Returns a row that wants a factor over another subject.
fn faster(what: &'static str, other: Option<(&str, f64)>, ours: Option<f64>, factor: f64) -> Row {
    let measured = other.zip(ours).map(|((name, other), ours)| {
        let ratio = other / ours;
        (format!("{}, {ratio:.1}× as fast as {name}", seconds(ours)), ratio >= factor)
    });
    Row { what, measured, target: format!("{factor}× as fast") }
}

/// Returns a row that wants a share of another subject.
fn ratio(what: &'static str, ours: Option<f64>, other: Option<f64>, name: &str, largest: f64) -> Row {
    let measured =
        ours.zip(other).map(|(ours, other)| (format!("{:.2}× {name}", ours / other), ours / other <= largest));
    Row { what, measured, target: format!("at most {largest}×") }
}

/// Returns a row that wants an amount.
fn at_most(what: &'static str, ours: Option<f64>, largest: f64, shown: fn(f64) -> String) -> Row {
    let target = shown(largest);
    let target = format!("at most {}", target.split(", ").next().unwrap_or(&target));
    Row { what, measured: ours.map(|ours| (shown(ours), ours <= largest)), target }
}

fn seconds(value: f64) -> String {
    if value < 0.0995 { format!("{:.0} ms", value * 1e3) } else { format!("{value:.2} s") }
}

/// Writes a count with commas between thousands.
fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

fn minutes(value: f64) -> String {
    format!("{:.0} min", value / 60.0)
}

#[cfg(test)]
mod tests {
    use super::{at_most, faster, ratio, seconds, thousands};

    #[test]
    fn a_row_says_what_was_measured_and_whether_it_is_enough() {
        let shown = |row: super::Row| (row.measured, row.target);
        let said = |text: &str, met: bool| Some((text.to_owned(), met));
        let peer = Some(("peer", 1.5));
        assert_eq!(
            shown(faster("", peer, Some(0.5), 3.0)),
            (said("0.50 s, 3.0× as fast as peer", true), "3× as fast".into())
        );
        assert_eq!(faster("", peer, Some(0.52), 3.0).measured, said("0.52 s, 2.9× as fast as peer", false));
        assert_eq!(shown(ratio("", Some(1.5), Some(1.0), "it", 1.4)), (said("1.50× it", false), "at most 1.4×".into()));
        assert_eq!(shown(at_most("", Some(0.09), 0.4, seconds)), (said("90 ms", true), "at most 0.40 s".into()));
        assert_eq!(ratio("", None, Some(1.0), "it", 1.4).measured, None);
    }

    #[test]
    fn thousands_are_separated() {
        assert_eq!([7.0, 999.6, 60_497.4, 19_606_939.0].map(thousands), ["7", "1,000", "60,497", "19,606,939"]);
    }
}
