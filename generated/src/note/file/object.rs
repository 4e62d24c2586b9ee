// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A file attached to a document of a knowledge base.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A file attached to a document of a knowledge base.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/note/file/note-file-get.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct File {
    /// The file.
    pub id: Id<entity::NoteFile>,
    /// The document that it is attached to.
    pub document_id: Id<entity::NoteDocument>,
    /// The name of the file.
    pub name: String,
    /// The size of the file, in bytes.
    pub size: i64,
    /// The MIME type of the file.
    pub mime_type: String,
    /// How a document shows the file, by its MIME type.
    pub asset_type: FileAssetType,
    /// The Markdown that shows the file in a document, such as `[[image fileId=5001]]`.
    pub asset_markdown: String,
}

#[cfg(feature = "serde")]
impl Encode for File {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("documentId", &self.document_id),
            ("name", &self.name),
            ("size", &self.size),
            ("mimeType", &self.mime_type),
            ("assetType", &self.asset_type),
            ("assetMarkdown", &self.asset_markdown),
        ]);
    }
}

impl Decode for File {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("documentId", &mut self.document_id),
            ("name", &mut self.name),
            ("size", &mut self.size),
            ("mimeType", &mut self.mime_type),
            ("assetType", &mut self.asset_type),
            ("assetMarkdown", &mut self.asset_markdown),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(File);

/// How a document shows the file, by its MIME type.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum FileAssetType {
    /// As an image, for types that start with `image/`.
    Image,
    /// As a video, for types that start with `video/`.
    Video,
    /// As a file, for all other types.
    File,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for FileAssetType {
    fn from_wire(text: &str) -> Self {
        match text {
            "image" => Self::Image,
            "video" => Self::Video,
            "file" => Self::File,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Image => "image",
            Self::Video => "video",
            Self::File => "file",
            Self::Other(text) => text,
        }
    }
}

open_enum!(FileAssetType);

#[cfg(feature = "serde")]
serde_as_wire!(FileAssetType);
