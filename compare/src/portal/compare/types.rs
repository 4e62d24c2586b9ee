//! Compares types of the specs with those of a document.

use crate::portal::published::{Schema, SchemaKind};
use bitrix24_model::scalars::JsonType;
use bitrix24_model::{Api, Shape, Type};

/// Returns the JSON type of a type of the specs.
pub(in crate::portal) fn kind_of(ty: &Type, api: &Api) -> SchemaKind {
    match ty {
        Type::Scalar(scalar, _) => match scalar.row().json {
            JsonType::Boolean => SchemaKind::Boolean,
            JsonType::Integer => SchemaKind::Integer,
            JsonType::Number => SchemaKind::Number,
            JsonType::String => SchemaKind::String,
            JsonType::Any => SchemaKind::Unknown,
        },
        Type::Id(..) => SchemaKind::Integer,
        Type::Array(..) | Type::Rows(_) | Type::Select(_) | Type::Filter(_) => SchemaKind::Array,
        Type::Map(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => SchemaKind::Object,
        Type::Named(id) => match api.type_def(*id).shape {
            Shape::Struct(_) => SchemaKind::Object,
            Shape::Enum(_) => SchemaKind::String,
        },
    }
}

/// Returns the name of the type in a document.
pub(in crate::portal) fn word(ty: &Type, api: &Api) -> String {
    match ty {
        Type::Array(inner, _) if kind_of(inner, api) != SchemaKind::Unknown => format!("array<{}>", word(inner, api)),
        _ => kind_of(ty, api).word().to_owned(),
    }
}

/// Returns whether a value of the portal can be of the specs' type. A gap on either side agrees with anything.
pub(super) fn agrees(theirs: &Schema, ours: &Type, api: &Api) -> bool {
    let kind = kind_of(ours, api);
    if theirs.kind == SchemaKind::Unknown || kind == SchemaKind::Unknown {
        return true;
    }
    if theirs.is_bare() {
        return matches!(kind, SchemaKind::Array | SchemaKind::Object);
    }
    match (ours, &theirs.items) {
        (Type::Array(inner, _), Some(items)) if theirs.kind == kind => agrees(items, inner, api),
        _ => theirs.kind == kind,
    }
}
