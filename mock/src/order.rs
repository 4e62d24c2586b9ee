//! `order`: the fields that a list is sorted by.

use std::cmp::Ordering;

use bitrix24_model::{Api, Scalar, Type, TypeId};
use serde_json::Value as Json;

use crate::failure::Failure;
use crate::filter::{compare, lacks_attribute};
use crate::rows::Row;
use crate::select::{is_user_field, unknown};

/// The fields that a list is sorted by, the first one first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Order(Vec<Key>);

#[derive(Clone, Debug, PartialEq)]
struct Key {
    name: String,
    ty: Type,
    descending: bool,
}

impl Order {
    /// Reads `order` for an object.
    pub(crate) fn read(api: &Api, object: TypeId, value: &Json) -> Result<Self, Failure> {
        let refuse =
            || Failure::error("InvalidOrder").message(format!("Unable to recognize order expression `{value}`"));
        let keys = value.as_object().ok_or_else(refuse)?.iter().map(|(name, direction)| {
            let descending = direction.as_str().and_then(is_descending).ok_or_else(refuse)?;
            Ok(Key { name: name.clone(), ty: sortable(api, object, name)?, descending })
        });
        Ok(Self(keys.collect::<Result<_, Failure>>()?))
    }

    /// Sorted by one field.
    pub(crate) fn by(name: &str, ty: Type, descending: bool) -> Self {
        Self(vec![Key { name: name.to_owned(), ty, descending }])
    }

    /// Sorts rows; equal ones keep their places.
    pub(crate) fn sort(&self, rows: &mut [&Row]) {
        rows.sort_by(|left, right| {
            self.0.iter().fold(Ordering::Equal, |order, key| order.then_with(|| key.compare(left, right)))
        });
    }
}

impl Key {
    fn compare(&self, left: &Row, right: &Row) -> Ordering {
        let order = compare_fields(&self.name, &self.ty, left, right);
        if self.descending { order.reverse() } else { order }
    }
}

/// How two rows are ordered by a field. `null` comes before everything else, as in the portal's database.
pub(crate) fn compare_fields(name: &str, ty: &Type, left: &Row, right: &Row) -> Ordering {
    let (left, right) = (left.get(name).unwrap_or(&Json::Null), right.get(name).unwrap_or(&Json::Null));
    match (left.is_null(), right.is_null()) {
        (false, false) => compare(ty, left, right).unwrap_or(Ordering::Equal),
        (left, right) => right.cmp(&left),
    }
}

/// Reads a direction in any case.
pub(crate) fn is_descending(direction: &str) -> Option<bool> {
    match direction {
        _ if direction.eq_ignore_ascii_case("ASC") => Some(false),
        _ if direction.eq_ignore_ascii_case("DESC") => Some(true),
        _ => None,
    }
}

fn sortable(api: &Api, object: TypeId, name: &str) -> Result<Type, Failure> {
    if is_user_field(name) {
        return Ok(Scalar::Any.into());
    }
    let field =
        api.fields_of(object).iter().find(|field| field.wire == name).ok_or_else(|| unknown(api, object, name))?;
    if field.uses.sortable { Ok(field.ty.clone()) } else { Err(lacks_attribute(api, object, name, "Sortable")) }
}
