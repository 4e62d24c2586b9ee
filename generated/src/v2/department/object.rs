// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A department of the company.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A department of the company.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/departments/department-get.html#st_department)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Department {
    /// The department.
    pub id: Id<entity::Department>,
    /// What users see as its name.
    pub name: String,
    /// The position among the departments with the same parent.
    pub sort: i64,
    /// The department above it. The topmost one has none.
    pub parent: Option<Id<entity::Department>>,
    /// The head of the department.
    ///
    /// Assumed from similar methods.
    ///
    /// Note: The table of the response does not list it; departments can be filtered and sorted by it.
    pub uf_head: Option<Id<entity::User>>,
}

#[cfg(feature = "serde")]
impl Encode for Department {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("NAME", &self.name),
            ("SORT", &self.sort),
            ("PARENT", &self.parent),
            ("UF_HEAD", &self.uf_head),
        ]);
    }
}

impl Decode for Department {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("NAME", &mut self.name),
            ("SORT", &mut self.sort),
            ("PARENT", &mut self.parent),
            ("UF_HEAD", &mut self.uf_head),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Department);
