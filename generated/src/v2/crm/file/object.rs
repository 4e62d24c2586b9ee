// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A file in a field of a CRM item.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A file in a field of a CRM item.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/universal/object-fields.html#common)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct File {
    /// The file.
    pub id: Id<entity::CrmFile>,
    /// The address for users of the portal.
    pub url: String,
    /// The address for applications. It contains a token.
    pub url_machine: v2::Secret,
}

#[cfg(feature = "serde")]
impl Encode for File {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id), ("url", &self.url), ("urlMachine", &self.url_machine)]);
    }
}

impl Decode for File {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("url", &mut self.url),
            ("urlMachine", &mut self.url_machine),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(File);
