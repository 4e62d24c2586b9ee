//! Random filters of REST 2.0: what is written means the same as the tree, in every dialect.
#![cfg(feature = "v2")]
#![allow(clippy::unwrap_used)]

use bitrix24_runtime::Json;
use bitrix24_runtime::decode::from_slice;
use bitrix24_runtime::encode::to_vec;
use bitrix24_runtime::protocol::v2::{Bizproc, Catalog, Classic, Equal, Full, FullLogic, Kernel, Plain, Task};
use bitrix24_runtime::query::{Condition, Dialect, Filter, HasCompare, Logic, Node, Operator};
use bitrix24_runtime::types::OrderedJson;
use proptest::prelude::*;

struct Row {
    number: i64,
    text: &'static str,
}

/// Every row that a filter is compared on.
fn all_rows() -> impl Iterator<Item = Row> {
    (0..5).flat_map(|number| ["", "a", "ab", "b", "ba"].map(|text| Row { number, text }))
}

impl Row {
    fn get(&self, field: &str) -> Json {
        match field {
            "number" => self.number.into(),
            "text" => self.text.into(),
            other => panic!("no row has the field `{other}`"),
        }
    }
}

/// A filter before it has a dialect.
#[derive(Clone, Debug)]
enum Tree {
    Leaf(&'static str, Operator, Json),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    Not(Box<Tree>),
}

impl Tree {
    fn filter<D: HasCompare>(&self) -> Filter<(), D> {
        match self {
            Self::Leaf(field, operator, value) => Filter::on(*field, *operator, value),
            Self::All(members) => Filter::all(members.iter().map(Self::filter)),
            // Dialects without `or` have alternatives by De Morgan only.
            Self::Any(members) => !Filter::all(members.iter().map(|member| !member.filter())),
            Self::Not(inner) => !inner.filter(),
        }
    }
}

fn leaf() -> impl Strategy<Value = Tree> {
    use Operator::{Between, Contains, Eq, Ge, Gt, In, Le, Like, Lt, Ne, NotContains, NotIn, NotLike};
    let number = (prop::sample::select(vec![Eq, Ne, Gt, Ge, Lt, Le]), 0..5_i64)
        .prop_map(|(operator, value)| Tree::Leaf("number", operator, value.into()));
    let set = (prop::sample::select(vec![In, NotIn]), prop::collection::vec(0..5_i64, 0..3))
        .prop_map(|(operator, values)| Tree::Leaf("number", operator, values.into()));
    let between = (0..5_i64, 0..5_i64).prop_map(|(low, high)| Tree::Leaf("number", Between, vec![low, high].into()));
    let part = (prop::sample::select(vec![Eq, Ne, Contains, NotContains]), prop::sample::select(vec!["a", "b", "ab"]))
        .prop_map(|(operator, text)| Tree::Leaf("text", operator, text.into()));
    let mask = (prop::sample::select(vec![Like, NotLike]), prop::sample::select(vec!["a%", "%b", "%a%", "ab"]))
        .prop_map(|(operator, mask)| Tree::Leaf("text", operator, mask.into()));
    prop_oneof![4 => number, 2 => set, 1 => between, 2 => part, 1 => mask]
}

fn tree() -> impl Strategy<Value = Tree> {
    leaf().prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Tree::All),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Tree::Any),
            inner.prop_map(|inner| Tree::Not(Box::new(inner))),
        ]
    })
}

fn like(text: &str, mask: &str) -> bool {
    match mask.split_once('%') {
        None => text == mask,
        Some((start, rest)) => {
            text.strip_prefix(start).is_some_and(|text| (0..=text.len()).any(|skipped| like(&text[skipped..], rest)))
        }
    }
}

fn compare(operator: Operator, found: &Json, value: &Json) -> bool {
    let text = |json: &Json| json.as_str().unwrap().to_owned();
    let number = |json: &Json| json.as_i64().unwrap();
    let one_of = |value: &Json| value.as_array().unwrap().contains(found);
    match operator {
        Operator::Eq => found == value,
        Operator::Ne => found != value,
        Operator::Gt => number(found) > number(value),
        Operator::Ge => number(found) >= number(value),
        Operator::Lt => number(found) < number(value),
        Operator::Le => number(found) <= number(value),
        Operator::In => one_of(value),
        Operator::NotIn => !one_of(value),
        Operator::Between => (number(&value[0])..=number(&value[1])).contains(&number(found)),
        Operator::Contains | Operator::Search => text(found).contains(&text(value)),
        Operator::NotContains => !text(found).contains(&text(value)),
        Operator::Like => like(&text(found), &text(value)),
        Operator::NotLike => !like(&text(found), &text(value)),
    }
}

