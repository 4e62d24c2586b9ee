//! A random walk over the methods of REST 2.0: calls as JSON, as forms and in batches agree with a simple model of the
//! rows of each object that calls add and list.
//!
//! `BITRIX24_MOCK_WALK` and `BITRIX24_MOCK_SEED` are those of `walk.rs`.

mod common;

use std::collections::BTreeMap;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_mock::MockPortal;
use bitrix24_model::{Action, Api, Field, Method, Origin, Protocol, Scalar, Type, TypeId};
use common::splitmix::Random;
use common::{portal, post, start};

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// The methods of an object, and the fields that the walk writes and reads.
struct Subject<'a> {
    name: &'a str,
    /// The parameter that tells its variants apart, with a value that no variant has.
    by: Option<(&'a str, i64)>,
    list: &'a Method,
    add: &'a Method,
    get: Option<&'a Method>,
    update: Option<&'a Method>,
    delete: Option<&'a Method>,
    key: &'a Field,
    text: &'a Field,
    /// A number by which rows are ordered, if they have one.
    amount: Option<&'a Field>,
    /// The other fields that a row must have, and that the walk leaves as they are.
    others: Vec<&'a Field>,
}

impl<'a> Subject<'a> {
    fn of(api: &'a Api, object: TypeId) -> Option<Self> {
        let Origin::Object(name) = &api.type_def(object).origin else { return None };
        let with =
            |action| api.all_methods().find(|method| method.action == Some(action) && method.object == Some(object));
        let fields = api.fields_of(object);
        let list = with(Action::List).filter(|list| list.v2.as_ref().is_some_and(|v2| v2.filter.is_some()))?;
        let is_free = |field: &&Field| !list.required_filters.iter().any(|name| name == field.sent());
        let is_written = |field: &&Field| field.uses.add.is_some() && !field.uses.unread;
        let written = || fields.iter().filter(is_written).filter(is_free);
        let is_own = |field: &&Field| matches!(field.ty, Type::Id(entity, _) if api.entity(entity).name == *name);
        let is_queried = |field: &&Field| field.uses.filterable && field.uses.sortable;
        let is_number = |field: &&Field| match field.ty.scalar() {
            Some(Scalar::Number | Scalar::Integer) => true,
            _ => matches!(field.ty, Type::Id(..)),
        };
        let variants = api.type_def(object).v2.variants.as_ref();
        let mut texts = written().filter(|field| field.ty.scalar() == Some(Scalar::String)).collect::<Vec<_>>();
        texts.sort_by_key(|field| !field.uses.filterable);
        let text = *texts.first()?;
        let amounts = written().filter(is_queried).filter(is_number);
        let amount = amounts.min_by_key(|field| matches!(field.ty, Type::Id(..)));
        let is_other = |field: &&Field| field.uses.add == Some(true) && *field != text && Some(*field) != amount;
        Some(Self {
            name,
            by: variants.map(|variants| (variants.by.as_str(), 1268)),
            list,
            add: with(Action::Add)?,
            get: with(Action::Get),
            update: with(Action::Update),
            delete: with(Action::Delete),
            key: fields.iter().find(is_own).filter(|key| key.uses.sortable)?,
            text,
            amount,
            others: fields.iter().filter(is_other).collect(),
        })
    }

    /// Returns the fields that change a row.
    fn changed(&self, text: &str, amount: i64) -> Map {
        let amount = self.amount.map(|field| (field.sent().to_owned(), json!(amount)));
        [(self.text.sent().to_owned(), json!(text))].into_iter().chain(amount).collect()
    }

    /// Returns the fields of a new row.
    fn whole(&self, text: &str, amount: i64) -> Map {
        let others = self.others.iter().map(|field| (field.sent().to_owned(), constant(field)));
        others.chain(self.changed(text, amount)).collect()
    }
}

/// Returns the value that a field has in all rows.
fn constant(field: &Field) -> Json {
    match field.ty {
        Type::Id(..) => json!(7),
        _ if field.ty.scalar() == Some(Scalar::Integer) => json!(7),
        _ => json!("X"),
    }
}

/// The texts and amounts of rows, by identifier.
type Model = BTreeMap<i64, (String, i64)>;

/// Whether a row meets a condition.
type Holds = Box<dyn Fn(i64, &(String, i64)) -> bool>;

/// A call, with what the model says of its result.
struct Step {
    method: String,
    params: Map,
    expected: Expected,
}

enum Expected {
    Added(i64),
    /// The text and the amount of a row.
    Row(String, i64),
    Missing,
    /// The identifiers of a list's page, and the number of all rows.
    Listed(Vec<i64>, usize),
    Done,
}

