//! The names that the specs of a group can refer to, and how a spec is written.

use super::choices::Choices;
use bitrix24_codegen::SourceFile;
use bitrix24_json::{Map, Value as Json};
use bitrix24_model::Protocol;

/// A spec: its path and its content.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The path below the spec folder.
    pub path: String,
    /// The content of the YAML file.
    pub holds: Json,
}

impl Spec {
    pub(super) fn new(kind: &str, name: &str, keys: Map) -> Self {
        let mut holds = Map::from([(kind, name)]);
        holds.extend(keys);
        Self { path: format!("{}.yaml", name.replace('.', "/")), holds: Json::Object(holds) }
    }

    /// Returns the file. JSON is YAML once the characters that YAML treats as line breaks or marks are escaped.
    pub fn file(&self) -> SourceFile {
        let mut text = String::new();
        for c in self.holds.to_string().chars() {
            match u32::from(c) {
                0x20..=0x7e | 0x0a => text.push(c),
                code @ 0..=0xffff => text += &format!("\\u{code:04x}"),
                code => text += &format!("\\U{code:08x}"),
            }
        }
        SourceFile::new(self.path.clone(), text)
    }
}

/// The objects, enums and entities that specs can refer to.
pub(super) struct Scope {
    pub(super) protocol: Protocol,
    /// The operators that fields can be restricted to.
    pub(super) operators: Vec<&'static str>,
    /// Names of objects, and their fields once they exist.
    pub(super) objects: Vec<(String, Map)>,
    /// Names of enums and their values.
    pub(super) enums: Vec<(String, Vec<String>)>,
    /// Names that `id<…>` accepts.
    pub(super) entities: Vec<String>,
}

impl Scope {
    pub(super) fn object(&self, name: &str) -> Option<&Map> {
        self.objects.iter().find(|(known, _)| known == name).map(|(_, fields)| fields)
    }

    pub(super) fn entity(&self, choices: &mut Choices<'_>) -> &str {
        &self.entities[choices.below(self.entities.len())]
    }
}
