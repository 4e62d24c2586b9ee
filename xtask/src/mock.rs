//! `mock`: runs the mock portal's own binary, so that generating does not have to build a server.

use std::process::Command;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Options of the mock portal, such as `--addr 127.0.0.1:8080`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(crate::folder::workspace());
    command
        .args(["run", "--quiet", "--package", "bitrix24-mock", "--bin", "bitrix24-mock", "--"])
        .args(&options.options);
    let status = command.status().map_err(|error| format!("error: cargo cannot be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("error: the mock portal ended with {status}")) }
}
