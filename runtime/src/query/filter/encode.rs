//! Encodes filters as the portal expects them.

use super::decode::decode;
use super::{Condition, Filter, Logic, Node, Operator};
use crate::decode::{Decode, DecodeError, Decoded, Form, Value};
use crate::encode::{Encode, JsonWriter};
use crate::protocol::V3;
use crate::query::{Dialect, SealedDialect};

impl<O, D: Dialect> Encode for Filter<O, D> {
    fn encode(&self, out: &mut JsonWriter) {
        D::encode(&self.node, out);
    }

    fn is_absent(&self) -> bool {
        D::is_absent(&self.node)
    }
}

impl<O, D: Dialect> Decode for Filter<O, D> {
    /// Accepts all forms that the portal accepts.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.node = D::decode(value)?;
        Ok(Form::DOCUMENTED)
    }
}

impl SealedDialect for V3 {}

impl Dialect for V3 {
    /// Writes an array whose members must all match.
    fn encode(node: &Node, out: &mut JsonWriter) {
        match node {
            Node::Group { logic: Logic::And, negative: false, nodes } => {
                out.array(&mut nodes.iter().map(|node| node as &dyn Encode));
            }
            other => out.array(&mut [other as &dyn Encode].into_iter()),
        }
    }

    fn decode(value: Value<'_>) -> Result<Node, DecodeError> {
        decode(value)
    }
}

impl Encode for Node {
    fn encode(&self, out: &mut JsonWriter) {
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
    fn encode(&self, out: &mut JsonWriter) {
        match &self.value {
            _ if !Operator::ALL.contains(&self.operator) => {
                out.fail(format!("REST 3.0 has no operator `{}`", self.operator.as_wire()));
            }
            Ok(value) => {
                if let Some(path) = &self.reference {
                    out.reference(path);
                }
                out.array(&mut [&&*self.field as &dyn Encode, &self.operator.as_wire(), value].into_iter());
            }
            Err(reason) => out.fail(reason.0.clone()),
        }
    }
}
