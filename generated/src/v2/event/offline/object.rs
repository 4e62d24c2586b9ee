// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An offline event in the queue.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// An offline event in the queue.
///
/// Note: The pages show the fields in examples and in the descriptions of the filters alone.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/events/event-offline-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OfflineEvent {
    /// The record.
    ///
    /// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
    pub id: Option<Id<entity::EventOffline>>,
    /// When it happened.
    ///
    /// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
    pub timestamp_x: Option<DateTime>,
    /// The event, such as `ONCRMLEADADD`.
    ///
    /// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
    pub event_name: Option<String>,
    /// The data of the event, or `false`.
    ///
    /// Known from an official example only.
    pub event_data: Option<Json>,
    /// Further data, or `false`.
    ///
    /// Known from an official example only.
    pub event_additional: Option<Json>,
    /// What the event is about, as 32 characters. The queue has one record for it.
    ///
    /// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
    pub message_id: Option<String>,
    /// The call that has reserved it, empty for none. Only `event.offline.list` has it.
    ///
    /// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
    pub process_id: Option<String>,
    /// Whether it failed. Only `event.offline.list` has it.
    ///
    /// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
    pub error: Option<v2::Flag>,
}

#[cfg(feature = "serde")]
impl Encode for OfflineEvent {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("TIMESTAMP_X", &self.timestamp_x),
            ("EVENT_NAME", &self.event_name),
            ("EVENT_DATA", &self.event_data),
            ("EVENT_ADDITIONAL", &self.event_additional),
            ("MESSAGE_ID", &self.message_id),
            ("PROCESS_ID", &self.process_id),
            ("ERROR", &self.error),
        ]);
    }
}

impl Decode for OfflineEvent {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("TIMESTAMP_X", &mut self.timestamp_x),
            ("EVENT_NAME", &mut self.event_name),
            ("EVENT_DATA", &mut self.event_data),
            ("EVENT_ADDITIONAL", &mut self.event_additional),
            ("MESSAGE_ID", &mut self.message_id),
            ("PROCESS_ID", &mut self.process_id),
            ("ERROR", &mut self.error),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(OfflineEvent);
