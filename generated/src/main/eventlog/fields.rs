// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.
//! The fields of [`EventLogEntry`](super::EventLogEntry), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The entry.
pub const ID: Field<
    super::EventLogEntry,
    Id<entity::MainEventlog>,
    FilterableSortable,
> = Field::new("id");

/// When it happened.
pub const TIMESTAMP_X: Field<super::EventLogEntry, DateTime, FilterableSortable> = Field::new("timestampX");

/// How serious it is, such as `SECURITY`.
pub const SEVERITY: Field<super::EventLogEntry, String, Plain> = Field::new("severity");

/// The kind of event, such as `USER_AUTHORIZE`.
pub const AUDIT_TYPE_ID: Field<super::EventLogEntry, String, FilterableSortable> = Field::new("auditTypeId");

/// The module that wrote the entry, such as `main`.
pub const MODULE_ID: Field<super::EventLogEntry, String, Plain> = Field::new("moduleId");

/// The affected object.
pub const ITEM_ID: Field<super::EventLogEntry, String, Plain> = Field::new("itemId");

/// The IP address that the request came from.
pub const REMOTE_ADDR: Field<super::EventLogEntry, String, Plain> = Field::new("remoteAddr");

/// The `User-Agent` of the request.
pub const USER_AGENT: Field<super::EventLogEntry, String, Plain> = Field::new("userAgent");

/// The address that was requested.
pub const REQUEST_URI: Field<super::EventLogEntry, String, Plain> = Field::new("requestUri");

/// The site of the portal, such as `s1`.
pub const SITE_ID: Field<super::EventLogEntry, String, Plain> = Field::new("siteId");

/// The user who caused it.
pub const USER_ID: Field<super::EventLogEntry, Id<entity::User>, FilterableSortable> = Field::new("userId");

/// The guest who caused it.
pub const GUEST_ID: Field<
    super::EventLogEntry,
    Id<entity::MainGuest>,
    FilterableSortable,
> = Field::new("guestId");

/// What happened; in the examples of the pages, JSON in a string.
pub const DESCRIPTION: Field<super::EventLogEntry, String, Plain> = Field::new("description");
