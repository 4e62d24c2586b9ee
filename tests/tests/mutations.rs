//! Random values in the rows of every list and in the answers of every write, made of the examples of the specs: a list
//! never loses another row, a write never loses an identifier, and nothing panics.
#![allow(clippy::unwrap_used)]

#[path = "common/answer.rs"]
mod answer;

use std::marker::PhantomData;

use answer::{Answer, pointers};
use bitrix24::encode::{Encode, JsonWriter, to_vec};
use bitrix24::error::Executed;
use bitrix24::method::{Effect, MethodFacts, UntypedErrorKind};
use bitrix24::pages::{ObjectOf, Paged, Paging};
use bitrix24::protocol::V3;
use bitrix24::types::Item;
use bitrix24::{AnyError, Client, Json, Method};
use bitrix24_codegen::Api;
use bitrix24_model::ExampleResponse;
use bitrix24_tests::api;
use bitrix24_tests::random::{Choices, bytes_of};
use futures_util::StreamExt;
use serde_json::json;
use tokio::runtime::Runtime;

/// How many mutations each example of a list, and of a write, gets.
const ROUNDS: (u64, u64) = (60, 60);
/// The number of rows on a page, and of calls in a batch.
const COUNT: usize = 5;

/// A portal with the examples of the specs.
struct Portal {
    api: Api,
    answer: Answer,
    client: Client,
    runtime: Runtime,
}

impl Portal {
    fn new() -> Self {
        let (answer, client) = Answer::portal();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        Self { api: api(), answer, client, runtime }
    }

    /// Returns the documented results of a method.
    fn results(&self, name: &str) -> Vec<Json> {
        let method = self.api.methods.iter().find(|method| method.name == name).unwrap();
        let results = method.examples.iter().filter_map(|example| match &example.response {
            ExampleResponse::Result(result) => Some(result.to_string().parse().unwrap()),
            _ => None,
        });
        results.collect()
    }
}

/// Changes a value at one to three random places, which can be inside of each other.
fn mutate(json: &mut Json, choices: &mut Choices<'_>) {
    for _ in 0..=choices.below(3) {
        let mut places = vec![String::new()];
        pointers(json, "", &mut places);
        let place = places.swap_remove(choices.below(places.len()));
        let (parent, key) = place.rsplit_once('/').unwrap_or_default();
        match choices.below(16) {
            0..=2 if json.pointer(parent).is_some_and(Json::is_object) && !place.is_empty() => {
                let key = key.replace("~1", "/").replace("~0", "~");
                json.pointer_mut(parent).and_then(Json::as_object_mut).unwrap().remove(&key);
            }
            odd => {
                let value = json.pointer_mut(&place).unwrap();
                *value = odd_value(odd, value.take());
            }
        }
    }
}

/// Returns a value that PHP sends in the place of another one.
fn odd_value(odd: usize, value: Json) -> Json {
    match odd {
        0..=3 => Json::Null,
        4 => json!([]),
        5 => json!(false),
        6 => json!(""),
        7 => json!("12 pcs"),
        8 => json!("0000-00-00 00:00:00"),
        9 => json!({ "1": value.clone(), "3": value }),
        10 => json!([value]),
        11 => json!({}),
        12 => json!(true),
        13 => json!(1.5),
        14 => match value {
            Json::Number(number) => number.to_string().into(),
            Json::Array(list) => (1..).step_by(2).map(|key: usize| key.to_string()).zip(list).collect(),
            Json::Object(map) => map.into_iter().map(|(_, value)| value).collect(),
            _ => json!(u64::MAX),
        },
        _ => json!({ "text": value }),
    }
}

fn encoded(value: &impl Encode) -> Json {
    serde_json::from_slice(&to_vec(value).unwrap()).unwrap()
}

/// A method that returns one row of the list `M`.
struct Row<M>(PhantomData<fn() -> M>);

impl<M> Encode for Row<M> {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[]);
    }
}

impl<M: Paged> Method for Row<M> {
    type Protocol = bitrix24_runtime::protocol::V3;
    const FACTS: MethodFacts = MethodFacts::new("test.row", Effect::Read, "test");
    type Response = Item<ObjectOf<M>>;
    type Error = UntypedErrorKind;
}

