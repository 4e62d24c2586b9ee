//! Encodes filters as the portal expects them.

use super::{Condition, Filter, Logic, Node};
use crate::encode::{Encode, JsonWriter};

impl<O> Encode for Filter<O> {
    /// Writes an array whose members must all match.
    fn encode(&self, out: &mut JsonWriter) {
        match &self.node {
            Node::Group { logic: Logic::And, negative: false, nodes } => {
                out.array(&mut nodes.iter().map(|node| node as &dyn Encode));
            }
            other => out.array(&mut [other as &dyn Encode].into_iter()),
        }
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
