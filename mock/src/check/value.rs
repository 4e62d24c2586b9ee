//! Single values: whether they are of a type, and meet its constraints.

use bitrix24_model::constraints::{Demand, Measure, phrase};
use bitrix24_model::{Api, Scalar, Shape, Type, TypeId};
use serde_json::Value as Json;

use super::{Kind, Violation, check_fields};
use crate::moment;

/// Whether a value is of a type that holds no other. The portal reads numbers out of strings.
pub(crate) fn fits(ty: &Type, value: &Json) -> bool {
    match ty {
        Type::Scalar(scalar, _) => match scalar {
            Scalar::Boolean => value.is_boolean() || matches!(value.as_str(), Some("Y" | "N")),
            Scalar::Integer | Scalar::Timestamp => integer(value).is_some(),
            Scalar::Number => number(value).is_some(),
            Scalar::DateTime => value.as_str().is_some_and(|text| text.len() > 10 && moment::parse(text).is_some()),
            Scalar::String | Scalar::LocalDateTime | Scalar::Date | Scalar::Base64 | Scalar::Any => {
                scalar.accepts(value)
            }
        },
        Type::Id(..) => integer(value).is_some(),
        // An empty map of PHP is an empty array.
        Type::Map(_) => value.as_object().is_some() || value.as_array().is_some_and(Vec::is_empty),
        Type::Array(..) => value.is_array(),
        Type::Named(_) | Type::Select(_) | Type::Filter(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => true,
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

/// The first constraint of a type that a value of it breaks.
pub(crate) fn check_constraints(ty: &Type, value: &Json, path: &str, found: &mut Vec<Violation>) {
    let Some(constraint) = ty.constraints().broken_by(value) else { return };
    let kind = match constraint.demand() {
        Demand::AtLeast(measure, _) | Demand::AtMost(measure, _) => match measure {
            Measure::Value => Kind::Range,
            Measure::Characters | Measure::Bytes => Kind::Length,
            Measure::Elements => Kind::Count,
        },
        Demand::Match(_) => Kind::Value,
    };
    found.push(Violation::new(path, kind, format!("Field `{path}` must {}", phrase(constraint))));
}

/// The message for a value of another type.
pub(crate) fn wrong_type(path: &str, ty: &Type) -> String {
    format!("Field `{path}` requires data type `{}` for such a request", type_name(ty))
}

/// What the portal calls a type.
pub(crate) fn type_name(ty: &Type) -> &'static str {
    match ty {
        Type::Scalar(scalar, _) => match scalar {
            Scalar::Boolean => "bool",
            Scalar::Integer | Scalar::Timestamp => "int",
            Scalar::Number => "float",
            Scalar::String | Scalar::Base64 => "string",
            Scalar::DateTime | Scalar::LocalDateTime => "DateTime",
            Scalar::Date => "Date",
            Scalar::Any => "object",
        },
        Type::Id(..) => "int",
        Type::Array(..) | Type::Select(_) | Type::Filter(_) => "array",
        Type::Map(_) | Type::Named(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => "object",
    }
}
