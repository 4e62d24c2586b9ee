//! What a list is asked for: fields, conditions, order, pages.
//!
//! Fields are typed constants of the generated code; a condition on a field that the portal can't filter by, or a value
//! of another type, does not compile.

mod field;
mod filter;
mod holds;
mod order;
mod page;
mod project;
mod select;

pub use field::{CanFilter, CanSort, Field, Filterable, FilterableSortable, Plain, Relation, Relations, Sortable};
pub use filter::{Condition, Filter, Logic, Node, Operator};
pub use holds::{HasItem, HasItems};
pub use order::{Direction, Order};
pub use page::{Page, TailCursor};
pub use project::{As, Column, Optional, Project, Whole};
pub use select::{Select, Selectable};
