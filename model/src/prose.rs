//! The model's facts as sentences for all kinds of documentation: texts like those of specs, with code in backticks.

use crate::model::{
    EnumValue, FactSource, Field, Halted, KeysetV2, Method, ObjectEvent, OpenKey, OrderV2, PageFacts, Pagination,
    RowsEffect, Rule, RuleKind,
};
use crate::text;
use bitrix24_json::Value as Json;

/// Describes how a list is paged, and where it ends.
pub fn pages(pagination: &Pagination) -> String {
    let sizes = |default: u32, max: u32| format!("A page has {default} rows by default, and at most {max}.");
    match pagination {
        Pagination::Offset { default, max } => {
            format!("{} The last page is empty or not full.", sizes(*default, *max))
        }
        Pagination::Tail { default, max } => {
            format!(
                "{} The next page starts after the value of the cursor's field in the last row; the last page is empty.",
                sizes(*default, *max)
            )
        }
        Pagination::Cursor { default, max, next, .. } => {
            format!(
                "{} {} of the response is `pagination.afterCursor` of the next page, and `null` on the last page.",
                sizes(*default, *max),
                text::code(next)
            )
        }
        Pagination::Start { .. } => {
            "A page has 50 rows. The response tells the number of all rows and the start of the next page; the last page has \
             no next one."
                .to_owned()
        }
        Pagination::Limit { default, max, more, .. } => {
            let end = match more {
                Some(more) => format!("{} tells whether there are more rows.", text::code(more)),
                None => "The last page is empty or not full.".to_owned(),
            };
            format!("{} {end}", sizes(*default, *max))
        }
        Pagination::Since { default, max, row, .. } => {
            let row = text::code(row);
            format!("{} The next page starts after {row} of the last row; the last page is empty.", sizes(*default, *max))
        }
        Pagination::Page { default, max, .. } => {
            format!("{} The last page is empty or not full.", sizes(*default, *max))
        }
        Pagination::Take { default, max, .. } => {
            format!("{} Reading removes the rows from the portal.", sizes(*default, *max))
        }
        Pagination::Single { default, max, more } => single(*default, *max, more.as_deref()),
    }
}

fn single(default: Option<u32>, max: Option<u32>, more: Option<&str>) -> String {
    let size = match (default, max) {
        (Some(default), Some(max)) => format!(" of {default} rows by default, and at most {max}"),
        (None, Some(max)) => format!(" of at most {max} rows"),
        (Some(default), None) => format!(" of {default} rows"),
        (None, None) => String::new(),
    };
    let flag = more.map(|more| format!(" {} tells whether there are more rows.", text::code(more))).unwrap_or_default();
    format!("There is one page{size}.{flag}")
}

/// Describes the facts about pages that lists of any family can have.
pub fn page_facts(facts: &PageFacts) -> String {
    let selecting = facts.max_selecting.iter();
    let mut sentences: Vec<String> = Vec::new();
    let mut sizes: Vec<u32> = selecting.clone().map(|(_, size)| *size).collect();
    sizes.sort_unstable();
    sizes.dedup();
    for size in sizes {
        let names: Vec<String> =
            selecting.clone().filter(|(_, own)| *own == size).map(|(name, _)| name.clone()).collect();
        sentences.push(format!("If `select` names {}, a page has at most {size} rows.", list(&names, "or")));
    }
    if facts.normalized {
        sentences.push(
            "The portal corrects a wrong limit or cursor instead of rejecting it: a limit above the maximum becomes the \
             maximum, any other wrong limit the default, and a wrong cursor the first page."
                .to_owned(),
        );
    }
    if let Some(source) = source(facts.source) {
        sentences.push(format!("The maximum is not on an official page: {}", decapitalized(source)));
    }
    sentences.join(" ")
}

fn decapitalized(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Describes the operators that `filter` takes with a field, or returns `None` if it takes all.
pub fn operators(field: &Field) -> Option<String> {
    let own = &field.uses.operators;
    if own.is_empty() { None } else { Some(format!("`filter` takes only {} with it.", list(own, "and"))) }
}

/// Describes what vouches for a fact, or returns `None` if an official page does.
pub fn source(source: FactSource) -> Option<&'static str> {
    match source {
        FactSource::Page => None,
        FactSource::Example => Some("Known from an official example only."),
        FactSource::Server => Some("Known from the portal only: no official page mentions it."),
        FactSource::Observed => Some("Known from responses only: no official page mentions it."),
        FactSource::Assumed => Some("Assumed from similar methods."),
    }
}

