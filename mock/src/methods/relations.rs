//! Related objects of a row.

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Field, Type, TypeId};

use crate::state::PortalState;
use crate::values::generated::Generator;
use crate::values::objects::{Row, field, inner_object};

/// Returns the related object of a field: what the row holds of it, over the object with the identifier in `…Id`.
pub(crate) fn related(state: &PortalState, row: &Row, field: &Field) -> Json {
    let Some(object) = inner_object(&state.api, &field.ty) else { return Json::Null };
    let held = row.get(&field.wire).filter(|value| !value.is_null());
    if matches!(field.ty, Type::Array(..)) {
        return held.cloned().unwrap_or_else(|| json!([by_id(state, object, 1), by_id(state, object, 2)]));
    }
    let pointer = row.get(&format!("{}Id", field.wire));
    if held.is_none() && pointer.is_some_and(|id| id.is_null() || *id == 0) {
        return Json::Null;
    }
    let mut related = by_id(state, object, pointer.and_then(Json::as_i64).unwrap_or(1));
    related.extend(held.and_then(Json::as_object).cloned().unwrap_or_default());
    Json::Object(related)
}

/// Returns an object by its identifier, or generates one.
pub(crate) fn by_id(state: &PortalState, object: TypeId, id: i64) -> Row {
    let stored = state.table(object).get(id).cloned();
    stored.unwrap_or_else(|| Generator::numbered(&state.api, id).row(object, id))
}

/// Returns the values at a dotted path, through related objects and arrays.
pub(crate) fn values(state: &PortalState, object: TypeId, row: &Row, path: &[String]) -> Vec<Json> {
    let [first, rest @ ..] = path else { return Vec::new() };
    let field = field(&state.api, object, first);
    let value = match field {
        Some(field) if field.uses.relation => related(state, row, field),
        _ => row.get(first).cloned().unwrap_or(Json::Null),
    };
    let inner = field.and_then(|field| inner_object(&state.api, &field.ty));
    match (value, inner, rest) {
        (Json::Array(elements), _, []) => elements,
        (value, _, []) => vec![value],
        (Json::Object(row), Some(inner), rest) => values(state, inner, &row, rest),
        (Json::Array(elements), Some(inner), rest) => {
            elements.iter().filter_map(Json::as_object).flat_map(|row| values(state, inner, row, rest)).collect()
        }
        _ => Vec::new(),
    }
}
