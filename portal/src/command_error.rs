//! Why a command failed, and what to do.

use std::fmt;

/// The error of a command.
pub(crate) struct CommandError {
    message: String,
    help: String,
}

pub(crate) type Result<T> = std::result::Result<T, CommandError>;

impl CommandError {
    pub(crate) fn new(message: impl fmt::Display, help: impl Into<String>) -> Self {
        Self { message: message.to_string(), help: help.into() }
    }
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nhelp: {}", self.message, self.help)
    }
}
