// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A handler of an event.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A handler of an event.
///
/// Note: The page shows the fields in the example alone.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/events/event-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EventHandler {
    /// The event in upper case, such as `ONCRMLEADADD`, however it was bound.
    ///
    /// Known from an official example only.
    pub event: Option<String>,
    /// The address of the handler.
    ///
    /// Known from an official example only.
    pub handler: Option<String>,
    /// The user on whose behalf the handler acts, 0 for the one whose action causes the event.
    ///
    /// Known from an official example only.
    pub auth_type: Option<Id<entity::User>>,
    /// The key of a source of offline events. Only handlers of offline events have it.
    ///
    /// Known from the portal only: no official page mentions it.
    pub connector_id: Option<String>,
    /// Whether it is the handler of an offline event.
    ///
    /// Known from an official example only.
    pub offline: Option<v2::Flag>,
}

#[cfg(feature = "serde")]
impl Encode for EventHandler {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("event", &self.event),
            ("handler", &self.handler),
            ("auth_type", &self.auth_type),
            ("connector_id", &self.connector_id),
            ("offline", &self.offline),
        ]);
    }
}

impl Decode for EventHandler {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("event", &mut self.event),
            ("handler", &mut self.handler),
            ("auth_type", &mut self.auth_type),
            ("connector_id", &mut self.connector_id),
            ("offline", &mut self.offline),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(EventHandler);
