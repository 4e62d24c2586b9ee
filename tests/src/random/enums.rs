//! Values of enums.

use super::choices::Choices;
use super::names::Names;
use super::texts::text;
use bitrix24_model::FactSource;
use serde_json::{Map, Value as Json, json};

/// Returns the map under `values`, with at least one entry.
pub(super) fn values(choices: &mut Choices<'_>) -> Map<String, Json> {
    let (mut names, mut values) = (Names::default(), Map::new());
    for _ in 0..=choices.count(4, 200) {
        let Some(name) = names.next(choices, true) else { continue };
        let value = match name.rust {
            Some(rust) => json!({ "doc": text(choices), "rust": rust }),
            None if choices.once_in(4) => {
                json!({ "doc": text(choices), "source": choices.pick(&FactSource::ALL).word() })
            }
            None => json!(text(choices)),
        };
        values.insert(name.wire, value);
    }
    values
}
