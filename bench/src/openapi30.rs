//! Downgrades an OpenAPI 3.1 document to 3.0, for generators that read only that.
//!
//! Features with an equivalent in 3.0 are translated (`null` among the types, `const`), others are dropped (`if`,
//! `prefixItems`, `contains`, keys beside `$ref`, examples of schemas). `progenitor` also accepts only one error type per
//! operation, therefore only the first documented error status is kept, and no enum values such as `>=`, therefore those
//! enums become plain strings.

use bitrix24_json::{Map, Value as Json, json};

/// Converts a document from OpenAPI 3.1 to 3.0.
#[must_use]
pub fn downgrade(document: &Json) -> Json {
    let mut document = document.clone();
    document["openapi"] = json!("3.0.3");
    walk(&mut document);
    for path in document["paths"].as_object_mut().into_iter().flatten() {
        for operation in path.1.as_object_mut().into_iter().flatten() {
            one_failure(operation.1);
        }
    }
    document
}

/// Removes dotted names such as `creator.id` from enums: `openapi-to-rust` gives them the same Rust name as `creatorId`,
/// and its crate does not compile.
#[must_use]
pub fn undotted(document: &Json) -> Json {
    let mut document = document.clone();
    undot(&mut document);
    document
}

fn undot(value: &mut Json) {
    if let Some(Json::Array(values)) = value.get_mut("enum") {
        values.retain(|value| !value.as_str().is_some_and(|text| text.contains('.')));
    }
    match value {
        Json::Object(map) => map.values_mut().for_each(undot),
        Json::Array(list) => list.iter_mut().for_each(undot),
        _ => {}
    }
}

/// Keeps one error response of an operation, under a status, because `default` would include successes.
fn one_failure(operation: &mut Json) {
    let Some(responses) = operation["responses"].as_object_mut() else { return };
    let mut failed = false;
    responses.retain(|status, _| status.starts_with('2') || !std::mem::replace(&mut failed, true));
    if let Some(failure) = responses.remove("default") {
        responses.insert("4XX".to_owned(), failure);
    }
}

fn walk(value: &mut Json) {
    match value {
        Json::Object(map) => object(map),
        Json::Array(list) => list.iter_mut().for_each(walk),
        _ => {}
    }
}

fn object(map: &mut Map) {
    // These hold data, not schemas.
    map.retain(|key, _| !matches!(key.as_str(), "examples" | "x-causes"));
    if let Some(reference) = map.get("$ref").filter(|reference| reference.is_string()).cloned() {
        map.clear();
        map.insert("$ref".to_owned(), reference);
        return;
    }
    if ["type", "const", "if", "not", "contains", "prefixItems", "anyOf", "allOf"]
        .iter()
        .any(|key| map.contains_key(key))
    {
        schema(map);
    }
    for (key, inner) in map.iter_mut() {
        match (key.as_str(), inner) {
            ("default" | "enum" | "example", _) => {}
            // Their keys are names, not keywords.
            ("properties" | "schemas" | "responses", Json::Object(named)) => named.values_mut().for_each(walk),
            (_, inner) => walk(inner),
        }
    }
}

fn schema(map: &mut Map) {
    for key in ["if", "then", "else", "contains", "not", "maxContains", "minContains"] {
        map.remove(key);
    }
    if map.remove("prefixItems").is_some() || (map.get("type") == Some(&json!("array")) && !map.contains_key("items")) {
        map.insert("items".to_owned(), json!({}));
    }
    if let Some(Json::Array(types)) = map.get("type").cloned() {
        let (null, others): (Vec<Json>, Vec<Json>) = types.into_iter().partition(|name| name == "null");
        map.insert("type".to_owned(), others.into_iter().next().unwrap_or_else(|| json!("object")));
        nullable(map, !null.is_empty());
    }
    if let Some(only) = map.get("const").filter(|only| !only.is_object()).cloned() {
        map.remove("const");
        map.insert("enum".to_owned(), json!([only]));
    }
    let unnamable = |value: &Json| value.as_str().is_some_and(|text| !text.contains(char::is_alphanumeric));
    if map.get("enum").and_then(Json::as_array).is_some_and(|values| values.iter().any(unnamable)) {
        map.remove("enum");
    }
    if let Some(Json::Array(choices)) = map.get_mut("anyOf") {
        let before = choices.len();
        choices.retain(|choice| choice.get("type") != Some(&json!("null")));
        let null = choices.len() < before;
        if choices.len() == 1 {
            let only = map.remove("anyOf");
            map.insert("allOf".to_owned(), only.unwrap_or_default());
        }
        nullable(map, null);
    }
}

fn nullable(map: &mut Map, is: bool) {
    if is {
        map.insert("nullable".to_owned(), json!(true));
        if let Some(Json::Array(values)) = map.get_mut("enum") {
            values.retain(|value| !value.is_null());
        }
    }
}