/// Checks rows, of which only the one at `bad` may be missing.
fn check_rows<O: Encode>(rows: Vec<Result<O, AnyError>>, bad: usize, documented: &[Json], odd: &Json, what: &str) {
    assert_eq!(rows.len(), COUNT, "{what}: {odd}");
    for (index, row) in rows.into_iter().enumerate() {
        match row {
            Ok(row) if index != bad => assert_eq!(encoded(&row), documented[index], "{what}: {odd}"),
            Ok(row) => {
                if let Some(id) = documented[bad].get("id").filter(|id| odd.get("id") == Some(id)) {
                    assert_eq!(encoded(&row).get("id"), Some(id), "{what}: {odd}");
                }
            }
            Err(error) => {
                assert_eq!(index, bad, "{what}: {error} {odd}");
                let kept = error.response().unwrap();
                let id = odd.get("id").and_then(Json::as_i64).filter(|id| *id > 0);
                assert!(id.is_none() || kept.id::<()>().map(i64::from) == id, "{what}: {odd}");
                assert!(kept.raw().contains(&odd.to_string()), "{what}: {} {odd}", kept.raw());
            }
        }
    }
}

/// Checks a list; returns how many mutations were tried.
fn check_list<M: Paged<Response: Send> + Default>(portal: &Portal) -> usize
where
    ObjectOf<M>: Encode,
{
    let mut tried = 0;
    for (example, result) in portal.results(M::NAME).into_iter().enumerate() {
        let Some(row) = result["items"].get(0).filter(|row| row.is_object()) else { continue };
        let rows: Vec<Json> = (0..COUNT).map(|index| with_id(row, 101 + index)).collect();
        let list = |rows: &[Json], gaps: bool| {
            let (rows, result) = (rows.to_vec(), result.clone());
            portal.answer.set_by_request(move |request| {
                let rows: Json = rows[first_row(request)..].into();
                let mut result = result.clone();
                result["items"] = if gaps { odd_value(14, rows) } else { rows };
                json!({ "result": result }).to_string()
            });
            // A row without its key comes with the next page of a tail.
            let pages = if matches!(M::PAGING, Paging::Tail { .. }) { 3 } else { 1 };
            let rows = portal.client.items(&M::default()).max_pages(pages).map(|row| row.map_err(AnyError::from));
            portal.runtime.block_on(rows.collect::<Vec<_>>())
        };
        let documented: Vec<Json> = list(&rows, false).into_iter().map(|row| encoded(&row.unwrap())).collect();
        for round in 0..ROUNDS.0 {
            let bytes = bytes_of(round << 8 | example as u64, 64);
            let choices = &mut Choices::of(&bytes);
            let (bad, mut rows) = (choices.below(COUNT), rows.clone());
            mutate(&mut rows[bad], choices);
            let odd = rows[bad].clone();
            let results: Json = rows.iter().map(|row| json!({ "item": row })).collect();
            check_rows(list(&rows, choices.flag()), bad, &documented, &odd, M::NAME);
            portal.answer.set(json!({ "result": results }).to_string());
            let calls = (0..COUNT).map(|_| Row::<M>(PhantomData)).collect();
            let responses = batch(portal, calls);
            let rows = responses.into_iter().map(|response| response.map(|response| response.item)).collect();
            check_rows(rows, bad, &documented, &odd, M::NAME);
            tried += 1;
        }
    }
    tried
}

/// Returns the index of the first row behind the cursor of a request.
fn first_row(request: &[u8]) -> usize {
    let request: Json = serde_json::from_slice(request).unwrap();
    let after = &request["cursor"]["value"];
    let after = after.as_u64().or_else(|| after.as_str()?.parse().ok()).unwrap_or(0);
    after.saturating_sub(100) as usize
}

/// Returns a row with another identifier, if it has one.
fn with_id(row: &Json, id: usize) -> Json {
    let mut row = row.clone();
    if row.get("id").is_some_and(Json::is_number) {
        row["id"] = id.into();
    }
    row
}

/// Makes calls in a batch, all of which are executed.
fn batch<M: Method<Protocol = V3>>(portal: &Portal, calls: Vec<M>) -> Vec<Result<M::Response, AnyError>> {
    match portal.runtime.block_on(portal.client.batch(calls)) {
        Ok(responses) => responses.into_iter().map(Ok).collect(),
        Err(mut failure) => {
            let responses = std::mem::take(&mut failure.responses);
            let response = |(index, response): (usize, Option<M::Response>)| {
                assert_eq!(failure.executed(index), Executed::Yes);
                response.ok_or_else(|| failure.call_error(index).unwrap().clone())
            };
            responses.into_iter().enumerate().map(response).collect()
        }
    }
}

