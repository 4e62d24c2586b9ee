//! The standard action that a method seems to follow, by its name and parameters.

use super::standard_params::is_cursor;
use super::{Paths, Plan, row};
use crate::portal::published::{Kind, PublishedMethod};
use bitrix24_model::{Action, Api, FIELD_OBJECT, Shape};

/// Returns the method with its action and object.
pub(super) fn plan<'p>(method: &'p PublishedMethod, api: &Api, paths: &mut Paths) -> Plan<'p> {
    let none = Plan { method, action: None, object: None };
    if let Some((action, object)) = field_action(method, api)
        && paths.claim_object(object)
    {
        return Plan { action: Some(action), object: Some(object.to_owned()), ..none };
    }
    let Some((parent, last)) = method.name.rsplit_once('.') else { return none };
    let action = action(method, last);
    let is_listed = method.parameter("select").is_some_and(|select| !select.schema.names.is_empty());
    let has_rows = row(&method.result).is_some_and(|row| {
        let is_known = api.object(parent).is_some() || is_listed || !row.properties.is_empty();
        is_known && matches!(row.kind, Kind::Object | Kind::Unknown)
    });
    if (action.is_none() && !has_rows) || !paths.claim_object(parent) {
        return none;
    }
    Plan { action, object: Some(parent.to_owned()), ..none }
}

fn action(method: &PublishedMethod, last: &str) -> Option<Action> {
    let has = |name: &str| method.parameter(name).is_some();
    let has_rows = method.result.items.is_some() || method.result.property("items").is_some();
    match last {
        "get" if has("id") => Some(Action::Get),
        "list" if has_rows || has("pagination") => Some(Action::List),
        "tail" if method.parameter("cursor").is_some_and(is_cursor) => Some(Action::Tail),
        "add" if has("fields") => Some(Action::Add),
        "update" if has("id") && has("fields") => Some(Action::Update),
        "delete" if has("id") => Some(Action::Delete),
        _ => None,
    }
}

/// Returns the action that describes fields of an object, and the object. An object can have a part that is called
/// `field`, so `select` must take what describes a field.
fn field_action<'p>(method: &'p PublishedMethod, api: &Api) -> Option<(Action, &'p str)> {
    let Shape::Struct(known) = &api.object(FIELD_OBJECT)?.shape else { return None };
    let (action, object) = match method.name.strip_suffix(".field.list") {
        Some(object) => (Action::FieldList, object),
        None => (Action::FieldGet, method.name.strip_suffix(".field.get")?),
    };
    let is_known = |name: &String| known.iter().any(|field| field.wire == *name);
    let names = method.parameter("select").map(|select| select.schema.names.as_slice()).unwrap_or_default();
    let has_name = action == Action::FieldList || method.parameters.is_empty() || method.parameter("name").is_some();
    (has_name && names.iter().all(is_known)).then_some((action, object))
}
