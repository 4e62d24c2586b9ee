//! `bitrix24-bench`: measures, and writes BENCHMARKS.md. Started by `cargo xtask bench`.

use bitrix24_bench::sections::{Effort, Section, instructions};
use bitrix24_bench::{machine, report};
use clap::{Parser, ValueEnum};
use std::process::ExitCode;

/// Measures generating, compiling and calling beside other generators, and writes BENCHMARKS.md.
#[derive(Parser)]
#[command(name = "cargo xtask bench")]
struct Arguments {
    /// What to measure; everything where nothing is named
    #[arg(value_enum, value_name = "SECTION")]
    sections: Vec<Section>,
    /// Few runs of few methods: shows that everything works, and the order of magnitude
    #[arg(long)]
    quick: bool,
    /// Leave the other generators out, which take long to install and to compile
    #[arg(long)]
    no_peers: bool,
    /// Keep the instruction counts of now as those that later ones are compared with
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
    let all = Section::value_variants();
    let sections = if arguments.sections.is_empty() { all } else { arguments.sections.as_slice() };
    if arguments.sections.is_empty() && !arguments.quick {
        eprintln!(
            "All of it takes some 35 minutes on two quiet cores, and half an hour more where the peers have to be installed"
        );
    }
    if arguments.update {
        instructions::update()?;
    }
    for section in sections.iter().filter(|section| !(arguments.update && **section == Section::Instructions)) {
        eprintln!("{}", section.to_possible_value().map_or(String::new(), |value| value.get_name().to_owned()));
        section.run(Effort { quick: arguments.quick, peers: !arguments.no_peers })?;
    }
    // The guard of CI only compares; it changes no file.
    if sections == [Section::Instructions] && !arguments.update { Ok(()) } else { report::write() }
}
