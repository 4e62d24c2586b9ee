//! `new`: starts a spec. What is left to say is marked `TODO`, which the checks then name one by one.

use crate::api_yaml;
use crate::folder::{self, shown};
use bitrix24_codegen::SourceFile;
use bitrix24_model::{self as model, schema_line, spec_path};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

mod ask;

#[derive(clap::Args, Clone, Default)]
pub(crate) struct Options {
    /// The method's wire name, such as `mail.message.createchat`; asked for on a terminal, with the rest
    name: Option<String>,
    /// The standard action that the method follows
    #[arg(long, value_enum)]
    action: Option<Action>,
    /// The object that the action is about; by default the name without its last segment
    #[arg(long, value_name = "NAME", requires = "action")]
    object: Option<String>,
    /// Whether a call changes anything on the portal; known from most actions, and `write` without one
    #[arg(long, value_enum)]
    effect: Option<Effect>,
    /// One sentence: what the method does
    #[arg(long, value_name = "TEXT")]
    summary: Option<String>,
    /// The address of the official page
    #[arg(long, value_name = "ADDRESS")]
    docs: Option<String>,
    /// Who may call
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
    /// A method of its own kind
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

    /// The action of the format.
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

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let mut options = options.clone();
    if options.name.is_none() {
        if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
            return Err(NO_NAME.to_owned());
        }
        options = ask::ask(options, &mut std::io::stdin().lock(), &mut std::io::stderr())?;
    }
    let written = start(&options)?;
    for path in written {
        println!("{}", shown(&path));
    }
    println!("Write what is marked TODO, then run `cargo xtask generate`: it names what is left.");
    Ok(())
}

const NO_NAME: &str = "\
error: the method's name is missing, and there is no terminal to ask for it
  = help: give it as `cargo xtask new NAME`; `--action`, `--object`, `--effect`, `--summary`, `--docs` and `--access` say the rest";

/// Writes the spec and what it needs; answers with the files.
fn start(options: &Options) -> Result<Vec<PathBuf>, String> {
    let name = options.name.as_deref().unwrap_or_default();
    check_name(name)?;
    let spec = folder::specs_in(options.spec.as_deref());
    let path = spec.join(spec_path(name));
    if path.exists() {
        return Err(format!("error: {} is there already\n  = help: edit it, or choose another name", shown(&path)));
    }
    let action = options.action.filter(|action| *action != Action::None);
    if action.is_none() && options.object.is_some() {
        return Err("error: `--object` says what an action is about, and there is none\n  = help: leave it out, or give `--action`".to_owned());
    }
    let object = action.map(|action| options.object.clone().unwrap_or_else(|| object_of(name, action)));
    if let Some(object) = &object {
        check_name(object)?;
        if object == name {
            return Err(format!(
                "error: `{name}` would be both the method and its object\n  = help: name the object with `--object NAME`"
            ));
        }
    }
    // The method comes last: whatever fails before it, the same command can be given again.
    let mut written = add_object(&spec, object.as_deref())?;
    written.extend(add_module(&spec, name)?);
    write(&path, &method(options, name, action, object.as_deref()))?;
    written.push(path);
    written.dedup();
    Ok(written)
}

/// Writes a new spec in its canonical layout.
fn write(path: &Path, text: &str) -> Result<(), String> {
    let text = bitrix24_model::format(&SourceFile::new(shown(path), text)).map_err(|problems| problems.to_string())?;
    folder::write(path, &text)
}

