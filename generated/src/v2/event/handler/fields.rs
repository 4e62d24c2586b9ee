// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`EventHandler`](super::EventHandler), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The event in upper case, such as `ONCRMLEADADD`, however it was bound.
///
/// Known from an official example only.
pub const EVENT: Field<super::EventHandler, String, Plain> = Field::new("event");

/// The address of the handler.
///
/// Known from an official example only.
pub const HANDLER: Field<super::EventHandler, String, Plain> = Field::new("handler");

/// The user on whose behalf the handler acts, 0 for the one whose action causes the event.
///
/// Known from an official example only.
pub const AUTH_TYPE: Field<super::EventHandler, Id<entity::User>, Plain> = Field::new("auth_type");

/// The key of a source of offline events. Only handlers of offline events have it.
///
/// Known from the portal only: no official page mentions it.
pub const CONNECTOR_ID: Field<super::EventHandler, String, Plain> = Field::new("connector_id");

/// Whether it is the handler of an offline event.
///
/// Known from an official example only.
pub const OFFLINE: Field<super::EventHandler, v2::Flag, Plain> = Field::new("offline");

/// Further settings of the handler.
///
/// Known from the portal only: no official page mentions it.
pub const OPTIONS: Field<super::EventHandler, BTreeMap<String, Json>, Plain> = Field::new("options");
