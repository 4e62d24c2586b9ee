// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A group or project that tasks belong to.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A group or project that tasks belong to.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#group)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskGroup {
    /// The group or project.
    pub id: Option<Id<entity::SocialnetworkGroup>>,
    /// The name of the group or project.
    pub name: Option<String>,
    /// The picture.
    pub image: Option<crate::tasks::image::TaskImage>,
    /// Which kind of group it is.
    ///
    /// Note: No page lists the values.
    pub kind: Option<String>,
    /// Whether users who are not members can see it.
    ///
    /// Note: The official table gives only the name.
    pub is_visible: Option<bool>,
}

#[cfg(feature = "serde")]
impl Encode for TaskGroup {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("image", &self.image),
            ("type", &self.kind),
            ("isVisible", &self.is_visible),
        ]);
    }
}

impl Decode for TaskGroup {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("image", &mut self.image),
            ("type", &mut self.kind),
            ("isVisible", &mut self.is_visible),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskGroup);
