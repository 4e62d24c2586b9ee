// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A telephone number, an e-mail address or other contact data of a CRM item.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A telephone number, an e-mail address or other contact data of a CRM item.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/data-types.html#crm_multifield)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ItemMultiField {
    /// Identifies the value in a change of `fm`.
    pub id: Id<entity::CrmMultifield>,
    /// The kind: `PHONE`, `EMAIL`, `WEB`, `IM` or `LINK`.
    pub type_id: String,
    /// What it is used for, such as `WORK`, `MOBILE` or `HOME`.
    pub value_type: String,
    /// The number, the address or the name.
    pub value: String,
}

#[cfg(feature = "serde")]
impl Encode for ItemMultiField {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("typeId", &self.type_id),
            ("valueType", &self.value_type),
            ("value", &self.value),
        ]);
    }
}

impl Decode for ItemMultiField {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("typeId", &mut self.type_id),
            ("valueType", &mut self.value_type),
            ("value", &mut self.value),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ItemMultiField);
