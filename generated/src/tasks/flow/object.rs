// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A flow, which distributes tasks to people.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A flow, which distributes tasks to people.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#flow)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskFlow {
    /// The flow.
    pub id: Option<Id<entity::TasksFlow>>,
    /// The name of the flow.
    pub name: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for TaskFlow {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id), ("name", &self.name)]);
    }
}

impl Decode for TaskFlow {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("id", &mut self.id), ("name", &mut self.name)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskFlow);
