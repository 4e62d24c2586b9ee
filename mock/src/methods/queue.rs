//! Rows that a list takes from a queue: it removes them, or reserves them for the call.

use std::sync::atomic::Ordering;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::TypeId;

use crate::methods::context::Context;
use crate::methods::write::delete;
use crate::state::lock::lock;
use crate::values::number::integer;
use crate::values::objects::Row;

/// The parameter and the response key of the identifier under which a call reserves rows, and the field of rows for it.
pub(crate) const PROCESS: &str = "process_id";
const PROCESS_OF_ROW: &str = "PROCESS_ID";

/// Takes the rows of a page from their queue, and returns the identifier under which they are reserved.
pub(crate) fn take(context: &Context, object: TypeId, params: &Map, ids: &[i64]) -> Option<String> {
    let given = params.get(PROCESS).and_then(Json::as_str);
    if params.get("clear").and_then(integer) != Some(0) {
        delete(context.data(), object, ids);
        return given.map(str::to_owned);
    }
    let reserve = || {
        let number = context.state.reservations.fetch_add(1, Ordering::Relaxed) + 1;
        let process = format!("{number:032}");
        let data = context.data();
        let mut store = lock(&data.store);
        let table = store.table_mut(&data.api, object);
        for id in ids {
            table.change(*id, Row::from_iter([(PROCESS_OF_ROW.to_owned(), json!(process))]));
        }
        process
    };
    Some(given.map_or_else(reserve, str::to_owned))
}
