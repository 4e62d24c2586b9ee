//! Answers by what they hold: one object, or several.

use crate::types::{Item, Items};

/// An answer with one object under `item`.
///
/// ```
/// use bitrix24_runtime::query::HasItem;
/// use bitrix24_runtime::types::Item;
///
/// fn object<T>(answer: Item<T>) -> <Item<T> as HasItem>::Object {
///     answer.item
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` holds no object under `item`",
    label = "an answer of the form `{{item: …}}` is needed here",
    note = "only fields of an `item` can be read by themselves or referred to by another call of a batch"
)]
pub trait HasItem {
    /// The object.
    type Object;
}

impl<O> HasItem for Item<O> {
    type Object = O;
}

/// An answer with objects under `items`.
///
/// ```
/// use bitrix24_runtime::query::HasItems;
/// use bitrix24_runtime::types::Items;
///
/// fn first<T>(answer: Items<T>) -> Option<<Items<T> as HasItems>::Object> {
///     answer.items.into_iter().next()
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` holds no objects under `items`",
    label = "an answer of the form `{{items: […]}}` is needed here",
    note = "only fields of `items` can be read by themselves or referred to by another call of a batch"
)]
pub trait HasItems {
    /// The object.
    type Object;
}

impl<O> HasItems for Items<O> {
    type Object = O;
}
