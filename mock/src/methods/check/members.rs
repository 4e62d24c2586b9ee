//! Checks of the members of `fields`.

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::breaks::Break;
use bitrix24_model::{Action, Api, Body, Method, Type};

use crate::methods::check::causes::{error_of, error_with, names, with_cause};
use crate::methods::field_errors::{missing_attribute, unknown_field};
use crate::values::objects::{field, written_type};
use crate::wire::failure::Failure;

/// Rejects the first member of `fields` that the method does not write. The portal checks members before their values;
/// it ignores unknown parameters beside `fields`.
pub(crate) fn check_members(api: &Api, method: &Method, params: &Json) -> Result<(), Failure> {
    check_keys(api, method, params, |param| param != "fields")?;
    let Some((written, given)) = written_type(method).zip(params.get("fields").and_then(Json::as_object)) else {
        return Ok(());
    };
    let object = method.object.unwrap_or(written);
    for name in given.keys().filter(|name| field(api, written, name).is_none()) {
        if field(api, object, name).is_none() {
            return Err(with_cause(unknown_field(api, object, name), api, method, "fields"));
        }
        // Only the documentation of `update` says that fields which it does not list are rejected.
        let is_documented = error_with(api, method, |cause| cause.fields.iter().any(|field| names(field, name)));
        if method.action == Some(Action::Update) || is_documented.is_some() {
            return Err(with_cause(missing_attribute(api, object, name, Break::Writable), api, method, name));
        }
    }
    Ok(())
}

/// Rejects unknown keys of the wanted parameters, where a cause of the method says that the portal does so.
pub(crate) fn check_keys(
    api: &Api,
    method: &Method,
    params: &Json,
    is_wanted: fn(&str) -> bool,
) -> Result<(), Failure> {
    let Body::Params(fields) = &method.body else { return Ok(()) };
    for param in fields.iter().filter(|param| is_wanted(&param.wire)) {
        let Type::Named(object) = param.ty else { continue };
        let Some(error) = error_of(api, method, &param.wire, Break::Known) else { continue };
        let mut keys = params.get(&param.wire).and_then(Json::as_object).into_iter().flat_map(Map::keys);
        let is_open = |key: &str| api.type_def(object).v2.open_type(key).is_some();
        if let Some(key) = keys.find(|key| field(api, object, key).is_none() && !is_open(key)) {
            let message = format!("Unknown key `{key}` in field `{}`", param.wire);
            return Err(Failure::error(&error.name).validation(&param.wire, message));
        }
    }
    Ok(())
}
