//! `fmt`: formats specs.

use crate::error::{CommandError, Exit, Result};
use crate::folder::{self, shown};
use crate::specs::{self, SpecFile};
use crate::terminal::MessageFormat;
use crate::write;
use bitrix24_model::{Formatted, SourceFile, format_all};
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The specs to format, or folders with specs; the default is all specs
    #[arg(value_name = "FILES")]
    files: Vec<PathBuf>,
    /// Write nothing; name the specs that would change, and fail if there are any
    #[arg(long)]
    check: bool,
    /// The folder with the specs
    #[arg(long, value_name = "DIR", conflicts_with = "files")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    format: MessageFormat,
}

pub(crate) fn run(options: &Options) -> Result {
    let specs = read_all(options)?;
    let sources: Vec<SourceFile> = specs.iter().map(|spec| spec.source(shown(&spec.path))).collect();
    let Formatted { texts, problems } = format_all(&sources);
    let changed: Vec<(&Path, String)> = specs
        .iter()
        .zip(texts)
        .filter_map(|(spec, text)| Some((spec.path.as_path(), changed(spec, &text?)?)))
        .collect();
    if !options.check {
        changed.iter().try_for_each(|(path, text)| write::write(path, text))?;
        options.format.summary(&summary(changed.len(), specs.len()))?;
    }
    options.format.report_with_prefix(&problems, "")?;
    if options.check && !changed.is_empty() {
        let paths: String = changed.iter().map(|(path, _)| format!("\n  {}", shown(path))).collect();
        return Err(CommandError::new(format!("some specs are not formatted{paths}"))
            .with_help("run `cargo xtask fmt` and commit what it writes"));
    }
    if problems.is_empty() { Ok(()) } else { Err(CommandError::Reported(Exit::Problems)) }
}

fn summary(written: usize, all: usize) -> String {
    let specs = if all == 1 { "spec" } else { "specs" };
    match written {
        0 => format!("{all} {specs}: nothing to write"),
        written => format!("{all} {specs}: {written} written"),
    }
}

/// Reads the named files and the specs of the named folders, or all specs.
fn read_all(options: &Options) -> Result<Vec<SpecFile>> {
    if options.files.is_empty() {
        return specs::files(&folder::specs_in(options.spec.as_deref()));
    }
    let mut found = Vec::new();
    for path in &options.files {
        if path.is_dir() {
            found.extend(specs::files(path)?);
        } else if path.exists() {
            found.push(SpecFile::read(path.clone()));
        } else {
            return Err(CommandError::usage(format!("there is no file `{}`", shown(path)))
                .with_help("name specs or folders with specs"));
        }
    }
    Ok(found)
}

/// Returns the text to write, if it differs by more than line ends. Windows line ends are kept.
fn changed(spec: &SpecFile, formatted: &str) -> Option<String> {
    let windows = spec.bytes().windows(2).any(|pair| pair == b"\r\n");
    let wanted = if windows { formatted.replace('\n', "\r\n") } else { formatted.to_owned() };
    (wanted.as_bytes() != spec.bytes()).then_some(wanted)
}
