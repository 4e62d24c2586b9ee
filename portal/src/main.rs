//! `bitrix24-portal`: the own objects of a portal as specs.

mod command_error;
mod fields;
mod names;
mod portal;
mod spec;
mod value_type;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Reads what a Bitrix24 portal has of its own
///
/// The URL of a webhook comes from the variable BITRIX24_WEBHOOK_URL, because arguments are visible to other programs.
#[derive(Debug, Parser)]
#[command(name = "bitrix24-portal", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Writes the user fields of CRM types as specs, from which a build script generates a module
    Fields(fields::Options),
}

fn main() -> ExitCode {
    let Arguments { command: Command::Fields(options) } = Arguments::parse();
    match fields::run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
