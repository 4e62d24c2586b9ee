//! Validates values against the schemas of a document.

use bitrix24_json::Value as Json;
use boon::{Compiler, Schemas};

/// A document, validated by an independent library.
pub(crate) struct Validator {
    compiler: Compiler,
    schemas: Schemas,
}

impl Validator {
    const PLACE: &str = "https://example.com/document";

    pub(crate) fn new(document: Json) -> Self {
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        compiler.add_resource(Self::PLACE, document.into()).unwrap_or_else(|error| panic!("{error}"));
        Self { compiler, schemas: Schemas::new() }
    }

    /// Validates a value against the schema at this place of the document.
    pub(crate) fn validate(&mut self, pointer: &str, value: &Json) -> Result<(), String> {
        let place = format!("{}#{pointer}", Self::PLACE);
        let schema = self.compiler.compile(&place, &mut self.schemas).map_err(|error| error.to_string())?;
        self.schemas.validate(&value.clone().into(), schema).map_err(|error| error.to_string())
    }
}
