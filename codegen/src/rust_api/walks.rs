//! How the rows of a method's response can be walked.

use bitrix24_model::{Body, Method, Pagination, ResponseShape, Type};

/// A way to walk the rows of a response, each a trait.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Walk<'a> {
    /// The rows stand in a struct of the method's own.
    Items,
    /// Page after page.
    Pages(&'a Pagination),
    /// By the values of a field.
    Keyset,
    /// By the values of a field, with a cursor.
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

/// Returns how the rows of a method's response can be walked.
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

/// Returns whether a method takes `select`.
pub fn selects(method: &Method) -> bool {
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