/// Returns whether a row matches a tree.
fn matches(node: &Node, row: &Row) -> bool {
    match node {
        Node::Condition(Condition { field, operator, value, .. }) => {
            compare(*operator, &row.get(field), value.as_ref().unwrap())
        }
        Node::Group { logic, negative, nodes } => {
            let found = match logic {
                Logic::And => nodes.iter().all(|node| matches(node, row)),
                Logic::Or => nodes.iter().any(|node| matches(node, row)),
            };
            found != *negative
        }
    }
}

/// Returns whether a row matches what was written, which may only have `prefixes`.
fn matches_written(written: &OrderedJson, prefixes: &[&str], logic: bool, row: &Row) -> bool {
    let keys = written.as_object().unwrap();
    let is_any = keys.get("logic").is_some_and(|logic| *logic == "OR");
    let mut members = keys.iter().filter(|(key, _)| *key != "logic").map(|(key, value)| {
        if key.bytes().all(|digit| digit.is_ascii_digit()) {
            assert!(logic, "the dialect has no groups");
            return matches_written(value, prefixes, logic, row);
        }
        let field = key.trim_start_matches(|letter: char| !letter.is_ascii_alphabetic());
        let prefix = &key[..key.len() - field.len()];
        assert!(prefixes.contains(&prefix), "the dialect has no `{prefix}`");
        let value = serde_json::to_value(value).unwrap();
        let (operator, negative) = match (prefix, value.is_array()) {
            ("" | "=", false) => (Operator::Eq, false),
            ("" | "=" | "@", true) => (Operator::In, false),
            ("!" | "!=", false) => (Operator::Eq, true),
            ("!" | "!=" | "!@", true) => (Operator::In, true),
            (">", _) => (Operator::Gt, false),
            (">=", _) => (Operator::Ge, false),
            ("<", _) => (Operator::Lt, false),
            ("<=", _) => (Operator::Le, false),
            ("%", _) => (Operator::Contains, false),
            ("!%", _) => (Operator::Contains, true),
            ("=%", _) => (Operator::Like, false),
            ("!=%", _) => (Operator::Like, true),
            ("><", true) => (Operator::Between, false),
            ("!><", true) => (Operator::Between, true),
            other => panic!("{other:?}"),
        };
        compare(operator, &row.get(field), &value) != negative
    });
    if is_any { members.any(|found| found) } else { members.all(|found| found) }
}

const COMPARISONS: [&str; 4] = [">", ">=", "<", "<="];

/// Checks a filter in a dialect. Returns whether it can be written.
fn check<D: Dialect>(filter: &Filter<(), D>, prefixes: &[&str], logic: bool) -> bool {
    let prefixes = [prefixes, &COMPARISONS[..]].concat();
    let text = match to_vec(filter) {
        Ok(text) => text,
        Err(reason) => {
            let nothing = reason.to_string().starts_with("the filter matches nothing");
            assert!(!nothing || all_rows().all(|row| !matches(filter.node(), &row)), "{filter}");
            assert!(nothing || !logic, "{filter}: {reason}");
            return false;
        }
    };
    let mut written = OrderedJson::Null;
    from_slice(&text, &mut written).unwrap();
    let mut decoded = Filter::<(), D>::default();
    from_slice(&text, &mut decoded).unwrap();
    for row in all_rows() {
        let expected = matches(filter.node(), &row);
        assert_eq!(matches_written(&written, &prefixes, logic, &row), expected, "{filter} as {written}");
        assert_eq!(matches(decoded.node(), &row), expected, "{written} as {decoded}");
    }
    true
}

proptest! {
    #[test]
    fn what_is_written_means_the_same(tree in tree()) {
        const FULL: [&str; 8] = ["=", "!=", "@", "!@", "%", "!%", "=%", "!=%"];
        let by_logic = check(&tree.filter::<FullLogic>(), &FULL, true);
        let by_full = check(&tree.filter::<Full>(), &FULL, false);
        prop_assert!(by_logic || !by_full, "groups take nothing away");
        check(&tree.filter::<Catalog>(), &["=", "!=", "%", "!%", "=%", "!=%"], false);
        check(&tree.filter::<Classic>(), &["=", "!=", "@", "!@", "%", "=%"], false);
        check(&tree.filter::<Plain>(), &["=", "!=", "@", "!@"], false);
        check(&tree.filter::<Kernel>(), &["=", "!=", "><", "!><", "%", "!%"], false);
        check(&tree.filter::<Bizproc>(), &["=", "!="], false);
        check(&tree.filter::<Task>(), &["", "!"], false);
    }
}

