//! The spec of a new method.

use super::Plan;
use super::actions::effect;
use super::idents::Idents;
use super::objects::Objects;
use super::result::result;
use super::standard_params::Taken;
use super::types::{DEPTH, is_prose, params};
use super::yaml::{Entry, document, one_line};
use crate::portal::published::PublishedMethod;
use bitrix24_model::describes_fields;
use bitrix24_model::{Action, Effect};

/// What a last segment without capitals is at least as long as where it is taken for several words.
const SEVERAL_WORDS: usize = 9;

/// Everything below the line for editors.
pub(super) fn text(plan: &Plan<'_>, objects: &Objects<'_>, idents: &Idents) -> String {
    let method = plan.method;
    let taken = Taken::of(plan, objects);
    let mut entries = vec![name(plan)];
    entries.extend(idents.word(&method.name).map(|word| Entry::plain("rust", word)));
    entries.extend(action(plan, objects));
    if !describes_fields(plan.action) {
        entries.push(summary(plan));
    }
    if plan.action.is_none() {
        entries.push(effect_of(method));
    }
    entries.extend(standard(plan, &taken));
    let written = params(&taken.params, &taken.brought(method), &idents.of_method(&method.name, false), DEPTH);
    if !written.is_empty() {
        entries.push(Entry::map("params", written));
    }
    entries.extend(result(plan, &taken, objects, &idents.of_method(&method.name, true)));
    let mut text = document(&entries);
    if method.parameters.is_empty() && !describes_fields(plan.action) {
        text += &format!("{}that there are no parameters; the document does not list any\n", super::GUESS);
    }
    text + super::GUESS + "who may call, the errors, the examples; take them from the official page\n"
}

fn name(plan: &Plan<'_>) -> Entry {
    let name = &plan.method.name;
    let last = name.rsplit('.').next().unwrap_or(name);
    let entry = Entry::plain("method", name);
    if plan.action.is_none() && last.len() >= SEVERAL_WORDS && last.chars().all(|c| c.is_ascii_lowercase()) {
        return entry.guess("the Rust name; add `rust: two_words` if the last segment hides several");
    }
    entry
}

fn action(plan: &Plan<'_>, objects: &Objects<'_>) -> Vec<Entry> {
    let Some(object) = &plan.object else { return Vec::new() };
    let object = Entry::plain("object", object);
    match plan.action {
        Some(action) => {
            let why = match (describes_fields(plan.action), plan.method.result.says_nothing()) {
                (true, _) => "by the name",
                (false, true) => "by the name and the parameters; the document does not describe the answer",
                (false, false) => "by the name, the parameters and the answer",
            };
            vec![Entry::plain("action", action.word()).guess(why), object]
        }
        None if objects.has(plan.object.as_deref().unwrap_or_default()) => {
            vec![object.guess("by the name; what `select`, `filter`, `order` and the answer are about")]
        }
        None => Vec::new(),
    }
}

fn summary(plan: &Plan<'_>) -> Entry {
    let told = plan.method.summary.as_deref().map(one_line).filter(|text| is_prose(text));
    if let Some(text) = told {
        return Entry::text("summary", &text).guess("the text is the portal's own; write yours");
    }
    let object = plan.object.as_deref().unwrap_or_default();
    let text = match plan.action {
        Some(Action::Get) => format!("Reads one `{object}`."),
        Some(Action::List) => format!("Lists what there is of `{object}`."),
        Some(Action::Tail) => format!("Reads what has come of `{object}` since a cursor."),
        Some(Action::Add) => format!("Adds a `{object}`."),
        Some(Action::Update) => format!("Changes a `{object}`."),
        Some(Action::Delete) => format!("Deletes a `{object}`."),
        _ => format!("Calls `{}`.", plan.method.name),
    };
    Entry::text("summary", &text).guess("say what it does; the document does not")
}

fn effect_of(method: &PublishedMethod) -> Entry {
    match effect(&method.name) {
        Effect::Read => Entry::plain("effect", "read").guess("by the name; a call that only reads is repeated"),
        Effect::Write => Entry::plain("effect", "write").guess("nothing in the name says that it only reads"),
    }
}

fn standard(plan: &Plan<'_>, taken: &Taken<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let describes = describes_fields(plan.action);
    if describes && !taken.select && !plan.method.parameters.is_empty() {
        entries.push(Entry::plain("select", "false"));
    }
    if describes {
        return entries;
    }
    if taken.select {
        entries.push(Entry::plain("select", "true"));
    }
    if taken.filter {
        entries
            .push(Entry::plain("filter", "true").guess("mark the fields that it takes as `filterable` in the object"));
    }
    if taken.order {
        let order = Entry::plain("order", "true");
        let listed = plan.method.parameter("order").is_some_and(|order| !order.schema.properties.is_empty());
        let why = "mark the fields that it takes as `sortable` in the object";
        entries.push(if listed { order } else { order.guess(why) });
    }
    let bounds = "the bounds, which the document does not give";
    if taken.pages {
        let pages = "{ family: offset, default: 50, max: 1000 }";
        entries.push(Entry::plain("pagination", pages).guess(bounds));
    }
    if plan.action == Some(Action::Tail) {
        let pages = "{ family: tail, default: 50, max: 1000 }";
        entries.push(Entry::plain("pagination", pages).guess(bounds));
    }
    entries
}
