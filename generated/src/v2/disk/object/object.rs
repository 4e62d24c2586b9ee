// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A file or a folder on the Drive.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A file or a folder on the Drive.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-get-children.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DiskObject {
    /// The file or the folder.
    pub id: Id<entity::DiskObject>,
    /// The name of the file with its extension, or that of the folder.
    pub name: String,
    /// Its symbolic code.
    pub code: Option<String>,
    /// The storage that it is in.
    pub storage_id: Id<entity::DiskStorage>,
    /// Whether it is a file or a folder.
    pub kind: DiskObjectKind,
    /// The object itself, which differs from `ID` for links. Only folders have it.
    pub real_object_id: Option<Id<entity::DiskObject>>,
    /// The folder that it is in.
    pub parent_id: Id<entity::DiskObject>,
    /// Whether it is deleted.
    pub deleted_type: DiskDeletion,
    /// The version of the content. Only files have it.
    pub global_content_version: Option<i64>,
    /// The content, by the internal identifier that users of the Drive do not need. Only files have it.
    pub file_id: Option<Id<entity::DiskFile>>,
    /// The size in bytes. Only files have it.
    pub size: Option<i64>,
    /// When it was created.
    pub create_time: DateTime,
    /// When it was last changed.
    pub update_time: DateTime,
    /// When it was moved to the trash.
    pub delete_time: Option<DateTime>,
    /// The user who created it.
    pub created_by: Id<entity::User>,
    /// The user who last changed it.
    pub updated_by: Id<entity::User>,
    /// The user who deleted it, 0 for nobody.
    pub deleted_by: Option<Id<entity::User>>,
    /// The address of the content. It contains a token of the user. Only files have it.
    pub download_url: Option<v2::Secret>,
    /// The address of its page on the portal.
    pub detail_url: String,
}

#[cfg(feature = "serde")]
impl Encode for DiskObject {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("ID", &self.id),
            ("NAME", &self.name),
            ("CODE", &self.code),
            ("STORAGE_ID", &self.storage_id),
            ("TYPE", &self.kind),
            ("REAL_OBJECT_ID", &self.real_object_id),
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
        ]);
    }
}

impl Decode for DiskObject {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("ID", &mut self.id),
            ("NAME", &mut self.name),
            ("CODE", &mut self.code),
            ("STORAGE_ID", &mut self.storage_id),
            ("TYPE", &mut self.kind),
            ("REAL_OBJECT_ID", &mut self.real_object_id),
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
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(DiskObject);

/// Whether it is a file or a folder.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DiskObjectKind {
    /// It has a content.
    File,
    /// It holds files and other folders.
    Folder,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for DiskObjectKind {
    fn from_wire(text: &str) -> Self {
        match text {
            "file" => Self::File,
            "folder" => Self::Folder,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::File => "file",
            Self::Folder => "folder",
            Self::Other(text) => text,
        }
    }
}

open_enum!(DiskObjectKind);

#[cfg(feature = "serde")]
serde_as_wire!(DiskObjectKind);

/// Whether it is deleted.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DiskDeletion {
    /// Not deleted.
    NotDeleted,
    /// In the trash.
    InTrash,
    /// Deleted together with its folder.
    WithFolder,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for DiskDeletion {
    fn from_wire(text: &str) -> Self {
        match text {
            "0" => Self::NotDeleted,
            "3" => Self::InTrash,
            "4" => Self::WithFolder,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::NotDeleted => "0",
            Self::InTrash => "3",
            Self::WithFolder => "4",
            Self::Other(text) => text,
        }
    }
}

open_enum!(DiskDeletion);

#[cfg(feature = "serde")]
serde_as_wire!(DiskDeletion);
