// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`ImFile`](super::ImFile), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The file on the Drive.
pub const ID: Field<super::ImFile, Id<entity::DiskObject>, Plain> = Field::new("id");

/// The chat.
pub const CHAT_ID: Field<super::ImFile, Id<entity::ImChat>, Plain> = Field::new("chatId");

/// When it was uploaded.
pub const DATE: Field<super::ImFile, DateTime, Plain> = Field::new("date");

/// The kind of file: `image`, `video`, `audio` or `file`.
pub const KIND: Field<super::ImFile, String, Plain> = Field::new("type");

/// The name of the file with its extension.
pub const NAME: Field<super::ImFile, String, Plain> = Field::new("name");

/// The extension of the name.
pub const EXTENSION: Field<super::ImFile, String, Plain> = Field::new("extension");

/// The size in bytes.
pub const SIZE: Field<super::ImFile, i64, Plain> = Field::new("size");

/// The size of an image.
pub const IMAGE: Field<super::ImFile, super::ImFileImage, Plain> = Field::new("image");

/// The state of the upload, `done` at the end.
pub const STATUS: Field<super::ImFile, String, Plain> = Field::new("status");

/// How much has been uploaded in percent.
pub const PROGRESS: Field<super::ImFile, i64, Plain> = Field::new("progress");

/// The user who sent it.
pub const AUTHOR_ID: Field<super::ImFile, Id<entity::User>, Plain> = Field::new("authorId");

/// The name of the user who sent it.
pub const AUTHOR_NAME: Field<super::ImFile, String, Plain> = Field::new("authorName");

/// The address of the preview.
pub const URL_PREVIEW: Field<super::ImFile, v2::Secret, Plain> = Field::new("urlPreview");

/// The address that shows the file.
pub const URL_SHOW: Field<super::ImFile, v2::Secret, Plain> = Field::new("urlShow");

/// The address of the content.
pub const URL_DOWNLOAD: Field<super::ImFile, v2::Secret, Plain> = Field::new("urlDownload");

/// What the viewer of the portal needs.
pub const VIEWER_ATTRS: Field<super::ImFile, BTreeMap<String, Json>, Plain> = Field::new("viewerAttrs");

/// The addresses of previews: under `preview` by their sizes in pixels.
pub const MEDIA_URL: Field<super::ImFile, BTreeMap<String, Json>, Plain> = Field::new("mediaUrl");

/// Whether it can be transcribed.
pub const IS_TRANSCRIBABLE: Field<super::ImFile, bool, Plain> = Field::new("isTranscribable");

/// Whether it is a video note.
pub const IS_VIDEO_NOTE: Field<super::ImFile, bool, Plain> = Field::new("isVideoNote");

/// Whether it is a voice note.
pub const IS_VOICE_NOTE: Field<super::ImFile, bool, Plain> = Field::new("isVoiceNote");
