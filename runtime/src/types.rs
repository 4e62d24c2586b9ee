//! Types of values.

mod base64;
mod date;
mod id;
mod local_date_time;
mod moment;
mod nullable;
mod open_enum;
mod serde;
mod shapes;
pub mod wire;

pub use base64::Base64;
pub use date::{Date, DateTime, Timestamp};
pub use id::Id;
pub use local_date_time::LocalDateTime;
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
