//! Lists, which PHP writes as objects with numbers as keys if they have gaps.

use bitrix24_json::Value as Json;

/// Returns the elements of an array, or of an object whose keys are numbers.
pub(crate) fn php_list(value: &Json) -> Option<Vec<&Json>> {
    match value {
        Json::Array(elements) => Some(elements.iter().collect()),
        Json::Object(map) => map.iter().map(|(key, value)| key.parse::<u32>().ok().map(|_| value)).collect(),
        _ => None,
    }
}
