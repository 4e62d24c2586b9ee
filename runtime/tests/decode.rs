//! What the decoder accepts, and its errors.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use bitrix24_runtime::decode::{Decode, Decoded, Value, from_json, from_slice};
use bitrix24_runtime::encode::to_vec;
use bitrix24_runtime::types::{Item, Items};
use bitrix24_runtime::{Base64, Date, DateTime, Id, Json, LocalDateTime, Nullable, Timestamp};

fn read<T: Decode + Default>(text: &str) -> Result<T, String> {
    let mut value = T::default();
    from_slice(text.as_bytes(), &mut value).map(|()| value).map_err(|problem| problem.to_string())
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Node {
    id: Id<Node>,
    name: String,
    parent: Option<Box<Node>>,
}

impl Decode for Node {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("id", &mut self.id), ("name", &mut self.name), ("parent", &mut self.parent)])
    }
}

#[test]
fn keys_are_decoded_in_any_order_and_unknown_keys_are_skipped() {
    for text in [
        r#"{"id": 1, "name": "a"}"#,
        r#"{"name": "a", "id": "1"}"#,
        r#"{"x": {"id": [1, {"name": 2}]}, "name": "a", "y": null, "id": 1.0, "parent": null}"#,
        r#"{"n\u0061me": "a", "id": 1}"#,
    ] {
        assert_eq!(read(text), Ok(Node { id: 1.into(), name: "a".into(), parent: None }), "{text}");
    }
}

