//! Fields of parameters, answers and objects, with inline objects as deep as a file can be.

use super::chance::Chance;
use super::names::Names;
use super::texts::text;
use super::world::World;
use super::{enums, numbers, types, values};
use serde_json::{Map, Value as Json, json};

/// Where a field stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Param,
    Answer,
    Object,
    /// Inside an inline object of an object.
    InObject,
}

impl Role {
    fn inside(self) -> Self {
        if self == Self::Object { Self::InObject } else { self }
    }
}

/// How deep inline objects go: with what is around them, close to the 64 levels that a file can have.
const DEEPEST: usize = 28;

/// A map of fields: mostly a few, now and then up to 200; `least` is 0 or 1.
pub(super) fn fields(
    world: &World,
    role: Role,
    depth: usize,
    least: usize,
    chance: &mut Chance<'_>,
) -> Map<String, Json> {
    let (mut names, mut fields) = (Names::default(), Map::new());
    let most = if depth == 0 { 200 } else { 6 };
    for _ in 0..chance.count(6, most).max(least) {
        let Some(name) = names.next(chance, false) else { continue };
        let mut field = field(world, role, depth, chance);
        if let Some(rust) = name.rust {
            field.insert("rust".to_owned(), rust.into());
        }
        let is_short = field.len() == 1 && chance.flag();
        let value = if is_short { field.remove("type").unwrap_or_default() } else { Json::Object(field) };
        fields.insert(name.wire, value);
    }
    fields
}

/// The keys of a field but for its name's.
pub(super) fn field(world: &World, role: Role, depth: usize, chance: &mut Chance<'_>) -> Map<String, Json> {
    let mut keys = typed(world, role, depth, chance);
    let ty = keys.get("type").and_then(Json::as_str).unwrap_or_default().to_owned();
    for (key, times) in [("doc", 2), ("note", 12)] {
        if chance.once_in(times) {
            keys.insert(key.to_owned(), text(chance).into());
        }
    }
    let mut flag = |key: &str, times: usize, chance: &mut Chance<'_>| {
        if chance.once_in(times) {
            keys.insert(key.to_owned(), true.into());
        }
    };
    flag("nullable", 4, chance);
    flag(if role == Role::Param { "required" } else { "optional" }, 3, chance);
    if chance.once_in(3) {
        numbers::constraints(&ty, &mut keys, chance);
    }
    if role == Role::Param && chance.once_in(4) {
        let default = values::value(world, &ty, &keys, 0, chance);
        keys.extend(default.map(|value| ("default".to_owned(), value)));
    }
    // What always holds another of its own never ends.
    let holds_object = world.object(&ty).is_some() || types::base(&ty) == "object" && ty == "object";
    if holds_object && matches!(role, Role::Object | Role::InObject) {
        keys.insert("optional".to_owned(), true.into());
    }
    keys
}

/// `type`, and what has to stand beside it.
fn typed(world: &World, role: Role, depth: usize, chance: &mut Chance<'_>) -> Map<String, Json> {
    let mut keys = Map::new();
    let kind = chance.below(12);
    let is_inline = matches!(kind, 10 | 11);
    match kind {
        10 if depth < 3 || depth < DEEPEST && chance.flag() => {
            keys.insert("type".to_owned(), types::wrapped("object", chance).into());
            keys.insert("fields".to_owned(), Json::Object(inner(world, role.inside(), depth, chance)));
        }
        11 => {
            keys.insert("type".to_owned(), types::wrapped("enum", chance).into());
            keys.insert("values".to_owned(), Json::Object(enums::values(chance)));
        }
        _ => {
            keys.insert("type".to_owned(), types::named(world, chance).into());
            return keys;
        }
    }
    if is_inline && chance.once_in(4) {
        keys.insert("rust_type".to_owned(), format!("Inner{depth}N{}", chance.below(1_000)).into());
    }
    keys
}

/// The fields of an inline object, which has at least one: a few, or one that leads straight down.
fn inner(world: &World, role: Role, depth: usize, chance: &mut Chance<'_>) -> Map<String, Json> {
    if depth > 0 || !chance.once_in(24) {
        return fields(world, role, depth + 1, 1, chance);
    }
    let levels = DEEPEST - chance.below(4);
    let bottom = json!({ "x": "integer" });
    let deep = (0..levels).fold(
        bottom,
        |inside, level| json!({ "d": { "type": "object", "rust_type": format!("Deep{level}"), "fields": inside } }),
    );
    deep.as_object().cloned().unwrap_or_default()
}
