// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`OfflineEvent`](super::OfflineEvent), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The record.
///
/// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
pub const ID: Field<
    super::OfflineEvent,
    Id<entity::EventOffline>,
    FilterableSortable<v2::Bizproc>,
> = Field::new("ID");

/// When it happened.
///
/// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
pub const TIMESTAMP_X: Field<
    super::OfflineEvent,
    DateTime,
    FilterableSortable<v2::Bizproc>,
> = Field::new("TIMESTAMP_X");

/// The event, such as `ONCRMLEADADD`.
///
/// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
pub const EVENT_NAME: Field<
    super::OfflineEvent,
    String,
    FilterableSortable<v2::Bizproc>,
> = Field::new("EVENT_NAME");

/// The data of the event, or `false`.
///
/// Known from an official example only.
pub const EVENT_DATA: Field<super::OfflineEvent, Json, Plain> = Field::new("EVENT_DATA");

/// Further data, or `false`.
///
/// Known from an official example only.
pub const EVENT_ADDITIONAL: Field<super::OfflineEvent, Json, Plain> = Field::new("EVENT_ADDITIONAL");

/// What the event is about, as 32 characters. The queue has one record for it.
///
/// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
pub const MESSAGE_ID: Field<
    super::OfflineEvent,
    String,
    FilterableSortable<v2::Bizproc>,
> = Field::new("MESSAGE_ID");

/// The call that has reserved it, empty for none. Only `event.offline.list` has it.
///
/// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
pub const PROCESS_ID: Field<
    super::OfflineEvent,
    String,
    FilterableSortable<v2::Bizproc>,
> = Field::new("PROCESS_ID");

/// Whether it failed. Only `event.offline.list` has it.
///
/// `filter` takes only `=`, `>`, `>=`, `<` and `<=` with it.
pub const ERROR: Field<super::OfflineEvent, v2::Flag, FilterableSortable<v2::Bizproc>> = Field::new("ERROR");

/// The key of the source for which it is queued.
///
/// Known from the portal only: no official page mentions it.
pub const CONNECTOR_ID: Field<super::OfflineEvent, String, Plain> = Field::new("CONNECTOR_ID");