/// Checks a write, alone and in a batch; returns how many mutations were tried.
fn check_write<M: Method<Protocol = V3, Response: Encode> + Default>(portal: &Portal) -> usize {
    let mut tried = 0;
    for (example, result) in portal.results(M::NAME).into_iter().enumerate() {
        let call = |result: &Json| {
            portal.answer.set(json!({ "result": result }).to_string());
            portal.runtime.block_on(portal.client.call(&M::default()))
        };
        let documented = encoded(&call(&result).unwrap());
        for round in 0..ROUNDS.1 {
            let bytes = bytes_of(round << 8 | example as u64, 64);
            let mut odd = result.clone();
            mutate(&mut odd, &mut Choices::of(&bytes));
            check_response::<M>(call(&odd).map_err(AnyError::from), &odd, &documented);
            let (position, mut results) = (round as usize % COUNT, vec![result.clone(); COUNT]);
            results[position] = odd.clone();
            portal.answer.set(json!({ "result": results }).to_string());
            let calls = (0..COUNT).map(|_| M::default()).collect();
            for (index, response) in batch(portal, calls).into_iter().enumerate() {
                match index == position {
                    true => check_response::<M>(response, &odd, &documented),
                    false => assert_eq!(encoded(&response.unwrap()), documented, "{}: {odd}", M::NAME),
                }
            }
            tried += 1;
        }
    }
    tried
}

/// Checks that all identifiers of an answer can be found.
fn check_response<M: Method<Response: Encode>>(response: Result<M::Response, AnyError>, odd: &Json, documented: &Json) {
    match response {
        Ok(response) => {
            let (response, mut places) = (encoded(&response), vec![String::new()]);
            pointers(odd, "", &mut places);
            for place in places.iter().filter(|place| is_id(place)) {
                let id = odd.pointer(place).filter(|id| documented.pointer(place) == Some(id));
                assert!(id.is_none() || response.pointer(place) == id, "{}: {place}: {odd}", M::NAME);
            }
        }
        Err(error) => {
            let kept = error.response().unwrap_or_else(|| panic!("{}: {error}: {odd}", M::NAME));
            assert_eq!(error.executed(), Executed::Yes, "{}: {odd}", M::NAME);
            assert!(kept.raw().contains(&odd.to_string()), "{}: {odd}", M::NAME);
            let id = ["", "/id", "/item/id"].iter().find_map(|place| odd.pointer(place)?.as_i64());
            assert!(id.is_none() || kept.id::<()>().map(i64::from) == id, "{}: {odd}", M::NAME);
        }
    }
}

fn is_id(place: &str) -> bool {
    let key = place.rsplit('/').next().unwrap_or_default();
    key.is_empty() || key == "id" || key.ends_with("Id")
}

/// Checks a method.
type Check = fn(&Portal) -> usize;

/// Lists the names of methods with their checks.
macro_rules! methods {
    ($check:ident: $($($path:ident)::+),+ $(,)?) => {
        vec![$((<bitrix24::$($path)::+ as Method>::NAME, $check::<bitrix24::$($path)::+> as Check)),+]
    };
}

/// Runs the checks of methods, each of which has an example.
fn run(methods: &[(&'static str, Check)]) {
    let portal = Portal::new();
    for (name, check) in methods {
        assert!(check(&portal) > 0, "{name} has no example");
    }
}

#[test]
fn an_odd_row_costs_no_other_row() {
    let methods = methods![check_list:
        call::followup::List, humanresources::node::List, humanresources::node::Search, mail::mailbox::List, mail::mailbox::Senders,
        mail::message::List, mail::recipient::ListContacts, mail::recipient::ListEmployees, main::eventlog::List,
        main::eventlog::Tail, note::collection::List, note::document::search::List, note::document::tree::List,
        tasks::task::List, tasks::task::gantt::link::List, tasks::task::result::List, timeman::record::List,
    ];
    run(&methods);
}

#[test]
fn an_odd_answer_of_a_write_costs_no_identifier() {
    let methods = methods![check_write:
        Batch, humanresources::node::Add, humanresources::node::Edit, humanresources::node::Move,
        humanresources::node::communication::Edit, humanresources::node::member::Add,
        humanresources::node::member::Move, humanresources::node::member::Remove, humanresources::node::member::Set,
        mail::message::CreateCalendarEvent, mail::message::CreateChat, mail::message::CreateCrmActivity,
        mail::message::CreateFeedPost, mail::message::CreateTask, mail::message::Forward,
        mail::message::MoveToFolder, mail::message::RemoveCrmActivity, mail::message::Reply,
        mail::message::SendMessage, note::collection::Add, note::collection::Archive, note::collection::Delete,
        note::collection::Update, note::document::Add, note::document::Archive, note::document::Delete,
        note::document::Update, note::file::Add, tasks::task::Add, tasks::task::Delete, tasks::task::Update,
        tasks::task::chat::message::SendMessage, tasks::task::file::Attach, tasks::task::result::Add,
        tasks::task::result::AddFromChatMessage, tasks::task::result::Delete, tasks::task::result::Update,
    ];
    run(&methods);
}
