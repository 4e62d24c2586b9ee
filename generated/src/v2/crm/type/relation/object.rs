// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A link of a smart process to another CRM type.

use bitrix24_runtime::codegen_prelude::*;

/// A link of a smart process to another CRM type.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/data-types.html#relation)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TypeRelation {
    /// The other CRM type.
    pub entity_type_id: i64,
    /// Whether the page of an item lists the linked ones.
    pub is_children_list_enabled: v2::Yn,
    /// Whether the portal made the link.
    pub is_predefined: v2::Yn,
}

#[cfg(feature = "serde")]
impl Encode for TypeRelation {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("entityTypeId", &self.entity_type_id),
            ("isChildrenListEnabled", &self.is_children_list_enabled),
            ("isPredefined", &self.is_predefined),
        ]);
    }
}

impl Decode for TypeRelation {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("entityTypeId", &mut self.entity_type_id),
            ("isChildrenListEnabled", &mut self.is_children_list_enabled),
            ("isPredefined", &mut self.is_predefined),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TypeRelation);
