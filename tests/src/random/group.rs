//! A group of specs that refer to each other: objects that contain each other, enums, and methods that use them all.

use super::choices::Choices;
use super::scope::{Scope, Spec};
use super::{enums, methods, objects};
use bitrix24_json::{Map, json};
use bitrix24_model::{FILTER_OPERATORS, Protocol};

/// Specs that every group can refer to.
pub const BASE: [(&str, &str); 10] = [
    (
        "api.yaml",
        "api: { protocol: 3, title: Random, docs: https://example.com, modules: { demo: Random., other: Others. }, titles: { demo: Random }, entities: { im.chat: A chat. }, docs_version: 2026-05-25, documented: { methods: 3, date: 2026-05-26 }, published: { methods: 4, date: 2026-05-27 } }",
    ),
    (
        "errors.yaml",
        "errors: { Denied: { code: DENIED, status: 403, category: access, when: Never., fix: Ask. },
          InvalidPagination: { code: P, status: 400, category: request, when: Never., fix: Correct it. },
          InvalidSelect: { code: '*/', aliases: ['\"#'], status: [400, 599], category: validation, shape: flat, when: \"{}\", fix: Correct it. } }",
    ),
    ("demo/errors.yaml", "errors: { Missing: { code: \"\u{e4}\\\"\", status: 404, category: lookup, when: Gone., fix: Look., retry: later, executed: maybe, replaces: InvalidSelect, note: Odd. } }"),
    (
        "demo/thing.yaml",
        "object: demo.thing
summary: A thing that contains itself.
fields:
  id: { type: id<demo.thing>, filterable: true, sortable: true, add: optional }
  twin: { type: demo.thing, nullable: true }
  twins: { type: array<demo.thing>, relation: true }
  count: { type: integer, optional: true, counts: twins }
  part: { type: other.part, optional: true }
  color: { type: demo.color, optional: true, update: optional }",
    ),
    ("demo/color.yaml", "enum: demo.color\nsummary: A color.\nvalues: { red: Red., 'dark red': Dark. }"),
    ("demo/uses.yaml", "method: demo.uses\nsummary: Uses all.\neffect: read\nresult: { thing: demo.thing, color: demo.color }"),
    ("other/part.yaml", "object: other.part\nsummary: A part of another module.\nfields: { whole: { type: demo.thing, nullable: true } }"),
    ("other/get.yaml", "method: other.get\nsummary: Gets.\neffect: read\nresult: { item: other.part }"),
    ("other/fields.yaml", "method: other.fields\naction: field.list\nobject: demo.thing"),
    ("field.yaml", "object: field\nrust: FieldInfo\nsummary: A field.\nfields: { name: string, type: { type: string, nullable: true } }"),
];

const THINGS: [&str; 10] = ["node", "type", "match", "Self", "userField", "HTTP2", "x", "impl", "Option", "item"];
const KINDS: [&str; 6] = ["kind", "enum", "async", "State", "r2d2", "gen"];
const CALLS: [&str; 11] =
    ["get", "list", "move", "run", "createchat", "field", "x1", "Await", "try", "send_message", "yield"];

/// Returns a group of specs named `demo.g` and a number.
pub fn group(number: usize, choices: &mut Choices<'_>) -> Vec<Spec> {
    let prefix = format!("demo.g{number}");
    let mut scope = Scope {
        protocol: Protocol::V3,
        operators: FILTER_OPERATORS[1..].to_vec(),
        objects: vec![("demo.thing".to_owned(), thing())],
        enums: vec![("demo.color".to_owned(), vec!["red".to_owned()])],
        entities: vec!["im.chat".to_owned(), "demo.thing".to_owned()],
    };
    let mut specs = Vec::new();
    for _ in 0..choices.below(3) {
        let name = format!("{prefix}.{}", choices.one(&KINDS));
        if scope.enums.iter().any(|(known, _)| *known == name) {
            continue;
        }
        let values = enums::values(choices);
        if !values.is_empty() {
            scope.enums.push((name.clone(), values.keys().cloned().collect()));
            let mut keys = objects::file("values", values, choices);
            if choices.once_in(4) {
                keys.insert("rust".to_owned(), format!("Kind{}", specs.len()).into());
            }
            specs.push(Spec::new("enum", &name, keys));
        }
    }
    // All names come first: objects can contain each other.
    for _ in 0..choices.below(4) {
        let name = format!("{prefix}.{}", choices.one(&THINGS));
        if scope.object(&name).is_none() {
            scope.entities.push(name.clone());
            scope.objects.push((name, Map::new()));
        }
    }
    for at in 1..scope.objects.len() {
        let name = scope.objects[at].0.clone();
        let fields = objects::object(&scope, &name, choices);
        scope.objects[at].1 = fields.clone();
        let mut keys = objects::file("fields", fields, choices);
        if name.ends_with("Option") || name.ends_with("item") {
            keys.insert("rust".to_owned(), format!("Own{at}").into());
        }
        if choices.once_in(4) {
            keys.insert("events".to_owned(), objects::events(scope.protocol, choices));
        }
        specs.push(Spec::new("object", &name, keys));
    }
    specs.push(uses(&prefix, &scope));
    specs.push(methods::moved(&format!("{prefix}.moved"), "demo.thing", scope.protocol, choices));
    specs.push(methods::shown(&format!("{prefix}.shown"), "demo.thing", choices));
    specs.push(methods::explained(&format!("{prefix}.explained"), "demo.thing", choices));
    specs.extend(calls(&prefix, &scope, choices));
    specs
}

/// Returns a method whose response has every type of the group, so that each type is used.
fn uses(prefix: &str, scope: &Scope) -> Spec {
    let names = scope.objects.iter().map(|(name, _)| name).chain(scope.enums.iter().map(|(name, _)| name));
    let fields: Map = names.enumerate().map(|(at, name)| (format!("u{at}"), json!(name))).collect();
    let keys = json!({ "summary": "Uses all.", "effect": "read", "result": fields });
    Spec::new("method", &format!("{prefix}.uses"), keys.as_object().cloned().unwrap_or_default())
}

fn calls(prefix: &str, scope: &Scope, choices: &mut Choices<'_>) -> Vec<Spec> {
    let mut specs: Vec<Spec> = Vec::new();
    for _ in 0..=choices.below(3) {
        let call = choices.one(&CALLS);
        let object = &scope.objects[choices.below(scope.objects.len())].0;
        let own = object.starts_with(prefix) && choices.flag();
        let name = format!("{}.{call}", if own { object } else { prefix });
        let spec = match choices.flag() {
            true => methods::standard_action(scope, &name, object, choices),
            false => methods::custom(scope, &name, choices),
        };
        if specs.iter().all(|known| known.path != spec.path) {
            specs.push(spec);
        }
    }
    specs
}

/// Returns the fields of the object in [`BASE`].
fn thing() -> Map {
    let fields = json!({
        "id": "id<demo.thing>",
        "twin": { "type": "demo.thing", "nullable": true },
        "twins": { "type": "array<demo.thing>", "relation": true, "optional": true },
        "count": { "type": "integer", "optional": true, "counts": "twins" },
    });
    fields.as_object().cloned().unwrap_or_default()
}
