//! `bench`: runs the benches' own program, so that generating does not have to build what measures it.

use std::process::Command;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Sections and options of the benches, such as `generate --quick`; `-- --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(crate::folder::workspace());
    command.args(["run", "--quiet", "--release", "--package", "bitrix24-bench", "--"]).args(&options.options);
    let status = command.status().map_err(|error| format!("error: cargo cannot be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("error: the benches ended with {status}")) }
}