/// Returns a filter as it is written, or why it is not.
fn written<D: Dialect>(filter: Filter<(), D>) -> Result<String, String> {
    to_vec(&filter).map(|text| String::from_utf8(text).unwrap()).map_err(|reason| reason.to_string())
}

fn on<D>(field: &'static str, operator: Operator, value: Json) -> Filter<(), D> {
    Filter::on(field, operator, &value)
}

fn ne<D>(value: i64) -> Filter<(), D> {
    on("number", Operator::Ne, value.into())
}

fn eq<D>(value: i64) -> Filter<(), D> {
    on("number", Operator::Eq, value.into())
}

#[test]
fn a_key_stands_once() {
    assert_eq!(written(ne::<Full>(1).and(ne(2))).as_deref(), Ok(r#"{"!@number":[1,2]}"#));
    assert_eq!(written(ne::<Catalog>(1).and(ne(2)).and(ne(1))).as_deref(), Ok(r#"{"!=number":[1,2]}"#));
    assert_eq!(written(ne::<Task>(1).and(ne(2))).as_deref(), Ok(r#"{"!number":[1,2]}"#));
    let twice = |field| on::<FullLogic>(field, Operator::Contains, "a".into());
    assert_eq!(
        written(twice("text").and(on("text", Operator::Contains, "b".into()))).as_deref(),
        Ok(r#"{"%text":"a","0":{"%text":"b"}}"#)
    );
    let reason = written(eq::<Full>(1).and(eq(2))).unwrap_err();
    assert!(reason.starts_with("the filter has two conditions `=number`"), "{reason}");
}

#[test]
fn alternatives_are_groups_or_values_of_one_field() {
    let filter = eq::<FullLogic>(1).or(on("text", Operator::Eq, "a".into()).and(ne(3)));
    assert_eq!(
        written(filter).as_deref(),
        Ok(r#"{"0":{"logic":"OR","0":{"=number":1},"1":{"=text":"a","!=number":3}}}"#)
    );
    assert_eq!(written(!(ne::<Full>(1).and(ne(2)))).as_deref(), Ok(r#"{"@number":[1,2]}"#));
    let reason = written(!(ne::<Full>(1).and(on("text", Operator::Eq, "a".into())))).unwrap_err();
    assert!(reason.starts_with("the filter has alternatives of different fields or operators"), "{reason}");
}

#[test]
fn between_is_two_keys_or_one() {
    let between = || Json::from(vec![1, 2]);
    assert_eq!(
        written(on::<Full>("number", Operator::Between, between())).as_deref(),
        Ok(r#"{">=number":1,"<=number":2}"#)
    );
    assert_eq!(written(!on::<Kernel>("number", Operator::Between, between())).as_deref(), Ok(r#"{"!><number":[1,2]}"#));
}

#[test]
fn what_a_dialect_does_not_have_is_refused() {
    for reason in [
        written(on::<Plain>("text", Operator::Contains, "a".into())),
        written(!on::<Classic>("text", Operator::Like, "a%".into())),
        written(on::<Equal>("number", Operator::Gt, 1.into())),
        written(on::<Equal>("number", Operator::Ne, 1.into())),
    ] {
        let reason = reason.unwrap_err();
        assert!(reason.contains(" of this list has no operator `"), "{reason}");
    }
    let reason = written(on::<Full>("number", Operator::In, Json::Array(Vec::new()))).unwrap_err();
    assert!(reason.starts_with("the filter matches nothing"), "{reason}");
    let reason = written(on::<Full>("!number", Operator::Eq, 1.into())).unwrap_err();
    assert!(reason.contains("starts with an operator"), "{reason}");
    assert_eq!(written(on::<Equal>("number", Operator::In, vec![1, 2].into())).as_deref(), Ok(r#"{"number":[1,2]}"#));
}

/// The request of the page of `crm.item.list`.
#[test]
fn an_official_filter_is_read_and_written() {
    let page =
        r#"{">=opportunity":5000,"@assignedById":[1,6],"0":{"logic":"OR","0":{"!=name":""},"1":{"!=lastName":""}}}"#;
    let mut filter = Filter::<(), FullLogic>::default();
    from_slice(page.as_bytes(), &mut filter).unwrap();
    assert_eq!(
        filter.to_string(),
        r#"opportunity >= 5000 and assignedById in [1,6] and (name != "" or lastName != "")"#
    );
    assert_eq!(written(filter).as_deref(), Ok(page));
    for odd in ["7", r#"{"0": {"logic": "XOR"}}"#, r#"{"0": 7}"#] {
        assert!(from_slice(odd.as_bytes(), &mut Filter::<(), FullLogic>::default()).is_err(), "{odd}");
    }
    from_slice(b"[]", &mut Filter::<(), Full>::default()).unwrap();
}
