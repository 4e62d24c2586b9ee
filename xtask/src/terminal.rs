//! Output: text on standard output and standard error, and diagnostics in the format that the user chose.

use crate::error::{CommandError, Exit, Result};
use anstream::{AutoStream, ColorChoice};
use bitrix24_model::Diagnostics;
use std::fmt::Display;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// The format of diagnostics.
#[derive(Clone, Copy, Debug, Default)]
#[cfg_attr(feature = "commands", derive(clap::Args))]
pub struct MessageFormat {
    /// The format of diagnostics
    #[cfg_attr(feature = "commands", arg(long, value_name = "FORMAT", value_enum, default_value_t))]
    pub format: Format,
}

/// A format of diagnostics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "commands", derive(clap::ValueEnum))]
pub enum Format {
    /// For people, on standard error
    #[default]
    Human,
    /// For editors: one JSON object per line, on standard output
    Json,
    /// For GitHub Actions: annotations on standard output, and the text for people on standard error
    Github,
}

impl MessageFormat {
    /// Prints the diagnostics of specs below a folder.
    pub fn report(self, diagnostics: &Diagnostics, folder: &str) -> Result {
        self.report_with_prefix(diagnostics, &format!("{}/", folder.trim_end_matches('/')))
    }

    /// Prints diagnostics with `prefix` before the path of each file.
    pub fn report_with_prefix(self, diagnostics: &Diagnostics, prefix: &str) -> Result {
        let color = stderr_has_color();
        let (stdout, stderr) = match self.format {
            Format::Human => (String::new(), diagnostics.render(prefix, color)),
            Format::Json => (diagnostics.json(prefix), diagnostics.closing(color)),
            Format::Github => (diagnostics.github(prefix), diagnostics.render(prefix, color)),
        };
        print(&stdout)?;
        eprint(&stderr);
        Ok(())
    }

    /// Prints the errors of specs below a folder, and returns the error of the command.
    pub fn fail(self, diagnostics: &Diagnostics, folder: &str) -> CommandError {
        self.report(diagnostics, folder).err().unwrap_or(CommandError::Reported(Exit::Problems))
    }

    /// Prints the summary of a successful run: to standard error if standard output is for a program.
    pub fn summary(self, text: &str) -> Result {
        match self.format {
            Format::Human => print_line(text),
            Format::Json | Format::Github => {
                eprint_line(text);
                Ok(())
            }
        }
    }
}

/// Prints the error of a command, if there is one, and returns its exit code.
pub fn exit_code(result: Result) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprint(&error);
            error.exit_code()
        }
    }
}

/// Returns whether standard error has colors: by `--color`, else by `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR` and `TERM`,
/// else if it is a terminal.
pub fn stderr_has_color() -> bool {
    AutoStream::choice(&std::io::stderr()) != ColorChoice::Never
}

/// Returns whether standard output has colors, by the same rules.
pub fn stdout_has_color() -> bool {
    AutoStream::choice(&std::io::stdout()) != ColorChoice::Never
}

/// Writes to standard output. A closed pipe is an error that ends the command quietly.
pub fn print(text: &str) -> Result {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => CommandError::OutputClosed,
        _ => CommandError::new(format!("cannot write to standard output: {error}")),
    })
}

/// Writes a line to standard output.
pub fn print_line(text: &str) -> Result {
    print(&format!("{text}\n"))
}

/// Writes to standard error. If that fails, no stream is left to report it on.
pub fn eprint(text: impl Display) {
    let _ = write!(anstream::stderr().lock(), "{text}");
}

/// Writes a line to standard error.
pub fn eprint_line(text: &str) {
    eprint(format_args!("{text}\n"));
}
