//! Running cargo and programs of the workspace.

use crate::error::{CommandError, Exit, Result};
use crate::folder;
use std::process::{Command, ExitStatus};

/// Returns the cargo that runs this program, in the workspace.
pub(crate) fn command() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder::workspace());
    command
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
