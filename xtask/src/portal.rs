//! `portal`: what is published about the API, compared with the specs or imported.

mod baseline;
mod drift;
mod import;
mod pages;

use crate::error::{CommandError, Result};
use crate::folder::{read, shown};
use bitrix24_compare::portal::Published;
use std::io::Read;
use std::path::{Path, PathBuf};

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Compares the specs with a portal's OpenAPI document
    Drift(drift::Options),
    /// Creates specs for methods that only a portal has, with every guess marked
    Import(import::Options),
    /// Compares the specs with the official pages
    Pages(pages::Options),
}

pub(crate) fn run(command: &Command) -> Result {
    match command {
        Command::Drift(options) => drift::run(options),
        Command::Import(options) => import::run(options),
        Command::Pages(options) => pages::run(options),
    }
}

/// The document of a portal.
#[derive(clap::Args)]
struct DocumentArgument {
    /// The portal's response to `rest.documentation.openapi`; `-` reads standard input
    #[arg(value_name = "PORTAL_OPENAPI.json")]
    document: PathBuf,
}

impl DocumentArgument {
    fn load(&self) -> Result<Published> {
        let (name, text) = if self.document == Path::new("-") {
            ("standard input".to_owned(), read_stdin())
        } else {
            (format!("`{}`", shown(&self.document)), read(&self.document))
        };
        let help = "name a file with the response to `rest.documentation.openapi`";
        let text = text.map_err(|error| error.with_help(help))?;
        Published::read(&text).map_err(|error| {
            CommandError::usage(format!("{name} at {}: {}", error.place, error.message)).with_help(error.help)
        })
    }
}

fn read_stdin() -> Result<String> {
    let mut text = String::new();
    match std::io::stdin().lock().read_to_string(&mut text) {
        Ok(_) => Ok(text),
        Err(error) => Err(CommandError::usage(format!("cannot read standard input: {error}"))),
    }
}