#[test]
fn a_type_can_contain_itself() {
    let node: Node = read(r#"{"id": 1, "name": "a", "parent": {"id": 2, "name": "b"}}"#).unwrap();
    assert_eq!(node.parent.unwrap().name, "b");
}

#[test]
fn unlimited_nesting_is_an_error() {
    let deep = "{\"parent\":".repeat(100_000);
    assert!(read::<Node>(&deep).unwrap_err().contains("recursion"));
    assert!(read::<Json>(&"[".repeat(100_000)).unwrap_err().contains("recursion"));
}

#[test]
fn errors_say_where_and_what() {
    for (text, problem) in [
        (r#"{"id": 1}"#, "at `items[0].name`: missing key"),
        (r#"{"id": 1, "name": "a", "id": 2}"#, "at `items[0].id`: duplicate key"),
        (r#"{"id": "x", "name": "a"}"#, "at `items[0].id`: expected an integer, found a string"),
        (r#"{"id": null, "name": "a"}"#, "at `items[0].id`: expected an integer, found null"),
        (r#"{"id": 1, "name": []}"#, "at `items[0].name`: expected a string, found an empty array"),
        (r#"{"id": 1, "name": "a", "parent": 5}"#, "at `items[0].parent`: expected an object, found a number"),
        (r#"[1]"#, "at `items[0]`: expected an object, found an array"),
    ] {
        let whole = format!("{{\"items\": [{text}]}}");
        assert_eq!(read::<Items<Node>>(&whole), Err(problem.to_owned()), "{text}");
    }
}

#[test]
fn syntax_errors_are_distinguished() {
    for text in ["", "<html>", r#"{"id": 1"#, r#"{"id": 1, "name": ""} x"#, "{\"id\": 1, \"name\": \"\u{1}\"}"] {
        let mut node = Node::default();
        assert!(from_slice(text.as_bytes(), &mut node).unwrap_err().is_syntax(), "{text}");
    }
    let mut text = String::new();
    assert!(from_slice(b"\"\xFF\"", &mut text).unwrap_err().is_syntax());
}

#[test]
fn decoding_overwrites_the_earlier_value() {
    let mut node: Node = read(r#"{"id": 1, "name": "a", "parent": {"id": 2, "name": "b"}}"#).unwrap();
    from_slice(br#"{"id": 3, "name": ""}"#, &mut node).unwrap();
    assert_eq!(node, Node { id: 3.into(), name: String::new(), parent: None });
    let mut list = vec![1_i64];
    from_slice(b"[]", &mut list).unwrap();
    assert!(list.is_empty());
}

#[test]
fn numbers_are_decoded_in_many_formats() {
    for (text, expected) in [("15", 15), ("\"15\"", 15), ("15.0", 15), ("-3", -3), ("1e3", 1000)] {
        assert_eq!(read::<i64>(text), Ok(expected), "{text}");
    }
    for text in ["1.5", "\"\"", "\"1.5\"", "9223372036854775808", "1e300", "null", "true", "\"١\""] {
        assert!(read::<i64>(text).is_err(), "{text}");
    }
    assert_eq!(read::<f64>("\"1.5\""), Ok(1.5));
    assert_eq!(read::<f64>("18446744073709551615"), Ok(18_446_744_073_709_551_615.0));
    assert!(read::<f64>("\"NaN\"").is_err());
    assert_eq!(read::<String>("15"), Ok("15".to_owned()));
}

#[test]
fn booleans_are_decoded_in_many_formats() {
    for text in ["true", "\"Y\"", "1", "\"true\"", r#"{"result": true}"#, r#"{"result": "Y", "more": 1}"#] {
        assert_eq!(read(text), Ok(true), "{text}");
    }
    for text in ["false", "\"N\"", "0"] {
        assert_eq!(read(text), Ok(false), "{text}");
    }
    assert!(read::<bool>("\"yes\"").is_err());
    assert!(read::<bool>("{}").is_err());
}

#[test]
fn null_absent_and_non_value_empty_strings_are_none() {
    assert_eq!(read::<Option<i64>>("null"), Ok(None));
    assert_eq!(read::<Option<i64>>("\"\""), Ok(None));
    assert_eq!(read::<Option<DateTime>>("\"\""), Ok(None));
    assert_eq!(read::<Option<Id<Node>>>("\"\""), Ok(None));
    assert_eq!(read::<Option<String>>("\"\""), Ok(Some(String::new())));
    assert!(read::<Item<Nullable<i64>>>("{}").is_err());
    assert_eq!(read(r#"{"item": null}"#), Ok(Item { item: Nullable::<i64>(None) }));
}

#[test]
fn an_empty_array_is_an_empty_map() {
    assert_eq!(read::<BTreeMap<String, i64>>("[]"), Ok(BTreeMap::new()));
    assert_eq!(read::<BTreeMap<String, i64>>(r#"{"a": "1"}"#), Ok(BTreeMap::from([("a".to_owned(), 1)])));
    assert_eq!(read::<BTreeMap<String, i64>>("[1]"), Ok(BTreeMap::from([("0".to_owned(), 1)])));
    assert!(read::<BTreeMap<String, i64>>(r#"{"a": 1, "a": 2}"#).unwrap_err().contains("duplicate"));
    #[derive(Debug, Default, PartialEq)]
    struct Loose(Option<i64>);
    impl Decode for Loose {
        fn decode(&mut self, value: Value<'_>) -> Decoded {
            value.object(&mut [("a", &mut self.0)])
        }
    }
    assert_eq!(read("[]"), Ok(Loose(None)));
}

#[test]
fn dates_and_times_are_decoded_in_many_formats() {
    let noon: DateTime = "2026-05-26T12:17:35+03:00".parse().unwrap();
    for text in [
        "2026-05-26T12:17:35+03:00",
        "2026-05-26T12:17:35.000+03:00",
        "2026-05-26T12:17:35+0300",
        "2026-05-26 12:17:35+03:00",
        "2026-05-26T09:17:35Z",
        "2026-05-26T09:17:35.000000Z",
        " 2026-05-26T09:17:35Z ",
    ] {
        assert_eq!(read::<DateTime>(&format!("{text:?}")), Ok(noon), "{text}");
    }
    assert!(read::<DateTime>("\"2026-05-26 12:17:35\"").is_err(), "an offset must not be invented");
    assert!(read::<DateTime>("\"2026-13-26T12:17:35Z\"").is_err());
    let local: LocalDateTime = "2026-05-26T12:17:35".parse().unwrap();
    for text in ["2026-05-26 12:17:35", "2026-05-26T12:17:35", "2026-05-26 12:17:35.0"] {
        assert_eq!(read::<LocalDateTime>(&format!("{text:?}")), Ok(local.clone()), "{text}");
    }
    for text in ["2026-05-26", "2026-05-26T00:00:00+03:00", "2026-05-26 12:17:35"] {
        assert_eq!(read::<Date>(&format!("{text:?}")), Ok(local.naive().unwrap().date()), "{text}");
    }
    assert_eq!(read("\"1780000000\""), Ok(Timestamp(1_780_000_000)));
}

#[test]
fn dates_and_times_are_encoded_in_the_documented_format() {
    let written = |value: &dyn bitrix24_runtime::encode::Encode| String::from_utf8(to_vec(value).unwrap()).unwrap();
    let moment: DateTime = "2026-05-26T12:17:35+03:00".parse().unwrap();
    assert_eq!(written(&moment), "\"2026-05-26T12:17:35+03:00\"");
    assert_eq!(written(&LocalDateTime::from(moment.naive_local())), "\"2026-05-26 12:17:35\"");
    assert_eq!(written(&moment.date_naive()), "\"2026-05-26\"");
    assert_eq!(written(&Timestamp(5)), "5");
    assert_eq!(written(&Base64(vec![0, 255])), "\"AP8=\"");
}

#[test]
fn any_json_is_decoded_completely() {
    let text = r#"{"a":[1,-2,18446744073709551615,1.5,"x",null,true,{}],"b":{"c":[]}}"#;
    let json: Json = read(text).unwrap();
    assert_eq!(json.to_string(), text);
    let mut copy = Json::Null;
    from_json(&json, &mut copy).unwrap();
    assert_eq!(copy, json);
}
