//! `lint`: warnings about missing or unclear documentation in specs.

use crate::error::{CommandError, Result};
use crate::folder::{self, displayed};
use crate::specs;
use crate::terminal::MessageFormat;
use bitrix24_model::{lexical::is_date, lint_with};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Fail if there is a warning
    #[arg(long)]
    deny: bool,
    /// Also report specs that were written from an official page before this date
    #[arg(long, value_name = "DATE", value_parser = date)]
    older_than: Option<String>,
    #[command(flatten)]
    format: MessageFormat,
}

pub(crate) fn run(options: &Options) -> Result {
    let folder = folder::specs_in(options.spec.as_deref());
    let sources = specs::sources(&folder)?;
    let warnings = lint_with(&sources, options.older_than.as_deref())
        .map_err(|errors| options.format.fail(&errors, &displayed(&folder)))?;
    if warnings.is_empty() {
        return options.format.summary(&format!("no warnings in {} files", sources.len()));
    }
    options.format.report(&warnings, &displayed(&folder))?;
    if options.deny {
        return Err(CommandError::new("warnings are denied by `--deny`").with_help("fix what they name"));
    }
    Ok(())
}

/// Reads a date from the command line.
fn date(text: &str) -> std::result::Result<String, String> {
    if is_date(text) { Ok(text.to_owned()) } else { Err("write a date like `2026-05-26`".to_owned()) }
}