fn check_name(name: &str) -> Result<(), String> {
    let segment = |segment: &str| {
        segment.starts_with(|c: char| c.is_ascii_alphabetic())
            && segment.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    if name.split('.').all(segment) {
        return Ok(());
    }
    Err(format!(
        "error: `{name}` is not a name\n  = help: a name is made of letters, digits and underscores, with dots between its segments"
    ))
}

/// `mail.message` for `mail.message.get`, and for `mail.message.field.get`.
fn object_of(name: &str, action: Action) -> String {
    let depth = if action.describes_fields() { 2 } else { 1 };
    let segments: Vec<&str> = name.split('.').collect();
    segments[..segments.len().saturating_sub(depth).max(1)].join(".")
}

/// The word that a Rust name needs where the wire name's last segment is taken.
fn rust_line(name: &str, is_object: bool) -> String {
    match bitrix24_codegen::disambiguated_name(name, is_object) {
        Some(word) => format!("rust: {word}\n"),
        None if is_object => String::new(),
        None => {
            "# rust: two_words    # where the last segment of the name hides its words, as in `createchat`\n".to_owned()
        }
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
    let known = |text: &Option<String>, todo: &str| quoted(text.as_deref().unwrap_or(todo));
    text += &format!("summary: {}\n", known(&options.summary, "TODO One sentence: what the method does."));
    text += &format!("docs: {}\n", known(&options.docs, "TODO The address of the official page."));
    text += &format!("access: {}\n", known(&options.access, "TODO Who may call."));
    let effect = options.effect.or(if action.is_none() { Some(Effect::Write) } else { None });
    text += match effect {
        Some(Effect::Read) => "effect: read\n",
        Some(Effect::Write) => "effect: write\n",
        None => "",
    };
    text += match action {
        None => PLAIN_BODY,
        Some(Action::List) => "pagination: { family: offset, default: 50, max: 1000 }\n",
        Some(Action::Tail) => "filter: true\npagination: { family: tail, default: 50, max: 1000 }\n",
        Some(_) => "",
    };
    text + ERRORS + &example(action)
}

/// A text in quotes that YAML takes whatever is inside.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

const PLAIN_BODY: &str = "\
params:
  id: { type: integer, required: true, min: 1, doc: TODO What it identifies. }
result:
  success: { type: boolean, doc: TODO What it says. }
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
        "examples:\n  - title: TODO Replace this by the official example.\n    request: {request}\n    response: {response}\n"
    )
}

/// An action needs an object; one that has no spec yet is started too.
fn add_object(spec: &Path, object: Option<&str>) -> Result<Vec<PathBuf>, String> {
    let Some(object) = object else { return Ok(Vec::new()) };
    let path = spec.join(spec_path(object));
    if path.exists() {
        return Ok(Vec::new());
    }
    let text = format!(
        "{}object: {object}\n{}summary: TODO What it is.\nfields:\n  id: {{ type: id<{object}>, filterable: true, sortable: true, doc: TODO What it identifies. }}\n  name: {{ type: string, add: required, update: optional, doc: TODO What it means. }}\n",
        schema_line(object),
        rust_line(object, true)
    );
    write(&path, &text)?;
    let forgotten = forget_entity(spec, object)?;
    Ok([path].into_iter().chain(forgotten).collect())
}

/// An object with a spec is an entity by itself, so its line in api.yaml goes.
fn forget_entity(spec: &Path, object: &str) -> Result<Option<PathBuf>, String> {
    let path = spec.join("api.yaml");
    let Ok(text) = std::fs::read_to_string(&path) else { return Ok(None) };
    let Some(text) = api_yaml::without_entity(&text, object) else { return Ok(None) };
    folder::write(&path, &text)?;
    Ok(Some(path))
}

/// A method of a new module puts the module into api.yaml.
fn add_module(spec: &Path, name: &str) -> Result<Option<PathBuf>, String> {
    let Some((module, _)) = name.split_once('.') else { return Ok(None) };
    let path = spec.join("api.yaml");
    let Ok(text) = std::fs::read_to_string(&path) else { return Ok(None) };
    let sentence = "'TODO One sentence: what the module holds.'";
    let Some(text) = api_yaml::with_entry(&text, "modules", module, sentence) else { return Ok(None) };
    folder::write(&path, &text)?;
    Ok(Some(path))
}

#[cfg(test)]
mod tests;
