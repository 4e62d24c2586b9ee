//! Documents that try to break the reader: none makes it panic or hang.

use super::*;
use bitrix24_compare::portal::{Published, import};
use bitrix24_json::json;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use std::sync::LazyLock;

static API: LazyLock<Api> = LazyLock::new(|| checked(&sources()));

/// Any value that a document can contain.
fn any_value() -> impl Strategy<Value = Json> {
    let words = [
        "string",
        "integer",
        "object",
        "array",
        "boolean",
        "null",
        "id",
        "item",
        "items",
        "#/components/schemas/portal.shop.orderdto",
        "#/paths",
        "#",
        "",
        "TODO x",
        "a'b\n",
        "ü",
    ];
    let keys = [
        "$ref",
        "type",
        "properties",
        "items",
        "allOf",
        "anyOf",
        "enum",
        "example",
        "required",
        "content",
        "schema",
        "result",
        "id",
        "select",
        "fields",
        "new",
        "1st",
        "ü",
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        (-1..3i64).prop_map(Json::from),
        proptest::sample::select(words.to_vec()).prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::vec((proptest::sample::select(keys.to_vec()), inner), 0..4)
                .prop_map(|entries| entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

/// Replaces one value of the document, given its number in the order of reading.
fn replace(value: &mut Json, at: &mut usize, by: &Json) {
    if *at == 0 {
        *value = by.clone();
    }
    *at = at.wrapping_sub(1);
    match value {
        Json::Array(items) => items.iter_mut().for_each(|item| replace(item, at, by)),
        Json::Object(entries) => entries.values_mut().for_each(|item| replace(item, at, by)),
        _ => {}
    }
}

fn count(value: &Json) -> usize {
    1 + match value {
        Json::Array(items) => items.iter().map(count).sum(),
        Json::Object(entries) => entries.values().map(count).sum(),
        _ => 0,
    }
}

proptest! {
    #![proptest_config(Config { cases: 160, rng_seed: RngSeed::Fixed(7), failure_persistence: None, ..Config::default() })]

    #[test]
    fn changed_documents_do_not_panic(places in prop::collection::vec(any::<prop::sample::Index>(), 1..4), value in any_value()) {
        let mut document = document();
        for place in places {
            let mut at = place.index(count(&document));
            replace(&mut document, &mut at, &value);
        }
        if let Ok(published) = Published::read(&document.to_string()) {
            let differences = compare(&published, &API);
            prop_assert!(differences.iter().all(|difference| !difference.to_string().contains('\n')));
            let new: Vec<_> = published.methods.iter().filter(|method| API.method(&method.name).is_none()).collect();
            import(&API, &new);
        }
    }

    #[test]
    fn any_text_does_not_panic(text in any::<String>()) {
        let _ = Published::read(&text);
    }
}

#[test]
fn truncated_documents_are_errors() {
    for end in (0..DOCUMENT.trim_end().len()).step_by(7) {
        assert!(Published::read(DOCUMENT.get(..end).unwrap_or_default()).is_err());
    }
}

#[test]
fn deep_documents_are_errors() {
    let text = format!("{{\"paths\": {{\"/a.b\": {}1{} }} }}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(Published::read(&text).unwrap_err().place, "#");
}

#[test]
fn an_object_of_many_keys_is_read_in_time() {
    let keys: bitrix24_json::Map = (0..15_000).map(|n| (format!("k{n}"), json!({}))).collect();
    let names: Vec<&String> = keys.keys().collect();
    let schema = json!({ "allOf": [{ "properties": keys, "required": names }, { "properties": { "k1": {} } }] });
    let body = json!({ "content": { "application/json": { "schema": schema } } });
    let published = read(&json!({ "paths": { "/a.b": { "post": { "requestBody": body } } } }));
    assert_eq!(published.methods[0].parameters.len(), 15_000);
}
