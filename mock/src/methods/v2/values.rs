//! Values of requests in the forms of their types: a query contains only texts, and JSON may too.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, Clear, Field, Scalar, Shape, Type, TypeId};

use crate::values::lists::php_list;
use crate::values::number::{integer, number};

/// Returns the value of a field in the form of its type, or `None` if the portal ignores it.
pub(crate) fn of_field(api: &Api, field: &Field, value: &Json) -> Option<Json> {
    let is_empty = || value.is_null() || *value == "" || value.as_array().is_some_and(Vec::is_empty);
    match field.uses.clear {
        Some(Clear::Never) if is_empty() => return None,
        Some(Clear::Empty) if *value == "" && field.nullable => return Some(Json::Null),
        _ => {}
    }
    // PHP reads an empty text as no number and no date.
    let is_blank = *value == "" && field.nullable && !matches!(field.ty, Type::Scalar(Scalar::String | Scalar::Any, _));
    Some(if is_blank { Json::Null } else { of_type(api, field.written_type(), value) })
}

/// Returns a value in the form of a type. A value of another type stays as it is.
pub(crate) fn of_type(api: &Api, ty: &Type, value: &Json) -> Json {
    let read = match ty {
        Type::Scalar(scalar, _) => of_scalar(*scalar, value),
        Type::Id(..) => integer(value).map(Json::from),
        Type::Array(inner, _) | Type::Rows(inner) => {
            php_list(value).map(|elements| elements.into_iter().map(|element| of_type(api, inner, element)).collect())
        }
        Type::Map(inner) => entries(value)
            .map(|entries| entries.iter().map(|(key, entry)| (key.clone(), of_type(api, inner, entry))).collect()),
        Type::Named(id) => of_named(api, *id, value),
        Type::Select(_) | Type::Filter(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => None,
    };
    read.unwrap_or_else(|| value.clone())
}

fn of_scalar(scalar: Scalar, value: &Json) -> Option<Json> {
    match scalar {
        Scalar::Integer | Scalar::Timestamp => integer(value).map(Json::from),
        Scalar::Number if value.is_string() => number(value).map(|number| {
            // A whole number stays one.
            integer(value).map_or_else(|| json!(number), Json::from)
        }),
        Scalar::String => value.is_number().then(|| json!(value.to_string())),
        Scalar::Boolean => flag(value).map(Json::from),
        Scalar::Yn => flag(value).map(|flag| json!(if flag { "Y" } else { "N" })),
        Scalar::Flag => flag(value).map(|flag| json!(i64::from(flag))),
        Scalar::Number
        | Scalar::DateTime
        | Scalar::LocalDateTime
        | Scalar::Date
        | Scalar::Base64
        | Scalar::Money
        | Scalar::PortalDate
        | Scalar::UploadPair
        | Scalar::UploadData
        | Scalar::UploadValue
        | Scalar::Any => None,
    }
}

fn flag(value: &Json) -> Option<bool> {
    match value {
        Json::Bool(flag) => Some(*flag),
        Json::String(text) => match text.as_str() {
            "Y" | "1" | "true" => Some(true),
            "N" | "0" | "false" => Some(false),
            _ => None,
        },
        value => match value.as_i64() {
            Some(1) => Some(true),
            Some(0) => Some(false),
            _ => None,
        },
    }
}

fn of_named(api: &Api, id: TypeId, value: &Json) -> Option<Json> {
    match &api.type_def(id).shape {
        Shape::Enum(_) => value.is_number().then(|| json!(value.to_string())),
        Shape::Struct(_) => {
            let entries = entries(value)?;
            let read = entries.iter().filter_map(|(key, entry)| {
                let field = api.sent_field(id, key);
                let open = || api.type_def(id).v2.open_type(key);
                let entry = match (field, open()) {
                    (Some(field), _) => of_field(api, field, entry)?,
                    (None, Some(ty)) => of_type(api, ty, entry),
                    (None, None) => entry.clone(),
                };
                Some((key.clone(), entry))
            });
            Some(Json::Object(read.collect()))
        }
    }
}

/// Returns the entries of an object. PHP writes an empty one as an empty array.
pub(crate) fn entries(value: &Json) -> Option<Map> {
    match value {
        Json::Object(entries) => Some(entries.clone()),
        Json::Array(elements) if elements.is_empty() => Some(Map::new()),
        _ => None,
    }
}
