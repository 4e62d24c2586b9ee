//! `openapi`: the specs as one OpenAPI 3.1 document.

use crate::error::Result;
use crate::folder::{self, shown};
use crate::terminal::{MessageFormat, eprint_line, print};
use crate::{specs, write};
use bitrix24_model::openapi;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The file to write; the default is standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    format: MessageFormat,
}

pub(crate) fn run(options: &Options) -> Result {
    let api = specs::load(&folder::specs_in(options.spec.as_deref()), options.format)?;
    let text = format!("{:#}\n", openapi(&api));
    let Some(path) = &options.out else { return print(&text) };
    write::write(path, &text)?;
    eprint_line(&format!("{} methods in {}", api.methods.len(), shown(path)));
    Ok(())
}
