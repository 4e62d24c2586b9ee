//! The size of an API, for comparison with figures of other APIs.

use bitrix24_json::Value as Json;
use bitrix24_model::{Api, Body, ResponseShape, Shape};

/// The size of an API.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    /// The number of methods.
    pub methods: usize,
    /// The number of structs: requests, responses with their own keys, objects.
    pub structs: usize,
    /// The number of fields of the structs.
    pub fields: usize,
    /// The lines of generated Rust.
    pub lines: usize,
    /// The bytes of generated Rust.
    pub bytes: usize,
    /// The number of object schemas in the OpenAPI document, including inline ones.
    pub schemas: usize,
    /// The number of properties of the schemas.
    pub properties: usize,
}

impl Size {
    /// Measures the model, the client and the document.
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
