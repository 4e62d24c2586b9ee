//! `new`: creates a spec. Each fact to write is marked `TODO`, and the checks name each mark.

use crate::api_yaml;
use crate::error::{CommandError, Exit, Result};
use crate::folder::{self, shown};
use crate::terminal::{MessageFormat, print_line};
use crate::write::write;
use bitrix24_model::lexical::{URL_HELP, is_hidden, is_url};
use bitrix24_model::{self as model, Protocol, ROOT_V2, SourceFile, invalid_name, is_of_portal, spec_path};
use clap::ValueEnum;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

mod ask;
mod template;

#[derive(clap::Args, Clone, Default)]
pub(crate) struct Options {
    /// The wire name of the method, such as `mail.message.createchat`; without it, a terminal asks for everything
    name: Option<String>,
    /// The standard action that the method follows
    #[arg(long, value_enum)]
    action: Option<Action>,
    /// The object of the action; the default is the name without its last segment
    #[arg(long, value_name = "NAME", requires = "action")]
    object: Option<String>,
    /// Whether a call changes anything on the portal; the default follows the action, and is `write` without one
    #[arg(long, value_enum)]
    effect: Option<Effect>,
    /// What the method does, in one sentence
    #[arg(long, value_name = "TEXT")]
    summary: Option<String>,
    /// The URL of the official page
    #[arg(long, value_name = "URL")]
    docs: Option<String>,
    /// Who can call the method
    #[arg(long, value_name = "TEXT")]
    access: Option<String>,
    /// The folder with the specs; `spec/v2` for a method of REST 2.0
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Effect {
    Read,
    Write,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Action {
    /// No standard action
    None,
    Get,
    List,
    Tail,
    Add,
    Update,
    Delete,
    #[value(name = "field.list")]
    FieldList,
    #[value(name = "field.get")]
    FieldGet,
}

impl Action {
    fn word(self) -> &'static str {
        self.standard().map_or("none", model::Action::word)
    }

    /// Returns the action of the spec format.
    fn standard(self) -> Option<model::Action> {
        Some(match self {
            Self::None => return None,
            Self::Get => model::Action::Get,
            Self::List => model::Action::List,
            Self::Tail => model::Action::Tail,
            Self::Add => model::Action::Add,
            Self::Update => model::Action::Update,
            Self::Delete => model::Action::Delete,
            Self::FieldList => model::Action::FieldList,
            Self::FieldGet => model::Action::FieldGet,
        })
    }

    /// Returns the actions that specs of a protocol can have.
    fn of(protocol: Protocol) -> Vec<Self> {
        let is_in =
            |action: &Self| protocol == Protocol::V3 || action.standard().is_none_or(|action| action.is_in_v2());
        Self::value_variants().iter().copied().filter(is_in).collect()
    }

    fn describes_fields(self) -> bool {
        matches!(self, Self::FieldList | Self::FieldGet)
    }
}

pub(crate) fn run(options: &Options) -> Result {
    let mut options = options.clone();
    if options.name.is_none() {
        if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
            return Err(CommandError::usage("the method's name is missing, and there is no terminal to ask for it")
                .with_help("run `cargo xtask new NAME`; `--help` lists the other options"));
        }
        let protocol = protocol_of(&folder::specs_in(options.spec.as_deref()))?;
        options = ask::ask(options, protocol, &mut std::io::stdin().lock(), &mut anstream::stderr())?;
    }
    let paths: String = create(&options)?.iter().map(|path| format!("{}\n", shown(path))).collect();
    print_line(&format!(
        "{paths}replace each TODO and check each `# guess:`; `cargo xtask generate` and `cargo xtask lint` name those that are left"
    ))
}

/// Writes the spec and the files that it requires, and returns their paths.
fn create(options: &Options) -> Result<Vec<PathBuf>> {
    let name = options.name.as_deref().unwrap_or_default();
    check_name(name)?;
    check_texts(options)?;
    let spec = folder::specs_in(options.spec.as_deref());
    let protocol = protocol_of(&spec)?;
    check_folder(name, protocol)?;
    let path = spec.join(spec_path(name));
    if path.exists() {
        return Err(CommandError::usage(format!("`{}` already exists", shown(&path)))
            .with_help("edit it, or choose another name"));
    }
    let action = options.action.filter(|action| *action != Action::None);
    action.map_or(Ok(()), |action| check_action(protocol, action))?;
    if action.is_none() && options.object.is_some() {
        return Err(CommandError::usage("`--object` requires a standard action")
            .with_help("leave it out, or choose an action with `--action`"));
    }
    let object = action.map(|action| options.object.clone().unwrap_or_else(|| object_of(name, action)));
    if let Some(object) = &object {
        check_name(object)?;
        check_folder(object, protocol)?;
        if object == name {
            return Err(CommandError::usage(format!("`{name}` would be both the method and its object"))
                .with_help("name the object with `--object NAME`"));
        }
    }
    // The method comes last, so that the same command can run again after a failure.
    let mut written = add_object(&spec, protocol, object.as_deref())?;
    written.extend(add_module(&spec, name)?);
    write_spec(&path, &template::method(options, protocol, name, action.zip(object.as_deref())))?;
    written.push(path);
    written.dedup();
    Ok(written)
}

