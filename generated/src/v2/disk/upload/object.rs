// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! An uploaded file, or where to upload one.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// An uploaded file, or where to upload one.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-upload-file.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DiskUpload {
    /// The file.
    pub id: Option<Id<entity::DiskObject>>,
    /// The name of the file with its extension.
    pub name: Option<String>,
    /// Its symbolic code.
    pub code: Option<String>,
    /// The storage that it is in.
    pub storage_id: Option<Id<entity::DiskStorage>>,
    /// The kind of object, which is `file`.
    pub kind: Option<String>,
    /// The folder that it is in.
    pub parent_id: Option<Id<entity::DiskObject>>,
    /// Whether it is deleted, which is 0 for no.
    pub deleted_type: Option<i64>,
    /// The version of the content.
    pub global_content_version: Option<i64>,
    /// The content, by the internal identifier that users of the Drive do not need.
    pub file_id: Option<Id<entity::DiskFile>>,
    /// The size in bytes.
    pub size: Option<i64>,
    /// When it was created.
    pub create_time: Option<DateTime>,
    /// When it was last changed.
    pub update_time: Option<DateTime>,
    /// When it was moved to the trash.
    pub delete_time: Option<DateTime>,
    /// The user who created it.
    pub created_by: Option<Id<entity::User>>,
    /// The user who last changed it.
    pub updated_by: Option<Id<entity::User>>,
    /// The user who deleted it.
    pub deleted_by: Option<Id<entity::User>>,
    /// The address of the content. It contains a token of the user.
    pub download_url: Option<v2::Secret>,
    /// The address of its page on the portal.
    pub detail_url: Option<String>,
    /// The name of the form field for the content, if the call had none.
    pub field: Option<String>,
    /// The address for the content, if the call had none. It contains a token of the user.
    ///
    /// Note: The text of the page spells it `UploadUrl`, the example `uploadUrl`.
    pub upload_url: Option<v2::Secret>,
}

#[cfg(feature = "serde")]
impl Encode for DiskUpload {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("NAME", &self.name),
            ("CODE", &self.code),
            ("STORAGE_ID", &self.storage_id),
            ("TYPE", &self.kind),
            ("PARENT_ID", &self.parent_id),
            ("DELETED_TYPE", &self.deleted_type),
            ("GLOBAL_CONTENT_VERSION", &self.global_content_version),
            ("FILE_ID", &self.file_id),
            ("SIZE", &self.size),
            ("CREATE_TIME", &self.create_time),
            ("UPDATE_TIME", &self.update_time),
            ("DELETE_TIME", &self.delete_time),
            ("CREATED_BY", &self.created_by),
            ("UPDATED_BY", &self.updated_by),
            ("DELETED_BY", &self.deleted_by),
            ("DOWNLOAD_URL", &self.download_url),
            ("DETAIL_URL", &self.detail_url),
            ("field", &self.field),
            ("uploadUrl", &self.upload_url),
        ]);
    }
}

impl Decode for DiskUpload {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("NAME", &mut self.name),
            ("CODE", &mut self.code),
            ("STORAGE_ID", &mut self.storage_id),
            ("TYPE", &mut self.kind),
            ("PARENT_ID", &mut self.parent_id),
            ("DELETED_TYPE", &mut self.deleted_type),
            ("GLOBAL_CONTENT_VERSION", &mut self.global_content_version),
            ("FILE_ID", &mut self.file_id),
            ("SIZE", &mut self.size),
            ("CREATE_TIME", &mut self.create_time),
            ("UPDATE_TIME", &mut self.update_time),
            ("DELETE_TIME", &mut self.delete_time),
            ("CREATED_BY", &mut self.created_by),
            ("UPDATED_BY", &mut self.updated_by),
            ("DELETED_BY", &mut self.deleted_by),
            ("DOWNLOAD_URL", &mut self.download_url),
            ("DETAIL_URL", &mut self.detail_url),
            ("field", &mut self.field),
            ("uploadUrl", &mut self.upload_url),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DiskUpload);
