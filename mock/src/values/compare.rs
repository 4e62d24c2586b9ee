//! Comparison of two values of a type.

use std::cmp::Ordering;

use bitrix24_json::Value as Json;
use bitrix24_model::{Scalar, Type};

use crate::values::datetime;
use crate::values::number::number as number_of;

/// Returns whether two values of a type are equal, even if their forms differ.
pub(crate) fn equal(ty: &Type, left: &Json, right: &Json) -> bool {
    left == right || compare(ty, left, right) == Some(Ordering::Equal)
}

/// Compares two values of a type. Returns `None` if one of them is `null` or not of the type.
pub(crate) fn compare(ty: &Type, left: &Json, right: &Json) -> Option<Ordering> {
    let text =
        |value: &Json| value.as_str().map(str::to_owned).or_else(|| value.as_i64().map(|number| number.to_string()));
    let timestamp = |value: &Json| value.as_str().and_then(datetime::parse);
    let flag = |value: &Json| {
        let of_text = || value.as_str().map(|text| matches!(text, "Y" | "1"));
        value.as_bool().or_else(of_text).or_else(|| value.as_i64().map(|number| number == 1))
    };
    match ty {
        Type::Scalar(scalar, _) => match scalar {
            Scalar::Boolean | Scalar::Yn | Scalar::Flag => Some(flag(left)?.cmp(&flag(right)?)),
            Scalar::Integer | Scalar::Number | Scalar::Timestamp => number_of(left)?.partial_cmp(&number_of(right)?),
            Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date => Some(timestamp(left)?.cmp(&timestamp(right)?)),
            Scalar::String | Scalar::Base64 => Some(text(left)?.cmp(&text(right)?)),
            // The form of a portal's dates cannot be told, so text without it is compared as text.
            Scalar::PortalDate => match (timestamp(left), timestamp(right)) {
                (Some(left), Some(right)) => Some(left.cmp(&right)),
                _ => Some(text(left)?.cmp(&text(right)?)),
            },
            Scalar::Money => amount(left)?.partial_cmp(&amount(right)?),
            Scalar::UploadPair | Scalar::UploadData | Scalar::UploadValue => None,
            Scalar::Any => match (number_of(left), number_of(right)) {
                (Some(left), Some(right)) => left.partial_cmp(&right),
                _ => Some(text(left)?.cmp(&text(right)?)),
            },
        },
        Type::Id(..) => number_of(left)?.partial_cmp(&number_of(right)?),
        Type::Array(inner, _) | Type::Rows(inner) => compare(inner, left, right),
        Type::Map(_)
        | Type::Named(_)
        | Type::Select(_)
        | Type::Filter(_)
        | Type::Order(_)
        | Type::Page
        | Type::Cursor(_) => Some(text(left)?.cmp(&text(right)?)),
    }
}

/// Returns the number of an amount such as `300|USD`.
fn amount(value: &Json) -> Option<f64> {
    let number = value.as_str().and_then(|text| text.split('|').next()).map(Json::from);
    number_of(number.as_ref().unwrap_or(value))
}

/// Compares two values of a type. `null` comes first, as in the portal's database.
pub(crate) fn compare_nullable(ty: &Type, left: &Json, right: &Json) -> Ordering {
    match (left.is_null(), right.is_null()) {
        (false, false) => compare(ty, left, right).unwrap_or(Ordering::Equal),
        (left, right) => right.cmp(&left),
    }
}
