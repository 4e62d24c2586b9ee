// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A picture of a product.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A picture of a product.
///
/// Note: The page shows it in the example alone.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CatalogPicture {
    /// The picture.
    ///
    /// Known from an official example only.
    pub id: Option<Id<entity::CatalogPicture>>,
    /// The address for users of the portal.
    ///
    /// Known from an official example only.
    pub url: Option<String>,
    /// The address for applications.
    ///
    /// Known from an official example only.
    pub url_machine: Option<v2::Secret>,
}

#[cfg(feature = "serde")]
impl Encode for CatalogPicture {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("id", &self.id), ("url", &self.url), ("urlMachine", &self.url_machine)]);
    }
}

impl Decode for CatalogPicture {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("url", &mut self.url),
            ("urlMachine", &mut self.url_machine),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(CatalogPicture);
