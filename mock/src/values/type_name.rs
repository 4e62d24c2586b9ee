//! The portal's names of types.

use bitrix24_model::{Api, Shape, Type};

/// Returns the name of a type in messages.
pub(crate) fn in_messages(ty: &Type) -> &'static str {
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

/// Returns the name of a type in descriptions of fields.
pub(crate) fn in_descriptions(api: &Api, ty: &Type) -> &'static str {
    match ty {
        Type::DateTime | Type::LocalDateTime | Type::Date | Type::Select(_) | Type::Filter(_) => "object",
        Type::Named(id) if matches!(api.type_def(*id).shape, Shape::Enum(_)) => "string",
        ty => in_messages(ty),
    }
}

/// Returns the message for a value of another type.
pub(crate) fn mismatch(path: &str, ty: &Type) -> String {
    format!("Field `{path}` requires data type `{}` for such a request", in_messages(ty))
}
