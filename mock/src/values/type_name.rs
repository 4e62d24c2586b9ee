//! The portal's names of types.

use bitrix24_model::{Api, Scalar, Shape, Type};

/// Returns the name of a type in messages.
pub(crate) fn in_messages(ty: &Type) -> &'static str {
    match ty {
        Type::Scalar(scalar, _) => match scalar {
            Scalar::Boolean | Scalar::Yn | Scalar::Flag => "bool",
            Scalar::Integer | Scalar::Timestamp => "int",
            Scalar::Number => "float",
            Scalar::String | Scalar::Base64 | Scalar::Money | Scalar::PortalDate => "string",
            Scalar::DateTime | Scalar::LocalDateTime => "DateTime",
            Scalar::Date => "Date",
            Scalar::UploadPair => "array",
            Scalar::UploadData | Scalar::UploadValue | Scalar::Any => "object",
        },
        Type::Id(..) => "int",
        Type::Array(..) | Type::Rows(_) | Type::Select(_) | Type::Filter(_) => "array",
        Type::Map(_) | Type::Named(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => "object",
    }
}

/// Returns the name of a type in descriptions of fields.
pub(crate) fn in_descriptions(api: &Api, ty: &Type) -> &'static str {
    match ty {
        Type::Scalar(Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date, _)
        | Type::Select(_)
        | Type::Filter(_) => "object",
        Type::Named(id) if matches!(api.type_def(*id).shape, Shape::Enum(_)) => "string",
        ty => in_messages(ty),
    }
}

/// Returns the message for a value of another type.
pub(crate) fn mismatch(path: &str, ty: &Type) -> String {
    format!("Field `{path}` requires data type `{}` for such a request", in_messages(ty))
}
