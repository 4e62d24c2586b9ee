//! Values in serde formats, by their names and forms in the API.
//!
//! `Serialize` writes what the client would send, in the same order: names of the API, no key for an absent value.
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

use crate::decode::{self, Decode, DecodeError, Decoded, Value, from_slice};
use crate::encode::{Encode, to_vec};

/// Serializes a value in the form in which the client sends it.
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
    let text = to_vec(value).map_err(S::Error::custom)?;
    let mut tree = Tree::Null;
    from_slice(&text, &mut tree).map_err(S::Error::custom)?;
    tree.serialize(out)
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

/// A JSON value whose objects keep their order.
#[derive(Default)]
enum Tree {
    #[default]
    Null,
    Bool(bool),
    Int(i64),
    UInt(u64),
    Float(f64),
    Str(String),
    Array(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Decode for Tree {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Bool(flag),
            Value::Int(number) => Self::Int(number),
            Value::UInt(number) => Self::UInt(number),
            Value::Float(number) => Self::Float(number),
            Value::Str(text) => Self::Str(text.to_owned()),
            Value::Array(elements) => {
                let mut list = Vec::new();
                list.decode(Value::Array(elements))?;
                Self::Array(list)
            }
            Value::Object(entries) => {
                let mut list = Vec::new();
                while let Some(key) = entries.next_key()?.map(str::to_owned) {
                    let mut inner = Self::Null;
                    entries.next_value(&mut inner).map_err(|problem: DecodeError| problem.within(key.clone()))?;
                    list.push((key, inner));
                }
                Self::Object(list)
            }
        };
        Ok(())
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            // Formats without a null, such as TOML, have a form for an absent value.
            Self::Null => out.serialize_none(),
            Self::Bool(flag) => out.serialize_bool(*flag),
            Self::Int(number) => out.serialize_i64(*number),
            Self::UInt(number) => out.serialize_u64(*number),
            Self::Float(number) => out.serialize_f64(*number),
            Self::Str(text) => out.serialize_str(text),
            Self::Array(elements) => out.collect_seq(elements),
            Self::Object(entries) => out.collect_map(entries.iter().map(|(key, value)| (key, value))),
        }
    }
}
