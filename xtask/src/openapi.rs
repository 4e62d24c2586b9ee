//! `openapi`: the specs as one OpenAPI 3.1 document.

use crate::error::{CommandError, Result};
use crate::folder::{self, shown};
use crate::terminal::{MessageFormat, eprint_line, print};
use crate::{specs, write};
use bitrix24_model::openapi;
use std::path::{Path, PathBuf};

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
    let spec = folder::specs_in(options.spec.as_deref());
    options.out.iter().try_for_each(|out| refuse_spec(&spec, out))?;
    let api = specs::load(&spec, options.format)?;
    let text = format!("{:#}\n", openapi(&api));
    let Some(path) = &options.out else { return print(&text) };
    write::write(path, &text)?;
    eprint_line(&format!("{} methods in {}", api.methods.len(), shown(path)));
    Ok(())
}

/// Refuses a file among the specs, and a folder.
fn refuse_spec(spec: &Path, out: &Path) -> Result {
    if out.is_dir() {
        return Err(
            CommandError::usage(format!("`{}` is a folder", shown(out))).with_help("name a file with `--out FILE`")
        );
    }
    folder::refuse_among_specs(spec, &folder::around(out))
}
