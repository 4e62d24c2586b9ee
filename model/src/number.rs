//! Numbers of specs and of JSON, compared and printed exactly.

use bitrix24_json::Value as Json;
use std::cmp::Ordering;
use std::fmt;

/// A finite number. Integers of 64 bits, signed or not, are exact; everything else is a double.
#[derive(Clone, Copy, Debug)]
pub struct Number(Repr);

#[derive(Clone, Copy, Debug)]
enum Repr {
    /// Within the 64 bits that JSON libraries read, signed or not.
    Integer(i128),
    /// With a fraction, or outside 64 bits.
    Float(f64),
}

use Repr::{Float, Integer};

/// Doubles below this size that are whole numbers are kept as integers.
const SAFE: f64 = 9_223_372_036_854_775_808.0;

impl Number {
    /// Returns the number of a double, or `None` where it is infinite or no number.
    pub fn from_f64(value: f64) -> Option<Self> {
        match value {
            _ if !value.is_finite() => None,
            _ if value.fract() == 0.0 && value.abs() < SAFE => Some(Self(Integer(value as i128))),
            _ => Some(Self(Float(value))),
        }
    }

    /// Returns the number that a JSON value is.
    pub fn from_json(value: &Json) -> Option<Self> {
        match value {
            Json::Number(number) => number
                .as_i64()
                .map(Self::from)
                .or_else(|| number.as_u64().map(Self::from))
                .or_else(|| Self::from_f64(number.as_f64()?)),
            _ => None,
        }
    }

    /// Returns the number that a text spells.
    pub fn parse(text: &str) -> Option<Self> {
        let integer = text.parse::<i64>().map(Self::from).or_else(|_| text.parse::<u64>().map(Self::from));
        integer.ok().or_else(|| Self::from_f64(text.parse().ok()?))
    }

    /// Returns the number as JSON: an integer where it is one.
    pub fn to_json(self) -> Json {
        match self.0 {
            Integer(value) => i64::try_from(value)
                .map(Json::from)
                .or_else(|_| u64::try_from(value).map(Json::from))
                .unwrap_or_else(|_| Json::from(value as f64)),
            Float(value) => Json::from(value),
        }
    }

    /// Returns the number as `i64`, or `None` if it is not in its range.
    pub(crate) fn to_i64(self) -> Option<i64> {
        match self.0 {
            Integer(value) => value.try_into().ok(),
            Float(_) => None,
        }
    }

    /// Returns the nearest double.
    pub fn to_f64(self) -> f64 {
        match self.0 {
            Integer(value) => value as f64,
            Float(value) => value,
        }
    }

    /// Returns the smallest `i64` that is not below the number, or the nearest one.
    pub fn ceil(self) -> i64 {
        match self.0 {
            Integer(value) => value.clamp(i64::MIN.into(), i64::MAX.into()) as i64,
            Float(value) => value.ceil() as i64,
        }
    }

    /// Returns the largest `i64` that is not above the number, or the nearest one.
    pub fn floor(self) -> i64 {
        match self.0 {
            Integer(_) => self.ceil(),
            Float(value) => value.floor() as i64,
        }
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(Integer(value.into()))
    }
}

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        Self(Integer(value.into()))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.0, other.0) {
            (Integer(left), Integer(right)) => left.cmp(&right),
            (Float(left), Float(right)) => left.total_cmp(&right),
            (Integer(left), Float(right)) => integer_to_float(left, right),
            (Float(left), Integer(right)) => integer_to_float(right, left).reverse(),
        }
    }
}

/// Compares without rounding: the integer part decides, then the fraction.
fn integer_to_float(integer: i128, float: f64) -> Ordering {
    // The cast saturates, and every integer here is far from the ends of its range.
    integer.cmp(&(float.floor() as i128)).then(if float.fract() == 0.0 { Ordering::Equal } else { Ordering::Less })
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Integer(value) => value.fmt(f),
            Float(value) => Json::from(value).fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    #[test]
    fn comparisons_do_not_round() {
        let ascending = [
            "-1.7976931348623157e308",
            "-9223372036854775808",
            "-1.5",
            "-1",
            "-0.5",
            "0",
            "0.5",
            "9007199254740992",
            "9007199254740993",
            "9223372036854775807",
            "18446744073709551615",
            "1e300",
        ];
        let numbers = ascending.map(number);
        assert!(numbers.is_sorted_by(|a, b| a < b));
        assert_eq!(number("1.0"), number("1"));
        assert_eq!(number("1e18"), number("1000000000000000000"));
    }

    #[test]
    fn numbers_print_as_written() {
        for text in ["9223372036854775807", "18446744073709551615", "-1", "0.1", "1e300"] {
            assert_eq!(number(text).to_string().replace("e+", "e"), text);
            assert_eq!(Number::from_json(&number(text).to_json()), Some(number(text)));
        }
        assert_eq!(number("2.0").to_string(), "2");
        assert_eq!(Number::parse("NaN"), None);
        assert_eq!(Number::parse("inf"), None);
    }
}
