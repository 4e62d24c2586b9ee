//! Numbers, which the portal also reads from strings.

use bitrix24_json::Value as Json;

/// Reads an integer, or a string that holds one.
pub(crate) fn integer(value: &Json) -> Option<i64> {
    match value {
        Json::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?)),
        Json::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// Reads a number, or a string that holds one.
pub(crate) fn number(value: &Json) -> Option<f64> {
    match value {
        Json::Number(number) => number.as_f64(),
        Json::String(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

fn whole(number: f64) -> Option<i64> {
    // Up to 2^53 a double holds every integer exactly, so the cast loses nothing.
    (number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0).then_some(number as i64)
}
