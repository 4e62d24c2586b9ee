// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A user of the company structure, with the departments and teams.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A user of the company structure, with the departments and teams.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-field-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Employee {
    /// The user.
    pub user_id: Option<Id<entity::User>>,
    /// The user's name.
    pub name: Option<String>,
    /// The user's job title.
    pub work_position: Option<String>,
    /// The address of the user's picture.
    pub avatar: Option<String>,
    /// The address of the user's profile, relative to the portal.
    pub url: Option<String>,
    /// The departments that the user belongs to.
    pub departments: Option<Vec<crate::humanresources::node::reference::NodeReference>>,
    /// The teams that the user belongs to.
    pub teams: Option<Vec<crate::humanresources::node::reference::NodeReference>>,
}

#[cfg(feature = "serde")]
impl Encode for Employee {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("userId", &self.user_id),
            ("name", &self.name),
            ("workPosition", &self.work_position),
            ("avatar", &self.avatar),
            ("url", &self.url),
            ("departments", &self.departments),
            ("teams", &self.teams),
        ]);
    }
}

impl Decode for Employee {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("userId", &mut self.user_id),
            ("name", &mut self.name),
            ("workPosition", &mut self.work_position),
            ("avatar", &mut self.avatar),
            ("url", &mut self.url),
            ("departments", &mut self.departments),
            ("teams", &mut self.teams),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Employee);
