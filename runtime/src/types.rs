//! Types of values.

mod base64;
mod date;
mod extra_fields;
mod id;
mod local_date_time;
mod moment;
mod nullable;
mod serde;
mod shapes;

pub use base64::Base64;
pub use date::{Date, DateTime, Timestamp};
pub use extra_fields::ExtraFields;
pub use id::Id;
pub use local_date_time::LocalDateTime;
pub use nullable::{Change, Nullable};
pub use shapes::{Done, Item, Items};

/// Any JSON value: [`serde_json::Value`].
///
/// ```
/// let params: bitrix24_runtime::Json = serde_json::json!({ "id": 15 });
/// assert_eq!(params["id"], 15);
/// ```
pub type Json = serde_json::Value;

/// An enum that keeps unknown values, because portals add values over time.
///
/// ```
/// use bitrix24_runtime::decode::{Decode, Decoded, Value, from_slice};
/// use bitrix24_runtime::types::OpenEnum;
///
/// #[derive(Debug, PartialEq)]
/// enum Kind { Team, Other(String) }
///
/// impl OpenEnum for Kind {
///     fn from_wire(text: &str) -> Self {
///         match text { "TEAM" => Self::Team, other => Self::Other(other.to_owned()) }
///     }
///     fn as_wire(&self) -> &str {
///         match self { Self::Team => "TEAM", Self::Other(text) => text }
///     }
/// }
/// impl Decode for Kind {
///     fn decode(&mut self, value: Value<'_>) -> Decoded { value.open_enum(self) }
/// }
///
/// let mut kind = Kind::Team;
/// from_slice(b"\"CHAPTER\"", &mut kind)?;
/// assert_eq!(kind, Kind::Other("CHAPTER".into()));
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
pub trait OpenEnum {
    /// Returns the value with this text in the API.
    fn from_wire(text: &str) -> Self;
    /// Returns the value's text in the API.
    fn as_wire(&self) -> &str;
}
