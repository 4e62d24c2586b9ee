//! Items of the Rust client, and their addresses in the documentation that `cargo doc` writes.

use crate::site::Site;
use bitrix24_codegen::RustApi;
use bitrix24_codegen::rust_api::{RustCause, RustMethod, RustShape, RustType};
use bitrix24_model::ErrorCode;

/// The address of the crate's documentation: a path relative to the site, or a web address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rustdoc(String);

impl Rustdoc {
    /// Checks an address.
    ///
    /// ```
    /// use bitrix24_site::Rustdoc;
    ///
    /// assert!(Rustdoc::new("../doc/bitrix24").is_ok());
    /// assert!(Rustdoc::new("javascript:alert(1)").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// Returns a message if it is neither a relative path nor a web address.
    pub fn new(address: &str) -> Result<Self, String> {
        let on_the_web = address.starts_with("https://") || address.starts_with("http://");
        let relative = !address.is_empty() && !address.starts_with('/') && !address.contains([':', '\\']);
        let printable = address.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>'));
        if printable && (on_the_web || relative) {
            return Ok(Self(address.trim_end_matches('/').to_owned()));
        }
        Err(format!(
            "error: `{}` is not an address of documentation\n  = help: write a path relative to the site, such as \
             `../doc/bitrix24`, or a web address",
            address.escape_debug()
        ))
    }
}

/// An item of the Rust client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RustItem {
    /// Its name as shown: `CreateChatError::LOCKED`.
    pub(crate) text: String,
    /// Its page below the crate's documentation.
    page: String,
}

impl RustItem {
    fn new(module: &[String], kind: &str, ident: &str) -> Self {
        let text = std::iter::once("bitrix24").chain(module.iter().map(String::as_str)).chain([ident]);
        let folders: String = module.iter().map(|segment| format!("{}/", plain(segment))).collect();
        Self { text: text.collect::<Vec<_>>().join("::"), page: format!("{folders}{kind}.{}.html", plain(ident)) }
    }

    /// Returns a part of the item, named without its module: `CreateChatError::LOCKED`.
    fn part(&self, kind: &str, name: &str) -> Self {
        let owner = self.text.rsplit("::").next().unwrap_or_default();
        Self { text: format!("{owner}::{name}"), page: format!("{}#{kind}.{}", self.page, plain(name)) }
    }

    /// Returns a module of the API, by its index in the model.
    pub(crate) fn module(api: &RustApi<'_>, at: usize) -> Self {
        let path = || api.root.iter().chain(api.modules.get(at)).map(String::as_str);
        let text = std::iter::once("bitrix24").chain(path()).collect::<Vec<_>>().join("::");
        let folders: String = path().map(|segment| format!("{}/", plain(segment))).collect();
        Self { text, page: format!("{folders}index.html") }
    }

    /// Returns the request of a method.
    pub(crate) fn request(method: &RustMethod<'_>) -> Self {
        Self::new(&method.module, "struct", &method.ident)
    }

    /// Returns the error enum of a method.
    pub(crate) fn error(method: &RustMethod<'_>) -> Self {
        Self::new(&method.module, "enum", &method.error_ident)
    }

    /// Returns the variant of a method's error enum.
    pub(crate) fn variant(method: &RustMethod<'_>, code: &ErrorCode) -> Self {
        Self::error(method).part("variant", &code.name)
    }

    /// Returns the constant of a cause.
    pub(crate) fn cause(method: &RustMethod<'_>, cause: &RustCause<'_>) -> Self {
        Self::error(method).part("associatedconstant", &cause.ident)
    }

    /// Returns the variant of an error code of the API.
    pub(crate) fn code(api: &RustApi<'_>, code: &ErrorCode) -> Self {
        let module = [api.root.as_slice(), &["errors".to_owned()]].concat();
        Self::new(&module, "enum", "ErrorCode").part("variant", &code.name)
    }

    /// Returns an object or enum.
    pub(crate) fn ty(ty: &RustType<'_>) -> Self {
        let kind = match ty.shape {
            RustShape::Struct(_) => "struct",
            RustShape::Enum(_) => "enum",
        };
        Self::new(&ty.module, kind, &ty.ident)
    }

    /// Returns its URL, if the site links to the crate's documentation; `up` is the path from the page to the site's root.
    pub(crate) fn address(&self, site: &Site<'_>, up: &str) -> Option<String> {
        let Rustdoc(base) = site.rustdoc?;
        let up = if base.contains("://") { "" } else { up };
        Some(format!("{up}{base}/{}", self.page))
    }
}

/// Returns an identifier as rustdoc names its page.
fn plain(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}
