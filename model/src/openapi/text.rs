//! Descriptions: facts that no keyword of OpenAPI expresses.

use super::Export;
use crate::constraints::sentences_where;
use crate::model::{Cause, Effect, EnumValue, ErrorCode, Field, Method, MethodError, Retry, TypeDef};
use crate::prose::{list, pages};
use crate::text::{code, escape_start, inline, markdown};

/// Returns texts of specs as a description, which is CommonMark.
fn texts(parts: impl IntoIterator<Item = Option<String>>) -> String {
    paragraphs(parts.into_iter().map(|part| part.as_deref().map(markdown)))
}

/// Joins paragraphs of CommonMark with empty lines.
pub(super) fn paragraphs(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts: Vec<String> =
        parts.into_iter().flatten().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

fn note(note: Option<&str>) -> Option<String> {
    note.map(|note| format!("Note: {note}"))
}

/// Describes a field.
pub(super) fn field(field: &Field) -> String {
    let unknown = sentences_where(&field.ty, |row| row.openapi.starts_with("x-"));
    let source = crate::prose::source(field.source).map(str::to_owned);
    texts([Some(field.doc.clone()), unknown, source, note(field.note.as_deref())])
}

/// Describes an object or an enum.
pub(super) fn type_def(def: &TypeDef) -> String {
    let selectable = def.selectable && def.read;
    let selectable = selectable.then(|| "`select` decides which fields are present.".to_owned());
    texts([Some(def.doc.summary.clone()), def.doc.more.clone(), selectable, note(def.doc.note.as_deref())])
}

/// Lists the values of an enum with their descriptions.
pub(super) fn values(values: &[EnumValue]) -> String {
    values.iter().map(|value| format!("- {}: {}\n", code(&value.wire), inline(&crate::prose::value(value)))).collect()
}

/// Describes a method.
pub(super) fn method(method: &Method) -> String {
    let effect = match method.effect {
        Effect::Read => "Effect: reads.",
        Effect::Write => "Effect: writes.",
    };
    let access = method.access.as_ref().map(|access| format!("Who may call: {access}"));
    let must = (!method.required_filters.is_empty())
        .then(|| format!("`filter` must have a condition on {}.", list(&method.required_filters, "and")));
    let rules = method.rules.iter().map(|rule| Some(crate::prose::rule(rule)));
    let scope = if method.scope.is_empty() { String::new() } else { format!("Scope: {}. ", code(&method.scope)) };
    let about = [method.doc.more.clone(), access, Some(scope + effect), method.pagination.as_ref().map(pages), must];
    texts(about.into_iter().chain(rules).chain([note(method.doc.note.as_deref())]))
}

/// Describes an error code.
pub(super) fn error(error: &ErrorCode) -> String {
    let retry = match error.retry {
        Retry::Never => None,
        Retry::Later => Some("The same call can succeed later.".to_owned()),
        Retry::Refresh => Some("The same call can succeed after a refresh of the access token.".to_owned()),
    };
    let executed = error.may_have_executed.then(|| "The call may have been executed all the same.".to_owned());
    texts([Some(error.when.clone()), Some(format!("Fix: {}", error.fix)), retry, executed, note(error.note.as_deref())])
}

impl Export<'_> {
    /// Describes an error of a method and its causes as a list entry.
    pub(super) fn failure(&self, failure: &MethodError) -> String {
        let error = self.api.error(failure.error);
        let head = format!("- {}: {}", code(&error.code), inline(&error.when));
        if failure.causes.is_empty() {
            return format!("{head} Fix: {}", inline(&error.fix));
        }
        let causes = failure.causes.iter().map(|cause| format!("\n  - {}", escape_start(&self::cause(cause))));
        [head].into_iter().chain(causes).collect()
    }
}

fn cause(cause: &Cause) -> String {
    let fields = if cause.fields.is_empty() { String::new() } else { format!("{}: ", list(&cause.fields, "or")) };
    let retry = if cause.retry { " The same call can succeed later." } else { "" };
    format!("{fields}{} Fix: {}{retry}", inline(&cause.when), inline(&cause.fix))
}
