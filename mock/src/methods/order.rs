//! `order`: the fields that a list is sorted by.

use std::cmp::Ordering;

use bitrix24_json::Value as Json;
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Type, TypeId};

use crate::methods::field_errors::{missing_attribute, unknown_field};
use crate::values::compare::compare_field;
use crate::values::objects::{Row, field};
use crate::wire::failure::Failure;

/// The fields that a list is sorted by, the first one first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Order(Vec<OrderKey>);

#[derive(Clone, Debug, PartialEq)]
struct OrderKey {
    name: String,
    ty: Type,
    descending: bool,
}

impl Order {
    /// Reads `order` for an object.
    pub(crate) fn read(api: &Api, object: TypeId, value: &Json) -> Result<Self, Failure> {
        let invalid =
            || Failure::error("InvalidOrder").message(format!("Unable to recognize order expression `{value}`"));
        let keys = value.as_object().ok_or_else(invalid)?.iter().map(|(name, direction)| {
            let descending = direction.as_str().and_then(is_descending).ok_or_else(invalid)?;
            Ok(OrderKey { name: name.clone(), ty: sortable_type(api, object, name)?, descending })
        });
        Ok(Self(keys.collect::<Result<_, Failure>>()?))
    }

    /// Creates the order by one field.
    pub(crate) fn by(name: &str, ty: Type, descending: bool) -> Self {
        Self(vec![OrderKey { name: name.to_owned(), ty, descending }])
    }

    /// Sorts rows. The sort is stable.
    pub(crate) fn sort(&self, rows: &mut [&Row]) {
        rows.sort_by(|left, right| {
            self.0.iter().fold(Ordering::Equal, |order, key| order.then_with(|| key.compare(left, right)))
        });
    }
}

impl OrderKey {
    fn compare(&self, left: &Row, right: &Row) -> Ordering {
        let order = compare_field(&self.name, &self.ty, left, right);
        if self.descending { order.reverse() } else { order }
    }
}

/// Reads a direction, ignoring case.
pub(crate) fn is_descending(direction: &str) -> Option<bool> {
    match direction {
        _ if direction.eq_ignore_ascii_case("ASC") => Some(false),
        _ if direction.eq_ignore_ascii_case("DESC") => Some(true),
        _ => None,
    }
}

fn sortable_type(api: &Api, object: TypeId, name: &str) -> Result<Type, Failure> {
    let field = field(api, object, name).ok_or_else(|| unknown_field(api, object, name))?;
    if field.uses.sortable { Ok(field.ty.clone()) } else { Err(missing_attribute(api, object, name, Break::Sortable)) }
}
