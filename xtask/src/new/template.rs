//! The specs that `new` writes: what the arguments say, a `TODO` for each fact to write, and marked guesses.

use super::{Action, Effect, Options};
use bitrix24_model::{GUESS, Protocol, schema_line};

/// Returns the `rust` line that a name requires if its last segment cannot be the Rust name.
fn rust_line(name: &str, is_object: bool) -> String {
    match bitrix24_codegen::disambiguated_name(name, is_object) {
        Some(word) => format!("rust: {word}\n"),
        None if is_object => String::new(),
        None => "# rust: two_words    # if the last segment joins words, as in `createchat`\n".to_owned(),
    }
}

/// Returns the spec of a method, and of the action that it follows with its object.
pub(super) fn method(options: &Options, protocol: Protocol, name: &str, follows: Option<(Action, &str)>) -> String {
    let action = follows.map(|(action, _)| action);
    let mut text = schema_line(name);
    text += &format!("method: {name}\n");
    text += &rust_line(name, false);
    if let Some((action, object)) = follows {
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
    text += &match follows {
        None => PLAIN_BODY.to_owned(),
        Some((action, object)) => guesses(protocol, action, object),
    };
    text + ERRORS + &example(protocol, action)
}

/// Returns a line for each fact that methods with the action mostly have.
fn guesses(protocol: Protocol, action: Action, object: &str) -> String {
    let takes = |name: &str| guess(&format!("{name}: true"), &format!("whether it takes `{name}`"));
    let pages = |family: &str| {
        let line = format!("pagination: {{ family: {family}, default: 50, max: 1000 }}");
        guess(&line, "the family of the list and its page sizes")
    };
    let result =
        |ty: &str| guess(&format!("result: {{ type: {ty}, doc: TODO What it is. }}"), "the type of the result");
    let lines = match (protocol, action) {
        (Protocol::V3, Action::Get) => vec![takes("select")],
        (Protocol::V3, Action::List) => vec![takes("select"), takes("filter"), takes("order"), pages("offset")],
        (Protocol::V3, Action::Tail) => vec![takes("select"), takes("filter"), pages("tail")],
        (Protocol::V2, Action::List) => vec![
            takes("select"),
            guess("filter: { dialect: full }", "whether it takes `filter`, and the operators there"),
            takes("order"),
            guess("rows_at: result", "the key of the rows, or `result`"),
            guess("pagination: { family: start }", "the family of the list"),
        ],
        (Protocol::V2, Action::Get) => vec![result(object)],
        (Protocol::V2, Action::Add) => vec![result(&format!("id<{object}>"))],
        (Protocol::V2, Action::Update | Action::Delete) => vec![result("boolean")],
        (
            Protocol::V2 | Protocol::V3,
            Action::None
            | Action::Tail
            | Action::Add
            | Action::Update
            | Action::Delete
            | Action::FieldList
            | Action::FieldGet,
        ) => Vec::new(),
    };
    lines.concat()
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

fn example(protocol: Protocol, action: Option<Action>) -> String {
    let (request, response) = match (protocol, action.unwrap_or(Action::None)) {
        (_, Action::None) => ("{ id: 1 }", "{ success: true }"),
        (_, Action::FieldList | Action::FieldGet) => return String::new(),
        (Protocol::V3, Action::Get) => ("{ id: 1 }", "{ item: { id: 1, name: A name } }"),
        (Protocol::V3, Action::List | Action::Tail) => ("{}", "{ items: [ { id: 1, name: A name } ] }"),
        (Protocol::V3, Action::Add) => ("{ fields: { name: A name } }", "{ item: { id: 1, name: A name } }"),
        (Protocol::V3, Action::Update) => ("{ id: 1, fields: { name: A name } }", "{ item: { id: 1, name: A name } }"),
        (Protocol::V3, Action::Delete) => ("{ id: 1 }", "{ result: true }"),
        (Protocol::V2, Action::Get) => ("{ id: 1 }", "{ ID: '1', NAME: A name }"),
        (Protocol::V2, Action::List | Action::Tail) => ("{}", "[ { ID: '1', NAME: A name } ]"),
        (Protocol::V2, Action::Add) => ("{ fields: { NAME: A name } }", "1"),
        (Protocol::V2, Action::Update) => ("{ id: 1, fields: { NAME: A name } }", "true"),
        (Protocol::V2, Action::Delete) => ("{ id: 1 }", "true"),
    };
    format!(
        "examples:\n  - title: TODO Replace this with the official example.\n    request: {request}\n    response: {response}\n"
    )
}

/// Returns the spec of an object.
pub(super) fn object(protocol: Protocol, object: &str) -> String {
    let (id, name) = match protocol {
        Protocol::V3 => ("id", "name"),
        Protocol::V2 => ("ID", "NAME"),
    };
    format!(
        "{}object: {object}\n{}summary: TODO What it is.\nfields:\n  {}  {}",
        schema_line(object),
        rust_line(object, true),
        guess(
            &format!("{id}: {{ type: id<{object}>, filterable: true, sortable: true, doc: TODO What it identifies. }}"),
            "`filterable` and `sortable`"
        ),
        guess(
            &format!("{name}: {{ type: string, add: required, update: optional, doc: TODO What it means. }}"),
            "the fields, and which of them `add` and `update` take"
        ),
    )
}
