//! `new`: creates a spec. Each fact to write is marked `TODO`, and the checks name each mark.

use crate::api_yaml;
use crate::error::{CommandError, Exit, Result};
use crate::folder::{self, shown};
use crate::terminal::{MessageFormat, print_line};
use crate::write::write;
use bitrix24_model::lexical::{is_hidden, is_url};
use bitrix24_model::{self as model, GUESS, SourceFile, invalid_name, schema_line, spec_path};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

mod ask;

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
    /// The folder with the specs
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
        check_folder(&folder::specs_in(options.spec.as_deref()))?;
        options = ask::ask(options, &mut std::io::stdin().lock(), &mut anstream::stderr())?;
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
    check_folder(&spec)?;
    let path = spec.join(spec_path(name));
    if path.exists() {
        return Err(CommandError::usage(format!("`{}` already exists", shown(&path)))
            .with_help("edit it, or choose another name"));
    }
    let action = options.action.filter(|action| *action != Action::None);
    if action.is_none() && options.object.is_some() {
        return Err(CommandError::usage("`--object` requires a standard action")
            .with_help("leave it out, or choose an action with `--action`"));
    }
    let object = action.map(|action| options.object.clone().unwrap_or_else(|| object_of(name, action)));
    if let Some(object) = &object {
        check_name(object)?;
        if object == name {
            return Err(CommandError::usage(format!("`{name}` would be both the method and its object"))
                .with_help("name the object with `--object NAME`"));
        }
    }
    // The method comes last, so that the same command can run again after a failure.
    let mut written = add_object(&spec, object.as_deref())?;
    written.extend(add_module(&spec, name)?);
    write_spec(&path, &method(options, name, action, object.as_deref()))?;
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
        None => Ok(()),
    }
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
    Err(CommandError::usage(format!("{url:?} is not a URL"))
        .with_help("write a complete URL that starts with `https://` and has no spaces"))
}

/// Fails if a folder contains no specs, so that a misspelled one is not created.
fn check_folder(spec: &Path) -> Result {
    let path = spec.join("api.yaml");
    let is_v2 = |text: String| text.lines().any(|line| line.trim() == "protocol: 2");
    match path.is_file() {
        true if folder::read(&path).is_ok_and(is_v2) => {
            let message = format!("`{}` has specs of REST 2.0, and the command writes those of REST 3.0", shown(spec));
            Err(CommandError::usage(message).with_help("write the file by hand, like one of those in the folder"))
        }
        true => Ok(()),
        false => Err(CommandError::usage(format!("`{}` contains no api.yaml", shown(spec)))
            .with_help("name the folder of the specs with `--spec DIR`, or create its api.yaml first")),
    }
}

/// Returns the object of a method: `mail.message` for `mail.message.get` and for `mail.message.field.get`.
fn object_of(name: &str, action: Action) -> String {
    let depth = if action.describes_fields() { 2 } else { 1 };
    let segments: Vec<&str> = name.split('.').collect();
    segments[..segments.len().saturating_sub(depth).max(1)].join(".")
}

/// Returns the `rust` line that a name requires if its last segment cannot be the Rust name.
fn rust_line(name: &str, is_object: bool) -> String {
    match bitrix24_codegen::disambiguated_name(name, is_object) {
        Some(word) => format!("rust: {word}\n"),
        None if is_object => String::new(),
        None => "# rust: two_words    # if the last segment joins words, as in `createchat`\n".to_owned(),
    }
}

