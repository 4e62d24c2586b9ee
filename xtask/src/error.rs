//! The errors of commands, and the exit codes.

use anstyle::{AnsiColor, Style};
use std::fmt;
use std::process::ExitCode;

/// What a command returns.
pub type Result<T = ()> = std::result::Result<T, CommandError>;

/// Why a command failed.
#[derive(Debug, PartialEq, Eq)]
pub enum CommandError {
    /// An error to print.
    Message {
        /// The exit code.
        exit: Exit,
        /// What is wrong, without `error:` and a full stop; further lines follow the first one.
        message: String,
        /// What the user can do.
        help: Option<String>,
    },
    /// The reason is printed already.
    Reported(Exit),
    /// The reader of standard output closed the pipe, as `head` does.
    OutputClosed,
}

/// The exit code of a command that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The command found problems, or a step of it failed.
    Problems = 1,
    /// The arguments are wrong, or an input is missing or unreadable.
    Usage = 2,
}

/// The exit codes, as `--help` shows them.
pub const EXIT_CODES: &str = "\
0  success
1  problems found: specs with errors, outdated files, differences, a failed step
2  wrong usage: invalid arguments, a missing or unreadable input";

impl CommandError {
    /// Creates an error for problems that were found; `message` has no `error:` and no full stop.
    pub fn new(message: impl Into<String>) -> Self {
        Self::Message { exit: Exit::Problems, message: message.into(), help: None }
    }

    /// Creates an error for wrong usage.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::Message { exit: Exit::Usage, message: message.into(), help: None }
    }

    /// Adds what the user can do, replacing earlier advice.
    pub fn with_help(self, advice: impl Into<String>) -> Self {
        match self {
            Self::Message { exit, message, .. } => Self::Message { exit, message, help: Some(advice.into()) },
            Self::Reported(_) | Self::OutputClosed => self,
        }
    }

    /// Returns the exit code. A closed pipe is a success: the reader has seen enough.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Message { exit, .. } | Self::Reported(exit) => ExitCode::from(*exit as u8),
            Self::OutputClosed => ExitCode::SUCCESS,
        }
    }
}

/// In rustc's manner, with colors, which the terminal removes where they are not wanted.
impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Message { message, help, .. } = self else { return Ok(()) };
        let (error, bold) = (AnsiColor::Red.on_default().bold(), Style::new().bold());
        let frame = AnsiColor::Blue.on_default().bold();
        let (first, rest) = message.split_once('\n').unwrap_or((message, ""));
        writeln!(f, "{error}error{error:#}{bold}: {first}{bold:#}")?;
        rest.lines().try_for_each(|line| writeln!(f, "{line}"))?;
        match help {
            Some(help) => writeln!(f, "  {frame}={frame:#} {bold}help{bold:#}: {help}"),
            None => Ok(()),
        }
    }
}
