//! The commands of this workspace. They and what they share are the only code on the generator's side that touches the
//! disk.

mod api_yaml;
mod bench;
mod ci;
mod coverage;
mod diff;
mod explain;
mod fmt;
mod fuzz;
mod generate;
mod git;
mod help;
mod lint;
mod mock;
mod msrv;
mod new;
mod openapi;
mod portal;
mod release;
mod site;
mod tools;

use clap::{FromArgMatches, Parser, Subcommand};
use std::process::ExitCode;
use xtask::{cargo, error, folder, job, specs, terminal, write};

/// Commands for the specs of Bitrix24 REST 3.0 and for this workspace
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// When to use colors; `auto` follows NO_COLOR and CLICOLOR_FORCE
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto", global = true)]
    color: clap::ColorChoice,
}

#[derive(Subcommand)]
enum Command {
    /// Generates the client, the JSON Schema and the reference tables from the specs
    Generate(generate::Options),
    /// Creates a spec with a TODO for each fact to write
    New(new::Options),
    /// Formats specs
    Fmt(fmt::Options),
    /// Lints specs for missing or unclear documentation
    Lint(lint::Options),
    /// Explains the code of an error or a warning
    Explain(explain::Options),
    /// Counts what the specs cover, by module and against a list of methods
    Coverage(coverage::Options),
    /// Compares the specs with a portal's OpenAPI document or the official pages, and imports methods
    #[command(subcommand)]
    Portal(portal::Command),
    /// Exports the specs as one OpenAPI 3.1 document
    Openapi(openapi::Options),
    /// Builds the reference as static pages
    Site(site::Options),
    /// Runs a mock portal
    Mock(mock::Options),
    /// Lists what changes for users since a revision, and the version that this requires
    Diff(diff::Options),
    /// Runs every check of the project, to the end, and sums up
    Ci(ci::Options),
    /// Searches for inputs that break the generator, with libFuzzer
    Fuzz(fuzz::Options),
    /// Runs the benchmarks and writes BENCHMARKS.md
    Bench(bench::Options),
    /// Checks what a release requires, packages the crates, and prints the commands of the upload
    Release(release::Options),
    /// Lists the tools that some checks need, and installs them into target/tools
    Tools(tools::Options),
}

fn main() -> ExitCode {
    // Clap's own errors exit with 2, the code of wrong usage.
    let arguments = Arguments::from_arg_matches(&help::command().get_matches());
    let Arguments { command, color } = arguments.unwrap_or_else(|error| error.exit());
    set_color(color);
    terminal::exit_code(run(&command))
}

fn set_color(choice: clap::ColorChoice) {
    let choice = match choice {
        clap::ColorChoice::Auto => anstream::ColorChoice::Auto,
        clap::ColorChoice::Always => anstream::ColorChoice::Always,
        clap::ColorChoice::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
}

fn run(command: &Command) -> error::Result {
    match command {
        Command::Generate(options) => generate::run(options),
        Command::New(options) => new::run(options),
        Command::Fmt(options) => fmt::run(options),
        Command::Lint(options) => lint::run(options),
        Command::Explain(options) => explain::run(options),
        Command::Coverage(options) => coverage::run(options),
        Command::Portal(command) => portal::run(command),
        Command::Openapi(options) => openapi::run(options),
        Command::Site(options) => site::run(options),
        Command::Mock(options) => mock::run(options),
        Command::Diff(options) => diff::run(options),
        Command::Ci(options) => ci::run(options),
        Command::Fuzz(options) => fuzz::run(options),
        Command::Bench(options) => bench::run(options),
        Command::Release(options) => release::run(options),
        Command::Tools(options) => tools::run(options),
    }
}
