//! What a method's pages look like: the rows of its answer, the family of its pages, and how else it can be walked.

use super::scope::{Scope, ident};
use crate::model::{Body, Method, Outcome, Pagination, Type};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

/// ```text
/// impl HasItems for ListResponse { type Object = super::Collection; }
/// impl Paged for List { const PAGING: Paging = Paging::Cursor { default: 50, max: 200, next: "nextCursor" }; }
/// ```
pub(super) fn of_method(scope: &Scope<'_>, method: &Method) -> Vec<TokenStream> {
    let Some(object) = method.result.items() else { return Vec::new() };
    let mut groups = Vec::new();
    if matches!(method.result, Outcome::Fields(_)) {
        let (response, object) = (ident(&method.response_ident), scope.ty(object));
        groups.push(quote!(impl HasItems for #response { type Object = #object; }));
    }
    let Some(pagination) = &method.pagination else { return groups };
    let (request, paging) = (ident(&method.ident), paging(pagination));
    groups.push(quote!(impl Paged for #request { const PAGING: Paging = #paging; }));
    match pagination {
        Pagination::Offset { .. } if is_ordered(method, object) => groups.push(quote!(impl Keyset for #request {})),
        Pagination::Tail { .. } => groups.push(quote!(impl Tailed for #request {})),
        _ => {}
    }
    groups
}

/// Whether a method takes `select`.
pub(super) fn selects(method: &Method) -> bool {
    params(method).any(|ty| matches!(ty, Type::Select(_)))
}

/// Whether the rows can be filtered and ordered, and so be walked by the values of a field.
fn is_ordered(method: &Method, object: &Type) -> bool {
    let Type::Named(object) = object else { return false };
    let takes = |wanted: Type| params(method).any(|ty| *ty == wanted);
    takes(Type::Filter(*object)) && takes(Type::Order(*object))
}

fn params(method: &Method) -> impl Iterator<Item = &Type> {
    let fields = match &method.body {
        Body::Params(fields) => fields.as_slice(),
        Body::Bare(_) => &[],
    };
    fields.iter().map(|field| &field.ty)
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