/// Formats and writes a new spec.
fn write_spec(path: &Path, text: &str) -> Result {
    let source = SourceFile::new(shown(path), text);
    match bitrix24_model::format(&source) {
        Ok(text) => write(path, &text),
        Err(errors) => {
            MessageFormat::default().report_with_prefix(&errors, "")?;
            Err(CommandError::Reported(Exit::Problems))
        }
    }
}

fn check_name(name: &str) -> Result {
    match invalid_name(name) {
        Some((message, help)) => Err(CommandError::usage(message).with_help(help)),
        None if SourceFile::looks_like_spec(name) => {
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            Err(CommandError::usage(format!("`{name}` is the name of a file")).with_help(format!("write `{stem}`")))
        }
        None => Ok(()),
    }
}

/// Fails if the folder of a name has specs of another kind.
fn check_folder(name: &str, protocol: Protocol) -> Result {
    let first = name.split('.').next().unwrap_or_default();
    let fail = |message: String, help: &str| Err(CommandError::usage(message).with_help(help));
    if protocol == Protocol::V3 && first.eq_ignore_ascii_case(ROOT_V2.trim_end_matches('/')) {
        let message = format!("`{first}` is the folder of REST 2.0, and cannot start a name");
        return fail(message, "leave it out of the name, and add `--spec spec/v2`, for a method of REST 2.0");
    }
    if is_of_portal(name) {
        let message = format!("`{first}` is the folder of a portal's own objects, and cannot start a name");
        return fail(message, "choose another name; `bitrix24-portal` writes the own objects");
    }
    Ok(())
}

/// Checks the texts that become values of the spec.
fn check_texts(options: &Options) -> Result {
    options.summary.iter().chain(&options.access).try_for_each(|text| check_text(text))?;
    options.docs.iter().try_for_each(|url| check_url(url))
}

fn check_text(text: &str) -> Result {
    let is_empty = text.chars().all(|c| c.is_whitespace() || is_hidden(c));
    if !is_empty && !text.contains(char::is_control) {
        return Ok(());
    }
    let message =
        if is_empty { "a text is empty".to_owned() } else { format!("{text:?} has a line break or control character") };
    Err(CommandError::usage(message).with_help("write one sentence, or leave it out"))
}

fn check_url(url: &str) -> Result {
    if is_url(url) {
        return Ok(());
    }
    Err(CommandError::usage(format!("{url:?} is not a URL")).with_help(URL_HELP))
}

/// Returns the protocol of the specs in a folder. Fails if it contains none, so that a misspelled one is not created.
fn protocol_of(spec: &Path) -> Result<Protocol> {
    let path = spec.join("api.yaml");
    if !path.is_file() {
        return Err(CommandError::usage(format!("`{}` contains no api.yaml", shown(spec)))
            .with_help("name the folder of the specs with `--spec DIR`, or create its api.yaml first"));
    }
    let is_v2 = |text: String| text.lines().any(|line| line.trim() == "protocol: 2");
    Ok(if folder::read(&path).is_ok_and(is_v2) { Protocol::V2 } else { Protocol::V3 })
}

/// Fails if the protocol does not have the action.
fn check_action(protocol: Protocol, action: Action) -> Result {
    let of_protocol = Action::of(protocol);
    if of_protocol.contains(&action) {
        return Ok(());
    }
    let words: Vec<String> = of_protocol.iter().map(|action| format!("`{}`", action.word())).collect();
    Err(CommandError::usage(format!("`{}` is not an action of {}", action.word(), protocol.name()))
        .with_help(format!("choose one of {}", words.join(", "))))
}

/// Returns the object of a method: `mail.message` for `mail.message.get` and for `mail.message.field.get`.
fn object_of(name: &str, action: Action) -> String {
    let depth = if action.describes_fields() { 2 } else { 1 };
    let segments: Vec<&str> = name.split('.').collect();
    segments[..segments.len().saturating_sub(depth).max(1)].join(".")
}

/// Creates the spec of the action's object, if it has none.
fn add_object(spec: &Path, protocol: Protocol, object: Option<&str>) -> Result<Vec<PathBuf>> {
    let Some(object) = object else { return Ok(Vec::new()) };
    let path = spec.join(spec_path(object));
    if path.exists() {
        return Ok(Vec::new());
    }
    write_spec(&path, &template::object(protocol, object))?;
    let updated = remove_entity(spec, object)?;
    Ok([path].into_iter().chain(updated).collect())
}

/// Removes the object from the entities of api.yaml: an object with a spec is an entity without a line there.
fn remove_entity(spec: &Path, object: &str) -> Result<Option<PathBuf>> {
    let path = spec.join("api.yaml");
    let Ok(text) = std::fs::read_to_string(&path) else { return Ok(None) };
    let Some(text) = api_yaml::without_entity(&text, object) else { return Ok(None) };
    write(&path, &text)?;
    Ok(Some(path))
}

/// Adds the method's module to api.yaml, if it is new.
fn add_module(spec: &Path, name: &str) -> Result<Option<PathBuf>> {
    let Some((module, _)) = name.split_once('.') else { return Ok(None) };
    let path = spec.join("api.yaml");
    let Ok(text) = std::fs::read_to_string(&path) else { return Ok(None) };
    let sentence = "'TODO One sentence: what the module contains.'";
    let Some(text) = api_yaml::with_entry(&text, "modules", module, sentence) else { return Ok(None) };
    write(&path, &text)?;
    Ok(Some(path))
}

#[cfg(test)]
mod tests;
