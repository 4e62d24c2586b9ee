//! Queries: fields, filters, orders, selections and pages.
//!
//! Fields are typed constants of generated code. A condition on a field that the portal cannot filter by, or with a
//! value of another type, does not compile.

mod dialect;
mod field;
mod filter;
mod has_items;
#[cfg(feature = "v2")]
mod mask;
#[cfg(feature = "v2")]
mod open;
mod order;
mod page;
mod path;
mod projection;
mod select;

pub(crate) use dialect::Sealed as SealedDialect;
pub use dialect::{Dialect, HasCompare, HasOr};
#[cfg(feature = "v2")]
pub use dialect::{HasLike, HasMask, HasNotIn, HasNotLike, HasSearch};
pub use field::{CanFilter, CanSort, Field, Filterable, FilterableSortable, Plain, Relation, Relations, Sortable};
pub use filter::{Condition, Filter, Logic, Node, Operator};
pub use has_items::{HasItem, HasItems};
#[cfg(feature = "v2")]
pub use mask::Mask;
#[cfg(feature = "v2")]
pub use open::{OpenFields, OpenObject};
pub use order::{Direction, Order};
pub use page::{Page, TailCursor};
pub(crate) use path::join;
pub use projection::{AllFields, Column, Deserialized, KeepUnknownFields, Optional, Projection, RowWithUnknownFields};
pub use select::{Select, Selectable};
