// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The group or project of a task.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The group or project of a task.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields.html#group)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskGroup {
    /// The group or project.
    pub id: Option<Id<entity::SocialnetworkGroup>>,
    /// What users see as its name.
    pub name: Option<String>,
    /// Whether it is open to all.
    pub opened: Option<bool>,
    /// How many members it has.
    pub members_count: Option<i64>,
    /// The address of the picture.
    pub image: Option<String>,
    /// Further data.
    pub additional_data: Option<Vec<Json>>,
}

#[cfg(feature = "serde")]
impl Encode for TaskGroup {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("opened", &self.opened),
            ("membersCount", &self.members_count),
            ("image", &self.image),
            ("additionalData", &self.additional_data),
        ]);
    }
}

impl Decode for TaskGroup {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("opened", &mut self.opened),
            ("membersCount", &mut self.members_count),
            ("image", &mut self.image),
            ("additionalData", &mut self.additional_data),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskGroup);
