// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`DiskUpload`](super::DiskUpload), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The file.
pub const ID: Field<super::DiskUpload, Id<entity::DiskObject>, Plain> = Field::new("ID");

/// The name of the file with its extension.
pub const NAME: Field<super::DiskUpload, String, Plain> = Field::new("NAME");

/// Its symbolic code.
pub const CODE: Field<super::DiskUpload, String, Plain> = Field::new("CODE");

/// The storage that it is in.
pub const STORAGE_ID: Field<super::DiskUpload, Id<entity::DiskStorage>, Plain> = Field::new("STORAGE_ID");

/// The kind of object, which is `file`.
pub const KIND: Field<super::DiskUpload, String, Plain> = Field::new("TYPE");

/// The folder that it is in.
pub const PARENT_ID: Field<super::DiskUpload, Id<entity::DiskObject>, Plain> = Field::new("PARENT_ID");

/// Whether it is deleted, which is 0 for no.
pub const DELETED_TYPE: Field<super::DiskUpload, i64, Plain> = Field::new("DELETED_TYPE");

/// The version of the content.
pub const GLOBAL_CONTENT_VERSION: Field<super::DiskUpload, i64, Plain> = Field::new("GLOBAL_CONTENT_VERSION");

/// The content, by the internal identifier that users of the Drive do not need.
pub const FILE_ID: Field<super::DiskUpload, Id<entity::DiskFile>, Plain> = Field::new("FILE_ID");

/// The size in bytes.
pub const SIZE: Field<super::DiskUpload, i64, Plain> = Field::new("SIZE");

/// When it was created.
pub const CREATE_TIME: Field<super::DiskUpload, DateTime, Plain> = Field::new("CREATE_TIME");

/// When it was last changed.
pub const UPDATE_TIME: Field<super::DiskUpload, DateTime, Plain> = Field::new("UPDATE_TIME");

/// When it was moved to the trash.
pub const DELETE_TIME: Field<super::DiskUpload, DateTime, Plain> = Field::new("DELETE_TIME");

/// The user who created it.
pub const CREATED_BY: Field<super::DiskUpload, Id<entity::User>, Plain> = Field::new("CREATED_BY");

/// The user who last changed it.
pub const UPDATED_BY: Field<super::DiskUpload, Id<entity::User>, Plain> = Field::new("UPDATED_BY");

/// The user who deleted it.
pub const DELETED_BY: Field<super::DiskUpload, Id<entity::User>, Plain> = Field::new("DELETED_BY");

/// The address of the content. It contains a token of the user.
pub const DOWNLOAD_URL: Field<super::DiskUpload, v2::Secret, Plain> = Field::new("DOWNLOAD_URL");

/// The address of its page on the portal.
pub const DETAIL_URL: Field<super::DiskUpload, String, Plain> = Field::new("DETAIL_URL");

/// The name of the form field for the content, if the call had none.
pub const FIELD: Field<super::DiskUpload, String, Plain> = Field::new("field");

/// The address for the content, if the call had none. It contains a token of the user.
///
/// Note: The text of the page spells it `UploadUrl`, the example `uploadUrl`.
pub const UPLOAD_URL: Field<super::DiskUpload, v2::Secret, Plain> = Field::new("uploadUrl");
