//! Types of values.

mod base64;
mod date;
mod extra_fields;
mod id;
mod into_value;
mod local_date_time;
mod nullable;
mod open_enum;
mod parsed_time;
mod serde;
mod set_some;
mod shapes;
#[cfg(feature = "v2")]
pub mod v2;
pub mod wire;

pub use base64::Base64;
pub use date::{Date, DateTime, Timestamp};
pub use extra_fields::ExtraFields;
pub use id::Id;
pub use into_value::IntoValue;
pub use local_date_time::LocalDateTime;
pub use nullable::{Change, Nullable};
pub use open_enum::OpenEnum;
pub use set_some::SetSome;
pub use shapes::{Done, Item, Items};

/// Any JSON value: [`serde_json::Value`].
///
/// ```
/// let params: bitrix24_runtime::Json = serde_json::json!({ "id": 15 });
/// assert_eq!(params["id"], 15);
/// ```
pub type Json = serde_json::Value;

/// Any JSON value whose objects keep the order of their keys: [`bitrix24_json::Value`]. [`Json`] sorts them, unless the
/// program enables serde_json's `preserve_order`, so bodies whose order matters are built of this one.
///
/// ```
/// let mut order = bitrix24_runtime::types::OrderedJson::default();
/// order["title"] = "ASC".into();
/// order["id"] = "DESC".into();
/// assert_eq!(order.to_string(), r#"{"title":"ASC","id":"DESC"}"#);
/// ```
pub type OrderedJson = bitrix24_json::Value;
