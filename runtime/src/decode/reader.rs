//! The serde visitor that converts parser events into [`Value`]s.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Decode, DecodeError, Elements, Entries, Value};
use crate::Json;

/// The key for numbers in serde_json, if a crate in the same build enables `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// Decodes a JSON text into `slot`.
///
/// # Errors
///
/// Returns an error if the text is not JSON or a value does not match its type.
///
/// ```
/// let mut ids: Vec<i64> = Vec::new();
/// bitrix24_runtime::decode::from_slice(b"[1, \"2\"]", &mut ids)?;
/// assert_eq!(ids, [1, 2]);
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
pub fn from_slice(text: &[u8], slot: &mut dyn Decode) -> Result<(), DecodeError> {
    // Validating the whole text is several times faster than validating each string, as the parser does for bytes.
    let text = std::str::from_utf8(text).map_err(|error| DecodeError::syntax(format!("not UTF-8: {error}")))?;
    let mut parser = serde_json::Deserializer::from_str(text);
    read(&mut parser, slot)?;
    parser.end().map_err(|error| DecodeError::syntax(error.to_string()))
}

/// Decodes a JSON value into `slot`.
///
/// # Errors
///
/// Returns an error if a value does not match its type.
///
/// ```
/// let mut id = 0;
/// bitrix24_runtime::decode::from_json(&bitrix24_runtime::Json::from("7"), &mut id)?;
/// assert_eq!(id, 7_i64);
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
pub fn from_json(json: &Json, slot: &mut dyn Decode) -> Result<(), DecodeError> {
    read(json, slot)
}

pub(super) fn read<'de, D: Deserializer<'de>>(parser: D, slot: &mut dyn Decode) -> Result<(), DecodeError>
where
    D::Error: fmt::Display,
{
    let mut problem = None;
    let seed = Seed { slot, problem: &mut problem };
    seed.deserialize(parser).map_err(|error| parse_error(problem, &error))
}

/// Decodes a value into `slot`, for types that also implement serde's `Deserialize`.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(parser: D, slot: &mut dyn Decode) -> Result<(), D::Error> {
    let mut problem = None;
    let seed = Seed { slot, problem: &mut problem };
    seed.deserialize(parser).map_err(|error| problem.map_or(error, D::Error::custom))
}

/// Returns the error of a slot, or else the parser's. A slot's error is kept beside serde's, which only stops the
/// parser.
fn parse_error(problem: Option<DecodeError>, error: &dyn fmt::Display) -> DecodeError {
    problem.unwrap_or_else(|| DecodeError::syntax(error.to_string()))
}

struct Seed<'s> {
    slot: &'s mut dyn Decode,
    problem: &'s mut Option<DecodeError>,
}

impl Seed<'_> {
    fn put<E: serde::de::Error>(self, value: Value<'_>) -> Result<(), E> {
        self.slot.decode(value).map(drop).map_err(|found| {
            *self.problem = Some(found);
            E::custom("refused")
        })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.put(Value::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, flag: bool) -> Result<(), E> {
        self.put(Value::Bool(flag))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<(), E> {
        self.put(Value::Int(number))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<(), E> {
        self.put(i64::try_from(number).map_or(Value::UInt(number), Value::Int))
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<(), E> {
        self.put(Value::Float(number))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        self.put(Value::Str(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let mut elements = SeqElements { access, index: 0 };
        self.put(Value::Array(&mut elements))?;
        while elements.access.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let first = access.next_key_seed(KeySeed)?;
        if first.as_ref().is_some_and(|key| key.as_str() == NUMBER) {
            let digits: String = access.next_value()?;
            return self.put(number(&digits).ok_or_else(|| A::Error::custom("a number out of range"))?);
        }
        let mut entries = MapEntries { access, first: Some(first), key: Key::Borrowed(""), pending: false };
        self.put(Value::Object(&mut entries))?;
        entries.drain()
    }
}

/// Converts digits into the number that the parser would have returned.
fn number(digits: &str) -> Option<Value<'static>> {
    if let Ok(number) = digits.parse() {
        return Some(Value::Int(number));
    }
    if let Ok(number) = digits.parse() {
        return Some(Value::UInt(number));
    }
    digits.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Float)
}

struct SeqElements<A> {
    access: A,
    index: usize,
}

impl<'de, A: SeqAccess<'de>> Elements for SeqElements<A> {
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, DecodeError> {
        let mut problem = None;
        match self.access.next_element_seed(Seed { slot, problem: &mut problem }) {
            Ok(Some(())) => {
                self.index += 1;
                Ok(true)
            }
            Ok(None) => Ok(false),
            Err(error) => Err(parse_error(problem, &error).at_index(self.index)),
        }
    }
}

struct MapEntries<'de, A> {
    access: A,
    /// The first key, which is read in advance.
    first: Option<Option<Key<'de>>>,
    key: Key<'de>,
    /// Whether a key was returned whose value has not been read yet.
    pending: bool,
}

impl<'de, A: MapAccess<'de>> MapEntries<'de, A> {
    fn advance(&mut self) -> Result<bool, A::Error> {
        let key = match self.first.take() {
            Some(first) => first,
            None => self.access.next_key_seed(KeySeed)?,
        };
        self.pending = key.is_some();
        if let Some(key) = key {
            self.key = key;
        }
        Ok(self.pending)
    }

    /// Skips what the slot has not read, so the parser continues after the object.
    fn drain(&mut self) -> Result<(), A::Error> {
        loop {
            if self.pending {
                self.access.next_value::<IgnoredAny>()?;
            }
            if !self.advance()? {
                return Ok(());
            }
        }
    }
}

impl<'de, A: MapAccess<'de>> Entries for MapEntries<'de, A> {
    fn next_key(&mut self) -> Result<Option<&str>, DecodeError> {
        match self.advance() {
            Ok(true) => Ok(Some(self.key.as_str())),
            Ok(false) => Ok(None),
            Err(error) => Err(parse_error(None, &error)),
        }
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Result<(), DecodeError> {
        self.pending = false;
        let mut problem = None;
        let read = self.access.next_value_seed(Seed { slot, problem: &mut problem });
        read.map_err(|error| parse_error(problem, &error))
    }

    fn skip_value(&mut self) -> Result<(), DecodeError> {
        self.pending = false;
        self.access.next_value::<IgnoredAny>().map(drop).map_err(|error| parse_error(None, &error))
    }
}

/// A key: borrowed from the text, unless it contains escapes.
enum Key<'de> {
    Borrowed(&'de str),
    Owned(String),
}

impl Key<'_> {
    fn as_str(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Owned(text) => text,
        }
    }
}

struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key<'de>;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Key<'de>, D::Error> {
        parser.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<Key<'de>, E> {
        Ok(Key::Borrowed(text))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Key<'de>, E> {
        Ok(Key::Owned(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{NUMBER, read};
    use serde::de::value::{Error, MapDeserializer};

    /// Decodes a number in the format that serde_json uses with `arbitrary_precision`.
    fn precise(digits: &str) -> Option<f64> {
        let mut number = 0.0;
        let parser = MapDeserializer::<_, Error>::new([(NUMBER, digits)].into_iter());
        read(parser, &mut number).ok().map(|()| number)
    }

    #[test]
    fn numbers_of_arbitrary_precision_are_decoded() {
        assert_eq!(precise("15"), Some(15.0));
        assert_eq!(precise("18446744073709551615"), Some(18_446_744_073_709_551_615.0));
        assert_eq!(precise("-1.5e3"), Some(-1500.0));
        assert_eq!(precise("1e999"), None);
    }
}
