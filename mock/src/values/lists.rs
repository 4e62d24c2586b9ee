//! Lists: those that PHP writes as objects with numbers as keys, because they have gaps, and identifiers in groups.

use bitrix24_json::Value as Json;

/// Returns the elements of an array, or of an object whose keys are numbers.
pub(crate) fn php_list(value: &Json) -> Option<Vec<&Json>> {
    match value {
        Json::Array(elements) => Some(elements.iter().collect()),
        Json::Object(map) => map.iter().map(|(key, value)| key.parse::<u32>().ok().map(|_| value)).collect(),
        _ => None,
    }
}

/// Returns the identifiers in a list, alone, or in groups.
pub(crate) fn identifiers(value: &Json) -> Vec<&Json> {
    match value {
        Json::Array(all) => all.iter().collect(),
        Json::Object(groups) if groups.values().all(Json::is_array) => groups.values().flat_map(identifiers).collect(),
        single => vec![single],
    }
}
