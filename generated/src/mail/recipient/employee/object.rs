// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An employee as the recipient of an e-mail.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// An employee as the recipient of an e-mail.
///
/// It has the fields of a contact, but its identifier is that of a user.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/mail/recipient/mail-recipient-listemployees.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Employee {
    /// The employee.
    pub id: Id<entity::User>,
    /// The address.
    pub email: String,
    /// The first and the last name of the employee.
    pub name: String,
}

#[cfg(feature = "serde")]
impl Encode for Employee {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id), ("email", &self.email), ("name", &self.name)]);
    }
}

impl Decode for Employee {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("email", &mut self.email),
            ("name", &mut self.name),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Employee);
