//! `portal import`: creates specs for methods that only a portal has. Guesses are marked, and a TODO stands for each text
//! that the document lacks.

use super::DocumentArgument;
use crate::error::{CommandError, Result};
use crate::folder::{self, read, shown};
use crate::terminal::{MessageFormat, eprint_line};
use crate::{api_yaml, specs, write};
use bitrix24_compare::portal::{GUESS, Import, Published, PublishedMethod, import};
use bitrix24_model::{Api, SourceFile, spec_path};
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct Options {
    #[command(flatten)]
    document: DocumentArgument,
    /// The methods to import; the default is all methods without a spec
    #[arg(value_name = "METHOD")]
    methods: Vec<String>,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    format: MessageFormat,
}

const HELP: &str = "\
The document lacks many facts: a line with a guess ends in a comment, `# guess: …`, that names what to look up, and a text
to write starts with TODO, which `cargo xtask generate` reports. Existing specs do not change; api.yaml gets the new
modules and entities. If one file cannot be written, none is.";

pub(super) fn run(options: &Options) -> Result {
    let published = options.document.load()?;
    published.notes.iter().for_each(|note| eprint_line(&format!("note: skipped: {note}")));
    let spec = folder::specs_in(options.spec.as_deref());
    let api = specs::load(&spec, options.format)?;
    let methods = wanted(&published, &api, &options.methods)?;
    let import = import(&api, &methods);
    refuse_skipped(&import, &options.methods)?;
    for (method, reason) in &import.left_out {
        eprint_line(&format!("note: skipped `{method}`: {reason}"));
    }
    if import.files.is_empty() {
        return options.format.summary("nothing to import: every method of the portal has a spec");
    }
    let files = with_api_yaml(&spec, &import)?;
    refuse_existing(&spec, &files)?;
    write_all(&spec, &files)?;
    options.format.summary(&summary(&spec, &files))
}

/// Returns the named methods, which must be new, or all new methods.
fn wanted<'p>(published: &'p Published, api: &Api, names: &[String]) -> Result<Vec<&'p PublishedMethod>> {
    if names.is_empty() {
        return Ok(published.methods.iter().filter(|method| api.method(&method.name).is_none()).collect());
    }
    let mut methods: Vec<&PublishedMethod> = Vec::new();
    for name in names {
        let Some(method) = published.method(name) else {
            return Err(CommandError::usage(format!("the portal does not publish a method `{name}`"))
                .with_help("list the methods that only the portal has with `cargo xtask portal drift`"));
        };
        if api.method(name).is_some() {
            return Err(CommandError::usage(format!("`{name}` already has a spec, `{}`", spec_path(name)))
                .with_help("compare it with the portal with `cargo xtask portal drift`"));
        }
        if !methods.iter().any(|listed| listed.name == method.name) {
            methods.push(method);
        }
    }
    Ok(methods)
}

/// Fails if a method that was named cannot be imported.
fn refuse_skipped(import: &Import, names: &[String]) -> Result {
    match import.left_out.iter().find(|(method, _)| names.contains(method)) {
        Some((method, reason)) => Err(CommandError::new(format!("`{method}` cannot have a spec: {reason}"))
            .with_help("leave it out; nothing was written")),
        None => Ok(()),
    }
}

/// Returns the new files and the updated api.yaml.
fn with_api_yaml(spec: &Path, import: &Import) -> Result<Vec<SourceFile>> {
    let path = spec.join("api.yaml");
    let old = read(&path)?;
    let mut text = old.clone();
    for object in &import.objects {
        text = api_yaml::without_entity(&text, object).unwrap_or(text);
    }
    // Each entry is inserted at the top of its list, so the last one is added first.
    for module in import.modules.iter().rev() {
        let line = "'TODO One sentence: what the module contains.'";
        text = api_yaml::with_entry(&text, "modules", module, line).unwrap_or(text);
    }
    if !import.entities.is_empty() {
        text = api_yaml::with_list(&text, "entities");
    }
    for entity in import.entities.iter().rev() {
        text = api_yaml::with_entry(&text, "entities", entity, "TODO What it is.").unwrap_or(text);
    }
    let mut files = import.files.clone();
    if text != old {
        files.push(SourceFile::new("api.yaml", text));
    }
    Ok(files)
}

/// Fails if a file exists already.
fn refuse_existing(spec: &Path, files: &[SourceFile]) -> Result {
    let exists = |file: &&SourceFile| file.path != "api.yaml" && spec.join(&file.path).exists();
    let Some(file) = files.iter().find(exists) else { return Ok(()) };
    let path = shown(&spec.join(&file.path));
    Err(CommandError::new(format!("`{path}` already exists, with another name inside"))
        .with_help("move it away, or leave the method out; nothing was written"))
}

/// Writes all files or none: api.yaml last, and a failure removes the files that were written before.
fn write_all(spec: &Path, files: &[SourceFile]) -> Result {
    for (at, file) in files.iter().enumerate() {
        let Err(error) = write::write(&spec.join(&file.path), &file.text) else { continue };
        // The file that failed is new too, and may have left an empty folder.
        for written in files[..=at].iter().filter(|file| file.path != "api.yaml") {
            let _ = write::remove(spec, &spec.join(&written.path));
        }
        return Err(error);
    }
    Ok(())
}

/// Returns the files that were written, and the next step.
fn summary(spec: &Path, files: &[SourceFile]) -> String {
    let paths: String = files.iter().map(|file| format!("{}\n", shown(&spec.join(&file.path)))).collect();
    let count = |mark: &str| files.iter().map(|file| file.text.matches(mark).count()).sum::<usize>();
    format!(
        "{paths}{} texts are marked `TODO`, and {} guesses `{}`: take both from the official pages, delete the marks, and run `cargo xtask generate`, which reports what is left",
        count("TODO "),
        count(GUESS),
        GUESS.trim_end()
    )
}
