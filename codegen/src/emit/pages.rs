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
    let (request, response, object) = (ident(&method.ident), ident(&method.response_ident), scope.ty(object));
    let walks = walks(method).into_iter().map(|walk| match walk {
        Walk::Items => quote!(impl HasItems for #response { type Object = #object; }),
        Walk::Pages(pagination) => {
            let paging = paging(pagination);
            quote!(impl Paged for #request { const PAGING: Paging = #paging; })
        }
        Walk::Keyset => quote!(impl Keyset for #request {}),
        Walk::Tail => quote!(impl Tailable for #request {}),
    });
    walks.collect()
}

/// How the rows of an answer can be walked, each a trait.
pub(crate) enum Walk<'a> {
    /// They stand in a struct of the method's own.
    Items,
    /// Page after page.
    Pages(&'a Pagination),
    /// By the values of a field.
    Keyset,
    /// By the values of a field, with a cursor.
    Tail,
}

/// How the rows of a method's answer can be walked.
pub(super) fn walks(method: &Method) -> Vec<Walk<'_>> {
    let Some(object) = method.result.items() else { return Vec::new() };
    let mut walks = Vec::new();
    if matches!(method.result, Outcome::Fields(_)) {
        walks.push(Walk::Items);
    }
    let Some(pagination) = &method.pagination else { return walks };
    walks.push(Walk::Pages(pagination));
    match pagination {
        Pagination::Offset { .. } if is_ordered(method, object) => walks.push(Walk::Keyset),
        Pagination::Tail { .. } => walks.push(Walk::Tail),
        _ => {}
    }
    walks
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
