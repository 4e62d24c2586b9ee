//! Constraints on values: ranges, lengths and counts.

use bitrix24_model::Bounds;
use serde_json::Value as Json;

use crate::values::number::number;
use crate::values::violation::{Violation, ViolationKind};

/// Checks a value of the right type against its constraints.
pub(crate) fn check_constraints(bounds: &Bounds, value: &Json, path: &str, found: &mut Vec<Violation>) {
    // Without `..`, so that a new constraint needs its check.
    let Bounds { min, max, min_length, max_length, max_bytes, min_items, max_items } = *bounds;
    if let Some(number) = number(value) {
        let low = min.filter(|min| number < *min).map(|min| format!("at least {min}"));
        let high = max.filter(|max| number > *max).map(|max| format!("at most {max}"));
        if let Some(limit) = low.or(high) {
            found.push(Violation::new(path, ViolationKind::Range, format!("Field `{path}` must be {limit}")));
        }
    }
    if let Json::String(text) = value {
        let (length, bytes) = (text.chars().count() as u64, text.len() as u64);
        let limit =
            outside(length, min_length, max_length, "characters").or_else(|| outside(bytes, None, max_bytes, "bytes"));
        if let Some(limit) = limit {
            found.push(Violation::new(path, ViolationKind::Length, format!("Field `{path}` must have {limit}")));
        }
    }
    if let Json::Array(elements) = value
        && let Some(limit) = outside(elements.len() as u64, min_items, max_items, "elements")
    {
        found.push(Violation::new(path, ViolationKind::Count, format!("Field `{path}` must have {limit}")));
    }
}

fn outside(count: u64, min: Option<u64>, max: Option<u64>, unit: &str) -> Option<String> {
    let low = min.filter(|min| count < *min).map(|min| format!("at least {min} {unit}"));
    low.or_else(|| max.filter(|max| count > *max).map(|max| format!("at most {max} {unit}")))
}
