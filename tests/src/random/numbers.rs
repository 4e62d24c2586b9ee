//! Bounds, at the ends of what numbers can hold.

use super::chance::Chance;
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

/// Bounds that a field of this type can have.
pub(super) fn bounds(ty: &str, keys: &mut Map<String, Json>, chance: &mut Chance<'_>) {
    let is_id = ty.starts_with("id<");
    let (low, high) = match ty {
        "integer" | "timestamp" => integers(chance),
        "number" => numbers(chance),
        _ if is_id => integers(chance),
        "string" => {
            bound("max_bytes", json!(chance.pick(&[40, 1_000, u64::MAX])), keys, chance);
            bound("min_length", json!(chance.pick(&[0, 1, 5])), keys, chance);
            bound("max_length", json!(chance.pick(&[5, 255, u64::MAX])), keys, chance);
            return;
        }
        "base64" => return bound("max_bytes", json!(chance.pick(&[64, u64::MAX])), keys, chance),
        _ if ty.starts_with("array<") => {
            bound("min_items", json!(chance.pick(&[0, 1, 2])), keys, chance);
            bound("max_items", json!(chance.pick(&[2, 1_000, u64::MAX])), keys, chance);
            return;
        }
        _ => return,
    };
    bound("min", low, keys, chance);
    bound("max", high, keys, chance);
}

fn bound(key: &str, value: Json, keys: &mut Map<String, Json>, chance: &mut Chance<'_>) {
    if chance.flag() {
        keys.insert(key.to_owned(), value);
    }
}

fn integers(chance: &mut Chance<'_>) -> (Json, Json) {
    // Bounds of integers can be fractions, though none is to the point.
    if chance.once_in(16) {
        return (json!(-0.5), json!(1e18));
    }
    let low = chance.below(INTEGERS.len());
    (json!(INTEGERS[low]), json!(INTEGERS[low + chance.below(INTEGERS.len() - low)]))
}

fn numbers(chance: &mut Chance<'_>) -> (Json, Json) {
    let low = chance.below(NUMBERS.len());
    (json!(NUMBERS[low]), json!(NUMBERS[low + chance.below(NUMBERS.len() - low)]))
}

/// An integer of the bounds that a field has, if there is one.
pub(super) fn integer_within(keys: &Map<String, Json>, chance: &mut Chance<'_>) -> Option<Json> {
    let limit = |key: &str, otherwise: f64| keys.get(key).and_then(Json::as_f64).unwrap_or(otherwise);
    let (low, high) = (limit("min", f64::MIN), limit("max", f64::MAX));
    let start = chance.below(INTEGERS.len());
    let mut candidates = INTEGERS[start..].iter().chain(&INTEGERS[..start]);
    candidates.find(|value| (low..=high).contains(&(**value as f64))).map(|value| json!(value))
}

/// A number of the bounds that a field has.
pub(super) fn number_within(keys: &Map<String, Json>, chance: &mut Chance<'_>) -> Option<Json> {
    let limit = |key: &str| keys.get(key).and_then(Json::as_f64);
    match (limit("min"), limit("max")) {
        (Some(low), _) => Some(json!(low)),
        (None, Some(high)) => Some(json!(high)),
        (None, None) => Some(json!(chance.pick(&NUMBERS))),
    }
}
