// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A file in a chat.

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;

/// A file in a chat.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/chats/messages/im-dialog-messages-get.html#file)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImFile {
    /// The file on the Drive.
    pub id: Id<entity::DiskObject>,
    /// The chat.
    pub chat_id: Id<entity::ImChat>,
    /// When it was uploaded.
    pub date: DateTime,
    /// The kind of file: `image`, `video`, `audio` or `file`.
    pub kind: String,
    /// The name of the file with its extension.
    pub name: String,
    /// The extension of the name.
    pub extension: String,
    /// The size in bytes.
    pub size: i64,
    /// The size of an image.
    pub image: Option<ImFileImage>,
    /// The state of the upload, `done` at the end.
    pub status: String,
    /// How much has been uploaded in percent.
    pub progress: i64,
    /// The user who sent it.
    pub author_id: Id<entity::User>,
    /// The name of the user who sent it.
    pub author_name: String,
    /// The address of the preview.
    pub url_preview: v2::Secret,
    /// The address that shows the file.
    pub url_show: v2::Secret,
    /// The address of the content.
    pub url_download: v2::Secret,
    /// What the viewer of the portal needs.
    pub viewer_attrs: Option<BTreeMap<String, Json>>,
    /// The addresses of previews: under `preview` by their sizes in pixels.
    pub media_url: Option<BTreeMap<String, Json>>,
    /// Whether it can be transcribed.
    pub is_transcribable: Option<bool>,
    /// Whether it is a video note.
    pub is_video_note: Option<bool>,
    /// Whether it is a voice note.
    pub is_voice_note: Option<bool>,
}

#[cfg(feature = "serde")]
impl Encode for ImFile {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("chatId", &self.chat_id),
            ("date", &self.date),
            ("type", &self.kind),
            ("name", &self.name),
            ("extension", &self.extension),
            ("size", &self.size),
            ("image", &self.image),
            ("status", &self.status),
            ("progress", &self.progress),
            ("authorId", &self.author_id),
            ("authorName", &self.author_name),
            ("urlPreview", &self.url_preview),
            ("urlShow", &self.url_show),
            ("urlDownload", &self.url_download),
            ("viewerAttrs", &self.viewer_attrs),
            ("mediaUrl", &self.media_url),
            ("isTranscribable", &self.is_transcribable),
            ("isVideoNote", &self.is_video_note),
            ("isVoiceNote", &self.is_voice_note),
        ]);
    }
}

impl Decode for ImFile {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("chatId", &mut self.chat_id),
            ("date", &mut self.date),
            ("type", &mut self.kind),
            ("name", &mut self.name),
            ("extension", &mut self.extension),
            ("size", &mut self.size),
            ("image", &mut self.image),
            ("status", &mut self.status),
            ("progress", &mut self.progress),
            ("authorId", &mut self.author_id),
            ("authorName", &mut self.author_name),
            ("urlPreview", &mut self.url_preview),
            ("urlShow", &mut self.url_show),
            ("urlDownload", &mut self.url_download),
            ("viewerAttrs", &mut self.viewer_attrs),
            ("mediaUrl", &mut self.media_url),
            ("isTranscribable", &mut self.is_transcribable),
            ("isVideoNote", &mut self.is_video_note),
            ("isVoiceNote", &mut self.is_voice_note),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ImFile);

/// The size of an image.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImFileImage {
    /// The height in pixels.
    pub height: i64,
    /// The width in pixels.
    pub width: i64,
}

#[cfg(feature = "serde")]
impl Encode for ImFileImage {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("height", &self.height), ("width", &self.width)]);
    }
}

impl Decode for ImFileImage {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("height", &mut self.height), ("width", &mut self.width)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(ImFileImage);
