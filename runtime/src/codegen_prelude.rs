//! The names that generated code imports. Not for programs: it changes with the generator.

#[cfg(feature = "v2")]
pub mod v2;

pub use std::collections::BTreeMap;

pub use serde;

pub use crate::__impl_error as impl_error;
pub use crate::batch::Param;
pub use crate::decode::{Decode, Decoded, Value};
pub use crate::encode::{Encode, JsonWriter};
pub use crate::method::{Cause, CodeInfo, Effect, ErrorKind, Method, MethodFacts, MethodInfo};
pub use crate::pages::{Keyset, Paged, Paging, Tailable};
pub use crate::protocol::V3;
pub use crate::query::HasItems;
pub use crate::query::{
    Field, Filter, Filterable, FilterableSortable, Order, Page, Plain, Relation, Relations, Select, Sortable,
    TailCursor,
};
pub use crate::types::{
    Base64, Change, Date, DateTime, Done, ExtraFields, Id, IntoValue, Item, Items, Json, LocalDateTime, Nullable,
    OpenEnum, Timestamp,
};
pub use crate::{open_enum, serde_as_wire};
