//! Orders: a map from fields to directions, or two texts.

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::OrderV2;
use bitrix24_model::breaks::Break;

use crate::methods::order::{Order, is_descending};
use crate::methods::protocol::StandardParam;
use crate::methods::v2::names::named;
use crate::methods::v2::values::entries;
use crate::wire::failure::Failure;

/// Reads an order. The portal ignores what it does not know, unless a cause of the method says otherwise.
pub(crate) fn read(param: &StandardParam<'_>) -> Result<Order, Failure> {
    let mut order = Order::default();
    let Some(keys) = keys(param) else {
        param.refuse(Break::Type, &format!("Parameter '{}' must be array.", param.name))?;
        return Ok(order);
    };
    for (name, direction) in &keys {
        let not_allowed = format!("Invalid order: field '{name}' is not allowed in order");
        let Some(field) = named(param.api, param.object, name) else {
            param.refuse(Break::Known, &not_allowed)?;
            continue;
        };
        if field.known.is_some_and(|field| !field.uses.sortable) {
            param.refuse(Break::Sortable, &not_allowed)?;
            continue;
        }
        let descending = direction.as_str().and_then(is_descending);
        if descending.is_none() {
            let got = direction.as_str().unwrap_or_default();
            let message =
                format!("Invalid order: allowed sort directions are ASC, DESC. But got '{got}' for field '{name}'");
            param.refuse(Break::Values, &message)?;
        }
        order.push(&field.wire, field.ty, descending.unwrap_or(false));
    }
    Ok(order)
}

/// Returns the fields with their directions.
fn keys(param: &StandardParam<'_>) -> Option<Map> {
    match param.method.v2.as_ref().and_then(|v2| v2.order.as_ref()) {
        Some(OrderV2::Texts { direction, .. }) => {
            let ascending = Json::from("ASC");
            let direction = param.params.get(direction).unwrap_or(&ascending).clone();
            Some([(param.value.as_str()?.to_owned(), direction)].into_iter().collect())
        }
        Some(OrderV2::Map(_)) | None => entries(param.value),
    }
}
