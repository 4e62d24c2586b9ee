//! `select`: which fields an answer holds, with those of related objects.

use bitrix24_model::{Api, Field, Origin, Shape, Type, TypeDef, TypeId};
use serde_json::{Value as Json, json};

use crate::failure::Failure;
use crate::fake::Maker;
use crate::rows::{Row, Table, key};
use std::sync::Arc;

/// Where the objects of a kind are to be had.
pub(crate) trait World {
    /// The specs.
    fn api(&self) -> &Api;
    /// The objects of a kind, as they are now.
    fn table(&self, id: TypeId) -> Arc<Table>;
}

/// Which fields an answer holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Selection {
    /// All but those of related objects.
    All,
    /// These, by name, each with what is selected of it.
    These(Vec<(String, Selection)>),
}

impl Selection {
    /// Reads `select`. A field of the object that it does not have is left out in silence, unless `strict`; one of a
    /// related object is refused.
    pub(crate) fn read(api: &Api, object: TypeId, value: &Json, strict: bool) -> Result<Self, Failure> {
        let refuse =
            || Failure::error("InvalidSelect").message(format!("Unable to recognize select expression `{value}`"));
        let mut tree = Vec::new();
        for name in value.as_array().ok_or_else(refuse)? {
            let name = name.as_str().ok_or_else(refuse)?;
            let parts: Vec<&str> = name.split('.').collect();
            if strict || parts.len() > 1 {
                known(api, object, &parts)?;
            }
            insert(&mut tree, &parts);
        }
        Ok(Self::These(tree))
    }
}

fn insert(tree: &mut Vec<(String, Selection)>, parts: &[&str]) {
    let [first, rest @ ..] = parts else { return };
    let at = tree.iter().position(|(name, _)| name == first).unwrap_or_else(|| {
        tree.push(((*first).to_owned(), if rest.is_empty() { Selection::All } else { Selection::These(Vec::new()) }));
        tree.len() - 1
    });
    match &mut tree[at].1 {
        // The whole of it has been asked for already.
        Selection::All => {}
        whole if rest.is_empty() => *whole = Selection::All,
        Selection::These(inner) => insert(inner, rest),
    }
}

/// A user field, which no spec knows.
pub(crate) fn is_user_field(name: &str) -> bool {
    name.starts_with("UF_")
}

/// The failure for a field that an object does not have.
pub(crate) fn unknown(api: &Api, object: TypeId, name: &str) -> Failure {
    Failure::error("UnknownProperty")
        .message(format!("Unknown field `{name}` for entity `{}Dto`", entity_name(api.type_def(object))))
}

fn known(api: &Api, object: TypeId, parts: &[&str]) -> Result<(), Failure> {
    let [first, rest @ ..] = parts else { return Ok(()) };
    if is_user_field(first) {
        return Ok(());
    }
    let field =
        api.fields_of(object).iter().find(|field| field.wire == *first).ok_or_else(|| unknown(api, object, first))?;
    match (rest, inner_object(api, &field.ty)) {
        ([], _) => Ok(()),
        (_, Some(inner)) => known(api, inner, rest),
        ([next, ..], None) => Err(unknown(api, object, &format!("{first}.{next}"))),
    }
}

/// The object inside a type: itself, or that of a list's elements.
pub(crate) fn inner_object(api: &Api, ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) if matches!(api.type_def(*id).shape, Shape::Struct(_)) => Some(*id),
        Type::Array(inner, _) | Type::Map(inner) => inner_object(api, inner),
        _ => None,
    }
}

