//! A group of specs that lean on each other: objects that hold each other, enums, and methods that use them all.

use super::chance::Chance;
use super::world::{Spec, World};
use super::{enums, methods, objects};
use serde_json::{Map, json};

/// What every group can lean on.
pub const BASE: [(&str, &str); 10] = [
    (
        "api.yaml",
        "api: { title: Random, modules: { demo: Random., other: Others. }, entities: { im.chat: A chat. } }",
    ),
    (
        "errors.yaml",
        "errors: { Denied: { code: DENIED, status: 403, category: access, when: Never., fix: Ask. },
          InvalidPagination: { code: P, status: 400, category: request, when: Never., fix: Mend. },
          InvalidSelect: { code: '*/', aliases: ['\"#'], status: [400, 599], category: validation, shape: flat, when: \"{}\", fix: Mend. } }",
    ),
    ("demo/errors.yaml", "errors: { Missing: { code: \"\u{e4}\\\"\", status: 404, category: lookup, when: Gone., fix: Look., retry: later, executed: maybe } }"),
    (
        "demo/thing.yaml",
        "object: demo.thing
summary: A thing that holds itself.
fields:
  id: { type: id<demo.thing>, filterable: true, sortable: true, add: optional }
  twin: { type: demo.thing, nullable: true }
  twins: { type: array<demo.thing>, relation: true }
  part: { type: other.part, optional: true }
  colour: { type: demo.colour, optional: true, update: optional }",
    ),
    ("demo/colour.yaml", "enum: demo.colour\nsummary: A colour.\nvalues: { red: Red., 'dark red': Dark. }"),
    ("demo/uses.yaml", "method: demo.uses\nsummary: Uses all.\neffect: read\nresult: { thing: demo.thing, colour: demo.colour }"),
    ("other/part.yaml", "object: other.part\nsummary: A part of another module.\nfields: { whole: { type: demo.thing, nullable: true } }"),
    ("other/get.yaml", "method: other.get\nsummary: Gets.\neffect: read\nresult: { item: other.part }"),
    ("other/fields.yaml", "method: other.fields\naction: field.list\nobject: demo.thing"),
    ("field.yaml", "object: field\nrust: FieldInfo\nsummary: A field.\nfields: { name: string, type: { type: string, nullable: true } }"),
];

const THINGS: [&str; 10] = ["node", "type", "match", "Self", "userField", "HTTP2", "x", "impl", "Option", "item"];
const KINDS: [&str; 6] = ["kind", "enum", "async", "State", "r2d2", "gen"];
const CALLS: [&str; 11] =
    ["get", "list", "move", "run", "createchat", "field", "x1", "Await", "try", "send_message", "yield"];

/// A group under the name `demo.g` and a number.
pub fn group(number: usize, chance: &mut Chance<'_>) -> Vec<Spec> {
    let prefix = format!("demo.g{number}");
    let mut world = World {
        objects: vec![("demo.thing".to_owned(), thing())],
        enums: vec![("demo.colour".to_owned(), vec!["red".to_owned()])],
        entities: vec!["im.chat".to_owned(), "demo.thing".to_owned()],
    };
    let mut specs = Vec::new();
    for _ in 0..chance.below(3) {
        let name = format!("{prefix}.{}", chance.one(&KINDS));
        if world.enums.iter().any(|(known, _)| *known == name) {
            continue;
        }
        let values = enums::values(chance);
        if !values.is_empty() {
            world.enums.push((name.clone(), values.keys().cloned().collect()));
            specs.push(Spec::new("enum", &name, objects::file("values", values, chance)));
        }
    }
    // Their names come first, so that they can hold each other.
    for _ in 0..chance.below(4) {
        let name = format!("{prefix}.{}", chance.one(&THINGS));
        if world.object(&name).is_none() {
            world.entities.push(name.clone());
            world.objects.push((name, Map::new()));
        }
    }
    for at in 1..world.objects.len() {
        let name = world.objects[at].0.clone();
        let fields = objects::object(&world, &name, chance);
        world.objects[at].1 = fields.clone();
        let mut keys = objects::file("fields", fields, chance);
        if name.ends_with("Option") || name.ends_with("item") {
            keys.insert("rust".to_owned(), format!("Own{at}").into());
        }
        specs.push(Spec::new("object", &name, keys));
    }
    specs.push(uses(&prefix, &world));
    specs.extend(calls(&prefix, &world, chance));
    specs
}

/// A method that answers with every type of the group, so that none is without a use.
fn uses(prefix: &str, world: &World) -> Spec {
    let names = world.objects.iter().map(|(name, _)| name).chain(world.enums.iter().map(|(name, _)| name));
    let fields: Map<_, _> = names.enumerate().map(|(at, name)| (format!("u{at}"), json!(name))).collect();
    let keys = json!({ "summary": "Uses all.", "effect": "read", "result": fields });
    Spec::new("method", &format!("{prefix}.uses"), keys.as_object().cloned().unwrap_or_default())
}

fn calls(prefix: &str, world: &World, chance: &mut Chance<'_>) -> Vec<Spec> {
    let mut specs: Vec<Spec> = Vec::new();
    for _ in 0..=chance.below(3) {
        let call = chance.one(&CALLS);
        let object = &world.objects[chance.below(world.objects.len())].0;
        let own = object.starts_with(prefix) && chance.flag();
        let name = format!("{}.{call}", if own { object } else { prefix });
        let spec = match chance.flag() {
            true => methods::standard_action(world, &name, object, chance),
            false => methods::custom(world, &name, chance),
        };
        if specs.iter().all(|known| known.path != spec.path) {
            specs.push(spec);
        }
    }
    specs
}

/// The fields of the object in [`BASE`].
fn thing() -> Map<String, serde_json::Value> {
    let fields = json!({
        "id": "id<demo.thing>",
        "twin": { "type": "demo.thing", "nullable": true },
        "twins": { "type": "array<demo.thing>", "relation": true, "optional": true },
    });
    fields.as_object().cloned().unwrap_or_default()
}
