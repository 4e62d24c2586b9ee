//! Conditions between parameters as JSON Schema.
//!
//! Uses `if` and `then` instead of `anyOf` and `oneOf`, because client generators turn those into unions with one type for
//! every combination of parameters.

use crate::model::{Body, Field, Method, Rule, RuleKind};
use bitrix24_json::{Value as Json, json};

/// Returns the schemas that a request must match in addition to its parameters.
pub(super) fn schemas(method: &Method) -> Vec<Json> {
    let fields: &[Field] = match &method.body {
        Body::Params(fields) => fields,
        Body::Bare(_) => &[],
    };
    method
        .rules
        .iter()
        .flat_map(|rule| one(rule, fields))
        .chain(method.required_filters.iter().map(|name| filtered(name)))
        .collect()
}

/// Requires that `filter` has a condition on the field, or a group, which may contain one.
fn filtered(name: &str) -> Json {
    let condition = json!({ "type": "array", "prefixItems": [{ "const": name }] });
    let comparison_or_group = json!({ "type": "object", "properties": { "leftOperand": { "const": name } } });
    json!({
        "description": format!("`filter` must have a condition on `{name}`."),
        "properties": { "filter": { "contains": { "anyOf": [condition, comparison_or_group] } } },
    })
}

fn one(rule: &Rule, fields: &[Field]) -> Vec<Json> {
    let about = crate::prose::rule(rule);
    match &rule.kind {
        RuleKind::AnyOf(names) => at_least_one(names, &about).into_iter().collect(),
        RuleKind::OneOf(names) => at_least_one(names, &about).into_iter().chain(at_most_one(names)).collect(),
        // JSON Schema compares no values.
        RuleKind::Ordered(_) | RuleKind::Distinct(_) => vec![json!({ "description": about })],
        RuleKind::Require(name, when) => {
            vec![json!({ "description": about, "if": met(when, fields), "then": given(name) })]
        }
        RuleKind::Forbid(name, when) => {
            vec![json!({ "description": about, "if": met(when, fields), "then": { "not": given(name) } })]
        }
    }
}

/// Requires the last parameter if the others are absent.
fn at_least_one(names: &[String], about: &str) -> Option<Json> {
    let (last, others) = names.split_last()?;
    let mut others: Vec<Json> = others.iter().map(|name| given(name)).collect();
    let any = match others.len() {
        0 => return Some(given(last)),
        1 => others.remove(0),
        _ => json!({ "anyOf": others }),
    };
    Some(json!({ "description": about, "if": { "not": any }, "then": given(last) }))
}

/// Rejects any two parameters at once.
fn at_most_one(names: &[String]) -> Vec<Json> {
    let pairs = names.iter().enumerate().flat_map(|(at, one)| names[at + 1..].iter().map(move |other| [one, other]));
    pairs.map(|[one, other]| json!({ "not": { "allOf": [given(one), given(other)] } })).collect()
}

/// Requires that the parameter is present, even if `null`.
fn given(name: &str) -> Json {
    match name.split_once('.') {
        Some((outer, inner)) => json!({ "required": [outer], "properties": { outer: given(inner) } }),
        None => json!({ "required": [name] }),
    }
}

/// Requires that each of the parameters has its value.
fn met(when: &[(String, Json)], fields: &[Field]) -> Json {
    let mut conditions: Vec<Json> = when.iter().map(|(name, value)| equals(name, value, fields)).collect();
    if conditions.len() == 1 { conditions.remove(0) } else { json!({ "allOf": conditions }) }
}

/// Requires that the parameter has this value. An absent parameter has its default.
fn equals(name: &str, value: &Json, fields: &[Field]) -> Json {
    match name.split_once('.') {
        Some((outer, inner)) => json!({ "required": [outer], "properties": { outer: equals(inner, value, &[]) } }),
        None => {
            let by_default = fields.iter().any(|field| field.wire == name && field.default.as_ref() == Some(value));
            let same = json!({ "properties": { name: { "const": value } } });
            if by_default { same } else { json!({ "required": [name], "properties": { name: { "const": value } } }) }
        }
    }
}
