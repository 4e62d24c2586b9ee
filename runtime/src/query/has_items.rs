//! Responses by their content: one object, or several.

use crate::types::{Item, Items};

/// A response with one object under `item`.
///
/// ```
/// use bitrix24_runtime::query::HasItem;
/// use bitrix24_runtime::types::Item;
///
/// fn object<T>(response: Item<T>) -> <Item<T> as HasItem>::Object {
///     response.item
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no object under `item`",
    label = "expected a response of the form `{{item: …}}`",
    note = "only fields of an `item` can be read on their own or referred to in a batch"
)]
pub trait HasItem {
    /// The object.
    type Object;
}

impl<O> HasItem for Item<O> {
    type Object = O;
}

/// A response with objects under `items`.
///
/// ```
/// use bitrix24_runtime::query::HasItems;
/// use bitrix24_runtime::types::Items;
///
/// fn first<T>(response: Items<T>) -> Option<<Items<T> as HasItems>::Object> {
///     response.items.into_iter().next()
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no objects under `items`",
    label = "expected a response of the form `{{items: […]}}`",
    note = "only fields of `items` can be read on their own or referred to in a batch"
)]
pub trait HasItems {
    /// The object.
    type Object;
}

impl<O> HasItems for Items<O> {
    type Object = O;
}
