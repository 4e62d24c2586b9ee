//! `bench`: runs the benches' own program, so that generating does not have to build what measures it.

use crate::cargo;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Sections and options of the benches, such as `generate --quick`; `-- --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let mut command = cargo::command();
    command.args(["run", "--quiet", "--release", "--package", "bitrix24-bench", "--"]).args(&options.options);
    let status = cargo::status(&mut command)?;
    if status.success() { Ok(()) } else { Err(format!("error: the benches ended with {status}")) }
}
