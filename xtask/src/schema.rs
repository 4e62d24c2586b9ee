//! `schema`: the format of specs as a JSON Schema, for editors, and as tables in its reference, for people.

use crate::folder::{self, shown};
use crate::generate::load_specs;
use crate::terminal::Telling;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Write nothing; fail if a file would change
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    telling: Telling,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let spec = options.spec.clone().unwrap_or_else(|| folder::workspace().join("spec"));
    let schema = format!("{:#}\n", bitrix24_codegen::schema(&load_specs(&spec, options.telling)?));
    let mut texts = vec![(spec.join("schema.json"), schema)];
    // Specs elsewhere need no reference of their own.
    let path = spec.join("README.md");
    if path.exists() {
        texts.push((path.clone(), reference(&path)?));
    }
    for (path, text) in texts {
        bring(&path, &text, options)?;
    }
    Ok(())
}

/// The reference with its tables as the format has them.
fn reference(path: &Path) -> Result<String, String> {
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("error: {} cannot be read: {error}", shown(path)))?;
    bitrix24_codegen::reference(&text.replace("\r\n", "\n")).map_err(|why| {
        let help = "  = help: bring the marks back as they were; what stands between them is written anew";
        format!("error: the tables of {} cannot be written: {why}\n{help}", shown(path))
    })
}

/// Writes a file that differs, or says that it does.
fn bring(path: &Path, text: &str, options: &Options) -> Result<(), String> {
    let found = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    if found == text {
        return Ok(());
    }
    if options.check {
        let help = "  = help: run `cargo xtask schema` and commit what it writes";
        return Err(format!("error: {} is not what the format says\n{help}", shown(path)));
    }
    folder::write(path, text)?;
    options.telling.say(&format!("{} written", shown(path)))
}
