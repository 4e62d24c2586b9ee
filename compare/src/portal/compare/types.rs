//! Types of the specs in the words of a document.

use crate::portal::published::{Kind, Schema};
use bitrix24_model::scalars::JsonType;
use bitrix24_model::{Api, Shape, Type};

/// What a type of the specs is in JSON.
pub(in crate::portal) fn kind_of(ty: &Type, api: &Api) -> Kind {
    match ty {
        Type::Scalar(scalar, _) => match scalar.row().json {
            JsonType::Boolean => Kind::Boolean,
            JsonType::Integer => Kind::Integer,
            JsonType::Number => Kind::Number,
            JsonType::String => Kind::String,
            JsonType::Any => Kind::Unknown,
        },
        Type::Id(..) => Kind::Integer,
        Type::Array(..) | Type::Select(_) | Type::Filter(_) => Kind::Array,
        Type::Map(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => Kind::Object,
        Type::Named(id) => match api.type_def(*id).shape {
            Shape::Struct(_) => Kind::Object,
            Shape::Enum(_) => Kind::String,
        },
    }
}

/// The type as one word of a document.
pub(super) fn word(ty: &Type, api: &Api) -> String {
    match ty {
        Type::Array(inner, _) if kind_of(inner, api) != Kind::Unknown => format!("array<{}>", word(inner, api)),
        _ => kind_of(ty, api).word().to_owned(),
    }
}

/// Whether a portal's value can be one of the specs' type; yes where one of the two says nothing definite.
pub(super) fn agrees(theirs: &Schema, ours: &Type, api: &Api) -> bool {
    let kind = kind_of(ours, api);
    if theirs.kind == Kind::Unknown || kind == Kind::Unknown {
        return true;
    }
    if theirs.is_bare() {
        return matches!(kind, Kind::Array | Kind::Object);
    }
    match (ours, &theirs.items) {
        (Type::Array(inner, _), Some(items)) if theirs.kind == kind => agrees(items, inner, api),
        _ => theirs.kind == kind,
    }
}
