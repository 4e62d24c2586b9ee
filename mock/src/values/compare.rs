//! Comparison of two values of a type.

use std::cmp::Ordering;

use bitrix24_json::Value as Json;
use bitrix24_model::{Scalar, Type};

use crate::values::datetime;
use crate::values::number::number;

/// Returns whether two values of a type are equal, even if their forms differ.
pub(crate) fn equal(ty: &Type, left: &Json, right: &Json) -> bool {
    left == right || compare(ty, left, right) == Some(Ordering::Equal)
}

/// Compares two values of a type. Returns `None` if one of them is `null` or not of the type.
pub(crate) fn compare(ty: &Type, left: &Json, right: &Json) -> Option<Ordering> {
    let text =
        |value: &Json| value.as_str().map(str::to_owned).or_else(|| value.as_i64().map(|number| number.to_string()));
    let timestamp = |value: &Json| value.as_str().and_then(datetime::parse);
    let flag = |value: &Json| value.as_bool().or_else(|| value.as_str().map(|text| text == "Y"));
    match ty {
        Type::Scalar(scalar, _) => match scalar {
            Scalar::Boolean | Scalar::Yn => Some(flag(left)?.cmp(&flag(right)?)),
            Scalar::Integer | Scalar::Number | Scalar::Timestamp | Scalar::Flag => {
                number(left)?.partial_cmp(&number(right)?)
            }
            Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date => Some(timestamp(left)?.cmp(&timestamp(right)?)),
            Scalar::String | Scalar::Base64 | Scalar::PortalDate => Some(text(left)?.cmp(&text(right)?)),
            Scalar::Money | Scalar::UploadPair | Scalar::UploadData | Scalar::UploadValue | Scalar::Any => {
                match (number(left), number(right)) {
                    (Some(left), Some(right)) => left.partial_cmp(&right),
                    _ => Some(text(left)?.cmp(&text(right)?)),
                }
            }
        },
        Type::Id(..) => number(left)?.partial_cmp(&number(right)?),
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

/// Compares two values of a type. `null` comes first, as in the portal's database.
pub(crate) fn compare_nullable(ty: &Type, left: &Json, right: &Json) -> Ordering {
    match (left.is_null(), right.is_null()) {
        (false, false) => compare(ty, left, right).unwrap_or(Ordering::Equal),
        (left, right) => right.cmp(&left),
    }
}
