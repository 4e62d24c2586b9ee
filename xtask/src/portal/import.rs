//! `portal import`: creates specs for methods that only a portal has. They pass the checks, and every guess in them is
//! marked.

use super::DocumentArgument;
use crate::error::{CommandError, Result};
use crate::folder::{self, read, shown};
use crate::terminal::{MessageFormat, eprint_line};
use crate::{api_yaml, specs, write};
use bitrix24_codegen::load;
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
The specs pass the checks at once. The document lacks many facts, so every line with a guess ends in a comment,
`# guess: …`, that names what to look up. Existing specs do not change; api.yaml gets the new modules and entities. If
one file cannot be written, none is.";

pub(super) fn run(options: &Options) -> Result {
    let published = options.document.load()?;
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
    check(&spec, &files, options.format)?;
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
        let line = format!("'The module `{module}`.'  {GUESS}describe it; the document does not");
        text = api_yaml::with_entry(&text, "modules", module, &line).unwrap_or(text);
    }
    if !import.entities.is_empty() {
        text = api_yaml::with_list(&text, "entities");
    }
    for (entity, sentence) in import.entities.iter().rev() {
        let line = format!("'{sentence}'  {GUESS}describe it; the document does not");
        text = api_yaml::with_entry(&text, "entities", entity, &line).unwrap_or(text);
    }
    let mut files = import.files.clone();
    if text != old {
        files.push(SourceFile::new("api.yaml", text));
    }
    Ok(files)
}

/// Fails if a file exists already, or if the specs would not pass the checks.
fn check(spec: &Path, files: &[SourceFile], format: MessageFormat) -> Result {
    if let Some(file) = files.iter().find(|file| file.path != "api.yaml" && spec.join(&file.path).exists()) {
        let path = shown(&spec.join(&file.path));
        return Err(CommandError::new(format!("`{path}` already exists, with another name inside"))
            .with_help("move it away, or leave the method out; nothing was written"));
    }
    let mut sources = specs::sources(spec)?;
    sources.retain(|source| !files.iter().any(|file| file.path == source.path));
    sources.extend(files.iter().cloned());
    let Err(errors) = load(&sources) else { return Ok(()) };
    format.report(&errors, &shown(spec))?;
    Err(CommandError::new("the specs would not pass the checks, so nothing was written")
        .with_help("name the methods to import without those above, and create these with `cargo xtask new`"))
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
    let guesses: usize = files.iter().map(|file| file.text.matches(GUESS).count()).sum();
    format!(
        "{paths}{guesses} guesses are marked `{}`: check each against the official page and delete its mark, then run `cargo xtask generate`",
        GUESS.trim_end()
    )
}
