//! Responses by their content: one object, or several.

use std::collections::BTreeMap;

use crate::types::{Item, Items};

/// A response with one object, under `item` unless the response says otherwise.
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
    /// The key of the object; `None` if it is the whole response.
    const KEY: Option<&'static str> = Some("item");
}

impl<O> HasItem for Item<O> {
    type Object = O;
}

/// A response with objects, under `items` unless the response says otherwise.
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
    /// The key of the objects; `None` if they are the whole response.
    const KEY: Option<&'static str> = Some("items");
    /// Whether the objects are the values of a map.
    const MAP: bool = false;
}

impl<O> HasItems for Items<O> {
    type Object = O;
}

/// A map of objects, which is the whole response.
impl<O> HasItems for BTreeMap<String, O> {
    type Object = O;
    const KEY: Option<&'static str> = None;
    const MAP: bool = true;
}

#[cfg(feature = "v2")]
impl<O> HasItems for crate::types::v2::Rows<O> {
    type Object = O;
    const KEY: Option<&'static str> = None;
}
