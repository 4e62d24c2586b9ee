// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`StorageItem`](super::StorageItem), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The item.
pub const ID: Field<
    super::StorageItem,
    Id<entity::EntityItem>,
    FilterableSortable<v2::Kernel>,
> = Field::new("ID");

/// When it was last changed.
pub const TIMESTAMP_X: Field<
    super::StorageItem,
    DateTime,
    FilterableSortable<v2::Kernel>,
> = Field::new("TIMESTAMP_X");

/// The user who last changed it.
pub const MODIFIED_BY: Field<
    super::StorageItem,
    Id<entity::User>,
    FilterableSortable<v2::Kernel>,
> = Field::new("MODIFIED_BY");

/// When it was created.
pub const DATE_CREATE: Field<
    super::StorageItem,
    DateTime,
    FilterableSortable<v2::Kernel>,
> = Field::new("DATE_CREATE");

/// The user who created it.
pub const CREATED_BY: Field<
    super::StorageItem,
    Id<entity::User>,
    FilterableSortable<v2::Kernel>,
> = Field::new("CREATED_BY");

/// Whether it is active.
pub const ACTIVE: Field<super::StorageItem, v2::Yn, FilterableSortable<v2::Kernel>> = Field::new("ACTIVE");

/// From when it is active.
pub const DATE_ACTIVE_FROM: Field<
    super::StorageItem,
    DateTime,
    FilterableSortable<v2::Kernel>,
> = Field::new("DATE_ACTIVE_FROM");

/// Until when it is active.
pub const DATE_ACTIVE_TO: Field<
    super::StorageItem,
    DateTime,
    FilterableSortable<v2::Kernel>,
> = Field::new("DATE_ACTIVE_TO");

/// The position in the storage.
pub const SORT: Field<super::StorageItem, i64, FilterableSortable<v2::Kernel>> = Field::new("SORT");

/// What it is called.
pub const NAME: Field<super::StorageItem, String, FilterableSortable<v2::Kernel>> = Field::new("NAME");

/// The address of the small picture.
pub const PREVIEW_PICTURE: Field<
    super::StorageItem,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("PREVIEW_PICTURE");

/// The short text.
pub const PREVIEW_TEXT: Field<
    super::StorageItem,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("PREVIEW_TEXT");

/// The address of the large picture.
pub const DETAIL_PICTURE: Field<
    super::StorageItem,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("DETAIL_PICTURE");

/// The long text.
pub const DETAIL_TEXT: Field<
    super::StorageItem,
    String,
    FilterableSortable<v2::Kernel>,
> = Field::new("DETAIL_TEXT");

/// Its symbolic code.
pub const CODE: Field<super::StorageItem, String, FilterableSortable<v2::Kernel>> = Field::new("CODE");

/// The storage.
pub const ENTITY: Field<super::StorageItem, String, FilterableSortable<v2::Kernel>> = Field::new("ENTITY");

/// The section that it is in.
pub const SECTION: Field<
    super::StorageItem,
    Id<entity::EntitySection>,
    FilterableSortable<v2::Kernel>,
> = Field::new("SECTION");

/// The values of the properties by their codes. Items of a storage without properties do not have it.
pub const PROPERTY_VALUES: Field<super::StorageItem, BTreeMap<String, Json>, Plain> = Field::new("PROPERTY_VALUES");
