// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A user of a department or team, with the role there.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A user of a department or team, with the role there.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-field-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Member {
    /// The user.
    pub user_id: Id<entity::User>,
    /// The user's name.
    pub name: String,
    /// The user's job title.
    pub work_position: Option<String>,
    /// The role in the department or team.
    pub role: Option<super::Role>,
    /// The address of the user's picture.
    pub avatar: Option<String>,
    /// The address of the user's profile, relative to the portal.
    pub url: String,
}

#[cfg(feature = "serde")]
impl Encode for Member {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("userId", &self.user_id),
            ("name", &self.name),
            ("workPosition", &self.work_position),
            ("role", &self.role),
            ("avatar", &self.avatar),
            ("url", &self.url),
        ]);
    }
}

impl Decode for Member {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("userId", &mut self.user_id),
            ("name", &mut self.name),
            ("workPosition", &mut self.work_position),
            ("role", &mut self.role),
            ("avatar", &mut self.avatar),
            ("url", &mut self.url),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Member);
