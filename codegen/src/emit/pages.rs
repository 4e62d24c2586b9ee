//! Implementations of the traits that iterate over the rows of a response.

use super::scope::{Scope, ident};
use crate::rust_api::{RustMethod, Walk};
use bitrix24_model::Pagination;
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

/// Emits the implementations of a method. The compiler does not list them in errors about other methods:
///
/// ```text
/// impl HasItems for ListResponse { type Object = super::Collection; }
/// #[diagnostic::do_not_recommend]
/// impl Paged for List { const PAGING: Paging = Paging::Cursor { default: 50, max: 200, next: "nextCursor" }; }
/// ```
pub(super) fn of_method(scope: &Scope<'_>, method: &RustMethod<'_>) -> Vec<TokenStream> {
    let Some(object) = method.method.result.items() else { return Vec::new() };
    let (request, response, object) = (ident(&method.ident), ident(&method.response_ident), scope.ty(object));
    let walks = method.walks.iter().map(|walk| match walk {
        Walk::Items => quote!(#[diagnostic::do_not_recommend] impl HasItems for #response { type Object = #object; }),
        Walk::Pages(pagination) => {
            let paging = paging(pagination);
            quote!(#[diagnostic::do_not_recommend] impl Paged for #request { const PAGING: Paging = #paging; })
        }
        Walk::Keyset => quote!(#[diagnostic::do_not_recommend] impl Keyset for #request {}),
        Walk::Tail => quote!(#[diagnostic::do_not_recommend] impl Tailable for #request {}),
    });
    walks.collect()
}

fn paging(pagination: &Pagination) -> TokenStream {
    let rows = |rows: u32| Literal::u32_unsuffixed(rows);
    match pagination {
        Pagination::Offset { default, max } => {
            let (default, max) = (rows(*default), rows(*max));
            quote!(Paging::Offset { default: #default, max: #max })
        }
        Pagination::Tail { default, max } => {
            let (default, max) = (rows(*default), rows(*max));
            quote!(Paging::Tail { default: #default, max: #max })
        }
        Pagination::Cursor { default, max, next, .. } => {
            let (default, max) = (rows(*default), rows(*max));
            quote!(Paging::Cursor { default: #default, max: #max, next: #next })
        }
        Pagination::Single { default, max, more } => {
            let (default, max, more) = (option(default.map(rows)), option(max.map(rows)), option(more.as_ref()));
            quote!(Paging::Single { default: #default, max: #max, more: #more })
        }
    }
}

fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}
