//! Groups of specs of REST 2.0: an object with every key that fields can have, and methods that list, read and write it.

use super::choices::Choices;
use super::scope::Spec;
use super::texts::text;
use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Clear, Dialect};

/// Specs that every group of REST 2.0 can refer to.
pub const BASE_V2: [(&str, &str); 2] = [
    ("api.yaml", "api: { protocol: 2, title: Random, modules: { demo: Random. }, entities: { user: A user. } }"),
    (
        "errors.yaml",
        "errors: { Unclassified: { code: '', aliases: ['0', '100'], status: 400, category: request, when: Often., fix: Read the text. } }",
    ),
];

const NAMES: [&str; 16] = [
    "TITLE",
    "ASSIGNED_BY_ID",
    "TYPE",
    "SELF",
    "activityDate",
    "UF_X",
    "EXTRA_",
    "HTTP2_URL",
    "x",
    "IMPL",
    "Option",
    "CRM_2_1",
    "ADDRESS_2",
    "match",
    "clearTitle",
    "V2",
];
const TYPES: [&str; 16] = [
    "string",
    "integer",
    "number",
    "yn",
    "flag",
    "money",
    "local",
    "datetime",
    "date",
    "any",
    "id<user>",
    "array<string>",
    "array<id<user>>",
    "map<number>",
    "upload<pair>",
    "upload<data>",
];

/// Returns a group of specs named `demo.g` and a number.
pub fn group_v2(number: usize, choices: &mut Choices<'_>) -> Vec<Spec> {
    let (name, dialect) = (format!("demo.g{number}.thing"), choices.pick(&Dialect::ALL));
    let mut object = Map::from_iter([("summary".to_owned(), Json::from(text(choices)))]);
    if choices.flag() {
        object.insert("open".to_owned(), json!({ "UF_CRM_*": "any", "PARENT_ID_*": "integer" }));
    }
    object.insert("fields".to_owned(), Json::Object(fields(&name, dialect, choices)));
    let mut specs = vec![Spec::new("object", &name, object)];
    specs.push(list(&name, dialect, choices));
    for action in ["get", "add", "update", "delete"] {
        if choices.flag() {
            specs.push(act(&name, action, choices));
        }
    }
    specs.push(positional(&format!("demo.g{number}.call"), choices));
    specs
}

fn fields(object: &str, dialect: Dialect, choices: &mut Choices<'_>) -> Map {
    let id = json!({ "type": format!("id<{object}>"), "filterable": true, "sortable": true, "add": "optional", "update": "optional" });
    let mut all = Map::from_iter([("ID".to_owned(), id)]);
    for _ in 0..choices.below(8) {
        let name = choices.one(&NAMES);
        if !all.contains_key(name) {
            all.insert(name.to_owned(), field(dialect, choices));
        }
    }
    all
}

fn field(dialect: Dialect, choices: &mut Choices<'_>) -> Json {
    let ty = choices.one(&TYPES);
    let mut keys = Map::from_iter([("type".to_owned(), json!(ty)), ("doc".to_owned(), text(choices).into())]);
    let mut set = |key: &str, value: Json| drop(keys.insert(key.to_owned(), value));
    for key in ["sortable", "optional", "nullable"] {
        if choices.flag() {
            set(key, true.into());
        }
    }
    match choices.below(3) {
        0 => {}
        1 => set("filterable", true.into()),
        _ => {
            let own: Vec<&str> = dialect.operators().iter().copied().filter(|word| !word.is_empty()).collect();
            set("filterable", json!([choices.one(&own)]));
        }
    }
    let (adds, updates) = (choices.flag(), choices.flag());
    if adds {
        set("add", choices.one(&["optional", "required"]).into());
    }
    if updates {
        set("update", "optional".into());
    }
    if (adds || updates) && choices.flag() {
        let clear = choices.pick(&Clear::ALL);
        let can_be_list = ty == "any" || ty.starts_with("array") || ty.starts_with("map");
        set("clear", if clear == Clear::List && !can_be_list { Clear::Never } else { clear }.word().into());
    }
    if choices.once_in(6) {
        set("read", false.into());
    }
    if choices.once_in(6) {
        set("sent", choices.one(&["SENT_NAME", "OTHER_NAME"]).into());
    }
    if ty == "string" && choices.once_in(3) {
        set("secret", true.into());
    }
    Json::Object(keys)
}