/// What is selected of a row.
pub(crate) fn project(world: &dyn World, object: TypeId, row: &Row, selection: &Selection) -> Json {
    let fields = world.api().fields_of(object);
    let mut answer = Row::with_capacity(row.len());
    match selection {
        Selection::All => {
            let related: Vec<&str> =
                fields.iter().filter(|field| field.uses.relation).map(|field| field.wire.as_str()).collect();
            let plain = row.iter().filter(|(name, _)| !related.contains(&name.as_str()));
            answer.extend(plain.map(|(name, value)| (name.clone(), value.clone())));
        }
        Selection::These(names) => {
            for (name, inner) in names {
                let field = fields.iter().find(|field| field.wire == *name);
                let value = match field {
                    Some(field) if field.uses.relation => Some(related(world, row, field)),
                    _ => row.get(name).cloned(),
                };
                if let Some(value) = value {
                    let object = field.and_then(|field| inner_object(world.api(), &field.ty));
                    answer.insert(name.clone(), narrowed(world, object, value, inner));
                }
            }
        }
    }
    Json::Object(answer)
}

/// What is selected of a value: of an object, or of each object in a list.
fn narrowed(world: &dyn World, object: Option<TypeId>, value: Json, selection: &Selection) -> Json {
    match (object, value) {
        (Some(object), Json::Object(row)) => project(world, object, &row, selection),
        (Some(_), Json::Array(elements)) => {
            elements.into_iter().map(|element| narrowed(world, object, element, selection)).collect()
        }
        (_, value) => value,
    }
}

/// A related object: what the row itself holds of it, over the object that the row's `…Id` points to.
pub(crate) fn related(world: &dyn World, row: &Row, field: &Field) -> Json {
    let Some(object) = inner_object(world.api(), &field.ty) else { return Json::Null };
    let held = row.get(&field.wire).filter(|value| !value.is_null());
    if matches!(field.ty, Type::Array(..)) {
        return held.cloned().unwrap_or_else(|| json!([by_id(world, object, 1), by_id(world, object, 2)]));
    }
    let pointer = row.get(&format!("{}Id", field.wire));
    if held.is_none() && pointer.is_some_and(|id| id.is_null() || *id == 0) {
        return Json::Null;
    }
    let mut whole = by_id(world, object, pointer.and_then(Json::as_i64).unwrap_or(1));
    for (name, value) in held.and_then(Json::as_object).into_iter().flatten() {
        whole.insert(name.clone(), value.clone());
    }
    Json::Object(whole)
}

/// An object by its identifier, made up where there is none.
pub(crate) fn by_id(world: &dyn World, object: TypeId, id: i64) -> Row {
    world.table(object).get(id).cloned().unwrap_or_else(|| {
        let mut row = Maker::of_number(world.api(), id).object(object);
        if let Some(key) = key(world.api(), object) {
            row.insert(key.to_owned(), json!(id));
        }
        row
    })
}

/// The values at the end of a dotted way, through related objects; several where it leads through a list.
pub(crate) fn values(world: &dyn World, object: TypeId, row: &Row, path: &[String]) -> Vec<Json> {
    let [first, rest @ ..] = path else { return Vec::new() };
    let field = world.api().fields_of(object).iter().find(|field| field.wire == *first);
    let value = match field {
        Some(field) if field.uses.relation => related(world, row, field),
        _ => row.get(first).cloned().unwrap_or(Json::Null),
    };
    let inner = field.and_then(|field| inner_object(world.api(), &field.ty));
    match (value, inner, rest) {
        (Json::Array(elements), _, []) => elements,
        (value, _, []) => vec![value],
        (Json::Object(row), Some(inner), rest) => values(world, inner, &row, rest),
        (Json::Array(elements), Some(inner), rest) => {
            elements.iter().filter_map(Json::as_object).flat_map(|row| values(world, inner, row, rest)).collect()
        }
        _ => Vec::new(),
    }
}

/// The name that the portal has for an object in messages: `Task` for `tasks.task`.
pub(crate) fn entity_name(def: &TypeDef) -> String {
    let (Origin::Object(name) | Origin::Enum(name) | Origin::Method(name) | Origin::Inline(name)) = &def.origin;
    match &def.rust {
        Some(word) => word.value.clone(),
        None => {
            let last = name.rsplit('.').next().unwrap_or(name);
            last.split('_').map(capitalized).collect()
        }
    }
}

fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect()
}
