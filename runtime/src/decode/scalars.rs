//! Decodes scalars in every format that portals use.

use super::{Decode, DecodeError, Decoded, Value};
use crate::types::{Json, OrderedJson};

/// The `f64` values that fit an `i64`: from -2⁶³ to below 2⁶³.
const INT_RANGE: std::ops::Range<f64> = -9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0;

/// Returns a whole number from a number or a string.
pub(crate) fn integer(value: &Value<'_>) -> Option<i64> {
    match value {
        Value::Int(number) => Some(*number),
        Value::Float(number) if number.fract() == 0.0 && INT_RANGE.contains(number) => Some(*number as i64),
        Value::Str(text) => text.trim().parse().ok(),
        _ => None,
    }
}

impl Decode for i64 {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = integer(&value).ok_or_else(|| value.mismatch("an integer"))?;
        Ok(())
    }

    fn accepts_empty(&self) -> bool {
        false
    }
}

impl Decode for f64 {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let number = match &value {
            Value::Int(number) => Some(*number as f64),
            Value::UInt(number) => Some(*number as f64),
            Value::Float(number) => Some(*number),
            Value::Str(text) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        };
        *self = number.ok_or_else(|| value.mismatch("a number"))?;
        Ok(())
    }

    fn accepts_empty(&self) -> bool {
        false
    }
}

impl Decode for bool {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = match value {
            Value::Bool(flag) => flag,
            Value::Str("Y" | "y" | "true" | "1") | Value::Int(1) => true,
            Value::Str("N" | "n" | "false" | "0") | Value::Int(0) => false,
            // Some methods are documented with a bare boolean, but respond with one under a key.
            object @ Value::Object(_) => return object.object(&mut [("result", self)]),
            other => return Err(other.mismatch("a boolean")),
        };
        Ok(())
    }

    fn accepts_empty(&self) -> bool {
        false
    }
}

impl Decode for String {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.clear();
        match value {
            Value::Str(text) => self.push_str(text),
            Value::Bool(flag) => *self = flag.to_string(),
            Value::Int(number) => *self = number.to_string(),
            Value::UInt(number) => *self = number.to_string(),
            Value::Float(number) => *self = number.to_string(),
            other => return Err(other.mismatch("a string")),
        }
        Ok(())
    }
}

impl Decode for () {
    /// Accepts only `null`.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Null => Ok(()),
            other => Err(other.mismatch("null")),
        }
    }

    fn absent(&mut self) -> Decoded {
        Ok(())
    }
}

macro_rules! decode_any {
    ($($json:ty, $map:ty);+) => {$(
        impl Decode for $json {
            fn decode(&mut self, value: Value<'_>) -> Decoded {
                *self = match value {
                    Value::Null => Self::Null,
                    Value::Bool(flag) => Self::Bool(flag),
                    Value::Int(number) => number.into(),
                    Value::UInt(number) => number.into(),
                    Value::Float(number) => number.into(),
                    Value::Str(text) => text.into(),
                    Value::Array(elements) => {
                        let mut list = Vec::new();
                        list.decode(Value::Array(elements))?;
                        Self::Array(list)
                    }
                    Value::Object(entries) => {
                        let mut map = <$map>::new();
                        while let Some(key) = entries.next_key()?.map(str::to_owned) {
                            let mut inner = Self::Null;
                            entries
                                .next_value(&mut inner)
                                .map_err(|problem: DecodeError| problem.within(key.clone()))?;
                            map.insert(key, inner);
                        }
                        Self::Object(map)
                    }
                };
                Ok(())
            }
        }
    )+};
}

decode_any!(Json, serde_json::Map<String, Json>; OrderedJson, bitrix24_json::Map);
