//! Groups of specs of REST 2.0: objects with every key that fields can have, variants, and methods that list, read and
//! write them.

use super::choices::Choices;
use super::numbers::element;
use super::objects::{self, events, object};
use super::scope::{Scope, Spec};
use super::texts::text;
use super::{enums, methods};
use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Clear, Dialect, FactSource, Protocol};

/// Specs that every group of REST 2.0 can refer to.
pub const BASE_V2: [(&str, &str); 4] = [
    (
        "api.yaml",
        "api: { protocol: 2, title: Random, docs: https://example.com, modules: { demo: Random. }, titles: { demo: Random }, entities: { user: A user. }, docs_version: 2026-05-25, events: [ONDEMOCALL], documented: { methods: 3, date: 2026-05-26 }, published: { methods: 4, date: 2026-05-27 } }",
    ),
    (
        "errors.yaml",
        "errors: { Unclassified: { code: '', aliases: ['0', '100'], status: 400, category: request, when: Often., fix: Read the text. },
          Denied: { code: DENIED, status: [403, 200], category: access, when: Never., fix: Ask., note: \"`\" },
          Missing: { code: '17', status: 404, category: lookup, when: Gone., fix: Look., retry: later, executed: maybe } }",
    ),
    (
        "demo/thing.yaml",
        "object: demo.thing
summary: A thing that contains itself.
fields:
  ID: { type: id<demo.thing>, filterable: true, sortable: true, add: optional }
  twin: { type: demo.thing, nullable: true }
  twins: { type: array<demo.thing>, optional: true }
  count: { type: integer, optional: true, counts: twins }
  title: { type: string, optional: true }
open: { 'ufDemo_*': any }",
    ),
    ("demo/uses.yaml", "method: demo.uses\nsummary: Uses all.\neffect: read\nresult: { thing: demo.thing }"),
];

/// Returns a group of specs named `demo.g` and a number.
pub fn group_v2(number: usize, choices: &mut Choices<'_>) -> Vec<Spec> {
    let prefix = format!("demo.g{number}");
    let [kind, thing] = ["kind", "thing"].map(|name| format!("{prefix}.{name}"));
    let (values, dialect) = (enums::values(choices), choices.pick(&Dialect::ALL));
    let mut scope = Scope {
        protocol: Protocol::V2,
        operators: dialect.operators().iter().copied().filter(|word| !word.is_empty()).collect(),
        objects: vec![("demo.thing".to_owned(), base())],
        enums: vec![(kind.clone(), values.keys().cloned().collect())],
        entities: vec!["user".to_owned(), thing.clone()],
    };
    let mut named = objects::file("values", values, choices);
    if choices.once_in(4) {
        named.insert("rust".to_owned(), json!("SomeKind"));
    }
    let fields = object(&scope, &thing, choices);
    scope.objects.push((thing.clone(), fields.clone()));
    let mut keys = objects::file("fields", fields, choices);
    if choices.flag() {
        keys.insert("open".to_owned(), json!({ "UF_CRM_*": "any", "PARENT_ID_*": "integer" }));
    }
    if choices.once_in(4) {
        keys.insert("events".to_owned(), events(scope.protocol, choices));
    }
    let uses = json!({ "summary": "Uses all.", "effect": "read", "result": { "kind": kind, "thing": thing } });
    let mut specs = vec![
        Spec::new("enum", &kind, named),
        Spec::new("object", &thing, keys),
        Spec::new("method", &format!("{prefix}.uses"), map(uses)),
        list(&thing, dialect, choices),
        methods::custom(&scope, &format!("{prefix}.run"), choices),
        methods::moved(&format!("{prefix}.moved"), "demo.thing", scope.protocol, choices),
        methods::shown(&format!("{prefix}.shown"), "demo.thing", choices),
        methods::explained(&format!("{prefix}.explained"), "demo.thing", choices),
        positional(&format!("{prefix}.call"), choices),
    ];
    for action in ["get", "add", "update", "delete"] {
        if choices.flag() {
            specs.push(act(&thing, action, choices));
        }
    }
    if choices.flag() {
        specs.extend(variants(&prefix, &thing, choices));
    }
    if choices.flag() {
        specs.extend(older(&prefix, choices));
    }
    specs
}

/// Adds the keys that only fields of REST 2.0 have.
pub(super) fn uses(ty: &str, keys: &mut Map, choices: &mut Choices<'_>) {
    let (clear, is_written) = (choices.pick(&Clear::ALL), keys.contains_key("add") || keys.contains_key("update"));
    let is_retyped = keys.contains_key("write");
    let mut set = |key: &str, value: Json| drop(keys.insert(key.to_owned(), value));
    // Only arrays are cleared by an empty one.
    if is_written && choices.once_in(3) && (clear != Clear::List || element(ty).is_some() && ty.starts_with("array<")) {
        set("clear", clear.word().into());
    }
    if choices.once_in(6) {
        set("read", false.into());
    }
    if choices.once_in(6) {
        set("sent", choices.one(&["SENT_NAME", "OTHER_NAME"]).into());
    }
    if ty == "string" && !is_retyped && choices.once_in(3) {
        set("secret", true.into());
    }
}

