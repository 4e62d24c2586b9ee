//! The keys of the format that random specs have, by the JSON Schemas of editors.

use bitrix24_codegen::SourceFile;
use bitrix24_json::{Map, Value as Json};
use bitrix24_tests::workspace;
use std::collections::{BTreeSet, HashSet};

/// Keys of the format: the part of a spec that has the key, and the key.
type Keys = BTreeSet<(String, String)>;

/// The pairs of a schema and a value that are compared already: many schemas lead to the same value.
type Compared = HashSet<(*const Json, *const Json)>;

/// The schema of the specs of a protocol.
pub(crate) struct Format {
    schema: Json,
}

impl Format {
    pub(crate) fn of(path: &str) -> Self {
        let text = std::fs::read_to_string(workspace().join(path)).unwrap();
        Self { schema: serde_json::from_str(&text).unwrap() }
    }

    /// Returns the keys that no file has.
    pub(crate) fn unused(&self, files: &[SourceFile]) -> Keys {
        let (mut all, mut seen) = (Keys::new(), BTreeSet::new());
        self.all(&self.schema, "file", &mut seen, &mut all);
        let mut used = Keys::new();
        for file in files {
            let spec = serde_yaml::from_str(&file.text).unwrap();
            self.used((&self.schema, "file"), &spec, &mut Compared::new(), &mut used);
        }
        all.difference(&used).cloned().collect()
    }

    fn all(&self, schema: &Json, part: &str, seen: &mut BTreeSet<String>, keys: &mut Keys) {
        if let Some((name, definition)) = self.definition(schema)
            && seen.insert(name.to_owned())
        {
            self.all(definition, name, seen, keys);
        }
        for inner in branches(schema).chain(schema.get("items")).chain(of_any_key(schema)) {
            self.all(inner, part, seen, keys);
        }
        for (key, inner) in own_keys(schema).into_iter().flatten() {
            keys.insert((part.to_owned(), key.clone()));
            self.all(inner, &format!("{part}.{key}"), seen, keys);
        }
    }

    fn used(&self, (schema, part): (&Json, &str), value: &Json, compared: &mut Compared, keys: &mut Keys) {
        if !compared.insert((std::ptr::from_ref(schema), std::ptr::from_ref(value))) {
            return;
        }
        if let Some((name, definition)) = self.definition(schema) {
            self.used((definition, name), value, compared, keys);
        }
        for inner in branches(schema) {
            self.used((inner, part), value, compared, keys);
        }
        if let (Some(elements), Some(inner)) = (value.as_array(), schema.get("items")) {
            elements.iter().for_each(|element| self.used((inner, part), element, compared, keys));
        }
        let Some(entries) = value.as_object() else { return };
        for inner in of_any_key(schema) {
            entries.values().for_each(|entry| self.used((inner, part), entry, compared, keys));
        }
        // An object with other keys is one of another branch.
        let Some(own) = own_keys(schema).filter(|own| entries.keys().all(|key| own.contains_key(key))) else { return };
        for (key, entry) in entries {
            keys.insert((part.to_owned(), key.clone()));
            self.used((&own[key.as_str()], &format!("{part}.{key}")), entry, compared, keys);
        }
    }

    fn definition<'s>(&'s self, schema: &'s Json) -> Option<(&'s str, &'s Json)> {
        let name = schema.get("$ref")?.as_str()?.strip_prefix("#/definitions/")?;
        Some((name, &self.schema["definitions"][name]))
    }
}

/// Returns the schemas that describe the same value, but for conditions.
fn branches(schema: &Json) -> impl Iterator<Item = &Json> {
    let lists = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|key| schema.get(key)?.as_array()).flatten();
    lists.chain(["then", "else"].into_iter().filter_map(|key| schema.get(key)))
}

/// Returns the schemas of the values of keys that are names.
fn of_any_key(schema: &Json) -> impl Iterator<Item = &Json> {
    let patterns = schema.get("patternProperties").and_then(Json::as_object);
    schema.get("additionalProperties").into_iter().chain(patterns.into_iter().flat_map(Map::values))
}

/// Returns the keys of an object that has no others. The `properties` of other schemas are conditions.
fn own_keys(schema: &Json) -> Option<&Map> {
    let is_closed = schema.get("additionalProperties") == Some(&Json::Bool(false));
    schema.get("properties")?.as_object().filter(|_| is_closed)
}
