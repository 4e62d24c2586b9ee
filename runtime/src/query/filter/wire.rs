//! The filter's forms on the wire: one to write, all known ones to read.

use super::{Condition, Filter, Logic, Node, Operator};
use crate::Json;
use crate::decode::{Decode, Decoded, Problem, Value};
use crate::encode::{Encode, Writer};

impl<O> Encode for Filter<O> {
    /// An array whose members all have to hold.
    fn encode(&self, out: &mut Writer) {
        match &self.node {
            Node::Group { logic: Logic::And, negative: false, nodes } => {
                out.array(&mut nodes.iter().map(|node| node as &dyn Encode));
            }
            other => out.array(&mut [other as &dyn Encode].into_iter()),
        }
    }
}

impl Encode for Node {
    fn encode(&self, out: &mut Writer) {
        match self {
            Self::Condition(condition) => condition.encode(out),
            Self::Group { logic, negative, nodes } => {
                let logic = if *logic == Logic::And { "and" } else { "or" };
                let negative = negative.then_some(true);
                out.object(&[("logic", &logic), ("negative", &negative), ("conditions", nodes)]);
            }
        }
    }
}

impl Encode for Condition {
    fn encode(&self, out: &mut Writer) {
        match &self.value {
            Ok(value) => out.array(&mut [&&*self.field as &dyn Encode, &self.operator.as_wire(), value].into_iter()),
            Err(reason) => out.fail(reason.0),
        }
    }
}

impl<O> Decode for Filter<O> {
    /// Understands all forms that the portal does.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut json = Json::Null;
        json.decode(value)?;
        let Json::Array(members) = json else {
            return Err(Problem::mismatch("an array of conditions", kind(&json)));
        };
        self.node = Node::all(members_of(members)?);
        Ok(())
    }
}

fn members_of(members: Vec<Json>) -> Result<Vec<Node>, Problem> {
    let nodes = members.into_iter().enumerate();
    nodes.map(|(index, member)| node(member).map_err(|problem| problem.at_index(index))).collect()
}

fn node(json: Json) -> Result<Node, Problem> {
    match json {
        Json::Array(parts) => short(parts),
        Json::Object(mut map) if map.contains_key("conditions") => {
            let logic = match map.get("logic").and_then(Json::as_str).map(str::to_lowercase).as_deref() {
                None | Some("and") => Logic::And,
                Some("or") => Logic::Or,
                Some(other) => {
                    return Err(Problem::mismatch("`and` or `or`", format!("{other:?}")).within("logic"));
                }
            };
            let negative = map.get("negative").and_then(Json::as_bool).unwrap_or(false);
            match map.remove("conditions") {
                Some(Json::Array(members)) => {
                    let nodes = members_of(members).map_err(|problem| problem.within("conditions"))?;
                    Ok(Node::Group { logic, negative, nodes })
                }
                other => Err(Problem::mismatch("an array", kind(&other.unwrap_or_default())).within("conditions")),
            }
        }
        Json::Object(mut map) => {
            let mut take = |key: &'static str| map.remove(key).ok_or_else(|| Problem::missing().within(key));
            condition(take("leftOperand")?, &take("operator")?, take("rightOperand")?)
        }
        other => Err(Problem::mismatch("a condition", kind(&other))),
    }
}

/// `[field, operator, value]`, or `[field, value]` with the operator that the value implies.
fn short(mut parts: Vec<Json>) -> Result<Node, Problem> {
    let count = parts.len();
    let (Some(value), 2..=3) = (parts.pop(), count) else {
        return Err(Problem::mismatch("a condition of two or three parts", format!("{count} parts")));
    };
    let operator = match parts.len() {
        2 => parts.pop().unwrap_or_default(),
        _ if value.is_array() => "in".into(),
        _ => "=".into(),
    };
    condition(parts.pop().unwrap_or_default(), &operator, value)
}

fn condition(field: Json, operator: &Json, value: Json) -> Result<Node, Problem> {
    let Json::String(field) = field else {
        return Err(Problem::mismatch("the name of a field", kind(&field)));
    };
    let known = operator.as_str().and_then(Operator::from_wire);
    let operator = known.ok_or_else(|| Problem::mismatch("a known operator", operator.to_string()))?;
    if operator == Operator::Between && value.as_array().map(Vec::len) != Some(2) {
        return Err(Problem::mismatch("an array of two", kind(&value)));
    }
    Ok(Node::Condition(Condition { field: field.into(), operator, value: Ok(value) }))
}

fn kind(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object",
    }
}
