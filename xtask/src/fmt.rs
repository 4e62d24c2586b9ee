//! `fmt`: specs in their canonical layout.

use crate::folder::{self, shown};
use crate::terminal::Telling;
use bitrix24_codegen::SourceFile;
use bitrix24_model::{Formatted, format_all};
use std::fs;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The specs to format; without any, all of them
    #[arg(value_name = "FILES")]
    files: Vec<PathBuf>,
    /// Write nothing; fail if anything would change, and name it
    #[arg(long)]
    check: bool,
    /// The folder with the specs
    #[arg(long, value_name = "DIR", conflicts_with = "files")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    telling: Telling,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let specs = Spec::read(options)?;
    let sources: Vec<SourceFile> = specs.iter().map(|spec| SourceFile::new(shown(&spec.path), &*spec.text)).collect();
    let Formatted { texts, problems } = format_all(&sources);
    let changed: Vec<(&Path, String)> =
        specs.iter().zip(texts).filter_map(|(spec, text)| Some((spec.path.as_path(), spec.changed(&text?)?))).collect();
    if !options.check {
        for (path, text) in &changed {
            folder::write(path, text)?;
        }
        options.telling.say(&summary(changed.len(), specs.len()))?;
    }
    let mut message = String::new();
    if options.check && !changed.is_empty() {
        message += "error: specs are not in their canonical layout\n";
        changed.iter().for_each(|(path, _)| message += &format!("  {}\n", shown(path)));
        message += "  = help: run `cargo xtask fmt` and commit what it writes\n";
    }
    if !problems.reports().is_empty() {
        message += &options.telling.tell_of(&problems, "")?;
    }
    if message.is_empty() { Ok(()) } else { Err(message) }
}

fn summary(written: usize, all: usize) -> String {
    let specs = if all == 1 { "spec" } else { "specs" };
    match written {
        0 => format!("{all} {specs}: nothing to write"),
        written => format!("{all} {specs}: {written} written"),
    }
}

/// A file as it is on the disk.
struct Spec {
    path: PathBuf,
    text: String,
}

impl Spec {
    fn read(options: &Options) -> Result<Vec<Self>, String> {
        let paths = if options.files.is_empty() {
            folder::spec_paths(&folder::specs_in(options.spec.as_deref()))?
        } else {
            options.files.clone()
        };
        paths.into_iter().map(Self::of).collect()
    }

    fn of(path: PathBuf) -> Result<Self, String> {
        let text = fs::read_to_string(&path).map_err(|error| {
            format!("error: {} cannot be read: {error}\n  = help: a spec is a UTF-8 text in a file", shown(&path))
        })?;
        Ok(Self { path, text })
    }

    /// The text to write, if it differs from what is there by more than Windows' line ends, which are kept.
    fn changed(&self, formatted: &str) -> Option<String> {
        let windows = self.text.contains("\r\n");
        let wanted = if windows { formatted.replace('\n', "\r\n") } else { formatted.to_owned() };
        (wanted != self.text).then_some(wanted)
    }
}
