//! The types and traits that most programs need: `use bitrix24::prelude::*`.

pub use crate::client::Client;
pub use crate::error::{AnyError, Error};
pub use crate::method::{ErrorKind, Method};
#[cfg(feature = "v2")]
pub use crate::query::{Field, Filter, OpenFields, OpenObject, Order, Page, Select};
#[cfg(not(feature = "v2"))]
pub use crate::query::{Field, Filter, Order, Page, Select};
pub use crate::types::{
    Base64, Change, Date, DateTime, Id, Json, LocalDateTime, Nullable, OpenEnum, SetSome, Timestamp,
};
