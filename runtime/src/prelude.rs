//! What generated code names, in one import. Write your own code against the crate's root instead.

pub use std::collections::BTreeMap;

pub use crate::batch::Param;
pub use crate::decode::{Decode, Decoded, Value};
pub use crate::encode::{Encode, Writer};
pub use crate::method::{Cause, Effect, Entry, ErrorKind, Method};
pub use crate::pages::{Keyset, Paged, Paging, Tailed};
pub use crate::query::HasItems;
pub use crate::query::{
    Field, Filter, Filterable, FilterableSortable, Order, Page, Plain, Relation, Relations, Select, Sortable,
    TailCursor,
};
pub use crate::types::{
    Base64, Change, Date, DateTime, Done, Id, Item, Items, Json, LocalDateTime, Nullable, OpenEnum, Timestamp,
};
