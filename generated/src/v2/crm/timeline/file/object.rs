// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A file that is attached to a record of a timeline.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A file that is attached to a record of a timeline.
///
/// Note: The page lists what a file has without the names of the keys; they are from the example of
/// `crm.timeline.comment.list`.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/crm/data-types.html#attached_diskfile)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TimelineFile {
    /// The attachment.
    ///
    /// Known from an official example only.
    pub id: Option<Id<entity::CrmTimelineFile>>,
    /// When it was attached.
    ///
    /// Known from an official example only.
    pub date: Option<DateTime>,
    /// The kind of file, such as `image`.
    ///
    /// Known from an official example only.
    pub kind: Option<String>,
    /// The name of the file.
    ///
    /// Known from an official example only.
    pub name: Option<String>,
    /// The size in bytes.
    ///
    /// Known from an official example only.
    pub size: Option<i64>,
    /// The size of an image in pixels. Only images have it.
    ///
    /// Known from an official example only.
    pub image: Option<TimelineImageSize>,
    /// The user who attached it.
    ///
    /// Known from an official example only.
    pub author_id: Option<Id<entity::User>>,
    /// The name of this user.
    ///
    /// Known from an official example only.
    pub author_name: Option<String>,
    /// The address of the preview.
    ///
    /// Known from an official example only.
    pub url_preview: Option<String>,
    /// The address of the file for viewing.
    ///
    /// Known from an official example only.
    pub url_show: Option<String>,
    /// The address of the file for downloading.
    ///
    /// Known from an official example only.
    pub url_download: Option<String>,
}

#[cfg(feature = "serde")]
impl Encode for TimelineFile {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("date", &self.date),
            ("type", &self.kind),
            ("name", &self.name),
            ("size", &self.size),
            ("image", &self.image),
            ("authorId", &self.author_id),
            ("authorName", &self.author_name),
            ("urlPreview", &self.url_preview),
            ("urlShow", &self.url_show),
            ("urlDownload", &self.url_download),
        ]);
    }
}

impl Decode for TimelineFile {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("date", &mut self.date),
            ("type", &mut self.kind),
            ("name", &mut self.name),
            ("size", &mut self.size),
            ("image", &mut self.image),
            ("authorId", &mut self.author_id),
            ("authorName", &mut self.author_name),
            ("urlPreview", &mut self.url_preview),
            ("urlShow", &mut self.url_show),
            ("urlDownload", &mut self.url_download),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TimelineFile);

/// The size of an image in pixels. Only images have it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TimelineImageSize {
    /// How wide it is.
    ///
    /// Known from an official example only.
    pub width: Option<i64>,
    /// How high it is.
    ///
    /// Known from an official example only.
    pub height: Option<i64>,
}

#[cfg(feature = "serde")]
impl Encode for TimelineImageSize {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("width", &self.width), ("height", &self.height)]);
    }
}

impl Decode for TimelineImageSize {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("width", &mut self.width), ("height", &mut self.height)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TimelineImageSize);
