//! Values in serde formats, by their names and forms in the API.
//!
//! `Serialize` writes what the client would send, in the same order: names of the API, no key for an absent value. Only
//! times keep more than portals take: fractions of a second, and the text of a [`LocalDateTime`](crate::LocalDateTime).
//! `Deserialize` is as lenient as the client: it reads numbers in strings, `Y` and `N`, and ignores unknown keys. The
//! format must be self-describing, such as JSON, YAML or MessagePack, because the form of a value is known only while it
//! is read.
//!
//! With `#[serde(with = "…")]`, this module gives the same forms to plain types in a struct of yours, whose own
//! implementations are stricter:
//!
//! ```
//! use bitrix24_runtime::{DateTime, Id, LocalDateTime};
//! use bitrix24_runtime::types::wire;
//!
//! # struct Task;
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Row {
//!     id: Id<Task>,
//!     #[serde(with = "wire")]
//!     important: bool,
//!     #[serde(with = "wire")]
//!     changed: LocalDateTime,
//!     #[serde(with = "wire", default, skip_serializing_if = "Option::is_none")]
//!     deadline: Option<DateTime>,
//! }
//!
//! let row: Row = serde_json::from_str(r#"{"id": "7", "important": "Y", "changed": "2026-05-26 12:17:35"}"#)?;
//! assert_eq!(serde_json::to_string(&row)?, r#"{"id":7,"important":true,"changed":"2026-05-26 12:17:35"}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde::{Deserializer, Serialize, Serializer, ser::Error as _};

use super::OrderedJson;
use crate::decode::{self, Decode};
use crate::encode::{Encode, Rounding, to_rounded};

/// Serializes a value in the form in which the client sends it, but with all that it knows of times.
///
/// # Errors
///
/// Returns an error if the value has no JSON form, or the format cannot represent it.
///
/// ```
/// use bitrix24_runtime::types::{Items, wire};
/// let page = Items { items: vec![1_i64, 2] };
/// assert_eq!(wire::serialize(&page, serde_json::value::Serializer)?, serde_json::json!({ "items": [1, 2] }));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn serialize<S: Serializer>(value: &dyn Encode, out: S) -> Result<S::Ok, S::Error> {
    let json: OrderedJson = to_rounded(value, Rounding::Exact).map_err(S::Error::custom)?;
    Portable(&json).serialize(out)
}

/// Deserializes a value with the lenience of the client.
///
/// # Errors
///
/// Returns an error if the input does not match the type.
///
/// ```
/// use bitrix24_runtime::types::wire;
/// let flag: bool = wire::deserialize(serde_json::json!("N"))?;
/// assert!(!flag);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn deserialize<'de, T: Decode + Default, D: Deserializer<'de>>(parser: D) -> Result<T, D::Error> {
    let mut value = T::default();
    decode::deserialize(parser, &mut value)?;
    Ok(value)
}

/// Writes a JSON value by calls that every format supports, also where [`Number`](serde_json::Number) writes its text in
/// a form of its own, with serde_json's `arbitrary_precision`.
struct Portable<'j>(&'j OrderedJson);

impl Serialize for Portable<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            // Formats without a null, such as TOML, have a form for an absent value.
            OrderedJson::Null => out.serialize_none(),
            OrderedJson::Bool(flag) => out.serialize_bool(*flag),
            OrderedJson::Number(number) => match (number.as_i64(), number.as_u64()) {
                (Some(number), _) => out.serialize_i64(number),
                (None, Some(number)) => out.serialize_u64(number),
                (None, None) => out.serialize_f64(number.as_f64().unwrap_or_default()),
            },
            OrderedJson::String(text) => out.serialize_str(text),
            OrderedJson::Array(elements) => out.collect_seq(elements.iter().map(Portable)),
            OrderedJson::Object(entries) => out.collect_map(entries.iter().map(|(key, value)| (key, Portable(value)))),
        }
    }
}
