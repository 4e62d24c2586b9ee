//! Checks of values against the types of the specs.

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Field, Scalar, Shape, Type, TypeId};

use crate::values::constraints::check_constraints;
use crate::values::datetime;
use crate::values::number::{integer, number};
use crate::values::violation::Violation;
use crate::values::{type_name, uploads};

/// Checks the fields of an object, in the order of the spec.
pub(crate) fn check_fields(api: &Api, fields: &[Field], given: &Map, owner: &str, found: &mut Vec<Violation>) {
    for field in fields {
        let path = if owner.is_empty() { field.wire.clone() } else { format!("{owner}.{}", field.wire) };
        match given.get(&field.wire) {
            // `null` means absent, unless it is a value of the field.
            None | Some(Json::Null) if field.required && !(field.nullable && given.contains_key(&field.wire)) => {
                let message = format!("Required field `{}` is missing", field.wire);
                found.push(Violation::new(&path, Break::Required, message));
            }
            None | Some(Json::Null) => {}
            Some(value) => check_field(api, field, value, &path, found),
        }
    }
}

/// Checks the value of a field.
pub(crate) fn check_field(api: &Api, field: &Field, value: &Json, path: &str, found: &mut Vec<Violation>) {
    check_type(api, field.written_type(), value, path, found);
}

/// Returns whether a value is of a type, at every depth.
pub(crate) fn fits(api: &Api, ty: &Type, value: &Json) -> bool {
    let mut found = Vec::new();
    check_unconstrained(api, ty, value, "", &mut found);
    found.is_empty()
}

/// Checks a value: its type, then its constraints.
fn check_type(api: &Api, ty: &Type, value: &Json, path: &str, found: &mut Vec<Violation>) {
    let before = found.len();
    check_unconstrained(api, ty, value, path, found);
    if found.len() == before && has_fraction(ty, value) {
        found.push(Violation::new(path, Break::Type, type_name::mismatch(path, ty)));
    }
    if found.len() == before {
        check_constraints(ty, value, path, found);
    }
}

/// Returns whether a value is a time with a fraction of a second, which the portal writes but does not read.
pub(crate) fn has_fraction(ty: &Type, value: &Json) -> bool {
    is_time(ty) && value.as_str().is_some_and(datetime::has_fraction)
}

/// Returns whether the values of a type are times.
pub(crate) fn is_time(ty: &Type) -> bool {
    matches!(ty, Type::Scalar(Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date, _))
}

fn check_unconstrained(api: &Api, ty: &Type, value: &Json, path: &str, found: &mut Vec<Violation>) {
    match (ty, value) {
        (Type::Array(inner, _), Json::Array(elements)) => {
            for element in elements {
                check_type(api, inner, element, path, found);
            }
        }
        (Type::Rows(inner), Json::Array(elements)) => {
            for element in elements {
                check_type(api, inner, element, path, found);
            }
        }
        (Type::Map(inner) | Type::Rows(inner), Json::Object(entries)) => {
            for (key, entry) in entries {
                check_type(api, inner, entry, &format!("{path}.{key}"), found);
            }
        }
        (Type::Named(id), value) => check_named(api, *id, value, path, found),
        (ty, value) if fits_shallow(ty, value) => {}
        (ty, _) => found.push(Violation::new(path, Break::Type, type_name::mismatch(path, ty))),
    }
}

/// Returns whether a value is of a type, without its elements and fields. The portal also reads numbers from strings.
pub(crate) fn fits_shallow(ty: &Type, value: &Json) -> bool {
    match ty {
        Type::Scalar(scalar, _) => scalar_fits(*scalar, value),
        Type::Id(..) => scalar_fits(Scalar::Integer, value),
        // PHP writes an empty map as an empty array.
        Type::Map(_) => value.is_object() || value.as_array().is_some_and(Vec::is_empty),
        Type::Array(..) => value.is_array(),
        Type::Rows(_) => value.is_array() || value.is_object(),
        // Standard parameters have checks with error codes of their own.
        Type::Named(_) | Type::Select(_) | Type::Filter(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => true,
    }
}

fn scalar_fits(scalar: Scalar, value: &Json) -> bool {
    let is_datetime =
        |fits: fn(&str) -> bool| value.as_str().is_some_and(|text| fits(text) && datetime::parse(text).is_some());
    match scalar {
        Scalar::Boolean => value.is_boolean() || matches!(value.as_str(), Some("Y" | "N")),
        Scalar::Integer | Scalar::Timestamp => integer(value).is_some(),
        Scalar::Number => number(value).is_some(),
        Scalar::DateTime => is_datetime(|text| text.len() > 10),
        // Only what can be decoded is a file.
        Scalar::Base64 | Scalar::UploadPair | Scalar::UploadData | Scalar::UploadValue => {
            scalar.accepts(value) && uploads::read(&scalar.into(), value).is_some()
        }
        Scalar::String
        | Scalar::LocalDateTime
        | Scalar::Date
        | Scalar::Yn
        | Scalar::Flag
        | Scalar::Money
        | Scalar::PortalDate
        | Scalar::Any => scalar.accepts(value),
    }
}

fn check_named(api: &Api, id: TypeId, value: &Json, path: &str, found: &mut Vec<Violation>) {
    match (&api.type_def(id).shape, value) {
        (Shape::Struct(fields), Json::Object(given)) => check_fields(api, fields, given, path, found),
        (Shape::Struct(fields), Json::Array(elements)) if elements.is_empty() => {
            check_fields(api, fields, &Map::new(), path, found);
        }
        (Shape::Enum(values), Json::String(text)) => {
            if !values.iter().any(|value| &value.wire == text) {
                let allowed: Vec<&str> = values.iter().map(|value| value.wire.as_str()).collect();
                let message = format!("Field `{path}` must be one of: {}", allowed.join(", "));
                found.push(Violation::new(path, Break::Values, message));
            }
        }
        _ => found.push(Violation::new(path, Break::Type, type_name::mismatch(path, &Type::Named(id)))),
    }
}
