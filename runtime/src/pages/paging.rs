//! The pagination of methods.

use crate::decode::Decode;
use crate::method::Method;
use crate::query::HasItems;

/// How a method's list is paginated. The numbers are rows per page: `default` if the request sets no size, and `max`.
///
/// ```
/// use bitrix24_runtime::pages::{Paged, Paging};
///
/// /// Returns the maximum page size of a list.
/// fn largest<M: Paged>() -> Option<u32> {
///     match M::PAGING {
///         Paging::Offset { max, .. } | Paging::Tail { max, .. } | Paging::Cursor { max, .. } => Some(max),
///         Paging::Single { max, .. } => max,
///         _ => None,
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paging {
    /// `pagination: {page, limit, offset}`. The last page is empty or shorter than an earlier one.
    Offset {
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
    },
    /// `cursor: {field, value, order, limit}`: rows after a value of a field.
    Tail {
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
    },
    /// `pagination: {limit, afterCursor}`: the response contains the cursor of the next page.
    Cursor {
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
        /// The key of the next cursor in the response.
        next: &'static str,
    },
    /// One page, optionally with a flag that there are more rows.
    Single {
        /// The default page size; `None` if the method does not accept a size.
        default: Option<u32>,
        /// The maximum page size; `None` if the method does not accept a size.
        max: Option<u32>,
        /// The key in the response that says whether there are more rows.
        more: Option<&'static str>,
    },
    /// By a family of REST 2.0.
    #[cfg(feature = "v2")]
    V2(crate::protocol::v2::Family),
}

impl Paging {
    /// Returns whether the rows are removed when they are read.
    pub(super) const fn removes_rows(self) -> bool {
        match self {
            #[cfg(feature = "v2")]
            Self::V2(family) => matches!(family, crate::protocol::v2::Family::Take { .. }),
            _ => false,
        }
    }

    /// Returns the maximum page size, if the method accepts a size.
    pub(super) const fn max(self) -> Option<u32> {
        match self {
            Self::Offset { max, .. } | Self::Tail { max, .. } | Self::Cursor { max, .. } => Some(max),
            Self::Single { max, .. } => max,
            #[cfg(feature = "v2")]
            Self::V2(family) => family.max(),
        }
    }
}

/// The object that a method lists.
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

/// A method that returns pages of a list, for [`Client::pages`](crate::Client::pages) and
/// [`Client::items`](crate::Client::items). Generated code implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a paginated list",
    label = "this method has no pages",
    note = "paginated methods have a `pagination` in their spec; call others with `Client::call`"
)]
pub trait Paged: Method<Response: HasItems<Object: Decode + Default + Send + 'static>> {
    /// How the list is paginated.
    const PAGING: Paging;
    /// The names of the parameters in their order, if the portal takes them by position.
    const ARGUMENTS: &'static [&'static str] = &[];
}

/// A paginated method with a filter and an order, so its list can be paginated by the values of a field. This neither
/// loses nor duplicates rows while the list changes. Generated code implements it.
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
    message = "`{Self}` cannot be paginated by a key",
    label = "this method has no filter or no order",
    note = "pagination by key needs a method with `filter` and `order`; without `by_key` the list is paginated by offset"
)]
pub trait Keyset: Paged {}

/// A paginated method that can be called repeatedly for new rows. Generated code implements it.
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
    label = "this method has no cursor",
    note = "methods with the action `tail` can be followed, such as `main.eventlog.tail`"
)]
pub trait Tailable: Paged {}

/// A list of REST 2.0 that can be read by identifier. Generated code implements it.
///
/// ```
/// use bitrix24_runtime::Client;
/// use bitrix24_runtime::pages::{ById, ItemStream};
///
/// fn all<M: ById>(portal: &Client, list: &M) -> ItemStream<M> {
///     println!("by `{}`", M::WALK.field);
///     portal.items(list).by_id()
/// }
/// ```
#[cfg(feature = "v2")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read by identifier",
    label = "this list has no filter or no order by its identifier",
    note = "lists that can be read so have a `keyset` in their spec; without `by_id` the list is paginated by its own family"
)]
pub trait ById: Paged {
    /// The names of the identifier and of the parameters.
    const WALK: crate::protocol::v2::IdWalk;
}
