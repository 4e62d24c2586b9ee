// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A user who takes part in a task.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A user who takes part in a task.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#user)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskUser {
    /// The user.
    pub id: Option<Id<entity::User>>,
    /// The first and the last name.
    pub name: Option<String>,
    /// The role of the user.
    ///
    /// Note: No page lists the values.
    pub role: Option<String>,
    /// The picture.
    pub image: Option<crate::tasks::image::TaskImage>,
    /// Whether the user is a man or a woman.
    ///
    /// Note: No page lists the values.
    pub gender: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The identifier of the external authorization.
    pub external_auth_id: Option<String>,
    /// The rights of the user.
    ///
    /// Note: The official table calls it an array and does not say of what.
    pub rights: Option<Json>,
}

#[cfg(feature = "serde")]
impl Encode for TaskUser {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("role", &self.role),
            ("image", &self.image),
            ("gender", &self.gender),
            ("email", &self.email),
            ("externalAuthId", &self.external_auth_id),
            ("rights", &self.rights),
        ]);
    }
}

impl Decode for TaskUser {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("role", &mut self.role),
            ("image", &mut self.image),
            ("gender", &mut self.gender),
            ("email", &mut self.email),
            ("externalAuthId", &mut self.external_auth_id),
            ("rights", &mut self.rights),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskUser);
