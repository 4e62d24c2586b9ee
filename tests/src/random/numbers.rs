//! Constraints, at the ends of what numbers can hold.

use super::choices::Choices;
use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::Scalar;
use bitrix24_model::constraints::{CONSTRAINTS, ConstraintKind, Domain};
use bitrix24_model::number::Number;

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

/// Constraints that a field of this type can have, and those of its elements.
pub(super) fn constraints(ty: &str, keys: &mut Map, choices: &mut Choices<'_>) {
    let (low, high) = if ty == "number" { numbers(choices) } else { integers(choices) };
    for row in CONSTRAINTS.iter().filter(|row| Some(row.domain) == domain(ty)) {
        let value = match row.kind {
            ConstraintKind::Min => low.clone(),
            ConstraintKind::Max => high.clone(),
            ConstraintKind::MinLength => json!(choices.pick(&[0, 1, 5])),
            ConstraintKind::MaxLength => json!(choices.pick(&[5, 255, u64::MAX])),
            ConstraintKind::MaxBytes => json!(choices.pick(&[40, 1_000, u64::MAX])),
            ConstraintKind::MinItems => json!(choices.pick(&[0, 1, 2])),
            ConstraintKind::MaxItems => json!(choices.pick(&[2, 1_000, u64::MAX])),
            ConstraintKind::Pattern => json!(choices.one(&["^x{5}$", r"^[^\x60'\x22 -/]{5,9}$", "^(?:`|\\||x)*$"])),
            ConstraintKind::Extensions => json!(["png", "tar.gz"]),
        };
        // The values of base64 are short and few.
        // Few texts match a pattern and have an extension.
        let fits = row.kind != ConstraintKind::Extensions || !keys.contains_key("pattern");
        if choices.flag() && fits && (ty != "base64" || row.kind == ConstraintKind::MaxBytes) {
            keys.insert(row.key.to_owned(), value);
        }
    }
    if let (Some(inner), true) = (element(ty), choices.flag()) {
        let mut items = Map::new();
        constraints(inner, &mut items, choices);
        keys.insert("items".to_owned(), Json::Object(items));
    }
}

fn domain(ty: &str) -> Option<Domain> {
    match Scalar::from_word(ty) {
        Some(scalar) => scalar.row().domain,
        None if ty.starts_with("id<") => Some(Domain::Numbers),
        None if ty.starts_with("array<") => Some(Domain::Arrays),
        None => None,
    }
}

/// The type of what is inside a list or a map.
pub(super) fn element(ty: &str) -> Option<&str> {
    ty.strip_prefix("array<").or_else(|| ty.strip_prefix("map<")).and_then(|inner| inner.strip_suffix('>'))
}

fn integers(choices: &mut Choices<'_>) -> (Json, Json) {
    // Bounds of integers can be written with a fraction that is zero.
    if choices.once_in(16) {
        return (json!(-2.0), json!(1e18));
    }
    let low = choices.below(INTEGERS.len());
    (json!(INTEGERS[low]), json!(INTEGERS[low + choices.below(INTEGERS.len() - low)]))
}

fn numbers(choices: &mut Choices<'_>) -> (Json, Json) {
    let low = choices.below(NUMBERS.len());
    (json!(NUMBERS[low]), json!(NUMBERS[low + choices.below(NUMBERS.len() - low)]))
}

/// An integer that meets the constraints of a field, if there is one.
pub(super) fn integer_within(keys: &Map, choices: &mut Choices<'_>) -> Option<Json> {
    let limit = |key: &str| keys.get(key).and_then(Number::from_json);
    let (low, high) = (limit("min"), limit("max"));
    let start = choices.below(INTEGERS.len());
    let mut candidates = INTEGERS[start..].iter().chain(&INTEGERS[..start]).map(|value| Number::from(*value));
    let fits = |value: &Number| low.is_none_or(|low| low <= *value) && high.is_none_or(|high| *value <= high);
    candidates.find(fits).map(Number::to_json)
}

/// A number that meets the constraints of a field.
pub(super) fn number_within(keys: &Map, choices: &mut Choices<'_>) -> Json {
    keys.get("min").or(keys.get("max")).cloned().unwrap_or_else(|| json!(choices.pick(&NUMBERS)))
}
