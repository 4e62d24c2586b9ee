//! Traits that iterate over the rows of a method's response.

use bitrix24_model::{Body, Method, Pagination, ResponseShape, Type};

/// A trait that iterates over the rows of a response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Walk<'a> {
    /// Over the rows of one response, which is a struct.
    Items,
    /// Page after page.
    Pages(&'a Pagination),
    /// By the values of a field.
    Keyset,
    /// By the values of a field with a cursor, for new rows.
    Tail,
}

impl Walk<'_> {
    /// Returns the name of the trait.
    pub fn trait_name(&self) -> &'static str {
        match self {
            Self::Items => "HasItems",
            Self::Pages(_) => "Paged",
            Self::Keyset => "Keyset",
            Self::Tail => "Tailable",
        }
    }
}

/// Returns the traits that iterate over the rows of a method's response.
pub(super) fn walks(method: &Method) -> Vec<Walk<'_>> {
    let Some(object) = method.result.items() else { return Vec::new() };
    let mut walks = Vec::new();
    if matches!(method.result, ResponseShape::Fields(_)) {
        walks.push(Walk::Items);
    }
    let Some(pagination) = &method.pagination else { return walks };
    walks.push(Walk::Pages(pagination));
    match pagination {
        Pagination::Offset { .. } if is_ordered(method, object) => walks.push(Walk::Keyset),
        Pagination::Tail { .. } => walks.push(Walk::Tail),
        Pagination::Offset { .. } | Pagination::Cursor { .. } | Pagination::Single { .. } => {}
    }
    walks
}

/// Returns whether a method has a parameter of the type `select`.
pub fn selects(method: &Method) -> bool {
    params(method).any(|ty| matches!(ty, Type::Select(_)))
}

/// Returns whether the rows can be filtered and ordered, which `Keyset` requires.
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
