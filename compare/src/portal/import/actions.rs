//! The standard action that a method seems to follow, by its name and parameters.

use super::standard_params::is_cursor;
use super::{Paths, Plan};
use crate::portal::published::PublishedMethod;
use bitrix24_model::{Action, Api, FIELD_OBJECT, Shape};

/// Returns the method with its action and the action's object.
pub(super) fn plan<'p>(method: &'p PublishedMethod, api: &Api, paths: &mut Paths) -> Plan<'p> {
    let action = field_action(method, api).or_else(|| {
        let (object, last) = method.name.rsplit_once('.')?;
        Some((action(method, last)?, object))
    });
    let action = action.filter(|(_, object)| paths.claim_object(object));
    Plan { method, action: action.map(|(action, object)| (action, object.to_owned())) }
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
