//! How large an API is, so that figures can be compared with those of other APIs.

use bitrix24_model::{Api, Body, ResponseShape, Shape};
use serde_json::Value as Json;

/// The size of an API.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    /// Methods.
    pub methods: usize,
    /// Structs: requests, answers with keys of their own, objects.
    pub structs: usize,
    /// Their fields.
    pub fields: usize,
    /// Lines of generated Rust.
    pub lines: usize,
    /// Bytes of generated Rust.
    pub bytes: usize,
    /// Object schemas in the OpenAPI document, with those that stand inline.
    pub schemas: usize,
    /// Their properties.
    pub properties: usize,
}

impl Size {
    /// Counts the model, the client and the document.
    #[must_use]
    pub fn of<'a>(api: &Api, files: impl IntoIterator<Item = &'a str>, document: &Json) -> Self {
        let mut size = Self { methods: api.methods.len(), ..Self::default() };
        for method in &api.methods {
            size.structs += 1;
            size.fields += match &method.body {
                Body::Params(fields) => fields.len(),
                Body::Bare(_) => 1,
            };
            if let ResponseShape::Fields(fields) = &method.result {
                size.structs += 1;
                size.fields += fields.len();
            }
        }
        for def in &api.types {
            if let Shape::Struct(fields) = &def.shape {
                size.structs += 1;
                size.fields += fields.len();
            }
        }
        for text in files {
            size.lines += text.lines().count();
            size.bytes += text.len();
        }
        size.count_schemas(document);
        size
    }

    fn count_schemas(&mut self, value: &Json) {
        match value {
            Json::Object(map) => {
                if let Some(Json::Object(properties)) = map.get("properties") {
                    self.schemas += 1;
                    self.properties += properties.len();
                }
                let schemas = map.iter().filter(|(key, _)| !matches!(key.as_str(), "example" | "examples"));
                schemas.for_each(|(_, inner)| self.count_schemas(inner));
            }
            Json::Array(list) => list.iter().for_each(|inner| self.count_schemas(inner)),
            _ => {}
        }
    }
}
