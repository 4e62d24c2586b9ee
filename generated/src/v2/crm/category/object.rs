// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A pipeline of a CRM type.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A pipeline of a CRM type.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/crm/universal/category/crm-category-fields.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Category {
    /// The pipeline.
    pub id: Id<entity::CrmCategory>,
    /// What users see as its name.
    pub name: String,
    /// The position among the pipelines.
    pub sort: i64,
    /// The CRM type that it belongs to.
    pub entity_type_id: i64,
    /// Whether it is the default pipeline.
    pub is_default: v2::Yn,
    /// Its identifier in the external system. Only pipelines of deals have it.
    pub origin_id: Option<String>,
    /// The external system that it came from. Only pipelines of deals have it.
    pub originator_id: Option<String>,
    /// Whether it belongs to the portal. Only pipelines of smart processes have it.
    pub is_system: Option<v2::Yn>,
    /// The symbolic code of a pipeline of the portal. Only pipelines of smart processes have it.
    pub code: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for Category {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("sort", &self.sort),
            ("entityTypeId", &self.entity_type_id),
            ("isDefault", &self.is_default),
            ("originId", &self.origin_id),
            ("originatorId", &self.originator_id),
            ("isSystem", &self.is_system),
            ("code", &self.code),
        ]);
    }
}

impl Decode for Category {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("sort", &mut self.sort),
            ("entityTypeId", &mut self.entity_type_id),
            ("isDefault", &mut self.is_default),
            ("originId", &mut self.origin_id),
            ("originatorId", &mut self.originator_id),
            ("isSystem", &mut self.is_system),
            ("code", &mut self.code),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Category);
