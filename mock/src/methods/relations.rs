//! Related objects of a row.

use std::borrow::Cow;

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Field, Type, TypeId};

use crate::state::data::Data;
use crate::values::objects::{Row, Values, field, inner_object};

/// Returns the related object of a field: what the row holds of it, over the object with the identifier in `…Id`.
pub(crate) fn related(data: &Data, row: &impl Values, field: &Field) -> Json {
    let Some(object) = inner_object(&data.api, &field.ty) else { return Json::Null };
    let held = row.value(&field.wire).filter(|value| !value.is_null());
    if matches!(field.ty, Type::Array(..)) {
        return held.map(Cow::into_owned).unwrap_or_else(|| json!([by_id(data, object, 1), by_id(data, object, 2)]));
    }
    let pointer = row.value(&format!("{}Id", field.wire));
    if held.is_none() && pointer.as_deref().is_some_and(|id| id.is_null() || *id == 0) {
        return Json::Null;
    }
    let mut related = by_id(data, object, pointer.and_then(|id| id.as_i64()).unwrap_or(1));
    related.extend(held.as_deref().and_then(Json::as_object).cloned().unwrap_or_default());
    Json::Object(related)
}

/// Returns an object by its identifier, or generates one.
pub(crate) fn by_id(data: &Data, object: TypeId, id: i64) -> Row {
    let table = data.table(object);
    table.get(id).unwrap_or_else(|| table.made_row(id)).to_row()
}

/// Returns the values at a dotted path, through related objects and arrays.
pub(crate) fn values(data: &Data, object: TypeId, row: &impl Values, path: &[String]) -> Vec<Json> {
    let [first, rest @ ..] = path else { return Vec::new() };
    let field = field(&data.api, object, first);
    let value = match field {
        Some(field) if field.uses.relation => related(data, row, field),
        _ => row.value(first).map_or(Json::Null, Cow::into_owned),
    };
    let inner = field.and_then(|field| inner_object(&data.api, &field.ty));
    match (value, inner, rest) {
        (Json::Array(elements), _, []) => elements,
        (value, _, []) => vec![value],
        (Json::Object(row), Some(inner), rest) => values(data, inner, &row, rest),
        (Json::Array(elements), Some(inner), rest) => {
            elements.iter().filter_map(Json::as_object).flat_map(|row| values(data, inner, row, rest)).collect()
        }
        _ => Vec::new(),
    }
}
