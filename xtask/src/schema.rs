//! `schema`: the format of specs as a JSON Schema, for editors.

use crate::folder::{self, shown};
use crate::generate::load_specs;
use crate::terminal::Telling;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Write nothing; fail if the file would change
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    telling: Telling,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let spec = options.spec.clone().unwrap_or_else(|| folder::workspace().join("spec"));
    let path = spec.join("schema.json");
    let text = format!("{:#}\n", bitrix24_codegen::schema(&load_specs(&spec, options.telling)?));
    let found = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if found == text {
        return Ok(());
    }
    if options.check {
        let help = "  = help: run `cargo xtask schema` and commit what it writes";
        return Err(format!("error: {} is not what the format says\n{help}", shown(&path)));
    }
    folder::write(&path, &text)?;
    options.telling.say(&format!("{} written", shown(&path)))
}
