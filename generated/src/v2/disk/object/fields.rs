// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`DiskObject`](super::DiskObject), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The file or the folder.
pub const ID: Field<
    super::DiskObject,
    Id<entity::DiskObject>,
    FilterableSortable<v2::Classic>,
> = Field::new("ID");

/// The name of the file with its extension, or that of the folder.
pub const NAME: Field<super::DiskObject, String, FilterableSortable<v2::Classic>> = Field::new("NAME");

/// Its symbolic code.
pub const CODE: Field<super::DiskObject, String, FilterableSortable<v2::Classic>> = Field::new("CODE");

/// The storage that it is in.
pub const STORAGE_ID: Field<
    super::DiskObject,
    Id<entity::DiskStorage>,
    FilterableSortable<v2::Classic>,
> = Field::new("STORAGE_ID");

/// Whether it is a file or a folder.
pub const KIND: Field<
    super::DiskObject,
    super::DiskObjectKind,
    FilterableSortable<v2::Classic>,
> = Field::new("TYPE");

/// The object itself, which differs from `ID` for links. Only folders have it.
pub const REAL_OBJECT_ID: Field<super::DiskObject, Id<entity::DiskObject>, Plain> = Field::new("REAL_OBJECT_ID");

/// The folder that it is in.
pub const PARENT_ID: Field<
    super::DiskObject,
    Id<entity::DiskObject>,
    FilterableSortable<v2::Classic>,
> = Field::new("PARENT_ID");

/// Whether it is deleted.
pub const DELETED_TYPE: Field<
    super::DiskObject,
    super::DiskDeletion,
    FilterableSortable<v2::Classic>,
> = Field::new("DELETED_TYPE");

/// The version of the content. Only files have it.
pub const GLOBAL_CONTENT_VERSION: Field<super::DiskObject, i64, Plain> = Field::new("GLOBAL_CONTENT_VERSION");

/// The content, by the internal identifier that users of the Drive do not need. Only files have it.
pub const FILE_ID: Field<super::DiskObject, Id<entity::DiskFile>, Plain> = Field::new("FILE_ID");

/// The size in bytes. Only files have it.
pub const SIZE: Field<super::DiskObject, i64, Plain> = Field::new("SIZE");

/// When it was created.
pub const CREATE_TIME: Field<
    super::DiskObject,
    DateTime,
    FilterableSortable<v2::Classic>,
> = Field::new("CREATE_TIME");

/// When it was last changed.
pub const UPDATE_TIME: Field<
    super::DiskObject,
    DateTime,
    FilterableSortable<v2::Classic>,
> = Field::new("UPDATE_TIME");

/// When it was moved to the trash.
pub const DELETE_TIME: Field<
    super::DiskObject,
    DateTime,
    FilterableSortable<v2::Classic>,
> = Field::new("DELETE_TIME");

/// The user who created it.
pub const CREATED_BY: Field<super::DiskObject, Id<entity::User>, Plain> = Field::new("CREATED_BY");

/// The user who last changed it.
pub const UPDATED_BY: Field<super::DiskObject, Id<entity::User>, Plain> = Field::new("UPDATED_BY");

/// The user who deleted it, 0 for nobody.
pub const DELETED_BY: Field<super::DiskObject, Id<entity::User>, Plain> = Field::new("DELETED_BY");

/// The address of the content. It contains a token of the user. Only files have it.
pub const DOWNLOAD_URL: Field<super::DiskObject, v2::Secret, Plain> = Field::new("DOWNLOAD_URL");

/// The address of its page on the portal.
pub const DETAIL_URL: Field<super::DiskObject, String, Plain> = Field::new("DETAIL_URL");
