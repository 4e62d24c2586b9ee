//! `import`: starts specs for methods that only a portal has. Guesses are marked, and what the document does not tell is
//! left to be written.

use crate::api_yaml;
use crate::drift::published;
use crate::folder::{self, shown};
use crate::generate::load_specs;
use crate::terminal::Telling;
use bitrix24_codegen::{Api, SourceFile};
use bitrix24_compare::portal::{GUESS, Import, Published, PublishedMethod, import};
use bitrix24_model::spec_path;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct Options {
    /// The portal's answer to `rest.documentation.openapi`; `-` reads it from standard input
    #[arg(value_name = "PORTAL_OPENAPI.json")]
    document: PathBuf,
    /// The methods to import; without any, all that have no spec
    #[arg(value_name = "METHOD")]
    methods: Vec<String>,
    /// The folder with the specs
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    #[command(flatten)]
    telling: Telling,
}

const HELP: &str = "\
The specs say what the document says. A line that had to be guessed ends in a comment, `# guess: …`, with what to look
up; a text that is still to be written starts with TODO, and `cargo xtask generate` names each of them. No spec that is
there is changed; api.yaml gets the modules and entities that are new. Where anything cannot be written, nothing is.";

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let published = published(&options.document)?;
    let spec = folder::specs_in(options.spec.as_deref());
    let api = load_specs(&spec, options.telling)?;
    let methods = wanted(&published, &api, &options.methods)?;
    let import = import(&api, &methods);
    refuse_left_out(&import, &options.methods)?;
    for (method, why) in &import.left_out {
        eprintln!("note: left out: {method}: {why}");
    }
    if import.files.is_empty() {
        return options.telling.say("Every method that the portal publishes has a spec: there is nothing to import.");
    }
    let files = with_api_yaml(&spec, &import)?;
    refuse_overwriting(&spec, &files)?;
    write_all(&spec, &files)?;
    options.telling.say(&summary(&spec, &files))
}

/// The methods that are asked for, each of which must be new; or all that are.
fn wanted<'p>(published: &'p Published, api: &Api, names: &[String]) -> Result<Vec<&'p PublishedMethod>, String> {
    if names.is_empty() {
        return Ok(published.methods.iter().filter(|method| api.method(&method.name).is_none()).collect());
    }
    let mut methods: Vec<&PublishedMethod> = Vec::new();
    for name in names {
        let Some(method) = published.method(name) else {
            return Err(format!(
                "error: the portal does not publish a method `{name}`\n  = help: `cargo xtask drift` lists the methods that only the portal has"
            ));
        };
        if api.method(name).is_some() {
            return Err(format!(
                "error: `{name}` has a spec already, {}\n  = help: `cargo xtask drift` says where it differs from the portal",
                spec_path(name)
            ));
        }
        if !methods.iter().any(|known| known.name == method.name) {
            methods.push(method);
        }
    }
    Ok(methods)
}

/// A method that was asked for by name is not left out in silence.
fn refuse_left_out(import: &Import, names: &[String]) -> Result<(), String> {
    match import.left_out.iter().find(|(method, _)| names.contains(method)) {
        Some((method, why)) => {
            Err(format!("error: `{method}` cannot have a spec: {why}\n  = help: leave it out; nothing was written"))
        }
        None => Ok(()),
    }
}

/// The new files, and api.yaml with the lines that come and go.
fn with_api_yaml(spec: &Path, import: &Import) -> Result<Vec<SourceFile>, String> {
    let path = spec.join("api.yaml");
    let old = fs::read_to_string(&path).map_err(|error| {
        format!("error: {} cannot be read: {error}\n  = help: the specs need it; nothing was written", shown(&path))
    })?;
    let mut text = old.clone();
    for object in &import.objects {
        text = api_yaml::without_entity(&text, object).unwrap_or(text);
    }
    // New lines go to the top of their list, so the last one is added first.
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

/// Nothing is written over anything that is there.
fn refuse_overwriting(spec: &Path, files: &[SourceFile]) -> Result<(), String> {
    match files.iter().find(|file| file.path != "api.yaml" && spec.join(&file.path).exists()) {
        Some(file) => Err(format!(
            "error: {} is there already, with another name inside\n  = help: move it away, or leave the method out; nothing was written",
            shown(&spec.join(&file.path))
        )),
        None => Ok(()),
    }
}

/// Writes all files or none: api.yaml last, and what was written before a failure goes again.
fn write_all(spec: &Path, files: &[SourceFile]) -> Result<(), String> {
    for (at, file) in files.iter().enumerate() {
        let Err(problem) = folder::write(&spec.join(&file.path), &file.text) else { continue };
        for written in &files[..at] {
            let _ = fs::remove_file(spec.join(&written.path));
        }
        files[..=at].iter().for_each(|file| folder::remove_empty(spec, &spec.join(&file.path)));
        return Err(problem);
    }
    Ok(())
}

/// What was written, and what is left to do.
fn summary(spec: &Path, files: &[SourceFile]) -> String {
    let paths: String = files.iter().map(|file| format!("{}\n", shown(&spec.join(&file.path)))).collect();
    let count = |mark: &str| files.iter().map(|file| file.text.matches(mark).count()).sum::<usize>();
    format!(
        "{paths}{} texts are marked `TODO`, and {} guesses `{}`: take both from the official pages, delete the marks, and run `cargo xtask generate`, which names what is left.",
        count("TODO "),
        count(GUESS),
        GUESS.trim_end()
    )
}
