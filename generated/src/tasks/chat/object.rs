// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The chat of a task.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The chat of a task.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#task-chat)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskChat {
    /// The chat.
    pub id: Option<Id<entity::ImChat>>,
    /// The object that the chat belongs to, of the type `entityType`.
    pub entity_id: Option<i64>,
    /// The type of that object.
    ///
    /// Note: No page lists the values.
    pub entity_type: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for TaskChat {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("entityId", &self.entity_id),
            ("entityType", &self.entity_type),
        ]);
    }
}

impl Decode for TaskChat {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("entityId", &mut self.entity_id),
            ("entityType", &mut self.entity_type),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskChat);
