//! Running cargo and programs of the workspace.

use crate::error::{CommandError, Exit, Result};
use crate::folder;
use std::process::{Command, ExitStatus};

/// Returns the cargo that runs this program, in the workspace.
pub(crate) fn command() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder::workspace());
    forget_this_package(&mut command);
    command
}

/// Removes the variables that name this package. Build scripts that read them would run again, and with them all crates
/// above would be compiled again, whenever tests, which have other variables, build into the same folder.
pub(crate) fn forget_this_package(cargo: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let about_this_package = ["CARGO_PKG_", "CARGO_MANIFEST_"];
        if name.to_str().is_some_and(|name| about_this_package.iter().any(|prefix| name.starts_with(prefix))) {
            cargo.env_remove(&name);
        }
    }
}

/// Runs a cargo command to its end.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().map_err(not_started)
}

/// Runs a program of the workspace with the user's options. It prints its own errors.
pub(crate) fn run_program(run: &[&str], options: &[String]) -> Result {
    let status = status(command().arg("run").args(run).arg("--").args(options))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(2) => Err(CommandError::Reported(Exit::Usage)),
        Some(_) => Err(CommandError::Reported(Exit::Problems)),
        None => Err(CommandError::new(format!("the program ended with {status}"))),
    }
}

/// Returns the error for a cargo that did not start.
pub(crate) fn not_started(error: std::io::Error) -> CommandError {
    CommandError::new(format!("cannot start cargo: {error}"))
}
