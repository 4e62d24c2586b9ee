//! Decodes scalars in every form that portals use.

use super::{Decode, DecodeError, Decoded, Form, Value, form};

/// The `f64` values that fit an `i64`: from -2⁶³ to below 2⁶³.
const INT_RANGE: std::ops::Range<f64> = -9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0;

/// Returns a whole number from a number or a string, and its form.
pub(crate) fn integer(value: &Value<'_>) -> Option<(i64, Form)> {
    match value {
        Value::Int(number) => Some((*number, Form::DOCUMENTED)),
        Value::Float(number) if number.fract() == 0.0 && INT_RANGE.contains(number) => {
            Some((*number as i64, form::DECIMAL_AS_INTEGER))
        }
        Value::Str(text) => whole(text.trim()).map(|number| (number, form::TEXT_AS_INTEGER)),
        _ => None,
    }
}

/// Parses a whole number; a fraction must be zero, as in `15.00`.
fn whole(text: &str) -> Option<i64> {
    let digits = match text.split_once('.') {
        Some((digits, fraction)) => {
            Some(digits).filter(|_| !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0'))?
        }
        None => text,
    };
    digits.parse().ok()
}

impl Decode for i64 {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let (number, form) = integer(&value).ok_or_else(|| value.mismatch("an integer"))?;
        *self = number;
        Ok(form)
    }
}

impl Decode for f64 {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let (number, form) = match &value {
            Value::Int(number) => (Some(*number as f64), Form::DOCUMENTED),
            Value::UInt(number) => (Some(*number as f64), Form::DOCUMENTED),
            Value::Float(number) => (Some(*number), Form::DOCUMENTED),
            Value::Str(text) => {
                (text.trim().parse().ok().filter(|number: &f64| number.is_finite()), form::TEXT_AS_NUMBER)
            }
            _ => (None, Form::DOCUMENTED),
        };
        *self = number.ok_or_else(|| value.mismatch("a number"))?;
        Ok(form)
    }
}

impl Decode for bool {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let (flag, form) = match value {
            Value::Bool(flag) => (flag, Form::DOCUMENTED),
            Value::Int(number @ (0 | 1)) => (number == 1, form::NUMBER_AS_BOOLEAN),
            Value::Float(number) if number == 0.0 || number == 1.0 => (number == 1.0, form::NUMBER_AS_BOOLEAN),
            Value::Str(text) => match flag(text.trim()) {
                Some(flag) => (flag, form::TEXT_AS_BOOLEAN),
                None => return Err(value.mismatch("a boolean")),
            },
            // Some methods are documented with a bare boolean, but respond with one under a key.
            object @ Value::Object(_) => {
                object.object(&mut [("result", self)])?;
                return Ok(form::RESULT_AS_BOOLEAN);
            }
            other => return Err(other.mismatch("a boolean")),
        };
        *self = flag;
        Ok(form)
    }
}

/// Returns the boolean that a text stands for.
fn flag(text: &str) -> Option<bool> {
    let is_any_of = |words: [&str; 3]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is_any_of(["Y", "true", "1"]) {
        return Some(true);
    }
    is_any_of(["N", "false", "0"]).then_some(false)
}

impl Decode for String {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.clear();
        match value {
            Value::Str(text) => {
                self.push_str(text);
                return Ok(Form::DOCUMENTED);
            }
            Value::Bool(flag) => {
                *self = flag.to_string();
                return Ok(form::BOOLEAN_AS_TEXT);
            }
            Value::Int(number) => *self = number.to_string(),
            Value::UInt(number) => *self = number.to_string(),
            Value::Float(number) => *self = number.to_string(),
            other => return Err(other.mismatch("a string")),
        }
        Ok(form::NUMBER_AS_TEXT)
    }
}

impl Decode for () {
    /// Accepts only `null`.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Null => Ok(Form::DOCUMENTED),
            other => Err(other.mismatch("null")),
        }
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        Ok(())
    }
}

impl Decode for crate::Json {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        use crate::Json;
        *self = match value {
            Value::Null => Json::Null,
            Value::Bool(flag) => Json::Bool(flag),
            Value::Int(number) => number.into(),
            Value::UInt(number) => number.into(),
            Value::Float(number) => number.into(),
            Value::Str(text) => text.into(),
            Value::Array(elements) => {
                let mut list = Vec::new();
                list.decode(Value::Array(elements))?;
                Json::Array(list)
            }
            Value::Object(entries) => {
                let mut map = serde_json::Map::new();
                while let Some(key) = entries.next_key()?.map(str::to_owned) {
                    let mut inner = Json::Null;
                    entries.next_value(&mut inner).map_err(|problem: DecodeError| problem.within(key.clone()))?;
                    map.insert(key, inner);
                }
                Json::Object(map)
            }
        };
        Ok(Form::DOCUMENTED)
    }
}
