//! What the specs of a group can name, and how a spec is written.

use super::chance::Chance;
use bitrix24_codegen::SourceFile;
use serde_json::{Map, Value as Json};

/// A spec: its path, and what it holds.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The path below the spec folder.
    pub path: String,
    /// What the YAML says.
    pub holds: Json,
}

impl Spec {
    pub(super) fn new(kind: &str, name: &str, mut keys: Map<String, Json>) -> Self {
        keys.shift_insert(0, kind.to_owned(), name.into());
        Self { path: format!("{}.yaml", name.replace('.', "/")), holds: Json::Object(keys) }
    }

    /// The file. JSON is YAML, once what YAML takes for line breaks and marks is escaped.
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

/// What there is to name.
pub(super) struct World {
    /// Names of objects, and the keys of their fields once they are made.
    pub(super) objects: Vec<(String, Map<String, Json>)>,
    /// Names of enums and their values.
    pub(super) enums: Vec<(String, Vec<String>)>,
    /// What has identifiers.
    pub(super) entities: Vec<String>,
}

impl World {
    pub(super) fn object(&self, name: &str) -> Option<&Map<String, Json>> {
        self.objects.iter().find(|(known, _)| known == name).map(|(_, fields)| fields)
    }

    pub(super) fn entity(&self, chance: &mut Chance<'_>) -> &str {
        &self.entities[chance.below(self.entities.len())]
    }
}
