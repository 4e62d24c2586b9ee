//! Properties that hold for any input.
#![allow(clippy::unwrap_used)]

use bitrix24_runtime::client::Time;
use bitrix24_runtime::decode::{Decode, from_json, from_slice};
use bitrix24_runtime::encode::{to_json, to_vec};
use bitrix24_runtime::query::{Field, Filter, Filterable, Logic, Node, Operator, Order, Page, Select, TailCursor};
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, SendErrorKind, Transport};
use bitrix24_runtime::types::Items;
use bitrix24_runtime::{Base64, Change, Client, DateTime, Id, Json, LocalDateTime};
use proptest::prelude::*;

struct Task;

struct Nowhere;

impl Transport for Nowhere {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        Box::pin(async { Err(SendError::not_sent(SendErrorKind::Connect)) })
    }
}

fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<u64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        ".{0,8}".prop_map(Json::from),
        prop_oneof!["ASC", "and", "or", "=", "in", "between", "2026-05-26T12:17:35Z", "15"].prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let key = prop_oneof![
            "[a-z]{1,3}",
            "item",
            "items",
            "id",
            "conditions",
            "logic",
            "leftOperand",
            "operator",
            "rightOperand"
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
            prop::collection::vec((key, inner), 0..6).prop_map(|entries| Json::Object(entries.into_iter().collect())),
        ]
    })
}

/// Decodes any JSON without a panic; what was decoded is encoded again as an equal value.
fn reads<T: Decode + Default>(json: &Json) -> bool {
    from_json(json, &mut T::default()).is_ok()
}

fn condition() -> impl Strategy<Value = Filter<Task>> {
    let operator = (0..Operator::ALL.len()).prop_map(|index| Operator::ALL[index]);
    ("[a-zA-Z_.]{1,8}", operator, any::<i64>(), any::<i64>()).prop_map(|(field, operator, low, high)| match operator {
        Operator::In | Operator::Between => Filter::on(field, operator, &vec![low, high]),
        _ => Filter::on(field, operator, &low),
    })
}

fn filter() -> impl Strategy<Value = Filter<Task>> {
    condition().prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(left, right)| left & right),
            (inner.clone(), inner.clone()).prop_map(|(left, right)| left | right),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Filter::any),
            inner.prop_map(|filter| !filter),
        ]
    })
}

/// Evaluates a filter; a condition matches by its field's length.
fn holds(node: &Node) -> bool {
    match node {
        Node::Condition(condition) => condition.field.len() % 2 == 0,
        Node::Group { logic: Logic::And, negative, nodes } => nodes.iter().all(holds) != *negative,
        Node::Group { logic: Logic::Or, negative, nodes } => nodes.iter().any(holds) != *negative,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_round_trips(json in json()) {
        let mut copy = Json::Null;
        from_slice(json.to_string().as_bytes(), &mut copy).unwrap();
        prop_assert_eq!(copy.to_string(), json.to_string());
        prop_assert_eq!(to_vec(&json).unwrap(), json.to_string().into_bytes());
    }

    #[test]
    fn no_json_causes_a_panic(json in json()) {
        let _ = (reads::<i64>(&json), reads::<f64>(&json), reads::<bool>(&json), reads::<String>(&json));
        let _ = (reads::<DateTime>(&json), reads::<LocalDateTime>(&json), reads::<Base64>(&json), reads::<Id<Task>>(&json));
        let _ = (reads::<Items<Option<i64>>>(&json), reads::<Change<Page>>(&json), reads::<Select<Task>>(&json));
        let _ = (reads::<Filter<Task>>(&json), reads::<Order<Task>>(&json), reads::<TailCursor<Task>>(&json));
        prop_assert!(reads::<Time>(&json), "a malformed time must not invalidate a result");
    }

    #[test]
    fn no_bytes_cause_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let mut json = Json::Null;
        prop_assert_eq!(from_slice(&bytes, &mut json).is_ok(), serde_json::from_slice::<Json>(&bytes).is_ok());
    }

    #[test]
    fn bytes_round_trip_as_base64(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let mut copy = Base64::default();
        from_slice(&to_vec(&Base64(bytes.clone())).unwrap(), &mut copy).unwrap();
        prop_assert_eq!(copy.0, bytes);
    }

    #[test]
    fn a_filter_round_trips(filter in filter()) {
        let mut copy = Filter::<Task>::default();
        from_json(&to_json(&filter).unwrap(), &mut copy).unwrap();
        prop_assert_eq!(holds(copy.node()), holds(filter.node()));
        prop_assert_eq!(to_vec(&copy).unwrap(), to_vec(&filter).unwrap());
    }

    #[test]
    fn combinations_of_filters_are_evaluated_correctly(left in filter(), right in filter()) {
        let (a, b) = (holds(left.node()), holds(right.node()));
        prop_assert_eq!(holds((left.clone() & right.clone()).node()), a && b);
        prop_assert_eq!(holds((left.clone() | right).node()), a || b);
        prop_assert_eq!(holds((!left).node()), !a);
    }

    #[test]
    fn no_url_causes_a_panic_or_is_shown(address in ".{0,40}") {
        let pasted = format!("https://h.example/rest/{address}s3cretT0ken");
        for text in [&address, &pasted] {
            if let Err(error) = Client::builder().webhook(text).transport(Nowhere).build() {
                prop_assert!(!error.to_string().contains("s3cretT0ken"));
            }
        }
    }

    #[test]
    fn a_value_is_encoded_or_rejected(value in any::<f64>()) {
        const FIELD: Field<Task, f64, Filterable> = Field::new("x");
        prop_assert_eq!(to_vec(&FIELD.eq(value)).is_ok(), value.is_finite());
    }
}
