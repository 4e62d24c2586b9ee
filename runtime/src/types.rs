//! Types of values.

mod base64;
mod date;
mod id;
mod into_value;
mod nullable;
mod open_enum;
mod serde;
mod shapes;
pub mod wire;

pub use base64::Base64;
pub use date::{Date, DateTime, LocalDateTime, Timestamp};
pub use id::Id;
pub use into_value::IntoValue;
pub use nullable::{Change, Nullable};
pub use open_enum::OpenEnum;
pub use shapes::{Done, Item, Items};

/// Any JSON value: [`serde_json::Value`].
///
/// ```
/// let params: bitrix24_runtime::Json = serde_json::json!({ "id": 15 });
/// assert_eq!(params["id"], 15);
/// ```
pub type Json = serde_json::Value;
