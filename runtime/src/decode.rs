//! Decodes JSON into typed values, without code that is generic per type.
//!
//! A type implements [`Decode`]: it receives one [`Value`] and fills itself. Nested objects and arrays are behind `dyn`
//! traits, so one parser serves every type. Decoding is lenient where portals are known to vary: each [`Form`] that is not
//! the documented one can be seen as an [`Anomaly`] of the response. A [`DecodeError`] contains the JSON path, what was
//! expected, and what was found.
//!
#![doc = include_str!("decode/forms.md")]

mod anomaly;
mod body;
mod collector;
mod containers;
mod error;
mod extra_fields;
pub(crate) mod form;
mod json_text;
mod reader;
mod repair;
mod scalars;
mod unknown_fields;
mod value;

pub use anomaly::Anomaly;
pub(crate) use body::{AroundJson, from_body};
pub(crate) use collector::{Collected, Collector};
pub(crate) use containers::is_number;
pub use error::DecodeError;
pub use form::Form;
pub(crate) use json_text::JsonText;
pub(crate) use reader::deserialize;
pub use reader::{from_json, from_ordered_json, from_slice};
pub(crate) use scalars::integer;
pub use unknown_fields::UnknownFields;
pub(crate) use value::kind;
pub use value::{Elements, Entries, Ignored, Value};

/// The result of decoding one value: its form, or why it could not be decoded.
pub type Decoded = Result<Form, DecodeError>;

/// A type that is decoded from JSON by filling an existing value.
///
/// An implementation overwrites all of `self`, so nothing of the earlier value remains after a successful decode.
///
/// ```
/// use bitrix24_runtime::decode::{Decode, Decoded, Value, from_slice};
///
/// #[derive(Default)]
/// struct Chat { id: i64, title: Option<String> }
///
/// impl Decode for Chat {
///     fn decode(&mut self, value: Value<'_>) -> Decoded {
///         value.object(&mut [("id", &mut self.id), ("title", &mut self.title)])
///     }
/// }
///
/// let mut chat = Chat::default();
/// from_slice(br#"{"id": "15", "unknown": [1]}"#, &mut chat)?;
/// assert_eq!((chat.id, chat.title), (15, None));
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
pub trait Decode {
    /// Fills `self` from `value`.
    ///
    /// # Errors
    ///
    /// Returns a [`DecodeError`] if the value does not match the type.
    fn decode(&mut self, value: Value<'_>) -> Decoded;

    /// Handles a missing key. Only types that allow a missing value accept it.
    ///
    /// # Errors
    ///
    /// Returns a [`DecodeError`] if the key is required.
    fn absent(&mut self) -> Result<(), DecodeError> {
        Err(DecodeError::missing())
    }
}
