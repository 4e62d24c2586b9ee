//! `bench`: runs the program of the benchmarks, so that generating does not have to build it.

use crate::cargo;
use crate::error::Result;

// The program prints its own help.
#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Options {
    /// Sections and options of the benchmarks, such as `generate --quick`; `-- --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

pub(crate) fn run(options: &Options) -> Result {
    cargo::run_program(&["--release", "--package", "bitrix24-bench"], &options.options)
}
