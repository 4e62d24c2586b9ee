//! Failures about fields.

use bitrix24_codegen::model::{Api, TypeId};

use crate::wire::failure::Failure;

/// Returns the failure for a field that an object does not have.
pub(crate) fn unknown_field(api: &Api, object: TypeId, name: &str) -> Failure {
    Failure::error("UnknownProperty")
        .message(format!("Unknown field `{name}` for entity `{}Dto`", api.type_def(object).ident))
}

/// Returns the failure for a field that does not have the attribute that the action needs.
pub(crate) fn missing_attribute(api: &Api, object: TypeId, field: &str, attribute: &str) -> Failure {
    let dto = &api.type_def(object).ident;
    let message = format!(
        "In DTO `{dto}Dto`, the field `{field}` requires the presence of the `{attribute}` attribute for such a request"
    );
    Failure::error("RequestValidation").validation(field, message)
}
