// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`Status`](super::Status), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The element.
pub const ID: Field<
    super::Status,
    Id<entity::CrmStatus>,
    FilterableSortable<v2::Equal>,
> = Field::new("ID");

/// The directory, such as `DEAL_STAGE` or `SOURCE`.
pub const ENTITY_ID: Field<super::Status, String, FilterableSortable<v2::Equal>> = Field::new("ENTITY_ID");

/// The value that fields of CRM items have, such as `NEW`.
pub const STATUS_ID: Field<super::Status, String, FilterableSortable<v2::Equal>> = Field::new("STATUS_ID");

/// What users see as its name.
pub const NAME: Field<super::Status, String, FilterableSortable<v2::Equal>> = Field::new("NAME");

/// The name it had at first, empty for those that users have added.
pub const NAME_INIT: Field<super::Status, String, FilterableSortable<v2::Equal>> = Field::new("NAME_INIT");

/// The position in the directory.
pub const SORT: Field<super::Status, i64, FilterableSortable<v2::Equal>> = Field::new("SORT");

/// Whether it belongs to the portal and cannot be removed.
pub const SYSTEM: Field<super::Status, v2::Yn, FilterableSortable<v2::Equal>> = Field::new("SYSTEM");

/// The pipeline of a stage.
pub const CATEGORY_ID: Field<
    super::Status,
    Id<entity::CrmCategory>,
    FilterableSortable<v2::Equal>,
> = Field::new("CATEGORY_ID");

/// The color of a stage in Kanban, such as `#39A8EF`.
pub const COLOR: Field<super::Status, String, FilterableSortable<v2::Equal>> = Field::new("COLOR");

/// The group of a stage: `S` for success, `F` for failure, none for stages in progress.
pub const SEMANTICS: Field<super::Status, String, FilterableSortable<v2::Equal>> = Field::new("SEMANTICS");

/// More about a stage.
pub const EXTRA: Field<super::Status, super::StatusExtra, Plain> = Field::new("EXTRA");
