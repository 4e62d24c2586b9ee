// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`ListElement`](super::ListElement), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The element.
pub const ID: Field<
    super::ListElement,
    Id<entity::ListsElement>,
    FilterableSortable<v2::Full>,
> = Field::new("ID");

/// Its symbolic code.
pub const CODE: Field<super::ListElement, String, Sortable> = Field::new("CODE");

/// What users see as its name.
pub const NAME: Field<super::ListElement, String, FilterableSortable<v2::Full>> = Field::new("NAME");

/// The section that it is in.
pub const IBLOCK_SECTION_ID: Field<
    super::ListElement,
    Id<entity::ListsSection>,
    Filterable<v2::Full>,
> = Field::new("IBLOCK_SECTION_ID");

/// The user who created it.
pub const CREATED_BY: Field<
    super::ListElement,
    Id<entity::User>,
    FilterableSortable<v2::Full>,
> = Field::new("CREATED_BY");

/// The name of the user who created it. Deprecated.
pub const CREATED_USER_NAME: Field<super::ListElement, String, Sortable> = Field::new("CREATED_USER_NAME");

/// Until when it is active. Deprecated.
pub const ACTIVE_TO: Field<
    super::ListElement,
    v2::PortalDate,
    FilterableSortable<v2::Full>,
> = Field::new("ACTIVE_TO");

/// Whether a workflow has published it. Deprecated.
pub const BP_PUBLISHED: Field<
    super::ListElement,
    v2::Yn,
    FilterableSortable<v2::Full>,
> = Field::new("BP_PUBLISHED");

/// When it was created.
pub const DATE_CREATE: Field<
    super::ListElement,
    v2::PortalDate,
    FilterableSortable<v2::Full>,
> = Field::new("DATE_CREATE");

/// The text of the preview. Deprecated.
pub const PREVIEW_TEXT: Field<super::ListElement, String, Filterable<v2::Full>> = Field::new("PREVIEW_TEXT");

/// The format of the text of the preview. Deprecated.
pub const PREVIEW_TEXT_TYPE: Field<
    super::ListElement,
    String,
    FilterableSortable<v2::Full>,
> = Field::new("PREVIEW_TEXT_TYPE");

/// The text in detail. Deprecated.
pub const DETAIL_TEXT: Field<super::ListElement, String, Filterable<v2::Full>> = Field::new("DETAIL_TEXT");

/// The format of the text in detail. Deprecated.
pub const DETAIL_TEXT_TYPE: Field<
    super::ListElement,
    String,
    FilterableSortable<v2::Full>,
> = Field::new("DETAIL_TEXT_TYPE");

/// The position in the list.
pub const SORT: Field<super::ListElement, i64, FilterableSortable<v2::Full>> = Field::new("SORT");