/// Returns a list with a random form of each part of a query.
fn list(object: &str, dialect: Dialect, choices: &mut Choices<'_>) -> Spec {
    let mut keys = json!({ "action": "list", "object": object, "summary": text(choices) });
    keys["rows_at"] = match choices.below(4) {
        0 => json!("result"),
        1 => json!("items"),
        2 => json!("things"),
        _ => json!({ "key": choices.one(&["result", "things"]), "map": true }),
    };
    let (filters, orders) = (choices.flag(), choices.flag());
    if filters {
        keys["filter"] = json!({ "param": choices.one(&["filter", "FILTER"]), "dialect": dialect.word(), "logic": dialect.has_logic() });
    }
    if orders {
        keys["order"] = match choices.below(3) {
            0 => json!(true),
            1 => json!({ "param": "SORT" }),
            _ => json!({ "field": "sort", "direction": "order" }),
        };
    }
    if choices.flag() {
        keys["select"] = json!({ "param": choices.one(&["select", "SELECT"]), "masks": ["*", "UF_*"] });
        if choices.flag() {
            keys["select"]["always"] = json!(["ID"]);
        }
    }
    keys["pagination"] = match choices.below(7) {
        0 => json!({ "family": "start" }),
        1 => json!({ "family": "start", "param": "START" }),
        2 => {
            json!({ "family": "limit", "limit": "LIMIT", "offset": "OFFSET", "inside": "PARAMS", "default": 50, "max": 200 })
        }
        3 => json!({ "family": "since", "param": "LAST_ID", "row": "ID", "limit": "LIMIT", "default": 20, "max": 50 }),
        4 => json!({ "family": "page", "param": "page", "size": "size", "default": 50 }),
        5 => json!({ "family": "take", "limit": "limit", "default": 50 }),
        _ => json!({ "family": "single" }),
    };
    if keys["pagination"]["family"] == "take" {
        keys["effect"] = json!("write");
    }
    if filters && orders && keys["pagination"]["family"] == "start" && choices.flag() {
        keys["keyset"] = json!({ "field": "ID" });
    }
    if choices.flag() {
        keys["errors"] = json!({ "Unclassified": [{ "cause": "Nothing", "text": text(choices), "when": "Never.", "fix": "Wait." }] });
    }
    outdated(&mut keys, choices);
    Spec::new("method", &format!("{}.list", parent(object)), map(keys))
}

fn act(object: &str, action: &str, choices: &mut Choices<'_>) -> Spec {
    let mut keys = json!({ "action": action, "object": object, "summary": text(choices) });
    keys["result"] = match action {
        "get" => json!(object),
        "add" => json!({ "item": object }),
        _ => json!("boolean"),
    };
    if choices.flag() && action != "add" {
        keys["params"] = json!({ "ID": { "type": format!("id<{object}>"), "required": true } });
    }
    if choices.once_in(4) {
        keys["context"] = json!("application");
    }
    outdated(&mut keys, choices);
    Spec::new("method", &format!("{}.{action}", parent(object)), map(keys))
}

/// Returns a method whose parameters go by their positions.
fn positional(name: &str, choices: &mut Choices<'_>) -> Spec {
    let keys = json!({
        "summary": text(choices),
        "effect": "write",
        "arguments": ["TASKID", "ORDER", "FIELDS"],
        "params": {
            "FIELDS": { "type": "object", "required": choices.flag(), "fields": { "TEXT": { "type": "string" } } },
            "TASKID": { "type": "integer", "required": true },
            "ORDER": { "type": "map<string>" },
        },
        "result": "integer",
    });
    Spec::new("method", name, map(keys))
}

fn outdated(keys: &mut Json, choices: &mut Choices<'_>) {
    if choices.once_in(4) {
        keys["halted"] = if choices.flag() { json!(true) } else { json!("demo.other.list") };
    }
}

fn parent(object: &str) -> &str {
    object.rsplit_once('.').map_or(object, |(parent, _)| parent)
}

fn map(keys: Json) -> Map {
    keys.as_object().cloned().unwrap_or_default()
}
