// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The fields of [`TimelineFile`](super::TimelineFile), for `select`, `filter` and `order`.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// The attachment.
///
/// Known from an official example only.
pub const ID: Field<super::TimelineFile, Id<entity::CrmTimelineFile>, Plain> = Field::new("id");

/// When it was attached.
///
/// Known from an official example only.
pub const DATE: Field<super::TimelineFile, DateTime, Plain> = Field::new("date");

/// The kind of file, such as `image`.
///
/// Known from an official example only.
pub const KIND: Field<super::TimelineFile, String, Plain> = Field::new("type");

/// The name of the file.
///
/// Known from an official example only.
pub const NAME: Field<super::TimelineFile, String, Plain> = Field::new("name");

/// The size in bytes.
///
/// Known from an official example only.
pub const SIZE: Field<super::TimelineFile, i64, Plain> = Field::new("size");

/// The size of an image in pixels. Only images have it.
///
/// Known from an official example only.
pub const IMAGE: Field<super::TimelineFile, super::TimelineImageSize, Plain> = Field::new("image");

/// The user who attached it.
///
/// Known from an official example only.
pub const AUTHOR_ID: Field<super::TimelineFile, Id<entity::User>, Plain> = Field::new("authorId");

/// The name of this user.
///
/// Known from an official example only.
pub const AUTHOR_NAME: Field<super::TimelineFile, String, Plain> = Field::new("authorName");

/// The address of the preview.
///
/// Known from an official example only.
pub const URL_PREVIEW: Field<super::TimelineFile, String, Plain> = Field::new("urlPreview");

/// The address of the file for viewing.
///
/// Known from an official example only.
pub const URL_SHOW: Field<super::TimelineFile, String, Plain> = Field::new("urlShow");

/// The address of the file for downloading.
///
/// Known from an official example only.
pub const URL_DOWNLOAD: Field<super::TimelineFile, String, Plain> = Field::new("urlDownload");
