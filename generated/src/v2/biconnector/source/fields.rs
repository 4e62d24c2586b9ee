// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Source`](super::Source), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The source.
pub const ID: Field<
    super::Source,
    Id<entity::BiconnectorSource>,
    FilterableSortable<v2::Classic>,
> = Field::new("id");

/// Its name.
pub const TITLE: Field<super::Source, String, FilterableSortable<v2::Classic>> = Field::new("title");

/// The kind of source, such as `rest`.
pub const KIND: Field<super::Source, String, FilterableSortable<v2::Classic>> = Field::new("type");

/// Its symbolic code.
pub const CODE: Field<super::Source, String, FilterableSortable<v2::Classic>> = Field::new("code");

/// What it is.
pub const DESCRIPTION: Field<super::Source, String, FilterableSortable<v2::Classic>> = Field::new("description");

/// Whether it is active.
///
/// Note: Responses contain a boolean.
pub const ACTIVE: Field<super::Source, v2::Yn, FilterableSortable<v2::Classic>> = Field::new("active");

/// When it was created.
pub const DATE_CREATE: Field<
    super::Source,
    LocalDateTime,
    FilterableSortable<v2::Classic>,
> = Field::new("dateCreate");

/// When it was last changed.
pub const DATE_UPDATE: Field<
    super::Source,
    LocalDateTime,
    FilterableSortable<v2::Classic>,
> = Field::new("dateUpdate");

/// The user who created it.
pub const CREATED_BY_ID: Field<
    super::Source,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("createdById");

/// The user who last changed it.
pub const UPDATED_BY_ID: Field<
    super::Source,
    Id<entity::User>,
    FilterableSortable<v2::Classic>,
> = Field::new("updatedById");

/// The connector that it belongs to.
pub const CONNECTOR_ID: Field<
    super::Source,
    Id<entity::BiconnectorConnector>,
    FilterableSortable<v2::Classic>,
> = Field::new("connectorId");

/// The settings of the connection.
pub const SETTINGS: Field<super::Source, Vec<Json>, Plain> = Field::new("settings");
