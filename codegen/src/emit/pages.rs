//! Implementations of the traits that iterate over the rows of a response.

use super::scope::{Scope, ident};
use crate::render::deferred::tokens;
use crate::rust_api::{RustMethod, Walk};
use bitrix24_model::{OrderV2, Pagination};
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
    let Some(object) = method.method.row_type() else { return Vec::new() };
    let (request, response, object) = (ident(&method.ident), ident(&method.response_ident), tokens(&scope.ty(object)));
    let walks = method.walks.iter().map(|walk| match walk {
        Walk::Items { key, map } => {
            let key = key.map(|key| quote!(const KEY: Option<&'static str> = Some(#key);));
            let map = if *map {
                quote!(
                    const MAP: bool = true;
                )
            } else {
                TokenStream::new()
            };
            quote!(#[diagnostic::do_not_recommend] impl HasItems for #response { type Object = #object; #key #map })
        }
        Walk::Pages(pagination) => {
            let paging = paging(pagination);
            let names = method.method.v2.as_ref().map_or(&[][..], |v2| &v2.arguments);
            let arguments = match names {
                [] => TokenStream::new(),
                names => quote!(const ARGUMENTS: &'static [&'static str] = &[#(#names),*];),
            };
            quote!(#[diagnostic::do_not_recommend] impl Paged for #request { const PAGING: Paging = #paging; #arguments })
        }
        Walk::Keyset => quote!(#[diagnostic::do_not_recommend] impl Keyset for #request {}),
        Walk::ById { keyset, filter, order } => {
            let (field, row) = (&keyset.field, &keyset.row);
            let order = match order {
                OrderV2::Map(order) => quote!(v2::OrderParams::Map(#order)),
                OrderV2::Texts { field, direction } => {
                    quote!(v2::OrderParams::Texts { field: #field, direction: #direction })
                }
            };
            quote! {
                #[diagnostic::do_not_recommend]
                impl v2::ById for #request {
                    const WALK: v2::IdWalk = v2::IdWalk { field: #field, row: #row, filter: #filter, order: #order };
                }
            }
        }
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
        Pagination::Start { param } => quote!(Paging::V2(v2::Family::Start { param: #param })),
        Pagination::Limit { limit, offset, inside, default, max, more } => {
            let (inside, more) = (option(inside.as_ref()), option(more.as_ref()));
            let (default, max) = (rows(*default), rows(*max));
            quote!(Paging::V2(v2::Family::Limit {
                limit: #limit, offset: #offset, inside: #inside, default: #default, max: #max, more: #more
            }))
        }
        Pagination::Since { param, row, newer: _, limit, default, max } => {
            let (default, max) = (rows(*default), rows(*max));
            quote!(Paging::V2(v2::Family::Since {
                param: #param, row: #row, limit: #limit, default: #default, max: #max
            }))
        }
        Pagination::Page { param, size, inside, default, max } => {
            let (size, inside) = (option(size.as_ref()), option(inside.as_ref()));
            let (default, max) = (rows(*default), rows(*max));
            quote!(Paging::V2(v2::Family::Page {
                param: #param, size: #size, inside: #inside, default: #default, max: Some(#max)
            }))
        }
        Pagination::Take { limit, default, max } => {
            let (default, max) = (rows(*default), rows(*max));
            quote!(Paging::V2(v2::Family::Take { limit: #limit, default: #default, max: Some(#max) }))
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
