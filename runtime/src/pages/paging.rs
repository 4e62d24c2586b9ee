//! What a method's spec says of its pages.

use crate::decode::Decode;
use crate::method::Method;
use crate::query::HasItems;

/// How a method's list is paged. The numbers are rows: of a page where no size is asked for, and at most.
///
/// ```
/// use bitrix24_runtime::pages::{Paged, Paging};
///
/// /// How many rows a page of a list has at most.
/// fn largest<M: Paged>() -> Option<u32> {
///     match M::PAGING {
///         Paging::Offset { max, .. } | Paging::Tail { max, .. } | Paging::Cursor { max, .. } => Some(max),
///         Paging::Single { max, .. } => max,
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paging {
    /// `pagination: {page, limit, offset}`; the end is a page that is empty or shorter than another.
    Offset {
        /// Where no size is asked for.
        default: u32,
        /// At most.
        max: u32,
    },
    /// `cursor: {field, value, order, limit}`: what comes behind a value of a field.
    Tail {
        /// Where no size is asked for.
        default: u32,
        /// At most.
        max: u32,
    },
    /// `pagination: {limit, afterCursor}`: the answer says where the next page starts.
    Cursor {
        /// Where no size is asked for.
        default: u32,
        /// At most.
        max: u32,
        /// The key of the answer that holds the next cursor.
        next: &'static str,
    },
    /// One page, and perhaps a flag that there is more.
    Single {
        /// Where no size is asked for; `None` where the method takes no size.
        default: Option<u32>,
        /// At most; `None` where the method takes no size.
        max: Option<u32>,
        /// The key of the answer that says that there is more.
        more: Option<&'static str>,
    },
}

impl Paging {
    /// The largest page, if the method takes a size.
    pub(super) const fn max(self) -> Option<u32> {
        match self {
            Self::Offset { max, .. } | Self::Tail { max, .. } | Self::Cursor { max, .. } => Some(max),
            Self::Single { max, .. } => max,
        }
    }
}

/// The object that a method's answer lists.
///
/// ```
/// use bitrix24_runtime::{AnyError, Client};
/// use bitrix24_runtime::pages::{ObjectOf, Paged};
///
/// async fn first<M: Paged>(portal: &Client, list: &M) -> Result<Option<ObjectOf<M>>, AnyError> {
///     Ok(portal.items(list).page_size(1).next().await.transpose()?)
/// }
/// ```
pub type ObjectOf<M> = <<M as Method>::Response as HasItems>::Object;

/// A method whose answers are pages of a list, for [`Client::pages`](crate::Client::pages) and
/// [`Client::items`](crate::Client::items). Generated code implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list with pages",
    label = "this method has no pages",
    note = "the methods with pages are those whose spec names a `pagination`; call others with `Client::call`"
)]
pub trait Paged: Method<Response: HasItems<Object: Decode + Default + Send + 'static>> {
    /// How the list is paged.
    const PAGING: Paging;
}

/// A paged method that takes a filter and an order, so that its list can be walked by the values of a field, which
/// loses and repeats nothing while the list changes. Generated code implements it.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::pages::{ItemStream, Keyset, ObjectOf};
/// use bitrix24_runtime::query::{Field, FilterableSortable};
///
/// fn newest_first<M: Keyset>(portal: &Client, list: &M, id: Field<ObjectOf<M>, i64, FilterableSortable>) -> ItemStream<M> {
///     portal.items(list).by_key_desc(id)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be walked by a key",
    label = "this method takes no filter or no order",
    note = "a walk by key needs a method with `filter` and `order`; without `by_key` the list is walked by offset"
)]
pub trait Keyset: Paged {}

/// A paged method that can be asked again and again for what has come since. Generated code implements it.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::pages::{TailStream, Tailable};
///
/// fn every_minute<M: Tailable>(portal: &Client, tail: &M) -> TailStream<M> {
///     portal.follow(tail, std::time::Duration::from_secs(60))
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be followed",
    label = "this method takes no cursor to go on from",
    note = "the methods that can be followed are those of the action `tail`, such as `main.eventlog.tail`"
)]
pub trait Tailable: Paged {}
