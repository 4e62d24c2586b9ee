//! Values of enums.

use super::chance::Chance;
use super::names::Names;
use super::texts::text;
use serde_json::{Map, Value as Json, json};

/// The map under `values`, of at least one.
pub(super) fn values(chance: &mut Chance<'_>) -> Map<String, Json> {
    let (mut names, mut values) = (Names::default(), Map::new());
    for _ in 0..=chance.count(4, 200) {
        let Some(name) = names.next(chance, true) else { continue };
        let value = match name.rust {
            Some(rust) => json!({ "doc": text(chance), "rust": rust }),
            None if chance.once_in(4) => json!({ "doc": text(chance) }),
            None => json!(text(chance)),
        };
        values.insert(name.wire, value);
    }
    values
}
