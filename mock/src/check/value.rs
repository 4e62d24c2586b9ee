//! Single values: whether they are of a type, and within bounds.

use bitrix24_model::{Api, Bounds, Shape, Type, TypeId};
use serde_json::Value as Json;

use super::{Kind, Violation, check_fields};
use crate::moment;

/// Whether a value is of a type that holds no other. The portal reads numbers out of strings.
pub(crate) fn fits(ty: &Type, value: &Json) -> bool {
    match ty {
        Type::Boolean => value.is_boolean() || matches!(value.as_str(), Some("Y" | "N")),
        Type::Integer | Type::Timestamp | Type::Id(_) => integer(value).is_some(),
        Type::Number => number(value).is_some(),
        Type::String => value.is_string(),
        Type::DateTime => value.as_str().is_some_and(|text| text.len() > 10 && moment::parse(text).is_some()),
        Type::LocalDateTime => {
            value.as_str().is_some_and(|text| text.len() == 19 && text.contains(' ') && moment::parse(text).is_some())
        }
        Type::Date => value.as_str().is_some_and(|text| text.len() == 10 && moment::parse(text).is_some()),
        Type::Base64 => value.as_str().is_some_and(is_base64),
        // An empty map of PHP is an empty array.
        Type::Map(_) => value.as_object().is_some() || value.as_array().is_some_and(Vec::is_empty),
        Type::Array(_) => value.is_array(),
        Type::Any
        | Type::Named(_)
        | Type::Select(_)
        | Type::Filter(_)
        | Type::Order(_)
        | Type::Page
        | Type::Cursor(_) => true,
    }
}

/// A whole number, or a string that spells one.
pub(crate) fn integer(value: &Json) -> Option<i64> {
    match value {
        Json::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?)),
        Json::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// A number, or a string that spells one.
pub(crate) fn number(value: &Json) -> Option<f64> {
    match value {
        Json::Number(number) => number.as_f64(),
        Json::String(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

fn whole(number: f64) -> Option<i64> {
    // Up to 2^53 a double holds every whole number exactly, so that the cast loses nothing.
    (number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0).then_some(number as i64)
}

fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    text.len().is_multiple_of(4)
        && text.len() - digits.len() <= 2
        && digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/')
}

/// An object or an enum.
pub(crate) fn check_named(api: &Api, id: TypeId, value: &Json, path: &str, found: &mut Vec<Violation>) {
    let ty = api.type_def(id);
    match (&ty.shape, value) {
        (Shape::Struct(fields), Json::Object(given)) => check_fields(api, fields, given, path, found),
        (Shape::Struct(fields), Json::Array(elements)) if elements.is_empty() => {
            check_fields(api, fields, &serde_json::Map::new(), path, found);
        }
        (Shape::Enum(values), Json::String(text)) => {
            if !values.iter().any(|value| &value.wire == text) {
                let allowed: Vec<&str> = values.iter().map(|value| value.wire.as_str()).collect();
                let message = format!("Field `{path}` must be one of: {}", allowed.join(", "));
                found.push(Violation::new(path, Kind::Value, message));
            }
        }
        _ => found.push(Violation::new(path, Kind::Type, wrong_type(path, &Type::Named(id)))),
    }
}

/// Numbers, lengths and counts.
pub(crate) fn check_bounds(bounds: &Bounds, value: &Json, path: &str, found: &mut Vec<Violation>) {
    if let Some(number) = number(value) {
        let low = bounds.min.filter(|min| number < *min).map(|min| format!("at least {min}"));
        let high = bounds.max.filter(|max| number > *max).map(|max| format!("at most {max}"));
        if let Some(limit) = low.or(high) {
            found.push(Violation::new(path, Kind::Range, format!("Field `{path}` must be {limit}")));
        }
    }
    if let Json::String(text) = value {
        let (length, bytes) = (text.chars().count() as u64, text.len() as u64);
        let limit = outside(length, bounds.min_length, bounds.max_length, "characters")
            .or_else(|| outside(bytes, None, bounds.max_bytes, "bytes"));
        if let Some(limit) = limit {
            found.push(Violation::new(path, Kind::Length, format!("Field `{path}` must have {limit}")));
        }
    }
    if let Json::Array(elements) = value
        && let Some(limit) = outside(elements.len() as u64, bounds.min_items, bounds.max_items, "elements")
    {
        found.push(Violation::new(path, Kind::Count, format!("Field `{path}` must have {limit}")));
    }
}

fn outside(count: u64, min: Option<u64>, max: Option<u64>, what: &str) -> Option<String> {
    let low = min.filter(|min| count < *min).map(|min| format!("at least {min} {what}"));
    low.or_else(|| max.filter(|max| count > *max).map(|max| format!("at most {max} {what}")))
}

/// The message for a value of another type.
pub(crate) fn wrong_type(path: &str, ty: &Type) -> String {
    format!("Field `{path}` requires data type `{}` for such a request", type_name(ty))
}

/// What the portal calls a type.
pub(crate) fn type_name(ty: &Type) -> &'static str {
    match ty {
        Type::Boolean => "bool",
        Type::Integer | Type::Timestamp | Type::Id(_) => "int",
        Type::Number => "float",
        Type::String | Type::Base64 => "string",
        Type::DateTime | Type::LocalDateTime => "DateTime",
        Type::Date => "Date",
        Type::Array(_) | Type::Select(_) | Type::Filter(_) => "array",
        Type::Any | Type::Map(_) | Type::Named(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => "object",
    }
}
