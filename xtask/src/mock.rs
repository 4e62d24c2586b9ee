//! `mock`: runs the mock portal's own binary, so that generating does not have to build a server.

use crate::cargo;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Options of the mock portal, such as `--addr 127.0.0.1:8080`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let mut command = cargo::command();
    command
        .args(["run", "--quiet", "--package", "bitrix24-mock", "--bin", "bitrix24-mock", "--"])
        .args(&options.options);
    let status = cargo::status(&mut command)?;
    if status.success() { Ok(()) } else { Err(format!("error: the mock portal ended with {status}")) }
}
