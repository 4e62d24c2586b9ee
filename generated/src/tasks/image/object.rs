// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The picture of a user or of a group.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// The picture of a user or of a group.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#file)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskImage {
    /// The file.
    pub id: Option<Id<entity::TasksImage>>,
    /// The address of the file.
    pub src: Option<String>,
    /// The name of the file.
    pub name: Option<String>,
    /// The width, presumably in pixels.
    pub width: Option<i64>,
    /// The height, presumably in pixels.
    pub height: Option<i64>,
    /// The size, presumably in bytes.
    pub size: Option<i64>,
    /// The folder on the server.
    pub sub_dir: Option<String>,
    /// The MIME type.
    pub content_type: Option<String>,
    /// Further data of the file.
    ///
    /// Note: The official table calls it an array and does not say of what.
    pub file: Option<Json>,
}

#[cfg(feature = "serde")]
impl Encode for TaskImage {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("src", &self.src),
            ("name", &self.name),
            ("width", &self.width),
            ("height", &self.height),
            ("size", &self.size),
            ("subDir", &self.sub_dir),
            ("contentType", &self.content_type),
            ("file", &self.file),
        ]);
    }
}

impl Decode for TaskImage {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("src", &mut self.src),
            ("name", &mut self.name),
            ("width", &mut self.width),
            ("height", &mut self.height),
            ("size", &mut self.size),
            ("subDir", &mut self.sub_dir),
            ("contentType", &mut self.content_type),
            ("file", &mut self.file),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskImage);
