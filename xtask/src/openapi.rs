//! `openapi`: the specs as one OpenAPI 3.1 document.

use crate::folder::{self, shown};
use crate::generate::load_specs;
use crate::terminal::{Telling, print};
use bitrix24_model::openapi;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The file to write; without it, the document goes to standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    telling: Telling,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let spec = folder::specs_in(options.spec.as_deref());
    let api = load_specs(&spec, options.telling)?;
    let mut text = serde_json::to_string_pretty(&openapi(&api))
        .map_err(|error| format!("error: the document cannot be written: {error}"))?;
    text.push('\n');
    match &options.out {
        Some(path) => {
            folder::write(path, &text)?;
            eprintln!("{} methods in {}", api.methods.len(), shown(path));
            Ok(())
        }
        None => print(&text),
    }
}
