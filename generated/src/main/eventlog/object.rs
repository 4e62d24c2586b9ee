// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An entry of the portal's event log, such as a login.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// An entry of the portal's event log, such as a login.
///
/// Note: The pages of `main.eventlog.list` and `main.eventlog.tail` say that `filter` and `order` take
/// the fields of `select`; `main.eventlog.field.list` allows five of them.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/event-log/index.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EventLogEntry {
    /// The entry.
    pub id: Option<Id<entity::MainEventlog>>,
    /// When it happened.
    pub timestamp_x: Option<DateTime>,
    /// How serious it is, such as `SECURITY`.
    pub severity: Option<String>,
    /// The kind of event, such as `USER_AUTHORIZE`.
    pub audit_type_id: Option<String>,
    /// The module that wrote the entry, such as `main`.
    pub module_id: Option<String>,
    /// The affected object.
    pub item_id: Option<String>,
    /// The IP address that the request came from.
    pub remote_addr: Option<String>,
    /// The `User-Agent` of the request.
    pub user_agent: Option<String>,
    /// The address that was requested.
    pub request_uri: Option<String>,
    /// The site of the portal, such as `s1`.
    pub site_id: Option<String>,
    /// The user who caused it.
    pub user_id: Option<Id<entity::User>>,
    /// The guest who caused it.
    pub guest_id: Option<Id<entity::MainGuest>>,
    /// What happened; in the examples of the pages, JSON in a string.
    pub description: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for EventLogEntry {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("timestampX", &self.timestamp_x),
            ("severity", &self.severity),
            ("auditTypeId", &self.audit_type_id),
            ("moduleId", &self.module_id),
            ("itemId", &self.item_id),
            ("remoteAddr", &self.remote_addr),
            ("userAgent", &self.user_agent),
            ("requestUri", &self.request_uri),
            ("siteId", &self.site_id),
            ("userId", &self.user_id),
            ("guestId", &self.guest_id),
            ("description", &self.description),
        ]);
    }
}

impl Decode for EventLogEntry {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("timestampX", &mut self.timestamp_x),
            ("severity", &mut self.severity),
            ("auditTypeId", &mut self.audit_type_id),
            ("moduleId", &mut self.module_id),
            ("itemId", &mut self.item_id),
            ("remoteAddr", &mut self.remote_addr),
            ("userAgent", &mut self.user_agent),
            ("requestUri", &mut self.request_uri),
            ("siteId", &mut self.site_id),
            ("userId", &mut self.user_id),
            ("guestId", &mut self.guest_id),
            ("description", &mut self.description),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(EventLogEntry);
