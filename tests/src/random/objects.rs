//! Objects: fields that can be queried and written, and lead to other objects.

use super::chance::Chance;
use super::fields::{Role, fields};
use super::texts::text;
use super::types;
use super::world::World;
use serde_json::{Map, Value as Json, json};

/// The fields of an object. The first can be written, so that every action has something to write.
pub(super) fn object(world: &World, name: &str, chance: &mut Chance<'_>) -> Map<String, Json> {
    let mut all = Map::new();
    all.insert("id".to_owned(), json!({ "type": format!("id<{name}>"), "filterable": true, "sortable": true, "add": "optional", "update": "optional" }));
    for (wire, field) in fields(world, Role::Object, 0, 0, chance) {
        let mut keys = match field {
            Json::Object(keys) => keys,
            short => Map::from_iter([("type".to_owned(), short)]),
        };
        uses(world, &mut keys, chance);
        all.entry(wire).or_insert(Json::Object(keys));
    }
    all
}

fn uses(world: &World, keys: &mut Map<String, Json>, chance: &mut Chance<'_>) {
    let ty = keys.get("type").and_then(Json::as_str).unwrap_or_default().to_owned();
    for key in ["filterable", "sortable"] {
        if chance.flag() {
            keys.insert(key.to_owned(), true.into());
        }
    }
    for key in ["add", "update"] {
        if chance.flag() {
            keys.insert(key.to_owned(), chance.one(&["optional", "required"]).into());
        }
    }
    if chance.once_in(6) {
        keys.insert("write".to_owned(), written(world, &ty, chance).into());
    }
    let target = ty.strip_prefix("array<").and_then(|inner| inner.strip_suffix('>')).unwrap_or(&ty);
    if world.object(target).is_some() && chance.flag() {
        keys.insert("relation".to_owned(), true.into());
    }
}

/// A type on writing: any, or the inline one of the field in another shape.
fn written(world: &World, ty: &str, chance: &mut Chance<'_>) -> String {
    match types::base(ty) {
        inline @ ("object" | "enum") if chance.flag() => types::wrapped(inline, chance),
        _ => types::named(world, chance),
    }
}

/// The keys of an object's or an enum's file but for its name.
pub(super) fn file(key: &str, inside: Map<String, Json>, chance: &mut Chance<'_>) -> Map<String, Json> {
    let mut keys = Map::new();
    keys.insert("summary".to_owned(), text(chance).into());
    for key in ["doc", "note"] {
        if chance.once_in(4) {
            keys.insert(key.to_owned(), text(chance).into());
        }
    }
    if chance.once_in(4) {
        keys.insert("docs".to_owned(), "https://example.com/a(b)?c=d&e=%22<f>\"`".into());
    }
    keys.insert(key.to_owned(), Json::Object(inside));
    keys
}
