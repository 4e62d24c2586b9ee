//! The commands of this workspace. The only code on the generator's side that touches the disk.

mod api_yaml;
mod bench;
mod cargo;
mod ci;
mod coverage;
mod diff;
mod disk;
mod drift;
mod explain;
mod fmt;
mod folder;
mod fuzz;
mod generate;
mod git;
mod import;
mod lint;
mod lock;
mod mock;
mod msrv;
mod new;
mod openapi;
mod package;
mod packages;
mod release;
mod schema;
mod site;
mod terminal;
mod tools;
mod update;
mod watch;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Tools around the specs of Bitrix24 REST 3.0.
#[derive(Parser)]
#[command(name = "cargo xtask", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// When to use colours; `auto` heeds NO_COLOR and CLICOLOR_FORCE
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto", global = true)]
    color: clap::ColorChoice,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the typed client from the specs
    Generate(generate::Options),
    /// Writes the typed client again whenever a spec is saved
    Watch(watch::Options),
    /// Lays specs out as they all are: order of keys, lines, quotes
    Fmt(fmt::Options),
    /// Starts a new spec that passes the checks once its TODOs are written
    New(new::Options),
    /// Writes what editors and people read of the format: spec/schema.json, and the tables in spec/README.md
    Schema(schema::Options),
    /// Writes the specs as one OpenAPI 3.1 document
    Openapi(openapi::Options),
    /// Warns of what the specs should say better
    Lint(lint::Options),
    /// Tells more about the code of an error or a warning
    Explain(explain::Options),
    /// Writes the reference as static pages for browsers and assistants
    Site(site::Options),
    /// Counts what the specs say, by module and against a list of methods
    Coverage(coverage::Options),
    /// Tells what changes for users since a revision, and the step that the version needs
    Diff(diff::Options),
    /// Compares the specs with the OpenAPI document that a portal publishes
    Drift(drift::Options),
    /// Starts specs for methods that only a portal has, from the OpenAPI document that it publishes
    Import(import::Options),
    /// Runs a mock portal; see `cargo xtask mock -- --help` for its options
    Mock(mock::Options),
    /// Measures against peers and writes BENCHMARKS.md; see `cargo xtask bench -- --help`
    Bench(bench::Options),
    /// Packages each public crate and builds it from its own tarball
    Package(package::Options),
    /// Checks all that a release needs, and prints the commands of the upload
    Release(release::Options),
    /// Installs the tools that some checks need into target/tools
    Tools(tools::Options),
    /// Looks for inputs that break the generator, with libFuzzer
    Fuzz(fuzz::Options),
    /// Runs every check that guards the project
    Ci,
}

fn main() -> ExitCode {
    let Arguments { command, color } = Arguments::parse();
    terminal::set_colour(color);
    let outcome = match command {
        Command::Generate(options) => generate::run(&options),
        Command::Watch(options) => watch::run(&options),
        Command::Fmt(options) => fmt::run(&options),
        Command::New(options) => new::run(&options),
        Command::Schema(options) => schema::run(&options),
        Command::Openapi(options) => openapi::run(&options),
        Command::Lint(options) => lint::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::Site(options) => site::run(&options),
        Command::Coverage(options) => coverage::run(&options),
        Command::Diff(options) => diff::run(&options),
        Command::Drift(options) => return drift::run(&options),
        Command::Import(options) => import::run(&options),
        Command::Mock(options) => mock::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Package(options) => package::run(&options),
        Command::Release(options) => release::run(&options),
        Command::Tools(options) => tools::run(&options),
        Command::Fuzz(options) => fuzz::run(&options),
        Command::Ci => ci::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprint!("{}", terminal::with_line_end(&message));
            ExitCode::FAILURE
        }
    }
}
