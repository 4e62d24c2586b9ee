//! Values compared with serde_json's, and what they do beyond them: the order of keys.

use std::collections::BTreeMap;

use bitrix24_json::{Map, Value, json, to_value};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value as Sorted;

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().into_iter().flat_map(Map::keys).map(String::as_str).collect()
}

#[test]
fn keys_keep_their_order() {
    let text = r#"{"z":1,"a":{"y":[],"b":null},"m":-0.5}"#;
    let value: Value = text.parse().unwrap();
    assert_eq!(value.to_string(), text);
    assert_eq!(to_value(&value).unwrap().to_string(), text);
    assert_eq!(Value::deserialize(&value).unwrap().to_string(), text);
    assert_eq!(json!({ "z": 1, "a": { "y": [], "b": null }, "m": -0.5 }).to_string(), text);
    assert_eq!(format!("{:#}", json!({ "b": [1], "a": {} })), "{\n  \"b\": [\n    1\n  ],\n  \"a\": {}\n}");
}

#[test]
fn a_repeated_key_keeps_its_place_and_gets_the_last_value() {
    let value: Value = r#"{"b":1,"a":2,"b":3}"#.parse().unwrap();
    assert_eq!(value.to_string(), r#"{"b":3,"a":2}"#);
}

#[test]
fn a_large_object_is_indexed() {
    let text = |n: u32| format!("k{n}");
    let mut map: Map = (0..100_000).map(|n| (text(n), n)).collect();
    assert!((0..100_000).all(|n| map[text(n).as_str()] == n));
    assert_eq!(map.insert(text(7), "seven".into()), Some(7.into()));
    map.retain(|_, value| value.as_u64().is_none_or(|n| n % 5_000 == 0));
    assert_eq!((map.len(), map.remove("k7"), map.get("k7")), (21, Some("seven".into()), None));
    assert!((0..20).all(|n| map[text(n * 5_000).as_str()] == n * 5_000));
    map.retain(|_, value| *value == 0 || *value == 5_000);
    assert_eq!(Value::from(map), json!({ "k5000": 5_000, "k0": 0 }));
}

#[test]
fn the_macro_takes_expressions() {
    let (name, list) = (String::from("name"), [1, 2]);
    let value = json!({
        (name.clone()): name, "sum": list.iter().sum::<i32>(), "first": list[0], "none": None::<i32>,
        "array": [[], {}, null, true, "text", -1, [1, 2].len(), json!(2.5)], "brace": { "in": { "side": 'c' } },
    });
    let text = r#"{"name":"name","sum":3,"first":1,"none":null,"array":[[],{},null,true,"text",-1,2,2.5],"brace":{"in":{"side":"c"}}}"#;
    assert_eq!(value.to_string(), text);
    assert_eq!((json!(null), json!([]), json!({})), (Value::Null, Value::Array(vec![]), Map::new().into()));
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Record {
    id: u64,
    share: f64,
    name: Option<String>,
    kinds: Vec<Kind>,
    by_id: BTreeMap<i32, Wrapped>,
    pair: (i8, char),
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Wrapped(bool);

#[derive(Debug, Deserialize, PartialEq, Serialize)]
enum Kind {
    Unit,
    Newtype(u8),
    Tuple(u8, u8),
    Struct { side: i16 },
}

#[test]
fn types_are_written_and_read_like_with_serde_json() {
    let record = Record {
        id: u64::MAX,
        share: 0.1,
        name: None,
        kinds: vec![Kind::Unit, Kind::Newtype(1), Kind::Tuple(2, 3), Kind::Struct { side: -4 }],
        by_id: BTreeMap::from([(-7, Wrapped(true))]),
        pair: (-1, 'x'),
    };
    let value = to_value(&record).unwrap();
    assert_eq!(value, serde_json::to_value(&record).unwrap());
    assert_eq!(keys(&value), ["id", "share", "name", "kinds", "by_id", "pair"]);
    let wrong = json!({ "id": "1" });
    assert_eq!(
        Record::deserialize(&wrong).unwrap_err().to_string(),
        serde_json::from_value::<Record>(wrong.into()).unwrap_err().to_string()
    );
    // Keys that are numbers are read from text only, as serde's own readers of maps do.
    assert_eq!(serde_json::from_str::<Record>(&value.to_string()).unwrap(), record);
    assert_eq!(Kind::deserialize(&value["kinds"][3]).unwrap(), Kind::Struct { side: -4 });
    assert_eq!(<Vec<Kind>>::deserialize(&value["kinds"]).unwrap(), record.kinds);
    assert!(<(u8, u8)>::deserialize(&json!([1, 2, 3])).is_err(), "an element too many");
    assert!(to_value(BTreeMap::from([([1], 1)])).is_err(), "a key that is an array");
}

#[test]
fn a_number_of_arbitrary_precision_is_a_number() {
    let value: Value = r#"{"$serde_json::private::Number":"15"}"#.parse().unwrap();
    assert_eq!(value, Value::Number(15.into()));
}

#[test]
fn pointers_follow_the_standard() {
    let value = json!({ "a/b": [{ "m~n": 1 }], "": 2 });
    assert_eq!(value.pointer("/a~1b/0/m~0n"), Some(&1.into()));
    assert_eq!(value.pointer("/"), Some(&2.into()));
    assert_eq!(value.pointer(""), Some(&value));
    assert_eq!((value.pointer("/a~1b/00"), value.pointer("a~1b"), value.pointer("/a~1b/+0")), (None, None, None));
}

/// Any JSON text.
fn text() -> impl Strategy<Value = String> {
    let number =
        prop_oneof![any::<i64>().prop_map(Sorted::from), any::<i32>().prop_map(|n| (f64::from(n) / 8.0).into())];
    let scalar =
        prop_oneof![Just(Sorted::Null), any::<bool>().prop_map(Sorted::from), number, ".*".prop_map(Sorted::from)];
    let value = scalar.prop_recursive(4, 64, 8, |inner| {
        let entries = prop::collection::vec(("[a-d]{0,2}", inner.clone()), 0..40);
        prop_oneof![
            prop::collection::vec(inner, 0..8).prop_map(Sorted::from),
            entries.prop_map(|entries| entries.into_iter().collect())
        ]
    });
    value.prop_map(|value| value.to_string())
}

proptest! {
    #[test]
    fn values_agree_with_serde_json(text in text()) {
        let (value, sorted): (Value, Sorted) = (text.parse().unwrap(), text.parse().unwrap());
        prop_assert_eq!(&value, &sorted);
        prop_assert_eq!(&Value::from(sorted.clone()), &value);
        prop_assert_eq!(&Sorted::from(value.clone()), &sorted);
        prop_assert_eq!(&to_value(&sorted).unwrap(), &value);
        prop_assert_eq!(&Sorted::deserialize(&value).unwrap(), &sorted);
        prop_assert_eq!(value.to_string().parse::<Value>().unwrap(), value);
    }
}
