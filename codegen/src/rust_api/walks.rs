//! Traits that iterate over the rows of a method's response.

use bitrix24_model::{Body, KeysetV2, Method, OrderV2, Pagination, ResponseShape, Type};

/// A trait that iterates over the rows of a response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Walk<'a> {
    /// Over the rows of one response, which is a struct.
    Items {
        /// The key of the rows, if it is not `items`.
        key: Option<&'a str>,
        /// Whether the rows are a map.
        map: bool,
    },
    /// Page after page.
    Pages(&'a Pagination),
    /// By the values of a field.
    Keyset,
    /// By the values of a field with a cursor, for new rows.
    Tail,
    /// By identifier.
    ById {
        /// The identifier.
        keyset: &'a KeysetV2,
        /// The parameter of the filter.
        filter: &'a str,
        /// The parameters of the order.
        order: &'a OrderV2,
    },
}

impl Walk<'_> {
    /// Returns the name of the trait.
    pub fn trait_name(&self) -> &'static str {
        match self {
            Self::Items { .. } => "HasItems",
            Self::Pages(_) => "Paged",
            Self::Keyset => "Keyset",
            Self::Tail => "Tailable",
            Self::ById { .. } => "ById",
        }
    }
}

/// Returns the traits that iterate over the rows of a method's response.
pub(super) fn walks(method: &Method) -> Vec<Walk<'_>> {
    let Some(object) = method.row_type() else { return Vec::new() };
    let mut walks = Vec::new();
    if matches!(method.result, ResponseShape::Fields(_)) {
        let rows_at = method.v2.as_ref().and_then(|v2| v2.rows_at.as_ref());
        let key = rows_at.and_then(|rows| rows.key.as_deref()).filter(|key| *key != "items");
        walks.push(Walk::Items { key, map: rows_at.is_some_and(|rows| rows.map) });
    }
    let Some(pagination) = &method.pagination else { return walks };
    walks.push(Walk::Pages(pagination));
    match pagination {
        Pagination::Offset { .. } if is_ordered(method, object) => walks.push(Walk::Keyset),
        Pagination::Tail { .. } => walks.push(Walk::Tail),
        Pagination::Start { .. } => walks.extend(by_id(method)),
        Pagination::Offset { .. }
        | Pagination::Cursor { .. }
        | Pagination::Limit { .. }
        | Pagination::Since { .. }
        | Pagination::Page { .. }
        | Pagination::Take { .. }
        | Pagination::Single { .. } => {}
    }
    walks
}

/// Returns the walk by identifier, if the spec says that it holds.
fn by_id(method: &Method) -> Option<Walk<'_>> {
    let v2 = method.v2.as_ref()?;
    let (keyset, filter, order) = (v2.keyset.as_ref()?, v2.filter.as_ref()?, v2.order.as_ref()?);
    Some(Walk::ById { keyset, filter: &filter.param, order })
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