/// Describes a value of an enum, and what vouches for it.
pub fn value(value: &EnumValue) -> String {
    let parts = [Some(value.doc.as_str()), source(value.source)];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Describes what only specs of REST 2.0 state of a method, sentence by sentence.
pub fn of_v2(method: &Method) -> Vec<String> {
    let Some(v2) = &method.v2 else { return Vec::new() };
    let mut sentences = Vec::new();
    if let Some(variant) = &v2.variant {
        sentences.push(format!("{} is {}.", text::code(&variant.by), text::code(&variant.value.to_string())));
    }
    match &v2.halted {
        Some(Halted { successor: Some(successor) }) => {
            sentences.push(format!("Bitrix24 no longer develops the method; use {}.", text::code(successor)));
        }
        Some(Halted { successor: None }) => sentences.push("Bitrix24 no longer develops the method.".to_owned()),
        None => {}
    }
    if v2.application_only {
        sentences.push("Only an application can call it: the portal refuses webhooks.".to_owned());
    }
    if let Some(select) = v2.select.as_ref().filter(|select| !select.always.is_empty()) {
        sentences.push(format!("{} must contain {}.", text::code(&select.param), list(&select.always, "and")));
    }
    if !v2.arguments.is_empty() {
        sentences.push("The portal takes the parameters by their positions, in the order of the fields.".to_owned());
    }
    sentences
}

/// Describes how a method of REST 2.0 takes conditions, an order and a selection, sentence by sentence.
pub fn query_v2(method: &Method) -> Vec<String> {
    let Some(v2) = &method.v2 else { return Vec::new() };
    let mut sentences = Vec::new();
    if let Some(filter) = &v2.filter {
        let named = filter.dialect.operators().iter().filter(|operator| !operator.is_empty());
        let named: Vec<String> = named.map(|operator| (*operator).to_owned()).collect();
        sentences.push(format!(
            "A key of {} is an operator and the name of a field. The operators are {}, or none for equality.",
            text::code(&filter.param),
            list(&named, "and")
        ));
        if filter.in_array {
            sentences.push("An array as the operand of equality means one of its elements.".to_owned());
        }
        if filter.dialect.has_logic() {
            sentences.push(
                "A group of conditions is an object with `logic`, which is `AND` or `OR`, and its conditions under the keys \
                 `0`, `1` and so on."
                    .to_owned(),
            );
        }
    }
    match &v2.order {
        Some(OrderV2::Map(param)) => {
            sentences.push(format!("{} is a map of fields to `ASC` or `DESC`.", text::code(param)));
        }
        Some(OrderV2::Texts { field, direction }) => sentences.push(format!(
            "{} is the field to sort by, and {} its direction.",
            text::code(field),
            text::code(direction)
        )),
        None => {}
    }
    if let Some(select) = v2.select.as_ref().filter(|select| !select.masks.is_empty()) {
        sentences.push(format!("{} also takes {}.", text::code(&select.param), list(&select.masks, "and")));
    }
    sentences
}

/// Describes how the rows of a list of REST 2.0 can be read without counting those before them.
pub fn keyset(keyset: &KeysetV2) -> String {
    let field = text::code(&keyset.field);
    format!(
        "To read the rows without counting those before them, sort by {field}, add a condition on the last known value of \
         {field}, and set the start to `-1`."
    )
}

/// Describes the names, the clearing and the secrecy of a field in requests, sentence by sentence.
pub fn of_field_v2(field: &Field) -> Vec<String> {
    let sent = field.uses.sent.as_ref().map(|sent| format!("Requests name it {}.", text::code(sent)));
    let clear = field.uses.clear.map(|clear| clear.meaning().to_owned());
    let secret = field.uses.secret.then(|| "A secret: do not print or store it.".to_owned());
    let unread = field.uses.unread.then(|| "Only for conditions: no response has it.".to_owned());
    [sent, clear, secret, unread].into_iter().flatten().collect()
}

/// Describes the form of a key that portals add to an object.
pub fn open_key(key: &OpenKey) -> String {
    format!("A portal can add keys of the form {}.", text::code(&key.pattern))
}

/// Describes an event of an object: when a portal posts it, and what it carries.
pub fn event(event: &ObjectEvent) -> String {
    let change = match event.cause {
        RowsEffect::Creates => "added",
        RowsEffect::Updates => "changed",
        RowsEffect::Removes => "deleted",
        RowsEffect::Lists => "listed",
        RowsEffect::Describes => "described",
    };
    let mut fields: Vec<String> = event.fields().into_iter().map(|field| format!("${field}")).collect();
    fields.sort_unstable();
    fields.dedup();
    let meaning = match fields.len() {
        0 => String::new(),
        1 => format!(", in which {} is the value of the field", list(&fields, "and")),
        _ => format!(", in which {} are the values of the fields", list(&fields, "and")),
    };
    let (names, data) = (list(event.names(), "and"), text::code(&event.data().to_string()));
    format!("When one is {change}, the portal posts {names} with {data}{meaning}.")
}

/// Describes a condition between parameters.
pub fn rule(rule: &Rule) -> String {
    let condition = match &rule.kind {
        RuleKind::AnyOf(names) => format!("At least one of {} is required.", list(names, "and")),
        RuleKind::OneOf(names) => format!("Exactly one of {} is required.", list(names, "and")),
        RuleKind::Ordered(names) => format!("The values of {} do not decrease.", list(names, "and")),
        RuleKind::Distinct(names) => format!("The values of {} differ.", list(names, "and")),
        RuleKind::Require(name, when) => format!("{} is required where {}.", text::code(name), conditions(when)),
        RuleKind::Forbid(name, when) => format!("{} is not allowed where {}.", text::code(name), conditions(when)),
    };
    match &rule.doc {
        Some(doc) => format!("{condition} {doc}"),
        None => condition,
    }
}

fn conditions(when: &[(String, Json)]) -> String {
    let value = |value: &Json| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let condition = |(name, wanted): &(String, Json)| format!("{} is {}", text::code(name), text::code(&value(wanted)));
    when.iter().map(condition).collect::<Vec<_>>().join(" and ")
}

/// Lists names as code, with the word before the last one.
pub(crate) fn list(names: &[String], word: &str) -> String {
    let names: Vec<String> = names.iter().map(|name| text::code(name)).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} {word} {last}", others.join(", ")),
        _ => names.concat(),
    }
}
