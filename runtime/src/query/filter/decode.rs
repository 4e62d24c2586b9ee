//! Decodes filters in every form that the portal accepts.

use super::{Condition, Logic, Node, Operator};
use crate::decode::{Decode, DecodeError, Value, kind};
use crate::types::Json;

/// Decodes a filter of REST 3.0.
pub(super) fn decode(value: Value<'_>) -> Result<Node, DecodeError> {
    let mut json = Json::Null;
    json.decode(value)?;
    let Json::Array(members) = json else {
        return Err(DecodeError::mismatch("an array of conditions", kind(&json)));
    };
    // One condition without the list around it starts with the name of a field.
    match members.as_slice() {
        [Json::String(_), ..] => short(members),
        _ => Ok(whole(members_of(members)?)),
    }
}

/// Returns the node that is encoded as these members: a single one stands for itself, unless it is encoded as its own
/// members.
fn whole(mut nodes: Vec<Node>) -> Node {
    match nodes.as_slice() {
        [Node::Condition(_) | Node::Group { logic: Logic::Or, .. } | Node::Group { negative: true, .. }] => {
            nodes.remove(0)
        }
        _ => Node::all(nodes),
    }
}

fn members_of(members: Vec<Json>) -> Result<Vec<Node>, DecodeError> {
    let nodes = members.into_iter().enumerate();
    nodes.map(|(index, member)| node(member).map_err(|problem| problem.at_index(index))).collect()
}

fn node(json: Json) -> Result<Node, DecodeError> {
    match json {
        Json::Array(parts) => short(parts),
        Json::Object(mut map) if map.contains_key("conditions") => {
            let logic = match map.get("logic").and_then(Json::as_str).map(str::to_lowercase).as_deref() {
                None | Some("and") => Logic::And,
                Some("or") => Logic::Or,
                Some(_) => return Err(DecodeError::mismatch("`and` or `or`", "another string").within("logic")),
            };
            let negative = map.get("negative").and_then(Json::as_bool).unwrap_or(false);
            match map.remove("conditions") {
                Some(Json::Array(members)) => {
                    let nodes = members_of(members).map_err(|problem| problem.within("conditions"))?;
                    Ok(Node::Group { logic, negative, nodes })
                }
                other => Err(DecodeError::mismatch("an array", kind(&other.unwrap_or_default())).within("conditions")),
            }
        }
        Json::Object(mut map) => {
            let mut take = |key: &'static str| map.remove(key).ok_or_else(|| DecodeError::missing().within(key));
            condition(take("leftOperand")?, &take("operator")?, take("rightOperand")?)
        }
        other => Err(DecodeError::mismatch("a condition", kind(&other))),
    }
}

/// Decodes `[field, operator, value]`, or `[field, value]` with the implied operator.
fn short(mut parts: Vec<Json>) -> Result<Node, DecodeError> {
    let count = parts.len();
    let (Some(value), 2..=3) = (parts.pop(), count) else {
        return Err(DecodeError::mismatch("a condition of two or three parts", format!("{count} parts")));
    };
    let operator = match parts.len() {
        2 => parts.pop().unwrap_or_default(),
        _ if value.is_array() => "in".into(),
        _ => "=".into(),
    };
    condition(parts.pop().unwrap_or_default(), &operator, value)
}

fn condition(field: Json, operator: &Json, value: Json) -> Result<Node, DecodeError> {
    let Json::String(field) = field else {
        return Err(DecodeError::mismatch("the name of a field", kind(&field)));
    };
    let known = operator.as_str().and_then(Operator::from_wire);
    let operator = known
        .ok_or_else(|| DecodeError::mismatch("a known operator", kind(operator)).with_raw(operator.to_string()))?;
    if operator == Operator::Between && value.as_array().map(Vec::len) != Some(2) {
        return Err(DecodeError::mismatch("an array of two", kind(&value)));
    }
    Ok(Node::Condition(Condition { field: field.into(), operator, value: Ok(value), reference: None }))
}
