//! `mock`: runs the program of the mock portal, so that generating does not have to build a server.

use crate::cargo;
use crate::error::Result;

// The program prints its own help.
#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Options {
    /// Options of the mock portal, such as `--addr 127.0.0.1:8080`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

pub(crate) fn run(options: &Options) -> Result {
    cargo::run_program(&["--package", "bitrix24-mock", "--features", "cli", "--bin", "bitrix24-mock"], &options.options)
}
