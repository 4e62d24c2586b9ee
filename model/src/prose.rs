//! The model's facts as sentences, for documentation of every form. Code stands between backticks.

use crate::model::{Pagination, Rule, RuleKind};
use serde_json::Value as Json;

/// Describes how a list is paged, and where it ends.
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

/// Describes a condition between parameters.
pub fn rule(rule: &Rule) -> String {
    let condition = match &rule.kind {
        RuleKind::AnyOf(names) => format!("At least one of {} is required.", list(names, "and")),
        RuleKind::OneOf(names) => format!("Exactly one of {} is required.", list(names, "and")),
        RuleKind::Require(name, when) => format!("`{name}` is required where {}.", conditions(when)),
        RuleKind::Forbid(name, when) => format!("`{name}` is not allowed where {}.", conditions(when)),
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

/// Lists names as code, with the word before the last one.
pub(crate) fn list(names: &[String], word: &str) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} {word} {last}", others.join(", ")),
        _ => names.concat(),
    }
}

/// Returns a text as one line.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
