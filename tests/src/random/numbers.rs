//! Bounds at the limits of the numeric types.

use super::choices::Choices;
use serde_json::{Map, Value as Json, json};

/// Numbers in ascending order.
const INTEGERS: [i64; 11] = [
    i64::MIN,
    i64::MIN + 1,
    -9_007_199_254_740_993,
    -1,
    0,
    1,
    255,
    4_294_967_296,
    9_007_199_254_740_993,
    i64::MAX - 1,
    i64::MAX,
];
const NUMBERS: [f64; 13] = [
    f64::MIN,
    -1e300,
    -1e16,
    -1.5,
    -1e-7,
    0.0,
    5e-324,
    0.1,
    0.30000000000000004,
    1e15,
    1e16,
    1.7976931348623157e300,
    f64::MAX,
];

/// Adds bounds that a field of this type can have.
pub(super) fn bounds(ty: &str, keys: &mut Map<String, Json>, choices: &mut Choices<'_>) {
    let is_id = ty.starts_with("id<");
    let (low, high) = match ty {
        "integer" | "timestamp" => integers(choices),
        "number" => numbers(choices),
        _ if is_id => integers(choices),
        "string" => {
            bound("max_bytes", json!(choices.pick(&[40, 1_000, u64::MAX])), keys, choices);
            bound("min_length", json!(choices.pick(&[0, 1, 5])), keys, choices);
            bound("max_length", json!(choices.pick(&[5, 255, u64::MAX])), keys, choices);
            return;
        }
        "base64" => return bound("max_bytes", json!(choices.pick(&[64, u64::MAX])), keys, choices),
        _ if ty.starts_with("array<") => {
            bound("min_items", json!(choices.pick(&[0, 1, 2])), keys, choices);
            bound("max_items", json!(choices.pick(&[2, 1_000, u64::MAX])), keys, choices);
            return;
        }
        _ => return,
    };
    bound("min", low, keys, choices);
    bound("max", high, keys, choices);
}

fn bound(key: &str, value: Json, keys: &mut Map<String, Json>, choices: &mut Choices<'_>) {
    if choices.flag() {
        keys.insert(key.to_owned(), value);
    }
}

fn integers(choices: &mut Choices<'_>) -> (Json, Json) {
    // The format allows fractional bounds on integers.
    if choices.once_in(16) {
        return (json!(-0.5), json!(1e18));
    }
    let low = choices.below(INTEGERS.len());
    (json!(INTEGERS[low]), json!(INTEGERS[low + choices.below(INTEGERS.len() - low)]))
}

fn numbers(choices: &mut Choices<'_>) -> (Json, Json) {
    let low = choices.below(NUMBERS.len());
    (json!(NUMBERS[low]), json!(NUMBERS[low + choices.below(NUMBERS.len() - low)]))
}

/// Returns an integer within a field's bounds, if there is one.
pub(super) fn integer_within(keys: &Map<String, Json>, choices: &mut Choices<'_>) -> Option<Json> {
    let limit = |key: &str, otherwise: f64| keys.get(key).and_then(Json::as_f64).unwrap_or(otherwise);
    let (low, high) = (limit("min", f64::MIN), limit("max", f64::MAX));
    let start = choices.below(INTEGERS.len());
    let mut candidates = INTEGERS[start..].iter().chain(&INTEGERS[..start]);
    candidates.find(|value| (low..=high).contains(&(**value as f64))).map(|value| json!(value))
}

/// Returns a number within a field's bounds.
pub(super) fn number_within(keys: &Map<String, Json>, choices: &mut Choices<'_>) -> Option<Json> {
    let limit = |key: &str| keys.get(key).and_then(Json::as_f64);
    match (limit("min"), limit("max")) {
        (Some(low), _) => Some(json!(low)),
        (None, Some(high)) => Some(json!(high)),
        (None, None) => Some(json!(choices.pick(&NUMBERS))),
    }
}
