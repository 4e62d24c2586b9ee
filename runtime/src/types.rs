//! The types of single values.

mod base64;
mod date;
mod id;
mod nullable;
mod serde;
mod shapes;

pub use base64::Base64;
pub use date::{Date, DateTime, LocalDateTime, Timestamp};
pub use id::Id;
pub use nullable::{Change, Nullable};
pub use shapes::{Done, Item, Items};

/// Any JSON: [`serde_json::Value`].
///
/// ```
/// let params: bitrix24_runtime::Json = serde_json::json!({ "id": 15 });
/// assert_eq!(params["id"], 15);
/// ```
pub type Json = serde_json::Value;

/// An enum that keeps values it does not know, as portals add them over time.
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
    /// The value that `text` names on the wire.
    fn from_wire(text: &str) -> Self;
    /// The text of the value on the wire.
    fn as_wire(&self) -> &str;
}
