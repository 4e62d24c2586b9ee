//! `bitrix24-bench`: runs benchmarks and writes BENCHMARKS.md. Started by `cargo xtask bench`.

use bitrix24_bench::peers::{self, Peer};
use bitrix24_bench::sections::{Options, Section, instructions};
use bitrix24_bench::{machine, report};
use clap::{Parser, ValueEnum};
use std::process::ExitCode;

/// Benchmarks generating, compiling and calling against other generators, and writes BENCHMARKS.md
#[derive(Parser)]
#[command(name = "cargo xtask bench")]
struct Arguments {
    /// The sections to run; all but `instructions` and `ci` by default
    #[arg(value_enum, value_name = "SECTION")]
    sections: Vec<Section>,
    /// Runs few rounds with few methods, for orders of magnitude
    #[arg(long)]
    quick: bool,
    /// Measures only these of the other generators, which take long to install and to compile
    #[arg(long, value_enum, value_name = "NAME", default_values_t = peers::ALL)]
    peer: Vec<Peer>,
    /// Measures none of the other generators
    #[arg(long, conflicts_with = "peer")]
    no_peers: bool,
    /// Stores the current instruction counts as the baseline
    #[arg(long)]
    update: bool,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let work = machine::work();
    std::fs::create_dir_all(&work).map_err(|error| format!("error: {}: {error}", work.display()))?;
    let all: Vec<Section> = Section::value_variants().iter().copied().filter(|section| section.is_default()).collect();
    let sections = if arguments.sections.is_empty() { all.as_slice() } else { arguments.sections.as_slice() };
    let peers = if arguments.no_peers { Vec::new() } else { arguments.peer.clone() };
    let options = Options { quick: arguments.quick, peers };
    if arguments.update {
        instructions::update()?;
    }
    for section in sections.iter().filter(|section| !(arguments.update && **section == Section::Instructions)) {
        eprintln!("{}", section.to_possible_value().map_or(String::new(), |value| value.get_name().to_owned()));
        section.run(&options)?;
    }
    // The check in CI only compares and changes no file.
    if sections == [Section::Instructions] && !arguments.update { Ok(()) } else { report::write() }
}
