//! The tables of what the client needs to know of error codes: that of a client's own codes, and the runtime's table of the
//! codes that any method can return.

use super::docs::Docs;
use super::source;
use crate::render::render;
use crate::rust_api::{Home, RustApi};
use bitrix24_model::{Api, Category, ErrorCode, Retry};
use proc_macro2::TokenStream;
use quote::quote;

/// Emits the table of a client, to which the error type of each method refers.
pub(super) fn of_client(api: &RustApi<'_>) -> TokenStream {
    let rows = api.codes.iter().flat_map(|code| rows(code.error));
    quote! {
        /// What the specification says of the error codes. The client decides about retries by it.
        pub static CODES: &[CodeInfo] = &[#(#rows),*];
    }
}

/// Returns the file of the runtime with the codes of an API that any method can return.
pub fn of_runtime(api: &Api) -> String {
    let rows = api.errors.iter().filter(|error| error.module.is_none()).flat_map(rows);
    let head = Docs::new("The error codes of REST 3.0 that any method can return.").inner();
    let imports = quote!(
        use crate::method::CodeInfo;
    );
    let table = quote! {
        /// What the specification of the protocol says of its codes.
        pub(super) const CODES: &[CodeInfo] = &[#(#rows),*];
    };
    render(Home::Client, source(head, vec![imports, table]))
}

/// Emits the rows of a code and its aliases:
///
/// ```text
/// CodeInfo::new("INTERNAL_SERVER_ERROR").retry_later().maybe_executed()
/// ```
fn rows(error: &ErrorCode) -> impl Iterator<Item = TokenStream> {
    let retry = match error.retry {
        Retry::Never => quote!(),
        Retry::Later => quote!(.retry_later()),
        Retry::Refresh => quote!(.retry_after_refresh()),
    };
    let executed = if error.may_have_executed { quote!(.maybe_executed()) } else { quote!() };
    let category = match error.category {
        Category::Limit => quote!(.rate_limit()),
        Category::OperatingLimit => quote!(.operating_limit()),
        Category::Unavailable => quote!(.unavailable()),
        Category::Access
        | Category::Authorization
        | Category::Conflict
        | Category::Idempotency
        | Category::Internal
        | Category::Lookup
        | Category::Request
        | Category::Validation => quote!(),
    };
    let codes = std::iter::once(&error.code).chain(&error.aliases);
    codes.map(move |code| quote!(CodeInfo::new(#code) #retry #executed #category))
}
