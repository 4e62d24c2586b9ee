// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A telephone number, an e-mail address or other contact data, as the older methods of CRM show it.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A telephone number, an e-mail address or other contact data, as the older methods of CRM show it.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/data-types.html#crm_multifield)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MultiField {
    /// The value. Without it, a write adds a value.
    pub id: Option<Id<entity::CrmMultifield>>,
    /// The number, the address or the name. Empty in a write to remove the value.
    pub value: String,
    /// What it is used for, such as `WORK`, `MOBILE` or `HOME`.
    pub value_type: Option<String>,
    /// The kind: `PHONE`, `EMAIL`, `WEB`, `IM` or `LINK`.
    pub type_id: Option<String>,
}

impl Encode for MultiField {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("VALUE", &self.value),
            ("VALUE_TYPE", &self.value_type),
            ("TYPE_ID", &self.type_id),
        ]);
    }
}

impl Decode for MultiField {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("VALUE", &mut self.value),
            ("VALUE_TYPE", &mut self.value_type),
            ("TYPE_ID", &mut self.type_id),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(MultiField);
