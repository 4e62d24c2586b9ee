//! The part on generating.

use super::format::{heads, megabytes, seconds, table, time, times};
use super::targets::{main_size, size_of};
use crate::peers;
use crate::results::Results;
use crate::scale::Shape;
use crate::sections::generate::FLOORS;

/// Writes tables of times by number of methods, and the plot.
pub(super) fn section(results: &Results) -> String {
    if results.series.is_empty() {
        return String::new();
    }
    let mut text = String::from("## Generating\n\n");
    text += "Whole processes of the release binary: the median time, with the range. \
             \"Nothing to write\" is a second run over the same folder.\n\n";
    text += &by_size(results);
    text += "\n![Seconds against the number of methods](bench/plots/generate.svg)\n\n";
    text += "The floor is a lower bound: a program that only processes the same text with the usual libraries. It reads the \
             files, then writes them, lexes them (proc-macro2), parses them (syn), or parses, prints (prettyplease) and writes them.\n\n";
    text += &floor(results);
    text += &mixed(results);
    text += &command(results);
    text
}

fn by_size(results: &Results) -> String {
    let sizes = results.sizes("generate");
    let mut names = vec!["methods".to_owned()];
    names.extend(sizes.iter().map(|size| super::format::grouped(*size as f64)));
    let row = |name: &str, what: &str, of: &str| {
        let times = sizes.iter().map(|size| time(results, what, of, *size));
        std::iter::once(name.to_owned()).chain(times).collect::<Vec<String>>()
    };
    let mut rows = vec![row("**bitrix24-rs**", "generate", "ours"), row("nothing to write", "generate again", "ours")];
    rows.push(row("floor, all cores", "floor", "print on all cores"));
    rows.extend(
        peers::ALL.iter().map(|peer| row(&format!("{} {}", peer.name(), peer.version()), "generate", peer.name())),
    );
    let per_method = sizes.iter().map(|size| match results.median("generate", "ours", *size) {
        Some(time) => format!("{:.2} ms", time * 1e3 / *size as f64),
        None => super::format::missing(),
    });
    rows.push(std::iter::once("ours, per method".to_owned()).chain(per_method).collect());
    table(&names, &rows) + &at_one_size(results, main_size(results, "generate"))
}

/// Writes the table of all generators at one number of methods.
fn at_one_size(results: &Results, size: usize) -> String {
    let ours = [results.median("generate", "ours", size), results.median("generate: CPU", "ours", size)];
    let row = |name: String, of: &str| {
        let (time, cpu) = (results.median("generate", of, size)?, results.median("generate: CPU", of, size)?);
        Some(vec![
            name,
            seconds(time),
            times(Some(time), ours[0]),
            seconds(cpu),
            times(Some(cpu), ours[1]),
            megabytes(results, "generate: memory", of, size),
        ])
    };
    let peers = peers::ALL.iter().filter_map(|peer| row(format!("{} {}", peer.name(), peer.version()), peer.name()));
    let rows: Vec<Vec<String>> = row("**bitrix24-rs**".to_owned(), "ours").into_iter().chain(peers).collect();
    let names = heads(&["", "time", "times ours", "CPU of all cores", "times ours", "peak memory"]);
    format!("\nAt {size} methods:\n\n{}", table(&names, &rows))
}

fn floor(results: &Results) -> String {
    let sizes = results.sizes("floor");
    let mut names = vec!["methods".to_owned()];
    names.extend(sizes.iter().map(|size| super::format::grouped(*size as f64)));
    let rows: Vec<Vec<String>> = FLOORS
        .iter()
        .map(|(name, _, _)| {
            let times = sizes.iter().map(|size| time(results, "floor", name, *size));
            std::iter::once((*name).to_owned()).chain(times).collect()
        })
        .collect();
    table(&names, &rows)
}

/// Writes the time for the API's own mix of methods.
fn mixed(results: &Results) -> String {
    let Some(size) = size_of(results, Shape::Real, 300) else { return String::new() };
    format!(
        "\nWith the API's own mix, in which two thirds of the methods only describe fields, 300 methods ({size}) take {}.\n",
        time(results, "generate", "ours, real mix", 300)
    )
}

fn command(results: &Results) -> String {
    let Some(time) = results.median("cargo xtask generate --check", "ours", 0) else { return String::new() };
    let time = seconds(time);
    format!("\n`cargo xtask generate --check` on the real specs, including cargo, takes {time}.\n")
}