fn method(options: &Options, name: &str, action: Option<Action>, object: Option<&str>) -> String {
    let mut text = schema_line(name);
    text += &format!("method: {name}\n");
    text += &rust_line(name, false);
    if let (Some(action), Some(object)) = (action, object) {
        text += &format!("action: {}\nobject: {object}\n", action.word());
        if action.describes_fields() {
            return text;
        }
    }
    let given = |text: &Option<String>, todo: &str| quoted(text.as_deref().unwrap_or(todo));
    text += &format!("summary: {}\n", given(&options.summary, "TODO One sentence: what the method does."));
    text += &format!("docs: {}\n", given(&options.docs, "TODO The URL of the official page."));
    text += &format!("access: {}\n", given(&options.access, "TODO Who can call the method."));
    text += &match (options.effect, action) {
        (Some(Effect::Read), _) => "effect: read\n".to_owned(),
        (Some(Effect::Write), _) => "effect: write\n".to_owned(),
        (None, None) => guess("effect: write", "whether it only reads"),
        (None, Some(_)) => String::new(),
    };
    text += &match action {
        None => PLAIN_BODY.to_owned(),
        Some(action) => standard_params(action) + &pages(action),
    };
    text + ERRORS + &example(action)
}

/// Returns a line for each standard parameter that methods with the action mostly take.
fn standard_params(action: Action) -> String {
    let names: &[&str] = match action {
        Action::Get => &["select"],
        Action::List => &["select", "filter", "order"],
        Action::Tail => &["select", "filter"],
        _ => &[],
    };
    names.iter().map(|name| guess(&format!("{name}: true"), &format!("whether it takes `{name}`"))).collect()
}

/// Returns the line of the pagination that methods with the action mostly have.
fn pages(action: Action) -> String {
    let family = match action {
        Action::List => "offset",
        Action::Tail => "tail",
        _ => return String::new(),
    };
    let line = format!("pagination: {{ family: {family}, default: 50, max: 1000 }}");
    guess(&line, "the family of the list and its page sizes")
}

/// Returns a line whose value the page has to confirm.
fn guess(line: &str, what: &str) -> String {
    format!("{line}  {GUESS}{what}\n")
}

/// Quotes a text so that YAML accepts any content.
fn quoted(text: &str) -> String {
    bitrix24_json::Value::from(text).to_string()
}

const PLAIN_BODY: &str = "\
params:
  id: { type: integer, required: true, min: 1, doc: TODO What it identifies. }  # guess: the parameters
result:
  success: { type: boolean, doc: TODO What it means. }  # guess: the fields of the result
";

const ERRORS: &str = "\
errors:
  AccessDenied:
    - { cause: AccessDenied, when: TODO When it occurs., fix: TODO What the caller can do. }
";

fn example(action: Option<Action>) -> String {
    let (request, response) = match action {
        None | Some(Action::None) => ("{ id: 1 }", "{ success: true }"),
        Some(Action::Get) => ("{ id: 1 }", "{ item: { id: 1, name: A name } }"),
        Some(Action::List | Action::Tail) => ("{}", "{ items: [ { id: 1, name: A name } ] }"),
        Some(Action::Add) => ("{ fields: { name: A name } }", "{ item: { id: 1, name: A name } }"),
        Some(Action::Update) => ("{ id: 1, fields: { name: A name } }", "{ item: { id: 1, name: A name } }"),
        Some(Action::Delete) => ("{ id: 1 }", "{ result: true }"),
        Some(Action::FieldList | Action::FieldGet) => return String::new(),
    };
    format!(
        "examples:\n  - title: TODO Replace this with the official example.\n    request: {request}\n    response: {response}\n"
    )
}

/// Creates the spec of the action's object, if it has none.
fn add_object(spec: &Path, object: Option<&str>) -> Result<Vec<PathBuf>> {
    let Some(object) = object else { return Ok(Vec::new()) };
    let path = spec.join(spec_path(object));
    if path.exists() {
        return Ok(Vec::new());
    }
    let text = format!(
        "{}object: {object}\n{}summary: TODO What it is.\nfields:\n  {}  {}",
        schema_line(object),
        rust_line(object, true),
        guess(
            &format!("id: {{ type: id<{object}>, filterable: true, sortable: true, doc: TODO What it identifies. }}"),
            "`filterable` and `sortable`"
        ),
        guess(
            "name: { type: string, add: required, update: optional, doc: TODO What it means. }",
            "the fields, and which of them `add` and `update` take"
        ),
    );
    write_spec(&path, &text)?;
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
