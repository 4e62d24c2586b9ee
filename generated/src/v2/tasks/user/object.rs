// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A user as tasks show them.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A user as tasks show them.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields.html#user)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskUser {
    /// The user.
    pub id: Id<entity::User>,
    /// The first and the last name.
    pub name: String,
    /// The address of the profile.
    pub link: String,
    /// The address of the avatar.
    pub icon: String,
    /// The position.
    pub work_position: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for TaskUser {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("link", &self.link),
            ("icon", &self.icon),
            ("workPosition", &self.work_position),
        ]);
    }
}

impl Decode for TaskUser {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("link", &mut self.link),
            ("icon", &mut self.icon),
            ("workPosition", &mut self.work_position),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskUser);
