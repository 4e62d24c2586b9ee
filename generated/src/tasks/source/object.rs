// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The source of a task.

use bitrix24_runtime::codegen_prelude::*;

/// The source of a task.
///
/// [Official page](https://apidocs.bitrix24.com/api-reference/tasks/fields-rest-v3.html#source)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TaskSource {
    /// The kind of source.
    ///
    /// Note: No page lists the values.
    pub kind: Option<String>,
    /// The data of the source.
    ///
    /// Note: The official table calls it an array and does not say of what.
    pub data: Option<Json>,
}

#[cfg(feature = "serde")]
impl Encode for TaskSource {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("type", &self.kind), ("data", &self.data)]);
    }
}

impl Decode for TaskSource {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("type", &mut self.kind), ("data", &mut self.data)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(TaskSource);
