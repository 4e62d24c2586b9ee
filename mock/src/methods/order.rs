//! `order`: the fields that a list is sorted by.

use std::borrow::Cow;
use std::cmp::Ordering;

use bitrix24_json::Value as Json;
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Type, TypeId};

use crate::methods::field_errors::{missing_attribute, unknown_field};
use crate::values::compare::compare_nullable;
use crate::values::objects::{Values, field};
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
        if value.as_array().is_some_and(Vec::is_empty) {
            // PHP writes an empty object as an empty array.
            return Ok(Self::default());
        }
        let keys = value.as_object().ok_or_else(invalid)?.iter().map(|(name, direction)| {
            let descending = direction.as_str().and_then(is_descending).ok_or_else(invalid)?;
            Ok(OrderKey { name: name.clone(), ty: sortable_type(api, object, name)?, descending })
        });
        Ok(Self(keys.collect::<Result<_, Failure>>()?))
    }

    /// Adds a field to sort by after those before it.
    pub(crate) fn push(&mut self, name: &str, ty: Type, descending: bool) {
        self.0.push(OrderKey { name: name.to_owned(), ty, descending });
    }

    /// Creates the order by one field.
    pub(crate) fn by(name: &str, ty: Type, descending: bool) -> Self {
        Self(vec![OrderKey { name: name.to_owned(), ty, descending }])
    }

    /// Returns the rows in this order. Rows with the same values stay in theirs.
    pub(crate) fn sorted<R: Values>(&self, rows: Vec<R>) -> Vec<R> {
        if self.0.is_empty() {
            return rows;
        }
        // The values of rows are made when they are read, so each is read once.
        let values = |row: &R| self.0.iter().map(|key| value_of(row, &key.name)).collect::<Vec<Json>>();
        let mut rows: Vec<(Vec<Json>, R)> = rows.into_iter().map(|row| (values(&row), row)).collect();
        rows.sort_by(|(left, _), (right, _)| {
            let pairs = self.0.iter().zip(left.iter().zip(right));
            pairs.fold(Ordering::Equal, |order, (key, (left, right))| order.then_with(|| key.compare(left, right)))
        });
        rows.into_iter().map(|(_, row)| row).collect()
    }
}

impl OrderKey {
    fn compare(&self, left: &Json, right: &Json) -> Ordering {
        let order = compare_nullable(&self.ty, left, right);
        if self.descending { order.reverse() } else { order }
    }
}

/// Returns the value of a field, or `null`.
pub(crate) fn value_of(row: &impl Values, name: &str) -> Json {
    row.value(name).map_or(Json::Null, Cow::into_owned)
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
