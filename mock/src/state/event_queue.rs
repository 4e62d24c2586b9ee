//! The queue of offline events, which are rows of an object.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use bitrix24_json::{Map, json};

use crate::state::data::Data;
use crate::state::lock::lock;
use crate::state::raised::RaisedEvent;
use crate::state::table::StoredRow;
use crate::values::datetime::iso;
use crate::values::objects::{Values as _, object_type};

/// The object.
const QUEUED: &str = "event.offline";

/// The field with the source for which an event is queued.
const CONNECTOR: &str = "CONNECTOR_ID";

impl Data {
    /// Puts an event that a user has caused into the queue of a source. It replaces an event of the same object that
    /// nobody has reserved.
    pub(crate) fn queue_event(&self, event: &RaisedEvent, connector: &str, user: u64) {
        let Some(object) = object_type(&self.api, QUEUED) else { return };
        let message = message_id(event);
        let mut store = lock(&self.store);
        let table = store.table_mut(&self.api, object);
        let is = |row: &StoredRow<'_>, name: &str, wanted: &str| {
            row.value(name).is_none_or(|value| value.is_null() && wanted.is_empty() || *value == wanted)
        };
        let is_same = |row: &StoredRow<'_>| {
            is(row, "MESSAGE_ID", &message) && is(row, "PROCESS_ID", "") && is(row, CONNECTOR, connector)
        };
        let same = table.listed().find(|(_, row)| is_same(row)).map(|(id, _)| id);
        let mut row = Map::from_iter([
            ("TIMESTAMP_X".to_owned(), json!(iso(self.timestamp()))),
            ("EVENT_DATA".to_owned(), event.data.clone()),
            ("EVENT_ADDITIONAL".to_owned(), json!({ "user_id": user })),
        ]);
        if let Some(id) = same {
            return table.change(id, row);
        }
        row.extend([
            ("EVENT_NAME".to_owned(), json!(event.name)),
            ("MESSAGE_ID".to_owned(), json!(message)),
            (CONNECTOR.to_owned(), json!(connector)),
        ]);
        table.add(self.timestamp(), row);
    }
}

/// Returns the text of 32 characters that events of the same object share.
fn message_id(event: &RaisedEvent) -> String {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, &event.name, event.data.to_string()).hash(&mut hasher);
        hasher.finish()
    };
    format!("{:016x}{:016x}", half(0), half(1))
}
