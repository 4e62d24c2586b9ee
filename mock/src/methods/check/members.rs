//! Checks of the members of `fields`.

use bitrix24_json::Value as Json;
use bitrix24_model::{Action, Api, Method};

use crate::methods::field_errors::{missing_attribute, unknown_field};
use crate::values::objects::{field, written_type};
use crate::wire::failure::Failure;

/// Rejects the first member of `fields` that the method does not write. The portal checks members before their values;
/// it ignores unknown parameters beside `fields`.
pub(crate) fn check_members(api: &Api, method: &Method, params: &Json) -> Result<(), Failure> {
    let Some((written, given)) = written_type(method).zip(params.get("fields").and_then(Json::as_object)) else {
        return Ok(());
    };
    let object = method.object.unwrap_or(written);
    for name in given.keys().filter(|name| field(api, written, name).is_none()) {
        if field(api, object, name).is_none() {
            return Err(unknown_field(api, object, name));
        }
        // Only the documentation of `update` says that fields which it does not list are rejected.
        if method.action == Some(Action::Update) || has_cause(method, name) {
            return Err(missing_attribute(api, object, name, "Editable"));
        }
    }
    Ok(())
}

/// Returns whether a cause of the method's errors names the field.
fn has_cause(method: &Method, name: &str) -> bool {
    method.errors.iter().flat_map(|entry| &entry.causes).any(|cause| cause.fields.iter().any(|field| field == name))
}
