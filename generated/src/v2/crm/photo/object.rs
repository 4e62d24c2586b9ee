// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A file in a field of a CRM object, as the older methods of CRM show it.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A file in a field of a CRM object, as the older methods of CRM show it.
///
/// Note: The page of contacts does not say what a photo looks like; the fields are those of files in
/// user fields.
///
/// [Official
/// page](https://apidocs.bitrix24.com/tutorials/crm/how-to-add-crm-objects/how-to-add-lead-with-files.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Photo {
    /// The file.
    ///
    /// Assumed from similar methods.
    pub id: Option<Id<entity::CrmFile>>,
    /// The address that shows the file to users of the portal.
    ///
    /// Assumed from similar methods.
    pub show_url: Option<String>,
    /// The address of the content.
    ///
    /// Assumed from similar methods.
    pub download_url: Option<v2::Secret>,
}

#[cfg(feature = "serde")]
impl Encode for Photo {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("showUrl", &self.show_url),
            ("downloadUrl", &self.download_url),
        ]);
    }
}

impl Decode for Photo {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("showUrl", &mut self.show_url),
            ("downloadUrl", &mut self.download_url),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Photo);
