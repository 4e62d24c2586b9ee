//! Reading JSON into typed values, without code that is generic per type.
//!
//! A type says how it is read by [`Decode`]: it is handed one [`Value`] and fills itself. Nested maps and arrays stand
//! behind `dyn` traits, so one parser serves every type. Reading is lenient where portals are known to vary, and a
//! [`DecodeError`] says where, what was expected and what was found.

mod containers;
mod error;
mod reader;
mod scalars;
mod unknown_fields;
mod value;

pub use error::DecodeError;
pub(crate) use reader::deserialize;
pub use reader::{from_json, from_slice};
pub(crate) use scalars::integer;
pub(crate) use unknown_fields::UnknownFieldCollector;
pub use unknown_fields::UnknownFields;
pub use value::{Elements, Entries, Ignored, Value};

/// The outcome of reading one value.
pub type Decoded = Result<(), DecodeError>;

/// A type that is read from JSON by filling a value that already exists.
///
/// An implementation overwrites all of `self`: what was there before never shows in the result of a successful read.
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
    /// A [`DecodeError`] that says where the value is and what is wrong with it.
    fn decode(&mut self, value: Value<'_>) -> Decoded;

    /// Called where the key is not there at all; only types that can do without a value accept that.
    ///
    /// # Errors
    /// A [`DecodeError`] that says that the key is missing.
    fn absent(&mut self) -> Decoded {
        Err(DecodeError::missing())
    }

    /// Whether an empty string is a value of this type. Where it is not, an optional field reads it as `None`.
    fn accepts_empty(&self) -> bool {
        true
    }
}
