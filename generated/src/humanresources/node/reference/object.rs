// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A department or team of an employee.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A department or team of an employee.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-search.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NodeReference {
    /// The department or team.
    pub id: Id<entity::HumanresourcesNode>,
    /// What the department or team is called.
    pub name: String,
}

#[cfg(feature = "serde")]
impl Encode for NodeReference {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id), ("name", &self.name)]);
    }
}

impl Decode for NodeReference {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("id", &mut self.id), ("name", &mut self.name)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(NodeReference);
