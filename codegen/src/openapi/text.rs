//! Descriptions: what a reader must know and no keyword says.

use super::Export;
use crate::model::{
    Cause, Effect, EnumValue, ErrorCode, Field, Method, MethodError, Pagination, Repeat, Rule, RuleKind, TypeDef,
};
use serde_json::Value as Json;

/// Paragraphs that are there, with a blank line between them.
pub(super) fn paragraphs(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts: Vec<String> =
        parts.into_iter().flatten().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

fn note(note: Option<&str>) -> Option<String> {
    note.map(|note| format!("Note: {note}"))
}

/// A key of an object.
pub(super) fn field(field: &Field) -> String {
    let bytes = field.bounds.max_bytes.map(|bytes| format!("At most {bytes} bytes of UTF-8."));
    paragraphs([Some(field.doc.clone()), bytes, note(field.note.as_deref())])
}

/// An object or an enum.
pub(super) fn type_def(def: &TypeDef) -> String {
    let partial = def.partial && def.read;
    let partial = partial.then(|| "`select` decides which fields are there.".to_owned());
    paragraphs([Some(def.doc.summary.clone()), def.doc.more.clone(), partial, note(def.doc.note.as_deref())])
}

/// The values of an enum, each with its meaning.
pub(super) fn values(values: &[EnumValue]) -> String {
    values.iter().map(|value| format!("- `{}`: {}\n", value.wire, one_line(&value.doc))).collect()
}

/// A method.
pub(super) fn method(method: &Method) -> String {
    let effect = match method.effect {
        Effect::Read => "Effect: reads.",
        Effect::Write => "Effect: writes.",
    };
    let access = method.access.as_ref().map(|access| format!("Who may call: {}", one_line(access)));
    let must = (!method.filter_must.is_empty())
        .then(|| format!("`filter` must have a condition on {}.", list(&method.filter_must, "and")));
    let rules = method.rules.iter().map(|rule| Some(self::rule(rule)));
    let scope = if method.scope.is_empty() { String::new() } else { format!("Scope: `{}`. ", method.scope) };
    let about = [method.doc.more.clone(), access, Some(scope + effect), method.pagination.as_ref().map(pages), must];
    paragraphs(about.into_iter().chain(rules).chain([note(method.doc.note.as_deref())]))
}

/// How a list is paged, and where it ends.
pub fn pages(pagination: &Pagination) -> String {
    let sizes =
        |default: u32, max: u32| format!("A page has {default} rows unless asked for more, and {max} at the most.");
    match pagination {
        Pagination::Offset { default, max } => {
            format!("{} The end is a page that is empty or not full.", sizes(*default, *max))
        }
        Pagination::Tail { default, max } => {
            format!(
                "{} The next page starts at the last row's value of the cursor's field; the end is an empty page.",
                sizes(*default, *max)
            )
        }
        Pagination::Cursor { default, max, next, .. } => {
            format!(
                "{} `{next}` of the answer is the next page's `pagination.afterCursor`; on the last page it is `null`.",
                sizes(*default, *max)
            )
        }
        Pagination::Single { default, max, more } => single(*default, *max, more.as_deref()),
    }
}

fn single(default: Option<u32>, max: Option<u32>, more: Option<&str>) -> String {
    let size = match (default, max) {
        (Some(default), Some(max)) => format!(" of {default} rows unless asked for more, and {max} at the most"),
        (None, Some(max)) => format!(" of {max} rows at the most"),
        (Some(default), None) => format!(" of {default} rows"),
        (None, None) => String::new(),
    };
    let flag = more.map(|more| format!(" `{more}` tells whether there is more than it holds.")).unwrap_or_default();
    format!("There is one page{size}.{flag}")
}

/// A condition between parameters.
pub fn rule(rule: &Rule) -> String {
    let condition = match &rule.kind {
        RuleKind::AnyOf(names) => format!("At least one of {} is given.", list(names, "and")),
        RuleKind::OneOf(names) => format!("Exactly one of {} is given.", list(names, "and")),
        RuleKind::Require(name, when) => format!("`{name}` is required where {}.", conditions(when)),
        RuleKind::Forbid(name, when) => format!("`{name}` is refused where {}.", conditions(when)),
    };
    match &rule.doc {
        Some(doc) => format!("{condition} {}", one_line(doc)),
        None => condition,
    }
}

fn conditions(when: &[(String, Json)]) -> String {
    let value = |value: &Json| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    when.iter().map(|(name, wanted)| format!("`{name}` is `{}`", value(wanted))).collect::<Vec<_>>().join(" and ")
}

fn list(names: &[String], word: &str) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} {word} {last}", others.join(", ")),
        _ => names.concat(),
    }
}

/// An error code by itself.
pub(super) fn error(error: &ErrorCode) -> String {
    let repeat = match error.repeat {
        Repeat::Never => None,
        Repeat::Later => Some("The same call can succeed later.".to_owned()),
        Repeat::Refresh => Some("The same call can succeed after a refresh of the access token.".to_owned()),
    };
    let ran = error.may_have_run.then(|| "The call may have had its effect all the same.".to_owned());
    paragraphs([
        Some(error.when.clone()),
        Some(format!("Remedy: {}", error.fix)),
        repeat,
        ran,
        note(error.note.as_deref()),
    ])
}

impl Export<'_> {
    /// A code that a method answers with, and what can be behind it: an entry of a list.
    pub(super) fn failure(&self, failure: &MethodError) -> String {
        let code = self.api.error(failure.error);
        let head = format!("- `{}`: {}", code.code, one_line(&code.when));
        if failure.causes.is_empty() {
            return format!("{head} Remedy: {}", one_line(&code.fix));
        }
        let causes = failure.causes.iter().map(|cause| format!("\n  - {}", self::cause(cause)));
        [head].into_iter().chain(causes).collect()
    }
}

fn cause(cause: &Cause) -> String {
    let fields = if cause.fields.is_empty() { String::new() } else { format!("{}: ", list(&cause.fields, "or")) };
    let retry = if cause.retry { " The same call can succeed later." } else { "" };
    format!("{fields}{} Remedy: {}{retry}", one_line(&cause.when), one_line(&cause.fix))
}

/// A text as one line of a list.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