fn step(subject: &Subject<'_>, model: &mut Model, last: &mut i64, random: &mut Random) -> Option<Step> {
    let ids: Vec<i64> = model.keys().copied().collect();
    let some_id = if ids.is_empty() || random.one_in(8) { 900_000 } else { *random.pick(&ids) };
    let (text, amount) = (format!("Text {}", random.below(5)), 1 + i64::try_from(random.below(40)).unwrap_or(0));
    let fields = subject.changed(&text, amount);
    let (method, params, expected) = match random.below(8) {
        0 | 1 => {
            *last += 1;
            let fields = subject.whole(&text, amount);
            model.insert(*last, (text, amount));
            (subject.add, json!({ "fields": fields }), Expected::Added(*last))
        }
        2 => {
            let expected = match model.get(&some_id) {
                Some((text, amount)) => Expected::Row(text.clone(), *amount),
                None => Expected::Missing,
            };
            (subject.get?, json!({ "id": some_id }), expected)
        }
        3 => {
            let update = subject.update?;
            let expected = match model.get_mut(&some_id) {
                Some(row) => {
                    *row = (text, amount);
                    Expected::Done
                }
                None => Expected::Missing,
            };
            (update, json!({"id": some_id, "fields": fields}), expected)
        }
        4 if random.one_in(2) => {
            let delete = subject.delete?;
            let expected = if model.remove(&some_id).is_some() { Expected::Done } else { Expected::Missing };
            (delete, json!({ "id": some_id }), expected)
        }
        _ => listed(subject, model, random),
    };
    let mut params = params.as_object().cloned().unwrap_or_default();
    let variant = method.variant().map(|variant| (variant.by.as_str(), variant.value));
    if let Some((name, value)) = variant.or(subject.by) {
        params.insert(name.to_owned(), json!(value));
    }
    Some(Step { method: method.name.clone(), params, expected })
}

/// Lists a page with a random condition and order.
fn listed<'a>(subject: &Subject<'a>, model: &Model, random: &mut Random) -> (&'a Method, Json, Expected) {
    let (bound, wanted) = (i64::try_from(random.below(40)).unwrap_or(0), format!("Text {}", random.below(5)));
    let (key, text, amount) = (subject.key.sent(), subject.text.sent(), subject.amount.map(Field::sent));
    let by_text = subject.text.uses.filterable;
    let v2 = subject.list.v2.as_ref().expect("facts of REST 2.0");
    let filter = v2.filter.as_ref().expect("a list with a filter");
    let takes = |operator: &str| filter.dialect.operators().contains(&operator);
    let (condition, holds): (Json, Holds) = match (random.below(6), amount) {
        (0, Some(amount)) if takes(">") => {
            (json!({(format!(">{amount}")): bound}), Box::new(move |_, row| row.1 > bound))
        }
        (1, Some(amount)) if takes("<=") => {
            (json!({(format!("<={amount}")): bound}), Box::new(move |_, row| row.1 <= bound))
        }
        (3, _) if by_text && takes("!") => {
            (json!({(format!("!{text}")): wanted.as_str()}), Box::new(move |_, row| row.0 != wanted))
        }
        (4, _) if subject.key.uses.filterable && (takes("@") || filter.in_array) => {
            let operator = if filter.in_array { "" } else { "@" };
            let condition = json!({(format!("{operator}{key}")): [bound, bound + 1]});
            (condition, Box::new(move |id, _| id == bound || id == bound + 1))
        }
        (5, _) if by_text && takes("=%") => {
            (json!({(format!("=%{text}")): "%T 3"}), Box::new(|_, row| row.0 == "Text 3"))
        }
        _ if by_text => (json!({(text): wanted.as_str()}), Box::new(move |_, row| row.0 == wanted)),
        _ => (json!({}), Box::new(|_, _| true)),
    };
    let others =
        subject.others.iter().filter(|field| subject.list.required_filters.iter().any(|name| name == field.sent()));
    let mut conditions = condition.as_object().cloned().unwrap_or_default();
    conditions.extend(others.map(|field| (field.sent().to_owned(), constant(field))));
    let mut found: Vec<(i64, i64)> =
        model.iter().filter(|(id, row)| holds(**id, row)).map(|(id, row)| (row.1, *id)).collect();
    let descending = random.one_in(2);
    let direction = if descending { "desc" } else { "ASC" };
    found.sort_by(|left, right| {
        let by = |left: &i64, right: &i64| if descending { right.cmp(left) } else { left.cmp(right) };
        match amount {
            Some(_) => by(&left.0, &right.0).then(left.1.cmp(&right.1)),
            None => by(&left.1, &right.1),
        }
    });
    let start = random.below(3) * 50;
    let page = found.iter().skip(start).take(50).map(|(_, id)| *id).collect();
    let order = v2.order.as_ref().map_or("order", |order| order.param());
    let always = v2.select.iter().flat_map(|select| &select.always).map(String::as_str);
    let select: Vec<&str> = always.filter(|name| *name != key).chain([key]).collect();
    let params = json!({
        (filter.param.as_str()): conditions, "start": start, "select": select,
        (order): match amount {
            Some(amount) => json!({(amount): direction, (key): "ASC"}),
            None => json!({(key): direction}),
        },
    });
    (subject.list, params, Expected::Listed(page, found.len()))
}

