//! Values of the client in serde formats, and in types of a user.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use bitrix24::query::{CanFilter, Field, Filter, Select};
use bitrix24::tasks::task::{Add, AddFields, List, Task, TaskPriority, TaskStatus, fields};
use bitrix24::types::{Items, wire};
use bitrix24::{Base64, Change, DateTime, Id, LocalDateTime, Nullable, Timestamp, entity};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;

const TASK: &str = concat!(
    r#"{"id":7,"title":"Call back","deadline":"2026-12-25T23:00:00+03:00","#,
    r#""priority":"high","status":"on_fire"}"#
);

fn task() -> Task {
    serde_json::from_str(TASK).unwrap()
}

#[test]
fn a_value_is_written_in_the_names_and_the_order_of_the_api() {
    let task = task();
    assert_eq!((task.id, task.priority.as_ref()), (Some(7.into()), Some(&TaskPriority::High)));
    assert_eq!(serde_json::to_string(&task).unwrap(), TASK);
    assert_eq!(serde_json::to_string(&Items { items: vec![task] }).unwrap(), format!(r#"{{"items":[{TASK}]}}"#));
}

/// The portal's own forms are read too: PHP's numbers and booleans in strings, empty lists for objects.
#[test]
fn a_value_is_read_as_leniently_as_by_the_client() {
    let odd = json!({ "id": "7", "title": "Call back", "needsControl": "Y", "deadline": "", "notInTheSpec": [] });
    let task: Task = serde_json::from_value(odd).unwrap();
    assert_eq!((task.id, task.needs_control, task.deadline), (Some(7.into()), Some(true), None));

    let error = serde_json::from_value::<Task>(json!({ "id": {} })).unwrap_err().to_string();
    assert!(error.contains("at `id`: expected an integer, found"), "{error}");
}

/// Writes a value in a format and reads it again.
fn survives<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let yaml = serde_yaml::to_string(value).unwrap();
    assert_eq!(&serde_yaml::from_str::<T>(&yaml).unwrap(), value, "{yaml}");
    let text = toml::to_string(&BTreeMap::from([("value", value)])).unwrap();
    assert_eq!(&toml::from_str::<BTreeMap<String, T>>(&text).unwrap()["value"], value, "{text}");
    let tree = serde_json::to_value(value).unwrap();
    assert_eq!(&serde_json::from_value::<T>(tree).unwrap(), value);
}

#[test]
fn every_self_describing_format_keeps_a_value() {
    survives(&task());
    survives(&Items { items: vec![task(), Task::default()] });
    survives(&Id::<entity::TasksTask>::new(i64::MAX));
    survives(&Base64(b"Hi!".to_vec()));
    survives(&Timestamp(1_780_000_000));
    survives(&Change::Set(7_i64));
    survives(&Nullable::from(0.1));
    survives(&TaskStatus::Other("true".to_owned()));
    let exact: Task = serde_json::from_value(json!({ "deadline": "2026-12-25T23:00:00.885758123+03:00" })).unwrap();
    survives(&exact);
    for text in ["2026-12-25T23:00:00.5+03:00", "25.12.2026 23:00:00", "tomorrow", "1780000000"] {
        let local: LocalDateTime = serde_json::from_value(json!(text)).unwrap();
        survives(&local);
        assert_eq!(serde_json::to_value(&local).unwrap(), text);
    }
}

/// A program can keep calls for later: in a table, a queue or a file.
#[test]
fn a_request_survives_a_queue() {
    let add = Add::new(AddFields::new("Call back", 1, 2));
    survives(&add);
    let filter = fields::ID.gt(100).or(!fields::ID.is_in([1, 2]));
    let list = List::new().filter(filter).order(fields::ID.desc()).select((fields::ID, fields::TITLE));
    survives(&list);
    survives(&Select::<Task>::from((fields::ID, fields::TITLE)));
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Cached {
    seen_by: Vec<Id<entity::User>>,
    #[serde(with = "wire")]
    fetched: DateTime,
    #[serde(flatten)]
    task: Task,
}

#[test]
fn a_value_is_flattened_into_a_type_of_the_user() {
    let fetched = "2026-12-25 23:00:00+03:00";
    let cached: Cached =
        serde_json::from_value(json!({ "id": "7", "title": "A", "seenBy": ["1", 2], "fetched": fetched })).unwrap();
    assert_eq!((cached.task.title.as_deref(), cached.seen_by.len()), (Some("A"), 2));
    assert_eq!(
        serde_json::to_string(&cached).unwrap(),
        r#"{"seenBy":[1,2],"fetched":"2026-12-25T23:00:00+03:00","id":7,"title":"A"}"#
    );
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
enum Event {
    TaskSaved { task: Box<Task> },
    TaskMoved { id: Id<entity::TasksTask>, status: TaskStatus },
}

#[test]
fn a_value_stands_in_a_tagged_enum_of_the_user() {
    survives(&Event::TaskSaved { task: Box::new(task()) });
    survives(&Event::TaskMoved { id: 7.into(), status: TaskStatus::Completed });
}

#[test]
fn ids_and_enums_are_keys_of_maps() {
    let by_id = HashMap::from([(Id::<entity::TasksTask>::new(7), "Call back".to_owned())]);
    survives(&by_id);
    let by_status = BTreeMap::from([(TaskStatus::Completed, 2), (TaskStatus::Pending, 1)]);
    survives(&by_status);
    assert_eq!(serde_json::to_string(&by_status).unwrap(), r#"{"completed":2,"pending":1}"#);
}

/// A table needs a column for each field, so its rows are types of the user.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Row {
    id: Id<entity::TasksTask>,
    status: TaskStatus,
    deadline: Option<DateTime>,
    parent: Option<Id<entity::TasksTask>>,
    file: Base64,
}

#[test]
fn a_flat_row_survives_csv() {
    let row = Row {
        id: 7.into(),
        status: TaskStatus::Pending,
        deadline: Some("2026-12-25T23:00:00+03:00".parse().unwrap()),
        parent: None,
        file: Base64(b"Hi!".to_vec()),
    };
    let mut out = csv::Writer::from_writer(Vec::new());
    out.serialize(&row).unwrap();
    let text = String::from_utf8(out.into_inner().unwrap()).unwrap();
    assert_eq!(text, "id,status,deadline,parent,file\n7,pending,2026-12-25T23:00:00+03:00,,SGkh\n");
    assert_eq!(csv::Reader::from_reader(text.as_bytes()).deserialize::<Row>().next().unwrap().unwrap(), row);
}

#[test]
fn enums_are_compared_displayed_and_parsed_by_their_text() {
    let status: TaskStatus = "on_fire".parse().unwrap();
    assert_eq!(status, TaskStatus::Other("on_fire".to_owned()));
    assert_eq!(TaskStatus::from("completed"), TaskStatus::Completed);
    // A value that was unknown when it was stored is the same as the documented one.
    assert_eq!(TaskStatus::Other("completed".to_owned()), TaskStatus::Completed);
    assert_eq!(format!("{:>11}|{status}", TaskStatus::Completed), "  completed|on_fire");
    let mut sorted = [TaskStatus::Pending, status.clone(), TaskStatus::Completed];
    sorted.sort();
    assert_eq!(sorted, [TaskStatus::Completed, status, TaskStatus::Pending]);
}

#[test]
fn fields_are_copied() {
    fn between<C: CanFilter>(field: Field<Task, Id<entity::TasksTask>, C>) -> Filter<Task> {
        field.ge(1).and(field.lt(9))
    }
    assert_eq!(between(fields::ID).to_string(), "id >= 1 and id < 9");
    let title = fields::CREATOR.then(bitrix24::tasks::user::fields::NAME);
    assert_eq!((title.path(), title.path()), ("creator.name", "creator.name"));
}
