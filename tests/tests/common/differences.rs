//! The differences between JSON before and after a round trip.

use bitrix24_codegen::Api;
use bitrix24_json::{Value as Json, json};
use bitrix24_tests::rust_examples;

/// Collects the differences after a round trip. `null` can become absent, and a time and a filter can have another spelling.
pub(crate) fn differences(path: &str, sent: &Json, came: Option<&Json>, found: &mut Vec<String>) {
    match (sent, came) {
        (Json::Null, None) => {}
        (sent, Some(came)) if sent == came => {}
        (Json::Object(sent), Some(Json::Object(came))) => {
            for (key, value) in sent {
                let (path, came) = (format!("{path}.{key}"), came.get(key));
                match key == "filter" && value.is_array() {
                    true => differences(&path, &filter(value), came.map(filter).as_ref(), found),
                    false => differences(&path, value, came, found),
                }
            }
            // The client writes the direction of a cursor also where it is the default.
            let is_default = |key: &str| key == "order" && came[key] == "ASC" && sent.contains_key("value");
            let added = came.keys().filter(|key| !sent.contains_key(key) && !is_default(key));
            found.extend(added.map(|key| format!("{path}.{key} was added")));
        }
        (Json::Array(sent), Some(Json::Array(came))) if sent.len() == came.len() => {
            sent.iter()
                .zip(came)
                .enumerate()
                .for_each(|(at, (sent, came))| differences(&format!("{path}[{at}]"), sent, Some(came), found));
        }
        (Json::Array(sent), Some(Json::Object(came))) if sent.is_empty() && came.is_empty() => {}
        (Json::Number(sent), Some(Json::Number(came))) if sent.as_f64() == came.as_f64() => {}
        (Json::String(sent), Some(Json::String(came))) if same_moment(sent, came) || same_order(sent, came) => {}
        (sent, came) => found.push(format!("{path}: {sent} became {came:?}")),
    }
}

/// Returns a filter in one form: a list of conditions `[field, operator, value]`, and of groups with all of their keys.
fn filter(json: &Json) -> Json {
    match json.as_array() {
        Some(nodes) if !nodes.first().is_some_and(Json::is_string) => nodes.iter().map(node).collect(),
        _ => json!([node(json)]),
    }
}

fn node(json: &Json) -> Json {
    let key = |key: &str| json.get(key);
    if let Some(conditions) = key("conditions").and_then(Json::as_array) {
        let logic = key("logic").and_then(Json::as_str).unwrap_or("and").to_lowercase();
        let negative = key("negative").and_then(Json::as_bool).unwrap_or_default();
        let conditions: Json = conditions.iter().map(node).collect();
        return json!({ "logic": logic, "negative": negative, "conditions": conditions });
    }
    let parts = ["leftOperand", "operator", "rightOperand"].map(key);
    match (parts, json.as_array().map(Vec::as_slice)) {
        ([Some(field), Some(operator), Some(value)], _) => json!([field, operator, value]),
        (_, Some([field, value])) => json!([field, if value.is_array() { "in" } else { "=" }, value]),
        _ => json.clone(),
    }
}

/// Returns whether two texts are the same direction of an order.
fn same_order(a: &str, b: &str) -> bool {
    ["ASC", "DESC"].contains(&b) && a.eq_ignore_ascii_case(b)
}

fn same_moment(a: &str, b: &str) -> bool {
    // Requests have whole seconds.
    let moment = |text: &str| text.parse::<bitrix24::DateTime>().ok().map(|time| time.timestamp());
    moment(a).is_some() && moment(a) == moment(b)
}

/// Checks that the program of the examples has printed the request of each, in their order.
pub(crate) fn assert_requests(api: &Api, printed: Vec<u8>) {
    let sent = String::from_utf8(printed).unwrap();
    let mut found = Vec::new();
    for ((method, example), sent) in rust_examples::successful(api).zip(sent.lines()) {
        let sent: Json = serde_json::from_str(sent).unwrap();
        differences(&method.name, &example.request, Some(&sent), &mut found);
    }
    let count = rust_examples::successful(api).count();
    assert!(count > 0 && count == sent.lines().count());
    assert!(found.is_empty(), "{}", found.join("\n"));
}