/// Compares a result with what the model says.
fn check(subject: &Subject<'_>, step: &Step, response: &Json) -> Result<(), String> {
    let integer = |value: &Json| value.as_i64().or_else(|| value.as_str()?.parse().ok());
    let amount = |value: &Json| value.as_f64().or_else(|| value.as_str()?.parse().ok());
    let result = &response["result"];
    let shown = result.as_object().filter(|result| result.len() == 1).and_then(|result| result.values().next());
    let item = shown.filter(|shown| shown.is_object()).unwrap_or(result);
    let key = &subject.key.wire;
    let fits = match &step.expected {
        Expected::Missing => response.get("error").is_some(),
        Expected::Done => response.get("error").is_none() && response.get("result").is_some(),
        Expected::Added(id) => integer(item.get(key).unwrap_or(item)) == Some(*id),
        Expected::Row(text, number) => {
            let is_same = |field: &Field| amount(&item[&field.wire]) == Some(*number as f64);
            item[&subject.text.wire] == **text && subject.amount.is_none_or(is_same)
        }
        Expected::Listed(ids, total) => {
            let rows = result.as_array().or_else(|| result.as_object()?.values().next()?.as_array());
            let seen: Option<Vec<i64>> = rows.and_then(|rows| rows.iter().map(|row| integer(&row[key])).collect());
            seen.as_ref() == Some(ids) && response["total"] == *total
        }
    };
    if fits { Ok(()) } else { Err(format!("{} {}\nsaw {response}", step.method, Json::Object(step.params.clone()))) }
}

/// Writes parameters as a query with PHP's nesting.
fn query(params: &Map) -> String {
    fn add(name: &str, value: &Json, pairs: &mut Vec<String>) {
        let escaped = |text: &str| {
            let escape = |byte: u8| match byte.is_ascii_alphanumeric() {
                true => char::from(byte).to_string(),
                false => format!("%{byte:02X}"),
            };
            text.bytes().map(escape).collect::<String>()
        };
        match value {
            Json::Object(map) => map.iter().for_each(|(key, inner)| add(&format!("{name}[{key}]"), inner, pairs)),
            Json::Array(list) => {
                list.iter().enumerate().for_each(|(at, inner)| add(&format!("{name}[{at}]"), inner, pairs));
            }
            Json::String(text) => pairs.push(format!("{}={}", escaped(name), escaped(text))),
            other => pairs.push(format!("{}={other}", escaped(name))),
        }
    }
    let mut pairs = Vec::new();
    params.iter().for_each(|(name, value)| add(name, value, &mut pairs));
    pairs.join("&")
}

/// Sends steps: one as JSON or as a form, several in a batch. Returns their responses.
fn send(portal: &MockPortal, steps: &[Step], as_form: bool) -> Vec<Json> {
    let address = |method: &str| format!("/rest/1/s3cr3t/{method}");
    match steps {
        [] => Vec::new(),
        [step] if as_form => vec![post(portal, &address(&step.method), &[], &query(&step.params)).json()],
        [step] => {
            vec![post(portal, &address(&step.method), &[], &Json::Object(step.params.clone()).to_string()).json()]
        }
        steps => {
            let command = |step: &Step| format!("{}?{}", step.method, query(&step.params));
            let cmd: Json =
                steps.iter().enumerate().map(|(at, step)| (format!("c{at}"), json!(command(step)))).collect();
            let result = post(portal, &address("batch"), &[], &json!({ "cmd": cmd }).to_string()).result();
            let of = |at: usize| {
                let label = format!("c{at}");
                match result["result_error"].get(&label) {
                    Some(failure) => failure.clone(),
                    None => json!({"result": result["result"][&label], "total": result["result_total"][&label]}),
                }
            };
            (0..steps.len()).map(of).collect()
        }
    }
}

#[test]
fn the_rows_of_rest_2_agree_with_a_model() {
    let (seed, steps) = (number("BITRIX24_MOCK_SEED", 1), number("BITRIX24_MOCK_WALK", 80));
    let own = portal();
    let api = own.specs_of(Protocol::V2);
    let mut walked = Vec::new();
    for subject in (0..api.types.len()).filter_map(|at| Subject::of(api, TypeId(at))) {
        let (mut random, mut model, mut last) = (Random(seed), Model::new(), 0);
        let portal = start(MockPortal::builder().seed(json!({(format!("v2.{}", subject.name)): []}).to_string()));
        for at in 0..steps {
            let count = if random.one_in(4) { 2 + random.below(3) } else { 1 };
            let steps: Vec<Step> =
                (0..count).filter_map(|_| step(&subject, &mut model, &mut last, &mut random)).collect();
            let responses = send(&portal, &steps, random.one_in(2));
            for (step, response) in steps.iter().zip(&responses) {
                if let Err(problem) = check(&subject, step, response) {
                    panic!("{}, seed {seed}, step {at}: {problem}\nthe model: {model:?}", subject.name);
                }
            }
        }
        walked.push(subject.name);
    }
    let has = |object: TypeId, action: Action| {
        api.all_methods().any(|method| method.action == Some(action) && method.object == Some(object))
    };
    for object in
        (0..api.types.len()).map(TypeId).filter(|object| has(*object, Action::Add) && has(*object, Action::List))
    {
        let Origin::Object(name) = &api.type_def(object).origin else { continue };
        assert!(walked.contains(&name.as_str()), "no step of `{name}`");
    }
}
