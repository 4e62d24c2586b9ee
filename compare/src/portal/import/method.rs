//! The spec of a new method.

use super::objects::Objects;
use super::standard_params::standard_param;
use super::types::{DEPTH, FieldType, PORTAL_TEXT, Role, fields, unread};
use super::yaml::{Entry, one_line, spec, unusable};
use super::{Plan, row};
use crate::portal::published::{Schema, SchemaKind};
use bitrix24_model::{Action, Diagnostics, SourceFile};

/// The length from which a segment in lower case is likely to consist of several words.
const SEVERAL_WORDS: usize = 9;

/// Returns the spec of a method.
///
/// # Errors
///
/// Fails if the spec is too large to be read again.
pub(super) fn method_spec(plan: &Plan<'_>, objects: &Objects) -> Result<SourceFile, Diagnostics> {
    let method = plan.method;
    let describes = plan.describes_fields();
    let mut guesses = Vec::new();
    let mut entries = vec![name(plan)];
    entries.extend(action(plan));
    if !describes {
        entries.push(summary(plan));
        entries.push(Entry::new("docs", "TODO The URL of the official page."));
        entries.push(Entry::new("access", "TODO Who can call the method."));
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

/// Returns the action and its object, or the effect of a method without an action.
fn action(plan: &Plan<'_>) -> Vec<Entry> {
    match &plan.action {
        Some((action, object)) => vec![
            Entry::new("action", action.word()).guess("by the name and the parameters"),
            Entry::new("object", object.as_str()),
        ],
        None => vec![Entry::new("effect", "write").guess("the document does not say whether it only reads")],
    }
}

fn summary(plan: &Plan<'_>) -> Entry {
    match plan.method.summary.as_deref().map(one_line).filter(|text| !text.is_empty()) {
        Some(text) => Entry::new("summary", text).guess(PORTAL_TEXT),
        None => Entry::new("summary", "TODO One sentence: what the method does."),
    }
}

/// Returns the entry for `result`, or `None` if the action implies it.
fn result(plan: &Plan<'_>, objects: &Objects, is_selected: bool) -> Option<Entry> {
    let schema = &plan.method.result;
    let unknown = |why| Entry::new("result", "any").guess(why);
    if schema.says_nothing() {
        return plan.action.is_none().then(|| unknown("the response; the document does not describe it"));
    }
    if is_standard(plan, objects, is_selected) {
        return None;
    }
    let entry = match schema.kind {
        SchemaKind::Object => fields("result", &schema.properties, Role::Result, DEPTH),
        _ => Some(bare(schema)),
    };
    Some(entry.unwrap_or_else(|| unknown("the response, whose keys no spec can have")))
}

/// Returns whether the result is that of the action.
fn is_standard(plan: &Plan<'_>, objects: &Objects, is_selected: bool) -> bool {
    let schema = &plan.method.result;
    let Some((action, object)) = &plan.action else { return false };
    let only = |key: &str| schema.property(key).filter(|_| schema.properties.len() == 1);
    let is_list = schema.items.is_some() || only("items").is_some_and(|items| items.schema.items.is_some());
    let is_object = row(schema).is_some_and(|row| {
        let fits = objects.get(object).is_none_or(|object| object.is_row(row, is_selected));
        fits && matches!(row.kind, SchemaKind::Object | SchemaKind::Unknown)
    });
    match action {
        Action::Get | Action::Add | Action::Update => only("item").is_some() && is_object,
        Action::List | Action::Tail => is_list && is_object,
        Action::Delete => only("result").is_some_and(|flag| flag.schema.kind == SchemaKind::Boolean),
        // The description of a field is not the object whose field it is.
        Action::FieldList => is_list,
        Action::FieldGet => only("item").is_some(),
    }
}

/// Returns a result without keys.
fn bare(schema: &Schema) -> Entry {
    let ty = FieldType::of(schema, Role::Result, DEPTH);
    let nullable = schema.nullable.then(|| Entry::new("nullable", true));
    let more: Vec<Entry> = nullable.into_iter().chain(ty.inline).collect();
    let entry = if more.is_empty() {
        Entry::new("result", ty.text)
    } else {
        Entry::map("result", std::iter::once(Entry::new("type", ty.text)).chain(more).collect())
    };
    ty.guess.into_iter().chain(unread(schema)).fold(entry, Entry::guess)
}
