//! Running cargo and programs of the workspace.

use crate::error::{CommandError, Exit, Result};
use crate::folder;
use std::process::{Command, ExitStatus};

/// Returns the cargo that runs this program, in the workspace.
pub fn command() -> Command {
    let mut command = anywhere();
    command.current_dir(folder::workspace());
    command
}

/// Returns the cargo that runs this program, in the current folder.
pub fn anywhere() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    forget_this_package(&mut command);
    command
}

/// Removes the variables that name this package. Build scripts that read them would run again, and with them all crates
/// above would be compiled again, whenever tests, which have other variables, build into the same folder.
pub fn forget_this_package(cargo: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let about_this_package = ["CARGO_PKG_", "CARGO_MANIFEST_"];
        if name.to_str().is_some_and(|name| about_this_package.iter().any(|prefix| name.starts_with(prefix))) {
            cargo.env_remove(&name);
        }
    }
}

/// Runs a cargo command to its end.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().map_err(not_started)
}

/// Runs a program of the workspace with the user's options. It prints its own errors.
pub fn run_program(run: &[&str], options: &[String]) -> Result {
    run_to_end(command().arg("run").args(run).arg("--").args(options))
}

/// Runs cargo with a program that prints its own errors, and takes over its exit code.
pub fn run_to_end(cargo: &mut Command) -> Result {
    match status(cargo)?.code() {
        Some(0) => Ok(()),
        Some(2) => Err(CommandError::Reported(Exit::Usage)),
        Some(_) => Err(CommandError::Reported(Exit::Problems)),
        None => Err(CommandError::new("a signal ended the program")),
    }
}

/// Returns the error for a cargo that did not start.
pub fn not_started(error: std::io::Error) -> CommandError {
    CommandError::new(format!("cannot start cargo: {error}"))
}
