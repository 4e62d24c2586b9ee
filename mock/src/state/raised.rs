//! The events that changes of rows raise, as the specs say.

use bitrix24_json::Value as Json;
use bitrix24_model::{Field, RowsEffect, Scalar, Type, TypeId};

use crate::state::data::Data;
use crate::values::number::integer;
use crate::values::objects::{Values, field};

/// An event that a change of a row raises.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RaisedEvent {
    pub(crate) name: String,
    pub(crate) data: Json,
}

/// Returns the events of a change of the rows with these identifiers, which the table has.
pub(crate) fn raised(data: &Data, object: TypeId, cause: RowsEffect, ids: &[i64]) -> Vec<RaisedEvent> {
    let events = || data.api.type_def(object).events.iter().filter(|event| event.cause == cause);
    if events().next().is_none() {
        return Vec::new();
    }
    let table = data.table(object);
    let rows = ids.iter().filter_map(|id| table.get(*id));
    rows.flat_map(|row| {
        let value = |name: &str| Some(number_of(field(&data.api, object, name), row.value(name)?.into_owned()));
        let of = |(names, data): (Vec<String>, Json)| {
            names.into_iter().map(move |name| RaisedEvent { name, data: data.clone() })
        };
        events().flat_map(|event| of(event.of(value))).collect::<Vec<_>>()
    })
    .collect()
}

/// Returns a number that rows may write as text.
fn number_of(field: Option<&Field>, value: Json) -> Json {
    let is_number = |field: &Field| matches!(field.ty, Type::Id(..) | Type::Scalar(Scalar::Integer, _));
    match field.filter(|field| is_number(field)).and_then(|_| integer(&value)) {
        Some(number) => Json::from(number),
        None => value,
    }
}
