//! What a list is asked for: fields, conditions, order, pages.
//!
//! Fields are typed constants of the generated code; a condition on a field that the portal can't filter by, or a value
//! of another type, does not compile.

mod field;
mod filter;
mod order;
mod page;
mod select;

pub use field::{CanFilter, CanSort, Field, Filterable, FilterableSortable, Plain, Relation, Sortable};
pub use filter::{Condition, Filter, Logic, Node, Operator};
pub use order::{Direction, Order};
pub use page::{Page, TailCursor};
pub use select::Select;
