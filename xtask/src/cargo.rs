//! Cargo, as the commands start it.

use crate::folder;
use std::process::{Command, ExitStatus};

/// The cargo that runs this program, in the workspace.
pub(crate) fn command() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder::workspace());
    command
}

/// Runs a command of cargo's to its end.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus, String> {
    command.status().map_err(not_started)
}

/// Why there is no outcome.
pub(crate) fn not_started(error: std::io::Error) -> String {
    format!("error: cargo cannot be started: {error}")
}
