//! Checks of what a call names and adds: events that exist, and rows that do not exist yet.

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::breaks::Break;
use bitrix24_model::{Action, Api, Cause, ErrorId, Method, ObjectEvent, RowFacts, RowsEffect, TypeId};

use crate::methods::check::causes::of_cause;
use crate::methods::conditions::{given, is_meant};
use crate::methods::write;
use crate::state::PortalState;
use crate::state::data::Data;
use crate::wire::failure::Failure;

/// Rejects the name of no event, where a cause of the method says that the portal does so.
pub(crate) fn check_events(state: &PortalState, api: &Api, method: &Method, params: &Json) -> Result<(), Failure> {
    let Some(params) = params.as_object() else { return Ok(()) };
    for (error, cause) in causes(method, Break::Event) {
        for field in &cause.fields {
            let name = given(params, field).and_then(Json::as_str);
            if let Some(name) = name.filter(|name| !is_event(state, name)) {
                let message = || format!("Event `{name}` not found");
                return Err(of_cause(api, (error, cause), field, message));
            }
        }
    }
    Ok(())
}

/// Rejects a row that is there already, where a cause of the method says that the portal does so.
pub(crate) fn check_new(data: &Data, method: &Method, params: &Json) -> Result<(), Failure> {
    let (Some(params), Some((error, cause))) = (params.as_object(), causes(method, Break::Exists).next()) else {
        return Ok(());
    };
    let is_there = |(object, facts)| write::is_there(data, method, object, facts, params);
    match added(method, params).into_iter().any(is_there) {
        true => Err(of_cause(&data.api, (error, cause), "", || "The record is there already".to_owned())),
        false => Ok(()),
    }
}

fn causes(method: &Method, breaks: Break) -> impl Iterator<Item = (ErrorId, &Cause)> {
    let all = method.errors.iter().flat_map(|entry| entry.causes.iter().map(|cause| (entry.error, cause)));
    all.filter(move |(_, cause)| cause.breaks.contains(&breaks))
}

/// Returns whether the portal has an event. The names of some end with the value of a field.
fn is_event(state: &PortalState, name: &str) -> bool {
    let names = |api: &Api| {
        let of_objects = api.types.iter().flat_map(|ty| &ty.events).flat_map(ObjectEvent::names);
        of_objects.chain(&api.events).any(|known| match known.split_once('$') {
            Some((start, _)) => name.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start)),
            None => known.eq_ignore_ascii_case(name),
        })
    };
    names(&state.v2.api) || names(&state.v3.api)
}

/// Returns the objects of which a call adds rows, with what the spec says of them.
fn added<'a>(method: &'a Method, params: &Map) -> Vec<(TypeId, Option<&'a RowFacts>)> {
    let facts = method.rows.iter().flat_map(RowFacts::all).filter(|facts| facts.effect == RowsEffect::Creates);
    let facts = facts.filter(|facts| is_meant(method, facts, params)).map(|facts| (facts.object, Some(facts)));
    let standard = method.object.filter(|_| method.action == Some(Action::Add) && method.rows.is_none());
    facts.chain(standard.map(|object| (object, None))).collect()
}
