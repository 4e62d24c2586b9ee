//! The spec of a new method.

use super::objects::Objects;
use super::standard_params::standard_param;
use super::types::{DEPTH, FieldType, PORTAL_TEXT, Role, field, fields, fields_with};
use super::yaml::{Entry, one_line, spec, unusable};
use super::{Plan, row};
use crate::portal::published::{Kind, Property, Schema};
use bitrix24_model::{Action, Diagnostics, SourceFile, describes_fields};

/// The fewest characters of a last segment in lower case that is likely to be several words.
const SEVERAL_WORDS: usize = 9;

/// Returns the spec of a method.
///
/// # Errors
///
/// Fails if the spec is too large to be read again.
pub(super) fn method_spec(plan: &Plan<'_>, objects: &Objects) -> Result<SourceFile, Diagnostics> {
    let method = plan.method;
    let describes = describes_fields(plan.action);
    let mut guesses = Vec::new();
    let mut entries = vec![name(plan)];
    entries.extend(action(plan));
    if !describes {
        entries.push(summary(plan));
        entries.push(Entry::new("docs", "TODO The address of the official page."));
        entries.push(Entry::new("access", "TODO Who may call."));
    }
    let (mut params, mut is_selecting) = (Vec::new(), false);
    for property in &method.parameters {
        match standard_param(property, plan, objects) {
            Some(standard) => {
                is_selecting |= property.name == "select";
                entries.extend(standard);
            }
            None => params.push(property.clone()),
        }
    }
    if describes && !is_selecting && !method.parameters.is_empty() {
        entries.push(Entry::new("select", false));
    }
    match fields("params", &params, Role::Param, DEPTH) {
        Some(params) => entries.push(params),
        None => guesses.extend(unusable(params.iter().map(|param| param.name.as_str()))),
    }
    let is_selected = is_selecting && method.parameter("select").is_some_and(|it| !it.schema.names.is_empty());
    entries.extend(result(plan, objects, is_selected));
    if method.parameters.is_empty() && !describes {
        guesses.push("that there are no parameters; the document does not list any".to_owned());
    }
    if !describes {
        guesses.push("that there are no errors; the document does not list any".to_owned());
    }
    spec(&method.name, &entries, &guesses)
}

fn name(plan: &Plan<'_>) -> Entry {
    let name = &plan.method.name;
    let last = name.rsplit('.').next().unwrap_or(name);
    let entry = Entry::new("method", name.as_str());
    if plan.action.is_none() && last.len() >= SEVERAL_WORDS && last.chars().all(|c| c.is_ascii_lowercase()) {
        return entry.guess("that its last segment is one word; otherwise add `rust: two_words`");
    }
    entry
}

/// Returns the action and the object, or the effect of a method without an action.
fn action(plan: &Plan<'_>) -> Vec<Entry> {
    let object = plan.object.as_deref().map(|object| Entry::new("object", object));
    let first = match plan.action {
        Some(action) => Entry::new("action", action.word()).guess("by the name and the parameters"),
        None => Entry::new("effect", "write").guess("the document does not say whether it only reads"),
    };
    let is_guess = plan.action.is_none();
    let object = object.map(|object| if is_guess { object.guess("by the name and the response") } else { object });
    [Some(first), object].into_iter().flatten().collect()
}

fn summary(plan: &Plan<'_>) -> Entry {
    match plan.method.summary.as_deref().map(one_line).filter(|text| !text.is_empty()) {
        Some(text) => Entry::new("summary", text).guess(PORTAL_TEXT),
        None => Entry::new("summary", "TODO One sentence: what the method does."),
    }
}

/// Returns the entry for `result`, or `None` if the action stands for it.
fn result(plan: &Plan<'_>, objects: &Objects, is_selected: bool) -> Option<Entry> {
    let schema = &plan.method.result;
    if schema.says_nothing() {
        return plan.action.is_none().then(|| unknown_result("the response; the document does not describe it"));
    }
    let object = plan.object.as_deref().filter(|object| {
        // The description of a field is not the object whose field it is.
        let row = row(schema).filter(|row| matches!(row.kind, Kind::Object | Kind::Unknown));
        let is_row = |row| objects.get(*object).is_none_or(|object| object.is_row(row, is_selected));
        !describes_fields(plan.action) && row.is_some_and(is_row)
    });
    if is_standard(plan, object) { None } else { Some(written(schema, object)) }
}

fn unknown_result(why: &str) -> Entry {
    Entry::new("result", "any").guess(why)
}

/// Returns whether the action stands for what the document says of the result.
fn is_standard(plan: &Plan<'_>, object: Option<&str>) -> bool {
    let schema = &plan.method.result;
    let only = |key: &str| schema.property(key).filter(|_| schema.properties.len() == 1);
    let is_list = schema.items.is_some() || only("items").is_some_and(|items| items.schema.items.is_some());
    match plan.action {
        Some(Action::Get | Action::Add | Action::Update) => only("item").is_some() && object.is_some(),
        Some(Action::List | Action::Tail) => is_list && object.is_some(),
        Some(Action::Delete) => only("result").is_some_and(|flag| flag.schema.kind == Kind::Boolean),
        Some(Action::FieldList) => is_list,
        Some(Action::FieldGet) => only("item").is_some(),
        None => false,
    }
}

fn written(schema: &Schema, object: Option<&str>) -> Entry {
    match (schema.kind, object) {
        (Kind::Array, Some(object)) => {
            let items = Entry::map("items", vec![Entry::new("type", format!("array<{object}>"))]);
            Entry::map("result", vec![items.guess("`items`, where portals publish the array alone")])
        }
        (Kind::Object, _) => {
            let unusable = || unknown_result("the response, whose keys no spec can have");
            fields_with("result", &schema.properties, |key| result_key(key, schema, object)).unwrap_or_else(unusable)
        }
        _ => bare(schema),
    }
}

/// Returns a key of the response, where the object can stand in one of them.
fn result_key(key: &Property, result: &Schema, object: Option<&str>) -> Entry {
    let has_items = result.property("items").is_some_and(|items| items.schema.items.is_some());
    let ty = match (key.name.as_str(), object) {
        ("items", Some(object)) if has_items => Some(format!("array<{object}>")),
        ("item", Some(object)) if !has_items => Some(object.to_owned()),
        _ => None,
    };
    if let Some(ty) = ty {
        return Entry::map(&key.name, vec![Entry::new("type", ty)]);
    }
    let is_standard = matches!(key.name.as_str(), "item" | "items" | "result");
    let key = Property { required: key.required || is_standard, ..key.clone() };
    let ty = FieldType::of(&key.schema, Role::Result, DEPTH);
    field(&key, Role::Result, ty, None)
}

/// Returns a result that is a value without keys.
fn bare(schema: &Schema) -> Entry {
    let ty = FieldType::of(schema, Role::Result, DEPTH);
    let nullable = schema.nullable.then(|| Entry::new("nullable", true));
    let more: Vec<Entry> = nullable.into_iter().chain(ty.inline).collect();
    let entry = if more.is_empty() {
        Entry::new("result", ty.text)
    } else {
        Entry::map("result", std::iter::once(Entry::new("type", ty.text)).chain(more).collect())
    };
    ty.guess.into_iter().fold(entry, Entry::guess)
}
