//! Random values, few enough that rows share them.

use std::cmp::Ordering;

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Api, Field, Scalar, Shape, Type, TypeId};

use crate::common::splitmix::Random;

/// Returns whether the model has values for a field of an object: what is no list and no object, and refers to no other row
/// of the kind.
pub(crate) fn is_plain(api: &Api, field: &Field, key_type: Option<&Type>) -> bool {
    let is_plain = match field.written_type() {
        Type::Scalar(scalar, _) => !matches!(scalar, Scalar::Any | Scalar::Base64 | Scalar::Timestamp),
        Type::Id(..) => !key_type.is_some_and(|key| field.ty.is_same(key)),
        Type::Named(id) => matches!(api.type_def(*id).shape, Shape::Enum(_)),
        _ => false,
    };
    is_plain && !field.uses.relation && field.uses.write.as_ref().is_none_or(|write| write.is_same(&field.ty))
}

/// Returns a random value of a type.
pub(crate) fn value(api: &Api, ty: &Type, random: &mut Random) -> Json {
    let small = 1 + random.below(3);
    match ty {
        Type::Scalar(Scalar::Boolean, _) => json!(small == 1),
        Type::Scalar(Scalar::Number, _) => json!(small as f64 + 0.5),
        Type::Scalar(Scalar::Integer, _) | Type::Id(..) => json!(small),
        Type::Scalar(Scalar::DateTime, _) => json!(format!("2026-01-0{small}T10:00:00+03:00")),
        Type::Scalar(Scalar::LocalDateTime, _) => json!(format!("2026-01-0{small} 10:00:00")),
        Type::Scalar(Scalar::Date, _) => json!(format!("2026-01-0{small}")),
        Type::Named(id) => enum_value(api, *id, random),
        _ => json!(random.pick(&["Anna", "Boris", "Cecilia", "Dora"])),
    }
}

fn enum_value(api: &Api, id: TypeId, random: &mut Random) -> Json {
    let Shape::Enum(values) = &api.type_def(id).shape else { return Json::Null };
    json!(random.pick(values).wire)
}

/// Compares two plain values of one type; `None` if one is `null`. All times have one form and zone.
pub(crate) fn compare(left: &Json, right: &Json) -> Option<Ordering> {
    match (left, right) {
        (Json::Null, _) | (_, Json::Null) => None,
        (Json::Bool(left), Json::Bool(right)) => Some(left.cmp(right)),
        (Json::Number(left), Json::Number(right)) => left.as_f64()?.partial_cmp(&right.as_f64()?),
        (left, right) => Some(left.as_str()?.cmp(right.as_str()?)),
    }
}

/// Compares two plain values in an order, in which `null` is first.
pub(crate) fn order(left: &Json, right: &Json) -> Ordering {
    compare(left, right).unwrap_or_else(|| right.is_null().cmp(&left.is_null()))
}