/// Returns an object with variants, the one that stands for it, and a method of both.
fn variants(prefix: &str, base: &str, choices: &mut Choices<'_>) -> Vec<Spec> {
    let [many, one] = ["many", "one"].map(|name| format!("{prefix}.{name}"));
    let fields = |object: &str| json!({ "ID": { "type": format!("id<{object}>") }, "own": "string" });
    let object = json!({
        "rust": "Many",
        "summary": text(choices),
        "base": base,
        "upper_case": true,
        "variants": { "by": "typeId", "of": { "1": one } },
        "fields": fields(&many),
    });
    let variant = json!({ "summary": text(choices), "upper_case": choices.flag(), "fields": fields(&one) });
    let get = json!({
        "summary": text(choices),
        "action": "get",
        "object": many,
        "params": { "typeId": { "type": "integer", "required": true } },
        "result": many,
    });
    vec![
        Spec::new("object", &many, map(object)),
        Spec::new("object", &one, map(variant)),
        Spec::new("method", &format!("{many}.get"), map(get)),
    ]
}

/// Returns an object that shows the rows of another one under other names, and a method of it.
fn older(prefix: &str, choices: &mut Choices<'_>) -> [Spec; 2] {
    let name = format!("{prefix}.older");
    let object = json!({
        "summary": text(choices),
        "open": { "UF_DEMO_*": "any" },
        "same_as": { "object": "demo.thing", "names": { "NAME": "title", "UF_DEMO_*": "ufDemo_*" } },
        "fields": { "ID": format!("id<{name}>"), "NAME": "string", "COUNT": "integer" },
    });
    let get = json!({ "summary": text(choices), "action": "get", "object": name, "result": name });
    [Spec::new("object", &name, map(object)), Spec::new("method", &format!("{name}.get"), map(get))]
}

/// Returns a list with a random form of each part of a query.
fn list(object: &str, dialect: Dialect, choices: &mut Choices<'_>) -> Spec {
    let mut keys = Json::Object(methods::described(choices));
    keys["action"] = json!("list");
    keys["object"] = json!(object);
    let (rows_at, empty) = match choices.below(4) {
        0 => (json!("result"), json!([])),
        1 => (json!("items"), json!({ "items": [] })),
        2 => (json!("things"), json!({ "things": [] })),
        _ => (json!({ "key": "things", "map": true }), json!({ "things": {} })),
    };
    keys["rows_at"] = rows_at;
    let (filters, orders) = (choices.flag(), choices.flag());
    if filters {
        keys["filter"] = filter(dialect, choices);
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
    keys["pagination"] = pagination(keys["rows_at"] != "result", choices);
    let family = keys["pagination"]["family"].clone();
    if family == "take" {
        keys["effect"] = json!("write");
    }
    if filters && orders && family == "start" && choices.flag() {
        keys["keyset"] = json!({ "field": "ID", "row": "ID" });
    }
    if choices.flag() {
        keys["errors"] = json!({ "Unclassified": [{ "cause": "Nothing", "text": text(choices), "when": "Never.", "fix": "Wait." }] });
    }
    if family == "start" && keys["filter"]["required"].is_null() && keys["select"]["always"].is_null() {
        keys["examples"] =
            json!([{ "title": text(choices), "request": {}, "response": empty, "total": 51, "next": 50 }]);
    }
    outdated(&mut keys, choices);
    Spec::new("method", &format!("{}.list", parent(object)), map(keys))
}

fn filter(dialect: Dialect, choices: &mut Choices<'_>) -> Json {
    let mut filter =
        json!({ "param": choices.one(&["filter", "FILTER"]), "dialect": dialect.word(), "logic": dialect.has_logic() });
    if dialect == Dialect::Catalog && choices.flag() {
        filter["in"] = json!("array");
    }
    if choices.once_in(4) {
        filter["required"] = json!("ID");
    }
    filter
}

/// Returns a `pagination`; a flag for more rows needs a response with keys.
fn pagination(has_keys: bool, choices: &mut Choices<'_>) -> Json {
    let mut pagination = match choices.below(7) {
        0 => json!({ "family": "start" }),
        1 => json!({ "family": "start", "param": "START" }),
        2 => {
            let inside = choices.one(&["PARAMS", "PARAMS.PAGE"]);
            json!({ "family": "limit", "limit": "LIMIT", "offset": "OFFSET", "inside": inside, "default": 50, "max": 200 })
        }
        3 => {
            json!({ "family": "since", "param": "LAST_ID", "row": "ID", "limit": "LIMIT", "newer": "FIRST_ID", "default": 20, "max": 50 })
        }
        4 => json!({ "family": "page", "param": "page", "size": "size", "default": 50 }),
        5 => json!({ "family": "take", "limit": "limit", "default": 50 }),
        _ => json!({ "family": "single" }),
    };
    if pagination["family"] == "limit" && has_keys && choices.flag() {
        pagination["more"] = json!("hasMore");
    }
    if !pagination["max"].is_null() && choices.once_in(3) {
        pagination["source"] = choices.one(&FactSource::ALL.map(FactSource::word)).into();
    }
    pagination
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

/// Returns the fields of the object in [`BASE_V2`].
fn base() -> Map {
    map(json!({
        "ID": "id<demo.thing>",
        "twin": { "type": "demo.thing", "nullable": true },
        "twins": { "type": "array<demo.thing>", "optional": true },
        "count": { "type": "integer", "optional": true, "counts": "twins" },
        "title": { "type": "string", "optional": true },
    }))
}

fn parent(object: &str) -> &str {
    object.rsplit_once('.').map_or(object, |(parent, _)| parent)
}

fn map(keys: Json) -> Map {
    keys.as_object().cloned().unwrap_or_default()
}
